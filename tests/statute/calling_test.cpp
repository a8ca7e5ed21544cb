// SPDX-License-Identifier: Apache-2.0
// How a meeting is called: who may have it called, how many days before it notice is given, when
// notice may be shorter, and how many of a representatives' meeting are representatives.
// Source: 村民委员会组织法(2025) art. 25, 29 (2010: art. 21, 25); 居委会组织法(2025) art. 26, 28;
// 居委会组织法(1989) art. 10; 北京市实施居委会组织法办法(1991) art. 16;
// 海南省实施村民委员会组织法办法(2025) art. 9, 12, 14.
#include "engine/assembly/calling.h"

#include "engine/assembly/admit.h"
#include "tests/support/catch.h"
#include "tests/support/people.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"

using namespace douxuan;
using law::Body;
using law::Caller;
using law::Occasion;
using law::QuorumBasis;
using law::Resolution;

namespace {

/// A meeting that decides, of 40.
Resolution meeting_of(Body body) {
    const bool of_representatives =
        body == Body::RepresentativesMeeting || body == Body::ResidentsRepresentativesMeeting;
    return {.basis = of_representatives ? QuorumBasis::Representatives : QuorumBasis::Adults,
            .body = body,
            .entitled = {40},
            .in_favour = {30},
            .present = {35}};
}

/// It is held on 1 October.
law::Judgement held(const Resolution& meeting, const law::Ruleset& rules) {
    const base::Date today = test::day(rules.out_of_force ? "2015-10-01" : "2026-10-01");
    return assembly::judge(
        meeting, {.value = {meeting.body}, .cite = {}, .confidence = {}, .note = {}, .note_zh = {}},
        {.rules = rules, .today = today, .election_day = {}, .plan = nullptr});
}

/// The answers when notice was given one day too late, in time, and a day earlier.
std::vector<std::string> answers(Body body, const law::Ruleset& rules, std::int64_t days,
                                 std::optional<Occasion> occasion = {}) {
    std::vector<std::string> all;
    for (const std::int64_t before : {days - 1, days, days + 1}) {
        Resolution meeting = meeting_of(body);
        meeting.notified = test::day(rules.out_of_force ? "2015-10-01" : "2026-10-01");
        meeting.notified = *meeting.notified - base::Days{before};
        meeting.occasion = occasion;
        all.push_back(test::verdict(held(meeting, rules)));
    }
    return all;
}

const std::vector<std::string> from_the_day{"meeting_notice_too_short", "admitted", "admitted"};
const std::vector<std::string> never(3, "special_notice_not_known");

}  // namespace

TEST_CASE("art. 25, 21, 26, 9: notice of the meeting is given ten days before it",
          "[law:OL-2025/25][law:OL-2010/21][law:ROL-2025/26][law:HI-IMP-2025/9]") {
    using Row = std::tuple<const char*, Body, std::string>;
    const auto [id, body, article] = GENERATE(values<Row>({
        {"cn-village-2026", Body::VillagersMeeting, "OL-2025 25"},
        {"cn-village-2010", Body::VillagersMeeting, "OL-2010 21"},
        {"cn-village-2018", Body::VillagersMeeting, "OL-2010 21"},
        {"beijing-village-2012", Body::VillagersMeeting, "OL-2010 21"},
        {"hainan-village-2026", Body::VillagersMeeting, "HI-IMP-2025 9"},
        {"cn-residents-2026", Body::ResidentsMeeting, "ROL-2025 26"},
    }));
    const law::Ruleset& rules = *law::built_in(id);
    CHECK(answers(body, rules, 10) == from_the_day);
    Resolution late = meeting_of(body);
    late.notified = test::day(rules.out_of_force ? "2015-09-22" : "2026-09-22");
    const law::Judgement refused = held(late, rules);
    CHECK(test::article(refused) == article);
    CHECK(test::detail(refused, "days") == "10");
    CHECK(test::detail(refused, "earliest") == (rules.out_of_force ? "2015-10-02" : "2026-10-02"));
    // Nobody said when: nothing is judged, and the keeper of the minutes is asked.
    late.notified.reset();
    CHECK(test::verdict(held(late, rules)) == "admitted");
    CHECK(assembly::is_untold(late, rules));
}

TEST_CASE("art. 14: in Hainan the representatives are told three days before their meeting",
          "[law:HI-IMP-2025/14]") {
    const law::Ruleset& rules = test::hainan_village_2026();
    CHECK(answers(Body::RepresentativesMeeting, rules, 3) == from_the_day);
    // Special circumstances are those of the villagers' meeting.
    CHECK(answers(Body::RepresentativesMeeting, rules, 3, Occasion::Special) == never);
    // Elsewhere the law sets no days for theirs.
    CHECK(answers(Body::RepresentativesMeeting, test::cn_village_2026(), 0) == from_the_day);
}

TEST_CASE("art. 25, 26: special circumstances allow notice at any time, since 2026",
          "[law:OL-2025/25][law:ROL-2025/26][law:OL-2010/21]") {
    CHECK(answers(Body::VillagersMeeting, test::cn_village_2026(), 0, Occasion::Special) ==
          from_the_day);
    CHECK(answers(Body::ResidentsMeeting, test::cn_residents_2026(), 0, Occasion::Special) ==
          from_the_day);
    CHECK(answers(Body::VillagersMeeting, *law::built_in("cn-village-2018"), 0,
                  Occasion::Special) == never);
    Resolution meeting = meeting_of(Body::VillagersMeeting);
    meeting.occasion = Occasion::Special;
    CHECK_FALSE(assembly::is_untold(meeting, test::cn_village_2026()));
    meeting.occasion = Occasion::Ordinary;
    CHECK(assembly::is_untold(meeting, test::cn_village_2026()));
    // ROL-1989 art. 10 sets no days.
    CHECK(answers(Body::ResidentsMeeting, test::cn_residents_1990(), 0) == from_the_day);
    CHECK_FALSE(assembly::is_untold(meeting_of(Body::ResidentsMeeting), test::cn_residents_1990()));
}

