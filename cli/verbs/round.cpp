// SPDX-License-Identifier: Apache-2.0
// `round`: the rounds of the election, who holds which seat, and what follows.
#include <array>
#include <string>

#include "cli/json.h"
#include "cli/messages/terms.h"
#include "cli/says.h"
#include "cli/stating.h"
#include "cli/verbs/tables.h"
#include "engine/election/rounds.h"

namespace douxuan::cli {

namespace {

// Kind, offices, seats and candidates follow from the rounds before.
ExitCode round_open(const Call& call) {
    Stating how;
    how.places = {"day"};
    how.computed = {"offices", "round"};
    how.fill = [](Desk& desk, Values& values) -> std::optional<ExitCode> {
        if (const auto next = election::next_round(desk.state())) {
            if (!values.given("round")) {
                values.add("round", std::string(base::word(next->kind)));
            }
            if (!values.given("offices")) {
                for (const election::RoundOffice& each : next->offices) {
                    values.add("offices", typed(each));
                }
            }
        } else if (!values.given("round")) {
            // Refused with the reason: nothing is left to be voted on.
            values.add("round", std::string(base::word(count::RoundKind::Further)));
        }
        return {};
    };
    return state_fact<election::RoundOpened>(call, how);
}

// How candidates of the further election come about.
ExitCode round_mode(const Call& call) {
    Stating how;
    how.places = {"nomination"};
    return state_fact<election::RoundModeChosen>(call, how);
}

ExitCode round_leave(const Call& call) {
    return state_fact<election::SeatsLeftOpen>(call);
}

ExitCode seat(const Call& call) {
    Stating how;
    how.computed = {"offices"};
    how.fill = [](Desk& desk, Values& values) -> std::optional<ExitCode> {
        if (!values.given("offices")) {
            for (const law::OfficePersons& each : election::runners_up(desk.state())) {
                values.add("offices", typed(each));
            }
        }
        return {};
    };
    return state_fact<election::RunnersUpSeated>(call, how);
}

ExitCode annul(const Call& call) {
    Stating how;
    how.places = {"round"};
    return state_fact<election::VoteNullified>(call, how);
}

/// Nobody holds two offices: the office follows from the person.
Stating of_seat(std::vector<std::string_view> places) {
    static constexpr Text missing{"请填 --office", "give --office"};
    Stating how;
    how.places = std::move(places);
    how.computed = {"office"};
    how.fill = [](Desk& desk, Values& values) -> std::optional<ExitCode> {
        if (values.given("office")) {
            return {};
        }
        if (desk.state().plan) {
            const count::Held held = election::standing(desk.state()).held();
            const auto seat = held.find(base::PersonId{values["person"]});
            values.add("office", seat == held.end() ? desk.state().plan->offices.front().office.text
                                                    : seat->second.text);
            return {};
        }
        return misunderstood(desk.call(), desk.call().say(missing));
    };
    return how;
}

ExitCode unseat(const Call& call) {
    return state_fact<election::WinnerUnseated>(call, of_seat({"person"}));
}

// Of somebody written in and elected.
ExitCode round_review(const Call& call) {
    return state_fact<election::WinnerReviewed>(call, of_seat({"person", "finding"}));
}

ExitCode lead(const Call& call) {
    Stating how;
    how.places = {"person"};
    return state_fact<election::ActingChairNamed>(call, how);
}

std::string outcome_text(const Call& call, const count::Round& round) {
    static constexpr Text is_void{"宣布无效", "declared void"};
    static constexpr Text open{"还没有结果", "no result yet"};
    if (round.nullified) {
        return std::string(call.say(is_void));
    }
    return round.result ? std::string(text_of(call.language, round.result->outcome))
                        : std::string(call.say(open));
}

void show_rounds(const Call& call, const election::State& state, std::vector<Json>& rows) {
    Table table({{.title = std::string(call.say(label("round"))), .align = Align::Right},
                 {.title = std::string(call.say(label("day")))},
                 {.title = std::string(call.say(label("kind")))},
                 {.title = std::string(call.say(label("outcome")))}});
    std::int64_t number = 0;
    for (const count::Round& each : state.rounds) {
        ++number;
        table.add({std::to_string(number), each.day.text(),
                   std::string(text_of(call.language, each.kind)), outcome_text(call, each)});
        Json row;
        row.add("round", number).add("day", each.day.text()).add("kind", base::word(each.kind));
        if (each.result) {
            row.add("outcome", base::word(each.result->outcome));
        }
        row.flag("nullified", each.nullified);
        rows.push_back(std::move(row));
    }
    if (!call.json()) {
        call.out << table.text(call.ink);
    }
}

void show_seats(const Call& call, const election::State& state, const count::Standing& now,
                std::vector<Json>& rows) {
    static constexpr Text voting{"待投票", "to be voted on"};
    static constexpr Text left{"空缺", "left open"};
    Table table({{.title = std::string(call.say(label("office")))},
                 {.title = std::string(call.say(label("seats"))), .align = Align::Right},
                 {.title = std::string(call.say(voting)), .align = Align::Right},
                 {.title = std::string(call.say(left)), .align = Align::Right},
                 {.title = std::string(call.say(label("elected")))}});
    for (const count::OfficeStanding& each : now.offices) {
        const base::Seats pending =
            each.seats - base::Seats{std::ssize(each.elected)} - each.left_open;
        std::string names;
        std::vector<std::string> ids;
        for (const base::PersonId& person : each.elected) {
            names += (names.empty() ? "" : "、") + person_text(state, person);
            ids.push_back(person.text);
        }
        table.add({std::string(call.say(office_text(each.office.text))),
                   std::to_string(each.seats.value), std::to_string(pending.value),
                   std::to_string(each.left_open.value), names});
        rows.push_back(Json()
                           .add("office", each.office.text)
                           .add("seats", each.seats.value)
                           .add("pending", pending.value)
                           .add("left_open", each.left_open.value)
                           .add("elected", ids));
    }
    if (!call.json()) {
        call.out << "\n" << table.text(call.ink);
    }
}

void show_next(const Call& call, const election::State& state, const count::Standing& now,
               Json& json) {
    static constexpr Text text{"下一步：{next}", "Next: {next}"};
    static constexpr Text standing{"{office}（{seats} 名）的候选人：{names}",
                                   "{office} ({seats} to elect), candidates: {names}"};
    const count::NextStep step = count::next_step(now);
    json.add("next", base::word(step));
    if (!call.json()) {
        call.out << "\n"
                 << fill(
                        call.say(text),
                        std::vector<law::Fact>{{"next", std::string(text_of(call.language, step))}})
                 << "\n";
    }
    const auto next = election::next_round(state);
    if (!next) {
        return;
    }
    std::string offices;
    audit::write(offices, next->offices);
    json.raw("offices", offices);
    for (const election::RoundOffice& each : next->offices) {
        std::string names;
        for (const base::PersonId& person : each.candidates) {
            names += (names.empty() ? "" : "、") + person_text(state, person);
        }
        if (!call.json()) {
            call.out << fill(call.say(standing),
                             std::vector<law::Fact>{
                                 {"office", std::string(call.say(office_text(each.office.text)))},
                                 {"seats", std::to_string(each.seats.value)},
                                 {"names", names}})
                     << "\n";
        }
    }
}

void show_leader(const Call& call, const election::State& state, Json& json) {
    static constexpr Text acting{"主持工作：{person}", "Acting chair: {person}"};
    if (!state.acting_chair) {
        return;
    }
    json.add("acting_chair", state.acting_chair->text);
    if (!call.json()) {
        call.out << fill(
                        call.say(acting),
                        std::vector<law::Fact>{{"person", person_text(state, *state.acting_chair)}})
                 << "\n";
    }
}

ExitCode round_show(const Call& call) {
    static constexpr Text none{"还没有投票。", "Nothing was voted on yet."};
    auto desk = open_to_show(call, {});
    if (!desk) {
        return desk.error();
    }
    const election::State& state = desk->state();
    if (state.rounds.empty()) {
        call.out << (call.json() ? "{}" : call.say(none)) << "\n";
        return ExitCode::Done;
    }
    const count::Standing now = election::standing(state);
    Json json;
    std::vector<Json> rounds;
    std::vector<Json> seats;
    show_rounds(call, state, rounds);
    show_seats(call, state, now, seats);
    json.add("rounds", rounds).add("seats", seats);
    show_next(call, state, now, json);
    show_leader(call, state, json);
    if (call.json()) {
        call.out << json.text() << "\n";
    }
    return ExitCode::Done;
}

constexpr auto round_table = std::to_array<Action>({
    {"",
     {"各轮投票、当选的人和下一步", "the rounds, who holds which seat, what is next"},
     round_show},
    {"open",
     {"开始下一轮：再次投票、另行选举或者重新选举（种类和候选人自动得出）",
      "open the next round (its kind and candidates follow from the record)"},
     round_open,
     election::RoundOpened::kind},
    {"leave",
     {"不足的名额空缺（规则要求会议决定的，写 --resolution）",
      "the open seats stay open (--resolution where a meeting has to decide)"},
     round_leave,
     election::SeatsLeftOpen::kind},
    {"mode",
     {"另行选举的候选人怎样产生（nominated / self_nominated）",
      "how candidates of the further election come about (nominated / self_nominated)"},
     round_mode,
     election::RoundModeChosen::kind},
    {"seat",
     {"会议决定第一次投票得票多的当选（规则允许的）",
      "a meeting seated the runners-up of the first round, where the rules let it"},
     seat,
     election::RunnersUpSeated::kind},
    {"annul",
     {"有权机关宣布第几轮投票无效", "an authority declared the vote of a round void"},
     annul,
     election::VoteNullified::kind},
    {"unseat",
     {"一个人的当选无效，或者本人声明退出", "somebody's election is void, or they withdrew"},
     unseat,
     election::WinnerUnseated::kind},
    {"review",
     {"另选的人当选后审查资格：合格的确认当选，不合格的当选无效",
      "somebody written in and elected was reviewed: confirmed, or not elected"},
     round_review,
     election::WinnerReviewed::kind},
    {"lead",
     {"主任空缺，由谁主持工作", "who leads while no chair is elected"},
     lead,
     election::ActingChairNamed::kind},
});

}  // namespace

std::span<const Action> round_actions() {
    return round_table;
}

}  // namespace douxuan::cli
