// SPDX-License-Identifier: Apache-2.0
// Long: every rule with its neighbours on both sides.
// Who presides when the election committee is chosen, who keeps a mobile box, who watches a box and
// the count, where scribes sit, what relatives of candidates may do; whether the result is given
// out on the spot, with whom it is filed, who issues certificates, what is handed over and kept.
// Sources: 天津市村民委员会选举办法(2019) art. 9, 28, 31, 35; 海南省村民委员会选举办法(2025) art.
// 12, 25, 35, 37, 38; 河南省实施办法(2011) art. 24, 31, 32, 37, 40; 四川省村民委员会选举条例(2025)
// art. 30, 31, 39, 40; 四川省城市居民委员会选举条例(2025) art. 28, 29, 37;
// 上海市村民委员会选举办法(2020) art. 14, 17, 22, 24; 北京市村民委员会选举办法(2012) art. 21, 24,
// 31; 河北省村民委员会选举办法(2020) art. 12, 24, 27, 32; 浙江省村民委员会选举办法(2020) art. 22;
// 村委会组织法(2025) art. 18.
#include <algorithm>
#include <functional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/assembly/admit.h"
#include "engine/closing/admit.h"
#include "engine/law/built_in.h"
#include "tests/support/catch.h"
#include "tests/support/people.h"
#include "tests/support/rules.h"
#include "tests/support/status.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::Phase;
using law::Presider;
using poll::Duty;
using test::Village;

namespace {

/// Seven were voted for, the first five sit; a man and a woman by turns.
assembly::ElectionCommitteeChosen five_of_seven(const law::Ruleset& rules) {
    assembly::ElectionCommitteeChosen chosen;
    for (int i = 1; i <= 7; ++i) {
        chosen.ranking.push_back({.person = {"p" + std::to_string(i)}, .votes = {31 - i}});
    }
    chosen.chair = {"p1"};
    if (*rules.election_committee.deputies) {
        chosen.deputies = std::vector<base::PersonId>{{"p2"}, {"p3"}};
    }
    chosen.size = {5};
    chosen.resolution = {.basis = assembly::QuorumBasis::Adults,
                         .body = law::Body::VillagersMeeting,
                         .entitled = {50},
                         .in_favour = {35},
                         .present = {40}};
    return chosen;
}

law::Judgement chosen_on(const law::Ruleset& rules, const char* day,
                         const assembly::ElectionCommitteeChosen& chosen) {
    return admit(assembly::State{}, chosen, {}, test::on_day(rules, day));
}

Village of_its_scheme(const char* id) {
    const law::Ruleset& rules = *law::built_in(id);
    const auto& schemes = *rules.poll.ballot_schemes;
    return Village(rules, std::ranges::find(schemes, law::BallotScheme::Joint) == schemes.end()
                              ? schemes.front()
                              : law::BallotScheme::Joint);
}

/// The staff as it stands, appointed again by the same votes.
poll::StaffAppointed as_it_stands(const Village& village) {
    return {.in_favour = {4}, .staff = village.state.poll.staff};
}

/// The verdict on that staff, whose resolution nobody asks for twice.
std::string staff_verdict(const Village& village, poll::StaffAppointed staff) {
    const std::string first = village.verdict(staff);
    if (first != "resolution_missing") {
        return first;
    }
    staff.resolution = Village::meeting();
    return village.verdict(staff);
}

/// The station east closes, its papers as the ledger has them.
poll::PollClosed east_closed(const Village& village, std::optional<base::Members> watchers) {
    const poll::Stock& stock =
        village.state.poll.places[village.state.poll.place({"east"})].stock.front();
    return {.reason = {},
            .station = {"east"},
            .stock = {{stock.on_hand(), stock.spoiled, village.style()}},
            .watchers = watchers};
}

}  // namespace

