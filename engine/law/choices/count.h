// SPDX-License-Identifier: Apache-2.0
// Choices of a ruleset: from marks to winners, and the rounds after the first. Each enumerator
// is a reading that some instrument has; the written words are those of the TOML files.
#pragma once

#include <cstdint>

#include "engine/base/describe.h"

namespace douxuan::law {

enum class OvercountReference : std::uint8_t { PeopleVoting, PapersIssued };

enum class OvervoteScope : std::uint8_t {
    PerOffice,   ///< names against seats of each office; the part is void
    WholePaper,  ///< all names against all seats; the paper is void
    AnyOffice,   ///< names against seats of each office; the paper is void
};

/// What a mark voids that cannot be made out, or is none that the paper knows.
enum class IllegibleMark : std::uint8_t {
    Part,                ///< itself: it gives no vote, and the rest of the paper stands
    PaperIfNothingElse,  ///< itself; the paper, if nothing on it can be made out
    Paper,               ///< the paper, whatever else stands on it
    CommitteeDecides,    ///< what the election committee decides of the papers marked so
};

/// One person marked "for" in two offices of one paper.
enum class TwoOfficesOnPaper : std::uint8_t { CountsInEach, CountsInHighest, VoidsPaper };

enum class WriteInScope : std::uint8_t { AnyPerson, RegisteredVoter };

/// Whether votes or nominations for a higher office help a person who did not get it (下加).
enum class Cascade : std::uint8_t {
    None,
    HigherToLower,  ///< those of one paper are added for the lower offices, never upwards
};

enum class MajorityBase : std::uint8_t {
    PapersReturned,
    ValidPapers,
    PapersIssued,
    Registered,  ///< everybody who may vote
};

/// What becomes of a name written otherwise than the person is called: a nickname, a given name
/// alone, other characters of the same sound.
enum class NameVariants : std::uint8_t {
    CommitteeDecides,  ///< the election committee says whom it means; one that it does not know is
                       ///< a name without a vote
    PartVoid,          ///< it voids the part that it is written on, as does a name of nobody
};

/// What stands for those who voted where the turnout is tested.
enum class TurnoutCounts : std::uint8_t { PapersReturned, PeopleVoting, PapersIssued };

enum class TieRule : std::uint8_t { VoteAgain };

/// Whether a tie vote (再次投票) needs the turnout of the election.
enum class TieTurnout : std::uint8_t {
    Never,
    OnAnotherDay,  ///< not in the same sitting
    Always,
};

/// Who leads the committee while the seat of the chair stays empty.
enum class ActingChair : std::uint8_t {
    DeputyElseChosen,  ///< a deputy; if there is none, a member whom a meeting chooses
    DeputyElseMember,  ///< the deputy with most votes; if there is none, the member with most votes
};

/// Why a vote is void. Law: 重庆市城市居民委员会选举办法(2025) art. 34; 村委会组织法(2025) art. 21.
enum class NullityGround : std::uint8_t {
    ElectionCommitteeUnlawful,
    CandidatesUnlawful,
    TurnoutMissed,
    SurplusBreached,
    Overcount,
    CountNotPublic,
    ResultNotAnnounced,
    Fraud,
    OtherBreach,
};

/// Who holds the election again after one whose election committee was not lawful.
enum class FreshHost : std::uint8_t {
    NewCommittee,  ///< an election committee that is chosen anew
    GuidanceBody,  ///< 选举工作指导机构 of the township or sub-district, in its place
};

}  // namespace douxuan::law

