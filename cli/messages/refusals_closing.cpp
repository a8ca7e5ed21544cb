// SPDX-License-Identifier: Apache-2.0
// Refusals about what follows the count: complaints, handover, archive.
#include "cli/messages/refusal_texts.h"

namespace douxuan::cli {
namespace {

using law::RefusalCode;

constexpr auto table = std::to_array<RefusalText>({
    {RefusalCode::ComplaintFiledTwice,
     {"这个编号的举报或者投诉已经记录过了[：{complaint}]。",
      "A complaint with that number is recorded[: {complaint}]."},
     {"另编一个号；同一件事补充材料的，不用再记。",
      "Give it another number; more papers on the same matter need no new record."}},
    {RefusalCode::ComplaintUnknown,
     {"没有这个编号的举报或者投诉[：{complaint}]。",
      "No complaint has that number[: {complaint}]."},
     {"核对编号：douxuan complaint。", "Check the number: douxuan complaint."}},
    {RefusalCode::ComplaintAnsweredTwice,
     {"这件举报或者投诉已经答复过了[：{complaint}][，{answered}]。",
      "This complaint was answered before[: {complaint}][, {answered}]."},
     {"不用再记。本人不服答复的，另作一件记录。",
      "Nothing to do. Who does not accept the answer files a new complaint."}},
    {RefusalCode::HandedOverTwice,
     {"工作移交已经记录过了[：{handed_over}]。", "The handover is recorded[: {handed_over}]."},
     {"不用再记。", "Nothing to do."}},
    {RefusalCode::NobodyElected,
     {"还没有人当选，没有新的委员会可以移交。",
      "Nobody is elected yet: there is no new committee to hand over to."},
     {"先选出新的委员会，再办理移交。", "Elect the new committee first, then hand over."}},
    {RefusalCode::ItemTwice,
     {"清单里同一项写了两次[：{item}][：{content}]。",
      "Something stands twice in the list[: {item}][: {content}]."},
     {"合并成一项再记录。", "Put the two together and state it again."}},
    {RefusalCode::HandoverIncomplete,
     {"移交清单还缺一项[：{item}]。", "Something is missing from the handover[: {item}]."},
     {"补齐以后再记录；确实没有的，也要在清单上写明“无”并列出这一项。",
      "Complete it first. Where there is nothing of that kind, write so on the list and name it "
      "all "
      "the same."}},
    {RefusalCode::ArchiveIncomplete,
     {"档案目录还缺一项[：{content}]。", "Something is missing from the archive[: {content}]."},
     {"补齐这类材料，写明件数，再记录目录。",
      "Add those papers with their number of pieces, then state the index again."}},
});

}  // namespace

std::span<const RefusalText> closing_refusals() {
    return table;
}

}  // namespace douxuan::cli
