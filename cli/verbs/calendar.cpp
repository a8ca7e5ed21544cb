// SPDX-License-Identifier: Apache-2.0
// `calendar`: every statutory date with its article; election day.
#include <array>
#include <string>

#include "cli/calendar_lines.h"
#include "cli/json.h"
#include "cli/messages/citation.h"
#include "cli/says.h"
#include "cli/stating.h"
#include "cli/verbs/tables.h"

namespace douxuan::cli {

namespace {

ExitCode fix(const Call& call) {
    Stating how;
    how.places = {"election_day"};
    return state_fact<election::DayFixed>(call, how);
}

ExitCode move(const Call& call) {
    Stating how;
    how.places = {"election_day"};
    return state_fact<election::DayMoved>(call, how);
}

ExitCode calendar_show(const Call& call) {
    static constexpr Text none{"选举日还没有确定：douxuan calendar fix 日期",
                               "Election day is not fixed yet: douxuan calendar fix DATE"};
    static constexpr Text date{"日期", "date"};
    static constexpr Text what{"事项", "what"};
    static constexpr Text why{"依据", "law"};
    static constexpr Text how{"怎么算", "how it is counted"};
    static constexpr Text is{"情况", "standing"};
    auto desk = open_to_show(call, {});
    if (!desk) {
        return desk.error();
    }
    const election::State& state = desk->state();
    if (!state.election_day) {
        call.out << (call.json() ? R"({"dates":[]})" : call.say(none)) << "\n";
        return ExitCode::Done;
    }
    Table table({{.title = std::string(call.say(date))},
                 {.title = ""},
                 {.title = std::string(call.say(what))},
                 {.title = std::string(call.say(is))},
                 {.title = std::string(call.say(why))},
                 {.title = std::string(call.say(how))}});
    std::vector<Json> rows;
    for (const CalendarLine& each : calendar_lines(state, call.now.date_in_china())) {
        const std::string article = short_citation(call.language, each.day.cite, desk->rules());
        const std::string counted = reckoning_text(call.language, each.day.reckoning);
        std::string subject(call.say(milestone_text(each.day.milestone)));
        subject += each.about ? " " + each.about->text : "";
        table.add({each.day.last.text(), std::string(call.say(weekday(each.day.last))), subject,
                   std::string(call.say(text_of(each.standing))), article, counted});
        Json row;
        row.add("milestone", base::word(each.day.milestone))
            .add("last", each.day.last.text())
            .add("article", article)
            .add("counted", counted)
            .add("standing", base::word(each.standing));
        if (each.done) {
            row.add("done", each.done->text());
        }
        if (each.about) {
            row.add("complaint", each.about->text);
        }
        rows.push_back(std::move(row));
    }
    if (call.json()) {
        call.out << Json().add("dates", rows).text() << "\n";
    } else {
        call.out << table.text(call.ink);
    }
    return ExitCode::Done;
}

constexpr auto calendar_table = std::to_array<Action>({
    {"", {"全部法定日期和依据", "every statutory date and why"}, calendar_show},
    {"fix",
     {"选举委员会确定了选举日", "the election committee fixed election day"},
     fix,
     election::DayFixed::kind},
    {"move",
     {"因不可抗力推迟选举日，有关机关已同意",
      "election day was put off for force majeure, and an authority agreed"},
     move,
     election::DayMoved::kind},
});

}  // namespace

std::span<const Action> calendar_actions() {
    return calendar_table;
}

}  // namespace douxuan::cli
