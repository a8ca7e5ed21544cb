// SPDX-License-Identifier: Apache-2.0
// `bureau status`: who is due, who has reported, who failed, who is late.
#include <algorithm>
#include <array>
#include <map>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "audit/archive/reporting.h"
#include "cli/archive_desk.h"
#include "cli/json.h"
#include "cli/messages/table.h"
#include "cli/verbs/bureau.h"
#include "cli/verbs/bureau_scope.h"

namespace douxuan::cli {

namespace {

using archive::Reporting;
using archive::ReportingCommittee;

constexpr auto reporting_texts = entries<Reporting>({
    {Reporting::Reported, {"已上报", "reported"}},
    {Reporting::ReportedLate, {"迟报", "reported late"}},
    {Reporting::Forked, {"互相矛盾", "forked"}},
    {Reporting::Failed, {"没有通过", "failed"}},
    {Reporting::UnderWay, {"正在办理", "under way"}},
    {Reporting::Late, {"逾期未报", "late"}},
    {Reporting::Waiting, {"未到期", "waiting"}},
});

using Counts = std::map<Reporting, std::int64_t>;

std::int64_t of(const Counts& counts, Reporting reporting) {
    const auto found = counts.find(reporting);
    return found == counts.end() ? 0 : found->second;
}

std::int64_t sum_of(const Counts& counts) {
    std::int64_t sum = 0;
    for (const auto& [reporting, count] : counts) {
        sum += count;
    }
    return sum;
}

/// What is shown: the counts by area, and the committees asked for.
struct Shown {
    std::map<std::string, Counts> areas;
    std::map<std::string, std::string> names;
    Counts total;
    std::vector<ReportingCommittee> listed;
};

Shown shown_of(archive::Connection& store, const Call& call, const Values& values,
               const std::string& of_code) {
    Shown shown;
    const bool by_street = values.optional("by").value_or("district") == "street";
    const auto wanted = values.optional("list");
    const archive::AreaNames names = archive::area_names(store);
    for (const auto& [code, name] : by_street ? names.streets : names.districts) {
        shown.names[code] = name;
    }
    for (ReportingCommittee& each : archive::reporting(store, call.now.date_in_china().text())) {
        if (!each.committee.starts_with(of_code)) {
            continue;
        }
        ++shown.areas[by_street ? each.street : each.district][each.reporting];
        ++shown.total[each.reporting];
        if (wanted && base::word(each.reporting) == *wanted) {
            shown.listed.push_back(std::move(each));
        }
    }
    return shown;
}

Json counts_json(const std::string& code, const std::string& name, const Counts& counts) {
    Json json;
    json.add("code", code).add("name", name).add("due", sum_of(counts));
    for (const auto& [reporting, word] : base::words_of<Reporting>) {
        json.add(word, of(counts, reporting));
    }
    return json;
}

void answer_json(const Call& call, const Shown& shown) {
    std::vector<Json> areas;
    for (const auto& [code, counts] : shown.areas) {
        const auto name = shown.names.find(code);
        areas.push_back(counts_json(code, name == shown.names.end() ? "" : name->second, counts));
    }
    std::vector<Json> committees;
    for (const ReportingCommittee& each : shown.listed) {
        Json json;
        json.add("committee", each.committee)
            .add("name", each.name)
            .add("term", each.term)
            .add("due", each.due)
            .add("reporting", base::word(each.reporting))
            .add("size", each.size)
            .add("root", each.root);
        committees.push_back(std::move(json));
    }
    Json json;
    json.add("today", call.now.date_in_china().text())
        .add("areas", areas)
        .add("total", counts_json("", "", shown.total))
        .add("committees", committees);
    call.out << Json().add("status", json).text() << '\n';
}

void answer_text(const Call& call, const Shown& shown) {
    static constexpr Text area{"地区", "area"};
    static constexpr Text due{"应报", "due"};
    static constexpr Text total{"合计", "total"};
    std::vector<Column> columns{{.title = ""},
                                {.title = std::string(call.say(area))},
                                {.title = std::string(call.say(due)), .align = Align::Right}};
    for (const auto& entry : reporting_texts) {
        columns.push_back({.title = std::string(call.say(entry.text)), .align = Align::Right});
    }
    Table table(std::move(columns));
    const auto add = [&](const std::string& code, const std::string& name, const Counts& counts) {
        std::vector<std::string> cells{code, name, std::to_string(sum_of(counts))};
        for (const auto& entry : reporting_texts) {
            cells.push_back(std::to_string(of(counts, entry.value)));
        }
        table.add(std::move(cells));
    };
    for (const auto& [code, counts] : shown.areas) {
        const auto name = shown.names.find(code);
        add(code, name == shown.names.end() ? "" : name->second, counts);
    }
    add("", std::string(call.say(total)), shown.total);
    call.out << table.text(call.ink);
    if (shown.listed.empty()) {
        return;
    }
    Table list({{.title = ""}, {.title = ""}, {.title = ""}, {.title = ""}});
    for (const ReportingCommittee& each : shown.listed) {
        list.add({each.committee, each.name,
                  std::string(call.say(find(reporting_texts, each.reporting))), each.due});
    }
    call.out << '\n' << list.text(call.ink);
}

ExitCode code_of(const Counts& total) {
    if (of(total, Reporting::Failed) + of(total, Reporting::Forked) > 0) {
        return ExitCode::Unverified;
    }
    return of(total, Reporting::Late) > 0 ? ExitCode::Refused : ExitCode::Done;
}

}  // namespace

ExitCode bureau_status(const Call& call) {
    std::vector<Choice> words;
    for (const auto& entry : reporting_texts) {
        words.push_back({base::word(entry.value), entry.text});
    }
    const auto values = read_options(
        call, {archive_option,
               {"of",
                {"只看代码这样开头的委员会：区县 6 位、街道 9 位",
                 "only committees whose code begins so: 6 digits of a district, 9 of a street"},
                Times::Optional},
               {"by",
                {"按什么合计（默认：区县）", "what to sum by (district)"},
                Times::Optional,
                {{"district", {"区县", "district"}}, {"street", {"街道乡镇", "street or town"}}}},
               {"list",
                {"列出这种状态的委员会", "name the committees that stand so"},
                Times::Optional,
                std::move(words)}});
    if (!values) {
        return values.error();
    }
    const auto of_code = place_asked(call, *values);
    if (!of_code) {
        return of_code.error();
    }
    const std::string& name = (*values)["archive"];
    return with_archive(call, name, [&] {
        const auto store = archive::open(name, archive::Use::Look);
        if (const auto unlisted = refuse_unlisted(call, *store, *of_code)) {
            return *unlisted;
        }
        const Shown shown = shown_of(*store, call, *values, *of_code);
        call.json() ? answer_json(call, shown) : answer_text(call, shown);
        return code_of(shown.total);
    });
}

}  // namespace douxuan::cli
