// SPDX-License-Identifier: Apache-2.0
#include "cli/says.h"

#include <algorithm>
#include <array>

#include "cli/messages/citation.h"
#include "cli/messages/refusals.h"
#include "cli/messages/values.h"
#include "cli/messages/width.h"
#include "engine/roll/queries.h"

namespace douxuan::cli {

namespace {

constexpr auto names_of_persons = std::to_array<std::string_view>(
    {"person", "chair", "enters", "other", "candidate", "expected_person"});
constexpr auto names_of_voters =
    std::to_array<std::string_view>({"voter", "principal", "proxy", "same_as"});

// The number on the list and the name of a voter, for the eyes of the clerk.
std::string voter_text(const std::string& digits, const roll::Records& records) {
    base::Handle handle;
    for (const char digit : digits) {
        const auto value = std::string_view("0123456789abcdef").find(digit);
        if (value == std::string_view::npos) {
            return digits;
        }
        handle.value = handle.value << 4U | value;
    }
    const roll::PersonRecord* record = records.find(handle);
    return record == nullptr ? digits : "#" + record->no + " " + printable(record->name);
}

law::Refusal with_names(law::Refusal refusal, const election::State& state,
                        const roll::Records& records) {
    for (law::Fact& each : refusal.facts) {
        if (std::ranges::find(names_of_persons, each.name) != names_of_persons.end()) {
            each.value = person_text(state, base::PersonId{each.value});
        } else if (std::ranges::find(names_of_voters, each.name) != names_of_voters.end()) {
            each.value = voter_text(each.value, records);
        }
    }
    return refusal;
}

ExitCode code_of(audit::LedgerFault fault) {
    switch (fault) {
        case audit::LedgerFault::Busy:
        case audit::LedgerFault::Exists:
            return ExitCode::Refused;
        case audit::LedgerFault::DiskFull:
            return ExitCode::OurFault;
        case audit::LedgerFault::Missing:
        case audit::LedgerFault::Unreadable:
        case audit::LedgerFault::ReadOnly:
        case audit::LedgerFault::NotALedger:
        case audit::LedgerFault::NewerVersion:
        case audit::LedgerFault::Corrupt:
            return ExitCode::BadInput;
    }
    return ExitCode::BadInput;
}

}  // namespace

std::string person_name(const election::State& state, const base::PersonId& id) {
    const roll::Person* person = roll::person(state.roll, id);
    return person == nullptr ? id.text : printable(person->name);
}

std::string person_text(const election::State& state, const base::PersonId& id) {
    const roll::Person* person = roll::person(state.roll, id);
    return person == nullptr ? id.text : printable(person->name) + " (" + id.text + ")";
}

RefusalWords refusal_words(Language language, const law::Refusal& refusal,
                           const election::State& state, const roll::Records& records) {
    const law::Refusal named = with_names(refusal, state, records);
    return {.reason = reason(language, named),
            .article = citation(language, named.cite, *state.rules),
            .remedy = remedy(language, named)};
}

Json refusal_json(const law::Refusal& refusal, const RefusalWords& words) {
    Json facts;
    for (const law::Fact& each : refusal.facts) {
        facts.add(each.name, each.value);
    }
    Json json;
    json.add("code", base::word(refusal.code))
        .add("instrument", refusal.cite.instrument)
        .add("article", refusal.cite.article)
        .add("facts", facts)
        .add("reason", words.reason)
        .add("remedy", words.remedy);
    return json;
}

ExitCode say_refusal(const Call& call, const law::Refusal& refusal, const election::State& state,
                     const roll::Records& records) {
    static constexpr Text refused{"不能记录：", "Refused: "};
    static constexpr Text law{"  依据  ", "  law   "};
    static constexpr Text to_do{"  办法  ", "  to do "};
    const RefusalWords words = refusal_words(call.language, refusal, state, records);
    if (call.json()) {
        call.out << Json().add("refused", refusal_json(refusal, words)).text() << "\n";
        return ExitCode::Refused;
    }
    call.talk << "✗ " << call.say(refused) << words.reason << "\n";
    if (!words.article.empty()) {
        call.talk << call.say(law) << words.article << "\n";
    }
    call.talk << call.say(to_do) << words.remedy << "\n";
    return ExitCode::Refused;
}

Json fault_json(std::string_view word, const Complaint& complaint) {
    Json fault;
    fault.add("code", word)
        .add("place", complaint.place)
        .add("reason", complaint.reason)
        .add("remedy", complaint.remedy);
    return fault;
}

ExitCode say_fault(const Call& call, ExitCode code, std::string_view word,
                   const Complaint& complaint) {
    if (call.json()) {
        call.out << Json().add("fault", fault_json(word, complaint)).text() << "\n";
    } else {
        call.talk << "✗ " << complaint.text(call.language) << "\n";
    }
    return code;
}

ExitCode say_ledger(const Call& call, const audit::LedgerError& error) {
    return say_fault(call, code_of(error.fault), base::word(error.fault),
                     complaint(call.language, error));
}

ExitCode say_decision(const Call& call, std::string_view word, const std::string& text) {
    if (call.json()) {
        Json decision;
        decision.add("code", word).add("reason", text);
        call.out << Json().add("decide", decision).text() << "\n";
    } else {
        call.talk << "? " << text << "\n";
    }
    return ExitCode::NeedsPerson;
}

}  // namespace douxuan::cli
