// SPDX-License-Identifier: Apache-2.0
// The forms of meetings and rankings, and what a state remembers.
#include "engine/assembly/admit.h"
#include "tests/support/catch.h"
#include "tests/support/people.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"

using namespace douxuan;
using assembly::QuorumBasis;
using law::Body;
using test::verdict;

namespace {

law::Setting now(const law::Ruleset& rules = test::cn_village_2026()) {
    return test::on_day(rules, "2026-10-01");
}

assembly::Resolution meeting() {
    return {.basis = QuorumBasis::Representatives,
            .body = Body::RepresentativesMeeting,
            .entitled = {30},
            .in_favour = {20},
            .present = {24}};
}

assembly::ElectionCommitteeChosen five_for_three() {
    return {.chair = {"b"},
            .ranking = {{{"a"}, {24}}, {{"b"}, {22}}, {{"c"}, {20}}, {{"d"}, {20}}, {{"e"}, {1}}},
            .resolution = meeting(),
            .size = {3}};
}

assembly::State chosen() {
    assembly::State state;
    apply(state, five_for_three());
    return state;
}

}  // namespace

TEST_CASE("only a competent body chooses the election committee or consents to outsiders") {
    assembly::Resolution groups = meeting();
    groups.body = Body::GroupMeetings;
    groups.basis = QuorumBasis::Adults;
    assembly::ElectionCommitteeChosen by_groups = five_for_three();
    by_groups.resolution = groups;
    CHECK(verdict(admit(assembly::State{}, by_groups, {}, now())) == "admitted");
    const law::Judgement refused =
        admit(assembly::State{}, {.resolution = groups, .voters = {}}, now());
    CHECK(verdict(refused) == "body_not_competent");
    CHECK(test::article(refused) == "OL-2025 16");
}

TEST_CASE("a quorum is counted on a basis that the body has") {
    const auto [body, basis, fits] = GENERATE(table<Body, QuorumBasis, std::string>({
        {Body::VillagersMeeting, QuorumBasis::Adults, "admitted"},
        {Body::VillagersMeeting, QuorumBasis::Households, "admitted"},
        {Body::VillagersMeeting, QuorumBasis::Representatives, "basis_wrong"},
        {Body::RepresentativesMeeting, QuorumBasis::Adults, "basis_wrong"},
        {Body::RepresentativesMeeting, QuorumBasis::Households, "basis_wrong"},
        {Body::RepresentativesMeeting, QuorumBasis::Representatives, "admitted"},
        {Body::GroupMeetings, QuorumBasis::Adults, "admitted"},
        {Body::GroupMeetings, QuorumBasis::Households, "admitted"},
        {Body::GroupMeetings, QuorumBasis::Representatives, "basis_wrong"},
    }));
    assembly::Resolution resolution = meeting();
    resolution.body = body;
    resolution.basis = basis;
    const law::Setting setting = now();
    CHECK(verdict(assembly::judge(resolution, setting.rules.election_committee.chosen_by,
                                  setting)) == fits);
}

TEST_CASE("nobody is present who is not entitled and nobody votes who is not present") {
    const law::Setting setting = now();
    const auto& competent = setting.rules.election_committee.chosen_by;
    assembly::Resolution resolution = meeting();
    resolution.present = {30};
    CHECK(verdict(assembly::judge(resolution, competent, setting)) == "admitted");
    resolution.present = {31};
    CHECK(verdict(assembly::judge(resolution, competent, setting)) == "more_present_than_entitled");
    resolution.present = {24};
    resolution.in_favour = {24};
    CHECK(verdict(assembly::judge(resolution, competent, setting)) == "admitted");
    resolution.in_favour = {25};
    CHECK(verdict(assembly::judge(resolution, competent, setting)) == "more_votes_than_present");
}

TEST_CASE("a meeting to which nobody is entitled decides nothing") {
    const law::Setting setting = now();
    assembly::Resolution nobody = meeting();
    nobody.entitled = nobody.present = nobody.in_favour = {0};
    CHECK(verdict(assembly::judge(nobody, setting.rules.election_committee.chosen_by, setting)) ==
          "majority_missed");
    nobody.body = Body::VillagersMeeting;
    nobody.basis = QuorumBasis::Adults;
    CHECK(verdict(assembly::judge(nobody, setting.rules.election_committee.chosen_by, setting)) ==
          "quorum_missed");
}

TEST_CASE("a ranking names everybody once and most votes first and enough people") {
    const assembly::State none;
    assembly::ElectionCommitteeChosen chosen = five_for_three();
    chosen.size = {5};
    CHECK(verdict(admit(none, chosen, {}, now())) == "admitted");
    chosen.size = {6};
    CHECK(verdict(admit(none, chosen, {}, now())) == "ranking_too_short");
    chosen = five_for_three();
    chosen.ranking[4].person = {"a"};
    CHECK(verdict(admit(none, chosen, {}, now())) == "person_twice");
    chosen = five_for_three();
    std::swap(chosen.ranking[0], chosen.ranking[1]);
    CHECK(verdict(admit(none, chosen, {}, now())) == "ranking_unsorted");
    chosen = five_for_three();
    chosen.ranking[0].votes = {25};
    CHECK(verdict(admit(none, chosen, {}, now())) == "more_votes_than_present");
}

