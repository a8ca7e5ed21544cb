// SPDX-License-Identifier: Apache-2.0
// Facts of the election as a whole. DO NOT CHANGE kinds and member names: they are on disk.
// Long: the facts that belong to no room, each with its table.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/assembly/events.h"
#include "engine/base/date.h"
#include "engine/base/describe.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/closing/events.h"
#include "engine/law/choices/committee.h"
#include "engine/law/choices/nomination.h"
#include "engine/law/choices/poll.h"
#include "engine/law/plan.h"

namespace douxuan::election {

using base::field;

/// A committee to be elected.
struct Committee {
    std::string code;  ///< 12 digits of the national statistics code; digits 10-12 begin with 2
    law::CommitteeKind kind{};
    std::string name;
    std::int64_t term = 0;  ///< number of the term (届), from 1

    static constexpr auto fields() {
        using C = Committee;
        return describe(field("code", &C::code, "12-digit statistics code"),
                        field("kind", &C::kind, "village or residents"),
                        field("name", &C::name, "as published"),
                        field("term", &C::term, "number of the term, from 1"));
    }
    friend bool operator==(const Committee&, const Committee&) = default;
};

/// Event 0. Fixes everything that a later reader has to trust.
struct LogOpened {
    static constexpr std::string_view kind = "log.opened";
    std::string annex;          ///< how commitments are made: "hmac-sha256/v1"
    std::string bureau_sha256;  ///< SHA-256 of the bureau's certificate (DER), or ""
    Committee committee;
    std::string log_key;        ///< the C2SP vkey of the log
    std::string origin;         ///< e.g. "douxuan.example/110101001201-12"
    std::string program;        ///< name and version of the writing program
    std::string rules_sha256;   ///< of rules.toml, 64 hex digits
    std::string ruleset;        ///< id of the ruleset
    std::string schema_sha256;  ///< of schema.json, 64 hex digits

    static constexpr auto fields() {
        using E = LogOpened;
        return describe(field("annex", &E::annex, "how the digests of records are made"),
                        field("bureau_sha256", &E::bureau_sha256,
                              "digest of the bureau's certificate, or empty"),
                        field("committee", &E::committee, "the committee to be elected"),
                        field("log_key", &E::log_key, "public key of the log"),
                        field("origin", &E::origin, "name of this log"),
                        field("program", &E::program, "what wrote it"),
                        field("rules_sha256", &E::rules_sha256, "digest of rules.toml"),
                        field("ruleset", &E::ruleset, "id of the ruleset"),
                        field("schema_sha256", &E::schema_sha256, "digest of schema.json"));
    }
};

/// How many nationalities live in the place.
enum class Nationalities : std::uint8_t { One, Several };

/// The meeting fixed the seats and the method (职数, 选举办法).
struct MethodAdopted {
    static constexpr std::string_view kind = "method.adopted";
    law::BallotScheme ballot_scheme{};
    std::optional<Nationalities> nationalities = {};  ///< absent: it was not said
    std::optional<law::NominationMode> nomination;    ///< absent: people are nominated
    std::vector<law::OfficeSeats> offices;  ///< chair, deputy, member; deputy may be missing
    assembly::Resolution resolution;
    std::optional<law::Authority> size_approved_by = {};  ///< the number of members, or another
    std::optional<law::SizeGround> size_ground = {};      ///< of more members than usual
    law::VotingForm voting_form{};
    std::optional<base::OfficeId> woman_office;  ///< the office reserved for a woman

    static constexpr auto fields() {
        using E = MethodAdopted;
        return describe(field("ballot_scheme", &E::ballot_scheme, "how offices are put on papers"),
                        field("nationalities", &E::nationalities,
                              "whether several live here; absent: not said"),
                        field("nomination", &E::nomination,
                              "how candidates come about; absent: people are nominated"),
                        field("offices", &E::offices, "highest first"),
                        field("resolution", &E::resolution, "the meeting that decided"),
                        field("size_approved_by", &E::size_approved_by,
                              "who fixed the number of members, or approved another one; absent: "
                              "nobody"),
                        field("size_ground", &E::size_ground,
                              "why there are more members than usual; absent: there are not"),
                        field("voting_form", &E::voting_form, "how voters come together"),
                        field("woman_office", &E::woman_office, "office reserved for a woman"));
    }
};

/// A government approved that the election is held early or late.
using ShiftApproved = law::Approval;

/// The election committee fixed election day.
struct DayFixed {
    static constexpr std::string_view kind = "day.fixed";
    std::optional<ShiftApproved> approval = {};        ///< of an early or late election
    std::optional<assembly::Resolution> consent = {};  ///< of a meeting, to the same
    base::Date election_day;
    /// The office above that fixed it; absent: the election committee did.
    std::optional<closing::Authority> fixed_by = {};
    base::Members in_favour;  ///< not judged where an office above fixed it
    std::optional<base::Date> term_ends = {};

