// SPDX-License-Identifier: Apache-2.0
// Every stage twice: the lines that a clerk types, and the same facts for `record`.
#include "tests/cli/village.h"

namespace douxuan::test {

namespace {

constexpr std::string_view meeting =
    " --body villagers_meeting --basis adults --entitled 40 --present 30 --in-favour 28";
constexpr std::string_view resolution =
    R"("resolution":{"basis":"adults","body":"villagers_meeting","entitled":40,"in_favour":28,)"
    R"("present":30})";

/// The beginning of a village's own rules.
constexpr std::string_view own_head = R"(id = "doujia-own"
name_zh = "豆家村选举办法"
name_en = "Doujia's method"
kind = "village"
in_force = 2026-01-01
extends = "cn-village-2026"

[[instrument]]
id = "V-METHOD"
name_zh = "豆家村选举办法"
name_en = "Election method of Doujia village"
in_force = 2026-01-01
)";

std::string at(std::string_view moment) {
    return " --at " + std::string(moment);
}

// Twenty-four people of the village.
std::string voters() {
    std::string lines;
    for (int i = 1; i <= 24; ++i) {
        const std::string no = std::to_string(i);
        lines +=
            R"({"kind":"voter.registered","at":"2026-10-10T09:00","record":{"birth":"1980-06-)" +
            std::string(i < 10 ? "0" : "") + no +
            R"(","category":"resident","group":"1","name":"村民)" + no + R"(","no":")" + no +
            R"(","sex":")" + (i % 2 == 0 ? "female" : "male") + "\"}}\n";
    }
    return lines;
}

// Twenty-three of them draw, one through a proxy.
std::string papers() {
    std::string lines;
    for (int i = 1; i <= 23; ++i) {
        const std::string place = i <= 16 ? "centre" : "east";
        lines += fact("2026-11-20T09:00:30", "paper.issued",
                      R"("voter":"#)" + std::to_string(i) + R"(","station":")" + place +
                          R"(","style":"joint")" + (i == 20 ? R"(,"proxy":"#21")" : ""),
                      place);
    }
    return lines;
}

struct Named {
    std::string id;
    std::string office;
    std::string number;
};

const std::vector<Named>& nominees() {
    static const std::vector<Named> all{{"a", "chair", "1"},
                                        {"b", "chair", "2"},
                                        {"d", "member", "3"},
                                        {"e", "member", "4"},
                                        {"f", "member", "5"}};
    return all;
}

}  // namespace

void Village::takes(const std::string& facts) const {
    const Ended ended = program_.run({"record", "-", "--batch", "1000"}, facts);
    INFO(ended.out << ended.talk);
    REQUIRE(ended.code == 0);
}

void Village::make() const {
    if (!own_rules_.empty()) {
        program_.put("rules.toml", std::string(own_head) + own_rules_);
    }
    does("new " + program_.election() +
         (own_rules_.empty() ? " --ruleset cn-village-2026"
                             : " --rules " + program_.path("rules.toml")) +
         " --code 110101001201 --name 豆家村村民委员会 --term 12 "
         "--no-passphrase" +
         at("2026-09-01T09:00"));
}

void Village::prepare() const {
    make();
    if (by_ == By::Verbs) {
        for (const std::string id : {"c1", "c2", "c3", "c4"}) {
            does("roll name " + id + " --name 王" + id + " --sex male" + at("2026-09-02T09:00"));
        }
        does("committee choose c1=20 c2=18 c3=15 c4=9 --chair c1 --size 3" + std::string(meeting) +
             at("2026-09-03T09:00"));
        does(
            "method adopt chair=1+1 member=2+1 --ballot-scheme joint --voting-form "
            "meeting_with_stations" +
            std::string(meeting) + at("2026-09-04T09:00"));
        does("calendar fix 2026-11-20 --in-favour 3" + at("2026-09-05T09:00"));
        return;
    }
    std::string facts;
    for (const std::string id : {"c1", "c2", "c3", "c4"}) {
        facts += fact("2026-09-02T09:00", "person.named",
                      R"("name":"王)" + id + R"(","person":")" + id + R"(","sex":"male")");
    }
    facts += fact("2026-09-03T09:00", "election_committee.chosen",
                  R"("chair":"c1","size":3,"ranking":[{"person":"c1","votes":20},)"
                  R"({"person":"c2","votes":18},{"person":"c3","votes":15},)"
                  R"({"person":"c4","votes":9}],)" +
                      std::string(resolution));
    facts += fact("2026-09-04T09:00", "method.adopted",
                  R"("ballot_scheme":"joint","voting_form":"meeting_with_stations","offices":)"
                  R"([{"office":"chair","seats":1,"surplus":1},)"
                  R"({"office":"member","seats":2,"surplus":1}],)" +
                      std::string(resolution));
    facts += fact("2026-09-05T09:00", "day.fixed", R"("election_day":"2026-11-20","in_favour":3)");
    takes(facts);
}

void Village::post_roll() const {
    prepare();
    if (by_ == By::Verbs) {
        program_.put("voters.jsonl", voters());
        does("record " + program_.path("voters.jsonl"));
        does("roll publish" + at("2026-10-20T09:00"));
        return;
    }
    takes(voters() + fact("2026-10-20T09:00", "roll.published", ""));
}

