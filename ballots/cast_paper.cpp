// SPDX-License-Identifier: Apache-2.0
// A row is one paper. The grammar of the marks is that of count::Pattern.
#include "ballots/cast_paper.h"

#include <algorithm>
#include <set>
#include <utility>

#include "ballots/chinese_words.h"
#include "ballots/text.h"

namespace douxuan::ballots {
namespace {

// The columns before those of the marks.
constexpr std::size_t station_column = 0;
constexpr std::size_t style_column = 1;
constexpr std::size_t void_column = 2;
constexpr std::size_t mark_columns = 3;

constexpr char no_mark = '.';

std::optional<char> sign_of(std::string_view cell) {
    if (cell.empty()) {
        return no_mark;
    }
    if (cell.size() > 1) {
        return cell == "√" ? std::optional('+') : cell == "×" ? std::optional('-') : std::nullopt;
    }
    switch (cell.front()) {
        case '0':
            return no_mark;
        case '1':
        case '+':
            return '+';
        case '-':
        case 'x':
        case 'X':
            return '-';
        case '?':
            return '?';
        default:
            return std::nullopt;
    }
}

// Plain cells are the rule and need no copy.
std::optional<char> read_mark(std::string_view cell) {
    const auto sign = sign_of(cell);
    return sign ? sign : sign_of(folded_width(trimmed(cell)));
}

std::set<std::string> names_in(std::string_view cell) {
    std::set<std::string> names;
    std::string text(cell);
    for (std::size_t at = text.find("；"); at != std::string::npos; at = text.find("；", at)) {
        text.replace(at, std::string_view("；").size(), ";");
    }
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        if (const std::string_view name = trimmed(rest.substr(0, end)); !name.empty()) {
            names.emplace(name);
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return names;
}

}  // namespace

std::vector<ColumnName> cast_vote_columns(const CastVoteSetting& setting) {
    std::vector<ColumnName> columns = {{"station", "投票站", Need::Optional},
                                       {"style", "票种", Need::Optional},
                                       {"void", "废票", Need::Optional}};
    // A file need not have columns for papers of which it holds none.
    const Need need = setting.layouts.size() == 1 ? Need::Required : Need::Optional;
    for (const PaperLayout& layout : setting.layouts) {
        for (const PaperPart& part : layout.parts) {
            for (const base::PersonId& person : part.candidates) {
                const std::string name = part.office.text + ':' + person.text;
                columns.push_back({name, name, need});
            }
            columns.push_back(
                {part.office.text + ":write_in", part.office.text + ":另选他人", Need::Optional});
        }
    }
    return columns;
}

CastPaperReader::CastPaperReader(const CastVoteSetting& setting, const Columns& columns,
                                 InputErrors& errors)
    : setting_(setting), columns_(columns), errors_(errors), names_(cast_vote_columns(setting)) {
    std::size_t column = mark_columns;
    for (const PaperLayout& layout : setting.layouts) {
        styles_.push_back(places_of(layout, column));
        for (const PaperPart& part : layout.parts) {
            column += part.candidates.size() + 1;
            if (const auto place = columns.places[column - 1]) {
                write_ins_.push_back(*place);
            }
        }
    }
    for (std::size_t cell = 0; cell < columns.meanings.size(); ++cell) {
        if (columns.meanings[cell] >= mark_columns) {
            marks_.push_back(cell);
        }
    }
}

// `first_column` is the documented column of the layout's first candidate.
CastPaperReader::StylePlaces CastPaperReader::places_of(const PaperLayout& layout,
                                                        std::size_t first_column) const {
    StylePlaces style;
    std::size_t column = first_column;
    for (const PaperPart& part : layout.parts) {
        PartPlaces& places = style.parts.emplace_back();
        for (std::size_t i = 0; i < part.candidates.size(); ++i, ++column) {
            places.candidates.push_back(columns_.places[column]);
            if (!columns_.places[column] && !style.missing) {
                style.missing = column;
            }
        }
        places.write_in = columns_.places[column++];
    }
    for (std::size_t cell = 0; cell < columns_.meanings.size(); ++cell) {
        const std::size_t meaning = columns_.meanings[cell];
        if (meaning >= mark_columns && (meaning < first_column || meaning >= column)) {
            style.others.push_back(cell);
        }
    }
    return style;
}

void CastPaperReader::collect_spellings(const Cells& cells, Spellings& spellings) const {
    for (const std::size_t place : write_ins_) {
        for (const std::string& name : names_in(cells[place])) {
            spellings.try_emplace(name);
        }
    }
}

std::optional<CastPaper> CastPaperReader::read(const Cells& cells, std::size_t row,
                                               const Spellings& spellings) {
    row_ = row;
    const std::size_t errors_before = errors_.total;
    CastPaper paper{station(cells), style(cells), {}};
    if (paper.style == setting_.layouts.size()) {
        return std::nullopt;
    }
    const StylePlaces& places = styles_[paper.style];
    if (places.missing) {
        wrong(InputCode::ColumnMissing, *places.missing, {});
        return std::nullopt;
    }
    if (void_paper(cells)) {
        refuse_marks(cells, marks_, InputCode::MarkOnVoidPaper);
        paper.marks = "#";
    } else {
        refuse_marks(cells, places.others, InputCode::MarkOnOtherPaper);
        for (std::size_t i = 0; i < places.parts.size(); ++i) {
            paper.marks += i == 0 ? "" : "/";
            part(cells, places.parts[i], spellings, paper.marks);
        }
    }
    return errors_.total == errors_before ? std::optional(std::move(paper)) : std::nullopt;
}

// The place of the row's station in the setting; any after an error.
std::size_t CastPaperReader::station(const Cells& cells) {
    const auto place = columns_.places[station_column];
    const std::string_view name = place ? trimmed(cells[*place]) : std::string_view();
    if (name.empty()) {
        if (setting_.stations.size() != 1) {
            wrong(InputCode::ValueMissing, station_column, name);
        }
        return 0;
    }
    const auto known = std::ranges::find(setting_.stations, name, &base::StationId::text);
    if (known == setting_.stations.end()) {
        wrong(InputCode::StationUnknown, station_column, name);
    }
    return static_cast<std::size_t>(known - setting_.stations.begin());
}

// The place of the row's layout in the setting; their number after an error.
std::size_t CastPaperReader::style(const Cells& cells) {
    const auto place = columns_.places[style_column];
    const std::string_view name = place ? trimmed(cells[*place]) : std::string_view();
    if (name.empty() && setting_.layouts.size() == 1) {
        return 0;
    }
    const auto known = std::ranges::find_if(
        setting_.layouts, [&](const PaperLayout& layout) { return layout.style.text == name; });
    if (known == setting_.layouts.end()) {
        wrong(name.empty() ? InputCode::ValueMissing : InputCode::StyleUnknown, style_column, name);
    }
    return static_cast<std::size_t>(known - setting_.layouts.begin());
}

bool CastPaperReader::void_paper(const Cells& cells) {
    const auto place = columns_.places[void_column];
    const std::string_view value = place ? trimmed(cells[*place]) : std::string_view();
    if (value.empty()) {
        return false;
    }
    const auto answer = from_either_word<roll::YesNo>(value);
    if (!answer) {
        wrong(InputCode::ValueUnknown, void_column, value,
              {fact("allowed", allowed_words<roll::YesNo>())});
    }
    return answer == roll::YesNo::Yes;
}

void CastPaperReader::part(const Cells& cells, const PartPlaces& places, const Spellings& spellings,
                           std::string& marks) {
    for (const auto& place : places.candidates) {
        const std::string_view cell = cells[*place];
        const auto sign = read_mark(cell);
        if (!sign) {
            wrong(InputCode::MarkUnreadable, columns_.meanings[*place], cell);
        }
        marks += sign.value_or(no_mark);
    }
    if (places.write_in) {
        write_ins(cells, *places.write_in, spellings, marks);
    }
}

void CastPaperReader::write_ins(const Cells& cells, std::size_t place, const Spellings& spellings,
                                std::string& marks) {
    const auto refuse = [&](InputCode code, const std::string& name, std::vector<law::Fact> facts) {
        wrong(code, columns_.meanings[place], name, std::move(facts));
    };
    std::set<std::string> ids;
    for (const std::string& name : names_in(cells[place])) {
        if (name.find_first_of("\r\n\t") != std::string::npos) {
            refuse(InputCode::LineBreakInCell, name, {});
        } else if (characters(name) > write_in_characters_most) {
            refuse(InputCode::ValueTooLong, name, {fact("most", write_in_characters_most)});
        }
        ids.insert(spellings.find(name)->second.text);
    }
    for (const std::string& id : ids) {
        marks += '~' + id;
    }
}

void CastPaperReader::refuse_marks(const Cells& cells, const std::vector<std::size_t>& places,
                                   InputCode code) {
    for (const std::size_t place : places) {
        if (read_mark(cells[place]) != no_mark) {
            wrong(code, columns_.meanings[place], cells[place]);
        }
    }
}

// `column` is one of the documented columns, in the file or not.
void CastPaperReader::wrong(InputCode code, std::size_t column, std::string_view value,
                            std::vector<law::Fact> facts) {
    const auto place = columns_.places[column];
    errors_.add({.code = code,
                 .row = row_,
                 .column = place ? *place + 1 : 0,
                 .column_name = names_[column].english,
                 .value = excerpt(value),
                 .facts = std::move(facts)});
}

}  // namespace douxuan::ballots
