// SPDX-License-Identifier: Apache-2.0
// More names than seats make a paper void. On a joint paper each office is tested apart
// (PerOffice), or all names against all seats (WholePaper). One person marked for two offices
// counts in each, in the highest, or voids the paper; the national law and Beijing are silent, so
// the reading is a choice of the ruleset. Fewer names than seats are valid. Source:
// 北京市村民委员会选举办法(2012) art. 28; 浙江省村民委员会选举办法(2020) art. 27.
#include "tests/support/catch.h"
#include "tests/support/counting.h"
#include "tests/support/rules.h"

using namespace douxuan;
using law::OvervoteScope;
using law::TwoOfficesOnPaper;

namespace {

/// What one paper gives: the persons with a vote, "chair:a member:c …"; "void" for the paper.
struct OvervoteRow {
    OvervoteScope scope;
    TwoOfficesOnPaper two_offices;
    std::string marks;
    std::string votes;
};

std::string votes_of(const OvervoteRow& row) {
    law::Ruleset rules = test::beijing_village_2012();
    rules.count.overvote_scope.value = row.scope;
    rules.count.two_offices.value = row.two_offices;
    test::Counting vote(rules, law::BallotScheme::Joint,
                        {{"chair", 1, {"a", "b"}}, {"member", 3, {"c", "d", "e", "f"}}});
    vote.books.registered = {1};
    vote.put("joint", row.marks, 1);
    // Written names: wa means a, wc means c, wd means d, wo an outsider; wx and wy mean nobody.
    for (const auto& [id, person] : std::vector<std::pair<std::string, std::string>>{{"wa", "a"},
                                                                                     {"wc", "c"},
                                                                                     {"wd", "d"},
                                                                                     {"wd2", "d"},
                                                                                     {"wo", "o"},
                                                                                     {"wx", ""},
                                                                                     {"wy", ""}}) {
        if (vote.state.write_ins.contains(id)) {
            vote.decide(id, person);
        }
    }
    const count::Result result = vote.result();
    if (result.styles.front().void_papers == base::Papers{1}) {
        return "void";
    }
    std::string text;
    for (const count::OfficeResult& office : result.offices) {
        if (office.parts_void == base::Papers{1}) {
            text += office.office.text + ":void ";
        }
        for (const count::PersonTally& each : office.tallies) {
            if (each.total > base::Votes{}) {
                text += office.office.text + ":" + each.person.text + " ";
            }
        }
    }
    return text;
}

constexpr auto per_office = OvervoteScope::PerOffice;
constexpr auto whole_paper = OvervoteScope::WholePaper;
constexpr auto in_each = TwoOfficesOnPaper::CountsInEach;
constexpr auto in_highest = TwoOfficesOnPaper::CountsInHighest;
constexpr auto voids = TwoOfficesOnPaper::VoidsPaper;

}  // namespace

TEST_CASE("village example 12: too many names void the office, or the paper (Beijing art. 28)",
          "[law:BJ-2012/28]") {
    const auto row = GENERATE(values<OvervoteRow>({
        {per_office, in_each, "++/+++.", "chair:void member:c member:d member:e "},
        {whole_paper, in_each, "++/+++.", "void"},
        {per_office, in_each, "../++++", "member:void "},
        {whole_paper, in_each, "../++++", "member:c member:d member:e member:f "},
    }));
    CAPTURE(row.marks);
    CHECK(votes_of(row) == row.votes);
}

TEST_CASE("art. 28: as many names as seats are valid, and fewer are", "[law:BJ-2012/28]") {
    const auto row = GENERATE(values<OvervoteRow>({
        {per_office, in_each, "+./++..", "chair:a member:c member:d "},
        {per_office, in_each, "+./+++.", "chair:a member:c member:d member:e "},
        {per_office, in_each, "+./++++", "chair:a member:void "},
        {whole_paper, in_each, "+./+++.", "chair:a member:c member:d member:e "},
        {whole_paper, in_each, "+./++++", "void"},
        {per_office, in_each, "../....", ""},
        {per_office, in_each, "#", "void"},
    }));
    CAPTURE(row.marks);
    CHECK(votes_of(row) == row.votes);
}

TEST_CASE("art. 27 of Zhejiang, example 13: one person for two offices", "[law:ZJ-2020/27]") {
    const auto row = GENERATE(values<OvervoteRow>({
        {per_office, in_each, "+./++..~wa", "chair:a member:a member:c member:d "},
        {per_office, in_highest, "+./++..~wa", "chair:a member:c member:d "},
        {per_office, voids, "+./++..~wa", "void"},
        // Once a is taken out of the lower office, three names stand for three seats.
        {per_office, in_each, "+./+++.~wa", "chair:a member:void "},
        {per_office, in_highest, "+./+++.~wa", "chair:a member:c member:d member:e "},
        {whole_paper, in_highest, "+./+++.~wa", "chair:a member:c member:d member:e "},
        {whole_paper, in_each, "+./+++.~wa", "void"},
    }));
    CAPTURE(row.marks);
    CHECK(votes_of(row) == row.votes);
}

// Beyond the statute's examples.

TEST_CASE("a person named twice for one office has one vote", "[law:BJ-2012/28]") {
    const auto row = GENERATE(values<OvervoteRow>({
        {per_office, in_each, "../+++.~wc", "member:c member:d member:e "},
        {per_office, in_each, "../+.+.~wd~wd2", "member:c member:d member:e "},
        {per_office, in_each, "../+.+.~wd~wd", "member:c member:d member:e "},
        {per_office, voids, "../+++.~wc", "member:c member:d member:e "},
    }));
    CAPTURE(row.marks);
    CHECK(votes_of(row) == row.votes);
}

TEST_CASE("a name that means nobody is a name, but no vote", "[law:BJ-2012/28]") {
    const auto row = GENERATE(values<OvervoteRow>({
        {per_office, in_each, "../++..~wx", "member:c member:d "},
        {per_office, in_each, "../++..~wx~wx", "member:c member:d "},
        {per_office, in_each, "../++..~wx~wy", "member:void "},
        {per_office, in_each, "../+++.~wx", "member:void "},
    }));
    CAPTURE(row.marks);
    CHECK(votes_of(row) == row.votes);
}

TEST_CASE("a name in an office void for too many names still counts below it", "[law:BJ-2012/28]") {
    CHECK(votes_of({per_office, in_highest, "++/+...~wa", ""}) == "chair:void member:a member:c ");
}