void Village::nominate() const {
    post_roll();
    if (by_ == By::Verbs) {
        does("roll finalise" + at("2026-10-28T09:00"));
        for (const Named& each : nominees()) {
            does("roll name " + each.id + " --voter #" + each.number + at("2026-10-29T09:00"));
        }
        does("nominate count chair:a=15,b=8 member:d=14,e=12,f=9 --took-part 24" +
             at("2026-10-30T09:00"));
        for (const Named& each : nominees()) {
            does("nominate review " + each.id + " eligible --in-favour 2" + at("2026-11-01T09:00"));
            does("nominate accept " + each.id + " " + each.office + at("2026-11-01T09:00"));
        }
        does("nominate publish" + at("2026-11-10T09:00"));
        return;
    }
    std::string facts = fact("2026-10-28T09:00", "roll.finalised", "");
    for (const Named& each : nominees()) {
        facts += fact("2026-10-29T09:00", "person.named",
                      R"("name":"村民)" + each.number + R"(","person":")" + each.id +
                          R"(","sex":"male","voter":"#)" + each.number + "\"");
    }
    facts += fact("2026-10-30T09:00", "nomination.counted",
                  R"("rankings":[{"office":"chair","names":[{"person":"a","votes":15},)"
                  R"({"person":"b","votes":8}]},{"office":"member","names":)"
                  R"([{"person":"d","votes":14},{"person":"e","votes":12},)"
                  R"({"person":"f","votes":9}]}],"source":"registered_voters","took_part":24)");
    for (const Named& each : nominees()) {
        facts += fact("2026-11-01T09:00", "nominee.reviewed",
                      R"("finding":"eligible","in_favour":2,"person":")" + each.id + "\"");
        facts += fact("2026-11-01T09:00", "nominee.accepted",
                      R"("office":")" + each.office + R"(","person":")" + each.id + "\"");
    }
    takes(facts + fact("2026-11-10T09:00", "candidates.published", ""));
}

void Village::get_ready() const {
    nominate();
    const std::string_view day = "2026-11-12T09:00";
    if (by_ == By::Verbs) {
        const std::string when = at(day);
        does("poll stations centre=centre east=station --in-favour 3" + when);
        does(
            "poll staff c1=issuer@centre c2=scrutineer@centre c3=issuer@east c4=scrutineer@east "
            "--in-favour 3" +
            when);
        does("poll proxy #20 #21 --relation spouse" + when);
        does("poll proxies" + when);
        does("poll print joint 40" + when);
        does("poll deliver centre joint 25" + when);
        does("poll deliver east joint 15" + when);
        return;
    }
    takes(fact(day, "stations.fixed",
               R"("in_favour":3,"stations":[{"kind":"centre","station":"centre"},)"
               R"({"kind":"station","station":"east"}])") +
          fact(day, "staff.appointed",
               R"("in_favour":3,"staff":[{"duty":"issuer","person":"c1","station":"centre"},)"
               R"({"duty":"issuer","person":"c3","station":"east"}])") +
          fact(day, "proxy.approved", R"("principal":"#20","proxy":"#21","relation":"spouse")") +
          fact(day, "proxies.published", "") +
          fact(day, "papers.printed", R"("papers":40,"style":"joint")") +
          fact(day, "papers.delivered", R"("papers":25,"station":"centre","style":"joint")") +
          fact(day, "papers.delivered", R"("papers":15,"station":"east","style":"joint")"));
}

void Village::poll() const {
    get_ready();
    const std::string_view morning = "2026-11-20T08:00";
    const std::string_view evening = "2026-11-20T17:00";
    if (by_ == By::Verbs) {
        does("poll open centre" + at(morning));
        does("poll open east" + at(morning));
        program_.put("papers.jsonl", papers());
        does("record " + program_.path("papers.jsonl"));
        does("poll spoil --station centre" + at("2026-11-20T10:00"));
        does("poll close centre joint=8+1" + at(evening));
        does("poll close east joint=8+0" + at(evening));
        return;
    }
    takes(fact(morning, "poll.opened", R"("station":"centre")") +
          fact(morning, "poll.opened", R"("station":"east")", "east") + papers() +
          fact("2026-11-20T10:00", "paper.spoiled", R"("station":"centre","style":"joint")") +
          fact(evening, "poll.closed",
               R"("station":"centre","stock":[{"left_over":8,"spoiled":1,"style":"joint"}])") +
          fact(evening, "poll.closed",
               R"("station":"east","stock":[{"left_over":8,"spoiled":0,"style":"joint"}])",
               "east"));
}

void Village::count() const {
    poll();
    const std::string_view night = "2026-11-20T18:00";
    if (by_ == By::Verbs) {
        const std::string when = at(night);
        does("count merge centre east" + when);
        does("count open centre joint=23" + when);
        does("count batch" + when + " -- b1 centre -+/+.+=8 +-/++.=12 #=1 +./+..~x1=2");
        does("count adjudicate x1 王二麻 --in-favour 2" + when);
        return;
    }
    takes(fact(night, "boxes.merged", R"("from":["east"],"into":"centre")") +
          fact(night, "box.opened",
               R"("returned":[{"papers":23,"style":"joint"}],"station":"centre")") +
          fact(night, "batch.sealed",
               R"("batch":"b1","papers":23,"patterns":[{"marks":"#","papers":1},)"
               R"({"marks":"+-/++.","papers":12},{"marks":"+./+..~x1","papers":2},)"
               R"({"marks":"-+/+.+","papers":8}],"station":"centre","style":"joint")") +
          fact(night, "write_in.adjudicated",
               R"("in_favour":2,"spelling":"王二麻","write_in":"x1")"));
}

}  // namespace douxuan::test
