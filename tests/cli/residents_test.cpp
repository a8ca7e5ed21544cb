// SPDX-License-Identifier: Apache-2.0
// The election of a residents' committee by all electors, through the program itself, from the
// new file to the replay of its bundle.
#include "tests/cli/program.h"
#include "tests/cli/said.h"
#include "tests/support/catch.h"

namespace douxuan::test {

namespace {

bool says(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

// A line for `record`.
std::string fact(std::string_view moment, std::string_view kind, const std::string& data,
                 std::string_view site = "centre") {
    return R"({"at":")" + std::string(moment) + R"(","kind":")" + std::string(kind) +
           R"(","site":")" + std::string(site) + R"(","data":{)" + data + "}}\n";
}

constexpr std::string_view meeting =
    " --body residents_representatives_meeting --basis representatives --entitled 54 --present 40 "
    "--in-favour 30";

std::string number(int i) {
    return std::to_string(i);
}

// Twenty-two people whose household is here, a habitual resident, and a community worker.
std::string electors() {
    std::string lines;
    for (int i = 1; i <= 24; ++i) {
        const bool here = i <= 22;
        const bool worker = i == 24;
        const std::string record =
            R"("record":{"birth":"1980-06-)" + std::string(i < 10 ? "0" : "") + number(i) +
            (worker ? R"(","application":"yes","certificate":"yes")" : "\"") + R"(,"category":")" +
            (here ? "registered_here" : (worker ? "community_worker" : "habitual_resident")) +
            "\"" + (here ? "" : R"(,"declared_not_elsewhere":"yes")") +
            R"(,"group":"1","name":"居民)" + number(i) + R"(","no":")" + number(i) +
            R"(","own_word":"in_person","sex":")" + (i % 2 == 0 ? "female" : "male") + "\"" +
            (here ? "" : R"(,"since":"2020-01-01")") + "}";
        if (worker) {
            lines +=
                R"({"kind":"workers.confirmed","at":"2027-03-20T09:00","data":{"in_favour":3},)" +
                record + "}\n" +
                R"({"kind":"voter.registered","at":"2027-03-20T09:00","data":)"
                R"({"commitment":"#24"}})" +
                "\n";
        } else {
            lines += R"({"kind":"voter.registered","at":"2027-03-20T09:00",)" + record + "}\n";
        }
    }
    return lines;
}

class Estate {
  public:
    Ended said(const std::string& line) const { return program_(line); }
    void does(const std::string& line) const {
        const Ended ended = program_(line);
        INFO(line << "\n" << ended.out << ended.talk);
        REQUIRE(ended.code == 0);
    }
    void takes(const std::string& facts) const {
        const Ended ended = program_.run({"record", "-", "--batch", "1000"}, facts);
        INFO(ended.out << ended.talk);
        REQUIRE(ended.code == 0);
    }
    void speak(std::string language) { program_.speak(std::move(language)); }
    std::string path(std::string_view name) const { return program_.path(name); }

    void prepare() const {
        does("new " + program_.election() +
             " --ruleset sichuan-residents-2026 --code 510104020005 --name 桂溪社区居民委员会 "
             "--term 8 --no-passphrase --at 2027-03-01T09:00");
        for (const std::string id : {"c1", "c2", "c3", "c4"}) {
            does("roll name " + id + " --name 王" + id + " --sex male --at 2027-03-02T09:00");
        }
        does("committee choose c1=20 c2=18 c3=15 c4=9 --chair c1 --size 3" + std::string(meeting) +
             " --at 2027-03-03T09:00");
        does("method choose all_electors --proposed-by election_committee" + std::string(meeting) +
             " --at 2027-03-04T09:00");
        does(
            "method adopt chair=1+1 member=4+1 --ballot-scheme joint --voting-form "
            "meeting_with_stations" +
            std::string(meeting) + " --at 2027-03-04T09:00");
        does("calendar fix 2027-05-15 --in-favour 3 --at 2027-03-05T09:00");
    }

    void nominate() const {
        prepare();
        takes(electors() + fact("2027-04-20T09:00", "roll.published", ""));
        does("roll finalise --at 2027-04-26T09:00");
        for (int i = 1; i <= 7; ++i) {
            does("roll name n" + number(i) + " --voter #" + number(i) + " --at 2027-04-27T09:00");
        }
        does(
            "nominate propose chair:n1 member:n3,n4,n5,n6 --source party_organisation --at "
            "2027-04-27T09:00");
        std::string ten;
        for (int i = 11; i <= 20; ++i) {
            ten += " --nominators #" + number(i);
        }
        does("nominate propose chair:n2 member:n7" + ten + " --at 2027-04-28T09:00");
        does("nominate nominees --at 2027-04-29T09:00");
        for (int i = 1; i <= 7; ++i) {
            const std::string who = "n" + number(i);
            does("nominate review " + who + " eligible --in-favour 2 --at 2027-05-01T09:00");
            does("nominate accept " + who + (i <= 2 ? " chair" : " member") +
                 " --at 2027-05-01T09:00");
        }
        does("nominate publish --at 2027-05-05T09:00");
    }

