// SPDX-License-Identifier: Apache-2.0
// A vote is declared void: who declares it, what begins anew, until when it is held again, and how
// old one has to be then. In Henan the county declares it in writing, and the election is held
// again within thirty days of that; in Hainan the township or above. What made the vote void is not
// used again: unlawful candidates are nominated anew, an unlawful election committee is chosen anew
// or, in Chongqing, gives place to the guidance body. Source: 河南省实施村民委员会组织法办法(2011)
// art. 39, 44; 海南省村民委员会选举办法(2025) art. 36; 浙江省村民委员会选举办法(2020) art. 7, 41;
// 北京市村民委员会选举办法(2012) art. 38, 39; 重庆市居民委员会选举办法(2025) art. 34, 35.
#include <algorithm>

#include "cli/calendar_lines.h"
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/nomination/queries.h"
#include "tests/support/catch.h"
#include "tests/support/community.h"
#include "tests/support/rules.h"
#include "tests/support/status.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using closing::Authority;
using election::NullityGround;
using election::Phase;
using election::UnseatingCause;
using test::status_offers;
using test::Village;
using Persons = std::vector<base::PersonId>;

namespace {

election::VoteNullified nullified(NullityGround ground, Authority authority = Authority::County) {
    return {.authority = authority, .ground = ground, .round = {1}};
}

election::WinnerUnseated unseated(std::optional<Authority> authority,
                                  UnseatingCause cause = UnseatingCause::Fraud) {
    return {.authority = authority, .cause = cause, .office = {"chair"}, .person = {"a"}};
}

/// The line of the calendar for that milestone, the last of them: "last day anchor".
std::string last_line(const election::State& state, law::Milestone milestone, base::Date today) {
    std::string found;
    for (const cli::CalendarLine& each : cli::calendar_lines(state, today)) {
        if (each.day.milestone == milestone) {
            found = each.day.last.text() + " " + std::string(base::word(each.day.reckoning.from));
        }
    }
    return found;
}

/// p2 to p8 and one more, chosen after p1 to p5; s1 takes the place of p1.
assembly::ElectionCommitteeChosen another_committee(const law::Ruleset& rules) {
    assembly::ElectionCommitteeChosen chosen{
        .chair = {"p2"}, .ranking = {}, .resolution = Village::meeting(), .size = {5}};
    base::Votes votes{20};
    for (const char* person : {"p2", "p3", "p4", "p6", "p7", "p8"}) {
        chosen.ranking.push_back({{person}, votes});
        votes -= base::Votes{1};
    }
    chosen.size = std::max(rules.election_committee.size->least, base::Members{5});
    return chosen;
}

}  // namespace

TEST_CASE("art. 39, 44: in Henan the county alone declares a vote or a win void",
          "[law:HN-2011/39][law:HN-2011/44]") {
    // One paper for all offices: how they are printed changes nothing of who declares what.
    law::Ruleset rules = test::henan_village_2011();
    rules.poll.ballot_schemes.value = {law::BallotScheme::Joint};
    Village village(rules);
    village.with_every_seat_filled();
    const auto by_township =
        village.judge(nullified(NullityGround::ResultNotAnnounced, Authority::Township));
    CHECK(test::verdict(by_township) == "authority_not_competent");
    CHECK(test::article(by_township) == "HN-2011 39");
    CHECK(village.verdict(nullified(NullityGround::ResultNotAnnounced)) == "admitted");
    const auto by_committee = village.judge(unseated({}));
    CHECK(test::verdict(by_committee) == "authority_not_competent");
    CHECK(test::article(by_committee) == "HN-2011 44");
    CHECK(test::detail(by_committee, "authority") == "election_committee");
    CHECK(village.verdict(unseated(Authority::Township)) == "authority_not_competent");
    CHECK(village.verdict(unseated(Authority::County)) == "admitted");
}

TEST_CASE("who declares a win by foul play void, by province",
          "[law:ZJ-2020/41][law:BJ-2012/38][law:HI-2025/36][law:OL-2025/21]") {
    struct Row {
        const law::Ruleset* rules;
        std::string committee;
    };
    const Row row = GENERATE(Row{&test::zhejiang_village_2020(), "admitted"},
                             Row{&test::beijing_village_2012(), "authority_not_competent"},
                             Row{&test::hainan_village_2026(), "authority_not_competent"},
                             Row{&test::cn_village_2026(), "authority_not_competent"});
    Village village(*row.rules);
    village.with_every_seat_filled();
    INFO(row.rules->id);
    CHECK(village.verdict(unseated({})) == row.committee);
    CHECK(village.verdict(unseated(Authority::Township)) == "admitted");
    CHECK(village.verdict(unseated(Authority::County)) == "admitted");
    // A sub-district that has villages does what a township does.
    CHECK(village.verdict(unseated(Authority::SubDistrict)) == "admitted");
    CHECK(village.verdict(unseated(Authority::PeoplesCongress)) == "authority_not_competent");
    // Who may not stand, or leaves, is for the election committee to record.
    CHECK(village.verdict(unseated({}, UnseatingCause::NotEligible)) == "admitted");
    CHECK(village.verdict(unseated({}, UnseatingCause::Withdrew)) == "admitted");
}