TEST_CASE("TJ art. 9: the Party organisation or the township presides when it is chosen",
          "[law:TJ-2019/9]") {
    const auto [presider, answer] = GENERATE(table<Presider, std::string>({
        {Presider::PartyOrganisation, "admitted"},
        {Presider::Township, "admitted"},
        {Presider::Committee, "presider_not_known"},
    }));
    const law::Ruleset& rules = *law::built_in("tianjin-village-2019");
    assembly::ElectionCommitteeChosen chosen = five_of_seven(rules);
    CHECK(test::verdict(chosen_on(rules, "2024-09-01", chosen)) == "admitted");
    chosen.presided_by = presider;
    const law::Judgement said = chosen_on(rules, "2024-09-01", chosen);
    CHECK(test::verdict(said) == answer);
    CHECK(test::article(said) == (said ? "TJ-2019 9" : ""));
    // The national law names nobody.
    const law::Ruleset& national = test::cn_village_2026();
    CHECK(test::verdict(chosen_on(national, "2026-09-01", chosen)) == "admitted");
}

TEST_CASE("HI art. 12: the township has it chosen once the committee let the day for it pass",
          "[law:HI-2025/12]") {
    const law::Ruleset& rules = test::hainan_village_2026();
    assembly::ElectionCommitteeChosen chosen = five_of_seven(rules);
    chosen.presided_by = Presider::PartyOrganisation;
    CHECK(test::verdict(chosen_on(rules, "2026-09-10", chosen)) == "presider_not_known");
    chosen.presided_by = Presider::Committee;
    CHECK(test::verdict(chosen_on(rules, "2026-09-10", chosen)) == "admitted");

    using Change = std::function<void(assembly::ElectionCommitteeChosen&)>;
    const auto by_township = GENERATE(values<Change>({
        [](auto& fact) { fact.presided_by = Presider::Township; },
        [](auto& fact) { fact.convened_by = assembly::Convener::Township; },
        [](auto& fact) { fact.resolution.called_by = law::Caller::Township; },
    }));
    by_township(chosen);
    const law::Judgement untold = chosen_on(rules, "2026-09-10", chosen);
    CHECK(test::verdict(untold) == "order_not_over");
    CHECK(test::article(untold) == "HI-2025 12");
    const auto [until, answer] = GENERATE(table<const char*, std::string>({
        {"2026-09-09", "admitted"},
        {"2026-09-10", "order_not_over"},
        {"2026-09-11", "order_not_over"},
    }));
    chosen.order_until = test::day(until);
    CHECK(test::verdict(chosen_on(rules, "2026-09-10", chosen)) == answer);
    // Where a committee was dissolved, the township calls the meeting in any case (art. 15).
    assembly::State dissolved;
    dissolved.dissolved = true;
    chosen.order_until.reset();
    chosen.convened_by = assembly::Convener::Township;
    CHECK(test::verdict(admit(dissolved, chosen, {}, test::on_day(rules, "2026-09-10"))) ==
          "admitted");
}

TEST_CASE("HN art. 31: somebody keeps every mobile box", "[law:HN-2011/31]") {
    Village village = of_its_scheme("henan-village-2011");
    village.to_the_morning();
    poll::StaffAppointed staff = as_it_stands(village);
    CHECK(staff_verdict(village, staff) == "admitted");
    for (poll::StaffMember& each : staff.staff) {
        each.duty = each.duty == Duty::MobileBoxKeeper ? Duty::Issuer : each.duty;
    }
    const law::Judgement alone = village.judge(staff);
    CHECK(test::verdict(alone) == "mobile_box_keeper_missing");
    CHECK(test::article(alone) == "HN-2011 31");
    CHECK(test::detail(alone, "station") == "mobile");
    // Somebody who keeps another place keeps no mobile box.
    staff.staff.push_back({Duty::MobileBoxKeeper, {"s8"}, {"hall"}});
    CHECK(staff_verdict(village, staff) == "mobile_box_keeper_missing");

    Village elsewhere = of_its_scheme("cn-village-2026");
    elsewhere.to_the_morning();
    staff = as_it_stands(elsewhere);
    std::erase_if(staff.staff, [](const auto& each) { return each.duty == Duty::MobileBoxKeeper; });
    staff.staff.push_back({Duty::Issuer, {"s7"}, {"mobile"}});
    CHECK(staff_verdict(elsewhere, staff) == "admitted");
}