    static constexpr auto fields() {
        return describe(field("approval", &DayFixed::approval,
                              "who approved that the election is early or late"),
                        field("consent", &DayFixed::consent,
                              "the meeting that consented to an early or late election"),
                        field("election_day", &DayFixed::election_day, "election day"),
                        field("fixed_by", &DayFixed::fixed_by,
                              "who fixed it, where an office above does; absent: the election "
                              "committee"),
                        field("in_favour", &DayFixed::in_favour, "members in favour"),
                        field("term_ends", &DayFixed::term_ends,
                              "last day of the term of the committee that is in office"));
    }
};

/// Why election day is moved.
enum class MoveCause : std::uint8_t { ForceMajeure, Other };

/// Election day was moved to a later day, and an authority agreed.
/// Law: 四川省村民委员会选举条例(2025) art. 19; 海南省村民委员会选举办法(2025) art. 17;
/// 河南省实施村民委员会组织法办法(2011) art. 15
struct DayMoved {
    static constexpr std::string_view kind = "day.moved";
    std::optional<ShiftApproved> approval = {};  ///< where the new day is late
    closing::Authority authority{};
    std::optional<MoveCause> cause = {};               ///< absent: force majeure
    std::optional<assembly::Resolution> consent = {};  ///< the same
    base::Date election_day;
    base::Members in_favour;

    static constexpr auto fields() {
        using E = DayMoved;
        return describe(
            field("approval", &E::approval, "who approved that the election is late"),
            field("authority", &E::authority, "who agreed"),
            field("cause", &E::cause, "why; absent: force majeure"),
            field("consent", &E::consent, "the meeting that consented to a late election"),
            field("election_day", &E::election_day, "the new election day"),
            field("in_favour", &E::in_favour, "members in favour"));
    }
};

/// The laptop's clock was set back; the next `at` may be earlier than the last.
struct ClockChanged {
    static constexpr std::string_view kind = "clock.changed";
    base::Instant was;

    static constexpr auto fields() {
        return describe(field("was", &ClockChanged::was, "what the clock showed before"));
    }
};

enum class Incident : std::uint8_t {
    PowerCut,
    DeviceReplaced,
    PollInterrupted,
    PollResumed,
    DisturbanceEnded,
    ObserverComplaint,
    VotesBought,  ///< somebody gave or promised something for votes
    /// The township brings the vote to its end, because the election committee does not.
    /// Law: 海南省村民委员会选举办法(2025) art. 15
    TownshipPresides,
};

/// Something happened that belongs in the record. Fixed phrases only.
struct IncidentRecorded {
    static constexpr std::string_view kind = "incident.recorded";
    Incident incident{};

    static constexpr auto fields() {
        return describe(field("incident", &IncidentRecorded::incident, "what"));
    }
};

/// Something of the election committee, or of what it led, was posted to the people, or filed with
/// an authority. What changes after that is made known anew. Law: 北京市村民委员会选举办法(2012)
/// art. 9; 浙江省村民委员会选举办法(2020) art. 8; 天津市村民委员会选举办法(2019) art. 9;
/// 河南省实施村民委员会组织法办法(2011) art. 8, 13, 15, 29; 四川省村民委员会选举条例(2025) art. 12,
/// 14; 四川省城市居民委员会选举条例(2025) art. 12, 14; 海南省村民委员会选举办法(2025) art. 11, 13,
/// 35; 浙江省村民委员会选举办法(2020) art. 32; 河北省村民委员会选举办法(2020) art. 20
struct NoticeGiven {
    static constexpr std::string_view kind = "notice.given";
    std::optional<closing::Authority> approved_by = {};  ///< of a list of the elected that is late
    std::optional<closing::Authority> authority = {};    ///< with whom it was filed
    law::Matter matter{};
    std::optional<closing::Authority> posted_by = {};  ///< in place of the election committee

