// SPDX-License-Identifier: Apache-2.0
// Long: every kind of small world, and the walk through its rounds.
// Whole elections, round after round, against the slow second count: every small one under every
// switch that its rounds meet, then random ones under every built-in ruleset and under mixed
// switches. Figures, seats, ties, reasons, the next round and who stands in it are compared.
#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/law/built_in.h"
#include "tests/support/both_counts.h"
#include "tests/support/catch.h"
#include "tests/support/random.h"
#include "tests/support/rules.h"

using namespace douxuan;
using law::BallotScheme;
using test::BothCounts;
using test::SlowBoxes;
using test::SlowOffice;
using test::SlowPeople;
using test::SlowPlan;
using test::SlowRound;

namespace {

using Names = std::vector<std::string>;

/// How often each step followed, over all the elections of a test.
using Seen = std::map<std::string, std::int64_t>;

// Every small election.

/// What is tried in every round.
struct Small {
    std::size_t papers = 2;                ///< at most, in each box
    std::int64_t rounds = 3;               ///< at most
    std::vector<std::int64_t> registered;  ///< each
    bool days = false;                     ///< later rounds on the same day and on another
    Names written = {};                    ///< added to a part without marks, one at a time
    bool full = false;                     ///< parts with more marks than seats, too
    Names only = {};                       ///< these papers, and no others
    Names nominated = {};                  ///< whom somebody may nominate in between
};

/// The marks for one office: every choice of candidates, up to its seats or one more.
Names parts(const SlowOffice& office, const Small& small) {
    Names all;
    for (unsigned choice = 0; choice < 1U << office.candidates.size(); ++choice) {
        std::string marks;
        std::int64_t names = 0;
        for (std::size_t i = 0; i < office.candidates.size(); ++i) {
            const bool marked = (choice >> i & 1U) != 0;
            marks += marked ? '+' : '.';
            names += marked ? 1 : 0;
        }
        if (names <= office.seats + (small.full ? 1 : 0)) {
            all.push_back(marks);
        }
    }
    const std::string none(office.candidates.size(), '.');
    for (const std::string& each : small.written) {
        all.push_back(none + "~" + each);
    }
    return all;
}

/// The marks of whole papers.
Names patterns(const std::vector<SlowOffice>& offices, const Small& small) {
    if (!small.only.empty()) {
        return small.only;
    }
    Names all{""};
    for (const SlowOffice& office : offices) {
        Names longer;
        for (const std::string& before : all) {
            for (const std::string& part : parts(office, small)) {
                longer.push_back(
                    before.empty() && &office == &offices.front() ? part : before + "/" + part);
            }
        }
        all = std::move(longer);
    }
    return all;
}

/// Every box of up to `most` papers, order not regarded.
void for_every_box(const Names& patterns, std::size_t most, Names& box,
                   const std::function<void()>& use, std::size_t from = 0) {
    use();
    for (std::size_t i = from; box.size() < most && i < patterns.size(); ++i) {
        box.push_back(patterns[i]);
        for_every_box(patterns, most, box, use, i);
        box.pop_back();
    }
}

/// Every content of all the boxes of a round.
void for_every_boxes(const std::map<std::string, std::vector<SlowOffice>>& papers,
                     std::map<std::string, std::vector<SlowOffice>>::const_iterator at,
                     const Small& small, SlowBoxes& boxes, const std::function<void()>& use) {
    if (at == papers.end()) {
        use();
        return;
    }
    Names box;
    for_every_box(patterns(at->second, small), small.papers, box, [&] {
        boxes.papers[at->first] = box;
        boxes.issued[at->first] = 9;
        for_every_boxes(papers, std::next(at), small, boxes, use);
    });
}

void walk(BothCounts& past, BallotScheme scheme, const Small& small, Seen& seen);

/// Each of those people is nominated for each office, one after the other, as far as they may be.
void walk_nominations(const BothCounts& past, BallotScheme scheme, const Small& small, Seen& seen) {
    for (const std::string& person : small.nominated) {
        for (const test::SlowSeats& office : past.board()) {
            BothCounts nominated = past;
            if (nominated.nominate(person, office.name)) {
                ++seen["nominated"];
                walk(nominated, scheme, small, seen);
                walk_nominations(nominated, scheme, small, seen);
            }
        }
    }
}

/// Everybody in turn loses the seat.
void walk_losses(const BothCounts& past, BallotScheme scheme, const Small& small, Seen& seen) {
    for (const test::SlowSeats& office : past.board()) {
        for (const std::string& person : office.elected) {
            BothCounts without = past;
            without.unseat(person, true);
            walk(without, scheme, small, seen);
        }
    }
}

/// Every course after what people may decide now: seats stay open, runners-up are seated, people
/// are nominated or nominate themselves; and somebody whose seat was filled so loses it.
void walk_decisions(const BothCounts& past, BallotScheme scheme, const Small& small, Seen& seen) {
    std::vector<BothCounts> before{past};
    BothCounts seated = past;
    if (seated.seat_runners_up()) {
        ++seen["seated"];
        walk(seated, scheme, small, seen);
        walk_losses(seated, scheme, small, seen);
        before.push_back(std::move(seated));
    }
    for (BothCounts& left : before) {
        if (left.leave_open()) {
            ++seen["left_open"];
            walk(left, scheme, small, seen);
            walk_losses(left, scheme, small, seen);
        }
    }
    walk_nominations(past, scheme, small, seen);
    BothCounts own = past;
    if (own.choose(true)) {
        ++seen["self_nominated"];
        walk(own, scheme, small, seen);
        walk_nominations(own, scheme, small, seen);
    }
}

/// Every course that the election can take from here.
void walk(BothCounts& past, BallotScheme scheme, const Small& small, Seen& seen) {
    const auto round = past.next_round();
    if (!round) {
        return;
    }
    const auto papers = round->papers(scheme);
    const bool is_later = past.rounds() > 0;
    for (const std::int64_t registered : small.registered) {
        for (const bool same_day : {false, true}) {
            if (same_day && !(is_later && small.days)) {
                continue;
            }
            SlowBoxes boxes{.registered = registered,
                            .people_voting = 9,
                            .is_same_day = same_day,
                            .written = {{"wc", "c"}, {"wx", "x"}, {"wy", "y"}}};
            for_every_boxes(papers, papers.begin(), small, boxes, [&] {
                const std::string next = past.try_out(*round, boxes);
                if (next.empty()) {
                    FAIL("the counts differ");
                }
                ++seen[round->kind];
                ++seen[next];
                if (next != "nothing" && past.rounds() + 1 < small.rounds) {
                    BothCounts now = past;
                    now.hold(*round, boxes);
                    walk(now, scheme, small, seen);
                    if (!small.nominated.empty()) {
                        walk_decisions(now, scheme, small, seen);
                    }
                }
            });
        }
    }
}

void walk(const law::Ruleset& rules, const SlowPlan& plan, const SlowPeople& people,
          const Small& small, Seen& seen) {
    BothCounts both(rules, plan, people);
    walk(both, plan.scheme, small, seen);
}

std::int64_t held(const Seen& seen) {
    std::int64_t all = 0;
    for (const char* each : {"first", "tie_vote", "further", "fresh", "next_office"}) {
        all += seen.contains(each) ? seen.at(each) : 0;
    }
    return all;
}

// Random elections.

/// A part of a paper: the candidates at random, and sometimes a name beside them.
std::string random_part(tests::Random& random, const SlowOffice& office) {
    std::string marks;
    for (std::size_t i = 0; i < office.candidates.size(); ++i) {
        const std::uint64_t liked = i < static_cast<std::size_t>(office.seats) ? 650 : 350;
        marks += random.happens(40) ? "-?"[random.below(2)] : random.happens(liked) ? '+' : '.';
    }
    if (random.happens(120)) {
        marks += "~w" + std::to_string(random.below(5));
    }
    return marks;
}

SlowBoxes random_boxes(tests::Random& random, const SlowRound& round, BallotScheme scheme,
                       std::int64_t registered) {
    SlowBoxes boxes{.registered = registered,
                    .is_same_day = random.below(2) == 0,
                    .written = {{"w0", "c"}, {"w1", "x"}, {"w2", "y"}, {"w3", ""}, {"w4", "g"}}};
    for (const auto& [style, offices] : round.papers(scheme)) {
        const std::int64_t papers = random.between(0, 2) == 0
                                        ? random.between(0, registered)
                                        : random.between(registered / 2 + 1, registered);
        Names& box = boxes.papers[style];
        for (std::int64_t n = 0; n < papers; ++n) {
            std::string marks;
            for (const SlowOffice& each : offices) {
                marks += (&each == &offices.front() ? "" : "/") + random_part(random, each);
            }
            box.push_back(random.happens(50) ? "#" : marks);
        }
        std::int64_t all = papers;
        if (random.happens(120)) {
            test::SlowVoidBox& unread = boxes.void_boxes[style];
            unread.issued = random.between(0, 3);
            unread.returned = unread.issued + random.between(1, 2);
            all += unread.issued;
        }
        if (random.happens(150)) {
            boxes.forged[style] = random.between(1, 2);
            all += boxes.forged[style];
        }
        const auto beside = [&] { return all + (random.happens(80) ? -1 : random.between(0, 2)); };
        boxes.issued[style] = beside();
        boxes.people_voting = std::max(boxes.people_voting, beside());
    }
    return boxes;
}

/// What the election committee holds each of those papers to be: each mark as for, as none, as it
/// stands, or the paper as void.
void make_out(tests::Random& random, SlowBoxes& boxes) {
    for (const auto& [style, papers] : boxes.papers) {
        for (const std::string& marks : papers) {
            if (marks.find('?') != std::string::npos && !boxes.made_out[style].contains(marks)) {
                const char sign = "+.?#"[random.below(4)];
                std::string meaning = marks;
                std::ranges::replace(meaning, '?', sign);
                boxes.made_out[style][marks] = sign == '#' ? "#" : meaning;
            }
        }
    }
}

SlowPlan random_plan(tests::Random& random, const law::Ruleset& rules) {
    SlowPlan plan{
        .scheme = random.pick(*rules.poll.ballot_schemes),
        .offices = {
            {"chair", 1, {"a", "b"}}, {"deputy", 1, {"c", "d"}}, {"member", 2, {"g", "h", "i"}}}};
    if (rules.kind == law::CommitteeKind::Residents) {
        plan.method = random.pick(*rules.residents_method.methods);
    }
    // Where the members come first, all of them stand in one column.
    if (plan.scheme != BallotScheme::MembersFirst &&
        *rules.committee.women_seat == law::WomenSeat::OwnColumn) {
        plan.woman_office = "woman_member";
        plan.offices.insert(plan.offices.end() - 1, {"woman_member", 1, {"e", "f"}});
    } else if (*rules.committee.woman_office_fixed) {
        plan.woman_office = "deputy";
    }
    if (plan.scheme == BallotScheme::MembersFirst) {
        for (SlowOffice& each : plan.offices) {
            each.candidates.clear();
        }
        plan.offices.back().candidates = {"a", "b", "c", "d", "g", "h"};
    }
    return plan;
}

SlowPeople random_people(tests::Random& random, const law::Ruleset& rules) {
    SlowPeople people{.off_roll = {"x"}};
    const Names names{"a", "b", "c", "d", "e", "f", "g", "h", "i", "x", "y"};
    for (const std::string& one : names) {
        const bool is_listed_as_hers = one == "e" || one == "f" || one == "c";
        if (random.happens(is_listed_as_hers ? 900 : 200)) {
            people.women.insert(one);
        }
        for (const std::string& other : names) {
            if (one < other && *rules.committee.kin_avoidance != law::KinScope::None &&
                random.happens(90)) {
                people.kin.emplace(one, other);
            }
        }
    }
    return people;
}

/// What people decide between two rounds, lawful or not: both have to say so.
void decide_at_random(tests::Random& random, BothCounts& both, Seen& seen) {
    const Names names{"a", "b", "c", "d", "g", "x", "y"};
    for (int i = 0; i < 3; ++i) {
        const std::uint64_t what = random.below(12);
        seen["seated"] += what == 0 && both.seat_runners_up() ? 1 : 0;
        seen["left_open"] += what == 1 && both.leave_open() ? 1 : 0;
        seen["self_nominated"] += what < 4 && what > 1 && both.choose(what == 2) ? 1 : 0;
        seen["nominated"] +=
            what > 3 && both.nominate(random.pick(names), random.pick(both.board()).name) ? 1 : 0;
    }
}

/// An election until every seat is filled, or for eight rounds; with what may come between.
void hold_at_random(tests::Random& random, const law::Ruleset& rules, Seen& seen) {
    const SlowPlan plan = random_plan(random, rules);
    BothCounts both(rules, plan, random_people(random, rules));
    const std::int64_t registered = random.between(3, 11);
    for (int i = 0; i < 8; ++i) {
        const auto round = both.next_round();
        if (!round) {
            return;
        }
        SlowBoxes boxes = random_boxes(random, *round, plan.scheme, registered);
        if (*rules.count.illegible == law::IllegibleMark::CommitteeDecides) {
            make_out(random, boxes);
        }
        if (*rules.committee.kin_declares && random.below(2) == 0) {
            for (const auto& [who, other] : both.may_declare(*round, boxes)) {
                if (random.below(3) == 0 && !boxes.declared.contains(other)) {
                    boxes.declared.emplace(who, other);
                }
            }
        }
        // A meeting decides about one pair after the other; until it has, both say the same, too.
        for (auto pairs = both.undecided(*round, boxes); !pairs.empty();
             pairs = both.undecided(*round, boxes)) {
            REQUIRE_FALSE(both.try_out(*round, boxes).empty());
            auto [who, other] = pairs.front();
            if (random.below(2) == 0) {
                std::swap(who, other);
            }
            boxes.by_meeting.emplace(who, other);
        }
        const std::string next = both.hold(*round, boxes);
        REQUIRE_FALSE(next.empty());
        ++seen[round->kind];
        ++seen[next];
        decide_at_random(random, both, seen);
        if (random.happens(70)) {
            both.nullify();
        }
        if (random.happens(100)) {
            Names holders;
            for (const test::SlowSeats& each : both.board()) {
                holders.insert(holders.end(), each.elected.begin(), each.elected.end());
            }
            if (!holders.empty()) {
                both.unseat(random.pick(holders), random.below(2) == 0);
            }
        }
        decide_at_random(random, both, seen);
    }
}

template <class Enum>
void choose(tests::Random& random, law::Cited<Enum>& rule) {
    rule.value = random.pick(base::words_of<Enum>).first;
}

/// Any combination of the switches of the count, whether or not an instrument has it.
law::Ruleset mixed(tests::Random& random) {
    law::Ruleset rules = test::cn_village_2026();
    choose(random, rules.count.cascade);
    choose(random, rules.count.illegible);
    choose(random, rules.count.majority_base);
    choose(random, rules.count.name_variants);
    choose(random, rules.count.overcount_reference);
    choose(random, rules.count.overvote_scope);
    choose(random, rules.count.turnout_counts);
    choose(random, rules.count.two_offices);
    choose(random, rules.count.write_in_scope);
    choose(random, rules.committee.kin_yields);
    choose(random, rules.committee.women_seat);
    choose(random, rules.further.tie_turnout);
    for (law::Cited<bool>* each :
         {&rules.count.cascade_needs_lower_vote, &rules.count.forged_out,
          &rules.count.write_in_review, &rules.further.turnout, &rules.committee.woman_office_fixed,
          &rules.committee.kin_declares, &rules.further.self_nominated, &rules.further.stop_before,
          &rules.further.stop_chair}) {
        each->value = random.below(2) == 0;
    }
    rules.nomination.modes.value = {law::NominationMode::Nominated,
                                    law::NominationMode::SelfNominated};
    if (random.below(2) == 0) {
        rules.further.runners_up_by.value = {law::Body::VillagersMeeting};
    }
    rules.further.stop_elected.value = base::Seats{random.between(1, 4)};
    if (random.below(2) == 0) {
        rules.further.stop_decided_by.value = {};
    }
    if (random.below(3) == 0) {
        rules.further.again_months.value = base::Months{3};
        rules.further.stop_elected.value.reset();
    }
    if (random.below(3) == 0) {
        rules.committee.kin_equal_by.value = {law::Body::VillagersMeeting};
    }
    const std::vector<base::Threshold> shares{{base::Bound::MoreThan, 1, 2},
                                              {base::Bound::AtLeast, 1, 2},
                                              {base::Bound::AtLeast, 1, 3},
                                              {base::Bound::MoreThan, 2, 3}};
    rules.count.majority.value = random.pick(shares);
    rules.count.turnout.value = random.pick(shares);
    rules.further.floor.value = random.pick(shares);
    rules.poll.ballot_schemes.value.clear();
    for (const auto& [scheme, word] : base::words_of<BallotScheme>) {
        rules.poll.ballot_schemes.value.push_back(scheme);
    }
    return rules;
}

}  // namespace

