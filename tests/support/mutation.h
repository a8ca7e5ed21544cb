// SPDX-License-Identifier: Apache-2.0
// Small random changes to a described value: a lawful fact becomes one that nearly is.
#pragma once

#include <cstdint>

#include "engine/base/describe.h"
#include "tests/support/arbitrary.h"

namespace douxuan::tests {

template <class T>
void mutate(Random& random, T& value) {
    if constexpr (base::Described<T>) {
        std::uint64_t members = 0;
        base::for_each_field<T>([&](const auto&) { ++members; });
        std::uint64_t chosen = members == 0 ? 0 : random.below(members);
        base::for_each_field<T>([&](const auto& field) {
            if (chosen-- == 0) {
                mutate(random, value.*field.place);
            }
        });
    } else if constexpr (audit::Optional<T>) {
        if (value && random.below(3) != 0) {
            mutate(random, *value);
        } else {
            fill(random, value);
        }
    } else if constexpr (audit::List<T>) {
        const std::uint64_t what = random.below(5);
        if (value.empty() || what == 0) {
            fill(random, value);
        } else if (what == 1) {
            value.push_back(value[random.below(value.size())]);
        } else if (what == 2) {
            value.erase(value.begin() + static_cast<std::ptrdiff_t>(random.below(value.size())));
        } else {
            mutate(random, value[random.below(value.size())]);
        }
    } else if constexpr (audit::Counted<T>) {
        // Mostly beside the boundary, sometimes far from it.
        if (random.below(4) == 0) {
            fill(random, value);
        } else {
            value.value = value.value + 1 -
                          static_cast<std::int64_t>(value.value == 0 ? 0 : 2 * random.below(2));
        }
    } else {
        fill(random, value);
    }
}

}  // namespace douxuan::tests
