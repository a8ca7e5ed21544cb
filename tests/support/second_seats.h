// SPDX-License-Identifier: Apache-2.0
// The seats of the second count, given one after the other.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "engine/law/ruleset.h"
#include "tests/support/second_count.h"

namespace douxuan::test {

/// The count of one office, while it goes on.
struct Counted {
    const std::string& name;
    SlowOfficeResult& result;
    const SlowVote& vote;
    SlowBefore& before;

    void say(const std::string& person, const std::string& word) const;
    void seat(const std::string& person) const;
    void tie(const std::vector<std::string>& persons, std::int64_t seats) const;
};

/// Whoever holds a seat of an earlier round and declared to leave it, or has to by the decision of
/// a meeting, leaves it before the papers of this round are looked at; not those in `elected`.
void leave_before_count(const SlowVote& vote, SlowBefore& before,
                        const std::set<std::string>& elected);

/// Fills the seats of an office whose votes are known. Those elected are added to `elected_above`.
void elect(const Counted& office, const SlowOffice& voted, const law::CountRules& rules,
           std::set<std::string>& elected_above);

}  // namespace douxuan::test
