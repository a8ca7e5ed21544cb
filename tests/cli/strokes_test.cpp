// SPDX-License-Identifier: Apache-2.0
// Names by the strokes of the surname.
// Source: 四川省村民委员会选举条例(2025) art. 23, 24; 浙江省村民委员会选举办法(2020) art. 20.
#include "cli/strokes.h"

#include <algorithm>

#include "engine/election/queries.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/village.h"

using namespace douxuan;
using cli::StrokeOrder;
using Persons = std::vector<base::PersonId>;

TEST_CASE("surnames have the strokes of a dictionary") {
    const StrokeOrder order;
    CHECK(order.strokes("丁一") == 2);
    CHECK(order.strokes("万强") == 3);
    CHECK(order.strokes("王建国") == 4);
    CHECK(order.strokes("刘伟") == 6);
    CHECK(order.strokes("李桂花") == 7);
    CHECK(order.strokes("张伟") == 7);
    CHECK(order.strokes("陈刚") == 7);
    CHECK(order.strokes("欧阳娜") == 8);
    CHECK(order.strokes("赵勇") == 9);
    CHECK(order.strokes("黄丽") == 11);
    // CLDR counts parts of these as in Taiwan, one stroke more.
    CHECK(order.strokes("苏明") == 7);
    CHECK(order.strokes("连杰") == 7);
    CHECK(order.strokes("郑波") == 8);
    CHECK(order.strokes("荆轲") == 9);
    CHECK(order.strokes("祝英") == 9);
    CHECK(order.strokes("魏明") == 17);
    // As it is written; these are no common surnames.
    CHECK(order.strokes("国") == 8);
    CHECK(order.strokes("龍") == 16);
}

TEST_CASE("nothing is said of the strokes of what is no Chinese character, or not known") {
    const StrokeOrder order;
    CHECK_FALSE(order.strokes(""));
    CHECK_FALSE(order.strokes("Anna"));
    CHECK_FALSE(order.strokes("\xF0\xA0\xAE\xB7"));  // U+20BB7, a rare form of 吉
    CHECK_FALSE(order.strokes("\xFF"));
}

TEST_CASE("fewer strokes come first, what is not known last") {
    const StrokeOrder order;
    std::vector<std::string> names{"Anna", "赵勇", "李桂花", "丁一", "张伟", "刘伟", "王建国"};
    std::ranges::stable_sort(names,
                             [&](const auto& a, const auto& b) { return order.before(a, b); });
    CHECK(names.front() == "丁一");
    CHECK(names[1] == "王建国");
    CHECK(names[2] == "刘伟");
    CHECK(names[5] == "赵勇");
    CHECK(names.back() == "Anna");
    CHECK_FALSE(order.before("李桂花", "李桂花"));
}

namespace {

/// The four who stand for member are called 赵, 王, 李 and 张, in the order of their nominations.
test::Village named(const law::Ruleset& rules) {
    test::Village village(rules);
    village.to(election::Phase::Listed);
    const auto call = [&](const char* id, const char* name) {
        village.state.roll.persons.at({id}).name = name;
    };
    call("e", "赵勇");
    call("f", "王建国");
    call("g", "李桂花");
    call("h", "张伟");
    // The test of the order asks whether a primary was held.
    for (nomination::Nomination& each : village.state.nomination.rankings.at({"member"})) {
        each.votes.clear();
    }
    return village;
}

std::vector<law::OfficePersons> members(Persons persons) {
    return {{.office = {"member"}, .persons = std::move(persons)}};
}

}  // namespace

TEST_CASE("art. 24: where no primary was held, a list is by strokes", "[law:SC-2025/24]") {
    const test::Village sichuan = named(test::sichuan_village_2026());
    const auto list = cli::by_strokes(sichuan.state, members({{"e"}, {"f"}, {"g"}, {"h"}}));
    CHECK(list.front().persons.front() == base::PersonId{"f"});
    CHECK(list.front().persons.back() == base::PersonId{"e"});
    CHECK(cli::stroke_faults(sichuan.state, list).empty());
    // Of equal strokes either comes first.
    CHECK(cli::stroke_faults(sichuan.state, members({{"f"}, {"g"}, {"h"}, {"e"}})).empty());
    CHECK(cli::stroke_faults(sichuan.state, members({{"f"}, {"h"}, {"g"}, {"e"}})).empty());
    const auto faults = cli::stroke_faults(sichuan.state, members({{"e"}, {"f"}, {"g"}, {"h"}}));
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().name == "王建国");
    CHECK(faults.front().strokes == 4);
}

TEST_CASE("elsewhere the order is that of the votes", "[law:OL-2025/18]") {
    const test::Village village = named(test::cn_village_2026());
    CHECK(cli::by_strokes(village.state, members({{"e"}, {"f"}, {"g"}, {"h"}})).front().persons ==
          Persons{{"e"}, {"f"}, {"g"}, {"h"}});
    CHECK(cli::stroke_faults(village.state, members({{"e"}, {"f"}, {"g"}, {"h"}})).empty());
}

TEST_CASE("a name whose strokes are not known is shown, to be placed by hand") {
    test::Village village = named(test::sichuan_village_2026());
    village.state.roll.persons.at({"g"}).name = "Anna";
    const auto list = cli::by_strokes(village.state, members({{"g"}, {"e"}, {"f"}}));
    CHECK(list.front().persons == Persons{{"f"}, {"e"}, {"g"}});
    const auto faults = cli::stroke_faults(village.state, list);
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().name == "Anna");
    CHECK_FALSE(faults.front().strokes);
}
