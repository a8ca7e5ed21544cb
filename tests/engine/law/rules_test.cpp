// SPDX-License-Identifier: Apache-2.0
// What lawyers are shown: lines, differences, warnings and the resolved text.
#include "engine/law/rules.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "engine/law/load.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"

using namespace douxuan;

namespace {

/// "section.member ours|theirs" for each pair.
std::vector<std::string> texts(const std::vector<law::RulePair>& pairs) {
    std::vector<std::string> all;
    for (const law::RulePair& each : pairs) {
        all.push_back(std::string(each.ours.section) + "." + std::string(each.ours.member) + " " +
                      each.ours.value + "|" + each.theirs.value);
    }
    return all;
}

law::RuleLine line_of(const law::Ruleset& rules, std::string_view section,
                      std::string_view member) {
    const auto all = law::lines(rules);
    const auto at = std::ranges::find_if(
        all, [&](const auto& each) { return each.section == section && each.member == member; });
    REQUIRE(at != all.end());
    return *at;
}

/// The warnings on the ruleset of 2026 after `change`.
template <class Change>
std::vector<std::string> warnings_after(Change change) {
    law::Ruleset rules = test::cn_village_2026();
    change(rules);
    return texts(law::warnings(rules, test::cn_village_2026()));
}

}  // namespace

TEST_CASE("every value is on a line with its citation and meaning") {
    const auto all = law::lines(test::cn_village_2026());
    CHECK(all.size() == 220);
    for (const law::RuleLine& each : all) {
        INFO(each.section << "." << each.member);
        CHECK_FALSE(each.value.empty());
        CHECK_FALSE(each.meaning.empty());
        CHECK_FALSE(each.cite.instrument.empty());
        CHECK(each.cite.article.empty() ==
              (each.confidence == law::Confidence::Assumed && each.cite.instrument != "CC-2020"));
        CHECK((each.confidence != law::Confidence::Assumed || !each.note.empty()));
    }
}

TEST_CASE("values are shown as people write them") {
    const law::Ruleset& rules = test::beijing_village_2012();
    CHECK(line_of(rules, "committee", "size").value == "3 to 7");
    CHECK(line_of(rules, "count", "turnout").value == "more than 1/2");
    CHECK(line_of(rules, "further", "floor").value == "at least 1/3");
    CHECK(line_of(rules, "poll", "ballot_schemes").value == "joint, sequential");
    CHECK(line_of(rules, "poll", "proxy_candidate_ban").value == "true");
    CHECK(line_of(rules, "nomination", "withdrawal_days").value == "none");
    CHECK(line_of(rules, "further", "deadline_days").value == "15");
}

TEST_CASE("Beijing 2012 and the law of 2026 differ in these values") {
    CHECK(texts(law::diff(test::beijing_village_2012(), test::cn_village_2026())) ==
          std::vector<std::string>{
              "closing.filed_with township|none",
              "closing.handover_items seal, accounts, fixed_assets, claims_and_debts, archives|"
              "seal, premises, accounts, fixed_assets, claims_and_debts, archives, open_matters",
              "committee.kin_avoidance none|near_relatives",
              "committee.minority_seat true|false",
              "committee.term 3|5",
              "committee.woman_office_fixed true|false",
              "count.illegible committee_decides|part",
              "election_committee.dismissal true|false",
              "election_committee.filed committee|none",
              "election_committee.posted committee, election_day|none",
              "election_committee.replacement next_in_ranking|either",
              "election_committee.size 5 to 9|3 to 9",
              "election_committee.withdrawal own_nomination|own_or_near_relative_nomination",
              "further.deadline_days 15|none",
              "further.stop_chair true|false",
              "further.stop_elected 4|3",
              "meetings.short_notice false|true",
              "nomination.attendance more than 1/2|none",
              "nomination.conditions_by villagers_meeting, representatives_meeting|none",
              "nomination.disqualifiers criminally_punished, lost_capacity, conditions_not_met|"
              "expelled_from_party, criminally_punished, clan_or_gang_force, "
              "illegal_religion_or_cult",
              "nomination.disqualifiers_besides not_on_roll|lost_capacity, not_on_roll",
              "nomination.meeting_days 1|none",
              "nomination.sources registered_voters|registered_voters, party_organisation",
              "nomination.surplus_chair 1 to 2|1 to 3",
              "nomination.surplus_deputy 1 to 2|1 to 3",
              "nomination.surplus_member 1 to 2|1 to 3",
              "poll.ballot_schemes joint, sequential|joint, separate_papers, sequential",
              "poll.mobile_box_scrutineers 3|none",
              "poll.mobile_grounds elderly, disabled, hard_to_move|none",
              "poll.notice_days 1|none",
              "poll.proxy_apply_days 1|none",
              "poll.proxy_circle near_relatives|any_villager",
              "poll.scribe_place true|false",
              "poll.scribes appointed|any_person",
              "poll.staff_kin spouse_and_lineal|near_relatives",
              "poll.station_scrutineers 3|none",
              "poll.voting_forms meeting, meeting_with_stations|"
              "meeting, meeting_with_stations, stations",
              "registration.exclusions under_age, deprived_of_political_rights, no_own_word, "
              "too_short_residence, no_application, no_consent, registered_elsewhere, "
              "lost_capacity, unreachable, deceased, same_person_twice, not_of_this_village|"
              "under_age, deprived_of_political_rights, no_own_word, too_short_residence, "
              "no_application, no_consent, registered_elsewhere, deceased, same_person_twice, "
              "not_of_this_village",
              "registration.former_farmers true|false",
              "registration.outsider_basis living, working|living, village_work",
              "registration.voter_cards before_poll|not_stated",
          });
}

