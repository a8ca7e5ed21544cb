// SPDX-License-Identifier: Apache-2.0
// `method`: seats, surplus, papers and form of voting, as a meeting adopted them.
#include <array>
#include <string>

#include "cli/json.h"
#include "cli/messages/terms.h"
#include "cli/stating.h"
#include "cli/verbs/tables.h"

namespace douxuan::cli {

namespace {

// "chair=1+1" is one seat and one candidate more than seats.
std::string spelt_seats(const std::string& text) {
    const std::size_t equals = text.find('=');
    const std::size_t plus = text.find('+');
    if (text.find(',') != std::string::npos || equals == std::string::npos ||
        plus == std::string::npos || plus < equals) {
        return text;
    }
    return "office=" + text.substr(0, equals) +
           ",seats=" + text.substr(equals + 1, plus - equals - 1) +
           ",surplus=" + text.substr(plus + 1);
}

ExitCode adopt(const Call& call) {
    Stating how;
    how.places = {"offices"};
    how.fill = [](Desk&, Values& values) -> std::optional<ExitCode> {
        std::vector<std::string> offices = values.all("offices");
        for (std::string& each : offices) {
            each = spelt_seats(each);
        }
        values.set("offices", std::move(offices));
        return {};
    };
    return state_fact<election::MethodAdopted>(call, how);
}

// The plain words "30,28,25,house_visits" would not say what is what, so the opinion is given in
// pairs: --opinion asked=…,answered=…,for_method=…,form=…
ExitCode method_choose(const Call& call) {
    Stating how;
    how.places = {"method"};
    return state_fact<election::VotingMethodChosen>(call, how);
}

ExitCode method_show(const Call& call) {
    static constexpr Text none{"职数和选举办法还没有通过。",
                               "Seats and method are not adopted yet."};
    static constexpr Text women{"妇女名额：{office}", "reserved for a woman: {office}"};
    auto desk = open_to_show(call, {});
    if (!desk) {
        return desk.error();
    }
    const auto& plan = desk->state().plan;
    const auto& method = desk->state().voting_method;
    if (!call.json() && method) {
        call.out << text_of(call.language, *method) << "\n";
    }
    if (!plan) {
        call.out << (call.json() ? "{}" : call.say(none)) << "\n";
        return ExitCode::Done;
    }
    Table table({{.title = std::string(call.say(label("office")))},
                 {.title = std::string(call.say(label("seats"))), .align = Align::Right},
                 {.title = std::string(call.say(label("surplus"))), .align = Align::Right}});
    for (const law::OfficeSeats& each : plan->offices) {
        table.add({std::string(call.say(office_text(each.office.text))),
                   std::to_string(each.seats.value), std::to_string(each.surplus.value)});
    }
    if (call.json()) {
        Json json;
        std::string list;
        audit::write(list, plan->offices);
        if (method) {
            json.add("method", base::word(*method));
        }
        json.add("ballot_scheme", base::word(plan->ballot_scheme))
            .add("voting_form", base::word(plan->voting_form))
            .raw("offices", list);
        if (plan->woman_office) {
            json.add("woman_office", plan->woman_office->text);
        }
        call.out << json.text() << "\n";
        return ExitCode::Done;
    }
    call.out << table.text(call.ink) << text_of(call.language, plan->ballot_scheme) << " · "
             << text_of(call.language, plan->voting_form) << "\n";
    if (plan->woman_office) {
        call.out << fill(call.say(women),
                         std::vector<law::Fact>{{"office", std::string(call.say(office_text(
                                                               plan->woman_office->text)))}})
                 << "\n";
    }
    return ExitCode::Done;
}

constexpr auto method_table = std::to_array<Action>({
    {"adopt",
     {"会议通过了职数和选举办法（chair=1+1 即 1 名、差额 1 名）",
      "a meeting adopted the method (chair=1+1: seats+surplus)"},
     adopt,
     election::MethodAdopted::kind},
    {"choose",
     {"居民委员会由谁选举：全体选民、户代表或者居民代表",
      "who elects a residents' committee, as a meeting decided"},
     method_choose,
     election::VotingMethodChosen::kind},
    {"show", {"通过的职数和选举办法", "seats and method as adopted"}, method_show},
});

}  // namespace

std::span<const Action> method_actions() {
    return method_table;
}

}  // namespace douxuan::cli
