// SPDX-License-Identifier: Apache-2.0
// The figures of one election: the village and the community of the tests, counted by hand.
#include "engine/statistics/figures.h"

#include <map>

#include "engine/election/rounds.h"
#include "tests/support/catch.h"
#include "tests/support/community.h"
#include "tests/support/rules.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::Phase;
using statistics::Code;
using test::Community;
using test::Village;

namespace {

/// The figures by name. What is not there is -1.
class Numbers {
  public:
    explicit Numbers(const std::vector<statistics::Figure>& figures) {
        for (const statistics::Figure& each : figures) {
            CAPTURE(base::word(each.code), each.breakdown);
            CHECK(statistics::may_break_down(each.code, each.breakdown));
            CHECK(each.value >= 0);
            CHECK(numbers_.emplace(std::pair(each.code, each.breakdown), each.value).second);
        }
    }
    std::int64_t operator()(Code code, const std::string& breakdown = {}) const {
        const auto found = numbers_.find({code, breakdown});
        return found == numbers_.end() ? -1 : found->second;
    }

  private:
    std::map<std::pair<Code, std::string>, std::int64_t> numbers_;
};

}  // namespace

TEST_CASE("a village of 60 voters that fills every seat at once", "[statistics]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Announced);
    const Numbers number(statistics::figures(village.state, &village.annex));
    CHECK(number(Code::Elections) == 1);
    CHECK(number(Code::Completed, "method=all_electors") == 1);
    CHECK(number(Code::CompletedOnce) == 1);
    CHECK(number(Code::WithFurther) == 0);
    CHECK(number(Code::Incomplete) == 0);
    CHECK(number(Code::Rounds) == 1);
    CHECK(number(Code::Registered) == 60);
    CHECK(number(Code::Registered, "migrant=yes") == 3);
    CHECK(number(Code::Registered, "migrant=no") == 57);
    CHECK(number(Code::Registered, "class=outsider") == 3);
    CHECK(number(Code::Registered, "class=away") == 2);
    CHECK(number(Code::Registered, "sex=female") + number(Code::Registered, "sex=male") == 60);
    CHECK(number(Code::Entitled) == 60);
    CHECK(number(Code::Voting) == 60);
    CHECK(number(Code::PapersIssued) == 60);
    CHECK(number(Code::PapersReturned) == 60);
    CHECK(number(Code::Seats) == 5);
    CHECK(number(Code::Winners) == 5);
    CHECK(number(Code::Winners, "office=member") == 3);
    CHECK(number(Code::Winners, "sex=female") == 2);  // c and f
    CHECK(number(Code::Winners, "office=deputy;sex=female") == 1);
    CHECK(number(Code::SeatsOpen) == 0);
    CHECK(number(Code::Candidates) == 8);
    CHECK(number(Code::Candidates, "office=member") == 4);
    CHECK(number(Code::Nominees) == 9);
    CHECK(number(Code::ElectionCommittee) == 5);
    CHECK(number(Code::HandedOver) == 0);
    CHECK(number(Code::Groups) == -1);  // no village log knows them
    // Neither was stated: no, and not unknown.
    CHECK(number(Code::ExitAudited) == 0);
    CHECK(number(Code::CandidatesMet) == 0);
    CHECK(number(Code::LaterVoting, "round=further") == 0);
}

TEST_CASE("what was posted on the way to the poll is counted", "[statistics]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Listed);
    village.state_fact(election::ExitAuditPublished{.authority = closing::Authority::Township});
    village.state_fact(nomination::CandidatesMet{.candidates = {{"a"}}});
    village.to(Phase::Announced);
    const Numbers number(statistics::figures(village.state, nullptr));
    CHECK(number(Code::ExitAudited) == 1);
    CHECK(number(Code::CandidatesMet) == 1);
}

