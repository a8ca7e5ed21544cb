// SPDX-License-Identifier: Apache-2.0
// The tables that take the indicators apart: by part, against the last term, by district.
#include <algorithm>

#include "cli/report/annex_tables.h"
#include "cli/report/shown.h"
#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::report;
using law::CommitteeKind;
using statistics::Code;

namespace {

constexpr auto residents = CommitteeKind::Residents;
constexpr auto village = CommitteeKind::Village;

using MakeTable = Table (*)(const Gathered&, IndicatorCells&);

/// All districts side by side again.
Table by_district(const Gathered& all, IndicatorCells& cells) {
    Table whole;
    for (const Table& page : by_place_tables(statistics::Level::District, all, cells)) {
        CHECK(page.headings.size() <= 11);
        const std::ptrdiff_t from = whole.headings.empty() ? 0 : 5;
        whole.headings.insert(whole.headings.end(), page.headings.begin() + from,
                              page.headings.end());
        whole.rows.resize(page.rows.size());
        for (std::size_t i = 0; i < page.rows.size(); ++i) {
            const std::vector<Cell>& cells_of_page = page.rows[i].cells;
            whole.rows[i].cells.insert(whole.rows[i].cells.end(), cells_of_page.begin() + from,
                                       cells_of_page.end());
        }
    }
    return whole;
}

/// The rows whose first cell is the id, cells joined by `|`, without the id and the name.
std::vector<std::string> rows_of(MakeTable make, const Gathered& all, std::string_view id,
                                 std::int64_t least = 5) {
    const BureauReportOptions options{
        .of = "", .term = {}, .with_places = true, .min_cell = least, .today = {}};
    IndicatorCells cells(all, options);
    const Table table = make(all, cells);
    std::vector<std::string> lines;
    for (const Row& row : table.rows) {
        CHECK(row.cells.size() == table.headings.size());
        if (shown(row.cells.front(), cli::Language::English, Digits::Plain) != id) {
            continue;
        }
        std::string line;
        for (std::size_t i = 2; i < row.cells.size(); ++i) {
            line +=
                (i == 2 ? "" : "|") + shown(row.cells[i], cli::Language::English, Digits::Plain);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

/// Turnout of one committee, all of one method.
void add_turnout(statistics::Sums& sums, std::string_view code, CommitteeKind kind,
                 std::string_view method, std::int64_t voting, std::int64_t entitled) {
    for (const std::string_view part : {std::string_view(), method}) {
        sums.add(code, kind, Code::Voting, part, voting);
        sums.add(code, kind, Code::Entitled, part, entitled);
    }
}

}  // namespace

TEST_CASE("turnout by method is of those entitled under that method") {
    Gathered all;
    add_turnout(all.now, "110101001001", residents, "method=all_electors", 60, 100);
    add_turnout(all.now, "110101001002", residents, "method=residents_representatives", 45, 50);
    add_turnout(all.now, "110101001201", village, "method=all_electors", 90, 100);
    CHECK(rows_of(part_table, all, "I16") ==
          std::vector<std::string>{"|all electors|60.0%|90.0%|75.0%",
                                   "|residents' representatives|90.0%|—|90.0%"});
    CHECK(rows_of(part_table, all, "I03").empty());
}

TEST_CASE("a part of few people takes another with it, and what nobody said is a part as well") {
    Gathered all;
    const auto add = [&](const char* part, std::int64_t value) {
        all.now.add("110101001001", residents, Code::Representatives, part, value);
    };
    add("", 40);
    add("sex=female", 38);
    add("sex=male", 2);
    add("party=member", 20);
    add("party=not_member", 17);
    // Two men: the women would tell. Three of whom nobody said: the smaller part would tell.
    CHECK(rows_of(part_table, all, "I09") ==
          std::vector<std::string>{"by the logs of elections|women|*|—|*",
                                   "by the logs of elections|men|*|—|*",
                                   "by the logs of elections|Party members|20|—|20",
                                   "by the logs of elections|not Party members|*|—|*"});
    CHECK(rows_of(part_table, all, "I09", 1).front() == "by the logs of elections|women|38|—|38");
}

TEST_CASE("what is known of both terms is compared, each kind for itself") {
    Gathered all;
    add_turnout(all.before, "110101001001", residents, "method=all_electors", 60, 100);
    add_turnout(all.now, "110101001001", residents, "method=all_electors", 70, 105);
    // Of villages nothing is known of the last term.
    add_turnout(all.now, "110101001201", village, "method=all_electors", 90, 100);
    CHECK(rows_of(last_term_table, all, "I16") ==
          std::vector<std::string>{"|residents'|60.0%|66.7%|6.7 percentage points"});
    // A count falls; one of few people is not told, nor by how much it changed.
    const auto add = [](statistics::Sums& sums, Code code, std::int64_t value) {
        sums.add_of_place("", {}, code, "", value);
    };
    add(all.before, Code::Volunteers, 900);
    add(all.now, Code::Volunteers, 850);
    add(all.before, Code::MediaOutlets, 3);
    add(all.now, Code::MediaOutlets, 1);
    add(all.before, Code::ForeignObservers, 3);
    add(all.now, Code::ForeignObservers, 50);
    CHECK(rows_of(last_term_table, all, "I28") == std::vector<std::string>{"|both|900|850|-50"});
    CHECK(rows_of(last_term_table, all, "I14") == std::vector<std::string>{"|both|3|1|-2"});
    CHECK(rows_of(last_term_table, all, "I13") == std::vector<std::string>{"persons|both|*|50|*"});
    all.before = {};
    CHECK(rows_of(last_term_table, all, "I28").empty());
}

TEST_CASE("a column for each district, and a small one takes another with it") {
    Gathered all;
    add_turnout(all.now, "110101001001", residents, "method=all_electors", 60, 100);
    CHECK(rows_of(by_district, all, "I16").empty());
    add_turnout(all.now, "110102001001", residents, "method=all_electors", 3, 100);
    add_turnout(all.now, "110105001001", residents, "method=all_electors", 50, 100);
    add_turnout(all.now, "110105001201", village, "method=all_electors", 80, 100);
    CHECK(rows_of(by_district, all, "I16") ==
          std::vector<std::string>{"|residents'|37.7%|*|*|50.0%", "|village|80.0%|—|—|80.0%"});
    CHECK(rows_of(by_district, all, "I16", 1).front() == "|residents'|37.7%|60.0%|3.0%|50.0%");
}

TEST_CASE("within one district a column for each street") {
    Gathered all;
    add_turnout(all.now, "110101001001", residents, "method=all_electors", 60, 100);
    add_turnout(all.now, "110101002001", residents, "method=all_electors", 30, 100);
    add_turnout(all.now, "110101002002", residents, "method=all_electors", 3, 100);
    all.names.streets = {{"110101001", "East"}, {"110101002", "West"}};
    const BureauReportOptions options{.of = "110101"};
    IndicatorCells cells(all, options);
    const auto pages = by_place_tables(level_below("110101"), all, cells);
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].name == "by-street-1");
    CHECK(pages[0].title.en == "Indicators by street and town (East to West)");
    const auto turnout = std::ranges::find_if(pages[0].rows, [](const Row& row) {
        return shown(row.cells.front(), cli::Language::English, Digits::Plain) == "I16";
    });
    REQUIRE(turnout != pages[0].rows.end());
    std::string line;
    for (std::size_t i = 3; i < turnout->cells.size(); ++i) {
        line += shown(turnout->cells[i], cli::Language::English, Digits::Plain) + "|";
    }
    CHECK(line == "residents'|31.0%|60.0%|16.5%|");
    CHECK(by_place_tables(level_below("1101"), all, cells).empty());  // it is the only district
}

TEST_CASE("many districts stand in several tables, each with the total") {
    Gathered all;
    for (int i = 1; i <= 8; ++i) {
        add_turnout(all.now, "11010" + std::to_string(i) + "001001", residents,
                    "method=all_electors", 50 + i, 100);
    }
    const BureauReportOptions options{.with_places = true};
    IndicatorCells cells(all, options);
    const auto pages = by_place_tables(statistics::Level::District, all, cells);
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].name == "by-district-1");
    CHECK(pages[1].title.en == "Indicators by district (110107 to 110108)");
    CHECK(pages[1].headings.size() == 7);
    CHECK(rows_of(by_district, all, "I16").front() ==
          "|residents'|54.5%|51.0%|52.0%|53.0%|54.0%|55.0%|56.0%|57.0%|58.0%");
}
