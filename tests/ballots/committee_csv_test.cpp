// SPDX-License-Identifier: Apache-2.0
#include "ballots/committee_csv.h"

#include "tests/ballots/described.h"
#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::ballots;

namespace {

std::vector<CommitteeRow> accepted_committees(const std::string& text) {
    const auto rows = read_committees(text);
    if (!rows) {
        INFO(base::word(rows.error().shown.at(0).code));
        REQUIRE(rows.has_value());
    }
    return *rows;
}

/// "code row column value" of each error.
std::vector<std::string> refused_committees(const std::string& text) {
    const auto rows = read_committees(text);
    REQUIRE_FALSE(rows.has_value());
    return test::described(rows.error().shown);
}

}  // namespace

TEST_CASE("a list of committees has foundings, mergers and what is due") {
    const auto rows = accepted_committees(
        "代码,名称,街道乡镇,区县,设立日期,终止日期,终止方式,并入代码,届次,上报期限\n"
        "110101001001,多福巷社区,东华门街道,东城区,2003/6/1,,,,10,2026年12月31日\n"
        "110115100202,东村,黄村镇,大兴区,,2026-03-01,合并,110115100203,,\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].code == "110101001001");
    CHECK(rows[0].name == "多福巷社区");
    CHECK(rows[0].kind == law::CommitteeKind::Residents);
    CHECK(rows[0].street == "东华门街道");
    CHECK(rows[0].district == "东城区");
    CHECK(rows[0].founded->text() == "2003-06-01");
    CHECK(rows[0].term == 10);
    CHECK(rows[0].due->text() == "2026-12-31");
    CHECK(rows[1].kind == law::CommitteeKind::Village);
    CHECK(rows[1].ended->text() == "2026-03-01");
    CHECK(rows[1].ending == CommitteeEnd::Merged);
    CHECK(rows[1].successor == "110115100203");
    CHECK(rows[1].term == 0);
}

TEST_CASE("a cell for the kind is believed before the code") {
    const auto rows =
        accepted_committees("code,name,kind\n110101001001,某村,村\n110115100202,某居,residents\n");
    CHECK(rows[0].kind == law::CommitteeKind::Village);
    CHECK(rows[1].kind == law::CommitteeKind::Residents);
}

TEST_CASE("everything wrong with a list of committees is told with its place") {
    CHECK(refused_committees("code,name\n11010100100,甲\n1.10101E+11,乙\n,丙\n110101001001,\n") ==
          std::vector<std::string>{"code_malformed 2 code 11010100100",
                                   "code_malformed 3 code 1.10101E+11", "value_missing 4 code ",
                                   "value_missing 5 name "});
    CHECK(refused_committees("code,name\n110101001001,甲\n110101001001,乙\n") ==
          std::vector<std::string>{"code_repeated 3 code 110101001001"});
    CHECK(refused_committees(
              "code,name,term,due\n110101001001,甲,十一,2026-12-31\n110101001002,乙,0,\n"
              "110101001003,丙,100,\n110101001004,丁,,2026-12-31\n110101001005,戊,9,明年\n") ==
          std::vector<std::string>{"term_malformed 2 term 十一", "term_malformed 3 term 0",
                                   "term_malformed 4 term 100", "value_missing 5 term ",
                                   "date_unreadable 6 due 明年"});
    CHECK(refused_committees(
              "code,name,ended,ending\n110101001001,甲,,撤销\n110101001002,乙,2026-01-01,没了\n"
              "110101001003,丙,1900-01-01,撤销\n") ==
          std::vector<std::string>{"value_missing 2 ended ", "value_unknown 3 ending 没了",
                                   "date_out_of_range 4 ended 1900-01-01"});
    CHECK(refused_committees("code,name\n") == std::vector<std::string>{"empty_file 0  "});
    CHECK(refused_committees("code,name\n110101001001\n") ==
          std::vector<std::string>{"wrong_cells 2  "});
    CHECK(refused_committees("name\n甲\n").front().starts_with("column_missing"));
}
