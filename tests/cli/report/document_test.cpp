// SPDX-License-Identifier: Apache-2.0
// Numbers as they are printed, and documents that keep their promises.
#include "cli/report/document.h"

#include "cli/report/shown.h"
#include "cli/report/svg.h"
#include "engine/statistics/indicators.h"
#include "tests/cli/report/sample.h"
#include "tests/support/catch.h"
#include "tests/support/random.h"

using namespace douxuan;
using namespace douxuan::report;
using cli::Language;

TEST_CASE("a share is rounded half up once, exactly") {
    CHECK(per_mille_half_up({0, 7}) == 0);
    CHECK(per_mille_half_up({7, 7}) == 1000);
    CHECK(per_mille_half_up({1, 2000}) == 1);
    CHECK(per_mille_half_up({1, 2001}) == 0);
    CHECK(per_mille_half_up({999, 2000}) == 500);
    CHECK(per_mille_half_up({1, 3}) == 333);
    CHECK(per_mille_half_up({2, 3}) == 667);
    CHECK(per_mille_half_up({809, 2755}) == 294);
    CHECK(per_mille_half_up({811, 2755}) == 294);
    CHECK(per_mille_half_up({1'000'000'000'000'000, 2'000'000'000'000'001}) == 500);
    CHECK(per_mille_half_up({3, 2}) == 1500);
}

TEST_CASE("the long division agrees with multiplication") {
    tests::Random random(20'261'128);
    for (int i = 0; i < 5000; ++i) {
        const auto whole = static_cast<std::int64_t>(random.below(1'000'000)) + 1;
        const auto part = static_cast<std::int64_t>(random.below(1'000'000));
        CHECK(per_mille_half_up({part, whole}) == (2000 * part + whole) / (2 * whole));
    }
}

TEST_CASE("numbers are written in one way") {
    CHECK(decimal_text(294, 1) == "29.4");
    CHECK(decimal_text(-3, 1) == "-0.3");
    CHECK(decimal_text(5, 2) == "0.05");
    CHECK(decimal_text(2755, 0) == "2755");
    CHECK(count_text(0, Digits::Grouped) == "0");
    CHECK(count_text(999, Digits::Grouped) == "999");
    CHECK(count_text(1000, Digits::Grouped) == "1,000");
    CHECK(count_text(-1'234'567, Digits::Grouped) == "-1,234,567");
    CHECK(count_text(-123, Digits::Grouped) == "-123");
    CHECK(count_text(1'234'567, Digits::Plain) == "1234567");
    CHECK(shown(Absence::Suppressed, Language::Chinese, Digits::Grouped) == "*");
    CHECK(shown(Absence::NotKnown, Language::English, Digits::Grouped) == "—");
    CHECK(shown(Decimal{184, 1, {"个百分点", "points"}}, Language::Chinese, Digits::Grouped) ==
          "18.4 个百分点");
}

TEST_CASE("figures stand where each language wants them, and other braces are text") {
    const Sentence sentence{.pattern = {"{b}中有{a}。{c}", "{a} of {b}. {c"},
                            .figures = {{"a", std::int64_t{1}, "S"}, {"b", std::int64_t{2}, "S"}}};
    const auto read = [&](Language language) {
        std::string all;
        walk(
            sentence, language, [&](std::string_view part) { all += part; },
            [&](const Figure& figure) { all += "<" + figure.name + ">"; });
        return all;
    };
    CHECK(read(Language::Chinese) == "<b>中有<a>。{c}");
    CHECK(read(Language::English) == "<a> of <b>. {c");
}

