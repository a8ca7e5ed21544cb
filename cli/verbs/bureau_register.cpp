// SPDX-License-Identifier: Apache-2.0
// `bureau init` and `bureau register`: who is expected to report, whom the bureau trusts, and what
// it knows besides.
#include <cstddef>
#include <map>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "audit/archive/registry.h"
#include "ballots/input_error.h"
#include "cli/archive_desk.h"
#include "cli/input_faults.h"
#include "cli/json.h"
#include "cli/says.h"
#include "cli/verbs/bureau.h"
#include "cli/verbs/bureau_registering.h"

namespace douxuan::cli {

namespace {

/// The list as it will be: what is registered now, and what the archive had before.
class List {
  public:
    List(const Registering& all, archive::Connection* before) : before_(before) {
        for (const archive::ListedCommittee& each : all.committees) {
            codes_.insert(each.code);
        }
    }

    /// Whether a committee's code begins so.
    bool has(const std::string& place) {
        const auto [known, fresh] = places_.try_emplace(place, false);
        if (fresh) {
            const auto next = codes_.lower_bound(place);
            known->second = (next != codes_.end() && next->starts_with(place)) ||
                            (before_ != nullptr && archive::is_place_listed(*before_, place));
        }
        return known->second;
    }

  private:
    archive::Connection* before_;
    std::set<std::string> codes_;
    std::map<std::string, bool> places_;
};

/// Says which numbers of the registry sheet are of a place that no committee's code begins with: no
/// report would show them. Nothing where all are well, or there is no list to compare with.
std::optional<ExitCode> refuse_unlisted_figures(const Call& call, const Registering& all,
                                                archive::Connection* before) {
    List list(all, before);
    if (!list.has("")) {
        return std::nullopt;
    }
    ballots::InputErrors errors;
    for (std::size_t i = 0; i < all.figures.size(); ++i) {
        const std::string& place = all.figures[i].place;
        if (!list.has(place)) {
            errors.add({.code = ballots::InputCode::PlaceUnlisted,
                        .row = all.figure_rows[i],
                        .column_name = "place",
                        .column_zh = "地区代码",
                        .value = place});
        }
    }
    return errors.empty() ? std::nullopt
                          : std::optional(say_input_errors(call, all.registry_label, errors));
}

void add(const Registering& all, archive::Connection& store) {
    if (!all.committees.empty()) {
        archive::list_committees(store, all.committees);
    }
    if (!all.figures.empty()) {
        archive::register_figures(store, all.figures);
    }
    archive::Unit unit(store);
    for (const auto& [code, text] : all.policies) {
        archive::register_policy(store, code, text);
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
    if (const auto unlisted = refuse_unlisted_figures(call, *all, nullptr)) {
        return *unlisted;
    }
    return with_archive(call, name, [&] {
        archive::make(name, {.aside = values->optional("aside").value_or(""), .made = call.now});
        add(*all, *archive::open(name, archive::Use::Change));
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
        const auto store = archive::open(name, archive::Use::Change);
        if (const auto unlisted = refuse_unlisted_figures(call, *all, store.get())) {
            return *unlisted;
        }
        add(*all, *store);
        return say_done(call, *all, "registered", done);
    });
}

}  // namespace douxuan::cli
