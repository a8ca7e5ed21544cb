// SPDX-License-Identifier: Apache-2.0
// Refusals about what only some provinces ask of election day: what is posted before it, scribes,
// the list that bounds a mobile box, forged papers.
#include "cli/messages/refusal_texts.h"

namespace douxuan::cli {
namespace {

using law::RefusalCode;

constexpr auto refusals_polling_table = std::to_array<RefusalText>({
    {RefusalCode::StationUnderstaffed,
     {"投票站的工作人员不够[：{station}][，{staff} 人][，至少 {needed} 人]。",
      "Too few people work at the station[: {station}][, {staff}][, at least {needed} needed]."},
     {"补足工作人员，再报整份名单。",
      "Appoint more people for it, and state the whole list again."}},
    {RefusalCode::TooFewScrutineers,
     {"投票站、流动票箱的监票人不够[：{station}][，{staff} 人][，至少 {needed} 人]。",
      "A station or mobile box has too few scrutineers[: {station}][, {staff}][, at least {needed} "
      "needed]."},
     {"补足监票人，再报整份名单。",
      "Appoint more scrutineers for it, and state the whole list again."}},
    {RefusalCode::BoothMissing,
     {"没有秘密写票处的地点不能开始投票[：{station}]。",
      "No place opens without one where papers can be marked unseen[: {station}]."},
     {"先设好秘密写票处，再开始投票。", "Set up a booth first, then open."}},
    {RefusalCode::StaffTooLate,
     {"公布工作人员名单的期限已过，名单上增加了人[：{station}][，{duty}][，最迟 {last_day}]。",
      "It is too late to appoint more staff[: {station}][, {duty}][, the last day was "
      "{last_day}]."},
     {"期限以后只能换人：同一地点、同一职责的人数不能比原来的名单多。",
      "After that day people can only be replaced: no more of them for a duty at a place than on "
      "the list before."}},
    {RefusalCode::ScribesTooLate,
     {"公布代书人名单的期限已过，名单上增加了代书人[：{station}][，最迟 {last_day}]。",
      "It is too late to appoint more scribes[: {station}][, the last day was {last_day}]."},
     {"期限以后只能换人，代书人不能比原来多。没有代书人的地点，不能代书。",
      "After that day a scribe can only be replaced. Where there is none, nobody writes for "
      "others."}},
    {RefusalCode::ScribeNotAppointed,
     {"此人不是确定的代书人[：{person}]。", "This person is not an appointed scribe[: {person}]."},
     {"只能由名单上的代书人代写，请选民另找一位。",
      "Only a scribe on the list may write for others: let the voter ask one."}},
    {RefusalCode::ScribeHasTooMany,
     {"这位代书人不能再为更多的人代书[：{person}][，已为 {voters} 人][，最多 {most} 人]。",
      "This scribe has written for as many voters as allowed[: {person}][, {voters} so far][, at "
      "most {most}]."},
     {"换一位代书人。", "Let another scribe write."}},
    {RefusalCode::ScribeInvolved,
     {"候选人和选举委员会成员不能代书[：{person}]。",
      "A candidate or a member of the election committee cannot write for voters[: {person}]."},
     {"请选民另找一位。", "Let the voter ask somebody else."}},
    {RefusalCode::ScribeIsVoter,
     {"本人填写自己领的选票不算代书[：{person}]。",
      "Whoever takes the paper is not their own scribe[: {person}]."},
     {"自己写的，不填代书人。", "Leave the scribe out if they write themselves."}},
    {RefusalCode::MobileListTooLate,
     {"公布流动票箱名单的期限已过[：{station}][，最迟 {last_day}]。",
      "It is too late to post the list of this mobile box[: {station}][, the last day was "
      "{last_day}]."},
     {"请这些选民到投票地点投票，或者看能否委托投票。",
      "Ask these voters to come to a place to vote, or to give a mandate if there is still time."}},
    {RefusalCode::PollAnnouncedTwice,
     {"投票时间、地点和方式已经公布过了。",
      "Time, place and method of the vote were posted before."},
     {"不能重复公布。", "They cannot be posted again."}},
    {RefusalCode::PollAnnouncedTooLate,
     {"公布投票时间、地点和方式的期限已过[：应当在选举日 {election_day} 的 {days} 日以前][，最迟 "
      "{last_day}]。",
      "It is too late to post time, place and method of the vote[: {days} days before election "
      "day, {election_day}][, the last day was {last_day}]."},
     {"这一选举日不能投票了。请指导机构决定怎样办。",
      "The poll cannot be held on that day. Ask the guiding body what to do."}},
    {RefusalCode::PollNotAnnounced,
     {"投票时间、地点和方式还没有公布。", "Time, place and method of the vote are not posted."},
     {"先按期公布，才能投票。", "They have to be posted in time before the poll can open."}},
    {RefusalCode::ContentNotAsked,
     {"这个票箱不需要先清点张数[：{station}]。",
      "What lay in this box need not be counted beforehand[: {station}]."},
     {"只有规则要求，并且只有要合并的流动票箱才清点。",
      "It is asked only of mobile boxes that are put together with others, where the rules say "
      "so."}},
    {RefusalCode::ContentMissing,
     {"流动票箱合并以前，先清点张数，不看票[：{station}][，{style}]。",
      "A mobile box is counted face down before it is put together with another[: {station}][, "
      "{style}]."},
     {"写明这个流动票箱有多少张，再合并。",
      "Say how many papers lay in it, then put the boxes together."}},
    {RefusalCode::MobileBoxVoid,
     {"流动票箱的选票多于名单上的人可以投的票[：{station}][，{papers} 张][，最多 {most} "
      "张]，该箱选票无效。",
      "This mobile box holds more papers than the people on its list may put in[: {station}][, "
      "{papers} papers][, at most {most}]: its papers are void."},
     {"不合并、不唱票：单独开箱清点张数，选票封存。",
      "Do not mix or read them: open the box alone, count its papers and seal them."}},
    {RefusalCode::ForgedNotKnown,
     {"规则没有规定剔除伪造的选票[：{station}]。",
      "These rules take no forged papers out[: {station}]."},
     {"伪造的选票作为无效票计票。", "Count forged papers as void papers."}},
    {RefusalCode::ExcludedOutOfRange,
     {"剔除的张数不对[：{station}][，{style}][，剔除 {papers} 张][，箱内 {returned} 张]。",
      "The number of papers taken out cannot be[: {station}][, {style}][, {papers} taken out][, "
      "{returned} in the box]."},
     {"核对张数后重新录入。", "Check the number and enter it again."}},
    {RefusalCode::ExcludedTooLate,
     {"这个票箱的选票已经开始计票[：{station}][，{style}][，已计 {counted} 张]。",
      "Papers of this box are counted already[: {station}][, {style}][, {counted} of them]."},
     {"伪造的选票应当在计票以前查实剔除；现在作为无效票计票。",
      "Forged papers are taken out before the count; now they are counted as void."}},
});

}  // namespace

std::span<const RefusalText> polling_refusals() {
    return refusals_polling_table;
}

}  // namespace douxuan::cli
