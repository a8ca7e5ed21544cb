// SPDX-License-Identifier: Apache-2.0
// Why a file from outside was refused, with the place a clerk finds in the spreadsheet. The
// sentences and remedies are made in cli/messages, one entry a code in two languages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/describe.h"
#include "engine/law/refusal.h"

namespace douxuan::ballots {

/// What is wrong with a file from outside. Append only, each in its group.
enum class InputCode : std::uint8_t {
    // The file as a whole.
    EmptyFile,           ///< nothing in it, or nothing but a header
    FileTooLarge,        ///< facts: most (bytes)
    SpreadsheetFile,     ///< an .ods or .xls file, or one under a password
    EncodingUtf16,       ///< "Unicode text" of a spreadsheet program
    EncodingUnknown,     ///< neither UTF-8 nor GB18030; facts: offset
    ForbiddenCharacter,  ///< a control or invisible character; facts: code_point
    WrongSeparator,      ///< the header is not separated by commas; facts: found
    // The rows of a CSV file.
    RowTooLong,       ///< facts: most (bytes)
    TooManyCells,     ///< facts: most
    WrongCells,       ///< facts: needed, found
    StrayQuote,       ///< a quotation mark inside a cell that does not begin with one
    TextAfterQuote,   ///< something between the closing quotation mark and the comma
    QuoteNotClosed,   ///< a quotation mark without its second
    LoneReturn,       ///< a carriage return that ends no line
    LineBreakInCell,  ///< or a tab
    // The header.
    ColumnMissing,   ///< facts: zh
    ColumnRepeated,  ///< facts: first_column
    ColumnUnknown,
    RenamedMissing,  ///< a column that was to be read under another name
    // A cell.
    ValueMissing,
    ValueTooLong,  ///< facts: most (characters)
    ValueUnknown,  ///< not one of the words; facts: allowed
    DateUnreadable,
    DateOutOfRange,  ///< facts: earliest, latest
    NumberRepeated,  ///< the same number on the list; facts: first_row
    // An identity number.
    IdentityLength,            ///< facts: needed, found
    IdentityFifteen,           ///< a number of the first generation, out of use since 2013
    IdentityCharacter,         ///< not 17 digits and a digit or X
    IdentityRounded,           ///< written as 1.1E+17: the spreadsheet has lost its last digits
    IdentityRegion,            ///< the first two digits are no province
    IdentityBirth,             ///< digits 7 to 14 are no date of birth
    IdentityCheckDigit,        ///< facts: needed
    IdentityContradictsBirth,  ///< facts: identity_birth
    IdentityContradictsSex,    ///< facts: identity_sex
    IdentityRepeated,          ///< the same person twice; facts: first_row
    // Cast-vote records.
    StyleUnknown,    ///< no such paper in this election
    StationUnknown,  ///< no such station in this election
    MarkUnreadable,
    MarkOnOtherPaper,  ///< a mark for an office that is not on the paper of the row
    MarkOnVoidPaper,   ///< a paper void as a whole has no marks to record
    // The list of committees.
    CodeMalformed,  ///< not the digits of a statistics code; facts: needed
    CodeRepeated,   ///< the same committee twice; facts: first_row
    TermMalformed,  ///< not a number from 1 to 99
    // The registry sheet.
    PlaceMalformed,    ///< not the 6, 9 or 12 digits of a place
    CountMalformed,    ///< not a whole number
    BreakdownUnknown,  ///< not a part of that number
    FigureRepeated,    ///< the same number twice; facts: first_row
    // A workbook of a spreadsheet program.
    WorkbookBroken,  ///< not to be unpacked or read; facts: part
    WorkbookSheets,  ///< several sheets with text; facts: sheets
    CellFault,       ///< an error value, as of a formula that failed
    // The registry sheet.
    KindMissing,          ///< a number that is asked of each kind of committee for itself
    WordsMissing,         ///< digits where words are asked for
    WordsOfOneCommittee,  ///< words of a place above the committees
    PlaceUnlisted,        ///< a place without a committee on the bureau's list
    CodeUnknown,          ///< no number that comes from the registry sheet
};

/// One thing that is wrong, where, and with what.
struct InputError {
    InputCode code{};
    std::size_t row = 0;     ///< as the spreadsheet numbers it, the header is 1; 0: the file
    std::size_t column = 0;  ///< from 1; 0: the whole row
    std::string column_name =
        {};                      ///< as documented in English; empty if the column is none of ours
    std::string column_zh = {};  ///< the same in Chinese; may be empty: then the English is known
    std::string value = {};      ///< the cell, shortened
    std::vector<law::Fact> facts = {};

    friend bool operator==(const InputError&, const InputError&) = default;
};

/// Everything wrong with a file: the first errors in full, and how many there are. A reader may
/// show what is wrong with equal rows once, at the first of them; it counts in each.
struct InputErrors {
    static constexpr std::size_t most_shown = 20;

