// SPDX-License-Identifier: Apache-2.0
#include "cli/report/returns_report.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "cli/messages/text.h"
#include "cli/report/area_names.h"
#include "cli/report/indicator_cells.h"
#include "cli/report/origins.h"
#include "engine/statistics/returns.h"

namespace douxuan::report {
namespace {

using cli::Text;
using statistics::ReturnField;
using statistics::ReturnForm;
using statistics::Unit;

law::CommitteeKind kind_of(ReturnForm form) {
    return form == ReturnForm::Village ? law::CommitteeKind::Village
                                       : law::CommitteeKind::Residents;
}

Words unit_of(const ReturnField& field) {
    if (statistics::is_in_words(field)) {
        return {"文字", "words"};
    }
    switch (field.reading.unit) {
        case Unit::Persons:
            return {"人", "persons"};
        case Unit::Committees:
        case Unit::Groups:
            return {"个", "number"};
        case Unit::Percent:
            return {"%", "%"};
        case Unit::Units:
        case Unit::Outlets:
        case Unit::Countries:
        case Unit::SquareMetres:
        case Unit::Yuan:
        case Unit::PerCommittee:
        case Unit::PercentPoints:
        case Unit::PercentChange:
            return {"个、张、件", "number"};
    }
    return {};
}

/// The places of the columns behind that of all: districts, where there are several.
std::vector<std::string> places_of(const Gathered& gathered, law::CommitteeKind kind) {
    std::vector<std::string> places;
    for (const std::string& each : gathered.now.places("", statistics::Level::District)) {
        if (gathered.now.of({.place = each, .kind = kind}, statistics::Code::Due).committees > 0 ||
            gathered.now.of({.place = each, .kind = kind}, statistics::Code::Elections).committees >
                0) {
            places.push_back(each);
        }
    }
    return places.size() < 2 ? std::vector<std::string>() : places;
}

/// What one committee wrote; of several how many wrote something.
Cell written_of(const ReturnField& field, const Gathered& gathered,
                const statistics::Selection& selection) {
    static constexpr Text several{"{number} 处写了", "written by {number}"};
    const statistics::Code code = field.reading.numerator.front().code;
    std::vector<std::string> texts;
    for (const archive::RegistryFigure& each : gathered.registry) {
        if (each.code == base::word(code) && each.kind == base::word(*selection.kind) &&
            each.place.starts_with(selection.place)) {
            texts.push_back(each.words);
        }
    }
    if (texts.empty()) {
        return Absence::NotKnown;
    }
    if (texts.size() == 1) {
        return Words::same(texts.front());
    }
    const std::vector<law::Fact> facts{{"number", std::to_string(texts.size())}};
    return Words{cli::fill(several.zh, facts), cli::fill(several.en, facts)};
}

Cell value_of(const ReturnField& field, const Gathered& gathered,
              const statistics::Selection& selection) {
    if (statistics::is_in_words(field)) {
        return written_of(field, gathered, selection);
    }
    const auto value = statistics::evaluate(field.reading, gathered.now, selection);
    if (!value) {
        return Absence::NotKnown;
    }
    return value->denominator == 0 ? Cell(value->numerator)
                                   : Cell(Share{value->numerator, value->denominator});
}

Words source_of(const ReturnField& field, const Gathered& gathered, law::CommitteeKind kind,
                const Cell& value) {
    const Words sources = sources_in_words(gathered, field.reading, kind);
    const bool of_registry =
        statistics::sources_of(field.reading).front() == statistics::Source::Registry;
    if (value != Cell(Absence::NotKnown) || of_registry) {
        return sources;
    }
    return {sources.zh + "：没有一份记录里有这个数", sources.en + ": in none of them"};
}

Row row_of(const ReturnField& field, const Gathered& gathered, law::CommitteeKind kind,
           const std::vector<std::string>& places) {
    static constexpr Text not_known{"未知", "not known"};
    const Cell value = value_of(field, gathered, {.place = {}, .kind = kind});
    Row row{.cells = {Words::same(field.id),
                      Words{std::string(field.name.zh), std::string(field.name.en)},
                      unit_of(field)}};
    row.cells.emplace_back(source_of(field, gathered, kind, value));
    row.cells.push_back(value == Cell(Absence::NotKnown) ? Cell(Words::of(not_known)) : value);
    for (const std::string& each : places) {
        row.cells.push_back(value_of(field, gathered, {.place = each, .kind = kind}));
    }
    return row;
}

std::int64_t term_of(const Gathered& gathered, law::CommitteeKind kind) {
    std::int64_t term = 0;
    for (const archive::ReportingCommittee& each : gathered.reporting) {
        term = each.kind == base::word(kind) ? std::max(term, each.term) : term;
    }
    return term == 0 ? gathered.term : term;
}

Filing filing_of(const Gathered& gathered, const BureauReportOptions& options,
                 law::CommitteeKind kind) {
    static constexpr Text left{"填报单位：[{area}]民政部门", "Filed by: civil affairs[ of {area}]"};
    static constexpr Text right{"第 {term} 届　截至 {day}", "Term {term}, as of {day}"};
    static constexpr Text below{
        "单位负责人：＿＿＿＿＿＿　　统计负责人：＿＿＿＿＿＿　　填表人：＿＿＿＿＿＿　　"
        "联系电话：＿＿＿＿＿＿＿＿　　报出日期：＿＿＿＿年＿＿月＿＿日",
        "Head of the office: ________   Responsible: ________   Filled in by: ________   "
        "Telephone: ________   Date: ________"};
    std::vector<law::Fact> facts{{"term", std::to_string(term_of(gathered, kind))},
                                 {"day", options.today.text()}};
    if (const std::string area = area_name(gathered.names, options.of); !area.empty()) {
        facts.push_back({"area", area});
    }
    return {{cli::fill(left.zh, facts), cli::fill(left.en, facts)},
            {cli::fill(right.zh, facts), cli::fill(right.en, facts)},
            Words::of(below)};
}

Table form_of(ReturnForm form, const Gathered& gathered, const BureauReportOptions& options) {
    const law::CommitteeKind kind = kind_of(form);
    const bool village = form == ReturnForm::Village;
    const std::vector<std::string> places = places_of(gathered, kind);
    const Words value{"数值", "number"};
    Table table{.name = village ? "return-n" : "return-c",
                .title = village ? Words{"农村民主选举情况（N）", "Elections in villages (N)"}
                                 : Words{"城市民主选举情况（C）", "Elections in towns (C)"},
                .headings = {{{"编号", "id"}},
                             {{"指标", "field"}},
                             {{"单位", "unit"}},
                             {{"数据来源", "source"}},
                             {{"合计", "all"}, Draw::Plain, value}},
                .rows = {},
                .note = {"“未知”的，来源一栏写明在哪里没有。— "
                         "这个区县没有这个数。文字只有一处的照写，几处的写有几处，逐处见查询。",
                         "What is not known: the source says where there is none. — no number of "
                         "that district. Words of one committee are shown, of several their "
                         "number; the query has each."},
                .sources = {},
                .filing = filing_of(gathered, options, kind)};
    for (const std::string& each : places) {
        table.headings.push_back(
            {Words::same(area_name(gathered.names, each)), Draw::Plain, value});
    }
    std::string_view block;
    for (const ReturnField& field : statistics::fields_of(form)) {
        if (field.block.zh != block) {
            block = field.block.zh;
            const std::string number = field.id.substr(1, field.id.find('.') - 1);
            Row section{.cells = {Words{number + "　" + std::string(field.block.zh),
                                        number + " " + std::string(field.block.en)}},
                        .kind = RowKind::Section};
            section.cells.resize(table.headings.size(), Cell(Words{}));
            table.rows.push_back(std::move(section));
        }
        table.rows.push_back(row_of(field, gathered, kind, places));
    }
    return table;
}

/// How each number of the form is reached, under the id of its field.
void add_sources(std::vector<Source>& sources, ReturnForm form, const Gathered& gathered,
                 const BureauReportOptions& options) {
    const law::CommitteeKind kind = kind_of(form);
    const statistics::Indicator any{.id = {}, .name = {}, .kind = kind, .readings = {}};
    for (const ReturnField& field : statistics::fields_of(form)) {
        sources.push_back(
            {.id = field.id,
             .name = {std::string(field.name.zh), std::string(field.name.en)},
             .formula = formula_of(field.reading),
             .query = query_command(options,
                                    statistics::query_of(any, field.reading, {.place = options.of},
                                                         term_of(gathered, kind))),
             .origins = origins_of(gathered, field.reading, kind)});
    }
}

bool has_any(const Gathered& gathered, law::CommitteeKind kind) {
    const statistics::Selection all{.place = {}, .kind = kind};
    return gathered.now.of(all, statistics::Code::Due).committees > 0 ||
           gathered.now.of(all, statistics::Code::Elections).committees > 0;
}

}  // namespace

Document returns_report(const Gathered& gathered, const BureauReportOptions& options) {
    const std::string area = area_name(gathered.names, options.of);
    Document made{
        .title = {area + (area.empty() ? "" : "：") + "民主选举统计报表",
                  area + (area.empty() ? "" : ": ") + "Statistical returns of elections"},
        .particulars = {{"上报用，不公布：人数再少也照写。",
                         "For filing, not for publication: small numbers are not hidden."}},
        .made = options.today,
        .chapters = {},
        .sources = {}};
    for (const ReturnForm form : {ReturnForm::Village, ReturnForm::Residents}) {
        if (has_any(gathered, kind_of(form))) {
            Table table = form_of(form, gathered, options);
            made.chapters.push_back({table.title, {std::move(table)}});
            add_sources(made.sources, form, gathered, options);
        }
    }
    if (made.chapters.empty()) {
        made.particulars.push_back(
            {"没有应换届的委员会，也没有选举。", "No committee is due, and there is no election."});
    }
    return made;
}

}  // namespace douxuan::report
