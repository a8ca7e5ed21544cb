// SPDX-License-Identifier: Apache-2.0
// Refusals about bodies that decide: meetings and the election committee.
#include "cli/messages/refusal_texts.h"

namespace douxuan::cli {
namespace {

using law::RefusalCode;

constexpr auto table = std::to_array<RefusalText>({
    {RefusalCode::BodyNotCompetent,
     {"[{body}|这个会议]无权决定这件事。", "This is not for the [{body}|meeting] to decide."},
     {"提请依法有权的会议决定。", "Put it to a meeting that is competent."}},
    {RefusalCode::BasisWrong,
     {"到会人数的计算方法与会议不符[：{body}][不能按{basis}计算]。",
      "The quorum of this meeting is not counted in this way[: {body}][, {basis}]."},
     {"村民会议、居民会议、小组会议按十八周岁以上的人或者户的代表计算，代表会议按代表计算；"
      "街道办事处决定的写 no_meeting，人数都是 0。",
      "Count adults or households for a meeting of the villagers, the residents or a group, and "
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
     {"选举委员会赞成的人数不够[：全体 {members} 人][，赞成 {in_favour} 人][，至少要有 {needed} "
      "人]。",
      "Too few members of the election committee were in favour[: {members} members][, {in_favour} "
      "in favour][, {needed} needed]."},
     {"这项决定没有通过。请选举委员会再次讨论表决。",
      "It was not decided. Let the election committee discuss it and vote again."}},
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
});

}  // namespace

std::span<const RefusalText> assembly_refusals() {
    return table;
}

}  // namespace douxuan::cli