TEST_CASE("the papers of each channel add up to all, and are kept through later rounds",
          "[statistics]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Polling);
    village.state_fact(poll::PaperIssued{.proxy = {},
                                         .scribe = base::PersonId{"s1"},
                                         .station = {"hall"},
                                         .style = {"joint"},
                                         .voter = test::handle(1)});
    village.to(Phase::Announced);
    const Numbers number(statistics::figures(village.state, nullptr));
    // 50 to 53 at the mobile box; odd numbers, 54 and 56 in the hall, of which 50 to 53 are none.
    CHECK(number(Code::PapersIssued, "channel=mobile_box") == 4);
    CHECK(number(Code::PapersIssued, "channel=centre") == 30);
    CHECK(number(Code::PapersIssued, "channel=station") == 26);
    CHECK(number(Code::PapersSpoiled) == 1);
    CHECK(number(Code::PapersSpoiled, "channel=centre") == 1);
    CHECK(number(Code::Stations) == 3);
    CHECK(number(Code::VotingByProxy) == 2);
    CHECK(number(Code::VotingByScribe) == 1);
    CHECK(number(Code::MobileVoters) == 4);
    CHECK(number(Code::TurnedAway) == 1);
    CHECK(number(Code::PapersReturned, "channel=centre") +
              number(Code::PapersReturned, "channel=station") +
              number(Code::PapersReturned, "channel=mobile_box") ==
          60);

    Village further(test::cn_village_2026());
    further.to(Phase::Counting).count_all({{"../+./++..", {40}}}).to(Phase::Announced);
    further.open_round(further.election_day() + base::Days{5});
    const Numbers later(statistics::figures(further.state, nullptr));
    CHECK(later(Code::PapersIssued, "channel=mobile_box") == 4);
    CHECK(later(Code::VotingByProxy) == 2);
    CHECK(later(Code::PapersBlank) == 20);
    CHECK(later(Code::PapersBlank, "channel=centre") + later(Code::PapersBlank, "channel=station") +
              later(Code::PapersBlank, "channel=mobile_box") ==
          20);
    CHECK(later(Code::PapersVoid, "channel=mobile_box") == 0);
}

TEST_CASE("the places to vote add up to the papers of the election", "[statistics]") {
    Village village(test::cn_village_2026());
    CHECK(statistics::places(village.state).empty());
    village.to(Phase::Announced);
    const Numbers number(statistics::figures(village.state, nullptr));
    const auto places = statistics::places(village.state);
    REQUIRE(places.size() == 3);
    statistics::PlaceFigures all;
    for (const statistics::PlaceFigures& each : places) {
        all.issued += each.issued;
        all.spoiled += each.spoiled;
        all.returned += each.returned;
        all.void_papers += each.void_papers;
        all.blank += each.blank;
        if (each.kind == poll::StationKind::MobileBox) {
            CHECK(each.issued == 4);
            // It was emptied unread into another box: what it held is not known.
            CHECK(each.returned == 0);
        }
    }
    CHECK(all.issued == number(Code::PapersIssued));
    CHECK(all.spoiled == number(Code::PapersSpoiled));
    CHECK(all.returned == number(Code::PapersReturned));
    CHECK(all.void_papers == number(Code::PapersVoid));
    CHECK(all.blank == number(Code::PapersBlank));
}

TEST_CASE("the roll as posted describes a bundle without its records", "[statistics]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Announced);
    const Numbers number(statistics::figures(village.state, nullptr));
    CHECK(number(Code::Posted) == 60);
    CHECK(number(Code::Posted, "migrant=yes") == 3);
    CHECK(number(Code::Posted, "migrant=no") == 57);
}

