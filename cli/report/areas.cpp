// SPDX-License-Identifier: Apache-2.0
#include "cli/report/areas.h"

#include <algorithm>
#include <map>
#include <utility>

#include "cli/report/area_names.h"

namespace douxuan::report {
namespace {

using archive::Reporting;
using statistics::Code;

/// What is told of one place.
struct Place {
    std::int64_t due = 0;
    std::int64_t reported = 0;
    std::int64_t completed = 0;
    std::int64_t entitled = 0;
    std::int64_t voting = 0;
    bool hidden = false;  ///< its people are too few to be published

    void add(const Place& other) {
        due += other.due;
        reported += other.reported;
        completed += other.completed;
        entitled += other.entitled;
        voting += other.voting;
    }
};

using Places = std::map<std::string, Place>;

/// The due and reported of each place; `digits` of a code are its place.
Places places_of(const Gathered& gathered, std::size_t digits) {
    Places places;
    for (const archive::ReportingCommittee& each : gathered.reporting) {
        Place& place = places[each.committee.substr(0, digits)];
        ++place.due;
        place.reported +=
            each.reporting == Reporting::Reported || each.reporting == Reporting::ReportedLate ? 1
                                                                                               : 0;
    }
    for (auto& [code, place] : places) {
        const auto of = [&](Code what) { return gathered.streets.of({.place = code}, what).value; };
        place.completed = of(Code::Completed);
        place.entitled = of(Code::Entitled);
        place.voting = of(Code::Voting);
    }
    return places;
}

/// Hides the people of places that would be recognised. The last of `column` is the total.
void hide(std::vector<Place*> column, std::int64_t least) {
    for (const auto number : {&Place::entitled, &Place::voting}) {
        std::vector<std::int64_t> values;
        for (const Place* each : column) {
            values.push_back(each->*number);
        }
        const std::vector<bool> hidden = hidden_of(values, least);
        for (std::size_t i = 0; i < column.size(); ++i) {
            column[i]->hidden = column[i]->hidden || hidden[i];
        }
    }
}

Place total_of(const Places& places) {
    Place total;
    for (const auto& [code, place] : places) {
        total.add(place);
    }
    return total;
}

/// Districts with the total behind them, as they are published.
struct Districts {
    Places places;
    Place total;
};

Districts districts_of(const Gathered& gathered, std::int64_t least) {
    Districts all{.places = places_of(gathered, 6), .total = {}};
    all.total = total_of(all.places);
    std::vector<Place*> column;
    for (auto& [code, place] : all.places) {
        column.push_back(&place);
    }
    column.push_back(&all.total);
    hide(column, least);
    return all;
}

Words named(const archive::AreaNames& names, const std::string& code) {
    return Words::same(area_name(names, code));
}

Cell share(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? Cell(Absence::NotKnown) : Cell(Share{part, whole});
}

std::vector<Cell> cells_of(const std::string& code, const Words& name, const Place& place) {
    const bool known = place.entitled > 0;
    const auto people = [&](Cell cell) {
        return !known ? Cell(Absence::NotKnown) : place.hidden ? Cell(Absence::Suppressed) : cell;
    };
    return {Words::same(code),
            name,
            place.due,
            share(place.reported, place.due),
            share(place.completed, place.due),
            people(place.entitled),
            people(share(place.voting, place.entitled))};
}

std::vector<Heading> area_headings() {
    return {{{"代码", "code"}},
            {{"地区", "area"}},
            {{"应换届", "due"}},
            {{"已上报", "reported"}, Draw::Bar},
            {{"已完成", "completed"}, Draw::Bar},
            {{"有选举权的人", "entitled to vote"}},
            {{"参选率", "turnout"}, Draw::Bar}};
}

constexpr cli::Text all_places{"合计", "total"};

}  // namespace

Table district_table(const Gathered& gathered, IndicatorCells& cells) {
    const Districts districts = districts_of(gathered, cells.least());
    const Migrants& migrants = cells.migrants();
    Table table{.name = "districts",
                .title = {"各区县", "By district"},
                .headings = area_headings(),
                .rows = {},
                .note = {},
                .sources = {cells.source("I20", "completed"), cells.source("I16", ""),
                            cells.source("I05", "posted")}};
    table.headings.push_back({{"登记的流动人口", "migrants registered"}});
    const auto migrants_in = [&](const std::string& code) {
        const auto found = std::ranges::find(migrants.districts, code);
        return found == migrants.districts.end()
                   ? Cell(Absence::NotKnown)
                   : migrants.rows[static_cast<std::size_t>(found - migrants.districts.begin())]
                         .back();
    };
    for (const auto& [code, place] : districts.places) {
        Row row{.cells = cells_of(code, named(gathered.names, code), place)};
        row.cells.push_back(migrants_in(code));
        table.rows.push_back(std::move(row));
    }
    Row total{.cells = cells_of("", Words::of(all_places), districts.total),
              .kind = RowKind::Total};
    total.cells.push_back(migrants.rows.back().back());
    table.rows.push_back(std::move(total));
    return table;
}

Table street_table(const Gathered& gathered, IndicatorCells& cells) {
    Districts districts = districts_of(gathered, cells.least());
    Places streets = places_of(gathered, 9);
    Table table{.name = "streets",
                .title = {"各街道、乡镇", "By street and town"},
                .headings = area_headings(),
                .rows = {},
                .note = {},
                .sources = {cells.source("I20", "completed"), cells.source("I16", "")}};
    for (auto& [code, district] : districts.places) {
        std::vector<Place*> column;
        for (auto& [street, place] : streets) {
            if (street.starts_with(code)) {
                column.push_back(&place);
            }
        }
        if (district.hidden) {
            // The streets of a district that is not published would add up to it.
            std::ranges::for_each(column, [](Place* each) { each->hidden = true; });
        } else {
            // Its own total is published: only streets may be hidden.
            column.push_back(&district);
            hide(column, cells.least());
        }
        table.rows.push_back(
            {cells_of(code, named(gathered.names, code), district), RowKind::Subtotal});
        for (const auto& [street, place] : streets) {
            if (street.starts_with(code)) {
                table.rows.push_back({cells_of(street, named(gathered.names, street), place)});
            }
        }
    }
    table.rows.push_back({cells_of("", Words::of(all_places), districts.total), RowKind::Total});
    return table;
}

Chart method_chart(const Gathered& gathered, IndicatorCells& cells) {
    struct Method {
        std::string_view breakdown;
        Words name;
    };
    static const std::vector<Method> methods{
        {"method=all_electors", {"全体选民（村民）选举", "all electors"}},
        {"method=household_representatives", {"户代表选举", "household representatives"}},
        {"method=residents_representatives", {"居民代表选举", "residents' representatives"}}};
    Chart chart{
        .name = "methods",
        .title = {"各区县的选举方式（完成换届的居委会）",
                  "Who elected, by district (residents' committees that completed)"},
        .kind = ChartKind::Stacked,
        .category = {"区县", "district"},
        .categories = {},
        .series = {},
        .note = {"条形是比例，右边是个数。", "Bars are shares; the number is on the right."},
        .sources = {}};
    for (const Method& each : methods) {
        chart.series.push_back({each.name, {}});
    }
    constexpr auto kind = law::CommitteeKind::Residents;
    for (const std::string& code : gathered.now.places("", statistics::Level::District)) {
        if (gathered.now.of({.place = code, .kind = kind}, Code::Completed).value == 0) {
            continue;
        }
        chart.categories.push_back(named(gathered.names, code));
        for (std::size_t i = 0; i < methods.size(); ++i) {
            chart.series[i].values.push_back(
                gathered.now
                    .of({.place = code, .kind = kind}, Code::Completed, methods[i].breakdown)
                    .value);
        }
    }
    if (!chart.categories.empty()) {
        chart.sources = {cells.source("I03", "completed")};
    }
    return chart;
}

Chart turnout_chart(const Gathered& gathered, IndicatorCells& cells) {
    constexpr std::int64_t classes = 10;
    std::vector<std::int64_t> counts(classes, 0);
    for (const archive::Pair& each : gathered.turnout) {
        if (each.second > 0) {
            const std::int64_t tenth = each.first * classes / each.second;
            ++counts[static_cast<std::size_t>(std::min(tenth, classes - 1))];
        }
    }
    Chart chart{.name = "turnout",
                .title = {"参选率的分布（委员会个数）",
                          "How turnout is distributed (number of committees)"},
                .kind = ChartKind::Histogram,
                .category = {"参选率", "turnout"},
                .categories = {},
                .series = {{{"委员会", "committees"}, {}}},
                .note = {"每格包括下限，不包括上限；最后一格包括 100%。",
                         "Each class holds its lower bound, the last one 100% as well."},
                .sources = {cells.source("I16", "")}};
    for (std::int64_t i = 0; i < classes; ++i) {
        chart.categories.push_back(
            Words::same(std::to_string(10 * i) + "–" + std::to_string(10 * i + 10) + "%"));
        chart.series.front().values.emplace_back(counts[static_cast<std::size_t>(i)]);
    }
    return chart;
}

Chart migrant_chart(const Gathered& gathered, IndicatorCells& cells) {
    const Migrants& migrants = cells.migrants();
    Chart chart{.name = "migrants",
                .title = {"各区县登记的流动人口选民", "Migrants registered, by district"},
                .kind = ChartKind::Bars,
                .category = {"区县", "district"},
                .categories = {},
                .series = {{{"人数", "persons"}, {}}},
                .note = {},
                .sources = {cells.source("I05", "posted")}};
    for (std::size_t i = 0; i < migrants.districts.size(); ++i) {
        chart.categories.push_back(named(gathered.names, migrants.districts[i]));
        chart.series.front().values.push_back(migrants.rows[i].back());
    }
    return chart;
}

}  // namespace douxuan::report
