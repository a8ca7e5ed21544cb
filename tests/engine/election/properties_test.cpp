// SPDX-License-Identifier: Apache-2.0
// What is true of every record: it replays as it was made, every beginning of it does, the papers
// balance at every step, and whatever well-formed fact comes, `admit` answers and never throws.
// Seeds are fixed and printed with a failure.
#include <map>
#include <sstream>

#include "engine/election/phase.h"
#include "engine/election/queries.h"
#include "engine/law/built_in.h"
#include "engine/poll/books.h"
#include "engine/roll/queries.h"
#include "tests/support/any_fact.h"
#include "tests/support/catch.h"
#include "tests/support/community.h"
#include "tests/support/each_ruleset.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::Event;
using election::Phase;
using election::State;
using test::Village;

namespace {

/// What can be seen of a state, in words.
std::string seen(const State& state) {
    std::ostringstream text;
    text << state.size << ' ' << state.last_at.text() << ' ' << base::word(state.phase) << ' '
         << roll::registered(state.roll).value << ' ' << state.roll.persons.size() << ' '
         << state.roll.objections.size() << ' ' << state.assembly.members.size() << ' '
         << state.nomination.nominees.size() << ' ' << state.nomination.list.size() << ' '
         << state.poll.mandates.standing.value << ' ' << state.count.batches.size() << ' '
         << state.certified.size();
    for (const poll::PlaceBook& place : poll::books(state.poll).places) {
        for (const poll::StyleBook& each : place.styles) {
            text << ' ' << place.station.text << ' ' << each.delivered.value << ' '
                 << each.issued.value << ' ' << each.spoiled.value << ' ' << each.left_over.value
                 << ' ' << each.returned.value;
        }
    }
    if (state.plan) {
        for (const count::Step& step : election::explanation(state)) {
            text << ' ' << base::word(step.code) << (step.person ? step.person->text : "");
            for (const law::Fact& each : step.facts) {
                text << ' ' << each.value;
            }
        }
    }
    return text.str();
}

/// A fact of the record, nearly.
election::Fact nearly(tests::Random& random, const Village& village) {
    election::Fact fact = village.log[random.below(village.log.size())].fact;
    tests::mutate(random, fact);
    return fact;
}

/// Any fact at all, well-formed.
election::Fact anything(tests::Random& random) {
    return tests::arbitrary_fact(random, random.below(tests::kinds));
}

/// The fact in an envelope that fits, so that it reaches its room.
Event fitting(const State& state, election::Fact fact, base::Instant at) {
    const election::Role by = election::step_of(fact).by;
    return {.at = at, .by = by, .fact = std::move(fact), .seq = state.size, .site = "centre"};
}

/// Walks an election to its result, and replays its record: at the end of every phase the state is
/// the one that was live, and every beginning is admitted, with the records of the people and
/// without.
void replay_every_beginning(auto& walked) {
    std::map<std::int64_t, std::string> live;
    for (const auto& [phase, word] : base::words_of<Phase>) {
        if (phase != Phase::Empty) {
            walked.to(phase);
            CHECK(walked.verdict(*walked.state.opened) == "log_opened_twice");
            live[walked.state.size] = seen(walked.state);
        }
    }
    State replayed(*walked.state.rules);
    for (const Event& event : walked.log) {
        INFO(event.kind());
        REQUIRE(test::verdict(admit(replayed, event, nullptr)) == "admitted");
        REQUIRE(test::verdict(admit(replayed, event, &walked.annex)) == "admitted");
        apply(replayed, event);
        if (live.contains(replayed.size)) {
            CHECK(seen(replayed) == live[replayed.size]);
            live.erase(replayed.size);
        }
    }
    CHECK(live.empty());
    CHECK(replayed.phase == Phase::Announced);
}

}  // namespace

TEST_CASE("under every ruleset a replay of every beginning of a record gives the live state") {
    const law::Ruleset& rules = test::each_ruleset();
    CAPTURE(rules.id);
    if (rules.kind == law::CommitteeKind::Village) {
        for (const law::BallotScheme scheme : *rules.poll.ballot_schemes) {
            CAPTURE(base::word(scheme));
            Village village(rules, scheme);
            replay_every_beginning(village);
        }
        return;
    }
    for (const law::VotingMethod method : *rules.residents_method.methods) {
        CAPTURE(base::word(method));
        test::Community community(rules, method);
        replay_every_beginning(community);
    }
}

