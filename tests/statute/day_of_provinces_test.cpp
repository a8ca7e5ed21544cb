// SPDX-License-Identifier: Apache-2.0
// Election day by the measures of the provinces: who adopts the people that count, who approves a
// mobile box and who votes there, until when and why a mandate is given, what a paper is drawn
// against, what becomes of the papers that were not issued.
// Sources: 海南省村民委员会选举办法(2025) art. 25, 27; 河南省实施办法(2011) art. 30-33;
// 河北省村民委员会选举办法(2020) art. 24, 26; 天津市村民委员会选举办法(2019) art. 26, 28, 29;
// 浙江省村民委员会选举办法(2020) art. 24, 25; 上海市村民委员会选举办法(2020) art. 16;
// 北京市村民委员会选举办法(2012) art. 23, 25; 四川省村民委员会选举条例(2025) art. 30, 31;
// 四川省城市居民委员会选举条例(2025) art. 28, 29.
// Long: every rule with its neighbours on both sides.
#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "engine/law/built_in.h"
#include "engine/poll/admit.h"
#include "engine/poll/books.h"
#include "tests/support/catch.h"
#include "tests/support/community.h"
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

const law::Ruleset& built_in_rules(const char* id) {
    return *law::built_in(id);
}

Village ruled_village(const char* id) {
    const law::Ruleset& rules = built_in_rules(id);
    const auto& schemes = *rules.poll.ballot_schemes;
    return Village(rules, std::ranges::find(schemes, law::BallotScheme::Joint) == schemes.end()
                              ? schemes.front()
                              : law::BallotScheme::Joint);
}

/// The morning of election day, with papers of every style at every place.
void all_papers_there(Village& village) {
    village.to_the_morning();
    for (const law::Style& each : village.state.round_plan()->styles()) {
        if (village.state.poll.style(each.style) != poll::State::unknown) {
            continue;
        }
        village.state_fact(poll::PapersPrinted{.papers = {90}, .style = each.style});
        for (const char* station : {"hall", "east", "mobile"}) {
            village.state_fact(
                poll::PapersDelivered{.papers = {30}, .station = {station}, .style = each.style});
        }
    }
}

/// Everything is ready but that nobody raised a hand.
Village not_adopted(const char* id) {
    Village village = ruled_village(id);
    all_papers_there(village);
    village.state.poll.staff_adopted.reset();
    return village;
}

poll::PollOpened opened_at(const Village& village, const char* station) {
    const poll::Place& place = village.state.poll.places[village.state.poll.place({station})];
    return {.official = test::official(village.state.rules->poll, place.station.kind),
            .station = {station}};
}

poll::ProxyApproved given_mandate(const Village& village, std::uint64_t principal = 41,
                                  std::uint64_t proxy = 40) {
    return {.card = test::card(village.state.rules->poll),
            .principal = handle(principal),
            .proxy = handle(proxy),
            .relation = poll::ProxyTie::Child};
}

/// With the list of candidates posted, in that ruleset.
Village with_list(const char* id) {
    Village village = ruled_village(id);
    village.to(Phase::Listed);
    return village;
}

/// A list of four voters, so many on each ground.
poll::MobileVotersPublished list_with(const Village& village,
                                      const std::map<law::MobileGround, std::int64_t>& grounds) {
    poll::MobileVotersPublished list{.grounds = std::vector<poll::GroundVoters>{},
                                     .resolution = *village.state.rules->poll.mobile_list_by
                                                       ? std::optional(Village::meeting())
                                                       : std::nullopt,
                                     .station = {"mobile"},
                                     .voters = {handle(50), handle(51), handle(52), handle(53)}};
    for (const auto& [ground, voters] : grounds) {
        list.grounds->push_back({.ground = ground, .voters = {voters}});
    }
    return list;
}

/// A centre and a mobile box, approved if it has to be.
Village with_box(const char* id) {
    Village village = with_list(id);
    village.days_before(6);
    village.state_fact(poll::StationsFixed{
        .approval = test::boxes_approved(village.state.rules->poll, village.now.date_in_china()),
        .in_favour = {4},
        .stations = {{poll::StationKind::Centre, {"hall"}},
                     {poll::StationKind::Station, {"east"}},
                     {poll::StationKind::MobileBox, {"mobile"}}}});
    return village;
}

