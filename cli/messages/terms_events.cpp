// SPDX-License-Identifier: Apache-2.0
// Every kind of event as a short sentence.
#include "cli/messages/terms.h"

namespace douxuan::cli {
namespace {

constexpr auto table = std::to_array<Named>({
    {"acting_chair.named",
     {"主任空缺期间的主持人已确定", "Somebody leads while there is no chair"}},
    {"archive.indexed", {"选举档案已整理编目", "The archive was put in order and indexed"}},
    {"batch.sealed", {"一批选票已清点封存", "A batch of papers was counted and sealed"}},
    {"box.opened", {"票箱已开启，张数已清点", "A box was opened and its papers were counted"}},
    {"boxes.merged", {"票少的票箱已合并", "Small boxes were put together"}},
    {"candidates.published", {"正式候选人名单已公布", "The formal list of candidates was posted"}},
    {"certificate.issued", {"当选证书已颁发", "A certificate of election was handed over"}},
    {"clock.changed", {"电脑时钟已调整", "The clock of the computer was set back"}},
    {"complaint.answered", {"举报、投诉已书面答复", "A complaint was answered in writing"}},
    {"complaint.filed", {"收到举报或者投诉", "A complaint was filed"}},
    {"day.fixed", {"选举日已确定", "Election day was fixed"}},
    {"election_committee.chair_chosen",
     {"选举委员会主任已重新推选", "The election committee chose a new chair"}},
    {"election_committee.chosen", {"选举委员会已推选产生", "The election committee was chosen"}},
    {"election_committee.member_left",
     {"选举委员会有成员退出", "A member left the election committee"}},
    {"election_committee.member_replaced",
     {"选举委员会的空缺已递补", "A seat on the election committee was filled"}},
    {"handover.completed", {"工作移交已完成", "The handover was completed"}},
    {"group.formed", {"居民小组已划定", "A residents' group was formed"}},
    {"group.voted", {"居民小组已投票推选居民代表", "A group voted for its representatives"}},
    {"household.entered", {"户已登记", "A household was entered"}},
    {"household.representative_named", {"户代表已推定", "A household named its representative"}},
    {"incident.recorded", {"现场情况已记录", "An incident was recorded"}},
    {"kinship.declared", {"亲属关系已记录", "A kinship was declared"}},
    {"log.opened", {"选举记录已建立", "The record of the election was opened"}},
    {"method.adopted", {"职数和选举办法已通过", "Seats and method were adopted"}},
    {"mobile_voters.published",
     {"使用流动票箱的选民名单已公布", "The list of a mobile box was posted"}},
    {"nomination.counted", {"提名结果已当众统计", "The nominations were counted in public"}},
    {"nomination.proposed", {"提名已收到", "A nomination was received"}},
    {"nomination.tie_settled",
     {"提名票数相等的已再次投票", "Names with equal nominations were voted on again"}},
    {"nominee.accepted", {"被提名人已同意参选", "A nominee accepted"}},
    {"nominee.reviewed", {"被提名人的资格已审查", "A nominee was reviewed"}},
    {"nominee.withdrew", {"被提名人或者候选人已退出", "A nominee or candidate withdrew"}},
    {"nominees.preselected", {"人数过多的被提名人已投票预选", "Too many nominees were voted on"}},
    {"nominees.published", {"被提名人名单已公布", "The list of nominees was posted"}},
    {"objection.decided", {"申诉已作出处理决定", "An objection was decided"}},
    {"objection.filed", {"对选民名单的申诉已收到", "An objection to the roll was filed"}},
    {"outsiders.consented",
     {"会议已同意户籍在外地的人参加选举",
      "The meeting consented to the registration of outsiders"}},
    {"paper.issued", {"选票已发出一张", "A paper was issued"}},
    {"paper.spoiled", {"写坏的选票已收回更换", "A spoilt paper was exchanged"}},
    {"papers.delivered", {"选票已送到投票地点", "Papers were delivered"}},
    {"papers.printed", {"选票已印制", "Papers were printed"}},
    {"person.named", {"姓名已载入记录", "A person was named"}},
    {"poll.closed", {"投票已结束，选票已核对", "A place closed and its papers were checked"}},
    {"poll.opened", {"空票箱已当众查验密封，投票开始", "A place opened with an empty, sealed box"}},
    {"proxies.published", {"委托投票名单已公布", "The list of proxies was posted"}},
    {"proxy.approved", {"委托投票已办理", "A proxy was approved"}},
    {"registration.refused", {"有人依法不予登记", "A registration was refused"}},
    {"representative.left", {"居民代表出缺", "A seat of a representative became vacant"}},
    {"result.announced", {"选举结果已当场宣布", "The result was announced on the spot"}},
    {"result.filed", {"选举结果已报送备案", "The result was filed"}},
    {"roll.corrected", {"选民名单已更正", "The roll was corrected"}},
    {"roll.finalised", {"选民名单已最后确定", "The roll was made final"}},
    {"roll.published", {"选民名单已公布", "The roll was posted"}},
    {"round.opened", {"下一轮投票已确定", "The next round was opened"}},
    {"seats.left_open", {"会议决定不足的名额空缺", "A meeting left the open seats open"}},
    {"staff.appointed", {"选举工作人员已确定", "The staff was appointed"}},
    {"stations.fixed", {"投票地点已确定", "The polling places were fixed"}},
    {"vote.nullified", {"有一轮投票被宣布无效", "The vote of a round was declared void"}},
    {"voter.registered", {"选民已登记", "A voter was registered"}},
    {"voter.turned_away", {"有人领票被拒", "Somebody was refused a paper"}},
    {"voting_method.chosen", {"选举方式已确定", "The method of election was chosen"}},
    {"winner.unseated", {"有人的当选无效", "Somebody's election is void"}},
    {"workers.confirmed",
     {"选举委员会已确认社区工作者参加选举", "The election committee confirmed community workers"}},
    {"write_in.adjudicated", {"另选的人已认定", "A write-in was decided"}},
});

}  // namespace

Text event_text(std::string_view kind) {
    return find(table, kind);
}

}  // namespace douxuan::cli