TEST_CASE("both counts agree on every small election of three rounds", "[law:OL-2025/18]") {
    const SlowPlan plan{.offices = {{"member", 1, {"a", "b"}}}};
    Seen seen;
    walk(test::cn_village_2026(), plan, {.off_roll = {"x"}}, {.registered = {3}}, seen);
    CHECK(held(seen) > 400);
    CHECK(seen["tie_vote"] > 20);
    CHECK(seen["further"] > 50);
    CHECK(seen["fresh"] > 50);
}

TEST_CASE("both counts agree on whatever turnout a later round asks for",
          "[law:OL-2025/18] [law:HN-2011/38]") {
    const SlowPlan plan{.offices = {{"member", 1, {"a", "b"}}}};
    for (const auto& [tie, word] : base::words_of<law::TieTurnout>) {
        for (const bool further : {false, true}) {
            law::Ruleset rules = test::cn_village_2026();
            rules.further.tie_turnout.value = tie;
            rules.further.turnout.value = further;
            // So that two who have one of two papers each are tied.
            rules.count.majority.value = {base::Bound::AtLeast, 1, 2};
            CAPTURE(word, further);
            Seen seen;
            walk(rules, plan, {.off_roll = {"x"}}, {.rounds = 2, .registered = {3}, .days = true},
                 seen);
            CHECK(held(seen) > 100);
            CHECK(seen["tie_vote"] > 10);
            CHECK(seen["further"] > 10);
        }
    }
}

