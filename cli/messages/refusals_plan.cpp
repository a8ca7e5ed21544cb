// SPDX-License-Identifier: Apache-2.0
// Refusals about the plan of the election: rules, seats, method, day.
#include "cli/messages/refusal_texts.h"

namespace douxuan::cli {
namespace {

using law::RefusalCode;

constexpr auto refusals_plan_table = std::to_array<RefusalText>({
    {RefusalCode::RulesetNotInForce,
     {"这套规则[（{ruleset}）]在选举日[ {day} ]不适用[：自 {first_day} 起施行][，到 "
      "{last_day} 为止]。",
      "These rules[ ({ruleset})] do not apply on election day[ {day}][: they are in force "
      "from {first_day}][, until {last_day}]."},
     {"改用选举日当天有效的规则。运行 douxuan rules list 可以看到各套规则的施行日期。",
      "Use the rules in force on that day: \"douxuan rules list\" shows from when to when."}},
    {RefusalCode::RulesetWrongKind,
     {"这套规则不适用于这一类委员会[：{ruleset}][，本次选举的是{kind}]。",
      "These rules are not for this kind of committee[: {ruleset}][, this is a {kind}]."},
     {"村民委员会选举用村民委员会的规则，居民委员会选举用居民委员会的规则。",
      "Choose the rules of the committee that is to be elected."}},
    {RefusalCode::CommitteeCodeInvalid,
     {"委员会的统计用区划代码不对[：{code}]。",
      "This is not the statistics code of such a committee[: {code}]."},
     {"代码共 12 位数字，村民委员会的后三位在 200 以上，居民委员会的在 001 至 "
      "199。请查国家统计局公布的代码。",
      "The code has 12 digits; the last three of a village committee are 200 or more, those of a "
      "residents' committee 001 to 199. Look it up in the national list."}},
    {RefusalCode::SeatsOutOfRange,
     {"职数不合规定：[{office}|各职务合计][定为 {given} 名][，应为 {least} 至 {most} 名]。",
      "The number of seats is outside the limits: [{office}|all offices together][, {given} "
      "seats][, where {least} to {most} are allowed]."},
     {"按规定的范围重新确定职数，提请会议通过。",
      "Fix the seats within the limits and have the meeting adopt them."}},
    {RefusalCode::SeatsEven,
     {"村民委员会的人数应当是单数[，现定为 {given} 名]。",
      "The committee has to have an odd number of members[, not {given}]."},
     {"增加或者减少一名，提请会议重新通过。",
      "Have the meeting adopt one seat more, or one less."}},
    {RefusalCode::SizeApprovalNotKnown,
     {"规则没有规定可以经批准另定人数[（写明的批准机关：{size_approved_by}）]。",
      "The rules know no approval of another number of members[ (stated: {size_approved_by})]."},
     {"去掉 --size-approved-by，按规定的范围确定职数。",
      "Leave --size-approved-by away and fix the seats within the limits."}},
    {RefusalCode::SizeApprovedBelow,
     {"另定人数须经区、县人民政府批准[，不是{size_approved_by}]。",
      "Another number of members needs the approval of the district or county[, not of "
      "{size_approved_by}]."},
     {"由街道或者乡镇报区、县人民政府批准，再写 --size-approved-by county。",
      "Have the sub-district or township obtain it, and state --size-approved-by county."}},
    {RefusalCode::SizeGroundMissing,
     {"委员会的人数[ {given} 名]不是一般的人数[（{least} 至 {most} 名）]，没有写明理由。",
      "The number of members[, {given},] is not the usual one[, {least} to {most}], and no ground "
      "is stated."},
     {"人口较多且居住分散的写 --size-ground populous_and_scattered，经济发达的写 "
      "developed_economy；否则按一般的人数。",
      "State --size-ground: populous_and_scattered where many people live far apart, or "
      "developed_economy; else adopt the usual number."}},
    {RefusalCode::SizeGroundNotKnown,
     {"规则没有一般人数的规定，不写理由[：{size_ground}]。",
      "The rules know no usual number of members, so no ground is stated[: {size_ground}]."},
     {"去掉 --size-ground。", "Leave --size-ground away."}},
    {RefusalCode::SurplusOutOfRange,
     {"差额不合规定[：{office}][的候选人多 {given} 名][，应多 {least} 至 {most} 名]。",
      "The surplus of candidates is outside the limits[: {office}][, {given} more than "
      "seats][, where {least} to {most} more are required]."},
     {"候选人应当多于应选名额。请按规定的范围确定差额。",
      "There must be more candidates than seats. Fix the surplus within the limits."}},
    {RefusalCode::OfficesOutOfOrder,
     {"职务应当按主任、副主任、妇女委员、委员的顺序各列一次；妇女委员只在规则单列一栏时才有[：{"
      "office}]。",
      "The offices are chair, deputy, woman member, member, in this order and once each; a woman "
      "member only where the rules give her a column of her own[: {office}]."},
     {"按这个顺序重新填写。不设的职务不列。",
      "Enter them in this order. Leave out what there is not."}},
    {RefusalCode::SchemeNotAllowed,
     {"规则不允许这种选票方式[：{scheme}]。",
      "The rules do not allow this way of putting offices on papers[: {scheme}]."},
     {"改用规则允许的方式。运行 douxuan rules show 可以查看。",
      "Choose one that the rules allow: see \"douxuan rules show\"."}},
    {RefusalCode::FormNotAllowed,
     {"规则不允许这种投票形式[：{form}]。",
      "The rules do not allow this form of voting[: {form}]."},
     {"改用规则允许的形式。运行 douxuan rules show 可以查看。",
      "Choose one that the rules allow: see \"douxuan rules show\"."}},
    {RefusalCode::WomanOfficeMissing,
     {"没有确定妇女名额由哪个职务担任，或者所写职务不在本次选举的职务中[：应当是{office}]。",
      "The office reserved for a woman is not named, or is none of the offices[: it is {office}]."},
     {"由会议确定妇女成员担任的职务，与职数一并通过。",
      "Have the meeting fix which office a woman holds, together with the seats."}},
    {RefusalCode::MethodNotAdopted,
     {"会议还没有通过职数和选举办法。", "The meeting has not adopted the seats and method yet."},
     {"先召开会议，通过职数和选举办法（douxuan method）。",
      "Hold the meeting and record what it adopted first (\"douxuan method\")."}},
    {RefusalCode::DayNotFixed,
     {"选举日还没有确定。", "Election day is not fixed yet."},
     {"先由选举委员会确定并公布选举日（douxuan calendar）。",
      "Let the election committee fix and announce the day first (\"douxuan calendar\")."}},
    {RefusalCode::DayTooSoon,
     {"选举日[ {day} ]定得太早，来不及按规定的天数[（{days} 日）]公布选民名单。",
      "Election day[, {day},] is too soon: the roll could not be posted long enough[ "
      "({days} days)] before it."},
     {"把选举日推后[，最早可定在 {earliest}]。",
      "Choose a later day[: {earliest} is the earliest]."}},
    {RefusalCode::DayFarFromTermEnd,
     {"选举日[ {day} ]离任期届满[（{term_ends}）]太远，提前或者推迟不得超过[ {months} "
      "个月|规定的期限]。",
      "Election day[, {day},] is too far from the end of the term[, {term_ends}]: it may be early "
      "or late by[ {months} months|so many months] at most."},
     {"选举日定在[ {first_day} ]至[ {last_day} ]之间。确需超过的，由有权机关依法决定以后再办。",
      "Choose a day[ from {first_day}][ to {last_day}]. Anything beyond is for the authority that "
      "the rules name to decide."}},
    {RefusalCode::ShiftConsentMissing,
     {"选举日[ {day} "
      "]离任期届满[（{term_ends}）]超过规定，属于提前或者延期换届，须经会议讨论同意。",
      "Election day[, {day},] is early or late for the end of the term[, {term_ends}]: a meeting "
      "has to consent."},
     {"写上会议的表决，例如 --consent "
      "body=representatives_meeting,basis=representatives,entitled=30,present=25,in_favour=20；["
      "或者"
      "定在 {first_day} ]至[ {last_day} ]之间，就不算提前或者延期。",
      "State the vote, such as --consent "
      "body=representatives_meeting,basis=representatives,entitled=30,present=25,in_favour=20[; a "
      "day from {first_day}][ to {last_day} is neither early nor late]."}},
    {RefusalCode::ShiftApprovalMissing,
     {"选举日[ {day} "
      "]离任期届满[（{term_ends}）]超过规定，属于提前或者延期换届，须经县级人民政府批准。",
      "Election day[, {day},] is early or late for the end of the term[, {term_ends}]: the "
      "government of the county has to approve."},
     {"由乡镇（街道）报批，批准后写上：--approval "
      "authority=county,day=批准日期,document=文号；[或者定在 {first_day} ]至[ {last_day} ]之间。",
      "The township asks for it; then state --approval authority=county,day=DAY,document=NUMBER[; "
      "a "
      "day from {first_day}][ to {last_day} needs none]."}},
    {RefusalCode::ShiftApprovedBelow,
     {"提前或者延期换届由县级人民政府批准[，写的是{authority}]。",
      "The government of the county approves an early or late election[, not {authority}]."},
     {"由乡镇（街道）报县级人民政府批准，写 authority=county。",
      "Let the township ask the county, and state authority=county."}},
    {RefusalCode::ShiftApprovedLater,
     {"批准日期[ {approved} ]还没有到[（今天 {today}）]。",
      "The approval is of a day[, {approved},] that has not come[; today is {today}]."},
     {"核对批准文件上的日期；还没有批准的，批准以后再办理。",
      "Check the date on the document. If it is not approved yet, wait until it is."}},
    {RefusalCode::TownshipConvenes,
     {"选举日[ {day} ]离任期届满[（{term_ends}）]超过[ {months} "
      "个月|规定的期限]：应当由乡镇（街道）"
      "召集会议推选选举委员会。",
      "Election day[, {day},] is more than[ {months} months|so many months] from the end of the "
      "term[, {term_ends}]: the township has to call the meeting that chooses the election "
      "committee."},
     {"[选举日定在 {first_day} ]至[ {last_day} ]之间；或者由乡镇（街道）召集会议重新推选选举委员会"
      "（另建一次选举，committee choose --convened-by township）。",
      "Choose a day[ from {first_day}][ to {last_day}], or have the township call the meeting and "
      "begin the election anew (committee choose --convened-by township)."}},
    {RefusalCode::DayFixedByOther,
     {"选举日由选举委员会确定[，不由{authority}确定]。",
      "The election committee fixes election day[, not {authority}]."},
     {"去掉 --fixed-by，由选举委员会表决。",
      "Leave --fixed-by out and let the election committee vote on it."}},
    {RefusalCode::MovedWithoutForceMajeure,
     {"选举日确定以后，非因不可抗力不得变更[（现定 {election_day}）]。",
      "Once fixed[ for {election_day}], election day is moved for force majeure only."},
     {"按原定的日期选举。", "Hold the election on that day."}},
    {RefusalCode::SizeFixedByOther,
     {"人数由会议提出意见，报乡镇人民政府确定[，不是{size_approved_by}]。",
      "The meeting proposes the number of members and the township fixes it[, not "
      "{size_approved_by}]."},
     {"报乡镇人民政府确定，写 --size-approved-by township。",
      "Let the township fix it, and state --size-approved-by township."}},
    {RefusalCode::DayNotLater,
     {"选举日只能推迟，不能提前或者改到已经过去的日子[：原定 {election_day}][，新定 {day}]。",
      "Election day can only be put off, to a day that is not over[: fixed for {election_day}][, "
      "now {day}]."},
     {"另定日期[，最早 {earliest}]。", "Choose another day[; {earliest} is the earliest]."}},
    {RefusalCode::VotingMethodNotChosen,
     {"还没有确定由谁选举：全体选民、户代表，还是居民代表。",
      "It is not decided yet who elects: all electors, household or residents' representatives."},
     {"先由居民会议或者居民代表会议确定选举方式（douxuan method choose）。",
      "Let a meeting choose the method first (\"douxuan method choose\")."}},
    {RefusalCode::VotingMethodNotAllowed,
     {"规则不允许这种选举方式[：{method}]。",
      "The rules do not allow this method of election[: {method}]."},
     {"改用规则允许的方式。运行 douxuan rules show 可以查看。",
      "Choose one that the rules allow: see \"douxuan rules show\"."}},
    {RefusalCode::OpinionMissing,
     {"采用这种选举方式须有居民意见的依据[：{method}]。",
      "This method needs evidence of the residents' opinion[: {method}]."},
     {"先征求居民意见，把征求的方式和人数一并录入。",
      "Ask the residents first, and enter how they were asked and how many answered."}},
    {RefusalCode::OpinionMissed,
     {"同意这种选举方式的居民不够[：{method}][，表态 {replied} 人][，同意 {for_method} "
      "人][，至少要有 "
      "{needed} 人]。",
      "Too few residents were for this method[: {method}][, {replied} answered][, {for_method} "
      "for it][, {needed} needed]."},
     {"改用其他选举方式，或者再次征求居民意见。",
      "Choose another method, or ask the residents again."}},
    {RefusalCode::ExitAuditTwice,
     {"离任审计结果已经公布过了[（{day}）]。", "The exit audit was posted before[, on {day}]."},
     {"不必重复记录。", "There is no need to enter it again."}},
});

}  // namespace

std::span<const RefusalText> plan_refusals() {
    return refusals_plan_table;
}

}  // namespace douxuan::cli
