// SPDX-License-Identifier: Apache-2.0
// As many people at every station and mobile box as the rules ask for, and who reviews nominees.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/law/ruleset.h"
#include "engine/poll/events.h"
#include "engine/poll/state.h"

namespace douxuan::test {

/// Who reviews nominees, where the rules have an authority do it.
inline std::optional<law::Authority> reviewer_of(const law::Ruleset& rules) {
    const auto& all = *rules.nomination.reviewed_by;
    return all ? std::optional(all->front()) : std::nullopt;
}

/// Adds scrutineers out of `pool` wherever the list has too few of them, or too few people.
inline void fill_crew(poll::StaffAppointed& list, const std::vector<poll::Station>& places,
                      const law::PollRules& rules, const std::vector<base::PersonId>& pool) {
    for (const poll::Station& place : places) {
        const bool is_mobile = place.kind == poll::StationKind::MobileBox;
        if (place.kind == poll::StationKind::Centre) {
            continue;
        }
        const std::int64_t least = is_mobile ? rules.mobile_box_staff->value
                                             : rules.station_staff->value_or(base::Members{}).value;
        const auto& asked = is_mobile ? *rules.mobile_box_scrutineers : *rules.station_scrutineers;
        const auto has_scrutineer = [&](const poll::StaffMember& each) {
            return each.duty == poll::Duty::Scrutineer && each.station == place.station;
        };
        for (const base::PersonId& person : pool) {
            const auto scrutineers = std::ranges::count_if(list.staff, has_scrutineer);
            if (scrutineers >= asked.value_or(base::Members{}).value &&
                poll::staff_at(list, place.station).value >= least) {
                break;
            }
            const bool is_one = std::ranges::any_of(list.staff, [&](const auto& each) {
                return has_scrutineer(each) && each.person == person;
            });
            if (!is_one) {
                list.staff.push_back({poll::Duty::Scrutineer, person, place.station});
            }
        }
    }
}

}  // namespace douxuan::test
