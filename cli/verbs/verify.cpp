// SPDX-License-Identifier: Apache-2.0
// `verify` and `replay`: the observer's two questions about a bundle.
#include "audit/verify.h"

#include "audit/replay.h"
#include "cli/files.h"
#include "cli/messages/complaint.h"
#include "cli/options.h"
#include "cli/policy_file.h"
#include "cli/report_text.h"
#include "cli/says.h"
#include "cli/verbs/tables.h"

namespace douxuan::cli {

namespace {

constexpr Option bundle_option{
    "bundle", {"证据包（文件夹或者 tar 文件）", "the bundle: a folder or a tar"}, Times::Place};

ExitCode verify(const Call& call) {
    const auto values = read_options(
        call, {bundle_option,
               {"policy",
                {"您的信任文件（不能从证据包里取）", "your own policy file, never one of a bundle"},
                Times::Once},
               {"old",
                {"您以前留存的签名（checkpoint 文件，可以给几个）",
                 "a checkpoint that you kept before; may be repeated"},
                Times::Many}});
    if (!values) {
        return values.error();
    }
    const auto policy = read_policy(call, (*values)["policy"]);
    if (!policy) {
        return policy.error();
    }
    audit::VerifyOptions options{.kept = {}, .now = call.now};
    for (const std::string& each : values->all("old")) {
        auto note = read_file(call, each);
        if (!note) {
            return note.error();
        }
        options.kept.push_back({.name = each, .note = std::move(*note)});
    }
    const auto bundle = audit::Bundle::open((*values)["bundle"]);
    if (!bundle) {
        return say_bundle(call, bundle.error());
    }
    const auto report = audit::verify_bundle(*bundle, *policy, options);
    return report ? say_report(call, *report, *bundle) : say_bundle(call, report.error());
}

ExitCode replay(const Call& call) {
    const auto values =
        read_options(call, {bundle_option,
                            {"public",
                             {"不用选民的登记情况，像公众那样重演",
                              "leave people's records aside and replay as the public does"},
                             Times::Flag}});
    if (!values) {
        return values.error();
    }
    const auto bundle = audit::Bundle::open((*values)["bundle"]);
    if (!bundle) {
        return say_bundle(call, bundle.error());
    }
    const auto report = audit::replay_bundle(
        *bundle, values->given("public") ? audit::People::Public : audit::released_people(*bundle));
    return report ? say_report(call, *report, *bundle) : say_bundle(call, report.error());
}

constexpr auto verify_table = std::to_array<Action>({
    {"", {"核验证据包：这些是不是签过名的记录", "are these the records that were signed?"}, verify},
});
constexpr auto replay_table = std::to_array<Action>({
    {"",
     {"重演：按规则逐条重判，结果是否成立", "judge every record again: does the result follow?"},
     replay},
});

}  // namespace

std::span<const Action> verify_actions() {
    return verify_table;
}

std::span<const Action> replay_actions() {
    return replay_table;
}

}  // namespace douxuan::cli
