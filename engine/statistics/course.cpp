// SPDX-License-Identifier: Apache-2.0
// How the election went: its rounds, what was posted on the way, what came after.
#include <array>
#include <iterator>
#include <set>

#include "engine/base/describe.h"
#include "engine/closing/state.h"
#include "engine/count/rounds.h"
#include "engine/election/rounds.h"
#include "engine/statistics/collected.h"

namespace douxuan::statistics {

namespace {

using count::RoundKind;

void course(Collected& out, const election::State& state) {
    const std::string method = part("method", base::word(state.plan->method));
    const bool complete = count::next_step(election::standing(state)) == count::NextStep::Nothing;
    std::set<RoundKind> held;
    std::int64_t polls = 0;
    for (const count::Round& each : state.rounds) {
        if (each.result) {
            held.insert(each.kind);
            ++polls;
        }
    }
    out.flag(Code::Elections, true);
    out.flag(Code::Elections, true, method);
    out.flag(Code::Completed, complete);
    out.flag(Code::Completed, complete, method);
    out.flag(Code::CompletedOnce, complete && polls == 1);
    out.flag(Code::WithTieVote, held.contains(RoundKind::TieVote));
    out.flag(Code::WithFurther, held.contains(RoundKind::Further));
    out.flag(Code::WithFresh, held.contains(RoundKind::Fresh));
    out.flag(Code::Incomplete, !complete);
    out.add(Code::Rounds, polls);
    out.flag(Code::ExitAudited, state.reached.contains(law::Milestone::ExitAuditPublished));
    out.flag(Code::CandidatesMet, state.reached.contains(law::Milestone::CandidatesMet));
}

/// The rounds after the one that `figures` counts by itself: a fresh election takes the place of
/// what was before it. A further election that was not held is 0 and not unknown: the returns ask
/// for it.
void later_rounds(Collected& out, const election::State& state) {
    const auto add = [&out](RoundKind kind, base::Voters entitled, base::Voters voting,
                            std::int64_t elected) {
        const std::string round = part("round", base::word(kind));
        out.add(Code::LaterEntitled, entitled, round);
        out.add(Code::LaterVoting, voting, round);
        out.add(Code::LaterElected, elected, round);
    };
    add(RoundKind::Further, {}, {}, 0);
    for (const count::Round& each : state.rounds) {
        if (!each.result || each.kind == RoundKind::First || each.kind == RoundKind::Fresh) {
            continue;
        }
        std::int64_t elected = 0;
        for (const count::OfficeResult& office : each.result->offices) {
            elected += std::ssize(office.elected);
        }
        add(each.kind, each.result->registered, each.result->people_voting, elected);
    }
}

void afterwards(Collected& out, const election::State& state) {
    std::array<std::int64_t, 3> answers{};
    for (const auto& [id, each] : state.closing.complaints) {
        ++answers[!each.answer ? 1U : *each.answer == closing::Answer::Founded ? 0U : 2U];
    }
    out.add(Code::Complaints, std::ssize(state.closing.complaints));
    out.add(Code::Complaints, answers[0], part("answer", "founded"));
    out.add(Code::Complaints, answers[1], part("answer", "open"));
    out.add(Code::Complaints, answers[2], part("answer", "unfounded"));
    out.flag(Code::HandedOver, state.closing.handed_over.has_value());
}

}  // namespace

void add_course(Collected& out, const election::State& state) {
    course(out, state);
    later_rounds(out, state);
    afterwards(out, state);
}

}  // namespace douxuan::statistics
