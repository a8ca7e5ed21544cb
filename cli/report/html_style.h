// SPDX-License-Identifier: Apache-2.0
// How the page looks.
#pragma once

#include <string_view>

namespace douxuan::report {

/// The style sheet. Holds no '<' and no '&', so that it may stand in XML as it is.
extern const std::string_view html_style;

}  // namespace douxuan::report
