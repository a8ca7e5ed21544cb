// SPDX-License-Identifier: Apache-2.0
// Facts about who stands. DO NOT CHANGE kinds and member names: they are on disk.
// Long: the facts of every way to nominate, each with its table.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/base/describe.h"
#include "engine/base/handle.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/law/choices/committee.h"
#include "engine/law/choices/nomination.h"
#include "engine/law/choices/residents.h"
#include "engine/law/plan.h"
#include "engine/law/resolution.h"

namespace douxuan::nomination {

using base::field;

struct RankedName {
    base::PersonId person;
    base::Votes votes;

    static constexpr auto fields() {
        return describe(field("person", &RankedName::person, "who"),
                        field("votes", &RankedName::votes, "nominations received"));
    }
    friend bool operator==(const RankedName&, const RankedName&) = default;
};

struct OfficeRanking {
    std::vector<RankedName> names;
    base::OfficeId office;

    static constexpr auto fields() {
        return describe(field("names", &OfficeRanking::names, "most nominations first"),
                        field("office", &OfficeRanking::office, "for which office"));
    }
    friend bool operator==(const OfficeRanking&, const OfficeRanking&) = default;
};

/// The voters of a villagers' group who took part in its nomination.
struct GroupTurnout {
    base::GroupId group;
    base::Voters registered;
    base::Voters took_part;

    static constexpr auto fields() {
        using G = GroupTurnout;
        return describe(field("group", &G::group, "which group"),
                        field("registered", &G::registered, "its registered voters"),
                        field("took_part", &G::took_part, "of those, how many took part"));
    }
    friend bool operator==(const GroupTurnout&, const GroupTurnout&) = default;
};

/// The nominations were counted in public: those of all groups together, where the groups met
/// apart. Law: 河北省村民委员会选举办法(2020) art. 17
struct NominationCounted {
    static constexpr std::string_view kind = "nomination.counted";
    std::optional<base::Voters> by_proxy = {};  ///< absent: none
    /// Absent: the election committee called all voters together.
    std::optional<std::vector<GroupTurnout>> groups = {};
    std::vector<OfficeRanking> rankings;
    law::NominationSource source{};
    base::Voters took_part;

    static constexpr auto fields() {
        using E = NominationCounted;
        return describe(
            field("by_proxy", &E::by_proxy,
                  "of those who took part, by how many a proxy handed it in"),
            field("groups", &E::groups, "the turnout of every group, where the groups met apart"),
            field("rankings", &E::rankings, "the names of each office"),
            field("source", &E::source, "who nominated"),
            field("took_part", &E::took_part, "voters who handed in a paper"));
    }
};

/// Names with equal nominations at the cut were voted on again.
struct NominationTieSettled {
    static constexpr std::string_view kind = "nomination.tie_settled";
    std::vector<RankedName> names;
    base::OfficeId office;

    static constexpr auto fields() {
        using E = NominationTieSettled;
        return describe(field("names", &E::names, "the tied names, most votes first"),
                        field("office", &E::office, "for which office"));
    }
};

enum class Finding : std::uint8_t { Disqualified, Eligible };

/// A nominated person was examined, by the election committee or by the authority to which it
/// reported. Law: 四川省村民委员会选举条例(2025) art. 23; 四川省城市居民委员会选举条例(2025) art.
/// 21
struct NomineeReviewed {
    static constexpr std::string_view kind = "nominee.reviewed";
    std::optional<law::Authority> authority = {};  ///< absent: the election committee
    Finding finding{};
    std::optional<law::Disqualifier> ground;
    base::Members in_favour;
    base::PersonId person;
    std::optional<law::Resolution> resolution = {};  ///< where a meeting decides on conditions

    static constexpr auto fields() {
        using E = NomineeReviewed;
        return describe(
            field("authority", &E::authority, "who examined; absent: the election committee"),
            field("finding", &E::finding, "eligible or disqualified"),
            field("ground", &E::ground, "the ground, if disqualified"),
            field("in_favour", &E::in_favour, "committee members in favour"),
            field("person", &E::person, "who"),
            field("resolution", &E::resolution,
                  "the meeting that decided that the conditions are not met"));
    }
};

/// A nominated person accepts, and by that chooses one office.
struct NomineeAccepted {
    static constexpr std::string_view kind = "nominee.accepted";
    base::OfficeId office;
    base::PersonId person;

    static constexpr auto fields() {
        return describe(field("office", &NomineeAccepted::office, "for which office"),
                        field("person", &NomineeAccepted::person, "who"));
    }
};

/// A nominee or candidate withdrew in writing.
struct NomineeWithdrew {
    static constexpr std::string_view kind = "nominee.withdrew";
    base::PersonId person;

