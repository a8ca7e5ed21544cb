// SPDX-License-Identifier: Apache-2.0
// Recording an admitted fact: in its room, and in the life cycle.
// Long: every fact that moves more than its own room.
#include <algorithm>
#include <utility>

#include "engine/assembly/state.h"
#include "engine/count/admit.h"
#include "engine/election/admit.h"
#include "engine/election/made_known.h"
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/nomination/admit.h"
#include "engine/nomination/carried.h"
#include "engine/nomination/queries.h"
#include "engine/nomination/review.h"
#include "engine/nomination/state.h"
#include "engine/poll/admit.h"
#include "engine/roll/queries.h"
#include "engine/roll/state.h"

namespace douxuan::election {

namespace {

/// The papers of a later round.
std::vector<count::Ballot> ballots_of(const law::Plan& plan,
                                      const std::vector<RoundOffice>& offices) {
    std::vector<count::Ballot> ballots;
    for (const law::Style& style : plan.styles()) {
        count::Ballot ballot{.style = style.style, .parts = {}};
        for (const RoundOffice& each : offices) {
            if (std::ranges::find(style.offices, each.office) != style.offices.end()) {
                ballot.parts.push_back(
                    {.office = each.office, .seats = each.seats, .candidates = each.candidates});
            }
        }
        ballots.push_back(std::move(ballot));
    }
    return ballots;
}

std::optional<bool> several(const std::optional<Nationalities>& said) {
    return said ? std::optional(*said == Nationalities::Several) : std::nullopt;
}

/// Hands a fact to its room and moves the phase.
class Recording {
  public:
    Recording(State& state, base::Date today) : state_(state), today_(today) {}

    void operator()(const LogOpened& fact) const {
        state_.opened = fact;
        state_.phase = Phase::Preparation;
    }
    void operator()(const MethodAdopted& fact) const {
        state_.plan =
            law::Plan{.ballot_scheme = fact.ballot_scheme,
                      .method = state_.voting_method.value_or(law::VotingMethod::AllElectors),
                      .nomination = fact.nomination.value_or(law::NominationMode::Nominated),
                      .offices = fact.offices,
                      .voting_form = fact.voting_form,
                      .woman_office = fact.woman_office,
                      .several_nationalities = several(fact.nationalities)};
        state_.nominated = state_.plan->nominated();
        state_.first_vote = state_.plan->first_vote();
        state_.size_fixed_by = fact.size_approved_by;
        state_.nomination.mode = state_.plan->nomination;
        if (state_.rules->kind == law::CommitteeKind::Village &&
            *state_.rules->nomination.primary) {
            state_.nomination.primary_when = *state_.rules->nomination.primary_when;
        }
    }
    void operator()(const DayFixed& fact) const {
        state_.election_day = fact.election_day;
        state_.day_fixed_by = fact.fixed_by;
        state_.term_ends = fact.term_ends;
        state_.shift = {.consented = fact.consent.has_value(),
                        .approved = fact.approval.has_value()};
    }
    void operator()(const ExitAuditPublished& /*fact*/) const {
        reached(law::Milestone::ExitAuditPublished);
    }
    // Nominations, lists, mandates and papers stand; only the roll is posted again.
    void operator()(const DayMoved& fact) const {
        if (needs_new_posting(state_, fact.election_day)) {
            roll::take_down(state_.roll);
            state_.phase = Phase::Preparation;
        }
        state_.election_day = fact.election_day;
        state_.shift.consented = state_.shift.consented || fact.consent;
        state_.shift.approved = state_.shift.approved || fact.approval;
        // The notice named the day before.
        state_.poll.announced = false;
        state_.reached.erase(law::Milestone::PollAnnounced);
    }
    void operator()(const VotingMethodChosen& fact) const {
        state_.voting_method = fact.method;
        // The seats and forms were adopted for the method before.
        state_.plan.reset();
        state_.nominated.reset();
        state_.first_vote.reset();
    }
    void operator()(const ClockChanged& /*fact*/) const {}
    void operator()(const IncidentRecorded& fact) const {
        if (fact.incident == Incident::TownshipPresides) {
            state_.township_presides = true;
        }
    }
    // It leaves nothing but what was made known (note_made_known).
    void operator()(const NoticeGiven& /*fact*/) const {}
    void operator()(const CertificateIssued& fact) const {
        state_.certified.insert({fact.office, fact.person});
    }

    template <class Fact>
        requires requires(assembly::State& room, const Fact& fact) { assembly::apply(room, fact); }
    void operator()(const Fact& fact) const {
        assembly::apply(state_.assembly, fact);
    }

