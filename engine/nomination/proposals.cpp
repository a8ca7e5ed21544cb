// SPDX-License-Identifier: Apache-2.0
// The papers of those who may nominate for a residents' committee, or who nominate themselves in a
// village; the list of nominees, and the vote on too many of them (预选).
#include <algorithm>
#include <functional>
#include <optional>
#include <set>

#include "engine/law/voting_method.h"
#include "engine/nomination/admit.h"
#include "engine/nomination/offices.h"
#include "engine/nomination/queries.h"

namespace douxuan::nomination {
namespace {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

using law::NominationSource;

/// What a paper of a source holds besides the names.
struct Parts {
    bool signers = false;
    bool group = false;
    bool meeting = false;
    bool committee_votes = false;
};

constexpr Parts parts_of(NominationSource source) {
    switch (source) {
        case NominationSource::RegisteredVoters:
        case NominationSource::PartyOrganisation:
            break;
        case NominationSource::JointElectors:
        case NominationSource::HouseholdRepresentatives:
        case NominationSource::SelfNomination:
            return {.signers = true};
        case NominationSource::GroupRepresentatives:
            return {.signers = true, .group = true};
        case NominationSource::ResidentsGroup:
            return {.group = true, .meeting = true};
        case NominationSource::ElectionCommittee:
            return {.committee_votes = true};
    }
    return {};
}

/// Everything that the source needs, and nothing that it does not know.
Judgement judge_parts(const NominationProposed& proposed, const law::Ruleset& rules) {
    const Parts needed = parts_of(proposed.source);
    const auto& sources = rules.nomination.sources;
    if (!needed.signers && !proposed.nominators.empty()) {
        return refuse(RefusalCode::NominatorsNotElectors, sources,
                      {fact("source", proposed.source)});
    }
    struct Part {
        std::string_view name;
        bool needed;
        bool given;
    };
    for (const Part& each :
         {Part{"group", needed.group, proposed.group.has_value()},
          Part{"meeting", needed.meeting, proposed.meeting.has_value()},
          Part{"committee_votes", needed.committee_votes, proposed.committee_votes.has_value()}}) {
        if (each.needed != each.given) {
            return refuse(
                each.needed ? RefusalCode::NominationPartMissing : RefusalCode::NominationPartUnfit,
                sources, {fact("source", proposed.source), fact("member", each.name)});
        }
    }
    return {};
}

template <class Rule>
Judgement judge_number(base::Voters given, base::Voters least, const law::Cited<Rule>& rule) {
    return given < least ? refuse(RefusalCode::NominatorsTooFew, rule,
                                  {fact("given", given), fact("needed", least)})
                         : Judgement{};
}

/// The group that nominates has met as when it elects its representatives.
Judgement judge_meeting(const GroupMeeting& meeting, const law::ResidentsGroupRules& rules) {
    const auto& share = meeting.form == law::GroupForm::Households ? rules.quorum_households
                                                                   : rules.quorum_electors;
    if (meeting.took_part > meeting.entitled) {
        return refuse(RefusalCode::MorePresentThanEntitled,
                      {fact("present", meeting.took_part), fact("entitled", meeting.entitled)});
    }
    if (!share->met(meeting.took_part.value, meeting.entitled.value)) {
        return refuse(RefusalCode::QuorumMissed, share,
                      {fact("present", meeting.took_part),
                       fact("needed", base::Voters{share->least(meeting.entitled.value)}),
                       fact("entitled", meeting.entitled)});
    }
    return {};
}

/// Law: 居委会组织法(2025) art. 18: ten electors or more, jointly, or the Party organisation;
/// 北京市实施居委会组织法办法(1991) art. 13: or five household representatives, or a group's
Judgement judge_nominators(const NominationProposed& proposed, const law::Ruleset& rules) {
    const std::set<base::Handle> distinct(proposed.nominators.begin(), proposed.nominators.end());
    if (distinct.size() < proposed.nominators.size()) {
        const auto twice = std::ranges::find_if(proposed.nominators, [&](base::Handle each) {
            return std::ranges::count(proposed.nominators, each) > 1;
        });
        return refuse(RefusalCode::NominatorTwice, {fact("voter", *twice)});
    }
    if (Judgement refused = judge_parts(proposed, rules)) {
        return refused;
    }
    const base::Voters given{std::ssize(proposed.nominators)};
    const law::ResidentsNominationRules& numbers = rules.residents_nomination;
    switch (proposed.source) {
        case NominationSource::RegisteredVoters:
        case NominationSource::PartyOrganisation:
        case NominationSource::ElectionCommittee:
            break;
        case NominationSource::JointElectors:
            return judge_number(given, *numbers.joint_least, numbers.joint_least);
        case NominationSource::HouseholdRepresentatives:
            // The loader asks for a number where they may nominate.
            return judge_number(given, numbers.household_least->value_or(base::Voters{}),
                                numbers.household_least);
        case NominationSource::GroupRepresentatives: {
            const auto& seats = rules.residents_groups.representatives;
            const std::int64_t least = *seats ? (*seats)->least.value : 1;
            return judge_number(given, base::Voters{least}, seats);
        }
        case NominationSource::ResidentsGroup:
            return judge_meeting(*proposed.meeting, rules.residents_groups);
        case NominationSource::SelfNomination:
            return given == base::Voters{1}
                       ? Judgement{}
                       : refuse(RefusalCode::NotThemselves, rules.nomination.sources,
                                {fact("given", given)});
    }
    return {};
}

/// Names that this elector wrote for that office before.
base::Seats names_before(const State& state, const base::OfficeId& office, base::Handle elector) {
    const auto at = state.signed_for.find({office, elector});
    return at == state.signed_for.end() ? base::Seats{} : at->second;
}

/// Law: 四川省城市居民委员会选举条例(2025) art. 20: nobody names more people than there are seats
Judgement judge_names(const State& state, const NominationProposed& proposed,
                      const law::OfficePersons& part, const law::Setting& setting) {
    std::set<base::PersonId> seen;
    for (const base::PersonId& each : part.persons) {
        if (!seen.insert(each).second) {
            return refuse(RefusalCode::PersonTwice,
                          {fact("person", each), fact("office", part.office)});
        }
    }
    const auto& bounded = setting.rules.nomination.names_at_most_seats;
    base::Seats names{std::ssize(part.persons)};
    for (const base::Handle each : proposed.nominators) {
        names = std::max(
            names, base::Seats{std::ssize(part.persons)} + names_before(state, part.office, each));
    }
    const base::Seats most = setting.plan->find(part.office)->seats;
    if (*bounded && names > most && !part.persons.empty()) {
        return refuse(RefusalCode::TooManyNames, bounded,
                      {fact("office", part.office), fact("names", names), fact("most", most)});
    }
    return {};
}

/// Once a list of nominees or of candidates is posted, only an office that is short of people
/// takes new names.
Judgement judge_time(const State& state, const NominationProposed& proposed,
                     const law::Setting& setting) {
    if (!published(state) && !state.nominees_posted) {
        return {};
    }
    const law::NominationRules& rules = setting.rules.nomination;
    for (const law::OfficePersons& part : proposed.offices) {
        const law::OfficeSeats& office = *setting.plan->find(part.office);
        if (!part.persons.empty() && !is_short(state, office, rules)) {
            return refuse(RefusalCode::OutOfPhase, rules.publish_days,
                          {fact("office", part.office)});
        }
    }
    return {};
}

/// Whether people of a village may nominate themselves.
bool knows_self_nomination(const law::Ruleset& rules) {
    const std::vector<law::NominationMode>& modes = *rules.nomination.modes;
    return rules.kind == law::CommitteeKind::Village &&
           std::ranges::find(modes, law::NominationMode::SelfNominated) != modes.end();
}

/// In a village nobody hands in a paper but for themselves, and only where that was adopted.
Judgement judge_mode(const State& state, const NominationProposed& paper,
                     const law::Ruleset& rules) {
    const bool is_own = state.mode == law::NominationMode::SelfNominated &&
                        paper.source == NominationSource::SelfNomination;
    return rules.kind == law::CommitteeKind::Village && !is_own
               ? refuse(RefusalCode::NominationModeNotAllowed, rules.nomination.modes,
                        {fact("mode", state.mode)})
               : Judgement{};
}

/// In time, and for one office. Law: 浙江省村民委员会选举办法(2020) art. 20
Judgement judge_self(const State& state, const NominationProposed& paper,
                     const law::Setting& setting) {
    if (state.mode != law::NominationMode::SelfNominated) {
        return {};
    }
    const auto& days = setting.rules.nomination.self_days;
    if (*days && setting.election_day && setting.today > *setting.election_day - **days) {
        return refuse(
            RefusalCode::SelfNominatedTooLate, days,
            {fact("today", setting.today), fact("last_day", *setting.election_day - **days),
             fact("election_day", *setting.election_day), fact("days", **days)});
    }
    std::set<base::PersonId> seen;
    for (const law::OfficePersons& part : paper.offices) {
        for (const base::PersonId& each : part.persons) {
            if (!seen.insert(each).second || nominated(state, each)) {
                return refuse(RefusalCode::CandidateInTwoOffices, {fact("person", each)});
            }
        }
    }
    return {};
}

/// Who has to take part in a pre-selection; nothing: any number.
struct Share {
    std::optional<base::Threshold> least;
    law::Citation cite;
};

/// Law: 四川省城市居民委员会选举条例(2025) art. 22; 四川省村民委员会选举条例(2025) art. 24
Share share_of_preselection(const law::Setting& setting) {
    const law::Ruleset& rules = setting.rules;
    if (rules.kind == law::CommitteeKind::Village) {
        return {.least = *rules.nomination.primary, .cite = rules.nomination.primary.cite};
    }
    const auto& bound = rules.residents_nomination.preselection_at_turnout;
    return {.least = *bound ? std::optional(*law::turnout(rules, *setting.plan)) : std::nullopt,
            .cite = bound.cite};
}

}  // namespace

Judgement judge_source(const NominationProposed& paper, const law::Ruleset& rules) {
    const auto& sources = rules.nomination.sources;
    const bool is_own =
        paper.source == NominationSource::SelfNomination && knows_self_nomination(rules);
    if (!is_own && std::ranges::find(*sources, paper.source) == sources->end()) {
        return refuse(RefusalCode::SourceNotAllowed, sources, {fact("source", paper.source)});
    }
    return judge_nominators(paper, rules);
}

Judgement admit(const State& state, const NominationProposed& proposed,
                const law::Setting& setting) {
    if (setting.plan == nullptr) {
        return refuse(RefusalCode::MethodNotAdopted, setting.rules.committee.size_decided_by);
    }
    if (Judgement refused = judge_mode(state, proposed, setting.rules)) {
        return refused;
    }
    if (Judgement refused = judge_source(proposed, setting.rules)) {
        return refused;
    }
    for (const law::OfficePersons& part : proposed.offices) {
        if (setting.plan->find(part.office) == nullptr) {
            return refuse(RefusalCode::OfficeUnknown, {fact("office", part.office)});
        }
    }
    if (Judgement refused = judge_time(state, proposed, setting)) {
        return refused;
    }
    if (Judgement refused = judge_self(state, proposed, setting)) {
        return refused;
    }
    for (const law::OfficePersons& part : proposed.offices) {
        if (Judgement refused = judge_names(state, proposed, part, setting)) {
            return refused;
        }
    }
    return {};
}

Judgement admit(const State& state, const NomineesPublished& list, const law::Setting& setting) {
    const auto& days = setting.rules.nomination.nominees_days;
    // A residents' committee may post it where no law asks for it.
    if (!*days && setting.rules.kind == law::CommitteeKind::Village) {
        return refuse(RefusalCode::NomineesListNotKnown, days);
    }
    if (setting.plan == nullptr) {
        return refuse(RefusalCode::MethodNotAdopted, setting.rules.committee.size_decided_by);
    }
    if (state.nominees_posted) {
        return refuse(RefusalCode::NomineesPublishedTwice, days);
    }
    if (!setting.election_day) {
        return refuse(RefusalCode::DayNotFixed, days);
    }
    // Law: 四川省城市居民委员会选举条例(2025) art. 21; 四川省村民委员会选举条例(2025) art. 23
    const base::Date last = *setting.election_day - days->value_or(base::Days{});
    if (setting.today > last) {
        return refuse(RefusalCode::NomineesPublishedTooLate, days,
                      {fact("today", setting.today), fact("last_day", last),
                       fact("election_day", *setting.election_day),
                       fact("days", days->value_or(base::Days{}))});
    }
    // Law: 四川省村民委员会选举条例(2025) art. 23: by the strokes of the surname, which is no fact
    // and so not judged
    const bool is_free = *setting.rules.nomination.order == law::CandidateOrder::StrokesUnlessVoted;
    const auto is_same = [&](const law::OfficePersons& a, const law::OfficePersons& b) {
        return is_free ? a.office == b.office && std::ranges::is_permutation(a.persons, b.persons)
                       : a == b;
    };
    if (!std::ranges::equal(list.offices, nominee_list(state, *setting.plan), is_same)) {
        return refuse(RefusalCode::NomineesDiffer, days);
    }
    return {};
}

Judgement admit(const State& state, const Preselected& vote, base::Voters entitled,
                const law::Setting& setting) {
    if (setting.plan == nullptr) {
        return refuse(RefusalCode::MethodNotAdopted, setting.rules.committee.size_decided_by);
    }
    const auto& primary = setting.rules.nomination.primary;
    if (setting.rules.kind == law::CommitteeKind::Village && !*primary) {
        return refuse(RefusalCode::PrimaryNotKnown, primary);
    }
    if (vote.took_part > entitled) {
        return refuse(RefusalCode::MorePresentThanEntitled,
                      {fact("present", vote.took_part), fact("entitled", entitled)});
    }
    const Share share = share_of_preselection(setting);
    if (share.least && !share.least->met(vote.took_part.value, entitled.value)) {
        return refuse(RefusalCode::AttendanceMissed, share.cite,
                      {fact("took_part", vote.took_part),
                       fact("needed", base::Voters{share.least->least(entitled.value)}),
                       fact("registered", entitled)});
    }
    for (const RankedName& each : vote.names) {
        if (each.votes.value > vote.took_part.value) {
            return refuse(RefusalCode::MoreVotesThanVoters,
                          {fact("person", each.person), fact("office", vote.office),
                           fact("votes", each.votes), fact("took_part", vote.took_part)});
        }
    }
    return judge_vote_on_tie(state, vote.office, vote.names, setting);
}

void apply(State& state, const NominationProposed& fact) {
    const std::int64_t supplement = published(state) || state.nominees_posted ? 1 : 0;
    for (const law::OfficePersons& part : fact.offices) {
        std::vector<Nomination>& names = state.rankings[part.office];
        for (const base::PersonId& person : part.persons) {
            Nominee& nominee = state.nominees[person];
            if (state.mode == law::NominationMode::SelfNominated) {
                nominee.accepted = part.office;
            }
            if (std::ranges::find(names, person, &Nomination::person) == names.end()) {
                names.push_back({.person = person, .supplement = supplement, .votes = {}});
            }
        }
        std::ranges::sort(names, ranks_before);
        for (const base::Handle each : fact.nominators) {
            state.signed_for[{part.office, each}] += base::Seats{std::ssize(part.persons)};
        }
    }
}

void apply(State& state, const NomineesPublished& /*fact*/) {
    state.nominees_posted = true;
}

void apply(State& state, const Preselected& fact) {
    std::vector<Nomination>& names = state.rankings[fact.office];
    for (const RankedName& each : fact.names) {
        std::ranges::find(names, each.person, &Nomination::person)->votes.push_back(each.votes);
    }
    std::ranges::sort(names, ranks_before);
}

}  // namespace douxuan::nomination
