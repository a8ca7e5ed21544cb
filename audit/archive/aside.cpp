// SPDX-License-Identifier: Apache-2.0
#include "audit/archive/aside.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <optional>
#include <thread>
#include <vector>

#include <unistd.h>

#include "audit/archive/connection.h"
#include "audit/archive/registry.h"
#include "audit/bytes.h"
#include "audit/sha256.h"

namespace douxuan::archive {
namespace {

namespace fs = std::filesystem;

/// The plain files of a bundle, by their names within it, sorted; one with an empty name for a tar.
/// Nothing if they cannot be listed.
std::optional<std::vector<std::string>> files_of(const fs::path& bundle) {
    std::error_code error;
    if (!fs::is_directory(bundle, error)) {
        return std::vector<std::string>{""};
    }
    std::vector<std::string> names;
    for (fs::recursive_directory_iterator at(bundle, error), end; !error && at != end;
         at.increment(error)) {
        if (at->symlink_status(error).type() == fs::file_type::regular) {
            names.push_back(at->path().lexically_relative(bundle).string());
        }
    }
    std::ranges::sort(names);
    return error ? std::nullopt : std::optional(names);
}

[[noreturn]] void cannot_write(const fs::path& path, int reason) {
    throw StoreFailure(
        reason == ENOSPC || reason == EDQUOT ? StoreFault::DiskFull : StoreFault::ReadOnly,
        path.string());
}

/// What is being copied; gone unless it was given its name.
class Draft {
  public:
    explicit Draft(fs::path path) : path_(std::move(path)) { remove(); }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    ~Draft() { remove(); }

    const fs::path& path() const { return path_; }

  private:
    void remove() const {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }

    fs::path path_;
};

/// Copies one file, and gives the digest of its bytes; nothing if it cannot be read.
std::optional<audit::Digest> keep_file(const fs::path& from, const fs::path& to) {
    std::ifstream in(from, std::ios::binary);
    if (!in) {
        return std::nullopt;
    }
    std::error_code error;
    fs::create_directories(to.parent_path(), error);
    errno = 0;
    std::ofstream out(to, std::ios::binary | std::ios::trunc);
    if (!out) {
        cannot_write(to, errno);
    }
    // A failing bundle is small, like any other: a digest over pieces needs no more code.
    std::string piece(1U << 20U, '\0');
    std::string digests;
    while (in) {
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        const std::string_view read(piece.data(), static_cast<std::size_t>(in.gcount()));
        digests += audit::text_of(audit::sha256(read));
        errno = 0;
        if (!out.write(read.data(), static_cast<std::streamsize>(read.size())).flush()) {
            cannot_write(to, errno);
        }
    }
    errno = 0;
    out.close();
    if (!out) {
        cannot_write(to, errno);
    }
    return in.bad() ? std::nullopt : std::optional(audit::sha256(digests));
}

}  // namespace

std::string digest_of_path(const std::string& path) {
    return audit::hex(audit::sha256("path " + path));
}

KeptAside keep_aside(const std::string& bundle, const std::string& folder,
                     const std::string& committee) {
    const std::string unreadable = digest_of_path(bundle);
    const auto names = files_of(bundle);
    if (!names) {
        return {unreadable, ""};
    }
    std::error_code error;
    fs::create_directories(folder, error);
    // One name a process and thread: several may copy at once.
    const Draft draft(fs::path(folder) /
                      ("." + std::to_string(::getpid()) + "-" +
                       std::to_string(std::hash<std::thread::id>()(std::this_thread::get_id()))));
    std::string listing;
    for (const std::string& name : *names) {
        const fs::path from = name.empty() ? fs::path(bundle) : fs::path(bundle) / name;
        const auto digest = keep_file(from, name.empty() ? draft.path() : draft.path() / name);
        if (!digest) {
            return {unreadable, ""};
        }
        listing += name + '\n' + audit::hex(*digest) + '\n';
    }
    const std::string digest = audit::hex(audit::sha256(listing));
    const fs::path kept =
        fs::path(folder) /
        ((is_committee_code(committee) ? committee : "unknown") + '-' + digest.substr(0, 16) +
         (fs::is_directory(draft.path(), error) ? "" : ".tar"));
    if (!fs::exists(kept, error)) {
        fs::rename(draft.path(), kept, error);
        if (error) {
            cannot_write(kept, error.value());
        }
    }
    return {digest, kept.string()};
}

}  // namespace douxuan::archive
