// SPDX-License-Identifier: Apache-2.0
// Whole elections as facts: lawful by the engine's own judgement, and the same from one seed.
#include "tests/simulate/history.h"

#include "audit/annex.h"
#include "audit/canonical.h"
#include "engine/election/admit.h"
#include "engine/law/built_in.h"
#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::simulate;

namespace {

/// How far a replay of these facts comes.
election::State replayed(const History& history, const roll::Records* records) {
    election::State state(
        *law::built_in(std::get<election::LogOpened>(history.events.front().fact).ruleset));
    for (const election::Event& each : history.events) {
        INFO(each.kind() << " at " << each.seq);
        REQUIRE_FALSE(election::admit(state, each, records));
        election::apply(state, each);
    }
    return state;
}

std::string text(const History& history) {
    std::string all;
    for (const election::Event& each : history.events) {
        audit::encode_to(all, each);
        all += '\n';
    }
    for (const audit::AnnexRecord& each : history.records) {
        all += each.record;
    }
    return all;
}

}  // namespace

TEST_CASE("a history replays to the announced result, with and without the records of people") {
    const HistoryPlan plan{.seed = 7, .voters = 300};
    const History history = make_history(plan);
    audit::Annex annex;
    for (const audit::AnnexRecord& each : history.records) {
        REQUIRE_FALSE(annex.add(each));
    }
    for (const roll::Records* records :
         {static_cast<const roll::Records*>(nullptr), static_cast<const roll::Records*>(&annex)}) {
        const election::State state = replayed(history, records);
        CHECK(state.phase == election::Phase::Announced);
        CHECK(state.size == static_cast<std::int64_t>(history.events.size()));
        CHECK(state.count.announced->registered == base::Voters{300});
    }
}

TEST_CASE("a history has exactly as many facts as were asked for, if they are enough") {
    std::int64_t facts = 0;
    write_history({.seed = 8,
                   .voters = 250,
                   .events_least = 5'000,
                   .scheme = law::BallotScheme::SeparatePapers},
                  [&](const election::Event&, const audit::AnnexRecord*) { ++facts; });
    CHECK(facts == 5'000);
}

TEST_CASE("an election of 2015 is lawful under the measures of Beijing") {
    const History history = make_history({.seed = 9,
                                          .voters = 260,
                                          .ruleset = "beijing-village-2012",
                                          .election_day = *base::Date::parse("2015-12-20")});
    CHECK(replayed(history, nullptr).phase == election::Phase::Announced);
}

TEST_CASE("one seed gives one history, another seed another") {
    CHECK(text(make_history({.seed = 10, .voters = 220})) ==
          text(make_history({.seed = 10, .voters = 220})));
    CHECK(text(make_history({.seed = 10, .voters = 220})) !=
          text(make_history({.seed = 11, .voters = 220})));
}
