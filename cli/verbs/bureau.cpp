// SPDX-License-Identifier: Apache-2.0
// `bureau`: from the bundles of many committees to an archive, and questions to it.
#include "cli/verbs/bureau.h"

#include <array>

#include "cli/verbs/tables.h"

namespace douxuan::cli {

namespace {

constexpr auto bureau_table = std::to_array<Action>({
    {"init", {"建立档案库", "make an archive"}, bureau_init},
    {"register",
     {"登记委员会名单、信任文件和台账",
      "register the list of committees, policies and the registry sheet"},
     bureau_register},
    {"template",
     {"空的委员会名单、台账，填好后登记",
      "an empty list of committees, or registry sheet, to be filled in"},
     bureau_template},
    {"ingest", {"收证据包：核验、重演、入库", "verify, replay and take in bundles"}, bureau_ingest},
    {"status",
     {"谁已上报、谁没通过、谁逾期", "who has reported, who failed, who is late"},
     bureau_status},
    {"query",
     {"查询，每个数字可以追到记录", "ask; each number leads to its records"},
     bureau_query},
    {"report",
     {"统计报告：屏幕、网页、Excel、CSV", "the report: terminal, HTML, XLSX, CSV"},
     bureau_report},
    {"check",
     {"核对各级数字：投票的地方、委员会、街道、区县", "whether the numbers agree at every level"},
     bureau_check},
    {"export", {"导出原始数字，一行一个", "the numbers behind it, a row a number"}, bureau_export},
    {"settle",
     {"认定互相矛盾的记录里哪份是真的", "decide which of two histories is true"},
     bureau_settle},
});

}  // namespace

std::span<const Action> bureau_actions() {
    return bureau_table;
}

}  // namespace douxuan::cli
