// SPDX-License-Identifier: Apache-2.0
// Long: the nominations, the tie vote, and the way of each nominee. The formal list is judged in
// candidates.cpp.
#include "engine/nomination/admit.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "engine/law/calendar.h"
#include "engine/nomination/carried.h"
#include "engine/nomination/offices.h"
#include "engine/nomination/queries.h"

namespace douxuan::nomination {
namespace {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

/// Each group met with its share, and the groups are all of them.
// Law: 河北省村民委员会选举办法(2020) art. 17
Judgement judge_groups(const NominationCounted& counted, base::Voters registered,
                       const law::NominationRules& rules) {
    const auto& share = rules.group_attendance;
    std::set<base::GroupId> seen;
    base::Voters all;
    base::Voters took_part;
    for (const GroupTurnout& each : *counted.groups) {
        if (each.took_part > each.registered) {
            return refuse(RefusalCode::MorePresentThanEntitled,
                          {fact("group", each.group), fact("present", each.took_part),
                           fact("entitled", each.registered)});
        }
        if (!(*share)->met(each.took_part.value, each.registered.value)) {
            return refuse(RefusalCode::AttendanceMissed, share,
                          {fact("group", each.group), fact("took_part", each.took_part),
                           fact("needed", base::Voters{(*share)->least(each.registered.value)}),
                           fact("registered", each.registered)});
        }
        if (!seen.insert(each.group).second) {
            return refuse(RefusalCode::GroupsIncomplete, share, {fact("group", each.group)});
        }
        all += each.registered;
        took_part += each.took_part;
    }
    if (all != registered || took_part != counted.took_part) {
        return refuse(
            RefusalCode::GroupsIncomplete, share,
            {fact("of_groups", all), fact("registered", registered),
             fact("took_part_of_groups", took_part), fact("took_part", counted.took_part)});
    }
    return {};
}

/// Law: 北京市村民委员会选举办法 art. 16: nobody writes more names than there are seats. A Party
/// organisation writes one paper.
Judgement judge_number_of_names(const OfficeRanking& ranking, const NominationCounted& counted,
                                const law::Setting& setting) {
    const law::NominationRules& rules = setting.rules.nomination;
    if (!*rules.names_at_most_seats) {
        return {};
    }
    const bool by_voters = counted.source == law::NominationSource::RegisteredVoters;
    base::Votes names{by_voters ? 0 : std::ssize(ranking.names)};
    base::Votes most{setting.plan->find(ranking.office)->seats.value};
    if (by_voters) {
        most.value *= counted.took_part.value;
        for (const RankedName& each : ranking.names) {
            names += each.votes;
        }
    }
    if (names > most) {
        return refuse(RefusalCode::TooManyNames, rules.names_at_most_seats,
                      {fact("office", ranking.office), fact("names", names), fact("most", most)});
    }
    return {};
}

Judgement judge_ranking(const OfficeRanking& ranking, const NominationCounted& counted,
                        const law::Setting& setting) {
    std::set<base::PersonId> seen;
    for (const RankedName& each : ranking.names) {
        if (!seen.insert(each.person).second) {
            return refuse(RefusalCode::PersonTwice,
                          {fact("person", each.person), fact("office", ranking.office)});
        }
    }
    const auto before = [](const RankedName& a, const RankedName& b) {
        return a.votes != b.votes ? a.votes > b.votes : a.person < b.person;
    };
    if (!std::ranges::is_sorted(ranking.names, before)) {
        return refuse(RefusalCode::RankingUnsorted, {fact("office", ranking.office)});
    }
    if (!ranking.names.empty() && ranking.names.front().votes.value > counted.took_part.value) {
        const RankedName& first = ranking.names.front();
        return refuse(RefusalCode::MoreVotesThanVoters,
                      {fact("person", first.person), fact("office", ranking.office),
                       fact("votes", first.votes), fact("took_part", counted.took_part)});
    }
    return judge_number_of_names(ranking, counted, setting);
}

/// A paper names a person for one office, where the nominations for a higher one count for a lower:
/// all together nobody has more than there were voters. `counted`: as they rank.
// Law: 河南省实施村民委员会组织法办法(2011) art. 25
Judgement judge_sums(const NominationCounted& counted) {
    for (const OfficeRanking& each : counted.rankings) {
        if (!each.names.empty() && each.names.front().votes.value > counted.took_part.value) {
            return refuse(
                RefusalCode::MoreVotesThanVoters,
                {fact("person", each.names.front().person), fact("office", each.office),
                 fact("votes", each.names.front().votes), fact("took_part", counted.took_part)});
        }
    }
    return {};
}

/// Everybody writes their own paper, where the ruleset says so.
// Law: 浙江省村民委员会选举办法(2020) art. 17; 天津市村民委员会选举办法(2019) art. 19
Judgement judge_by_proxy(const NominationCounted& counted, const law::NominationRules& rules) {
    const base::Voters by_proxy = counted.by_proxy.value_or(base::Voters{});
    if (by_proxy > counted.took_part) {
        return refuse(RefusalCode::MorePresentThanEntitled,
                      {fact("present", by_proxy), fact("entitled", counted.took_part)});
    }
    return by_proxy > base::Voters{} && !*rules.by_proxy
               ? refuse(RefusalCode::NominationByProxy, rules.by_proxy,
                        {fact("by_proxy", by_proxy)})
               : Judgement{};
}

/// A paper names a person for one office: so nobody has more nominations, for all offices together,
/// than there are papers.
// Law: 浙江省村民委员会选举办法(2020) art. 17; 海南省村民委员会选举办法(2025) art. 18
Judgement judge_one_office(const NominationCounted& counted, const law::NominationRules& rules) {
    if (!*rules.one_office) {
        return {};
    }
    const bool by_voters = counted.source == law::NominationSource::RegisteredVoters;
    std::map<base::PersonId, base::Votes> all;
    for (const OfficeRanking& ranking : counted.rankings) {
        for (const RankedName& each : ranking.names) {
            // A Party organisation writes one paper.
            all[each.person] += by_voters ? each.votes : base::Votes{1};
        }
    }
    const base::Votes most{by_voters ? counted.took_part.value : 1};
    for (const auto& [person, votes] : all) {
        if (votes > most) {
            return refuse(RefusalCode::NominatedForTwoOffices, rules.one_office,
                          {fact("person", person), fact("votes", votes), fact("papers", most)});
        }
    }
    return {};
}

/// New names for an office that is short, and nothing for one that is not.
Judgement judge_supplement(const State& state, const OfficeRanking& ranking,
                           const NominationCounted& counted, const law::Setting& setting) {
    const law::OfficeSeats& office = *setting.plan->find(ranking.office);
    if (!ranking.names.empty() && !is_short(state, office, setting.rules.nomination)) {
        return refuse(RefusalCode::NominationCountedTwice,
                      {fact("source", counted.source), fact("office", ranking.office)});
    }
    for (const RankedName& each : ranking.names) {
        if (nominated_for(state, each.person, ranking.office)) {
            return refuse(RefusalCode::PersonTwice,
                          {fact("person", each.person), fact("office", ranking.office)});
        }
    }
    return {};
}

Judgement judge_nominated(const State& state, const base::PersonId& person) {
    return nominated(state, person) ? Judgement{}
                                    : refuse(RefusalCode::NotNominated, {fact("person", person)});
}

/// From the day on which the person was first on a list; an amended one begins no new period.
// Law: 河南省实施村民委员会组织法办法(2011) art. 26; 海南省村民委员会选举办法(2025) art. 22
Judgement judge_after_list(const State& state, const base::PersonId& person,
                           const law::Setting& setting) {
    const auto at = state.listed.find(person);
    if (at == state.listed.end() || !is_candidate(state, person)) {
        return {};
    }
    const auto& days = setting.rules.nomination.withdrawal_after_days;
    const auto period = law::withdrawal_after_day(setting.rules, at->second);
    if (period && setting.today > period->last) {
        return refuse(RefusalCode::WithdrawnTooLate, days,
                      {fact("today", setting.today), fact("last_day", period->last),
                       fact("listed", at->second), fact("days", **days)});
    }
    return {};
}

/// Whether the names are those of the tie, in any order.
bool are_tied(const std::vector<RankedName>& names, const Cut& cut) {
    return !cut.tied.empty() &&
           std::ranges::is_permutation(names, cut.tied, {}, &RankedName::person);
}

}  // namespace

Judgement judge_attendance(base::Voters took_part, base::Voters registered,
                           const law::NominationRules& rules) {
    if (took_part > registered) {
        return refuse(RefusalCode::MorePresentThanEntitled,
                      {fact("took_part", took_part), fact("registered", registered)});
    }
    const std::optional<base::Threshold>& share = *rules.attendance;
    if (share && !share->met(took_part.value, registered.value)) {
        return refuse(RefusalCode::AttendanceMissed, rules.attendance,
                      {fact("took_part", took_part),
                       fact("needed", base::Voters{share->least(registered.value)}),
                       fact("registered", registered)});
    }
    return {};
}

Judgement judge_turnout(const NominationCounted& counted, base::Voters registered,
                        const law::NominationRules& rules) {
    // A Party organisation has its own members.
    const bool by_voters = counted.source == law::NominationSource::RegisteredVoters;
    if (counted.groups && (!by_voters || !*rules.group_attendance)) {
        return refuse(RefusalCode::NominationPartUnfit, rules.group_attendance,
                      {fact("source", counted.source), fact("member", "groups")});
    }
    if (counted.groups) {
        return judge_groups(counted, registered, rules);
    }
    return by_voters ? judge_attendance(counted.took_part, registered, rules) : Judgement{};
}

bool leaves_to_primary(const NominationCounted& counted, base::Voters registered,
                       const law::NominationRules& rules) {
    const std::optional<base::Threshold>& share = *rules.attendance;
    return *rules.attendance_else_primary && *rules.primary && share &&
           counted.source == law::NominationSource::RegisteredVoters && !counted.groups &&
           !share->met(counted.took_part.value, registered.value);
}

Judgement admit(const State& state, const NominationCounted& counted, base::Voters registered,
                const law::Setting& setting) {
    const law::NominationRules& rules = setting.rules.nomination;
    if (setting.plan == nullptr) {
        return refuse(RefusalCode::MethodNotAdopted, setting.rules.committee.size_decided_by);
    }
    if (state.mode != law::NominationMode::Nominated) {
        return refuse(RefusalCode::NominationModeNotAllowed, rules.modes,
                      {fact("mode", state.mode)});
    }
    const bool supplement = is_supplement(state, counted.source);
    const bool wanted = std::ranges::any_of(
        setting.plan->offices,
        [&](const law::OfficeSeats& each) { return is_short(state, each, rules); });
    if (published(state) && !wanted) {
        return refuse(RefusalCode::OutOfPhase, rules.publish_days);
    }
    // Law: 村委会组织法(2025) art. 18
    if (std::ranges::find(*rules.sources, counted.source) == rules.sources->end()) {
        return refuse(RefusalCode::SourceNotAllowed, rules.sources,
                      {fact("source", counted.source)});
    }
    if (supplement && !wanted) {
        return refuse(RefusalCode::NominationCountedTwice, {fact("source", counted.source)});
    }
    if (Judgement refused = judge_offices(counted.rankings, *setting.plan)) {
        return refused;
    }
    // Names that decide are not mixed with names that a primary chooses among.
    const bool is_left_to_primary =
        leaves_to_primary(counted, registered, rules) &&
        (!supplement || state.primary_when == law::PrimaryWhen::TooManyNames);
    if (Judgement refused = judge_turnout(counted, registered, rules);
        refused && !(is_left_to_primary && counted.took_part <= registered)) {
        return refused;
    }
    if (Judgement refused = judge_by_proxy(counted, rules)) {
        return refused;
    }
    for (const OfficeRanking& each : counted.rankings) {
        if (Judgement refused =
                supplement ? judge_supplement(state, each, counted, setting) : Judgement{}) {
            return refused;
        }
        if (Judgement refused = judge_ranking(each, counted, setting)) {
            return refused;
        }
    }
    if (counted.source == law::NominationSource::RegisteredVoters) {
        if (Judgement refused = judge_sums(carried_down(state, counted, rules))) {
            return refused;
        }
    }
    return judge_one_office(counted, rules);
}

Judgement admit(const CandidatesMet& /*fact*/, const law::Setting& setting) {
    const auto& days = setting.rules.nomination.meeting_days;
    if (!setting.election_day) {
        return refuse(RefusalCode::DayNotFixed, days);
    }
    const base::Date last = law::meeting_last_day(setting.rules, *setting.election_day);
    if (setting.today > last) {
        return refuse(RefusalCode::MeetingTooLate, days,
                      {fact("today", setting.today), fact("last_day", last),
                       fact("election_day", *setting.election_day)});
    }
    return {};
}

Judgement judge_vote_on_tie(const State& state, const base::OfficeId& office_id,
                            const std::vector<RankedName>& names, const law::Setting& setting) {
    const law::OfficeSeats* office = setting.plan->find(office_id);
    if (office == nullptr) {
        return refuse(RefusalCode::OfficeUnknown, {fact("office", office_id)});
    }
    // Some vote in the meeting that nominates, others when it is known who stands ready.
    Cut tie = cut(state, *office, Standing::Possible);
    if (!are_tied(names, tie)) {
        tie = cut(state, *office, Standing::Ready);
    }
    if (!are_tied(names, tie)) {
        return refuse(RefusalCode::NamesDoNotTie, {fact("office", office_id)});
    }
    if (!std::ranges::is_sorted(names, std::greater{}, &RankedName::votes)) {
        return refuse(RefusalCode::RankingUnsorted, {fact("office", office_id)});
    }
    if (names[tie.places - 1].votes == names[tie.places].votes) {
        return refuse(RefusalCode::NominationTieOpen,
                      {fact("office", office_id), fact("votes", names[tie.places].votes)});
    }
    return {};
}

Judgement admit(const State& state, const NominationTieSettled& settled,
                const law::Setting& setting) {
    if (setting.plan == nullptr) {
        return refuse(RefusalCode::MethodNotAdopted, setting.rules.committee.size_decided_by);
    }
    if (setting.rules.kind == law::CommitteeKind::Village &&
        needs_primary(state, settled.office, setting.rules.nomination)) {
        return refuse(RefusalCode::PrimaryNeeded, setting.rules.nomination.primary,
                      {fact("office", settled.office)});
    }
    return judge_vote_on_tie(state, settled.office, settled.names, setting);
}

Judgement admit(const State& state, const SpeechAsked& asked, const law::Setting& setting) {
    if (Judgement refused = judge_nominated(state, asked.person)) {
        return refused;
    }
    const auto& days = setting.rules.nomination.speech_days;
    const Nominee& nominee = state.nominees.at(asked.person);
    if (nominee.withdrawal != Withdrawal::None || nominee.finding == Finding::Disqualified) {
        return refuse(RefusalCode::NotStanding, days, {fact("person", asked.person)});
    }
    if (state.to_speak.contains(asked.person)) {
        return refuse(RefusalCode::SpeechAskedTwice, days, {fact("person", asked.person)});
    }
    const auto last = setting.election_day ? law::last_day_before(days, *setting.election_day)
                                           : std::optional<base::Date>{};
    if (last && setting.today > *last) {
        return refuse(
            RefusalCode::SpeechAskedTooLate, days,
            {fact("person", asked.person), fact("today", setting.today), fact("last_day", *last),
             fact("election_day", *setting.election_day), fact("days", **days)});
    }
    return {};
}

Judgement judge_finding(const base::PersonId& person, Finding finding,
                        const std::optional<law::Disqualifier>& ground,
                        const law::NominationRules& rules) {
    if (ground.has_value() != (finding == Finding::Disqualified)) {
        return refuse(RefusalCode::GroundMissing,
                      {fact("person", person), fact("finding", finding)});
    }
    // Law: 村委会组织法(2025) art. 18
    const auto lists = [&](const std::vector<law::Disqualifier>& grounds) {
        return std::ranges::find(grounds, *ground) != grounds.end();
    };
    if (ground && !lists(*rules.disqualifiers) &&
        !(*rules.disqualifiers_besides && lists(**rules.disqualifiers_besides))) {
        return refuse(RefusalCode::GroundNotInRuleset, rules.disqualifiers,
                      {fact("person", person), fact("ground", *ground)});
    }
    return {};
}

Judgement admit(const State& state, const NomineeReviewed& reviewed, const law::Setting& setting) {
    if (Judgement refused = judge_nominated(state, reviewed.person)) {
        return refused;
    }
    return judge_finding(reviewed.person, reviewed.finding, reviewed.ground,
                         setting.rules.nomination);
}

Judgement admit(const State& state, const NomineeAccepted& accepted) {
    if (!nominated_for(state, accepted.person, accepted.office)) {
        return refuse(RefusalCode::NotNominated,
                      {fact("person", accepted.person), fact("office", accepted.office)});
    }
    const Nominee& nominee = state.nominees.at(accepted.person);
    if (nominee.withdrawal != Withdrawal::None) {
        return refuse(RefusalCode::WithdrawnTwice, {fact("person", accepted.person)});
    }
    if (nominee.accepted) {
        return refuse(RefusalCode::AcceptedTwice,
                      {fact("person", accepted.person), fact("office", *nominee.accepted)});
    }
    if (nominee.finding != Finding::Eligible) {
        return refuse(RefusalCode::NotEligible, {fact("person", accepted.person)});
    }
    return {};
}

Judgement admit(const State& state, const NomineeWithdrew& withdrew, const law::Setting& setting) {
    if (Judgement refused = judge_nominated(state, withdrew.person)) {
        return refused;
    }
    if (state.nominees.at(withdrew.person).withdrawal != Withdrawal::None) {
        return refuse(RefusalCode::WithdrawnTwice, {fact("person", withdrew.person)});
    }
    const auto& days = setting.rules.nomination.withdrawal_days;
    if (is_candidate(state, withdrew.person) && *days && setting.election_day) {
        const base::Date last = *setting.election_day - **days;
        if (setting.today > last) {
            return refuse(RefusalCode::WithdrawnTooLate, days,
                          {fact("today", setting.today), fact("last_day", last),
                           fact("election_day", *setting.election_day), fact("days", **days)});
        }
    }
    return judge_after_list(state, withdrew.person, setting);
}

}  // namespace douxuan::nomination
