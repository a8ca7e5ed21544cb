// SPDX-License-Identifier: Apache-2.0
// The returns as forms: every field, with its number and where it is from, or why it has none.
#include "engine/statistics/returns.h"

#include <algorithm>

#include "cli/report/part_words.h"
#include "cli/report/returns_report.h"
#include "cli/report/shown.h"
#include "engine/statistics/registry_items.h"
#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::report;
using law::CommitteeKind;
using statistics::Code;

namespace {

BureauReportOptions options() {
    return {.of = "", .term = {}, .today = *base::Date::parse("2027-03-01")};
}

Gathered two_districts() {
    Gathered all;
    all.names.districts = {{"110101", "东城区"}, {"110102", "西城区"}};
    for (const auto& [code, voting] : {std::pair{"110101001201", 300}, {"110102001201", 200}}) {
        all.now.add(code, CommitteeKind::Village, Code::Due, "", 1);
        all.now.add(code, CommitteeKind::Village, Code::Elections, "", 1);
        all.now.add(code, CommitteeKind::Village, Code::Entitled, "", 400);
        all.now.add(code, CommitteeKind::Village, Code::Voting, "", voting);
        all.now.add(code, CommitteeKind::Village, Code::Winners, "sex=female", 1);
    }
    all.now.add_of_place("110101", CommitteeKind::Village, Code::SupervisoryCommittees, "", 7);
    all.registry = {{.place = "110101",
                     .kind = "village",
                     .term = 12,
                     .code = "supervisory_committees",
                     .breakdown = "",
                     .value = 7,
                     .source = "基层政权处",
                     .sheet = "台账.xlsx / 2027",
                     .taken_in = "2027-02-01",
                     .words = {}}};
    all.term = 12;
    return all;
}

/// The cells of the row whose name is that, in Chinese.
std::vector<std::string> row_named(const Table& table, std::string_view name) {
    for (const Row& row : table.rows) {
        if (row.cells.size() > 1 && row.cells[1] == Cell(Words{})) {
            continue;
        }
        if (std::get<Words>(row.cells[1]).zh == name) {
            std::vector<std::string> cells;
            for (const Cell& each : row.cells) {
                cells.push_back(shown(each, cli::Language::Chinese, Digits::Plain));
            }
            return cells;
        }
    }
    return {};
}

const Table& form(const Document& document) {
    REQUIRE(document.chapters.size() == 1);
    return std::get<Table>(document.chapters.front().blocks.front());
}

}  // namespace

TEST_CASE("a return has every field of its form, once") {
    const Document document = returns_report(two_districts(), options());
    CHECK_FALSE(flaw_of(document));
    const Table& table = form(document);
    CHECK(table.name == "return-n");
    const auto& fields = statistics::fields_of(statistics::ReturnForm::Village);
    const auto plain = std::ranges::count(table.rows, RowKind::Plain, &Row::kind);
    const auto sections = std::ranges::count(table.rows, RowKind::Section, &Row::kind);
    CHECK(plain == std::ssize(fields));
    CHECK(sections == 6);
    REQUIRE(table.filing);
    CHECK(table.filing->right.zh == "第 12 届　截至 2027-03-01");
}

TEST_CASE("a field bears its number for all and for each district, and its source") {
    const Document document = returns_report(two_districts(), options());
    const Table& table = form(document);
    CHECK(row_named(table, "参加投票的人") ==
          std::vector<std::string>{"N3.2", "参加投票的人", "人", "选举日志", "500", "300", "200"});
    CHECK(row_named(table, "参选率") ==
          std::vector<std::string>{"N3.3", "参选率", "%", "选举日志", "62.5%", "75.0%", "50.0%"});
    CHECK(row_named(table, "应换届的委员会")[3] == "委员会名单");
    // Small numbers are not hidden: a return is filed, not published.
    CHECK(row_named(table, "妇女")[4] == "2");
    const auto registry = row_named(table, "监督委员会（台账）");
    REQUIRE(registry.size() == 7);
    CHECK(registry[4] == "7");
    CHECK(registry[6] == "—");
    CHECK(registry[3] == "台账“台账.xlsx / 2027”：基层政权处，2027-02-01 收到");
}

TEST_CASE("each number of a return leads to its records under the id of its field") {
    const Document document = returns_report(two_districts(), options());
    const Source& turnout = source_of(document, "N3.3");
    CHECK(turnout.formula.en.contains("÷"));
    CHECK(turnout.query.contains("(code = 'voting' AND breakdown = '')"));
    CHECK(turnout.query.contains("f.term = 12"));
    CHECK(turnout.query.contains("c.kind = 'village'"));
    // What the registry sheet knows as well.
    const auto& fields = statistics::fields_of(statistics::ReturnForm::Village);
    CHECK(std::ssize(document.sources) == std::ssize(fields));
    CHECK(source_of(document, fields[1].id).query.contains("code = 'difficult_villages'"));
}

TEST_CASE("a field that nobody knows says so, and where there is none") {
    const Document document = returns_report(two_districts(), options());
    const Table& table = form(document);
    const auto postal = row_named(table, "函投");
    REQUIRE(postal.size() == 7);
    CHECK(postal[4] == "未知");
    CHECK(postal[3] == "台账（没有报）");
    CHECK(row_named(table, "正式候选人")[3] == "选举日志：没有一份记录里有这个数");
    CHECK(row_named(table, "小组（台账）")[3] == "台账（没有报）");
}

TEST_CASE("words of one committee are shown, of several how many wrote some") {
    Gathered all = two_districts();
    const auto write = [&all](const std::string& place, const std::string& words) {
        all.now.add(place, CommitteeKind::Village, Code::ContactNames, "", 1);
        all.registry.push_back({.place = place,
                                .kind = "village",
                                .term = 12,
                                .code = "contact_names",
                                .breakdown = "",
                                .value = 1,
                                .source = "乡政府",
                                .sheet = "台账.csv",
                                .taken_in = "2027-02-01",
                                .words = words});
    };
    write("110101001201", "李卫东");
    const Document one = returns_report(all, options());
    CHECK(row_named(form(one), "联系干部的姓名") ==
          std::vector<std::string>{row_named(form(one), "联系干部的姓名")[0], "联系干部的姓名",
                                   "文字", "台账“台账.csv”：乡政府，2027-02-01 收到", "李卫东",
                                   "李卫东", "—"});
    write("110101001202", "赵敏");
    const Document two = returns_report(all, options());
    const auto row = row_named(form(two), "联系干部的姓名");
    CHECK(row[4] == "2 处写了");
    CHECK(row[6] == "—");
    CHECK(source_of(two, row[0]).query.contains("r.words"));
}

TEST_CASE("every part that the registry sheet asks for has words for it") {
    for (const statistics::RegistryItem& each : statistics::registry_items()) {
        INFO(base::word(each.code) << ' ' << each.breakdown);
        CHECK((each.breakdown.empty() || !part_text(each.breakdown).zh.empty()));
    }
}

TEST_CASE("where nothing is due there is no form") {
    const Document document = returns_report(Gathered(), options());
    CHECK(document.chapters.empty());
    CHECK(document.particulars.back().en.contains("No committee is due"));
}
