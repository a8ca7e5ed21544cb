// SPDX-License-Identifier: Apache-2.0
// An election that is held early or late: a meeting consents, the county approves, and beyond a
// year the township calls the meeting that chooses the election committee. Source:
// 四川省村民委员会选举条例(2025) art. 6; 四川省城市居民委员会选举条例(2025) art. 6;
// 海南省村民委员会选举办法(2025) art. 5; 上海市村民委员会选举办法(2020) art. 5;
// 浙江省村民委员会选举办法(2020) art. 3; 天津市村民委员会选举办法(2019) art. 3.
#include "engine/election/found.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using closing::Authority;
using election::DayFixed;
using election::DayMoved;
using election::ShiftApproved;
using test::day;

namespace {

/// The day on which the term ends; the rules are in force around it.
base::Date term_ends(const law::Ruleset& rules) {
    return rules.out_of_force ? day("2024-06-15") : day("2028-06-15");
}

/// A meeting that these rules take for the consent.
law::Resolution consent(const law::Ruleset& rules) {
    return {.basis = law::QuorumBasis::Adults,
            .body = rules.kind == law::CommitteeKind::Residents ? law::Body::ResidentsMeeting
                                                                : law::Body::VillagersMeeting,
            .entitled = {50},
            .in_favour = {30},
            .present = {40}};
}

class Fixing {
  public:
    explicit Fixing(const law::Ruleset& rules) : rules_(rules), state(rules) {}

    law::Judgement judge(const DayFixed& fixed) const {
        return admit(state, fixed, setting(fixed.election_day));
    }
    law::Judgement judge(const DayMoved& moved) const {
        return admit(state, moved, setting(*state.election_day));
    }
    /// Late by two months; TJ-2019 by four: what is late there.
    DayFixed late() const {
        const std::int64_t months = rules_.committee.timely_months->value + 1;
        return {.election_day = base::add_months(term_ends(rules_), base::Months{months}),
                .in_favour = {4},
                .term_ends = term_ends(rules_)};
    }
    ShiftApproved approved() const {
        return {.authority = Authority::County,
                .day = late().election_day - base::Days{60},
                .document = "民〔2028〕7号"};
    }

  private:
    law::Setting setting(base::Date election_day) const {
        return {.rules = rules_,
                .today = election_day - base::Days{40},
                .election_day = state.election_day,
                .plan = nullptr};
    }

    const law::Ruleset& rules_;

  public:
    election::State state;
};

}  // namespace

TEST_CASE("art. 6: an early or late election needs the consent of a meeting",
          "[law:SC-2025/6][law:SC-RC-2025/6][law:HI-2025/5][law:SH-2020/5]") {
    using Row = std::tuple<const char*, std::string>;
    const auto [id, article] = GENERATE(values<Row>({{"sichuan-village-2026", "SC-2025 6"},
                                                     {"sichuan-residents-2026", "SC-RC-2025 6"},
                                                     {"hainan-village-2026", "HI-2025 5"},
                                                     {"shanghai-village-2020", "SH-2020 5"}}));
    const law::Ruleset& rules = *law::built_in(id);
    const Fixing fixing(rules);
    DayFixed late = fixing.late();
    late.approval = fixing.approved();
    const law::Judgement refused = fixing.judge(late);
    CHECK(test::verdict(refused) == "shift_consent_missing");
    CHECK(test::article(refused) == article);
    CHECK(test::detail(refused, "term_ends") == term_ends(rules).text());
    late.consent = consent(rules);
    CHECK(test::verdict(fixing.judge(late)) == "admitted");
    // Early alike.
    DayFixed early = late;
    early.election_day = base::add_months(term_ends(rules), base::Months{-2});
    early.approval->day = early.election_day - base::Days{60};
    CHECK(test::verdict(fixing.judge(early)) == "admitted");
    early.consent.reset();
    CHECK(test::verdict(fixing.judge(early)) == "shift_consent_missing");
    // The meeting has to decide as it decides anything else.
    late.consent->in_favour = {20};
    CHECK(test::verdict(fixing.judge(late)) == "majority_missed");
}

TEST_CASE("art. 3: an early or late election needs the approval of the county",
          "[law:ZJ-2020/3][law:TJ-2019/3][law:SC-2025/6][law:SC-RC-2025/6][law:HI-2025/5]"
          "[law:SH-2020/5]") {
    using Row = std::tuple<const char*, std::string>;
    const auto [id, article] = GENERATE(values<Row>({{"zhejiang-village-2020", "ZJ-2020 3"},
                                                     {"tianjin-village-2019", "TJ-2019 3"},
                                                     {"sichuan-village-2026", "SC-2025 6"},
                                                     {"sichuan-residents-2026", "SC-RC-2025 6"},
                                                     {"hainan-village-2026", "HI-2025 5"},
                                                     {"shanghai-village-2020", "SH-2020 5"}}));
    const law::Ruleset& rules = *law::built_in(id);
    const Fixing fixing(rules);
    DayFixed late = fixing.late();
    if (*rules.committee.shift_consent_by) {
        late.consent = consent(rules);
    }
    const law::Judgement refused = fixing.judge(late);
    CHECK(test::verdict(refused) == "shift_approval_missing");
    CHECK(test::article(refused) == article);
    late.approval = fixing.approved();
    CHECK(test::verdict(fixing.judge(late)) == "admitted");
    late.approval->authority = Authority::Township;
    CHECK(test::verdict(fixing.judge(late)) == "shift_approved_below");
    late.approval = fixing.approved();
    const base::Date today = late.election_day - base::Days{40};
    late.approval->day = today;
    CHECK(test::verdict(fixing.judge(late)) == "admitted");
    late.approval->day = today + base::Days{1};
    CHECK(test::verdict(fixing.judge(late)) == "shift_approved_later");
}

