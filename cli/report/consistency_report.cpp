// SPDX-License-Identifier: Apache-2.0
#include "cli/report/consistency_report.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "audit/archive/levels.h"
#include "audit/archive/registry.h"
#include "cli/messages/terms.h"
#include "cli/messages/text.h"
#include "cli/report/area_names.h"

namespace douxuan::report {
namespace {

using archive::LevelFigure;
using archive::LevelsOf;
using statistics::Disagreement;
using statistics::PlacedFigure;

/// Numbers under codes of a newer program are passed over.
void add(std::vector<PlacedFigure>& rows, const std::vector<LevelFigure>& figures) {
    for (const LevelFigure& each : figures) {
        if (const auto code = base::from_word<statistics::Code>(each.code)) {
            rows.push_back({.place = each.place,
                            .kind = base::from_word<law::CommitteeKind>(each.kind),
                            .code = *code,
                            .breakdown = each.breakdown,
                            .value = each.value});
        }
    }
}

constexpr std::size_t district_digits = 6;
constexpr std::size_t street_digits = 9;

class Comparison {
  public:
    Comparison(archive::Connection& store, std::string of) : store_(store), of_(std::move(of)) {}

    void compare(std::int64_t term) {
        std::vector<PlacedFigure> whole;
        add(whole, archive::of_all(store_, {term, of_}));
        for (const std::string& district : archive::counted_districts(store_, {term, of_})) {
            compare_district({term, std::max(district, of_)}, whole);
        }
        note(whole.size(), statistics::disagreements_of_levels(whole));
        found_.elections_without_stations +=
            archive::elections_without_stations(store_, {term, of_});
        compare_registry(term);
    }
    Consistency take() { return std::move(found_); }

  private:
    void note(std::size_t compared, std::vector<Disagreement> found) {
        found_.compared += static_cast<std::int64_t>(compared);
        std::ranges::move(found, std::back_inserter(found_.found));
    }

    /// Puts the sums of the districts to the whole, to be compared with it in the end.
    void compare_district(const LevelsOf& district, std::vector<PlacedFigure>& whole) {
        std::vector<PlacedFigure> rows;
        add(rows, archive::of_committees(store_, district));
        note(rows.size(), statistics::disagreements_of_parts(rows));
        compare_results(district, rows);
        const std::size_t committees = rows.size();
        // A level above what was asked for has more in it.
        if (of_.size() <= street_digits) {
            add_listed(rows, archive::of_streets(store_, district), street_digits, committees);
        }
        if (of_.size() <= district_digits) {
            const std::size_t streets = rows.size();
            add_listed(rows, archive::of_districts(store_, district), district_digits, committees);
            whole.insert(whole.end(), rows.begin() + static_cast<std::ptrdiff_t>(streets),
                         rows.end());
        }
        add(rows, archive::of_stations(store_, district));
        note(rows.size() - committees, statistics::disagreements_of_levels(rows));
    }

    /// The sums that the list gives for places of so many digits; 0 for a place that committees
    /// name by their codes, and the list does not.
    static void add_listed(std::vector<PlacedFigure>& rows, const std::vector<LevelFigure>& listed,
                           std::size_t digits, std::size_t committees) {
        const std::size_t first = rows.size();
        add(rows, listed);
        std::set<std::tuple<std::string, std::optional<law::CommitteeKind>, statistics::Code>>
            known;
        for (std::size_t i = first; i < rows.size(); ++i) {
            known.emplace(rows[i].place, rows[i].kind, rows[i].code);
        }
        for (std::size_t i = 0; i < committees; ++i) {
            PlacedFigure nothing = rows[i];
            nothing.place.resize(digits);
            nothing.value = 0;
            if (nothing.breakdown.empty() &&
                known.emplace(nothing.place, nothing.kind, nothing.code).second) {
                rows.push_back(std::move(nothing));
            }
        }
    }

    /// What stands beside a result is one row against one: its figure.
    void compare_results(const LevelsOf& district, const std::vector<PlacedFigure>& figures) {
        std::vector<PlacedFigure> results;
        add(results, archive::of_results(store_, district));
        std::map<std::pair<std::string_view, statistics::Code>, const PlacedFigure*> by_name;
        for (const PlacedFigure& each : figures) {
            if (each.breakdown.empty()) {
                by_name[{each.place, each.code}] = &each;
            }
        }
        std::vector<Disagreement> found;
        for (const PlacedFigure& stated : results) {
            const auto figure = by_name.find({stated.place, stated.code});
            if (figure == by_name.end()) {
                found.push_back({.stated = stated, .sum = 0, .parts = {}});
            } else if (figure->second->value != stated.value) {
                found.push_back(
                    {.stated = stated, .sum = figure->second->value, .parts = {*figure->second}});
            }
        }
        note(results.size(), std::move(found));
    }