poll::PaperIssued drawn_paper(const Village& village, std::uint64_t voter,
                              std::optional<law::Shown> shown,
                              std::optional<std::uint64_t> proxy = {}) {
    poll::PaperIssued issued{.proxy = {},
                             .shown = shown,
                             .station = {"hall"},
                             .style = village.style(),
                             .voter = handle(voter)};
    if (proxy) {
        issued.proxy = handle(*proxy);
    }
    return issued;
}

}  // namespace

TEST_CASE("HI art. 25, HN art. 32: no place opens before those present adopted who counts",
          "[law:HI-2025/25][law:HN-2011/32]") {
    const auto [id, article] = GENERATE(table<const char*, std::string>(
        {{"hainan-village-2026", "HI-2025 25"}, {"henan-village-2011", "HN-2011 32"}}));
    Village village = not_adopted(id);
    for (const char* place : {"hall", "east", "mobile"}) {
        const law::Judgement closed = village.judge(opened_at(village, place));
        CHECK(test::verdict(closed) == "staff_not_adopted");
        CHECK(test::article(closed) == article);
    }
    village.state_fact(test::raised_hands(30, 60));
    for (const char* place : {"hall", "east", "mobile"}) {
        CHECK(village.verdict(opened_at(village, place)) == "admitted");
    }
}

TEST_CASE("HB art. 24: those present choose the people of the meeting, a meeting those of stations",
          "[law:HB-2020/24]") {
    Village village = not_adopted("hebei-village-2020");
    CHECK(village.verdict(opened_at(village, "hall")) == "staff_not_adopted");
    CHECK(village.verdict(opened_at(village, "east")) == "admitted");
    CHECK(village.verdict(opened_at(village, "mobile")) == "admitted");

    Village before = with_box("hebei-village-2020");
    poll::StaffAppointed staff{.in_favour = {4}, .staff = {{Duty::Teller, {"s1"}, {"hall"}}}};
    for (const char* station : {"east", "mobile"}) {
        for (const char* person : {"s2", "s3", "s4", "s5", "s6"}) {
            staff.staff.push_back({Duty::Issuer, {person}, {station}});
        }
    }
    CHECK(before.verdict(staff) == "admitted");
    staff.staff.push_back({Duty::Teller, {"s7"}, {"east"}});
    const law::Judgement alone = before.judge(staff);
    CHECK(test::verdict(alone) == "resolution_missing");
    CHECK(test::article(alone) == "HB-2020 24");
    staff.resolution = Village::meeting();
    CHECK(before.verdict(staff) == "admitted");
}

TEST_CASE("HB art. 24: where people vote at stations only, a meeting chooses all who count",
          "[law:HB-2020/24]") {
    Village village = with_box("hebei-village-2020");
    village.state.plan->voting_form = law::VotingForm::Stations;
    village.state.first_vote->voting_form = law::VotingForm::Stations;
    CHECK(village.verdict(test::raised_hands(30, 60)) == "staff_adoption_not_known");
    poll::StaffAppointed staff{.in_favour = {4}, .staff = {{Duty::Teller, {"s1"}, {"hall"}}}};
    CHECK(village.verdict(staff) == "resolution_missing");
}

TEST_CASE("HI art. 25: the show of hands is on election day, by more than half of those present",
          "[law:HI-2025/25]") {
    Village village = not_adopted("hainan-village-2026");
    using Change = std::function<void(law::Resolution&)>;
    const auto [answer, change] = GENERATE(table<std::string, Change>({
        {"admitted", [](law::Resolution&) {}},
        {"admitted", [](law::Resolution& vote) { vote.in_favour = {16}; }},
        {"majority_missed", [](law::Resolution& vote) { vote.in_favour = {15}; }},
        {"majority_missed", [](law::Resolution& vote) { vote.present = vote.in_favour = {0}; }},
        // Nobody is counted for a quorum: two of three are enough.
        {"admitted",
         [](law::Resolution& vote) {
             vote.present = {3};
             vote.in_favour = {2};
         }},
        {"more_votes_than_present", [](law::Resolution& vote) { vote.in_favour = {31}; }},
        {"more_present_than_entitled", [](law::Resolution& vote) { vote.entitled = {29}; }},
        // There are 60 on the roll.
        {"more_present_than_entitled",
         [](law::Resolution& vote) { vote.present = vote.entitled = {61}; }},
        {"basis_wrong", [](law::Resolution& vote) { vote.basis = law::QuorumBasis::Adults; }},
        {"body_not_competent", [](law::Resolution& vote) { vote = Village::meeting(); }},
    }));
    poll::StaffAdopted adopted = test::raised_hands(30, 60);
    change(adopted.resolution);
    CHECK(village.verdict(adopted) == answer);

    Village early = with_box("hainan-village-2026");
    CHECK(early.verdict(test::raised_hands(30, 60)) == "staff_missing");
    early.days_before(1);
    early.state.poll.staff = village.state.poll.staff;
    CHECK(early.verdict(test::raised_hands(30, 60)) == "not_election_day");
}

