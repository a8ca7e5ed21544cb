// SPDX-License-Identifier: Apache-2.0
// What can be wrong with a signed checkpoint, an observer's policy, a request to cosign.
#include "cli/messages/fault_texts.h"

namespace douxuan::cli {
namespace {

using audit::CosignFault;
using audit::NoteFault;
using audit::PolicyFault;
using audit::TrustFault;

constexpr Text ask_again{"向公布者重新索取一份。", "Ask the publisher for it again."};
constexpr Text correct_line{"更正这一行。写法见 docs/formats/policy.md。",
                            "Correct this line, see docs/formats/policy.md."};
constexpr Text report_it{"不要签名。保留两份材料，告诉选举委员会和其他观察员。",
                         "Do not sign. Keep both files and tell the election committee and the "
                         "other observers."};

constexpr auto note = fault_table<NoteFault>({
    {NoteFault::NotText,
     {"签名文件里有认不出的文字。", "There is text in the signed note that cannot be read."},
     ask_again},
    {NoteFault::NoBlankLine,
     {"签名文件的正文与签名之间没有空行。",
      "Text and signatures are not divided by an empty line."},
     ask_again},
    {NoteFault::NoSignature, {"没有任何签名。", "There is no signature."}, ask_again},
    {NoteFault::TooManySignatures,
     {"签名多于 100 个。", "There are more than 100 signatures."},
     ask_again},
    {NoteFault::SignatureMalformed,
     {"有一行签名的写法不对。", "A signature line is not written as it should be."},
     ask_again},
    {NoteFault::NotThreeLines,
     {"正文不是记录名称、条数、树根这三行。",
      "The text is not the three lines of a checkpoint: name, size and root."},
     ask_again},
    {NoteFault::OriginMalformed,
     {"记录名称是空的，或者写法不对。", "The name of the log is empty or malformed."},
     ask_again},
    {NoteFault::SizeMalformed,
     {"记录条数的写法不对。", "The number of records is not written as it should be."},
     ask_again},
    {NoteFault::RootMalformed,
     {"树根的写法不对。", "The root is not written as it should be."},
     ask_again},
});

constexpr auto policy = fault_table<PolicyFault>({
    {PolicyFault::BadByte,
     {"信任文件里有控制字符。", "There is a control character in the policy."},
     correct_line},
    {PolicyFault::UnknownLine,
     {"这一行不是以 log、witness、group 或 quorum 开头。",
      "This line does not begin with log, witness, group or quorum."},
     correct_line},
    {PolicyFault::WrongFields,
     {"这一行的项数不对。", "This line has too few or too many items."},
     correct_line},
    {PolicyFault::KeyMalformed,
     {"公钥的写法不对。", "The key is not written as a public key is."},
     {"整串重新复制，形如 名称+八位数字+一串字符。",
      "Copy the whole of it again: name, plus sign, eight digits, plus sign, characters."}},
    {PolicyFault::KeyUnfit,
     {"记录一行写了观察员的公钥，或者相反。",
      "A log has the key of a cosigner, or the other way round."},
     {"核对两种公钥，各归各行。", "Check which key is whose."}},
    {PolicyFault::KeyTwice,
     {"同一个公钥写了两行。", "The same key stands on two lines."},
     correct_line},
    {PolicyFault::NameTwice,
     {"名称重复，或者用了 none 作名称。", "A name is used twice, or it is none."},
     correct_line},
    {PolicyFault::NameUnknown,
     {"这个名称在前面没有定义。", "This name was not defined on a line before."},
     correct_line},
    {PolicyFault::MemberTwice,
     {"这个名称已经属于一个组。", "This name is a member of a group already."},
     correct_line},
    {PolicyFault::ThresholdInvalid,
     {"人数应为 any、all，或者 1 至成员数。",
      "The threshold must be any, all, or a number from 1 to the members."},
     correct_line},
    {PolicyFault::QuorumMissing,
     {"没有 quorum 一行。", "There is no quorum line."},
     {"加上一行：quorum none（不要求观察员），或者 quorum 加组名。",
      "Add one: \"quorum none\", or quorum and the name of a group."}},
    {PolicyFault::QuorumTwice,
     {"quorum 写了不止一行。", "There is more than one quorum line."},
     {"只留一行。", "Leave only one."}},
});

constexpr auto trust = fault_table<TrustFault>({
    {TrustFault::NoteMalformed, {"这不是签名文件。", "This is not a signed note."}, ask_again},
    {TrustFault::CheckpointMalformed,
     {"签了名，但不是选举记录的检查点。", "It is signed, but it is not a checkpoint."},
     ask_again},
    {TrustFault::LogSignatureMissing,
     {"没有您信任的记录公钥的签名。", "No log of your policy signed it."},
     {"核对信任文件里的公钥与选举委员会公布的是否一致。",
      "Compare the key in your policy with the one that the election committee posted."}},
    {TrustFault::LogSignatureBad,
     {"选举记录的签名是假的，或者内容被改过。",
      "The signature of the log does not hold: it is forged, or the text was changed."},
     {"不要相信这份材料；向选举委员会索取原件。",
      "Do not believe it; ask the election committee for the original."}},
    {TrustFault::WitnessSignatureBad,
     {"有观察员的签名是假的，或者内容被改过。",
      "The signature of a witness does not hold: it is forged, or the text was changed."},
     {"不要相信这份材料；问一问那位观察员。", "Do not believe it; ask that witness."}},
    {TrustFault::QuorumMissed,
     {"签名的观察员人数不够。", "Too few witnesses cosigned."},
     {"等其他观察员签名后再检查，或者修改您自己的信任文件。",
      "Wait until more have cosigned, or change your own policy."}},
});

constexpr auto cosigning = fault_table<CosignFault>({
    {CosignFault::RequestMalformed,
     {"这不是一份签名请求。", "This is not a request to cosign."},
     {"使用 douxuan cosign 得到的文件。", "Use the file that \"douxuan cosign\" made."}},
    {CosignFault::OriginUnknown,
     {"检查点是另一次选举的。", "The checkpoint is of another log than the key."},
     {"核对选举名称和公钥。", "Check the name of the election and its key."}},
    {CosignFault::LogSignatureMissing,
     {"检查点没有选举记录的签名。", "The checkpoint is not signed by the key of the log."},
     ask_again},
    {CosignFault::LogSignatureBad,
     {"检查点上选举记录的签名不成立。",
      "The signature of the log on the checkpoint does not hold."},
     report_it},
    {CosignFault::OldSizeDiffers,
     {"证明不是从您上次看到的地方开始的。", "The proof does not begin where this observer stands."},
     {"请选举委员会按您上次看到的条数重新做一份请求。",
      "Ask for a request from the size that you have seen."}},
    {CosignFault::RolledBack,
     {"记录比您上次看到的少。", "There are fewer records than this observer has seen."},
     report_it},
    {CosignFault::Forked,
     {"条数与您上次看到的一样，内容却不同。",
      "There are as many records as this observer has seen, but other ones."},
     report_it},
    {CosignFault::Inconsistent,
     {"您上次看到的记录不是这份记录的开头。",
      "What this observer has seen is not the beginning of these records."},
     report_it},
});

}  // namespace

const FaultText<NoteFault>& fault_text(NoteFault code) {
    return find(note, code);
}

const FaultText<PolicyFault>& fault_text(PolicyFault code) {
    return find(policy, code);
}

const FaultText<TrustFault>& fault_text(TrustFault code) {
    return find(trust, code);
}

const FaultText<CosignFault>& fault_text(CosignFault code) {
    return find(cosigning, code);
}

}  // namespace douxuan::cli
