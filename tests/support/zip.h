// SPDX-License-Identifier: Apache-2.0
// ZIP archives in memory, for tests of workbooks.
#pragma once

#include <map>
#include <string>

#include <archive.h>
#include <archive_entry.h>

#include "tests/support/catch.h"

namespace douxuan::tests {

/// The content of each part, by name.
using Parts = std::map<std::string, std::string>;

inline std::string zipped(const Parts& parts) {
    std::string bytes(1U << 20U, '\0');
    std::size_t used = 0;
    struct archive* writer = archive_write_new();
    REQUIRE(archive_write_set_format_zip(writer) == ARCHIVE_OK);
    REQUIRE(archive_write_open_memory(writer, bytes.data(), bytes.size(), &used) == ARCHIVE_OK);
    for (const auto& [name, text] : parts) {
        struct archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_size(entry, static_cast<la_int64_t>(text.size()));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        REQUIRE(archive_write_header(writer, entry) == ARCHIVE_OK);
        REQUIRE(archive_write_data(writer, text.data(), text.size()) ==
                static_cast<la_ssize_t>(text.size()));
        archive_entry_free(entry);
    }
    REQUIRE(archive_write_close(writer) == ARCHIVE_OK);
    archive_write_free(writer);
    bytes.resize(used);
    return bytes;
}

inline Parts unzipped(const std::string& bytes) {
    Parts parts;
    struct archive* reader = archive_read_new();
    archive_read_support_format_zip(reader);
    REQUIRE(archive_read_open_memory(reader, bytes.data(), bytes.size()) == ARCHIVE_OK);
    for (archive_entry* entry = nullptr; archive_read_next_header(reader, &entry) == ARCHIVE_OK;) {
        std::string& content = parts[archive_entry_pathname(entry)];
        char piece[4096];
        for (la_ssize_t size = 0; (size = archive_read_data(reader, piece, sizeof piece)) > 0;) {
            content.append(piece, static_cast<std::size_t>(size));
        }
    }
    archive_read_free(reader);
    return parts;
}

}  // namespace douxuan::tests