TEST_CASE("HI art. 25: who comes to count after the show of hands needs another",
          "[law:HI-2025/25]") {
    Village village = ruled_village("hainan-village-2026");
    village.to_the_morning();
    poll::StaffAppointed staff{.in_favour = {4}, .staff = village.state.poll.staff};
    staff.staff.push_back({Duty::Issuer, {"s8"}, {"hall"}});
    village.state_fact(staff);
    CHECK(village.verdict(opened_at(village, "hall")) == "admitted");
    staff.staff.push_back({Duty::Teller, {"s8"}, {"hall"}});
    village.state_fact(staff);
    CHECK(village.verdict(opened_at(village, "hall")) == "staff_not_adopted");
    village.state_fact(test::raised_hands(30, 60));
    CHECK(village.verdict(opened_at(village, "hall")) == "admitted");
}

TEST_CASE("HN art. 32: on another day those present adopt them anew", "[law:HN-2011/32]") {
    Village village = ruled_village("henan-village-2011");
    village.to_the_morning();
    REQUIRE(village.state.poll.staff_adopted == village.election_day());
    village.state.poll.staff_adopted = village.election_day() - base::Days{1};
    CHECK(village.verdict(opened_at(village, "hall")) == "staff_not_adopted");
}

TEST_CASE("elsewhere nobody raises a hand for who counts") {
    Village village(test::cn_village_2026());
    village.to_the_morning();
    CHECK(village.verdict(test::raised_hands(30, 60)) == "staff_adoption_not_known");
}

TEST_CASE("ZJ art. 24: the township approves mobile boxes, and nothing else", "[law:ZJ-2020/24]") {
    Village village = with_list("zhejiang-village-2020");
    poll::StationsFixed places{.in_favour = {4},
                               .stations = {{poll::StationKind::Centre, {"hall"}},
                                            {poll::StationKind::Station, {"east"}},
                                            {poll::StationKind::MobileBox, {"mobile"}}}};
    const base::Date today = village.now.date_in_china();
    const law::Judgement missing = village.judge(places);
    CHECK(test::verdict(missing) == "mobile_approval_missing");
    CHECK(test::article(missing) == "ZJ-2020 24");
    places.approval = {.authority = law::Authority::County, .day = today, .document = "7"};
    CHECK(village.verdict(places) == "mobile_approved_by_other");
    places.approval->authority = law::Authority::Township;
    CHECK(village.verdict(places) == "admitted");
    places.approval->day = today + base::Days{1};
    CHECK(village.verdict(places) == "shift_approved_later");
    places.approval->day = today;
    places.stations.pop_back();
    CHECK(village.verdict(places) == "mobile_approval_not_known");
    places.approval.reset();
    CHECK(village.verdict(places) == "admitted");

    Village elsewhere = with_list("hainan-village-2026");
    places.approval = {.authority = law::Authority::Township, .day = today, .document = "7"};
    places.stations.push_back({poll::StationKind::MobileBox, {"mobile"}});
    CHECK(elsewhere.verdict(places) == "mobile_approval_not_known");
}

TEST_CASE("HI art. 25: a mobile box goes out with an official of the township",
          "[law:HI-2025/25]") {
    Village village = ruled_village("hainan-village-2026");
    village.to_the_morning();
    poll::PollOpened box{.station = {"mobile"}};
    const law::Judgement alone = village.judge(box);
    CHECK(test::verdict(alone) == "official_missing");
    CHECK(test::article(alone) == "HI-2025 25");
    box.official = poll::Official::Missing;
    CHECK(village.verdict(box) == "official_missing");
    box.official = poll::Official::Along;
    CHECK(village.verdict(box) == "admitted");
    CHECK(village.verdict(poll::PollOpened{.station = {"east"}}) == "admitted");

    Village elsewhere(test::cn_village_2026());
    elsewhere.to_the_morning();
    CHECK(elsewhere.verdict(poll::PollOpened{.station = {"mobile"}}) == "admitted");
}

