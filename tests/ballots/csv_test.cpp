// SPDX-License-Identifier: Apache-2.0
#include "ballots/csv.h"

#include "ballots/columns.h"
#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::ballots;

namespace {

using Table = std::vector<std::vector<std::string>>;

std::expected<Table, InputError> read_all(std::string_view text) {
    CsvReader reader(text);
    Table table;
    Cells cells;
    for (;;) {
        const auto record = reader.next();
        if (!record) {
            return std::unexpected(record.error());
        }
        if (!*record) {
            return table;
        }
        if (const auto split = cells.split(**record, reader.row()); !split) {
            return std::unexpected(split.error());
        }
        auto& row = table.emplace_back();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            row.emplace_back(cells[i]);
        }
    }
}

InputError refused_table(std::string_view text) {
    const auto table = read_all(text);
    REQUIRE_FALSE(table.has_value());
    return table.error();
}

const std::vector<ColumnName> two_columns = {{"no", "编号", Need::Required},
                                             {"name", "姓名", Need::Required},
                                             {"sex", "性别", Need::Optional}};

std::expected<Columns, InputErrors> read_two_columns(std::string_view text) {
    CsvReader reader(text);
    return read_header(reader, two_columns);
}

InputError header_refused(std::string_view text) {
    const auto columns = read_two_columns(text);
    REQUIRE_FALSE(columns.has_value());
    REQUIRE(columns.error().total == 1);
    return columns.error().shown.at(0);
}

}  // namespace

TEST_CASE("rows end with LF, CRLF or the text") {
    const Table expected = {{"a", "b"}, {"c", "d"}};
    CHECK(*read_all("a,b\nc,d\n") == expected);
    CHECK(*read_all("a,b\r\nc,d\r\n") == expected);
    CHECK(*read_all("a,b\nc,d") == expected);
    CHECK(read_all("")->empty());
}

TEST_CASE("empty cells and empty rows are kept") {
    CHECK(*read_all(",\n\n,,\n") == Table{{"", ""}, {""}, {"", "", ""}});
}

TEST_CASE("a quoted cell may hold commas, line ends and doubled quotation marks") {
    CHECK(*read_all("\"a,b\",\"c\r\nd\",\"say \"\"yes\"\"\"\n\"\",x\n") ==
          Table{{"a,b", "c\r\nd", "say \"yes\""}, {"", "x"}});
    CHECK(*read_all("\"\"\"\",\"\"\"\"\"\"") == Table{{"\"", "\"\""}});
}

TEST_CASE("a quotation mark is seen in whichever row it stands") {
    for (std::size_t before = 0; before < 4; ++before) {
        for (std::size_t between = 0; between < 4; ++between) {
            std::string text;
            std::vector<std::string> rows;
            const auto plain = [&](std::size_t number) {
                for (std::size_t i = 0; i < number; ++i) {
                    rows.push_back("a,b");
                    text += "a,b\n";
                }
            };
            const auto quoted = [&](const std::string& row) {
                rows.push_back(row);
                text += row + '\n';
            };
            plain(before);
            quoted("\"x\ny\",\"\"");
            plain(between);
            quoted("c,\"\n\n\"\"\"");
            plain(before);
            CsvReader reader(text);
            for (const std::string& row : rows) {
                const auto next = reader.next();
                REQUIRE(next.has_value());
                REQUIRE(*next == row);
            }
            CHECK_FALSE(reader.next().value().has_value());
        }
    }
}

TEST_CASE("a wrong quotation mark is refused where it stands") {
    const InputError stray = refused_table("a,b\nc,d\"e\nf,g\n");
    CHECK(stray.code == InputCode::StrayQuote);
    CHECK(stray.row == 2);
    CHECK(stray.column == 2);

    const InputError after = refused_table("a,b\n\"c\"d,e\n");
    CHECK(after.code == InputCode::TextAfterQuote);
    CHECK(after.row == 2);
    CHECK(after.column == 1);

    const InputError open = refused_table("a,b\nc,\"d\ne,f\n");
    CHECK(open.code == InputCode::QuoteNotClosed);
    CHECK(open.row == 2);
    CHECK(open.column == 2);
}

TEST_CASE("a carriage return inside a row is refused") {
    const InputError error = refused_table("a,b\rc,d\n");
    CHECK(error.code == InputCode::LoneReturn);
    CHECK(error.column == 2);
}

