// SPDX-License-Identifier: Apache-2.0
// Refusals about the rounds after the first, and about seats that stay open.
#include "cli/messages/refusal_texts.h"

namespace douxuan::cli {
namespace {

using law::RefusalCode;

constexpr auto refusals_rounds_table = std::to_array<RefusalText>({
    {RefusalCode::NoRoundNeeded,
     {"没有需要再投票的名额。", "No seat is left to be voted on."},
     {"看各名额的情况：douxuan round。", "See how the seats stand: douxuan round."}},
    {RefusalCode::RoundKindDiffers,
     {"下一轮应当是[“{determined}”|另一种投票][，不是“{stated}”]。",
      "The next round is [{determined}|of another kind][, not {stated}]."},
     {"票数相等的先再次投票，投票无效的其次重新选举，分次投票的接着投下一职务，最后就不足的名额另行"
      "选举。",
      "Ties are voted on first, void votes next, then the next office where they are voted on in "
      "turn, open seats last."}},
    {RefusalCode::RoundDayPassed,
     {"这一天已经过去了[：{day}][，今天是 {today}]。",
      "That day is over[: {day}][; today is "
      "{today}]."},
     {"定今天或者以后的日子。", "Choose today or a later day."}},
    {RefusalCode::SurplusExhausted,
     {"[{office}]可以作候选人的[只剩 {candidates} 人|人不够][，应当有 {needed} "
      "人以上]，不能差额选举。",
      "[{office}: ]too few people are left to stand[, {candidates}][, {needed} are needed]: there "
      "would be no choice."},
     {"补充提名：douxuan nominate add；依法可以空缺的，也可以开会决定空缺：douxuan round leave。",
      "Have more people nominated: douxuan nominate add. Where the law lets seats stay open, a "
      "meeting may decide that: douxuan round leave."}},
    {RefusalCode::RoundNotShort,
     {"[{office}：]下一轮的候选人够数，不需要补充提名。",
      "[{office}: ]enough people stand in the next round; nobody has to be added."},
     {"看下一轮的候选人：douxuan round。", "See who stands next: douxuan round."}},
    {RefusalCode::MayNotStand,
     {"[{person} "
      "|此人]不能作[{office}的|]候选人：已经当选、退出、当选无效、不在名单上、已经是候选人，"
      "或者要回避已经当选的亲属。",
      "[{person}|This person] cannot be added[ for {office}]: elected, withdrawn, unseated, off "
      "the roll, a candidate already, or to give way to a relative who is elected."},
     {"另外提名别人。", "Nominate somebody else."}},
    {RefusalCode::RoundDiffers,
     {"这一轮的职务、名额或者候选人与前几轮的结果不一致[：{path}][，依记录是“{determined}”]["
      "，所写的是“{stated}”]。",
      "Offices, seats or candidates are not those that follow from the rounds before[: {path}][, "
      "\"{determined}\" follows][, \"{stated}\" was stated]."},
     {"不用填写，程序会自动得出：douxuan round open。",
      "They need not be typed, they follow from the record: douxuan round open."}},
    {RefusalCode::RoundListStale,
     {"这一轮的候选人里有人已经退出或者不在选民名单上[：{person}]。",
      "Somebody on the list of this round withdrew or is off the roll[: {person}]."},
     {"重新宣布这一轮，候选人依次递补：douxuan round open。",
      "State the round again, the next in order moves up: douxuan round open."}},
    {RefusalCode::NoSeatsOpen,
     {"现在没有要另行选举或者决定空缺的名额[，下一步是：{next}]。",
      "No seat waits for a further election or a decision now[; next: {next}]."},
     {"先完成下一步：douxuan round。", "Do what comes next: douxuan round."}},
    {RefusalCode::StopNotKnown,
     {"依所用的规则，名额不能空缺。", "By this ruleset no seat may stay open."},
     {"继续另行选举：douxuan round open。", "Hold a further election: douxuan round open."}},
    {RefusalCode::FurtherElectionFirst,
     {"还没有就不足的名额另行选举，不能决定空缺。",
      "No further election was held yet: the seats cannot be left open."},
     {"先另行选举：douxuan round open。", "Hold a further election first: douxuan round open."}},
    {RefusalCode::TooFewElected,
     {"当选的人太少[，只有 {elected} 名][，至少 {needed} 名]才可以这样决定。",
      "Too few are elected for that[, {elected}][; {needed} are needed]."},
     {"继续另行选举：douxuan round open。规则不要求会议决定空缺的，不写 --resolution。",
      "Hold a further election: douxuan round open. Where the rules ask for no decision of a "
      "meeting, leave --resolution out."}},
    {RefusalCode::ChairNotElected,
     {"还没有选出主任，不能决定空缺。", "No chair is elected: the seats cannot be left open."},
     {"继续另行选举，先选出主任：douxuan round open。",
      "Hold a further election until there is a chair: douxuan round open."}},
    {RefusalCode::RoundUnknown,
     {"没有这一轮投票[：第 {round} 轮][，一共 {rounds} 轮]。",
      "There was no such round[: {round}][ of {rounds}]."},
     {"核对是第几轮：douxuan round。", "Check the number of the round: douxuan round."}},
    {RefusalCode::RoundVoidAlready,
     {"这一轮已经宣布无效了[：第 {round} 轮]。", "That round is void already[: {round}]."},
     {"不用再记。", "Nothing to do."}},
    {RefusalCode::ChairSeatNotOpen,
     {"主任的名额没有决定空缺，不需要主持人。",
      "The chair's seat was not left open: nobody has to act as chair."},
     {"先选举主任，或者依规则空缺：douxuan round leave。",
      "Elect a chair, or leave the seat open as the rules let it: douxuan round leave."}},
    {RefusalCode::NotALeader,
     {"依规则应当由别人主持[，不是 {person}]。",
      "By the rules somebody else leads[, not "
      "{person}]."},
     {"看谁可以主持：douxuan round。", "See who may lead: douxuan round."}},
    {RefusalCode::ResolutionMissing,
     {"这件事须经会议表决，没有写明表决情况[：{person}]。",
      "A meeting has to vote on this, and no vote is stated[: {person}]."},
     {"开会表决，把表决情况写在 --resolution。",
      "Have the meeting vote and state it with --resolution."}},
    {RefusalCode::ResolutionNotNeeded,
     {"依规则，这件事不用会议表决[：{person}]。",
      "By the rules no meeting votes on this[: {person}]."},
     {"去掉 --resolution 再记录。", "State it again without --resolution."}},
    {RefusalCode::RunnersUpNotKnown,
     {"依所用的规则，会议不能决定得票多的人当选。",
      "By this ruleset no meeting may seat the runners-up."},
     {"另行选举：douxuan round open。", "Hold a further election: douxuan round open."}},
    {RefusalCode::NobodyToSeat,
     {"没有得票达到规定比例、可以由会议决定当选的人，或者已经另行选举过。",
      "No runner-up has votes enough to be seated, or a further election was held."},
     {"另行选举：douxuan round open。", "Hold a further election: douxuan round open."}},
    {RefusalCode::RunnersUpDiffer,
     {"所记的人与第一次投票的结果不一致[：{path}][，记的是“{stated}”][，算出的是“{determined}”]。",
      "Not those who follow from the first round[: {path}][: stated {stated}][, determined "
      "{determined}]."},
     {"不填人选，由程序得出：douxuan round seat。",
      "Leave the persons out, they follow from the record: douxuan round seat."}},
    {RefusalCode::AuthorityNotCompetent,
     {"这件事不由[{authority}|这个机关]决定。",
      "This is not for [{authority}|this authority] to decide."},
     {"由规则规定的机关审查、认定或者宣布以后再记（--authority）。",
      "State it once an authority that the rules name has reviewed, found or declared it "
      "(--authority)."}},
    {RefusalCode::ElectedPostedTooLate,
     {"当选人名单最迟[ {last_day}|当日或者次日]公布[，今天 {today}]；延迟公布须经批准。",
      "The list of the elected is posted[ by {last_day}| on the same or the next day][; today is "
      "{today}]: late only with approval."},
     {"经乡镇的选举工作指导机构批准的写 --approved-by township，由乡镇公布的写 --posted-by "
      "township。",
      "State --approved-by township once its guiding body approved, or --posted-by township if it "
      "posted the list itself."}},
    {RefusalCode::RoundModeUnchanged,
     {"另行选举的候选人本来就这样产生[：{mode}]。",
      "Candidates of the further election come about that way already[: {mode}]."},
     {"不用再记。", "Nothing to do."}},
    {RefusalCode::ElectionCommitteeEnded,
     {"选举委员会的职责已经终止[（{day}）]，不能再作决定。",
      "The mandate of the election committee is over[ since {day}]: it decides nothing more."},
     {"由有权的机关决定；还要投票的，先重新推选选举委员会：douxuan committee choose。",
      "Have the authority decide. For what is left to be voted on choose an election committee "
      "anew: \"douxuan committee choose\"."}},
    {RefusalCode::MandateEndsByItself,
     {"依所用的规则，选举委员会的职责[到{ends}终止|不这样终止][，不是“{ended_by}”]。",
      "By this ruleset the mandate of the election committee ends [{ends}|otherwise][, not when "
      "{ended_by}]."},
     {"到那时再记；工作移交用 douxuan handover 记录。",
      "State it when that has come about; the handover is recorded by \"douxuan handover\"."}},
    {RefusalCode::MandateEndsLater,
     {"还有名额没有选出，或者工作移交还没有完成，选举委员会的职责没有终止。",
      "Seats are still to be filled, or the handover is not done: the mandate of the election "
      "committee goes on."},
     {"选出全部成员、完成移交以后再记。",
      "State it after all seats are filled and the handover "
      "is done."}},
});

}  // namespace

std::span<const RefusalText> rounds_refusals() {
    return refusals_rounds_table;
}

}  // namespace douxuan::cli
