// SPDX-License-Identifier: Apache-2.0
// Which cells of a table are not published, so that nobody is recognised in a small number, and no
// sum gives the number away.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace douxuan::statistics {

/// Counts as they are to be published: `cells[row][column]`, none negative, all rows as long.
struct CountTable {
    std::vector<std::vector<std::int64_t>> cells;
    bool rows_add_up = false;     ///< the last column is the sum of the others
    bool columns_add_up = false;  ///< the last row is the sum of the others
};

/// What becomes of a cell.
enum class Cell : std::uint8_t {
    Shown,
    Small,      ///< hidden for its own sake: not 0 and below the least number
    Protective  ///< hidden so that the small ones do not follow from the sums
};

/// Cells from 1 to `least` - 1 are hidden, totals like any other, and further ones until
/// - every hidden cell may still be one more and one less than it is, as far as the published sums
///   tell, and
/// - the hidden cells of a line with a published total are together `least` or more.
/// A 0 is shown: it describes nobody. Of possible further cells those with the smallest numbers are
/// hidden, a total only where nothing else helps. `least` of 1 or less hides nothing.
/// About (cells hidden) x (rows + columns)^2.
std::vector<std::vector<Cell>> suppress(const CountTable& table, std::int64_t least);

}  // namespace douxuan::statistics