TEST_CASE("who votes at a mobile box, and why",
          "[law:BJ-2012/23][law:ZJ-2020/24][law:HN-2011/31][law:HI-2025/25][law:TJ-2019/28]") {
    using enum law::MobileGround;
    using Grounds = std::set<law::MobileGround>;
    const auto [id, article, known] = GENERATE(table<const char*, std::string, Grounds>({
        {"beijing-village-2012", "BJ-2012 23", {Elderly, Disabled, HardToMove}},
        {"zhejiang-village-2020", "ZJ-2020 24", {Remote, Other}},
        {"henan-village-2011", "HN-2011 31", {Elderly, Frail, Ill, Disabled, HardToMove}},
        {"hainan-village-2026", "HI-2025 25", {Elderly, Frail, Ill, Disabled, HardToMove}},
        {"tianjin-village-2019",
         "TJ-2019 28",
         {Elderly, Frail, Ill, Disabled, HardToMove, Remote, Other}},
    }));
    const Village village = with_box(id);
    for (const auto& [ground, word] : base::words_of<law::MobileGround>) {
        CAPTURE(id, word);
        const law::Judgement answer = village.judge(list_with(village, {{ground, 4}}));
        CHECK(test::verdict(answer) ==
              (known.contains(ground) ? "admitted" : "mobile_ground_not_known"));
        if (answer) {
            CHECK(test::article(answer) == article);
        }
    }
    poll::MobileVotersPublished untold = list_with(village, {});
    untold.grounds.reset();
    CHECK(village.verdict(untold) == "mobile_grounds_missing");
    untold.voters.clear();
    CHECK(village.verdict(untold) == "admitted");
}

TEST_CASE("HI art. 25: the grounds are those of everybody on the list, each once",
          "[law:HI-2025/25]") {
    using enum law::MobileGround;
    const Village village = with_box("hainan-village-2026");
    const auto [grounds, answer] =
        GENERATE(table<std::map<law::MobileGround, std::int64_t>, std::string>({
            {{{Elderly, 3}, {Ill, 1}}, "admitted"},
            {{{Elderly, 3}}, "mobile_grounds_miscounted"},
            {{{Elderly, 3}, {Ill, 2}}, "mobile_grounds_miscounted"},
            {{{Elderly, 4}, {Ill, 0}}, "mobile_grounds_miscounted"},
            {{}, "mobile_grounds_miscounted"},
        }));
    CHECK(village.verdict(list_with(village, grounds)) == answer);
    poll::MobileVotersPublished twice = list_with(village, {{Elderly, 2}});
    twice.grounds->push_back(twice.grounds->front());
    CHECK(village.verdict(twice) == "mobile_grounds_miscounted");
}

TEST_CASE("HN art. 31: a mobile box is for voters who gave no mandate", "[law:HN-2011/31]") {
    using enum law::MobileGround;
    Village village = with_box("henan-village-2011");
    village.state_fact(given_mandate(village, 50));
    const law::Judgement both = village.judge(list_with(village, {{Elderly, 4}}));
    CHECK(test::verdict(both) == "mobile_voter_has_proxy");
    CHECK(test::article(both) == "HN-2011 31");
    poll::MobileVotersPublished others = list_with(village, {{Elderly, 3}});
    others.voters.erase(others.voters.begin());
    village.state_fact(others);
    CHECK(village.verdict(given_mandate(village, 51)) == "mobile_voter_has_proxy");
    CHECK(village.verdict(given_mandate(village, 42)) == "admitted");

    Village elsewhere = with_box("hainan-village-2026");
    elsewhere.state_fact(given_mandate(elsewhere, 50));
    CHECK(elsewhere.verdict(list_with(elsewhere, {{Elderly, 4}})) == "admitted");
}

