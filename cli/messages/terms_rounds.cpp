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

}  // namespace

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
