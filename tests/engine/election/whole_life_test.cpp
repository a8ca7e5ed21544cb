// SPDX-License-Identifier: Apache-2.0
// One election from the first record to the certificates, under each ruleset; and what is true of
// it at every step: it replays, it can be cut anywhere, a refused fact changes nothing.
#include "engine/election/queries.h"
#include "engine/poll/books.h"
#include "tests/support/catch.h"
#include "tests/support/each_ruleset.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::Phase;
using test::Village;

TEST_CASE("a lawful election is admitted from the first record to the certificates") {
    Village village(test::national_or_beijing());
    village.to(Phase::Announced);
    const count::Result& result = *village.state.count.announced;
    CHECK(result.outcome == count::Outcome::Valid);
    CHECK(result.next == count::NextStep::Nothing);
    CHECK(result.registered == base::Voters{60});
    CHECK(result.people_voting == base::Voters{60});
    REQUIRE(result.offices.size() == 3);
    CHECK(result.offices[0].elected == std::vector<base::PersonId>{{"a"}});
    CHECK(result.offices[1].elected == std::vector<base::PersonId>{{"c"}});
    CHECK(result.offices[2].elected == std::vector<base::PersonId>{{"e"}, {"f"}, {"g"}});
    for (const count::OfficeResult& office : result.offices) {
        for (const base::PersonId& person : office.elected) {
            village.state_fact(
                election::CertificateIssued{.office = office.office, .person = person});
        }
    }
    CHECK(village.state.certified.size() == 5);
}
