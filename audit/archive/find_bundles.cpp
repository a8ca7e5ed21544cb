// SPDX-License-Identifier: Apache-2.0
#include "audit/archive/find_bundles.h"

#include <algorithm>
#include <filesystem>

#include <sys/stat.h>

namespace douxuan::archive {
namespace {

namespace fs = std::filesystem;
using audit::BundleFault;

/// Sizes and the latest time of files.
struct Stamp {
    std::uint64_t bytes = 0;
    std::int64_t latest = 0;
    std::uint64_t files = 0;

    bool add(const fs::path& path) {
        struct stat status{};
        if (::lstat(path.c_str(), &status) != 0) {
            return false;
        }
        if (S_ISREG(status.st_mode)) {
            bytes += static_cast<std::uint64_t>(status.st_size);
            ++files;
        }
        latest = std::max(latest, std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 +
                                      std::int64_t{status.st_mtim.tv_nsec});
        return true;
    }
    std::string text() const {
        return std::to_string(files) + ' ' + std::to_string(bytes) + ' ' + std::to_string(latest);
    }
};

bool is_bundle_folder(const fs::path& folder) {
    std::error_code error;
    return fs::exists(folder / audit::bundle_name::checkpoint, error) &&
           fs::exists(folder / audit::bundle_name::events, error);
}

class Finder {
  public:
    void look(const fs::path& path) {
        std::error_code error;
        const fs::file_status status = fs::symlink_status(path, error);
        if (fs::is_directory(status)) {
            look_in(path);
        } else if (fs::is_regular_file(status)) {
            take(path);
        } else if (status.type() == fs::file_type::not_found) {
            problem(BundleFault::Missing, path);
        } else {
            problem(error ? BundleFault::Unreadable : BundleFault::NotAFile, path);
        }
    }

    FoundBundles finish() {
        std::ranges::sort(found_.bundles, {}, &FoundBundle::path);
        const auto twice = std::ranges::unique(found_.bundles, {}, &FoundBundle::path);
        found_.bundles.erase(twice.begin(), twice.end());
        return std::move(found_);
    }

  private:
    void look_in(const fs::path& folder) {
        if (is_bundle_folder(folder)) {
            take(folder);
            return;
        }
        std::error_code error;
        for (fs::directory_iterator at(folder, error), end; !error && at != end;
             at.increment(error)) {
            const fs::file_type type = at->symlink_status(error).type();
            if (type == fs::file_type::directory) {
                look_in(at->path());
            } else if (type == fs::file_type::regular && at->path().extension() == ".tar") {
                take(at->path());
            } else {
                ++found_.passed_over;
            }
        }
        if (error) {
            problem(BundleFault::Unreadable, folder);
        }
    }

    void take(const fs::path& path) {
        Stamp stamp;
        bool whole = stamp.add(path);
        std::error_code error;
        if (fs::is_directory(path, error)) {
            for (fs::recursive_directory_iterator at(path, error), end; !error && at != end;
                 at.increment(error)) {
                whole = stamp.add(at->path()) && whole;
            }
        }
        if (!whole || error) {
            problem(BundleFault::Unreadable, path);
            return;
        }
        found_.bundles.push_back(
            {fs::absolute(path).lexically_normal().string(), stamp.text(), stamp.bytes});
    }

    void problem(BundleFault fault, const fs::path& path) {
        found_.problems.push_back({fault, path.string()});
    }

    FoundBundles found_;
};

}  // namespace

FoundBundles find_bundles(const std::vector<std::string>& paths) {
    Finder finder;
    for (const std::string& path : paths) {
        finder.look(path);
    }
    return finder.finish();
}

}  // namespace douxuan::archive
