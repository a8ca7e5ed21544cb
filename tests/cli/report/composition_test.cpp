// SPDX-License-Identifier: Apache-2.0
// Who was elected, and what of it may be published.
#include "cli/report/composition.h"

#include <algorithm>

#include "cli/report/shown.h"
#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::report;
using law::CommitteeKind;
using statistics::Code;

namespace {

/// Members elected, of whom so many women; the Party members of whom that was declared.
struct Elected {
    std::int64_t members = 0;
    std::int64_t women = 0;
    std::int64_t party = 0;
    std::int64_t not_party = 0;
};

Gathered gathered(const Elected& residents, const Elected& village) {
    Gathered all;
    for (const auto& [kind, code, each] :
         {std::tuple{CommitteeKind::Residents, "110101001001", residents},
          {CommitteeKind::Village, "110101001201", village}}) {
        const auto add = [&](const char* breakdown, std::int64_t value) {
            all.now.add(code, kind, Code::Winners, breakdown, value);
        };
        add("", each.members);
        add("sex=female", each.women);
        add("sex=male", each.members - each.women);
        add("party=member", each.party);
        add("party=not_member", each.not_party);
    }
    return all;
}

/// The rows in English, cells joined by blanks; an empty cell is "_".
std::vector<std::string> rows(const Gathered& all, std::int64_t least) {
    const BureauReportOptions options{.of = "", .term = {}, .min_cell = least, .today = {}};
    IndicatorCells cells(all, options);
    std::vector<std::string> lines;
    for (const Row& row : composition_table(all, cells).rows) {
        std::string line;
        for (const Cell& cell : row.cells) {
            const std::string text = shown(cell, cli::Language::English, Digits::Plain);
            line += (line.empty() ? "" : " ") + (text.empty() ? "_" : text);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace

TEST_CASE("the composition of those elected, of each kind and of both, in shares of those known") {
    const Gathered all = gathered({50, 20, 30, 10}, {40, 10, 30, 10});
    CHECK(rows(all, 5) == std::vector<std::string>{
                              "sex _ _ _ _ _ _", "female 20 40.0% 10 25.0% 30 33.3%",
                              "male 30 60.0% 30 75.0% 60 66.7%", "Party membership _ _ _ _ _ _",
                              "Party member 30 75.0% 30 75.0% 60 75.0%",
                              "not a Party member 10 25.0% 10 25.0% 20 25.0%",
                              "not declared 10 _ 0 _ 10 _", "members elected 50 _ 40 _ 90 _"});
}

TEST_CASE("one woman of a village is not published, and does not follow from the rest") {
    const auto lines = rows(gathered({50, 20, 30, 10}, {40, 1, 30, 10}), 5);
    // Without its neighbours the hidden number would follow by subtraction.
    CHECK(lines[2] == "male * * * * 69 76.7%");
    CHECK(lines[1] == "female * * * * 21 23.3%");
    CHECK(lines[4] == "Party member 30 75.0% 30 75.0% 60 75.0%");
    CHECK(lines.back() == "members elected 50 _ 40 _ 90 _");
}

TEST_CASE("where the total of a kind would give it away, only both together are told of") {
    // Three members of villages: too few to be told, and so is whatever leads to them.
    const auto lines = rows(gathered({50, 20, 30, 10}, {3, 1, 2, 1}), 5);
    CHECK(lines[2] == "male * * * * 32 60.4%");
    CHECK(lines[1] == "female * * * * 21 39.6%");
    CHECK(lines.back() == "members elected * * * * 53 _");
}

TEST_CASE("where nobody can be told apart from the total, nothing of the composition is told") {
    const auto lines = rows(gathered({3, 1, 2, 1}, {3, 1, 1, 1}), 7);
    for (const std::string& line : lines) {
        INFO(line);
        CHECK(std::ranges::none_of(line, [](char c) { return c >= '1' && c <= '9'; }));
    }
}

TEST_CASE("nobody elected, nothing to tell") {
    CHECK(rows(Gathered(), 5).empty());
}
