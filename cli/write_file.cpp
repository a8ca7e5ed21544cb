// SPDX-License-Identifier: Apache-2.0
#include "cli/write_file.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/says.h"

namespace douxuan::cli {

namespace {

ExitCode say_failure(const Call& call, const std::string& path, int system_error) {
    struct Failure {
        ExitCode code;
        std::string_view word;
        Text reason;
        Text remedy;
    };
    static constexpr Failure exists{
        ExitCode::Refused,
        "exists",
        {"已有同名文件，没有改动它。", "A file of that name is there already; it was left alone."},
        {"换一个文件名。", "Use another name."}};
    static constexpr Failure full{
        ExitCode::OurFault,
        "disk_full",
        {"磁盘已满，没有写成。", "The disk is full; nothing was written."},
        {"腾出空间后再试。", "Make room and try again."}};
    static constexpr Failure forbidden{
        ExitCode::BadInput,
        "read_only",
        {"写不进去。", "The file cannot be written."},
        {"核对文件夹是否存在、有没有写的权限。",
         "Check that the folder exists and that you may write there."}};
    const Failure& failure = system_error == EEXIST                             ? exists
                             : system_error == ENOSPC || system_error == EDQUOT ? full
                                                                                : forbidden;
    return say_fault(call, failure.code, failure.word,
                     {.place = path,
                      .reason = std::string(call.say(failure.reason)),
                      .remedy = std::string(call.say(failure.remedy))});
}

/// Writes and syncs; 0, or errno.
int write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t put = ::write(file, bytes.data(), bytes.size());
        if (put < 0 && errno != EINTR) {
            return errno;
        }
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(put, 0)));
    }
    return ::fsync(file) == 0 ? 0 : errno;
}

/// Gives the file its name; 0, or errno.
int name_it(const std::string& part, const std::string& path, WriteAs how) {
    const bool named = how == WriteAs::Replace ? ::rename(part.c_str(), path.c_str()) == 0
                                               : ::renameat2(AT_FDCWD, part.c_str(), AT_FDCWD,
                                                             path.c_str(), RENAME_NOREPLACE) == 0;
    if (!named) {
        return errno;
    }
    const std::filesystem::path parent = std::filesystem::path(path).parent_path();
    const int folder = ::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY);
    const int error = folder >= 0 && ::fsync(folder) == 0 ? 0 : errno;
    ::close(folder);
    return error;
}

}  // namespace

std::optional<ExitCode> write_file(const Call& call, const std::string& path,
                                   std::string_view bytes, WriteAs how) {
    std::string part = path + ".XXXXXX";
    const int file = ::mkstemp(part.data());
    if (file < 0) {
        return say_failure(call, path, errno);
    }
    int error = how == WriteAs::Secret || ::fchmod(file, 0644) == 0 ? 0 : errno;
    error = error == 0 ? write_all(file, bytes) : error;
    ::close(file);
    error = error == 0 ? name_it(part, path, how) : error;
    if (error != 0) {
        ::unlink(part.c_str());
        return say_failure(call, path, error);
    }
    return {};
}

}  // namespace douxuan::cli