TEST_CASE("TJ art. 28: three people go with a mobile box, a scrutineer among them, no candidate",
          "[law:TJ-2019/28]") {
    Village village = with_box("tianjin-village-2019");
    poll::StaffAppointed staff{.in_favour = {4},
                               .resolution = Village::meeting(),
                               .staff = {{Duty::Scrutineer, {"s1"}, {"hall"}},
                                         {Duty::Issuer, {"s2"}, {"mobile"}},
                                         {Duty::MobileBoxKeeper, {"s3"}, {"mobile"}}}};
    CHECK(village.verdict(staff) == "mobile_box_understaffed");
    staff.staff.push_back({Duty::Issuer, {"s4"}, {"mobile"}});
    const law::Judgement unwatched = village.judge(staff);
    CHECK(test::verdict(unwatched) == "too_few_scrutineers");
    CHECK(test::article(unwatched) == "TJ-2019 28");
    staff.staff.back().duty = Duty::Scrutineer;
    CHECK(village.verdict(staff) == "admitted");
    staff.staff.push_back({Duty::Issuer, {"a"}, {"hall"}});
    CHECK(village.verdict(staff) == "staff_is_candidate");
}

TEST_CASE("until when a mandate is asked for",
          "[law:SH-2020/16][law:ZJ-2020/25][law:BJ-2012/25][law:HN-2011/30][law:HB-2020/26]"
          "[law:TJ-2019/29]") {
    const auto [id, article, days] = GENERATE(table<const char*, std::string, std::int64_t>({
        {"shanghai-village-2020", "SH-2020 16", 5},
        {"zhejiang-village-2020", "ZJ-2020 25", 3},
        {"beijing-village-2012", "BJ-2012 25", 1},
        {"henan-village-2011", "HN-2011 30", 1},
        {"hebei-village-2020", "HB-2020 26", 1},
        {"tianjin-village-2019", "TJ-2019 29", 1},
    }));
    Village village = with_list(id);
    CAPTURE(id);
    village.days_before(days + 1);
    CHECK(village.verdict(given_mandate(village)) == "admitted");
    village.days_before(days);
    CHECK(village.verdict(given_mandate(village)) == "admitted");
    village.days_before(days - 1);
    poll::ProxyApproved late = given_mandate(village);
    const law::Judgement refused = village.judge(late);
    CHECK(test::verdict(refused) == "mandate_asked_too_late");
    CHECK(test::article(refused) == article);
    // Asked for in time, approved later; none is given on the spot.
    const base::Date today = village.now.date_in_china();
    late.applied = today - base::Days{1};
    CHECK(village.verdict(late) == "admitted");
    late.applied = today + base::Days{1};
    CHECK(village.verdict(late) == "mandate_asked_later");
}

TEST_CASE("ZJ art. 25: mandates that were not posted are void, and the voters come themselves",
          "[law:ZJ-2020/25]") {
    Village village = ruled_village("zhejiang-village-2020");
    village.to_the_morning();
    REQUIRE(village.state.poll.proxy_of(handle(54)) == handle(55));
    SECTION("posted the day before") {
        village.state_fact(poll::PollOpened{.station = {"hall"}});
        CHECK(village.verdict(drawn_paper(village, 54, {}, 55)) == "admitted");
        CHECK(village.verdict(drawn_paper(village, 54, {})) == "voter_has_proxy");
    }
    SECTION("not posted") {
        village.state.poll.mandates.published.reset();
        village.state_fact(poll::PollOpened{.station = {"hall"}});
        const law::Judgement proxy = village.judge(drawn_paper(village, 54, {}, 55));
        CHECK(test::verdict(proxy) == "mandate_not_posted");
        CHECK(test::article(proxy) == "ZJ-2020 25");
        village.state_fact(drawn_paper(village, 54, {}));
        CHECK(poll::summary(village.state.poll).by_proxy == base::Voters{0});
        CHECK(village.state.poll.mandates.standing == base::Voters{0});
    }
    // Elsewhere the poll waits for the list.
    Village elsewhere(test::cn_village_2026());
    elsewhere.to_the_morning();
    elsewhere.state.poll.mandates.published.reset();
    CHECK(elsewhere.verdict(poll::PollOpened{.station = {"hall"}}) == "proxies_not_published");
}

TEST_CASE("a proxy gives no mandate of their own",
          "[law:ZJ-2020/25][law:SH-2020/16][law:SC-2025/30]") {
    const auto [id, article] = GENERATE(table<const char*, std::string>({
        {"zhejiang-village-2020", "ZJ-2020 25"},
        {"shanghai-village-2020", "SH-2020 16"},
        {"sichuan-village-2026", "SC-2025 30"},
    }));
    Village village = with_list(id);
    village.state_fact(given_mandate(village, 41, 40));
    for (const auto& [principal, proxy] : {std::pair{40, 42}, {42, 41}}) {
        const law::Judgement passed_on = village.judge(given_mandate(
            village, static_cast<std::uint64_t>(principal), static_cast<std::uint64_t>(proxy)));
        CHECK(test::verdict(passed_on) == "sub_delegation");
        CHECK(test::article(passed_on) == article);
    }
}

