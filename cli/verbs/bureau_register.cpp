// SPDX-License-Identifier: Apache-2.0
// `bureau init` and `bureau register`: who is expected to report, whom the bureau trusts, and what
// it knows besides.
#include <algorithm>
#include <filesystem>
#include <map>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "audit/archive/registry.h"
#include "ballots/committee_csv.h"
#include "ballots/registry_csv.h"
#include "cli/archive_desk.h"
#include "cli/files.h"
#include "cli/input_faults.h"
#include "cli/json.h"
#include "cli/policy_file.h"
#include "cli/says.h"
#include "cli/sheet_file.h"
#include "cli/verbs/bureau.h"

namespace douxuan::cli {

namespace {

/// What is to be registered: read and judged before the archive is touched.
struct Registering {
    std::vector<archive::ListedCommittee> committees;
    std::map<std::string, std::string> policies;  ///< text by code; "": for all others
    std::vector<archive::RegistryFigure> figures;

    bool empty() const { return committees.empty() && policies.empty() && figures.empty(); }
};

std::vector<Option> with_registering(std::vector<Option> options) {
    options.push_back(archive_option);
    options.push_back(
        {"committees",
         {"委员会名单（CSV 或 XLSX 表）", "the list of committees, a CSV or XLSX file"},
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
    for (ballots::RegistryRow& row : *rows) {
        all.figures.push_back({.place = std::move(row.place),
                               .kind = std::string(row.kind ? base::word(*row.kind) : ""),
                               .term = row.term,
                               .code = std::string(base::word(row.code)),
                               .breakdown = std::move(row.breakdown),
                               .value = row.value,
                               .source = std::move(row.source),
                               .sheet = sheet,
                               .taken_in = call.now.date_in_china().text()});
    }
    return {};
}

std::optional<ExitCode> read_list(const Call& call, const std::string& path, Registering& all) {
    const auto file = read_sheet_file(call, path);
    if (!file) {
        return file.error();
    }
    auto rows = ballots::read_committees(file->csv);
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

std::expected<Registering, ExitCode> read_registering(const Call& call, const Values& values) {
    Registering all;
    std::optional<ExitCode> failed;
    if (const auto path = values.optional("committees")) {
        failed = read_list(call, *path, all);
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

void add(const Registering& all, const std::string& name) {
    const auto store = archive::open(name, archive::Use::Change);
    if (!all.committees.empty()) {
        archive::list_committees(*store, all.committees);
    }
    if (!all.figures.empty()) {
        archive::register_figures(*store, all.figures);
    }
    archive::Unit unit(*store);
    for (const auto& [code, text] : all.policies) {
        archive::register_policy(*store, code, text);
    }
    unit.commit();
}

ExitCode say_done(const Call& call, const Registering& all, std::string_view member, Text done) {
    const auto committees = static_cast<std::int64_t>(all.committees.size());
    const auto policies = static_cast<std::int64_t>(all.policies.size());
    const auto figures = static_cast<std::int64_t>(all.figures.size());
    if (call.json()) {
        Json json;
        json.add("committees", committees).add("policies", policies).add("figures", figures);
        call.out << Json().add(member, json).text() << '\n';
        return ExitCode::Done;
    }
    std::vector<law::Fact> facts{{"committees", std::to_string(committees)},
                                 {"policies", std::to_string(policies)}};
    if (figures > 0) {
        facts.push_back({"figures", std::to_string(figures)});
    }
    call.out << "✓ " << fill(call.say(done), facts) << '\n';
    return ExitCode::Done;
}

}  // namespace

ExitCode bureau_init(const Call& call) {
    static constexpr Text done{
        "建好了档案库，登记了 {committees} 个委员会、{policies} 份信任文件[、{figures} "
        "个台账数字]。",
        "The archive is made, with {committees} committees and {policies} policies[ and {figures} "
        "numbers of the registry sheet]."};
    static constexpr Text aside_needed{
        "数据库没有自己的文件夹：用 --aside 指定没有通过的证据包放在哪里",
        "a database has no folder of its own: say with --aside where failing bundles are kept"};
    const auto values = read_options(
        call, with_registering({{"aside",
                                 {"没有通过的证据包另存的文件夹（默认：档案库旁边的 .aside）",
                                  "folder for failing bundles (beside the file, in NAME.aside)"},
                                 Times::Optional}}));
    if (!values) {
        return values.error();
    }
    const std::string& name = (*values)["archive"];
    if (archive::is_server(name) && !values->given("aside")) {
        return misunderstood(call, call.say(aside_needed));
    }
    const auto all = read_registering(call, *values);
    if (!all) {
        return all.error();
    }
    return with_archive(call, name, [&] {
        archive::make(name, {.aside = values->optional("aside").value_or(""), .made = call.now});
        add(*all, name);
        return say_done(call, *all, "made", done);
    });
}

ExitCode bureau_register(const Call& call) {
    static constexpr Text done{
        "登记了 {committees} 个委员会、{policies} 份信任文件[、{figures} 个台账数字]。",
        "{committees} committees and {policies} policies[ and {figures} numbers "
        "of the registry sheet] are registered."};
    static constexpr Text nothing{
        "要登记什么？用 --committees、--policies、--policy 或 --registry",
        "register what? Use --committees, --policies, --policy or --registry"};
    const auto values = read_options(call, with_registering({}));
    if (!values) {
        return values.error();
    }
    const auto all = read_registering(call, *values);
    if (!all) {
        return all.error();
    }
    if (all->empty()) {
        return misunderstood(call, call.say(nothing));
    }
    const std::string& name = (*values)["archive"];
    return with_archive(call, name, [&] {
        add(*all, name);
        return say_done(call, *all, "registered", done);
    });
}

}  // namespace douxuan::cli
