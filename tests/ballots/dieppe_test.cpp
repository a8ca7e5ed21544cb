// SPDX-License-Identifier: Apache-2.0
// Real papers and their published totals: see dieppe/README.md.
#include <fstream>
#include <iterator>
#include <map>

#include "ballots/cast_vote_records.h"
#include "ballots/csv.h"
#include "ballots/text.h"
#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::ballots;

namespace {

std::string file(const std::string& name) {
    std::ifstream stream(DOUXUAN_DIEPPE "/" + name, std::ios::binary);
    REQUIRE(stream);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// Totals by person, out of `choice,votes`.
std::map<std::string, std::int64_t> published() {
    std::map<std::string, std::int64_t> totals;
    const std::string text = file("totals.csv");
    CsvReader reader(text);
    Cells cells;
    while (const auto record = *reader.next()) {
        REQUIRE(cells.split(*record, reader.row()));
        if (reader.row() > 1) {
            totals[std::string(cells[0])] = std::stoll(std::string(cells[1]));
        }
    }
    return totals;
}

}  // namespace

TEST_CASE("the 378 papers of Dieppe give the published totals of all 16 choices") {
    const auto expected = published();
    REQUIRE(expected.size() == 16);

    // The list of candidates in order of id: the columns of the file stand in another order.
    PaperPart part{{"member"}, {}};
    for (const auto& [person, votes] : expected) {
        part.candidates.push_back({person});
    }
    const auto text = decode_text(file("papers.csv"));
    REQUIRE(text.has_value());
    const auto votes = read_cast_votes(
        text->utf8,
        {.layouts = {{{"joint"}, {part}}}, .stations = {{"hall"}}, .batch_most = {100}});
    REQUIRE(votes.has_value());
    CHECK(votes->papers.value == 378);
    CHECK(votes->batches.size() == 4);

    std::map<std::string, std::int64_t> totals;
    for (const count::BatchSealed& batch : votes->batches) {
        for (const count::Pattern& pattern : batch.patterns) {
            REQUIRE(pattern.marks.size() == 16);
            for (std::size_t i = 0; i < 16; ++i) {
                totals[part.candidates[i].text] +=
                    pattern.marks[i] == '+' ? pattern.papers.value : 0;
            }
        }
    }
    CHECK(totals == expected);
}
