// SPDX-License-Identifier: Apache-2.0
// Every share is compared exactly (base::Threshold); every number comes from the ruleset.
#include "engine/assembly/admit.h"

#include <algorithm>
#include <functional>
#include <set>

#include "engine/assembly/calling.h"
#include "engine/base/threshold.h"

namespace douxuan::assembly {
namespace {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

constexpr bool counts_people(QuorumBasis basis) {
    return basis == QuorumBasis::Adults || basis == QuorumBasis::Households;
}

/// The quorum of a body counted on a basis, or null if the body does not have that basis.
const law::Cited<base::Threshold>* quorum(const Resolution& resolution, const law::Ruleset& rules) {
    const law::MeetingRules& meetings = rules.meetings;
    const law::ResidentsMeetingRules& residents = rules.residents_meetings;
    const QuorumBasis basis = resolution.basis;
    switch (resolution.body) {
        case law::Body::VillagersMeeting:
            if (basis == QuorumBasis::Adults) {
                return &meetings.villagers_quorum;
            }
            return basis == QuorumBasis::Households ? &meetings.villagers_quorum_households
                                                    : nullptr;
        case law::Body::RepresentativesMeeting:
            return basis == QuorumBasis::Representatives ? &meetings.representatives_quorum
                                                         : nullptr;
        case law::Body::GroupMeetings:
            // Law: 村委会组织法(2025) art. 32: adults or households, the same share of either
            return counts_people(basis) ? &meetings.group_quorum : nullptr;
        case law::Body::ResidentsMeeting:
            // Law: 居委会组织法(2025) art. 27
            if (basis == QuorumBasis::Adults) {
                return &residents.adults_quorum;
            }
            return basis == QuorumBasis::Households ? &residents.households_quorum : nullptr;
        case law::Body::ResidentsRepresentativesMeeting:
            // Law: 居委会组织法(2025) art. 29
            return basis == QuorumBasis::Representatives ? &residents.representatives_quorum
                                                         : nullptr;
        case law::Body::ResidentsGroupMeetings:
            if (!counts_people(basis)) {
                return nullptr;
            }
            return basis == QuorumBasis::Adults ? &rules.residents_groups.quorum_electors
                                                : &rules.residents_groups.quorum_households;
        case law::Body::SubDistrict:
        case law::Body::VotersPresent:
            break;
    }
    return nullptr;
}

/// An office decides by itself: nobody is called, counted or outvoted.
/// Law: 北京市居民委员会选举办法(2000) art. 4
Judgement judge_office(const Resolution& resolution) {
    const bool nobody = resolution.entitled == base::Members{} &&
                        resolution.present == base::Members{} &&
                        resolution.in_favour == base::Members{};
    return resolution.basis == QuorumBasis::NoMeeting && nobody
               ? Judgement{}
               : refuse(RefusalCode::BasisWrong,
                        {fact("body", resolution.body), fact("basis", resolution.basis)});
}

/// Votes in favour, of those present. Law: 村委会组织法(2025) art. 26; 居委会组织法(2025) art. 27
const law::Cited<base::Threshold>& decision_share(const law::Ruleset& rules) {
    return rules.kind == law::CommitteeKind::Residents ? rules.residents_meetings.decision
                                                       : rules.meetings.decision;
}

/// No more came than could, and no more were in favour than came.
Judgement judge_numbers(const Resolution& resolution) {
    if (resolution.present > resolution.entitled) {
        return refuse(RefusalCode::MorePresentThanEntitled,
                      {fact("present", resolution.present), fact("entitled", resolution.entitled)});
    }
    if (resolution.in_favour > resolution.present) {
        return refuse(RefusalCode::MoreVotesThanPresent, {fact("in_favour", resolution.in_favour),
                                                          fact("present", resolution.present)});
    }
    return {};
}

/// The share of those present that a decision needs.
Judgement judge_majority(const Resolution& resolution, const base::Threshold& share,
                         const law::Citation& cite) {
    return share.met(resolution.in_favour.value, resolution.present.value)
               ? Judgement{}
               : refuse(RefusalCode::MajorityMissed, cite,
                        {fact("in_favour", resolution.in_favour),
                         fact("needed", base::Members{share.least(resolution.present.value)}),
                         fact("present", resolution.present)});
}

/// Those who came to vote decide as many as they are: nobody has to call them, and no quorum.
/// Law: 海南省村民委员会选举办法(2025) art. 25; 河南省实施办法(2011) art. 32
Judgement judge_hands(const Resolution& resolution, const law::Citation& cite,
                      const law::Ruleset& rules) {
    if (resolution.basis != QuorumBasis::Voters) {
        return refuse(RefusalCode::BasisWrong,
                      {fact("body", resolution.body), fact("basis", resolution.basis)});
    }
    if (Judgement refused = judge_numbers(resolution)) {
        return refused;
    }
    return judge_majority(resolution, *decision_share(rules), cite);
}

/// The ranking by itself, and its place in the committee that it makes.
Judgement judge_ranking(const ElectionCommitteeChosen& chosen) {
    if (chosen.ranking.empty() || std::ssize(chosen.ranking) < chosen.size.value) {
        return refuse(RefusalCode::RankingTooShort,
                      {fact("needed", chosen.size),
                       fact("ranked", base::Members{std::ssize(chosen.ranking)})});
    }
    std::set<base::PersonId> seen;
    for (const RankedMember& each : chosen.ranking) {
        if (!seen.insert(each.person).second) {
            return refuse(RefusalCode::PersonTwice, {fact("person", each.person)});
        }
    }
    if (!std::ranges::is_sorted(chosen.ranking, std::greater{}, &RankedMember::votes)) {
        return refuse(RefusalCode::RankingUnsorted);
    }
    const RankedMember& first = chosen.ranking.front();
    if (first.votes.value > chosen.resolution.present.value) {
        return refuse(RefusalCode::MoreVotesThanPresent,
                      {fact("person", first.person), fact("votes", first.votes),
                       fact("present", chosen.resolution.present)});
    }
    const auto members_end = chosen.ranking.begin() + chosen.size.value;
    if (std::find_if(chosen.ranking.begin(), members_end, [&](const RankedMember& each) {
            return each.person == chosen.chair;
        }) == members_end) {
        return refuse(RefusalCode::ChairNotMember, {fact("person", chosen.chair)});
    }
    return {};
}

/// Deputies, where the ruleset has them; elsewhere the meeting may choose some or none.
/// Law: 海南省村民委员会选举办法(2025) art. 11
Judgement judge_deputies(const ElectionCommitteeChosen& chosen, const law::Ruleset& rules) {
    const auto& needed = rules.election_committee.deputies;
    const std::vector<base::PersonId> none;
    const std::vector<base::PersonId>& deputies = chosen.deputies ? *chosen.deputies : none;
    const base::Members number{std::ssize(deputies)};
    if (*needed && number != **needed) {
        return refuse(RefusalCode::DeputiesDiffer, needed,
                      {fact("stated", number), fact("needed", **needed)});
    }
    std::set<base::PersonId> seen{chosen.chair};
    const auto members_end = chosen.ranking.begin() + chosen.size.value;
    for (const base::PersonId& each : deputies) {
        if (!seen.insert(each).second) {
            return refuse(RefusalCode::PersonTwice, {fact("person", each)});
        }
        if (std::find_if(chosen.ranking.begin(), members_end, [&](const RankedMember& member) {
                return member.person == each;
            }) == members_end) {
            return refuse(RefusalCode::DeputyNotMember, needed, {fact("person", each)});
        }
    }
    return {};
}

/// Absences are stated where they are the cause, and there are enough of them.
/// Law: 四川省村民委员会选举条例(2025) art. 14; 四川省城市居民委员会选举条例(2025) art. 14;
/// 海南省村民委员会选举办法(2025) art. 13; 浙江省村民委员会选举办法(2020) art. 9
Judgement judge_absences(const MemberLeft& left, const law::Ruleset& rules) {
    const auto& needed = rules.election_committee.absences;
    if (left.cause != LeavingCause::Absent) {
        return left.absences ? refuse(RefusalCode::AbsencesNotTheCause, needed,
                                      {fact("person", left.person), fact("cause", left.cause)})
                             : Judgement{};
    }
    if (!*needed) {
        return refuse(RefusalCode::CauseNotInRuleset, needed, {fact("cause", left.cause)});
    }
    const base::Meetings absences = left.absences.value_or(base::Meetings{});
    if (absences < **needed) {
        return refuse(
            RefusalCode::AbsencesTooFew, needed,
            {fact("person", left.person), fact("absences", absences), fact("needed", **needed)});
    }
    return {};
}

/// A seat that ends by itself, or by a vote of those who gave it.
// Law: 北京市村民委员会选举办法 art. 11; 河南省实施办法(2011) art. 12;
// 海南省村民委员会选举办法(2025) art. 13
Judgement judge_end(const MemberLeft& left, const law::Setting& setting) {
    const law::ElectionCommitteeRules& rules = setting.rules.election_committee;
    const bool is_dismissed = left.cause == LeavingCause::Dismissed;
    if (is_dismissed && !*rules.dismissal) {
        return refuse(RefusalCode::CauseNotInRuleset, rules.dismissal, {fact("cause", left.cause)});
    }
    if (left.cause == LeavingCause::LostCapacity && !*rules.own_end) {
        return refuse(RefusalCode::CauseNotInRuleset, rules.own_end, {fact("cause", left.cause)});
    }
    if (is_dismissed != left.resolution.has_value()) {
        return refuse(
            is_dismissed ? RefusalCode::ResolutionMissing : RefusalCode::ResolutionNotNeeded,
            rules.dismissal);
    }
    return is_dismissed ? judge(*left.resolution, rules.chosen_by, setting) : Judgement{};
}

}  // namespace

Judgement judge(const Resolution& resolution, const law::Cited<std::vector<law::Body>>& competent,
                const law::Setting& setting) {
    if (std::ranges::find(*competent, resolution.body) == competent->end()) {
        return refuse(RefusalCode::BodyNotCompetent, competent, {fact("body", resolution.body)});
    }
    if (resolution.body == law::Body::SubDistrict) {
        return judge_office(resolution);
    }
    if (resolution.body == law::Body::VotersPresent) {
        return judge_hands(resolution, competent.cite, setting.rules);
    }
    if (Judgement refused = judge_calling(resolution, setting)) {
        return refused;
    }
    const law::Cited<base::Threshold>* share = quorum(resolution, setting.rules);
    if (share == nullptr) {
        return refuse(RefusalCode::BasisWrong,
                      {fact("body", resolution.body), fact("basis", resolution.basis)});
    }
    if (Judgement refused = judge_numbers(resolution)) {
        return refused;
    }
    // Law: 村委会组织法(2025) art. 26, 30, 32
    const std::int64_t entitled = resolution.entitled.value;
    if (!(*share)->met(resolution.present.value, entitled)) {
        return refuse(RefusalCode::QuorumMissed, *share,
                      {fact("present", resolution.present),
                       fact("needed", base::Members{(*share)->least(entitled)}),
                       fact("entitled", resolution.entitled), fact("basis", resolution.basis)});
    }
    const law::Cited<base::Threshold>& decision = decision_share(setting.rules);
    return judge_majority(resolution, *decision, decision.cite);
}

Judgement admit(const State& state, const ElectionCommitteeChosen& chosen_now, const Barred& barred,
                const law::Setting& setting) {
    const law::ElectionCommitteeRules& rules = setting.rules.election_committee;
    const bool may_choose = !state.is_guided && (!chosen(state) || state.ended ||
                                                 may_choose_anew(state, barred, setting.rules));
    if (!may_choose) {
        return refuse(RefusalCode::ElectionCommitteeChosenTwice, rules.replacement,
                      {fact("vacancies", vacancies(state))});
    }
    if (Judgement refused = judge_presiding(state, chosen_now, setting)) {
        return refused;
    }
    if (Judgement refused = judge(chosen_now.resolution, rules.chosen_by, setting)) {
        return refused;
    }
    if (!rules.size->contains(chosen_now.size)) {
        return refuse(RefusalCode::CommitteeSizeOutOfRange, rules.size,
                      {fact("size", chosen_now.size), fact("least", rules.size->least),
                       fact("most", rules.size->most)});
    }
    // Law: 海南省村民委员会选举办法(2025) art. 11; 天津市村民委员会选举办法(2019) art. 9
    if (*rules.odd && chosen_now.size.value % 2 == 0) {
        return refuse(RefusalCode::CommitteeSizeEven, rules.odd, {fact("size", chosen_now.size)});
    }
    if (Judgement refused = judge_ranking(chosen_now)) {
        return refused;
    }
    return judge_deputies(chosen_now, setting.rules);
}

Judgement admit(const State& state, const MemberLeft& left, const law::Setting& setting) {
    if (!is_member(state, left.person)) {
        return refuse(RefusalCode::NotAMember, {fact("person", left.person)});
    }
    // Law: 村委会组织法(2025) art. 15; 浙江省村民委员会选举办法(2020) art. 9; elsewhere before 2026
    // only the member's own nomination
    const law::Cited<law::WithdrawalTrigger>& trigger = setting.rules.election_committee.withdrawal;
    if (left.cause == LeavingCause::RelativeNominated &&
        *trigger == law::WithdrawalTrigger::OwnNomination) {
        return refuse(RefusalCode::CauseNotInRuleset, trigger, {fact("cause", left.cause)});
    }
    const law::Cited<law::KinScope>& kin = setting.rules.election_committee.kin;
    if (left.cause == LeavingCause::RelativeSits && *kin == law::KinScope::None) {
        return refuse(RefusalCode::CauseNotInRuleset, kin, {fact("cause", left.cause)});
    }
    if (Judgement refused = judge_end(left, setting)) {
        return refused;
    }
    return judge_absences(left, setting.rules);
}

Judgement admit(const State& state, const MemberReplaced& replaced, const Barred& barred,
                const law::Setting& setting) {
    const law::ElectionCommitteeRules& rules = setting.rules.election_committee;
    if (!chosen(state)) {
        return refuse(RefusalCode::ElectionCommitteeNotChosen, rules.chosen_by);
    }
    if (vacancies(state) == base::Members{}) {
        return refuse(RefusalCode::NoVacancy, {fact("members", state.size)});
    }
    if (*rules.replacement == law::Succession::NewChoice) {
        return refuse(RefusalCode::SuccessionNotAllowed, rules.replacement);
    }
    // Law: 村委会组织法(2025) art. 15
    const std::optional<base::PersonId> next = next_in_ranking(state, barred);
    if (next != replaced.enters) {
        std::vector<law::Fact> facts{fact("person", replaced.enters)};
        if (next) {
            facts.push_back(fact("next", *next));
        }
        return refuse(RefusalCode::NotNextInRanking, rules.replacement, std::move(facts));
    }
    return {};
}

Judgement admit(const State& state, const ChairChosen& chair, const law::Setting& setting) {
    if (!chosen(state)) {
        return refuse(RefusalCode::ElectionCommitteeNotChosen,
                      setting.rules.election_committee.chosen_by);
    }
    const bool presides = chair.post.value_or(CommitteePost::Chair) == CommitteePost::Chair;
    if (presides && state.chair) {
        return refuse(RefusalCode::ChairNotVacant, {fact("chair", *state.chair)});
    }
    if (!presides && std::ssize(state.deputies) >= state.deputy_posts.value) {
        return refuse(RefusalCode::DeputyNotVacant, setting.rules.election_committee.deputies,
                      {fact("deputies", state.deputy_posts)});
    }
    if (!is_member(state, chair.person)) {
        return refuse(RefusalCode::NotAMember, {fact("person", chair.person)});
    }
    if (!presides && (state.chair == chair.person ||
                      std::ranges::find(state.deputies, chair.person) != state.deputies.end())) {
        return refuse(RefusalCode::PersonTwice, {fact("person", chair.person)});
    }
    return {};
}

Judgement admit(const State&, const OutsidersConsented& consent, const law::Setting& setting) {
    // Law: 村委会组织法(2025) art. 16
    return judge(consent.resolution, setting.rules.registration.outsider_consent_by, setting);
}

Judgement admit(const WorkersConfirmed& /*fact*/, const law::Setting& setting) {
    const law::RegistrationRules& rules = setting.rules.registration;
    const bool of_a_village = setting.rules.kind == law::CommitteeKind::Village;
    return of_a_village && (!*rules.extra_classes || *rules.extra_consent_by)
               ? refuse(RefusalCode::ConfirmationNotKnown, rules.extra_consent_by)
               : Judgement{};
}

}  // namespace douxuan::assembly
