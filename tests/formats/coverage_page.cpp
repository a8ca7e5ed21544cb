// SPDX-License-Identifier: Apache-2.0
#include "tests/formats/coverage_page.h"

#include <sstream>
#include <string_view>
#include <utility>

#include "tests/formats/instruments.h"

namespace douxuan::formats {

namespace {

constexpr std::string_view coverage_head = R"(# 法律条文与程序 Coverage

每一部法律文件：条文 → 规则集的项 → 使用它的函数 → 标有该条文的测试。本页由规则集和源代码生成，测试核对它是否最新；
没有实现的条文在每一部文件的后面直接写明。全文读过的文件，每一条都有位置，没有规则的条文列在最后，测试核对没有遗漏：
@WHOLE@；
其余的只读过所引的条文：@REST@。各项的中文名称见 [../formats/rulesets.md](../formats/rulesets.md)，
没有把握的地方见 [readings.md](readings.md)。

Each instrument: article, the values of the rulesets that rest on it, the functions of `engine/` that use them, and the files of
`tests/` tagged with it. This page is made from the rulesets and the sources, and a test checks that it is current. What is not
covered stands after each instrument, plainly. A function in brackets names the article in a line `Law:`. A value with no
function is shown to people and judged by nobody. Of the instruments that were read whole every article has its place,
those without a rule in the lists at the end, and a test fails on one that was left out:
@WHOLE@.
Of the others only what is cited was read: @REST@.
Readings that are open: [readings.md](readings.md).
)";

/// The head, with the ids of what was read whole and of the rest.
std::string head_of(const Instruments& instruments, const ArticleList& list) {
    std::string read;
    std::string rest;
    for (const law::Instrument& each : instruments.in_order) {
        std::string& ids = list.whole.contains(each.id) ? read : rest;
        ids += (ids.empty() ? "" : ", ") + each.id;
    }
    std::string text(coverage_head);
    for (const auto& [sign, ids] : {std::pair{"@WHOLE@", read}, std::pair{"@REST@", rest}}) {
        const std::string_view word(sign);
        for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word)) {
            text.replace(at, word.size(), ids);
        }
    }
    return text;
}

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

std::string coverage_page(const LawScan& scan, const std::string& uncovered,
                          const ArticleList& list) {
    const Instruments instruments(scan);
    std::string page = head_of(instruments, list);
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
        page += article_paragraphs(list, each.id);
    }
    return page;
}

}  // namespace douxuan::formats
