// SPDX-License-Identifier: Apache-2.0
// Both forms are written beside their place, made durable, and moved there in one step. Owner,
// times and modes are fixed, so that the same election gives the same tar.
#include "audit/bundle_writer.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <set>

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/base/ensure.h"

namespace douxuan::audit {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view top = "bundle/";      ///< around everything in a tar
constexpr std::string_view personal = "annex/";  ///< for the owner's eyes only
constexpr mode_t public_mode = 0644;
constexpr mode_t personal_mode = 0600;

[[noreturn]] void failed(const std::string& what) {
    throw WriteFailure(errno, what);
}

bool is_personal(std::string_view name) {
    return name.starts_with(personal);
}

/// A file being written.
class OutFile {
  public:
    OutFile(int descriptor, std::string path) : number_(descriptor), path_(std::move(path)) {
        if (number_ < 0) {
            failed(path_);
        }
    }
    OutFile(const OutFile&) = delete;
    OutFile& operator=(const OutFile&) = delete;
    ~OutFile() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }

    void write(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t put = ::write(number_, bytes.data(), bytes.size());
            if (put < 0 && errno != EINTR) {
                failed(path_);
            }
            bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(put, 0)));
        }
    }
    void set_mode(mode_t mode) {
        if (::fchmod(number_, mode) != 0) {
            failed(path_);
        }
    }
    void sync() {
        if (::fsync(number_) != 0) {
            failed(path_);
        }
    }

  private:
    int number_;
    std::string path_;
};

void sync_folder(const std::string& path) {
    OutFile(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC), path).sync();
}

std::string parent_of(const std::string& path) {
    const fs::path parent = fs::path(path).parent_path();
    return parent.empty() ? "." : parent.string();
}

/// The path without slashes at its end.
std::string trimmed(std::string path) {
    while (path.size() > 1 && path.ends_with('/')) {
        path.pop_back();
    }
    return path;
}

class FolderWriter final : public BundleWriter {
  public:
    explicit FolderWriter(const std::string& path)
        : path_(trimmed(path)), part_(path_ + ".XXXXXX") {
        if (::mkdtemp(part_.data()) == nullptr || ::chmod(part_.c_str(), 0755) != 0) {
            failed(path_);
        }
    }
    ~FolderWriter() override {
        std::error_code ignored;
        fs::remove_all(part_, ignored);
    }

    void put(const Part& part) override {
        const std::string path = part_ + '/' + part.name;
        const mode_t mode = is_personal(part.name) ? personal_mode : public_mode;
        if (const std::string folder = parent_of(path);
            folder != part_ && folders_.insert(folder).second) {
            if (::mkdir(folder.c_str(), 0755) != 0 ||
                ::chmod(folder.c_str(), is_personal(part.name) ? 0700 : 0755) != 0) {
                failed(folder);
            }
        }
        OutFile file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, personal_mode),
                     path);
        file.set_mode(mode);
        part.fill([&](std::string_view bytes) { file.write(bytes); });
        file.sync();
    }

    void finish() override {
        for (const std::string& each : folders_) {
            sync_folder(each);
        }
        sync_folder(part_);
        // What stood there takes the temporary name and goes with it. Where the file system cannot
        // exchange two names, there is a moment without a bundle, never one with half of it.
        if (::rename(part_.c_str(), path_.c_str()) != 0) {
            if (errno != ENOTEMPTY && errno != EEXIST) {
                failed(path_);
            }
            exchange();
        }
        sync_folder(parent_of(path_));
    }

  private:
    void exchange() {
        if (::renameat2(AT_FDCWD, part_.c_str(), AT_FDCWD, path_.c_str(), RENAME_EXCHANGE) == 0) {
            return;
        }
        const std::string old = part_ + ".old";
        if (::rename(path_.c_str(), old.c_str()) != 0 ||
            ::rename(part_.c_str(), path_.c_str()) != 0) {
            failed(path_);
        }
        part_ = old;
    }

    std::string path_;
    std::string part_;
    std::set<std::string> folders_;
};