    void operator()(const assembly::ElectionCommitteeChosen& fact) const {
        assembly::apply(state_.assembly, fact);
        reached(law::Milestone::CommitteeChosen);
    }

    void operator()(const assembly::CommitteeSat& fact) const {
        assembly::apply(state_.assembly, fact, today_);
    }

    template <class Fact>
        requires requires(roll::State& room, const Fact& fact) { roll::apply(room, fact); }
    void operator()(const Fact& fact) const {
        roll::apply(state_.roll, fact);
    }
    void operator()(const roll::VoterCardsGiven& fact) const {
        roll::apply(state_.roll, fact);
        reached(law::Milestone::VoterCardsGiven);
    }
    void operator()(const roll::RollPublished& fact) const {
        roll::apply(state_.roll, fact, today_);
        state_.posted_for = state_.election_day;
        state_.phase = Phase::RollPosted;
    }
    void operator()(const roll::ObjectionFiled& fact) const {
        roll::apply(state_.roll, fact, today_);
    }
    void operator()(const roll::ObjectionDecided& fact) const {
        roll::apply(state_.roll, fact, today_);
    }
    void operator()(const roll::ObjectionAppealed& fact) const {
        roll::apply(state_.roll, fact, today_);
    }
    void operator()(const roll::RollCorrected& fact) const {
        roll::apply(state_.roll, fact);
        if (fact.voter) {
            poll::lapse_mandate_of(state_.poll, *fact.voter);
            poll::lapse_mandates_to(state_.poll, *fact.voter);
        }
    }
    // A mandate is that of the household's representative, and ends with them.
    void operator()(const roll::HouseholdRepresentativeNamed& fact) const {
        if (const auto before = roll::representative_of(state_.roll, fact.household)) {
            poll::lapse_mandate_of(state_.poll, *before);
        }
        roll::apply(state_.roll, fact);
    }
    void operator()(const roll::RollFinalised& fact) const {
        roll::apply(state_.roll, fact, today_);
        state_.phase = phase_of_nomination();
    }

    template <class Fact>
        requires requires(nomination::State& room, const Fact& fact) {
            nomination::apply(room, fact);
        }
    void operator()(const Fact& fact) const {
        nomination::apply(state_.nomination, fact);
    }
    void operator()(const nomination::NominationCounted& fact) const {
        nomination::State& room = state_.nomination;
        if (nomination::leaves_to_primary(fact, roll::registered(state_.roll),
                                          state_.rules->nomination)) {
            room.primary_when = law::PrimaryWhen::TooManyNames;
        }
        nomination::apply(room, carried_down(room, fact, state_.rules->nomination));
        room.nominated = today_;
        state_.phase = Phase::Nominated;
    }
    void operator()(const nomination::NominationProposed& fact) const {
        nomination::apply(state_.nomination, fact);
        state_.nomination.nominated = today_;
        state_.phase = std::max(state_.phase, Phase::Nominated);
    }
    void operator()(const nomination::CandidatesPublished& fact) const {
        nomination::apply(state_.nomination, fact, today_);
        count::print_ballots(state_.count, ballots(state_));
        // Papers of an earlier list name other candidates.
        poll::withdraw_papers(state_.poll);
        lapse_mandates_to_candidates();
        state_.phase = Phase::Listed;
        reached(law::Milestone::CandidatesPublished);
    }
    void operator()(const nomination::NomineesPublished& fact) const {
        nomination::apply(state_.nomination, fact);
        reached(law::Milestone::NomineesPublished);
    }

    void operator()(const nomination::ReviewPublished& fact) const {
        nomination::apply(state_.nomination, fact, today_);
    }
    void operator()(const nomination::ReviewObjected& fact) const {
        nomination::apply(state_.nomination, fact, today_);
    }
    void operator()(const nomination::ReviewDecided& fact) const {
        nomination::apply(state_.nomination, fact, today_);
    }
    void operator()(const CandidacyCancelled& fact) const {
        state_.nomination.nominees[fact.person].withdrawal = nomination::Withdrawal::Cancelled;
    }

    void operator()(const nomination::CandidatesMet& fact) const {
        nomination::apply(state_.nomination, fact);
        reached(law::Milestone::CandidatesMet);
    }