TEST_CASE("a flaw of a document is found") {
    CHECK_FALSE(flaw_of(test::small_document()));
    CHECK_FALSE(flaw_of(test::city_document()));
    const auto flawed = [](const auto& change) {
        Document document = test::small_document();
        change(document);
        return flaw_of(document).has_value();
    };
    const auto table = [](Document& of) -> Table& {
        return std::get<Table>(of.chapters[0].blocks[1]);
    };
    CHECK(flawed([](Document& it) { it.sources.push_back(it.sources.front()); }));
    CHECK(flawed([](Document& it) { it.sources.pop_back(); }));
    CHECK(flawed([&](Document& it) { table(it).rows.front().cells.pop_back(); }));
    CHECK(flawed([&](Document& it) { table(it).rows.front().cells[2] = Share{1, 0}; }));
    CHECK(flawed([&](Document& it) { table(it).name = "turnout"; }));
    CHECK(flawed([&](Document& it) { table(it).name = "../x"; }));
    CHECK(flawed([](Document& it) {
        std::get<Paragraph>(it.chapters[0].blocks[0]).sentences[0].pattern.en = "Nothing.";
    }));
    CHECK(flawed([](Document& it) {
        std::get<Chart>(it.chapters[1].blocks[1]).series[0].values.pop_back();
    }));
    CHECK(flawed([](Document& it) {
        std::get<Chart>(it.chapters[1].blocks[0]).series[0].values[0] = std::int64_t{-1};
    }));
    // A section has a name and nothing else.
    CHECK(flawed([&](Document& it) { table(it).rows.front().kind = RowKind::Section; }));
    CHECK(flawed([](Document& it) { it.headlines.front().source = "I99"; }));
    CHECK(flawed([](Document& it) { it.headlines.front().value = Words::same("many"); }));
    CHECK(flawed([](Document& it) { it.headlines.resize(7, it.headlines.front()); }));
}

TEST_CASE("every reading of the dictionary may be the source of a document") {
    Document document;
    for (const statistics::Indicator& indicator : statistics::indicators()) {
        for (const statistics::Reading& reading : indicator.readings) {
            document.sources.push_back({.id = std::string(indicator.id) +
                                              (reading.id.empty() ? "" : ".") +
                                              std::string(reading.id),
                                        .name = {},
                                        .formula = {},
                                        .query = ""});
        }
    }
    CHECK(flaw_of(document) == std::nullopt);
}

TEST_CASE("charts are tables as well") {
    const std::vector<Table> tables = tables_of(test::small_document());
    REQUIRE(tables.size() == 5);
    CHECK(tables[2].name == "methods");
    CHECK(tables[2].headings.size() == 4);
    CHECK(tables[2].rows[1].cells[2] == Cell(Absence::Suppressed));
}

TEST_CASE("neighbours of one group of headings have one heading above them") {
    const Words none;
    const Words value{"数值", "number"};
    Table table{
        .name = "t", .title = none, .headings = {}, .rows = {}, .note = none, .sources = {}};
    for (const Words& group : {none, value, value, none, none, value}) {
        table.headings.push_back({none, Draw::Plain, group});
    }
    std::vector<std::size_t> counts;
    for (const HeadingSpan& each : spans_of(table)) {
        counts.push_back(each.count);
    }
    CHECK(counts == std::vector<std::size_t>{1, 2, 1, 1, 1});
    CHECK(has_groups(table));
}

TEST_CASE("the parts of a stacked bar fill it exactly, whatever they are") {
    tests::Random random(20'261'128);
    for (int i = 0; i < 300; ++i) {
        Chart chart{.name = "c",
                    .title = {},
                    .kind = ChartKind::Stacked,
                    .category = {},
                    .categories = {Words::same("x")},
                    .series = {},
                    .note = {},
                    .sources = {}};
        for (std::size_t series = 0; series <= random.below(7); ++series) {
            chart.series.push_back({{}, {static_cast<std::int64_t>(random.below(1000))}});
        }
        chart.series.push_back({{}, {std::int64_t{1}}});
        // Tenths of the bars in the row: of the height of a bar, not of the legend.
        const std::string drawn = svg(chart, Language::English);
        std::int64_t sum = 0;
        std::int64_t end = -1;
        for (std::size_t at = drawn.find("<rect"); at != drawn.npos; at = drawn.find("<rect", at)) {
            const std::string rect = drawn.substr(at, drawn.find('>', at) - at);
            at += rect.size();
            const auto value = [&](const std::string& name) {
                const std::size_t from = rect.find(" " + name + "=\"") + name.size() + 3;
                const std::string text = rect.substr(from, rect.find('"', from) - from);
                const std::size_t point = text.find('.');
                return std::stoll(text) * 10 +
                       (point == text.npos ? 0 : std::stoll(text.substr(point + 1)));
            };
            if (value("height") == 180) {
                CHECK((end == -1 || value("x") == end));
                end = value("x") + value("width");
                sum += value("width");
            }
        }
        CHECK(sum == 7200 - 900 - 155);
    }
}
