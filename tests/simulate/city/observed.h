// SPDX-License-Identifier: Apache-2.0
// What happened in an election, counted fact by fact as it was stated: a second account beside the
// one that an archive makes of the last state.
#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/count/rounds.h"
#include "engine/election/event.h"
#include "engine/roll/words.h"

namespace douxuan::simulate {

struct Observed {
    base::Voters posted_migrants;
    base::Voters registered;     ///< of the first round or the last fresh election
    base::Voters people_voting;  ///< the same
    std::int64_t polls = 0;      ///< with a result
    std::int64_t further = 0;
    std::int64_t ties = 0;
    std::int64_t fresh = 0;
    bool seats_open = true;  ///< a seat waits for another election
    bool left_open = false;  ///< a meeting left a seat open
    std::int64_t winners = 0;
    std::int64_t women = 0;
    std::int64_t under_30 = 0;
    std::int64_t from_60 = 0;
    std::int64_t college = 0;
    std::int64_t minority = 0;
    std::int64_t party = 0;
    std::int64_t re_elected = 0;
    std::int64_t secretaries = 0;
    std::int64_t in_party_body = 0;
    std::int64_t groups = 0;
    std::int64_t representatives = 0;
    std::int64_t migrant_representatives = 0;
};

/// Is told of every fact in order.
class Observer {
  public:
    void see(const election::Fact& fact);
    const Observed& observed() const { return seen_; }

  private:
    void see_round(const count::Result& result);
    void see_declared(const closing::CompositionDeclared& declared);

    Observed seen_;
    std::map<base::PersonId, roll::Sex> sexes_;
    count::RoundKind round_ = count::RoundKind::First;
};

}  // namespace douxuan::simulate