    static constexpr auto fields() {
        using E = NoticeGiven;
        return describe(
            field("approved_by", &E::approved_by,
                  "who approved that the list of the elected is late"),
            field("authority", &E::authority,
                  "with whom it was filed; absent: it was posted to the people"),
            field("matter", &E::matter, "what"),
            field("posted_by", &E::posted_by, "who posted it; absent: the election committee"));
    }
};

/// What ends a candidacy before the vote: done, or had done.
/// Law: 海南省村民委员会选举办法(2025) art. 22
enum class FoulPlay : std::uint8_t { Force, Threat, Deceit, Bribery, ForgedPapers, FalseCounts };

/// The election committee struck a candidate off the list for foul play. They stand no more in this
/// election. Law: 海南省村民委员会选举办法(2025) art. 22; 河北省村民委员会选举办法(2020) art. 42
struct CandidacyCancelled {
    static constexpr std::string_view kind = "candidacy.cancelled";
    std::optional<closing::Authority> authority;  ///< absent: the election committee
    FoulPlay ground{};
    base::Members in_favour;
    base::PersonId person;

    static constexpr auto fields() {
        using E = CandidacyCancelled;
        return describe(
            field("authority", &E::authority, "who found it; absent: the election committee"),
            field("ground", &E::ground, "what was done"),
            field("in_favour", &E::in_favour, "committee members in favour"),
            field("person", &E::person, "the candidate"));
    }
};

/// The exit audit (离任审计) of those who go out of office was posted.
/// Law: 村委会组织法(2025) art. 40; 居委会组织法(2025) art. 38
struct ExitAuditPublished {
    static constexpr std::string_view kind = "exit_audit.published";
    closing::Authority authority{};

    static constexpr auto fields() {
        return describe(field("authority", &ExitAuditPublished::authority, "who had it made"));
    }
};

/// A certificate of election was handed over.
struct CertificateIssued {
    static constexpr std::string_view kind = "certificate.issued";
    std::optional<law::Issuer> issued_by = {};
    base::OfficeId office;
    base::PersonId person;

    static constexpr auto fields() {
        return describe(
            field("issued_by", &CertificateIssued::issued_by, "who issued it; absent: not said"),
            field("office", &CertificateIssued::office, "to which office"),
            field("person", &CertificateIssued::person, "who was elected"));
    }
};

}  // namespace douxuan::election

namespace douxuan::base {

template <>
inline constexpr auto words_of<election::FoulPlay> = words<election::FoulPlay>({
    {election::FoulPlay::Force, "force"},
    {election::FoulPlay::Threat, "threat"},
    {election::FoulPlay::Deceit, "deceit"},
    {election::FoulPlay::Bribery, "bribery"},
    {election::FoulPlay::ForgedPapers, "forged_papers"},
    {election::FoulPlay::FalseCounts, "false_counts"},
});
template <>
inline constexpr auto words_of<election::MoveCause> = words<election::MoveCause>({
    {election::MoveCause::ForceMajeure, "force_majeure"},
    {election::MoveCause::Other, "other"},
});
template <>
inline constexpr auto words_of<election::Nationalities> = words<election::Nationalities>({
    {election::Nationalities::One, "one"},
    {election::Nationalities::Several, "several"},
});
template <>
inline constexpr auto words_of<election::Incident> = words<election::Incident>({
    {election::Incident::PowerCut, "power_cut"},
    {election::Incident::DeviceReplaced, "device_replaced"},
    {election::Incident::PollInterrupted, "poll_interrupted"},
    {election::Incident::PollResumed, "poll_resumed"},
    {election::Incident::DisturbanceEnded, "disturbance_ended"},
    {election::Incident::ObserverComplaint, "observer_complaint"},
    {election::Incident::VotesBought, "votes_bought"},
    {election::Incident::TownshipPresides, "township_presides"},
});

}  // namespace douxuan::base
