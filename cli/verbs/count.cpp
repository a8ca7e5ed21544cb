// SPDX-License-Identifier: Apache-2.0
// `count`: boxes put together and opened, papers counted in batches, written names decided.
#include <array>
#include <charconv>
#include <map>
#include <string>

#include "cli/json.h"
#include "cli/messages/terms.h"
#include "cli/messages/width.h"
#include "cli/says.h"
#include "cli/stating.h"
#include "cli/verbs/count_import.h"
#include "cli/verbs/count_tally.h"
#include "cli/verbs/tables.h"
#include "engine/election/queries.h"
#include "engine/poll/books.h"

namespace douxuan::cli {

namespace {

// "mobile=8": 8 papers of the only style; "mobile:chair=8" where there are several. More with +.
std::string spelt_content(const Desk& desk, const std::string& text) {
    const auto& styles = desk.state().poll.styles;
    const std::size_t equals = text.find('=');
    if (text.find(',') != std::string::npos || equals == std::string::npos) {
        return text;
    }
    const std::size_t colon = text.find(':');
    const bool named = colon < equals;
    const std::string style = named                ? text.substr(colon + 1, equals - colon - 1)
                              : styles.size() == 1 ? styles.front().style.text
                                                   : "";
    return "station=" + text.substr(0, named ? colon : equals) + ",style=" + style +
           ",papers=" + text.substr(equals + 1);
}

ExitCode merge(const Call& call) {
    Stating how;
    how.places = {"into", "from"};
    how.fill = [](Desk& desk, Values& values) -> std::optional<ExitCode> {
        const auto counted = values.optional("counted");
        if (counted && !counted->starts_with('{')) {
            std::string spelt;
            for (const std::string& each : split(*counted, '+')) {
                spelt += (spelt.empty() ? "" : "+") + spelt_content(desk, each);
            }
            values.set("counted", {spelt});
        }
        return {};
    };
    return state_fact<poll::BoxesMerged>(call, how);
}

ExitCode exclude(const Call& call) {
    Stating how;
    how.places = {"station", "style", "papers"};
    return state_fact<poll::PapersExcluded>(call, how);
}

ExitCode count_open(const Call& call) {
    Stating how;
    how.places = {"station", "returned"};
    how.fill = [](Desk&, Values& values) -> std::optional<ExitCode> {
        spell_pairs(values, "returned", "style", "papers");
        return {};
    };
    return state_fact<poll::BoxOpened>(call, how);
}

// "+-.=23" as marks and papers, alike ones together, in the order of the record. A text of
// another form stays, for the reader to refuse.
void sort_patterns(Values& values) {
    std::map<std::string, std::int64_t> patterns;
    std::vector<std::string> strange;
    std::int64_t sum = 0;
    for (const std::string& each : values.all("patterns")) {
        const std::size_t equals = each.rfind('=');
        std::int64_t papers = 0;
        const char* end = each.data() + each.size();
        const bool read = equals != std::string::npos && each.find(',') == std::string::npos &&
                          std::from_chars(each.data() + equals + 1, end, papers).ptr == end &&
                          papers > 0 && papers <= base::largest_recorded_number;
        if (!read) {
            strange.push_back(each);
            continue;
        }
        patterns[each.substr(0, equals)] += papers;
        sum += papers;
    }
    std::vector<std::string> sorted = std::move(strange);
    for (const auto& [marks, papers] : patterns) {
        sorted.push_back(audit::encode_value(count::Pattern{marks, {papers}}));
    }
    values.set("patterns", std::move(sorted));
    if (!values.given("papers")) {
        values.add("papers", std::to_string(sum));
    }
}

/// The batch by itself, to be compared with what the tellers wrote down while the papers are at
/// hand.
void print_batch(const Desk& desk, const count::BatchSealed& batch) {
    static constexpr Text title{
        "这一批 {papers} 张[，整张作废 {void} 张]。请与唱票、计票记录核对：",
        "This batch: {papers} papers[, {void} of them void]. Compare it with the tellers' sheet:"};
    const count::StyleTally tally = election::votes_in(desk.state(), batch);
    std::vector<law::Fact> facts{{"papers", std::to_string(tally.papers.value)}};
    if (tally.void_papers.value > 0) {
        facts.push_back({"void", std::to_string(tally.void_papers.value)});
    }
    const Call& call = desk.call();
    call.out << fill(call.say(title), facts) << "\n";
    for (const count::OfficeTally& office : tally.offices) {
        print_tally(desk, office);
    }
}

/// The kind of paper, if there is one alone; else it has to be given.
std::optional<ExitCode> name_style(Desk& desk, Values& values) {
    static constexpr Text missing{"请填 --style（哪一种选票）",
                                  "give --style: which kind of paper"};
    const auto& styles = desk.state().poll.styles;
    if (!values.given("style") && styles.size() == 1) {
        values.add("style", styles.front().style.text);
    }
    if (!values.given("style")) {
        return misunderstood(desk.call(), desk.call().say(missing));
    }
    return {};
}

ExitCode batch(const Call& call) {
    Stating how;
    how.say_more = [](const Desk& desk, const election::Fact& fact) {
        print_batch(desk, std::get<count::BatchSealed>(fact));
    };
    how.places = {"batch", "station", "patterns"};
    how.computed = {"papers", "style"};
    how.fill = [](Desk& desk, Values& values) -> std::optional<ExitCode> {
        sort_patterns(values);
        return name_style(desk, values);
    };
    return state_fact<count::BatchSealed>(call, how);
}

ExitCode adjudicate(const Call& call) {
    Stating how;
    how.places = {"write_in", "spelling"};
    return state_fact<count::WriteInAdjudicated>(call, how);
}

ExitCode count_illegible(const Call& call) {
    Stating how;
    how.places = {"marks", "meaning"};
    how.computed = {"style"};
    how.fill = name_style;
    return state_fact<count::IllegibleAdjudicated>(call, how);
}

std::string box_text(const Call& call, poll::Box box) {
    static constexpr Text sealed{"未开箱", "sealed"};
    static constexpr Text merged{"已合并", "put into another"};
    static constexpr Text opened{"已开箱", "opened"};
    return std::string(call.say(box == poll::Box::Sealed   ? sealed
                                : box == poll::Box::Merged ? merged
                                                           : opened));
}

void show_write_ins(const Call& call, const election::State& state) {
    static constexpr Text title{"另选的人：", "Write-ins:"};
    static constexpr Text undecided{"待认定", "to be decided"};
    static constexpr Text nobody{"不是任何人", "nobody"};
    if (state.count.write_ins.empty()) {
        return;
    }
    Table table({{.title = ""}, {.title = ""}, {.title = ""}});
    for (const auto& [id, decision] : state.count.write_ins) {
        const std::string meant = !decision          ? std::string(call.say(undecided))
                                  : decision->person ? person_text(state, *decision->person)
                                                     : std::string(call.say(nobody));
        table.add({"  " + id, decision ? decision->spelling : "", meant});
    }
    call.out << call.say(title) << "\n" << table.text(call.ink);
}

ExitCode count_withdraw(const Call& call) {
    Stating how;
    how.places = {"person", "other"};
    return state_fact<count::RelativeWithdrew>(call, how);
}

ExitCode count_decide(const Call& call) {
    Stating how;
    how.places = {"person", "other"};
    return state_fact<count::RelativesDecided>(call, how);
}

void show_illegible(const Call& call, const election::State& state) {
    static constexpr Text title{"无法辨认的标识：", "Marks that cannot be made out:"};
    static constexpr Text undecided{"待认定", "to be decided"};
    if (*state.rules->count.illegible != law::IllegibleMark::CommitteeDecides ||
        state.count.illegible.empty()) {
        return;
    }
    Table table({{.title = ""}, {.title = ""}, {.title = ""}});
    for (const auto& [style, papers] : state.count.illegible) {
        for (const auto& [marks, meaning] : papers) {
            table.add({"  " + std::string(call.say(style_text(style.text))), marks,
                       meaning ? *meaning : std::string(call.say(undecided))});
        }
    }
    call.out << call.say(title) << "\n" << table.text(call.ink);
}

ExitCode count_show(const Call& call) {
    static constexpr Text box{"票箱", "box"};
    auto desk = open_to_show(call, {});
    if (!desk) {
        return desk.error();
    }
    const election::State& state = desk->state();
    Table table({{.title = std::string(call.say(label("station")))},
                 {.title = std::string(call.say(box))},
                 {.title = std::string(call.say(label("style")))},
                 {.title = std::string(call.say(label("returned"))), .align = Align::Right},
                 {.title = std::string(call.say(label("counted"))), .align = Align::Right}});
    std::vector<Json> rows;
    for (const poll::Place& place : state.poll.places) {
        for (const poll::Printed& style : state.poll.styles) {
            const auto& station = place.station.station;
            const auto returned = poll::returned(state.poll, station, style.style);
            const auto counted = state.count.counted_of(station, style.style);
            table.add({station.text, box_text(call, place.box),
                       std::string(call.say(style_text(style.style.text))),
                       returned ? std::to_string(returned->value) : "",
                       std::to_string(counted.value)});
            rows.push_back(Json()
                               .add("station", station.text)
                               .add("style", style.style.text)
                               .add("returned", returned.value_or(base::Papers{}).value)
                               .add("counted", counted.value));
        }
    }
    if (call.json()) {
        std::vector<std::string> undecided;
        for (const auto& [id, decision] : state.count.write_ins) {
            if (!decision) {
                undecided.push_back(id);
            }
        }
        call.out << Json().add("boxes", rows).add("undecided", undecided).text() << "\n";
        return ExitCode::Done;
    }
    call.out << table.text(call.ink);
    show_write_ins(call, state);
    show_illegible(call, state);
    return ExitCode::Done;
}

constexpr auto count_table = std::to_array<Action>({
    {"merge",
     {"把票少的箱并入一个箱（不看票）", "put small boxes into one, unread"},
     merge,
     poll::BoxesMerged::kind},
    {"open",
     {"开箱清点张数（joint=张数）", "open a box and count its papers (joint=papers)"},
     count_open,
     poll::BoxOpened::kind},
    {"exclude",
     {"剔除查实伪造的选票：地点、种类、张数", "take out forged papers: place, style, papers"},
     exclude,
     poll::PapersExcluded::kind},
    {"batch",
     {"封存一批（-- 批号 地点 画法=张数 …，画法如 +-./.+）",
      "seal a batch (-- id place marks=papers …)"},
     batch,
     count::BatchSealed::kind},
    {"import", {"导入别处读出的选票", "seal papers read elsewhere (CSV, XLSX)"}, import_count},
    {"adjudicate",
     {"认定票上写的名字是谁", "decide whom a written name means"},
     adjudicate,
     count::WriteInAdjudicated::kind},
    {"illegible",
     {"认定无法辨认的标识怎样计（-- 画写 认定，如 +?/.+ +./.+）",
      "decide what marks mean that cannot be made out (-- marks meaning)"},
     count_illegible,
     count::IllegibleAdjudicated::kind},
    {"decide",
     {"会议决定票数相等的亲属由谁留任：退出的人、留任的人",
      "a meeting decides between relatives with equal votes: who leaves, who stays"},
     count_decide,
     count::RelativesDecided::kind},
    {"withdraw",
     {"同时当选的亲属中有一人声明退出：退出的人、留任的人",
      "one of two relatives elected declares to leave: who leaves, who stays"},
     count_withdraw,
     count::RelativeWithdrew::kind},
    {"show", {"开箱、计票进度和另选的人", "boxes, batches and write-ins"}, count_show},
});

}  // namespace

std::span<const Action> count_actions() {
    return count_table;
}

}  // namespace douxuan::cli
