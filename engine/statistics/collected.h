// SPDX-License-Identifier: Apache-2.0
// How figures are put together. Inside this room only.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/quantity.h"
#include "engine/election/state.h"
#include "engine/statistics/figures.h"

namespace douxuan::statistics {

/// `KEY=WORD`.
inline std::string part(std::string_view key, std::string_view word) {
    return std::string(key) + '=' + std::string(word);
}

/// Two parts of one breakdown, in the order of their keys.
inline std::string both(const std::string& first, const std::string& second) {
    return first + ';' + second;
}

/// Adds numbers up under their names.
class Collected {
  public:
    void add(Code code, std::int64_t value, std::string breakdown = {}) {
        numbers_[{code, std::move(breakdown)}] += value;
    }
    template <class Unit>
    void add(Code code, base::Quantity<Unit> value, std::string breakdown = {}) {
        add(code, value.value, std::move(breakdown));
    }
    void flag(Code code, bool holds, std::string breakdown = {}) {
        add(code, holds ? 1 : 0, std::move(breakdown));
    }
    std::vector<Figure> figures() const {
        std::vector<Figure> all;
        for (const auto& [name, value] : numbers_) {
            all.push_back({.code = name.first, .breakdown = name.second, .value = value});
        }
        return all;
    }

  private:
    std::map<std::pair<Code, std::string>, std::int64_t> numbers_;
};

/// Its rounds, what was posted on the way, complaints and handover.
void add_course(Collected& out, const election::State& state);

/// What was declared of those who hold a seat, and of the election committee and representatives.
void add_compositions(Collected& out, const election::State& state);

}  // namespace douxuan::statistics
