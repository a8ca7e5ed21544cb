// SPDX-License-Identifier: Apache-2.0
#include "cli/messages/findings.h"

#include <vector>

#include "cli/messages/values.h"

namespace douxuan::cli {

namespace {

using audit::CheckFault;

/// What is wrong, and what to do. Numbers of the finding stand in {braces}.
struct FindingText {
    CheckFault fault;
    Text reason;
    Text remedy;
};

constexpr Text changed{
    "向举办方索取未经改动的证据包；两份都留好，并告诉其他观察员和民政部门。",
    "Ask for an unchanged bundle; keep both, and tell the other observers and the bureau."};
constexpr Text tell{"不要签字认可；留好您的签名副本和这个证据包，一起交给民政部门。",
                    "Do not agree to it: keep your checkpoint and this bundle, and hand both to "
                    "the bureau."};
constexpr Text other_program{"用新版本的程序再核验一次。", "Check again with a newer program."};
constexpr Text own_policy{"核对信任文件是不是这次选举的；信任文件不能从证据包里取。",
                          "Make sure that the policy is for this election; never take it from the "
                          "bundle."};
constexpr Text whole_bundle{"重新索取完整的证据包。", "Ask for the whole bundle again."};
constexpr Text kept_file{"核对 --old 给的文件是不是这次选举的签名。",
                         "Check that the file given with --old is a checkpoint of this election."};

constexpr FindingText table[] = {
    {CheckFault::CheckpointRefused,
     {"签名不可信。", "The signatures are not to be trusted."},
     own_policy},
    {CheckFault::CheckpointMalformed,
     {"不是签名文件。", "This is not a checkpoint."},
     whole_bundle},
    {CheckFault::RecordMalformed,
     {"这一条不是合乎格式的记录（{detail}[，位置 {path}]）。",
      "This is not a record of the format ({detail}[, at {path}])."},
     changed},
    {CheckFault::RecordUnfinished,
     {"文件在这一条中间断了。", "The file breaks off in this record."},
     whole_bundle},
    {CheckFault::SequenceBroken,
     {"记录缺失、重复或者次序不对：这里应是第 {expected} 条，写的是第 {seq} 条。",
      "Records are missing, doubled or out of order: this should be number {expected} and says "
      "{seq}."},
     changed},
    {CheckFault::NotOpened,
     {"第一条不是建立选举的记录。", "The first record does not open a log."},
     changed},
    {CheckFault::OriginDiffers,
     {"记录属于 {origin}，签名却是 {expected} 的。",
      "The records are of {origin}, the signature is of {expected}."},
     changed},
    {CheckFault::KeyDiffers,
     {"签名的密钥不是记录里写明的密钥。", "The records name another key than the one that signed."},
     tell},
    {CheckFault::RecordsMissing,
     {"签名签的是 {size} 条记录，这里只有 {records} 条。",
      "{size} records were signed, only {records} are here."},
     changed},
    {CheckFault::RootDiffers,
     {"这一条不是签名时的记录：签名以后被改动过。",
      "This is not the record that was signed: it was changed afterwards."},
     changed},
    {CheckFault::StoredCheckpointMalformed,
     {"不是这次选举的签名文件。", "This is not a checkpoint of this election."},
     whole_bundle},
    {CheckFault::StoredCheckpointUnsigned,
     {"这份签名不是选举记录的密钥签的。", "This checkpoint is not signed by the key of the log."},
     tell},
    {CheckFault::StoredCheckpointDiffers,
     {"这一条不是签名时的记录：签名以后被改动过。",
      "This is not the record that was signed: it was changed afterwards."},
     changed},
    {CheckFault::StoredCheckpointBeyond,
     {"以前签过 {kept} 条记录，现在只给出 {size} 条：记录被退回到了以前。",
      "{kept} records were signed before, {size} are shown now: the log was put back."},
     tell},
    {CheckFault::OldCheckpointMalformed,
     {"您留存的文件不是签名文件。", "The file that you kept is not a checkpoint."},
     kept_file},
    {CheckFault::OldCheckpointUnsigned,
     {"您留存的签名不是这个密钥签的。", "The checkpoint that you kept is not signed by this key."},
     kept_file},
    {CheckFault::OldCheckpointForeign,
     {"您留存的签名属于另一次选举。", "The checkpoint that you kept is of another log."},
     kept_file},
    {CheckFault::RolledBack,
     {"您以前见过 {kept} 条记录，现在只给出 {size} 条：记录被退回到了以前。",
      "You have seen {kept} records, {size} are shown now: the log was put back."},
     tell},
    {CheckFault::Forked,
     {"这些记录和您以前见过的不一样：同一次选举有两套记录。",
      "These are not the records that you have seen: there are two logs of one election."},
     tell},
    {CheckFault::ProofMalformed, {"不是证明文件。", "This is not a proof."}, whole_bundle},
    {CheckFault::ProofDiffers,
     {"这份证明证明不了它所说的。", "The proof does not prove what it says."},
     whole_bundle},
    {CheckFault::FileMissing,
     {"记录里写明的这个文件不在。", "The records name this file; it is not here."},
     whole_bundle},
    {CheckFault::FileDiffers,
     {"文件的摘要和记录里写明的不一样：文件被换过。",
      "The digest of this file is not the one in the records: it was exchanged."},
     changed},
    {CheckFault::ResultDiffers,
     {"文件里的结果和记录得出的结果不一样。",
      "The result in this file is not the one that follows from the records."},
     {"以记录为准：当场宣布的结果就在记录里。",
      "The records count: the result announced on the spot stands in them."}},
    {CheckFault::ResultUnannounced,
     {"记录里没有宣布结果，却有结果文件。", "There is a result, but none was announced."},
     changed},
    {CheckFault::TimeBackwards,
     {"时间倒退：这一条是 {at}，前一条是 {last}。",
      "Time goes back: this record is of {at}, the one before of {last}."},
     {"请举办方说明时钟为什么往回调而没有记录。",
      "Ask why the clock was set back without a record."}},
    {CheckFault::CosignedTooEarly,
     {"见证人 {detail} 的加签时间 {at} 比最后一条记录 {last} 早一天以上。",
      "Witness {detail} cosigned at {at}, more than a day before the last record at {last}."},
     {"问见证人当时的时钟准不准，问举办方记录的时间是不是写晚了。",
      "Ask the witness about the clock, and the working group whether records are dated too "
      "late."}},
    {CheckFault::RulesUnreadable,
     {"规则文件读不了（第 {line} 行 {key}）。", "The rules cannot be read (line {line}, {key})."},
     other_program},
    {CheckFault::LawRefuses, {"这一条不合规则。", "The rules do not allow this record."}, tell},
    {CheckFault::AnnexMalformed,
     {"这一行不是合乎格式的登记情况。", "This line is no person's record."},
     whole_bundle},
    {CheckFault::CommitmentDiffers,
     {"登记情况和记录里的摘要对不上[（名单第 {no} 号）]：登记情况被改动过。",
      "The person's record does not fit its digest in the log[ (number {no} of the list)]: it was "
      "changed."},
     changed},
    {CheckFault::PersonTwice,
     {"同一个人的登记情况出现两次[（名单第 {no} 号）]。",
      "One person's record stands here twice[ (number {no} of the list)]."},
     whole_bundle},
};
static_assert(std::size(table) == base::words_of<CheckFault>.size());

constexpr auto gaps = entries<audit::Gap>({
    {audit::Gap::PaperAgainstRecord,
     {"选票是否照实录入", "whether the papers were recorded as they were marked"}},
    {audit::Gap::WhoVoted,
     {"领票的人是否本人", "whether those who drew papers were who they said"}},
    {audit::Gap::EverythingRecorded,
     {"现场的事是否都作了记录", "whether everything that happened was recorded"}},
    {audit::Gap::ClockTruth, {"记录的时间是否真实", "whether the times are true"}},
    {audit::Gap::Rules,
     {"结果是否由这些记录得出（请用 replay）", "whether the result follows (use replay)"}},
    {audit::Gap::Signatures,
     {"签名的人是否可信（请用 verify 和您的信任文件）",
      "whether the signers are to be trusted (use verify with your policy)"}},
    {audit::Gap::Rollback,
     {"记录是否被退回到以前（要用 --old 给出您以前留存的签名）",
      "whether the log was put back (give a checkpoint that you kept with --old)"}},
    {audit::Gap::Witnesses,
     {"有没有见证人（您的信任文件不要求）",
      "whether there were witnesses (your policy asks for none)"}},
    {audit::Gap::People,
     {"每个选民是否有资格（要有登记情况，用 replay）",
      "whether each voter is eligible (needs people's records and replay)"}},
    {audit::Gap::ErasedPeople,
     {"登记情况已删除的人是否有资格，名单的人数构成",
      "people whose record was erased, and the composition of the roll"}},
    {audit::Gap::Identity,
     {"密封的身份证号和电话（只有民政部门能打开）",
      "sealed identity numbers (the bureau alone can open them)"}},
});

constexpr auto warnings = entries<audit::Warning>({
    {audit::Warning::CosignedInFuture,
     {"有加签的时间晚于您电脑的时钟。", "A cosignature is later than your clock."}},
    {audit::Warning::UnsignedRecords,
     {"签名之后还有没签名的记录，没有采用。",
      "Records behind the checkpoint are unsigned; they were left out."}},
    {audit::Warning::UnaccountedFiles,
     {"证据包里有来历不明的文件，没有采用。", "Files that no record vouches for were left out."}},
});

std::string place_of(Language language, const audit::Finding& finding) {
    static constexpr Text record{"第 {seq} 条记录（{file} 第 {line} 行）",
                                 "record {seq} ({file}, line {line})"};
    static constexpr Text range{"第 {seq} 条至第 {last} 条记录之间",
                                "between records {seq} and {last}"};
    static constexpr Text line_only{"{file} 第 {line} 行", "{file}, line {line}"};
    if (!finding.seq) {
        return finding.file;
    }
    const bool in_annex = finding.file == audit::bundle_name::roll;
    const bool in_file = finding.file != audit::bundle_name::events && !in_annex;
    const std::vector<law::Fact> facts{
        {"seq", std::to_string(*finding.seq)},
        {"last", std::to_string(finding.last_seq.value_or(0))},
        {"line", std::to_string(*finding.seq + 1)},
        {"file", std::string(in_file ? audit::bundle_name::events : finding.file)}};
    return fill((finding.last_seq ? range : (in_annex ? line_only : record)).in(language), facts);
}

}  // namespace

Complaint complaint(Language language, const audit::Finding& finding) {
    Complaint made;
    for (const FindingText& each : table) {
        if (each.fault != finding.fault) {
            continue;
        }
        std::vector<law::Fact> facts{{"detail", finding.detail}};
        for (const audit::ReportedFact& fact : finding.facts) {
            if (!fact.value.empty()) {
                facts.push_back({fact.name, fact.value});
            }
        }
        made.reason = fill(each.reason.in(language), shown(language, facts));
        made.remedy = each.remedy.in(language);
    }
    if (finding.fault == CheckFault::CheckpointRefused) {
        if (const auto trust = base::from_word<audit::TrustFault>(finding.detail)) {
            made = complaint(language, *trust);
        }
    }
    made.place = place_of(language, finding);
    return made;
}

Text text_of(audit::Gap gap) {
    return find(gaps, gap);
}

Text text_of(audit::Warning warning) {
    return find(warnings, warning);
}

}  // namespace douxuan::cli
