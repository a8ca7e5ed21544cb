// SPDX-License-Identifier: Apache-2.0
// Facts about bodies that meet and decide. DO NOT CHANGE kinds and member names: on disk.
// Long: every fact of the election committee, with its table and its words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/describe.h"
#include "engine/base/handle.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/law/resolution.h"

namespace douxuan::assembly {

using base::field;

using law::QuorumBasis;
using law::Resolution;

/// A place in the ranking by which the election committee was chosen.
struct RankedMember {
    base::PersonId person;
    base::Votes votes;

    static constexpr auto fields() {
        return describe(field("person", &RankedMember::person, "who"),
                        field("votes", &RankedMember::votes, "votes received"));
    }
};

/// Who called a meeting.
enum class Convener : std::uint8_t {
    Committee,  ///< 村民委员会, 居民委员会
    Township,   ///< or the sub-district
};

/// The election committee was chosen; the whole ranking is kept for later succession.
struct ElectionCommitteeChosen {
    static constexpr std::string_view kind = "election_committee.chosen";
    base::PersonId chair;
    std::optional<Convener> convened_by = {};                  ///< absent: the committee in office
    std::optional<std::vector<base::PersonId>> deputies = {};  ///< absent: none
    std::optional<base::Date> order_until = {};                ///< absent: nobody was told to
    std::optional<law::Presider> presided_by = {};             ///< absent: not said
    std::vector<RankedMember> ranking;
    Resolution resolution;
    base::Members size;

    static constexpr auto fields() {
        using E = ElectionCommitteeChosen;
        return describe(
            field("chair", &E::chair, "who presides"),
            field("convened_by", &E::convened_by,
                  "who called the meeting; absent: the committee in office"),
            field("deputies", &E::deputies, "deputies of the chair; absent: none"),
            field("order_until", &E::order_until,
                  "the last day that the township gave the committee in office to "
                  "hold the meeting; absent: it gave none"),
            field("presided_by", &E::presided_by, "who presided at the meeting; absent: not said"),
            field("ranking", &E::ranking, "everybody who had votes, most first"),
            field("resolution", &E::resolution, "the meeting that chose"),
            field("size", &E::size, "the first so many are the members"));
    }
};

/// The election committee met. What it decides on that day is decided by those present.
struct CommitteeSat {
    static constexpr std::string_view kind = "election_committee.sat";
    base::Members present;

    static constexpr auto fields() {
        return describe(field("present", &CommitteeSat::present, "members who came"));
    }
};

/// Why a member leaves the election committee.
enum class LeavingCause : std::uint8_t {
    Nominated,
    RelativeNominated,
    Resigned,
    Died,
    RelativeSits,  ///< a relative sits on it too
    Absent,        ///< from its sittings, without reason
    Dismissed,     ///< by the body that chose it
    LostCapacity,  ///< or was sentenced to a punishment, or is detained
};

struct MemberLeft {
    static constexpr std::string_view kind = "election_committee.member_left";
    std::optional<base::Meetings> absences = {};  ///< where they are the cause
    LeavingCause cause{};
    base::PersonId person;
    std::optional<Resolution> resolution = {};  ///< of a meeting, where it dismissed the member

    static constexpr auto fields() {
        return describe(field("absences", &MemberLeft::absences,
                              "sittings missed without reason, where they are the cause"),
                        field("cause", &MemberLeft::cause, "why"),
                        field("person", &MemberLeft::person, "who left"),
                        field("resolution", &MemberLeft::resolution,
                              "the meeting, where it dismissed the member"));
    }
};

struct MemberReplaced {
    static constexpr std::string_view kind = "election_committee.member_replaced";
    base::PersonId enters;

    static constexpr auto fields() {
        return describe(
            field("enters", &MemberReplaced::enters, "the next in the ranking who may sit"));
    }
};

/// What a member of the election committee was chosen for.
enum class CommitteePost : std::uint8_t { Chair, Deputy };

/// The members chose a chair, or a deputy, for a post that was vacant.
struct ChairChosen {
    static constexpr std::string_view kind = "election_committee.chair_chosen";
    base::Members in_favour;
    base::PersonId person;
    std::optional<CommitteePost> post = {};  ///< absent: the chair

