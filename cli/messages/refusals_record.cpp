// SPDX-License-Identifier: Apache-2.0
// Refusals that rest on the form of the record.
#include "cli/messages/refusal_texts.h"

namespace douxuan::cli {
namespace {

using law::RefusalCode;

constexpr auto refusals_record_table = std::to_array<RefusalText>({
    {RefusalCode::MarksUnreadable,
     {"选票画写的记录不合写法[：{marks}]。",
      "The marks of these papers are not written as they should be[: {marks}]."},
     {"每名候选人写一个符号：+ 赞成，- 反对，. 未画，? 认不清；职务之间用 / 隔开；另选他人写 ~ 和"
      "编号（~x1）；整张无效写 #。",
      "Write one sign for each candidate: + for, - against, . no mark, ? illegible; put / between "
      "offices; write ~ and its id (~x1) for a written name, and # for a paper that is void as a "
      "whole."}},
    {RefusalCode::PatternsUnsorted,
     {"这一批的记录没有按顺序排列，或者同一种画法写了两行[：{marks}]。",
      "The lines of this batch are out of order, or one kind of marking stands twice[: {marks}]."},
     {"把画法相同的选票并成一行，排好顺序后重新录入这一批。",
      "Put papers marked alike on one line, sort the lines, and enter the batch again."}},
    {RefusalCode::BatchTooLarge,
     {"这一批选票太多[：共 {papers} 张][，一批最多 {most} 张]。",
      "There are too many papers in this batch[: {papers}][; a batch holds at most {most}]."},
     {"把它分成几批，分别清点封存。", "Split it into several batches and seal each of them."}},
    {RefusalCode::BatchMiscounted,
     {"各种画法的张数加起来[是 {counted} 张，]与这一批的张数[（{papers} 张）]不符。",
      "The lines of this batch add up to [{counted}|another number], not to its number of papers[, "
      "{papers}]."},
     {"重新清点这一批选票，更正后再录入。", "Count this batch again, correct it, and enter it."}},
    {RefusalCode::SequenceBroken,
     {"记录的序号不连续[：应为 {expected}][，实为 {seq}]。",
      "The number of this record is out of sequence[: {expected} was expected][, {seq} was "
      "found]."},
     {"记录可能缺失、重复或调换过。请使用未经改动的原始文件。",
      "Records may be missing, repeated or out of place. Use the original, unchanged file."}},
    {RefusalCode::TimeBackwards,
     {"这条记录的时间[ {at} ]早于上一条记录[（{last}）]。",
      "This record[ ({at})] is earlier than the record before it[ ({last})]."},
     {"检查电脑的时钟。如果时钟确实调过，先记录“时钟已调整”，再继续。",
      "Check the clock of the computer. If it was set back, record that first, then go on."}},
    {RefusalCode::TimeNotWholeMinute,
     {"投票期间的时间只能记到分钟，不能有秒[：{at}]。",
      "While the poll is open, times are kept to the minute, without seconds[: {at}]."},
     {"把秒改为 00，以免从时间看出谁在何时投票。",
      "Set the seconds to 00, so that no time shows who voted when."}},
    {RefusalCode::RoleNotCompetent,
     {"[{by}|这个角色]无权作出这项记录。",
      "[{by}: this role|This role] is not competent to state this."},
     {"由依法有权的机构或人员[（{needed}）]作出。",
      "Have it stated by those who are competent[: {needed}]."}},
    {RefusalCode::OutOfPhase,
     {"选举还没有进行到这一步，或者这一步已经过去[：目前处于{phase}]。",
      "The election has not reached this step yet, or has left it behind[: it is at {phase}]."},
     {"运行 douxuan status，看目前进行到哪一步、下一步可以做什么。",
      "Run \"douxuan status\" to see where the election stands and what is next."}},
    {RefusalCode::LogOpenedTwice,
     {"这次选举的记录已经建立过了。", "The record of this election was opened before."},
     {"一次选举只建立一次。另一次选举请用 douxuan new 建立新文件。",
      "An election is opened once. For another election make a new file with \"douxuan new\"."}},
    {RefusalCode::LogNotOpened,
     {"第一条记录不是“选举记录已建立”。", "The first record does not open the election."},
     {"先用 douxuan new 建立选举文件，再录入其他事项。",
      "Make the election with \"douxuan new\" first, then enter the rest."}},
    {RefusalCode::NumberNegative,
     {"数目不能小于可能的最小值[：第 {term} 届]。",
      "A number is below what is possible[: term {term}]."},
     {"核对数目，更正后重新录入。", "Check the number, correct it, and enter it again."}},
    {RefusalCode::OtherKindOnly,
     {"这件事只在另一类委员会的选举中办理[：{event}][（{kind}）]。",
      "This belongs to the election of another kind of committee[: {event}][ ({kind})]."},
     {"运行 douxuan status，看本次选举下一步做什么。",
      "See \"douxuan status\" for what is next in this election."}},
});

}  // namespace

std::span<const RefusalText> record_refusals() {
    return refusals_record_table;
}

}  // namespace douxuan::cli
