// SPDX-License-Identifier: Apache-2.0
// The shapes that a member of a described struct may have. Writer, reader and schema each give
// one answer for every shape, and the list is closed.
#pragma once

#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/election/event.h"

namespace douxuan::audit {

namespace shape {

template <class T, template <class...> class Pattern>
inline constexpr bool matches = false;
template <class... Inner, template <class...> class Pattern>
inline constexpr bool matches<Pattern<Inner...>, Pattern> = true;

}  // namespace shape

/// A member that may be absent.
template <class T>
concept Optional = shape::matches<T, std::optional>;
/// A JSON array.
template <class T>
concept List = shape::matches<T, std::vector>;
/// A short name: see base::is_id.
template <class T>
concept Identifier = shape::matches<T, base::Id>;
/// A number from 0.
template <class T>
concept Counted = shape::matches<T, base::Quantity>;

/// Calls `visit.operator()<Fact>()` for every kind of fact, in the order of the closed list.
template <class Visit>
constexpr void for_each_fact(Visit&& visit) {
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (visit.template operator()<std::variant_alternative_t<I, election::AnyFact>>(), ...);
    }(std::make_index_sequence<std::variant_size_v<election::AnyFact>>());
}

}  // namespace douxuan::audit
