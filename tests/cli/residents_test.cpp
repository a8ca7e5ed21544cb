// SPDX-License-Identifier: Apache-2.0
// The election of a residents' committee by all electors, through the program itself, from the
// new file to the replay of its bundle.
#include "tests/cli/estate.h"
#include "tests/cli/said.h"
#include "tests/support/catch.h"

namespace douxuan::test {

TEST_CASE("a residents' committee elected by all electors, from the new file to the replay") {
    const Estate estate;
    estate.count();
    CHECK(says(estate.said("result").out, "居民1 (n1)"));
    const Ended why = estate.said("result --explain");
    CHECK(says(why.out, "2 × 13 > papers returned 24"));
    CHECK(says(why.out, "Sichuan Regulation"));
    estate.replays();
}

TEST_CASE("status leads a residents' committee from step to step") {
    const Estate estate;
    estate.prepare();
    CHECK(says(estate.said("method show").out, "elected by all electors"));
    estate.takes(estate_electors());
    estate.does("roll publish --at 2027-04-20T09:00");
    CHECK(says(estate.said("roll show").out, "community workers"));
    estate.does("roll finalise --at 2027-04-26T09:00");
    CHECK(says(estate.said("status").out, "douxuan nominate propose"));
}

TEST_CASE("households and groups are entered by the verbs") {
    const Estate estate;
    estate.prepare();
    estate.takes(estate_electors());
    const std::string at = " --at 2027-04-01T09:00";
    estate.does("method choose household_representatives --proposed-by residents" +
                std::string(estate_meeting) + at);
    estate.does("roll household b1-101 #1 #2 --form own" + at);
    CHECK(says(estate.said("status").out, "0 so far, 1 to go"));
    const Ended refused = estate.said("roll represent b1-101 #1" + at);
    CHECK(refused.code == 1);
    CHECK(says(refused.talk, "Too few electors of the household agreed"));
    estate.does("roll represent b1-101 #1 --agreed #2" + at);
    CHECK(says(estate.said("status").out, "1 so far, 0 to go"));

    estate.does(
        "method choose residents_representatives --proposed-by party_organisation --opinion "
        "asked=500,replied=400,for_method=300,form=house_visits" +
        std::string(estate_meeting) + at);
    estate.does("roll group g-1 --households 40 --representatives 2" + at);
    for (const std::string id : {"1", "2", "3"}) {
        estate.does("roll name n" + id + " --voter #" + id + at);
    }
    estate.does("roll elect g-1 n1=20 n2=8 n3=8 --form households --entitled 40 --took-part 30" +
                at);
    estate.does("roll elect g-1 n3=21 n2=9 --form households --entitled 40 --took-part 30" + at);
    CHECK(says(estate.said("status").out, "2 so far, 0 to go"));
    estate.does("roll vacate n1 --cause resigned" + at);
    CHECK(says(estate.said("status").out, "1 so far, 1 to go"));
}

TEST_CASE("a residents' committee elected by household representatives, through the program") {
    const Estate estate;
    estate.prepare("household_representatives");
    estate.households();
    CHECK(says(estate.said("status").out, "11 so far, 1 to go"));
    estate.nominate_from_roll();
    CHECK(says(estate.said("roll show --json").out, R"("representatives":11)"));
    CHECK(says(estate.said("roll list --json").out,
               R"("category":"registered_here","represents":"h1")"));

    // h12 named nobody before the list was posted; h1 may still send its other elector.
    const std::string at = " --at 2027-05-10T09:00";
    CHECK(says(estate.said("roll represent h12 #23 --agreed #24" + at).talk, "named nobody"));
    estate.does("roll represent h1 #2 --agreed #1" + at);

    estate.count_in_a_meeting({2, 3, 5, 7, 9, 11});
    CHECK(says(estate.said("result --explain").out, "2 × 6 > representatives who elect 11"));
    CHECK(says(estate.said("result").out, "居民1 (n1)"));
    estate.replays();
}

TEST_CASE("a residents' committee elected by residents' representatives, through the program") {
    const Estate estate;
    estate.prepare("residents_representatives");
    estate.groups();
    CHECK(says(estate.said("status").out, "12 so far, 0 to go"));
    estate.nominate_from_roll();
    CHECK(says(estate.said("roll list").out, "represents"));
    CHECK(says(estate.said("roll list --json").out, R"("represents":"g6")"));

    // r1 resigns: the base is eleven, of whom more than two thirds are eight.
    estate.does("roll vacate r1 --cause resigned --at 2027-05-10T09:00");
    CHECK(estate.said("poll proxy #9 #10 --relation other_elector --at 2027-05-10T09:00").code ==
          1);

    estate.count_in_a_meeting({9, 10, 11, 12, 13, 14, 15, 16});
    CHECK(says(estate.said("result --explain").out, "3 × 8 > representatives who elect 2 × 11"));
    CHECK(says(estate.said("result").out, "居民1 (n1)"));
    estate.replays();
}

TEST_CASE("a list is imported; whom the committee confirms, with its votes in favour") {
    const Estate estate;
    estate.prepare();
    estate.put("list.csv",
               "no,name,sex,birth,group,category,own_word,application,since,"
               "declared_not_elsewhere,certificate,decision\n"
               "1,王一,female,1980-01-01,1,registered_here,in_person,,,,,\n"
               "2,李二,male,1981-01-01,1,habitual_resident,in_person,,2020-01-01,yes,,\n"
               "3,张三,male,1982-01-01,1,community_worker,in_person,yes,2026-01-01,yes,yes,"
               "consent_needed\n");
    const std::string import = "roll import " + estate.path("list.csv");
    const std::string at = " --at 2027-03-20T09:00";
    const Ended first = estate.said(import + at);
    INFO(first.out << first.talk);
    CHECK(first.code == 0);
    CHECK(says(first.out + first.talk, "need the confirmation of the election committee"));
    CHECK(says(first.out + first.talk, "张三"));
    CHECK(says(estate.said("roll show --json").out, R"("voters":2)"));

    // One of three is no majority: nothing is recorded; two are.
    const Ended refused = estate.said(import + " --in-favour 1" + at);
    CHECK(refused.code == 1);
    CHECK(says(refused.talk, "2"));
    CHECK(says(estate.said("roll show --json").out, R"("voters":2)"));
    estate.does(import + " --in-favour 2" + at);
    CHECK(says(estate.said("roll show --json").out, R"("community_workers":1)"));
    CHECK(says(estate.said("roll show --json").out, R"("voters":3)"));
}

TEST_CASE("nothing that the program says in a residents' election speaks of a village") {
    Estate estate;
    estate.count();
    estate.speak("zh");
    for (const std::string line :
         {"status", "calendar", "committee show", "method show", "roll show", "roll list",
          "nominate show", "poll show", "count show", "result", "result --explain"}) {
        const Ended ended = estate.said(line);
        INFO(line << "\n" << ended.out << ended.talk);
        CHECK(ended.code == 0);
        CHECK_FALSE(says(ended.out, "村"));
    }
    CHECK(says(estate.said("roll list").out, "居民小组"));
    const Ended rules = estate.said("rules show sichuan-residents-2026");
    for (const std::string word :
         {"居民选举委员会", "居民会议", "居民代表会议", "由每户派代表选举"}) {
        CHECK(says(rules.out, word));
    }
    CHECK_FALSE(says(rules.out, "村民选举委员会"));
}

TEST_CASE("a village's step is refused in a residents' election, in plain words") {
    const Estate estate;
    estate.prepare();
    const Ended refused =
        estate.said("nominate count chair:n1=3 --took-part 3 --at 2027-03-06T09:00");
    CHECK(refused.code == 1);
    CHECK(says(refused.talk, "another kind of committee"));
}

}  // namespace douxuan::test
