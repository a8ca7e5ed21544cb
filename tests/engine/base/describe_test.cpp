// SPDX-License-Identifier: Apache-2.0
// Every table that describes a fact is sorted by name and uses only [a-z0-9_].
#include "engine/base/describe.h"

#include <string_view>

#include "engine/assembly/events.h"
#include "engine/closing/composition_events.h"
#include "engine/closing/events.h"
#include "engine/count/events.h"
#include "engine/election/event.h"
#include "engine/law/ruleset.h"
#include "engine/nomination/events.h"
#include "engine/poll/events.h"
#include "engine/roll/events.h"
#include "engine/roll/record.h"
#include "tests/support/catch.h"

using namespace douxuan;

namespace {

template <class... Each>
struct Tables {
    template <class Visit>
    static void visit(Visit&& visit) {
        (visit.template operator()<Each>(), ...);
    }
};

using Described = Tables<
    assembly::Resolution, assembly::RankedMember, assembly::ElectionCommitteeChosen,
    assembly::MemberLeft, assembly::MemberReplaced, assembly::ChairChosen,
    assembly::OutsidersConsented, closing::ResultFiled, closing::ComplaintFiled,
    closing::ComplaintAnswered, closing::HandoverCompleted, closing::ArchivePart,
    closing::ArchiveIndexed, closing::CompositionDeclared, law::ClosingRules, count::Pattern,
    count::BatchSealed, count::WriteInAdjudicated, count::ResultAnnounced, count::PersonTally,
    count::Tie, count::OfficeResult, count::StyleResult, count::Result, election::Committee,
    election::LogOpened, law::OfficeSeats, election::MethodAdopted, election::DayFixed,
    election::ClockChanged, election::IncidentRecorded, election::CertificateIssued,
    law::CommitteeRules, law::ElectionCommitteeRules, law::MeetingRules, law::RegistrationRules,
    law::NominationRules, law::PollRules, law::CountRules, law::FurtherRules, law::Ruleset,
    nomination::RankedName, nomination::OfficeRanking, nomination::NominationCounted,
    nomination::NominationTieSettled, nomination::NomineeReviewed, nomination::NomineeAccepted,
    nomination::NomineeWithdrew, law::OfficePersons, nomination::CandidatesPublished, poll::Station,
    poll::StationsFixed, poll::StaffMember, poll::StaffAppointed, poll::ProxyApproved,
    poll::ProxiesPublished, poll::MobileVotersPublished, poll::PapersPrinted, poll::PapersDelivered,
    poll::PollOpened, poll::PaperIssued, poll::PaperSpoiled, poll::VoterTurnedAway,
    poll::StyleStock, poll::PollClosed, poll::BoxesMerged, poll::StylePapers, poll::BoxOpened,
    poll::BoxContent, poll::PollAnnounced, poll::PapersExcluded, election::ExitAuditPublished,
    law::Approval, poll::StaffAdopted, poll::PapersDestroyed, poll::GroundVoters,
    assembly::CommitteeSat, roll::VoterCardsGiven, assembly::CommitteeDissolved,
    election::NoticeGiven, nomination::CandidatesMet, nomination::SpeechAsked,
    nomination::GroupTurnout, election::RoundModeChosen, count::RelativeWithdrew,
    count::RelativesDecided, count::IllegibleAdjudicated, nomination::EqualNumberAgreed,
    roll::RollCarriedOver, roll::VoterRegistered, roll::RegistrationRefused, roll::RollNumbers,
    roll::RollPublished, roll::ObjectionFiled, roll::ObjectionDecided, roll::RollCorrected,
    roll::RollFinalised, roll::PersonNamed, roll::KinshipDeclared, roll::PersonRecord>;

}  // namespace

TEST_CASE("the members of every described struct are sorted, named [a-z0-9_]+ and explained") {
    Described::visit([]<class T>() {
        std::string_view before;
        base::for_each_field<T>([&](const auto& field) {
            INFO(field.name);
            CHECK(before < field.name);
            CHECK(field.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") ==
                  std::string_view::npos);
            CHECK_FALSE(field.meaning.empty());
            before = field.name;
        });
    });
}

TEST_CASE("a word is read back as the enumerator that it stands for") {
    for (const auto& [value, text] : base::words_of<poll::StockReason>) {
        CHECK(base::word(value) == text);
        CHECK(base::from_word<poll::StockReason>(text) == value);
    }
    CHECK_FALSE(base::from_word<poll::StockReason>("no_such_word").has_value());
}
