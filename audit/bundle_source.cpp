// SPDX-License-Identifier: Apache-2.0
// Folders through the file system, tars through libarchive with every filter off: a bundle is
// never unpacked, so a small file cannot become a large one.
#include "audit/bundle_source.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <system_error>

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "audit/bytes.h"

namespace douxuan::audit {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t piece_bytes = 256U << 10U;
constexpr std::size_t longest_name = 255;
constexpr int deepest_folder = 4;

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

/// Whether a name stays in the bundle and can be shown.
bool is_safe_name(std::string_view name) {
    if (name.empty() || name.size() > longest_name || !is_utf8(name) || name.contains('\\') ||
        std::ranges::any_of(name, is_control)) {
        return false;
    }
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find('/', at), name.size());
        const std::string_view part = name.substr(at, end - at);
        if (part.empty() || part == "." || part == "..") {
            return false;
        }
        at = end + 1;
    }
    return true;
}

/// A descriptor that is closed.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    int number() const { return number_; }

  private:
    int number_;
};

BundleFault fault_of(int system_error) {
    return system_error == ENOENT || system_error == ENOTDIR ? BundleFault::Missing
           : system_error == ELOOP                           ? BundleFault::NotAFile
                                                             : BundleFault::Unreadable;
}

struct CloseArchive {
    void operator()(archive* reader) const { archive_read_free(reader); }
};
using TarReader = std::unique_ptr<archive, CloseArchive>;

BundleResult<TarReader> open_tar(const std::string& path) {
    struct stat about{};
    if (::stat(path.c_str(), &about) != 0) {
        return bundle_failure(fault_of(errno), path);
    }
    if (!S_ISREG(about.st_mode)) {
        return bundle_failure(BundleFault::NotABundle, path);
    }
    if (::access(path.c_str(), R_OK) != 0) {
        return bundle_failure(BundleFault::Unreadable, path);
    }
    TarReader reader(archive_read_new());
    if (reader == nullptr || archive_read_support_format_tar(reader.get()) != ARCHIVE_OK ||
        archive_read_open_filename(reader.get(), path.c_str(), piece_bytes) != ARCHIVE_OK) {
        return bundle_failure(BundleFault::NotABundle, path);
    }
    return reader;
}

BundleResult<void> read_tar_file(archive* reader, const SourceFile& file, TarVisitor& visitor) {
    const void* bytes = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    std::uint64_t read = 0;
    for (;;) {
        const int answer = archive_read_data_block(reader, &bytes, &size, &offset);
        if (answer == ARCHIVE_EOF) {
            break;
        }
        // A gap would be a sparse file: larger in memory than on disk.
        if (answer != ARCHIVE_OK || static_cast<std::uint64_t>(offset) != read) {
            return bundle_failure(BundleFault::Damaged, file.name);
        }
        read += size;
        visitor.bytes({static_cast<const char*>(bytes), size});
        if (visitor.satisfied()) {
            return {};
        }
    }
    if (read != file.size) {
        return bundle_failure(BundleFault::Damaged, file.name);
    }
    return {};
}

/// The entry as a file; an empty name for a folder.
BundleResult<SourceFile> file_of(archive_entry* entry, const std::string& path) {
    const char* raw = archive_entry_pathname(entry);
    std::string_view name = raw == nullptr ? "" : raw;
    while (name.starts_with("./")) {
        name.remove_prefix(2);
    }
    if (archive_entry_filetype(entry) == AE_IFDIR) {
        while (name.ends_with('/')) {
            name.remove_suffix(1);
        }
        if (!name.empty() && name != "." && !is_safe_name(name)) {
            return bundle_failure(BundleFault::PathForbidden, is_utf8(name) ? name : path);
        }
        return SourceFile{};
    }
    if (!is_safe_name(name)) {
        return bundle_failure(BundleFault::PathForbidden, is_utf8(name) ? name : path);
    }
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr ||
        archive_entry_symlink(entry) != nullptr || archive_entry_size(entry) < 0) {
        return bundle_failure(BundleFault::NotAFile, name);
    }
    return SourceFile{std::string(name), static_cast<std::uint64_t>(archive_entry_size(entry))};
}

}  // namespace

BundleResult<std::vector<SourceFile>> list_folder(const std::string& folder,
                                                  std::size_t files_most) {
    std::vector<SourceFile> files;
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
         at.increment(error)) {
        const std::string name = at->path().lexically_relative(folder).generic_string();
        const fs::file_status status = at->symlink_status(error);
        if (error) {
            break;
        }
        if (!is_safe_name(name) || at.depth() > deepest_folder) {
            return bundle_failure(BundleFault::PathForbidden, is_utf8(name) ? name : folder);
        }
        if (fs::is_directory(status)) {
            continue;
        }
        if (!fs::is_regular_file(status)) {
            return bundle_failure(BundleFault::NotAFile, name);
        }
        files.push_back({name, at->file_size(error)});
        if (files.size() > files_most) {
            return bundle_failure(BundleFault::TooManyFiles, folder);
        }
    }
    if (error) {
        return bundle_failure(BundleFault::Unreadable, folder);
    }
    std::ranges::sort(files, {}, &SourceFile::name);
    return files;
}

BundleResult<void> read_plain_file(const std::string& path, const TakeBytes& take) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat about{};
    if (file.number() < 0 || ::fstat(file.number(), &about) != 0) {
        return bundle_failure(fault_of(errno), path);
    }
    if (!S_ISREG(about.st_mode)) {
        return bundle_failure(BundleFault::NotAFile, path);
    }
    const std::unique_ptr<char[]> buffer(new char[piece_bytes]);
    for (;;) {
        const ssize_t got = ::read(file.number(), buffer.get(), piece_bytes);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return bundle_failure(BundleFault::Unreadable, path);
        }
        if (got == 0 || !take({buffer.get(), static_cast<std::size_t>(got)})) {
            return {};
        }
    }
}

BundleResult<void> visit_tar(const std::string& path, TarVisitor& visitor) {
    const auto reader = open_tar(path);
    if (!reader) {
        return std::unexpected(reader.error());
    }
    archive_entry* entry = nullptr;
    bool any = false;
    for (;;) {
        const int answer = archive_read_next_header(reader->get(), &entry);
        if (answer == ARCHIVE_EOF) {
            return {};
        }
        if (answer != ARCHIVE_OK) {
            return bundle_failure(any ? BundleFault::Damaged : BundleFault::NotABundle, path);
        }
        any = true;
        const auto file = file_of(entry, path);
        if (!file) {
            return std::unexpected(file.error());
        }
        if (file->name.empty()) {
            continue;
        }
        if (auto begun = visitor.begin(*file); !begun) {
            return begun;
        }
        if (visitor.wants_bytes()) {
            if (auto read = read_tar_file(reader->get(), *file, visitor); !read) {
                return read;
            }
        }
        if (visitor.satisfied()) {
            return {};
        }
    }
}

}  // namespace douxuan::audit