    static constexpr auto fields() {
        return describe(field("person", &NomineeWithdrew::person, "who"));
    }
};

/// The formal list was posted; posted again after a withdrawal.
struct CandidatesPublished {
    static constexpr std::string_view kind = "candidates.published";
    std::vector<law::OfficePersons> offices;

    static constexpr auto fields() {
        return describe(field("offices", &CandidatesPublished::offices, "the formal list"));
    }
};

/// The meeting of a residents' group that nominated.
struct GroupMeeting {
    base::Voters entitled;
    law::GroupForm form{};
    base::Voters took_part;

    static constexpr auto fields() {
        using M = GroupMeeting;
        return describe(field("entitled", &M::entitled, "electors or households of the group"),
                        field("form", &M::form, "whether electors or households voted"),
                        field("took_part", &M::took_part, "of those, how many voted"));
    }
    friend bool operator==(const GroupMeeting&, const GroupMeeting&) = default;
};

/// A nomination paper for a residents' committee was received: of the Party organisation, or of
/// electors together; before 2026 also of households, groups, the election committee, or somebody
/// themselves. Law: 居委会组织法(2025) art. 18; 北京市实施居委会组织法办法(1991) art. 13
struct NominationProposed {
    static constexpr std::string_view kind = "nomination.proposed";
    std::optional<base::Members> committee_votes;  ///< where the election committee nominates
    std::optional<base::GroupId> group;            ///< where a group or its representatives do
    std::optional<GroupMeeting> meeting;           ///< where the group itself does
    std::vector<base::Handle> nominators;          ///< who signed it; nobody for an organisation
    std::vector<law::OfficePersons> offices;
    law::NominationSource source{};

    static constexpr auto fields() {
        using E = NominationProposed;
        return describe(
            field("committee_votes", &E::committee_votes,
                  "members in favour, if the election committee nominates"),
            field("group", &E::group, "the group, if it nominates or its representatives do"),
            field("meeting", &E::meeting, "its vote, if the group nominates"),
            field("nominators", &E::nominators, "the electors who signed it"),
            field("offices", &E::offices, "who is nominated"),
            field("source", &E::source, "who nominated"));
    }
};

/// The list of nominees was posted. Law: 四川省城市居民委员会选举条例(2025) art. 21;
/// 四川省村民委员会选举条例(2025) art. 23
struct NomineesPublished {
    static constexpr std::string_view kind = "nominees.published";
    std::vector<law::OfficePersons> offices;

    static constexpr auto fields() {
        return describe(
            field("offices", &NomineesPublished::offices, "the nominees who may stand"));
    }
};

/// The election committee had candidates meet the voters: they said what they mean to do, and
/// answered questions. Law: 村委会组织法(2025) art. 18; 居委会组织法(2025) art. 18
struct CandidatesMet {
    static constexpr std::string_view kind = "candidates.met";
    std::vector<base::PersonId> candidates;

    static constexpr auto fields() {
        return describe(field("candidates", &CandidatesMet::candidates, "who spoke"));
    }
};

/// A nominee or candidate asked to speak to the voters (竞职演说).
/// Law: 浙江省村民委员会选举办法(2020) art. 23
struct SpeechAsked {
    static constexpr std::string_view kind = "speech.asked";
    base::PersonId person;

    static constexpr auto fields() {
        return describe(field("person", &SpeechAsked::person, "who asks to speak"));
    }
};

/// The electors were asked whether there may be as many candidates as seats (等额选举).
/// Law: 广西壮族自治区实施居委会组织法办法(1996) art. 11
struct EqualNumberAgreed {
    static constexpr std::string_view kind = "equal_number.agreed";
    base::Members asked;
    base::Members for_equal_number;
    law::OpinionForm form{};
    base::Members replied;

    static constexpr auto fields() {
        using E = EqualNumberAgreed;
        return describe(
            field("asked", &E::asked, "electors who were asked"),
            field("for_equal_number", &E::for_equal_number, "of those who answered, in agreement"),
            field("form", &E::form, "how they were asked"),
            field("replied", &E::replied, "electors who answered"));
    }
};

/// Too many nominees for an office were voted on (预选).
struct Preselected {
    static constexpr std::string_view kind = "nominees.preselected";
    std::vector<RankedName> names;
    base::OfficeId office;
    base::Voters took_part;

    static constexpr auto fields() {
        using E = Preselected;
        return describe(field("names", &E::names, "the nominees, most votes first"),
                        field("office", &E::office, "for which office"),
                        field("took_part", &E::took_part, "electors who voted"));
    }
};

}  // namespace douxuan::nomination

namespace douxuan::base {

template <>
inline constexpr auto words_of<nomination::Finding> = words<nomination::Finding>({
    {nomination::Finding::Disqualified, "disqualified"},
    {nomination::Finding::Eligible, "eligible"},
});

}  // namespace douxuan::base
