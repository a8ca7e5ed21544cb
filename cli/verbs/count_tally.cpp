// SPDX-License-Identifier: Apache-2.0
#include "cli/verbs/count_tally.h"

#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "cli/messages/terms.h"
#include "cli/messages/width.h"
#include "cli/says.h"
#include "engine/count/admit.h"

namespace douxuan::cli {

void print_tally(const Desk& desk, const count::OfficeTally& office) {
    static constexpr Text name{"候选人", "candidate"};
    const Call& call = desk.call();
    const auto title = [&](std::string_view member) {
        return std::string(label(member).in(call.language));
    };
    const Text office_name = office_text(office.office.text);
    call.out << "\n"
             << (office_name.empty() ? Text{office.office.text, office.office.text} : office_name)
                    .in(call.language)
             << "\n";
    const bool has_against =
        count::has_against(desk.rules(), desk.state().round_plan()->nomination);
    std::vector<Column> columns{{.title = "  " + std::string(call.say(name))},
                                {.title = title("for_person"), .align = Align::Right}};
    if (has_against) {
        columns.push_back({.title = title("against"), .align = Align::Right});
    }
    columns.push_back({.title = title("write_ins"), .align = Align::Right});
    Table table(std::move(columns));
    for (const count::PersonTally& person : office.persons) {
        std::vector<std::string> cells{"  " + person_name(desk.state(), person.person),
                                       std::to_string(person.for_person.value)};
        if (has_against) {
            cells.push_back(std::to_string(person.against.value));
        }
        cells.push_back(std::to_string(person.write_ins.value));
        table.add(std::move(cells));
    }
    call.out << table.text(call.ink);
}

}  // namespace douxuan::cli
