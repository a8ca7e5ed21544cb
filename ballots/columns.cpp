// SPDX-License-Identifier: Apache-2.0
// A file with a wrong header is refused before its first row: every cell below would be wrong.
#include "ballots/columns.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "ballots/text.h"

namespace douxuan::ballots {
namespace {

std::string comparable(std::string_view name) {
    std::string text = folded_width(trimmed(name));
    for (char& c : text) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return text;
}

// No documented name has one of these in it.
std::optional<InputError> separator_error(std::string_view header) {
    static constexpr std::array<std::string_view, 4> wrong = {"；", "，", ";", "\t"};
    for (const std::string_view separator : wrong) {
        if (header.find(separator) != std::string_view::npos) {
            return InputError{.code = InputCode::WrongSeparator,
                              .row = 1,
                              .value = excerpt(header),
                              .facts = {fact("found", separator)}};
        }
    }
    return std::nullopt;
}

/// The renaming of that name of the header; the end if there is none.
auto renaming_of(const std::vector<Renamed>& renamed, std::string_view name) {
    return std::ranges::find(renamed, name,
                             [](const Renamed& each) { return comparable(each.name); });
}

Columns match(const Cells& cells, const std::vector<ColumnName>& documented,
              const std::vector<Renamed>& renamed, InputErrors& errors) {
    Columns columns;
    columns.places.resize(documented.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        std::string name = comparable(cells[i]);
        if (const auto other = renaming_of(renamed, name); other != renamed.end()) {
            if (other->column.empty()) {
                columns.meanings.push_back(documented.size());
                continue;
            }
            name = other->column;
        }
        const ColumnName* found = find_column(documented, name);
        const auto known =
            found == nullptr ? documented.end() : documented.begin() + (found - documented.data());
        const auto wrong = [&](InputCode code, std::vector<law::Fact> facts) {
            errors.add({.code = code,
                        .row = 1,
                        .column = i + 1,
                        .column_name = known == documented.end() ? std::string() : known->english,
                        .column_zh = known == documented.end() ? std::string() : known->chinese,
                        .value = excerpt(cells[i]),
                        .facts = std::move(facts)});
        };
        const auto which = static_cast<std::size_t>(known - documented.begin());
        columns.meanings.push_back(which);
        if (known == documented.end()) {
            wrong(InputCode::ColumnUnknown, {});
        } else if (columns.places[which]) {
            wrong(InputCode::ColumnRepeated, {fact("first_column", *columns.places[which] + 1)});
        } else {
            columns.places[which] = i;
        }
    }
    return columns;
}

/// What is to be read under another name and does not stand in the header.
void note_missing(const Cells& cells, const std::vector<Renamed>& renamed, InputErrors& errors) {
    for (const Renamed& each : renamed) {
        bool stands = false;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            stands = stands || comparable(cells[i]) == comparable(each.name);
        }
        if (!stands) {
            errors.add({.code = InputCode::RenamedMissing, .row = 1, .value = excerpt(each.name)});
        }
    }
}

}  // namespace

const ColumnName* find_column(const std::vector<ColumnName>& documented, std::string_view name) {
    const std::string wanted = comparable(name);
    const auto known = std::ranges::find_if(documented, [&](const ColumnName& column) {
        return wanted == column.english || wanted == column.chinese ||
               (!column.also.empty() && wanted == column.also);
    });
    return known == documented.end() ? nullptr : &*known;
}

std::expected<Columns, InputErrors> read_header(CsvReader& reader,
                                                const std::vector<ColumnName>& documented,
                                                const std::vector<Renamed>& renamed) {
    const auto header = reader.next();
    if (!header) {
        return std::unexpected(InputErrors(header.error()));
    }
    if (!*header) {
        return std::unexpected(InputErrors({.code = InputCode::EmptyFile}));
    }
    if (auto error = separator_error(**header)) {
        return std::unexpected(InputErrors(*std::move(error)));
    }
    Cells cells;
    if (const auto split = cells.split(**header, reader.row()); !split) {
        return std::unexpected(InputErrors(split.error()));
    }
    InputErrors errors;
    Columns columns = match(cells, documented, renamed, errors);
    note_missing(cells, renamed, errors);
    for (std::size_t i = 0; i < documented.size(); ++i) {
        if (!columns.places[i] && documented[i].need == Need::Required) {
            errors.add({.code = InputCode::ColumnMissing,
                        .row = 1,
                        .column_name = documented[i].english,
                        .column_zh = documented[i].chinese,
                        .facts = {fact("zh", std::string_view(documented[i].chinese))}});
        }
    }
    if (!errors.empty()) {
        return std::unexpected(std::move(errors));
    }
    return columns;
}

}  // namespace douxuan::ballots
