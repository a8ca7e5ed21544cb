// SPDX-License-Identifier: Apache-2.0
// The roll of the last election, carried over by the real program; and everything that may be wrong
// with the file of that election.
#include "tests/cli/program.h"
#include "tests/cli/said.h"
#include "tests/cli/village.h"
#include "tests/support/catch.h"

namespace douxuan::test {

namespace {

using test::says;
/// The election of term 12, held until its roll is final. Three people live elsewhere or come from
/// elsewhere; one of those registered here died before.
class LastElection {
  public:
    LastElection() {
        village_.prepare();
        std::string facts = outsider(
            "outsiders.consented", R"({"resolution":{"basis":"adults","body":"villagers_meeting",)"
                                   R"("entitled":40,"in_favour":28,"present":30}})");
        facts += R"({"at":"2026-10-09T10:00","kind":"voter.registered","data":)"
                 R"({"commitment":"#31"}})"
                 "\n";
        facts += R"({"at":"2026-10-10T09:00","kind":"voter.registered","record":{"no":"32",)"
                 R"("name":"外出","sex":"female","birth":"1990-01-01","category":"away",)"
                 R"("group":"2","own_word":"reply"}})"
                 "\n";
        for (int i = 1; i <= 20; ++i) {
            facts += R"({"at":"2026-10-10T09:00","kind":"voter.registered","record":{"no":")" +
                     std::to_string(i) + R"(","name":"村民)" + std::to_string(i) +
                     R"(","sex":"male","birth":"1980-06-15","category":"resident","group":"1"}})"
                     "\n";
        }
        facts +=
            R"({"at":"2026-10-20T09:00","kind":"roll.published"})"
            "\n"
            R"({"at":"2026-10-21T09:00","kind":"roll.corrected","data":{"change":"struck_off",)"
            R"("ground":"deceased","voter":"#20","in_favour":3}})"
            "\n";
        takes(facts);
    }

    const Village& village() const { return village_; }
    std::string file() const { return village_.program().election(); }
    void make_final() const { village_.does("roll finalise --at 2026-10-28T09:00"); }
    void takes(const std::string& facts) const {
        const Ended ended = village_.program().run({"record", "-", "--batch", "100"}, facts);
        INFO(ended.out << ended.talk);
        REQUIRE(ended.code == 0);
    }

  private:
    static std::string outsider(std::string_view kind, std::string_view data) {
        return R"({"at":"2026-10-09T09:00","kind":")" + std::string(kind) + R"(","data":)" +
               std::string(data) +
               R"(,"record":{"no":"31","name":"外来","sex":"male","birth":"1985-01-01",)"
               R"("category":"outsider","group":"2","application":"yes","basis":"living",)"
               R"("since":"2015-01-01","declared_not_elsewhere":"yes","migrant":"yes"}})"
               "\n";
    }

    Village village_;
};

/// The election of the next term, ready for the registration.
class NextElection {
  public:
    explicit NextElection(const std::string& code = "110101001201", int term = 13) {
        does("new " + program_.election() + " --ruleset cn-village-2026 --code " + code +
             " --name 豆家村村民委员会 --term " + std::to_string(term) +
             " --no-passphrase --at 2031-09-01T09:00");
        for (const std::string id : {"c1", "c2", "c3"}) {
            does("roll name " + id + " --name 王" + id + " --sex male --at 2031-09-02T09:00");
        }
        does(
            "committee choose c1=20 c2=18 c3=15 --chair c1 --size 3 --body villagers_meeting "
            "--basis adults --entitled 40 --present 30 --in-favour 28 --at 2031-09-03T09:00");
        does("calendar fix 2031-11-20 --in-favour 3 --at 2031-09-05T09:00");
    }

    void does(const std::string& line) const {
        const Ended ended = program_(line);
        INFO(line << "\n" << ended.out << ended.talk);
        REQUIRE(ended.code == 0);
    }
    Ended said(const std::string& line) const { return program_(line); }
    Ended carry(const std::string& file, const std::string& more = "") const {
        return program_("roll carry " + file + " --at 2031-10-10T09:00" + more);
    }
    std::string path(std::string_view name) const { return program_.path(name); }

  private:
    Program program_{"en"};
};

}  // namespace

