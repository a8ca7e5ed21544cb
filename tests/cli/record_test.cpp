// SPDX-License-Identifier: Apache-2.0
// Facts from a file.
#include "tests/cli/program.h"
#include "tests/cli/village.h"

namespace douxuan::test {

namespace {

using test::says;
std::string voter(const std::string& no, std::string_view birth = "1980-06-01") {
    return R"({"kind":"voter.registered","at":"2026-10-10T09:00","record":{"birth":")" +
           std::string(birth) + R"(","category":"resident","name":"王","no":")" + no +
           R"(","sex":"male"}})" + "\n";
}

}  // namespace

TEST_CASE("a refused line ends the run; what stands before it is recorded") {
    Village village;
    village.prepare();
    const Ended ended = village.program().run({"record", "-", "--json", "--batch", "100"},
                                              voter("1") + voter("2", "2015-01-01") + voter("3"));
    CHECK(ended.code == 1);
    CHECK(says(ended.out, R"({"line":1,"seq":)"));
    CHECK(says(ended.out, R"({"line":2,"refused":{"code":"under_age")"));
    CHECK_FALSE(says(ended.out, R"("line":3)"));
    CHECK(says(village.said("status --json").out, R"("registered":1)"));
}

TEST_CASE("with --keep-going every lawful line is recorded") {
    Village village;
    village.prepare();
    const Ended ended = village.program().run(
        {"record", "-", "--json", "--batch", "100", "--keep-going"},
        voter("1") + voter("2", "2015-01-01") + "\n{}\nnot a fact\n" + voter("3"));
    CHECK(ended.code == 1);
    CHECK(says(ended.out, R"({"line":4,"fault":)"));
    CHECK(says(ended.out, R"({"line":5,"fault":)"));
    CHECK(says(ended.out, R"({"line":6,"seq":)"));
    CHECK(says(village.said("status --json").out, R"("registered":2)"));
}

TEST_CASE("all or nothing: one refused line, and nothing is recorded") {
    Village village;
    village.prepare();
    const std::string before = village.said("status --json").out;
    CHECK(village.program()
              .run({"record", "-", "--all-or-nothing"}, voter("1") + voter("2", "2015-01-01"))
              .code == 1);
    CHECK(village.said("status --json").out == before);
    CHECK(
        village.program().run({"record", "-", "--all-or-nothing"}, voter("1") + voter("2")).code ==
        0);
    CHECK(says(village.said("status --json").out, R"("registered":2)"));
}

TEST_CASE("an outsider is consented to, and registered by number") {
    Village village;
    village.prepare();
    const std::string consent =
        R"({"kind":"outsiders.consented","at":"2026-10-09T09:00","data":{"resolution":)"
        R"({"basis":"adults","body":"villagers_meeting","entitled":40,"in_favour":28,"present":30}},)"
        R"("record":{"application":"yes","basis":"living","birth":"1980-06-01","category":"outsider",)"
        R"("declared_not_elsewhere":"yes","migrant":"yes","name":"张","no":"90","sex":"female",)"
        R"("since":"2020-01-01"}})"
        "\n";
    const std::string registered =
        R"({"kind":"voter.registered","at":"2026-10-10T09:00","data":{"commitment":"#90"}})"
        "\n";
    const Ended ended = village.program().run({"record", "-", "--json"}, consent + registered);
    INFO(ended.out << ended.talk);
    CHECK(ended.code == 0);
    CHECK(says(village.said("roll show --json").out, R"("outsiders":1)"));
}

TEST_CASE("an identity number that cannot be one is not taken") {
    Village village;
    village.prepare();
    std::string line = voter("1");
    line.insert(line.size() - 2, R"(,"identity_number":"110101198006150018")");
    const Ended ended = village.program().run({"record", "-", "--json"}, line);
    CHECK(ended.code == 3);
    CHECK(says(ended.out, "fault"));
}

TEST_CASE("somebody who is not registered is named in the refusal by number and name") {
    Village village;
    village.prepare();
    const Ended young =
        village.program().run({"record", "-", "--batch", "100"}, voter("7", "2015-01-01"));
    CHECK(says(young.talk, "#7 王"));
    std::string same = voter("1", "1980-06-15") + voter("2", "1980-06-15");
    for (std::size_t at = same.find("}}"); at != same.npos; at = same.find("}}", at + 40)) {
        same.insert(at + 1, R"(,"identity_number":"110101198006150012")");
    }
    const Ended twice = village.program().run({"record", "-", "--batch", "100"}, same);
    INFO(twice.talk);
    CHECK(says(twice.talk, "#2 王, the same as #1 王"));
}

TEST_CASE("a kind that does not exist is called that") {
    Village village;
    village.prepare();
    const Ended ended =
        village.program().run({"record", "-", "--json"},
                              R"({"kind":"day.cancelled","data":{"election_day":"2026-11-20"}})");
    CHECK(ended.code == 3);
    CHECK(says(ended.out, R"("code":"kind_unknown")"));
}

TEST_CASE("what follows from the record need not be written in the file") {
    Village village;
    village.prepare();
    const Ended ended = village.program().run(
        {"record", "-"},
        voter("1") + voter("2") + R"({"kind":"roll.published","at":"2026-10-20T09:00"})" + "\n");
    INFO(ended.talk);
    CHECK(ended.code == 0);
    CHECK(says(village.said("status --json").out, R"("phase":"roll_posted")"));
}

}  // namespace douxuan::test