TEST_CASE("HN art. 31: the list of a mobile box is posted before election day",
          "[law:HN-2011/31]") {
    Village village = of_its_scheme("henan-village-2011");
    village.to(Phase::Listed);
    village.days_before(6);
    village.state_fact(poll::StationsFixed{.in_favour = {4},
                                           .stations = {{poll::StationKind::Centre, {"hall"}},
                                                        {poll::StationKind::Station, {"east"}},
                                                        {poll::StationKind::MobileBox, {"m"}}}});
    const poll::MobileVotersPublished list{
        .grounds = std::vector<poll::GroundVoters>{{law::MobileGround::Elderly, {1}}},
        .station = {"m"},
        .voters = {test::handle(50)}};
    for (const auto& [days, answer] :
         {std::pair{2, "admitted"}, {1, "admitted"}, {0, "mobile_list_too_late"}}) {
        village.days_before(days);
        CHECK(village.verdict(list) == answer);
    }
}

TEST_CASE("TJ art. 31: two scrutineers watch the count", "[law:TJ-2019/31]") {
    const auto [scrutineers, answer] = GENERATE(table<std::size_t, std::string>({
        {1, "count_scrutineers_too_few"},
        {2, "admitted"},
        {3, "admitted"},
    }));
    Village village = of_its_scheme("tianjin-village-2019");
    village.to(Phase::Listed);
    village.days_before(6);
    village.state_fact(poll::StationsFixed{.in_favour = {4},
                                           .stations = {{poll::StationKind::Centre, {"hall"}},
                                                        {poll::StationKind::Station, {"east"}}}});
    poll::StaffAppointed staff{.in_favour = {4},
                               .resolution = Village::meeting(),
                               .staff = {{Duty::Teller, {"s5"}, {"hall"}}}};
    const std::vector<poll::StaffMember> watching{{Duty::Scrutineer, {"s1"}, {"hall"}},
                                                  {Duty::Scrutineer, {"s2"}, {"east"}},
                                                  {Duty::Scrutineer, {"s3"}, {"east"}}};
    for (std::size_t at = 0; at < scrutineers; ++at) {
        staff.staff.push_back(watching[at]);
    }
    const law::Judgement said = village.judge(staff);
    CHECK(test::verdict(said) == answer);
    CHECK(test::article(said) == (said ? "TJ-2019 31" : ""));
    // One person at two places is one.
    if (scrutineers == 1) {
        staff.staff.push_back({Duty::Scrutineer, {"s1"}, {"east"}});
        CHECK(village.verdict(staff) == "count_scrutineers_too_few");
    }
}

TEST_CASE("HI art. 25, SH art. 17, BJ art. 24, SC art. 30: a public place for scribes",
          "[law:HI-2025/25][law:SH-2020/17][law:BJ-2012/24][law:SC-2025/30]") {
    const char* id = GENERATE("hainan-village-2026", "shanghai-village-2020",
                              "beijing-village-2012", "sichuan-village-2026");
    CAPTURE(id);
    Village village = of_its_scheme(id);
    village.to_the_morning();
    for (const char* station : {"hall", "east"}) {
        poll::PollOpened opened{.booth = poll::Booth::SetUp, .station = {station}};
        // Nothing said claims nothing.
        CHECK(village.verdict(opened) == "admitted");
        opened.scribe_place = poll::ScribePlace::Missing;
        const law::Judgement missing = village.judge(opened);
        CHECK(test::verdict(missing) == "scribe_place_missing");
        CHECK(missing->cite == village.state.rules->poll.scribe_place.cite);
        opened.scribe_place = poll::ScribePlace::SetUp;
        CHECK(village.verdict(opened) == "admitted");
    }
    poll::PollOpened box{.official = poll::Official::Along,
                         .scribe_place = poll::ScribePlace::Missing,
                         .station = {"mobile"}};
    CHECK(village.verdict(box) == "admitted");
}

TEST_CASE("SC-RC art. 28: the same in a residents' committee; the national law asks for none",
          "[law:SC-RC-2025/28]") {
    CHECK(*law::built_in("sichuan-residents-2026")->poll.scribe_place);
    CHECK_FALSE(*test::cn_residents_2026().poll.scribe_place);
    Village village = of_its_scheme("cn-village-2026");
    village.to_the_morning();
    CHECK(village.verdict(poll::PollOpened{.booth = poll::Booth::SetUp,
                                           .scribe_place = poll::ScribePlace::Missing,
                                           .station = {"hall"}}) == "admitted");
}

