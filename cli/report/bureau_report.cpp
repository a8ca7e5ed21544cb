// SPDX-License-Identifier: Apache-2.0
// The chapters of the report, in the manner of a bureau's yearly account: each sentence says its
// numbers with their sources, and is left out where nobody knows one of them.
#include "cli/report/bureau_report.h"

#include <algorithm>
#include <array>
#include <utility>

#include "cli/messages/text.h"
#include "cli/report/annex_tables.h"
#include "cli/report/area_names.h"
#include "cli/report/areas.h"
#include "cli/report/composition.h"
#include "cli/report/consistency_report.h"
#include "cli/report/indicator_cells.h"

namespace douxuan::report {
namespace {

using archive::Reporting;
using cli::Text;

/// A figure of a sentence: its name in the pattern, and what it is.
struct Asks {
    std::string_view name;
    std::string_view id;
    std::string_view reading;
};

struct Says {
    Column column = Column::Both;
    Text pattern;
    std::vector<Asks> figures;
};

const std::vector<Says>& election_sentences() {
    using enum Column;
    static const std::vector<Says> all{
        {Residents,
         {"居民委员会换届完成率 {completed}，其中一次选举成功的占 {once}。",
          "Of the residents' committees due, {completed} completed their election; {once} of these "
          "by one poll."},
         {{"completed", "I20", "completed"}, {"once", "I20", "once"}}},
        {Residents,
         {"由全体选民或者户代表选举的占 {direct}。",
          "{direct} were elected by all electors or by household representatives."},
         {{"direct", "I03", "completed"}}},
        {Residents,
         {"这一比例比上届变化 {points}；相对上届变化 {relative}。",
          "That share changed by {points} since the last term; relative to it, by {relative}."},
         {{"points", "I04", "points"}, {"relative", "I04", "relative"}}},
        {Residents,
         {"居民委员会参选率 {turnout}，委托投票的占 {proxy}，废票率 {void}。",
          "Turnout for the residents' committees was {turnout}; {proxy} voted by proxy, and {void} "
          "of the papers were void."},
         {{"turnout", "I16", ""}, {"proxy", "I18", "proxy"}, {"void", "I19", ""}}},
        {Village,
         {"村民委员会换届完成率 {completed}，其中一次选举成功的占 {once}。",
          "Of the village committees due, {completed} completed their election; {once} of these by "
          "one poll."},
         {{"completed", "I20", "completed"}, {"once", "I20", "once"}}},
        {Village,
         {"村民委员会参选率 {turnout}，委托投票的占 {proxy}，废票率 {void}。",
          "Turnout for the village committees was {turnout}; {proxy} voted by proxy, and {void} of "
          "the papers were void."},
         {{"turnout", "I16", ""}, {"proxy", "I18", "proxy"}, {"void", "I19", ""}}}};
    return all;
}

const std::vector<Says>& people_sentences() {
    using enum Column;
    static const std::vector<Says> all{
        {Both,
         {"登记参加选举的流动人口 {migrants} 人。", "{migrants} migrants registered to vote."},
         {{"migrants", "I05", "posted"}}},
        {Residents,
         {"流动人口当选居民代表 {persons} 人，占居民代表的 {share}。",
          "{persons} migrants were elected residents' representatives, {share} of them all."},
         {{"persons", "I06", "persons"}, {"share", "I06", "share"}}},
        {Village,
         {"村民委员会主任、党组织书记“一肩挑”的占 {both}。",
          "{both} of the village committees have a chair who is Party secretary as well."},
         {{"both", "I07", ""}}},
        {Village,
         {"“两委”交叉任职：占两委全体成员的 {a}，占村委会成员的 {b}，有交叉任职的村委会占 {c}。",
          "Holding office in both bodies: {a} of all members of either, {b} of the committees' "
          "members; {c} of the village committees have such a member."},
         {{"a", "I08", "A"}, {"b", "I08", "B"}, {"c", "I08", "C"}}},
        {Residents,
         {"居民小组 {groups} 个，居民代表 {persons} 人。",
          "There are {groups} residents' groups with {persons} representatives."},
         {{"groups", "I10", "registry"}, {"persons", "I09", "registry"}}},
        {Village,
         {"村民小组 {groups} 个，村民代表 {persons} 人。",
          "There are {groups} villagers' groups with {persons} representatives."},
         {{"groups", "I10", "registry"}, {"persons", "I09", "registry"}}},
        {Village,
         {"选出村民委员会成员 {persons} 人。",
          "{persons} members of village committees were elected."},
         {{"persons", "I23", "logs"}}},
        {Village,
         {"村务监督委员会 {units} 个，成员 {persons} 人，平均每个 {mean} 人。",
          "{units} supervisory committees have {persons} members, {mean} each."},
         {{"units", "I11", "units"}, {"persons", "I12", "persons"}, {"mean", "I12", "mean"}}},
        {Both,
         {"{countries} 个国家和国际组织的 {persons} 名境外观察员到场观摩。",
          "{persons} foreign observers of {countries} countries and organisations watched."},
         {{"countries", "I13", "countries"}, {"persons", "I13", "persons"}}},
        {Both,
         {"{outlets} 家境外媒体采访了选举。", "{outlets} foreign media outlets reported."},
         {{"outlets", "I14", ""}}}};
    return all;
}

const std::vector<Says>& registry_sentences() {
    using enum Column;
    static const std::vector<Says> all{
        {Both,
         {"备案的社区社会组织 {units} 个。", "{units} social organisations are filed."},
         {{"units", "I24", ""}}},
        {Both,
         {"开放设施的单位 {units} 个，签订协议的 {agreements} 个，开放率 {rate}，面积 {area} "
          "平方米。",
          "{units} units share their facilities, {agreements} with an agreement: {rate} of what "
          "could be opened, {area} square metres."},
         {{"units", "I25", "units"},
          {"agreements", "I25", "agreements"},
          {"rate", "I25", "rate"},
          {"area", "I25", "area"}}},
        {Both,
         {"登记的志愿者 {persons} 人。", "{persons} volunteers are registered."},
         {{"persons", "I28", ""}}},
        {Both,
         {"热线十秒内接听的占 {share}。",
          "{share} of the calls to the hotline were answered within ten seconds."},
         {{"share", "I30", ""}}},
        {Residents,
         {"期间内新设立居民委员会 {units} 个。",
          "{units} residents' committees were founded in the period."},
         {{"units", "I02", ""}}},
        {Residents,
         {"社区工作者 {persons} 人。", "There are {persons} community workers."},
         {{"persons", "I22", ""}}},
        {Residents,
         {"用房达到 350 平方米的居民委员会 {units} 个，占 {share}。",
          "{units} residents' committees ({share}) have premises of 350 m² or more."},
         {{"units", "I26", "units"}, {"share", "I26", "share"}}},
        {Village,
         {"村务公开示范乡镇 {townships} 个，示范村 {villages} 个。",
          "{townships} townships and {villages} villages are demonstration units of openness."},
         {{"townships", "I27", "townships"}, {"villages", "I27", "villages"}}}};
    return all;
}

std::optional<Sentence> sentence_of(const Says& says, IndicatorCells& cells) {
    Sentence sentence{.pattern = Words::of(says.pattern), .figures = {}};
    for (const Asks& each : says.figures) {
        Cell value = cells.of(each.id, each.reading, says.column);
        if (value == Cell(Absence::NotKnown)) {
            return std::nullopt;
        }
        sentence.figures.push_back({std::string(each.name), std::move(value), ""});
    }
    for (std::size_t i = 0; i < says.figures.size(); ++i) {
        const Asks& asks = says.figures[i];
        sentence.figures[i].source = cells.source(asks.id, asks.reading);
        sentence.figures[i].beside = cells.beside(asks.id, asks.reading, says.column);
        // Said once, behind the last of those of which the same is to be said.
        if (i > 0 && sentence.figures[i - 1].beside == sentence.figures[i].beside) {
            sentence.figures[i - 1].beside = {};
        }
    }
    return sentence;
}

/// A paragraph for each kind of committees that has something to say.
void say(Chapter& chapter, const std::vector<Says>& all, IndicatorCells& cells) {
    for (const Column column : {Column::Both, Column::Residents, Column::Village}) {
        Paragraph paragraph;
        for (const Says& each : all) {
            auto sentence = each.column == column ? sentence_of(each, cells) : std::nullopt;
            if (sentence) {
                paragraph.sentences.push_back(std::move(*sentence));
            }
        }
        if (!paragraph.sentences.empty()) {
            chapter.blocks.emplace_back(std::move(paragraph));
        }
    }
}

/// The committees that stand so.
std::int64_t reported_in(const Gathered& gathered, std::initializer_list<Reporting> which) {
    return static_cast<std::int64_t>(
        std::ranges::count_if(gathered.reporting, [&](const archive::ReportingCommittee& each) {
            return std::ranges::find(which, each.reporting) != which.end();
        }));
}

Paragraph reporting_paragraph(const Gathered& gathered, IndicatorCells& cells) {
    const auto count = [&](std::initializer_list<Reporting> which) {
        return reported_in(gathered, which);
    };
    const std::string source = cells.source("I20", "completed");
    return {
        {{.pattern = {"应换届的委员会 {due} 个，已上报并核验、重演通过 {reported} 个，"
                      "没有通过或者互相矛盾 {failed} 个，逾期未报 {late} 个。",
                      "Of {due} committees due, {reported} have reported and were verified and "
                      "replayed; {failed} failed or contradict themselves, {late} are late."},
          .figures = {{"due", static_cast<std::int64_t>(gathered.reporting.size()), source},
                      {"reported", count({Reporting::Reported, Reporting::ReportedLate}), source},
                      {"failed", count({Reporting::Failed, Reporting::Forked}), source},
                      {"late", count({Reporting::Late}), source}}}}};
}

Table indicator_table(IndicatorCells& cells) {
    Table table{.name = "indicators",
                .title = {"指标", "Indicators"},
                .headings = {{{"编号", "id"}},
                             {{"指标", "indicator"}},
                             {{"口径", "reading"}},
                             {{"居委会", "residents'"}},
                             {{"村委会", "village"}},
                             {{"合计", "both"}},
                             {{"来源", "source"}}},
                .rows = {},
                .note = {"没有数字的指标不列。算法和查询见数据来源。",
                         "Indicators without any number are left out. Formulas and queries stand "
                         "under the sources."},
                .sources = {}};
    for (const statistics::Indicator& indicator : statistics::indicators()) {
        for (const statistics::Reading& reading : indicator.readings) {
            Row row{.cells = {Words::same(std::string(indicator.id)), words_of(indicator.name),
                              words_of(reading.name)}};
            bool known = false;
            for (const Column column : columns) {
                row.cells.push_back(cells.of(indicator.id, reading.id, column));
                known = known || row.cells.back() != Cell(Absence::NotKnown);
            }
            row.cells.emplace_back(cells.sources_in_words(indicator.id, reading.id));
            if (known) {
                table.sources.push_back(cells.source(indicator.id, reading.id));
                table.rows.push_back(std::move(row));
            }
        }
    }
    return table;
}

Words area_of(const Gathered& gathered, const std::string& of) {
    const std::string name = area_name(gathered.names, of);
    return of.empty() ? Words{} : Words{name + "：", name + ": "};
}

std::vector<Words> particulars_of(const Gathered& gathered, const BureauReportOptions& options) {
    static constexpr Text as_of{"截至 {day}。数字来自核验、重演通过的选举记录，另有说明的除外。",
                                "As of {day}. Numbers follow from election records that were "
                                "verified and replayed, where nothing else is said."};
    static constexpr Text signs{
        "* 不到 {least} 人的数字，以及会让它被推算出来的数字，不公布；— "
        "不清楚。百分比四舍五入到一位。",
        "* not published: fewer than {least} people, or what would give such a number away. — not "
        "known. Percentages are rounded half up to one decimal."};
    const std::vector<law::Fact> facts{{"day", options.today.text()},
                                       {"least", std::to_string(options.min_cell)}};
    std::vector<Words> all;
    for (const Text& each : {as_of, signs}) {
        all.push_back({cli::fill(each.zh, facts), cli::fill(each.en, facts)});
    }
    if (gathered.period) {
        all.push_back({"期间 " + gathered.period->from + " 至 " + gathered.period->to +
                           "：在此期间设立的委员会算新设立。",
                       "Period " + gathered.period->from + " to " + gathered.period->to +
                           ": committees founded in it count as new."});
    }
    if (options.term) {
        const std::string term = std::to_string(*options.term);
        all.push_back({"第 " + term + " 届。", "Term " + term + "."});
    }
    if (gathered.reporting.empty()) {
        all.push_back({"名单上没有应换届的委员会。", "No committee on the list is due."});
    }
    return all;
}

/// What is to be seen first: how far it is, and what everybody asks about. What nobody knows, or
/// may not be told, is left out.
std::vector<Headline> headlines_of(const Gathered& gathered, IndicatorCells& cells) {
    std::vector<Headline> all;
    const auto add = [&](const Words& label, Cell value, std::string_view id,
                         std::string_view reading) {
        if (!std::holds_alternative<Absence>(value)) {
            all.push_back({label, std::move(value), cells.source(id, reading)});
        }
    };
    const auto due = static_cast<std::int64_t>(gathered.reporting.size());
    if (due > 0) {
        add({"已上报的委员会", "committees that reported"},
            Share{reported_in(gathered, {Reporting::Reported, Reporting::ReportedLate}), due},
            "I20", "completed");
    }
    add({"换届完成率", "completed"}, cells.of("I20", "completed", Column::Both), "I20",
        "completed");
    add({"参选率", "turnout"}, cells.of("I16", "", Column::Both), "I16", "");
    add({"居委会直接选举、户代表选举", "residents' committees by all electors or households"},
        cells.of("I03", "completed", Column::Residents), "I03", "completed");
    add({"村主任、书记一肩挑", "village chairs who are Party secretaries"},
        cells.of("I07", "", Column::Village), "I07", "");
    add({"登记的流动人口", "migrants registered"}, cells.of("I05", "posted", Column::Both), "I05",
        "posted");
    return all;
}

}  // namespace

Document bureau_report(const Gathered& gathered, const BureauReportOptions& options) {
    IndicatorCells cells(gathered, options);
    const Words area = area_of(gathered, options.of);
    Document made{.title = {area.zh + "村民委员会、居民委员会换届选举统计",
                            area.en + "Elections of village and residents' committees"},
                  .particulars = particulars_of(gathered, options),
                  .made = options.today,
                  .chapters = {},
                  .sources = {}};
    Chapter progress{{"上报情况", "Reporting"}, {reporting_paragraph(gathered, cells)}};
    if (!gathered.reporting.empty()) {
        progress.blocks.emplace_back(district_table(gathered, cells));
    }
    made.chapters.push_back(std::move(progress));

    Chapter elections{{"选举情况", "The elections"}, {}};
    say(elections, election_sentences(), cells);
    if (!gathered.turnout.empty()) {
        elections.blocks.emplace_back(turnout_chart(gathered, cells));
    }
    if (Chart methods = method_chart(gathered, cells); !methods.categories.empty()) {
        elections.blocks.emplace_back(std::move(methods));
    }
    Chapter people{{"参加的人和当选的人", "Who took part, who was elected"}, {}};
    say(people, people_sentences(), cells);
    if (!cells.migrants().districts.empty()) {
        people.blocks.emplace_back(migrant_chart(gathered, cells));
    }
    if (Table composition = composition_table(gathered, cells); !composition.rows.empty()) {
        people.blocks.emplace_back(std::move(composition));
    }
    Chapter beside{{"社区和村的其他情况", "Communities and villages besides"}, {}};
    say(beside, registry_sentences(), cells);
    if (!gathered.disagreements.empty()) {
        Table table = disagreement_table(gathered.disagreements, gathered.names);
        table.title = {"台账里对不上的数", "Numbers of the registry sheet that do not add up"};
        table.note = {
            "报告用写明的数。改正台账后再登记一次；全部核对用 bureau check。",
            "The report takes the number as stated. Mend the sheet and register it again; "
            "bureau check compares everything."};
        beside.blocks.emplace_back(std::move(table));
    }
    Chapter annex{{"附表", "Annex"}, {}};
    if (Table indicators = indicator_table(cells); !indicators.rows.empty()) {
        annex.blocks.emplace_back(std::move(indicators));
    }
    for (const auto make : {last_term_table, part_table}) {
        if (Table table = make(gathered, cells); !table.rows.empty()) {
            annex.blocks.emplace_back(std::move(table));
        }
    }
    if (options.with_places) {
        for (Table& each : by_place_tables(level_below(options.of), gathered, cells)) {
            annex.blocks.emplace_back(std::move(each));
        }
    }
    if (!gathered.reporting.empty()) {
        annex.blocks.emplace_back(street_table(gathered, cells));
    }
    for (Chapter* each : {&elections, &people, &beside, &annex}) {
        if (!each->blocks.empty()) {
            made.chapters.push_back(std::move(*each));
        }
    }
    made.headlines = headlines_of(gathered, cells);
    made.sources = cells.sources();
    return made;
}

}  // namespace douxuan::report