TEST_CASE("a state is a value: what happens to a copy does not happen to it") {
    Village village(test::cn_village_2026());
    village.to(Phase::Listed);
    const std::string before = seen(village.state);
    const State kept = village.state;
    village.to(Phase::Announced);
    CHECK(seen(kept) == before);
    State again = kept;
    for (std::size_t i = static_cast<std::size_t>(kept.size); i < village.log.size(); ++i) {
        REQUIRE(test::verdict(admit(again, village.log[i], nullptr)) == "admitted");
        apply(again, village.log[i]);
    }
    CHECK(seen(again) == seen(village.state));
}

TEST_CASE("at every step the papers of each place and of all places balance") {
    Village village(test::national_or_beijing());
    village.to(Phase::Announced);
    State state(*village.state.rules);
    for (const Event& event : village.log) {
        apply(state, event);
        const poll::Books books = poll::books(state.poll);
        for (std::size_t style = 0; style < books.totals.size(); ++style) {
            poll::StyleBook sum{.style = books.totals[style].style,
                                .printed = books.totals[style].printed,
                                .delivered = {},
                                .issued = {},
                                .spoiled = {},
                                .left_over = {},
                                .returned = {}};
            for (const poll::PlaceBook& place : books.places) {
                CHECK(place.styles[style].balanced());
                sum.delivered += place.styles[style].delivered;
                sum.issued += place.styles[style].issued;
                sum.spoiled += place.styles[style].spoiled;
                sum.left_over += place.styles[style].left_over;
                sum.returned += place.styles[style].returned;
            }
            CHECK(sum == books.totals[style]);
            CHECK(sum.balanced());
            CHECK(sum.delivered <= sum.printed);
        }
    }
}

TEST_CASE("any well-formed fact at any point is answered, and what is admitted can be applied") {
    const std::uint64_t seed = GENERATE(1U, 2U, 3U, 20251028U);
    INFO("seed " << seed);
    tests::Random random(seed);
    Village village(seed % 2 == 0 ? test::beijing_village_2012() : test::cn_village_2026());
    village.to(Phase::Announced);
    std::size_t admitted = 0;
    for (int walk = 0; walk < 40; ++walk) {
        State state(*village.state.rules);
        const std::size_t start = random.below(village.log.size());
        for (std::size_t i = 0; i < start; ++i) {
            apply(state, village.log[i]);
        }
        std::size_t lawful = start;
        for (int step = 0; step < 60; ++step) {
            const std::uint64_t what = random.below(8);
            election::Fact fact = what == 0  ? anything(random)
                                  : what < 6 ? nearly(random, village)
                                             : village.log[lawful].fact;
            const bool next = what >= 6 && lawful + 1 < village.log.size();
            lawful += next ? 1 : 0;
            const Event event = fitting(state, std::move(fact), village.log[lawful].at);
            INFO("walk " << walk << ", step " << step << ", " << event.kind());
            const law::Judgement open = admit(state, event, nullptr);
            const law::Judgement judged = admit(state, event, &village.annex);
            // Records can only add refusals.
            CHECK((!open || judged));
            if (!judged) {
                apply(state, event);
                ++admitted;
            }
        }
        CHECK(!seen(state).empty());
    }
    CHECK(admitted > 100);
}

TEST_CASE("any well-formed fact in a state forced to any stage is answered") {
    const std::uint64_t seed = GENERATE(5U, 6U);
    INFO("seed " << seed);
    tests::Random random(seed);
    Village village(test::cn_village_2026());
    village.to(Phase::Announced);
    for (int i = 0; i < 3000; ++i) {
        const election::Fact fact =
            random.below(3) == 0 ? anything(random) : nearly(random, village);
        State state(*village.state.rules);
        state.phase = base::words_of<Phase>[random.below(base::words_of<Phase>.size())].first;
        INFO("fact " << i << " of " << election::step_of(fact).kind);
        CHECK_NOTHROW(admit(state, fitting(state, fact, village.now), &village.annex));
        State full = village.state;
        full.phase = state.phase;
        full.count.announced.reset();
        CHECK_NOTHROW(admit(full, fitting(full, fact, village.now), &village.annex));
    }
}
