// SPDX-License-Identifier: Apache-2.0
// Every date that follows from the law. A period ends on its calendar day: holidays are not
// known here, and whoever is given a day more after one loses nothing by it (docs/decisions).
// Long: every milestone, with its words.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/describe.h"
#include "engine/law/ruleset.h"
#include "engine/law/source.h"

namespace douxuan::law {

/// What must be done by a day, or happens on it.
enum class Milestone : std::uint8_t {
    RollPosted,
    ObjectionsFiled,
    ObjectionsDecided,
    CandidatesPublished,
    CandidatesWithdrawn,
    ProxiesPublished,
    ElectionDay,
    HandoverDone,
    FurtherElectionHeld,
    ComplaintsAnswered,
    TieVoteHeld,
    FreshElectionHeld,
    NomineesPublished,
    WriteInsReviewed,
    SealHandedOver,
    AppealsFiled,
    PapersKept,
    PollAnnounced,
    StaffAppointed,
    ScribesAppointed,
    MobileListPosted,
    RollAppealsFiled,
    RollAppealsDecided,
    ExitAuditPublished,
    CandidatesMet,
    CommitteeChosen,  ///< the election committee; has no last day
    NomineesReviewed,
    ReviewObjectionsFiled,
    ReviewObjectionsDecided,
    VoterCardsGiven,
    BoxesOpened,
    ComplaintsFiled,
    ArchiveHandedOver,
    ElectedPosted,
    PapersKeptUntilNext,  ///< the last day of the next term, before which no next election is over
    SpeechAsked,
    // Outside this program: chosen by the new committee's arrangement, not by this election.
    GroupLeadersChosen,
    RepresentativesChosen,
    SupervisorsChosen,
    MandatesAsked,
    ByElectionHeld,
    AnotherElectionHeld,  ///< nobody was elected at all
    ResultAnnounced,      ///< of the first round
};

/// From what a period is counted.
enum class Anchor : std::uint8_t {
    ElectionDay,
    RollPosted,
    ObjectionReceived,
    NewCommittee,
    FirstRound,
    ComplaintReceived,
    RoundBefore,  ///< the round that called for another
    CandidatesPublished,
    ResultAnnounced,
    ComplaintAnswered,
    ObjectionDecision,
    AppealReceived,
    CommitteeChoice,  ///< the day on which the election committee was chosen
    Nomination,       ///< the day of the last nomination
    ReviewPosted,
    ReviewObjectionReceived,
    DeclaredVoid,  ///< the day on which a vote, or the election of somebody, was
    BoxesOpened,   ///< the day on which the last box was opened
};

/// How the last day was found.
struct Reckoning {
    Anchor from{};
    base::Days days;
    bool is_before = false;         ///< counted back from the anchor
    bool counts_first_day = false;  ///< the day of the anchor is day 1; false when counted back
    base::Years years = {};         ///< instead of days, where the law counts years
    base::Months months = {};       ///< the same, where it counts months

    friend bool operator==(const Reckoning&, const Reckoning&) = default;
};

/// The last day of a milestone and the article that sets it.
struct CalendarDay {
    Milestone milestone{};
    base::Date last;
    Citation cite;  ///< empty for election day itself
    Reckoning reckoning;

