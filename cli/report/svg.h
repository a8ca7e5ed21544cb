// SPDX-License-Identifier: Apache-2.0
// Charts as SVG inside a page: colours by class, so that the page decides them for light and dark.
#pragma once

#include <string>

#include "cli/report/document.h"

namespace douxuan::report {

/// How many classes of colour there are: s0, s1, … for areas, t0, t1, … for texts upon them.
inline constexpr std::size_t colours = 6;

/// An `<svg>` element, as wide as its place and at most 720 units of its own. Every category and
/// value is text in it; a stacked bar says the percentage of each part that has room for it, and
/// the exact count of every part in its title. Sizes are whole tenths: the same bytes everywhere.
std::string svg(const Chart& chart, cli::Language language);

}  // namespace douxuan::report
