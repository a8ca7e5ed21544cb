// SPDX-License-Identifier: Apache-2.0
#include "cli/sheet_file.h"

#include <utility>
#include <vector>

#include "ballots/workbook.h"
#include "cli/files.h"
#include "cli/input_faults.h"

namespace douxuan::cli {

std::expected<SheetFile, ExitCode> read_sheet_file(const Call& call, const std::string& path) {
    static constexpr Text of_workbook{"{path}（工作表“{sheet}”）", "{path} (sheet \"{sheet}\")"};
    auto bytes = read_file(call, path);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    ballots::Sheet sheet = ballots::decode_sheet(std::move(*bytes));
    const std::vector<law::Fact> facts{{"path", path}, {"sheet", sheet.name}};
    std::string label = sheet.name.empty() ? path : fill(call.say(of_workbook), facts);
    if (!sheet.csv) {
        return std::unexpected(say_input_errors(call, label, sheet.csv.error()));
    }
    return SheetFile{std::move(*sheet.csv), std::move(label), std::move(sheet.name)};
}

}  // namespace douxuan::cli
