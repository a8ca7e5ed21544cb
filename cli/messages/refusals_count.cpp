// SPDX-License-Identifier: Apache-2.0
// Refusals about the count, the result and the certificates.
#include "cli/messages/refusal_texts.h"

namespace douxuan::cli {
namespace {

using law::RefusalCode;

constexpr auto refusals_count_table = std::to_array<RefusalText>({
    {RefusalCode::BoxNotOpened,
     {"这个票箱还没有开箱[：{station}]。", "This box was not opened yet[: {station}]."},
     {"先当众开箱，清点张数，再分批计票。",
      "Open it in public and count its papers, then count them in batches."}},
    {RefusalCode::BatchNamedTwice,
     {"这个批号已经用过了[：{batch}]。", "This batch id is taken already[: {batch}]."},
     {"给这一批另编一个号。", "Give the batch another id."}},
    {RefusalCode::BatchExceedsBox,
     {"各批选票加起来多于票箱里的选票[：{station}][，{style}][，这一批 {papers} 张][，已清点 "
      "{counted} 张][，票箱里共 {returned} 张]。",
      "The batches hold more papers than the box[: {station}][, {style}][, this one has "
      "{papers}][, {counted} are counted][, the box held {returned}]."},
     {"核对张数。同一批选票不能录入两次。", "Check the numbers. No batch may be entered twice."}},
    {RefusalCode::PapersUncounted,
     {"还有选票没有清点[：{style}][，已清点 {counted} 张][，收回 {returned} 张]。",
      "Some papers are not counted yet[: {style}][, {counted} counted][, {returned} returned]."},
     {"全部清点完再宣布结果。", "Count them all before the result is announced."}},
    {RefusalCode::WriteInUnknown,
     {"没有一张选票上写有这个名字[：{write_in}]。",
      "No paper carries this write-in[: {write_in}]."},
     {"核对另选人的编号。", "Check the id of the write-in."}},
    {RefusalCode::WriteInDecidedTwice,
     {"这个另选人已经认定过了[：{write_in}]。", "This write-in was decided before[: {write_in}]."},
     {"不能重复认定。", "It cannot be decided again."}},
    {RefusalCode::WriteInUndecided,
     {"还有另选人没有认定[：{write_in}]。", "A write-in was not decided yet[: {write_in}]."},
     {"由选举委员会认定写的是谁，或者认定无法辨认。",
      "Let the election committee decide whom it means, or that it means nobody."}},
    {RefusalCode::WriteInNotOnRoll,
     {"另选的人不在选民名单上[：{person}][，{write_in}]。",
      "The person written in is not on the roll[: {person}][, {write_in}]."},
     {"按规则只能另选登记的选民，请认定为无效。",
      "Under these rules only a registered voter can be written in: decide that it means nobody."}},
    {RefusalCode::NameVariantVoid,
     {"票上写的不是本名[：{variant}][，{person}]，按规则该职务的部分无效。",
      "The name is written otherwise than the person is called[: {variant}][, {person}]: under "
      "these rules that part is void."},
     {"认定为不是任何人（去掉 --person），该职务的部分不计票。",
      "Decide that it means nobody (leave --person away): the part gives no vote."}},
    {RefusalCode::ResultDiffers,
     {"宣布的结果与记录算出的不一致[：{path}][，依记录是“{determined}”][，宣布的是“{announced}”]。",
      "The announcement is not what follows from the record[: {path}][; \"{determined}\" "
      "follows][, \"{announced}\" was announced]."},
     {"运行 douxuan result --explain 查看推算过程，照此宣布。",
      "See \"douxuan result --explain\" for the derivation and announce that."}},
    {RefusalCode::ResultAnnouncedTwice,
     {"结果已经宣布过了。", "The result was announced before."},
     {"不能再次宣布，也不能再改动计票记录。",
      "It cannot be announced again, and the count can no longer be changed."}},
    {RefusalCode::NotElected,
     {"此人没有当选这个职务[：{person}][，{office}]。",
      "This person was not elected to that office[: {person}][, {office}]."},
     {"当选证书只发给宣布当选的人。", "Certificates go to those who were announced as elected."}},
    {RefusalCode::TiedForHigherOffice,
     {"此人当选的职务还不能确定[：{person}][，当选{office}][，竞选{higher}票数与他人相等]。",
      "Which office the person will hold is open[: {person}][, elected {office}][, tied for "
      "{higher}]."},
     {"先就票数相等的人再次投票，再颁发当选证书。",
      "Hold the tie vote first, then hand over the certificate."}},
    {RefusalCode::CertificateIssuedTwice,
     {"当选证书已经发过了[：{person}][，{office}]。",
      "The certificate was issued before[: {person}][, {office}]."},
     {"不必重复记录。", "There is no need to enter it again."}},
    {RefusalCode::WriteInNotReviewed,
     {"此人是另选的人，当选后还没有审查资格[：{person}][，{office}]。",
      "This person was written in and is not reviewed yet[: {person}][, {office}]."},
     {"先审查资格并记录：douxuan round review。合格的再发证书；不合格的，当选无效。",
      "Review first and record it: douxuan round review. Who is eligible gets the certificate; the "
      "election of who is not is void."}},
    {RefusalCode::ReviewNotNeeded,
     {"此人不需要当选后的资格审查：已经审查过，或者本地办法没有这样的规定[：{person}]。",
      "This person needs no review after the vote: reviewed before, or the rules ask for "
      "none[: {person}]."},
     {"不用再记。事后发现不能当选的：douxuan round unseat。",
      "Nothing to do. Of somebody who turns out not to be eligible: douxuan round unseat."}},
    {RefusalCode::AgainstNotAllowed,
     {"这次选举的选票上没有反对栏，不能记反对票[：{marks}]。",
      "The papers of this election have no marks against[: {marks}]."},
     {"核对选票：画了别的记号、认不清的写 ?，没有画的写 . 。",
      "Look at the papers again: write ? for a mark that is not clear, . for none."}},
    {RefusalCode::DeclarationNotKnown,
     {"本规则没有规定亲属可以先声明退出。", "These rules do not let relatives declare who leaves."},
     {"按规则的顺序确定；宣布结果以后本人不愿担任的，用 round unseat。",
      "The order of the rules decides. Who does not want the seat says so after the result (round "
      "unseat)."}},
    {RefusalCode::NoRelativeElected,
     {"按现在的计票，[{person}和{other}|这两人]不是同时当选、应当有一人退出的亲属。",
      "As counted, [{person} and {other}|they] are not two relatives of whom one has to leave."},
     {"核对两人的编号和亲属关系（result show --explain）。",
      "Check the ids and the kinship (result show --explain)."}},
    {RefusalCode::IllegibleUndecided,
     {"还有无法辨认的标识没有认定[：{marks}]。",
      "Of marks that cannot be made out it is not decided yet what they mean[: {marks}]."},
     {"由选举委员会认定这样画写的选票怎样计，再宣布结果：douxuan count illegible。",
      "Let the election committee decide how papers marked so count, then announce: douxuan count "
      "illegible."}},
    {RefusalCode::IllegibleDecisionNotKnown,
     {"无法辨认的标识怎样处理，规则已有规定，不由选举委员会认定。",
      "What becomes of a mark that cannot be made out follows from the rules: nobody decides it."},
     {"不用认定，如实录入 ? 即可。",
      "Nothing to decide: enter it as ?, and the rules do the rest."}},
    {RefusalCode::IllegibleUnknown,
     {"没有一张已封存的选票是这样画写的，或者其中没有无法辨认的标识[：{style}][，{marks}]。",
      "No sealed paper is marked so, or every mark on it can be made out[: {style}][, {marks}]."},
     {"核对画写，与封存时录入的一致。", "Check the marks against those of the batch."}},
    {RefusalCode::IllegibleDecidedTwice,
     {"这样画写的选票已经认定过了[：{style}][，{marks}]。",
      "Papers marked so were decided before[: {style}][, {marks}]."},
     {"不能重复认定。", "It cannot be decided again."}},
    {RefusalCode::IllegibleReadOtherwise,
     {"认定只能涉及无法辨认的标识，不能改动看得清的[：{style}][，{marks}][，认定为 {meaning}]。",
      "Only marks that cannot be made out are decided; the others stand[: {style}][, {marks}][, "
      "read as {meaning}]."},
     {"只把 ? 改成 +、-、. 或者保留，其余照写；整张作废的写 #。",
      "Replace ? alone, by +, - or ., or keep it, and copy the rest; write # for a paper that is "
      "void."}},
    {RefusalCode::RelativesUndecided,
     {"两名亲属同职且票数相等，由谁留任还没有决定[：{person}、{other}]。",
      "Two relatives have equal votes for one office, and who stays is not decided yet[: {person} "
      "and {other}]."},
     {"先由会议决定由谁留任：douxuan count decide，再宣布结果。",
      "Let the meeting decide first: douxuan count decide. Then announce the result."}},
    {RefusalCode::RelativesDecisionNotKnown,
     {"票数相等的亲属由谁留任，规则没有规定由会议决定。",
      "By the rules no meeting decides between relatives with equal votes."},
     {"照常宣布结果；就二人再次投票。",
      "Announce the result as it follows; the two are voted on again."}},
});

}  // namespace

std::span<const RefusalText> count_refusals() {
    return refusals_count_table;
}

}  // namespace douxuan::cli