namespace douxuan::base {

template <>
inline constexpr auto words_of<law::OvercountReference> = words<law::OvercountReference>({
    {law::OvercountReference::PeopleVoting, "people_voting"},
    {law::OvercountReference::PapersIssued, "papers_issued"},
});
template <>
inline constexpr auto words_of<law::OvervoteScope> = words<law::OvervoteScope>({
    {law::OvervoteScope::PerOffice, "per_office"},
    {law::OvervoteScope::WholePaper, "whole_paper"},
    {law::OvervoteScope::AnyOffice, "any_office"},
});
template <>
inline constexpr auto words_of<law::IllegibleMark> = words<law::IllegibleMark>({
    {law::IllegibleMark::Part, "part"},
    {law::IllegibleMark::PaperIfNothingElse, "paper_if_nothing_else"},
    {law::IllegibleMark::Paper, "paper"},
    {law::IllegibleMark::CommitteeDecides, "committee_decides"},
});
template <>
inline constexpr auto words_of<law::TwoOfficesOnPaper> = words<law::TwoOfficesOnPaper>({
    {law::TwoOfficesOnPaper::CountsInEach, "counts_in_each"},
    {law::TwoOfficesOnPaper::CountsInHighest, "counts_in_highest"},
    {law::TwoOfficesOnPaper::VoidsPaper, "voids_paper"},
});
template <>
inline constexpr auto words_of<law::WriteInScope> = words<law::WriteInScope>({
    {law::WriteInScope::AnyPerson, "any_person"},
    {law::WriteInScope::RegisteredVoter, "registered_voter"},
});
template <>
inline constexpr auto words_of<law::Cascade> = words<law::Cascade>({
    {law::Cascade::None, "none"},
    {law::Cascade::HigherToLower, "higher_to_lower"},
});
template <>
inline constexpr auto words_of<law::MajorityBase> = words<law::MajorityBase>({
    {law::MajorityBase::PapersReturned, "papers_returned"},
    {law::MajorityBase::ValidPapers, "valid_papers"},
    {law::MajorityBase::PapersIssued, "papers_issued"},
    {law::MajorityBase::Registered, "registered"},
});
template <>
inline constexpr auto words_of<law::NameVariants> = words<law::NameVariants>({
    {law::NameVariants::CommitteeDecides, "committee_decides"},
    {law::NameVariants::PartVoid, "part_void"},
});
template <>
inline constexpr auto words_of<law::TurnoutCounts> = words<law::TurnoutCounts>({
    {law::TurnoutCounts::PapersReturned, "papers_returned"},
    {law::TurnoutCounts::PeopleVoting, "people_voting"},
    {law::TurnoutCounts::PapersIssued, "papers_issued"},
});
template <>
inline constexpr auto words_of<law::TieRule> = words<law::TieRule>({
    {law::TieRule::VoteAgain, "vote_again"},
});
template <>
inline constexpr auto words_of<law::TieTurnout> = words<law::TieTurnout>({
    {law::TieTurnout::Never, "never"},
    {law::TieTurnout::OnAnotherDay, "on_another_day"},
    {law::TieTurnout::Always, "always"},
});
template <>
inline constexpr auto words_of<law::ActingChair> = words<law::ActingChair>({
    {law::ActingChair::DeputyElseChosen, "deputy_else_chosen"},
    {law::ActingChair::DeputyElseMember, "deputy_else_member"},
});
template <>
inline constexpr auto words_of<law::NullityGround> = words<law::NullityGround>({
    {law::NullityGround::ElectionCommitteeUnlawful, "election_committee_unlawful"},
    {law::NullityGround::CandidatesUnlawful, "candidates_unlawful"},
    {law::NullityGround::TurnoutMissed, "turnout_missed"},
    {law::NullityGround::SurplusBreached, "surplus_breached"},
    {law::NullityGround::Overcount, "overcount"},
    {law::NullityGround::CountNotPublic, "count_not_public"},
    {law::NullityGround::ResultNotAnnounced, "result_not_announced"},
    {law::NullityGround::Fraud, "fraud"},
    {law::NullityGround::OtherBreach, "other_breach"},
});
template <>
inline constexpr auto words_of<law::FreshHost> = words<law::FreshHost>({
    {law::FreshHost::NewCommittee, "new_committee"},
    {law::FreshHost::GuidanceBody, "guidance_body"},
});

}  // namespace douxuan::base
