// SPDX-License-Identifier: Apache-2.0
// Refusals about what only some provinces ask: who presides when the election committee is chosen;
// on election day who adopts those who count, mobile boxes, mandates, papers that were not issued,
// how boxes come to the count; who issues a certificate.
#include "cli/messages/refusal_texts.h"

namespace douxuan::cli {
namespace {

using law::RefusalCode;

constexpr auto refusals_provinces_table = std::to_array<RefusalText>({
    {RefusalCode::StaffNotAdopted,
     {"监票人、计票人还没有在今天由到场选民举手通过[：{station}]。",
      "Those present have not adopted, today, the people who count[: {station}]."},
     {"投票前清点到场选民，举手表决，过半数通过后记录（poll adopt）。",
      "Count the voters present, let them raise their hands before the vote, and record it (poll "
      "adopt)."}},
    {RefusalCode::StaffAdoptionNotKnown,
     {"按这里的规则，监票人、计票人不由到场选民通过。",
      "Under these rules those present adopt nobody."},
     {"不需要记录；名单须经会议通过的，在确定工作人员时写明会议。",
      "Nothing needs recording; where a meeting approves the list, state it with the staff."}},
    {RefusalCode::MobileApprovalMissing,
     {"设立流动票箱须经批准[（{competent}）]，没有写明。",
      "Mobile boxes need an approval[ by {competent}], which is not stated."},
     {"由选举委员会提出、批准以后，写明机关、日期和文号（--approval）。",
      "Ask for it; then state authority, day and document (--approval)."}},
    {RefusalCode::MobileApprovalNotKnown,
     {"这里没有要批准的流动票箱。", "There is no mobile box here that has to be approved."},
     {"删去批准后重新录入。", "Take the approval out and enter it again."}},
    {RefusalCode::MobileApprovedByOther,
     {"流动票箱应当由[{competent}|规定的机关]批准[，写的是{authority}]。",
      "Mobile boxes are approved by [{competent}|the authority of the rules][, not {authority}]."},
     {"报有权的机关批准以后再记。", "Record it once that authority has approved."}},
    {RefusalCode::OfficialMissing,
     {"没有乡级人员随行，流动票箱不能出发[：{station}]。",
      "The mobile box does not go out without an official of the township[: {station}]."},
     {"请乡级选举工作指导机构派员随行，写 --official along。",
      "Ask the township to send somebody, and state --official along."}},
    {RefusalCode::MobileGroundsMissing,
     {"流动票箱名单没有写明各种原因的人数[：{station}]。",
      "The list of the mobile box does not say how many vote there for which reason[: {station}]."},
     {"写明每种原因多少人（--grounds ground=elderly,voters=3）；不写是谁。",
      "Say how many there are for each reason (--grounds ground=elderly,voters=3), not who."}},
    {RefusalCode::MobileGroundNotKnown,
     {"规则不允许因这种原因使用流动票箱[：{ground}][，{station}]。",
      "The rules do not let people vote at a mobile box for this reason[: {ground}][, {station}]."},
     {"请这些选民到投票地点投票，或者看能否委托投票。",
      "Ask these voters to come to a place to vote, or to give a mandate."}},
    {RefusalCode::MobileGroundsMiscounted,
     {"各种原因的人数与名单不符[：{station}][，{ground}][，合计 {voters} 人][，名单 {listed} 人]。",
      "The reasons do not add up to the list[: {station}][, {ground}][, {voters} in all][, "
      "{listed} on the list]."},
     {"每人只算一种原因，每种只列一行，合计等于名单人数。",
      "Count everybody once, each reason on one line."}},
    {RefusalCode::MobileVoterHasProxy,
     {"流动票箱只供没有委托他人的选民使用[：{voter}]。",
      "A mobile box is only for voters who gave no mandate[: {voter}]."},
     {"委托投票和流动票箱只能选一种：从名单上删去，或者不办理委托。",
      "It is one or the other: leave the voter off the list, or approve no mandate."}},
    {RefusalCode::ShownWrong,
     {"不能凭这个证件领这张选票[：{shown}][，{voter}]。",
      "A paper is not drawn against that[: {shown}][, {voter}]."},
     {"按规则查验证件：本人凭本人的，受委托人凭委托投票证。",
      "Look at what the rules name: the voter's own, or the proxy's card of whoever draws it for "
      "another."}},
    {RefusalCode::MandateAskedTooLate,
     {"申请委托投票的期限已过[：{principal}][，选举日 {election_day} 的 {days} 日以前][，最迟 "
      "{last_day}]。",
      "It is too late to ask for a mandate[: {principal}][, {days} days before election day, "
      "{election_day}][, the last day was {last_day}]."},
     {"在期限内申请的，写明申请的日期（--applied）；否则请本人投票。",
      "If it was asked for in time, say when (--applied); otherwise the voter votes in person."}},
    {RefusalCode::MandateAskedLater,
     {"申请的日期[ {applied} ]还没有到[（今天 {today}）]。",
      "It was asked for on a day[, {applied},] that has not come[; today is {today}]."},
     {"核对申请的日期。", "Check the day."}},
    {RefusalCode::CardNotTakenBack,
     {"委托人的选民证没有收回[：{principal}]。",
      "The voter card of the principal was not taken back[: {principal}]."},
     {"收回选民证，写 --card taken_back。", "Take it back, and state --card taken_back."}},
    {RefusalCode::MandateReasonNotKnown,
     {"规则不允许因这种原因委托投票[：{reason}][，{principal}]。",
      "The rules allow no mandate for this reason[: {reason}][, {principal}]."},
     {"请本人投票；外出的，写 --reason away。",
      "The voter votes in person; if they are away, state --reason away."}},
    {RefusalCode::MandateNotPosted,
     {"委托名单没有公布，委托无效[：受委托人 {proxy}][，委托人 {voter}]。",
      "The list of proxies was not posted, so the mandate is void[: proxy {proxy}][, voter "
      "{voter}]."},
     {"请选民本人来领票。", "The voter draws the paper in person."}},
    {RefusalCode::DestructionNotKnown,
     {"按这里的规则，没有发出的选票不销毁[：{station}]。",
      "Under these rules papers that were not issued are not destroyed[: {station}]."},
     {"与其他选票一并封存。", "Seal them with the other papers."}},
    {RefusalCode::PapersDestroyedTwice,
     {"这里剩余的选票已经销毁过了[：{station}]。",
      "The papers left over there were destroyed before[: {station}]."},
     {"不能重复销毁。", "They cannot be destroyed again."}},
    {RefusalCode::PapersDestroyedDiffer,
     {"销毁的张数与剩余的张数不符[：{station}][，{style}][，销毁 {papers} 张][，剩余 {left_over} "
      "张]。",
      "Not as many were destroyed as were left over[: {station}][, {style}][, {papers} "
      "destroyed][, {left_over} left over]."},
     {"当众清点，全部销毁，按实际张数录入。",
      "Count them in public, destroy all, and enter the number."}},
    {RefusalCode::PapersNotDestroyed,
     {"没有发出的选票还没有当众销毁[：{station}]。",
      "The papers that were not issued are not destroyed yet[: {station}]."},
     {"先密封票箱、销毁剩余选票并记录（poll destroy），再开箱；一张不剩的也要记录。",
      "Seal the box, destroy what is left over and record it (poll destroy), even if nothing is; "
      "then open the boxes."}},
    {RefusalCode::PresiderNotKnown,
     {"推选选举委员会的会议应当由规则写明的人主持[，不是{presided_by}]。",
      "The rules name somebody else to preside over the meeting that chooses the election "
      "committee[, not {presided_by}]."},
     {"由规则写明的人主持，重新推选；写错的，改正后重新录入（--presided-by）。",
      "Have it chosen anew with whom the rules name in the chair, or correct what was entered "
      "(--presided-by)."}},
    {RefusalCode::OrderNotOver,
     {"乡级（街道）主持推选以前，须先责令本届委员会限期召开会议，逾期没有召开[：责令的期限 "
      "{order_until}][，今天 {today}]。",
      "Before the township has it chosen, the committee in office is told to hold the meeting by a "
      "day, and lets it pass[: the day was {order_until}][, today is {today}]."},
     {"责令限期召开，逾期以后再推选，写明期限（--order-until）。",
      "Give it a day; once that has passed, have it chosen and state the day (--order-until)."}},
    {RefusalCode::MobileBoxKeeperMissing,
     {"流动票箱没有专人保管[：{station}]。", "Nobody keeps the mobile box[: {station}]."},
     {"确定保管的人（人=mobile_box_keeper@地点）。",
      "Appoint somebody to keep it (who=mobile_box_keeper@place)."}},
    {RefusalCode::ScribePlaceMissing,
     {"没有设立代书处，不能开始投票[：{station}]。",
      "No place opens without a public place for scribes[: {station}]."},
     {"先设好代书处，再开始投票（--scribe-place set_up）。",
      "Set one up first, then open (--scribe-place set_up)."}},
    {RefusalCode::CountScrutineersTooFew,
     {"监督计票的监票人不够[：{staff} 名][，至少要有 {needed} 名]。",
      "Too few scrutineers watch the count[: {staff}][, {needed} are needed]."},
     {"增加监票人，把全部工作人员重新录入。",
      "Appoint more scrutineers and enter the whole staff again."}},
    {RefusalCode::BoxWatchersTooFew,
     {"票箱送去计票，监督的工作人员不够[：{station}][，{watchers} 名][，至少要有 {needed} 名]。",
      "Too few of the staff see the box to the count[: {station}][, {watchers}][, {needed} are "
      "needed]."},
     {"安排够了再送，写明人数（--watchers）。",
      "Send the box once there are enough, and say how many (--watchers)."}},
    {RefusalCode::CertificateByOther,
     {"当选证书应当由规则写明的机关颁发[，不是{issued_by}]。",
      "The rules name somebody else to issue certificates of election[, not {issued_by}]."},
     {"由规则写明的机关颁发（douxuan rules show）。",
      "Whoever the rules name issues it (douxuan rules show)."}},
});

}  // namespace

std::span<const RefusalText> provinces_refusals() {
    return refusals_provinces_table;
}

}  // namespace douxuan::cli
