// SPDX-License-Identifier: Apache-2.0
#include "audit/bundle_readme.h"

namespace douxuan::audit {

const std::string_view bundle_readme =
    R"README(一次选举的证据包                          English below

这里是一次选举的全部记录。任何人都可以自己核验，不必相信任何人。

  checkpoint            记录的总签名：选举名称、记录条数、树根、签名
  checkpoints/          办理过程中每一次签名
  events.jsonl          全部记录，一行一条，从第 0 条数起
  result.json           当场宣布的结果
  rules.toml            所用的选举规则，每个数字都注明法条
  schema.json           记录的格式
  proofs/               个别记录的证明；leaves 是每条记录的摘要
  annex/roll.jsonl      选民的登记情况（只给获准的观察员，不得外传）
  annex/identity.jsonl  密封的身份证号和电话（只有民政部门能打开）

用本程序核验（policy 是您自己事先拿到的文件，不要用别人随包附送的）：

  douxuan verify 证据包 --policy policy --old 您以前留存的签名
  douxuan replay 证据包

不用本程序，也可以核验：

1. 从 events.jsonl 算出树根，应当等于 checkpoint 的第三行：见文末的 Python 程序。
2. 核对签名：见文末的 openssl 命令。
3. 核对规则：sha256sum rules.toml schema.json，应当等于第 0 条记录里的
   rules_sha256 和 schema_sha256（head -n 1 events.jsonl）。
4. 找出被改动的记录：第 N 行记录的摘要应当等于 proofs/leaves 的第 N 行。

核验不能告诉您的：选票是否照实录入，领票的人是否本人，现场的事是否都记了下来。
这些要靠在场的人和纸面材料。


The evidence of one election

Here is the whole record of an election. Anybody can check it and need not trust anybody.

  checkpoint            the log's head: its name, the number of records, their root, signatures
  checkpoints/          every head that was signed on the way
  events.jsonl          all records, one a line, counted from 0
  result.json           the result as announced on the spot
  rules.toml            the rules that were used, each number with its article
  schema.json           the form of the records
  proofs/               proofs of single records; "leaves" has the digest of each record
  annex/roll.jsonl      what is known of each voter (accredited observers only; do not pass it on)
  annex/identity.jsonl  sealed identity and telephone numbers (the bureau alone can open them)

With this program ("policy" is your own file, handed to you before; never one out of a bundle):

  douxuan verify BUNDLE --policy policy --old A_CHECKPOINT_THAT_YOU_KEPT
  douxuan replay BUNDLE

Without it:

1. The root of events.jsonl must be the third line of checkpoint:

python3 - <<'END'
import hashlib, base64
H = lambda b: hashlib.sha256(b).digest()
L = [H(b'\0' + l) for l in open('events.jsonl', 'rb').read().split(b'\n')[:-1]]
def root(h):
    if len(h) < 2: return h[0] if h else H(b'')
    k = 1 << (len(h) - 1).bit_length() - 1
    return H(b'\1' + root(h[:k]) + root(h[k:]))
print(base64.b64encode(root(L)).decode())
END

2. The log's signature. LOGKEY is what stands behind the second + on the line "log" of your policy:

head -n 3 checkpoint > body
sed -n 5p checkpoint | cut -d ' ' -f 3 | base64 -d | tail -c 64 > signature
{ printf '\060\052\060\005\006\003\053\145\160\003\041\000'
  echo LOGKEY | base64 -d | tail -c 32; } > log.der
openssl pkeyutl -verify -pubin -keyform DER -inkey log.der -rawin -in body -sigfile signature

3. The rules: "sha256sum rules.toml schema.json" must give the rules_sha256 and schema_sha256 of
   the first record ("head -n 1 events.jsonl").

4. A single record, here the fifth line; both commands must give the same digest:

{ printf '\000'; sed -n 5p events.jsonl | tr -d '\n'; } | sha256sum
sed -n 5p proofs/leaves

What no check can tell: whether the papers were recorded as they were marked, whether those who
drew papers were who they said, and whether everything that happened was recorded. That is for the
people in the room and for the papers.
)README";

}  // namespace douxuan::audit
