// SPDX-License-Identifier: Apache-2.0
// `export`: the bundle that observers check.
#include "audit/export.h"

#include <map>

#include "cli/desk.h"
#include "cli/json.h"
#include "cli/log_key.h"
#include "cli/milestones.h"
#include "cli/options.h"
#include "cli/passphrase.h"
#include "cli/report_text.h"
#include "cli/says.h"
#include "cli/verbs/tables.h"

namespace douxuan::cli {

namespace {

using audit::Release;

const std::map<std::string, Release, std::less<>> releases{
    {"public", Release::Public},
    {"accredited", Release::Accredited},
    {"bureau", Release::Bureau},
};

std::vector<Option> export_options() {
    return {
        {"path",
         {"写到哪里（新的文件夹或者 tar 文件）", "where to: a new folder or tar"},
         Times::Place},
        {"tar", {"写成一个 tar 文件", "write a tar instead of a folder"}, Times::Flag},
        {"release",
         {"给谁：public 公众（不含个人情况，默认）、accredited 获准的观察员（含登记情况）、bureau "
          "民政部门（另含密封的身份证号）",
          "to whom: public (nobody's record; if not given), accredited (people's records), bureau "
          "(sealed identity numbers too)"},
         Times::Optional},
        passphrase_option(),
    };
}

void say_exported(const Call& call, const audit::ExportOptions& options,
                  const audit::Exported& exported) {
    static constexpr Text done{"✓ 证据包已导出：{path}", "✓ The bundle was written: {path}"};
    static constexpr Text size{"  {size} 条记录，全部已签名",
                               "  {size} records, all of them signed"};
    static constexpr Text people{"  含 {people} 人的登记情况：不得外传，用后销毁",
                                 "  with the records of {people} people: do not pass it on, and "
                                 "destroy it after use"};
    static constexpr Text sealed{"  含 {sealed} 份密封的身份证号和电话，只有民政部门能打开",
                                 "  with {sealed} sealed identities, for the bureau alone"};
    static constexpr Text next{
        "  核验：douxuan verify {path} --policy 信任文件\n"
        "  重演：douxuan replay {path}",
        "  check it: douxuan verify {path} --policy POLICY\n"
        "            douxuan replay {path}"};
    if (call.json()) {
        Json json;
        json.add("path", options.path)
            .add("size", static_cast<std::int64_t>(exported.size))
            .add("people", static_cast<std::int64_t>(exported.people))
            .add("sealed", static_cast<std::int64_t>(exported.sealed))
            .add("checkpoint", exported.checkpoint);
        call.out << Json().add("exported", json).text() << '\n';
        return;
    }
    const std::vector<law::Fact> facts{{"path", options.path},
                                       {"size", std::to_string(exported.size)},
                                       {"people", std::to_string(exported.people)},
                                       {"sealed", std::to_string(exported.sealed)}};
    const auto line = [&](const Text& text) { call.out << fill(call.say(text), facts) << '\n'; };
    line(done);
    line(size);
    if (exported.people > 0) {
        line(people);
    }
    if (exported.sealed > 0) {
        line(sealed);
    }
    line(next);
}

ExitCode export_bundle(const Call& call) {
    static constexpr Text unknown{"--release 只能填 public、accredited、bureau",
                                  "--release takes public, accredited or bureau"};
    const auto values = read_options(call, export_options());
    if (!values) {
        return values.error();
    }
    const auto release = releases.find(values->optional("release").value_or("public"));
    if (release == releases.end()) {
        return misunderstood(call, call.say(unknown));
    }
    auto desk = Desk::open(call, audit::LedgerMode::Read);
    if (!desk) {
        return desk.error();
    }
    if (unsigned_records(*desk) > 0) {
        // Signing writes; a record that is signed to its end may lie on a medium that is closed.
        desk = std::unexpected(ExitCode::Done);
        desk = Desk::open(call, audit::LedgerMode::Write);
        if (!desk) {
            return desk.error();
        }
        if (const auto note = signed_checkpoint(call, *values, desk->recorder().ledger()); !note) {
            return note.error();
        }
    }
    const audit::ExportOptions to{
        .path = (*values)["path"],
        .form = values->given("tar") ? audit::BundleForm::Tar : audit::BundleForm::Folder,
        .release = release->second};
    const auto exported = audit::export_bundle(desk->recorder().ledger(), to);
    if (!exported) {
        return say_bundle(call, exported.error());
    }
    say_exported(call, to, *exported);
    return ExitCode::Done;
}

constexpr auto export_table = std::to_array<Action>({
    {"", {"导出给观察员核验的证据包", "write the bundle that observers check"}, export_bundle},
});

}  // namespace

std::span<const Action> export_actions() {
    return export_table;
}

}  // namespace douxuan::cli
