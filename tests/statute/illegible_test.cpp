// SPDX-License-Identifier: Apache-2.0
// A mark that cannot be made out, or is none that the paper prescribes. In Sichuan that part is
// void and the rest stands; in Hebei and Tianjin the same, and the paper is void if nothing on it
// can be made out; in Henan one such mark makes the whole paper void; in Beijing and Hainan the
// election committee decides. The law of the nation is silent: the part. Source:
// 四川省村民委员会选举条例(2025) art. 32; 四川省城市居民委员会选举条例(2025) art. 30;
// 河北省村民委员会选举办法(2020) art. 28; 天津市村民委员会选举办法(2019) art. 32;
// 河南省实施村民委员会组织法办法(2011) art. 35; 北京市村民委员会选举办法(2012) art. 28;
// 海南省村民委员会选举办法(2025) art. 30.
#include <algorithm>

#include "engine/count/admit.h"
#include "engine/law/built_in.h"
#include "tests/support/catch.h"
#include "tests/support/counting.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"

using namespace douxuan;
using law::IllegibleMark;

namespace {

/// An election of a chair and three members, with the papers of the rows.
test::Counting counting_marks(const law::Ruleset& rules) {
    test::Counting vote(rules, law::BallotScheme::Joint,
                        {{"chair", 1, {"a", "b"}}, {"member", 3, {"c", "d", "e", "f"}}});
    vote.books.registered = {1};
    return vote;
}

/// What one paper gives: "chair:a member:c …"; "void" for the paper, "chair:void" for a part.
std::string votes_of_marks(const test::Counting& vote) {
    const count::Result result = vote.result();
    if (result.styles.front().void_papers > base::Papers{}) {
        return "void";
    }
    std::string text;
    for (const count::OfficeResult& office : result.offices) {
        text += office.parts_void > base::Papers{} ? office.office.text + ":void " : "";
        for (const count::PersonTally& each : office.tallies) {
            text +=
                each.total > base::Votes{} ? office.office.text + ":" + each.person.text + " " : "";
        }
    }
    return text;
}

std::string votes_of_marks(std::string_view ruleset, const std::string& marks) {
    test::Counting vote = counting_marks(*law::built_in(ruleset));
    vote.put("joint", marks, 1);
    if (vote.state.write_ins.contains("w1")) {
        vote.decide("w1", "");
    }
    return votes_of_marks(vote);
}

bool explains_marks(const test::Counting& vote, count::StepCode code) {
    const auto steps = vote.steps();
    return std::ranges::find(steps, code, &count::Step::code) != steps.end();
}

count::IllegibleAdjudicated decided_marks(const std::string& marks, const std::string& meaning) {
    return {.in_favour = {4}, .marks = marks, .meaning = meaning, .style = {"joint"}};
}

struct IllegibleRow {
    std::string marks;
    std::string part;    ///< Sichuan, and where the law is silent
    std::string either;  ///< Hebei, Tianjin
    std::string paper;   ///< Henan
};

}  // namespace

TEST_CASE("an illegible mark voids itself, its part, or the paper",
          "[law:SC-2025/32][law:SC-RC-2025/30][law:HB-2020/28][law:TJ-2019/32][law:HN-2011/35]") {
    const auto row = GENERATE(values<IllegibleRow>({
        {"+./++..", "chair:a member:c member:d ", "chair:a member:c member:d ",
         "chair:a member:c member:d "},
        {"+./++?.", "chair:a member:c member:d ", "chair:a member:c member:d ", "void"},
        // Nothing else is marked for that office: its part is void.
        {"?./+++?", "chair:void member:c member:d member:e ",
         "chair:void member:c member:d member:e ", "void"},
        {"-?/++..", "member:c member:d ", "member:c member:d ", "void"},
        // Nothing on the paper can be made out.
        {"?./..??", "chair:void member:void ", "void", "void"},
        {"../...?", "member:void ", "void", "void"},
        // A name written beside it can be made out, whomever it means.
        {"?.~w1/....", "", "", "void"},
    }));
    CAPTURE(row.marks);
    for (const char* id : {"cn-village-2026", "sichuan-village-2026", "sichuan-residents-2026",
                           "cn-residents-2026", "cn-village-2010"}) {
        CAPTURE(id);
        CHECK(votes_of_marks(id, row.marks) == row.part);
    }
    CHECK(votes_of_marks("hebei-village-2020", row.marks) == row.either);
    CHECK(votes_of_marks("tianjin-village-2019", row.marks) == row.either);
    CHECK(votes_of_marks("henan-village-2011", row.marks) == row.paper);
}

TEST_CASE("too many names beside an illegible mark void the office, or the paper, all the same",
          "[law:TJ-2019/32][law:SC-2025/32]") {
    for (const char* id : {"cn-village-2026", "hebei-village-2020", "tianjin-village-2019"}) {
        CHECK(votes_of_marks(id, "++/++.?") == "chair:void member:c member:d ");
    }
    CHECK(votes_of_marks("sichuan-village-2026", "++/++.?") == "void");
}

