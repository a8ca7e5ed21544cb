// SPDX-License-Identifier: Apache-2.0
// What can be wrong with a bundle on disk, for those who read and write one.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <string>
#include <string_view>

#include "engine/base/describe.h"

namespace douxuan::audit {

/// Why a bundle cannot be read or written.
enum class BundleFault : std::uint8_t {
    Missing,        ///< no such file or folder, or no folder to create it in
    Unreadable,     ///< the system does not let us read it
    NotABundle,     ///< neither a folder nor a tar with `checkpoint` and `events.jsonl`
    Damaged,        ///< a tar that breaks off or contradicts itself
    Changed,        ///< a file changed or went away while it was read
    NotAFile,       ///< a link, device or other entry that is no plain file
    PathForbidden,  ///< a name that leads out of the bundle, or that no bundle has
    FileTwice,      ///< two files of one name
    FileTooLarge,   ///< larger than a file of that name may be
    TooManyFiles,   ///< more files than a bundle may have
    NothingSigned,  ///< export: the log has no checkpoint yet
    Exists,         ///< export: something that is not a bundle has that name already
    ReadOnly,       ///< export: the system does not let us write there
    DiskFull,       ///< export: no room
};

struct BundleError {
    BundleFault fault{};
    std::string path;  ///< of the bundle, or of the file within it

    friend bool operator==(const BundleError&, const BundleError&) = default;
};

template <class T>
using BundleResult = std::expected<T, BundleError>;

/// A fault of `path` as a result.
inline std::unexpected<BundleError> bundle_failure(BundleFault fault, std::string_view path) {
    return std::unexpected(BundleError{fault, std::string(path)});
}

/// Takes the next bytes of a file; false: no more are wanted.
using TakeBytes = std::function<bool(std::string_view bytes)>;

}  // namespace douxuan::audit

namespace douxuan::base {

template <>
inline constexpr auto words_of<audit::BundleFault> = words<audit::BundleFault>({
    {audit::BundleFault::Missing, "missing"},
    {audit::BundleFault::Unreadable, "unreadable"},
    {audit::BundleFault::NotABundle, "not_a_bundle"},
    {audit::BundleFault::Damaged, "damaged"},
    {audit::BundleFault::Changed, "changed"},
    {audit::BundleFault::NotAFile, "not_a_file"},
    {audit::BundleFault::PathForbidden, "path_forbidden"},
    {audit::BundleFault::FileTwice, "file_twice"},
    {audit::BundleFault::FileTooLarge, "file_too_large"},
    {audit::BundleFault::TooManyFiles, "too_many_files"},
    {audit::BundleFault::NothingSigned, "nothing_signed"},
    {audit::BundleFault::Exists, "exists"},
    {audit::BundleFault::ReadOnly, "read_only"},
    {audit::BundleFault::DiskFull, "disk_full"},
});

}  // namespace douxuan::base
