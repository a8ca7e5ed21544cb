// SPDX-License-Identifier: Apache-2.0
// `certify`: certificates of election.
#include <array>

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

constexpr auto certify_table = std::to_array<Action>({
    {"",
     {"颁发当选证书", "a certificate of election was handed over"},
     certify,
     election::CertificateIssued::kind},
});

}  // namespace

std::span<const Action> certify_actions() {
    return certify_table;
}

}  // namespace douxuan::cli
