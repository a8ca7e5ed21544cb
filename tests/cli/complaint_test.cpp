// SPDX-License-Identifier: Apache-2.0
// Every fault of input and evidence says what is wrong and what to do, in both languages.
#include "cli/messages/complaint.h"

#include <algorithm>
#include <set>

#include "cli/messages/fault_texts.h"
#include "tests/cli/said.h"

using namespace douxuan;
using ballots::InputCode;
using cli::Language;

namespace {

void check_fault_sentence(std::string_view pattern, std::string_view stop) {
    const std::string text = cli::fill(pattern, {});
    INFO(text);
    CHECK(text.ends_with(stop));
    CHECK(text.find("  ") == std::string::npos);
    CHECK(text.find("…") == std::string::npos);  // a value outside of its fragment
}

void check_pattern(const cli::Text& text, const std::set<std::string>& facts) {
    cli::check_said(text);
    check_fault_sentence(text.zh, "。");
    check_fault_sentence(text.en, ".");
    auto zh = cli::names_in(text.zh);
    auto en = cli::names_in(text.en);
    for (const std::string& name : zh) {
        INFO(name);
        CHECK(facts.contains(name));
    }
    std::ranges::sort(zh);
    std::ranges::sort(en);
    CHECK(zh == en);
}

// `facts`: those that a sentence of this table may name.
template <class Code>
void check_faults(const std::set<std::string>& facts) {
    std::set<std::string_view> reasons;
    for (const auto& [code, word] : base::words_of<Code>) {
        INFO(word);
        const cli::FaultText<Code>& text = cli::fault_text(code);
        CHECK(text.code == code);
        check_pattern(text.reason, facts);
        check_pattern(text.remedy, facts);
        CHECK(reasons.insert(text.reason.zh).second);
        CHECK(reasons.insert(text.reason.en).second);
    }
}

bool names(InputCode code, std::string_view fact) {
    const auto& text = cli::fault_text(code);
    return cli::mentions(text.reason.zh, fact) || cli::mentions(text.remedy.zh, fact);
}

}  // namespace

TEST_CASE("every fault of a spreadsheet is told in both languages") {
    check_faults<InputCode>({"value", "column_name", "most", "offset", "code_point", "found",
                             "needed", "first_column", "allowed", "earliest", "latest", "first_row",
                             "identity_birth", "identity_sex", "part", "sheets"});
}

TEST_CASE("every fault of a ruleset is told in both languages") {
    check_faults<law::LoadErrorCode>({"key", "expected"});
    for (const auto& [code, word] : base::words_of<law::LoadErrorCode>) {
        INFO(word);
        CHECK(cli::mentions(cli::fault_text(code).reason.zh, "expected"));
    }
}

TEST_CASE("every fault of files and records is told in both languages") {
    check_faults<audit::LedgerFault>({"seq"});
    check_faults<audit::AnnexFault>({});
    check_faults<audit::BundleFault>({});
    check_faults<audit::SealFault>({});
    check_faults<audit::DecodeFault>({"expected"});
    check_faults<cli::StatementFault>({"member", "value"});
}

TEST_CASE("every fault of an archive is told in both languages") {
    check_faults<archive::StoreFault>({"detail"});
    CHECK(cli::complaint(Language::English, archive::StoreFault::Refused, "no such table: x\n")
              .reason == "The database does not take this question: no such table: x.");
}

TEST_CASE("every fault of signatures and trust is told in both languages") {
    check_faults<audit::NoteFault>({});
    check_faults<audit::PolicyFault>({});
    check_faults<audit::TrustFault>({});
    check_faults<audit::CosignFault>({});
}

TEST_CASE("a fault of a cell is told with its place, its value and the remedy") {
    const ballots::InputError error{
        .code = InputCode::DateOutOfRange,
        .row = 7,
        .column = 4,
        .column_name = "birth",
        .value = "2990-01-05",
        .facts = {{"earliest", "1900-01-01"}, {"latest", "2026-03-01"}}};
    CHECK(cli::complaint(Language::Chinese, error).text(Language::Chinese) ==
          "第 7 行第 4 列（出生日期）：日期不可能：2990-01-05，应在 1900年1月1日 至 2026年3月1日 "
          "之间。核对证件后更正。");
    CHECK(cli::complaint(Language::English, error).text(Language::English) ==
          "row 7, column 4 (birth): The date is not possible: 2990-01-05; it must be from "
          "1900-01-01 to 2026-03-01. Check it against the person's papers and correct it.");
}

TEST_CASE("a fault of a whole file has no place") {
    const ballots::InputError error{.code = InputCode::SpreadsheetFile};
    CHECK(cli::complaint(Language::Chinese, error).place.empty());
    CHECK(cli::complaint(Language::English, error).place.empty());
}

TEST_CASE("facts that the readers of spreadsheets give are all told") {
    CHECK(names(InputCode::IdentityCheckDigit, "needed"));
    CHECK(names(InputCode::IdentityLength, "found"));
    CHECK(names(InputCode::IdentityContradictsSex, "identity_sex"));
    CHECK(names(InputCode::NumberRepeated, "first_row"));
    CHECK(names(InputCode::ValueUnknown, "allowed"));
    CHECK(names(InputCode::WrongSeparator, "found"));
}

TEST_CASE("an invisible character is told by its code point") {
    const ballots::InputError error{.code = InputCode::ForbiddenCharacter,
                                    .row = 2,
                                    .column = 2,
                                    .facts = {{"code_point", "8203"}}};
    CHECK(cli::complaint(Language::English, error).reason ==
          "There is an invisible or control character here, U+200B.");
}

TEST_CASE("a fault of a ruleset is told with file, line and column") {
    const law::LoadError error{.code = law::LoadErrorCode::WrongType,
                               .file = "ours.toml",
                               .line = 12,
                               .column = 9,
                               .key = "count.turnout.value",
                               .expected = "true or false"};
    CHECK(cli::complaint(Language::English, error).text(Language::English) ==
          "ours.toml:12:9: count.turnout.value: the value is of the wrong type; expected: true or "
          "false. Write it as that type: texts in quotation marks, numbers and dates without.");
    CHECK(cli::complaint(Language::Chinese, error).reason ==
          "count.turnout.value 值的类型不对，应为true（是）或 false（否）。");
}

TEST_CASE("a value from outside cannot steer the terminal") {
    const ballots::InputError error{
        .code = InputCode::MarkUnreadable, .row = 2, .column = 1, .value = "\x1b[2J"};
    CHECK(cli::complaint(Language::English, error).reason.find('\x1b') == std::string::npos);
}

TEST_CASE("the columns of the spreadsheets have Chinese names") {
    CHECK(cli::column_text(Language::Chinese, "identity_number") == "身份证号");
    CHECK(cli::column_text(Language::Chinese, "chair:write_in") == "chair:另选他人");
    CHECK(cli::column_text(Language::Chinese, "chair:p1") == "chair:p1");
    CHECK(cli::column_text(Language::English, "birth") == "birth");
}

TEST_CASE("every form that a reader of records or rules asks for is known in Chinese") {
    for (const std::string_view expected :
         {"a table", "a list", "true or false", "a text on one line", "this key", "an integer",
          "a date, 1800-01-01 to 2999-12-31", "a whole number from 0 to 10000", "a cited value"}) {
        INFO(expected);
        CHECK(cli::has_chinese(cli::expected_text(Language::Chinese, expected)));
    }
    CHECK(cli::expected_text(Language::Chinese, "one of a b") == "下列之一：a b");
    CHECK(cli::expected_text(Language::English, "a table") == "a table");
}
