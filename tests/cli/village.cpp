// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/village.h"

namespace douxuan::test {

namespace {

constexpr std::string_view meeting =
    " --body villagers_meeting --basis adults --entitled 40 --present 30 --in-favour 28";

std::string at(std::string_view moment) {
    return " --at " + std::string(moment);
}

// Twenty-four people of the village, as lines for `record`.
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

}  // namespace

void Village::make() const {
    does("new " + program_.election() +
         " --ruleset cn-village-2026 --code 110101001201 --name 豆家村村民委员会 --term 12 "
         "--no-passphrase" +
         at("2026-09-01T09:00"));
}

void Village::prepare() const {
    make();
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
}

void Village::post_roll() const {
    prepare();
    program_.put("voters.jsonl", voters());
    does("record " + program_.path("voters.jsonl"));
    does("roll publish" + at("2026-10-20T09:00"));
}

void Village::nominate() const {
    post_roll();
    does("roll finalise" + at("2026-10-28T09:00"));
    for (const std::string named : {"a 1", "b 2", "d 3", "e 4", "f 5"}) {
        does("roll name " + named.substr(0, 1) + " --voter #" + named.substr(2) +
             at("2026-10-29T09:00"));
    }
    does("nominate count chair:a=15,b=8 member:d=14,e=12,f=9 --took-part 24" +
         at("2026-10-30T09:00"));
    for (const std::string id : {"a", "b", "d", "e", "f"}) {
        does("nominate review " + id + " eligible --in-favour 2" + at("2026-11-01T09:00"));
        does("nominate accept " + id + (id < "c" ? " chair" : " member") + at("2026-11-01T09:00"));
    }
    does("nominate publish" + at("2026-11-10T09:00"));
}

void Village::get_ready() const {
    nominate();
    const std::string when = at("2026-11-12T09:00");
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
}

void Village::poll() const {
    get_ready();
    does("poll open centre" + at("2026-11-20T08:00"));
    does("poll open east" + at("2026-11-20T08:00"));
    std::string lines;
    for (int i = 1; i <= 23; ++i) {
        const std::string place = i <= 16 ? "centre" : "east";
        lines += R"({"kind":"paper.issued","at":"2026-11-20T09:00:30","site":")" + place +
                 R"(","data":{"voter":"#)" + std::to_string(i) + R"(","station":")" + place +
                 R"(","style":"joint")" + (i == 20 ? R"(,"proxy":"#21")" : "") + "}}\n";
    }
    program_.put("papers.jsonl", lines);
    does("record " + program_.path("papers.jsonl"));
    does("poll spoil --station centre" + at("2026-11-20T10:00"));
    does("poll close centre joint=8+1" + at("2026-11-20T17:00"));
    does("poll close east joint=8+0" + at("2026-11-20T17:00"));
}

void Village::count() const {
    poll();
    const std::string when = at("2026-11-20T18:00");
    does("count merge centre east" + when);
    does("count open centre joint=23" + when);
    does("count batch" + when + " -- b1 centre -+/+.+=8 +-/++.=12 #=1 +./+..~x1=2");
    does("count adjudicate x1 王二麻 --in-favour 2" + when);
}

}  // namespace douxuan::test
