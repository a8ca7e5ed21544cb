// SPDX-License-Identifier: Apache-2.0
// `status`: where we are, what is lawful next, what is missing, which date is next and why.
#include <algorithm>
#include <array>
#include <string>

#include "cli/calendar_lines.h"
#include "cli/desk.h"
#include "cli/json.h"
#include "cli/messages/citation.h"
#include "cli/messages/terms.h"
#include "cli/messages/values.h"
#include "cli/messages/width.h"
#include "cli/milestones.h"
#include "cli/next_steps/next_steps.h"
#include "cli/says.h"
#include "cli/stating.h"
#include "cli/verbs/tables.h"
#include "engine/roll/queries.h"

namespace douxuan::cli {

namespace {

constexpr auto needs =
    std::to_array<Text>({{"缺少", "missing"}, {"下一步", "next"}, {"还可以", "may"}});
constexpr auto need_words = std::to_array<std::string_view>({"missing", "next", "may"});

/// How many days before a date `status` begins to warn of it.
constexpr base::Days warning{7};

/// What was missed and can still be made good, what is due within the days of warning, and the
/// next date in any case.
std::vector<CalendarLine> dates_to_watch(const election::State& state, base::Date today) {
    std::vector<CalendarLine> watched;
    bool has_next = false;
    for (const CalendarLine& each : calendar_lines(state, today)) {
        const bool is_late = each.standing == Standing::Missed && !each.done;
        const bool is_next = each.standing == Standing::Open && !each.done;
        if (is_late || (is_next && (!has_next || each.day.last <= today + warning))) {
            watched.push_back(each);
            has_next = has_next || is_next;
        }
    }
    return watched;
}

// What there is to do, with the office and the person in words.
std::string step_text(const Call& call, const election::State& state, const NextStep& step) {
    std::vector<law::Fact> facts = step.facts;
    for (law::Fact& each : facts) {
        if (each.name == "office") {
            each.value = call.say(office_text(each.value));
        } else if (each.name == "person" || each.name == "other") {
            each.value = person_text(state, base::PersonId{each.value});
        } else if (each.name == "matter" || each.name == "event" || each.name == "authority") {
            each.value = shown(call.language, each);
        }
    }
    return fill(call.say(step.text), facts);
}

std::string distance(const Call& call, base::Date day) {
    static constexpr Text today{"今天", "today"};
    static constexpr Text left{"还有 {days} 天", "{length} left"};
    static constexpr Text over{"已过 {days} 天", "{length} ago"};
    const std::int64_t days = (day - call.now.date_in_china()).value;
    if (days == 0) {
        return std::string(call.say(today));
    }
    const std::string number = std::to_string(days > 0 ? days : -days);
    return fill(call.say(days > 0 ? left : over),
                std::vector<law::Fact>{{"days", number},
                                       {"length", number + (number == "1" ? " day" : " days")}});
}

ExitCode answer(const Desk& desk) {
    const Call& call = desk.call();
    const election::State& state = desk.state();
    const base::Date today = call.now.date_in_china();
    std::vector<Json> steps;
    for (const NextStep& each : next_steps(state, today)) {
        steps.push_back(Json()
                            .add("need", need_words[static_cast<std::size_t>(each.need)])
                            .add("command", each.command)
                            .add("text", step_text(call, desk.state(), each)));
    }
    const election::Committee& committee = state.opened->committee;
    Json json;
    json.add("committee", committee.name)
        .add("term", committee.term)
        .add("ruleset", desk.rules().id)
        .add("phase", base::word(state.phase))
        .add("records", state.size)
        .add("unsigned", unsigned_records(desk))
        .add("registered", roll::registered(state.roll).value)
        .add("steps", steps);
    if (state.election_day) {
        json.add("election_day", state.election_day->text());
    }
    std::vector<Json> dates;
    for (const CalendarLine& each : dates_to_watch(state, today)) {
        dates.push_back(Json()
                            .add("milestone", base::word(each.day.milestone))
                            .add("last", each.day.last.text())
                            .add("standing", base::word(each.standing))
                            .add("article", citation(call.language, each.day.cite, desk.rules())));
    }
    json.add("dates", dates);
    call.out << json.text() << "\n";
    return ExitCode::Done;
}

void add_steps(const Desk& desk, Table& table) {
    const Call& call = desk.call();
    for (const NextStep& each : next_steps(desk.state(), call.now.date_in_china())) {
        table.add(
            {"  " + std::string(call.say(needs[static_cast<std::size_t>(each.need)])),
             step_text(call, desk.state(), each) + "  → douxuan " + std::string(each.command)});
    }
}

void add_dates(const Desk& desk, Table& table) {
    static constexpr Text due{"  期限", "  date"};
    static constexpr Text late{"  逾期", "  missed"};
    static constexpr Text pattern{
        "{date}（{weekday}，{distance}）：{what}[ {about}][（{article}）]",
        "{date} ({weekday}, {distance}): {what}[ {about}][ ({article})]"};
    const Call& call = desk.call();
    for (const CalendarLine& each : dates_to_watch(desk.state(), call.now.date_in_china())) {
        const law::CalendarDay& day = each.day;
        std::vector<law::Fact> facts{
            {"date", date_text(call.language, day.last)},
            {"weekday", std::string(call.say(weekday(day.last)))},
            {"distance", distance(call, day.last)},
            {"what", std::string(call.say(milestone_text(day.milestone)))}};
        if (each.about) {
            facts.push_back({"about", each.about->text});
        }
        if (const auto article = short_citation(call.language, day.cite, desk.rules());
            !article.empty()) {
            facts.push_back({"article", article});
        }
        const bool is_late = each.standing == Standing::Missed;
        table.add({std::string(call.say(is_late ? late : due)), fill(call.say(pattern), facts)});
    }
}

ExitCode status(const Call& call) {
    static constexpr Text title{"{name}第 {term} 届选举 · {phase}", "{name}, term {term}: {phase}"};
    static constexpr Text record{"  记录", "  record"};
    static constexpr Text size{"共 {size} 条[，{unsigned} 条还没有签名  → douxuan checkpoint]",
                               "{size} in all[, {unsigned} not signed yet  → douxuan checkpoint]"};
    auto desk = open_to_show(call, {});
    if (!desk) {
        return desk.error();
    }
    if (call.json()) {
        return answer(*desk);
    }
    const election::State& state = desk->state();
    const election::Committee& committee = state.opened->committee;
    std::vector<law::Fact> facts{{"name", printable(committee.name)},
                                 {"term", std::to_string(committee.term)},
                                 {"phase", std::string(text_of(call.language, state.phase))},
                                 {"size", std::to_string(state.size)}};
    if (const std::int64_t number = unsigned_records(*desk); number > 0) {
        facts.push_back({"unsigned", std::to_string(number)});
    }
    call.out << fill(call.say(title), facts) << "\n";
    Table table({{.title = ""}, {.title = ""}});
    add_steps(*desk, table);
    add_dates(*desk, table);
    table.add({std::string(call.say(record)), fill(call.say(size), facts)});
    call.out << table.text(call.ink);
    return ExitCode::Done;
}

constexpr auto status_table = std::to_array<Action>({
    {"",
     {"现在到哪一步、下一步做什么、还缺什么", "where we are, what is next, what is missing"},
     status},
});

}  // namespace

std::span<const Action> status_actions() {
    return status_table;
}

}  // namespace douxuan::cli
