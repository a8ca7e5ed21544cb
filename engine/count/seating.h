// SPDX-License-Identifier: Apache-2.0
// Where a ruleset seats somebody otherwise than by the votes for the office alone: votes for a
// higher office (cascade), the woman's seat, relatives. Pure, and without words: the derivation
// writes the steps.
#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/count/result.h"
#include "engine/count/rounds.h"
#include "engine/count/tally.h"

namespace douxuan::count {

/// Pairs of relatives who may not sit in one committee.
using Kin = std::vector<std::pair<base::PersonId, base::PersonId>>;

/// To whom votes for a higher office are added.
enum class Lower : std::uint8_t {
    Anybody,
    NamedForIt,  ///< who stands for the lower office, or is written in for it
};

/// Adds to `rows`, those of `office`, what each person got for the offices above it on the same
/// paper, `style`; not for those in `held`. Who had no row gets one, if `lower` is anybody. The
/// rows are in their order again. Returns who got votes, and how many, in order of id.
/// Law: 海南省村民委员会选举办法(2025) art. 31; 河北省村民委员会选举办法(2020) art. 29.
std::map<base::PersonId, base::Votes> add_votes_above(const StyleTally& style,
                                                      const base::OfficeId& office,
                                                      const Held& held, Lower lower,
                                                      std::vector<PersonTally>& rows);

/// The women with most votes among `qualified`, which is in order of votes; none if there is none.
std::vector<PersonTally> best_placed(const std::vector<PersonTally>& qualified,
                                     const std::set<base::PersonId>& women);

/// Whether a person gives way to a relative who is seated.
enum class Way : std::uint8_t {
    Yields,  ///< a lower office, or fewer votes
    Equal,   ///< the same office and as many votes: the two are voted on
};

/// `person`, elected to `office`, gives way to `other`, elected to `other_office`.
struct Yielding {
    base::PersonId person;
    base::OfficeId office;
    base::PersonId other;
    base::OfficeId other_office;
    Way way{};

    friend bool operator==(const Yielding&, const Yielding&) = default;
};

/// The relatives among those elected to `office` who give way: each, by votes, stays unless a
/// relative is in `above` or stayed before. So of a chain A, B, C only B gives way, if A has most
/// votes. `above`: who holds an office that is not lower, those elected to `office` now excepted.
/// `kin`: pairs who may not sit together. Quadratic in the seats of a committee.
/// Law: 浙江省村民委员会选举办法(2020) art. 31; 四川省村民委员会选举条例(2025) art. 35.
std::vector<Yielding> yielding(const OfficeResult& office, const Held& above, const Kin& kin);

/// Those in `below`, who hold a lower office since an earlier round, with a relative among those
/// elected to `office` now: they give way to the higher office. In order of id.
/// Law: 浙江省村民委员会选举办法(2020) art. 31; 四川省村民委员会选举条例(2025) art. 35.
std::vector<Yielding> yielding_below(const OfficeResult& office, const Held& below, const Kin& kin);

/// Those of `qualified` who hold nothing and are no relatives of anybody in `held`, nor of
/// `leaving`: the one with most votes, or all who have as many.
std::vector<PersonTally> next_to_sit(const std::vector<PersonTally>& qualified, const Held& held,
                                     const base::PersonId& leaving, const Kin& kin);

}  // namespace douxuan::count
