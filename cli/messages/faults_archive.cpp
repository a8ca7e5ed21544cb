// SPDX-License-Identifier: Apache-2.0
// What can be wrong with the bureau's archive.
#include "cli/messages/fault_texts.h"

namespace douxuan::cli {
namespace {

using archive::StoreFault;

constexpr auto store = fault_table<StoreFault>({
    {StoreFault::Missing,
     {"没有这个档案库，或者没有这个文件夹。", "There is no such archive, or no such folder."},
     {"检查 --archive 后面的路径；还没有档案库时用 douxuan bureau init 建立。",
      "Check the path after --archive; make a new archive with \"douxuan bureau init\"."}},
    {StoreFault::Exists,
     {"这里已经有一个档案库，或者别的同名文件。",
      "There is an archive here already, or another file of that name."},
     {"换一个名字；要补充名单或者信任文件，用 douxuan bureau register。原来的没有改动。",
      "Choose another name; to add to its list or policies use \"douxuan bureau register\". What "
      "is there was not touched."}},
    {StoreFault::Unreadable,
     {"系统不允许读取这个档案库。", "The system does not let this archive be read."},
     {"用建立它的那个用户登录，或者请管理电脑的人调整权限。",
      "Log in as the user who made it, or have the permissions changed."}},
    {StoreFault::ReadOnly,
     {"这个档案库不能写入[：{detail}]。", "This archive cannot be written[: {detail}]."},
     {"换到可以写入的磁盘，或者请管理数据库的人给予权限。",
      "Move it to a disk that can be written, or ask the keeper of the database for the right."}},
    {StoreFault::NotAnArchive,
     {"这不是本程序的档案库。", "This is not an archive of this program."},
     {"选对文件或者数据库：档案库由 douxuan bureau init 建立。",
      "Choose a file or a database made by \"douxuan bureau init\"."}},
    {StoreFault::OtherVersion,
     {"这个档案库由另一版本的程序建立[（档案库第 {detail} 版）]。",
      "This archive was made by another version of the program[ (archive version {detail})]."},
     {"换用那个版本的程序打开。档案库没有改动。",
      "Open it with that version. The archive was not touched."}},
    {StoreFault::Busy,
     {"另一个程序正在往这个档案库里收材料。",
      "Another program is taking bundles into this archive."},
     {"等它做完再试。几台电脑要同时收，请用 PostgreSQL。",
      "Wait until it is done. For several computers at once use PostgreSQL."}},
    {StoreFault::DiskFull,
     {"磁盘满了，没有做完。", "The disk is full; the work is not finished."},
     {"腾出空间后再做一次，会从断的地方接着做。",
      "Make room and do it again; it goes on where it broke off."}},
    {StoreFault::Damaged,
     {"档案库文件损坏。", "The file of the archive is damaged."},
     {"取最近的备份；没有备份时新建一个，把证据包重新收一遍。",
      "Take the last copy; without one make a new archive and take the bundles in again."}},
    {StoreFault::Unreachable,
     {"数据库连不上，或者中途断了[：{detail}]。",
      "The database cannot be reached, or broke off[: {detail}]."},
     {"检查地址、网络和口令，确认数据库已经启动，再做一次。",
      "Check the address, the network and the password, and that the server runs; then try "
      "again."}},
    {StoreFault::NoDriver,
     {"本机没有安装连接 PostgreSQL 的部件[：{detail}]。",
      "The part that speaks to PostgreSQL is not installed[: {detail}]."},
     {"把 douxuan-postgresql.so 放在程序旁边，并安装 libpqxx。",
      "Put douxuan-postgresql.so beside the program and install libpqxx."}},
    {StoreFault::Refused,
     {"数据库不接受这个问题[：{detail}]。",
      "The database does not take this question[: {detail}]."},
     {"检查写法。表和列见 docs/formats/archive.md；只能查询，不能修改。",
      "Check it against docs/formats/archive.md. One can ask, not change."}},
});

}  // namespace

const FaultText<StoreFault>& fault_text(StoreFault code) {
    return find(store, code);
}

}  // namespace douxuan::cli