TEST_CASE("art. 36: in Hainan the township or above declares a vote void", "[law:HI-2025/36]") {
    Village village(test::hainan_village_2026());
    village.to(Phase::Announced);
    for (const Authority each : {Authority::Township, Authority::SubDistrict, Authority::County}) {
        CHECK(village.verdict(nullified(NullityGround::OtherBreach, each)) == "admitted");
    }
    CHECK(village.verdict(nullified(NullityGround::OtherBreach, Authority::CivilAffairs)) ==
          "authority_not_competent");
}

TEST_CASE("art. 39: candidates who came about unlawfully are nominated anew", "[law:HN-2011/39]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Announced);
    village.state_fact(nullified(NullityGround::CandidatesUnlawful));
    CHECK(status_offers(village, "round open"));
    CHECK(village.verdict(nomination::NomineeAccepted{.office = {"chair"}, .person = {"a"}}) ==
          "out_of_phase");
    // The day first, from which the days of the lists are counted; nobody stands yet.
    const base::Date day = village.election_day() + base::Days{28};
    const election::RoundOpened fresh = test::round_due(village, day);
    CHECK(fresh.round == count::RoundKind::Fresh);
    REQUIRE(fresh.offices.size() == 3);
    CHECK(fresh.offices.back().candidates.empty());
    village.state_fact(fresh);
    CHECK(village.state.phase == Phase::RollFinal);
    // The old list is gone, and its papers are not printed again.
    CHECK_FALSE(election::stands(village.state, {"a"}));
    CHECK(village.verdict(poll::PapersPrinted{.papers = {80}, .style = {"joint"}}) ==
          "out_of_phase");
    // Now b and i are nominated for chair; a is not.
    village.state_fact(nomination::NominationCounted{
        .rankings = {{.names = {{{"b"}, {30}}, {{"i"}, {20}}}, .office = {"chair"}},
                     {.names = {{{"c"}, {30}}, {{"d"}, {20}}}, .office = {"deputy"}},
                     {.names = {{{"e"}, {30}}, {{"f"}, {25}}, {{"g"}, {20}}, {{"h"}, {15}}},
                      .office = {"member"}}},
        .source = law::NominationSource::RegisteredVoters,
        .took_part = {50}});
    CHECK(village.state.phase == Phase::Nominated);
    for (const auto& [person, office] :
         {std::pair{"b", "chair"}, std::pair{"i", "chair"}, std::pair{"c", "deputy"},
          std::pair{"d", "deputy"}, std::pair{"e", "member"}, std::pair{"f", "member"},
          std::pair{"g", "member"}, std::pair{"h", "member"}}) {
        village.state_fact(nomination::NomineeReviewed{.finding = nomination::Finding::Eligible,
                                                       .ground = {},
                                                       .in_favour = {5},
                                                       .person = {person}});
        village.state_fact(nomination::NomineeAccepted{.office = {office}, .person = {person}});
    }
    // Five days before the new day, not before the old one, which is over.
    village.on(day - base::Days{4});
    CHECK(village.verdict(nomination::CandidatesPublished{
              election::proposed_list(village.state)}) == "candidates_published_too_late");
    village.on(day - base::Days{5});
}

