// SPDX-License-Identifier: Apache-2.0
// Each fact goes to its room, with what that room needs of the others.
// Long: every kind of fact has its line.
#include "engine/election/admit.h"

#include <algorithm>
#include <type_traits>

#include "engine/assembly/admit.h"
#include "engine/closing/admit.h"
#include "engine/count/admit.h"
#include "engine/election/between.h"
#include "engine/election/envelope.h"
#include "engine/election/found.h"
#include "engine/election/made_known.h"
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/election/undoing.h"
#include "engine/nomination/admit.h"
#include "engine/nomination/equal_number.h"
#include "engine/nomination/review.h"
#include "engine/poll/admit.h"
#include "engine/poll/books.h"
#include "engine/roll/admit.h"
#include "engine/roll/groups.h"
#include "engine/roll/queries.h"

namespace douxuan::election {

namespace {

/// A fact that the election committee decided, not only stated.
template <class Fact>
concept CommitteeDecision = requires(const Fact& fact) { fact.in_favour; };

/// Whether it is no decision of the election committee: while the township brings the vote to its
/// end, and of election day where an office above fixes it.
/// Law: 海南省村民委员会选举办法(2025) art. 10, 15
template <CommitteeDecision Fact>
bool is_decided_above(const State& state, const Fact& fact) {
    if constexpr (std::is_same_v<Fact, DayFixed>) {
        return fact.fixed_by && *state.rules->election_committee.day_fixed_above;
    } else {
        return state.township_presides;
    }
}

/// `person`: a commitment or a handle.
template <class Person>
roll::Consent consent_to(const State& state, const Person& person) {
    if (assembly::consented(state.assembly, person)) {
        return roll::Consent::Given;
    }
    if (!assembly::confirmed(state.assembly, person)) {
        return roll::Consent::Missing;
    }
    return state.rules->kind == law::CommitteeKind::Residents ? roll::Consent::Given
                                                              : roll::Consent::Confirmed;
}

roll::Consent consent_to(const State& state, const roll::RollCorrected& correction) {
    if (correction.commitment) {
        return consent_to(state, *correction.commitment);
    }
    return correction.voter ? consent_to(state, *correction.voter) : roll::Consent::Missing;
}

count::OnRoll on_roll(const State& state, const std::optional<base::PersonId>& person) {
    const auto voter = person ? roll::voter_of(state.roll, *person) : std::nullopt;
    return voter && roll::on_roll(state.roll, *voter) ? count::OnRoll::Yes : count::OnRoll::No;
}

closing::Sits sits(const State& state, const closing::CompositionDeclared& fact) {
    const auto answer = [](bool holds) { return holds ? closing::Sits::Yes : closing::Sits::No; };
    switch (fact.seat_in) {
        case closing::PublicBody::Committee:
            return answer(standing(state).held().contains(fact.person));
        case closing::PublicBody::ElectionCommittee:
            return answer(assembly::is_member(state.assembly, fact.person));
        case closing::PublicBody::Representatives:
            return answer(roll::is_residents_representative(state.roll, fact.person));
    }
    return closing::Sits::No;
}

/// Hands a fact to its room.
class Room {
  public:
    Room(const State& state, base::Instant at, const roll::Records* records)
        : state_(state),
          setting_(state.setting(at)),
          round_(state.round_setting(at)),
          records_(records) {}

