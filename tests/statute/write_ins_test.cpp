// SPDX-License-Identifier: Apache-2.0
// Voters may write another name beside the printed ones. Who is written in is elected by the same
// majority. Some measures allow any person, others another registered voter only: then a name that
// is not on the roll is no vote.
// Source: 北京市村民委员会选举办法(2012) art. 26 (any person); 四川省村民委员会选举条例(2025) art.
// 30, 河南省实施村委会组织法办法(2011) art. 34 (registered voters). The national law is silent.
#include "tests/support/catch.h"
#include "tests/support/counting.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"

using namespace douxuan;
using count::NextStep;
using count::OnRoll;
using test::Counting;
using test::names;
using test::office;
using Names = std::vector<std::string>;

namespace {

/// 400 papers, 205 of them with the name W written in.
Counting vote_with_a_written_name(law::WriteInScope scope) {
    law::Ruleset rules = test::cn_village_2026();
    rules.count.write_in_scope.value = scope;
    Counting counting(std::move(rules), law::BallotScheme::SeparatePapers,
                      {{"chair", 1, {"a", "b"}}});
    counting.books.registered = {700};
    counting.put("chair", "..~w", 205);
    counting.put("chair", "+.", 195);
    return counting;
}

law::Judgement meaning(const Counting& counting, std::optional<base::PersonId> person,
                       OnRoll on_roll) {
    return admit(
        counting.state,
        count::WriteInAdjudicated{
            .in_favour = {4}, .person = std::move(person), .spelling = "W", .write_in = {"w"}},
        counting.setting(), on_roll);
}

}  // namespace

TEST_CASE(
    "village example 27: W, not on the roll, is elected by 205 of 400 where any person may "
    "be written in (Beijing art. 26)",
    "[law:BJ-2012/26]") {
    Counting counting = vote_with_a_written_name(law::WriteInScope::AnyPerson);
    CHECK(test::verdict(meaning(counting, base::PersonId{"w"}, OnRoll::No)) == "admitted");
    counting.decide("w", "w");
    const count::Result result = counting.result();
    CHECK(office(result, "chair").needed == base::Votes{201});
    CHECK(names(office(result, "chair").elected) == Names{"w"});
    CHECK(result.next == NextStep::Nothing);
}

TEST_CASE(
    "village example 27: W, not on the roll, has no vote where only a registered voter may "
    "be written in (Sichuan art. 30)",
    "[law:SC-2025/30][law:HN-2011/34]") {
    Counting counting = vote_with_a_written_name(law::WriteInScope::RegisteredVoter);
    CHECK(test::verdict(meaning(counting, base::PersonId{"w"}, OnRoll::No)) ==
          "write_in_not_on_roll");
    CHECK(test::verdict(meaning(counting, base::PersonId{"w"}, OnRoll::Yes)) == "admitted");
    REQUIRE(test::verdict(meaning(counting, {}, OnRoll::No)) == "admitted");
    counting.decide("w", "");
    const count::Result result = counting.result();
    CHECK(test::total(office(result, "chair"), "w") == -1);
    CHECK(office(result, "chair").elected.empty());
    CHECK(result.next == NextStep::FurtherElection);
}

namespace {

/// One paper of chair and two members under that rule: w is written in beside c, and means nobody.
Counting with_a_name_of_nobody(law::NameVariants rule, const std::string& marks) {
    law::Ruleset rules = test::cn_village_2026();
    rules.count.name_variants.value = rule;
    Counting counting(std::move(rules), law::BallotScheme::Joint,
                      {{"chair", 1, {"a", "b"}}, {"member", 2, {"c", "d"}}});
    counting.books.registered = {1};
    counting.put("joint", marks, 1);
    counting.decide("w", "");
    return counting;
}

law::Judgement meaning_of(const Counting& counting, std::optional<base::PersonId> person,
                          std::optional<count::NameVariant> variant) {
    return admit(counting.state,
                 count::WriteInAdjudicated{.in_favour = {4},
                                           .person = std::move(person),
                                           .spelling = "老王",
                                           .variant = variant,
                                           .write_in = {"w"}},
                 counting.setting(), OnRoll::Yes);
}

}  // namespace

TEST_CASE("a nickname means whom the election committee says (Beijing art. 10, Zhejiang art. 27)",
          "[law:BJ-2012/10][law:ZJ-2020/27]") {
    for (const law::Ruleset* rules :
         {&test::beijing_village_2012(), &test::zhejiang_village_2020()}) {
        CHECK(*rules->count.name_variants == law::NameVariants::CommitteeDecides);
    }
    const auto variant =
        GENERATE(count::NameVariant::Nickname, count::NameVariant::GivenName,
                 count::NameVariant::SameSound, count::NameVariant::OtherCharacters);
    Counting counting = vote_with_a_written_name(law::WriteInScope::AnyPerson);
    CHECK(test::verdict(meaning_of(counting, base::PersonId{"w"}, variant)) == "admitted");
    counting.rules.count.name_variants.value = law::NameVariants::PartVoid;
    const law::Judgement refused = meaning_of(counting, base::PersonId{"w"}, variant);
    CHECK(test::verdict(refused) == "name_variant_void");
    CHECK(test::verdict(meaning_of(counting, base::PersonId{"w"}, {})) == "admitted");
    CHECK(test::verdict(meaning_of(counting, {}, variant)) == "admitted");
}

TEST_CASE("a name of nobody gives no vote, or voids the part of that office and no other") {
    const Counting alone = with_a_name_of_nobody(law::NameVariants::CommitteeDecides, "+./+.~w");
    CHECK(test::total(office(alone.result(), "member"), "c") == 1);
    CHECK(office(alone.result(), "member").parts_void == base::Papers{0});
    const Counting part = with_a_name_of_nobody(law::NameVariants::PartVoid, "+./+.~w");
    CHECK(test::total(office(part.result(), "member"), "c") == 0);
    CHECK(office(part.result(), "member").parts_void == base::Papers{1});
    CHECK(test::total(office(part.result(), "chair"), "a") == 1);
    CHECK(office(part.result(), "chair").parts_void == base::Papers{0});
    CHECK(part.result().styles.front().void_papers == base::Papers{0});
}
