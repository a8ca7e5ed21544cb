// SPDX-License-Identifier: Apache-2.0
#include "cli/report/area_names.h"

#include <algorithm>

namespace douxuan::report {

std::string area_name(const archive::AreaNames& names, const std::string& code) {
    const auto& all = code.size() == 6 ? names.districts : names.streets;
    const auto found =
        std::ranges::lower_bound(all, code, {}, &std::pair<std::string, std::string>::first);
    return found == all.end() || found->first != code ? code : found->second;
}

}  // namespace douxuan::report
