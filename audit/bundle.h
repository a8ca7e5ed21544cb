// SPDX-License-Identifier: Apache-2.0
// What an observer gets: a folder, or the tar of it, read with suspicion. docs/formats/bundle.md
// is the contract.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "audit/bundle_result.h"

namespace douxuan::audit {

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
