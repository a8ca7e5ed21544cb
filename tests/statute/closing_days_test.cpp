// SPDX-License-Identifier: Apache-2.0
// The days of the end: how far an election may lie from the end of the term, the seal that goes
// before the rest, the appeal against an answer, the years for which papers are kept.
// Source: 浙江省村民委员会选举办法(2020) art. 3; 四川省村民委员会选举条例(2025) art. 6, 51;
// 四川省城市居民委员会选举条例(2025) art. 6, 49; 海南省村民委员会选举办法(2025) art. 5, 38;
// 天津市村民委员会选举办法(2019) art. 3; 上海市村民委员会选举办法(2020) art. 24;
// 河南省实施村民委员会组织法办法(2011) art. 37, 40.
#include "engine/closing/admit.h"
#include "engine/election/found.h"
#include "engine/law/calendar.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using closing::Answer;
using closing::Authority;
using closing::ComplaintAnswered;
using closing::ComplaintAppealed;
using closing::HandoverCompleted;
using law::HandoverItem;
using test::day;

namespace {

/// The consent that these rules ask for to an early or late election.
std::optional<law::Resolution> consent(const law::Ruleset& rules) {
    if (!*rules.committee.shift_consent_by) {
        return {};
    }
    const law::Body body = (*rules.committee.shift_consent_by)->front();
    return law::Resolution{.basis = law::QuorumBasis::Adults,
                           .body = body,
                           .entitled = {50},
                           .in_favour = {30},
                           .present = {40}};
}

/// Approved by the county, a month before that day.
election::ShiftApproved approved(base::Date before) {
    return {.authority = Authority::County, .day = before - base::Days{60}, .document = "2026-7"};
}

/// What is said of an election on that day while the term of those in office ends on `term_ends`;
/// consent and approval are given.
law::Judgement fixed(const law::Ruleset& rules, base::Date election_day,
                     std::optional<base::Date> term_ends) {
    const election::State state(rules);
    return admit(state,
                 election::DayFixed{.approval = approved(election_day),
                                    .consent = consent(rules),
                                    .election_day = election_day,
                                    .in_favour = {4},
                                    .term_ends = term_ends},
                 law::Setting{.rules = rules,
                              .today = election_day - base::Days{40},
                              .election_day = {},
                              .plan = nullptr});
}

}  // namespace

TEST_CASE("art. 3: early or late by so many months from the end of the term, and no more",
          "[law:ZJ-2020/3][law:SC-2025/6][law:SC-RC-2025/6][law:HI-2025/5][law:TJ-2019/3]") {
    struct Row {
        const char* ruleset;
        std::int64_t months;
        std::string article;
    };
    const Row row = GENERATE(
        Row{"zhejiang-village-2020", 6, "ZJ-2020 3"}, Row{"sichuan-village-2026", 12, "SC-2025 6"},
        Row{"sichuan-residents-2026", 12, "SC-RC-2025 6"},
        Row{"hainan-village-2026", 3, "HI-2025 5"}, Row{"tianjin-village-2019", 6, "TJ-2019 3"});
    const law::Ruleset& rules = *law::built_in(row.ruleset);
    const base::Date ends = rules.out_of_force ? day("2024-06-15") : day("2028-06-15");
    const base::Date first = base::add_months(ends, base::Months{-row.months});
    const base::Date last = base::add_months(ends, base::Months{row.months});
    CHECK(test::verdict(fixed(rules, first, ends)) == "admitted");
    CHECK(test::verdict(fixed(rules, last, ends)) == "admitted");
    for (const base::Date far : {first - base::Days{1}, last + base::Days{1}}) {
        const law::Judgement refused = fixed(rules, far, ends);
        const bool convenes = *rules.committee.beyond_shift == law::BeyondShift::TownshipConvenes;
        CHECK(test::verdict(refused) == (convenes ? "township_convenes" : "day_far_from_term_end"));
        CHECK(test::article(refused) == row.article);
        CHECK(test::detail(refused, "first_day") == first.text());
        CHECK(test::detail(refused, "last_day") == last.text());
        // Where nobody states when the term ends there is nothing to compare.
        CHECK(test::verdict(fixed(rules, far, {})) == "admitted");
    }
}

