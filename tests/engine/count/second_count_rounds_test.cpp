// SPDX-License-Identifier: Apache-2.0
// Long: the engine and the second count are set up alike, for every world that is walked.
// A later round against the slow second count: relatives of those who hold a seat already, in every
// constellation of kin, under every rule of who yields, and with every declaration that either of
// two relatives may make; the woman's seat with every set of women; then large boxes at random, the
// seed of which is printed with a failure.
#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "engine/count/determine.h"
#include "tests/support/catch.h"
#include "tests/support/counting.h"
#include "tests/support/random.h"
#include "tests/support/rules.h"
#include "tests/support/second_count.h"

using namespace douxuan;
using test::SlowBefore;
using test::SlowVote;
using Pairs = std::vector<std::pair<std::string, std::string>>;

namespace {

/// A committee of which some seats are filled, and the vote on the others.
struct World {
    std::vector<std::pair<std::string, std::int64_t>> committee;  ///< all offices and their seats
    std::map<std::string, std::string> held;
    std::vector<test::SlowOffice> voted;
    std::vector<std::string> patterns;
    Pairs kin;                                                 ///< every set of these
    std::vector<std::map<std::string, std::int64_t>> waiting;  ///< for the last office
    std::vector<std::string> women = {};  ///< every set of these; named: a seat is a woman's
};

/// The engine on the same committee.
class RoundsEngine {
  public:
    explicit RoundsEngine(const World& world)
        : counting_(test::cn_village_2026(), law::BallotScheme::Joint, offices(world.voted)),
          printed_(counting_.state) {
        counting_.rules.further.floor.value = {base::Bound::AtLeast, 1, 3};
        for (const auto& [name, seats] : world.committee) {
            count::OfficeStanding& office = before_.offices.emplace_back();
            office.office = {name};
            office.seats = {seats};
            office.is_called = true;
            office.is_voted = true;
            for (const auto& [person, holds] : world.held) {
                if (holds == name) {
                    office.elected.push_back({person});
                }
            }
        }
    }

    const law::Ruleset& rules() const { return counting_.rules; }

    void set(const SlowVote& vote, const SlowBefore& before) {
        counting_.state = printed_;
        counting_.books = {.registered = {1},
                           .people_voting = {99},
                           .styles = {{.style = {"joint"}, .issued = {}, .returned = {}}},
                           .sealed = {},
                           .women = {},
                           .kin = {},
                           .round = {.kind = count::RoundKind::Further, .before = before_}};
        for (const std::string& each : vote.papers) {
            counting_.put("joint", each, 1);
        }
        for (const auto& [id, person] : vote.meaning) {
            if (counting_.state.write_ins.contains(id)) {
                counting_.decide(id, person);
            }
        }
        for (const auto& [one, other] : vote.kin) {
            counting_.books.kin.push_back({{one}, {other}});
        }
        for (const auto& [office, people] : before.waiting) {
            for (const auto& [name, votes] : people) {
                auto& all = counting_.books.round.waiting[{office}];
                all.push_back({.against = {},
                               .for_person = {votes},
                               .person = {name},
                               .total = {votes},
                               .write_ins = {}});
            }
        }
        for (const auto& [who, other] : vote.declared) {
            counting_.state.declared.push_back({{who}, {other}});
        }
        for (const std::string& each : vote.women) {
            counting_.books.women.insert({each});
        }
        for (const std::string& each : vote.barred) {
            counting_.books.round.barred.emplace(base::PersonId{each}, count::Bar::WonByFoulPlay);
        }
        counting_.rules.committee.kin_yields.value = vote.kin_yields;
        counting_.rules.committee.women_seat.value = vote.women_seat;
    }

    std::vector<count::Yielding> yielding() const {
        return count::yielding_now(counting_.state, counting_.rules, counting_.plan,
                                   counting_.books);
    }
    count::Result result() const { return counting_.result(); }
    /// Who holds what after that result.
    std::map<std::string, std::string> held(const count::Result& result) const {
        std::map<std::string, std::string> all;
        const count::Round round{.kind = count::RoundKind::Further,
                                 .day = {},
                                 .plan = counting_.plan,
                                 .result = result,
                                 .unseated = {},
                                 .seated = {}};
        for (const auto& [person, office] : count::after(before_, round).held()) {
            all[person.text] = office.text;
        }
        return all;
    }

