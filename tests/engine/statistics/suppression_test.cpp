// SPDX-License-Identifier: Apache-2.0
// Small cells are hidden, and do not follow from what is shown: tried out with every table that
// the published numbers allow.
#include "engine/statistics/suppression.h"

#include <functional>

#include "tests/support/catch.h"
#include "tests/support/random.h"

using namespace douxuan;
using statistics::Cell;
using statistics::CountTable;
using statistics::suppress;
using Matrix = std::vector<std::vector<std::int64_t>>;
using Hidden = std::vector<std::vector<Cell>>;

namespace {

/// `.` shown, `s` small, `p` protective; a line a row.
std::string drawn(const Hidden& cells) {
    std::string text;
    for (const auto& row : cells) {
        for (const Cell each : row) {
            text += each == Cell::Shown ? '.' : each == Cell::Small ? 's' : 'p';
        }
        text += '\n';
    }
    return text;
}

/// The table with its totals.
CountTable with_totals(Matrix inner) {
    for (auto& row : inner) {
        std::int64_t sum = 0;
        for (const std::int64_t each : row) {
            sum += each;
        }
        row.push_back(sum);
    }
    std::vector<std::int64_t> totals(inner.front().size());
    for (const auto& row : inner) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            totals[column] += row[column];
        }
    }
    inner.push_back(totals);
    return {.cells = inner, .rows_add_up = true, .columns_add_up = true};
}

/// Whether the reader of the published table knows the hidden number of that cell for sure: looks
/// for another table with the same shown numbers, whose cell is `value`. Numbers up to `most`.
bool is_possible(const CountTable& table, const Hidden& hidden, std::size_t at_row,
                 std::size_t at_column, std::int64_t value, std::int64_t most) {
    const std::size_t rows = table.cells.size() - 1;
    const std::size_t columns = table.cells.front().size() - 1;
    Matrix guess(rows + 1, std::vector<std::int64_t>(columns + 1));
    const auto fits = [&](std::size_t row, std::size_t column) {
        return hidden[row][column] != Cell::Shown
                   ? row != at_row || column != at_column || guess[row][column] == value
                   : guess[row][column] == table.cells[row][column];
    };
    const std::function<bool(std::size_t)> fill = [&](std::size_t place) {
        if (place == rows * columns) {
            std::vector<std::int64_t> sums(columns + 1);
            for (std::size_t row = 0; row < rows; ++row) {
                for (std::size_t column = 0; column <= columns; ++column) {
                    sums[column] += guess[row][column];
                }
            }
            guess[rows] = sums;
            for (std::size_t column = 0; column <= columns; ++column) {
                if (!fits(rows, column)) {
                    return false;
                }
            }
            return true;
        }
        const std::size_t row = place / columns;
        const std::size_t column = place % columns;
        const bool is_shown = hidden[row][column] == Cell::Shown;
        const std::int64_t first = is_shown ? table.cells[row][column] : 0;
        const std::int64_t last = is_shown ? first : most;
        for (std::int64_t each = first; each <= last; ++each) {
            guess[row][column] = each;
            if (!fits(row, column)) {
                continue;
            }
            if (column + 1 == columns) {
                guess[row][columns] = 0;
                for (std::size_t i = 0; i < columns; ++i) {
                    guess[row][columns] += guess[row][i];
                }
                if (!fits(row, columns)) {
                    continue;
                }
            }
            if (fill(place + 1)) {
                return true;
            }
        }
        return false;
    };
    return fill(0);
}

}  // namespace

TEST_CASE("a table without small numbers is shown whole", "[statistics]") {
    CHECK(drawn(suppress(with_totals({{10, 20}, {0, 40}}), 5)) == "...\n...\n...\n");
}

TEST_CASE("one small number takes a second of its row and column with it", "[statistics]") {
    CHECK(drawn(suppress(with_totals({{3, 20, 30}, {40, 50, 60}, {70, 80, 90}}), 5)) ==
          "sp..\npp..\n....\n....\n");
}

TEST_CASE("a list with its total hides a second cell, the smallest", "[statistics]") {
    const CountTable list{.cells = {{3, 90, 12, 0, 105}}, .rows_add_up = true};
    CHECK(drawn(suppress(list, 5)) == "s.p..\n");
    const CountTable alone{.cells = {{3, 0, 0, 3}}, .rows_add_up = true};
    CHECK(drawn(suppress(alone, 5)) == "s..s\n");
    const CountTable pair{.cells = {{1, 1, 20, 22}}, .rows_add_up = true};
    CHECK(drawn(suppress(pair, 5)) == "ssp.\n");  // together they would be 2
}

TEST_CASE("without sums only what is small is hidden, and below 2 nothing", "[statistics]") {
    CHECK(drawn(suppress({.cells = {{4, 5, 0}}}, 5)) == "s..\n");
    CHECK(drawn(suppress(with_totals({{1, 2}, {3, 4}}), 1)) == "...\n...\n...\n");
    CHECK(suppress({}, 5).empty());
}

TEST_CASE("no hidden number follows from what is shown", "[statistics]") {
    tests::Random random(20120727);
    constexpr std::int64_t least = 3;
    for (int round = 0; round < 300; ++round) {
        const std::size_t rows = 1 + random.below(3);
        const std::size_t columns = 2 + random.below(2);
        Matrix inner(rows, std::vector<std::int64_t>(columns));
        for (auto& row : inner) {
            for (std::int64_t& each : row) {
                each = static_cast<std::int64_t>(random.below(6));
            }
        }
        const CountTable table = with_totals(inner);
        const Hidden hidden = suppress(table, least);
        INFO(drawn(hidden));
        CAPTURE(round);
        for (std::size_t row = 0; row <= rows; ++row) {
            for (std::size_t column = 0; column <= columns; ++column) {
                const std::int64_t value = table.cells[row][column];
                CAPTURE(row, column, value);
                const bool is_hidden = hidden[row][column] != Cell::Shown;
                CHECK((value == 0 || value >= least || is_hidden));
                CHECK((value > 0 || !is_hidden));
                if (is_hidden) {
                    CHECK(is_possible(table, hidden, row, column, value + 1, 7));
                    CHECK(is_possible(table, hidden, row, column, value - 1, 7));
                }
            }
        }
        for (std::size_t row = 0; row <= rows; ++row) {
            std::int64_t sum = 0;
            for (std::size_t column = 0; column < columns; ++column) {
                sum += hidden[row][column] == Cell::Shown ? 0 : table.cells[row][column];
            }
            CHECK((hidden[row][columns] != Cell::Shown || sum == 0 || sum >= least));
        }
    }
}
