// SPDX-License-Identifier: Apache-2.0
// Long: the words of every milestone stand beside the rules for its line.
#include "cli/calendar_lines.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "cli/messages/terms.h"
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/roll/queries.h"

namespace douxuan::cli {

namespace {

using law::Milestone;

/// Done by the new committee, outside of this program, which does not learn whether it was.
bool is_outside(Milestone milestone) {
    return milestone == Milestone::GroupLeadersChosen ||
           milestone == Milestone::RepresentativesChosen ||
           milestone == Milestone::SupervisorsChosen;
}

/// Days on which something could be done, not had to, or of which the program does not learn.
bool is_period(Milestone milestone) {
    return milestone == Milestone::ObjectionsFiled || milestone == Milestone::CandidatesWithdrawn ||
           milestone == Milestone::RollAppealsFiled || milestone == Milestone::ComplaintsFiled ||
           milestone == Milestone::ReviewObjectionsFiled || milestone == Milestone::AppealsFiled ||
           milestone == Milestone::PapersKept || milestone == Milestone::PapersKeptUntilNext ||
           milestone == Milestone::MandatesAsked || milestone == Milestone::SpeechAsked ||
           milestone == Milestone::ByElectionHeld || milestone == Milestone::AnotherElectionHeld ||
           is_outside(milestone);
}

/// The poll has begun and nobody gave a mandate: there was no list to post.
bool no_mandates(const election::State& state) {
    return state.phase >= election::Phase::Polling && !state.poll.mandates.published;
}

/// The poll has begun and there was nothing of the kind to post: no mandate, mobile box or scribe.
bool nothing_to_post(const election::State& state, Milestone milestone) {
    if (milestone == Milestone::ProxiesPublished) {
        return no_mandates(state);
    }
    return state.phase >= election::Phase::Polling &&
           (milestone == Milestone::MobileListPosted || milestone == Milestone::ScribesAppointed) &&
           !state.reached.contains(milestone);
}

/// There is nobody to meet.
bool has_no_candidates(const election::State& state) {
    return state.plan && state.plan->nomination == law::NominationMode::NoCandidates;
}

/// When every objection had its decision; nothing while one has none.
std::optional<base::Date> objections_decided(const election::State& state) {
    std::optional<base::Date> last = state.roll.finalised;
    for (const auto& [id, objection] : state.roll.objections) {
        if (!objection.decided) {
            return std::nullopt;
        }
    }
    // A late decision is shown on its own day.
    for (const auto& late : roll::irregularities(state.roll, *state.rules)) {
        last = state.roll.objections.at(late.objection).decided;
    }
    return last;
}

std::optional<base::Date> done_on(const election::State& state, Milestone milestone) {
    if (milestone == Milestone::RollPosted) {
        return state.roll.posted;
    }
    if (milestone == Milestone::ObjectionsDecided) {
        return objections_decided(state);
    }
    if (milestone == Milestone::RollAppealsDecided) {
        return state.roll.finalised;
    }
    if (milestone == Milestone::HandoverDone) {
        return state.closing.handed_over;
    }
    if (milestone == Milestone::SealHandedOver) {
        return state.closing.seal_handed_over;
    }
    if (milestone == Milestone::ArchiveHandedOver) {
        return state.closing.archived;
    }
    const auto place = state.reached.find(milestone);
    return place == state.reached.end() ? std::nullopt : std::optional(place->second);
}

Milestone milestone_of(count::RoundKind kind) {
    switch (kind) {
        case count::RoundKind::First:
        case count::RoundKind::NextOffice:
            break;
        case count::RoundKind::TieVote:
            return Milestone::TieVoteHeld;
        case count::RoundKind::Further:
            return Milestone::FurtherElectionHeld;
        case count::RoundKind::Fresh:
            return Milestone::FreshElectionHeld;
    }
    return Milestone::ElectionDay;
}

// The rounds after the first: those held, and the one to be held next. Its period is counted from
// what called for it: the round before, or the day on which something in it was declared void.
void add_rounds(const election::State& state, std::vector<CalendarLine>& lines) {
    const std::span<const count::Round> all(state.rounds);
    const auto add = [&](count::RoundKind kind, std::size_t after, std::optional<base::Date> held) {
        // No period runs for the office that follows: its vote is a part of the first.
        if (kind == count::RoundKind::NextOffice) {
            return;
        }
        const auto since = election::called_for(state, all.first(after));
        if (const auto day =
                law::round_day(*state.rules, milestone_of(kind), since.day, since.from)) {
            lines.push_back({.day = *day, .done = held});
        }
    };
    for (std::size_t at = 1; at < state.rounds.size(); ++at) {
        const count::Round& round = state.rounds[at];
        add(round.kind, at, round.result ? std::optional(round.day) : std::nullopt);
    }
    if (state.phase == election::Phase::Announced) {
        if (const auto next = election::next_round(state)) {
            add(next->kind, state.rounds.size(), std::nullopt);
        }
    }
}

// The lists of a fresh election that begins with the nomination: their days are counted from its
// own. Law: 河南省实施村民委员会组织法办法(2011) art. 39
void add_lists_anew(const election::State& state, std::vector<CalendarLine>& lines) {
    if (!state.has_begun_anew()) {
        return;
    }
    const nomination::State& room = state.nomination;
    std::optional<base::Date> listed;
    for (const auto& [person, day] : room.listed) {
        listed = std::min(listed.value_or(day), day);
    }
    for (const law::CalendarDay& each :
         law::calendar(*state.rules, state.rounds.back().day, state.roll.posted)) {
        if (each.milestone == Milestone::CandidatesPublished) {
            lines.push_back({.day = each, .done = listed});
        }
    }
}

// Of people written in: one line for each day on which some were elected, done when the last of
// them was reviewed.
void add_reviews(const election::State& state, std::vector<CalendarLine>& lines) {
    std::map<base::Date, std::optional<base::Date>> days;
    for (const auto& [person, review] : state.reviews) {
        const auto [at, is_first] = days.try_emplace(review.elected, review.reviewed);
        if (!is_first) {
            at->second = at->second && review.reviewed
                             ? std::optional(std::max(*at->second, *review.reviewed))
                             : std::nullopt;
        }
    }
    for (const auto& [elected, reviewed] : days) {
        if (const auto day = law::review_day(*state.rules, elected)) {
            lines.push_back({.day = *day, .done = reviewed});
        }
    }
}

/// Every seat stays open: there is no new committee.
bool is_nobody_elected(const election::State& state) {
    return !state.rounds.empty() && election::elected(state) == base::Seats{};
}

// Of the elected: their list, and what follows where not every seat is filled.
// Law: 海南省村民委员会选举办法(2025) art. 35; 浙江省村民委员会选举办法(2020) art. 32;
// 天津市村民委员会选举办法(2019) art. 34
void add_outcome(const election::State& state, std::vector<CalendarLine>& lines) {
    if (state.elected_due) {
        lines.push_back({.day = *state.elected_due, .done = state.elected_posted});
    }
    if (!state.complete || state.rounds.empty()) {
        return;
    }
    const count::Standing now = election::standing(state);
    const base::Date last = state.rounds.back().day;
    const bool is_open = std::ranges::any_of(
        now.offices, [](const auto& each) { return each.left_open > base::Seats{}; });
    const auto day = is_nobody_elected(state) ? law::another_election_day(*state.rules, last)
                     : is_open && !state.by_election_waived
                         ? law::by_election_day(*state.rules, last)
                         : std::nullopt;
    if (day) {
        lines.push_back({.day = *day});
    }
}

// Of nominees: the result of their review, and what was objected to it.
// Law: 海南省村民委员会选举办法(2025) art. 21
void add_nominees_review(const election::State& state, std::vector<CalendarLine>& lines) {
    const nomination::State& room = state.nomination;
    const auto result =
        room.nominated ? law::nominees_review_day(*state.rules, *room.nominated) : std::nullopt;
    if (!result) {
        return;
    }
    // A result that is posted again, for a finding that changed, is no later answer to the period.
    std::optional<base::Date> done;
    for (const auto& [person, posted] : room.posted_reviews) {
        if (posted.posted >= *room.nominated) {
            done = std::min(done.value_or(posted.posted), posted.posted);
        }
    }
    lines.push_back({.day = *result, .done = done});
    if (room.review_posted) {
        if (const auto day = law::review_objection_day(*state.rules, *room.review_posted)) {
            lines.push_back({.day = *day});
        }
    }
    for (const auto& [person, posted] : room.posted_reviews) {
        if (const auto day = posted.objected
                                 ? law::review_decision_day(*state.rules, *posted.objected)
                                 : std::nullopt) {
            lines.push_back({.day = *day, .done = posted.decided});
        }
    }
}

bool is_of_new_committee(const law::CalendarDay& day) {
    return day.milestone == Milestone::HandoverDone || day.milestone == Milestone::SealHandedOver ||
           day.milestone == Milestone::ArchiveHandedOver || is_outside(day.milestone);
}

/// The last day of what is counted from the day on which the new committee was complete.
base::Date last_day_of(Milestone handover, const law::Ruleset& rules, base::Date complete) {
    for (const law::CalendarDay& each : law::follow_up_days(rules, complete)) {
        if (each.milestone == handover) {
            return each.last;
        }
    }
    if (handover == Milestone::SealHandedOver) {
        return law::seal_day(rules, complete)->last;
    }
    return handover == Milestone::ArchiveHandedOver ? law::archive_day(rules, complete)->last
                                                    : law::handover_last_day(rules, complete);
}

/// Whoever stands nominated themselves.
bool stand_by_themselves(const election::State& state) {
    return state.plan && state.plan->nomination == law::NominationMode::SelfNominated;
}

Standing standing_of(const CalendarLine& line, base::Date today) {
    const bool is_over = today > line.day.last;
    if (is_period(line.day.milestone)) {
        return is_over ? Standing::Over : Standing::Open;
    }
    if (line.done) {
        return *line.done <= line.day.last ? Standing::Kept : Standing::Missed;
    }
    return is_over ? Standing::Missed : Standing::Open;
}

constexpr auto milestones = entries<Milestone>({
    {Milestone::RollPosted, {"最迟公布选民名单", "last day to post the roll"}},
    {Milestone::ObjectionsFiled, {"对名单提出申诉的最后一天", "last day to object to the roll"}},
    {Milestone::ObjectionsDecided, {"申诉最迟作出决定", "last day to decide objections"}},
    {Milestone::CandidatesPublished,
     {"最迟公布正式候选人名单", "last day to post the formal list"}},
    {Milestone::CandidatesWithdrawn,
     {"正式候选人退出的最后一天", "last day for a candidate to withdraw"}},
    {Milestone::ProxiesPublished, {"最迟公布委托投票名单", "last day to post the list of proxies"}},
    {Milestone::MandatesAsked, {"申请委托投票的最后一天", "last day to ask for a mandate"}},
    {Milestone::ElectionDay, {"选举日", "election day"}},
    {Milestone::HandoverDone, {"最迟完成工作移交", "last day of the handover"}},
    {Milestone::FurtherElectionHeld,
     {"需要另行选举的，最迟举行", "last day of a further election, if there is one"}},
    {Milestone::ComplaintsAnswered, {"最迟书面答复投诉", "last day to answer a complaint"}},
    {Milestone::TieVoteHeld, {"最迟再次投票", "last day of the tie vote"}},
    {Milestone::FreshElectionHeld, {"最迟重新选举", "last day of the fresh election"}},
    {Milestone::NomineesPublished,
     {"最迟公布被提名人名单", "last day to post the list of nominees"}},
    {Milestone::WriteInsReviewed,
     {"另选当选的人最迟审查资格", "last day to review people written in and elected"}},
    {Milestone::SealHandedOver, {"最迟移交印章", "last day to hand over the seal"}},
    {Milestone::AppealsFiled, {"对答复申请复查的最后一天", "last day to appeal against an answer"}},
    {Milestone::PapersKept, {"选票封存到这一天", "the papers are kept until this day"}},
    {Milestone::PapersKeptUntilNext,
     {"选票保存到下一届选举结束，任期届满以前不得销毁",
      "the papers are kept until the next election is over, not before this day"}},
    {Milestone::ElectedPosted, {"最迟公布当选人名单", "last day to post the list of the elected"}},
    {Milestone::SpeechAsked,
     {"要求发表竞职演说的最后一天", "last day to ask to speak to the voters"}},
    {Milestone::ByElectionHeld,
     {"空缺的名额最迟补选（不在本程序办理）",
      "last day of a by-election for the open seats (outside of this program)"}},
    {Milestone::AnotherElectionHeld,
     {"没有选出任何成员的，最迟再行选举（另建选举档案）",
      "nobody was elected: last day of another election (with a record of its own)"}},
    {Milestone::PollAnnounced,
     {"最迟公布投票时间、地点和方式", "last day to post time, place and method of the vote"}},
    {Milestone::StaffAppointed, {"最迟公布工作人员名单", "last day to post the staff"}},
    {Milestone::ScribesAppointed, {"最迟公布代书人名单", "last day to post the scribes"}},
    {Milestone::MobileListPosted,
     {"最迟公布流动票箱名单", "last day to post the list of a mobile box"}},
    {Milestone::RollAppealsFiled,
     {"不服申诉处理决定的最后一天", "last day to appeal against the decision of an objection"}},
    {Milestone::RollAppealsDecided,
     {"乡镇对申诉最迟作出决定", "last day for the township to decide appeals"}},
    {Milestone::ExitAuditPublished, {"最迟公布离任审计结果", "last day to post the exit audit"}},
    {Milestone::CandidatesMet,
     {"候选人最迟与选民见面", "last day for the candidates to meet the voters"}},
    {Milestone::NomineesReviewed,
     {"最迟公布资格审查结果", "last day to post the review of the nominees"}},
    {Milestone::ReviewObjectionsFiled,
     {"对审查结果提出异议的最后一天", "last day to object to the review"}},
    {Milestone::ReviewObjectionsDecided,
     {"审查异议最迟复核", "last day to decide an objection to the review"}},
    {Milestone::ComplaintsFiled,
     {"对选举程序、结果提出异议的最后一天", "last day to object to the procedure or the result"}},
    {Milestone::ArchiveHandedOver,
     {"最迟移交选举工作档案", "last day to hand over the archive of the election"}},
    {Milestone::CommitteeChosen, {"推选选举委员会", "the election committee is chosen"}},
    {Milestone::VoterCardsGiven, {"最迟发放选民证", "last day to give voters their cards"}},
    {Milestone::GroupLeadersChosen,
     {"新一届委员会最迟组织推选小组组长（不在本程序办理）",
      "last day for the new committee to have group leaders chosen (outside of this program)"}},
    {Milestone::RepresentativesChosen,
     {"新一届委员会最迟组织推选代表（不在本程序办理）",
      "last day for the new committee to have representatives chosen (outside of this program)"}},
    {Milestone::SupervisorsChosen,
     {"新一届委员会最迟组织推选监督机构成员（不在本程序办理）",
      "last day for the new committee to have the supervisory body chosen (outside of this "
      "program)"}},
    {Milestone::BoxesOpened, {"投票结束当日开箱", "the boxes are opened on the same day"}},
    {Milestone::ResultAnnounced, {"当场宣布选举结果", "the result is announced on the spot"}},
});

constexpr auto standings = entries<Standing>({
    {Standing::Open, {"未到期", "open"}},
    {Standing::Kept, {"已按期办", "kept"}},
    {Standing::Missed, {"逾期", "missed"}},
    {Standing::Over, {"已届满", "over"}},
});

constexpr auto weekdays = std::to_array<Text>({
    {"周四", "Thu"},
    {"周五", "Fri"},
    {"周六", "Sat"},
    {"周日", "Sun"},
    {"周一", "Mon"},
    {"周二", "Tue"},
    {"周三", "Wed"},
});

}  // namespace

Text milestone_text(Milestone milestone) {
    return find(milestones, milestone);
}

Text weekday(base::Date date) {
    // 1 January 1970 was a Thursday.
    return weekdays[static_cast<std::size_t>((date.days_since_epoch % 7 + 7) % 7)];
}

Text text_of(Standing standing) {
    return find(standings, standing);
}

std::string reckoning_text(Language language, const law::Reckoning& reckoning) {
    static constexpr Text before{"{from}前 {days} 日", "{length} before {from}"};
    static constexpr Text of_years{"自{from}起 {years} 年", "{years} years from {from}"};
    static constexpr Text of_months{"自{from}起 {months} 个月", "{months} months from {from}"};
    static constexpr Text same_day{"{from}当日", "on {from}"};
    static constexpr Text from_next_day{"自{from}起 {days} 日内，当日不算",
                                        "within {length} of {from}, that day not counted"};
    static constexpr Text from_that_day{"自{from}起 {days} 日内，当日算第一日",
                                        "within {length} of {from}, that day counted"};
    if (reckoning == law::Reckoning{}) {
        return {};
    }
    const Text& pattern = reckoning.years > base::Years{0}     ? of_years
                          : reckoning.months > base::Months{0} ? of_months
                          : reckoning.days == base::Days{0}    ? same_day
                          : reckoning.is_before                ? before
                          : reckoning.counts_first_day         ? from_that_day
                                                               : from_next_day;
    const std::string days = std::to_string(reckoning.days.value);
    return fill(pattern.in(language),
                std::vector<law::Fact>{{"from", std::string(text_of(reckoning.from).in(language))},
                                       {"days", days},
                                       {"years", std::to_string(reckoning.years.value)},
                                       {"months", std::to_string(reckoning.months.value)},
                                       {"length", days + (days == "1" ? " day" : " days")}});
}

std::vector<CalendarLine> calendar_lines(const election::State& state, base::Date today) {
    std::vector<CalendarLine> lines;
    if (!state.election_day) {
        return lines;
    }
    for (law::CalendarDay& each :
         law::calendar(*state.rules, *state.election_day, state.roll.posted)) {
        // Once the first round is over, the rounds that follow have lines of their own.
        if ((each.milestone == Milestone::FurtherElectionHeld && !state.rounds.empty()) ||
            nothing_to_post(state, each.milestone) ||
            (each.milestone == Milestone::CandidatesMet && has_no_candidates(state))) {
            continue;
        }
        if (is_of_new_committee(each)) {
            // With seats still to be voted on there is no new committee to count from, nor where
            // nobody was elected.
            if (state.phase == election::Phase::Announced &&
                (!state.complete || is_nobody_elected(state))) {
                continue;
            }
            if (state.complete) {
                each.last = last_day_of(each.milestone, *state.rules, *state.complete);
            }
        }
        if (each.milestone == Milestone::CandidatesPublished && stand_by_themselves(state)) {
            each = law::self_nominated_day(*state.rules, *state.election_day).value_or(each);
        }
        if ((each.milestone == Milestone::PapersKept ||
             each.milestone == Milestone::PapersKeptUntilNext) &&
            !state.rounds.empty()) {
            each.last = law::papers_day(*state.rules, state.rounds.back().day)->last;
        }
        if (const auto listed = state.reached.find(Milestone::CandidatesPublished);
            each.reckoning.from == law::Anchor::CandidatesPublished &&
            listed != state.reached.end()) {
            each.last = law::withdrawal_after_day(*state.rules, listed->second)->last;
        }
        // On the spot is where and when the boxes were opened, though that was another day.
        if (const auto opened = state.reached.find(Milestone::BoxesOpened);
            each.milestone == Milestone::ResultAnnounced && opened != state.reached.end()) {
            each.last = opened->second;
        }
        lines.push_back({.day = each, .done = done_on(state, each.milestone)});
    }
    // Where the audit comes before the choice of the election committee, no day is known before.
    if (const auto chosen = state.reached.find(Milestone::CommitteeChosen);
        *state.rules->committee.exit_audit == law::ExitAudit::BeforeCommittee &&
        chosen != state.reached.end()) {
        lines.push_back(
            {.day = *law::exit_audit_day(*state.rules, *state.election_day, chosen->second),
             .done = done_on(state, Milestone::ExitAuditPublished)});
    }
    add_rounds(state, lines);
    add_lists_anew(state, lines);
    add_reviews(state, lines);
    add_outcome(state, lines);
    add_nominees_review(state, lines);
    if (const auto day = state.closing.announced
                             ? law::complaint_day(*state.rules, *state.closing.announced)
                             : std::nullopt) {
        lines.push_back({.day = *day});
    }
    for (const auto& [id, complaint] : state.closing.complaints) {
        if (const auto day = law::answer_day(*state.rules, complaint.filed)) {
            lines.push_back({.day = *day, .done = complaint.answered, .about = id});
        }
        if (const auto day = complaint.answered ? law::appeal_day(*state.rules, *complaint.answered)
                                                : std::nullopt) {
            lines.push_back({.day = *day, .about = id});
        }
    }
    for (CalendarLine& each : lines) {
        each.standing = standing_of(each, today);
    }
    std::ranges::stable_sort(lines, {}, [](const CalendarLine& line) { return line.day.last; });
    return lines;
}

}  // namespace douxuan::cli
