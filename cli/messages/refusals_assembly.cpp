// SPDX-License-Identifier: Apache-2.0
// Refusals about bodies that decide: meetings and the election committee.
#include "cli/messages/refusal_texts.h"

namespace douxuan::cli {
namespace {

using law::RefusalCode;

constexpr auto refusals_assembly_table = std::to_array<RefusalText>({
    {RefusalCode::BodyNotCompetent,
     {"[{body}|这个会议]无权决定这件事。", "This is not for the [{body}|meeting] to decide."},
     {"提请依法有权的会议决定。", "Put it to a meeting that is competent."}},
    {RefusalCode::BasisWrong,
     {"到会人数的计算方法与会议不符[：{body}][不能按{basis}计算]。",
      "The quorum of this meeting is not counted in this way[: {body}][, {basis}]."},
     {"村民会议、居民会议、小组会议按十八周岁以上的人或者户的代表计算，代表会议按代表计算；"
      "街道办事处决定的写 no_meeting，人数都是 0。",
      "Count adults or households for a meeting of the villagers, the residents or a group, "
      "and "
      "representatives for a representatives' meeting. For an office write no_meeting, and 0 "
      "people."}},
    {RefusalCode::MorePresentThanEntitled,
     {"到会人数[（{present}）]多于应到人数[（{entitled}）]。",
      "More people came[ ({present})] than could have come[ ({entitled})]."},
     {"核对签到簿，更正后重新录入。", "Check the attendance list and enter the numbers again."}},
    {RefusalCode::MoreVotesThanPresent,
     {"赞成票[（{in_favour}）]多于到会人数[（{present}）]。",
      "There are more votes in favour[ ({in_favour})] than people present[ ({present})]."},
     {"核对会议记录，更正后重新录入。", "Check the minutes and enter the numbers again."}},
    {RefusalCode::MeetingCallerNotKnown,
     {"规则没有规定这个会议可以由[{called_by}|这些人]提议或者召集[：{body}]。",
      "The rules do not have such a meeting called by [{called_by}|them][: {body}]."},
     {"写明依法提议或者召集的人（--called-by）；由本届委员会召集的写 committee。",
      "State who had it called as the law has it (--called-by); committee, where the committee "
      "in "
      "office called it."}},
    {RefusalCode::MeetingNoticeTooShort,
     {"会议通知太晚[：{body}][，{notified} 通知][，应当提前 {days} 日]。",
      "Notice of the meeting was too short[: {body}][, notice on {notified}][, {days} days "
      "needed]."},
     {"[提前通知的天数满了（{earliest} "
      "起）|提前通知的天数满了]，重新开会再作决定；法律允许临时通知的，"
      "写明遇有特殊情况（--occasion special）。",
      "Meet again once the days of the notice have passed[, on {earliest} or later]. Where the "
      "law "
      "lets special circumstances shorten it, state them (--occasion special)."}},
    {RefusalCode::SpecialNoticeNotKnown,
     {"规则没有规定这个会议遇有特殊情况可以临时通知[：{body}][，应当提前 {days} 日]。",
      "The rules let no special circumstances shorten the notice of this meeting[: {body}][, "
      "{days} "
      "days needed]."},
     {"提前通知，重新开会再作决定。", "Give notice in time and let it meet again."}},
    {RefusalCode::RepresentativesOutOfPlace,
     {"代表的人数写得不对[：{body}][，代表 {representatives} 人][，应到 {entitled} 人]。",
      "The number of representatives is out of place[: {body}][, {representatives} of "
      "them][, {entitled} members]."},
     {"只有代表会议才写代表的人数（--representatives），不能多于全体组成人员。",
      "State it of a representatives' meeting only (--representatives), and not more than it "
      "has "
      "members."}},
    {RefusalCode::RepresentativesTooFew,
     {"代表会议中代表不够[：组成人员 {entitled} 人][，代表 {representatives} 人][，至少要有 "
      "{needed} 人]。",
      "Too few members of the representatives' meeting are representatives[: {entitled} "
      "members][, {representatives} representatives][, {needed} needed]."},
     {"补选代表，使代表会议的组成合乎规定，再开会决定。",
      "Have representatives chosen until it is made up as the law asks, then let it meet."}},
    {RefusalCode::RenewalNotKnown,
     {"规则没有规定因这个原因终止选举委员会、重新推选[：{ground}]。",
      "The rules have no election committee chosen anew for this[: {ground}]."},
     {"请成员履行职责；成员退出、出缺的，用 committee leave、committee replace。",
      "Have its members do their duty; for one who leaves use \"committee leave\" and "
      "\"committee replace\"."}},
    {RefusalCode::RenewalByOther,
     {"这件事应当由[{competent}|其他机关]决定或者批准[，写的是{authority}]。",
      "This is for [{competent}|another authority] to decide or approve[, not {authority}]."},
     {"由有权的机关决定以后，写明它的文号和日期。",
      "Let that authority decide, and state the number and the day of its document."}},
    {RefusalCode::RenewalTooSoon,
     {"还不能终止选举委员会、重新推选[：决定日期 {day}][，责令改正的期限 {mend_by}][，任期届满 "
      "{term_ends}][，应当拖延超过 {months} 个月][，今天 {today}]。",
      "The election committee cannot be ended yet[: decided on {day}][, told to mend it by "
      "{mend_by}][, the term ended on {term_ends}][, more than {months} months late][, today is "
      "{today}]."},
     {"[{earliest} 起才可以。]先责令限期改正（--mend-by），或者写明任期届满日（--term-ends），"
      "期限过了再决定；决定日期不能晚于今天。",
      "[It can be from {earliest} on. ]Have it told to mend its ways first (--mend-by), or state "
      "when the term ended (--term-ends), and decide when that time is over, not on a day to "
      "come."}},
    {RefusalCode::TownshipCallsChoice,
     {"上一个选举委员会已经终止：应当由乡镇召集会议重新推选。",
      "The last election committee was ended: the township calls the meeting that chooses "
      "another."},
     {"由乡镇召集会议推选，写 --convened-by township。",
      "Have the township call the meeting, and state --convened-by township."}},
    {RefusalCode::NothingToMakeKnown,
     {"还没有可以公告、报备案的内容[：{matter}]。",
      "There is nothing of the kind yet[: {matter}]."},
     {"先记下推选、变动或者选举日，再公告、报备案。",
      "Record the choice, the change or the day first."}},
    {RefusalCode::TakeoverNotKnown,
     {"规则没有规定由乡镇主持完成选举大会。",
      "The rules do not have the township bring the vote to its end."},
     {"由选举委员会主持完成。", "Let the election committee do so."}},
    {RefusalCode::QuorumMissed,
     {"到会人数不够[（居民小组 {group}）][：应到 {entitled}][，实到 {present}][，至少要有 "
      "{needed}]。",
      "Too few came[ in the group {group}][: {entitled} could have come][, {present} came][, "
      "{needed} are needed]."},
     {"会议不能作出决定。请另行召集，人数够了再表决。",
      "The meeting cannot decide. Call it again and vote when enough have come."}},
    {RefusalCode::MajorityMissed,
     {"赞成人数不够[：到会 {present}][，赞成 {in_favour}][，至少要有 {needed}]。",
      "Too few were in favour[: {present} present][, {in_favour} in favour][, {needed} needed]."},
     {"这项决定没有通过。可以修改后重新提请会议表决。",
      "It was not adopted. It may be changed and put to the meeting again."}},
    {RefusalCode::CommitteeSizeOutOfRange,
     {"选举委员会的人数不合规定[：{size} 人][，应为 {least} 至 {most} 人]。",
      "The election committee has the wrong size[: {size}][, where {least} to {most} are "
      "allowed]."},
     {"按规定的人数重新推选。", "Choose it again with a number of members within the limits."}},
    {RefusalCode::RankingUnsorted,
     {"推选结果没有按得票从多到少排列[：{office}]。",
      "The ranking is not by votes, most first[: {office}]."},
     {"按得票从多到少重新排列后录入。", "Sort it by votes, most first, and enter it again."}},
    {RefusalCode::RankingTooShort,
     {"得票的人数[（{ranked}）]少于应推选的人数[（{needed}）]。",
      "Fewer people had votes[ ({ranked})] than there are members to choose[ ({needed})]."},
     {"补充推选，人数够了再录入。", "Choose further members, then enter the whole ranking."}},
    {RefusalCode::PersonTwice,
     {"同一个人列了两次[：{person}]。", "One person stands twice in the list[: {person}]."},
     {"删去重复的一行后重新录入。", "Take out the repeated line and enter the list again."}},
    {RefusalCode::ChairNotMember,
     {"选举委员会主任[ {person} ]不是选举委员会的成员。",
      "The chair[ {person}] is not a member of the election committee."},
     {"在选举委员会成员中推选主任。", "Choose the chair among the members."}},
    {RefusalCode::ElectionCommitteeNotChosen,
     {"选举委员会还没有产生。", "There is no election committee yet."},
     {"先由有权的会议推选产生（douxuan committee）。",
      "Have a competent meeting choose it first (\"douxuan committee\")."}},
    {RefusalCode::DecisionMissed,
     {"选举委员会赞成的人数不够[：全体 {members} 人][：到会 {present} 人][，赞成 {in_favour} "
      "人][，至少要有 {needed} 人]。",
      "Too few members of the election committee were in favour[: {members} members][: {present} "
      "present][, {in_favour} in favour][, {needed} needed]."},
     {"这项决定没有通过。请选举委员会再次讨论表决。",
      "It was not decided. Let the election committee discuss it and vote again."}},
    {RefusalCode::MorePresentThanMembers,
     {"到会的人数[（{present}）]多于选举委员会的现有人数[（{members}）]。",
      "More came[ ({present})] than the election committee has members[ ({members})]."},
     {"核对签到，更正后重新录入。", "Check who signed in and enter the number again."}},
    {RefusalCode::SittingWithoutQuorum,
     {"选举委员会到会的人数不够[：全体 {members} 人][，到会 {present} 人][，至少要有 {needed} "
      "人]。",
      "Too few of the election committee came[: {members} members][, {present} present][, {needed} "
      "needed]."},
     {"这次会议不能作出决定。另行通知开会，到会人数够了再决定。",
      "It can decide nothing. Call another sitting, and decide when enough have come."}},
    {RefusalCode::MoreInFavourThanMembers,
     {"赞成的人数[（{in_favour}）]多于选举委员会的现有人数[（{members}）]。",
      "More were in favour[ ({in_favour})] than the election committee has members[ "
      "({members})]."},
     {"核对会议记录，更正后重新录入。", "Check the minutes and enter the number again."}},
    {RefusalCode::NotAMember,
     {"[{person} |此人]不是选举委员会的成员。",
      "[{person}|The person] does not sit on the election committee."},
     {"核对姓名。现任成员见 douxuan committee。",
      "Check the name: \"douxuan committee\" shows the members."}},
    {RefusalCode::NoVacancy,
     {"[居民小组 {group} |选举委员会]没有空缺。",
      "No seat [of the representatives of {group}|on the election committee] is vacant."},
     {"先记录谁退出、为什么退出，再递补或者补选。",
      "Record first who left and why, then the replacement."}},
    {RefusalCode::NotNextInRanking,
     {"[{person} |此人]不是应当递补的人[，应由 {next} 递补]。",
      "[{person}|This person] is not the next to take the seat[; {next} is]."},
     {"按原推选结果依次递补。", "Follow the ranking by which the committee was chosen."}},
    {RefusalCode::ChairNotVacant,
     {"选举委员会已经有主任[：{chair}]。", "The election committee has a chair[: {chair}]."},
     {"主任退出之后才能另行推选。", "A new chair is chosen only after the chair has left."}},
    {RefusalCode::CauseNotInRuleset,
     {"规则没有规定这种退出情形[：{cause}]。",
      "The rules do not know this cause of leaving[: {cause}]."},
     {"按规则规定的情形记录。运行 douxuan rules show 可以查看。",
      "Record a cause that the rules know: see \"douxuan rules show\"."}},
    {RefusalCode::ElectionCommitteeChosenTwice,
     {"选举委员会已经产生，推选结果中还有人可以递补[（空缺 {vacancies}）]。",
      "The election committee was chosen before, and its ranking is not used up[ ({vacancies} "
      "vacant)]."},
     {"有空缺的，从推选结果中依次递补；没有人可以递补时才重新推选。",
      "Fill a vacancy from the ranking; choose anew only when nobody is left in it."}},
    {RefusalCode::SuccessionNotAllowed,
     {"按照本次选举的规则，空缺不从推选结果中递补。",
      "Under the rules of this election a vacancy is not filled from the ranking."},
     {"请有权的会议重新推选。", "Let a competent meeting choose anew."}},
    {RefusalCode::KinOnElectionCommittee,
     {"有亲属关系的两个人同在选举委员会[：{person}][ 和 {other}]。",
      "Two relatives sit on the election committee together[: {person}][ and {other}]."},
     {"推选时只留一人；已经任职的，先记录其中一人退出（原因写 relative_sits）。",
      "Choose only one of them. Where both sit, one leaves first (cause: relative_sits)."}},
    {RefusalCode::NoRelativeSits,
     {"[{person} |此人]没有应当回避的亲属在选举委员会里。",
      "[{person}|The person] has no relative there beside whom they may not sit."},
     {"先记录亲属关系（douxuan roll kin），或者核对退出的原因。",
      "Record the kinship first (\"douxuan roll kin\"), or check the cause."}},
    {RefusalCode::AbsencesTooFew,
     {"缺席的次数不够，职务不终止[：{person}][，无故缺席 {absences} 次][，应满 {needed} 次]。",
      "Too few absences to end a seat[: {person}][, {absences} of them][, {needed} needed]."},
     {"核对会议签到簿，写明无故缺席的次数（--absences）。",
      "Check the attendance lists and give the number without reason (--absences)."}},
    {RefusalCode::AbsencesNotTheCause,
     {"写了缺席次数，退出的原因却不是缺席[：{person}][，{cause}]。",
      "Absences are given, and another cause of leaving[: {person}][, {cause}]."},
     {"原因写 absent，或者删去缺席次数。", "Give the cause absent, or leave the number out."}},
    {RefusalCode::CommitteeSizeEven,
     {"选举委员会的人数应当是单数[，现为 {size} 人]。",
      "The election committee has to have an odd number of members[, not {size}]."},
     {"增加或者减少一名成员，重新推选。", "Choose one member more, or one less."}},
    {RefusalCode::TooFewWomenOnElectionCommittee,
     {"选举委员会中妇女不够[：现有 {women} 名][，至少要有 {needed} 名]。",
      "Too few women are on the election committee[: {women}][, {needed} needed]."},
     {"重新推选，成员中应当有妇女。", "Choose it again, with women among its members."}},
    {RefusalCode::DeputiesDiffer,
     {"选举委员会副主任的人数不合规定[：{stated} 人][，应为 {needed} 人]。",
      "The chair has the wrong number of deputies[: {stated}][, {needed} needed]."},
     {"按规定的人数推选副主任（--deputies）。",
      "Choose as many deputies as the rules say (--deputies)."}},
    {RefusalCode::DeputyNotMember,
     {"选举委员会副主任[ {person} ]不是选举委员会的成员。",
      "The deputy[ {person}] is not a member of the election committee."},
     {"在选举委员会成员中推选副主任。", "Choose the deputies among the members."}},
    {RefusalCode::DeputyNotVacant,
     {"选举委员会副主任没有空缺[（设 {deputies} 名）]。",
      "No post of a deputy is vacant[ (there are {deputies})]."},
     {"副主任退出之后才能另行推选。", "A new deputy is chosen only after one has left."}},
});

}  // namespace

std::span<const RefusalText> assembly_refusals() {
    return refusals_assembly_table;
}

}  // namespace douxuan::cli
