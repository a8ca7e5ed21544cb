// SPDX-License-Identifier: Apache-2.0
// A whole lawful election of a small community's residents' committee, by each method, walked
// through the engine's two functions phase by phase. A test goes as far as it needs (`to`), then
// states its own facts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/walk.h"

namespace douxuan::test {

/// The community of the tests. 60 electors, numbered from 1.
/// - 1 to 8: p1 to p8, the ranking of the election committee, of whom p1 to p5 sit on it.
/// - 11 to 18: a, b (chair), c, d (deputy, women), e, f, g, h (member; f and h are women).
/// - 31 to 33 are habitual residents from elsewhere; 34 is a community worker from elsewhere.
/// - 55 draws for 54.
/// By household representatives, two electors are a household and the odd one of them represents
/// it. By residents' representatives, groups g1 to g12 of 40 households elect r1 to r24, who are
/// the electors 1 to 10, 19 to 30 and 35, 36; they vote in one meeting. Offices: chair 1, deputy 1,
/// member 3 seats, each with a surplus of 1, on one joint paper. The Party organisation nominates
/// as many as there are seats, ten electors the others; where it does not nominate, electors or the
/// election committee do. Where a ruleset bounds the surplus of all offices, d does not stand.
/// Places: centre "hall", station "east". Election day is 15 May 2027, or half a year before the
/// ruleset ends.
class Community : public Walk {
  public:
    explicit Community(const law::Ruleset& rules,
                       law::VotingMethod method = law::VotingMethod::AllElectors);

    /// Registers all electors; nothing if that was done.
    void register_electors();
    /// Walks on until the election stands at that phase; nothing if it is there or beyond.
    Community& to(election::Phase phase);

    /// A vote of the residents' representatives that may decide anything here.
    static assembly::Resolution meeting();
    /// The nomination papers of the electors of these numbers for one person.
    static nomination::NominationProposed paper(std::uint64_t first, std::uint64_t last,
                                                std::string_view person, std::string_view office);

  private:
    void prepare();
    void name_representatives();
    void open_boxes();
    void nominate();
    bool stands(std::string_view person) const;
    nomination::NominationProposed paper_of(std::uint64_t from, std::uint64_t to) const;
    void publish_list();
    void get_ready();
    void vote();
    void count();

    law::VotingMethod method_;
};

/// The record of somebody whose household is registered in the community and who takes part.
roll::PersonRecord registered_here(std::uint64_t number);
/// A habitual resident from another province, with an application and a fixed home.
roll::PersonRecord habitual(std::uint64_t number);
/// A community worker whose household is registered elsewhere, with every paper.
roll::PersonRecord worker(std::uint64_t number);

}  // namespace douxuan::test
