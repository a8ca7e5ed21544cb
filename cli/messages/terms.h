// SPDX-License-Identifier: Apache-2.0
// What the record's own words are called: choices, events, members, rules and offices.
#pragma once

#include <string_view>

#include "cli/messages/language.h"
#include "cli/messages/text.h"
#include "engine/election/event.h"
#include "engine/election/phase.h"
#include "engine/law/calendar.h"
#include "engine/law/choices/closing.h"
#include "engine/law/choices/committee.h"
#include "engine/law/choices/count.h"
#include "engine/law/choices/nomination.h"
#include "engine/law/choices/poll.h"
#include "engine/law/choices/registration.h"
#include "engine/law/choices/residents.h"
#include "engine/law/source.h"
#include "engine/roll/words.h"

namespace douxuan::cli {

// Every value of these enumerations has a text (the compiler checks it).
Text text_of(law::ActingChair value);
Text text_of(law::BallotScheme value);
Text text_of(law::Body value);
Text text_of(law::Caller value);
Text text_of(law::Cascade value);
Text text_of(law::CandidateOrder value);
Text text_of(law::CandidatesMeeting value);
Text text_of(law::CommitteeKind value);
Text text_of(law::Confidence value);
Text text_of(law::BeyondShift value);
Text text_of(law::DecisionBase value);
Text text_of(law::Disqualifier value);
Text text_of(law::Exclusion value);
Text text_of(law::ExitAudit value);
Text text_of(law::FreshHost value);
Text text_of(law::MandateEnd value);
Text text_of(law::ExtraClass value);
Text text_of(law::KinScope value);
Text text_of(law::KinYields value);
Text text_of(law::MajorityBase value);
Text text_of(law::Matter value);
Text text_of(law::NameVariants value);
Text text_of(law::NominationMode value);
Text text_of(law::NominationSource value);
Text text_of(law::OvercountReference value);
Text text_of(law::EqualNumber value);
Text text_of(law::IllegibleMark value);
Text text_of(law::OvervoteScope value);
Text text_of(law::PrimaryWhen value);
Text text_of(law::ProxyCircle value);
Text text_of(law::Anchor value);
Text text_of(law::ArchiveContent value);
Text text_of(law::HandoverItem value);
Text text_of(law::ReckoningDay value);
Text text_of(law::Renewal value);
Text text_of(law::ResidenceBasis value);
Text text_of(law::ScribeCircle value);
Text text_of(law::BarredWork value);
Text text_of(law::Issuer value);
Text text_of(law::Presider value);
Text text_of(law::MandateReason value);
Text text_of(law::MobileGround value);
Text text_of(law::Shown value);
Text text_of(law::ShiftApproval value);
Text text_of(law::SizeGround value);
Text text_of(law::Succession value);
Text text_of(law::SurplusScope value);
Text text_of(law::TieRule value);
Text text_of(law::TieTurnout value);
Text text_of(law::TurnoutCounts value);
Text text_of(law::TwoOfficesOnPaper value);
Text text_of(law::VoterCards value);
Text text_of(law::VotingForm value);
Text text_of(law::VotingMethod value);
Text text_of(law::WithdrawalMoment value);
Text text_of(law::WithdrawalTrigger value);
Text text_of(law::WomanCandidate value);
Text text_of(law::WomenSeat value);
Text text_of(law::WriteInScope value);
Text text_of(roll::Correction value);
Text text_of(roll::GroupForm value);
Text text_of(roll::HouseholdForm value);
Text text_of(roll::Kinship value);
Text text_of(roll::ObjectionClaim value);
Text text_of(roll::OwnWord value);
Text text_of(roll::Ruling value);
Text text_of(roll::Sex value);
Text text_of(roll::VacancyCause value);
Text text_of(roll::VoterClass value);
Text text_of(roll::YesNo value);
Text text_of(nomination::Finding value);
Text text_of(poll::Booth value);
Text text_of(poll::CardOf value);
Text text_of(poll::Official value);
Text text_of(poll::ScribePlace value);
Text text_of(poll::Duty value);
Text text_of(poll::ProxyTie value);
Text text_of(poll::StationKind value);
Text text_of(poll::StockReason value);
Text text_of(poll::TurnedAwayFor value);
Text text_of(closing::AgeBand value);
Text text_of(closing::Background value);
Text text_of(closing::Education value);
Text text_of(closing::Ethnicity value);
Text text_of(closing::Migration value);
Text text_of(closing::Party value);
Text text_of(closing::PartyPost value);
Text text_of(closing::PublicBody value);
Text text_of(closing::Service value);
Text text_of(closing::Answer value);
Text text_of(closing::Authority value);
Text text_of(closing::ComplaintSubject value);
Text text_of(count::Bar value);
Text text_of(count::NameVariant value);
Text text_of(count::NextStep value);
Text text_of(count::Outcome value);
Text text_of(count::RoundKind value);
Text text_of(assembly::CommitteePost value);
Text text_of(assembly::Convener value);
Text text_of(assembly::Failure value);
Text text_of(assembly::EndedBy value);
Text text_of(election::Nationalities value);
Text text_of(assembly::LeavingCause value);
Text text_of(assembly::QuorumBasis value);
Text text_of(law::Occasion value);
Text text_of(election::FoulPlay value);
Text text_of(election::Incident value);
Text text_of(election::MethodProposer value);
Text text_of(election::MoveCause value);
Text text_of(election::NullityGround value);
Text text_of(election::OpinionForm value);
Text text_of(election::Phase value);
Text text_of(election::Role value);
Text text_of(election::UnseatingCause value);

template <base::Worded Enum>
std::string_view text_of(Language language, Enum value) {
    return text_of(value).in(language);
}

/// 主任, 副主任, 委员 / chair, deputy chair, member for the ids chair, deputy, member; empty for
/// any other id.
Text office_text(std::string_view office);
/// What the paper of that style is called: one for each office, or one for all ("joint"). Empty
/// for any other id.
Text style_text(std::string_view style);

/// A kind of event as a short sentence in the past tense without a full stop, as narrated:
/// "roll.published" is 选民名单已公布 / "The roll was posted". Empty for an unknown kind.
Text event_text(std::string_view kind);

/// The label of a member of an event or of a fact of a refusal. Empty for an unknown name.
Text label(std::string_view name);
/// The same, as that kind of committee calls it: a village's group is not a community's.
Text label(law::CommitteeKind kind, std::string_view name);

/// The label of a section of a ruleset ("committee") or of a value in it ("committee.size"), as
/// that kind of committee calls it. Empty for an unknown path.
Text rule_label(law::CommitteeKind kind, std::string_view path);

}  // namespace douxuan::cli
