// SPDX-License-Identifier: Apache-2.0
// Why a fact was refused, and what to do instead, in sentences for the working group.
#pragma once

#include <string>

#include "cli/messages/language.h"
#include "engine/law/refusal.h"

namespace douxuan::cli {

/// What is wrong, with every number of the refusal: those that the sentence has no place for
/// follow in brackets with their label. Ends in a full stop. The article is not included: see
/// `citation`.
std::string reason(Language language, const law::Refusal& refusal);

/// What to do instead, in one or two sentences. Ends in a full stop.
std::string remedy(Language language, const law::Refusal& refusal);

}  // namespace douxuan::cli