TEST_CASE("less than a month from the end of the term is neither early nor late; in Tianjin three",
          "[law:SC-2025/6][law:TJ-2019/3]") {
    using Row = std::tuple<const char*, std::int64_t>;
    const auto [id, months] =
        GENERATE(values<Row>({{"sichuan-village-2026", 1}, {"tianjin-village-2019", 3}}));
    const law::Ruleset& rules = *law::built_in(id);
    const Fixing fixing(rules);
    const base::Date ends = term_ends(rules);
    const auto verdict = [&](base::Date on) {
        return test::verdict(
            fixing.judge({.election_day = on, .in_favour = {4}, .term_ends = ends}));
    };
    const base::Date first = base::add_months(ends, base::Months{-months});
    const base::Date last = base::add_months(ends, base::Months{months});
    CHECK(verdict(ends) == "admitted");
    CHECK(verdict(first) == "admitted");
    CHECK(verdict(last) == "admitted");
    CHECK(verdict(first - base::Days{1}).starts_with("shift_"));
    CHECK(verdict(last + base::Days{1}).starts_with("shift_"));
}

TEST_CASE("where the law is silent a late election needs neither") {
    const Fixing fixing(test::cn_village_2026());
    DayFixed late = fixing.late();
    CHECK(test::verdict(fixing.judge(late)) == "admitted");
    // An approval may be recorded; for a consent there is nobody who would have to give it.
    late.approval = fixing.approved();
    CHECK(test::verdict(fixing.judge(late)) == "admitted");
    late.consent = consent(test::cn_village_2026());
    CHECK(test::verdict(fixing.judge(late)) == "resolution_not_needed");
}

TEST_CASE("art. 5: a day that is moved out of time needs both, unless they were given before",
          "[law:HI-2025/5]") {
    const law::Ruleset& rules = *law::built_in("hainan-village-2026");
    Fixing fixing(rules);
    fixing.state.term_ends = term_ends(rules);
    fixing.state.election_day = term_ends(rules);
    DayMoved moved{.authority = Authority::Township,
                   .election_day = fixing.late().election_day,
                   .in_favour = {4}};
    CHECK(test::verdict(fixing.judge(moved)) == "shift_consent_missing");
    moved.consent = consent(rules);
    CHECK(test::verdict(fixing.judge(moved)) == "shift_approval_missing");
    moved.approval = ShiftApproved{.authority = Authority::County,
                                   .day = *fixing.state.election_day - base::Days{60},
                                   .document = "7"};
    CHECK(test::verdict(fixing.judge(moved)) == "admitted");
    fixing.state.shift = {.consented = true, .approved = true};
    moved.consent.reset();
    moved.approval.reset();
    CHECK(test::verdict(fixing.judge(moved)) == "admitted");
}

TEST_CASE("art. 6: more than a year late, the township calls the meeting that chooses",
          "[law:SC-2025/6][law:SC-RC-2025/6]") {
    const law::Ruleset& rules =
        *law::built_in(GENERATE("sichuan-village-2026", "sichuan-residents-2026"));
    Fixing fixing(rules);
    const DayFixed late{
        .election_day = base::add_months(term_ends(rules), base::Months{12}) + base::Days{1},
        .in_favour = {4},
        .term_ends = term_ends(rules)};
    const law::Judgement refused = fixing.judge(late);
    CHECK(test::verdict(refused) == "township_convenes");
    CHECK(test::detail(refused, "months") == "12");
    fixing.state.assembly.convener = assembly::Convener::Township;
    CHECK(test::verdict(fixing.judge(late)) == "admitted");
}

TEST_CASE("who called the meeting, and what was given for the day, is kept") {
    test::Village village(*law::built_in("sichuan-village-2026"));
    CHECK(village.state.assembly.convener == assembly::Convener::Committee);
    assembly::ElectionCommitteeChosen chosen{.chair = {"p1"},
                                             .convened_by = assembly::Convener::Township,
                                             .ranking = {{.person = {"p1"}, .votes = {9}}},
                                             .resolution = test::Village::meeting(),
                                             .size = {1}};
    assembly::apply(village.state.assembly, chosen);
    CHECK(village.state.assembly.convener == assembly::Convener::Township);
    chosen.convened_by.reset();
    assembly::apply(village.state.assembly, chosen);
    CHECK(village.state.assembly.convener == assembly::Convener::Committee);
}
