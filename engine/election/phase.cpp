// SPDX-License-Identifier: Apache-2.0
// The table of the life cycle.
#include "engine/election/phase.h"

#include <array>

namespace douxuan::election {

namespace {

constexpr Phases always = Phases::between(Phase::Preparation, Phase::Announced);
// Also while the roll is taken down, to be posted again.
constexpr Phases while_objected = Phases::between(Phase::Preparation, Phase::RollPosted);
constexpr Phases before_the_poll = Phases::between(Phase::Preparation, Phase::Listed);
// Another is chosen for what is left to be voted on.
constexpr Phases before_the_poll_or_after{Phase::Preparation, Phase::RollPosted, Phase::RollFinal,
                                          Phase::Nominated,   Phase::Listed,     Phase::Announced};
constexpr Phases before_the_result = Phases::between(Phase::Preparation, Phase::Counting);

template <class T>
constexpr Step row(Role by, Phases when) {
    return {.kind = T::kind, .by = by, .when = when};
}
template <class T>
constexpr Step row_of_any_role(Phases when) {
    return {.kind = T::kind, .by = Role::System, .when = when, .any_role = true};
}
// Where the law asks for a meeting, it states the fact; else the election committee does.
constexpr Step by_meeting_too(Step step) {
    step.any_role = true;
    return step;
}
constexpr Step once(Step step) {
    step.first_round_only = true;
    return step;
}
// Of the nomination: a fresh election may begin with it.
constexpr Step nominating(Step step) {
    step.first_round_only = true;
    step.also_anew = true;
    return step;
}
template <class T>
constexpr Step village_row(Role by, Phases when) {
    return {.kind = T::kind, .by = by, .when = when, .only = law::CommitteeKind::Village};
}
template <class T>
constexpr Step residents_row(Role by, Phases when) {
    return {.kind = T::kind, .by = by, .when = when, .only = law::CommitteeKind::Residents};
}

// The rows stand in the order of the alternatives of Fact; the assertion below holds them to it.
// Law: 村委会组织法(2025) art. 15-18; 居委会组织法(2025) art. 14-19; the phases of
// 北京市村民委员会选举办法 chapters 2 to 5.
constexpr std::array table{
    row<LogOpened>(Role::System, {Phase::Empty}),
    row<MethodAdopted>(Role::Assembly, {Phase::Preparation}),
    row<DayFixed>(Role::ElectionCommittee, {Phase::Preparation}),
    row<ClockChanged>(Role::System, always),
    row_of_any_role<IncidentRecorded>(always),
    row<CertificateIssued>(Role::ElectionCommittee, {Phase::Announced}),
    row<assembly::ElectionCommitteeChosen>(Role::Assembly, before_the_poll_or_after),
    row<assembly::MemberLeft>(Role::ElectionCommittee, before_the_poll),
    row<assembly::MemberReplaced>(Role::ElectionCommittee, before_the_poll),
    row<assembly::ChairChosen>(Role::ElectionCommittee, before_the_poll),
    village_row<assembly::OutsidersConsented>(
        Role::Assembly, Phases::between(Phase::Preparation, Phase::RollPosted)),
    row<roll::PersonNamed>(Role::ElectionCommittee, always),
    row<roll::KinshipDeclared>(Role::ElectionCommittee, before_the_result),
    row<roll::VoterRegistered>(Role::ElectionCommittee, {Phase::Preparation}),
    row<roll::RegistrationRefused>(Role::ElectionCommittee, {Phase::Preparation}),
    row<roll::RollPublished>(Role::ElectionCommittee, {Phase::Preparation}),
    row<roll::ObjectionFiled>(Role::ElectionCommittee, {Phase::RollPosted}),
    row<roll::ObjectionDecided>(Role::ElectionCommittee, while_objected),
    row<roll::RollCorrected>(Role::ElectionCommittee, before_the_poll),
    row<roll::RollFinalised>(Role::ElectionCommittee, {Phase::RollPosted}),
    nominating(village_row<nomination::NominationCounted>(
        Role::ElectionCommittee, Phases::between(Phase::RollFinal, Phase::Listed))),
    nominating(village_row<nomination::NominationTieSettled>(Role::ElectionCommittee,
                                                             {Phase::Nominated, Phase::Listed})),
    row<nomination::NomineeReviewed>(Role::ElectionCommittee, {Phase::Nominated, Phase::Listed}),
    nominating(row<nomination::NomineeAccepted>(Role::ElectionCommittee,
                                                {Phase::Nominated, Phase::Listed})),
    row<nomination::NomineeWithdrew>(Role::ElectionCommittee, {Phase::Nominated, Phase::Listed}),
    nominating(row<nomination::CandidatesPublished>(
        Role::ElectionCommittee, Phases::between(Phase::RollFinal, Phase::Listed))),
    row<poll::StationsFixed>(Role::ElectionCommittee, before_the_poll),
    row<poll::StaffAppointed>(Role::ElectionCommittee, {Phase::Listed}),
    row<poll::ProxyApproved>(Role::ElectionCommittee,
                             Phases::between(Phase::RollFinal, Phase::Listed)),
    row<poll::ProxiesPublished>(Role::ElectionCommittee, {Phase::Listed}),
    row<poll::MobileVotersPublished>(Role::ElectionCommittee,
                                     Phases::between(Phase::RollFinal, Phase::Listed)),
    row<poll::PapersPrinted>(Role::ElectionCommittee, {Phase::Listed}),
    row<poll::PapersDelivered>(Role::ElectionCommittee, {Phase::Listed, Phase::Polling}),
    row<poll::PollOpened>(Role::StationStaff, {Phase::Listed, Phase::Polling}),
    row<poll::PaperIssued>(Role::StationStaff, {Phase::Polling}),
    row<poll::PaperSpoiled>(Role::StationStaff, {Phase::Polling}),
    row<poll::VoterTurnedAway>(Role::StationStaff, {Phase::Polling}),
    row<poll::PollClosed>(Role::StationStaff, {Phase::Polling}),
    row<poll::BoxesMerged>(Role::Tellers, {Phase::Counting}),
    row<poll::BoxOpened>(Role::Tellers, {Phase::Counting}),
    row<count::BatchSealed>(Role::Tellers, {Phase::Counting}),
    row<count::WriteInAdjudicated>(Role::ElectionCommittee, {Phase::Counting}),
    row<count::ResultAnnounced>(Role::ElectionCommittee, {Phase::Counting}),
    row<closing::ResultFiled>(Role::ElectionCommittee, {Phase::Announced}),
    row<closing::ComplaintFiled>(Role::ElectionCommittee, always),
    row<closing::ComplaintAnswered>(Role::ElectionCommittee, always),
    row<closing::HandoverCompleted>(Role::ElectionCommittee, {Phase::Announced}),
    row<closing::ArchiveIndexed>(Role::ElectionCommittee, {Phase::Announced}),
    residents_row<VotingMethodChosen>(Role::Assembly, {Phase::Preparation}),
    row<assembly::WorkersConfirmed>(Role::ElectionCommittee,
                                    Phases::between(Phase::Preparation, Phase::RollPosted)),
    nominating(row<nomination::NominationProposed>(
        Role::ElectionCommittee, Phases::between(Phase::RollFinal, Phase::Listed))),
    nominating(row<nomination::NomineesPublished>(Role::ElectionCommittee, {Phase::Nominated})),
    nominating(
        row<nomination::Preselected>(Role::ElectionCommittee, {Phase::Nominated, Phase::Listed})),
    residents_row<roll::HouseholdEntered>(Role::ElectionCommittee, {Phase::Preparation}),
    residents_row<roll::HouseholdRepresentativeNamed>(Role::ElectionCommittee, before_the_poll),
    residents_row<roll::GroupFormed>(Role::ElectionCommittee, {Phase::Preparation}),
    residents_row<roll::GroupVoted>(Role::ElectionCommittee, before_the_poll),
    residents_row<roll::RepresentativeLeft>(Role::ElectionCommittee, before_the_poll),
    row<RoundOpened>(Role::ElectionCommittee,
                     {Phase::RollFinal, Phase::Nominated, Phase::Listed, Phase::Announced}),
    by_meeting_too(row<SeatsLeftOpen>(Role::ElectionCommittee, {Phase::Announced})),
    row<VoteNullified>(Role::ElectionCommittee, Phases::between(Phase::Listed, Phase::Announced)),
    row<WinnerUnseated>(Role::ElectionCommittee, {Phase::Announced}),
    row<ActingChairNamed>(Role::ElectionCommittee, {Phase::Announced}),
    row<closing::CompositionDeclared>(Role::ElectionCommittee, {Phase::Announced}),
    row<RunnersUpSeated>(Role::Assembly, {Phase::Announced}),
    row<NomineesAdded>(Role::ElectionCommittee, {Phase::Listed, Phase::Announced}),
    row<WinnerReviewed>(Role::ElectionCommittee, Phases::between(Phase::Listed, Phase::Announced)),
    row<closing::ComplaintAppealed>(Role::ElectionCommittee, always),
    row<poll::PollAnnounced>(Role::ElectionCommittee,
                             Phases::between(Phase::RollPosted, Phase::Listed)),
    row<poll::PapersExcluded>(Role::ElectionCommittee, {Phase::Counting}),
    once(row<DayMoved>(Role::ElectionCommittee, before_the_poll)),
    row<roll::ObjectionAppealed>(Role::ElectionCommittee, while_objected),
    once(row<roll::AppealDecided>(Role::ElectionCommittee, before_the_poll)),
    row<roll::RollCarriedOver>(Role::ElectionCommittee, {Phase::Preparation}),
    row<ExitAuditPublished>(Role::ElectionCommittee, before_the_poll),
    row<nomination::CandidatesMet>(Role::ElectionCommittee, {Phase::Listed}),
    row<count::RelativeWithdrew>(Role::ElectionCommittee, {Phase::Counting}),
    nominating(row<nomination::ReviewPublished>(Role::ElectionCommittee,
                                                {Phase::Nominated, Phase::Listed})),
    nominating(row<nomination::ReviewObjected>(Role::ElectionCommittee,
                                               {Phase::Nominated, Phase::Listed})),
    nominating(
        row<nomination::ReviewDecided>(Role::ElectionCommittee, {Phase::Nominated, Phase::Listed})),
    row<CandidacyCancelled>(Role::ElectionCommittee, {Phase::Listed}),
    row<assembly::CommitteeSat>(Role::ElectionCommittee, always),
    once(row<roll::VoterCardsGiven>(Role::ElectionCommittee,
                                    Phases::between(Phase::RollPosted, Phase::Listed))),
    row_of_any_role<assembly::CommitteeDissolved>(before_the_poll),
    row<NoticeGiven>(Role::ElectionCommittee, always),
    row<assembly::MandateEnded>(Role::ElectionCommittee, {Phase::Announced}),
    row<poll::StaffAdopted>(Role::Assembly, {Phase::Listed}),
    row<poll::PapersDestroyed>(Role::StationStaff, {Phase::Polling, Phase::Counting}),
    row<nomination::SpeechAsked>(Role::ElectionCommittee, {Phase::Nominated, Phase::Listed}),
    row<RoundModeChosen>(Role::ElectionCommittee, {Phase::Announced}),
    row<count::IllegibleAdjudicated>(Role::ElectionCommittee, {Phase::Counting}),
    row<count::RelativesDecided>(Role::Assembly, {Phase::Counting}),
    nominating(row<nomination::EqualNumberAgreed>(Role::ElectionCommittee,
                                                  {Phase::Nominated, Phase::Listed})),
};

template <std::size_t... I>
constexpr bool in_order(std::index_sequence<I...>) {
    return ((table[I].kind == std::variant_alternative_t<I, AnyFact>::kind) && ...);
}
static_assert(table.size() == std::variant_size_v<AnyFact>);
static_assert(in_order(std::make_index_sequence<std::variant_size_v<AnyFact>>{}));

}  // namespace

std::span<const Step> life_cycle() {
    return table;
}

const Step& step_of(const Fact& fact) {
    return table[fact.index()];
}

}  // namespace douxuan::election