TEST_CASE("both counts agree on every small election with offices voted on in turn",
          "[law:BJ-2012/22] [law:SH-2020/15]") {
    const SlowPlan plan{.scheme = BallotScheme::Sequential,
                        .offices = {{"chair", 1, {"a", "b"}}, {"member", 1, {"c", "d"}}}};
    Seen seen;
    walk(test::cn_village_2026(), plan, {.women = {"c"}, .off_roll = {"x"}}, {.registered = {3}},
         seen);
    CHECK(held(seen) > 800);
    CHECK(seen["next_office"] > 80);
}

TEST_CASE("both counts agree on every small election of members first and then of officers",
          "[law:HB-2020/23] [law:HB-2020/29]") {
    const SlowPeople people{.women = {"b"}, .off_roll = {"x"}};
    const law::Ruleset& rules = *law::built_in("hebei-village-2020");
    Seen seen;
    walk(rules,
         {.scheme = BallotScheme::MembersFirst,
          .offices = {{"chair", 1, {}}, {"member", 1, {"a", "b"}}}},
         people, {.registered = {3}}, seen);
    walk(rules,
         {.scheme = BallotScheme::MembersFirst,
          .offices = {{"chair", 1, {}}, {"member", 1, {"a", "b", "c"}}}},
         people, {.rounds = 2, .registered = {3}, .written = {"wx", "wy"}}, seen);
    CHECK(held(seen) > 1'000);
    CHECK(seen["next_office"] > 100);
}

TEST_CASE("both counts agree on every small election on separate papers", "[law:HN-2011/34]") {
    const SlowPlan plan{.scheme = BallotScheme::SeparatePapers,
                        .offices = {{"chair", 1, {"a", "b"}}, {"member", 1, {"c"}}}};
    Seen seen;
    walk(*law::built_in("henan-village-2011"), plan, {.off_roll = {"x"}},
         {.rounds = 2, .registered = {1, 3}}, seen);
    CHECK(held(seen) > 1'000);
    CHECK(seen["fresh_election"] > 100);
}

TEST_CASE("both counts agree on every small election with a women's own column",
          "[law:ZJ-2020/21] [law:ZJ-2020/28] [law:ZJ-2020/29]") {
    const SlowPlan plan{.offices = {{"woman_member", 1, {"c", "d"}}, {"member", 1, {"a", "b"}}},
                        .woman_office = "woman_member"};
    law::Ruleset rules = *law::built_in("zhejiang-village-2020");
    for (const std::set<std::string>& women :
         {std::set<std::string>{}, {"a"}, {"c"}, {"c", "d"}, {"a", "c"}}) {
        const SlowPeople people{.women = women, .off_roll = {"x"}};
        Seen seen;
        for (const auto& [overvote, word] : base::words_of<law::OvervoteScope>) {
            rules.count.overvote_scope.value = overvote;
            walk(rules, plan, people,
                 {.papers = 1,
                  .rounds = 1,
                  .registered = {1},
                  .written = {"wc", "wy"},
                  .full = true},
                 seen);
        }
        rules.count.overvote_scope.value = law::OvervoteScope::PerOffice;
        walk(rules, plan, people, {.rounds = 1, .registered = {1}, .written = {"wy"}}, seen);
        CHECK(held(seen) > 200);
        walk(rules, plan, people, {.papers = 1, .rounds = 2, .registered = {1}, .written = {"wc"}},
             seen);
        CHECK(seen["further"] > 20);
    }
    Seen seen;
    walk(rules, plan, {.women = {"c", "d"}, .off_roll = {"x"}},
         {.papers = 1, .rounds = 3, .registered = {1}, .written = {"wc"}}, seen);
    CHECK(seen["further"] > 100);
}

TEST_CASE("both counts agree on every small first round with relatives and a woman's seat",
          "[law:SC-2025/34] [law:SC-2025/35] [law:HI-2025/32] [law:HI-2025/33] [law:ZJ-2020/31]") {
    const std::vector<std::pair<std::string, std::string>> pairs{
        {"a", "c"}, {"c", "d"}, {"d", "e"}};
    const Names maybe_women{"a", "e"};
    const SlowPlan plan{.offices = {{"chair", 1, {"a", "b"}}, {"member", 2, {"c", "d", "e"}}}};
    const Small small{
        .rounds = 1, .registered = {1}, .only = {"+./++.", "+./.++", ".+/+.+", "+./+..", ".+/..+"}};
    law::Ruleset rules = test::cn_village_2026();
    Seen seen;
    for (unsigned kin = 0; kin < 1U << pairs.size(); ++kin) {
        for (unsigned women = 0; women < 1U << maybe_women.size(); ++women) {
            SlowPeople people{.off_roll = {"x"}};
            for (std::size_t i = 0; i < pairs.size(); ++i) {
                if ((kin >> i & 1U) != 0) {
                    people.kin.insert(pairs[i]);
                }
            }
            for (std::size_t i = 0; i < maybe_women.size(); ++i) {
                if ((women >> i & 1U) != 0) {
                    people.women.insert(maybe_women[i]);
                }
            }
            for (const auto& [yields, yields_word] : base::words_of<law::KinYields>) {
                for (const law::WomenSeat seat :
                     {law::WomenSeat::NoMethod, law::WomenSeat::BestPlacedFirst}) {
                    rules.committee.kin_yields.value = yields;
                    rules.committee.women_seat.value = seat;
                    walk(rules, plan, people, small, seen);
                }
            }
        }
    }
    CHECK(held(seen) > 3'000);
}

TEST_CASE("both counts agree on every small election in which seats are decided about in between",
          "[law:TJ-2019/33] [law:TJ-2019/34] [law:ZJ-2020/29] [law:BJ-2012/30]") {
    law::Ruleset rules = test::cn_village_2026();
    rules.further.runners_up_by.value = {law::Body::VillagersMeeting};
    rules.further.self_nominated.value = true;
    rules.nomination.modes.value.push_back(law::NominationMode::SelfNominated);
    rules.further.stop_elected.value = base::Seats{1};
    const SlowPeople people{.off_roll = {"x"}};
    Seen seen;
    for (const bool stop_before : {false, true}) {
        for (const bool stop_chair : {false, true}) {
            rules.further.stop_before.value = stop_before;
            rules.further.stop_chair.value = stop_chair;
            walk(rules, {.offices = {{"chair", 1, {"a", "b"}}, {"member", 2, {"c", "d"}}}}, people,
                 {.papers = 1, .rounds = 2, .registered = {1}, .nominated = {"b", "y"}}, seen);
        }
        walk(rules, {.offices = {{"member", 2, {"a", "b"}}}}, people,
             {.papers = 1, .registered = {1}, .nominated = {"y"}}, seen);
        walk(rules, {.offices = {{"member", 2, {"a", "b"}}}}, people,
             {.rounds = 2, .registered = {1}, .nominated = {"y"}}, seen);
    }
    for (const char* what : {"seated", "left_open", "self_nominated", "nominated"}) {
        CAPTURE(what);
        CHECK(seen[what] > 10);
    }
}

TEST_CASE("both counts agree on who may be written in, and on forged papers around every boundary",
          "[law:ZJ-2020/21] [law:SC-2025/30] [law:HI-2025/29]") {
    const SlowPlan plan{.offices = {{"chair", 1, {"a", "b"}}}};
    law::Ruleset rules = test::cn_village_2026();
    BothCounts both(rules, plan, {.off_roll = {"x"}});
    const SlowRound round = *both.next_round();
    const auto hold = [&](std::size_t papers, std::int64_t forged, std::int64_t registered) {
        for (std::int64_t most = 3; most <= 6; ++most) {
            SlowBoxes boxes{.registered = registered,
                            .people_voting = most,
                            .written = {{"wx", "x"}, {"wy", "y"}}};
            boxes.issued["joint"] = 9 - most;
            boxes.papers["joint"] = Names(papers, "..~wx");
            boxes.papers["joint"].push_back("..~wx~wy");
            if (forged > 0) {
                boxes.forged["joint"] = forged;
            }
            if (both.try_out(round, boxes).empty()) {
                FAIL("the counts differ");
            }
        }
    };
    for (const auto& [scope, word] : base::words_of<law::WriteInScope>) {
        for (const bool forged_out : {false, true}) {
            for (const auto& [reference, its_word] : base::words_of<law::OvercountReference>) {
                rules.count.write_in_scope.value = scope;
                rules.count.forged_out.value = forged_out;
                rules.count.overcount_reference.value = reference;
                CAPTURE(word, forged_out, its_word);
                for (std::size_t papers = 0; papers <= 4; ++papers) {
                    for (std::int64_t forged = 0; forged <= 2; ++forged) {
                        for (std::int64_t registered = 5; registered <= 11; ++registered) {
                            hold(papers, forged, registered);
                        }
                    }
                }
            }
        }
    }
}

TEST_CASE("under every built-in ruleset both counts agree on whole elections at random") {
    Seen seen;
    for (const law::BuiltIn& each : law::built_in_texts()) {
        const std::uint64_t seed = 20'261'129;
        CAPTURE(each.id, seed);
        tests::Random random(seed);
        for (int election = 0; election < 20; ++election) {
            CAPTURE(election);
            hold_at_random(random, *law::built_in(each.id), seen);
        }
    }
    CHECK(held(seen) > 800);
}

TEST_CASE("under mixed switches both counts agree on whole elections at random") {
    const std::uint64_t seed = GENERATE(20261201U, 20261202U);
    CAPTURE(seed);
    tests::Random random(seed);
    Seen seen;
    for (int election = 0; election < 150; ++election) {
        CAPTURE(election);
        const law::Ruleset rules = mixed(random);
        hold_at_random(random, rules, seen);
    }
    for (const char* kind : {"first", "tie_vote", "further", "fresh", "next_office"}) {
        CHECK(seen[kind] > 40);
    }
    for (const char* what : {"seated", "left_open", "self_nominated", "nominated"}) {
        CAPTURE(what);
        CHECK(seen[what] > 1);
    }
}
