// SPDX-License-Identifier: Apache-2.0
#include "ballots/roll_csv.h"

#include <unicode/unistr.h>

#include "ballots/text.h"
#include "tests/ballots/described.h"
#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::ballots;
using test::latest_birth;

namespace {

const std::string header =
    "no,name,sex,birth,group,category,identity_number,own_word,application,"
    "since,basis,declared_not_elsewhere,migrant,decision\n";

std::vector<RollRow> accepted_roll(const std::string& text) {
    const auto rows = read_roll(text, latest_birth);
    if (!rows) {
        INFO(base::word(rows.error().shown.at(0).code));
        REQUIRE(rows.has_value());
    }
    return *rows;
}

InputErrors refused_roll(const std::string& text) {
    const auto rows = read_roll(text, latest_birth);
    REQUIRE_FALSE(rows.has_value());
    return rows.error();
}

// The one error of a list with one row, whose columns are those of `header`.
InputError wrong_row(const std::string& row) {
    const InputErrors errors = refused_roll(header + row + "\n");
    REQUIRE(errors.total == 1);
    CHECK(errors.shown.at(0).row == 2);
    return errors.shown.at(0);
}

void check_cell(const std::string& row, InputCode code, std::size_t column, const std::string& name,
                const std::string& value) {
    INFO(row);
    const InputError error = wrong_row(row);
    CHECK(base::word(error.code) == base::word(code));
    CHECK(error.column == column);
    CHECK(error.column_name == name);
    CHECK(error.value == value);
}

std::string in_gb18030(const std::string& utf8) {
    const auto text = icu::UnicodeString::fromUTF8(utf8);
    std::string bytes(utf8.size() * 4, '\0');
    const auto size = text.extract(0, text.length(), bytes.data(),
                                   static_cast<std::uint32_t>(bytes.size()), "gb18030");
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

const std::string chinese =
    "编号,姓名,性别,出生日期,村民小组,类别,身份证号,本人意思,申请,居住起始,事由,未在他处登记,流动,"
    "结果\n"
    "1,张三,女,1949年12月31日,一组,在村,11010519491231002X,,,,,,否,登记\n"
    "2,𠮷田,男,1990/1/5,二组,外来,,,是,2024.3.1,村务工作,是,是,待同意\n"
    "3,李四,男,2010-05-06,二组,在村,,,,,,,,不予登记：未满十八周岁\n"
    "4,王五,女,19700203,三组,外出,,回复,,,,,,\n";

}  // namespace

TEST_CASE("a roll in Chinese gives every member of the records") {
    const auto rows = accepted_roll(chinese);
    REQUIRE(rows.size() == 4);

    CHECK(rows[0].row == 2);
    CHECK(rows[0].record.no == "1");
    CHECK(rows[0].record.name == "张三");
    CHECK(rows[0].record.sex == roll::Sex::Female);
    CHECK(rows[0].record.birth.text() == "1949-12-31");
    CHECK(rows[0].record.group == "一组");
    CHECK(rows[0].record.category == roll::VoterClass::Resident);
    CHECK(rows[0].record.migrant == roll::YesNo::No);
    CHECK(rows[0].record.identity.empty());
    CHECK(rows[0].identity_number == "11010519491231002X");
    CHECK(rows[0].decision == RollDecision::Register);

    CHECK(rows[1].record.category == roll::VoterClass::Outsider);
    CHECK(rows[1].record.application == roll::YesNo::Yes);
    CHECK(rows[1].record.since->text() == "2024-03-01");
    CHECK(rows[1].record.basis == law::ResidenceBasis::VillageWork);
    CHECK(rows[1].record.declared_not_elsewhere == roll::YesNo::Yes);
    CHECK(rows[1].decision == RollDecision::ConsentNeeded);

    CHECK(rows[2].decision == RollDecision::Refuse);
    CHECK(rows[2].ground == law::Exclusion::UnderAge);

    CHECK(rows[3].record.own_word == roll::OwnWord::Reply);
    CHECK(rows[3].record.since == std::nullopt);
    CHECK(rows[3].decision == RollDecision::Register);
}

TEST_CASE("the same roll in English words gives the same records") {
    const auto rows =
        accepted_roll(header +
                      "1,张三,female,1949-12-31,一组,resident,11010519491231002X,,,,,,no,register\n"
                      "2,𠮷田,male,1990-01-05,二组,outsider,,,yes,2024-03-01,village_work,yes,yes,"
                      "consent_needed\n"
                      "3,李四,male,2010-05-06,二组,resident,,,,,,,,refuse:under_age\n"
                      "4,王五,female,1970-02-03,三组,away,,reply,,,,,,\n");
    const auto same = accepted_roll(chinese);
    REQUIRE(rows.size() == same.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i].record == same[i].record);
        CHECK(rows[i].decision == same[i].decision);
        CHECK(rows[i].ground == same[i].ground);
    }
}