    friend bool operator==(const CalendarDay&, const CalendarDay&) = default;
};

/// Whether an election on that day may use these rules.
bool in_force_on(const Ruleset& rules, base::Date election_day);

/// Law: 村委会组织法(2025) art. 17. The roll must hang by this day.
base::Date roll_last_posting_day(const Ruleset& rules, base::Date election_day);
/// The first day on which an election can be held whose roll is posted on `posted`.
base::Date earliest_election_day(const Ruleset& rules, base::Date posted);
/// Law: 村委会组织法(2025) art. 17.
base::Date objection_last_day(const Ruleset& rules, base::Date posted);
/// Law: 村委会组织法(2025) art. 17.
base::Date decision_last_day(const Ruleset& rules, base::Date received);
base::Date candidates_last_day(const Ruleset& rules, base::Date election_day);
/// Nothing when the rules have no such day.
std::optional<base::Date> withdrawal_last_day(const Ruleset& rules, base::Date election_day);
/// The calendar's line for the withdrawal of candidates on a list that was posted on that day;
/// nothing when the rules count no days from it. Law: 河南省实施办法(2011) art. 26
std::optional<CalendarDay> withdrawal_after_day(const Ruleset& rules, base::Date listed);
/// Nothing when the rules ask for no list of nominees.
std::optional<base::Date> nominees_last_day(const Ruleset& rules, base::Date election_day);
base::Date proxies_last_day(const Ruleset& rules, base::Date election_day);
/// The last day for what is done by so many days before election day; nothing when the rules have
/// no such days.
std::optional<base::Date> last_day_before(const Cited<std::optional<base::Days>>& days,
                                          base::Date election_day);
/// Law: 村委会组织法(2025) art. 24. From the day on which the new committee exists.
base::Date handover_last_day(const Ruleset& rules, base::Date complete);
/// The calendar's line for the seal, which goes before the rest; nothing when it goes with it.
/// Law: 海南省村民委员会选举办法(2025) art. 38
std::optional<CalendarDay> seal_day(const Ruleset& rules, base::Date complete);
/// The calendar's line for a complaint received on that day; nothing when the rules set no period.
std::optional<CalendarDay> answer_day(const Ruleset& rules, base::Date received);

/// The calendar's line for an appeal against an answer of that day; nothing when the rules know no
/// appeal. Law: 四川省村民委员会选举条例(2025) art. 51
std::optional<CalendarDay> appeal_day(const Ruleset& rules, base::Date answered);
/// The calendar's line for the review of people written in and elected by a result of that day;
/// nothing when the rules set no period. Law: 海南省村民委员会选举办法(2025) art. 35
std::optional<CalendarDay> review_day(const Ruleset& rules, base::Date announced);
/// The calendar's lines for the review of nominees: its result is posted after a nomination of that
/// day, a nominee objects after it was posted, and the objection received on that day is decided;
/// each nothing when the rules set no period. Law: 海南省村民委员会选举办法(2025) art. 21
std::optional<CalendarDay> nominees_review_day(const Ruleset& rules, base::Date nominated);
std::optional<CalendarDay> review_objection_day(const Ruleset& rules, base::Date posted);
std::optional<CalendarDay> review_decision_day(const Ruleset& rules, base::Date received);
/// The calendar's line for objections to the procedure or the result announced on that day; nothing
/// when the rules set no period. Law: 天津市村民委员会选举办法(2019) art. 45
std::optional<CalendarDay> complaint_day(const Ruleset& rules, base::Date announced);
/// The calendar's line for the list of those elected by a result, or by what changed it, of that
/// day; nothing when the rules ask for no such list.
/// Law: 海南省村民委员会选举办法(2025) art. 35; 浙江省村民委员会选举办法(2020) art. 32
std::optional<CalendarDay> elected_day(const Ruleset& rules, base::Date announced);
/// The same, of people written in and elected on that day, who are on the list once they were
/// reviewed. Law: 海南省村民委员会选举办法(2025) art. 35
std::optional<CalendarDay> elected_after_review_day(const Ruleset& rules, base::Date elected);
/// The calendar's lines for the by-election of seats that were left open after a round of that day,
/// and for another election, where that round and those before elected nobody at all; nothing when
/// the rules set no period. Law: 天津市村民委员会选举办法(2019) art. 34
std::optional<CalendarDay> by_election_day(const Ruleset& rules, base::Date last_round);
std::optional<CalendarDay> another_election_day(const Ruleset& rules, base::Date last_round);
/// The calendar's line for the archive, handed to the committee that was complete on that day;
/// nothing when the rules set no period. Law: 四川省村民委员会选举条例(2025) art. 40;
/// 四川省城市居民委员会选举条例(2025) art. 38
std::optional<CalendarDay> archive_day(const Ruleset& rules, base::Date complete);
/// The calendar's lines for group leaders, representatives and the supervisory body, whom the
/// committee that was complete on that day has chosen; no line where the rules set no period.
/// Law: 四川省村民委员会选举条例(2025) art. 40; 四川省城市居民委员会选举条例(2025) art. 38;
/// 河南省实施村民委员会组织法办法(2011) art. 41; 海南省村民委员会选举办法(2025) art. 50;
/// 海南省实施村民委员会组织法办法(2025) art. 17, 26
std::vector<CalendarDay> follow_up_days(const Ruleset& rules, base::Date complete);
/// The calendar's line for the list of people who nominated themselves for an election on that day;
/// nothing when it is that of the formal list. Law: 天津市村民委员会选举办法(2019) art. 24
std::optional<CalendarDay> self_nominated_day(const Ruleset& rules, base::Date election_day);
/// The calendar's line for the papers of an election on that day, kept until then; nothing when the
/// rules say nothing of it. Where they are kept until the next election is over, that is not before
/// the new term ends. Law: 河南省实施村民委员会组织法办法(2011) art. 37;
/// 上海市村民委员会选举办法(2020) art. 23
std::optional<CalendarDay> papers_day(const Ruleset& rules, base::Date election_day);

/// The calendar's line for a tie vote, a further or a fresh election (its milestone) that a round
/// on that day called for; nothing when the rules set no period. `from`: RoundBefore, or
/// DeclaredVoid where `before` is the day of that.
/// Law: 天津市村民委员会选举办法(2019) art. 33; 河南省实施办法(2011) art. 39.
std::optional<CalendarDay> round_day(const Ruleset& rules, Milestone round, base::Date before,
                                     Anchor from = Anchor::RoundBefore);

/// The calendar's line for the exit audit; nothing when the rules ask for none, or ask for it
/// before the election committee is chosen and it is not yet. `chosen`: the day of that choice.
/// Law: 村委会组织法(2025) art. 40; 海南省村民委员会选举办法(2025) art. 7;
/// 四川省村民委员会选举条例(2025) art. 11
std::optional<CalendarDay> exit_audit_day(const Ruleset& rules, base::Date election_day,
                                          std::optional<base::Date> chosen);
/// The last day on which candidates may meet the voters: election day itself, before the poll
/// opens, where the rules name no day. Law: 浙江省村民委员会选举办法(2020) art. 23
base::Date meeting_last_day(const Ruleset& rules, base::Date election_day);

/// The calendar's line for the cards of voters; nothing when the rules ask for none.
/// Law: 海南省村民委员会选举办法(2025) art. 17; 河北省村民委员会选举办法(2020) art. 14
std::optional<CalendarDay> voter_cards_day(const Ruleset& rules, base::Date election_day);

/// All of them in order of date. `posted`: when the roll was posted; if it is not yet, the days
/// that follow from it are those of the last lawful day; so is the withdrawal that is counted from
/// the formal list. The handover is that of a committee which is complete on election day.
std::vector<CalendarDay> calendar(const Ruleset& rules, base::Date election_day,
                                  std::optional<base::Date> posted);

}  // namespace douxuan::law

