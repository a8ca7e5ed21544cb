// SPDX-License-Identifier: Apache-2.0
// What only some provinces ask of election day: time, place and method posted before it, the staff
// too; who may write for a voter who cannot; who approves the list of a mobile box.
// Sources: 浙江省村民委员会选举办法(2020) art. 22, 24; 海南省村民委员会选举办法(2025) art. 25, 27;
// 天津市村民委员会选举办法(2019) art. 30; 上海市村民委员会选举办法(2020) art. 17.
// Long: every day that is posted for, and every circle of scribes.
#include <map>
#include <string>

#include "cli/calendar_lines.h"
#include "engine/law/built_in.h"
#include "engine/poll/admit.h"
#include "engine/poll/books.h"
#include "tests/statute/ruleset_figures.h"
#include "tests/support/catch.h"
#include "tests/support/formalities.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::Phase;
using poll::Duty;
using test::handle;
using test::Village;

namespace {

poll::StationsFixed places_of(const Village& village) {
    return {
        .approval = test::boxes_approved(village.state.rules->poll, village.now.date_in_china()),
        .in_favour = {4},
        .stations = {{poll::StationKind::Centre, {"hall"}},
                     {poll::StationKind::Station, {"east"}},
                     {poll::StationKind::MobileBox, {"mobile"}}}};
}

/// Enough people everywhere, and those who write for others in the hall.
poll::StaffAppointed staff(const std::vector<std::string>& scribes,
                           std::optional<law::Resolution> resolution = {}) {
    poll::StaffAppointed all{.in_favour = {4},
                             .resolution = resolution,
                             .staff = {{Duty::Teller, {"s1"}, {"hall"}},
                                       {Duty::Teller, {"s2"}, {"east"}},
                                       {Duty::Scrutineer, {"s3"}, {"east"}},
                                       {Duty::Scrutineer, {"s4"}, {"east"}},
                                       {Duty::Scrutineer, {"s5"}, {"east"}},
                                       {Duty::Issuer, {"s6"}, {"east"}},
                                       {Duty::Scrutineer, {"s3"}, {"mobile"}},
                                       {Duty::Scrutineer, {"s4"}, {"mobile"}},
                                       {Duty::Scrutineer, {"s5"}, {"mobile"}},
                                       {Duty::MobileBoxKeeper, {"s6"}, {"mobile"}}}};
    for (const std::string& each : scribes) {
        all.staff.push_back({Duty::Scribe, {each}, {"hall"}});
    }
    return all;
}

poll::PaperIssued written(std::uint64_t voter, const char* scribe) {
    return {.proxy = {},
            .scribe = base::PersonId{scribe},
            .station = {"hall"},
            .style = {"joint"},
            .voter = handle(voter)};
}

/// The poll is open, and s7 and s8 were appointed to write.
Village with_scribes(const law::Ruleset& rules) {
    Village village(rules);
    village.to(Phase::Listed);
    village.days_before(6);
    village.state_fact(places_of(village));
    if (*rules.poll.notice_days) {
        village.state_fact(poll::PollAnnounced{.in_favour = {4}});
    }
    poll::StaffAppointed all = staff({"s7", "s8"});
    if (!poll::approvals_asked(village.state.poll, all, village.state.setting(village.now))
             .empty()) {
        all.resolution = Village::meeting();
    }
    village.state_fact(all);
    for (const char* station : {"hall", "east", "mobile"}) {
        village.state_fact(poll::PapersPrinted{.papers = {20}, .style = {"joint"}});
        village.state_fact(
            poll::PapersDelivered{.papers = {20}, .station = {station}, .style = {"joint"}});
    }
    village.days_before(0);
    if (poll::adoption_rule(village.state.poll, village.state.setting(village.now)) != nullptr) {
        village.state_fact(test::raised_hands(40, 60));
    }
    village.state_fact(poll::PollOpened{.station = {"hall"}});
    return village;
}

/// The day before, on and after the last day: so many days before election day.
template <class Judge>
std::vector<std::string> around(Village& village, std::int64_t days, const Judge& judge) {
    std::vector<std::string> said;
    for (const std::int64_t later : {1, 0, -1}) {
        village.days_before(days + later);
        said.push_back(judge());
    }
    return said;
}

/// The texts' own figures for that ruleset; none for most.
test::PostingFigures figures_of(std::string_view ruleset) {
    const auto at =
        std::ranges::find(test::posting_figures, ruleset, &test::PostingFigures::ruleset);
    return at == test::posting_figures.end() ? test::PostingFigures{.ruleset = ruleset,
                                                                    .notice = {},
                                                                    .staff = {},
                                                                    .scribes = {},
                                                                    .mobile_list = {},
                                                                    .scribe_voters = {}}
                                             : *at;
}

/// What is said the day before, on and after the last day; of no last day, on election day.
template <class Judge>
void check_last_day(law::Setting setting, std::optional<std::int64_t> days, const std::string& late,
                    const Judge& judge) {
    const base::Date day = *setting.election_day;
    if (!days) {
        setting.today = day;
        CHECK(test::verdict(judge(setting)) == "admitted");
        return;
    }
    for (const std::int64_t later : {-1, 0, 1}) {
        setting.today = day - base::Days{*days} + base::Days{later};
        CAPTURE(later);
        CHECK(test::verdict(judge(setting)) == (later > 0 ? late : "admitted"));
    }
}

}  // namespace

