// SPDX-License-Identifier: Apache-2.0
// `declare`: the categories of somebody who holds a seat, for the statistics of the bureau.
#include <array>
#include <string>

#include "cli/stating.h"
#include "cli/verbs/tables.h"

namespace douxuan::cli {

namespace {

// The next free number of that person's declarations.
std::string next_declaration(const election::State& state, const std::string& person) {
    for (int number = 1;; ++number) {
        const std::string tail = '-' + std::to_string(number);
        std::string name = person.substr(0, 32 - tail.size()) + tail;
        if (!state.closing.declarations.contains({name})) {
            return name;
        }
    }
}

ExitCode declare(const Call& call) {
    Stating how;
    how.places = {"person"};
    how.computed = {"declaration", "seat_in"};
    how.fill = [](Desk& desk, Values& values) -> std::optional<ExitCode> {
        if (!values.given("seat_in")) {
            values.add("seat_in", std::string(base::word(closing::PublicBody::Committee)));
        }
        if (!values.given("declaration")) {
            values.add("declaration", next_declaration(desk.state(), values["person"]));
        }
        return {};
    };
    return state_fact<closing::CompositionDeclared>(call, how);
}

constexpr auto declare_table = std::to_array<Action>({
    {"",
     {"申报任职人员的构成（党员、文化程度、交叉任职等）",
      "declare the categories of somebody who holds a seat, for the statistics"},
     declare,
     closing::CompositionDeclared::kind},
});

}  // namespace

std::span<const Action> declare_actions() {
    return declare_table;
}

}  // namespace douxuan::cli
