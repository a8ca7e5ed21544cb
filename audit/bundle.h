// SPDX-License-Identifier: Apache-2.0
// What an observer gets: a folder, or the tar of it, read with suspicion. docs/formats/bundle.md
// is the contract.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

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

/// Names within a bundle.
namespace bundle_name {
inline constexpr std::string_view checkpoint = "checkpoint";
inline constexpr std::string_view checkpoints = "checkpoints/";  ///< then the size
inline constexpr std::string_view events = "events.jsonl";
inline constexpr std::string_view identity = "annex/identity.jsonl";
inline constexpr std::string_view leaves = "proofs/leaves";
inline constexpr std::string_view proofs = "proofs/";  ///< then "record-N.tlog-proof"
inline constexpr std::string_view readme = "README.txt";
inline constexpr std::string_view result = "result.json";
inline constexpr std::string_view roll = "annex/roll.jsonl";
inline constexpr std::string_view rules = "rules.toml";
inline constexpr std::string_view schema = "schema.json";
}  // namespace bundle_name

/// Whether a bundle of ours has files of that name.
bool is_bundle_file(std::string_view name);

/// Takes the next bytes of a file; false: no more are wanted.
using TakeBytes = std::function<bool(std::string_view bytes)>;

/// An opened bundle. Small files are held; the long ones (events, annex, leaves) are read when
/// asked for and never held as a whole.
class Bundle {
  public:
    static constexpr std::size_t largest_small_file = 4U << 20U;
    static constexpr std::size_t most_files = 10'000;

    /// Lists the files of a folder or of an uncompressed tar and reads the small ones. A tar may
    /// have one folder around everything.
    /// Errors: all but those of export.
    static BundleResult<Bundle> open(const std::string& path);

    const std::string& path() const { return path_; }
    /// All names, sorted.
    const std::vector<std::string>& names() const { return names_; }
    bool has(std::string_view name) const;
    /// The bytes of a small file, or null.
    const std::string* find(std::string_view name) const;
    /// Hands over the bytes of a file, one piece after another. Errors: Missing, Unreadable,
    /// Damaged, Changed.
    BundleResult<void> read(std::string_view name, const TakeBytes& take) const;

  private:
    enum class Kind : std::uint8_t { Folder, Tar };

    Bundle() = default;
    BundleResult<void> load_folder();
    BundleResult<void> load_tar();

    std::string path_;
    Kind kind_ = Kind::Folder;
    std::vector<std::string> names_;
    std::map<std::string, std::string, std::less<>> small_;
    std::string top_;  ///< what stands before every name in the tar
};

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
