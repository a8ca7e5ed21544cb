// SPDX-License-Identifier: Apache-2.0
// `status`: where we are, what is lawful next, what is missing, which date is next and why.
#include <array>
#include <string>

#include "cli/desk.h"
#include "cli/json.h"
#include "cli/milestones.h"
#include "cli/stating.h"
#include "cli/verbs/tables.h"

namespace douxuan::cli {

namespace {

ExitCode status(const Call& call) {
    static constexpr Text title{"{name}第 {term} 届选举 · {phase}", "{name}, term {term}: {phase}"};
    static constexpr Text records{"  已记录 {size} 条，其中 {unsigned} 条还没有签名",
                                  "  {size} records, {unsigned} of them not signed yet"};
    auto desk = open_to_show(call, {});
    if (!desk) {
        return desk.error();
    }
    const election::State& state = desk->state();
    const election::Committee& committee = state.opened->committee;
    if (call.json()) {
        Json json;
        json.add("committee", committee.name)
            .add("term", committee.term)
            .add("phase", base::word(state.phase))
            .add("records", state.size)
            .add("unsigned", unsigned_records(*desk));
        call.out << json.text() << "\n";
        return ExitCode::Done;
    }
    const std::vector<law::Fact> facts{
        {"name", committee.name},
        {"term", std::to_string(committee.term)},
        {"phase", std::string(base::word(state.phase))},
        {"size", std::to_string(state.size)},
        {"unsigned", std::to_string(unsigned_records(*desk))}};
    call.out << fill(call.say(title), facts) << "\n" << fill(call.say(records), facts) << "\n";
    return ExitCode::Done;
}

constexpr auto table = std::to_array<Action>({
    {"", {"现在到哪一步、下一步做什么、还缺什么", "where we are, what is next, what is missing"},
     status},
});

}  // namespace

std::span<const Action> status_actions() {
    return table;
}

}  // namespace douxuan::cli
