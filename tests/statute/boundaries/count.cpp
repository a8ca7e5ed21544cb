// SPDX-License-Identifier: Apache-2.0
// From papers to winners.
#include <algorithm>

#include "engine/count/admit.h"
#include "engine/poll/admit.h"
#include "engine/poll/books.h"
#include "tests/statute/boundaries/probes.h"
#include "tests/support/catch.h"
#include "tests/support/counting.h"
#include "tests/support/crew.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"

namespace douxuan::test {

namespace {

using election::Phase;

/// The box of the east is opened, which found so many papers; the mobile box, which holds few, is
/// put together with that of the hall.
void try_batch_least(Trial& trial) {
    Walk walk = trial.at(Phase::Counting);
    if (is_village(trial.rules)) {
        poll::BoxesMerged merged{.from = {{"mobile"}}, .into = {"hall"}};
        if (*trial.rules.poll.mobile_overcount) {
            merged.counted = {{.papers = {4}, .station = {"mobile"}, .style = {"joint"}}};
        }
        walk.state_fact(merged);
    }
    trial.from(trial.rules.count.batch_least->value, "box_too_small", [&](std::int64_t papers) {
        return walk.verdict(poll::BoxOpened{.reason = poll::StockReason::TakenAwayByVoter,
                                            .returned = {{{papers}, {"joint"}}},
                                            .station = {"east"}});
    });
}

/// One batch of so many papers out of a box that holds more.
void try_batch_most(Trial& trial) {
    const Walk walk = trial.at(Phase::Counting);
    std::string blank;
    for (const count::BallotPart& part : walk.state.count.ballots.front().parts) {
        blank += (blank.empty() ? "" : "/") + std::string(part.candidates.size(), '.');
    }
    trial.up_to(trial.rules.count.batch_most->value, "batch_too_large", [&](std::int64_t papers) {
        const count::BatchSealed batch{.batch = {"b1"},
                                       .papers = {papers},
                                       .patterns = {{blank, {papers}}},
                                       .station = {"hall"},
                                       .style = {"joint"}};
        return verdict(
            admit(walk.state.count, batch, walk.state.round_setting(walk.now), base::Papers{1000}));
    });
}

/// So many of all papers name a for chair.
void try_majority(Trial& trial) {
    trial.share(
        *trial.rules.count.majority, "not elected",
        [&](std::int64_t votes, std::int64_t papers) {
            Counting counting(trial.rules, law::BallotScheme::Joint, {{"chair", 1, {"a", "b"}}});
            counting.books.registered = {papers};
            counting.books.women = {{"a"}};  // no seat is kept for a woman
            counting.put("joint", "+.", votes);
            counting.put("joint", "..", papers - votes);
            return office(counting.result(), "chair").elected.empty() ? "not elected" : "elected";
        },
        "elected");
}

/// So many of the registered voters put a paper into the box.
void try_turnout(Trial& trial) {
    trial.share(
        *trial.rules.count.turnout, "void_turnout",
        [&](std::int64_t papers, std::int64_t registered) {
            Counting counting(trial.rules, law::BallotScheme::Joint, {{"chair", 1, {"a", "b"}}});
            counting.books.registered = {registered};
            counting.put("joint", "+.", papers);
            return std::string(base::word(counting.result().styles.front().outcome));
        },
        "valid");
}

/// x is written in and elected, and reviewed afterwards.
void try_review_days(Trial& trial) {
    Village village = trial.village(Phase::Counting);
    village.state_fact(named("x", 41, roll::Sex::Male));
    std::string marks;
    for (const count::BallotPart& part : village.state.count.ballots.front().parts) {
        const bool is_last = part.office.text == "member";
        const auto names = static_cast<std::size_t>(part.seats.value - (is_last ? 1 : 0));
        marks += (marks.empty() ? "" : "/") + std::string(names, '+') +
                 std::string(part.candidates.size() - names, '.');
    }
    village.count_all({{marks + "~w1", {60}}});
    village.state_fact(count::WriteInAdjudicated{
        .in_favour = {5}, .person = base::PersonId{"x"}, .spelling = "王x", .write_in = {"w1"}});
    village.to(Phase::Announced);
    REQUIRE(village.state.reviews.contains({"x"}));
    trial.duty<Village>(
        law::Milestone::WriteInsReviewed,
        trial.end_of(village.now.date_in_china(), **trial.rules.count.review_days), village,
        [&](Village& now) {
            now.state_fact(election::WinnerReviewed{.authority = reviewer_of(trial.rules),
                                                    .finding = nomination::Finding::Eligible,
                                                    .ground = {},
                                                    .office = {"member"},
                                                    .person = {"x"}});
        });
}

}  // namespace

std::vector<Probe> count_probes() {
    return {
        {"count.batch_least", try_batch_least}, {"count.batch_most", try_batch_most},
        {"count.majority", try_majority},       {"count.review_days", try_review_days},
        {"count.turnout", try_turnout},
    };
}

}  // namespace douxuan::test
