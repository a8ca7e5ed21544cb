// SPDX-License-Identifier: Apache-2.0
// What is wrong with a file or a statement from outside: where, what, and what to do about it.
#pragma once

#include <string>
#include <string_view>

#include "audit/annex.h"
#include "audit/archive/connection.h"
#include "audit/bundle.h"
#include "audit/codec.h"
#include "audit/cosign.h"
#include "audit/ledger.h"
#include "audit/note.h"
#include "audit/policy.h"
#include "audit/seal.h"
#include "ballots/input_error.h"
#include "cli/messages/language.h"
#include "cli/statement_error.h"
#include "engine/law/load.h"

namespace douxuan::cli {

/// A fault in the words of one language.
struct Complaint {
    std::string place;   ///< "第 3 行第 4 列（出生日期）", "rules.toml:3:1"; empty if there is none
    std::string reason;  ///< one sentence with its full stop
    std::string remedy;  ///< what to do, one or two sentences

    /// "place: reason remedy" on one line, without a line feed.
    std::string text(Language language) const;
};

Complaint complaint(Language language, const ballots::InputError& error);
Complaint complaint(Language language, const law::LoadError& error);
Complaint complaint(Language language, const audit::LedgerError& error);
Complaint complaint(Language language, const audit::BundleError& error);
Complaint complaint(Language language, const audit::DecodeError& error);
Complaint complaint(Language language, const audit::PolicyError& error);
Complaint complaint(Language language, const StatementError& error);
Complaint complaint(Language language, audit::AnnexFault fault);
Complaint complaint(Language language, audit::SealFault fault);
Complaint complaint(Language language, audit::NoteFault fault);
Complaint complaint(Language language, audit::TrustFault fault);
Complaint complaint(Language language, audit::CosignFault fault);
/// `detail` is the database's own account.
Complaint complaint(Language language, archive::StoreFault fault, const std::string& detail);

/// What a column of a spreadsheet is called in that language, by its documented English name.
std::string column_text(Language language, std::string_view english);

/// The form that a reader asked for ("a table", "one of a b"), which it says in English. A form
/// that is not known here stays as it is.
std::string expected_text(Language language, std::string_view english);

}  // namespace douxuan::cli