TEST_CASE("void papers and parts stay in the number of papers",
          "[law:HB-2020/28][law:SC-2025/32]") {
    for (const char* id : {"hebei-village-2020", "henan-village-2011", "sichuan-village-2026"}) {
        CAPTURE(id);
        test::Counting vote = counting_marks(*law::built_in(id));
        vote.put("joint", "+./....", 3);
        vote.put("joint", "?./....", 3);
        // Three of six are no majority, whatever is void.
        CHECK(test::office(vote.result(), "chair").base == base::Papers{6});
        CHECK(test::office(vote.result(), "chair").elected.empty());
    }
}

TEST_CASE("the explanation says what an illegible mark voids", "[law:HN-2011/35][law:TJ-2019/32]") {
    test::Counting henan = counting_marks(*law::built_in("henan-village-2011"));
    henan.put("joint", "+./++?.", 2);
    CHECK(explains_marks(henan, count::StepCode::IllegibleVoid));
    CHECK_FALSE(explains_marks(henan, count::StepCode::IllegiblePart));
    test::Counting tianjin = counting_marks(*law::built_in("tianjin-village-2019"));
    tianjin.put("joint", "+./++?.", 2);
    CHECK(explains_marks(tianjin, count::StepCode::IllegiblePart));
    CHECK_FALSE(explains_marks(tianjin, count::StepCode::IllegibleVoid));
    test::Counting clear = counting_marks(*law::built_in("tianjin-village-2019"));
    clear.put("joint", "+./++..", 2);
    CHECK_FALSE(explains_marks(clear, count::StepCode::IllegiblePart));
}

TEST_CASE("in Beijing and Hainan the election committee decides how such papers count",
          "[law:BJ-2012/28][law:HI-2025/30]") {
    const auto [meaning, votes] = GENERATE(table<std::string, std::string>({
        {"+./+++.", "chair:a member:c member:d member:e "},
        {"+./++..", "chair:a member:c member:d "},
        {"+./++?.", "chair:a member:c member:d "},
        {"#", "void"},
    }));
    for (const char* id : {"beijing-village-2012", "hainan-village-2026"}) {
        test::Counting vote = counting_marks(*law::built_in(id));
        vote.put("joint", "+./++?.", 1);
        vote.books.people_voting = {1};
        REQUIRE(count::marks_to_decide(vote.state, vote.rules) != nullptr);
        CHECK(*count::marks_to_decide(vote.state, vote.rules) == "+./++?.");
        CHECK_FALSE(count::is_counted(vote.state, vote.rules, vote.books));
        const count::IllegibleAdjudicated fact = decided_marks("+./++?.", meaning);
        CHECK(test::verdict(admit(vote.state, fact, vote.setting())) == "admitted");
        count::apply(vote.state, fact);
        CHECK(count::marks_to_decide(vote.state, vote.rules) == nullptr);
        CHECK(count::is_counted(vote.state, vote.rules, vote.books));
        CHECK(votes_of_marks(vote) == votes);
        CHECK(explains_marks(vote, count::StepCode::IllegibleDecided));
    }
}

TEST_CASE("art. 30: no result while something is undecided", "[law:HI-2025/30]") {
    test::Counting vote = counting_marks(*law::built_in("hainan-village-2026"));
    vote.put("joint", "+./++?.", 1);
    const auto announce = [&] {
        return admit(vote.state, count::ResultAnnounced{vote.result()}, vote.setting(), vote.books);
    };
    CHECK(test::verdict(announce()) == "illegible_undecided");
    CHECK(test::article(announce()) == "HI-2025 30");
    count::apply(vote.state, decided_marks("+./++?.", "+./++.."));
    CHECK(test::verdict(announce()) == "admitted");
}

TEST_CASE("art. 30: only what cannot be made out is decided, and once", "[law:HI-2025/30]") {
    law::Ruleset rules = *law::built_in("hainan-village-2026");
    rules.poll.against.value = {};
    test::Counting vote = counting_marks(rules);
    vote.put("joint", "+./++?.", 1);
    test::mend_one_by_one<count::IllegibleAdjudicated>(
        {.in_favour = {4}, .marks = "+./++..", .meaning = "+.", .style = {"other"}},
        {{"illegible_decision_not_known",
          [&](auto&) { vote.rules.count.illegible.value = IllegibleMark::CommitteeDecides; }},
         {"style_unknown", [](auto& fact) { fact.style = {"joint"}; }},
         {"illegible_unknown", [](auto& fact) { fact.marks = "+./++?."; }},
         {"marks_unreadable", [](auto& fact) { fact.meaning = "+./++-."; }},
         {"against_not_allowed", [](auto& fact) { fact.meaning = "++/++.."; }},
         {"illegible_read_otherwise", [](auto& fact) { fact.meaning = "+./+++."; }}},
        [&, first = true](const count::IllegibleAdjudicated& fact) mutable {
            if (first) {
                vote.rules.count.illegible.value = IllegibleMark::Part;
                first = false;
            }
            return admit(vote.state, fact, vote.setting());
        });
    count::apply(vote.state, decided_marks("+./++?.", "+./++.."));
    CHECK(test::verdict(admit(vote.state, decided_marks("+./++?.", "#"), vote.setting())) ==
          "illegible_decided_twice");
}
