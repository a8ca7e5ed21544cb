// SPDX-License-Identifier: Apache-2.0
// Loads each built-in ruleset once.
#include "engine/law/built_in.h"

#include <algorithm>
#include <string>
#include <vector>

#include "engine/base/ensure.h"
#include "engine/law/load.h"

namespace douxuan::law {

namespace {

std::vector<Ruleset> load_all() {
    std::vector<Ruleset> all;
    for (const BuiltIn& each : built_in_texts()) {
        auto ruleset = load({.file = each.id, .text = each.text}, find_built_in);
        base::ensure(ruleset.has_value() && ruleset->id == each.id);
        all.push_back(std::move(*ruleset));
    }
    return all;
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
    static const std::vector<Ruleset> all = load_all();
    const auto at = std::ranges::find(all, id, &Ruleset::id);
    return at == all.end() ? nullptr : &*at;
}

}  // namespace douxuan::law