TEST_CASE("ZJ art. 22: time, place and method are posted five days before election day",
          "[law:ZJ-2020/22]") {
    Village village(test::zhejiang_village_2020());
    village.to(Phase::Listed);
    const poll::PollAnnounced notice{.in_favour = {4}};
    CHECK(village.verdict(notice) == "station_missing");
    village.days_before(8);
    village.state_fact(places_of(village));
    CHECK(around(village, 5, [&] { return village.verdict(notice); }) ==
          std::vector<std::string>{"admitted", "admitted", "poll_announced_too_late"});
    village.days_before(0);
    const law::Judgement not_yet = village.judge(poll::PollOpened{.station = {"hall"}});
    CHECK(test::verdict(not_yet) == "poll_not_announced");
    CHECK(test::article(not_yet) == "ZJ-2020 22");
    village.days_before(5);
    village.state_fact(notice);
    CHECK(village.verdict(notice) == "poll_announced_twice");
    village.days_before(0);
    CHECK(village.verdict(poll::PollOpened{.station = {"hall"}}) == "staff_missing");
}

TEST_CASE("BJ art. 21: time and place are posted before election day", "[law:BJ-2012/21]") {
    Village village(test::beijing_village_2012());
    village.to(Phase::Listed);
    village.days_before(8);
    village.state_fact(places_of(village));
    CHECK(around(village, 1, [&] {
              return village.verdict(poll::PollAnnounced{.in_favour = {4}});
          }) == std::vector<std::string>{"admitted", "admitted", "poll_announced_too_late"});
    const law::Judgement not_yet = village.judge(poll::PollOpened{.station = {"hall"}});
    CHECK(test::verdict(not_yet) == "poll_not_announced");
    CHECK(test::article(not_yet) == "BJ-2012 21");
}

TEST_CASE("HN art. 32: a grandchild of a candidate counts the papers, a brother or sister does not",
          "[law:HN-2011/32]") {
    using Row = std::tuple<roll::Kinship, std::string>;
    const auto [relation, answer] = GENERATE(values<Row>({
        {roll::Kinship::Spouse, "staff_is_relative"},
        {roll::Kinship::Child, "staff_is_relative"},
        {roll::Kinship::Sibling, "staff_is_relative"},
        {roll::Kinship::Grandchild, "admitted"},
    }));
    Village village(test::henan_village_2011(), law::BallotScheme::SeparatePapers);
    village.to_the_morning();
    village.state_fact(
        roll::KinshipDeclared{.other = {"s8"}, .person = {"a"}, .relation = relation});
    poll::StaffAppointed all = staff({});
    all.staff.push_back({Duty::Teller, {"s8"}, {"hall"}});
    CHECK(village.verdict(all) == answer);
}

