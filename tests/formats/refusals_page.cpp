// SPDX-License-Identifier: Apache-2.0
#include "tests/formats/refusals_page.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/messages/citation.h"
#include "cli/messages/refusal_texts.h"
#include "cli/messages/text.h"
#include "engine/base/ensure.h"
#include "engine/law/built_in.h"
#include "engine/law/rules.h"

namespace douxuan::formats {

namespace {

constexpr std::string_view refusals_head = R"(# 拒绝 Refusals

每一种拒绝：代码、为什么、怎么办、依据规则集的哪一项和 `cn-village-2026`（只有居民委员会才有的，`cn-residents-2026`）中的条文（引擎在拒绝时会写明当前规则集的条文）。
方括号里是随拒绝给出的数字和名称。本页由 `cli/messages` 的同一张表生成。代码不会改变，句子可能改变。

Every refusal: its code, why, what to do instead, and the value of the ruleset on which it rests, with the article in
`cn-village-2026`, or `cn-residents-2026` for what only residents' committees have (a refusal itself names the article of the
ruleset in use). The facts that come with it stand in brackets. This
page is made from the one table of `cli/messages`. Codes never change; sentences may. A refusal with no value is a rule of the
record, not of the law, or rests on whichever value was tested.
)";

/// The names in braces, each once, in order.
std::vector<std::string> facts_of(std::string_view pattern) {
    std::vector<std::string> names;
    for (std::size_t at = pattern.find('{'); at != std::string_view::npos;
         at = pattern.find('{', at + 1)) {
        std::string name(pattern.substr(at + 1, pattern.find('}', at) - at - 1));
        if (std::ranges::find(names, name) == names.end()) {
            names.push_back(std::move(name));
        }
    }
    return names;
}

/// Without the fragments that need a fact.
std::string plain(std::string_view pattern) {
    return cli::fill(pattern, {});
}

std::string article_of(const RulePath& path) {
    for (const std::string_view id : {"cn-village-2026", "cn-residents-2026"}) {
        for (const law::RuleLine& line : law::lines(*law::built_in(id))) {
            if (std::string(line.section) + "." + std::string(line.member) == path &&
                !line.cite.article.empty()) {
                return ", " + line.cite.instrument + "/" + line.cite.article;
            }
        }
    }
    return "";
}

std::string entry(const cli::RefusalText& refusal, const LawScan& scan,
                  std::string_view enumerator) {
    std::string text = "### " + std::string(base::word(refusal.code)) + "\n\n";
    std::string facts;
    for (const std::string& each : facts_of(refusal.reason.zh)) {
        facts += (facts.empty() ? "" : ", ") + each;
    }
    const std::string brackets = facts.empty() ? "" : " [" + facts + "]";
    text += plain(refusal.reason.zh) + plain(refusal.remedy.zh) + brackets + "\n\n" +
            plain(refusal.reason.en) + " " + plain(refusal.remedy.en) + "\n";
    const auto path = scan.refusals.find(std::string(enumerator));
    if (path != scan.refusals.end()) {
        text += "\n`" + path->second + "`" + article_of(path->second) + "\n";
    }
    return text + "\n";
}

/// "RollPublishedTooLate" for "roll_published_too_late".
std::string enumerator_of(std::string_view word) {
    std::string name;
    bool upper = true;
    for (const char c : word) {
        if (c != '_') {
            name += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        }
        upper = c == '_';
    }
    return name;
}

}  // namespace

std::string refusals_page(const LawScan& scan) {
    const std::vector<std::pair<std::string_view, std::span<const cli::RefusalText>>> rooms{
        {"记录 The record", cli::record_refusals()},
        {"筹备 Plan", cli::plan_refusals()},
        {"会议和选举委员会 Meetings and election committee", cli::assembly_refusals()},
        {"选民名单 Roll", cli::roll_refusals()},
        {"户代表和居民代表 Representation", cli::representation_refusals()},
        {"提名 Nomination", cli::nomination_refusals()},
        {"投票 Poll", cli::poll_refusals()},
        {"各省对选举日的规定 Election day in the provinces", cli::polling_refusals()},
        {"各省对人员、流动票箱、委托和选票的规定 Staff, mobile boxes, mandates and papers in the "
         "provinces",
         cli::provinces_refusals()},
        {"计票和结果 Count and result", cli::count_refusals()},
        {"选举以后 After the count", cli::closing_refusals()},
        {"第一次投票以后 The rounds after the first", cli::rounds_refusals()}};
    std::string page(refusals_head);
    std::size_t told = 0;
    for (const auto& [title, refusals] : rooms) {
        told += refusals.size();
        page += "\n## " + std::string(title) + "\n\n";
        for (const cli::RefusalText& each : refusals) {
            page += entry(each, scan, enumerator_of(base::word(each.code)));
        }
        page.pop_back();
    }
    base::ensure(told == base::words_of<law::RefusalCode>.size());
    return page;
}

}  // namespace douxuan::formats
