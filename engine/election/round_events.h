// SPDX-License-Identifier: Apache-2.0
// Facts of the rounds after the first, and of what ends them. DO NOT CHANGE kinds and member
// names: they are on disk.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/assembly/events.h"
#include "engine/base/date.h"
#include "engine/base/describe.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/count/rounds.h"
#include "engine/law/plan.h"
#include "engine/nomination/events.h"

namespace douxuan::election {

using base::field;

/// An office that is voted on in a later round.
struct RoundOffice {
    std::vector<base::PersonId> candidates;  ///< in the order of the paper
    base::OfficeId office;
    base::Seats seats;

    static constexpr auto fields() {
        using O = RoundOffice;
        return describe(field("candidates", &O::candidates, "in the order of the paper"),
                        field("office", &O::office, "chair, deputy, woman_member or member"),
                        field("seats", &O::seats, "seats to fill"));
    }
    friend bool operator==(const RoundOffice&, const RoundOffice&) = default;
};

/// The election committee opened the next round, or stated it anew before its poll. Refused
/// unless kind and offices are what follows from the rounds before.
struct RoundOpened {
    static constexpr std::string_view kind = "round.opened";
    base::Date day;
    base::Members in_favour;
    std::vector<RoundOffice> offices;
    std::optional<assembly::Resolution> resolution = {};  ///< where a meeting sets the day
    count::RoundKind round{};

    static constexpr auto fields() {
        using E = RoundOpened;
        return describe(field("day", &E::day, "when it is held"),
                        field("in_favour", &E::in_favour, "members in favour"),
                        field("offices", &E::offices, "highest first"),
                        field("resolution", &E::resolution,
                              "the meeting that set the day of a fresh election, where one has to"),
                        field("round", &E::round, "what it is"));
    }
};

/// People were nominated for a further or fresh election in which too few are left to stand; the
/// election committee reviewed them, and they accepted.
struct NomineesAdded {
    static constexpr std::string_view kind = "nominees.added";
    std::optional<base::Members> committee_votes;
    std::optional<base::GroupId> group;
    base::Members in_favour;
    std::optional<nomination::GroupMeeting> meeting;
    std::vector<base::Handle> nominators;
    std::vector<law::OfficePersons> offices;
    law::NominationSource source{};
    std::optional<base::Voters> took_part;

    /// What was handed in, without the word of the election committee.
    nomination::NominationProposed paper() const {
        return {.committee_votes = committee_votes,
                .group = group,
                .meeting = meeting,
                .nominators = nominators,
                .offices = offices,
                .source = source};
    }

    static constexpr auto fields() {
        using E = NomineesAdded;
        return describe(
            field("committee_votes", &E::committee_votes,
                  "members in favour, if the election committee nominates"),
            field("group", &E::group, "the group, if it nominates or its representatives do"),
            field("in_favour", &E::in_favour, "members in favour: eligible, and they accept"),
            field("meeting", &E::meeting, "its vote, if the group nominates"),
            field("nominators", &E::nominators, "the electors who signed it"),
            field("offices", &E::offices, "who is nominated"),
            field("source", &E::source, "who nominated"),
            field("took_part", &E::took_part,
                  "voters who handed in a paper, if the registered voters nominate"));
    }
};

/// Every seat that is not filled stays open: by the decision of a meeting, or, where the ruleset
/// asks for none, as the election committee states. There a meeting may decide that no by-election
/// is held for them. Law: 四川省村民委员会选举条例(2025) art. 38;
/// 天津市村民委员会选举办法(2019) art. 34
struct SeatsLeftOpen {
    static constexpr std::string_view kind = "seats.left_open";
    std::optional<assembly::Resolution> resolution = {};

    static constexpr auto fields() {
        return describe(field(
            "resolution", &SeatsLeftOpen::resolution,
            "the meeting that decided, where one has to, or that does without a by-election"));
    }
};

/// The election committee determined how candidates of the further election come about: those not
/// elected, by their votes, or people who nominate themselves.
/// Law: 浙江省村民委员会选举办法(2020) art. 29
struct RoundModeChosen {
    static constexpr std::string_view kind = "round.mode_chosen";
    base::Members in_favour;
    law::NominationMode nomination{};

    static constexpr auto fields() {
        using E = RoundModeChosen;
        return describe(field("in_favour", &E::in_favour, "members in favour"),
                        field("nomination", &E::nomination,
                              "nominated: those not elected; self_nominated: who nominates "
                              "themselves"));
    }
};

/// A meeting seated the runners-up of the first round, so that no further election is held.
struct RunnersUpSeated {
    static constexpr std::string_view kind = "runners_up.seated";
    std::vector<law::OfficePersons> offices;  ///< most votes first
    assembly::Resolution resolution;

    static constexpr auto fields() {
        using E = RunnersUpSeated;
        return describe(field("offices", &E::offices, "highest first; of each, most votes first"),
                        field("resolution", &E::resolution, "the meeting that decided"));
    }
};

/// Who leads the committee while its chair's seat stays open.
struct ActingChairNamed {
    static constexpr std::string_view kind = "acting_chair.named";
    base::PersonId person;
    std::optional<assembly::Resolution> resolution;

    static constexpr auto fields() {
        using E = ActingChairNamed;
        return describe(
            field("person", &E::person, "who leads"),
            field("resolution", &E::resolution, "the meeting that chose, where one has to"));
    }
};

}  // namespace douxuan::election