    void count() const {
        nominate();
        const std::string_view day = "2027-05-08T09:00";
        std::string facts =
            fact(day, "stations.fixed",
                 R"("in_favour":3,"stations":[{"kind":"centre","station":"centre"},)"
                 R"({"kind":"station","station":"east"}])") +
            fact(day, "staff.appointed",
                 R"("in_favour":3,"staff":[{"duty":"issuer","person":"c1","station":"centre"},)"
                 R"({"duty":"issuer","person":"c3","station":"east"}])") +
            fact(day, "proxy.approved",
                 R"("principal":"#20","proxy":"#21","relation":"other_elector")") +
            fact(day, "proxies.published", "") +
            fact(day, "papers.printed", R"("papers":40,"style":"joint")") +
            fact(day, "papers.delivered", R"("papers":30,"station":"centre","style":"joint")") +
            fact(day, "papers.delivered", R"("papers":10,"station":"east","style":"joint")");
        const std::string_view morning = "2027-05-15T08:00";
        const std::string_view evening = "2027-05-15T17:00";
        facts += fact(morning, "poll.opened", R"("station":"centre")") +
                 fact(morning, "poll.opened", R"("station":"east")", "east");
        for (int i = 1; i <= 24; ++i) {
            facts += fact("2027-05-15T09:00", "paper.issued",
                          R"("voter":"#)" + number(i) + R"(","station":"centre","style":"joint")" +
                              (i == 20 ? R"(,"proxy":"#21")" : ""));
        }
        facts +=
            fact(evening, "poll.closed",
                 R"("station":"centre","stock":[{"left_over":6,"spoiled":0,"style":"joint"}])") +
            fact(evening, "poll.closed",
                 R"("station":"east","stock":[{"left_over":10,"spoiled":0,"style":"joint"}])",
                 "east") +
            fact("2027-05-15T18:00", "boxes.merged", R"("from":["east"],"into":"centre")") +
            fact("2027-05-15T18:00", "box.opened",
                 R"("returned":[{"papers":24,"style":"joint"}],"station":"centre")") +
            fact("2027-05-15T18:00", "batch.sealed",
                 R"("batch":"b1","papers":24,"patterns":[{"marks":"#","papers":1},)"
                 R"({"marks":"+-/++++.","papers":13},{"marks":"-+/++.++","papers":10}],)"
                 R"("station":"centre","style":"joint")");
        takes(facts);
    }

  private:
    Program program_;
};

}  // namespace

TEST_CASE("a residents' committee elected by all electors, from the new file to the replay") {
    const Estate estate;
    estate.count();
    CHECK(says(estate.said("result").out, "居民1 (n1)"));
    const Ended why = estate.said("result --explain");
    CHECK(says(why.out, "2 × 13 > papers returned 24"));
    CHECK(says(why.out, "Sichuan Regulation"));
    estate.does("result announce --at 2027-05-15T20:00");
    for (const std::string person : {"n1", "n3", "n4", "n6"}) {
        estate.does("certify " + person + " --at 2027-05-16T09:00");
    }
    estate.does("export " + estate.path("bundle"));
    estate.does("export " + estate.path("accredited") + " --release accredited");
    for (const std::string bundle : {"bundle", "accredited"}) {
        const Ended replayed = estate.said("replay " + estate.path(bundle));
        INFO(replayed.out << replayed.talk);
        CHECK(replayed.code == 0);
    }
}

TEST_CASE("status leads a residents' committee from step to step") {
    const Estate estate;
    estate.prepare();
    CHECK(says(estate.said("method show").out, "elected by all electors"));
    estate.takes(electors());
    estate.does("roll publish --at 2027-04-20T09:00");
    CHECK(says(estate.said("roll show").out, "community workers"));
    estate.does("roll finalise --at 2027-04-26T09:00");
    CHECK(says(estate.said("status").out, "douxuan nominate propose"));
}

TEST_CASE("households and groups are entered by the verbs") {
    const Estate estate;
    estate.prepare();
    estate.takes(electors());
    const std::string at = " --at 2027-04-01T09:00";
    estate.does("method choose household_representatives --proposed-by residents" +
                std::string(meeting) + at);
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
        std::string(meeting) + at);
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
