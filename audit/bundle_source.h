// SPDX-License-Identifier: Apache-2.0
// The two forms of a bundle on disk, listed and read. Only for bundle.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "audit/bundle_result.h"

namespace douxuan::audit {

/// A file that stands in a bundle.
struct SourceFile {
    std::string name;  ///< as it stands there
    std::uint64_t size = 0;
};

/// What happens to the files of a tar one after another: whether the bytes of this one are wanted,
/// the bytes, and whether there is more to come.
class TarVisitor {
  public:
    virtual ~TarVisitor() = default;
    /// Errors: end the reading.
    virtual BundleResult<void> begin(const SourceFile& file) = 0;
    virtual bool wants_bytes() const = 0;
    virtual void bytes(std::string_view piece) = 0;
    /// Whether the reading may end here.
    virtual bool satisfied() const = 0;
};

/// Every file below a folder, sorted by name. Links are never followed.
/// Errors: Unreadable, NotAFile, PathForbidden, TooManyFiles: more than `files_most`.
BundleResult<std::vector<SourceFile>> list_folder(const std::string& folder,
                                                  std::size_t files_most);

/// Hands over the bytes of a plain file. Errors: Missing, Unreadable, NotAFile.
BundleResult<void> read_plain_file(const std::string& path, const TakeBytes& take);

/// Reads an uncompressed tar from its beginning. Errors: Missing, Unreadable, NotABundle,
/// Damaged, NotAFile, PathForbidden, and those of the visitor.
BundleResult<void> visit_tar(const std::string& path, TarVisitor& visitor);

}  // namespace douxuan::audit
