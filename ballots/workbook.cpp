// SPDX-License-Identifier: Apache-2.0
// A workbook is turned into the text of a CSV file, so that one reader judges both forms and names
// every place alike. Only what bears on values is looked at.
#include "ballots/workbook.h"

#include <optional>
#include <utility>

#include "ballots/text.h"
#include "ballots/workbook_book.h"
#include "ballots/workbook_sheet.h"
#include "ballots/zip_parts.h"

namespace douxuan::ballots {
namespace {

/// The only visible sheet with text in it.
Sheet only_sheet(const ZipParts& parts, const Book& book) {
    std::optional<Sheet> found;
    std::string names;
    InputErrors errors;
    for (const Listed& each : book.sheets) {
        const auto target = book.targets.find(each.relation);
        const auto part = target == book.targets.end() ? parts.end() : parts.find(target->second);
        if (part == parts.end()) {
            continue;  // a chart sheet, or one that is not there: no rows
        }
        SheetText text = read_sheet_part(part->second, book);
        if (!text.is_sound) {
            return {each.name, std::unexpected(broken_workbook(part->first))};
        }
        if (text.has_text) {
            names += (names.empty() ? "" : "、") + each.name;
            if (found) {
                errors = InputErrors({.code = InputCode::WorkbookSheets,
                                      .facts = {fact("sheets", std::string_view(names))}});
                continue;
            }
            found = Sheet{each.name, std::move(text.csv)};
            if (!text.errors.empty()) {
                found->csv = std::unexpected(std::move(text.errors));
            }
        }
    }
    if (!errors.empty()) {
        return {"", std::unexpected(std::move(errors))};
    }
    return found ? *std::move(found)
                 : Sheet{"", std::unexpected(InputErrors({.code = InputCode::EmptyFile}))};
}

Sheet decode_workbook(std::string_view bytes) {
    const auto parts = unzip(bytes, workbook_bytes_most, [](std::string_view name) {
        return name.starts_with("xl/") && (name.ends_with(".xml") || name.ends_with(".rels"));
    });
    if (!parts) {
        return {"",
                std::unexpected(parts.error() == ZipFault::TooLarge
                                    ? InputErrors({.code = InputCode::FileTooLarge,
                                                   .facts = {fact("most", workbook_bytes_most)}})
                                    : broken_workbook("zip"))};
    }
    const auto book = read_book(*parts);
    return book ? only_sheet(*parts, *book) : Sheet{"", std::unexpected(book.error())};
}

}  // namespace

Sheet decode_sheet(std::string bytes) {
    Sheet sheet{"", std::string()};
    if (bytes.starts_with("PK\x03\x04") && bytes.size() <= file_bytes_most) {
        sheet = decode_workbook(bytes);
        if (!sheet.csv) {
            return sheet;
        }
        bytes = *std::move(sheet.csv);
    }
    auto text = decode_text(std::move(bytes));
    if (text) {
        sheet.csv = std::move(text->utf8);
    } else {
        sheet.csv = std::unexpected(InputErrors(text.error()));
    }
    return sheet;
}

}  // namespace douxuan::ballots
