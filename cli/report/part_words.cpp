// SPDX-License-Identifier: Apache-2.0
#include "cli/report/part_words.h"

#include <algorithm>
#include <array>

namespace douxuan::report {
namespace {

constexpr auto texts = std::to_array<cli::Named>({
    {"added=came_of_age", {"满 18 周岁", "came of age"}},
    {"added=married_in", {"婚嫁、收养", "marriage or adoption"}},
    {"added=moved_in", {"迁入", "moved in"}},
    {"added=rights_restored", {"恢复权利", "rights restored"}},
    {"certificate=yes", {"有会计资格证书的", "certified"}},
    {"chosen_by=groups", {"由小组推选", "chosen by the groups"}},
    {"chosen_by=meeting",
     {"由村民、居民会议推选", "chosen by a meeting of villagers or residents"}},
    {"chosen_by=representatives", {"由代表会议推选", "chosen by a representatives' meeting"}},
    {"education=college", {"大专以上", "college and above"}},
    {"education=senior_school_or_below", {"高中以下", "senior school and below"}},
    {"ethnicity=han", {"汉族", "Han"}},
    {"ethnicity=minority", {"少数民族", "of a minority"}},
    {"filled_by=meeting", {"村民会议补选", "by a villagers' meeting"}},
    {"filled_by=representatives", {"代表会议补选", "by a representatives' meeting"}},
    {"method=all_electors", {"全体选民（村民）选举", "all electors"}},
    {"method=household_representatives", {"户代表选举", "household representatives"}},
    {"method=residents_representatives", {"居民代表选举", "residents' representatives"}},
    {"migrant=no", {"不是流动人口的", "not migrants"}},
    {"migrant=yes", {"流动人口", "migrants"}},
    {"party=member", {"党员", "Party members"}},
    {"party=not_member", {"不是党员的", "not Party members"}},
    {"reason=clans", {"宗族、派性", "clans and factions"}},
    {"reason=demolition_or_merger", {"拆迁、合并", "demolition or merger"}},
    {"reason=fierce_competition", {"富村竞争激烈", "rich village, many compete"}},
    {"reason=harsh_style", {"工作作风粗暴", "harsh style of work"}},
    {"reason=incomplete_team", {"班子不全", "incomplete team"}},
    {"reason=legacy_issues", {"历史遗留问题", "legacy issues"}},
    {"reason=not_re_elected", {"上届没有换届", "no election last term"}},
    {"reason=opaque_affairs", {"村务不公开", "opaque affairs"}},
    {"reason=other", {"其他原因", "other reasons"}},
    {"reason=petitions", {"上访", "petitions"}},
    {"reason=poor_village", {"穷村没人愿干", "poor village nobody wants"}},
    {"reason=tense_relations", {"干群关系紧张", "tense relations"}},
    {"reason=weak_cadre", {"缺少合适人选", "no suitable people"}},
    {"reason=weak_team", {"班子软弱涣散", "weak team"}},
    {"recalled=yes", {"罢免的", "recalled"}},
    {"removed=died", {"死亡", "died"}},
    {"removed=married_out", {"婚嫁迁走", "married out"}},
    {"removed=moved_out", {"迁出", "moved out"}},
    {"removed=rights_lost", {"丧失权利", "rights lost"}},
    {"sent_by=county", {"县级派的", "sent by the county"}},
    {"sent_by=township", {"乡镇派的", "sent by the township"}},
    {"sex=female", {"女", "women"}},
    {"sex=male", {"男", "men"}},
    {"staff=committee", {"居委会", "of the committee"}},
    {"staff=party", {"党组织", "of the Party body"}},
    {"staff=station", {"服务站", "of the service station"}},
    {"standing=new", {"新任", "new"}},
    {"standing=re_elected", {"连任", "re-elected"}},
    {"task=health", {"公共卫生", "health"}},
    {"task=mediation", {"人民调解", "mediation"}},
    {"task=security", {"治安保卫", "security"}},
    {"task=welfare", {"民政（福利）", "welfare"}},
    {"topic=graduate_officials", {"大学生村官", "graduate officials"}},
    {"topic=residents_of_a_year",
     {"居住一年以上的外来人员", "outsiders who lived there for a year"}},
    {"topic=retirees", {"退休回村的人", "retirees"}},
    {"topic=seats", {"职数", "seats"}},
    {"unit=area_office", {"地区办事处", "area offices"}},
    {"unit=district", {"区、县", "districts"}},
    {"unit=sub_district", {"街道", "sub-districts"}},
    {"unit=town", {"镇", "towns"}},
    {"unit=township", {"乡", "townships"}},
    {"vote=abstained", {"弃权票", "abstentions"}},
    {"vote=against", {"反对票", "votes against"}},
    {"vote=for", {"赞成票", "votes for"}},
    {"way=nomination", {"由提名产生", "by nomination"}},
    {"way=nomination_and_primary", {"由提名和预选产生", "by nomination and a primary"}},
    {"way=primary", {"由预选产生", "by a primary"}},
    {"years=30_to_59", {"30 至 59 周岁", "30 to 59"}},
    {"years=60_or_more", {"60 周岁以上", "60 and over"}},
    {"years=under_30", {"30 周岁以下", "under 30"}},
});

}  // namespace

cli::Text part_text(std::string_view part) {
    const auto found = std::ranges::find(texts, part, &cli::Named::name);
    return found == texts.end() ? cli::Text{} : found->text;
}

}  // namespace douxuan::report