    void operator()(const RoundOpened& fact) const {
        const bool is_stated_anew = state_.phase != Phase::Announced;
        if (is_stated_anew) {
            state_.rounds.pop_back();
        }
        count::Round round{.kind = fact.round,
                           .day = fact.day,
                           .plan = *state_.plan,
                           .result = {},
                           .unseated = {},
                           .seated = {}};
        round.plan.offices.clear();
        for (const RoundOffice& each : fact.offices) {
            const base::Seats candidates{std::ssize(each.candidates)};
            // Before a new nomination nobody stands yet: the surplus is that of the method.
            round.plan.offices.push_back({.office = each.office,
                                          .seats = each.seats,
                                          .surplus = state_.nominates_anew
                                                         ? state_.plan->find(each.office)->surplus
                                                         : candidates - each.seats});
        }
        count::print_ballots(state_.count, ballots_of(round.plan, fact.offices));
        state_.rounds.push_back(std::move(round));
        const bool stand =
            fact.round != count::RoundKind::Fresh && *state_.rules->further.mandates_stand;
        poll::begin_round(state_.poll, stand ? poll::MandatesIn::Stand : poll::MandatesIn::Lapse);
        lapse_mandates_to_candidates();
        state_.nomination.to_speak.clear();
        if (!state_.nominates_anew) {
            state_.phase = Phase::Listed;
        } else if (!is_stated_anew) {
            state_.phase = Phase::RollFinal;
        }
    }
    // They are as if reviewed and ready from the first.
    void operator()(const NomineesAdded& fact) const {
        const std::optional<NextRound> next = next_round(state_);
        for (const law::OfficePersons& each : fact.offices) {
            state_.added.push_back({.nominated = each,
                                    .kind = next ? next->kind : count::RoundKind::Further,
                                    .before = rounds_over()});
            for (const base::PersonId& person : each.persons) {
                state_.nomination.nominees[person] = {.finding = nomination::Finding::Eligible,
                                                      .accepted = each.office,
                                                      .withdrawal = nomination::Withdrawal::None};
            }
        }
    }
    void operator()(const RoundModeChosen& fact) const {
        state_.further_mode = fact.nomination;
        drop_nominated();
    }
    void operator()(const SeatsLeftOpen& fact) const {
        count::Round& round = decided_about();
        const count::Standing now = standing(state_);
        for (const count::OfficeStanding& each : now.offices) {
            round.left_open[each.office] += each.open();
        }
        state_.by_election_waived = fact.resolution && !*state_.rules->further.stop_decided_by;
        note_completion();
    }
    void operator()(const RunnersUpSeated& fact) const {
        count::Round& round = decided_about();
        for (const law::OfficePersons& office : fact.offices) {
            for (const base::PersonId& person : office.persons) {
                round.seated.push_back({.office = office.office, .person = person});
            }
        }
        note_completion();
    }
    void operator()(const VoteNullified& fact) const {
        for (auto round = static_cast<std::size_t>(fact.round.value - 1);
             round < state_.rounds.size(); ++round) {
            state_.rounds[round].nullified = true;
            state_.rounds[round].decided_since = false;
        }
        state_.rounds.back().undone = today_;
        state_.phase = Phase::Announced;
        const law::FurtherRules& rules = state_.rules->further;
        const bool is_fresh = count::next_step(standing(state_)) == count::NextStep::FreshElection;
        state_.nominates_anew =
            is_fresh &&
            std::ranges::find(*rules.anew_nomination, fact.ground) != rules.anew_nomination->end();
        if (state_.nominates_anew) {
            give_up_nominations();
        }
        if (fact.ground == NullityGround::ElectionCommitteeUnlawful) {
            assembly::end_unlawful(state_.assembly, today_, *rules.fresh_host);
        }
        drop_certificates();
        note_completion();
    }
    void operator()(const assembly::MandateEnded& /*fact*/) const {
        assembly::end_mandate(state_.assembly, today_);
    }
    void operator()(const WinnerUnseated& fact) const {
        count::Round& round = state_.rounds.back();
        round.unseated.push_back({.office = fact.office, .person = fact.person});
        if (!round.undone) {
            round.undone = today_;
        }
        if (fact.cause != UnseatingCause::Withdrew) {
            round.barred.emplace(fact.person, fact.cause == UnseatingCause::Fraud
                                                  ? count::Bar::WonByFoulPlay
                                                  : count::Bar::FoundIneligible);
        }
        drop_certificates();
        note_completion();
    }
    // Who may not hold the seat loses it as anybody does whose election is void.
    void operator()(const WinnerReviewed& fact) const {
        if (fact.finding == nomination::Finding::Eligible) {
            state_.reviews.at(fact.person).reviewed = today_;
            return;
        }
        (*this)(WinnerUnseated{.authority = fact.authority,
                               .cause = UnseatingCause::NotEligible,
                               .office = fact.office,
                               .person = fact.person});
    }
    void operator()(const ActingChairNamed& fact) const { state_.acting_chair = fact.person; }