TEST_CASE("art. 39: a fresh election on the new list is held and determined as a first one",
          "[law:HN-2011/39]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Announced);
    const base::Date day = village.election_day() + base::Days{28};
    village.state_fact(nullified(NullityGround::SurplusBreached));
    village.state_fact(test::round_due(village, day));
    village.state_fact(nomination::NominationCounted{
        .rankings = {{.names = {{{"b"}, {30}}, {{"i"}, {20}}}, .office = {"chair"}},
                     {.names = {{{"c"}, {30}}, {{"d"}, {20}}}, .office = {"deputy"}},
                     {.names = {{{"e"}, {30}}, {{"f"}, {25}}, {{"g"}, {20}}, {{"h"}, {15}}},
                      .office = {"member"}}},
        .source = law::NominationSource::RegisteredVoters,
        .took_part = {50}});
    for (const auto& [person, office] :
         {std::pair{"b", "chair"}, std::pair{"i", "chair"}, std::pair{"c", "deputy"},
          std::pair{"d", "deputy"}, std::pair{"e", "member"}, std::pair{"f", "member"},
          std::pair{"g", "member"}, std::pair{"h", "member"}}) {
        village.state_fact(nomination::NomineeReviewed{.finding = nomination::Finding::Eligible,
                                                       .ground = {},
                                                       .in_favour = {5},
                                                       .person = {person}});
        village.state_fact(nomination::NomineeAccepted{.office = {office}, .person = {person}});
    }
    village.state_fact(nomination::CandidatesPublished{election::proposed_list(village.state)});
    REQUIRE(village.state.phase == Phase::Listed);
    CHECK(election::stands(village.state, {"i"}));
    CHECK_FALSE(election::stands(village.state, {"a"}));
    CHECK(last_line(village.state, law::Milestone::CandidatesPublished, day) ==
          (day - base::Days{5}).text() + " election_day");
    village.on(day);
    village.state_fact(poll::PapersPrinted{.papers = {80}, .style = village.style()});
    for (const auto& [station, papers] :
         {std::pair{"hall", 38}, std::pair{"east", 32}, std::pair{"mobile", 5}}) {
        village.state_fact(poll::PapersDelivered{
            .papers = {papers}, .station = {station}, .style = village.style()});
    }
    village.to(Phase::Counting).count_all({{".+/+./+++.", {60}}}).to(Phase::Announced);
    CHECK(election::standing(village.state).offices.front().elected == Persons{{"i"}});
    CHECK_FALSE(village.state.nominates_anew);
    CHECK(village.state.complete);
}

TEST_CASE("art. 39: on other grounds the list stands", "[law:HN-2011/39]") {
    for (const NullityGround each :
         {NullityGround::TurnoutMissed, NullityGround::Overcount, NullityGround::CountNotPublic,
          NullityGround::ResultNotAnnounced, NullityGround::Fraud, NullityGround::OtherBreach}) {
        Village village(test::cn_village_2026());
        village.to(Phase::Announced);
        village.state_fact(nullified(each));
        INFO(base::word(each));
        CHECK_FALSE(village.state.nominates_anew);
        CHECK(election::next_round(village.state)->offices.front().candidates ==
              Persons{{"a"}, {"b"}});
    }
}

TEST_CASE("art. 39: after an unlawful election committee another one is chosen",
          "[law:HN-2011/39]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Announced);
    village.state_fact(nullified(NullityGround::ElectionCommitteeUnlawful));
    CHECK(status_offers(village, "committee choose"));
    const base::Date day = village.election_day() + base::Days{28};
    const election::RoundOpened fresh = test::round_due(village, day);
    // What it decides does not count any more.
    const auto refused = village.judge(fresh);
    CHECK(test::verdict(refused) == "election_committee_ended");
    CHECK(test::detail(refused, "day") == village.now.date_in_china().text());
    village.state_fact(another_committee(*village.state.rules));
    CHECK(assembly::is_member(village.state.assembly, {"p6"}));
    CHECK_FALSE(assembly::is_member(village.state.assembly, {"p1"}));
    village.state_fact(fresh);
    CHECK(village.state.phase == Phase::RollFinal);
    // Once, not as often as one likes.
    CHECK(village.verdict(another_committee(*village.state.rules)) ==
          "election_committee_chosen_twice");
}

TEST_CASE("art. 35: in Chongqing the guidance body holds it in place of an unlawful committee",
          "[law:CQ-RC-2025/34][law:CQ-RC-2025/35]") {
    test::Community community(*law::built_in("chongqing-residents-2026"));
    community.to(Phase::Announced);
    const base::Date day = community.election_day() + base::Days{28};
    SECTION("unlawful: nobody is chosen, and no meeting sets the day") {
        community.state_fact(
            election::VoteNullified{.authority = Authority::SubDistrict,
                                    .ground = NullityGround::ElectionCommitteeUnlawful,
                                    .round = {1}});
        CHECK_FALSE(status_offers(community, "committee choose"));
        election::RoundOpened fresh = test::round_due(community, day);
        fresh.in_favour = {0};
        fresh.resolution = test::Community::meeting();
        CHECK(community.verdict(fresh) == "resolution_not_needed");
        fresh.resolution.reset();
        community.state_fact(fresh);
        CHECK(community.state.phase == Phase::RollFinal);
    }
    SECTION("another ground: the representatives' meeting sets the day") {
        community.state_fact(election::VoteNullified{.authority = Authority::SubDistrict,
                                                     .ground = NullityGround::CountNotPublic,
                                                     .round = {1}});
        election::RoundOpened fresh = test::round_due(community, day);
        const auto refused = community.judge(fresh);
        CHECK(test::verdict(refused) == "resolution_missing");
        CHECK(test::article(refused) == "CQ-RC-2025 35");
        fresh.resolution = test::Community::meeting();
        CHECK(community.verdict(fresh) == "admitted");
    }
}

