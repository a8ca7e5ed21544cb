// SPDX-License-Identifier: Apache-2.0
#include "tests/formats/coverage_page.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <sstream>
#include <string_view>
#include <vector>

#include "engine/law/built_in.h"
#include "engine/law/rules.h"

namespace douxuan::formats {

namespace {

constexpr std::string_view head = R"(# 法律条文与程序 Coverage

每一部法律文件：条文 → 规则集的项 → 使用它的函数 → 标有该条文的测试。本页由规则集和源代码生成，测试核对它是否最新；
没有实现的条文在每一部文件的后面直接写明。各项的中文名称见 [../formats/rulesets.md](../formats/rulesets.md)，
没有把握的地方见 [readings.md](readings.md)。

Each instrument: article, the values of the rulesets that rest on it, the functions of `engine/` that use them, and the files of
`tests/` tagged with it. This page is made from the rulesets and the sources, and a test checks that it is current. What is not
covered stands after each instrument, plainly. A function in brackets names the article in a line `Law:`. A value with no
function is shown to people and judged by nobody. Readings that are open: [readings.md](readings.md).
)";

/// Article "13(3)" is part of article 13 for functions and tests.
std::string whole(const std::string& article) {
    return article.substr(0, article.find('('));
}

/// By number, then as text: 8, 13, 13(3), ch. 6.
bool before(const std::string& a, const std::string& b) {
    const auto number = [](const std::string& text) {
        std::int64_t value = 100'000;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    };
    return number(a) != number(b) ? number(a) < number(b) : a < b;
}

struct ByNumber {
    bool operator()(const std::string& a, const std::string& b) const { return before(a, b); }
};

/// What rests on each article of one instrument.
using Articles = std::map<std::string, std::set<RulePath>, ByNumber>;

std::string joined(const std::set<std::string>& words, std::string_view open = "`",
                   std::string_view close = "`") {
    std::string text;
    for (const std::string& each : words) {
        text += (text.empty() ? "" : ", ") + std::string(open) + each + std::string(close);
    }
    return text;
}

const std::set<std::string>& found(const std::map<Article, std::set<std::string>>& in,
                                   const std::string& instrument, const std::string& article) {
    static const std::set<std::string> none;
    auto at = in.find({instrument, article});
    at = at == in.end() ? in.find({instrument, whole(article)}) : at;
    return at == in.end() ? none : at->second;
}

/// The rows of one article: one for each value, the tests in the first.
std::string rows(const LawScan& scan, const std::string& instrument, const std::string& article,
                 const std::set<RulePath>& paths) {
    const std::string tests = joined(found(scan.tests, instrument, article));
    std::string text;
    std::set<std::string> used;
    for (const RulePath& path : paths) {
        const auto functions = scan.functions.find(path);
        const bool none = functions == scan.functions.end();
        text += "| " + (text.empty() ? article : "") + " | `" + path + "` | " +
                (none ? "—" : joined(functions->second)) + " | " + (text.empty() ? tests : "") +
                " |\n";
        if (!none) {
            used.insert(functions->second.begin(), functions->second.end());
        }
    }
    std::set<std::string> named = found(scan.named_functions, instrument, article);
    std::erase_if(named, [&](const std::string& each) { return used.contains(each); });
    if (!named.empty() || text.empty()) {
        text += "| " + (text.empty() ? article : "") + " | | " + joined(named, "(`", "`)") + " | " +
                (text.empty() ? tests : "") + " |\n";
    }
    return text;
}

struct Instruments {
    std::vector<law::Instrument> in_order;
    std::map<std::string, Articles> articles;

    /// Everything that the rulesets, the functions and the tests rest on.
    explicit Instruments(const LawScan& scan) {
        for (const law::BuiltIn& each : law::built_in_texts()) {
            const law::Ruleset& rules = *law::built_in(each.id);
            for (const law::Instrument& instrument : rules.instruments) {
                if (std::ranges::find(in_order, instrument.id, &law::Instrument::id) ==
                    in_order.end()) {
                    in_order.push_back(instrument);
                }
            }
            for (const law::RuleLine& line : law::lines(rules)) {
                if (!line.cite.article.empty()) {
                    articles[line.cite.instrument][line.cite.article].insert(
                        std::string(line.section) + "." + std::string(line.member));
                }
            }
        }
        for (const auto* known : {&scan.named_functions, &scan.tests}) {
            for (const auto& [article, names] : *known) {
                articles[article.first].try_emplace(article.second);
            }
        }
        std::ranges::sort(in_order, {}, &law::Instrument::id);
    }
};

/// The rows of uncovered.tsv about one instrument.
std::string uncovered_rows(const std::string& uncovered, const std::string& instrument) {
    std::istringstream lines(uncovered);
    std::string text;
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with(instrument + "\t")) {
            continue;
        }
        text += "|";
        std::istringstream cells(line.substr(instrument.size() + 1));
        for (std::string cell; std::getline(cells, cell, '\t');) {
            text += " " + cell + " |";
        }
        text += "\n";
    }
    return text;
}

}  // namespace

std::string coverage_page(const LawScan& scan, const std::string& uncovered) {
    const Instruments instruments(scan);
    std::string page(head);
    for (const law::Instrument& each : instruments.in_order) {
        page += "\n## " + each.id + " " + each.name_zh + "\n\n" + each.name_en + ".\n";
        if (const auto articles = instruments.articles.find(each.id);
            articles != instruments.articles.end()) {
            page +=
                "\n| 条 article | 项 value | 函数 functions | 测试 tests |\n"
                "| --- | --- | --- | --- |\n";
            for (const auto& [article, paths] : articles->second) {
                page += rows(scan, each.id, article, paths);
            }
        }
        if (const std::string not_here = uncovered_rows(uncovered, each.id); !not_here.empty()) {
            page +=
                "\n没有实现 Not covered:\n\n| 条 article | 内容 | what |\n| --- | --- | --- |\n" +
                not_here;
        }
    }
    return page;
}

}  // namespace douxuan::formats
