// SPDX-License-Identifier: Apache-2.0
#include "cli/verbs/bureau_registering.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "ballots/committee_csv.h"
#include "ballots/registry_csv.h"
#include "cli/archive_desk.h"
#include "cli/files.h"
#include "cli/input_faults.h"
#include "cli/policy_file.h"
#include "cli/says.h"
#include "cli/sheet_file.h"
#include "cli/statement.h"

namespace douxuan::cli {

namespace {

std::string text_of(const std::optional<base::Date>& date) {
    return date ? date->text() : std::string();
}

archive::ListedCommittee listed(ballots::CommitteeRow row) {
    return {.code = std::move(row.code),
            .name = std::move(row.name),
            .kind = std::string(base::word(row.kind)),
            .street_name = std::move(row.street),
            .district_name = std::move(row.district),
            .founded = text_of(row.founded),
            .ended = text_of(row.ended),
            .ending = std::string(row.ending ? base::word(*row.ending) : ""),
            .successor = std::move(row.successor),
            .term = row.term,
            .due = text_of(row.due)};
}

std::optional<ExitCode> read_figures(const Call& call, const std::string& path, Registering& all) {
    const auto file = read_sheet_file(call, path);
    if (!file) {
        return file.error();
    }
    auto rows = ballots::read_registry(file->csv);
    if (!rows) {
        return say_input_errors(call, file->label, rows.error());
    }
    std::string sheet = std::filesystem::path(path).filename().string();
    if (!file->sheet.empty()) {
        sheet += " / " + file->sheet;
    }
    all.registry_label = file->label;
    for (ballots::RegistryRow& row : *rows) {
        all.figure_rows.push_back(row.row);
        all.figures.push_back({.place = std::move(row.place),
                               .kind = std::string(row.kind ? base::word(*row.kind) : ""),
                               .term = row.term,
                               .code = std::string(base::word(row.code)),
                               .breakdown = std::move(row.breakdown),
                               .value = row.value,
                               .source = std::move(row.source),
                               .sheet = sheet,
                               .taken_in = call.now.date_in_china().text(),
                               .words = std::move(row.words)});
    }
    return {};
}

/// "area=district,street_code=" as it is written behind --columns; a wrong one is told.
std::expected<std::vector<ballots::Renamed>, ExitCode> read_renamed(const Call& call,
                                                                    const Values& values) {
    static constexpr Text bad{
        "--columns 这样写：原来的列名=规定的列名，不读的列 原来的列名=，逗号隔开；规定的列名见 "
        "douxuan bureau template committees",
        "--columns takes THEIRS=OURS, or THEIRS= for a column not to be read, separated by commas; "
        "for OURS see douxuan bureau template committees"};
    std::vector<ballots::Renamed> all;
    const auto text = values.optional("columns");
    if (!text) {
        return all;
    }
    const std::vector<std::string> pairs = split(*text, ',');
    if (pairs.empty()) {
        return std::unexpected(misunderstood(call, call.say(bad)));
    }
    for (const std::string& each : pairs) {
        const std::size_t equals = each.find('=');
        ballots::Renamed renamed{.name = each.substr(0, equals), .column = {}};
        if (equals != each.npos) {
            renamed.column = each.substr(equals + 1);
        }
        const bool known = renamed.column.empty() ||
                           ballots::find_column(ballots::committee_columns(), renamed.column);
        if (equals == each.npos || renamed.name.empty() || !known) {
            return std::unexpected(misunderstood(call, call.say(bad)));
        }
        all.push_back(std::move(renamed));
    }
    return all;
}

std::optional<ExitCode> read_list(const Call& call, const std::string& path, const Values& values,
                                  Registering& all) {
    const auto renamed = read_renamed(call, values);
    if (!renamed) {
        return renamed.error();
    }
    const auto file = read_sheet_file(call, path);
    if (!file) {
        return file.error();
    }
    auto rows = ballots::read_committees(file->csv, *renamed);
    if (!rows) {
        return say_input_errors(call, file->label, rows.error());
    }
    for (ballots::CommitteeRow& row : *rows) {
        all.committees.push_back(listed(std::move(row)));
    }
    return {};
}

std::optional<ExitCode> read_one_policy(const Call& call, const std::string& path,
                                        const std::string& code, Registering& all) {
    if (const auto policy = read_policy(call, path); !policy) {
        return policy.error();
    }
    auto text = read_file(call, path);
    if (!text) {
        return text.error();
    }
    all.policies[code] = std::move(*text);
    return {};
}

ExitCode say_policy_name(const Call& call, const std::string& path) {
    static constexpr Text reason{"文件名不是委员会的 12 位代码。",
                                 "The name of the file is not the 12-digit code of a committee."};
    static constexpr Text remedy{
        "把文件名改成代码，例如 110101001201 或者 110101001201.policy；别的文件移走。",
        "Name it by the code, such as 110101001201 or 110101001201.policy, and move other files "
        "away."};
    return say_fault(call, ExitCode::BadInput, "policy_name_malformed",
                     {.place = path,
                      .reason = std::string(call.say(reason)),
                      .remedy = std::string(call.say(remedy))});
}

std::optional<ExitCode> read_policies(const Call& call, const std::string& folder,
                                      Registering& all) {
    std::error_code error;
    std::vector<std::string> paths;
    for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end;
         at.increment(error)) {
        paths.push_back(at->path().string());
    }
    if (error) {
        return read_file(call, folder).error();
    }
    std::ranges::sort(paths);
    for (const std::string& path : paths) {
        const std::string name = std::filesystem::path(path).filename().string();
        const std::string code = name.ends_with(".policy") ? name.substr(0, name.size() - 7) : name;
        if (!archive::is_committee_code(code)) {
            return say_policy_name(call, path);
        }
        if (const auto failed = read_one_policy(call, path, code, all)) {
            return failed;
        }
    }
    return {};
}

}  // namespace

