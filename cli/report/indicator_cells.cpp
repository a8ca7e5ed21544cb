// SPDX-License-Identifier: Apache-2.0
#include "cli/report/indicator_cells.h"

#include <algorithm>

#include "cli/report/origins.h"
#include "engine/base/ensure.h"
#include "engine/statistics/suppression.h"

namespace douxuan::report {
namespace {

using statistics::Code;
using statistics::Indicator;
using statistics::Reading;
using statistics::Unit;

const Indicator& indicator_of(std::string_view id) {
    const Indicator* found = statistics::find_indicator(id);
    base::ensure(found != nullptr);
    return *found;
}

const Reading& reading_of(const Indicator& indicator, std::string_view id) {
    const auto found = std::ranges::find(indicator.readings, id, &Reading::id);
    base::ensure(found != indicator.readings.end());
    return *found;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    return at == text.npos ? text : text.replace(at, what.size(), by);
}

constexpr std::string_view composition_id = "winners";

}  // namespace

Words formula_of(const Reading& reading) {
    const auto sum = [](const std::vector<statistics::Addend>& addends) {
        Words all;
        for (const statistics::Addend& each : addends) {
            const Words name = words_of(statistics::meaning_of(each.code).meaning);
            const std::string part =
                each.breakdown.empty() ? "" : "[" + std::string(each.breakdown) + "]";
            const std::string sign = each.factor < 0 ? " − " : all.empty() ? "" : " + ";
            all.zh += sign + name.zh + part;
            all.en += sign + name.en + part;
        }
        return all;
    };
    Words text = sum(reading.numerator);
    if (!reading.denominator.empty()) {
        const Words below = sum(reading.denominator);
        text = {"(" + text.zh + ") ÷ (" + below.zh + ")", "(" + text.en + ") ÷ (" + below.en + ")"};
    }
    if (!reading.name.zh.empty()) {
        text = {std::string(reading.name.zh) + "：" + text.zh,
                std::string(reading.name.en) + ": " + text.en};
    }
    return text;
}

std::string query_command(const BureauReportOptions& options, const std::string& sql) {
    return "douxuan bureau query --archive " + options.archive + " \"" + sql + "\"";
}

std::vector<bool> hidden_of(const std::vector<std::int64_t>& column, std::int64_t least) {
    statistics::CountTable table{.cells = {}, .rows_add_up = false, .columns_add_up = true};
    for (const std::int64_t each : column) {
        table.cells.push_back({each});
    }
    std::vector<bool> hidden;
    for (const auto& row : statistics::suppress(table, least)) {
        hidden.push_back(row.front() != statistics::Cell::Shown);
    }
    return hidden;
}

Migrants migrants_of(const statistics::Sums& sums, std::int64_t least) {
    static constexpr std::string_view part = "migrant=yes";
    Migrants made{.districts = {}, .rows = {}};
    for (const std::string& each : sums.places("", statistics::Level::District)) {
        if (sums.of({.place = each}, Code::Posted, part).committees > 0) {
            made.districts.push_back(each);
        }
    }
    statistics::CountTable table{.cells = {}, .rows_add_up = true, .columns_add_up = true};
    std::vector<std::string> places = made.districts;
    places.emplace_back();
    for (const std::string& place : places) {
        std::vector<std::int64_t> row;
        for (const Column column : columns) {
            row.push_back(
                sums.of({.place = place, .kind = kind_of(column)}, Code::Posted, part).value);
        }
        table.cells.push_back(std::move(row));
    }
    const auto hidden = statistics::suppress(table, least);
    for (std::size_t i = 0; i < places.size(); ++i) {
        GridRow row{};
        for (std::size_t j = 0; j < columns.size(); ++j) {
            const bool known =
                sums.of({.place = places[i], .kind = kind_of(columns[j])}, Code::Posted, part)
                    .committees > 0;
            if (known && hidden[i][j] == statistics::Cell::Shown) {
                row[j] = table.cells[i][j];
            } else {
                row[j] = known ? Absence::Suppressed : Absence::NotKnown;
            }
        }
        made.rows.push_back(std::move(row));
    }
    return made;
}

IndicatorCells::IndicatorCells(const Gathered& gathered, const BureauReportOptions& options)
    : gathered_(gathered),
      options_(options),
      migrants_(migrants_of(gathered.now, options.min_cell)) {
    for (const archive::ReportingCommittee& each : gathered.reporting) {
        if (const auto kind = base::from_word<law::CommitteeKind>(each.kind)) {
            std::int64_t& term = terms_[*kind];
            term = std::max(term, each.term);
        }
    }
}

Cell IndicatorCells::of(std::string_view id, std::string_view reading, Column column) const {
    const Indicator& indicator = indicator_of(id);
    if (id == "I05" && reading == "posted") {
        return migrants_.rows.back().at(static_cast<std::size_t>(column));
    }
    return row_of(indicator, reading_of(indicator, reading)).at(static_cast<std::size_t>(column));
}

GridRow IndicatorCells::row_of(const Indicator& indicator, const Reading& reading) const {
    if (!is_change(reading.unit)) {
        return grid_of(indicator, {{.place = {}, .reading = reading}}, Lines::Separate,
                       gathered_.now, options_.min_cell)
            .front();
    }
    GridRow row{Absence::NotKnown, Absence::NotKnown, Absence::NotKnown};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (indicator.kind && kind_of(columns[i]) != indicator.kind) {
            continue;
        }
        if (const auto changed =
                statistics::evaluate_change(indicator, reading, gathered_.now, gathered_.before,
                                            {.place = {}, .kind = kind_of(columns[i])})) {
            const bool points = reading.unit == Unit::PercentPoints;
            row[i] = Decimal{changed->scaled, changed->decimals,
                             points ? Words{"个百分点", "percentage points"} : Words::same("%")};
        }
    }
    return row;
}