TEST_CASE("art. 5: a day that is moved goes no further from the end of the term",
          "[law:HI-2025/5][law:SC-2025/6][law:SC-RC-2025/6][law:ZJ-2020/3][law:TJ-2019/3]") {
    using Row = std::tuple<const char*, std::int64_t, std::string>;
    const auto [id, months, article] = GENERATE(values<Row>({
        {"hainan-village-2026", 3, "HI-2025 5"},
        {"sichuan-village-2026", 12, "SC-2025 6"},
        {"sichuan-residents-2026", 12, "SC-RC-2025 6"},
        {"zhejiang-village-2020", 6, "ZJ-2020 3"},
        {"tianjin-village-2019", 6, "TJ-2019 3"},
    }));
    const law::Ruleset& rules = *law::built_in(id);
    election::State state(rules);
    state.term_ends = rules.out_of_force ? day("2024-06-15") : day("2028-06-15");
    state.election_day = *state.term_ends;
    const auto moved = [&](base::Date to) {
        return admit(state,
                     election::DayMoved{.approval = approved(*state.election_day),
                                        .authority = closing::Authority::Township,
                                        .consent = consent(rules),
                                        .election_day = to,
                                        .in_favour = {4}},
                     law::Setting{.rules = rules,
                                  .today = *state.election_day - base::Days{40},
                                  .election_day = state.election_day,
                                  .plan = nullptr});
    };
    const base::Date last = base::add_months(*state.term_ends, base::Months{months});
    CHECK(test::verdict(moved(last - base::Days{1})) == "admitted");
    CHECK(test::verdict(moved(last)) == "admitted");
    const law::Judgement refused = moved(last + base::Days{1});
    const bool convenes = *rules.committee.beyond_shift == law::BeyondShift::TownshipConvenes;
    CHECK(test::verdict(refused) == (convenes ? "township_convenes" : "day_far_from_term_end"));
    CHECK(test::article(refused) == article);
    CHECK(test::detail(refused, "last_day") == last.text());
    // Where nobody stated when the term ends there is nothing to compare.
    state.term_ends.reset();
    CHECK(test::verdict(moved(last + base::Days{1})) == "admitted");
}

TEST_CASE("art. 5: Shanghai puts no number on a late election", "[law:SH-2020/5]") {
    CHECK(test::verdict(fixed(test::shanghai_village_2020(), day("2025-06-15"),
                              day("2021-01-01"))) == "admitted");
}

TEST_CASE("art. 3: the national law names no months", "[law:OL-2025/14]") {
    CHECK(test::verdict(fixed(test::cn_village_2026(), day("2030-06-15"), day("2027-01-01"))) ==
          "admitted");
}

namespace {

constexpr base::Seats somebody{5};

HandoverCompleted handover(std::vector<HandoverItem> items) {
    return {.items = std::move(items), .supervisor = Authority::Township};
}

/// Everything that the rules ask for but the seal.
std::vector<HandoverItem> rest(const law::Ruleset& rules) {
    std::vector<HandoverItem> items = *rules.closing.handover_items;
    std::erase(items, HandoverItem::Seal);
    return items;
}

}  // namespace

TEST_CASE("art. 24: the seal on the same day, the rest within ten days",
          "[law:SH-2020/24][law:HN-2011/40][law:HI-2025/38]") {
    const law::Ruleset& rules = *GENERATE(
        &test::shanghai_village_2020(), &test::henan_village_2011(), &test::hainan_village_2026());
    const base::Date complete = day("2024-12-20");
    const auto seal = law::seal_day(rules, complete);
    REQUIRE(seal);
    CHECK(seal->last == complete);
    CHECK(law::handover_last_day(rules, complete) == day("2024-12-30"));

    closing::State state;
    const HandoverCompleted first = handover({HandoverItem::Seal});
    CHECK(test::verdict(admit(state, first, base::Seats{0}, test::on_day(rules, complete))) ==
          "nobody_elected");
    CHECK(test::verdict(admit(state, first, somebody, test::on_day(rules, complete))) ==
          "admitted");
    CHECK(test::verdict(admit(state, handover(rest(rules)), somebody,
                              test::on_day(rules, complete))) == "handover_incomplete");
    apply(state, first, complete);
    CHECK(state.seal_handed_over == complete);
    CHECK_FALSE(state.handed_over);
    CHECK(test::verdict(admit(state, first, somebody, test::on_day(rules, complete))) ==
          "item_twice");
    CHECK(test::verdict(admit(state, handover(*rules.closing.handover_items), somebody,
                              test::on_day(rules, complete))) == "item_twice");
    const HandoverCompleted second = handover(rest(rules));
    CHECK(test::verdict(admit(state, second, somebody, test::on_day(rules, complete))) ==
          "admitted");
    apply(state, second, day("2024-12-27"));
    CHECK(state.seal_handed_over == complete);
    CHECK(state.handed_over == day("2024-12-27"));
    CHECK(test::verdict(admit(state, second, somebody, test::on_day(rules, complete))) ==
          "handed_over_twice");
}

