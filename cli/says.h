// SPDX-License-Identifier: Apache-2.0
// What the program says when something is not as it should be, as text or as JSON, and the exit
// code that goes with it.
#pragma once

#include <string>

#include "audit/ledger.h"
#include "cli/call.h"
#include "cli/json.h"
#include "cli/messages/complaint.h"
#include "engine/election/state.h"
#include "engine/law/refusal.h"

namespace douxuan::cli {

/// "王建国 (wang-jg)" for a named person; the id for anybody else.
std::string person_text(const election::State& state, const base::PersonId& id);
/// Only the name, or the id.
std::string person_name(const election::State& state, const base::PersonId& id);

/// Why a fact is refused: reason, numbers, article, remedy. Persons and voters are shown by name
/// where `records` knows them.
struct RefusalWords {
    std::string reason;
    std::string article;  ///< empty: a rule of the record
    std::string remedy;
};
RefusalWords refusal_words(Language language, const law::Refusal& refusal,
                           const election::State& state, const roll::Records& records);

/// A refusal as the member of a JSON answer: code, article, facts and the words.
Json refusal_json(const law::Refusal& refusal, const RefusalWords& words);

/// Says a refusal; Refused.
ExitCode say_refusal(const Call& call, const law::Refusal& refusal, const election::State& state,
                     const roll::Records& records);

/// A fault as the member of a JSON answer.
Json fault_json(std::string_view word, const Complaint& complaint);

/// Says what is wrong with a file or a value, with `code`, and returns it. `word` is the written
/// word of the fault.
ExitCode say_fault(const Call& call, ExitCode code, std::string_view word,
                   const Complaint& complaint);

/// Says why the file of an election cannot be used.
ExitCode say_ledger(const Call& call, const audit::LedgerError& error);

/// Says what a person must decide, and NeedsPerson.
ExitCode say_decision(const Call& call, std::string_view word, const std::string& text);

}  // namespace douxuan::cli
