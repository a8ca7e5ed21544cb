// SPDX-License-Identifier: Apache-2.0
// What is true of every count under every ruleset: votes are conserved, the order of papers and
// batches does not matter, names do not matter, and a vote for a winner never costs the seat, also
// where a woman is seated first, relatives yield or votes are added from above. Seeds are fixed and
// printed with a failure.
#include <algorithm>
#include <map>
#include <random>

#include "engine/count/admit.h"
#include "engine/count/batch_tally.h"
#include "engine/count/determine.h"
#include "engine/count/tally.h"
#include "engine/law/built_in.h"
#include "tests/support/catch.h"
#include "tests/support/counting.h"
#include "tests/support/rules.h"

using namespace douxuan;
using test::Counting;

namespace {

struct Papers {
    std::vector<test::Office> offices;
    std::vector<std::string> marks;  ///< one text a paper
};

Papers random_papers(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const auto below = [&](std::uint64_t count) { return random() % count; };
    Papers papers{.offices = {{"chair", 1, {"a", "b", "c"}},
                              {"deputy", 2, {"d", "e", "f"}},
                              {"member", 3, {"g", "h", "i", "j", "k"}}},
                  .marks = {}};
    const std::uint64_t count = 20 + below(200);
    for (std::uint64_t n = 0; n < count; ++n) {
        std::string marks;
        for (const test::Office& office : papers.offices) {
            marks += marks.empty() ? "" : "/";
            for (std::size_t i = 0; i < office.candidates.size(); ++i) {
                const bool liked = i < static_cast<std::size_t>(office.seats);
                marks += below(8) == 0 ? "+-.?"[below(4)] : (liked ? '+' : '.');
            }
            marks += below(15) == 0 ? "~w" + std::to_string(below(3)) : "";
        }
        papers.marks.push_back(below(20) == 0 ? "#" : marks);
    }
    return papers;
}

/// b, d, f, h and j are women; of the relatives each seed has another few.
void make_people(count::Books& books, std::uint64_t seed) {
    books.women = {{"b"}, {"d"}, {"f"}, {"h"}, {"j"}};
    const std::vector<std::pair<base::PersonId, base::PersonId>> pairs{
        {{"a"}, {"g"}}, {{"d"}, {"h"}}, {{"g"}, {"h"}}, {{"h"}, {"i"}}};
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if ((seed >> i & 1U) != 0) {
            books.kin.push_back(pairs[i]);
        }
    }
}

/// Where a meeting decides which of two relatives with equal votes leaves: whoever stands further
/// down on the paper, whatever they are called.
void decide_relatives(Counting& counting, const Papers& papers) {
    const auto place = [&](const base::PersonId& person) {
        std::size_t at = 0;
        for (const test::Office& office : papers.offices) {
            for (const std::string& each : office.candidates) {
                if (each == person.text) {
                    return at;
                }
                ++at;
            }
        }
        return at;
    };
    counting.state.decided.clear();
    for (auto pairs =
             count::undecided_now(counting.state, counting.rules, counting.plan, counting.books);
         !pairs.empty(); pairs = count::undecided_now(counting.state, counting.rules, counting.plan,
                                                      counting.books)) {
        auto [person, other] = std::pair(pairs.front().person, pairs.front().other);
        if (place(person) < place(other)) {
            std::swap(person, other);
        }
        counting.state.decided.emplace_back(person, other);
    }
}

