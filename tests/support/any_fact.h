// SPDX-License-Identifier: Apache-2.0
// Facts of every kind at random, changed at random, and compared. The code for each kind is made
// once, in any_fact.cpp, whoever asks for it.
#pragma once

#include <cstddef>
#include <variant>

#include "engine/election/event.h"
#include "tests/support/random.h"

namespace douxuan::tests {

/// Kinds are numbered from 0 as in `election::AnyFact`.
inline constexpr std::size_t kinds = std::variant_size_v<election::AnyFact>;

/// A well-formed fact of that kind, not a lawful one.
election::Fact arbitrary_fact(Random& random, std::size_t kind);
/// A record that states one.
election::Event arbitrary_event(Random& random, std::size_t kind);
/// A small random change: a lawful fact becomes one that nearly is.
void mutate(Random& random, election::Fact& fact);
/// Whether two records are equal, member by member.
bool same(const election::Event& a, const election::Event& b);

}  // namespace douxuan::tests