TEST_CASE("SC art. 31: three of the staff see the box of a station to the count",
          "[law:SC-2025/31][law:SC-RC-2025/29]") {
    Village village = of_its_scheme("sichuan-village-2026");
    village.to(Phase::Polling);
    village.state_fact(poll::PollOpened{.station = {"east"}});
    using Watchers = std::optional<base::Members>;
    const auto [watchers, answer] = GENERATE(table<Watchers, std::string>({
        {std::nullopt, "box_watchers_too_few"},
        {base::Members{2}, "box_watchers_too_few"},
        {base::Members{3}, "admitted"},
        {base::Members{4}, "admitted"},
    }));
    const law::Judgement said = village.judge(east_closed(village, watchers));
    CHECK(test::verdict(said) == answer);
    CHECK(test::article(said) == (said ? "SC-2025 31" : ""));
    CHECK(test::status_offers(village, "poll close"));
    CHECK(*law::built_in("sichuan-residents-2026")->poll.box_watchers == base::Members{3});

    Village elsewhere = of_its_scheme("cn-village-2026");
    elsewhere.to(Phase::Polling);
    elsewhere.state_fact(poll::PollOpened{.station = {"east"}});
    CHECK(elsewhere.verdict(east_closed(elsewhere, std::nullopt)) == "admitted");
    CHECK_FALSE(test::status_offers(elsewhere, "poll close"));
}

TEST_CASE("which work is barred to relatives of candidates",
          "[law:ZJ-2020/22][law:HI-2025/25][law:HN-2011/32][law:HB-2020/24][law:BJ-2012/21]"
          "[law:SH-2020/14][law:TJ-2019/28]") {
    struct Row {
        const char* id;
        std::string issuer;  ///< what is said of a spouse who hands out papers
        std::string teller;
    };
    const Row row = GENERATE(values<Row>({
        {"zhejiang-village-2020", "admitted", "staff_is_relative"},
        {"hainan-village-2026", "admitted", "staff_is_relative"},
        {"henan-village-2011", "admitted", "staff_is_relative"},
        {"hebei-village-2020", "admitted", "staff_is_relative"},
        {"beijing-village-2012", "staff_is_relative", "staff_is_relative"},
        {"shanghai-village-2020", "staff_is_relative", "staff_is_relative"},
        {"sichuan-village-2026", "staff_is_relative", "staff_is_relative"},
        {"cn-village-2026", "staff_is_relative", "staff_is_relative"},
        {"tianjin-village-2019", "admitted", "admitted"},
    }));
    CAPTURE(row.id);
    Village village = of_its_scheme(row.id);
    village.to_the_morning();
    village.state_fact(
        roll::KinshipDeclared{.other = {"s4"}, .person = {"a"}, .relation = roll::Kinship::Spouse});
    poll::StaffAppointed staff = as_it_stands(village);
    // s4 hands out papers at the station, and counts nothing.
    CHECK(std::ranges::none_of(staff.staff, [](const auto& each) {
        return each.person == base::PersonId{"s4"} && each.duty != Duty::Issuer;
    }));
    CHECK(staff_verdict(village, staff) == row.issuer);
    staff.staff.push_back({Duty::Teller, {"s4"}, {"hall"}});
    CHECK(staff_verdict(village, staff) == row.teller);
    // Whoever stands does no work at the poll, whatever it is.
    staff = as_it_stands(village);
    std::ranges::replace_if(
        staff.staff, [](const auto& each) { return each.person == base::PersonId{"s4"}; },
        poll::StaffMember{Duty::Issuer, {"b"}, {"east"}});
    CHECK(staff_verdict(village, staff) == "staff_is_candidate");
}

TEST_CASE("art. 18: the result is announced on the spot, on the day of the last box",
          "[law:OL-2025/18][law:HB-2020/27]") {
    const auto [days, standing] =
        GENERATE(table<std::int64_t, std::string>({{0, "kept"}, {1, "missed"}}));
    Village village = of_its_scheme(GENERATE("cn-village-2026", "hebei-village-2020"));
    village.to_the_opened_boxes();
    const std::string day = village.now.date_in_china().text();
    CHECK(test::calendar_line(village, law::Milestone::ResultAnnounced) == day + " open");
    village.count_papers();
    village.now.seconds_since_epoch += days * 24 * 60 * 60;
    village.to(Phase::Announced);
    CHECK(test::calendar_line(village, law::Milestone::ResultAnnounced) == day + " " + standing);
}

