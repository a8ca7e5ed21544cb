// SPDX-License-Identifier: Apache-2.0
// Showing the roll, and erasing what is kept of a person.
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "cli/json.h"
#include "cli/messages/terms.h"
#include "cli/messages/width.h"
#include "cli/says.h"
#include "cli/stating.h"
#include "cli/verbs/roll.h"
#include "engine/roll/queries.h"

namespace douxuan::cli {

namespace {

struct Listed {
    base::Handle handle;
    const roll::PersonRecord* record;
};

/// Everybody on the roll whose record is there, by number.
std::vector<Listed> listed(const Desk& desk) {
    std::vector<Listed> people;
    const roll::State& roll = desk.state().roll;
    for (std::uint32_t i = 0; i < roll.known.size(); ++i) {
        const roll::PersonRecord* record = desk.annex().find(roll.known.at(i));
        if (roll.listed[i] && record != nullptr) {
            people.push_back({roll.known.at(i), record});
        }
    }
    // Numbers of the same length compare like numbers.
    std::ranges::sort(people, {}, [](const Listed& each) {
        return std::pair(each.record->no.size(), each.record->no);
    });
    return people;
}

/// For whom each elector votes who is on the list posted with the roll: a household or a group.
std::map<base::Handle, std::string> represented(const roll::State& roll) {
    std::map<base::Handle, std::string> of;
    for (const auto& [elector, household] : roll.households.of_representative) {
        of.emplace(elector, household.text);
    }
    for (const auto& [person, group] : roll.groups.of_representative) {
        if (const auto elector = roll::voter_of(roll, person)) {
            of.emplace(*elector, group.text);
        }
    }
    return of;
}

/// Whether only representatives vote.
bool has_representatives(const election::State& state) {
    return state.voting_method.value_or(law::VotingMethod::AllElectors) !=
           law::VotingMethod::AllElectors;
}

}  // namespace

ExitCode roll_list(const Call& call) {
    static constexpr Text number{"序号", "no."};
    static constexpr Text class_of{"类别", "class"};
    static constexpr Text represents{"代表", "represents"};
    auto desk = open_to_show(call, {});
    if (!desk) {
        return desk.error();
    }
    std::vector<Column> columns{
        {.title = std::string(call.say(number)), .align = Align::Right},
        {.title = std::string(call.say(label("name")))},
        {.title = std::string(call.say(label("sex")))},
        {.title = std::string(call.say(label(desk->rules().kind, "group")))},
        {.title = std::string(call.say(class_of))}};
    const bool by_others = has_representatives(desk->state());
    if (by_others) {
        columns.push_back({.title = std::string(call.say(represents))});
    }
    const auto of = represented(desk->state().roll);
    Table table(std::move(columns));
    std::vector<Json> rows;
    for (const auto& [handle, each] : listed(*desk)) {
        const auto for_whom = of.find(handle);
        std::vector<std::string> cells{each->no, each->name,
                                       std::string(text_of(call.language, each->sex)), each->group,
                                       std::string(text_of(call.language, each->category))};
        if (by_others) {
            cells.push_back(for_whom == of.end() ? "" : for_whom->second);
        }
        table.add(std::move(cells));
        rows.push_back(Json()
                           .add("no", each->no)
                           .add("name", each->name)
                           .add("sex", base::word(each->sex))
                           .add("group", each->group)
                           .add("category", base::word(each->category)));
        if (for_whom != of.end()) {
            rows.back().add("represents", for_whom->second);
        }
    }
    call.out << (call.json() ? Json().add("voters", rows).text() + "\n" : table.text(call.ink));
    return ExitCode::Done;
}

ExitCode roll_show(const Call& call) {
    auto desk = open_to_show(call, {});
    if (!desk) {
        return desk.error();
    }
    const election::State& state = desk->state();
    const roll::RollNumbers numbers = roll::numbers(
        state.roll, state.election_day.value_or(call.now.date_in_china()), &desk->annex());
    if (call.json()) {
        call.out << audit::encode_value(numbers) << "\n";
        return ExitCode::Done;
    }
    Table table({{.title = ""}, {.title = "", .align = Align::Right}});
    base::for_each_field<roll::RollNumbers>([&](const auto& field) {
        const std::optional<base::Voters> number = numbers.*field.place;
        const bool of_a_village = field.name == "away" || field.name == "former_farmers" ||
                                  field.name == "outsiders" || field.name == "residents";
        if (number && (!of_a_village || desk->rules().kind == law::CommitteeKind::Village)) {
            table.add({std::string(call.say(label(field.name))), std::to_string(number->value)});
        }
    });
    call.out << table.text(call.ink);
    return ExitCode::Done;
}

// The digest stays in the log, as a digest of nothing.
ExitCode roll_erase(const Call& call) {
    static constexpr Text place{"名单序号，如 '#12'", "number on the list, e.g. '#12'"};
    static constexpr Text erased{"✓ 已删除：{voter}。公开记录里只剩一个指纹。",
                                 "✓ Erased: {voter}. Only a digest is left in the record."};
    static constexpr Text sure{"确认删除（不能恢复）", "yes, erase it: it cannot be brought back"};
    static constexpr Text confirm{"删除后不能恢复。确实要删除 {voter}，请加 --yes。",
                                  "This cannot be undone. To erase {voter}, add --yes."};
    const auto values =
        read_options(call, {{"voter", place, Times::Place}, {"yes", sure, Times::Flag}});
    if (!values) {
        return values.error();
    }
    auto desk = Desk::open(call, audit::LedgerMode::Write);
    if (!desk) {
        return desk.error();
    }
    const std::string& voter = (*values)["voter"];
    const auto found = desk->annex().by_number(voter.starts_with('#') ? voter.substr(1) : voter);
    if (!found) {
        return desk->say(StatementError{StatementFault::NumberUnknown, "voter", voter});
    }
    const std::vector<law::Fact> facts{
        {"voter", voter + " " + printable(desk->annex().find(found->handle())->name)}};
    if (!values->given("yes")) {
        return say_decision(call, "confirm", fill(call.say(confirm), facts));
    }
    if (const auto done = desk->recorder().ledger().erase_annex(found->handle()); !done) {
        return say_ledger(call, done.error());
    }
    call.out << (call.json() ? Json().add("erased", voter).text() : fill(call.say(erased), facts))
             << "\n";
    return ExitCode::Done;
}

}  // namespace douxuan::cli