    law::Judgement operator()(const LogOpened& fact) const { return admit(state_, fact, setting_); }
    law::Judgement operator()(const MethodAdopted& fact) const {
        return admit(state_, fact, setting_);
    }
    law::Judgement operator()(const DayFixed& fact) const { return admit(state_, fact, setting_); }
    law::Judgement operator()(const DayMoved& fact) const { return admit(state_, fact, setting_); }
    law::Judgement operator()(const ExitAuditPublished& fact) const {
        return admit(state_, fact, setting_);
    }
    law::Judgement operator()(const CertificateIssued& fact) const {
        return admit(state_, fact, setting_);
    }
    law::Judgement operator()(const VotingMethodChosen& fact) const {
        return admit(fact, setting_);
    }
    law::Judgement operator()(const RoundOpened& fact) const {
        return admit(state_, fact, setting_);
    }
    law::Judgement operator()(const NomineesAdded& fact) const {
        if (auto refusal = judge_votes_of_committee(fact)) {
            return refusal;
        }
        return admit(state_, fact, setting_);
    }
    law::Judgement operator()(const RoundModeChosen& fact) const {
        return admit(state_, fact, setting_);
    }
    law::Judgement operator()(const SeatsLeftOpen& fact) const {
        return admit(state_, fact, setting_);
    }
    law::Judgement operator()(const RunnersUpSeated& fact) const {
        return admit(state_, fact, setting_);
    }
    law::Judgement operator()(const VoteNullified& fact) const { return admit(state_, fact); }
    law::Judgement operator()(const WinnerUnseated& fact) const { return admit(state_, fact); }
    law::Judgement operator()(const WinnerReviewed& fact) const {
        return admit(state_, fact, setting_);
    }
    law::Judgement operator()(const ActingChairNamed& fact) const {
        return admit(state_, fact, setting_);
    }
    law::Judgement operator()(const ClockChanged& /*fact*/) const { return {}; }
    law::Judgement operator()(const IncidentRecorded& fact) const {
        return admit(state_, fact, setting_);
    }
    law::Judgement operator()(const NoticeGiven& fact) const {
        return admit(state_, fact, setting_);
    }

    law::Judgement operator()(const assembly::ElectionCommitteeChosen& fact) const {
        return admit(state_.assembly, fact, barred_from_vacancy(state_), setting_);
    }
    law::Judgement operator()(const assembly::MemberReplaced& fact) const {
        return admit(state_.assembly, fact, barred_from_vacancy(state_), setting_);
    }
    law::Judgement operator()(const assembly::MemberLeft& fact) const {
        return admit(state_.assembly, fact, setting_);
    }
    law::Judgement operator()(const assembly::ChairChosen& fact) const {
        return admit(state_.assembly, fact, setting_);
    }
    law::Judgement operator()(const assembly::OutsidersConsented& fact) const {
        return admit(state_.assembly, fact, setting_);
    }
    law::Judgement operator()(const assembly::CommitteeSat& fact) const {
        return admit(state_.assembly, fact, setting_);
    }
    law::Judgement operator()(const assembly::CommitteeDissolved& fact) const {
        return admit(state_.assembly, fact, setting_);
    }
    law::Judgement operator()(const assembly::MandateEnded& fact) const {
        return admit(state_, fact);
    }
    // That the committee confirms is judged before; whom, when they register.
    law::Judgement operator()(const assembly::WorkersConfirmed& fact) const {
        return admit(fact, setting_);
    }

    law::Judgement operator()(const roll::VoterCardsGiven& fact) const {
        return admit(state_.roll, fact);
    }
    law::Judgement operator()(const roll::RollCarriedOver& fact) const {
        return admit(state_.roll, fact, setting_);
    }
    law::Judgement operator()(const roll::VoterRegistered& fact) const {
        return admit(state_.roll, fact, consent_to(state_, fact.commitment), records_, setting_);
    }
    law::Judgement operator()(const roll::RegistrationRefused& fact) const {
        return admit(state_.roll, fact, consent_to(state_, fact.commitment), records_, setting_);
    }
    law::Judgement operator()(const roll::RollCorrected& fact) const {
        return admit(state_.roll, fact, consent_to(state_, fact), records_, setting_);
    }
    law::Judgement operator()(const roll::RollPublished& fact) const {
        return admit(state_.roll, fact, records_, setting_);
    }
    law::Judgement operator()(const roll::RollFinalised& fact) const {
        return admit(state_.roll, fact, records_, setting_);
    }
    law::Judgement operator()(const roll::ObjectionFiled& fact) const {
        return admit(state_.roll, fact, setting_);
    }
    law::Judgement operator()(const roll::ObjectionDecided& fact) const {
        return admit(state_.roll, fact);
    }
    law::Judgement operator()(const roll::ObjectionAppealed& fact) const {
        return admit(state_.roll, fact, setting_);
    }
    law::Judgement operator()(const roll::AppealDecided& fact) const {
        return admit(state_.roll, fact);
    }
    law::Judgement operator()(const roll::HouseholdEntered& fact) const {
        return admit(state_.roll, fact, setting_);
    }
    law::Judgement operator()(const roll::HouseholdRepresentativeNamed& fact) const {
        return admit(state_.roll, fact, setting_);
    }
    law::Judgement operator()(const roll::GroupFormed& fact) const {
        return admit(state_.roll, fact, setting_);
    }
    law::Judgement operator()(const roll::GroupVoted& fact) const {
        return admit(state_.roll, fact, records_, setting_);
    }
    law::Judgement operator()(const roll::RepresentativeLeft& fact) const {
        return admit(state_.roll, fact);
    }
    law::Judgement operator()(const roll::PersonNamed& fact) const {
        return admit(state_.roll, fact);
    }
    law::Judgement operator()(const roll::KinshipDeclared& fact) const {
        return admit(state_.roll, fact);
    }

