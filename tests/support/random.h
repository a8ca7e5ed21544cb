// SPDX-License-Identifier: Apache-2.0
// A source of numbers that is the same on every machine: the distributions of <random> are not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace douxuan::tests {

class Random {
  public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}

    /// A number from 0 to `count` - 1.
    std::uint64_t below(std::uint64_t count) { return engine_() % count; }
    /// A number from `least` to `most`, both included.
    std::int64_t between(std::int64_t least, std::int64_t most) {
        return least +
               static_cast<std::int64_t>(below(static_cast<std::uint64_t>(most - least + 1)));
    }
    /// Whether an event of so many in a thousand happens.
    bool happens(std::uint64_t in_a_thousand) { return below(1000) < in_a_thousand; }

    /// One of a list that is not empty.
    template <class List>
    const auto& pick(const List& list) {
        return list[static_cast<std::size_t>(below(list.size()))];
    }
    template <class T>
    void shuffle(std::vector<T>& list) {
        for (std::size_t i = list.size(); i > 1; --i) {
            std::swap(list[i - 1], list[static_cast<std::size_t>(below(i))]);
        }
    }

  private:
    std::mt19937_64 engine_;
};

}  // namespace douxuan::tests