TEST_CASE("the chair of the election committee is one of its members") {
    assembly::ElectionCommitteeChosen chosen = five_for_three();
    chosen.chair = {"c"};
    CHECK(verdict(admit(assembly::State{}, chosen, {}, now())) == "admitted");
    chosen.chair = {"d"};
    CHECK(verdict(admit(assembly::State{}, chosen, {}, now())) == "chair_not_member");
}

TEST_CASE("the election committee of 2026 has three to nine members") {
    assembly::ElectionCommitteeChosen chosen = five_for_three();
    for (const char* more : {"f", "g", "h", "i", "j"}) {
        chosen.ranking.push_back({.person = {more}, .votes = {1}});
    }
    const auto [size, answer] = GENERATE(table<std::int64_t, std::string>({
        {0, "committee_size_out_of_range"},
        {2, "committee_size_out_of_range"},
        {3, "admitted"},
        {4, "admitted"},
        {9, "admitted"},
        {10, "committee_size_out_of_range"},
    }));
    chosen.size = {size};
    CHECK(verdict(admit(assembly::State{}, chosen, {}, now())) == answer);
}

TEST_CASE("a full committee is not chosen again") {
    CHECK(verdict(admit(chosen(), five_for_three(), {}, now())) ==
          "election_committee_chosen_twice");
}

TEST_CASE("nobody decides or enters or presides before the committee is chosen") {
    const assembly::State none;
    CHECK_FALSE(assembly::chosen(none));
    CHECK(verdict(judge_decision(none, {1}, now())) == "election_committee_not_chosen");
    CHECK(verdict(admit(none, assembly::MemberReplaced{.enters = {"d"}}, {}, now())) ==
          "election_committee_not_chosen");
    CHECK(verdict(admit(none, assembly::ChairChosen{.in_favour = {2}, .person = {"a"}}, now())) ==
          "election_committee_not_chosen");
}

TEST_CASE("only a member leaves and only a vacancy is filled") {
    assembly::State state = chosen();
    using assembly::LeavingCause;
    CHECK(verdict(admit(state, {.cause = LeavingCause::Resigned, .person = {"d"}}, now())) ==
          "not_a_member");
    CHECK(verdict(admit(state, assembly::MemberReplaced{.enters = {"d"}}, {}, now())) ==
          "no_vacancy");
    apply(state, assembly::MemberLeft{.cause = LeavingCause::Resigned, .person = {"a"}});
    CHECK(verdict(admit(state, {.cause = LeavingCause::Resigned, .person = {"a"}}, now())) ==
          "not_a_member");
    CHECK(verdict(admit(state, assembly::MemberReplaced{.enters = {"d"}}, {}, now())) ==
          "admitted");
}

TEST_CASE("who left or is barred is passed over in the ranking") {
    assembly::State state = chosen();
    apply(state, assembly::MemberLeft{.cause = assembly::LeavingCause::Nominated, .person = {"a"}});
    CHECK(assembly::next_in_ranking(state, {}) == base::PersonId{"d"});
    CHECK(assembly::next_in_ranking(state, {{"d"}}) == base::PersonId{"e"});
    CHECK(assembly::next_in_ranking(state, {{"d"}, {"e"}}) == std::nullopt);
    CHECK(assembly::needs_new_choice(state, {{"d"}, {"e"}}, test::cn_village_2026()));
    CHECK_FALSE(assembly::needs_new_choice(state, {{"d"}}, test::cn_village_2026()));
    CHECK(verdict(admit(state, assembly::MemberReplaced{.enters = {"a"}}, {{"d"}, {"e"}}, now())) ==
          "not_next_in_ranking");
}

TEST_CASE("where the ruleset asks for a new choice nobody enters from the ranking") {
    law::Ruleset rules = test::cn_village_2026();
    rules.election_committee.replacement.value = law::Succession::NewChoice;
    assembly::State state = chosen();
    apply(state, assembly::MemberLeft{.cause = assembly::LeavingCause::Died, .person = {"a"}});
    CHECK(verdict(admit(state, assembly::MemberReplaced{.enters = {"d"}}, {}, now(rules))) ==
          "succession_not_allowed");
    CHECK(verdict(admit(state, five_for_three(), {}, now(rules))) == "admitted");
}

TEST_CASE("a new choice makes a new committee of which everybody may be a member") {
    assembly::State state = chosen();
    apply(state, assembly::MemberLeft{.cause = assembly::LeavingCause::Died, .person = {"b"}});
    assembly::ElectionCommitteeChosen anew = five_for_three();
    anew.chair = {"d"};
    anew.ranking = {{{"d"}, {20}}, {{"e"}, {19}}, {{"c"}, {18}}, {{"f"}, {17}}};
    apply(state, anew);
    CHECK(state.left.empty());
    CHECK(state.members == std::vector<base::PersonId>{{"d"}, {"e"}, {"c"}});
    CHECK(state.chair == base::PersonId{"d"});
    CHECK_FALSE(assembly::is_member(state, {"a"}));
}

TEST_CASE("a consent is remembered by the digest of the record") {
    assembly::State state;
    const assembly::OutsidersConsented consent{.resolution = meeting(),
                                               .voters = {test::commitment(7)}};
    REQUIRE(verdict(admit(state, consent, now())) == "admitted");
    CHECK_FALSE(assembly::consented(state, test::commitment(7)));
    apply(state, consent);
    CHECK(assembly::consented(state, test::commitment(7)));
    CHECK_FALSE(assembly::consented(state, test::commitment(8)));
}
