// SPDX-License-Identifier: Apache-2.0
// `certify`: certificates of election, and what is declared of those who hold them.
#include <array>
#include <string>

#include "cli/messages/terms.h"
#include "cli/says.h"
#include "cli/stating.h"
#include "cli/verbs/tables.h"
#include "engine/election/rounds.h"

namespace douxuan::cli {

namespace {

// Nobody is elected to two offices: the office follows from the person.
ExitCode certify(const Call& call) {
    static constexpr Text missing{"请填 --office", "give --office"};
    Stating how;
    how.places = {"person"};
    how.computed = {"office"};
    how.fill = [](Desk& desk, Values& values) -> std::optional<ExitCode> {
        const base::PersonId person{values["person"]};
        if (!values.given("office") && desk.state().plan) {
            const count::Held held = election::standing(desk.state()).held();
            if (const auto seat = held.find(person); seat != held.end()) {
                values.add("office", seat->second.text);
            }
        }
        if (!values.given("office") && desk.state().plan) {
            values.add("office", desk.state().plan->offices.front().office.text);
        }
        if (!values.given("office")) {
            return misunderstood(desk.call(), desk.call().say(missing));
        }
        return {};
    };
    return state_fact<election::CertificateIssued>(call, how);
}

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

constexpr auto table = std::to_array<Action>({
    {"",
     {"颁发当选证书", "a certificate of election was handed over"},
     certify,
     election::CertificateIssued::kind},
    {"declare",
     {"申报任职人员的构成（党员、文化程度、交叉任职等）",
      "declare the categories of somebody who holds a seat, for the statistics"},
     declare,
     closing::CompositionDeclared::kind},
});

}  // namespace

std::span<const Action> certify_actions() {
    return table;
}

}  // namespace douxuan::cli
