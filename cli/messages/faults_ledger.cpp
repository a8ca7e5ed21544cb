// SPDX-License-Identifier: Apache-2.0
// What can be wrong with an election's file, a bundle, the records of people, a certificate.
#include "cli/messages/fault_texts.h"

namespace douxuan::cli {
namespace {

using audit::AnnexFault;
using audit::BundleFault;
using audit::LedgerFault;
using audit::SealFault;

constexpr auto ledger = fault_table<LedgerFault>({
    {LedgerFault::Missing,
     {"没有这个选举文件，或者没有这个文件夹。", "There is no such election, or no such folder."},
     {"检查 -e 后面的路径；还没有选举时用 douxuan new 建立。",
      "Check the path after -e; make a new election with \"douxuan new\"."}},
    {LedgerFault::Exists,
     {"这个名字的文件已经有了。", "There is a file of that name already."},
     {"换一个名字。原来的文件没有改动。", "Choose another name. The file there was not touched."}},
    {LedgerFault::Unreadable,
     {"系统不允许读取这个文件。", "The system does not let this file be read."},
     {"用建立它的那个用户登录，或者请管理电脑的人调整权限。",
      "Log in as the user who made it, or have the permissions changed."}},
    {LedgerFault::ReadOnly,
     {"这个文件或所在文件夹不能写入，什么也没有记录。",
      "This file or its folder cannot be written; nothing was recorded."},
     {"把选举文件复制到可以写入的磁盘上再使用，不要直接在光盘或写保护的U盘上办理。",
      "Copy the election to a disk that can be written, and work there."}},
    {LedgerFault::NotALedger,
     {"这不是本程序的选举文件。", "This is not an election of this program."},
     {"选对文件：选举文件由 douxuan new 建立，名字一般以 .election 结尾。",
      "Choose a file made by \"douxuan new\"; its name usually ends in .election."}},
    {LedgerFault::NewerVersion,
     {"这个选举文件由更新版本的程序写成。", "This election was written by a newer program."},
     {"换用新版本的程序打开。文件没有改动。",
      "Open it with the newer program. The file was not touched."}},
    {LedgerFault::Corrupt,
     {"选举文件里的内容自相矛盾[，从第 {seq} 条记录起]。",
      "What is stored in this election contradicts itself[, from record {seq} on]."},
     {"不要再用这个文件。取最近的备份；保留本文件，供查明原因。",
      "Do not go on with this file. Take the last copy, and keep this one for an inquiry."}},
    {LedgerFault::Busy,
     {"另一个程序正在使用这个选举文件。", "Another program has this election open."},
     {"等它做完，或者关掉另一个窗口，再试一次。",
      "Wait until it is done or close the other window, then try again."}},
    {LedgerFault::DiskFull,
     {"磁盘满了，什么也没有记录。", "The disk is full; nothing was recorded."},
     {"腾出空间后再做一次。已有的记录没有变化。",
      "Make room and do it again. What was recorded before is as it was."}},
});

constexpr auto annex = fault_table<AnnexFault>({
    {AnnexFault::CommitmentDiffers,
     {"这个人的登记材料与选举记录对不上，有人改动过。",
      "The record of this person is not the one that the election refers to: it was changed."},
     {"用原来的登记材料。", "Use the original record."}},
    {AnnexFault::RecordMalformed,
     {"这个人的登记材料写法不对。", "The record of this person is not in its proper form."},
     {"用本程序导出的原始文件。", "Use the original file that the program exported."}},
    {AnnexFault::HandleTwice,
     {"同一份登记材料出现了两次。", "The same record stands there twice."},
     {"删去重复的一份，或者用原始文件。", "Remove one of them, or use the original file."}},
});

constexpr auto bundle = fault_table<BundleFault>({
    {BundleFault::Missing,
     {"没有这个文件或文件夹。", "There is no such file or folder."},
     {"检查路径。", "Check the path."}},
    {BundleFault::Unreadable,
     {"系统不允许读取它。", "The system does not let it be read."},
     {"请管理电脑的人调整权限，或者复制一份到自己的文件夹。",
      "Have the permissions changed, or copy it into a folder of your own."}},
    {BundleFault::NotABundle,
     {"这不是选举的公开材料：里面没有 checkpoint 和 events.jsonl。",
      "This is not a bundle of an election: it has no checkpoint and events.jsonl."},
     {"选择 douxuan export 得到的文件夹或 .tar 文件。",
      "Choose the folder or .tar file that \"douxuan export\" made."}},
    {BundleFault::Damaged,
     {"文件中途断了，或者自相矛盾。", "The file breaks off or contradicts itself."},
     {"重新复制或下载一份。", "Copy or download it again."}},
    {BundleFault::Changed,
     {"读取期间有文件被改动或移走。", "A file changed or went away while it was read."},
     {"复制到自己的文件夹，再检查一次。", "Copy it into a folder of your own and try again."}},
    {BundleFault::NotAFile,
     {"里面有链接或其他不是普通文件的东西。",
      "There is a link or something else in it that is no plain file."},
     {"不要使用它；向公布者索取原件。", "Do not use it; ask the publisher for the original."}},
    {BundleFault::PathForbidden,
     {"里面有一个不该有的文件名。", "There is a name in it that no bundle has."},
     {"不要解开它；向公布者索取原件。", "Do not unpack it; ask the publisher for the original."}},
    {BundleFault::FileTwice,
     {"里面有两个同名文件。", "There are two files of one name in it."},
     {"向公布者索取原件。", "Ask the publisher for the original."}},
    {BundleFault::FileTooLarge,
     {"里面有一个文件大得不正常。", "A file in it is larger than such a file can be."},
     {"向公布者索取原件。", "Ask the publisher for the original."}},
    {BundleFault::TooManyFiles,
     {"里面的文件太多。", "There are too many files in it."},
     {"向公布者索取原件。", "Ask the publisher for the original."}},
    {BundleFault::NothingSigned,
     {"选举记录还没有签名，不能导出。", "The record has not been signed yet; nothing to export."},
     {"先运行 douxuan checkpoint。", "Run \"douxuan checkpoint\" first."}},
    {BundleFault::Exists,
     {"这个名字已经被别的东西占用。", "Something else has that name already."},
     {"换一个名字。", "Choose another name."}},
    {BundleFault::ReadOnly,
     {"系统不允许写到那里。", "The system does not let us write there."},
     {"换一个可以写入的文件夹。", "Choose a folder that can be written."}},
    {BundleFault::DiskFull,
     {"磁盘满了，没有导出。", "The disk is full; nothing was exported."},
     {"腾出空间后再做一次。", "Make room and do it again."}},
});

constexpr auto seal = fault_table<SealFault>({
    {SealFault::NotACertificate,
     {"这不是证书文件。", "This is not a certificate."},
     {"向民政部门索取证书（.pem、.crt 或 .cer 文件）。",
      "Ask the bureau for its certificate (a .pem, .crt or .cer file)."}},
    {SealFault::SeveralInFile,
     {"文件里不止一份证书，不知道该用哪一份。",
      "There is more than one certificate in the file, and it is not clear which is meant."},
     {"只留下民政部门自己的那一份。", "Leave only the bureau's own in it."}},
    {SealFault::KeyTooWeak,
     {"证书的密钥太短，不安全。", "The key of the certificate is too short to be safe."},
     {"请民政部门换用至少 2048 位的证书。", "Ask the bureau for one of at least 2048 bits."}},
    {SealFault::KeyForbidden,
     {"证书写明不得用于加密。", "The certificate says that it is not for encryption."},
     {"请民政部门提供用于加密的证书。", "Ask the bureau for a certificate for encryption."}},
    {SealFault::KeyUnfit,
     {"这种证书只能签名，不能加密。", "A certificate of this kind can only sign, not encrypt."},
     {"请民政部门提供用于加密的证书（例如 RSA）。",
      "Ask the bureau for a certificate for encryption, such as an RSA one."}},
});

}  // namespace

const FaultText<LedgerFault>& fault_text(LedgerFault code) {
    return find(ledger, code);
}

const FaultText<AnnexFault>& fault_text(AnnexFault code) {
    return find(annex, code);
}

const FaultText<BundleFault>& fault_text(BundleFault code) {
    return find(bundle, code);
}

const FaultText<SealFault>& fault_text(SealFault code) {
    return find(seal, code);
}

}  // namespace douxuan::cli
