// SPDX-License-Identifier: Apache-2.0
// The count by itself: batches, write-ins and the announcement. Each refusal in the order of its
// contract; the written form of marks; what the derivation says.
#include "engine/count/admit.h"
#include "engine/count/explain.h"
#include "engine/count/marks.h"
#include "tests/support/catch.h"
#include "tests/support/counting.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"

using namespace douxuan;
using count::BatchSealed;
using test::Counting;
using test::verdict;

namespace {

Counting joint(const law::Ruleset& rules = test::cn_village_2026()) {
    return Counting(rules, law::BallotScheme::Joint,
                    {{"chair", 1, {"a", "b"}}, {"member", 2, {"c", "d", "e"}}});
}

BatchSealed batch(std::vector<count::Pattern> patterns) {
    BatchSealed fact{.batch = {"b9"},
                     .papers = {},
                     .patterns = std::move(patterns),
                     .station = {"hall"},
                     .style = {"joint"}};
    for (const count::Pattern& each : fact.patterns) {
        fact.papers += each.papers;
    }
    return fact;
}

std::vector<std::string> concerns(const Counting& counting) {
    std::vector<std::string> words;
    for (const count::Step& each : counting.steps()) {
        if (count::is_concern(each.code)) {
            words.emplace_back(base::word(each.code));
        }
    }
    return words;
}

}  // namespace

TEST_CASE("a batch is judged in the order of the contract") {
    Counting counting = joint();
    counting.put("joint", "+./++.", 10);  // batch b1
    std::optional<base::Papers> returned;
    BatchSealed first = batch({{"+./++.", {60}}, {"#", {45}}});
    first.batch = {"b1"};
    first.style = {"chair"};
    test::mend_one_by_one<BatchSealed>(
        first,
        {{"style_unknown", [](auto& fact) { fact.style = {"joint"}; }},
         {"batch_named_twice", [](auto& fact) { fact.batch = {"b9"}; }},
         {"box_not_opened", [&](auto&) { returned = base::Papers{69}; }},
         {"batch_too_large", [](auto& fact) { fact.papers = {0}; }},
         {"batch_miscounted", [](auto& fact) { fact.papers = {100}; }},
         {"batch_miscounted",
          [](auto& fact) {
              fact.papers = {60};
              fact.patterns = {{"+./++.", {60}}, {"#", {0}}};
          }},
         {"batch_miscounted", [](auto& fact) { fact.patterns = {{"+./++.", {59}}}; }},
         {"batch_miscounted", [](auto& fact) { fact.patterns = {{"+./++.", {59}}, {"#", {1}}}; }},
         {"patterns_unsorted", [](auto& fact) { fact.patterns[1] = {"+./++.", {1}}; }},
         {"patterns_unsorted", [](auto& fact) { fact.patterns[1] = {"+./++..", {1}}; }},
         {"marks_unreadable", [](auto& fact) { fact.patterns[1] = {"+./+..", {1}}; }},
         {"batch_exceeds_box", [&](auto&) { returned = base::Papers{70}; }}},
        [&](const BatchSealed& fact) {
            return admit(counting.state, fact, counting.setting(), returned);
        });
}

TEST_CASE("at most a hundred papers are counted in one batch") {
    Counting counting = joint(*GENERATE(&test::cn_village_2026(), &test::beijing_village_2012()));
    const auto [papers, answer] = GENERATE(table<std::int64_t, std::string>(
        {{1, "admitted"}, {99, "admitted"}, {100, "admitted"}, {101, "batch_too_large"}}));
    CHECK(verdict(admit(counting.state, batch({{"+./++.", {papers}}}), counting.setting(),
                        base::Papers{500})) == answer);
}