  private:
    static std::vector<test::Office> offices(const std::vector<test::SlowOffice>& voted) {
        std::vector<test::Office> all;
        for (const test::SlowOffice& each : voted) {
            all.push_back({each.name, each.seats, each.candidates});
        }
        return all;
    }

    test::Counting counting_;
    count::State printed_;
    count::Standing before_;
};

std::set<std::string> tied(const count::Result& result) {
    std::set<std::string> all;
    for (const count::OfficeResult& each : result.offices) {
        for (const base::PersonId& person :
             each.tie ? each.tie->persons : std::vector<base::PersonId>{}) {
            all.insert(person.text);
        }
    }
    return all;
}

std::set<std::string> declared(const count::Result& result) {
    std::set<std::string> all;
    for (const base::PersonId& each : result.declared.value_or(std::vector<base::PersonId>{})) {
        all.insert(each.text);
    }
    return all;
}

/// Whether two relatives have votes or a seat, or wait for one: nobody else can give way to
/// anybody.
bool has_relatives(const SlowVote& vote, const SlowBefore& before, const test::SlowResult& result) {
    std::set<std::string> people;
    for (const auto& [name, office] : before.held) {
        people.insert(name);
    }
    for (const auto& [office, waiting] : before.waiting) {
        for (const auto& [name, votes] : waiting) {
            people.insert(name);
        }
    }
    for (const test::SlowOfficeResult& office : result.offices) {
        for (const auto& [name, tally] : office.tallies) {
            if (tally.votes() > 0) {
                people.insert(name);
            }
        }
    }
    return std::ranges::any_of(vote.kin, [&](const auto& pair) {
        return people.contains(pair.first) && people.contains(pair.second);
    });
}

using Declared = std::map<std::string, std::string>;

/// Both counts, and what either of two relatives may still declare.
std::int64_t check_both(RoundsEngine& engine, const SlowVote& vote, const SlowBefore& before,
                        std::set<Declared>& seen) {
    if (!seen.insert(vote.declared).second) {
        return 0;
    }
    SlowBefore slow = before;
    const test::SlowResult slowly = test::count_slowly(vote, engine.rules().count, slow);
    std::set<std::string> slowly_tied;
    for (const test::SlowOfficeResult& each : slowly.offices) {
        slowly_tied.insert(each.tied.begin(), each.tied.end());
    }
    engine.set(vote, before);
    const count::Result fast = engine.result();
    const auto held = engine.held(fast);
    if (held != slow.held || tied(fast) != slowly_tied || declared(fast) != slow.left) {
        std::string papers;
        for (const std::string& each : vote.papers) {
            papers += each + " ";
        }
        std::string kin;
        for (const auto& [one, other] : vote.kin) {
            kin += one + other + " ";
        }
        std::string leaving;
        for (const auto& [who, other] : vote.declared) {
            leaving += who + ">" + other + " ";
        }
        std::string waiting;
        for (const auto& [office, people] : before.waiting) {
            for (const auto& [name, votes] : people) {
                waiting += office + ":" + name + "=" + std::to_string(votes) + " ";
            }
        }
        const auto text = [](const std::map<std::string, std::string>& seats) {
            std::string all;
            for (const auto& [name, office] : seats) {
                all += name + ":" + office + " ";
            }
            return all;
        };
        std::string women;
        for (const std::string& each : vote.women) {
            women += each + " ";
        }
        CAPTURE(papers, kin, women, leaving, waiting, base::word(vote.kin_yields), text(held),
                text(slow.held));
        CHECK(held == slow.held);
        CHECK(tied(fast) == slowly_tied);
        CHECK(declared(fast) == slow.left);
    }
    std::int64_t counts = 1;
    for (const count::Yielding& each :
         has_relatives(vote, before, slowly) ? engine.yielding() : std::vector<count::Yielding>{}) {
        for (const auto& [who, other] : {std::pair{each.person.text, each.other.text},
                                         std::pair{each.other.text, each.person.text}}) {
            SlowVote declaring = vote;
            declaring.declared.emplace(who, other);
            counts += check_both(engine, declaring, before, seen);
        }
    }
    return counts;
}

void for_every_filled_box(const std::vector<std::string>& patterns, std::size_t most,
                          SlowVote& vote, const std::function<void()>& count,
                          std::size_t from = 0) {
    if (!vote.papers.empty()) {
        count();
    }
    for (std::size_t i = from; vote.papers.size() < most && i < patterns.size(); ++i) {
        vote.papers.push_back(patterns[i]);
        for_every_filled_box(patterns, most, vote, count, i);
        vote.papers.pop_back();
    }
}

/// Those of `all` whose bit is set.
template <class List>
List chosen(const List& all, std::size_t bits) {
    List some;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if ((bits >> i) % 2 == 1) {
            some.push_back(all[i]);
        }
    }
    return some;
}

