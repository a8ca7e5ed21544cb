// SPDX-License-Identifier: Apache-2.0
#include "tests/simulate/chronicle.h"

#include <utility>

#include "engine/base/ensure.h"
#include "engine/election/admit.h"
#include "engine/election/phase.h"

namespace douxuan::simulate {

Chronicle::Chronicle(const law::Ruleset& rules, Take take)
    : state_(rules), take_(std::move(take)) {}

void Chronicle::go_to(base::Date day, std::int64_t minutes) {
    // Midnight in China is 16 hours UTC of the day before.
    at_ = {std::int64_t{day.days_since_epoch} * 86'400 - 8 * 3'600 + minutes * 60};
}

void Chronicle::state(election::Fact fact, const std::string& site,
                      const audit::AnnexRecord* record) {
    if (record != nullptr) {
        base::ensure(!annex_.add(*record));
    }
    const election::Role by = election::step_of(fact).by;
    const election::Event event{
        .at = at_, .by = by, .fact = std::move(fact), .seq = state_.size, .site = site};
    if (const auto refusal = election::admit(state_, event, &annex_)) {
        throw base::BrokenPromise("a simulated fact was refused: " + std::string(event.kind()) +
                                  ": " + std::string(base::word(refusal->code)));
    }
    election::apply(state_, event);
    take_(event, record);
}

}  // namespace douxuan::simulate
