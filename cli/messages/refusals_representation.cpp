// SPDX-License-Identifier: Apache-2.0
// Refusals about households, groups and those who represent them.
#include "cli/messages/refusal_texts.h"

namespace douxuan::cli {
namespace {

using law::RefusalCode;

constexpr auto refusals_representation_table = std::to_array<RefusalText>({
    {RefusalCode::NotOfThisMethod,
     {"本次选举的选举方式不同[：{method}]。", "This election is by another method[: {method}]."},
     {"运行 douxuan method show 查看选举方式；名单公布以前可以由会议另行确定。",
      "See \"douxuan method show\". Until the roll is posted a meeting may choose another."}},
    {RefusalCode::NotEntitled,
     {"按本次的选举方式，此人不参加投票[：{voter}][，{method}]。",
      "By the method of this election this person does not vote[: {voter}][, {method}]."},
     {"只有名单上的代表投票。户代表可以在投票前更换。",
      "Only the representatives on the list vote. A household may change its own until the poll."}},
    {RefusalCode::HouseholdEmpty,
     {"这一户没有选民[：{household}]。", "This household has no elector[: {household}]."},
     {"把这一户登记参加选举的人列上；没有的，不必录入。",
      "List its people who are on the roll; if there are none, leave it out."}},
    {RefusalCode::HouseholdUnknown,
     {"没有录入过这一户[：{household}]。", "No such household was entered[: {household}]."},
     {"先录入这一户（douxuan roll household）。",
      "Enter the household first (\"douxuan roll household\")."}},
    {RefusalCode::HouseholdOfAnother,
     {"此人已经列在另一户[：{voter}][，{household}]。",
      "This elector belongs to another household[: {voter}][, {household}]."},
     {"每人只列在一户。先更正另一户。", "Everybody belongs to one household. Correct the other."}},
    {RefusalCode::HouseholdNotListed,
     {"名单公布时这一户没有户代表，不在名单上[：{household}][，{posted}公布]。",
      "This household had named nobody when the list was posted[: {household}][, {posted}]."},
     {"名单公布以后不能再增加户代表。", "No representative can be added after posting."}},
    {RefusalCode::NotOfHousehold,
     {"此人不在这一户[：{voter}][，{household}]。",
      "This elector does not belong to the household[: {voter}][, {household}]."},
     {"户代表和书面同意的人都应当是本户的选民。",
      "Who represents it, and who agrees, must be its electors."}},
    {RefusalCode::AgreementMissed,
     {"本户书面同意的选民不够[：{household}][，选民 {entitled} 人][，同意 {given} 人][，至少要有 "
      "{needed} "
      "人]。",
      "Too few electors of the household agreed in writing[: {household}][, {entitled} "
      "electors][, {given} agreed][, {needed} needed]."},
     {"补齐本户选民的书面同意后再录入。", "Get the others' written agreement first."}},
    {RefusalCode::NobodyRepresents,
     {"还没有代表，不能公布名单。", "There are no representatives to post with the roll yet."},
     {"由户代表选举的，先推定户代表；由居民代表选举的，先由居民小组推选居民代表。",
      "Have the households name theirs, or the groups elect theirs, before posting."}},
    {RefusalCode::GroupUnknown,
     {"没有划定过这个居民小组[：{group}]。", "No such group was formed[: {group}]."},
     {"先录入居民小组（douxuan roll group）。", "Enter the group first (\"douxuan roll group\")."}},
    {RefusalCode::GroupSizeOutOfRange,
     {"居民小组的户数不合规定[：{group}][，{given} 户][，应为 {least} 至 {most} 户]。",
      "The number of households is outside the limits[: {group}][, {given}][, where {least} to "
      "{most} are allowed]."},
     {"按规定的范围重新划定居民小组。", "Form the groups within the limits."}},
    {RefusalCode::QuotaMissed,
     {"居民代表的名额不合规定[：{group}][，{households} 户][，{given} 名][，应为 {least} 至 {most} "
      "名][，每名代表 {least_each} 至 {most_each} 户]。",
      "The number of representatives is outside the limits[: {group}][, {households} "
      "households][, {given} representatives][, where {least} to {most} are allowed][, one for "
      "{least_each} to {most_each} households]."},
     {"按规定的范围重新确定名额。", "Fix the number within the limits."}},
    {RefusalCode::RepresentativeOfAnother,
     {"此人已经是居民代表[：{person}][，{group}]。",
      "This person is a representative already[: {person}][, {group}]."},
     {"每人只代表一个居民小组。删去此人后重新录入。",
      "Nobody represents two groups. Take the person out and enter the vote again."}},
    {RefusalCode::NotARepresentative,
     {"此人不是居民代表[：{person}]。", "This person is no representative[: {person}]."},
     {"核对人员编号。", "Check the id of the person."}},
    {RefusalCode::RepresentativesMissing,
     {"有居民小组还没有选齐居民代表[：{group}]。",
      "A group has not elected all its representatives[: {group}]."},
     {"先由居民小组推选（douxuan roll elect），再公布名单。",
      "Have the group vote (\"douxuan roll elect\") before posting."}},
    {RefusalCode::GroupEntitledDiffers,
     {"有权参加的数目与记录不一致[：{group}][，填报 {given}][，记录为 {on_record}]。",
      "So many are not entitled by the record[: {group}][, {given} stated][, {on_record} on "
      "record]."},
     {"以户为单位的，填本组登记的户数；由选民参加的，填名单上本组的选民数（组名须与名单上的一致：ro"
      "ll group "
      "--roll-name）。登记错了的，先改登记。",
      "By households it is those of the group as it was formed; by electors those of the group on "
      "the roll (the group has the name that it has there: roll group --roll-name). If the record "
      "is wrong, mend it "
      "first."}},
    {RefusalCode::GroupVotesTooMany,
     {"得票加起来太多[：{group}][，共 {votes} 票][，{took_part} 参加，选 {seats} 名，最多 {most} "
      "票]。",
      "The votes add up to too many[: {group}][, {votes} votes][, {took_part} took part and elect "
      "{seats}: {most} at most]."},
     {"每人（每户）所选的人数不得多于名额。核对各人得票。",
      "Nobody names more people than there are seats. Check the votes of each."}},
});

}  // namespace

std::span<const RefusalText> representation_refusals() {
    return refusals_representation_table;
}

}  // namespace douxuan::cli
