// SPDX-License-Identifier: Apache-2.0
// A residents' committee of 24 electors, elected through the program itself, by each method.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/cli/program.h"

namespace douxuan::test {

/// A vote of the residents' representatives in favour of anything, as options.
inline constexpr std::string_view estate_meeting =
    " --body residents_representatives_meeting --basis representatives --entitled 54 --present 40 "
    "--in-favour 30";

/// The electors as lines for `record`: 22 whose household is here, a habitual resident (23) and a
/// community worker (24). The even ones are women.
std::string estate_electors();

/// The estate. 1 to 7 are n1, n2 (chair), n3 to n7 (member, four seats). By household
/// representatives, h1 to h11 are the pairs of electors, of whom the odd one votes, and h12 is
/// the collective household of 23 and 24, which names nobody. By residents' representatives, groups
/// g1 to g6 of 40 households elect r1 to r12, the electors 8 to 19, who vote in one meeting.
class Estate {
  public:
    Ended said(const std::string& line) const { return program_(line); }
    /// Catch: the line must end well.
    void does(const std::string& line) const;
    void takes(const std::string& facts) const;
    void speak(std::string language) { program_.speak(std::move(language)); }
    std::string path(std::string_view name) const { return program_.path(name); }
    void put(std::string_view name, std::string_view bytes) const { program_.put(name, bytes); }

    /// By that method, as far as election day.
    void prepare(std::string_view method = "all_electors") const;
    void households() const;
    void groups() const;
    /// Posts the roll, and on to the formal list.
    void nominate_from_roll() const;
    /// By all electors, as far as the formal list.
    void nominate() const;
    /// All electors vote and their papers are sealed.
    void count() const;
    /// These electors vote in one meeting: all but one alike, and a void paper.
    void count_in_a_meeting(const std::vector<int>& electors) const;
    /// Announces, certifies, and has what is released to everybody and to accredited observers
    /// verified and replayed.
    void replays() const;

  private:
    Program program_;
};

}  // namespace douxuan::test