TEST_CASE("boxes that are opened a day late are announced on their own day", "[law:OL-2025/18]") {
    Village village = of_its_scheme("cn-village-2026");
    village.to(Phase::Counting);
    village.now.seconds_since_epoch += 24 * 60 * 60;
    village.to_the_opened_boxes();
    village.count_papers().to(Phase::Announced);
    const base::Date next = village.election_day() + base::Days{1};
    CHECK(test::calendar_line(village, law::Milestone::ResultAnnounced) == next.text() + " kept");
    CHECK(test::calendar_line(village, law::Milestone::BoxesOpened) ==
          village.election_day().text() + " missed");
}

TEST_CASE("with whom the result is filed: status asks until every one has it",
          "[law:TJ-2019/35][law:HB-2020/32][law:SC-2025/39][law:BJ-2012/31][law:HI-2025/35]"
          "[law:SH-2020/22][law:HN-2011/37]") {
    using enum closing::Authority;
    const auto [id, asked] = GENERATE(table<const char*, std::vector<closing::Authority>>({
        {"tianjin-village-2019", {Township, CivilAffairs}},
        {"hebei-village-2020", {Township, CivilAffairs}},
        {"sichuan-village-2026", {Township, County}},
        {"beijing-village-2012", {Township}},
        {"hainan-village-2026", {Township}},
        {"shanghai-village-2020", {Township}},
        {"henan-village-2011", {Township}},
    }));
    CAPTURE(id);
    const law::Ruleset& rules = *law::built_in(id);
    closing::State state;
    CHECK(closing::to_file_with(state, rules) == asked);
    // Filed with somebody else, it is filed with none of them.
    apply(state, closing::ResultFiled{PeoplesCongress}, rules.in_force);
    CHECK(closing::to_file_with(state, rules) == asked);
    for (std::size_t at = 0; at < asked.size(); ++at) {
        apply(state, closing::ResultFiled{asked[at]}, rules.in_force);
        CHECK(closing::to_file_with(state, rules).size() == asked.size() - at - 1);
    }
}

TEST_CASE("SC-RC art. 37, SC-RC-2020 art. 23: the same of residents' committees",
          "[law:SC-RC-2025/37][law:SC-RC-2020/23]") {
    using enum closing::Authority;
    const auto asked = [](const char* id) {
        return closing::to_file_with(closing::State{}, *law::built_in(id));
    };
    CHECK(asked("sichuan-residents-2026") == std::vector{SubDistrict, County});
    CHECK(asked("sichuan-residents-2020") == std::vector{County});
    CHECK(asked("cn-residents-2026").empty());
}

TEST_CASE("status names the authority with which the result is still to be filed",
          "[law:SC-2025/39]") {
    Village village = of_its_scheme("sichuan-village-2026");
    village.with_every_seat_filled();
    CHECK(test::need_of(village, "result file") == "next");
    village.state_fact(closing::ResultFiled{closing::Authority::Township});
    CHECK(test::status_offers(village, "result file"));
    village.state_fact(closing::ResultFiled{closing::Authority::County});
    CHECK_FALSE(test::status_offers(village, "result file"));
    // Where no law names anybody, one is enough.
    Village elsewhere = of_its_scheme("cn-village-2026");
    elsewhere.with_every_seat_filled();
    CHECK(test::status_offers(elsewhere, "result file"));
    elsewhere.state_fact(closing::ResultFiled{closing::Authority::County});
    CHECK_FALSE(test::status_offers(elsewhere, "result file"));
}