    template <class Fact>
        requires requires(poll::State& room, const Fact& fact) { poll::apply(room, fact); }
    void operator()(const Fact& fact) const {
        poll::apply(state_.poll, fact);
    }
    void operator()(const poll::ProxiesPublished& fact) const {
        poll::apply(state_.poll, fact);
        reached(law::Milestone::ProxiesPublished);
    }
    void operator()(const poll::PollAnnounced& fact) const {
        poll::apply(state_.poll, fact);
        reached(law::Milestone::PollAnnounced);
    }
    void operator()(const poll::StaffAppointed& fact) const {
        poll::apply(state_.poll, fact);
        reached(law::Milestone::StaffAppointed);
        if (std::ranges::find(fact.staff, poll::Duty::Scribe, &poll::StaffMember::duty) !=
            fact.staff.end()) {
            reached(law::Milestone::ScribesAppointed);
        }
    }
    void operator()(const poll::MobileVotersPublished& fact) const {
        poll::apply(state_.poll, fact);
        reached(law::Milestone::MobileListPosted);
    }
    void operator()(const poll::BoxOpened& fact) const {
        poll::apply(state_.poll, fact);
        poll::judge_mobile_box(state_.poll, fact.station, state_.rules->poll);
        if (!state_.is_later_round() && poll::sealed_boxes(state_.poll).empty()) {
            reached(law::Milestone::BoxesOpened);
        }
    }
    void operator()(const poll::PapersExcluded& fact) const {
        poll::apply(state_.poll, fact);
        poll::judge_mobile_box(state_.poll, fact.station, state_.rules->poll);
    }
    void operator()(const poll::StaffAdopted& fact) const {
        poll::apply(state_.poll, fact, today_);
    }
    void operator()(const poll::PollOpened& fact) const {
        poll::apply(state_.poll, fact);
        // Law: 浙江省村民委员会选举办法(2020) art. 25: 未经审核公告的委托无效.
        if (*state_.rules->poll.proxy_unposted_void) {
            poll::lapse_mandates_not_posted(state_.poll);
        }
        if (state_.rounds.empty()) {
            state_.rounds.push_back({.kind = count::RoundKind::First,
                                     .day = *state_.election_day,
                                     .plan = *state_.first_vote,
                                     .result = {},
                                     .unseated = {},
                                     .seated = {}});
        }
        state_.phase = Phase::Polling;
    }
    void operator()(const poll::PollClosed& fact) const {
        poll::apply(state_.poll, fact);
        if (state_.poll.not_closed() == nullptr) {
            state_.phase = Phase::Counting;
            reached(law::Milestone::ElectionDay);
        }
    }

    template <class Fact>
        requires requires(closing::State& room, const Fact& fact) {
            closing::apply(room, fact, base::Date{});
        }
    void operator()(const Fact& fact) const {
        closing::apply(state_.closing, fact, today_);
    }

    void operator()(const closing::HandoverCompleted& fact) const {
        closing::apply(state_.closing, fact, today_);
        note_mandate();
    }

    template <class Fact>
        requires requires(count::State& room, const Fact& fact) { count::apply(room, fact); }
    void operator()(const Fact& fact) const {
        count::apply(state_.count, fact);
    }
    void operator()(const count::ResultAnnounced& fact) const {
        count::apply(state_.count, fact);
        state_.township_presides = false;
        reached(law::Milestone::ResultAnnounced);
        state_.closing.announced = today_;
        state_.rounds.back().result = fact.result;
        state_.nominates_anew = false;
        // Whoever nominated themselves did it for this vote alone.
        if (state_.further_mode == law::NominationMode::SelfNominated) {
            drop_nominated();
        }
        state_.further_mode = law::NominationMode::Nominated;
        const count::RoundKind kind = state_.rounds.back().kind;
        if (kind == count::RoundKind::First || kind == count::RoundKind::Fresh) {
            state_.main_poll = poll::summary(state_.poll);
            state_.main_boxes = boxes(state_);
        }
        state_.phase = Phase::Announced;
        drop_certificates();
        note_completion();
    }

  private:
    void reached(law::Milestone milestone) const { state_.reached.emplace(milestone, today_); }

