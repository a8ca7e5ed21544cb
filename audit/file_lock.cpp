// SPDX-License-Identifier: Apache-2.0
// flock, because it ends with the process and excludes within one process as well.
#include "audit/file_lock.h"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "audit/failure.h"

namespace douxuan::audit {

std::expected<FileLock, FileLock::Fault> FileLock::take(const std::string& path, Share share) {
    // O_NONBLOCK: a named pipe must not hold us up.
    FileLock lock(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (lock.descriptor_ < 0) {
        switch (errno) {
            case ENOENT:
            case ENOTDIR:
                return std::unexpected(Fault::Missing);
            case EACCES:
            case EPERM:
                return std::unexpected(Fault::Unreadable);
            default:
                throw MachineFailure(path + ": " + std::generic_category().message(errno));
        }
    }
    struct stat status{};
    if (::fstat(lock.descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) {
        return std::unexpected(Fault::NotAFile);
    }
    if (::flock(lock.descriptor_, (share == Share::Nobody ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) {
            return std::unexpected(Fault::Busy);
        }
        throw MachineFailure(path + ": " + std::generic_category().message(errno));
    }
    return lock;
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

FileLock::~FileLock() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

}  // namespace douxuan::audit
