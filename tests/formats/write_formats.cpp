// SPDX-License-Identifier: Apache-2.0
// Writes the pages of docs/ that follow from the tables of the facts, the rulesets and the sources,
// or compares them with what stands there. FOLDER is docs/formats of a whole tree of sources.
//     write_formats EXAMPLES FOLDER            writes its pages, ../law/coverage.md and
//                                              ../law/indicators.md
//     write_formats --check EXAMPLES FOLDER    fails, and says how to write them, if they differ
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "audit/codec.h"
#include "audit/schema.h"
#include "audit/shape.h"
#include "cli/messages/terms.h"
#include "engine/base/describe.h"
#include "engine/election/phase.h"
#include "tests/audit/scratch.h"
#include "tests/formats/articles.h"
#include "tests/formats/coverage_page.h"
#include "tests/formats/indicators_page.h"
#include "tests/formats/law_scan.h"
#include "tests/formats/refusals_page.h"
#include "tests/formats/rulesets_page.h"

namespace douxuan::formats {

namespace {

/// The stages as people call them.
constexpr auto stages = cli::entries<election::Phase>({
    {election::Phase::Empty, {"尚无记录", "no record yet"}},
    {election::Phase::Preparation, {"筹备和登记", "preparation and registration"}},
    {election::Phase::RollPosted, {"名单已公布", "roll posted"}},
    {election::Phase::RollFinal, {"名单已确定", "roll final"}},
    {election::Phase::Nominated, {"已提名", "nominated"}},
    {election::Phase::Listed, {"正式候选人已公布", "candidates listed"}},
    {election::Phase::Polling, {"投票中", "polling"}},
    {election::Phase::Counting, {"计票中", "counting"}},
    {election::Phase::Announced, {"结果已宣布", "result announced"}},
});

/// What stands in a member, for the table.
template <class T>
std::string type_text() {
    if constexpr (audit::Optional<T>) {
        return type_text<typename T::value_type>() + ", may be absent";
    } else if constexpr (audit::List<T>) {
        return "list of: " + type_text<typename T::value_type>();
    } else if constexpr (base::Described<T>) {
        return "object";
    } else if constexpr (base::Worded<T>) {
        std::string text;
        for (const auto& [value, word] : base::words_of<T>) {
            text += (text.empty() ? "`" : ", `") + std::string(word) + '`';
        }
        return text;
    } else if constexpr (audit::Counted<T>) {
        return "number from 0";
    } else if constexpr (audit::Identifier<T>) {
        return "id";
    } else if constexpr (std::is_same_v<T, base::Date>) {
        return "date";
    } else if constexpr (std::is_same_v<T, base::Instant>) {
        return "time";
    } else if constexpr (std::is_same_v<T, base::Handle>) {
        return "handle";
    } else if constexpr (std::is_same_v<T, base::Commitment>) {
        return "commitment";
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
        return "integer";
    } else {
        return "text";
    }
}

/// The rows of a fact's members; those of an object within it follow with their path.
template <base::Described T>
void member_rows(std::string& out, const std::string& before) {
    base::for_each_field<T>([&](const auto& field) {
        using Member = std::remove_cvref_t<decltype(std::declval<T>().*field.place)>;
        const std::string path = before + std::string(field.name);
        out += "| `" + path + "` | " + std::string(cli::label(field.name).zh) + " | " +
               std::string(field.meaning) + " | " + type_text<Member>() + " |\n";
        if constexpr (base::Described<Member>) {
            member_rows<Member>(out, path + '.');
        } else if constexpr (audit::List<Member>) {
            if constexpr (base::Described<typename Member::value_type>) {
                member_rows<typename Member::value_type>(out, path + "[].");
            }
        }
    });
}

std::string stages_text(const election::Phases& when, cli::Language language) {
    std::string text;
    for (const auto& [phase, names] : stages) {
        if (when.contains(phase)) {
            text += text.empty() ? "" : (language == cli::Language::Chinese ? "、" : ", ");
            text += names.in(language);
        }
    }
    return text;
}

std::string step_text(const election::Step& step) {
    using cli::Language;
    const std::string who_zh(step.any_role ? "任何一方" : cli::text_of(step.by).zh);
    const std::string who_en(step.any_role ? "any role" : cli::text_of(step.by).en);
    return "由谁：" + who_zh + "。阶段：" + stages_text(step.when, Language::Chinese) + "。  \n" +
           "Stated by: " + who_en +
           (step.any_role ? "" : " (`" + std::string(base::word(step.by)) + "`)") +
           ". Stages: " + stages_text(step.when, Language::English) + ".\n";
}

constexpr std::string_view heading = R"(# 记录 Events

选举的每一件事记为 `events.jsonl` 的一行。本页由程序的表格生成，列出每一种记录、它的各项内容、由谁在哪个阶段记录，
并各举一例。写法的规定见 [canonical.md](canonical.md)；供机器核对的格式见 [schema.json](schema.json)。

Everything that happens in an election is one line of `events.jsonl`. This page is made from the program's own tables: each
kind of record, its members, who states it and when, and an example. How a record is written is in
[canonical.md](canonical.md); [schema.json](schema.json) says the same for machines.

Every record has these seven members and no other:

| member | 中文 | meaning |
| --- | --- | --- |
| `at` | 时间 | when, in UTC, `YYYY-MM-DDThh:mm:ssZ`; a whole minute from the opening of the poll to its close |
| `by` | 记录方 | the role that states it, never a person |
| `data` | 内容 | the members below, by kind |
| `kind` | 种类 | what happened |
| `seq` | 序号 | number of records before this one |
| `site` | 地点 | `centre`, or the id of a polling place |
| `v` | 版本 | 1 |

An *id* is 1 to 32 of `a-z`, `0-9`, `_` and `-`. A *commitment* is 64 hexadecimal digits, the keyed digest of a person's
record ([annex.md](annex.md)); a *handle* is its first 16. A *number* is whole and below 2^53. The list of kinds is closed:
an unknown kind, member or version ends a replay.

One record, `result.announced`, holds the whole result; the same object is the file `result.json`.
)";

std::string events_page(const std::map<std::string, std::string, std::less<>>& examples) {
    std::string page(heading);
    auto step = election::life_cycle().begin();
    audit::for_each_fact([&]<class Fact>() {
        const cli::Text sentence = cli::event_text(Fact::kind);
        page += "\n## " + std::string(Fact::kind) + "\n\n" + std::string(sentence.zh) + "。 " +
                std::string(sentence.en) + ".\n\n" + step_text(*step++) +
                "\n| member | 中文 | meaning | type |\n| --- | --- | --- | --- |\n";
        member_rows<Fact>(page, "");
        page += "\n```json\n" + examples.at(std::string(Fact::kind)) + "\n```\n";
    });
    return page;
}

/// The example of every kind. Stops the program at one that is not a record, or is missing.
std::map<std::string, std::string, std::less<>> read_examples(const std::string& path) {
    std::map<std::string, std::string, std::less<>> examples;
    std::istringstream lines(test::contents(path));
    for (std::string line; std::getline(lines, line);) {
        const auto event = audit::decode(line);
        if (!event) {
            std::cerr << path << ": " << base::word(event.error().fault) << " at "
                      << event.error().path << "\n  " << line << "\n";
            std::exit(1);
        }
        examples[std::string(event->kind())] = line;
    }
    audit::for_each_fact([&]<class Fact>() {
        if (!examples.contains(Fact::kind)) {
            std::cerr << path << ": an example of " << Fact::kind << " is missing\n";
            std::exit(1);
        }
    });
    return examples;
}

int run(std::vector<std::string> words) {
    const bool check = !words.empty() && words.front() == "--check";
    if (check) {
        words.erase(words.begin());
    }
    if (words.size() != 2) {
        std::cerr << "write_formats [--check] EXAMPLES FOLDER\n";
        return 2;
    }
    const std::string top = words[1] + "/../..";
    const LawScan scan = scan_law(top);
    const std::string uncovered = test::contents(top + "/tests/formats/uncovered.tsv");
    const ArticleList articles = read_articles(test::contents(top + "/tests/formats/articles.tsv"));
    const std::map<std::string, std::string> pages{
        {words[1] + "/../law/coverage.md", coverage_page(scan, uncovered, articles)},
        {words[1] + "/../law/indicators.md", indicators_page()},
        {words[1] + "/refusals.md", refusals_page(scan)},
        {words[1] + "/rulesets.md", rulesets_page()},
        {words[1] + "/schema.json", audit::schema_json()},
        {words[1] + "/events.md", events_page(read_examples(words[0]))}};
    int differing = 0;
    for (const std::string& each :
         unknown_values(test::contents(words[1] + "/../law/readings.md"))) {
        std::cerr << "docs/law/readings.md names " << each << ", which no ruleset has.\n";
        ++differing;
    }
    for (const std::string& each : wrong_places(articles, Instruments(scan).articles, uncovered)) {
        std::cerr << "tests/formats/articles.tsv: " << each << ".\n";
        ++differing;
    }
    for (const auto& [path, text] : pages) {
        if (!check) {
            std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
        } else if (test::contents(path) != text) {
            std::cerr << path << " is not what the program, its rulesets and its sources say.\n";
            ++differing;
        }
    }
    if (check && differing > 0) {
        std::cerr << "Write the pages again, and look at what changed:\n"
                  << "    build/dev/write_formats tests/formats/examples.jsonl docs/formats\n";
    }
    return differing == 0 ? 0 : 1;
}

}  // namespace

}  // namespace douxuan::formats

int main(int count, char** words) {
    return douxuan::formats::run({words + 1, words + count});
}
