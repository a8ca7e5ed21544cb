// SPDX-License-Identifier: Apache-2.0
// A registered villager who is away during the election may have a near relative or, since 2026,
// another villager vote for them, in writing. Nobody takes more than three mandates; a candidate
// takes none. The names of principals and proxies are published.
// Source: 村民委员会组织法(2025) art. 18; before 2026 near relatives only: 村民委员会组织法(2010)
// art. 15; 北京市村民委员会选举办法(2012) art. 25.
#include "engine/poll/books.h"
#include "tests/support/catch.h"
#include "tests/support/each_ruleset.h"
#include "tests/support/facts.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::Phase;
using poll::ProxyTie;
using test::handle;
using test::mandate;
using test::Village;

namespace {

constexpr std::uint64_t candidate = 11;

poll::PaperIssued paper(std::uint64_t voter, std::optional<std::uint64_t> proxy = {}) {
    poll::PaperIssued issued{
        .proxy = {}, .station = {"hall"}, .style = {"joint"}, .voter = handle(voter)};
    if (proxy) {
        issued.proxy = handle(*proxy);
    }
    return issued;
}

}  // namespace

TEST_CASE(
    "village example 17: of four mandates three are accepted, and the proxy casts four papers "
    "(art. 18)",
    "[law:OL-2025/18][law:BJ-2012/25]") {
    Village village(test::national_or_beijing());
    village.to(Phase::Listed);
    for (const std::uint64_t principal : {41U, 42U, 43U}) {
        village.state_fact(mandate(principal, 40));
    }
    const law::Judgement fourth = village.judge(mandate(44, 40));
    CHECK(test::verdict(fourth) == "proxy_has_too_many");
    CHECK(test::detail(fourth, "most") == "3");
    CHECK(test::detail(fourth, "principals") == "3");
    village.to(Phase::Polling);
    village.state_fact(paper(40));
    for (const std::uint64_t principal : {41U, 42U, 43U}) {
        village.state_fact(paper(principal, 40));
    }
    CHECK(poll::people_voting(village.state.poll) == base::Voters{4});
    CHECK(village.verdict(paper(44, 40)) == "mandate_unknown");
    CHECK(village.verdict(paper(44)) == "admitted");
}

TEST_CASE(
    "village example 17: a candidate takes no mandate, and the principal votes in person (art. 18)",
    "[law:OL-2025/18][law:BJ-2012/25]") {
    Village village(test::national_or_beijing());
    village.to(Phase::Listed);
    CHECK(village.verdict(mandate(41, candidate)) == "proxy_is_candidate");
    village.to(Phase::Polling);
    CHECK(village.verdict(paper(41, candidate)) == "proxy_is_candidate");
    CHECK(village.verdict(paper(41)) == "admitted");
}

TEST_CASE(
    "village example 17: a neighbour is a proxy since 2026, before only a near relative was (art. "
    "18)",
    "[law:OL-2025/18][law:OL-2010/15][law:BJ-2012/25]") {
    const auto [relation, before] = GENERATE(table<ProxyTie, std::string>({
        {ProxyTie::Spouse, "admitted"},
        {ProxyTie::Parent, "admitted"},
        {ProxyTie::Child, "admitted"},
        {ProxyTie::Sibling, "admitted"},
        {ProxyTie::Grandparent, "admitted"},
        {ProxyTie::Grandchild, "admitted"},
        {ProxyTie::OtherVillager, "proxy_outside_circle"},
    }));
    Village now(test::cn_village_2026());
    now.to(Phase::RollFinal);
    CHECK(now.verdict(mandate(41, 40, relation)) == "admitted");
    Village then(test::beijing_village_2012());
    then.to(Phase::RollFinal);
    CHECK(then.verdict(mandate(41, 40, relation)) == before);
}

TEST_CASE("art. 18: a mandate is not passed on, and a principal has one proxy",
          "[law:OL-2025/18]") {
    Village village(test::cn_village_2026());
    village.to(Phase::RollFinal);
    village.state_fact(mandate(41, 40));
    CHECK(village.verdict(mandate(41, 42)) == "principal_has_proxy");
    CHECK(village.verdict(mandate(40, 42)) == "sub_delegation");
    CHECK(village.verdict(mandate(42, 41)) == "sub_delegation");
}

TEST_CASE("art. 18: the list of proxies is posted before election day, and binds",
          "[law:OL-2025/18][law:BJ-2012/25]") {
    Village village(test::national_or_beijing());
    village.to(Phase::Listed);
    village.state_fact(mandate(41, 40));
    const poll::ProxiesPublished list{.principals = {1}};
    const auto [days, answer] = GENERATE(table<std::int64_t, std::string>(
        {{2, "admitted"}, {1, "admitted"}, {0, "proxies_published_too_late"}}));
    village.days_before(days);
    CHECK(village.verdict(list) == answer);
    village.days_before(2);
    village.state_fact(list);
    CHECK(village.verdict(mandate(43, 40)) == "out_of_phase");
    village.to(Phase::Polling);
    CHECK(village.verdict(paper(41)) == "voter_has_proxy");
    CHECK(village.verdict(paper(41, 42)) == "mandate_unknown");
    village.state_fact(paper(41, 40));
    CHECK(village.verdict(paper(41, 40)) == "paper_drawn_twice");
    CHECK(village.verdict(paper(41)) == "paper_drawn_twice");
}
