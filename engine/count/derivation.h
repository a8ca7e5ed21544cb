// SPDX-License-Identifier: Apache-2.0
// A result while it is derived. Inside this room only: `determine` says in which order the offices
// come, `filling` and `relatives` who takes a seat and who leaves one, and all of them write.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "engine/base/id.h"
#include "engine/count/determine.h"
#include "engine/count/result.h"
#include "engine/count/rounds.h"
#include "engine/count/seating.h"
#include "engine/count/steps.h"
#include "engine/law/plan.h"
#include "engine/law/ruleset.h"

namespace douxuan::count {

struct Derivation {
    const law::Ruleset& rules;
    const law::Plan& plan;  ///< offices and seats of this round
    const Books& books;
    std::map<base::PersonId, base::PersonId> declared;  ///< who leaves, and to whom
    std::set<base::PersonId> decided;  ///< of those, who leaves by the decision of a meeting
    Standing before;                   ///< of the whole committee
    Held earlier;                      ///< who holds a seat of an earlier round, and which
    Held held;                         ///< who is elected, and to what

    Result result = {};
    Steps steps = {};
    std::vector<Yielding> conflicts = {};  ///< relatives of whom one gives way

    /// A step of the derivation; the facts are added to what is returned.
    template <class... About>
    Step& write(StepCode code, const law::Citation& cite, const About&... about) {
        return steps.write(code, cite, about...);
    }
};

}  // namespace douxuan::count