    void compare_registry(std::int64_t term) {
        std::vector<LevelFigure> figures;
        for (archive::RegistryFigure& each : archive::registered_figures(store_, term, of_)) {
            figures.push_back({.place = std::move(each.place),
                               .kind = std::move(each.kind),
                               .code = std::move(each.code),
                               .breakdown = std::move(each.breakdown),
                               .value = each.value});
        }
        std::vector<PlacedFigure> rows;
        add(rows, figures);
        note(rows.size(), statistics::disagreements_of_levels(rows));
        note(0, statistics::disagreements_of_parts(rows));
    }

    archive::Connection& store_;
    std::string of_;
    Consistency found_;
};

Words place_of(const std::string& place, const archive::AreaNames& names) {
    if (place.empty()) {
        return {"全部", "all"};
    }
    const std::string name = area_name(names, place);
    return Words::same(name == place ? place : place + " " + name);
}

/// `110101001=25; 110101002=34`, the first of them.
Words rows_of(const std::vector<PlacedFigure>& parts, const PlacedFigure& stated) {
    static constexpr std::size_t most = 12;
    std::string text;
    for (std::size_t i = 0; i < std::min(most, parts.size()); ++i) {
        const PlacedFigure& part = parts[i];
        text += (i == 0 ? "" : "; ") + (part.place == stated.place ? part.breakdown : part.place) +
                (part.place == stated.place && part.breakdown.empty() ? "figure" : "") + "=" +
                std::to_string(part.value);
    }
    if (parts.size() <= most) {
        return Words::same(std::move(text));
    }
    const std::string more = std::to_string(parts.size() - most);
    return {text + "；另有 " + more + " 行", text + "; and " + more + " more rows"};
}

Row row_of(const Disagreement& each, const archive::AreaNames& names) {
    const PlacedFigure& stated = each.stated;
    const statistics::Words meaning = statistics::meaning_of(stated.code).meaning;
    return {.cells = {place_of(stated.place, names),
                      stated.kind ? Words::of(cli::text_of(*stated.kind)) : Words{},
                      Words{std::string(meaning.zh), std::string(meaning.en)},
                      Words::same(std::string(base::word(stated.code))),
                      Words::same(stated.breakdown), stated.value, each.sum,
                      rows_of(each.parts, stated)}};
}

}  // namespace

Consistency compare_levels(archive::Connection& store, const ConsistencyOptions& options) {
    Comparison comparison(store, options.of);
    const std::vector<std::int64_t> terms =
        options.term ? std::vector<std::int64_t>{*options.term} : archive::counted_terms(store);
    for (const std::int64_t term : terms) {
        comparison.compare(term);
    }
    return comparison.take();
}

Table disagreement_table(const std::vector<Disagreement>& found, const archive::AreaNames& names) {
    Table table{.name = "disagreements",
                .title = {"对不上的数", "Numbers that do not add up"},
                .headings = {{{"地区", "place"}},
                             {{"种类", "kind"}},
                             {{"项目", "number"}},
                             {{"代号", "code"}},
                             {{"分项", "part"}},
                             {{"写明的数", "stated"}},
                             {{"加起来", "sum"}},
                             {{"加的是哪些行", "of these rows"}}},
                .rows = {},
                .note = {},
                .sources = {}};
    for (const Disagreement& each : found) {
        table.rows.push_back(row_of(each, names));
    }
    return table;
}

Document consistency_report(const Consistency& consistency, const archive::AreaNames& names,
                            base::Date today) {
    static constexpr cli::Text agree{
        "核对了 {compared} 个数：投票的地方 → 委员会 → 街道乡镇 → 区县 → 全部，整体和分项，"
        "选举结果，台账。全部对得上。",
        "{compared} numbers were compared: places to vote → committees → streets and towns → "
        "districts → all, wholes and parts, results, the registry sheet. All of them agree."};
    static constexpr cli::Text differ{
        "核对了 {compared} 个数，{found} 个对不上，逐行列在下面。",
        "{compared} numbers were compared; {found} do not agree and are listed row by row."};
    static constexpr cli::Text without{
        "{elections} 次选举是旧版程序收下的，没有分投票地方的数。",
        "{elections} elections were taken in by an earlier program, without their places to vote."};
    const std::vector<law::Fact> facts{
        {"compared", std::to_string(consistency.compared)},
        {"found", std::to_string(consistency.found.size())},
        {"elections", std::to_string(consistency.elections_without_stations)}};
    const auto said = [&](cli::Text text) {
        return Words{cli::fill(text.zh, facts), cli::fill(text.en, facts)};
    };
    Document made{.title = {"各级数字核对", "Whether the numbers agree at every level"},
                  .particulars = {said(consistency.found.empty() ? agree : differ)},
                  .made = today,
                  .chapters = {},
                  .sources = {}};
    if (consistency.elections_without_stations > 0) {
        made.particulars.push_back(said(without));
    }
    if (!consistency.found.empty()) {
        Table table = disagreement_table(consistency.found, names);
        made.chapters.push_back({table.title, {std::move(table)}});
    }
    return made;
}

}  // namespace douxuan::report
