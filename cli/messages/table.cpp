// SPDX-License-Identifier: Apache-2.0
// Laying out a table: measure every cell, then pad.
#include "cli/messages/table.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "cli/messages/width.h"
#include "engine/base/ensure.h"

namespace douxuan::cli {
namespace {

std::string padded(const std::string& cell, std::size_t width, Align align) {
    const std::string padding(width - display_width(cell), ' ');
    return align == Align::Left ? cell + padding : padding + cell;
}

std::string without_trailing_spaces(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

}  // namespace

Table::Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

Table& Table::add(std::vector<std::string> cells) {
    base::ensure(cells.size() <= columns_.size());
    cells.resize(columns_.size());
    std::ranges::transform(cells, cells.begin(), printable);
    rows_.push_back(std::move(cells));
    return *this;
}

std::string Table::text(Ink ink) const {
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        std::size_t width = display_width(columns_[i].title);
        for (const auto& row : rows_) {
            width = std::max(width, display_width(row[i]));
        }
        widths.push_back(width);
    }
    const auto line = [&](const auto& cell_of) {
        std::string built;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            built += (i == 0 ? "" : "  ") + padded(cell_of(i), widths[i], columns_[i].align);
        }
        return without_trailing_spaces(std::move(built));
    };

    std::string lines;
    if (std::ranges::any_of(columns_, [](const Column& each) { return !each.title.empty(); })) {
        const std::string heading = line([&](std::size_t i) { return columns_[i].title; });
        lines += (ink == Ink::Coloured ? "\x1b[1m" + heading + "\x1b[0m" : heading) + "\n";
    }
    for (const auto& row : rows_) {
        lines += line([&](std::size_t i) { return row[i]; }) + "\n";
    }
    return lines;
}

}  // namespace douxuan::cli
