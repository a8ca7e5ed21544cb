// SPDX-License-Identifier: Apache-2.0
// What of the paths that a clerk names is a bundle.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "audit/bundle.h"

namespace douxuan::archive {

/// A file or folder that may be a bundle.
struct FoundBundle {
    std::string path;   ///< absolute
    std::string stamp;  ///< sizes and times: while it stays the same, so does the bundle
    std::uint64_t bytes = 0;
};

struct FoundBundles {
    std::vector<FoundBundle> bundles;          ///< sorted by path, each once
    std::vector<audit::BundleError> problems;  ///< paths that are missing or cannot be read
    std::int64_t passed_over = 0;              ///< files in folders that are no bundles
};

/// Looks at each path: a tar or any other file that was named itself; a folder with `checkpoint`
/// and `events.jsonl`; in any other folder whatever below it ends in .tar or is such a folder.
/// Links are not followed. Linear in the files below the paths.
FoundBundles find_bundles(const std::vector<std::string>& paths);

}  // namespace douxuan::archive