SlowBefore before(const World& world) {
    SlowBefore before{.order = {}, .held = world.held, .waiting = {}, .floor = {}};
    before.floor = base::Threshold{base::Bound::AtLeast, 1, 3};
    for (const auto& [name, seats] : world.committee) {
        before.order.push_back(name);
    }
    return before;
}

SlowVote no_paper_yet(const World& world) {
    return {.offices = world.voted,
            .papers = {},
            .meaning = {{"wc", "c"}, {"wy", "y"}},
            .registered = 1,
            .people_voting = 99,
            .issued = 99,
            .women_seat =
                world.women.empty() ? law::WomenSeat::NoMethod : law::WomenSeat::BestPlacedFirst};
}

void set_people(SlowVote& vote, const Pairs& kin, const std::vector<std::string>& women) {
    vote.kin = {kin.begin(), kin.end()};
    vote.women = {women.begin(), women.end()};
}

std::int64_t check_all(const World& world, std::size_t papers) {
    RoundsEngine engine(world);
    SlowBefore earlier = before(world);
    SlowVote vote = no_paper_yet(world);
    std::int64_t counts = 0;
    for (std::size_t kin = 0; kin < (std::size_t{1} << world.kin.size()); ++kin) {
        for (std::size_t women = 0; women < (std::size_t{1} << world.women.size()); ++women) {
            set_people(vote, chosen(world.kin, kin), chosen(world.women, women));
            for (const auto& waiting : world.waiting) {
                earlier.waiting[world.committee.back().first] = waiting;
                for (const auto& [rule, word] : base::words_of<law::KinYields>) {
                    vote.kin_yields = rule;
                    for_every_filled_box(world.patterns, papers, vote, [&] {
                        std::set<Declared> seen;
                        counts += check_both(engine, vote, earlier, seen);
                    });
                }
            }
        }
    }
    return counts;
}

/// Boxes of up to `papers` papers, as many as `boxes`.
std::int64_t check_at_random(const World& world, std::size_t papers, int boxes,
                             std::uint64_t seed) {
    CAPTURE(seed);
    tests::Random random(seed);
    RoundsEngine engine(world);
    SlowBefore earlier = before(world);
    SlowVote vote = no_paper_yet(world);
    std::int64_t counts = 0;
    for (int i = 0; i < boxes; ++i) {
        set_people(vote, chosen(world.kin, random.below(std::size_t{1} << world.kin.size())),
                   chosen(world.women, random.below(std::size_t{1} << world.women.size())));
        earlier.waiting[world.committee.back().first] = random.pick(world.waiting);
        vote.barred.clear();
        for (const char* each : {"a", "b", "c", "d", "w", "y"}) {
            if (random.below(6) == 0) {
                vote.barred.insert(each);
            }
        }
        vote.kin_yields = random.pick(base::words_of<law::KinYields>).first;
        vote.papers.clear();
        for (std::size_t most = 3 + random.below(papers - 2); vote.papers.size() < most;) {
            vote.papers.push_back(random.pick(world.patterns));
        }
        std::set<Declared> seen;
        counts += check_both(engine, vote, earlier, seen);
    }
    return counts;
}

/// Everybody who can be voted for is barred in turn, among all relatives of that world.
std::int64_t check_barred(const World& world, std::size_t papers,
                          const std::vector<std::string>& people) {
    RoundsEngine engine(world);
    SlowBefore earlier = before(world);
    SlowVote vote = no_paper_yet(world);
    set_people(vote, world.kin, world.women);
    std::int64_t counts = 0;
    for (const std::string& each : people) {
        vote.barred = {each};
        for (const auto& waiting : world.waiting) {
            earlier.waiting[world.committee.back().first] = waiting;
            for (const auto& [rule, word] : base::words_of<law::KinYields>) {
                vote.kin_yields = rule;
                for_every_filled_box(world.patterns, papers, vote, [&] {
                    std::set<Declared> seen;
                    counts += check_both(engine, vote, earlier, seen);
                });
            }
        }
    }
    return counts;
}

