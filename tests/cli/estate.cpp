// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/estate.h"

#include "tests/support/catch.h"

namespace douxuan::test {

namespace {

std::string number(int i) {
    return std::to_string(i);
}

}  // namespace

std::string estate_electors() {
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

void Estate::does(const std::string& line) const {
    const Ended ended = program_(line);
    INFO(line << "\n" << ended.out << ended.talk);
    REQUIRE(ended.code == 0);
}

void Estate::takes(const std::string& facts) const {
    const Ended ended = program_.run({"record", "-", "--batch", "1000"}, facts);
    INFO(ended.out << ended.talk);
    REQUIRE(ended.code == 0);
}

void Estate::prepare(std::string_view method) const {
    does("new " + program_.election() +
         " --ruleset sichuan-residents-2026 --code 510104020005 --name 桂溪社区居民委员会 "
         "--term 8 --no-passphrase --at 2027-03-01T09:00");
    for (const std::string id : {"c1", "c2", "c3", "c4"}) {
        does("roll name " + id + " --name 王" + id + " --sex male --at 2027-03-02T09:00");
    }
    does("committee choose c1=20 c2=18 c3=15 c4=9 --chair c1 --size 3" +
         std::string(estate_meeting) + " --at 2027-03-03T09:00");
    const bool by_representatives = method == "residents_representatives";
    does("method choose " + std::string(method) + " --proposed-by election_committee" +
         (by_representatives ? " --opinion asked=500,replied=400,for_method=300,form=house_visits"
                             : "") +
         std::string(estate_meeting) + " --at 2027-03-04T09:00");
    does("method adopt chair=1+1 member=4+1 --ballot-scheme joint --voting-form " +
         std::string(method == "all_electors" ? "meeting_with_stations" : "meeting") +
         std::string(estate_meeting) + " --at 2027-03-04T09:00");
    does("calendar fix 2027-05-15 --in-favour 3 --at 2027-03-05T09:00");
}

void Estate::households() const {
    std::string facts = estate_electors();
    for (int i = 1; i <= 12; ++i) {
        const std::string odd = number(2 * i - 1);
        const std::string even = number(2 * i);
        const std::string household = R"("household":"h)" + number(i) + "\"";
        facts += fact("2027-04-02T09:00", "household.entered",
                      R"("form":")" + std::string(i == 12 ? "collective" : "own") + "\"," +
                          household + R"(,"members":["#)" + odd + R"(","#)" + even + R"("])");
        if (i < 12) {
            facts += fact("2027-04-02T09:00", "household.representative_named",
                          R"("agreed":["#)" + even + R"("],)" + household +
                              R"(,"representative":"#)" + odd + "\"");
        }
    }
    takes(facts);
}

void Estate::groups() const {
    takes(estate_electors());
    const std::string at = " --at 2027-04-01T09:00";
    for (int i = 1; i <= 6; ++i) {
        const std::string group = "g" + number(i);
        const std::string first = "r" + number(2 * i - 1);
        const std::string second = "r" + number(2 * i);
        does("roll group " + group + " --households 40 --representatives 2" + at);
        does("roll name " + first + " --voter #" + number(2 * i + 6) + at);
        does("roll name " + second + " --voter #" + number(2 * i + 7) + at);
        does("roll elect " + group + " " + first + "=20 " + second +
             "=15 --form households --entitled 40 --took-part 30" + at);
    }
}

void Estate::nominate_from_roll() const {
    takes(fact("2027-04-20T09:00", "roll.published", ""));
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
        does("nominate review " + who +
             " eligible --in-favour 2 --authority sub_district --at 2027-05-01T09:00");
        does("nominate accept " + who + (i <= 2 ? " chair" : " member") + " --at 2027-05-01T09:00");
    }
    does("nominate publish --at 2027-05-05T09:00");
}

void Estate::nominate() const {
    prepare();
    takes(estate_electors());
    nominate_from_roll();
}

void Estate::count() const {
    nominate();
    const std::string_view day = "2027-05-08T09:00";
    std::string facts =
        fact(day, "stations.fixed",
             R"("in_favour":3,"stations":[{"kind":"centre","station":"centre"},)"
             R"({"kind":"station","station":"east"}])") +
        fact(day, "poll.announced", R"("in_favour":3)") +
        fact(day, "staff.appointed",
             R"("in_favour":3,"staff":[{"duty":"issuer","person":"c1","station":"centre"},)"
             R"({"duty":"issuer","person":"c3","station":"east"},)"
             R"({"duty":"scrutineer","person":"c1","station":"east"},)"
             R"({"duty":"scrutineer","person":"c4","station":"east"}])") +
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
        fact(
            evening, "poll.closed",
            R"("station":"east","stock":[{"left_over":10,"spoiled":0,"style":"joint"}],"watchers":3)",
            "east") +
        fact(evening, "papers.destroyed",
             R"("destroyed":[{"papers":6,"style":"joint"}],"station":"centre")") +
        fact(evening, "papers.destroyed",
             R"("destroyed":[{"papers":10,"style":"joint"}],"station":"east")", "east") +
        fact("2027-05-15T18:00", "boxes.merged", R"("from":["east"],"into":"centre")") +
        fact("2027-05-15T18:00", "box.opened",
             R"("returned":[{"papers":24,"style":"joint"}],"station":"centre")") +
        fact("2027-05-15T18:00", "batch.sealed",
             R"("batch":"b1","papers":24,"patterns":[{"marks":"#","papers":1},)"
             R"({"marks":"+-/++++.","papers":13},{"marks":"-+/++.++","papers":10}],)"
             R"("station":"centre","style":"joint")");
    takes(facts);
}

void Estate::count_in_a_meeting(const std::vector<int>& electors) const {
    const std::string five_days_before = " --at 2027-05-10T10:00";
    const std::string day_before = " --at 2027-05-14T09:00";
    const std::string papers = number(static_cast<int>(electors.size()));
    const std::string alike = number(static_cast<int>(electors.size()) - 1);
    does("poll stations centre=centre --in-favour 3" + five_days_before);
    does("poll announce --in-favour 3" + five_days_before);
    does("poll staff c1=issuer@centre --in-favour 3" + day_before);
    does("poll print joint 40" + day_before);
    does("poll deliver centre joint 30" + day_before);
    does("poll open centre --at 2027-05-15T08:00");
    for (const int each : electors) {
        does("poll issue #" + number(each) + " --at 2027-05-15T09:00");
    }
    const std::string left = number(30 - static_cast<int>(electors.size()));
    does("poll close centre joint=" + left + "+0 --at 2027-05-15T17:00");
    does("poll destroy centre --at 2027-05-15T17:00");
    does("count open centre joint=" + papers + " --at 2027-05-15T18:00");
    does("count batch --at 2027-05-15T18:00 -- b1 centre #=1 +-/++++.=" + alike);
}

void Estate::replays() const {
    does("result announce --at 2027-05-15T20:00");
    for (const std::string person : {"n1", "n3", "n4"}) {
        does("certify " + person + " --at 2027-05-16T09:00");
    }
    program_.put("policy", said("keys policy").out);
    for (const std::string to : {"public", "accredited"}) {
        does("export " + path(to) + " --release " + to);
        does("verify " + path(to) + " --policy " + path("policy"));
        does("replay " + path(to));
    }
}

}  // namespace douxuan::test