TEST_CASE("a notice of a day that is moved afterwards is posted anew") {
    Village village(test::zhejiang_village_2020());
    village.to(Phase::Listed);
    village.days_before(8);
    village.state_fact(places_of(village));
    const poll::PollAnnounced notice{.in_favour = {4}};
    village.state_fact(notice);
    village.state_fact(election::DayMoved{.authority = closing::Authority::Township,
                                          .election_day = village.election_day() + base::Days{3},
                                          .in_favour = {4}});
    village.days_before(-3);
    CHECK(village.verdict(poll::PollOpened{.station = {"hall"}}) == "poll_not_announced");
    village.days_before(2);
    CHECK(village.verdict(notice) == "admitted");
    village.days_before(1);
    CHECK(village.verdict(notice) == "poll_announced_too_late");
}

TEST_CASE("where the law has no day for it, the notice may come late or not at all") {
    Village village(test::cn_village_2026());
    village.to(Phase::Listed);
    village.days_before(1);
    village.state_fact(places_of(village));
    CHECK(village.verdict(poll::PollAnnounced{.in_favour = {4}}) == "admitted");
    village.days_before(0);
    CHECK(village.verdict(poll::PollOpened{.station = {"hall"}}) == "staff_missing");
}

TEST_CASE("ZJ art. 22: the staff is posted five days before; later somebody is only replaced",
          "[law:ZJ-2020/22]") {
    Village village(test::zhejiang_village_2020());
    village.to(Phase::Listed);
    village.days_before(8);
    village.state_fact(places_of(village));
    CHECK(around(village, 5, [&] { return village.verdict(staff({"s7"})); }) ==
          std::vector<std::string>{"admitted", "admitted", "staff_too_late"});
    village.days_before(5);
    village.state_fact(staff({"s7"}));
    village.days_before(1);
    CHECK(village.verdict(staff({"s8"})) == "admitted");
    CHECK(village.verdict(staff({})) == "admitted");
    CHECK(village.verdict(staff({"s7", "s8"})) == "staff_too_late");
    poll::StaffAppointed moved = staff({});
    moved.staff.push_back({Duty::Scribe, {"s7"}, {"east"}});
    const law::Judgement elsewhere = village.judge(moved);
    CHECK(test::verdict(elsewhere) == "staff_too_late");
    CHECK(test::detail(elsewhere, "station") == "east");
}

TEST_CASE("ZJ art. 24: only a scribe whom the election committee appointed writes for others",
          "[law:ZJ-2020/24]") {
    Village village = with_scribes(test::zhejiang_village_2020());
    CHECK(village.verdict(written(41, "s7")) == "admitted");
    CHECK(village.verdict(written(41, "s1")) == "scribe_not_appointed");
    CHECK(village.verdict(written(41, "nobody")) == "person_unknown");
    // No number is named: one scribe may write for many.
    for (const std::uint64_t voter : {41U, 42U, 43U, 44U}) {
        village.state_fact(written(voter, "s7"));
    }
    CHECK(poll::summary(village.state.poll).by_scribe == base::Voters{4});
}

TEST_CASE("BJ art. 21, 24: a scribe of the election committee writes, and nobody else",
          "[law:BJ-2012/21][law:BJ-2012/24]") {
    Village village = with_scribes(test::beijing_village_2012());
    CHECK(village.verdict(written(41, "s7")) == "admitted");
    const law::Judgement trusted = village.judge(written(41, "s1"));
    CHECK(test::verdict(trusted) == "scribe_not_appointed");
    CHECK(test::article(trusted) == "BJ-2012 21, 24");
}

TEST_CASE("SH art. 17: whom the voter trusts may write, a candidate too", "[law:SH-2020/17]") {
    Village village = with_scribes(*law::built_in("shanghai-village-2020"));
    CHECK(village.verdict(written(41, "s1")) == "admitted");
    CHECK(village.verdict(written(41, "a")) == "admitted");
    // s1 is the voter of number 21.
    CHECK(village.verdict(written(21, "s1")) == "scribe_is_voter");
}

