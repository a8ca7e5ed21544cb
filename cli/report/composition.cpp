// SPDX-License-Identifier: Apache-2.0
// All categories divide the same people, so they are protected together: where the total of one of
// them would have to be hidden, no single kind of committee is shown any more, and in the end
// nothing but the totals.
#include "cli/report/composition.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "cli/messages/terms.h"
#include "engine/closing/composition_events.h"
#include "engine/statistics/suppression.h"

namespace douxuan::report {
namespace {

using cli::Text;
using statistics::Code;

/// A word of a breakdown, and what it is called.
struct Word {
    std::string breakdown;
    Words name;
};

struct Category {
    Words name;
    std::vector<Word> words;
};

template <class Enum>
Category declared(std::string_view key, Text name) {
    Category made{.name = Words::of(name), .words = {}};
    for (const auto& [value, word] : base::words_of<Enum>) {
        made.words.push_back(
            {std::string(key) + '=' + std::string(word), Words::of(cli::text_of(value))});
    }
    return made;
}

std::vector<Category> categories() {
    Category offices{.name = {"职务", "office"}, .words = {}};
    for (const std::string_view office : {"chair", "deputy", "woman_member", "member"}) {
        offices.words.push_back(
            {"office=" + std::string(office), Words::of(cli::office_text(office))});
    }
    return {offices,
            declared<roll::Sex>("sex", {"性别", "sex"}),
            declared<closing::AgeBand>("years", {"年龄", "age"}),
            declared<closing::Education>("education", {"文化程度", "education"}),
            declared<closing::Party>("party", {"政治面貌", "Party membership"}),
            declared<closing::PartyPost>("party_post", {"党组织职务", "post in the Party body"}),
            declared<closing::Ethnicity>("ethnicity", {"民族", "ethnicity"}),
            {.name = {"是否流动人口", "migration"},
             .words = {{"migrant=no", Words::of(cli::text_of(closing::Migration::Local))},
                       {"migrant=yes", Words::of(cli::text_of(closing::Migration::Migrant))}}},
            declared<closing::Service>("standing", {"连任、新任", "service"})};
}

/// By Column.
using Counts = std::array<std::int64_t, 3>;

Counts counts_of(const statistics::Sums& sums, std::string_view breakdown) {
    Counts counts{};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        counts[i] =
            sums.of({.place = {}, .kind = kind_of(columns[i])}, Code::Winners, breakdown).value;
    }
    return counts;
}

/// A category with its people: a row a word, those of whom nobody said, and all.
struct Counted {
    Category category;
    std::vector<Counts> rows;
    std::vector<std::array<bool, 3>> hidden;