TEST_CASE("who issues certificates of election",
          "[law:TJ-2019/35][law:HB-2020/32][law:SC-2025/39][law:SH-2020/22][law:HN-2011/37]") {
    using enum law::Issuer;
    const auto [id, issuers] = GENERATE(table<const char*, std::vector<law::Issuer>>({
        {"tianjin-village-2019", {CivilAffairs}},
        {"hebei-village-2020", {Township, CivilAffairs}},
        {"sichuan-village-2026", {Township, CivilAffairs}},
        {"shanghai-village-2020", {ElectionCommittee}},
        {"cn-village-2026", {ElectionCommittee, Township, SubDistrict, CivilAffairs}},
    }));
    CAPTURE(id);
    Village village = of_its_scheme(id);
    village.with_every_seat_filled();
    election::CertificateIssued certificate{.office = {"chair"}, .person = {"a"}};
    // Nothing said is nothing said.
    CHECK(village.verdict(certificate) == "admitted");
    for (const law::Issuer issuer : {ElectionCommittee, Township, SubDistrict, CivilAffairs}) {
        certificate.issued_by = issuer;
        const bool is_one = std::ranges::find(issuers, issuer) != issuers.end();
        CHECK(village.verdict(certificate) == (is_one ? "admitted" : "certificate_by_other"));
    }
    CHECK(**test::henan_village_2011().closing.certificates_by == std::vector{ElectionCommittee});
}

TEST_CASE("what is handed over, and what the archive holds, as each article lists it",
          "[law:BJ-2012/32][law:SH-2020/24][law:HN-2011/40][law:HB-2020/34][law:SC-2025/40]"
          "[law:SC-RC-2025/38][law:HI-2025/38][law:HI-2025/37]") {
    using law::HandoverItem;
    const auto has = [](const char* id, HandoverItem item) {
        const auto& items = *law::built_in(id)->closing.handover_items;
        return std::ranges::find(items, item) != items.end();
    };
    CHECK(has("sichuan-village-2026", HandoverItem::ClaimsAndDebts));
    CHECK_FALSE(has("sichuan-residents-2026", HandoverItem::ClaimsAndDebts));
    CHECK_FALSE(has("henan-village-2011", HandoverItem::ClaimsAndDebts));
    CHECK_FALSE(has("hebei-village-2020", HandoverItem::ClaimsAndDebts));
    CHECK_FALSE(has("beijing-village-2012", HandoverItem::Premises));
    CHECK_FALSE(has("shanghai-village-2020", HandoverItem::Premises));
    CHECK_FALSE(has("hainan-village-2026", HandoverItem::OpenMatters));

    const law::Ruleset& hainan = test::hainan_village_2026();
    closing::ArchiveIndexed index;
    for (const law::ArchiveContent each : *hainan.closing.archive_contents) {
        index.parts.push_back({.content = each, .pieces = {1}});
    }
    CHECK(index.parts.size() == 9);
    const law::Setting then = test::on_day(hainan, "2026-12-25");
    CHECK(test::verdict(admit(closing::State{}, index, then)) == "admitted");
    CHECK(index.parts.front().content == law::ArchiveContent::Plan);
    index.parts.erase(index.parts.begin());
    const law::Judgement short_index = admit(closing::State{}, index, then);
    CHECK(test::verdict(short_index) == "archive_incomplete");
    CHECK(test::article(short_index) == "HI-2025 37");
    CHECK(test::detail(short_index, "content") == "plan");
}

TEST_CASE("HN art. 24: the groups may nominate, more than half of the voters of each",
          "[law:HN-2011/24]") {
    const law::Ruleset& rules = test::henan_village_2011();
    CHECK(rules.nomination.attendance.confidence == law::Confidence::Text);
    const base::Threshold& share = **rules.nomination.group_attendance;
    CHECK_FALSE(share.met(15, 30));
    CHECK(share.met(16, 30));
}

TEST_CASE("HB art. 12: either meeting consents to people from elsewhere, which is our reading",
          "[law:HB-2020/12]") {
    const law::Ruleset& rules = *law::built_in("hebei-village-2020");
    CHECK(rules.registration.outsider_consent_by.confidence == law::Confidence::Assumed);
    for (const auto& [body, basis] :
         {std::pair{law::Body::VillagersMeeting, law::QuorumBasis::Adults},
          {law::Body::RepresentativesMeeting, law::QuorumBasis::Representatives}}) {
        const assembly::OutsidersConsented consent{.resolution = {.basis = basis,
                                                                  .body = body,
                                                                  .entitled = {30},
                                                                  .in_favour = {20},
                                                                  .present = {25}},
                                                   .voters = {}};
        CHECK(test::verdict(admit(assembly::State{}, consent, test::on_day(rules, "2024-10-01"))) ==
              "admitted");
    }
}
