// SPDX-License-Identifier: Apache-2.0
// Refusals about what follows the count: complaints, handover, archive.
#include "cli/messages/refusal_texts.h"

namespace douxuan::cli {
namespace {

using law::RefusalCode;

constexpr auto refusals_closing_table = std::to_array<RefusalText>({
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
     {"不用再记。不服答复而且依法可以申请复查的：douxuan complaint appeal；否则另作一件记录。",
      "Nothing to do. Who does not accept the answer appeals, where the rules let them (douxuan "
      "complaint appeal), or files a new complaint."}},
    {RefusalCode::ComplaintTooLate,
     {"对选举程序、结果的异议提出太晚[：{complaint}][，最迟应在 {last_day}]，不再受理。",
      "The objection to the procedure or the result comes too late[: {complaint}][; {last_day} was "
      "the last day]."},
     {"结果有效。涉及贿选、暴力、威胁、欺骗、伪造选票的，仍可举报：--subject 写 bribery、coercion "
      "或者 "
      "forgery。",
      "The result stands. Votes bought, force, threats and forgery may still be reported: "
      "--subject "
      "bribery, coercion or forgery."}},
    {RefusalCode::AppealNotKnown,
     {"本地办法没有规定可以向上一级申请复查[：{complaint}]。",
      "The rules know no appeal to the next level[: {complaint}]."},
     {"不服答复的，另作一件投诉记录：douxuan complaint file。",
      "Who does not accept the answer files a new complaint: douxuan complaint file."}},
    {RefusalCode::ComplaintNotAnswered,
     {"这件举报或者投诉还没有答复，不能申请复查[：{complaint}]。",
      "There is no answer to appeal against yet[: {complaint}]."},
     {"先记录答复：douxuan complaint answer。",
      "Record the answer first: douxuan complaint answer."}},
    {RefusalCode::AppealedTwice,
     {"已经申请过复查[：{complaint}][，{appealed}]。",
      "An appeal is recorded[: {complaint}][, {appealed}]."},
     {"不用再记。复查有了答复的：douxuan complaint answer。",
      "Nothing to do. Once it is answered: douxuan complaint answer."}},
    {RefusalCode::AppealedTooLate,
     {"申请复查太晚[：{complaint}][，{answered} 已答复][，最迟应在 {last_day}]。",
      "The appeal comes too late[: {complaint}][, answered on {answered}][; {last_day} was the "
      "last day]."},
     {"答复已经生效。有新的事实的，另作一件投诉记录：douxuan complaint file。",
      "The answer stands. Where there are new facts, a new complaint may be filed: douxuan "
      "complaint file."}},
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
    {RefusalCode::NotOfBody,
     {"这个人不是该机构的成员，不能申报构成[：{person}][，{seat_in}]。",
      "Nothing can be declared of somebody who does not sit there[: {person}][, {seat_in}]."},
     {"看谁当选：douxuan result；只申报在任的人。",
      "See who is elected with douxuan result; declare only those who hold a seat."}},
    {RefusalCode::DeclarationTwice,
     {"这个编号的申报已经记录过了[：{declaration}]。",
      "A declaration with that number is recorded[: {declaration}]."},
     {"另编一个号。", "Give it another number."}},
    {RefusalCode::CompositionDeclaredTwice,
     {"这个人的构成已经申报过了[：{person}][，编号 {declaration}]。",
      "That person was declared before[: {person}][, number {declaration}]."},
     {"没有变化不用再报；报错了的，用 --corrects 写明原来的编号再报。",
      "Nothing to do if it is right; to correct it, name the earlier number with --corrects."}},
    {RefusalCode::CorrectionUnknown,
     {"这个人现在有效的申报不是这一份[：{person}][，{corrects}]。",
      "What stands of that person is not that declaration[: {person}][, {corrects}]."},
     {"核对要更正的编号；第一次申报不用 --corrects。",
      "Check the number to be corrected; a first declaration has no --corrects."}},
    {RefusalCode::CompositionNotAsked,
     {"这个机构的成员不用申报这一项[：{seat_in}][，{member}]。",
      "This is not asked of those who sit there[: {seat_in}][, {member}]."},
     {"去掉这一项再记录，不收集用不着的个人情况。",
      "State it again without it: nothing is collected that no form asks for."}},
    {RefusalCode::CompositionEmpty,
     {"没有写明任何一项构成[：{person}]。", "Nothing is declared of that person[: {person}]."},
     {"至少写一项，例如 --party member。", "Declare something, for example --party member."}},
    {RefusalCode::PartyPostWithoutParty,
     {"担任党组织职务的人应当是中共党员[：{person}]。",
      "Who has a post in the Party body is a Party member[: {person}]."},
     {"加上 --party member，或者改正 --party-post。",
      "Add --party member, or correct --party-post."}},
});

}  // namespace

std::span<const RefusalText> closing_refusals() {
    return refusals_closing_table;
}

}  // namespace douxuan::cli