TEST_CASE("a ruleset does not differ from itself") {
    CHECK(law::diff(test::cn_village_2026(), test::cn_village_2026()).empty());
}

TEST_CASE("the resolved text loads as the same ruleset and as the same text") {
    for (const law::BuiltIn& each : law::built_in_texts()) {
        const law::Ruleset& rules = *law::built_in(each.id);
        const std::string text = law::resolved_toml(rules);
        const auto again = law::load({.file = "rules.toml", .text = text},
                                     [](std::string_view) { return std::nullopt; });
        REQUIRE(again);
        CHECK(*again == rules);
        CHECK(law::resolved_toml(*again) == text);
    }
}

TEST_CASE("quotes, backslashes and Chinese survive the resolved text") {
    law::Ruleset rules = test::cn_village_2026();
    rules.name_en = R"(a "b" \n c\)";
    rules.count.tie.note = "再次投票";
    const std::string text = law::resolved_toml(rules);
    const auto again = law::load({.file = "rules.toml", .text = text},
                                 [](std::string_view) { return std::nullopt; });
    REQUIRE(again);
    CHECK(*again == rules);
}

TEST_CASE("no built-in ruleset is looser than the national law of its days, but for these") {
    // Who is left out of the roll or registers by village work, the term before 2018, seats that
    // stay open at once, members who stay until they accept a nomination.
    const std::map<std::string_view, std::vector<std::string>> known{
        {"beijing-village-2012",
         {"committee.term", "registration.exclusions", "registration.outsider_basis"}},
        {"hainan-village-2026", {"further.stop_before", "registration.exclusions"}},
        {"hebei-village-2020", {"registration.exclusions"}},
        {"henan-village-2011", {"committee.term"}},
        {"shanghai-village-2020", {"further.stop_before"}},
        {"sichuan-village-2026",
         {"election_committee.withdrawal_moment", "registration.exclusions"}},
        {"tianjin-village-2019", {"further.runners_up_by", "registration.exclusions"}},
        {"zhejiang-village-2020", {"registration.outsider_basis"}},
    };
    for (const law::BuiltIn& each : law::built_in_texts()) {
        std::set<std::string> found;
        for (const char* national : {"cn-village-2010", "cn-village-2018", "cn-village-2026"}) {
            for (const law::RulePair& pair :
                 law::warnings(*law::built_in(each.id), *law::built_in(national))) {
                found.insert(std::string(pair.ours.section) + "." + std::string(pair.ours.member));
            }
        }
        if (each.id.starts_with("cn-")) {
            CHECK(found.empty());
            continue;
        }
        CAPTURE(each.id);
        const auto expected = known.find(each.id);
        CHECK(std::vector<std::string>(found.begin(), found.end()) ==
              (expected == known.end() ? std::vector<std::string>{} : expected->second));
    }
}

