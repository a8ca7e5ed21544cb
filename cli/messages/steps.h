// SPDX-License-Identifier: Apache-2.0
// The derivation of a result in sentences that can be read out in the room.
#pragma once

#include <functional>
#include <string>

#include "cli/messages/language.h"
#include "engine/count/explain.h"

namespace douxuan::cli {

/// What a person is called.
using NameOf = std::function<std::string(const base::PersonId&)>;

/// One step as a sentence with its numbers, and its comparison spelt out: "2 × 811 > 1620".
/// Without the article: see `citation`.
std::string step_sentence(Language language, const count::Step& step, const NameOf& name_of);

}  // namespace douxuan::cli
