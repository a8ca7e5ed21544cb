// SPDX-License-Identifier: Apache-2.0
#include "tests/support/any_fact.h"

#include "audit/shape.h"
#include "tests/support/arbitrary.h"
#include "tests/support/mutation.h"

namespace douxuan::tests {

election::Fact arbitrary_fact(Random& random, std::size_t kind) {
    election::Fact fact;
    audit::for_each_fact([&]<class Stated>() {
        if (kind-- == 0) {
            fact = arbitrary<Stated>(random);
        }
    });
    return fact;
}

election::Event arbitrary_event(Random& random, std::size_t kind) {
    election::Event event;
    fill(random, event.at);
    fill(random, event.by);
    event.fact = arbitrary_fact(random, kind);
    fill(random, event.seq);
    base::StationId site;
    fill(random, site);
    event.site = site.text;
    return event;
}

void mutate(Random& random, election::Fact& fact) {
    std::visit([&](auto& stated) { mutate(random, stated); }, fact);
}

bool same(const election::Event& a, const election::Event& b) {
    return a.at == b.at && a.by == b.by && a.seq == b.seq && a.site == b.site &&
           a.fact.index() == b.fact.index() &&
           std::visit(
               [&]<class Fact>(const Fact& fact) { return same(fact, std::get<Fact>(b.fact)); },
               a.fact);
}

}  // namespace douxuan::tests