    law::Judgement operator()(const nomination::NominationCounted& fact) const {
        return admit(state_.nomination, fact, roll::registered(state_.roll), setting_);
    }
    law::Judgement operator()(const nomination::NominationTieSettled& fact) const {
        return admit(state_.nomination, fact, setting_);
    }
    law::Judgement operator()(const nomination::NominationProposed& fact) const {
        if (auto refusal = judge_votes_of_committee(fact)) {
            return refusal;
        }
        if (fact.meeting && fact.group) {
            if (auto refusal =
                    roll::judge_entitled_of_group(state_.roll, *fact.group, fact.meeting->form,
                                                  fact.meeting->entitled, records_, setting_)) {
                return refusal;
            }
        }
        return admit(state_.nomination, fact, setting_);
    }
    law::Judgement operator()(const nomination::NomineesPublished& fact) const {
        return admit(state_.nomination, fact, setting_);
    }
    law::Judgement operator()(const nomination::EqualNumberAgreed& fact) const {
        return admit(state_.nomination, fact, setting_);
    }
    law::Judgement operator()(const nomination::Preselected& fact) const {
        return admit(state_.nomination, fact, entitled(state_), setting_);
    }
    // Law: 北京市村民委员会选举办法(2012) art. 18
    law::Judgement operator()(const nomination::NomineeReviewed& fact) const {
        if (auto refusal = judge_approval(state_.rules->nomination.conditions_by, fact.resolution,
                                          fact.ground == law::Disqualifier::ConditionsNotMet)) {
            return refusal;
        }
        if (auto refusal = judge_reviewer(fact.authority, setting_.rules)) {
            return refusal;
        }
        return admit(state_.nomination, fact, setting_);
    }
    law::Judgement operator()(const nomination::NomineeAccepted& fact) const {
        return admit(state_.nomination, fact);
    }
    law::Judgement operator()(const nomination::NomineeWithdrew& fact) const {
        return admit(state_.nomination, fact, round_);
    }
    law::Judgement operator()(const nomination::CandidatesPublished& fact) const {
        return admit(state_.nomination, fact, setting_, women_to_add(state_));
    }

    law::Judgement operator()(const nomination::ReviewPublished& fact) const {
        return admit(state_.nomination, fact, setting_);
    }
    law::Judgement operator()(const nomination::ReviewObjected& fact) const {
        return admit(state_.nomination, fact, setting_);
    }
    law::Judgement operator()(const nomination::ReviewDecided& fact) const {
        return admit(state_.nomination, fact, setting_);
    }
    law::Judgement operator()(const CandidacyCancelled& fact) const {
        return admit(state_, fact, setting_);
    }

    law::Judgement operator()(const nomination::SpeechAsked& fact) const {
        return admit(state_.nomination, fact, round_);
    }
    law::Judgement operator()(const nomination::CandidatesMet& fact) const {
        return admit(fact, round_);
    }

    law::Judgement operator()(const count::RelativeWithdrew& fact) const {
        return admit(state_.count, fact, round_, books(state_));
    }
    law::Judgement operator()(const count::RelativesDecided& fact) const {
        if (auto refusal = admit(state_.count, fact, round_, books(state_))) {
            return refusal;
        }
        return judge_approval(state_.rules->committee.kin_equal_by, fact.resolution, true);
    }
    law::Judgement operator()(const count::IllegibleAdjudicated& fact) const {
        return admit(state_.count, fact, round_);
    }
    law::Judgement operator()(const count::BatchSealed& fact) const {
        return admit(state_.count, fact, round_,
                     poll::returned(state_.poll, fact.station, fact.style));
    }
    law::Judgement operator()(const count::WriteInAdjudicated& fact) const {
        return admit(state_.count, fact, round_, on_roll(state_, fact.person));
    }
    law::Judgement operator()(const count::ResultAnnounced& fact) const {
        return admit(state_.count, fact, round_, books(state_));
    }