TEST_CASE("art. 24: everything on one list is one handover, the seal with it",
          "[law:SH-2020/24][law:HN-2011/40][law:HI-2025/38]") {
    const law::Ruleset& rules = test::shanghai_village_2020();
    closing::State state;
    const HandoverCompleted all = handover(*rules.closing.handover_items);
    CHECK(test::verdict(admit(state, all, somebody, test::on_day(rules, day("2024-12-22")))) ==
          "admitted");
    apply(state, all, day("2024-12-22"));
    CHECK(state.seal_handed_over == day("2024-12-22"));
    CHECK(state.handed_over == day("2024-12-22"));
}

TEST_CASE("the national law has no day for the seal: it goes with the rest", "[law:OL-2025/24]") {
    const law::Ruleset& rules = test::cn_village_2026();
    CHECK_FALSE(law::seal_day(rules, day("2026-12-20")));
    CHECK(test::verdict(admit(closing::State{}, handover({HandoverItem::Seal}), somebody,
                              test::on_day(rules, day("2026-12-20")))) == "handover_incomplete");
}

namespace {

/// A complaint that was answered on 1 February.
closing::State answered() {
    closing::State state;
    apply(state,
          closing::ComplaintFiled{.authority = Authority::Township,
                                  .complaint = {"t1"},
                                  .subject = closing::ComplaintSubject::Count},
          day("2027-01-10"));
    apply(state, ComplaintAnswered{.answer = Answer::Unfounded, .complaint = {"t1"}},
          day("2027-02-01"));
    return state;
}

const ComplaintAppealed appeal{.authority = Authority::County, .complaint = {"t1"}};

}  // namespace

TEST_CASE("art. 51: an appeal to the next level within 15 days of the answer",
          "[law:SC-2025/51][law:SC-RC-2025/49]") {
    struct Row {
        const law::Ruleset* rules;
        std::string article;
    };
    const Row row = GENERATE(Row{&test::sichuan_village_2026(), "SC-2025 51"},
                             Row{&test::sichuan_residents_2026(), "SC-RC-2025 49"});
    const closing::State state = answered();
    CHECK(test::verdict(admit(state, appeal, test::on_day(*row.rules, day("2027-02-16")))) ==
          "admitted");
    const law::Judgement late = admit(state, appeal, test::on_day(*row.rules, day("2027-02-17")));
    CHECK(test::verdict(late) == "appealed_too_late");
    CHECK(test::article(late) == row.article);
    CHECK(test::detail(late, "last_day") == "2027-02-16");
    const auto line = law::appeal_day(*row.rules, day("2027-02-01"));
    REQUIRE(line);
    CHECK(line->last == day("2027-02-16"));
}

TEST_CASE("art. 51: the appeal is answered too, once", "[law:SC-2025/51]") {
    const law::Setting setting = test::on_day(test::sichuan_village_2026(), day("2027-02-10"));
    closing::State state = answered();
    const ComplaintAnswered answer{.answer = Answer::Founded, .complaint = {"t1"}};
    CHECK(test::verdict(admit(state, answer, setting)) == "complaint_answered_twice");
    apply(state, appeal, day("2027-02-10"));
    CHECK(closing::open_complaints(state) == std::vector<base::ComplaintId>{{"t1"}});
    CHECK(test::verdict(admit(state, appeal, setting)) == "appealed_twice");
    CHECK(test::verdict(admit(state, answer, setting)) == "admitted");
    apply(state, answer, day("2027-02-20"));
    CHECK(closing::open_complaints(state).empty());
    // Both answers are kept.
    CHECK(state.complaints.at({"t1"}).answer == Answer::Unfounded);
    CHECK(state.complaints.at({"t1"}).appeal->answer == Answer::Founded);
    const law::Judgement again = admit(state, answer, setting);
    CHECK(test::verdict(again) == "complaint_answered_twice");
    CHECK(test::detail(again, "answered") == "2027-02-20");
}