TEST_CASE("the last roll is carried over, corrected before it is posted, and completed") {
    const LastElection last;
    last.make_final();
    last.village().does("checkpoint");
    const NextElection next;
    CHECK(says(next.said("status").out, "douxuan roll carry"));
    const Ended carried = next.carry(last.file(), " --rest " + next.path("rest.csv"));
    INFO(carried.out << carried.talk);
    CHECK(carried.code == 0);
    CHECK(says(carried.out, "Carried over from the roll of term 12: 19 of 21 people."));
    // Whoever lives elsewhere says anew that they take part; who comes from elsewhere applies anew.
    CHECK(says(carried.out, "外来"));
    CHECK(says(carried.out, "外出"));
    CHECK_FALSE(says(carried.out, "never signed"));
    CHECK(says(next.said("status").out, "go through the last roll"));

    // Who died is struck off before the roll is posted, who came of age is registered.
    next.does(
        "roll correct --change struck_off --voter #19 --ground deceased --in-favour 3 "
        "--at 2031-10-11T09:00");
    next.does(
        "roll register --no 33 --name 新人 --sex female --birth 2013-11-20 --category resident "
        "--group 1 --at 2031-10-11T10:00");
    CHECK(says(next.said("roll list").out, "村民18"));
    CHECK_FALSE(says(next.said("roll list").out, "村民19"));

    // The list of the rest reads as any list; the away have not said their word yet.
    const Ended early =
        next.said("roll import " + next.path("rest.csv") + " --at 2031-10-12T09:00");
    INFO(early.out << early.talk);
    CHECK(early.code == 1);
    CHECK(says(early.talk, "外出"));
}

TEST_CASE("a roll that was not made final is not carried over") {
    const LastElection last;
    const Ended refused = NextElection().carry(last.file());
    CHECK(refused.code == 3);
    CHECK(says(refused.talk, "That election has no final roll."));
}

TEST_CASE("the roll of another committee, or of this very term, is not carried over") {
    const LastElection last;
    last.make_final();
    const Ended other = NextElection("110101001202").carry(last.file());
    CHECK(other.code == 1);
    CHECK(says(other.talk, "That roll is of another committee"));
    const Ended same = NextElection("110101001201", 12).carry(last.file());
    CHECK(same.code == 1);
    CHECK(says(same.talk, "That roll is of term"));
}

TEST_CASE("a last election with another key is not the one that is meant") {
    const LastElection last;
    last.make_final();
    const NextElection next;
    const Ended refused = next.carry(last.file(), " --log-key someone+00000000+AQ");
    CHECK(refused.code == 4);
    CHECK(says(refused.talk, "The key of that file is another"));
    CHECK_FALSE(says(next.said("roll list").out, "村民1"));
}

TEST_CASE("a last election of which a record was changed is not carried over") {
    const LastElection last;
    last.make_final();
    last.village().does("checkpoint");
    std::string bytes = contents(last.file());
    const NextElection next;
    std::size_t at = bytes.find("\"ground\":\"deceased\"");
    REQUIRE(at != std::string::npos);
    for (; at != std::string::npos; at = bytes.find("\"ground\":\"deceased\"", at)) {
        bytes.replace(at, 19, "\"ground\":\"unknown.\"");
    }
    put(next.path("changed.election"), bytes);
    const Ended refused = next.carry(next.path("changed.election"));
    INFO(refused.out << refused.talk);
    CHECK(refused.code == 3);
    CHECK_FALSE(says(next.said("roll list").out, "村民1"));
}

TEST_CASE("a person's record that was changed does not go over either") {
    const LastElection last;
    last.make_final();
    std::string bytes = contents(last.file());
    const NextElection next;
    std::size_t at = bytes.find("村民7");
    REQUIRE(at != std::string::npos);
    for (; at != std::string::npos; at = bytes.find("村民7", at)) {
        bytes.replace(at, std::string("村民7").size(), "村民X");
    }
    put(next.path("changed.election"), bytes);
    const Ended refused = next.carry(next.path("changed.election"));
    INFO(refused.out << refused.talk);
    CHECK(refused.code == 3);
}

TEST_CASE("what is no election at all is said to be none") {
    const NextElection next;
    put(next.path("list.csv"), "no,name\n1,a\n");
    CHECK(next.carry(next.path("list.csv")).code == 3);
    CHECK(next.carry(next.path("nothing.election")).code == 3);
}

}  // namespace douxuan::test