Words IndicatorCells::beside(std::string_view id, std::string_view reading, Column column) const {
    const Indicator& indicator = indicator_of(id);
    const auto kind = indicator.kind ? indicator.kind : kind_of(column);
    return beside_of(origins_of(gathered_, reading_of(indicator, reading), kind));
}

Words IndicatorCells::sources_in_words(std::string_view id, std::string_view reading) const {
    const Indicator& indicator = indicator_of(id);
    return report::sources_in_words(gathered_, reading_of(indicator, reading), indicator.kind);
}

std::string IndicatorCells::source(std::string_view id, std::string_view reading) {
    noted_[{std::string(id), std::string(reading)}] = true;
    return std::string(id) + (reading.empty() ? "" : ".") + std::string(reading);
}

std::string IndicatorCells::query_of(const Indicator& indicator, const Reading& reading) const {
    const auto term_of = [&](std::optional<law::CommitteeKind> kind) {
        const auto found = kind ? terms_.find(*kind) : terms_.end();
        return found == terms_.end() ? gathered_.term : found->second;
    };
    const std::int64_t term = term_of(indicator.kind);
    std::string query = statistics::query_of(
        indicator, reading, {.place = options_.of, .kind = indicator.kind}, term, gathered_.period);
    if (!indicator.kind && terms_.size() == 2 &&
        terms_.begin()->second != terms_.rbegin()->second) {
        // The two kinds do not elect in terms of the same number.
        const std::string number = std::to_string(term);
        const std::string residents = std::to_string(term_of(law::CommitteeKind::Residents));
        const std::string village = std::to_string(term_of(law::CommitteeKind::Village));
        for (const std::string name : {"f.term", "d.term"}) {
            query = replaced(std::move(query), name + " = " + number,
                             "(c.kind = 'residents' AND " + name + " = " + residents +
                                 " OR c.kind = 'village' AND " + name + " = " + village + ")");
        }
        query = replaced(std::move(query), "r.term = " + number,
                         "r.term IN (" + residents + ", " + village + ")");
    }
    return query_command(options_, query);
}

std::string IndicatorCells::composition_source() {
    composition_noted_ = true;
    return std::string(composition_id);
}

Source IndicatorCells::composition() const {
    Indicator everybody = indicator_of("I23");
    everybody.kind.reset();
    return {.id = std::string(composition_id),
            .name = {"当选成员的构成", "what kind of people were elected"},
            .formula = {"当选的人，按职务、性别和申报的类别",
                        "people who hold a seat, by office, by sex and by what was declared"},
            .query = replaced(query_of(everybody, reading_of(everybody, "logs")),
                              "(code = 'winners' AND breakdown = '')", "code = 'winners'")};
}

std::vector<Source> IndicatorCells::sources() const {
    std::vector<Source> all;
    for (const Indicator& indicator : statistics::indicators()) {
        for (const Reading& reading : indicator.readings) {
            const std::pair key{std::string(indicator.id), std::string(reading.id)};
            if (noted_.contains(key)) {
                all.push_back({.id = key.first + (key.second.empty() ? "" : ".") + key.second,
                               .name = words_of(indicator.name),
                               .formula = formula_of(reading),
                               .query = query_of(indicator, reading),
                               .origins = origins_of(gathered_, reading, indicator.kind)});
            }
        }
    }
    if (composition_noted_) {
        all.push_back(composition());
    }
    return all;
}

}  // namespace douxuan::report