TEST_CASE("art. 51: nothing to appeal against before the answer", "[law:SC-2025/51]") {
    const law::Setting setting = test::on_day(test::sichuan_village_2026(), day("2027-02-10"));
    CHECK(test::verdict(admit(closing::State{}, appeal, setting)) == "complaint_unknown");
    closing::State state;
    apply(state,
          closing::ComplaintFiled{.authority = Authority::Township,
                                  .complaint = {"t1"},
                                  .subject = closing::ComplaintSubject::Count},
          day("2027-01-10"));
    CHECK(test::verdict(admit(state, appeal, setting)) == "complaint_not_answered");
    CHECK(test::verdict(admit(answered(), appeal,
                              test::on_day(test::cn_village_2026(), day("2027-02-10")))) ==
          "appeal_not_known");
}

TEST_CASE("art. 37: the papers are kept for three years", "[law:HN-2011/37]") {
    const auto line = law::papers_day(test::henan_village_2011(), day("2015-12-20"));
    REQUIRE(line);
    CHECK(line->last == day("2018-12-20"));
    CHECK(line->cite.article == "37");
    CHECK(line->reckoning.years == base::Years{3});
    // 29 February has no anniversary in 2019.
    CHECK(law::papers_day(test::henan_village_2011(), day("2016-02-29"))->last ==
          day("2019-02-28"));
    CHECK_FALSE(law::papers_day(test::cn_village_2026(), day("2026-12-20")));
}

namespace {

closing::ComplaintFiled objection(closing::ComplaintSubject subject) {
    return {.authority = Authority::Township, .complaint = {"t9"}, .subject = subject};
}

}  // namespace

TEST_CASE("art. 45: in Tianjin an objection to the procedure or the result within thirty days",
          "[law:TJ-2019/45][law:TJ-2019/46]") {
    using closing::ComplaintSubject;
    const law::Ruleset& rules = *law::built_in("tianjin-village-2019");
    closing::State state;
    const auto on = [&](base::Date today) { return test::on_day(rules, today); };
    // Before the result there is nothing to count from.
    CHECK(test::verdict(admit(state, objection(ComplaintSubject::Procedure),
                              on(day("2024-12-30")))) == "admitted");
    state.announced = day("2024-11-20");
    const auto said = [&](ComplaintSubject subject, std::string_view today) {
        return test::verdict(admit(state, objection(subject), on(day(today))));
    };
    const auto of_result =
        GENERATE(ComplaintSubject::Registration, ComplaintSubject::Nomination,
                 ComplaintSubject::Procedure, ComplaintSubject::Count, ComplaintSubject::Result);
    CHECK(said(of_result, "2024-12-19") == "admitted");
    CHECK(said(of_result, "2024-12-20") == "admitted");
    CHECK(said(of_result, "2024-12-21") == "complaint_too_late");
    const auto offence =
        GENERATE(ComplaintSubject::Bribery, ComplaintSubject::Coercion, ComplaintSubject::Forgery);
    CHECK(said(offence, "2024-12-21") == "admitted");
    const law::Setting elsewhere{.rules = test::zhejiang_village_2020(),
                                 .today = day("2024-12-21"),
                                 .election_day = {},
                                 .plan = nullptr};
    CHECK(test::verdict(admit(state, objection(of_result), elsewhere)) == "admitted");
}

TEST_CASE("art. 45: in Tianjin the answer is appealed against without a last day",
          "[law:TJ-2019/45]") {
    closing::State state;
    apply(state, objection(closing::ComplaintSubject::Count), day("2024-11-21"));
    const ComplaintAppealed second{.authority = Authority::CivilAffairs, .complaint = {"t9"}};
    const law::Setting setting{.rules = *law::built_in("tianjin-village-2019"),
                               .today = day("2026-11-21"),
                               .election_day = {},
                               .plan = nullptr};
    CHECK(test::verdict(admit(state, second, setting)) == "complaint_not_answered");
    apply(state, ComplaintAnswered{.answer = Answer::Unfounded, .complaint = {"t9"}},
          day("2024-12-21"));
    CHECK(test::verdict(admit(state, second, setting)) == "admitted");
    apply(state, second, day("2026-11-21"));
    CHECK(test::verdict(admit(state, second, setting)) == "appealed_twice");
}
