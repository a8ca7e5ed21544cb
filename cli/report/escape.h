// SPDX-License-Identifier: Apache-2.0
// Texts of a document inside HTML and SVG.
#pragma once

#include <string>
#include <string_view>

namespace douxuan::report {

/// `text` for an element or a quoted attribute of HTML and of XML: the five signs that mean
/// something there as references; control characters and broken bytes, which XML forbids, as "·".
std::string escaped(std::string_view text);

}  // namespace douxuan::report