    law::Judgement operator()(const closing::HandoverCompleted& fact) const {
        return admit(state_.closing, fact, elected(state_), setting_);
    }
    law::Judgement operator()(const closing::CompositionDeclared& fact) const {
        return admit(state_.closing, fact, sits(state_, fact));
    }
    template <class Fact>
        requires requires(closing::State& room, const Fact& fact) {
            closing::apply(room, fact, base::Date{});
        }
    law::Judgement operator()(const Fact& fact) const {
        return admit(state_.closing, fact, setting_);
    }

    // Law: 海南省村民委员会选举办法(2025) art. 27; 天津市村民委员会选举办法(2019) art. 26.
    law::Judgement operator()(const poll::StaffAppointed& fact) const {
        const auto asked = poll::approvals_asked(state_.poll, fact, round_);
        for (const poll::Approvers* each : asked) {
            if (auto refusal = judge_approval(*each, fact.resolution, true)) {
                return refusal;
            }
        }
        if (asked.empty()) {
            if (auto refusal =
                    judge_approval(state_.rules->poll.scribe_list_by, fact.resolution, false)) {
                return refusal;
            }
        }
        return admit(state_.poll, fact, round_);
    }
    // Law: 海南省村民委员会选举办法(2025) art. 25; 河南省实施办法(2011) art. 32.
    law::Judgement operator()(const poll::StaffAdopted& fact) const {
        if (auto refusal = admit(state_.poll, fact, round_)) {
            return refusal;
        }
        return judge_approval(*poll::adoption_rule(state_.poll, round_), fact.resolution, true);
    }
    // Law: 海南省村民委员会选举办法(2025) art. 25.
    law::Judgement operator()(const poll::MobileVotersPublished& fact) const {
        if (auto refusal =
                judge_approval(state_.rules->poll.mobile_list_by, fact.resolution, true)) {
            return refusal;
        }
        return admit(state_.poll, fact, round_);
    }

    /// The facts of the poll.
    template <class Fact>
    law::Judgement operator()(const Fact& fact) const {
        return admit(state_.poll, fact, round_);
    }

  private:
    /// A meeting approves, where the rules name one and there is something to approve.
    law::Judgement judge_approval(const law::Cited<std::optional<std::vector<law::Body>>>& rule,
                                  const std::optional<law::Resolution>& resolution,
                                  bool is_asked) const {
        const bool is_needed = *rule && is_asked;
        if (is_needed != resolution.has_value()) {
            return law::refuse(is_needed ? law::RefusalCode::ResolutionMissing
                                         : law::RefusalCode::ResolutionNotNeeded,
                               rule);
        }
        return is_needed ? assembly::judge(*resolution,
                                           {.value = **rule,
                                            .cite = rule.cite,
                                            .confidence = rule.confidence,
                                            .note = {},
                                            .note_zh = {}},
                                           setting_)
                         : law::Judgement{};
    }

    /// Where the election committee itself nominates.
    template <class Paper>
    law::Judgement judge_votes_of_committee(const Paper& paper) const {
        return paper.committee_votes
                   ? judge_committee_decision(state_, *paper.committee_votes, setting_)
                   : law::Judgement{};
    }

    const State& state_;
    law::Setting setting_;  ///< of the election
    law::Setting round_;    ///< of the round that is held
    const roll::Records* records_;
};

}  // namespace

law::Judgement admit(const State& state, const Event& event, const roll::Records* records) {
    if (auto refusal = judge_envelope(state, event)) {
        return refusal;
    }
    const law::Setting setting = state.setting(event.at);
    return std::visit(
        [&]<class Stated>(const Stated& stated) -> law::Judgement {
            if constexpr (CommitteeDecision<Stated>) {
                if (!is_decided_above(state, stated)) {
                    if (auto refusal = judge_committee_decision(state, stated.in_favour, setting)) {
                        return refusal;
                    }
                }
            }
            if (auto refusal = judge_between(state, stated)) {
                return refusal;
            }
            return Room(state, event.at, records)(stated);
        },
        event.fact);
}

}  // namespace douxuan::election