    std::vector<InputError> shown;  ///< at most `most_shown`, in order of the file
    std::size_t total = 0;

    InputErrors() = default;
    explicit InputErrors(InputError error) { add(std::move(error)); }

    void add(InputError error) {
        if (shown.size() < most_shown) {
            shown.push_back(std::move(error));
        }
        ++total;
    }
    bool empty() const { return total == 0; }
};

/// A count as a fact.
inline law::Fact fact(std::string_view name, std::size_t value) {
    return {std::string(name), std::to_string(value)};
}
using law::fact;

}  // namespace douxuan::ballots

namespace douxuan::base {

template <>
inline constexpr auto words_of<ballots::InputCode> = words<ballots::InputCode>({
    {ballots::InputCode::EmptyFile, "empty_file"},
    {ballots::InputCode::FileTooLarge, "file_too_large"},
    {ballots::InputCode::SpreadsheetFile, "spreadsheet_file"},
    {ballots::InputCode::EncodingUtf16, "encoding_utf16"},
    {ballots::InputCode::EncodingUnknown, "encoding_unknown"},
    {ballots::InputCode::ForbiddenCharacter, "forbidden_character"},
    {ballots::InputCode::WrongSeparator, "wrong_separator"},
    {ballots::InputCode::RowTooLong, "row_too_long"},
    {ballots::InputCode::TooManyCells, "too_many_cells"},
    {ballots::InputCode::WrongCells, "wrong_cells"},
    {ballots::InputCode::StrayQuote, "stray_quote"},
    {ballots::InputCode::TextAfterQuote, "text_after_quote"},
    {ballots::InputCode::QuoteNotClosed, "quote_not_closed"},
    {ballots::InputCode::LoneReturn, "lone_return"},
    {ballots::InputCode::LineBreakInCell, "line_break_in_cell"},
    {ballots::InputCode::ColumnMissing, "column_missing"},
    {ballots::InputCode::ColumnRepeated, "column_repeated"},
    {ballots::InputCode::RenamedMissing, "renamed_missing"},
    {ballots::InputCode::ColumnUnknown, "column_unknown"},
    {ballots::InputCode::ValueMissing, "value_missing"},
    {ballots::InputCode::ValueTooLong, "value_too_long"},
    {ballots::InputCode::ValueUnknown, "value_unknown"},
    {ballots::InputCode::DateUnreadable, "date_unreadable"},
    {ballots::InputCode::DateOutOfRange, "date_out_of_range"},
    {ballots::InputCode::NumberRepeated, "number_repeated"},
    {ballots::InputCode::IdentityLength, "identity_length"},
    {ballots::InputCode::IdentityFifteen, "identity_fifteen"},
    {ballots::InputCode::IdentityCharacter, "identity_character"},
    {ballots::InputCode::IdentityRounded, "identity_rounded"},
    {ballots::InputCode::IdentityRegion, "identity_region"},
    {ballots::InputCode::IdentityBirth, "identity_birth"},
    {ballots::InputCode::IdentityCheckDigit, "identity_check_digit"},
    {ballots::InputCode::IdentityContradictsBirth, "identity_contradicts_birth"},
    {ballots::InputCode::IdentityContradictsSex, "identity_contradicts_sex"},
    {ballots::InputCode::IdentityRepeated, "identity_repeated"},
    {ballots::InputCode::StyleUnknown, "style_unknown"},
    {ballots::InputCode::StationUnknown, "station_unknown"},
    {ballots::InputCode::MarkUnreadable, "mark_unreadable"},
    {ballots::InputCode::MarkOnOtherPaper, "mark_on_other_paper"},
    {ballots::InputCode::MarkOnVoidPaper, "mark_on_void_paper"},
    {ballots::InputCode::CodeMalformed, "code_malformed"},
    {ballots::InputCode::CodeRepeated, "code_repeated"},
    {ballots::InputCode::TermMalformed, "term_malformed"},
    {ballots::InputCode::PlaceMalformed, "place_malformed"},
    {ballots::InputCode::CountMalformed, "count_malformed"},
    {ballots::InputCode::BreakdownUnknown, "breakdown_unknown"},
    {ballots::InputCode::FigureRepeated, "figure_repeated"},
    {ballots::InputCode::WorkbookBroken, "workbook_broken"},
    {ballots::InputCode::WorkbookSheets, "workbook_sheets"},
    {ballots::InputCode::CellFault, "cell_fault"},
    {ballots::InputCode::KindMissing, "kind_missing"},
    {ballots::InputCode::WordsMissing, "words_missing"},
    {ballots::InputCode::WordsOfOneCommittee, "words_of_one_committee"},
    {ballots::InputCode::PlaceUnlisted, "place_unlisted"},
    {ballots::InputCode::CodeUnknown, "code_unknown"},
});

}  // namespace douxuan::base
