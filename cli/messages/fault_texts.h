// SPDX-License-Identifier: Apache-2.0
// The sentences of every fault of input and evidence, one table an enumeration. For complaint.cpp
// and its test.
#pragma once

#include <span>

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
#include "cli/messages/text.h"
#include "cli/statement_error.h"
#include "engine/law/load.h"

namespace douxuan::cli {

/// Patterns for `fill`. A value stands in a [fragment], so that the sentence reads well without.
template <class Code>
struct FaultText {
    Code code;
    Text reason;
    Text remedy;
};

/// A table checked by the compiler to say every worded value exactly once.
template <base::Worded Code, std::size_t N>
consteval std::array<FaultText<Code>, N> fault_table(const FaultText<Code> (&table)[N]) {
    static_assert(N == base::words_of<Code>.size(), "a fault is missing or said twice");
    for (const auto& [value, word] : base::words_of<Code>) {
        bool said = false;
        for (const FaultText<Code>& entry : table) {
            said = said || entry.code == value;
        }
        if (!said) {
            throw "a fault has no text";  // not a constant: the build fails here
        }
    }
    return std::to_array(table);
}

/// The entry of `code`.
const FaultText<ballots::InputCode>& fault_text(ballots::InputCode code);
const FaultText<law::LoadErrorCode>& fault_text(law::LoadErrorCode code);
const FaultText<audit::LedgerFault>& fault_text(audit::LedgerFault code);
const FaultText<audit::AnnexFault>& fault_text(audit::AnnexFault code);
const FaultText<audit::BundleFault>& fault_text(audit::BundleFault code);
const FaultText<audit::SealFault>& fault_text(audit::SealFault code);
const FaultText<audit::DecodeFault>& fault_text(audit::DecodeFault code);
const FaultText<audit::NoteFault>& fault_text(audit::NoteFault code);
const FaultText<audit::PolicyFault>& fault_text(audit::PolicyFault code);
const FaultText<audit::TrustFault>& fault_text(audit::TrustFault code);
const FaultText<audit::CosignFault>& fault_text(audit::CosignFault code);
const FaultText<StatementFault>& fault_text(StatementFault code);
const FaultText<archive::StoreFault>& fault_text(archive::StoreFault code);

/// The entry of `code` in its table.
template <class Code, std::size_t N>
const FaultText<Code>& find(const std::array<FaultText<Code>, N>& table, Code code) {
    for (const FaultText<Code>& entry : table) {
        if (entry.code == code) {
            return entry;
        }
    }
    return table.front();  // every worded value is there: fault_table
}

}  // namespace douxuan::cli
