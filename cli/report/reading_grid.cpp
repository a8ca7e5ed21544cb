// SPDX-License-Identifier: Apache-2.0
#include "cli/report/reading_grid.h"

#include <algorithm>

#include "engine/base/ensure.h"
#include "engine/statistics/suppression.h"

namespace douxuan::report {
namespace {

using statistics::Code;
using statistics::Indicator;
using statistics::Reading;
using statistics::Unit;

/// Counts of committees, places, papers and money: nobody is recognised in them.
constexpr std::array of_no_people{Code::Elections,         Code::Completed,
                                  Code::CompletedOnce,     Code::WithTieVote,
                                  Code::WithFurther,       Code::WithFresh,
                                  Code::Incomplete,        Code::Rounds,
                                  Code::PapersIssued,      Code::PapersReturned,
                                  Code::PapersSpoiled,     Code::PapersVoid,
                                  Code::Committees,        Code::Due,
                                  Code::Districts,         Code::Streets,
                                  Code::Founded,           Code::Groups,
                                  Code::RegisteredGroups,  Code::SupervisoryCommittees,
                                  Code::MeetingsHeld,      Code::SocialOrganisations,
                                  Code::SharingUnits,      Code::AgreementUnits,
                                  Code::FacilitiesOpened,  Code::FacilitiesArea,
                                  Code::LargePremises,     Code::ModelTownships,
                                  Code::ModelVillages,     Code::PublicInterestFunds,
                                  Code::OfficeFunds,       Code::StartUpFunds,
                                  Code::HotlineAnswered,   Code::AdministrativeUnits,
                                  Code::ObserverCountries, Code::MediaOutlets,
                                  Code::CrossHolding};

bool is_of_people(const Reading& reading) {
    return std::ranges::find(of_no_people, reading.numerator.front().code) == of_no_people.end();
}

Cell cell_of(const statistics::Value& value, Unit unit) {
    if (unit == Unit::Percent && value.numerator >= 0) {
        return Share{value.numerator, value.denominator};
    }
    if (value.denominator != 0) {
        const statistics::Rounded rounded = statistics::round_half_up(value, unit);
        return Decimal{rounded.scaled, rounded.decimals, {}};
    }
    return value.numerator;
}

/// The people of each line and column, as far as they are known.
using People = std::vector<std::vector<std::int64_t>>;

/// What the lines before the last leave out of it; nothing where they are more than it.
std::optional<std::vector<std::int64_t>> rest_of(const People& people) {
    std::vector<std::int64_t> rest = people.back();
    for (std::size_t line = 0; line + 1 < people.size(); ++line) {
        for (std::size_t i = 0; i < rest.size(); ++i) {
            rest[i] -= people[line][i];
        }
    }
    const bool divides = std::ranges::all_of(rest, [](std::int64_t each) { return each >= 0; });
    return divides ? std::optional(rest) : std::nullopt;
}

/// Which of the people are not published. The rest stands as a line of its own: it follows from the
/// others.
std::vector<std::vector<statistics::Cell>> hidden_of(People people, Lines how, bool kinds_add_up,
                                                     std::int64_t least) {
    const auto rest = how == Lines::LastIsAll ? rest_of(people) : std::nullopt;
    if (rest) {
        people.insert(people.end() - 1, *rest);
    }
    auto hidden = statistics::suppress({.cells = std::move(people),
                                        .rows_add_up = kinds_add_up,
                                        .columns_add_up = rest.has_value()},
                                       least);
    if (rest) {
        hidden.erase(hidden.end() - 2);
    }
    return hidden;
}

/// Whether both is the sum of the two kinds: not where a number was given of no kind.
bool add_up(const People& people) {
    return std::ranges::all_of(people,
                               [](const auto& line) { return line[0] + line[1] == line[2]; });
}

}  // namespace

std::vector<GridRow> grid_of(const Indicator& indicator, const std::vector<GridLine>& lines,
                             Lines how, const statistics::Sums& sums, std::int64_t least) {
    base::ensure(!lines.empty());
    std::vector<GridRow> rows;
    People people;
    for (const GridLine& line : lines) {
        GridRow& row =
            rows.emplace_back(GridRow{Absence::NotKnown, Absence::NotKnown, Absence::NotKnown});
        std::vector<std::int64_t>& counted = people.emplace_back(columns.size(), 0);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (indicator.kind && kind_of(columns[i]) != indicator.kind) {
                continue;
            }
            if (const auto value =
                    statistics::evaluate(indicator, line.reading, sums,
                                         {.place = line.place, .kind = kind_of(columns[i])})) {
                row[i] = cell_of(*value, line.reading.unit);
                counted[i] = std::max<std::int64_t>(0, value->numerator);
            }
        }
    }
    if (!is_of_people(lines.front().reading)) {
        return rows;
    }
    const auto hidden = hidden_of(people, how, !indicator.kind && add_up(people), least);
    for (std::size_t line = 0; line < rows.size(); ++line) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (hidden[line][i] != statistics::Cell::Shown &&
                rows[line][i] != Cell(Absence::NotKnown)) {
                rows[line][i] = Absence::Suppressed;
            }
        }
    }
    return rows;
}

}  // namespace douxuan::report
