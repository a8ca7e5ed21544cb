// SPDX-License-Identifier: Apache-2.0
// What `admit` answers when a fact may not be: the reason, its article, and the numbers. The
// words, with the remedy, are made in cli/messages, one entry a code in two languages.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/describe.h"
#include "engine/base/handle.h"
#include "engine/base/id.h"
#include "engine/law/refusal_code.h"
#include "engine/law/source.h"

namespace douxuan::law {

/// A named value of a refusal or a derivation: numbers as decimal digits, dates as YYYY-MM-DD.
struct Fact {
    std::string name;
    std::string value;

    friend bool operator==(const Fact&, const Fact&) = default;
};

template <class Unit>
Fact fact(std::string_view name, base::Quantity<Unit> value) {
    return {std::string(name), std::to_string(value.value)};
}
template <class Kind>
Fact fact(std::string_view name, const base::Id<Kind>& value) {
    return {std::string(name), value.text};
}
inline Fact fact(std::string_view name, base::Date value) {
    return {std::string(name), value.text()};
}
inline Fact fact(std::string_view name, std::string_view value) {
    return {std::string(name), std::string(value)};
}
/// The handle as 16 hexadecimal digits.
Fact fact(std::string_view name, base::Handle value);
template <base::Worded Enum>
Fact fact(std::string_view name, Enum value) {
    return {std::string(name), std::string(base::word(value))};
}

/// A refused fact. Nothing has changed.
struct Refusal {
    RefusalCode code{};
    Citation cite;  ///< empty instrument: a rule of the record itself, not of the law
    std::vector<Fact> facts;

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

/// Nothing (the fact may be), or why not.
using Judgement = std::optional<Refusal>;

inline Judgement refuse(RefusalCode code, Citation cite, std::vector<Fact> facts = {}) {
    return Refusal{code, std::move(cite), std::move(facts)};
}
template <class T>
Judgement refuse(RefusalCode code, const Cited<T>& value, std::vector<Fact> facts = {}) {
    return Refusal{code, value.cite, std::move(facts)};
}
/// A refusal that rests on the form of the record, not on an article.
inline Judgement refuse(RefusalCode code, std::vector<Fact> facts = {}) {
    return Refusal{code, {}, std::move(facts)};
}

}  // namespace douxuan::law
