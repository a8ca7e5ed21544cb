// SPDX-License-Identifier: Apache-2.0
#include "tests/simulate/city/city_figures.h"

#include <algorithm>
#include <optional>

#include "engine/statistics/indicators.h"

namespace douxuan::simulate {

namespace {

using statistics::Code;
using statistics::Figure;

void add_posts(std::vector<Figure>& all, const CommitteePlan& committee) {
    const Declarations& declared = *committee.history.declared;
    const std::int64_t secretary = declared.chair_is_secretary ? 1 : 0;
    const std::int64_t in_both = std::clamp(declared.in_party_body, secretary, committee.winners());
    all.push_back({Code::Winners, "party_post=deputy_secretary", 0});
    all.push_back({Code::Winners, "party_post=member", in_both - secretary});
    all.push_back({Code::Winners, "party_post=none", committee.winners() - in_both});
    all.push_back({Code::Winners, "party_post=secretary", secretary});
    all.push_back({Code::WinnersDeclared, "", committee.winners()});
    all.push_back({Code::CrossHolding, "", in_both > 0 ? 1 : 0});
    all.push_back({Code::ChairSecretary, "", secretary});
}

void add_representatives(std::vector<Figure>& all, const Communities& community) {
    std::int64_t seats = 0;
    for (const base::Seats each : community.groups) {
        seats += each.value;
    }
    all.push_back({Code::Groups, "", std::ssize(community.groups)});
    all.push_back({Code::Representatives, "", seats});
    all.push_back({Code::Representatives, "migrant=yes",
                   static_cast<std::int64_t>(community.migrant_representatives)});
}

std::string line_of(const statistics::Indicator& indicator, const statistics::Reading& reading,
                    const statistics::Value& value, std::string_view kind) {
    std::string line(indicator.id);
    for (const std::string_view word : {reading.id, kind}) {
        line += word.empty() ? "" : " " + std::string(word);
    }
    line += "  " + statistics::round_half_up(value, reading.unit).text();
    if (value.denominator != 0) {
        line += "  " + std::to_string(value.numerator) + " / " + std::to_string(value.denominator);
    }
    return line + "\n";
}

}  // namespace

std::vector<Figure> planned_figures(const CommitteePlan& committee) {
    const HistoryPlan& plan = committee.history;
    const std::string method = "method=" + std::string(base::word(plan.community.method));
    const auto voters = static_cast<std::int64_t>(plan.voters);
    const auto migrants = static_cast<std::int64_t>(plan.migrants.value_or(0));
    std::vector<Figure> all{{Code::Elections, "", 1},
                            {Code::Elections, method, 1},
                            {Code::Completed, "", 1},
                            {Code::Completed, method, 1},
                            {Code::Incomplete, "", 0},
                            {Code::Registered, "", voters},
                            {Code::Posted, "", voters},
                            {Code::Posted, "migrant=yes", migrants},
                            {Code::Seats, "", plan.members},
                            {Code::SeatsOpen, "", committee.left_open()},
                            {Code::Winners, "", committee.winners()}};
    if (committee.kind == law::CommitteeKind::Village) {
        add_posts(all, committee);
    }
    if (plan.community.method == law::VotingMethod::ResidentsRepresentatives) {
        add_representatives(all, plan.community);
    }
    return all;
}

statistics::Sums planned_sums(const CityPlan& plan) {
    statistics::Sums sums;
    for (const CommitteePlan& each : plan.committees) {
        sums.add(each.code, each.kind, Code::Committees, "", 1);
        sums.add(each.code, each.kind, Code::Due, "", 1);
        for (const Figure& figure : planned_figures(each)) {
            sums.add(each.code, each.kind, figure.code, figure.breakdown, figure.value);
        }
    }
    return sums;
}

std::string indicator_lines(const statistics::Sums& sums) {
    std::string lines;
    const auto add = [&](const statistics::Indicator& indicator, const statistics::Reading& reading,
                         std::optional<law::CommitteeKind> kind, std::string_view word) {
        const auto value =
            statistics::evaluate(indicator, reading, sums, {.place = "", .kind = kind});
        if (value && reading.unit != statistics::Unit::PercentPoints &&
            reading.unit != statistics::Unit::PercentChange) {
            lines += line_of(indicator, reading, *value, word);
        }
    };
    for (const statistics::Indicator& indicator : statistics::indicators()) {
        for (const statistics::Reading& reading : indicator.readings) {
            if (!indicator.kind) {
                add(indicator, reading, law::CommitteeKind::Residents, "residents");
                add(indicator, reading, law::CommitteeKind::Village, "village");
            }
            add(indicator, reading, indicator.kind, "");
        }
    }
    return lines;
}

}  // namespace douxuan::simulate