TEST_CASE("the same roll in GB18030 gives the same records") {
    const auto text = decode_text(in_gb18030(chinese));
    REQUIRE(text.has_value());
    CHECK(text->encoding == Encoding::Gb18030);
    CHECK(text->utf8 == chinese);
}

TEST_CASE("rows without any text are passed over, and counted in the numbering") {
    const auto rows = accepted_roll(
        "no,name,sex,birth,group,category\n\n,,,,,\n"
        "1,张三,女,1949-12-31,一组,在村\n\n　, \n");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].row == 4);
}

TEST_CASE("a roll without anybody is refused") {
    CHECK(refused_roll(header).shown.at(0).code == InputCode::EmptyFile);
    CHECK(refused_roll(header + "\n\n").shown.at(0).code == InputCode::EmptyFile);
}

TEST_CASE("a cell that may not be empty is refused by row and column") {
    const InputErrors errors = refused_roll(header + ",,,,,,,,,,,,,yes\n");
    CHECK(errors.total == 7);
    CHECK(errors.shown.at(0).code == InputCode::ValueMissing);
    CHECK(errors.shown.at(0).column == 1);
    CHECK(errors.shown.at(0).column_name == "no");
    CHECK(errors.shown.at(5).column_name == "category");
}

TEST_CASE("each wrong cell is refused by row, column, name and value") {
    check_cell("1,张三,f,1949-12-31,一组,在村,,,,,,,,", InputCode::ValueUnknown, 3, "sex", "f");
    check_cell("1,张三,女,1949-12-32,一组,在村,,,,,,,,", InputCode::DateUnreadable, 4, "birth",
               "1949-12-32");
    check_cell("1,张三,女,31/12/1949,一组,在村,,,,,,,,", InputCode::DateUnreadable, 4, "birth",
               "31/12/1949");
    check_cell("1,张三,女,49-12-31,一组,在村,,,,,,,,", InputCode::DateUnreadable, 4, "birth",
               "49-12-31");
    check_cell("1,张三,女,1949-12-31,一组,外人,,,,,,,,", InputCode::ValueUnknown, 6, "category",
               "外人");
    check_cell("1,张三,女,1949-12-31,一组,在村,123,,,,,,,", InputCode::IdentityLength, 7,
               "identity_number", "123");
    check_cell("1,张三,女,1949-12-31,一组,外出,,好,,,,,,", InputCode::ValueUnknown, 8, "own_word",
               "好");
    check_cell("1,张三,女,1949-12-31,一组,外来,,,x,,,,,", InputCode::ValueUnknown, 9, "application",
               "x");
    check_cell("1,张三,女,1949-12-31,一组,外来,,,,去年,,,,", InputCode::DateUnreadable, 10, "since",
               "去年");
    check_cell("1,张三,女,1949-12-31,一组,外来,,,,,玩,,,", InputCode::ValueUnknown, 11, "basis",
               "玩");
    check_cell("1,张三,女,1949-12-31,一组,外来,,,,,,x,,", InputCode::ValueUnknown, 12,
               "declared_not_elsewhere", "x");
    check_cell("1,张三,女,1949-12-31,一组,外来,,,,,,,x,", InputCode::ValueUnknown, 13, "migrant",
               "x");
    for (const std::string bad :
         {"refuse", "不予登记", "refuse:", "refuse:lazy", "register:under_age", "maybe"}) {
        check_cell("1,张三,女,1949-12-31,一组,在村,,,,,,,," + bad, InputCode::ValueUnknown, 14,
                   "decision", bad);
    }
    check_cell("1,\"张\n三\",女,1949-12-31,一组,在村,,,,,,,,", InputCode::LineBreakInCell, 2,
               "name", "张\n三");
    CHECK(wrong_row("1,张三,f,1949-12-31,一组,在村,,,,,,,,").facts ==
          std::vector{fact("allowed", std::string_view("女/female 男/male"))});
    CHECK(wrong_row("1,张三,女").code == InputCode::WrongCells);
    CHECK(wrong_row("1,张\"三").code == InputCode::StrayQuote);
}