TEST_CASE("SC-RC art. 28: a proxy gives no mandate of their own", "[law:SC-RC-2025/28]") {
    test::Community community(built_in_rules("sichuan-residents-2026"),
                              law::VotingMethod::AllElectors);
    community.to(Phase::Listed);
    const auto given = [](std::uint64_t principal, std::uint64_t proxy) {
        return poll::ProxyApproved{.principal = handle(principal),
                                   .proxy = handle(proxy),
                                   .relation = poll::ProxyTie::OtherElector};
    };
    community.state_fact(given(41, 40));
    const law::Judgement passed_on = community.judge(given(40, 42));
    CHECK(test::verdict(passed_on) == "sub_delegation");
    CHECK(test::article(passed_on) == "SC-RC-2025 28");
}

TEST_CASE("under rules that let a proxy give a mandate both stand beside each other") {
    law::Ruleset rules = test::cn_village_2026();
    rules.poll.proxy_sub_ban.value = false;
    Village village(rules);
    village.to(Phase::Listed);
    village.state_fact(given_mandate(village, 41, 40));
    village.state_fact(given_mandate(village, 40, 42));
    CHECK(village.state.poll.proxy_of(handle(41)) == handle(40));
    CHECK(village.state.poll.proxy_of(handle(40)) == handle(42));
}

TEST_CASE("why a mandate is given",
          "[law:OL-2025/18][law:SH-2020/16][law:HN-2011/30][law:TJ-2019/29][law:ZJ-2020/25]"
          "[law:HI-2025/27][law:BJ-2012/25][law:SC-2025/30][law:HB-2020/26]") {
    const auto [id, article, special] = GENERATE(table<const char*, std::string, bool>({
        {"cn-village-2026", "OL-2025 18", false},
        {"beijing-village-2012", "BJ-2012 25", false},
        {"zhejiang-village-2020", "ZJ-2020 25", false},
        {"hainan-village-2026", "HI-2025 27", false},
        {"shanghai-village-2020", "", true},
        {"henan-village-2011", "", true},
        {"tianjin-village-2019", "", true},
        {"hebei-village-2020", "", true},
        {"sichuan-village-2026", "", true},
    }));
    Village village = with_list(id);
    CAPTURE(id);
    poll::ProxyApproved given = given_mandate(village);
    given.reason = law::MandateReason::Away;
    CHECK(village.verdict(given) == "admitted");
    given.reason = law::MandateReason::Special;
    const law::Judgement answer = village.judge(given);
    CHECK(test::verdict(answer) == (special ? "admitted" : "mandate_reason_not_known"));
    if (answer) {
        CHECK(test::article(answer) == article);
    }
}

TEST_CASE("HN art. 30: the voter card of who gives a mandate is taken back", "[law:HN-2011/30]") {
    Village village = with_list("henan-village-2011");
    poll::ProxyApproved given = given_mandate(village);
    CHECK(village.verdict(given) == "admitted");
    given.card = poll::CardOf::Kept;
    const law::Judgement kept = village.judge(given);
    CHECK(test::verdict(kept) == "card_not_taken_back");
    CHECK(test::article(kept) == "HN-2011 30");
    given.card.reset();
    CHECK(village.verdict(given) == "card_not_taken_back");
    Village elsewhere = with_list("hebei-village-2020");
    CHECK(elsewhere.verdict(given) == "admitted");
}

