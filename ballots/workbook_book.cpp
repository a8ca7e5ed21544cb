// SPDX-License-Identifier: Apache-2.0
#include "ballots/workbook_book.h"

#include <utility>

#include "ballots/xml.h"

namespace douxuan::ballots {
namespace {

bool is_visible(const XmlAttributes& sheet) {
    const std::string_view state = attribute(sheet, "state");
    return state.empty() || state == "visible";
}

bool read_list(std::string_view xml, Book& book) {
    return read_xml(xml, {.begin =
                              [&](std::string_view name, const XmlAttributes& all) {
                                  if (name == "workbookPr") {
                                      const auto since = attribute(all, "date1904");
                                      book.day_one = since == "1" || since == "true"
                                                         ? DayOne::Of1904
                                                         : DayOne::Of1900;
                                  } else if (name == "sheet" && is_visible(all)) {
                                      book.sheets.push_back({std::string(attribute(all, "name")),
                                                             std::string(attribute(all, "id"))});
                                  }
                              },
                          .text = [](std::string_view) {},
                          .end = [](std::string_view) {}});
}

bool read_relations(std::string_view xml, Book& book) {
    return read_xml(
        xml, {.begin =
                  [&](std::string_view name, const XmlAttributes& all) {
                      if (name == "Relationship") {
                          std::string target(attribute(all, "Target"));
                          // From the root, or from the folder of the workbook.
                          target = target.starts_with('/') ? target.substr(1) : "xl/" + target;
                          book.targets[std::string(attribute(all, "Id"))] = std::move(target);
                      }
                  },
              .text = [](std::string_view) {},
              .end = [](std::string_view) {}});
}

bool read_strings(std::string_view xml, Book& book) {
    PiecedText text;
    return read_xml(
        xml, {.begin = [&](std::string_view name, const XmlAttributes&) { text.begin(name); },
              .text = [&](std::string_view part) { text.text(part); },
              .end =
                  [&](std::string_view name) {
                      text.end(name);
                      if (name == "si") {
                          book.strings.push_back(text.take());
                      }
                  }});
}

bool read_styles(std::string_view xml, Book& book) {
    std::map<int, bool> own;  // formats of the workbook itself
    bool of_cells = false;
    return read_xml(
        xml, {.begin =
                  [&](std::string_view name, const XmlAttributes& all) {
                      if (name == "numFmt") {
                          own[number_of(attribute(all, "numFmtId"))] =
                              is_date_format(attribute(all, "formatCode"));
                      } else if (name == "cellXfs") {
                          of_cells = true;
                      } else if (name == "xf" && of_cells) {
                          const int id = number_of(attribute(all, "numFmtId"));
                          const auto found = own.find(id);
                          book.shows_day.push_back(found == own.end() ? is_date_format(id)
                                                                      : found->second);
                      }
                  },
              .text = [](std::string_view) {},
              .end = [&](std::string_view name) { of_cells = of_cells && name != "cellXfs"; }});
}

}  // namespace

InputErrors broken_workbook(std::string_view part) {
    return InputErrors(
        InputError{.code = InputCode::WorkbookBroken, .facts = {fact("part", part)}});
}

std::expected<Book, InputErrors> read_book(const ZipParts& parts) {
    Book book;
    const auto part = [&](std::string_view name) {
        const auto found = parts.find(name);
        return found == parts.end() ? std::string_view() : std::string_view(found->second);
    };
    static constexpr std::string_view list = "xl/workbook.xml";
    static constexpr std::string_view relations = "xl/_rels/workbook.xml.rels";
    static constexpr std::string_view strings = "xl/sharedStrings.xml";
    static constexpr std::string_view styles = "xl/styles.xml";
    if (part(list).empty()) {
        return std::unexpected(InputErrors({.code = InputCode::SpreadsheetFile}));
    }
    const auto absent_or = [&](std::string_view name, auto read) {
        return part(name).empty() || read(part(name), book);
    };
    for (const auto& [name, is_read] : {std::pair{list, read_list(part(list), book)},
                                        std::pair{relations, read_relations(part(relations), book)},
                                        std::pair{strings, absent_or(strings, read_strings)},
                                        std::pair{styles, absent_or(styles, read_styles)}}) {
        if (!is_read) {
            return std::unexpected(broken_workbook(name));
        }
    }
    return book;
}

}  // namespace douxuan::ballots
