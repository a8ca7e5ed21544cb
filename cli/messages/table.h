// SPDX-License-Identifier: Apache-2.0
// Plain tables for the terminal, aligned by display width, so that Chinese lines up.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace douxuan::cli {

/// Texts begin at the left edge of their column, numbers end at the right.
enum class Align : std::uint8_t { Left, Right };

/// Coloured only on a terminal and without NO_COLOR; the caller decides which.
enum class Ink : std::uint8_t { Plain, Coloured };

struct Column {
    std::string title;  ///< empty titles in all columns: no heading line
    Align align = Align::Left;
};

/// Rows under headings; two spaces between columns, no trailing spaces.
class Table {
  public:
    explicit Table(std::vector<Column> columns);

    /// Adds a row; a missing cell is empty. At most one cell a column (ensured). Cells are
    /// made printable.
    Table& add(std::vector<std::string> cells);

    /// The lines, each ending in a line feed. Coloured ink shows the headings bold.
    std::string text(Ink ink) const;

  private:
    std::vector<Column> columns_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace douxuan::cli
