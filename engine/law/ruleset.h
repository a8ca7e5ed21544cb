// SPDX-License-Identifier: Apache-2.0
// A ruleset: every number, period, threshold and choice of reading of one instrument, cited.
// Its sections and their names are those of the TOML files under rulesets/.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/describe.h"
#include "engine/law/choices/committee.h"
#include "engine/law/sections/closing.h"
#include "engine/law/sections/committee.h"
#include "engine/law/sections/count.h"
#include "engine/law/sections/nomination.h"
#include "engine/law/sections/poll.h"
#include "engine/law/sections/registration.h"
#include "engine/law/sections/residents.h"

namespace douxuan::law {

/// A text of law that values cite.
struct Instrument {
    std::string id;  ///< "OL-2025"
    std::string name_zh;
    std::string name_en;
    base::Date in_force;  ///< first day

    friend bool operator==(const Instrument&, const Instrument&) = default;
};

/// A resolved ruleset: every field of its kind of committee set (`has_rule`), the others without
/// any meaning. Objects come from the loader only.
struct Ruleset {
    Ruleset();
    Ruleset(const Ruleset& other);
    Ruleset(Ruleset&& other) noexcept;
    Ruleset& operator=(const Ruleset& other);
    Ruleset& operator=(Ruleset&& other) noexcept;
    ~Ruleset();

    std::string id;  ///< "cn-village-2026"
    std::string name_zh;
    std::string name_en;
    CommitteeKind kind = CommitteeKind::Village;
    base::Date in_force;                     ///< first election day that may use it
    std::optional<base::Date> out_of_force;  ///< first election day that may not
    std::vector<Instrument> instruments;     ///< in file order

    ClosingRules closing;
    CommitteeRules committee;
    CountRules count;
    ElectionCommitteeRules election_committee;
    FurtherRules further;
    MeetingRules meetings;
    NominationRules nomination;
    PollRules poll;
    RegistrationRules registration;
    ResidentsGroupRules residents_groups;
    ResidentsHouseholdRules residents_households;
    ResidentsMeetingRules residents_meetings;
    ResidentsMethodRules residents_method;
    ResidentsNominationRules residents_nomination;
    ResidentsRollRules residents_roll;

    /// The sections, in the order in which they are shown.
    static constexpr auto fields() {
        using base::field;
        using C = Ruleset;
        return describe(
            field("closing", &C::closing, "after the count"),
            field("committee", &C::committee, "the committee"),
            field("count", &C::count, "from marks to winners"),
            field("election_committee", &C::election_committee, "the election committee"),
            field("further", &C::further, "the further election"),
            field("meetings", &C::meetings, "bodies that decide"),
            field("nomination", &C::nomination, "who stands"),
            field("poll", &C::poll, "election day"),
            field("registration", &C::registration, "who may vote"),
            field("residents_groups", &C::residents_groups,
                  "residents' committees: groups and their representatives"),
            field("residents_households", &C::residents_households,
                  "residents' committees: household representatives"),
            field("residents_meetings", &C::residents_meetings,
                  "residents' committees: bodies that decide"),
            field("residents_method", &C::residents_method,
                  "residents' committees: by whom they are elected"),
            field("residents_nomination", &C::residents_nomination,
                  "residents' committees: who stands"),
            field("residents_roll", &C::residents_roll, "residents' committees: who may vote"));
    }
    friend bool operator==(const Ruleset&, const Ruleset&) = default;
};

/// Whether a ruleset for that kind of committee has the section or, if named, the member of it.
/// The two organic laws ask for different things; what only one of them knows is listed here.
constexpr bool has_rule(CommitteeKind kind, std::string_view section,
                        std::string_view member = {}) {
    if (section.starts_with("residents_") ||
        (section == "committee" && member == "size_by_approval")) {
        return kind == CommitteeKind::Residents;
    }
    const auto is_one_of = [&](std::initializer_list<std::string_view> members) {
        return std::ranges::find(members, member) != members.end();
    };
    const bool of_villages_only =
        section == "meetings" ||
        (section == "nomination" &&
         is_one_of({"attendance", "attendance_else_primary", "by_proxy", "cascade", "conditions_by",
                    "group_attendance", "modes", "one_office", "primary", "primary_when",
                    "publish_days_self", "self_days", "self_filed", "surplus_scope",
                    "woman_candidate"})) ||
        (section == "committee" && member == "size_usual") ||
        (section == "registration" &&
         (member == "away_months" || member == "former_farmers" || member.starts_with("extra_") ||
          member.starts_with("outsider_"))) ||
        (section == "poll" && member == "against");
    return !of_villages_only || kind == CommitteeKind::Village;
}

}  // namespace douxuan::law