    static constexpr auto fields() {
        return describe(field("in_favour", &ChairChosen::in_favour, "members in favour"),
                        field("person", &ChairChosen::person, "who was chosen"),
                        field("post", &ChairChosen::post, "chair or deputy; absent: the chair"));
    }
};

/// Why an election committee is chosen anew.
enum class Failure : std::uint8_t {
    NotActing,  ///< it does not do its duty, and the election cannot go on
    Late,       ///< the election is put off for too long
};

/// An election committee that fails ends, by decision of an authority, and another is to be chosen.
/// What it did stands. Law: 浙江省村民委员会选举办法(2020) art. 11;
/// 天津市村民委员会选举办法(2019) art. 10; 海南省村民委员会选举办法(2025) art. 15;
/// 河北省村民委员会选举办法(2020) art. 44
struct CommitteeDissolved {
    static constexpr std::string_view kind = "election_committee.dissolved";
    law::Authority authority{};
    base::Date day;
    std::string document;  ///< its number
    Failure ground{};
    std::optional<base::Date> mend_by = {};    ///< until when it was told to mend its ways
    std::optional<base::Date> term_ends = {};  ///< of the committee in office, where it is late

    static constexpr auto fields() {
        using E = CommitteeDissolved;
        return describe(
            field("authority", &E::authority, "who decided or approved it"),
            field("day", &E::day, "when it was decided"),
            field("document", &E::document, "number of the document"),
            field("ground", &E::ground, "why"),
            field("mend_by", &E::mend_by,
                  "the last day that it was given to mend its ways; absent: none was"),
            field("term_ends", &E::term_ends,
                  "last day of the term of the committee in office, where the election is late"));
    }
};

/// A meeting consented to the registration of people whose household is elsewhere.
struct OutsidersConsented {
    static constexpr std::string_view kind = "outsiders.consented";
    Resolution resolution;
    std::vector<base::Commitment> voters;

    static constexpr auto fields() {
        using E = OutsidersConsented;
        return describe(field("resolution", &E::resolution, "the vote"),
                        field("voters", &E::voters, "to whom, by the digest of the record"));
    }
};

/// The election committee confirmed people whose household is registered elsewhere: community
/// workers, and habitual residents where the ruleset has them confirmed; in a village those of the
/// extra classes that need no meeting. Law: 居委会组织法(2025) art. 16;
/// 上海市村民委员会选举办法(2020) art. 9
struct WorkersConfirmed {
    static constexpr std::string_view kind = "workers.confirmed";
    base::Members in_favour;
    std::vector<base::Commitment> voters;

    static constexpr auto fields() {
        using E = WorkersConfirmed;
        return describe(field("in_favour", &E::in_favour, "committee members in favour"),
                        field("voters", &E::voters, "whom, by the digest of the record"));
    }
};

}  // namespace douxuan::assembly

namespace douxuan::base {

template <>
inline constexpr auto words_of<assembly::Convener> = words<assembly::Convener>({
    {assembly::Convener::Committee, "committee"},
    {assembly::Convener::Township, "township"},
});
template <>
inline constexpr auto words_of<assembly::LeavingCause> = words<assembly::LeavingCause>({
    {assembly::LeavingCause::Nominated, "nominated"},
    {assembly::LeavingCause::RelativeNominated, "relative_nominated"},
    {assembly::LeavingCause::Resigned, "resigned"},
    {assembly::LeavingCause::Died, "died"},
    {assembly::LeavingCause::RelativeSits, "relative_sits"},
    {assembly::LeavingCause::Absent, "absent"},
    {assembly::LeavingCause::Dismissed, "dismissed"},
    {assembly::LeavingCause::LostCapacity, "lost_capacity"},
});
template <>
inline constexpr auto words_of<assembly::CommitteePost> = words<assembly::CommitteePost>({
    {assembly::CommitteePost::Chair, "chair"},
    {assembly::CommitteePost::Deputy, "deputy"},
});
template <>
inline constexpr auto words_of<assembly::Failure> = words<assembly::Failure>({
    {assembly::Failure::NotActing, "not_acting"},
    {assembly::Failure::Late, "late"},
});

}  // namespace douxuan::base
