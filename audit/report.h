// SPDX-License-Identifier: Apache-2.0
// What a verification or a replay found. DO NOT CHANGE the words and members: `--json` shows them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "audit/report_words.h"
#include "engine/base/date.h"
#include "engine/base/describe.h"
#include "engine/count/result.h"
#include "engine/election/events.h"
#include "engine/law/refusal.h"

namespace douxuan::audit {

using base::field;

/// A named value: law::Fact, described.
struct ReportedFact {
    std::string name;
    std::string value;

    static constexpr auto fields() {
        return describe(field("name", &ReportedFact::name, "of the value"),
                        field("value", &ReportedFact::value, "as text"));
    }
    friend bool operator==(const ReportedFact&, const ReportedFact&) = default;
};

/// Why the law does not allow a record: law::Refusal, described.
struct ReportedRefusal {
    std::string article;
    law::RefusalCode code{};
    std::vector<ReportedFact> facts;
    std::string instrument;

    static constexpr auto fields() {
        using R = ReportedRefusal;
        return describe(
            field("article", &R::article, "of the instrument, or empty"),
            field("code", &R::code, "the rule that is broken"),
            field("facts", &R::facts, "what was compared"),
            field("instrument", &R::instrument, "of the law; empty: a rule of the record"));
    }
    friend bool operator==(const ReportedRefusal&, const ReportedRefusal&) = default;
};

ReportedRefusal reported(const law::Refusal& refusal);
law::Refusal refusal_of(const ReportedRefusal& refusal);

/// The first thing that does not hold.
struct Finding {
    std::string detail;  ///< the word of the inner fault (TrustFault, DecodeFault, …), or empty
    std::vector<ReportedFact> facts;
    CheckFault fault{};
    std::string file;                        ///< within the bundle, or an old checkpoint's name
    std::optional<std::int64_t> last_seq;    ///< a fault that lies somewhere between seq and this
    std::optional<ReportedRefusal> refusal;  ///< of a record that the law does not allow
    std::optional<std::int64_t> seq;         ///< the first bad record, where one is known

    static constexpr auto fields() {
        using F = Finding;
        return describe(field("detail", &F::detail, "what exactly, or empty"),
                        field("facts", &F::facts, "what was compared"),
                        field("fault", &F::fault, "what does not hold"),
                        field("file", &F::file, "in which file, or empty"),
                        field("last_seq", &F::last_seq, "the bad record is not after this one"),
                        field("refusal", &F::refusal, "the rule that the record breaks"),
                        field("seq", &F::seq, "the first bad record, counted from 0"));
    }
    friend bool operator==(const Finding&, const Finding&) = default;
};

/// A witness of the policy that cosigned.
struct ReportedWitness {
    base::Instant at;
    std::string name;

    static constexpr auto fields() {
        return describe(field("at", &ReportedWitness::at, "by the witness's own clock"),
                        field("name", &ReportedWitness::name, "in the policy"));
    }
    friend bool operator==(const ReportedWitness&, const ReportedWitness&) = default;
};

/// What a person of the result is called.
struct ReportedName {
    std::string name;
    base::PersonId person;

    static constexpr auto fields() {
        return describe(field("name", &ReportedName::name, "as published"),
                        field("person", &ReportedName::person, "id in the log"));
    }
    friend bool operator==(const ReportedName&, const ReportedName&) = default;
};

/// A seat that somebody holds after every round.
struct ReportedSeat {
    base::OfficeId office;
    base::PersonId person;

    static constexpr auto fields() {
        return describe(field("office", &ReportedSeat::office, "which seat"),
                        field("person", &ReportedSeat::person, "who holds it"));
    }
    friend bool operator==(const ReportedSeat&, const ReportedSeat&) = default;
};

/// The answer of `verify` or `replay`.
struct Report {
    std::optional<People> annex;  ///< replay
    Check check{};
    std::optional<election::Committee> committee;
    std::int64_t erased = 0;  ///< replay: people of the log whose record was not released
    std::optional<Finding> finding;
    std::string log_key;              ///< verify: vkey of the log that signed
    std::vector<ReportedName> names;  ///< replay: of everybody in the result, by id
    std::vector<Gap> not_checked;
    std::string origin;
    std::int64_t people = 0;              ///< replay: records of people that were judged
    std::int64_t records = 0;             ///< read and found good
    std::optional<count::Result> result;  ///< of the last round
    std::string root;                     ///< base64, as signed
    std::string ruleset;
    std::vector<ReportedSeat> seats;  ///< replay: of the committee, the highest office first
    std::int64_t size = 0;            ///< records that the checkpoint covers
    std::vector<std::string> unaccounted;
    std::int64_t unsigned_records = 0;
    Verdict verdict{};
    std::vector<Warning> warnings;
    std::vector<ReportedWitness> witnesses;

    static constexpr auto fields() {
        using R = Report;
        return describe(
            field("annex", &R::annex, "whether people's records were judged"),
            field("check", &R::check, "what was asked"),
            field("committee", &R::committee, "the committee elected"),
            field("erased", &R::erased, "people whose record is not there any more"),
            field("finding", &R::finding, "the first thing that does not hold"),
            field("log_key", &R::log_key, "public key of the log"),
            field("names", &R::names, "what the persons of the result are called"),
            field("not_checked", &R::not_checked, "what this answer says nothing about"),
            field("origin", &R::origin, "name of the log"),
            field("people", &R::people, "people's records judged"),
            field("records", &R::records, "records read and found good"),
            field("result", &R::result, "as announced and determined again"),
            field("root", &R::root, "signed root"),
            field("ruleset", &R::ruleset, "id of the ruleset"),
            field("seats", &R::seats, "who holds which seat after every round"),
            field("size", &R::size, "records that the checkpoint covers"),
            field("unaccounted", &R::unaccounted, "files that no record vouches for"),
            field("unsigned_records", &R::unsigned_records, "records behind the checkpoint"),
            field("verdict", &R::verdict, "accepted or rejected"),
            field("warnings", &R::warnings, "what should be looked at"),
            field("witnesses", &R::witnesses, "who cosigned"));
    }
};

}  // namespace douxuan::audit
