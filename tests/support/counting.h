// SPDX-License-Identifier: Apache-2.0
// A count in a few lines: offices, papers, and what follows from them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/count/admit.h"
#include "engine/count/determine.h"
#include "engine/count/explain.h"
#include "engine/law/plan.h"
#include "engine/law/ruleset.h"

namespace douxuan::test {

/// An office, its seats and its printed candidates.
struct Office {
    std::string name;
    std::int64_t seats = 1;
    std::vector<std::string> candidates;
};

/// So many votes for one person, or against.
using VotesFor = std::pair<std::string, std::int64_t>;

/// The numbers of a vote on the printed names of one office.
struct Votes {
    std::int64_t returned = 0;  ///< all papers in the box
    std::int64_t void_papers = 0;
    std::vector<VotesFor> for_person;  ///< a name that is not printed is written in
};

class Counting {
  public:
    Counting(law::Ruleset rules, law::BallotScheme scheme, const std::vector<Office>& offices);

    /// Puts papers into the box, returned and issued, each drawn by another voter.
    void put(const std::string& style, const std::string& marks, std::int64_t papers);
    /// Spreads the votes over the papers of a style with one office, so that no paper has more
    /// names than it must. A name written in is decided to be the person of that id.
    void put(const std::string& style, const Votes& votes);
    /// Decides a written name: a person, or nobody if `person` is empty.
    void decide(const std::string& write_in, const std::string& person);

    count::Result result() const { return count::determine(state, rules, plan, books); }
    std::vector<count::Step> steps() const { return count::explain(state, rules, plan, books); }
    /// Who holds which seat after this round.
    count::Standing standing() const;
    /// The round that builds on this one, of the offices given; its papers are yet to be put in.
    Counting next(count::RoundKind kind, const std::vector<Office>& offices) const;
    law::Setting setting() const { return {rules, {}, {}, &plan}; }

    law::Ruleset rules;
    law::Plan plan;
    count::State state;
    count::Books books;

  private:
    count::StyleBooks& book(const std::string& style);
    int batches_ = 0;
};

/// "chair" of a joint paper's result; the office must be there.
const count::OfficeResult& office(const count::Result& result, std::string_view name);
/// The ids, for a short comparison.
std::vector<std::string> names(const std::vector<base::PersonId>& persons);
/// The votes of a person for an office; -1 if the person has no row.
std::int64_t total(const count::OfficeResult& office, const std::string& person);

}  // namespace douxuan::test
