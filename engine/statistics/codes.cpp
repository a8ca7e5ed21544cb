// SPDX-License-Identifier: Apache-2.0
// The meaning of every code, in both languages, and the words of every breakdown.
#include "engine/statistics/codes.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "engine/base/ensure.h"

namespace douxuan::statistics {

namespace {

using enum Source;

constexpr auto meanings = std::to_array<CodeMeaning>({
    {Code::Elections, Log, {"选举", "elections with a result"}, "method"},
    {Code::Completed,
     Log,
     {"选举完成：每个职位都选出，或者依法留空",
      "elections completed: every seat is filled or lawfully left open"},
     "method"},
    {Code::CompletedOnce, Log, {"一次选举成功", "completed by one poll"}, ""},
    {Code::WithTieVote, Log, {"有过再次投票", "elections with a tie vote"}, ""},
    {Code::WithFurther, Log, {"有过另行选举", "elections with a further election"}, ""},
    {Code::WithFresh, Log, {"有过重新选举", "elections with a fresh election"}, ""},
    {Code::Incomplete, Log, {"还有职位没有选出", "elections with a seat still to be voted on"}, ""},
    {Code::Rounds, Log, {"投票轮数", "polls held"}, ""},
    {Code::Registered,
     Log,
     {"最后名单上的选民", "people on the final roll"},
     "age class migrant sex"},
    {Code::Posted,
     Log,
     {"张榜时名单上的选民，构成以张榜的数字为准",
      "people on the roll as posted, with the composition that was posted"},
     "age class migrant sex"},
    {Code::Entitled,
     Log,
     {"有权投票的人：选民，或者户代表、居民代表",
      "people who elect: those on the roll, or the household or residents' representatives"},
     "method"},
    {Code::Voting,
     Log,
     {"参加投票的人，包括委托投票的", "people for whom papers were drawn, proxies included"},
     "method"},
    {Code::VotingByProxy, Log, {"委托别人投票的人", "people whose papers a proxy drew"}, ""},
    {Code::PapersIssued, Log, {"发出的选票", "papers handed out and not taken back"}, "channel"},
    {Code::PapersSpoiled, Log, {"作废更换的选票", "papers taken back and replaced"}, "channel"},
    {Code::PapersReturned,
     Log,
     {"收回的选票；并箱的，算在合并后的票箱",
      "papers found in the boxes; of a merged box, in the box into which it was emptied"},
     "channel"},
    {Code::PapersVoid,
     Log,
     {"整张无效的选票；按打开的票箱分", "papers void as a whole, by the box that was opened"},
     "channel"},
    {Code::PapersBlank,
     Log,
     {"没有写任何记号的选票；按打开的票箱分",
      "papers without any mark, by the box that was opened"},
     "channel"},
    {Code::PartsVoid, Log, {"某一职务无效的选票", "papers void for one office"}, "office"},
    {Code::PartsBlank,
     Log,
     {"某一职务没有写记号的选票", "papers without a mark for one office"},
     "office"},
    {Code::Stations, Log, {"投票的地方", "places to vote"}, "channel"},
    {Code::MobileVoters, Log, {"流动票箱名单上的选民", "people on the lists of mobile boxes"}, ""},
    {Code::TurnedAway, Log, {"没有发给选票的人次", "people refused a paper"}, ""},
    {Code::Seats, Log, {"应选职数", "seats to fill"}, "office"},
    {Code::SeatsOpen, Log, {"没有选出的职数", "seats not filled"}, "office"},
    {Code::Winners,
     Log,
     {"当选的人", "people who hold a seat"},
     "age education ethnicity migrant office origin party party_post sex standing years"},
    {Code::WinnersDeclared,
     Log,
     {"构成已经申报的当选人", "people who hold a seat and whose composition was declared"},
     ""},
    {Code::CrossHolding,
     Log,
     {"至少有一名当选人同时在党组织任职的委员会",
      "committees with at least one member who sits in the Party body as well"},
     ""},
    {Code::ChairSecretary,
     Log,
     {"主任同时是党组织书记的委员会", "committees whose chair is the Party secretary as well"},
     ""},
    {Code::Nominees, Log, {"被提名的人", "people nominated"}, "sex"},
    {Code::Candidates, Log, {"正式候选人", "candidates of the formal list"}, "office sex"},
    {Code::ElectionCommittee,
     Log,
     {"选举委员会成员", "members of the election committee"},
     "ethnicity party sex"},
    {Code::Groups,
     Log,
     {"居民小组（只有居民代表选举的日志知道）",
      "residents' groups, as logs of elections by representatives know them"},
     ""},
    {Code::GroupHouseholds, Log, {"居民小组的户数", "households in those groups"}, ""},
    {Code::Representatives,
     Log,
     {"居民代表（同上）", "residents' representatives, as the same logs know them"},
     "ethnicity migrant party sex"},
    {Code::Households,
     Log,
     {"列入户名册的户", "households entered, where household representatives elect"},
     ""},
    {Code::HouseholdRepresentatives, Log, {"户代表", "household representatives"}, ""},
    {Code::Objections, Log, {"对名单的申诉", "objections against the roll"}, "ruling"},
    {Code::Complaints, Log, {"投诉和举报", "complaints"}, "answer"},
    {Code::HandedOver, Log, {"已经移交的委员会", "committees that handed over"}, ""},
    {Code::Committees, List, {"委员会", "committees on the list"}, ""},
    {Code::Due, List, {"应当换届的委员会", "committees to which a term is due"}, ""},
    {Code::Districts, List, {"区县", "districts with a committee"}, ""},
    {Code::Streets, List, {"街道、乡镇", "streets and towns with a committee"}, ""},
    {Code::Founded, List, {"期间内设立的委员会", "committees founded in the period"}, ""},
    {Code::PartyBodyMembers,
     Registry,
     {"同级党组织班子成员", "members of the Party body of the same village or community"},
     ""},
    {Code::SupervisoryCommittees, Registry, {"监督委员会", "supervisory committees"}, ""},
    {Code::SupervisoryMembers,
     Registry,
     {"监督委员会成员", "members of supervisory committees"},
     "sex"},
    {Code::EligibleEstimate,
     Registry,
     {"估计有权登记的人", "people who may register, as estimated"},
     "migrant"},
    {Code::ForeignObservers, Registry, {"境外观察员", "foreign observers"}, ""},
    {Code::ObserverCountries,
     Registry,
     {"观察员来自的国家和国际组织", "countries and international organisations of the observers"},
     ""},
    {Code::MediaOutlets, Registry, {"采访的境外媒体", "foreign media outlets accredited"}, ""},
    {Code::ResidentObservers,
     Registry,
     {"应邀到场的居民代表和居民", "representatives and residents invited to observe"},
     ""},
    {Code::MeetingsHeld,
     Registry,
     {"居民（村民）代表会议次数", "representatives' meetings held in the year"},
     ""},
    {Code::MeetingsRequired,
     Registry,
     {"应当召开的次数", "representatives' meetings that had to be held"},
     ""},
    {Code::Workers, Registry, {"社区工作者", "community workers"}, "staff"},
    {Code::CommitteeMembers, Registry, {"在任成员", "committee members in office"}, ""},
    {Code::SocialOrganisations, Registry, {"备案的社区社会组织", "social organisations filed"}, ""},
    {Code::SharingUnits, Registry, {"开放设施的单位", "units that share facilities"}, ""},
    {Code::AgreementUnits, Registry, {"签订协议的单位", "units with an agreement"}, ""},
    {Code::FacilitiesOpened, Registry, {"已经开放的设施", "facilities opened"}, ""},
    {Code::FacilitiesOpenable, Registry, {"可以开放的设施", "facilities that could be opened"}, ""},
    {Code::FacilitiesArea,
     Registry,
     {"开放设施的面积（平方米）", "area of the facilities opened, in square metres"},
     ""},
    {Code::LargePremises,
     Registry,
     {"办公和服务用房达到350平方米的居委会",
      "residents' committees with premises of 350 square metres or more"},
     ""},
    {Code::PremisesKnown,
     Registry,
     {"用房面积已经报来的居委会", "residents' committees whose premises are known"},
     ""},
    {Code::ModelTownships,
     Registry,
     {"村务公开示范乡镇", "demonstration townships of village openness"},
     ""},
    {Code::ModelVillages,
     Registry,
     {"村务公开示范村", "demonstration villages of village openness"},
     ""},
    {Code::Volunteers, Registry, {"登记的志愿者", "registered volunteers"}, ""},
    {Code::PublicInterestFunds,
     Registry,
     {"公益事业专项补助（元）", "public-interest funds, in yuan"},
     ""},
    {Code::OfficeFunds, Registry, {"办公经费（元）", "office funds, in yuan"}, ""},
    {Code::StartUpFunds, Registry, {"启动资金（元）", "start-up funds, in yuan"}, ""},
    {Code::FundedCommittees,
     Registry,
     {"报来经费的委员会", "committees whose funds are known"},
     ""},
    {Code::HotlineAnswered,
     Registry,
     {"十秒内接听的来电", "calls answered within ten seconds"},
     ""},
    {Code::HotlineCalls, Registry, {"来电", "calls to the hotline"}, ""},
    {Code::RegisteredGroups, Registry, {"居民（村民）小组", "residents' or villagers' groups"}, ""},
    {Code::RegisteredRepresentatives,
     Registry,
     {"居民（村民）代表", "residents' or villagers' representatives"},
     "migrant sex"},
    {Code::AdministrativeUnits, Registry, {"行政区划单位", "administrative units"}, "unit"},
    {Code::VotingByScribe,
     Log,
     {"记录中写明由代书人代写选票的人", "people for whom the log names a scribe"},
     ""},
});

constexpr auto age_words = std::to_array<std::string_view>({"18_to_35", "36_to_59", "60_or_more"});
constexpr auto answer_words = std::to_array<std::string_view>({"founded", "open", "unfounded"});
constexpr auto channel_words = std::to_array<std::string_view>({"centre", "station", "mobile_box"});
constexpr auto class_words = std::to_array<std::string_view>(
    {"resident", "away", "outsider", "former_farmer", "registered_here", "habitual_resident",
     "community_worker", "of_the_province"});
constexpr auto education_words =
    std::to_array<std::string_view>({"college", "senior_school_or_below"});
constexpr auto ethnicity_words = std::to_array<std::string_view>({"han", "minority"});
constexpr auto method_words = std::to_array<std::string_view>(
    {"all_electors", "household_representatives", "residents_representatives"});
constexpr auto migrant_words = std::to_array<std::string_view>({"no", "yes"});
constexpr auto office_words =
    std::to_array<std::string_view>({"chair", "deputy", "woman_member", "member"});
constexpr auto origin_words = std::to_array<std::string_view>(
    {"resident", "economic_organisation", "trade_association", "returned", "seconded", "graduate",
     "graduate_official", "retired"});
constexpr auto party_words = std::to_array<std::string_view>({"member", "not_member"});
constexpr auto party_post_words =
    std::to_array<std::string_view>({"secretary", "deputy_secretary", "member", "none"});
constexpr auto ruling_words = std::to_array<std::string_view>({"dismissed", "open", "upheld"});
constexpr auto sex_words = std::to_array<std::string_view>({"female", "male"});
constexpr auto staff_words = std::to_array<std::string_view>({"committee", "party", "station"});
constexpr auto standing_words = std::to_array<std::string_view>({"new", "re_elected"});
constexpr auto unit_words = std::to_array<std::string_view>(
    {"area_office", "district", "sub_district", "town", "township"});
constexpr auto years_words =
    std::to_array<std::string_view>({"under_30", "30_to_59", "60_or_more"});

constexpr auto keys = std::to_array<BreakdownKey>({
    {"age", {"名单的年龄段", "age band of the roll"}, age_words},
    {"answer", {"答复", "answer"}, answer_words},
    {"channel", {"投票的地方", "where it was cast"}, channel_words},
    {"class", {"登记的类别", "class of voter"}, class_words},
    {"education", {"文化程度", "education"}, education_words},
    {"ethnicity", {"民族", "ethnicity"}, ethnicity_words},
    {"method", {"选举方式", "who elects"}, method_words},
    {"migrant", {"是否流动人口", "whether a migrant"}, migrant_words},
    {"office", {"职务", "office"}, office_words},
    {"origin", {"来源", "origin"}, origin_words},
    {"party", {"政治面貌", "Party membership"}, party_words},
    {"party_post", {"党组织职务", "post in the Party body"}, party_post_words},
    {"ruling", {"申诉的决定", "ruling on an objection"}, ruling_words},
    {"sex", {"性别", "sex"}, sex_words},
    {"staff", {"工作岗位", "post"}, staff_words},
    {"standing", {"连任或者新任", "re-elected or new"}, standing_words},
    {"unit", {"种类", "kind of unit"}, unit_words},
    {"years", {"当选人的年龄段", "age band of those elected"}, years_words},
});

/// The parts of a list joined by `sign`.
template <class Visit>
bool all_parts(std::string_view text, char sign, Visit&& visit) {
    while (true) {
        const std::size_t end = text.find(sign);
        if (!visit(text.substr(0, end))) {
            return false;
        }
        if (end == std::string_view::npos) {
            return true;
        }
        text.remove_prefix(end + 1);
    }
}

std::string_view key_of(std::string_view part) {
    return part.substr(0, part.find('='));
}

bool is_part(std::string_view part) {
    const auto key = std::ranges::find(keys, key_of(part), &BreakdownKey::key);
    return key != keys.end() && part.size() > key->key.size() &&
           std::ranges::find(key->words, part.substr(key->key.size() + 1)) != key->words.end();
}

}  // namespace

std::span<const CodeMeaning> codes() {
    return meanings;
}

const CodeMeaning& meaning_of(Code code) {
    const CodeMeaning& meaning = meanings.at(static_cast<std::size_t>(code));
    base::ensure(meaning.code == code);
    return meaning;
}

std::span<const BreakdownKey> breakdown_keys() {
    return keys;
}

bool is_breakdown(std::string_view text) {
    if (text.empty()) {
        return true;
    }
    std::string_view before;
    std::size_t parts = 0;
    return all_parts(text, ';', [&](std::string_view part) {
        const bool ascending = before < key_of(part);
        before = key_of(part);
        return ++parts <= 2 && ascending && is_part(part);
    });
}

bool may_break_down(Code code, std::string_view breakdown) {
    const std::string_view allowed = meaning_of(code).keys;
    return is_breakdown(breakdown) &&
           (breakdown.empty() || all_parts(breakdown, ';', [&](std::string_view part) {
                bool found = false;
                all_parts(allowed, ' ', [&](std::string_view key) {
                    found = found || key == key_of(part);
                    return true;
                });
                return found;
            }));
}

}  // namespace douxuan::statistics
