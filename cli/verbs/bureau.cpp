// SPDX-License-Identifier: Apache-2.0
// `bureau`: from the bundles of many committees to an archive, and questions to it.
#include "cli/verbs/bureau.h"

#include <array>

#include "cli/verbs/tables.h"

namespace douxuan::cli {

namespace {

constexpr auto table = std::to_array<Action>({
    {"init", {"建立档案库", "make an archive"}, bureau_init},
    {"register",
     {"登记委员会名单和信任文件", "register the list of committees and policies"},
     bureau_register},
    {"ingest", {"收证据包：核验、重演、入库", "verify, replay and take in bundles"}, bureau_ingest},
});

}  // namespace

std::span<const Action> bureau_actions() {
    return table;
}

}  // namespace douxuan::cli