    // The last round, of whose seats something is decided: if it is void, anew.
    count::Round& decided_about() const {
        count::Round& round = state_.rounds.back();
        if (!round.is_decided()) {
            round.seated.clear();
            round.left_open.clear();
            round.decided_since = true;
        }
        return round;
    }

    // For the further election.
    void drop_nominated() const {
        std::erase_if(state_.added,
                      [](const Added& each) { return each.kind == count::RoundKind::Further; });
    }

    // Rounds that were held: the one that is stated, but not held yet, is none of them.
    std::size_t rounds_over() const {
        return static_cast<std::size_t>(std::ranges::count_if(
            state_.rounds,
            [](const count::Round& each) { return each.result.has_value() || each.nullified; }));
    }

    // Whoever holds a seat without having been found eligible before is reviewed.
    // Law: 四川省村民委员会选举条例(2025) art. 35; 海南省村民委员会选举办法(2025) art. 35
    void note_reviews() const {
        if (!*state_.rules->count.write_in_review) {
            return;
        }
        const count::Held held = standing(state_).held();
        std::erase_if(state_.reviews, [&](const auto& each) {
            return !each.second.reviewed && !held.contains(each.first);
        });
        for (const auto& [person, office] : held) {
            if (!is_examined(state_, person)) {
                state_.reviews.try_emplace(
                    person,
                    WinnerReview{.elected = today_, .reviewed = {}, .round = state_.rounds.size()});
            }
        }
    }

    // How far the nomination had come when the roll was posted again.
    Phase phase_of_nomination() const {
        if (nomination::published(state_.nomination)) {
            return Phase::Listed;
        }
        return nomination::nominated_persons(state_.nomination).empty() ? Phase::RollFinal
                                                                        : Phase::Nominated;
    }

    // The fresh election begins with a new nomination; whoever was struck off for foul play stays
    // so.
    void give_up_nominations() const {
        for (const auto& [person, nominee] : state_.nomination.nominees) {
            if (nominee.withdrawal == nomination::Withdrawal::Cancelled) {
                state_.struck_off.insert(person);
            }
        }
        const nomination::State before = std::exchange(state_.nomination, {});
        state_.nomination.mode = before.mode;
        state_.nomination.primary_when = before.primary_when;
        state_.added.clear();
    }

    // The day on which nothing was left to be voted on.
    void note_completion() const {
        note_reviews();
        if (count::next_step(standing(state_)) != count::NextStep::Nothing) {
            state_.complete.reset();
        } else if (!state_.complete) {
            state_.complete = today_;
        }
        note_mandate();
    }

    // The mandate of the election committee ends with the handover, but not while seats are still
    // to be voted on.
    // Law: 北京市村民委员会选举办法(2012) art. 10; 四川省村民委员会选举条例(2025) art. 13;
    // Law: 浙江省村民委员会选举办法(2020) art. 11; 海南省村民委员会选举办法(2025) art. 14;
    // Law: 河北省村民委员会选举办法(2020) art. 8; 上海市村民委员会选举办法(2020) art. 8;
    // Law: 四川省城市居民委员会选举条例(2025) art. 13
    void note_mandate() const {
        if (state_.complete && state_.closing.handed_over && !state_.assembly.ended &&
            *state_.rules->election_committee.ends == law::MandateEnd::Handover) {
            assembly::end_mandate(state_.assembly, today_);
        }
    }

    // Nobody keeps the certificate of a seat that they lost.
    void drop_certificates() const {
        const count::Standing now = standing(state_);
        std::erase_if(state_.certified, [&](const auto& certificate) {
            const count::OfficeStanding* office = now.find(certificate.first);
            return std::ranges::find(office->elected, certificate.second) == office->elected.end();
        });
    }

    // Law: 村委会组织法(2025) art. 18: a candidate holds no mandate.
    void lapse_mandates_to_candidates() const {
        if (!*state_.rules->poll.proxy_candidate_ban) {
            return;
        }
        for (const base::PersonId& each : state_.count.printed()) {
            if (const auto voter = roll::voter_of(state_.roll, each)) {
                poll::lapse_mandates_to(state_.poll, *voter);
            }
        }
    }

    State& state_;
    base::Date today_;
};

}  // namespace

void apply(State& state, const Event& event) {
    const Recording recording(state, event.at.date_in_china());
    std::visit([&](const auto& stated) { recording(stated); }, event.fact);
    note_made_known(state, event.fact, event.at.date_in_china());
    ++state.size;
    state.last_at = event.at;
}

}  // namespace douxuan::election
