// SPDX-License-Identifier: Apache-2.0
// `rules diff` reads like a lawyer's synopsis: section by section, article against article.
#include "cli/messages/synopsis.h"

#include "engine/law/built_in.h"
#include "tests/support/catch.h"

using namespace douxuan;
using cli::Language;

namespace {

std::string diff(Language language, std::string_view a, std::string_view b) {
    const law::Ruleset& ours = *law::built_in(a);
    const law::Ruleset& theirs = *law::built_in(b);
    return cli::synopsis(language, ours, theirs, law::diff(ours, theirs),
                         law::renumbered(ours, theirs));
}

bool says(const std::string& text, std::string_view part) {
    INFO(text);
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the law of 2018 beside that of 2026, in Chinese") {
    const std::string out = diff(Language::Chinese, "cn-village-2018", "cn-village-2026");
    CHECK(says(out, "A  cn-village-2018  村民委员会选举(2018年修正的村民委员会组织法)"));
    CHECK(says(out, "B  cn-village-2026  "));
    CHECK(says(out, "\n投票\n"));
    CHECK(says(out,
               "  可以委托的人\n"
               "    A  近亲属\n"
               "       《中华人民共和国村民委员会组织法》（2010年修订）第十五条\n"
               "    B  近亲属或者其他村民\n"
               "       《中华人民共和国村民委员会组织法》（2025年第二次修正）第十八条\n"));
    CHECK(says(out, "内容相同，条文不同\n"));
    CHECK(says(out,
               "  A  《中华人民共和国村民委员会组织法》（2010年修订）第十四条\n"
               "  B  《中华人民共和国村民委员会组织法》（2025年第二次修正）第十七条\n"
               "     处理申诉的期限（日）、申诉的期限（日）、选民名单提前公布天数\n"));
    // What is silent in both is no difference.
    CHECK_FALSE(says(out, "票数相等时"));
}

TEST_CASE("the law of 2018 beside that of 2026, in English") {
    const std::string out = diff(Language::English, "cn-village-2018", "cn-village-2026");
    CHECK(says(out, "(election days from 2018-12-29, before 2026-01-01)"));
    CHECK(says(out,
               "  who may be a proxy\n"
               "    A  near relatives\n"
               "       Organic Law of Village Committees, as revised in 2010, art. 15\n"
               "    B  near relatives or other villagers\n"
               "       Organic Law of Village Committees, as amended in 2025, art. 18\n"));
    CHECK(says(out, "The same, under another article\n"));
    CHECK(says(out,
               "     days to decide an objection; days to object; "
               "days between posting the roll and election day\n"));
}

TEST_CASE("the national law beside Beijing: what is assumed says so, with its note") {
    const std::string zh = diff(Language::Chinese, "cn-village-2026", "beijing-village-2012");
    CHECK(says(zh, "  另行选举的期限（日）\n    A  没有规定\n"));
    CHECK(says(zh, "    B  15\n       《北京市村民委员会选举办法》（2012年修订）第三十条\n"));
    CHECK(says(zh, "  选票方式\n"));
    CHECK(says(zh, " · 法律未写明，本规则的理解\n       法律没有规定。"));
    const std::string en = diff(Language::English, "cn-village-2026", "beijing-village-2012");
    CHECK(says(en, "Measures of Beijing for the Election of Village Committees"));
}

TEST_CASE("a ruleset beside itself has no difference and no other article") {
    const std::string out = diff(Language::English, "cn-village-2026", "cn-village-2026");
    CHECK(says(out, "The two rulesets have the same values.\n"));
    CHECK_FALSE(says(out, "The same, under another article"));
}

TEST_CASE("a surplus of exactly one is shown as one") {
    const std::string out = diff(Language::Chinese, "cn-village-2026", "sichuan-village-2026");
    CHECK(says(out, "    B  1\n       《四川省村民委员会选举条例》（2025年修订）第二十二条\n"));
}
