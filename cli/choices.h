// SPDX-License-Identifier: Apache-2.0
// The words that an option takes, from the tables of the facts: help lists them.
#pragma once

#include <algorithm>
#include <iterator>
#include <type_traits>
#include <utility>
#include <vector>

#include "cli/messages/terms.h"
#include "cli/options.h"
#include "engine/base/describe.h"

namespace douxuan::cli {

/// The words that a member of this type takes, or that the choices within it take; none for a
/// type without choices.
template <class T>
std::vector<Choice> choices_of() {
    std::vector<Choice> choices;
    if constexpr (base::Worded<T>) {
        for (const auto& [value, word] : base::words_of<T>) {
            choices.push_back({word, text_of(value)});
        }
    } else if constexpr (base::Described<T>) {
        base::for_each_field<T>([&](const auto& field) {
            using Member = std::remove_cvref_t<decltype(std::declval<T>().*field.place)>;
            if constexpr (base::Worded<Member>) {
                std::ranges::copy(choices_of<Member>(), std::back_inserter(choices));
            }
        });
    }
    return choices;
}

}  // namespace douxuan::cli
