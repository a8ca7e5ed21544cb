// SPDX-License-Identifier: Apache-2.0
// Where an election stands, in a few words.
#include "cli/messages/terms.h"

namespace douxuan::cli {
namespace {

using election::Phase;

constexpr auto phases = entries<Phase>({
    {Phase::Empty, {"尚未建立", "empty"}},
    {Phase::Preparation, {"准备阶段", "preparation"}},
    {Phase::RollPosted, {"选民名单已公布", "the roll is posted"}},
    {Phase::RollFinal, {"选民名单已确定", "the roll is final"}},
    {Phase::Nominated, {"提名完成", "nominated"}},
    {Phase::Listed, {"正式候选人已公布", "the candidates are posted"}},
    {Phase::Polling, {"正在投票", "polling"}},
    {Phase::Counting, {"正在计票", "counting"}},
    {Phase::Announced, {"结果已宣布", "the result is announced"}},
});

}  // namespace

Text text_of(election::Phase value) {
    return find(phases, value);
}

}  // namespace douxuan::cli