/// The count of the papers in batches of that size, in their order.
Counting counted(const Papers& papers, const law::Ruleset& rules, std::uint64_t seed,
                 std::size_t batch_size = 100) {
    Counting counting(rules, law::BallotScheme::Joint, papers.offices);
    if (*rules.committee.woman_office_fixed ||
        *rules.committee.women_seat == law::WomenSeat::OwnColumn) {
        counting.plan.woman_office = base::OfficeId{"deputy"};
    }
    make_people(counting.books, seed);
    for (std::size_t from = 0; from < papers.marks.size(); from += batch_size) {
        std::map<std::string, std::int64_t> patterns;
        for (std::size_t i = from; i < std::min(from + batch_size, papers.marks.size()); ++i) {
            ++patterns[papers.marks[i]];
        }
        for (const auto& [marks, number] : patterns) {
            counting.put("joint", marks, number);
        }
    }
    for (const auto& [id, person] :
         std::map<std::string, std::string>{{"w0", "g"}, {"w1", "x"}, {"w2", ""}}) {
        if (counting.state.write_ins.contains(id)) {
            counting.decide(id, person);
        }
    }
    counting.books.registered = {static_cast<std::int64_t>(papers.marks.size()) + 10};
    decide_relatives(counting, papers);
    return counting;
}

const count::WomensColumn column_of_none;

const std::vector<std::uint64_t> seeds{1, 2, 3, 20121101, 20181229, 20251028, 20260101, 20261220};

/// A ruleset, and the seed of the papers that are counted under it.
struct Case {
    std::string_view id;
    std::uint64_t seed;

    const law::Ruleset& rules() const { return *law::built_in(id); }
};

/// Every ruleset with two seeds, and all seeds where women, relatives and votes from above count.
std::vector<Case> cases() {
    std::vector<Case> all;
    for (const law::BuiltIn& each : law::built_in_texts()) {
        const law::Ruleset& rules = *law::built_in(each.id);
        const bool is_plain = *rules.committee.kin_yields == law::KinYields::NotStated &&
                              *rules.count.cascade == law::Cascade::None;
        for (std::size_t i = 0; i < (is_plain ? 2 : seeds.size()); ++i) {
            all.push_back({each.id, seeds[i]});
        }
    }
    return all;
}

}  // namespace

TEST_CASE("votes are conserved: seats of all valid parts are votes or were not used") {
    const std::uint64_t seed = GENERATE(from_range(seeds));
    INFO("seed " << seed);
    const Papers papers = random_papers(seed);
    const Counting counting = counted(papers, test::cn_village_2026(), seed);
    const count::StyleTally style = count::tally(counting.state, counting.rules.count, {}).front();
    CHECK(style.papers == base::Papers{std::ssize(papers.marks)});
    for (std::size_t part = 0; part < style.offices.size(); ++part) {
        const count::OfficeTally& office = style.offices[part];
        std::int64_t votes = 0;
        for (const count::PersonTally& each : office.persons) {
            CHECK(each.total == each.for_person + each.write_ins);
            votes += each.total.value;
        }
        // Seats not used on valid parts, paper by paper: a name of nobody uses no seat either.
        std::int64_t unused = 0;
        for (const std::string& marks : papers.marks) {
            if (marks == "#") {
                continue;
            }
            std::string text = marks;
            for (std::size_t skip = 0; skip < part; ++skip) {
                text = text.substr(text.find('/') + 1);
            }
            text = text.substr(0, text.find('/'));
            // Nothing on it can be made out: void.
            if (text.find('?') != text.npos && text.find_first_of("+-~") == text.npos) {
                continue;
            }
            const bool names_g = part == 2 && text[0] == '+';
            std::int64_t used = std::ranges::count(text, '+');
            const bool nobody = text.ends_with("~w2");
            if (text.ends_with("~w1") || (text.ends_with("~w0") && !names_g)) {
                ++used;
            }
            if (used + (nobody ? 1 : 0) <= office.seats.value) {
                unused += office.seats.value - used;
            }
        }
        const base::Papers valid = style.papers - style.void_papers - office.parts_void;
        CHECK(office.seats.value * valid.value == votes + unused);
    }
}