TEST_CASE("Beijing 2012 falls behind the national law from the day both would be in force") {
    law::Ruleset beijing = test::beijing_village_2012();
    beijing.out_of_force = base::Date::parse("2026-01-01");
    CHECK(law::warnings(beijing, test::cn_village_2026()).empty());
    beijing.out_of_force = base::Date::parse("2026-01-02");
    CHECK(texts(law::warnings(beijing, test::cn_village_2026())).size() == 6);
}

TEST_CASE("a fourth mandate is looser than the law, a cap of three or two is not") {
    for (const std::int64_t cap : {2, 3}) {
        CHECK(warnings_after([&](law::Ruleset& r) { r.poll.proxy_cap.value = {cap}; }).empty());
    }
    CHECK(warnings_after([](law::Ruleset& r) { r.poll.proxy_cap.value = {4}; }) ==
          std::vector<std::string>{"poll.proxy_cap 4|3"});
}

TEST_CASE("a candidate as proxy is looser than the law") {
    CHECK(warnings_after([](law::Ruleset& r) { r.poll.proxy_candidate_ban.value = false; }) ==
          std::vector<std::string>{"poll.proxy_candidate_ban false|true"});
}

TEST_CASE("a turnout that half of the voters meet is looser, a stricter one is not") {
    const auto with = [](base::Threshold turnout) {
        return warnings_after([&](law::Ruleset& r) { r.count.turnout.value = turnout; });
    };
    CHECK(with({base::Bound::MoreThan, 499, 1'000}).size() == 1);
    CHECK(with({base::Bound::AtLeast, 1, 2}) ==
          std::vector<std::string>{"count.turnout at least 1/2|more than 1/2"});
    CHECK(with({base::Bound::MoreThan, 2, 4}).empty());
    CHECK(with({base::Bound::AtLeast, 501, 1'000}).empty());
}

TEST_CASE("a shorter posting, a longer decision and a shorter objection are looser") {
    CHECK(warnings_after([](law::Ruleset& r) {
              r.registration.posting_days.value = {19};
          }).size() == 1);
    CHECK(
        warnings_after([](law::Ruleset& r) { r.registration.posting_days.value = {21}; }).empty());
    CHECK(warnings_after([](law::Ruleset& r) {
              r.registration.decision_days.value = {4};
          }).size() == 1);
    CHECK(warnings_after([](law::Ruleset& r) {
              r.registration.objection_days.value = {4};
          }).size() == 1);
}

TEST_CASE("seats outside the national range, a missing ground and a new source are looser") {
    CHECK(warnings_after([](law::Ruleset& r) { r.committee.size.value.most = {8}; }).size() == 1);
    CHECK(warnings_after([](law::Ruleset& r) { r.committee.size.value.least = {2}; }).size() == 1);
    CHECK(warnings_after([](law::Ruleset& r) { r.committee.size.value.most = {5}; }).empty());
    CHECK(warnings_after([](law::Ruleset& r) {
              r.nomination.disqualifiers.value.pop_back();
          }).size() == 1);
    CHECK(warnings_after([](law::Ruleset& r) {
              r.registration.exclusions.value.push_back(law::Exclusion::Unreachable);
          }).size() == 1);
}

TEST_CASE("as many candidates as seats are looser than a law that asks for more") {
    CHECK(warnings_after([](law::Ruleset& r) {
              r.nomination.equal_number.value = law::EqualNumber::NomineesEqual;
          }) == std::vector<std::string>{"nomination.equal_number nominees_equal|never"});
}

TEST_CASE("a national value that is only assumed binds nobody") {
    CHECK(warnings_after([](law::Ruleset& r) {
              r.nomination.publish_days.value = {0};
              r.count.majority_base.value = law::MajorityBase::ValidPapers;
          }).empty());
}

TEST_CASE("nothing is said of a ruleset for the other kind of committee") {
    CHECK(warnings_after([](law::Ruleset& r) {
              r.kind = law::CommitteeKind::Residents;
              r.poll.proxy_cap.value = {4};
          }).empty());
}
