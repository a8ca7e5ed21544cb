// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/report/sample.h"

#include <array>
#include <string_view>
#include <vector>

namespace douxuan::test {

using namespace report;

namespace {

constexpr std::array<std::string_view, 16> districts{
    "东城区", "西城区", "朝阳区", "丰台区", "石景山区", "海淀区", "门头沟区", "房山区",
    "通州区", "顺义区", "昌平区", "大兴区", "怀柔区",   "平谷区", "密云县",   "延庆县"};

Paragraph a_paragraph() {
    return {
        {{.pattern = {"全市应换届 {due} 个居委会，完成 {done} 个，占 {share}。",
                      "Of {due} residents' committees due, {done} completed ({share})."},
          .figures = {{"due", std::int64_t{2755}, "I20"},
                      {"done", std::int64_t{2741}, "I20"},
                      {"share", Share{2741, 2755}, "I20"}}},
         {.pattern = {"全体选民或者户代表直接选举的占 {direct}，比上届提高 {change}。",
                      "{direct} elected by all electors or by households, a change of "
                      "{change}."},
          .figures = {
              {"direct", Share{810, 2755}, "I03", {"台账“甲 & 乙”：区民政局", "sheet \"a & b\""}},
              {"change", Decimal{184, 1, {"个百分点", "percentage points"}}, "I04"}}}}};
}

std::vector<Source> the_sources() {
    return {{.id = "I03",
             .name = {"直接选举和户代表选举的比例", "direct and household share"},
             .formula = {"（选民选举 + 户代表选举）/ 完成换届的居委会",
                         "(by all electors + by households) / completed"},
             .query = "douxuan bureau query figures --of 110101",
             .origins = {{"台账“甲”：区民政局，2012-07-01 收到", "sheet a, taken in 2012-07-01"},
                         {"台账“乙”：市民政局", "sheet b"}}},
            {.id = "I04", .name = {"I03 的变化", "change of I03"}, .formula = {}, .query = ""},
            {.id = "I20", .name = {"完成情况", "completion"}, .formula = {}, .query = ""}};
}

Table a_form() {
    const Words none;
    return {
        .name = "form",
        .title = {"民主选举情况表", "Return of elections"},
        .headings = {{{"编号", "id"}},
                     {{"项目", "item"}},
                     {{"合计", "all"}, Draw::Plain, {"数值", "value"}},
                     {{"东城区", "Dongcheng"}, Draw::Plain, {"数值", "value"}},
                     {{"来源", "source"}}},
        .rows = {{{Words{"一、准备", "1 Preparation"}, none, none, none, none}, RowKind::Section},
                 {{Words::same("C1.1"), Words{"登记的选民", "registered"}, std::int64_t{1620},
                   Absence::NotKnown, Words{"选举日志", "logs"}}},
                 {{Words::same("C1.2"), Words{"函投", "postal votes"}, Words{"未知", "not known"},
                   Absence::NotKnown, Words{"没有这样的事", "no such event"}}}},
        .note = {},
        .sources = {},
        .filing = Filing{{"填报单位：北京市", "filed by: Beijing"},
                         {"第 8 届", "term 8"},
                         {"填表人：＿＿＿＿", "filled in by: ____"}}};
}

Chart turnout_chart() {
    return {.name = "turnout",
            .title = {"投票率的分布", "How turnout is distributed"},
            .kind = ChartKind::Histogram,
            .category = {"投票率", "turnout"},
            .categories = {Words::same("50%"), Words::same("60%"), Words::same("70%"),
                           Words::same("80%"), Words::same("90%")},
            .series = {{.name = {"居委会", "committees"},
                        .values = {std::int64_t{12}, std::int64_t{130}, std::int64_t{871},
                                   std::int64_t{1402}, std::int64_t{326}}}},
            .note = {"每格包括下限。", "Each class holds its lower bound."},
            .sources = {}};
}

}  // namespace

Document small_document() {
    Document made{.title = {"居民委员会换届选举统计", "Elections of residents' committees"},
                  .particulars = {{"* 人数太少，不公布；— 不清楚。",
                                   "* too few people, not published; — not known."}},
                  .made = {15'548},
                  .chapters = {},
                  .sources = the_sources()};
    const Table completion{.name = "completion",
                           .title = {"完成情况", "Completion"},
                           .headings = {{{"地区", "area"}},
                                        {{"应换届", "due"}},
                                        {{"完成", "completed"}, Draw::Bar},
                                        {{"每个居委会委员", "members per committee"}},
                                        {{"流动人口代表", "migrant representatives"}}},
                           .rows = {{{Words::same("东城区"), std::int64_t{1187}, Share{1187, 1187},
                                      Decimal{616, 2, {}}, std::int64_t{41}},
                                     RowKind::Subtotal},
                                    {{Words::same("西城区"), std::int64_t{1568}, Share{1554, 1568},
                                      Absence::NotKnown, Absence::Suppressed}},
                                    {{Words{"合计", "total"}, std::int64_t{2755}, Share{2741, 2755},
                                      Decimal{-3, 1, {"个百分点", "points"}}, Absence::Suppressed},
                                     RowKind::Total}},
                           .note = {"截至 2012 年 7 月。", "As of July 2012."},
                           .sources = {"I20"}};
    const Chart methods{
        .name = "methods",
        .title = {"选举方式", "Methods"},
        .kind = ChartKind::Stacked,
        .category = {"地区", "area"},
        .categories = {Words::same("东城区"), Words::same("西城区")},
        .series = {{{"选民", "electors"}, {std::int64_t{200}, std::int64_t{100}}},
                   {{"户代表", "households"}, {std::int64_t{310}, Absence::Suppressed}},
                   {{"居民代表", "representatives"}, {std::int64_t{677}, std::int64_t{1254}}}},
        .note = {},
        .sources = {"I03"}};
    const Chart migrants{.name = "migrants",
                         .title = {"登记的流动人口", "Migrants registered"},
                         .kind = ChartKind::Bars,
                         .category = {"地区", "area"},
                         .categories = {Words::same("东城区"), Words::same("西城区")},
                         .series = {{{"人数", "persons"}, {std::int64_t{4000}, Share{1, 4}}}},
                         .note = {},
                         .sources = {}};
    made.headlines = {{{"换届完成率", "completed"}, Share{2741, 2755}, "I20"},
                      {{"直接选举", "by all electors"}, Absence::Suppressed, "I03"}};
    made.chapters.push_back({{"概况", "Overview"}, {a_paragraph(), completion}});
    made.chapters.push_back({{"图", "Charts"}, {turnout_chart(), methods, migrants}});
    made.chapters.push_back({{"上报", "Return"}, {a_form()}});
    return made;
}

Document city_document() {
    Document made = small_document();
    Table areas{.name = "areas",
                .title = {"各区县、街道完成情况", "Completion by district and street"},
                .headings = {{{"代码", "code"}},
                             {{"地区", "area"}},
                             {{"应换届", "due"}},
                             {{"已上报", "reported"}},
                             {{"完成率", "completed"}, Draw::Bar},
                             {{"登记选民", "registered electors"}},
                             {{"投票率", "turnout"}, Draw::Bar},
                             {{"流动人口", "migrants"}}},
                .rows = {},
                .note = {},
                .sources = {"I20"}};
    Chart methods{.name = "city-methods",
                  .title = {"各区县选举方式", "Methods by district"},
                  .kind = ChartKind::Stacked,
                  .category = {"区县", "district"},
                  .categories = {},
                  .series = {{{"选民选举", "all electors"}, {}},
                             {{"户代表选举", "household representatives"}, {}},
                             {{"居民代表选举", "residents' representatives"}, {}},
                             {{"村民选举", "villagers"}, {}},
                             {{"尚未确定", "not yet chosen"}, {}},
                             {{"其他", "other"}, {}}},
                  .note = {},
                  .sources = {}};
    std::int64_t seed = 12;
    const auto next = [&](std::int64_t most) { return (seed = seed * 1103 % 65'521) % most; };
    for (std::size_t i = 0; i < districts.size(); ++i) {
        const std::string code = "1101" + std::string(i < 9 ? "0" : "") + std::to_string(i + 1);
        const Words name = Words::same(std::string(districts[i]));
        areas.rows.push_back(
            {{Words::same(code), name, std::int64_t{120}, std::int64_t{117}, Share{117, 120},
              std::int64_t{251'000} + next(9999), Share{800 + next(190), 1000}, next(5000)},
             RowKind::Subtotal});
        for (int street = 1; street <= 8; ++street) {
            areas.rows.push_back({{Words::same(code + "00" + std::to_string(street)),
                                   Words::same("第" + std::to_string(street) + "街道"),
                                   std::int64_t{15}, std::int64_t{14}, Share{next(15), 15},
                                   20'000 + next(999), Share{700 + next(290), 1000},
                                   street == 3 ? Cell(Absence::Suppressed) : Cell(next(400))}});
        }
        methods.categories.push_back(name);
        for (Series& each : methods.series) {
            each.values.push_back(next(60));
        }
    }
    made.chapters.push_back({{"附表", "Annex"}, {methods, areas}});
    return made;
}

Document document_of(const std::string& text) {
    const Words words = Words::same(text);
    return {.title = words,
            .particulars = {words},
            .made = {15'548},
            .chapters = {{words,
                          {Paragraph{{{.pattern = words, .figures = {}}}},
                           Table{.name = "a",
                                 .title = words,
                                 .headings = {{words}, {words}},
                                 .rows = {{{words, words}}},
                                 .note = words,
                                 .sources = {"S"}},
                           Chart{.name = "b",
                                 .title = words,
                                 .kind = ChartKind::Stacked,
                                 .category = words,
                                 .categories = {words},
                                 .series = {{words, {std::int64_t{1}}}},
                                 .note = words,
                                 .sources = {}}}}},
            .sources = {{.id = "S", .name = words, .formula = words, .query = text}}};
}

}  // namespace douxuan::test
