// SPDX-License-Identifier: Apache-2.0
#include "ballots/registry_csv.h"

#include "tests/ballots/described.h"
#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::ballots;
using statistics::Code;

namespace {

/// "code row column value" of each error.
std::vector<std::string> refused_registry(const std::string& text) {
    const auto rows = read_registry(text);
    REQUIRE_FALSE(rows.has_value());
    return test::described(rows.error().shown);
}

}  // namespace

TEST_CASE("a registry sheet in either language, each number with its source") {
    const auto rows = read_registry(
        "地区代码,种类,届次,项目,分项,数值,来源\n"
        "110101,村,13,监督委员会,,３９,基层政权处\n"
        ",,13,volunteers,,0,志愿服务平台\n"
        "110101001201,village,13,supervisory_members,sex=female,2,村报表\n");
    REQUIRE(rows.has_value());
    REQUIRE(rows->size() == 3);
    const RegistryRow& first = rows->front();
    CHECK(first.place == "110101");
    CHECK(first.kind == law::CommitteeKind::Village);
    CHECK(first.term == 13);
    CHECK(first.code == Code::SupervisoryCommittees);
    CHECK(first.value == 39);
    CHECK(first.source == "基层政权处");
    CHECK((*rows)[1].place.empty());
    CHECK_FALSE((*rows)[1].kind);
    CHECK((*rows)[1].value == 0);
    CHECK((*rows)[2].breakdown == "sex=female");
}

TEST_CASE("every cell of a registry sheet that is wrong is named at once") {
    const std::string head = "place,kind,term,code,breakdown,value,source\n";
    CHECK(refused_registry(head + "11,city,0,nothing,,1.5,\n") ==
          std::vector<std::string>{"place_malformed 2 place 11", "value_unknown 2 kind city",
                                   "term_malformed 2 term 0", "value_missing 2 source ",
                                   "count_malformed 2 value 1.5", "code_unknown 2 code nothing"});
    CHECK(refused_registry(head + ",,8,volunteers,sex=female,-3,me\n") ==
          std::vector<std::string>{"count_malformed 2 value -3",
                                   "breakdown_unknown 2 breakdown sex=female"});
    CHECK(refused_registry(head + ",,8,volunteers,,9007199254740992,me\n") ==
          std::vector<std::string>{"count_malformed 2 value 9007199254740992"});
    CHECK(refused_registry(
              head + ",,,volunteers,,1,me\n,,007,volunteers,,1,me\n,,+7,volunteers,,2,me\n") ==
          std::vector<std::string>{"value_missing 2 term ", "term_malformed 4 term +7"});
    CHECK(refused_registry(head + ",,8,volunteers,,3,me\n,,8,volunteers,,4,you\n") ==
          std::vector<std::string>{"figure_repeated 3 code volunteers"});
    // What a log knows is not to be typed in.
    CHECK(refused_registry(head + ",,8,registered,,3,me\n") ==
          std::vector<std::string>{"code_unknown 2 code registered"});
    CHECK(refused_registry(head) == std::vector<std::string>{"empty_file 0  "});
    CHECK(refused_registry("place,term,code,value\n").front() == "column_missing 1 source ");
}

TEST_CASE("a row of the template that nobody has filled in is passed over") {
    const std::string head = "地区代码,种类,届次,项目,分项,数值,来源,单位,说明\n";
    const auto rows = read_registry(head +
                                    ",,13,采访的境外媒体,,,,家,用于 I14\n"
                                    ",,13,登记的志愿者,,21000,志愿服务平台,人,用于 I28\n"
                                    ",,,来电,,,,个、次、件,用于 I30\n");
    REQUIRE(rows.has_value());
    REQUIRE(rows->size() == 1);
    CHECK(rows->front().row == 3);
    CHECK(rows->front().code == Code::Volunteers);
    CHECK(rows->front().value == 21000);
    // One of the two is a slip; nothing at all is no sheet.
    CHECK(refused_registry(head + ",,13,登记的志愿者,,21000,,人,\n,,13,来电,,,热线,,\n") ==
          std::vector<std::string>{"value_missing 2 source ", "value_missing 3 value "});
    CHECK(refused_registry(head + "\n,,13,登记的志愿者,,,,人,\n,,13,来电,,,,,\n") ==
          std::vector<std::string>{"value_missing 3 value "});
}

TEST_CASE("words of a committee are read where words are asked for") {
    const std::string head = "place,kind,term,code,breakdown,value,source\n";
    const auto rows = read_registry(head +
                                    "110101001201,village,12,contact_names,,"
                                    "\"李卫东、Zhao Min\",乡政府\n"
                                    "110101001201,,12,difficulty_in_words,,两姓不和,乡政府\n");
    REQUIRE(rows.has_value());
    REQUIRE(rows->size() == 2);
    CHECK(rows->front().words == "李卫东、Zhao Min");
    CHECK(rows->front().value == 1);
    CHECK(rows->back().words == "两姓不和");
    CHECK(rows->back().kind == law::CommitteeKind::Village);  // by its code
    CHECK(refused_registry(head + "110101,village,12,contact_names,,3,me\n") ==
          std::vector<std::string>{"words_of_one_committee 2 place 110101",
                                   "words_missing 2 value 3"});
    CHECK(refused_registry(
              head + "110101001201,village,12,contact_officials,sent_by=county,李卫东,me\n") ==
          std::vector<std::string>{"count_malformed 2 value 李卫东"});
    CHECK(refused_registry(head + "110101001201,village,12,contact_names,," +
                           std::string(121, 'a') + ",me\n") ==
          std::vector<std::string>{"value_too_long 2 value " + std::string(40, 'a') + "…"});
}

TEST_CASE("a number of villages and communities apart says of which it is") {
    const std::string head = "place,kind,term,code,breakdown,value,source\n";
    CHECK(refused_registry(head + "110101,,12,supervisory_committees,,3,me\n") ==
          std::vector<std::string>{"kind_missing 2 kind "});
    const auto rows = read_registry(head +
                                    "110101001201,,12,supervisory_committees,,1,me\n"
                                    "110101001001,,12,supervisory_committees,,1,me\n"
                                    "110101,,12,volunteers,,9,me\n");
    REQUIRE(rows.has_value());
    CHECK((*rows)[0].kind == law::CommitteeKind::Village);
    CHECK((*rows)[1].kind == law::CommitteeKind::Residents);
    CHECK_FALSE((*rows)[2].kind);
}