TEST_CASE("a row of 65,536 bytes is read, one of 65,537 is not") {
    const std::string most(row_bytes_most, 'x');
    CHECK(read_all("a\n" + most + "\n").has_value());
    const InputError error = refused_table("a\n" + most + "x\n");
    CHECK(error.code == InputCode::RowTooLong);
    CHECK(error.row == 2);
    CHECK(refused_table("\"" + most).code == InputCode::RowTooLong);
}

TEST_CASE("a row of 256 cells is read, one of 257 is not") {
    const std::string most(row_cells_most - 1, ',');
    CHECK(read_all(most)->at(0).size() == 256);
    CHECK(refused_table(most + ",").code == InputCode::TooManyCells);
}

TEST_CASE("a row keeps the number that the spreadsheet shows, line ends in cells or not") {
    const InputError error = refused_table("a\n\"b\nb\nb\"\n\nc\"\n");
    CHECK(error.row == 4);
    CHECK(place_of("a,\"b\nb\"\nc,d", 10).row == 2);
    CHECK(place_of("a,\"b\nb\"\nc,d", 10).column == 2);
}

TEST_CASE("a header is read in either language, any order, width and case") {
    for (const char* text : {"no,name", "编号,姓名", " ＮＯ ,Name\r\n", "\"no\",\"姓名\""}) {
        INFO(text);
        CHECK(read_two_columns(text)->places ==
              std::vector<std::optional<std::size_t>>{0, 1, std::nullopt});
    }
    CHECK(read_two_columns("sex,姓名,no")->places ==
          std::vector<std::optional<std::size_t>>{2, 1, 0});
    CHECK(read_two_columns("sex,姓名,no")->meanings == std::vector<std::size_t>{2, 1, 0});
}

TEST_CASE("columns that somebody else named are read as what they are said to be") {
    const auto read = [](std::string_view text, const std::vector<Renamed>& renamed) {
        CsvReader reader(text);
        return read_header(reader, two_columns, renamed);
    };
    // "name" is the number here, and nobody needs "page".
    const std::vector<Renamed> renamed{{"name", "no"}, {"Who", "姓名"}, {"page", ""}};
    const auto columns = read("name,page,who", renamed);
    REQUIRE(columns.has_value());
    CHECK(columns->places == std::vector<std::optional<std::size_t>>{0, 2, std::nullopt});
    CHECK(columns->meanings == std::vector<std::size_t>{0, 3, 1});

    const auto missing = read("name,who", renamed);
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().shown.at(0).code == InputCode::RenamedMissing);
    CHECK(missing.error().shown.at(0).value == "page");
    const auto twice = read("name,page,who,no", renamed);
    REQUIRE_FALSE(twice.has_value());
    CHECK(twice.error().shown.at(0).code == InputCode::ColumnRepeated);
}

TEST_CASE("an empty file has no header") {
    CHECK(header_refused("").code == InputCode::EmptyFile);
}

TEST_CASE("a header with another separator is refused by the separator found") {
    for (const std::string separator : {";", "\t", "，", "；"}) {
        const InputError error = header_refused("no" + separator + "name");
        CHECK(error.code == InputCode::WrongSeparator);
        CHECK(error.facts == std::vector{fact("found", std::string_view(separator))});
    }
}

TEST_CASE("missing, repeated and unknown columns are refused by name") {
    const InputError missing = header_refused("no,sex");
    CHECK(missing.code == InputCode::ColumnMissing);
    CHECK(missing.column_name == "name");
    CHECK(missing.facts == std::vector{fact("zh", std::string_view("姓名"))});

    const InputError repeated = header_refused("no,name,姓名");
    CHECK(repeated.code == InputCode::ColumnRepeated);
    CHECK(repeated.column == 3);
    CHECK(repeated.column_name == "name");
    CHECK(repeated.facts == std::vector{fact("first_column", std::size_t{2})});

    const InputError unknown = header_refused("no,name,telephone");
    CHECK(unknown.code == InputCode::ColumnUnknown);
    CHECK(unknown.column == 3);
    CHECK(unknown.value == "telephone");

    CHECK(read_two_columns("sex,sex,other").error().total == 4);
}
