// SPDX-License-Identifier: Apache-2.0
// Refusals about who stands: nomination, review, acceptance, the formal list.
#include "cli/messages/refusal_texts.h"

namespace douxuan::cli {
namespace {

using law::RefusalCode;

constexpr auto table = std::to_array<RefusalText>({
    {RefusalCode::OfficeUnknown,
     {"本次选举没有这个职务[：{office}]。", "This election has no such office[: {office}]."},
     {"按会议通过的职务填写。", "Use the offices that the meeting adopted."}},
    {RefusalCode::OfficeMissing,
     {"漏了一个职务[：{office}]。", "An office is missing[: {office}]."},
     {"把会议通过的职务逐一填全。", "Enter every office that the meeting adopted."}},
    {RefusalCode::NominationCountedTwice,
     {"提名结果已经录入过了[：{source}]。", "The nominations were counted before[: {source}]."},
     {"不能重复录入。", "They cannot be entered again."}},
    {RefusalCode::SourceNotAllowed,
     {"规则不允许这样提名[：{source}]。", "The rules do not let this source nominate[: {source}]."},
     {"按规则规定的方式提名。运行 douxuan rules show 可以查看。",
      "Nominate as the rules allow: see \"douxuan rules show\"."}},
    {RefusalCode::AttendanceMissed,
     {"参加提名的选民不够[：登记选民 {registered} 人][，参加 {took_part} 人][，至少要有 {needed} "
      "人]。",
      "Too few voters took part in the nomination[: {registered} registered][, {took_part} took "
      "part][, {needed} needed]."},
     {"提名无效。请另行召集选民提名。", "The nomination is void. Call the voters again."}},
    {RefusalCode::MoreVotesThanVoters,
     {"提名票数[（{votes}）]多于参加提名的人数[（{took_part}）][：{office}][，{person}]。",
      "There are more nominations[ ({votes})] than voters who took part[ ({took_part})][: "
      "{office}][, {person}]."},
     {"重新清点提名票，更正后录入。",
      "Count the nomination papers again and correct the numbers."}},
    {RefusalCode::TooManyNames,
     {"提名的人数超过了应选名额[：{office}][，共 {names} 个][，最多 {most} 个]。",
      "More names were written than the voters could write[: {office}][, {names} in all][, at "
      "most {most}]."},
     {"每名选民提名的人数不得多于应选名额。剔除超额的提名票后重新统计。",
      "Nobody may nominate more people than there are seats. Set such papers aside and count "
      "again."}},
    {RefusalCode::NamesDoNotTie,
     {"这些人的提名票并不相等，或者不在入选的界线上[：{office}]。",
      "These names are not tied at the cut[: {office}]."},
     {"只对界线上票数相等的人再次投票。", "Vote again only on those who are tied at the cut."}},
    {RefusalCode::NominationTieOpen,
     {"入选界线上有人提名票相等，还没有再次投票[：{office}]。",
      "Names are tied at the cut and were not voted on again[: {office}]."},
     {"就票数相等的人再次投票，录入结果后再公布正式候选人。",
      "Vote again on the tied names and enter the result before the list is posted."}},
    {RefusalCode::NotNominated,
     {"此人没有被提名[：{person}][，{office}]。",
      "This person was not nominated[: {person}][, "
      "{office}]."},
     {"核对提名结果。", "Check the nominations."}},
    {RefusalCode::GroundMissing,
     {"审查不合格必须写明法定情形，合格的不写[：{person}]。",
      "A disqualified person needs a ground, an eligible one none[: {person}]."},
     {"补上或者删去所写的情形。", "Add the ground, or take it out."}},
    {RefusalCode::NotEligible,
     {"此人没有通过资格审查[：{person}]。", "This person was not found eligible[: {person}]."},
     {"先完成资格审查。不合格的不能列为候选人。",
      "Review the person first. Who is disqualified cannot be a candidate."}},
    {RefusalCode::NotAccepted,
     {"此人没有接受这个职务的提名[：{person}][，{office}]。",
      "This person has not accepted for that office[: {person}][, {office}]."},
     {"先征得本人书面同意。被提名两个职务的，由本人选定一个。",
      "Ask for written acceptance. Who is nominated for two offices chooses one."}},
    {RefusalCode::AcceptedTwice,
     {"此人已经表示接受[：{person}][，{office}]。",
      "This person accepted before[: {person}][, {office}]."},
     {"不必重复记录。", "There is no need to enter it again."}},
    {RefusalCode::WithdrawnTwice,
     {"此人已经退出[：{person}]。", "This person has withdrawn already[: {person}]."},
     {"退出以后不能再接受或者再退出。", "After that the person can neither accept nor withdraw."}},
    {RefusalCode::WithdrawnTooLate,
     {"候选人退出太晚[，最迟应在 {last_day}]。",
      "The candidate withdraws too late[; {last_day} was the last day]."},
     {"名单不再变动。本人当选后可以依法辞职。",
      "The list stands. If elected, the person may resign as the law provides."}},
    {RefusalCode::CandidatesTooFew,
     {"正式候选人太少[：{office}][，列了 {candidates} 名][，应为 {needed} 名]。",
      "There are too few candidates[: {office}][, {candidates} on the list][, {needed} needed]."},
     {"按提名票从多到少补足。提名的人不够的，补充提名。",
      "Fill the list from the ranking, or hold a supplementary nomination."}},
    {RefusalCode::CandidatesTooMany,
     {"正式候选人太多[：{office}][，列了 {candidates} 名][，应为 {most} 名]。",
      "There are too many candidates[: {office}][, {candidates} on the list][, {most} planned]."},
     {"按提名票从多到少取足应有人数。", "Keep those with most nominations, as many as planned."}},
    {RefusalCode::CandidatesOutOfOrder,
     {"正式候选人没有按提名票从多到少排列[：{office}]。",
      "The candidates are not in the order of the nominations[: {office}]."},
     {"按提名票从多到少排列后再公布。", "List them by nominations, most first."}},
    {RefusalCode::CandidateSkipped,
     {"漏列了提名票更多而且愿意参选的人[：{office}][，{person}]。",
      "Somebody with more nominations stands ready and is left out[: {office}][, {person}]."},
     {"按提名票从多到少列入。", "Take those with most nominations first."}},
    {RefusalCode::CandidatesPublishedTooLate,
     {"公布正式候选人太晚，离选举日[ {election_day} ]不足[ {days} "
      "日|规定的天数][，最迟应在 "
      "{last_day} 公布]。",
      "The candidates are posted too late, less than [{days} days|the days required] "
      "before election day[, {election_day}][; {last_day} was the last day]."},
     {"由选举委员会重新确定选举日，再公布名单。",
      "Let the election committee fix a later election day, then post the list."}},
    {RefusalCode::CandidateInTwoOffices,
     {"同一个人列为两个职务的候选人[：{person}]。",
      "One person stands for two offices[: "
      "{person}]."},
     {"由本人书面选定一个职务。", "Let the person choose one office in writing."}},
    {RefusalCode::WomanOfficeNeedsWoman,
     {"这个职务是妇女名额，候选人应当是妇女[：{office}][，{person}]。",
      "This office is reserved for a woman[: {office}][, {person}]."},
     {"换上提名票最多的妇女。", "List the women with most nominations."}},
    {RefusalCode::CandidateOnElectionCommittee,
     {"被提名的人还在选举委员会里[：{person}]。",
      "A nominated person still sits on the election committee[: {person}]."},
     {"先记录其退出选举委员会，再依次递补。",
      "Record that the person left the committee, then the replacement."}},
    {RefusalCode::RelativeOnElectionCommittee,
     {"被提名的人的近亲属还在选举委员会里[：{person}]。",
      "A near relative of a nominated person still sits on the election committee[: {person}]."},
     {"先记录这名近亲属退出选举委员会，再依次递补。",
      "Record that the relative left the committee, then the replacement."}},
    {RefusalCode::CandidatesNotPublished,
     {"正式候选人名单还没有公布。", "The formal list of candidates is not posted yet."},
     {"先公布正式候选人名单（douxuan nominate）。", "Post it first (\"douxuan nominate\")."}},
    {RefusalCode::ListUnchanged,
     {"同样的名单已经公布过了。", "The same list is posted already."},
     {"名单有变动时才再次公布。", "Post it again only when it has changed."}},
});

}  // namespace

std::span<const RefusalText> nomination_refusals() {
    return table;
}

}  // namespace douxuan::cli