std::vector<Option> with_registering(std::vector<Option> options) {
    options.push_back(archive_option);
    options.push_back(
        {"committees",
         {"委员会名单（CSV 或 XLSX 表）", "the list of committees, a CSV or XLSX file"},
         Times::Optional});
    options.push_back(
        {"columns",
         {"名单的列名和规定的不一样：原名=规定的名，原名= 是不读这一列，逗号隔开",
          "columns called otherwise: THEIRS=OURS, THEIRS= to pass one over, by comma"},
         Times::Optional});
    options.push_back({"policies",
                       {"信任文件的文件夹，文件名是委员会代码",
                        "a folder of policies, each named by the code of its committee"},
                       Times::Optional});
    options.push_back({"policy",
                       {"没有单独信任文件的委员会都用这一份",
                        "the policy of all committees that have none of their own"},
                       Times::Optional});
    options.push_back({"registry",
                       {"台账（CSV 或 XLSX 表）：选举日志里没有的数，每个数写明来源",
                        "the registry sheet, CSV or XLSX: numbers that no log has, with sources"},
                       Times::Optional});
    return options;
}

std::expected<Registering, ExitCode> read_registering(const Call& call, const Values& values) {
    static constexpr Text no_list{"--columns 要和 --committees 一起用",
                                  "--columns goes with --committees"};
    Registering all;
    std::optional<ExitCode> failed;
    if (const auto path = values.optional("committees")) {
        failed = read_list(call, *path, values, all);
    } else if (values.given("columns")) {
        return std::unexpected(misunderstood(call, call.say(no_list)));
    }
    if (const auto folder = values.optional("policies"); folder && !failed) {
        failed = read_policies(call, *folder, all);
    }
    if (const auto path = values.optional("policy"); path && !failed) {
        failed = read_one_policy(call, *path, "", all);
    }
    if (const auto path = values.optional("registry"); path && !failed) {
        failed = read_figures(call, *path, all);
    }
    if (failed) {
        return std::unexpected(*failed);
    }
    return all;
}

}  // namespace douxuan::cli