namespace douxuan::base {

template <>
inline constexpr auto words_of<law::Anchor> = words<law::Anchor>({
    {law::Anchor::ElectionDay, "election_day"},
    {law::Anchor::RollPosted, "roll_posted"},
    {law::Anchor::ObjectionReceived, "objection_received"},
    {law::Anchor::NewCommittee, "new_committee"},
    {law::Anchor::FirstRound, "first_round"},
    {law::Anchor::ComplaintReceived, "complaint_received"},
    {law::Anchor::RoundBefore, "round_before"},
    {law::Anchor::CandidatesPublished, "candidates_published"},
    {law::Anchor::ResultAnnounced, "result_announced"},
    {law::Anchor::ComplaintAnswered, "complaint_answered"},
    {law::Anchor::ObjectionDecision, "objection_decision"},
    {law::Anchor::AppealReceived, "appeal_received"},
    {law::Anchor::CommitteeChoice, "committee_choice"},
    {law::Anchor::Nomination, "nomination"},
    {law::Anchor::ReviewPosted, "review_posted"},
    {law::Anchor::ReviewObjectionReceived, "review_objection_received"},
    {law::Anchor::DeclaredVoid, "declared_void"},
    {law::Anchor::BoxesOpened, "boxes_opened"},
});
template <>
inline constexpr auto words_of<law::Milestone> = words<law::Milestone>({
    {law::Milestone::RollPosted, "roll_posted"},
    {law::Milestone::ObjectionsFiled, "objections_filed"},
    {law::Milestone::ObjectionsDecided, "objections_decided"},
    {law::Milestone::CandidatesPublished, "candidates_published"},
    {law::Milestone::CandidatesWithdrawn, "candidates_withdrawn"},
    {law::Milestone::ProxiesPublished, "proxies_published"},
    {law::Milestone::ElectionDay, "election_day"},
    {law::Milestone::HandoverDone, "handover_done"},
    {law::Milestone::FurtherElectionHeld, "further_election_held"},
    {law::Milestone::ComplaintsAnswered, "complaints_answered"},
    {law::Milestone::TieVoteHeld, "tie_vote_held"},
    {law::Milestone::FreshElectionHeld, "fresh_election_held"},
    {law::Milestone::NomineesPublished, "nominees_published"},
    {law::Milestone::WriteInsReviewed, "write_ins_reviewed"},
    {law::Milestone::SealHandedOver, "seal_handed_over"},
    {law::Milestone::AppealsFiled, "appeals_filed"},
    {law::Milestone::PapersKept, "papers_kept"},
    {law::Milestone::PollAnnounced, "poll_announced"},
    {law::Milestone::StaffAppointed, "staff_appointed"},
    {law::Milestone::ScribesAppointed, "scribes_appointed"},
    {law::Milestone::MobileListPosted, "mobile_list_posted"},
    {law::Milestone::RollAppealsFiled, "roll_appeals_filed"},
    {law::Milestone::RollAppealsDecided, "roll_appeals_decided"},
    {law::Milestone::ExitAuditPublished, "exit_audit_published"},
    {law::Milestone::CandidatesMet, "candidates_met"},
    {law::Milestone::CommitteeChosen, "committee_chosen"},
    {law::Milestone::NomineesReviewed, "nominees_reviewed"},
    {law::Milestone::ReviewObjectionsFiled, "review_objections_filed"},
    {law::Milestone::ReviewObjectionsDecided, "review_objections_decided"},
    {law::Milestone::VoterCardsGiven, "voter_cards_given"},
    {law::Milestone::BoxesOpened, "boxes_opened"},
    {law::Milestone::ComplaintsFiled, "complaints_filed"},
    {law::Milestone::ArchiveHandedOver, "archive_handed_over"},
    {law::Milestone::ElectedPosted, "elected_posted"},
    {law::Milestone::PapersKeptUntilNext, "papers_kept_until_next"},
    {law::Milestone::SpeechAsked, "speech_asked"},
    {law::Milestone::GroupLeadersChosen, "group_leaders_chosen"},
    {law::Milestone::RepresentativesChosen, "representatives_chosen"},
    {law::Milestone::SupervisorsChosen, "supervisors_chosen"},
    {law::Milestone::MandatesAsked, "mandates_asked"},
    {law::Milestone::ByElectionHeld, "by_election_held"},
    {law::Milestone::AnotherElectionHeld, "another_election_held"},
    {law::Milestone::ResultAnnounced, "result_announced"},
});

}  // namespace douxuan::base
