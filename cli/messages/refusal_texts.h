// SPDX-License-Identifier: Apache-2.0
// The sentences of every refusal, one table a room of the engine. For refusals.cpp and its test.
#pragma once

#include <span>

#include "cli/messages/text.h"
#include "engine/law/refusal_code.h"

namespace douxuan::cli {

/// Patterns for `fill`. A number stands in a [fragment], so that the sentence reads well without.
struct RefusalText {
    law::RefusalCode code;
    Text reason;
    Text remedy;
};

std::span<const RefusalText> record_refusals();
std::span<const RefusalText> plan_refusals();
std::span<const RefusalText> assembly_refusals();
std::span<const RefusalText> roll_refusals();
std::span<const RefusalText> representation_refusals();
std::span<const RefusalText> nomination_refusals();
std::span<const RefusalText> poll_refusals();
std::span<const RefusalText> polling_refusals();
std::span<const RefusalText> provinces_refusals();
std::span<const RefusalText> count_refusals();
std::span<const RefusalText> closing_refusals();
std::span<const RefusalText> rounds_refusals();

/// The entry of `code`. Every code has one (a test sees to it; ensured here).
const RefusalText& refusal_text(law::RefusalCode code);

}  // namespace douxuan::cli
