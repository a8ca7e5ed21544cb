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
});
constexpr auto anchors = entries<law::Anchor>({
    {law::Anchor::ElectionDay, {"选举日", "election day"}},
    {law::Anchor::RollPosted, {"名单公布之日", "the day the roll was posted"}},
    {law::Anchor::ObjectionReceived, {"收到申诉之日", "the day the objection came in"}},
    {law::Anchor::NewCommittee, {"新一届委员会产生之日", "the day the new committee exists"}},
    {law::Anchor::FirstRound, {"第一次投票之日", "the day of the first round"}},
    {law::Anchor::ComplaintReceived, {"收到投诉之日", "the day the complaint came in"}},
    {law::Anchor::RoundBefore, {"前一轮投票之日", "the day of the round before"}},
});

}  // namespace

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
Text text_of(law::ArchiveContent value) {
    return find(archive_contents, value);
}
Text text_of(law::Anchor value) {
    return find(anchors, value);
}

}  // namespace douxuan::cli