    Counts declared() const {
        Counts sum{};
        for (std::size_t row = 0; row < category.words.size(); ++row) {
            for (std::size_t i = 0; i < sum.size(); ++i) {
                sum[i] += rows[row][i];
            }
        }
        return sum;
    }
    bool hides_total() const {
        return std::ranges::find(hidden.back(), true) != hidden.back().end();
    }
};

std::vector<Counted> counted(const statistics::Sums& sums) {
    const Counts all = counts_of(sums, "");
    std::vector<Counted> made;
    for (Category& category : categories()) {
        Counted each{.category = {category.name, {}}, .rows = {}, .hidden = {}};
        for (Word& word : category.words) {
            const bool known =
                sums.of({.place = {}, .kind = {}}, Code::Winners, word.breakdown).committees > 0;
            if (known) {
                each.rows.push_back(counts_of(sums, word.breakdown));
                each.category.words.push_back(std::move(word));
            }
        }
        if (each.rows.empty()) {
            continue;
        }
        const Counts declared = each.declared();
        Counts rest{};
        for (std::size_t i = 0; i < rest.size(); ++i) {
            rest[i] = std::max<std::int64_t>(0, all[i] - declared[i]);
        }
        each.rows.push_back(rest);
        each.rows.push_back(all);
        made.push_back(std::move(each));
    }
    return made;
}

/// Which kinds may be told of.
enum class Level : std::uint8_t { EachKind, Together, Nothing };

void hide(Counted& counted, Level level, std::int64_t least) {
    const bool each_kind = level == Level::EachKind;
    statistics::CountTable table{.cells = {}, .rows_add_up = each_kind, .columns_add_up = true};
    for (const Counts& row : counted.rows) {
        table.cells.push_back(each_kind ? std::vector<std::int64_t>(row.begin(), row.end())
                                        : std::vector{row.back()});
    }
    counted.hidden.assign(counted.rows.size(), {true, true, true});
    if (level == Level::Nothing) {
        return;
    }
    const auto cells = statistics::suppress(table, least);
    for (std::size_t row = 0; row < cells.size(); ++row) {
        for (std::size_t i = 0; i < cells[row].size(); ++i) {
            counted.hidden[row][each_kind ? i : 2] = cells[row][i] != statistics::Cell::Shown;
        }
    }
}

/// Whether the total of any category would have to be hidden to protect its parts.
bool spoils_total(const std::vector<Counted>& all, Level level) {
    return std::ranges::any_of(all, [&](const Counted& each) {
        return level == Level::Together ? each.hidden.back()[2] : each.hides_total();
    });
}

void hide_small_numbers(std::vector<Counted>& all, std::int64_t least) {
    for (const Level level : {Level::EachKind, Level::Together, Level::Nothing}) {
        for (Counted& each : all) {
            hide(each, level, least);
        }
        if (!spoils_total(all, level)) {
            return;
        }
    }
}

/// Number and share of each kind; `of` is what the shares are of, and 0 where there is none.
void add_cells(Row& row, const Counts& counts, const std::array<bool, 3>& hidden,
               const Counts& of) {
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (hidden[i]) {
            row.cells.insert(row.cells.end(), 2, Absence::Suppressed);
            continue;
        }
        row.cells.emplace_back(counts[i]);
        if (of[i] == 0) {
            row.cells.emplace_back(Words{});
        } else {
            row.cells.emplace_back(Share{counts[i], of[i]});
        }
    }
}

std::vector<Heading> composition_headings() {
    std::vector<Heading> made{{{"类别", "category"}}};
    for (const Words& kind : {Words{"居委会", "residents' committees"},
                              Words{"村委会", "village committees"}, Words{"合计", "both"}}) {
        made.push_back({{"人数", "people"}, Draw::Plain, kind});
        made.push_back({{"比例", "share"}, Draw::Bar, kind});
    }
    return made;
}

}  // namespace

Table composition_table(const Gathered& gathered, IndicatorCells& cells) {
    Table table{.name = "composition",
                .title = {"当选成员的构成", "What kind of people were elected"},
                .headings = composition_headings(),
                .rows = {},
                .note = {"职务和性别来自选举记录，其余由选举委员会申报（douxuan "
                         "declare）。比例以知道的人为准。没有人申报的类别不列。",
                         "Office and sex follow from the records of the elections; the rest was "
                         "declared by the election committees (douxuan declare). Shares are of "
                         "those who are known. A category that nobody declared is left out."},
                .sources = {}};
    std::vector<Counted> all = counted(gathered.now);
    hide_small_numbers(all, cells.least());
    for (const Counted& each : all) {
        Row section{.cells = {each.category.name}, .kind = RowKind::Section};
        section.cells.resize(table.headings.size(), Cell(Words{}));
        table.rows.push_back(std::move(section));
        const Counts declared = each.declared();
        for (std::size_t i = 0; i < each.category.words.size(); ++i) {
            Row row{.cells = {each.category.words[i].name}};
            add_cells(row, each.rows[i], each.hidden[i], declared);
            table.rows.push_back(std::move(row));
        }
        const std::size_t rest = each.rows.size() - 2;
        if (each.rows[rest].back() > 0) {
            Row row{.cells = {Words{"没有申报", "not declared"}}};
            add_cells(row, each.rows[rest], each.hidden[rest], {});
            table.rows.push_back(std::move(row));
        }
    }
    if (!all.empty()) {
        table.sources.push_back(cells.composition_source());
        Row total{.cells = {Words{"当选成员", "members elected"}}, .kind = RowKind::Total};
        add_cells(total, all.front().rows.back(), all.front().hidden.back(), {});
        table.rows.push_back(std::move(total));
    }
    return table;
}

}  // namespace douxuan::report
