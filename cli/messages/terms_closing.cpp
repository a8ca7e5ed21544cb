// SPDX-License-Identifier: Apache-2.0
// The words of what follows the count.
#include "cli/messages/terms.h"

namespace douxuan::cli {
namespace {

constexpr auto authorities = entries<closing::Authority>({
    {closing::Authority::Township, {"乡镇人民政府", "the township"}},
    {closing::Authority::SubDistrict, {"街道办事处", "the sub-district"}},
    {closing::Authority::County, {"县级人民政府", "the county"}},
    {closing::Authority::CivilAffairs, {"县级民政部门", "the civil affairs bureau"}},
    {closing::Authority::PeoplesCongress,
     {"人民代表大会或者它的常务委员会", "the people's congress or its standing committee"}},
});
constexpr auto complaint_subjects = entries<closing::ComplaintSubject>({
    {closing::ComplaintSubject::Registration, {"选民登记", "registration"}},
    {closing::ComplaintSubject::Nomination, {"提名", "nomination"}},
    {closing::ComplaintSubject::Procedure, {"选举程序", "the procedure"}},
    {closing::ComplaintSubject::Count, {"计票", "the count"}},
    {closing::ComplaintSubject::Result, {"选举结果", "the result"}},
    {closing::ComplaintSubject::Bribery, {"贿选", "bribery"}},
    {closing::ComplaintSubject::Coercion, {"暴力、威胁、欺骗", "violence, threats or deceit"}},
    {closing::ComplaintSubject::Forgery,
     {"伪造选票、虚报票数", "forged papers or false numbers of votes"}},
});
constexpr auto answers = entries<closing::Answer>({
    {closing::Answer::Unfounded, {"经查不属实", "unfounded"}},
    {closing::Answer::Founded, {"经查属实", "founded"}},
});
constexpr auto handover_items = entries<law::HandoverItem>({
    {law::HandoverItem::Seal, {"印章", "seal"}},
    {law::HandoverItem::Premises, {"办公场所和设施", "premises and equipment"}},
    {law::HandoverItem::Accounts, {"财务账目", "accounts"}},
    {law::HandoverItem::FixedAssets, {"固定资产", "fixed assets"}},
    {law::HandoverItem::ClaimsAndDebts, {"债权债务", "claims and debts"}},
    {law::HandoverItem::Archives, {"工作档案", "archives"}},
    {law::HandoverItem::OpenMatters, {"未了事项", "open matters"}},
});
constexpr auto archive_contents = entries<law::ArchiveContent>({
    {law::ArchiveContent::ElectionCommittee,
     {"选举委员会名单和推选情况", "the election committee and how it was chosen"}},
    {law::ArchiveContent::Minutes, {"选举委员会会议记录", "minutes of the election committee"}},
    {law::ArchiveContent::Notices, {"公告", "notices"}},
    {law::ArchiveContent::Roll, {"选民登记册和名单", "registers and rolls"}},
    {law::ArchiveContent::Candidates, {"候选人名单和得票", "lists of candidates with votes"}},
    {law::ArchiveContent::Papers, {"选票（封存）", "ballot papers, sealed"}},
    {law::ArchiveContent::Mandates, {"委托投票书", "mandates of proxies"}},
    {law::ArchiveContent::Statistics, {"统计表", "statistics"}},
    {law::ArchiveContent::ResultReport, {"选举结果报告单", "report of the result"}},
    {law::ArchiveContent::Staff, {"大会议程和工作人员名单", "agenda and list of staff"}},
    {law::ArchiveContent::Elected, {"当选人名单", "list of the elected"}},
    {law::ArchiveContent::Summary, {"工作总结", "summary report"}},
    {law::ArchiveContent::Record, {"本程序导出的证据包", "the bundle of this program"}},
    {law::ArchiveContent::Other, {"其他", "other papers"}},
    {law::ArchiveContent::Plan, {"选举实施方案", "the plan of the election"}},
});
constexpr auto issuers = entries<law::Issuer>({
    {law::Issuer::ElectionCommittee, {"选举委员会", "the election committee"}},
    {law::Issuer::Township, {"乡镇人民政府", "the township"}},
    {law::Issuer::SubDistrict, {"街道办事处", "the sub-district"}},
    {law::Issuer::CivilAffairs, {"县级民政部门", "the civil affairs bureau"}},
});
constexpr auto anchors = entries<law::Anchor>({
    {law::Anchor::ElectionDay, {"选举日", "election day"}},
    {law::Anchor::RollPosted, {"名单公布之日", "the day the roll was posted"}},
    {law::Anchor::ObjectionReceived, {"收到申诉之日", "the day the objection came in"}},
    {law::Anchor::NewCommittee, {"新一届委员会产生之日", "the day the new committee exists"}},
    {law::Anchor::FirstRound, {"第一次投票之日", "the day of the first round"}},
    {law::Anchor::ComplaintReceived, {"收到投诉之日", "the day the complaint came in"}},
    {law::Anchor::RoundBefore, {"前一轮投票之日", "the day of the round before"}},
    {law::Anchor::CandidatesPublished, {"名单公布之日", "the day the formal list was posted"}},
    {law::Anchor::ResultAnnounced, {"宣布结果之日", "the day of the result"}},
    {law::Anchor::ComplaintAnswered, {"收到答复之日", "the day of the answer"}},
    {law::Anchor::ObjectionDecision, {"申诉作出决定之日", "the day the objection was decided"}},
    {law::Anchor::AppealReceived, {"乡镇收到申诉之日", "the day the appeal came in"}},
    {law::Anchor::DeclaredVoid, {"宣布无效之日", "the day it was declared void"}},
    {law::Anchor::BoxesOpened, {"开箱之日", "the day on which the boxes were opened"}},
    {law::Anchor::Nomination, {"提名之日", "the day of the nomination"}},
    {law::Anchor::ReviewPosted, {"公布审查结果之日", "the day the review was posted"}},
    {law::Anchor::ReviewObjectionReceived, {"接到异议之日", "the day the objection came in"}},
    {law::Anchor::CommitteeChoice,
     {"推选选举委员会之日", "the day the election committee was chosen"}},
});

constexpr auto ages = entries<closing::AgeBand>({
    {closing::AgeBand::Under30, {"30 周岁以下", "under 30"}},
    {closing::AgeBand::From30To59, {"30 至 59 周岁", "30 to 59"}},
    {closing::AgeBand::From60, {"60 周岁以上", "60 or more"}},
});
constexpr auto backgrounds = entries<closing::Background>({
    {closing::Background::Resident, {"本村村民或者本社区居民", "from this village or community"}},
    {closing::Background::EconomicOrganisation,
     {"经济组织负责人", "head of an economic organisation"}},
    {closing::Background::TradeAssociation, {"行业协会负责人", "head of a trade association"}},
    {closing::Background::Returned, {"返乡人员", "returned home"}},
    {closing::Background::Seconded, {"下派干部", "seconded official"}},
    {closing::Background::Graduate, {"大学毕业生", "graduate"}},
    {closing::Background::GraduateOfficial, {"大学生村官", "graduate village official"}},
    {closing::Background::Retired, {"退休人员", "retired"}},
});
constexpr auto educations = entries<closing::Education>({
    {closing::Education::College, {"大专以上", "college or more"}},
    {closing::Education::SeniorSchoolOrBelow, {"高中以下", "senior school or less"}},
});
constexpr auto ethnicities = entries<closing::Ethnicity>({
    {closing::Ethnicity::Han, {"汉族", "Han"}},
    {closing::Ethnicity::Minority, {"少数民族", "of a minority"}},
});
constexpr auto migrations = entries<closing::Migration>({
    {closing::Migration::Local, {"本地人", "local"}},
    {closing::Migration::Migrant, {"流动人口", "migrant"}},
});
constexpr auto parties = entries<closing::Party>({
    {closing::Party::Member, {"中共党员", "Party member"}},
    {closing::Party::NotMember, {"非中共党员", "not a Party member"}},
});
constexpr auto party_posts = entries<closing::PartyPost>({
    {closing::PartyPost::Secretary, {"党组织书记", "Party secretary"}},
    {closing::PartyPost::DeputySecretary, {"党组织副书记", "deputy Party secretary"}},
    {closing::PartyPost::Member, {"党组织委员", "member of the Party body"}},
    {closing::PartyPost::None, {"没有党组织职务", "no post in the Party body"}},
});
constexpr auto public_bodies = entries<closing::PublicBody>({
    {closing::PublicBody::Committee, {"新一届委员会", "the new committee"}},
    {closing::PublicBody::ElectionCommittee, {"选举委员会", "the election committee"}},
    {closing::PublicBody::Representatives, {"居民代表", "the residents' representatives"}},
});
constexpr auto services = entries<closing::Service>({
    {closing::Service::New, {"新任", "new"}},
    {closing::Service::ReElected, {"连任", "re-elected"}},
});

}  // namespace

Text text_of(closing::AgeBand value) {
    return find(ages, value);
}
Text text_of(closing::Background value) {
    return find(backgrounds, value);
}
Text text_of(closing::Education value) {
    return find(educations, value);
}
Text text_of(closing::Ethnicity value) {
    return find(ethnicities, value);
}
Text text_of(closing::Migration value) {
    return find(migrations, value);
}
Text text_of(closing::Party value) {
    return find(parties, value);
}
Text text_of(closing::PartyPost value) {
    return find(party_posts, value);
}
Text text_of(closing::PublicBody value) {
    return find(public_bodies, value);
}
Text text_of(closing::Service value) {
    return find(services, value);
}
Text text_of(closing::Authority value) {
    return find(authorities, value);
}
Text text_of(closing::ComplaintSubject value) {
    return find(complaint_subjects, value);
}
Text text_of(closing::Answer value) {
    return find(answers, value);
}
Text text_of(law::HandoverItem value) {
    return find(handover_items, value);
}
Text text_of(law::Issuer value) {
    return find(issuers, value);
}
Text text_of(law::ArchiveContent value) {
    return find(archive_contents, value);
}
Text text_of(law::Anchor value) {
    return find(anchors, value);
}

}  // namespace douxuan::cli
