// SPDX-License-Identifier: Apache-2.0
// Papers: handed out, exchanged, counted at the close, and shown.
#include <string>

#include "cli/json.h"
#include "cli/messages/terms.h"
#include "cli/messages/width.h"
#include "cli/says.h"
#include "cli/stating.h"
#include "cli/verbs/poll.h"
#include "engine/poll/books.h"

namespace douxuan::cli {

namespace {

// The only open place need not be named.
void fill_station(const Desk& desk, Values& values) {
    const poll::Place* open = nullptr;
    std::size_t number = 0;
    for (const poll::Place& each : desk.state().poll.places) {
        if (each.stage == poll::Stage::Open) {
            open = &each;
            ++number;
        }
    }
    if (values.given("station")) {
        return;
    }
    if (const auto site = values.optional("site")) {
        values.add("station", *site);
    } else if (number == 1) {
        values.add("station", open->station.station.text);
    }
}

// The only kind of paper, or the first that `voter` has not drawn.
void fill_style(const Desk& desk, Values& values, std::optional<base::Handle> voter) {
    const poll::State& poll = desk.state().poll;
    for (std::size_t i = 0; i < poll.styles.size() && !values.given("style"); ++i) {
        const bool last = i + 1 == poll.styles.size();
        const bool only = poll.styles.size() == 1;
        if (only || (voter && (last || !poll.has_drawn(*voter, i)))) {
            values.add("style", poll.styles[i].style.text);
        }
    }
}

std::optional<ExitCode> still_missing(const Desk& desk, const Values& values) {
    static constexpr Text missing{"请填 --station 和 --style", "give --station and --style"};
    if (values.given("station") && values.given("style")) {
        return {};
    }
    return misunderstood(desk.call(), desk.call().say(missing));
}

const roll::PersonRecord* record_of(const Desk& desk, const std::string& voter) {
    const auto found =
        voter.starts_with('#') ? desk.annex().by_number(voter.substr(1)) : std::nullopt;
    return found ? desk.annex().find(found->handle()) : nullptr;
}

// Whom the clerk has before them.
void say_voter(const Desk& desk, const Values& values) {
    static constexpr Text votes_for{"代", "for"};
    if (desk.call().json()) {
        return;
    }
    std::string line;
    for (const std::string_view option : {"proxy", "voter"}) {
        const auto voter = values.optional(option);
        if (!voter) {
            continue;
        }
        const roll::PersonRecord* record = record_of(desk, *voter);
        line += (line.empty() ? "" : " " + std::string(desk.call().say(votes_for)) + " ") + *voter;
        if (record != nullptr) {
            line += " " + printable(record->name) + " " +
                    std::string(text_of(desk.call().language, record->sex)) +
                    (record->group.empty() ? "" : " · " + printable(record->group));
        }
    }
    desk.call().talk << "  " << line << "\n";
}

}  // namespace

ExitCode poll_issue(const Call& call) {
    Stating how;
    how.places = {"voter"};
    how.computed = {"station", "style"};
    how.place_of_site = "station";
    how.fill = [](Desk& desk, Values& values) -> std::optional<ExitCode> {
        const std::string& text = values["voter"];
        const auto found =
            text.starts_with('#') ? desk.annex().by_number(text.substr(1)) : std::nullopt;
        fill_station(desk, values);
        fill_style(desk, values, found ? std::optional(found->handle()) : std::nullopt);
        // A principal's paper is drawn by the proxy alone: who is the voter is asked, not guessed.
        if (const auto code = still_missing(desk, values)) {
            return code;
        }
        say_voter(desk, values);
        return {};
    };
    return state_fact<poll::PaperIssued>(call, how);
}

ExitCode poll_spoil(const Call& call) {
    Stating how;
    how.computed = {"station", "style"};
    how.place_of_site = "station";
    how.fill = [](Desk& desk, Values& values) {
        fill_station(desk, values);
        fill_style(desk, values, {});
        return still_missing(desk, values);
    };
    return state_fact<poll::PaperSpoiled>(call, how);
}

// "joint=3+1": 3 left over, 1 spoilt.
ExitCode poll_close(const Call& call) {
    Stating how;
    how.places = {"station", "stock"};
    how.place_of_site = "station";
    how.fill = [](Desk&, Values& values) -> std::optional<ExitCode> {
        std::vector<std::string> stock = values.all("stock");
        for (std::string& each : stock) {
            const std::size_t equals = each.find('=');
            const std::size_t plus = each.find('+');
            if (each.find(',') == std::string::npos && equals < plus && plus != std::string::npos) {
                each = "style=" + each.substr(0, equals) +
                       ",left_over=" + each.substr(equals + 1, plus - equals - 1) +
                       ",spoiled=" + each.substr(plus + 1);
            }
        }
        values.set("stock", std::move(stock));
        return {};
    };
    return state_fact<poll::PollClosed>(call, how);
}

namespace {

std::vector<std::string> stock_row(const Call& call, const std::string& place,
                                   const poll::StyleBook& book) {
    return {place,
            std::string(call.say(style_text(book.style.text))),
            std::to_string(book.delivered.value),
            std::to_string(book.issued.value),
            std::to_string(book.spoiled.value),
            std::to_string(book.left_over.value),
            std::to_string(book.returned.value),
            book.balanced() ? "✓" : "✗"};
}

Json stock_json(const std::string& place, const poll::StyleBook& book) {
    Json json;
    json.add("station", place)
        .add("style", book.style.text)
        .add("delivered", book.delivered.value)
        .add("issued", book.issued.value)
        .add("spoiled", book.spoiled.value)
        .add("left_over", book.left_over.value)
        .add("returned", book.returned.value)
        .flag("balanced", book.balanced());
    return json;
}

}  // namespace

ExitCode poll_stock(const Call& call) {
    static constexpr Text all{"合计", "in all"};
    auto desk = open_to_show(call, {});
    if (!desk) {
        return desk.error();
    }
    std::vector<Column> columns{{.title = std::string(call.say(label("station")))},
                                {.title = std::string(call.say(label("style")))}};
    for (const std::string_view name :
         {"delivered", "issued", "spoiled", "left_over", "returned"}) {
        columns.push_back({.title = std::string(call.say(label(name))), .align = Align::Right});
    }
    columns.push_back({.title = ""});
    Table table(columns);
    std::vector<Json> rows;
    const poll::Books books = poll::books(desk->state().poll);
    for (const poll::PlaceBook& place : books.places) {
        for (const poll::StyleBook& each : place.styles) {
            table.add(stock_row(call, place.station.text, each));
            rows.push_back(stock_json(place.station.text, each));
        }
    }
    std::vector<Json> totals;
    for (const poll::StyleBook& each : books.totals) {
        table.add(stock_row(call, std::string(call.say(all)), each));
        Json total = stock_json("", each);
        totals.push_back(total.add("printed", each.printed.value));
    }
    call.out << (call.json() ? Json().add("places", rows).add("totals", totals).text() + "\n"
                             : table.text(call.ink));
    return ExitCode::Done;
}

ExitCode poll_show(const Call& call) {
    static constexpr Text fixed{"未开始", "not open yet"};
    static constexpr Text open{"正在投票", "open"};
    static constexpr Text closed{"已结束", "closed"};
    static constexpr Text stage{"进度", "stage"};
    static constexpr Text people{"已领票人数：", "People who have drawn: "};
    auto desk = open_to_show(call, {});
    if (!desk) {
        return desk.error();
    }
    const poll::State& poll = desk->state().poll;
    Table table({{.title = std::string(call.say(label("station")))},
                 {.title = std::string(call.say(label("kind")))},
                 {.title = std::string(call.say(stage))}});
    std::vector<Json> rows;
    for (const poll::Place& each : poll.places) {
        const Text text = each.stage == poll::Stage::Open     ? open
                          : each.stage == poll::Stage::Closed ? closed
                                                              : fixed;
        table.add({each.station.station.text,
                   std::string(text_of(call.language, each.station.kind)),
                   std::string(call.say(text))});
        rows.push_back(Json()
                           .add("station", each.station.station.text)
                           .add("kind", base::word(each.station.kind))
                           .add("stage", text.en));
    }
    const std::int64_t voting = poll::people_voting(poll).value;
    if (call.json()) {
        Json json;
        json.add("places", rows)
            .add("people_voting", voting)
            .add("mandates", poll.mandates.standing.value);
        call.out << json.text() << "\n";
    } else {
        call.out << table.text(call.ink) << call.say(people) << voting << "\n";
    }
    return ExitCode::Done;
}

}  // namespace douxuan::cli
