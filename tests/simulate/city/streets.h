// SPDX-License-Identifier: Apache-2.0
// Districts, streets and towns of Beijing, and which committees there are.
#pragma once

#include <span>
#include <string_view>

namespace douxuan::simulate {

struct District {
    std::string_view code;  ///< six digits
    std::string_view name;
};

struct Street {
    std::string_view code;  ///< nine digits, the first six of them the district's
    std::string_view name;
    std::string_view committees;  ///< the last three digits as numbers: "1-3 7 200-214"
};

/// In order of code.
std::span<const District> districts();
std::span<const Street> streets();

}  // namespace douxuan::simulate
