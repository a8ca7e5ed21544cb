// SPDX-License-Identifier: Apache-2.0
// Citations in both languages.
#include "cli/messages/citation.h"

#include "tests/support/catch.h"

using namespace douxuan;
using cli::chinese_numeral;
using cli::Language;

namespace {

law::Ruleset rules() {
    law::Ruleset rules;
    rules.instruments = {
        {"OL-2025", "村民委员会组织法", "Organic Law of Villagers' Committees (2025)", {}},
        {"BJ-2012", "北京市村民委员会选举办法(2012年修订)", "Measures of Beijing", {}}};
    return rules;
}

std::string zh(const law::Citation& cite) {
    return cli::citation(Language::Chinese, cite, rules());
}
std::string en(const law::Citation& cite) {
    return cli::citation(Language::English, cite, rules());
}

}  // namespace

TEST_CASE("an article is cited with the instrument's title") {
    CHECK(zh({"OL-2025", "18"}) == "《村民委员会组织法》第十八条");
    CHECK(en({"OL-2025", "18"}) == "Organic Law of Villagers' Committees (2025), art. 18");
}

TEST_CASE("an item of an article is counted in Chinese") {
    CHECK(zh({"OL-2025", "14(3)"}) == "《村民委员会组织法》第十四条第三项");
    CHECK(en({"OL-2025", "14(3)"}) == "Organic Law of Villagers' Committees (2025), art. 14(3)");
}

TEST_CASE("a version in brackets is no part of the title") {
    CHECK(zh({"BJ-2012", "4"}) == "《北京市村民委员会选举办法》（2012年修订）第四条");
}

TEST_CASE("a chapter is cited as a chapter") {
    CHECK(zh({"OL-2025", "ch. 6"}) == "《村民委员会组织法》第六章");
    CHECK(en({"BJ-2012", "ch. 6"}) == "Measures of Beijing, ch. 6");
}

TEST_CASE("a form that is not known is shown as it is") {
    CHECK(zh({"OL-2025", "annex A"}) == "《村民委员会组织法》 annex A");
    CHECK(zh({"OL-2025", "14(3"}) == "《村民委员会组织法》 14(3");
    CHECK(zh({"OL-2025", "99999"}) == "《村民委员会组织法》 99999");
    CHECK(zh({"OL-2025", ""}) == "《村民委员会组织法》");
    CHECK(en({"OL-2025", ""}) == "Organic Law of Villagers' Committees (2025)");
    CHECK(zh({"XX-1999", "2"}) == "XX-1999第二条");
}

TEST_CASE("a rule of the record itself has no citation") {
    CHECK(zh({}).empty());
    CHECK(en({}).empty());
}

TEST_CASE("numbers are spelt as the statutes spell them") {
    CHECK(chinese_numeral(1) == "一");
    CHECK(chinese_numeral(10) == "十");
    CHECK(chinese_numeral(18) == "十八");
    CHECK(chinese_numeral(20) == "二十");
    CHECK(chinese_numeral(101) == "一百零一");
    CHECK(chinese_numeral(110) == "一百一十");
    CHECK(chinese_numeral(118) == "一百一十八");
    CHECK(chinese_numeral(1000) == "一千");
    CHECK(chinese_numeral(1010) == "一千零一十");
    CHECK(chinese_numeral(1045) == "一千零四十五");
    CHECK(chinese_numeral(2001) == "二千零一");
    CHECK(chinese_numeral(9999) == "九千九百九十九");
}
