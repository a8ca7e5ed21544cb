// SPDX-License-Identifier: Apache-2.0
#include "cli/report/csv.h"

#include <utility>

#include "cli/report/shown.h"
#include "engine/base/ensure.h"

namespace douxuan::report {
namespace {

using cli::Language;
using cli::Text;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string file_name(std::size_t number, std::string_view name) {
    return (number < 10 ? "0" : "") + std::to_string(number) + "-" + std::string(name) + ".csv";
}

/// A number as a spreadsheet program reads it: the unit stands in the heading.
std::string digits_of(const Cell& cell) {
    if (const auto* decimal = std::get_if<Decimal>(&cell)) {
        return decimal_text(decimal->scaled, decimal->decimals);
    }
    return shown(cell, Language::English, Digits::Plain);
}

std::string csv_of(const Table& table, Language language) {
    std::vector<std::string> headings;
    for (const Heading& each : table.headings) {
        const std::string& group = each.group.in(language);
        headings.push_back(group + (group.empty() ? "" : " ") + each.text.in(language));
    }
    CsvFile file(headings);
    for (const Row& row : table.rows) {
        for (const Cell& each : row.cells) {
            is_number(each) ? file.number(digits_of(each))
                            : file.text(std::get<Words>(each).in(language));
        }
        file.end_row();
    }
    return file.bytes();
}

std::vector<std::string> headings_of(std::span<const Text> texts, Language language) {
    std::vector<std::string> all;
    for (const Text& each : texts) {
        all.emplace_back(each.in(language));
    }
    return all;
}

std::string csv_of_text(const Document& document, Language language) {
    static constexpr Text headings[]{{"章", "chapter"}, {"内容", "sentence"}, {"来源", "sources"}};
    CsvFile file(headings_of(headings, language));
    for (const Headline& each : document.headlines) {
        file.text(document.title.in(language));
        file.text(each.label.in(language) + " " + shown(each.value, language, Digits::Plain));
        file.text(each.source).end_row();
    }
    for (const Chapter& chapter : document.chapters) {
        for (const Block& block : chapter.blocks) {
            const auto* paragraph = std::get_if<Paragraph>(&block);
            for (std::size_t i = 0; paragraph != nullptr && i < paragraph->sentences.size(); ++i) {
                std::string line;
                std::string sources;
                walk(
                    paragraph->sentences[i], language, [&](std::string_view part) { line += part; },
                    [&](const Figure& figure) {
                        line += shown(figure.value, language, Digits::Plain) +
                                said_beside(figure, language);
                        sources += (sources.empty() ? "" : " ") + figure.source;
                    });
                file.text(chapter.title.in(language)).text(line).text(sources).end_row();
            }
        }
    }
    return file.bytes();
}

std::string csv_of_sources(const Document& document, Language language) {
    static constexpr Text headings[]{{"编号", "id"},
                                     {"指标", "indicator"},
                                     {"算法", "formula"},
                                     {"查询", "query"},
                                     {"台账来源", "registry sheet"}};
    CsvFile file(headings_of(headings, language));
    for (const Source& each : document.sources) {
        file.text(each.id).text(each.name.in(language));
        file.text(each.formula.in(language)).text(each.query);
        file.text(joined(each.origins, language)).end_row();
    }
    return file.bytes();
}

}  // namespace

std::string csv_field(std::string_view text) {
    const bool formula = !text.empty() && std::string_view("=+-@\t\r\n").contains(text.front());
    const std::string safe = (formula ? "'" : "") + std::string(text);
    if (safe.find_first_of(",\"\r\n") == safe.npos) {
        return safe;
    }
    std::string quoted = "\"";
    for (const char c : safe) {
        quoted += c;
        if (c == '"') {
            quoted += '"';
        }
    }
    return quoted + '"';
}

CsvFile::CsvFile(std::span<const std::string> headings) : bytes_(byte_order_mark) {
    for (const std::string& each : headings) {
        text(each);
    }
    end_row();
}

void CsvFile::comma() {
    bytes_ += begun_ ? "," : "";
    begun_ = true;
}

CsvFile& CsvFile::text(std::string_view field) {
    comma();
    bytes_ += csv_field(field);
    return *this;
}

CsvFile& CsvFile::number(std::string_view digits) {
    comma();
    bytes_ += digits;
    return *this;
}

CsvFile& CsvFile::end_row() {
    bytes_ += "\r\n";
    begun_ = false;
    return *this;
}

std::vector<NamedFile> csv(const Document& document, Language language) {
    base::ensure(!flaw_of(document));
    std::vector<NamedFile> files;
    files.push_back({file_name(0, "text"), csv_of_text(document, language)});
    for (const Table& table : tables_of(document)) {
        files.push_back({file_name(files.size(), table.name), csv_of(table, language)});
    }
    files.push_back({file_name(99, "sources"), csv_of_sources(document, language)});
    return files;
}

}  // namespace douxuan::report