TEST_CASE("what was declared of those elected is counted, and of nobody who lost the seat",
          "[statistics]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Announced);
    const auto declared = [](const std::string& person, closing::PartyPost post) {
        closing::CompositionDeclared fact;
        fact.declaration = {person};
        fact.education = closing::Education::College;
        fact.party =
            post == closing::PartyPost::None ? closing::Party::NotMember : closing::Party::Member;
        fact.party_post = post;
        fact.person = {person};
        return fact;
    };
    const auto declare = [&](const std::string& person, closing::PartyPost post) {
        village.state_fact(declared(person, post));
    };
    const auto number = [&village] { return Numbers(statistics::figures(village.state, nullptr)); };
    CHECK(number()(Code::WinnersDeclared) == 0);
    CHECK(number()(Code::ChairSecretary) == -1);
    declare("a", closing::PartyPost::Secretary);
    CHECK(number()(Code::ChairSecretary) == 1);
    CHECK(number()(Code::CrossHolding) == -1);  // not known of everybody yet
    for (const char* each : {"c", "e", "f"}) {
        declare(each, closing::PartyPost::None);
    }
    declare("g", closing::PartyPost::Member);
    CHECK(number()(Code::WinnersDeclared) == 5);
    CHECK(number()(Code::CrossHolding) == 1);
    CHECK(number()(Code::Winners, "party=member") == 2);
    CHECK(number()(Code::Winners, "party_post=secretary") == 1);
    CHECK(number()(Code::Winners, "party_post=deputy_secretary") == 0);
    CHECK(number()(Code::Winners, "office=chair;party_post=secretary") == 1);
    CHECK(number()(Code::Winners, "education=college") == 5);
    // Nobody is declared who was not elected.
    CHECK(village.verdict(declared("b", closing::PartyPost::None)) == "not_of_body");
    village.state_fact(election::WinnerUnseated{.authority = {},
                                                .cause = election::UnseatingCause::Withdrew,
                                                .office = {"chair"},
                                                .person = {"a"}});
    CHECK(number()(Code::WinnersDeclared) == 4);
    CHECK(number()(Code::Winners, "party=member") == 1);
    CHECK(number()(Code::ChairSecretary) == -1);
}

TEST_CASE("without the records the final roll is counted, not described", "[statistics]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Announced);
    const Numbers number(statistics::figures(village.state, nullptr));
    CHECK(number(Code::Registered) == 60);
    CHECK(number(Code::Registered, "sex=female") == -1);
    CHECK(number(Code::Registered, "migrant=yes") == -1);
    CHECK(number(Code::Winners, "sex=female") == 2);
}

TEST_CASE("an election without a result has no figures", "[statistics]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Counting);
    CHECK(statistics::figures(village.state, &village.annex).empty());
}

TEST_CASE("seats that found no majority are open, and the turnout stays that of the first round",
          "[statistics]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Counting).count_all({{"../+./++..", {40}}}).to(Phase::Announced);
    const Numbers first(statistics::figures(village.state, nullptr));
    CHECK(first(Code::Completed) == 0);
    CHECK(first(Code::Incomplete) == 1);
    CHECK(first(Code::SeatsOpen) == 2);
    CHECK(first(Code::SeatsOpen, "office=chair") == 1);
    CHECK(first(Code::PartsBlank, "office=chair") == 60);
    village.open_round(village.election_day() + base::Days{5});
    const Numbers opened(statistics::figures(village.state, nullptr));
    CHECK(opened(Code::Voting) == 60);
    CHECK(opened(Code::Rounds) == 1);
    CHECK(opened(Code::WithFurther) == 0);
}

TEST_CASE("a community by residents' representatives knows its groups", "[statistics]") {
    Community community(test::cn_residents_2026(), law::VotingMethod::ResidentsRepresentatives);
    community.to(Phase::Announced);
    const Numbers number(statistics::figures(community.state, &community.annex));
    CHECK(number(Code::Elections, "method=residents_representatives") == 1);
    CHECK(number(Code::Registered) == 60);
    CHECK(number(Code::Entitled) == 24);
    CHECK(number(Code::Entitled, "method=residents_representatives") == 24);
    CHECK(number(Code::Groups) == 12);
    CHECK(number(Code::GroupHouseholds) == 480);
    CHECK(number(Code::Representatives) == 24);
    CHECK(number(Code::Representatives, "sex=female") + number(Code::Representatives, "sex=male") ==
          24);
    CHECK(number(Code::Representatives, "migrant=yes") == 0);
    CHECK(number(Code::Households) == -1);
    const Numbers in_public(statistics::figures(community.state, nullptr));
    CHECK(in_public(Code::Representatives) == 24);
    CHECK(in_public(Code::Representatives, "migrant=yes") == -1);
}

TEST_CASE("a community by household representatives knows its households", "[statistics]") {
    Community community(test::cn_residents_2026(), law::VotingMethod::HouseholdRepresentatives);
    community.to(Phase::Announced);
    const Numbers number(statistics::figures(community.state, nullptr));
    CHECK(number(Code::Households) == 30);
    CHECK(number(Code::HouseholdRepresentatives) == 30);
    CHECK(number(Code::Entitled) == 30);
    CHECK(number(Code::Groups) == -1);
}