TEST_CASE("TJ art. 30: no candidate and no member of the election committee writes for a voter",
          "[law:TJ-2019/30]") {
    Village village = with_scribes(*law::built_in("tianjin-village-2019"));
    CHECK(village.verdict(written(41, "s1")) == "admitted");
    CHECK(village.verdict(written(41, "a")) == "scribe_involved");
    const std::string member = village.state.assembly.members.begin()->text;
    const law::Judgement sits = village.judge(written(41, member.c_str()));
    CHECK(test::verdict(sits) == "scribe_involved");
    CHECK(test::article(sits) == "TJ-2019 30");
}

TEST_CASE("HI art. 27: a scribe of the list writes for three voters, whatever they draw",
          "[law:HI-2025/27]") {
    Village village = with_scribes(test::hainan_village_2026());
    for (const std::uint64_t voter : {41U, 42U, 43U}) {
        village.state_fact(written(voter, "s7"));
    }
    const law::Judgement fourth = village.judge(written(44, "s7"));
    CHECK(test::verdict(fourth) == "scribe_has_too_many");
    CHECK(test::detail(fourth, "voters") == "3");
    CHECK(test::detail(fourth, "most") == "3");
    CHECK(village.verdict(written(44, "s8")) == "admitted");
    CHECK(village.verdict(written(44, "s6")) == "scribe_not_appointed");
}

TEST_CASE("HI art. 27: a meeting approves the scribes, who are posted three days before",
          "[law:HI-2025/27]") {
    Village village(test::hainan_village_2026());
    village.to(Phase::Listed);
    village.days_before(6);
    village.state_fact(places_of(village));
    const law::Resolution meeting = Village::meeting();
    CHECK(village.verdict(staff({"s7"})) == "resolution_missing");
    CHECK(village.verdict(staff({}, meeting)) == "resolution_not_needed");
    law::Resolution lost = meeting;
    lost.in_favour = {12};
    CHECK(village.verdict(staff({"s7"}, lost)) == "majority_missed");
    CHECK(around(village, 3, [&] { return village.verdict(staff({"s7"}, meeting)); }) ==
          std::vector<std::string>{"admitted", "admitted", "scribes_too_late"});
    // Other staff has no day in Hainan.
    village.days_before(1);
    CHECK(village.verdict(staff({})) == "admitted");
    village.days_before(3);
    village.state_fact(staff({"s7"}, meeting));
    // Whom the meeting approved needs it no more; whoever takes their place does.
    CHECK(village.verdict(staff({"s7"})) == "admitted");
    village.days_before(1);
    CHECK(village.verdict(staff({"s8"})) == "resolution_missing");
    CHECK(village.verdict(staff({"s8"}, meeting)) == "admitted");
}

TEST_CASE("HI art. 25: a meeting approves the list of a mobile box, posted three days before",
          "[law:HI-2025/25]") {
    Village village(test::hainan_village_2026());
    village.to(Phase::Listed);
    village.days_before(6);
    village.state_fact(places_of(village));
    poll::MobileVotersPublished list{.grounds = test::grounds(village.state.rules->poll, 1),
                                     .resolution = {},
                                     .station = {"mobile"},
                                     .voters = {handle(50)}};
    CHECK(village.verdict(list) == "resolution_missing");
    list.resolution = Village::meeting();
    CHECK(around(village, 3, [&] { return village.verdict(list); }) ==
          std::vector<std::string>{"admitted", "admitted", "mobile_list_too_late"});
    list.resolution->present = {5};
    village.days_before(6);
    CHECK(village.verdict(list) == "more_votes_than_present");

    Village elsewhere(test::cn_village_2026());
    elsewhere.to(Phase::Listed);
    elsewhere.state_fact(places_of(elsewhere));
    list.resolution = Village::meeting();
    CHECK(elsewhere.verdict(list) == "resolution_not_needed");
}

