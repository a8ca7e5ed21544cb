// SPDX-License-Identifier: Apache-2.0
// `bureau query`: a question by its name, or in SQL.
#include <array>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "audit/archive/questions.h"
#include "audit/archive/registry.h"
#include "cli/archive_desk.h"
#include "cli/json.h"
#include "cli/messages/table.h"
#include "cli/says.h"
#include "cli/verbs/bureau.h"
#include "cli/verbs/bureau_scope.h"

namespace douxuan::cli {

namespace {

constexpr auto question_texts = std::to_array<Named>({
    {"elections",
     {"每次选举：在册、投票、结果、记录条数和树根",
      "each election with its result, size and root"}},
    {"elected", {"当选的人", "who was elected"}},
    {"figures",
     {"指标的原始数字，各有记录条数和树根", "the counts behind the figures, with size and root"}},
    {"failed", {"没有通过的证据包", "bundles that were not believed"}},
    {"forks", {"互相矛盾的记录", "histories that contradict each other"}},
    {"committees", {"委员会名单：设立、合并、撤销", "the list: foundings, mergers, revocations"}},
    {"stations",
     {"每个投票的地方的选票，带日志的条数和树根",
      "the papers of each place to vote, with size and root of the log"}},
    {"registry", {"台账的数字和来源", "the numbers of the registry sheet, with their sources"}},
    {"double-registered", {"在两处登记的人", "people registered in two places"}},
});

constexpr auto column_texts = std::to_array<Named>({
    {"committee", {"代码", "committee"}},
    {"name", {"名称", "name"}},
    {"term", {"届次", "term"}},
    {"standing", {"状态", "standing"}},
    {"election_day", {"选举日", "election_day"}},
    {"registered", {"登记", "registered"}},
    {"people_voting", {"投票", "people_voting"}},
    {"outcome", {"有效", "outcome"}},
    {"next_step", {"下一步", "next_step"}},
    {"size", {"条数", "size"}},
    {"root", {"树根", "root"}},
    {"source", {"来源", "source"}},
    {"committee_name", {"委员会", "committee_name"}},
    {"office", {"职务", "office"}},
    {"place", {"名次", "place"}},
    {"votes", {"票数", "votes"}},
    {"code", {"指标", "code"}},
    {"breakdown", {"分组", "breakdown"}},
    {"value", {"数值", "value"}},
    {"station", {"投票的地方", "station"}},
    {"channel", {"种类", "channel"}},
    {"issued", {"发出", "issued"}},
    {"spoiled", {"作废更换", "spoiled"}},
    {"returned", {"收回", "returned"}},
    {"void_papers", {"废票", "void_papers"}},
    {"blank", {"空白", "blank"}},
    {"sheet", {"台账", "sheet"}},
    {"stage", {"环节", "stage"}},
    {"fault", {"问题", "fault"}},
    {"detail", {"细节", "detail"}},
    {"seq", {"第几条", "seq"}},
    {"failed", {"日期", "failed"}},
    {"aside", {"另存", "aside"}},
    {"origin", {"记录名称", "origin"}},
    {"taken_in", {"收到", "taken_in"}},
    {"kind", {"种类", "kind"}},
    {"district_name", {"区县", "district_name"}},
    {"street_name", {"街道乡镇", "street_name"}},
    {"founded", {"设立", "founded"}},
    {"ended", {"终止", "ended"}},
    {"ending", {"方式", "ending"}},
    {"successor", {"并入", "successor"}},
    {"voter", {"选民", "voter"}},
    {"other_committee", {"另一处", "other_committee"}},
    {"other_term", {"届次", "other_term"}},
    {"other_voter", {"选民", "other_voter"}},
});

ExitCode say_answer(const Call& call, const archive::Answer& answer) {
    static constexpr Text nothing{"没有。", "Nothing."};
    if (call.json()) {
        std::vector<Json> rows;
        for (const archive::Row& row : answer.rows) {
            Json json;
            for (std::size_t i = 0; i < row.size(); ++i) {
                std::visit([&](const auto& value) { json.add(answer.columns[i], value); }, row[i]);
            }
            rows.push_back(std::move(json));
        }
        call.out << Json().add("answer", rows).text() << '\n';
        return ExitCode::Done;
    }
    if (answer.rows.empty()) {
        call.out << call.say(nothing) << '\n';
        return ExitCode::Done;
    }
    std::vector<Column> columns;
    for (std::size_t i = 0; i < answer.columns.size(); ++i) {
        const Text title = find(column_texts, answer.columns[i]);
        const bool number = std::holds_alternative<std::int64_t>(answer.rows.front()[i]);
        columns.push_back(
            {.title = title.empty() ? answer.columns[i] : std::string(call.say(title)),
             .align = number ? Align::Right : Align::Left});
    }
    Table table(std::move(columns));
    for (const archive::Row& row : answer.rows) {
        std::vector<std::string> cells;
        for (const archive::Value& value : row) {
            cells.push_back(archive::text_of(value));
        }
        table.add(std::move(cells));
    }
    call.out << table.text(call.ink);
    return ExitCode::Done;
}

ExitCode say_questions(const Call& call, const std::string& given) {
    static constexpr Text unknown{"没有这个问题：", "There is no such question: "};
    static constexpr Text these{"可以问的（或者写一句 SQL，用引号括起来）：",
                                "One can ask these, or a statement of SQL in quotation marks:"};
    call.talk << call.say(unknown) << given << '\n' << call.say(these) << '\n';
    Table table({{.title = ""}, {.title = ""}});
    for (const Named& each : question_texts) {
        table.add({"  " + std::string(each.name), std::string(call.say(each.text))});
    }
    call.talk << table.text(call.ink);
    return ExitCode::Usage;
}

}  // namespace

ExitCode bureau_query(const Call& call) {
    static constexpr Text no_of{"--of 和 SQL 不能一起用：范围写在 SQL 里",
                                "--of does not go with SQL: name the place in the statement"};
    const auto values = read_options(
        call, {{"question",
                {"elections、elected、figures、stations、failed、forks、committees、registry、"
                 "double-registered，或者一句 SQL",
                 "elections, elected, figures, stations, failed, forks, committees, registry, "
                 "double-registered, or a statement of SQL"},
                Times::Place},
               archive_option,
               of_option});
    if (!values) {
        return values.error();
    }
    const std::string& question = (*values)["question"];
    const bool is_sql = question.contains(' ');
    if (!is_sql && find(question_texts, question).empty()) {
        return say_questions(call, question);
    }
    const auto of = place_asked(call, *values);
    if (!of) {
        return of.error();
    }
    if (is_sql && !of->empty()) {
        return misunderstood(call, call.say(no_of));
    }
    const std::string& name = (*values)["archive"];
    return with_archive(call, name, [&] {
        const auto store = archive::open(name, archive::Use::Look);
        if (const auto unlisted = refuse_unlisted(call, *store, *of)) {
            return *unlisted;
        }
        return say_answer(
            call, is_sql ? store->ask(question) : archive::ask_named(*store, question, *of));
    });
}

}  // namespace douxuan::cli