TEST_CASE("marks are read in one form only") {
    const Counting counting = joint();
    const count::Ballot& ballot = counting.state.ballots.front();
    count::Marks marks;
    for (const char* text : {"#", "+./++.", "-?/...", "../...~w1", "+.~a~b/+..~w1~w1", "++/+++"}) {
        CAPTURE(text);
        REQUIRE(count::read_marks(text, ballot, marks) == count::Reading::Readable);
        CHECK(count::write_marks(marks) == text);
    }
    for (const char* text : {"", "##", "#/...", "+./++", "+./++..", "+./++./", "+.", "+.x/++.",
                             "+./++.~", "+./++.~~a", "+./++.~b~a", "+./++.~A", "+./ ++.", "+ /++.",
                             "+./++.~aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}) {
        CAPTURE(text);
        CHECK(count::read_marks(text, ballot, marks) == count::Reading::Unreadable);
    }
}

TEST_CASE("a write-in is decided once, for a person whom the ruleset allows") {
    Counting counting = joint();
    counting.rules.count.write_in_scope.value = law::WriteInScope::RegisteredVoter;
    counting.put("joint", "../...~w1~w2", 1);
    counting.decide("w2", "");
    count::OnRoll on_roll = count::OnRoll::No;
    test::mend_one_by_one<count::WriteInAdjudicated>(
        {.in_favour = {4}, .person = base::PersonId{"x"}, .spelling = "", .write_in = {"w3"}},
        {{"write_in_unknown", [](auto& fact) { fact.write_in = {"w2"}; }},
         {"write_in_decided_twice", [](auto& fact) { fact.write_in = {"w1"}; }},
         {"write_in_not_on_roll", [&](auto&) { on_roll = count::OnRoll::Yes; }}},
        [&](const count::WriteInAdjudicated& fact) {
            return admit(counting.state, fact, counting.setting(), on_roll);
        });
    CHECK(verdict(admit(counting.state,
                        count::WriteInAdjudicated{
                            .in_favour = {4}, .person = {}, .spelling = "", .write_in = {"w1"}},
                        counting.setting(), count::OnRoll::No)) == "admitted");
}

TEST_CASE("a write-in on a void paper needs no decision") {
    Counting counting = joint();
    counting.put("joint", "#", 1);
    CHECK(counting.state.undecided() == nullptr);
    counting.put("joint", "../...~w1", 1);
    REQUIRE(counting.state.undecided() != nullptr);
    CHECK(*counting.state.undecided() == "w1");
}

TEST_CASE("the announcement is judged in the order of the contract") {
    Counting counting = joint();
    counting.books.registered = {20};
    counting.put("joint", "+./++.~w1", 15);
    counting.books.styles.front().returned += base::Papers{1};
    counting.books.styles.front().issued += base::Papers{1};
    counting.books.people_voting += base::Voters{1};
    counting.books.sealed = {{"east"}};
    law::Setting setting = counting.setting();
    setting.plan = nullptr;
    counting.state.announced.emplace();
    test::mend_one_by_one<count::ResultAnnounced>(
        {},
        {{"method_not_adopted", [&](auto&) { setting.plan = &counting.plan; }},
         {"result_announced_twice", [&](auto&) { counting.state.announced.reset(); }},
         {"box_not_opened", [&](auto&) { counting.books.sealed.clear(); }},
         {"papers_uncounted",
          [&](auto&) {
              counting.put("joint", ".+/.+.", 1);
              counting.books.styles.front().returned -= base::Papers{1};
              counting.books.styles.front().issued -= base::Papers{1};
          }},
         {"write_in_undecided", [&](auto&) { counting.decide("w1", ""); }},
         {"result_differs", [&](auto& fact) { fact.result = counting.result(); }}},
        [&](const count::ResultAnnounced& fact) {
            return admit(counting.state, fact, setting, counting.books);
        });
}

TEST_CASE("every member of the announcement is compared") {
    Counting counting = joint();
    counting.books.registered = {20};
    counting.put("joint", "+./++.", 15);
    const auto path = [&](count::Result changed) {
        const law::Judgement judged = admit(counting.state, {.result = std::move(changed)},
                                            counting.setting(), counting.books);
        CHECK(verdict(judged) == "result_differs");
        return test::detail(judged, "path");
    };
    count::Result changed = counting.result();
    std::swap(changed.offices[1].elected[0], changed.offices[1].elected[1]);
    CHECK(path(changed) == "offices[1].elected[0]");
    changed = counting.result();
    changed.offices[0].tallies[0].against = {1};
    CHECK(path(changed) == "offices[0].tallies[0].against");
    changed = counting.result();
    changed.offices[0].tie.emplace();
    CHECK(path(changed) == "offices[0].tie");
    changed = counting.result();
    changed.offices.pop_back();
    CHECK(path(changed) == "offices.length");
    changed = counting.result();
    changed.next = count::NextStep::TieVote;
    CHECK(path(changed) == "next");
}

TEST_CASE("art. 8: no woman elected is a concern and changes nothing", "[law:OL-2025/8]") {
    Counting counting = joint();
    counting.books.registered = {20};
    counting.put("joint", "+./++.", 15);
    CHECK(concerns(counting) == std::vector<std::string>{"women_too_few"});
    const count::Result result = counting.result();
    counting.books.women = {{"e"}};
    CHECK(concerns(counting) == std::vector<std::string>{"women_too_few"});
    counting.books.women = {{"d"}};
    CHECK(concerns(counting).empty());
    CHECK(counting.result() == result);
}

TEST_CASE("art. 8: relatives elected together are a concern, relatives defeated are none",
          "[law:OL-2025/8]") {
    Counting counting = joint();
    counting.books.registered = {20};
    counting.books.women = {{"d"}};
    counting.put("joint", "+./++.", 15);
    counting.books.kin = {{{"a"}, {"e"}}, {{"b"}, {"e"}}};
    CHECK(concerns(counting).empty());
    counting.books.kin = {{{"a"}, {"c"}}, {{"c"}, {"d"}}};
    CHECK(concerns(counting) == std::vector<std::string>{"relatives_elected", "relatives_elected"});
}

TEST_CASE("a person elected by write-ins is a concern, a printed one written in is none") {
    Counting counting = joint();
    counting.books.registered = {20};
    counting.books.women = {{"d"}};
    counting.put("joint", "..~w1/++.", 15);
    counting.decide("w1", "x");
    CHECK(concerns(counting) == std::vector<std::string>{"write_in_elected"});
    Counting printed = joint();
    printed.books = counting.books;
    printed.put("joint", "..~w1/++.", 15);
    printed.books.styles.front().returned = printed.books.styles.front().issued = {15};
    printed.decide("w1", "a");
    CHECK(concerns(printed).empty());
    // Printed for another office: reviewed as a person.
    Counting other_office = joint();
    other_office.books = counting.books;
    other_office.put("joint", "..~w1/++.", 15);
    other_office.books.styles.front().returned = other_office.books.styles.front().issued = {15};
    other_office.decide("w1", "e");
    CHECK(concerns(other_office).empty());
}

TEST_CASE("a comparison of the derivation is true as it stands") {
    Counting counting = joint();
    counting.books.registered = {31};
    const std::int64_t papers = GENERATE(15, 16);
    counting.put("joint", "+./++.", papers - 7);
    counting.put("joint", ".+/..+", 7);
    for (const count::Step& step : counting.steps()) {
        if (!step.comparison) {
            continue;
        }
        const std::int64_t left = step.comparison->left.factor * step.comparison->left.value;
        const std::int64_t right = step.comparison->right.factor * step.comparison->right.value;
        switch (step.comparison->relation) {
            case count::Relation::More:
                CHECK(left > right);
                break;
            case count::Relation::AtLeast:
                CHECK(left >= right);
                break;
            case count::Relation::AtMost:
                CHECK(left <= right);
                break;
            case count::Relation::Less:
                CHECK(left < right);
                break;
        }
    }
}