TEST_CASE("art. 25, 21, 26, 10, 16: who may have a meeting called",
          "[law:OL-2025/25][law:OL-2010/21][law:ROL-2025/26][law:ROL-1989/10][law:BJ-RC-1991/16]"
          "[law:SC-2025/6][law:TJ-2019/10][law:HI-2025/12][law:HB-2020/44]") {
    using Row = std::tuple<const char*, Caller, std::string>;
    const auto [id, caller, answer] = GENERATE(values<Row>({
        {"cn-village-2026", Caller::Committee, "admitted"},
        {"cn-village-2026", Caller::Adults, "admitted"},
        {"cn-village-2026", Caller::Representatives, "admitted"},
        {"cn-village-2026", Caller::Households, "meeting_caller_not_known"},
        {"cn-village-2026", Caller::Township, "meeting_caller_not_known"},
        {"cn-village-2018", Caller::Groups, "meeting_caller_not_known"},
        {"cn-residents-2026", Caller::Households, "admitted"},
        {"cn-residents-2026", Caller::Representatives, "admitted"},
        {"cn-residents-2026", Caller::Groups, "meeting_caller_not_known"},
        {"cn-residents-1990", Caller::Groups, "admitted"},
        {"cn-residents-1990", Caller::Representatives, "meeting_caller_not_known"},
        {"beijing-residents-2012", Caller::Groups, "admitted"},
        {"beijing-residents-2012", Caller::Representatives, "meeting_caller_not_known"},
        {"sichuan-village-2026", Caller::Township, "admitted"},
        {"tianjin-village-2019", Caller::Township, "admitted"},
        {"hainan-village-2026", Caller::Township, "admitted"},
        {"hebei-village-2020", Caller::Township, "admitted"},
        {"zhejiang-village-2020", Caller::Township, "meeting_caller_not_known"},
    }));
    CAPTURE(id, base::word(caller));
    const law::Ruleset& rules = *law::built_in(id);
    Resolution meeting =
        meeting_of(rules.kind == law::CommitteeKind::Residents ? Body::ResidentsMeeting
                                                               : Body::VillagersMeeting);
    meeting.called_by = caller;
    CHECK(test::verdict(held(meeting, rules)) == answer);
}

TEST_CASE("art. 28, 29, 25: four fifths of a representatives' meeting are representatives",
          "[law:ROL-2025/28][law:OL-2025/29][law:OL-2010/25][law:HI-IMP-2025/12]") {
    using Row = std::tuple<const char*, Body, std::string>;
    const auto [id, body, article] = GENERATE(values<Row>({
        {"cn-residents-2026", Body::ResidentsRepresentativesMeeting, "ROL-2025 28"},
        {"cn-village-2026", Body::RepresentativesMeeting, "OL-2025 29"},
        {"cn-village-2018", Body::RepresentativesMeeting, "OL-2010 25"},
        {"hainan-village-2026", Body::RepresentativesMeeting, "HI-IMP-2025 12"},
    }));
    const law::Ruleset& rules = *law::built_in(id);
    Resolution meeting = meeting_of(body);
    CHECK(assembly::is_untold(meeting, rules));
    // Of 40 members, 32 are four fifths.
    for (const auto& [representatives, answer] :
         {std::pair{31, "representatives_too_few"}, std::pair{32, "admitted"},
          std::pair{33, "admitted"}, std::pair{40, "admitted"},
          std::pair{41, "representatives_out_of_place"}}) {
        meeting.representatives = base::Members{representatives};
        CHECK(test::verdict(held(meeting, rules)) == answer);
    }
    meeting.representatives = base::Members{31};
    const law::Judgement refused = held(meeting, rules);
    CHECK(test::article(refused) == article);
    CHECK(test::detail(refused, "needed") == "32");
}

TEST_CASE("only a representatives' meeting has representatives among its members") {
    Resolution meeting = meeting_of(Body::VillagersMeeting);
    meeting.representatives = base::Members{20};
    CHECK(test::verdict(held(meeting, test::cn_village_2026())) == "representatives_out_of_place");
    Resolution groups = meeting_of(Body::GroupMeetings);
    groups.representatives = base::Members{20};
    CHECK(test::verdict(held(groups, test::cn_village_2026())) == "representatives_out_of_place");
    // Those whom the groups chose have nobody beside them.
    Resolution before = meeting_of(Body::ResidentsRepresentativesMeeting);
    before.representatives = base::Members{20};
    CHECK(test::verdict(held(before, test::cn_residents_1990())) == "admitted");
}

TEST_CASE("no law says how the meetings of groups are called") {
    Resolution groups = meeting_of(Body::GroupMeetings);
    groups.called_by = Caller::Township;
    groups.notified = test::day("2026-10-01");
    CHECK(test::verdict(held(groups, test::cn_village_2026())) == "admitted");
    CHECK_FALSE(assembly::is_untold(groups, test::cn_village_2026()));
}
