// SPDX-License-Identifier: Apache-2.0
// `archive`: the index of the election's papers.
#include <array>
#include <string>

#include "cli/json.h"
#include "cli/messages/citation.h"
#include "cli/messages/terms.h"
#include "cli/stating.h"
#include "cli/verbs/tables.h"
#include "engine/law/calendar.h"

namespace douxuan::cli {

namespace {

// "roll=3": the rolls, three pieces.
ExitCode index(const Call& call) {
    Stating how;
    how.places = {"parts"};
    how.fill = [](Desk&, Values& values) -> std::optional<ExitCode> {
        spell_pairs(values, "parts", "content", "pieces");
        return {};
    };
    return state_fact<closing::ArchiveIndexed>(call, how);
}

// How long the papers of the last round stay sealed, where the rules say so.
std::optional<law::CalendarDay> kept(const election::State& state) {
    return state.rounds.empty() ? std::nullopt
                                : law::papers_day(*state.rules, state.rounds.back().day);
}

void say_how_long(const Call& call, const election::State& state) {
    static constexpr Text text{"选票封存到 {last}，共 {years} 年（{article}）。",
                               "The papers stay sealed until {last}, {years} years ({article})."};
    static constexpr Text until_next{
        "选票保存到下一届选举结束，任期届满（{last}）以前不得销毁（{article}）。",
        "The papers are kept until the next election is over, and not destroyed before {last} "
        "({article})."};
    if (const auto day = kept(state)) {
        const bool is_next = day->milestone == law::Milestone::PapersKeptUntilNext;
        call.out << fill(call.say(is_next ? until_next : text),
                         std::vector<law::Fact>{
                             {"last", day->last.text()},
                             {"years", std::to_string(day->reckoning.years.value)},
                             {"article", short_citation(call.language, day->cite, *state.rules)}})
                 << "\n";
    }
}

ExitCode archive_show(const Call& call) {
    static constexpr Text none{"档案还没有编目录：douxuan archive index 材料=件数 …",
                               "No index yet: douxuan archive index CONTENTS=PIECES …"};
    static constexpr Text number{"序号", "no."};
    auto desk = open_to_show(call, {});
    if (!desk) {
        return desk.error();
    }
    const auto& parts = desk->state().closing.archive;
    if (parts.empty() && !call.json()) {
        call.out << call.say(none) << "\n";
        return ExitCode::Done;
    }
    Table table({{.title = std::string(call.say(number)), .align = Align::Right},
                 {.title = std::string(call.say(label("content")))},
                 {.title = std::string(call.say(label("pieces"))), .align = Align::Right}});
    std::vector<Json> rows;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::string pieces = std::to_string(parts[i].pieces.value);
        table.add(
            {std::to_string(i + 1), std::string(text_of(call.language, parts[i].content)), pieces});
        rows.push_back(Json()
                           .add("content", base::word(parts[i].content))
                           .add("pieces", parts[i].pieces.value));
    }
    if (call.json()) {
        Json json;
        json.add("parts", rows);
        if (const auto day = kept(desk->state())) {
            json.add("papers_kept_until", day->last.text());
        }
        call.out << json.text() << "\n";
    } else {
        call.out << table.text(call.ink);
        say_how_long(call, desk->state());
    }
    return ExitCode::Done;
}

constexpr auto archive_table = std::to_array<Action>({
    {"", {"档案目录", "the index of the archive"}, archive_show},
    {"index",
     {"编目录（材料=件数 …）", "write the index (contents=pieces …)"},
     index,
     closing::ArchiveIndexed::kind},
});

}  // namespace

std::span<const Action> archive_actions() {
    return archive_table;
}

}  // namespace douxuan::cli