// A chair is elected later; members have their seats.
World chair_later() {
    return {.committee = {{"chair", 1}, {"member", 2}},
            .held = {{"c", "member"}, {"d", "member"}},
            .voted = {{"chair", 1, {"a", "b"}}},
            .patterns = {"+.", ".+", "..", "..~wc", "..~wy"},
            .kin = {{"a", "c"}, {"a", "d"}, {"b", "c"}, {"c", "w"}, {"a", "w"}},
            .waiting = {{}, {{"w", 5}, {"x", 4}}, {{"w", 5}, {"x", 5}}}};
}

// Members are elected later; the chair has a seat.
World members_later() {
    return {.committee = {{"chair", 1}, {"member", 2}},
            .held = {{"h", "chair"}},
            .voted = {{"member", 2, {"a", "b", "c"}}},
            .patterns = {"++.", "+.+", ".++", "+..", ".+.", "...", "...~wy"},
            .kin = {{"h", "a"}, {"h", "b"}, {"a", "b"}, {"b", "c"}, {"a", "c"}, {"c", "y"}},
            .waiting = {{}}};
}

// An office above and one below are filled already.
World between_filled() {
    return {.committee = {{"chair", 1}, {"deputy", 1}, {"member", 2}},
            .held = {{"h", "chair"}, {"c", "member"}},
            .voted = {{"deputy", 1, {"a", "b"}}, {"member", 1, {"b", "d"}}},
            .patterns = {"+./+.", ".+/.+", "+./.+", "../..", ".+/+."},
            .kin = {{"h", "a"}, {"a", "c"}, {"a", "d"}, {"b", "c"}, {"b", "d"}},
            .waiting = {{}, {{"w", 5}}}};
}

World with_women(World world, std::vector<std::string> women) {
    world.women = std::move(women);
    return world;
}

World with_kin(World world, Pairs kin) {
    world.kin = std::move(kin);
    return world;
}

}  // namespace

TEST_CASE("both counts agree on relatives of members when a chair is elected later",
          "[law:ZJ-2020/31] [law:SC-2025/35]") {
    CHECK(check_all(chair_later(), 2) > 2'000);
}

TEST_CASE("both counts agree on relatives of a chair when members are elected later",
          "[law:ZJ-2020/31] [law:SC-2025/35]") {
    CHECK(check_all(members_later(), 2) > 2'000);
}

TEST_CASE("both counts agree on relatives above and below an office that is elected later",
          "[law:ZJ-2020/31] [law:SC-2025/35]") {
    CHECK(check_all(between_filled(), 2) > 2'000);
}

TEST_CASE("both counts agree on the woman's seat when members are elected later",
          "[law:SC-2025/34] [law:HI-2025/32]") {
    CHECK(check_all(
              with_kin(with_women(members_later(), {"h", "a", "y"}), {{"h", "a"}, {"a", "b"}}), 2) >
          2'000);
    CHECK(
        check_all(with_kin(with_women(between_filled(), {"c", "b", "d"}), {{"a", "c"}, {"b", "d"}}),
                  2) > 2'000);
}

TEST_CASE("both counts agree on large boxes of a later round, at random") {
    CHECK(check_at_random(with_women(chair_later(), {"c", "d", "a", "w"}), 9, 1'000, 20'261'129) >=
          1'000);
    CHECK(check_at_random(with_women(members_later(), {"h", "a", "b", "c", "y"}), 9, 1'000,
                          20'261'130) >= 1'000);
    CHECK(check_at_random(with_women(between_filled(), {"h", "c", "a", "b", "d"}), 9, 1'000,
                          20'261'131) >= 1'000);
}

TEST_CASE("both counts agree on who may hold no seat, whoever votes for them",
          "[law:ZJ-2020/41] [law:OL-2025/21]") {
    CHECK(check_barred(chair_later(), 2, {"a", "b", "w", "y"}) > 500);
    CHECK(check_barred(members_later(), 2, {"a", "b", "c", "y"}) > 500);
    CHECK(check_barred(with_women(members_later(), {"a", "y"}), 2, {"a", "b", "y"}) > 500);
    CHECK(check_barred(between_filled(), 2, {"a", "b", "d"}) > 300);
}