class TarWriter final : public BundleWriter {
  public:
    TarWriter(const std::string& path, mode_t mode)
        : path_(path),
          part_(path + ".XXXXXX"),
          file_(::mkstemp(part_.data()), path),
          archive_(archive_write_new()) {
        file_.set_mode(mode);
        // Blocks of one record: no padding behind the two that end a tar.
        if (archive_ == nullptr || archive_write_set_format_ustar(archive_) != ARCHIVE_OK ||
            archive_write_set_bytes_per_block(archive_, 0) != ARCHIVE_OK ||
            archive_write_open(archive_, this, nullptr, write_bytes, nullptr) != ARCHIVE_OK) {
            throw MachineFailure("libarchive cannot begin a tar");
        }
    }
    ~TarWriter() override {
        archive_write_free(archive_);
        if (!finished_) {
            ::unlink(part_.c_str());
        }
    }
    TarWriter(const TarWriter&) = delete;
    TarWriter& operator=(const TarWriter&) = delete;

    void put(const Part& part) override {
        const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(),
                                                                             archive_entry_free);
        archive_entry_set_pathname(entry.get(), (std::string(top) + part.name).c_str());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), is_personal(part.name) ? personal_mode : public_mode);
        archive_entry_set_mtime(entry.get(), 0, 0);
        archive_entry_set_uid(entry.get(), 0);
        archive_entry_set_gid(entry.get(), 0);
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(part.size));
        check(archive_write_header(archive_, entry.get()) == ARCHIVE_OK);
        std::uint64_t left = part.size;
        part.fill([&](std::string_view bytes) {
            check(archive_write_data(archive_, bytes.data(), bytes.size()) ==
                  static_cast<la_ssize_t>(bytes.size()));
            left -= bytes.size();
        });
        base::ensure(left == 0);
        check(archive_write_finish_entry(archive_) == ARCHIVE_OK);
    }

    void finish() override {
        check(archive_write_close(archive_) == ARCHIVE_OK);
        flush();
        file_.sync();
        if (::rename(part_.c_str(), path_.c_str()) != 0) {
            failed(path_);
        }
        finished_ = true;
        sync_folder(parent_of(path_));
    }

  private:
    // No exception may fly through a C library: what went wrong is kept until it returns.
    static la_ssize_t write_bytes(archive* tar, void* self, const void* bytes, size_t size) {
        auto* writer = static_cast<TarWriter*>(self);
        try {
            writer->buffer_.append(static_cast<const char*>(bytes), size);
            if (writer->buffer_.size() >= (1U << 20U)) {
                writer->flush();
            }
            return static_cast<la_ssize_t>(size);
        } catch (const WriteFailure& failure) {
            writer->system_error_ = failure.system_error;
            archive_set_error(tar, failure.system_error, "%s", failure.what());
            return ARCHIVE_FATAL;
        }
    }

    void flush() {
        file_.write(buffer_);
        buffer_.clear();
    }

    void check(bool good) const {
        if (!good) {
            throw WriteFailure(system_error_, path_);
        }
    }

    std::string path_;
    std::string part_;
    OutFile file_;
    archive* archive_;
    std::string buffer_;
    int system_error_ = 0;
    bool finished_ = false;
};

}  // namespace

WriteFailure::WriteFailure(int code, const std::string& what)
    : MachineFailure(what + ": " + std::strerror(code)), system_error(code) {}

BundleFault WriteFailure::fault() const {
    switch (system_error) {
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
            return BundleFault::DiskFull;
        case EACCES:
        case EPERM:
        case EROFS:
            return BundleFault::ReadOnly;
        case ENOENT:
        case ENOTDIR:
            return BundleFault::Missing;
        default:
            throw *this;
    }
}

std::unique_ptr<BundleWriter> bundle_writer(const ExportOptions& options) {
    if (options.form == BundleForm::Folder) {
        return std::make_unique<FolderWriter>(options.path);
    }
    return std::make_unique<TarWriter>(
        options.path, options.release == Release::Public ? public_mode : personal_mode);
}

}  // namespace douxuan::audit