TEST_CASE("under every ruleset batches alone give the votes of a state that took them in") {
    const std::uint64_t seed = GENERATE(from_range(seeds));
    const auto texts = law::built_in_texts();
    const law::Ruleset& rules =
        *law::built_in(GENERATE_COPY(from_range(std::vector(texts.begin(), texts.end()))).id);
    INFO("seed " << seed);
    CAPTURE(rules.id);
    const Papers papers = random_papers(seed);
    const Counting counting = counted(papers, rules, seed);
    const count::StyleTally all = count::tally(counting.state, rules.count, {}).front();
    count::BatchTally batches(counting.state, 0, rules.count, column_of_none);
    for (std::size_t from = 0; from < papers.marks.size(); from += 7) {
        count::BatchSealed batch{};
        for (std::size_t i = from; i < std::min(from + 7, papers.marks.size()); ++i) {
            batch.patterns.push_back({papers.marks[i], {1}});
        }
        batches.add(batch);
    }
    const count::StyleTally read = batches.finish();
    CHECK(read.papers == all.papers);
    CHECK(read.void_papers == all.void_papers);
    REQUIRE(read.offices.size() == all.offices.size());
    for (std::size_t part = 0; part < all.offices.size(); ++part) {
        CHECK(read.offices[part].parts_void == all.offices[part].parts_void);
        CHECK(read.offices[part].parts_blank == all.offices[part].parts_blank);
        CHECK(read.offices[part].persons == all.offices[part].persons);
    }
}

TEST_CASE("under every ruleset the papers counted one by one give the votes of all of them") {
    const std::uint64_t seed = GENERATE(std::uint64_t{1}, std::uint64_t{20261220});
    const auto texts = law::built_in_texts();
    const law::Ruleset& rules =
        *law::built_in(GENERATE_COPY(from_range(std::vector(texts.begin(), texts.end()))).id);
    INFO("seed " << seed);
    CAPTURE(rules.id);
    const Papers papers = random_papers(seed);
    const count::StyleTally all =
        count::tally(counted(papers, rules, seed).state, rules.count, {}).front();
    using Key = std::pair<std::size_t, base::PersonId>;
    std::map<Key, std::int64_t> votes;
    std::int64_t voids = 0;
    for (const std::string& marks : papers.marks) {
        const Papers one{.offices = papers.offices, .marks = {marks}};
        const count::StyleTally style =
            count::tally(counted(one, rules, seed).state, rules.count, {}).front();
        voids += style.void_papers.value;
        for (std::size_t part = 0; part < style.offices.size(); ++part) {
            const count::OfficeTally& office = style.offices[part];
            std::int64_t given = 0;
            for (const count::PersonTally& each : office.persons) {
                votes[{part, each.person}] += each.total.value;
                given += each.total.value;
            }
            // A void paper and a void part give nothing; no other gives more than there are seats,
            // of all offices where the names of the whole paper are counted together.
            const bool gives =
                style.void_papers == base::Papers{} && office.parts_void == base::Papers{};
            const bool together = *rules.count.overvote_scope == law::OvervoteScope::WholePaper;
            CHECK(given <= (!gives ? 0 : together ? 6 : office.seats.value));
        }
    }
    CHECK(all.void_papers.value == voids);
    for (std::size_t part = 0; part < all.offices.size(); ++part) {
        for (const count::PersonTally& each : all.offices[part].persons) {
            CHECK(each.total.value == votes[Key{part, each.person}]);
            votes.erase(Key{part, each.person});
        }
    }
    for (const auto& [key, left] : votes) {
        CHECK(left == 0);
    }
}

TEST_CASE("neither the order of the papers nor their batches matter") {
    const Case each_case = GENERATE(from_range(cases()));
    const law::Ruleset& rules = each_case.rules();
    const std::uint64_t seed = each_case.seed;
    INFO("seed " << seed << " under " << rules.id);
    Papers papers = random_papers(seed);
    const count::Result before = counted(papers, rules, seed).result();
    std::mt19937_64 random(seed);
    for (const std::size_t batch_size : {1U, 7U, 20U, 100U}) {
        // std::shuffle is not the same on every machine.
        for (std::size_t i = papers.marks.size(); i > 1; --i) {
            std::swap(papers.marks[i - 1], papers.marks[random() % i]);
        }
        CHECK(counted(papers, rules, seed, batch_size).result() == before);
    }
}

