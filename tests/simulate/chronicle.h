// SPDX-License-Identifier: Apache-2.0
// States facts one after another as live work does, and hands each admitted one on.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "audit/annex.h"
#include "audit/annex_record.h"
#include "engine/base/date.h"
#include "engine/election/event.h"
#include "engine/election/state.h"
#include "engine/law/ruleset.h"

namespace douxuan::simulate {

/// Takes each fact, with the record that it commits to if there is one.
using Take = std::function<void(const election::Event&, const audit::AnnexRecord*)>;

class Chronicle {
  public:
    /// Keeps a reference to `rules`.
    Chronicle(const law::Ruleset& rules, Take take);

    /// The time of the facts to come: so many minutes after midnight in China.
    void go_to(base::Date day, std::int64_t minutes);

    /// Admits, applies and hands on. The role is the one that the life cycle asks for.
    /// A refusal is a mistake of the simulation: BrokenPromise.
    void state(election::Fact fact, const std::string& site = "centre",
               const audit::AnnexRecord* record = nullptr);

    const election::State& now() const { return state_; }
    base::Instant at() const { return at_; }
    const audit::Annex& annex() const { return annex_; }

  private:
    election::State state_;
    audit::Annex annex_;
    Take take_;
    base::Instant at_;
};

}  // namespace douxuan::simulate
