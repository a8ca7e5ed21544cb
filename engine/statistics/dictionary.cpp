// SPDX-License-Identifier: Apache-2.0
// The entries of the dictionary, in the order of their numbers.
#include "engine/statistics/indicators.h"

namespace douxuan::statistics {

namespace {

constexpr auto of_residents = law::CommitteeKind::Residents;
constexpr auto of_villages = law::CommitteeKind::Village;

Reading only(Unit unit, std::vector<Addend> numerator, std::vector<Addend> denominator = {}) {
    return {.id = {},
            .name = {},
            .unit = unit,
            .numerator = std::move(numerator),
            .denominator = std::move(denominator)};
}

Reading one_of(std::string_view id, Words name, Reading reading) {
    reading.id = id;
    reading.name = name;
    return reading;
}

// Those who sit in the Party body as well.
std::vector<Addend> in_both_bodies() {
    return {{Code::Winners, "party_post=secretary"},
            {Code::Winners, "party_post=deputy_secretary"},
            {Code::Winners, "party_post=member"}};
}

// A person who sits in both is one person.
std::vector<Addend> both_bodies_together() {
    std::vector<Addend> all{{Code::Winners}, {Code::PartyBodyMembers}};
    for (Addend each : in_both_bodies()) {
        each.factor = -1;
        all.push_back(each);
    }
    return all;
}

const std::vector<Addend> direct_or_household{
    {Code::Completed, "method=all_electors"},
    {Code::Completed, "method=household_representatives"}};

void add_elections(std::vector<Indicator>& all) {
    all.push_back({.id = "I01",
                   .name = {"委员会", "committees"},
                   .kind = {},
                   .readings = {only(Unit::Committees, {{Code::Committees}})}});
    all.push_back({.id = "I02",
                   .name = {"新设立的居民委员会", "new residents' committees"},
                   .kind = of_residents,
                   .readings = {only(Unit::Committees, {{Code::Founded}})}});
    all.push_back(
        {.id = "I03",
         .name = {"居民直接选举和户代表选举的比例",
                  "share elected by all electors or by household representatives"},
         .kind = of_residents,
         .readings = {one_of(
                          "completed",
                          {"占完成换届的居民委员会", "of the residents' committees that completed"},
                          only(Unit::Percent, direct_or_household, {{Code::Completed}})),
                      one_of("listed",
                             {"占全部居民委员会", "of all residents' committees on the list"},
                             only(Unit::Percent, direct_or_household, {{Code::Committees}}))},
         .keys = {"method"}});
    all.push_back(
        {.id = "I04",
         .name = {"居民直接选举和户代表选举的比例比上届的变化",
                  "change of that share since the last term"},
         .kind = of_residents,
         .readings = {
             one_of("points", {"百分点", "in percentage points"},
                    only(Unit::PercentPoints, direct_or_household, {{Code::Completed}})),
             one_of("relative", {"相对上届的百分比", "in percent of the last term's share"},
                    only(Unit::PercentChange, direct_or_household, {{Code::Completed}}))}});
    all.push_back({.id = "I05",
                   .name = {"登记的流动人口选民", "migrants registered"},
                   .kind = {},
                   .readings = {one_of("posted", {"张榜的名单", "on the rolls as posted"},
                                       only(Unit::Persons, {{Code::Posted, "migrant=yes"}})),
                                one_of("final",
                                       {"最后的名单，据公开的登记资料",
                                        "on the final rolls, by the records released"},
                                       only(Unit::Persons, {{Code::Registered, "migrant=yes"}}))}});
    all.push_back(
        {.id = "I06",
         .name = {"当选居民代表的流动人口", "migrants elected residents' representatives"},
         .kind = of_residents,
         .readings = {one_of("persons", {"人数", "persons"},
                             only(Unit::Persons, {{Code::Representatives, "migrant=yes"}})),
                      one_of("share", {"占居民代表", "of the representatives"},
                             only(Unit::Percent, {{Code::Representatives, "migrant=yes"}},
                                  {{Code::Representatives}})),
                      one_of("of_registry",
                             {"占台账上的居民代表", "of the representatives in the registry sheet"},
                             only(Unit::Percent, {{Code::Representatives, "migrant=yes"}},
                                  {{Code::RegisteredRepresentatives}}))}});
    all.push_back(
        {.id = "I07",
         .name = {"村委会主任、党组织书记“一肩挑”的比例",
                  "chairs who are Party secretaries as well"},
         .kind = of_villages,
         .readings = {only(Unit::Percent, {{Code::ChairSecretary}}, {{Code::Completed}})}});
    all.push_back(
        {.id = "I08",
         .name = {"“两委”交叉任职的比例", "cross-holding"},
         .kind = of_villages,
         .readings = {one_of("A",
                             {"交叉任职的人占两委全体成员，一人只算一次",
                              "persons in both bodies, of all persons in either"},
                             only(Unit::Percent, in_both_bodies(), both_bodies_together())),
                      one_of("B",
                             {"交叉任职的人占村委会成员",
                              "persons in both bodies, of the committees' members"},
                             only(Unit::Percent, in_both_bodies(), {{Code::Winners}})),
                      one_of("C",
                             {"有交叉任职的村委会占完成换届的村委会",
                              "committees with at least one such member, of those that completed"},
                             only(Unit::Percent, {{Code::CrossHolding}}, {{Code::Completed}}))}});
    all.push_back({.id = "I09",
                   .name = {"居民代表、村民代表", "representatives"},
                   .kind = {},
                   .readings = {one_of("registry", {"台账", "by the registry sheet"},
                                       only(Unit::Persons, {{Code::RegisteredRepresentatives}})),
                                one_of("logs", {"选举日志", "by the logs of elections"},
                                       only(Unit::Persons, {{Code::Representatives}}))},
                   .keys = {"sex", "party", "migrant"}});
    all.push_back({.id = "I10",
                   .name = {"居民小组、村民小组", "groups"},
                   .kind = {},
                   .readings = {one_of("registry", {"台账", "by the registry sheet"},
                                       only(Unit::Groups, {{Code::RegisteredGroups}})),
                                one_of("logs", {"选举日志", "by the logs of elections"},
                                       only(Unit::Groups, {{Code::Groups}}))}});
}

void add_observation(std::vector<Indicator>& all) {
    all.push_back({.id = "I11",
                   .name = {"村务监督委员会", "supervisory committees"},
                   .kind = of_villages,
                   .readings = {one_of("units", {"个数", "number"},
                                       only(Unit::Units, {{Code::SupervisoryCommittees}})),
                                one_of("coverage", {"占村委会", "of the village committees"},
                                       only(Unit::Percent, {{Code::SupervisoryCommittees}},
                                            {{Code::Committees}}))}});
    all.push_back({.id = "I12",
                   .name = {"村务监督委员会成员", "members of supervisory committees"},
                   .kind = of_villages,
                   .readings = {one_of("persons", {"人数", "persons"},
                                       only(Unit::Persons, {{Code::SupervisoryMembers}})),
                                one_of("mean", {"平均每个", "per committee"},
                                       only(Unit::PerCommittee, {{Code::SupervisoryMembers}},
                                            {{Code::SupervisoryCommittees}}))},
                   .keys = {"sex"}});
    all.push_back(
        {.id = "I13",
         .name = {"境外观察员", "foreign observers"},
         .kind = {},
         .readings = {
             one_of("persons", {"人数", "persons"},
                    only(Unit::Persons, {{Code::ForeignObservers}})),
             one_of("countries", {"国家和国际组织", "countries and international organisations"},
                    only(Unit::Countries, {{Code::ObserverCountries}}))}});
    all.push_back({.id = "I14",
                   .name = {"采访的境外媒体", "foreign media"},
                   .kind = {},
                   .readings = {only(Unit::Outlets, {{Code::MediaOutlets}})}});
    all.push_back({.id = "I15",
                   .name = {"到场观摩的居民", "residents who observed"},
                   .kind = {},
                   .readings = {only(Unit::Persons, {{Code::ResidentObservers}})}});
    all.push_back({.id = "I16",
                   .name = {"参选率", "turnout"},
                   .kind = {},
                   .readings = {only(Unit::Percent, {{Code::Voting}}, {{Code::Entitled}})},
                   .keys = {"method"}});
    all.push_back(
        {.id = "I17",
         .name = {"登记率", "registration rate"},
         .kind = {},
         .readings = {only(Unit::Percent, {{Code::Registered}}, {{Code::EligibleEstimate}})}});
    all.push_back(
        {.id = "I18",
         .name = {"委托投票、流动票箱的比例", "share of proxies and of mobile boxes"},
         .kind = {},
         .readings = {
             one_of("proxy", {"委托投票的人占参加投票的人", "proxies, of the people voting"},
                    only(Unit::Percent, {{Code::VotingByProxy}}, {{Code::Voting}})),
             one_of("mobile",
                    {"流动票箱发出的选票占发出的选票",
                     "papers handed out at mobile boxes, of all handed out"},
                    only(Unit::Percent, {{Code::PapersIssued, "channel=mobile_box"}},
                         {{Code::PapersIssued}}))}});
    all.push_back(
        {.id = "I19",
         .name = {"废票率", "void papers"},
         .kind = {},
         .readings = {only(Unit::Percent, {{Code::PapersVoid}}, {{Code::PapersReturned}})}});
    all.push_back(
        {.id = "I20",
         .name = {"换届完成率", "completion"},
         .kind = {},
         .readings = {one_of("completed", {"完成的占应换届的", "completed, of those due"},
                             only(Unit::Percent, {{Code::Completed}}, {{Code::Due}})),
                      one_of("once", {"一次成功的占完成的", "by one poll, of those completed"},
                             only(Unit::Percent, {{Code::CompletedOnce}}, {{Code::Completed}})),
                      one_of("further", {"有过另行选举的", "with a further election"},
                             only(Unit::Percent, {{Code::WithFurther}}, {{Code::Elections}})),
                      one_of("fresh", {"有过重新选举的", "with a fresh election"},
                             only(Unit::Percent, {{Code::WithFresh}}, {{Code::Elections}}))},
         .keys = {"method"}});
}

void add_registry(std::vector<Indicator>& all) {
    const auto add = [&all](std::string_view id, Words name, std::vector<Reading> readings,
                            std::optional<law::CommitteeKind> kind = {},
                            std::vector<std::string_view> keys = {}) {
        all.push_back({.id = id,
                       .name = name,
                       .kind = kind,
                       .readings = std::move(readings),
                       .keys = std::move(keys)});
    };
    add("I21", {"代表会议", "representatives' meetings"},
        {one_of("share", {"占应开的", "of those required"},
                only(Unit::Percent, {{Code::MeetingsHeld}}, {{Code::MeetingsRequired}})),
         one_of("held", {"次数", "held"}, only(Unit::Units, {{Code::MeetingsHeld}}))});
    add("I22", {"社区工作者", "community workers"}, {only(Unit::Persons, {{Code::Workers}})},
        of_residents, {"staff"});
    add("I23", {"村委会成员", "members of village committees"},
        {one_of("registry", {"台账：在任", "by the registry sheet, in office"},
                only(Unit::Persons, {{Code::CommitteeMembers}})),
         one_of("logs", {"选举日志：当选", "by the logs of elections, elected"},
                only(Unit::Persons, {{Code::Winners}}))},
        of_villages, {"sex"});
    add("I24", {"备案的社区社会组织", "social organisations filed"},
        {only(Unit::Units, {{Code::SocialOrganisations}})});
    add("I25", {"开放设施的单位", "units that share facilities"},
        {one_of("units", {"单位", "units"}, only(Unit::Units, {{Code::SharingUnits}})),
         one_of("agreements", {"签订协议的", "with an agreement"},
                only(Unit::Units, {{Code::AgreementUnits}})),
         one_of("rate", {"开放率", "opened, of those that could be"},
                only(Unit::Percent, {{Code::FacilitiesOpened}}, {{Code::FacilitiesOpenable}})),
         one_of("area", {"面积", "area"}, only(Unit::SquareMetres, {{Code::FacilitiesArea}}))});
    add("I26",
        {"用房达到350平方米的居民委员会", "residents' committees with premises of 350 m² or more"},
        {one_of("units", {"个数", "number"}, only(Unit::Units, {{Code::LargePremises}})),
         one_of("share", {"占报来用房的", "of those whose premises are known"},
                only(Unit::Percent, {{Code::LargePremises}}, {{Code::PremisesKnown}}))},
        of_residents);
    add("I27", {"村务公开示范单位", "demonstration units of village openness"},
        {one_of("townships", {"乡镇", "townships"}, only(Unit::Units, {{Code::ModelTownships}})),
         one_of("villages", {"村", "villages"}, only(Unit::Units, {{Code::ModelVillages}}))},
        of_villages);
    add("I28", {"登记的志愿者", "registered volunteers"},
        {only(Unit::Persons, {{Code::Volunteers}})});
    add("I29", {"经费", "funds"},
        {one_of("public", {"公益事业专项补助", "public-interest funds"},
                only(Unit::Yuan, {{Code::PublicInterestFunds}})),
         one_of(
             "mean", {"平均每个委员会的公益事业专项补助", "public-interest funds per committee"},
             only(Unit::PerCommittee, {{Code::PublicInterestFunds}}, {{Code::FundedCommittees}})),
         one_of("office", {"办公经费", "office funds"}, only(Unit::Yuan, {{Code::OfficeFunds}})),
         one_of("start", {"启动资金", "start-up funds"},
                only(Unit::Yuan, {{Code::StartUpFunds}}))});
    add("I30", {"热线十秒内接听的比例", "hotline calls answered within ten seconds"},
        {only(Unit::Percent, {{Code::HotlineAnswered}}, {{Code::HotlineCalls}})});
    add("I31", {"行政区划", "administrative units"},
        {only(Unit::Units, {{Code::AdministrativeUnits}})}, {}, {"unit"});
}

std::vector<Indicator> every_indicator() {
    std::vector<Indicator> all;
    add_elections(all);
    add_observation(all);
    add_registry(all);
    return all;
}

}  // namespace

const std::vector<Indicator>& indicators() {
    static const std::vector<Indicator> all = every_indicator();
    return all;
}

}  // namespace douxuan::statistics