TEST_CASE("other names of the same people give the same result under other names") {
    const Case each_case = GENERATE(from_range(cases()));
    const law::Ruleset& rules = each_case.rules();
    const std::uint64_t seed = each_case.seed;
    INFO("seed " << seed << " under " << rules.id);
    Papers papers = random_papers(seed);
    const count::Result before = counted(papers, rules, seed).result();
    // "a" is "z" and "b" is "y": the order of the ids is turned round.
    const auto other = [](const base::PersonId& person) {
        return base::PersonId{std::string(1, static_cast<char>('a' + ('z' - person.text[0])))};
    };
    for (test::Office& office : papers.offices) {
        for (std::string& each : office.candidates) {
            each = other({each}).text;
        }
    }
    Counting renamed = counted(papers, rules, seed);
    for (auto& [id, decision] : renamed.state.write_ins) {
        if (decision && decision->person) {
            decision->person = other({id == "w0" ? "g" : "x"});
        }
    }
    renamed.books.women.clear();
    renamed.books.kin.clear();
    count::Books people;
    make_people(people, seed);
    for (const base::PersonId& each : people.women) {
        renamed.books.women.insert(other(each));
    }
    for (const auto& [one, relative] : people.kin) {
        renamed.books.kin.push_back(std::minmax(other(one), other(relative)));
    }
    std::ranges::sort(renamed.books.kin);
    decide_relatives(renamed, papers);
    const count::Result after = renamed.result();
    REQUIRE(after.offices.size() == before.offices.size());
    CHECK(after.next == before.next);
    for (std::size_t i = 0; i < after.offices.size(); ++i) {
        std::vector<base::PersonId> expected;
        std::ranges::transform(before.offices[i].elected, std::back_inserter(expected), other);
        CHECK(std::ranges::is_permutation(after.offices[i].elected, expected));
        std::vector<base::PersonId> tied;
        if (before.offices[i].tie) {
            std::ranges::transform(before.offices[i].tie->persons, std::back_inserter(tied), other);
            std::ranges::sort(tied);
        }
        CHECK((after.offices[i].tie ? after.offices[i].tie->persons
                                    : std::vector<base::PersonId>{}) == tied);
        CHECK(after.offices[i].open == before.offices[i].open);
        CHECK(after.offices[i].base == before.offices[i].base);
        CHECK(after.offices[i].parts_void == before.offices[i].parts_void);
        CHECK(after.offices[i].parts_blank == before.offices[i].parts_blank);
        for (const count::PersonTally& each : before.offices[i].tallies) {
            CHECK(test::total(after.offices[i], other(each.person).text) == each.total.value);
        }
    }
}

TEST_CASE("one more mark for a winner never costs the seat") {
    const Case each_case = GENERATE(from_range(cases()));
    const law::Ruleset& rules = each_case.rules();
    const std::uint64_t seed = each_case.seed;
    INFO("seed " << seed << " under " << rules.id);
    const Papers papers = random_papers(seed);
    const count::Result before = counted(papers, rules, seed).result();
    const std::map<std::string, std::size_t> starts{{"chair", 0}, {"deputy", 4}, {"member", 8}};
    for (std::size_t i = 0; i < papers.marks.size(); i += 9) {
        if (papers.marks[i] == "#" || papers.marks[i].find('~') != std::string::npos) {
            continue;
        }
        for (std::size_t part = 0; part < before.offices.size(); ++part) {
            const test::Office& office = papers.offices[part];
            const std::string own =
                papers.marks[i].substr(starts.at(office.name), office.candidates.size());
            for (const base::PersonId& winner : before.offices[part].elected) {
                const auto at = std::ranges::find(office.candidates, winner.text);
                const auto place = static_cast<std::size_t>(at - office.candidates.begin());
                if (at == office.candidates.end() || own[place] == '+' ||
                    std::ranges::count(own, '+') >= office.seats) {
                    continue;
                }
                Papers more = papers;
                more.marks[i][starts.at(office.name) + place] = '+';
                const count::Result after = counted(more, rules, seed).result();
                CHECK(std::ranges::find(after.offices[part].elected, winner) !=
                      after.offices[part].elected.end());
            }
        }
    }
}
