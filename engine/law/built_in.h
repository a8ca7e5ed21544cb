// SPDX-License-Identifier: Apache-2.0
// The rulesets that are part of the program: the files under rulesets/, taken in at build time.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "engine/law/ruleset.h"

namespace douxuan::law {

/// A ruleset file.
struct BuiltIn {
    std::string_view id;
    std::string_view text;  ///< the bytes of rulesets/<id>.toml
};

/// All of them, sorted by id.
std::span<const BuiltIn> built_in_texts();

/// The text of the built-in ruleset of that id, or nothing; fits `load` as its FindBase.
std::optional<std::string_view> find_built_in(std::string_view id);

/// The built-in ruleset of that id, or null. Loaded when it is first asked for, and kept; the
/// pointer is good until the program ends. May be called from several threads.
const Ruleset* built_in(std::string_view id);

}  // namespace douxuan::law
