// SPDX-License-Identifier: Apache-2.0
// Loads each built-in ruleset once, when it is asked for.
#include "engine/law/built_in.h"

#include <algorithm>
#include <mutex>
#include <utility>
#include <vector>

#include "engine/base/ensure.h"
#include "engine/law/load.h"

namespace douxuan::law {

namespace {

/// A ruleset that is loaded when somebody first asks for it, from whatever thread.
struct Kept {
    std::once_flag once;
    Ruleset ruleset;
};

Ruleset loaded(const BuiltIn& text) {
    auto ruleset = load({.file = text.id, .text = text.text}, find_built_in);
    base::ensure(ruleset.has_value() && ruleset->id == text.id);
    return std::move(*ruleset);
}

}  // namespace

std::optional<std::string_view> find_built_in(std::string_view id) {
    const auto at = std::ranges::find(built_in_texts(), id, &BuiltIn::id);
    if (at == built_in_texts().end()) {
        return std::nullopt;
    }
    return at->text;
}

const Ruleset* built_in(std::string_view id) {
    static std::vector<Kept> all(built_in_texts().size());
    const auto at = std::ranges::find(built_in_texts(), id, &BuiltIn::id);
    if (at == built_in_texts().end()) {
        return nullptr;
    }
    Kept& kept = all[static_cast<std::size_t>(at - built_in_texts().begin())];
    std::call_once(kept.once, [&] { kept.ruleset = loaded(*at); });
    return &kept.ruleset;
}

}  // namespace douxuan::law
