// SPDX-License-Identifier: Apache-2.0
// Lists of names by the strokes of the surname (姓氏笔画). What is counted here is a proposal and
// advice: the record takes any order where strokes rule, so that better data change no old log
// (docs/decisions/0093).
// Law: 四川省村民委员会选举条例(2025) art. 23, 24; 浙江省村民委员会选举办法(2020) art. 20
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/election/state.h"
#include "engine/law/plan.h"

namespace douxuan::cli {

class StrokeOrder {
  public:
    StrokeOrder();
    StrokeOrder(StrokeOrder&&) noexcept;
    StrokeOrder& operator=(StrokeOrder&&) noexcept;
    ~StrokeOrder();

    /// Of the first character, as it is written: 龙 has 5, 龍 16. Nothing for a character that is
    /// not Chinese or not known, and for an empty name.
    std::optional<int> strokes(std::string_view name) const;

    /// Whether `a` stands before `b`: fewer strokes; of equal ones as the collation orders the
    /// whole names. A name whose strokes are not known stands after all others.
    bool before(std::string_view a, std::string_view b) const;

  private:
    struct Data;
    std::unique_ptr<Data> data_;
};

/// Whether the list of that office is one by strokes: the ruleset has it so where no primary was
/// held, and people who nominate themselves are listed so.
bool is_by_strokes(const election::State& state, const base::OfficeId& office);

/// The lists with the people of each office that is listed by strokes in that order.
std::vector<law::OfficePersons> by_strokes(const election::State& state,
                                           std::vector<law::OfficePersons> offices);

/// What to look at in lists that are to be by strokes.
struct StrokeFault {
    base::OfficeId office;
    std::string name;
    std::optional<int> strokes;  ///< nothing: not known, so the place is to be found by hand
};
/// The first name of each office that stands after one with more strokes, and every name whose
/// strokes are not known. Names with as many strokes stand in any order.
std::vector<StrokeFault> stroke_faults(const election::State& state,
                                       std::span<const law::OfficePersons> offices);

}  // namespace douxuan::cli