TEST_CASE("HN art. 33: a paper is drawn against the voter's card, or that of a proxy",
          "[law:HN-2011/33][law:HI-2025/27][law:HB-2020/26]") {
    const auto [id, article] = GENERATE(table<const char*, std::string>({
        {"henan-village-2011", "HN-2011 33"},
        {"hainan-village-2026", "HI-2025 27"},
        {"hebei-village-2020", "HB-2020 26"},
    }));
    Village village = ruled_village(id);
    all_papers_there(village);
    village.state_fact(poll::PollOpened{.station = {"hall"}});
    CAPTURE(id);
    using law::Shown;
    CHECK(village.verdict(drawn_paper(village, 41, Shown::VoterCard)) == "admitted");
    CHECK(village.verdict(drawn_paper(village, 41, std::nullopt)) == "admitted");
    for (const Shown other : {Shown::ProxyCard, Shown::Document}) {
        const law::Judgement wrong = village.judge(drawn_paper(village, 41, other));
        CHECK(test::verdict(wrong) == "shown_wrong");
        CHECK(test::article(wrong) == article);
    }
    CHECK(village.verdict(drawn_paper(village, 54, Shown::ProxyCard, 55)) == "admitted");
    CHECK(village.verdict(drawn_paper(village, 54, Shown::VoterCard, 55)) == "shown_wrong");
}

TEST_CASE("SC art. 30: a paper is drawn against a document of the person", "[law:SC-2025/30]") {
    Village village = ruled_village("sichuan-village-2026");
    village.to_the_morning();
    village.state_fact(poll::PollOpened{.station = {"hall"}});
    CHECK(village.verdict(drawn_paper(village, 41, law::Shown::Document)) == "admitted");
    CHECK(village.verdict(drawn_paper(village, 54, law::Shown::Document, 55)) == "admitted");
    const law::Judgement card = village.judge(drawn_paper(village, 41, law::Shown::VoterCard));
    CHECK(test::verdict(card) == "shown_wrong");
    CHECK(test::article(card) == "SC-2025 30");
}

TEST_CASE("SC art. 31: papers not issued are destroyed at the close, before any box is opened",
          "[law:SC-2025/31]") {
    Village village = ruled_village("sichuan-village-2026");
    village.to(Phase::Polling);
    const poll::Stock& hall =
        village.state.poll.places[village.state.poll.place({"hall"})].stock[0];
    const std::int64_t left = hall.on_hand().value;
    REQUIRE(left > 0);
    const auto destroyed = [&](const char* station, std::int64_t papers) {
        return poll::PapersDestroyed{.destroyed = {{{papers}, village.style()}},
                                     .station = {station}};
    };
    CHECK(village.verdict(destroyed("west", left)) == "station_unknown");
    CHECK(village.verdict(destroyed("hall", left)) == "stations_still_open");
    village.state_fact(poll::PollClosed{
        .reason = {}, .station = {"hall"}, .stock = {{{left}, hall.spoiled, village.style()}}});
    for (const std::int64_t other : {left - 1, left + 1}) {
        const law::Judgement differs = village.judge(destroyed("hall", other));
        CHECK(test::verdict(differs) == "papers_destroyed_differ");
        CHECK(test::article(differs) == "SC-2025 31");
        CHECK(test::detail(differs, "left_over") == std::to_string(left));
    }
    CHECK(village.verdict(poll::PapersDestroyed{.destroyed = {}, .station = {"hall"}}) ==
          "style_missing");
    village.state_fact(destroyed("hall", left));
    CHECK(village.verdict(destroyed("hall", left)) == "papers_destroyed_twice");
}

TEST_CASE("SC art. 31, SC-RC art. 29: no box is opened or put together while papers are left",
          "[law:SC-2025/31][law:SC-RC-2025/29]") {
    Village village = ruled_village("sichuan-village-2026");
    village.to(Phase::Counting);
    const poll::BoxesMerged merged{.from = {{"mobile"}}, .into = {"hall"}};
    CHECK(village.verdict(merged) == "admitted");
    village.state.poll.places[village.state.poll.place({"east"})].destroyed = false;
    const law::Judgement left = village.judge(merged);
    CHECK(test::verdict(left) == "papers_not_destroyed");
    CHECK(test::detail(left, "station") == "east");

    test::Community community(built_in_rules("sichuan-residents-2026"),
                              law::VotingMethod::AllElectors);
    community.to(Phase::Counting);
    community.state.poll.places.front().destroyed = false;
    const law::Judgement box = community.judge(
        poll::BoxOpened{.reason = {}, .returned = {{{1}, {"joint"}}}, .station = {"hall"}});
    CHECK(test::verdict(box) == "papers_not_destroyed");
    CHECK(test::article(box) == "SC-RC-2025 29");
}

TEST_CASE("elsewhere papers that were not issued are kept") {
    Village village(test::cn_village_2026());
    village.to(Phase::Counting);
    CHECK(village.verdict(test::all_destroyed(village.state.poll, {"hall"})) ==
          "destruction_not_known");
}