TEST_CASE("art. 39: thirty days from the declaration, not from the void vote", "[law:HN-2011/39]") {
    law::Ruleset rules = test::cn_village_2026();
    rules.further.fresh_days = test::henan_village_2011().further.fresh_days;
    rules.further.deadline_days = test::sichuan_village_2026().further.deadline_days;
    Village village(rules);
    village.to(Phase::Announced);
    const base::Date declared = village.election_day() + base::Days{41};
    SECTION("the vote") {
        village.on(declared);
        village.state_fact(nullified(NullityGround::Fraud));
        CHECK(last_line(village.state, law::Milestone::FreshElectionHeld, declared) ==
              (declared + base::Days{30}).text() + " declared_void");
        // The same once it is opened.
        village.state_fact(test::round_due(village, declared + base::Days{20}));
        CHECK(last_line(village.state, law::Milestone::FreshElectionHeld, declared) ==
              (declared + base::Days{30}).text() + " declared_void");
    }
    SECTION("the election of one person: Sichuan's ten days") {
        village.on(declared);
        village.state_fact(unseated(Authority::Township));
        CHECK(last_line(village.state, law::Milestone::FurtherElectionHeld, declared) ==
              (declared + base::Days{10}).text() + " declared_void");
    }
}

TEST_CASE("a further election that was due before keeps its day", "[law:SC-2025/37]") {
    Village village(test::sichuan_village_2026());
    village.to(Phase::Counting).count_all({{"+./+./++..", {40}}}).to(Phase::Announced);
    REQUIRE(election::next_round(village.state)->kind == count::RoundKind::Further);
    const base::Date first = village.election_day();
    village.on(first + base::Days{3});
    village.state_fact(unseated(Authority::Township));
    CHECK(last_line(village.state, law::Milestone::FurtherElectionHeld, first) ==
          (first + base::Days{10}).text() + " round_before");
}

// Beyond the text.

TEST_CASE("in a fresh election age is reckoned to its own day") {
    const auto of_age = [](std::int64_t days_after_birthday, bool is_fresh) {
        Village village(test::cn_village_2026());
        village.to(Phase::Announced);
        const base::Date day = village.election_day() + base::Days{28};
        if (is_fresh) {
            village.state_fact(nullified(NullityGround::CountNotPublic));
            village.state_fact(test::round_due(village, day));
        }
        // 18 on the day of the fresh election, or so many days before or after it.
        roll::PersonRecord young = test::resident(61);
        young.birth = test::day("2009-01-17") - base::Days{days_after_birthday};
        village.annex[61] = young;
        return village.verdict(roll::RollCorrected{.change = roll::Correction::Added,
                                                   .commitment = test::commitment(61),
                                                   .ground = {},
                                                   .in_favour = {5},
                                                   .objection = {},
                                                   .voter = {}});
    };
    REQUIRE(test::day("2026-12-20") + base::Days{28} == test::day("2027-01-17"));
    CHECK(of_age(-1, true) == "under_age");
    CHECK(of_age(0, true) == "admitted");
    CHECK(of_age(1, true) == "admitted");
}

TEST_CASE("struck off or unseated before, nobody is nominated again") {
    Village village(test::hainan_village_2026());
    village.to(Phase::Announced);
    village.state_fact(unseated(Authority::Township));
    village.state_fact(nullified(NullityGround::CandidatesUnlawful));
    village.state_fact(test::round_due(village, village.election_day() + base::Days{28}));
    village.state_fact(nomination::NominationCounted{
        .rankings = {{.names = {{{"a"}, {30}}, {{"b"}, {20}}}, .office = {"chair"}},
                     {.names = {{{"c"}, {30}}, {{"d"}, {20}}}, .office = {"deputy"}},
                     {.names = {{{"e"}, {30}}, {{"f"}, {25}}, {{"g"}, {20}}, {{"h"}, {15}}},
                      .office = {"member"}}},
        .source = law::NominationSource::RegisteredVoters,
        .took_part = {50}});
    CHECK(village.verdict(nomination::NomineeReviewed{.finding = nomination::Finding::Eligible,
                                                      .ground = {},
                                                      .in_favour = {5},
                                                      .person = {"a"}}) == "may_not_stand");
    CHECK(village.verdict(nomination::NomineeReviewed{.finding = nomination::Finding::Eligible,
                                                      .ground = {},
                                                      .in_favour = {5},
                                                      .person = {"b"}}) == "admitted");
}