TEST_CASE("a birth before 1900 or after the latest_birth day is refused") {
    const auto born = [](const std::string& day) {
        return read_roll(header + "1,张三,女," + day + ",一组,在村,,,,,,,,\n", latest_birth)
            .has_value();
    };
    CHECK_FALSE(born("1899-12-31"));
    CHECK(born("1900-01-01"));
    CHECK(born("2026-12-20"));
    CHECK_FALSE(born("2026-12-21"));
    CHECK(wrong_row("1,张三,女,2026-12-21,一组,在村,,,,,,,,").code == InputCode::DateOutOfRange);
}

TEST_CASE("a number of 20 characters and a name of 60 are read, longer ones are not") {
    const auto row = [](std::size_t no, std::size_t name) {
        return header + std::string(no, '1') + "," + std::string(name, 'a') +
               ",女,1949-12-31,一组,在村,,,,,,,,\n";
    };
    CHECK(read_roll(row(20, 60), latest_birth).has_value());
    CHECK(refused_roll(row(21, 60)).shown.at(0).code == InputCode::ValueTooLong);
    CHECK(refused_roll(row(20, 61)).shown.at(0).code == InputCode::ValueTooLong);
}

TEST_CASE("an identity number that contradicts birth or sex is refused") {
    const InputError birth = wrong_row("1,张三,女,1949-12-30,一组,在村,11010519491231002X,,,,,,,");
    CHECK(birth.code == InputCode::IdentityContradictsBirth);
    CHECK(birth.column_name == "birth");
    CHECK(birth.facts == std::vector{fact("identity_birth", std::string_view("1949-12-31"))});
    const InputError sex = wrong_row("1,张三,男,1949-12-31,一组,在村,11010519491231002X,,,,,,,");
    CHECK(sex.code == InputCode::IdentityContradictsSex);
    CHECK(sex.facts == std::vector{fact("identity_sex", std::string_view("female"))});
}

TEST_CASE("a wrong check digit is refused with the right one") {
    const InputError error = wrong_row("1,张三,女,1949-12-31,一组,在村,110105194912310021,,,,,,,");
    CHECK(error.code == InputCode::IdentityCheckDigit);
    CHECK(error.facts == std::vector{fact("needed", std::string_view("X"))});
}

TEST_CASE("the same person twice and the same number twice are refused naming both rows") {
    const InputErrors errors =
        refused_roll(header +
                     "1,张三,女,1949-12-31,一组,在村,11010519491231002X,,,,,,,\n"
                     "2,王五,女,1970-02-03,三组,在村,,,,,,,,\n"
                     "1,张三,女,1949-12-31,一组,在村,11010519491231002x,,,,,,,\n");
    REQUIRE(errors.total == 2);
    CHECK(errors.shown[0].code == InputCode::NumberRepeated);
    CHECK(errors.shown[0].row == 4);
    CHECK(errors.shown[0].facts == std::vector{fact("first_row", std::size_t{2})});
    CHECK(errors.shown[1].code == InputCode::IdentityRepeated);
    CHECK(errors.shown[1].row == 4);
    CHECK(errors.shown[1].facts == std::vector{fact("first_row", std::size_t{2})});
}

TEST_CASE("people without an identity number are not taken for one person") {
    CHECK(accepted_roll(header + "1,张三,女,1949-12-31,一组,在村,,,,,,,,\n"
                                 "2,张三,女,1949-12-31,一组,在村,,,,,,,,\n")
              .size() == 2);
}

TEST_CASE("of 100,000 rows of garbage the first 20 errors are shown and all are counted") {
    std::string text = header;
    for (int i = 0; i < 100'000; ++i) {
        text += "垃圾,x\n";
    }
    const InputErrors errors = refused_roll(text);
    CHECK(errors.total == 100'000);
    CHECK(errors.shown.size() == 20);
    CHECK(errors.shown.at(19).row == 21);
}
