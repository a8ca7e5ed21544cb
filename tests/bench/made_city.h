// SPDX-License-Identifier: Apache-2.0
// The bundles that the measurements of the bureau take in.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace douxuan::bench {

/// The city of 2012, or so many of its committees, as bundles in a folder.
class MadeCity {
  public:
    /// Makes it below `folder` with the program `city` in `programs`, unless it is there and that
    /// program is no newer. `committees` of 0 are all 6,696. Errors: std::runtime_error.
    MadeCity(const std::string& programs, const std::string& folder, std::size_t committees);

    /// A file or folder of it: `tree.csv`, `policy`, `bundles`.
    std::string path(const std::string& name) const { return folder_ + '/' + name; }
    /// In order of path.
    const std::vector<std::string>& bundles() const { return bundles_; }
    bool is_whole() const { return bundles_.size() == whole_city; }
    /// How many times as large the whole city is.
    double share() const {
        return static_cast<double>(whole_city) / static_cast<double>(bundles_.size());
    }
    /// Reads every bundle once, so that no run finds the disk colder than another.
    void warm() const;

  private:
    static constexpr std::size_t whole_city = 6'696;

    std::string folder_;
    std::vector<std::string> bundles_;
};

}  // namespace douxuan::bench
