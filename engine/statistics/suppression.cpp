// SPDX-License-Identifier: Apache-2.0
// Rows and columns are the points of a graph, cells its edges. By the sums alone a hidden cell
// follows from the others exactly if it lies on no circle of hidden cells; on a circle of cells
// that are not 0 all can move by one, up and down in turn, and no sum changes. A total moves with
// its parts, so it is an edge like any other. Lines that do not add up hinder nothing: they are
// one point.
#include "engine/statistics/suppression.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace douxuan::statistics {

namespace {

using Place = std::pair<std::size_t, std::size_t>;

class Hiding {
  public:
    Hiding(const CountTable& table, std::int64_t least)
        : table_(table),
          least_(least),
          rows_(table.cells.size()),
          columns_(rows_ == 0 ? 0 : table.cells.front().size()),
          cells_(rows_, std::vector<Cell>(columns_, Cell::Shown)) {}

    std::vector<std::vector<Cell>> run() {
        for_each([&](Place place) {
            if (value(place) > 0 && value(place) < least_) {
                cells_[place.first][place.second] = Cell::Small;
            }
        });
        std::size_t before = 0;
        do {
            before = hidden_;
            close_circles();
            fill_lines();
        } while (hidden_ != before);
        return std::move(cells_);
    }

  private:
    template <class Visit>
    void for_each(Visit&& visit) const {
        for (std::size_t row = 0; row < rows_; ++row) {
            for (std::size_t column = 0; column < columns_; ++column) {
                visit(Place{row, column});
            }
        }
    }

    /// The cells of a point: of one row, of one column, or of all lines that do not add up.
    template <class Visit>
    void for_each_at(std::size_t point, Visit&& visit) const {
        const bool is_row = point < rows_;
        if (is_row ? !table_.rows_add_up : !table_.columns_add_up) {
            for_each(visit);
            return;
        }
        for (std::size_t i = 0; i < (is_row ? columns_ : rows_); ++i) {
            visit(is_row ? Place{point, i} : Place{i, point - rows_});
        }
    }

    std::int64_t value(Place place) const { return table_.cells[place.first][place.second]; }
    bool is_hidden(Place place) const { return cells_[place.first][place.second] != Cell::Shown; }
    bool is_total(Place place) const {
        return (table_.rows_add_up && place.second + 1 == columns_) ||
               (table_.columns_add_up && place.first + 1 == rows_);
    }
    void hide(Place place) {
        cells_[place.first][place.second] = Cell::Protective;
        ++hidden_;
    }

    std::size_t row_point(std::size_t row) const { return table_.rows_add_up ? row : 0; }
    std::size_t column_point(std::size_t column) const {
        return rows_ + (table_.columns_add_up ? column : 0);
    }

    /// What it costs to have the cell hidden; nothing for what cannot move.
    std::optional<std::int64_t> cost(Place place) const {
        static constexpr std::int64_t of_total = std::int64_t{1} << 54U;
        if (is_hidden(place)) {
            return 0;
        }
        if (value(place) == 0) {
            return std::nullopt;
        }
        return value(place) + (is_total(place) ? of_total : 0);
    }

    // The cheapest way from the row of the cell to its column without it, hidden.
    void close_circle(Place cell) {
        static constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max();
        const std::size_t points = rows_ + columns_;
        std::vector<std::int64_t> distance(points, far);
        std::vector<std::optional<Place>> by(points);
        std::vector<bool> is_done(points, false);
        const std::size_t target = column_point(cell.second);
        distance[row_point(cell.first)] = 0;
        while (true) {
            std::size_t nearest = points;
            for (std::size_t point = 0; point < points; ++point) {
                if (!is_done[point] && distance[point] != far &&
                    (nearest == points || distance[point] < distance[nearest])) {
                    nearest = point;
                }
            }
            if (nearest == points || nearest == target) {
                break;
            }
            is_done[nearest] = true;
            for_each_at(nearest, [&](Place place) {
                const std::size_t row = row_point(place.first);
                const std::size_t column = column_point(place.second);
                const auto price = cost(place);
                if (place == cell || !price) {
                    return;
                }
                const std::size_t other = row == nearest ? column : row;
                if (distance[nearest] + *price < distance[other]) {
                    distance[other] = distance[nearest] + *price;
                    by[other] = place;
                }
            });
        }
        for (std::size_t point = target; by[point] && point != row_point(cell.first);) {
            const Place place = *by[point];
            if (!is_hidden(place)) {
                hide(place);
            }
            point = row_point(place.first) == point ? column_point(place.second)
                                                    : row_point(place.first);
        }
    }

    void close_circles() {
        if (!table_.rows_add_up && !table_.columns_add_up) {
            return;
        }
        for_each([&](Place place) {
            if (is_hidden(place)) {
                close_circle(place);
            }
        });
    }

    // One more cell of a line whose hidden cells are together a small number.
    void fill_line(const std::vector<Place>& parts, Place total) {
        std::int64_t sum = 0;
        std::optional<Place> next;
        for (const Place& each : parts) {
            if (is_hidden(each)) {
                sum += value(each);
            } else if (value(each) > 0 && (!next || value(each) < value(*next))) {
                next = each;
            }
        }
        if (!is_hidden(total) && sum > 0 && sum < least_) {
            hide(next.value_or(total));
        }
    }

    void fill_lines() {
        for (std::size_t row = 0; table_.rows_add_up && row < rows_; ++row) {
            std::vector<Place> parts;
            for (std::size_t column = 0; column + 1 < columns_; ++column) {
                parts.emplace_back(row, column);
            }
            fill_line(parts, {row, columns_ - 1});
        }
        for (std::size_t column = 0; table_.columns_add_up && column < columns_; ++column) {
            std::vector<Place> parts;
            for (std::size_t row = 0; row + 1 < rows_; ++row) {
                parts.emplace_back(row, column);
            }
            fill_line(parts, {rows_ - 1, column});
        }
    }

    const CountTable& table_;
    std::int64_t least_;
    std::size_t rows_;
    std::size_t columns_;
    std::vector<std::vector<Cell>> cells_;
    std::size_t hidden_ = 0;  ///< for protection
};

}  // namespace

std::vector<std::vector<Cell>> suppress(const CountTable& table, std::int64_t least) {
    return Hiding(table, least).run();
}

}  // namespace douxuan::statistics
