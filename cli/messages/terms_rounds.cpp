// SPDX-License-Identifier: Apache-2.0
// The words of the rounds.
#include "cli/messages/terms.h"

namespace douxuan::cli {
namespace {

constexpr auto kinds = entries<count::RoundKind>({
    {count::RoundKind::First, {"第一次投票", "the first round"}},
    {count::RoundKind::TieVote, {"再次投票", "a tie vote"}},
    {count::RoundKind::Further, {"另行选举", "a further election"}},
    {count::RoundKind::Fresh, {"重新选举", "a fresh election"}},
    {count::RoundKind::NextOffice, {"下一职务的投票", "the vote on the next office"}},
});
constexpr auto grounds = entries<election::NullityGround>({
    {election::NullityGround::ElectionCommitteeUnlawful,
     {"选举委员会的产生不合法", "the election committee was not formed lawfully"}},
    {election::NullityGround::CandidatesUnlawful,
     {"候选人的产生不合法", "the candidates were not produced lawfully"}},
    {election::NullityGround::TurnoutMissed,
     {"参加投票的人没有达到法定人数", "not enough voters took part"}},
    {election::NullityGround::SurplusBreached,
     {"没有差额选举", "there were not more candidates than seats"}},
    {election::NullityGround::Overcount,
     {"收回的选票多于发出的选票", "more papers were returned than issued"}},
    {election::NullityGround::CountNotPublic, {"没有公开计票", "the count was not public"}},
    {election::NullityGround::ResultNotAnnounced,
     {"没有当场公布结果", "the result was not announced on the spot"}},
    {election::NullityGround::Fraud,
     {"以不正当手段破坏选举", "violence, threats, deceit, bribery or forgery"}},
    {election::NullityGround::OtherBreach, {"其他违法情形", "another breach of the law"}},
});
constexpr auto causes = entries<election::UnseatingCause>({
    {election::UnseatingCause::Fraud,
     {"以不正当手段当选", "elected by violence, threats, deceit, bribery or forgery"}},
    {election::UnseatingCause::NotEligible, {"经审查不具备资格", "found not eligible"}},
    {election::UnseatingCause::Withdrew, {"本人声明退出", "declared to withdraw"}},
});
constexpr auto hosts = entries<law::FreshHost>({
    {law::FreshHost::NewCommittee, {"另行推选的选举委员会", "an election committee chosen anew"}},
    {law::FreshHost::GuidanceBody,
     {"乡镇、街道的选举工作指导机构", "the guidance body of the township or sub-district"}},
});
constexpr auto ends = entries<law::MandateEnd>({
    {law::MandateEnd::Handover, {"工作移交完成时", "with the handover"}},
    {law::MandateEnd::FirstMeeting,
     {"新一届委员会第一次会议时", "with the first meeting of the new committee"}},
    {law::MandateEnd::BothHandovers,
     {"委员会和监督委员会的移交都完成时",
      "with the handovers to the committee and to the supervisory body"}},
});
constexpr auto ended_by = entries<assembly::EndedBy>({
    {assembly::EndedBy::FirstMeeting,
     {"新一届委员会已召开第一次会议", "the new committee held its first meeting"}},
    {assembly::EndedBy::SecondHandover,
     {"监督委员会的移交也已完成", "the supervisory body took over, too"}},
});
constexpr auto bars = entries<count::Bar>({
    {count::Bar::WonByFoulPlay,
     {"曾以不正当手段当选，当选已宣布无效", "an election of theirs is void for foul play"}},
    {count::Bar::FoundIneligible,
     {"当选后经审查不具备资格，当选无效",
      "an election of theirs is void, for they were found not eligible"}},
    {count::Bar::Disqualified,
     {"投票前经审查不具备资格", "they were reviewed before the vote and found not eligible"}},
    {count::Bar::StruckOff,
     {"投票前因不正当手段被取消候选人资格",
      "their candidacy was cancelled for foul play before the vote"}},
});

}  // namespace

Text text_of(law::FreshHost value) {
    return find(hosts, value);
}
Text text_of(law::MandateEnd value) {
    return find(ends, value);
}
Text text_of(assembly::EndedBy value) {
    return find(ended_by, value);
}
Text text_of(count::Bar value) {
    return find(bars, value);
}
Text text_of(count::RoundKind value) {
    return find(kinds, value);
}
Text text_of(election::NullityGround value) {
    return find(grounds, value);
}
Text text_of(election::UnseatingCause value) {
    return find(causes, value);
}

}  // namespace douxuan::cli
