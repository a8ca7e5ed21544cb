// SPDX-License-Identifier: Apache-2.0
#include "ballots/zip_parts.h"

#include <array>
#include <memory>

#include <archive.h>
#include <archive_entry.h>

namespace douxuan::ballots {
namespace {

struct Free {
    void operator()(archive* reader) const { archive_read_free(reader); }
};

/// The bytes of the entry at which the reader stands.
std::expected<std::string, ZipFault> entry_bytes(archive* reader, std::size_t most) {
    std::string bytes;
    std::array<char, 65'536> piece{};
    for (;;) {
        const la_ssize_t size = archive_read_data(reader, piece.data(), piece.size());
        if (size < 0) {
            return std::unexpected(ZipFault::Broken);
        }
        if (size == 0) {
            return bytes;
        }
        if (bytes.size() + static_cast<std::size_t>(size) > most) {
            return std::unexpected(ZipFault::TooLarge);
        }
        bytes.append(piece.data(), static_cast<std::size_t>(size));
    }
}

}  // namespace

std::expected<ZipParts, ZipFault> unzip(std::string_view bytes, std::size_t most,
                                        const std::function<bool(std::string_view)>& wanted) {
    const std::unique_ptr<archive, Free> reader(archive_read_new());
    archive_read_support_format_zip(reader.get());
    if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) {
        return std::unexpected(ZipFault::Broken);
    }
    ZipParts parts;
    std::size_t left = most;
    for (;;) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(reader.get(), &entry);
        if (status == ARCHIVE_EOF) {
            return parts;
        }
        if (status < ARCHIVE_WARN) {
            return std::unexpected(ZipFault::Broken);
        }
        const char* path = archive_entry_pathname_utf8(entry);
        const std::string_view name = path == nullptr ? "" : path;
        if (!wanted(name)) {
            continue;
        }
        auto part = entry_bytes(reader.get(), left);
        if (!part) {
            return std::unexpected(part.error());
        }
        left -= part->size();
        parts.insert_or_assign(std::string(name), std::move(*part));
    }
}

}  // namespace douxuan::ballots