TEST_CASE("under every ruleset what is posted before election day is posted by its day",
          "[law:ZJ-2020/22][law:SC-2025/27][law:SC-RC-2025/25][law:HI-2025/25][law:HI-2025/27]") {
    const auto texts = law::built_in_texts();
    const auto& text = GENERATE_COPY(from_range(std::vector(texts.begin(), texts.end())));
    const law::Ruleset& rules = *law::built_in(text.id);
    CAPTURE(rules.id);
    const test::PostingFigures figures = figures_of(rules.id);
    const law::Plan plan{.ballot_scheme = law::BallotScheme::Joint,
                         .method = law::VotingMethod::AllElectors,
                         .offices = {{{"chair"}, {1}, {1}}},
                         .voting_form = law::VotingForm::MeetingWithStations,
                         .woman_office = {}};
    const base::Date day = rules.in_force + base::Days{100};
    const law::Setting setting{.rules = rules, .today = day, .election_day = day, .plan = &plan};
    poll::State state;
    apply(state, poll::StationsFixed{.in_favour = {3},
                                     .stations = {{poll::StationKind::Centre, {"hall"}},
                                                  {poll::StationKind::Station, {"east"}},
                                                  {poll::StationKind::MobileBox, {"mobile"}}}});
    check_last_day(setting, figures.notice, "poll_announced_too_late", [&](const auto& now) {
        return admit(state, poll::PollAnnounced{.in_favour = {3}}, now);
    });
    check_last_day(setting, figures.staff, "staff_too_late",
                   [&](const auto& now) { return admit(state, staff({}), now); });
    if (!figures.staff) {
        check_last_day(setting, figures.scribes, "scribes_too_late",
                       [&](const auto& now) { return admit(state, staff({"s7"}), now); });
    }
    check_last_day(setting, figures.mobile_list, "mobile_list_too_late", [&](const auto& now) {
        return admit(state,
                     poll::MobileVotersPublished{.grounds = test::grounds(rules.poll, 1),
                                                 .station = {"mobile"},
                                                 .voters = {handle(1)}},
                     now);
    });
    // The number of voters of one scribe, from one side to the other.
    const auto& most = *rules.poll.scribe_cap;
    CHECK(most.has_value() == figures.scribe_voters.has_value());
    if (most && figures.scribe_voters) {
        CHECK(most->value == *figures.scribe_voters);
    }
}

TEST_CASE("under the rules of Hainan and Zhejiang the calendar has these days",
          "[law:ZJ-2020/22][law:HI-2025/25][law:HI-2025/27]") {
    const auto days_of = [](Village& village) {
        std::map<law::Milestone, std::string> said;
        const base::Date today = village.now.date_in_china();
        for (const cli::CalendarLine& line : cli::calendar_lines(village.state, today)) {
            said[line.day.milestone] =
                line.day.last.text() + " " + std::string(base::word(line.standing));
        }
        return said;
    };
    using law::Milestone;
    Village posted(test::zhejiang_village_2020());
    posted.to_the_morning();
    auto said = days_of(posted);
    CHECK(said[Milestone::PollAnnounced] == "2024-12-15 kept");
    CHECK(said[Milestone::StaffAppointed] == "2024-12-15 kept");
    CHECK_FALSE(said.contains(Milestone::ScribesAppointed));
    CHECK_FALSE(said.contains(Milestone::MobileListPosted));
    Village listed(test::hainan_village_2026());
    listed.to(Phase::Listed);
    listed.days_before(2);
    said = days_of(listed);
    CHECK(said[Milestone::MobileListPosted] == "2026-12-17 missed");
    CHECK(said[Milestone::ScribesAppointed] == "2026-12-17 missed");
    CHECK_FALSE(said.contains(Milestone::PollAnnounced));
    // Nobody needed a scribe, and then there was no list to post.
    Village voting(test::hainan_village_2026());
    voting.to(Phase::Polling);
    said = days_of(voting);
    CHECK(said[Milestone::MobileListPosted] == "2026-12-17 kept");
    CHECK_FALSE(said.contains(Milestone::ScribesAppointed));
}
