// SPDX-License-Identifier: Apache-2.0
// `bureau init` and `bureau register`: who is expected to report, whom the bureau trusts, and what
// it knows besides.
#include <ostream>
#include <string>
#include <vector>

#include "audit/archive/registry.h"
#include "cli/archive_desk.h"
#include "cli/json.h"
#include "cli/says.h"
#include "cli/verbs/bureau.h"
#include "cli/verbs/bureau_registering.h"

namespace douxuan::cli {

namespace {

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
