// SPDX-License-Identifier: Apache-2.0
#include "ballots/cast_vote_records.h"

#include <algorithm>
#include <random>

#include "ballots/batches.h"
#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::ballots;

namespace {

const PaperPart chair{{"chair"}, {{"p01"}, {"p02"}}};
const PaperPart member{{"member"}, {{"p03"}, {"p04"}, {"p05"}}};

CastVoteSetting joint() {
    return {.layouts = {{{"joint"}, {chair, member}}}, .stations = {{"hall"}}, .batch_most = {100}};
}

CastVoteSetting separate() {
    return {.layouts = {{{"chair"}, {chair}}, {{"member"}, {member}}},
            .stations = {{"east"}, {"west"}},
            .batch_most = {100}};
}

const std::string joint_header =
    "chair:p01,chair:p02,chair:write_in,member:p03,member:p04,"
    "member:p05,member:write_in,void\n";

CastVotes accepted_votes(const std::string& text, const CastVoteSetting& setting) {
    const auto votes = read_cast_votes(text, setting);
    if (!votes) {
        INFO(base::word(votes.error().shown.at(0).code));
        REQUIRE(votes.has_value());
    }
    return *votes;
}

InputErrors refused_votes(const std::string& text, const CastVoteSetting& setting) {
    const auto votes = read_cast_votes(text, setting);
    REQUIRE_FALSE(votes.has_value());
    return votes.error();
}

// The marks of the only paper.
std::string marks(const std::string& row) {
    const auto votes = accepted_votes(joint_header + row + "\n", joint());
    REQUIRE(votes.papers.value == 1);
    return votes.batches.at(0).patterns.at(0).marks;
}

InputError wrong_paper(const std::string& row) {
    const InputErrors errors = refused_votes(joint_header + row + "\n", joint());
    REQUIRE(errors.total == 1);
    CHECK(errors.shown.at(0).row == 2);
    return errors.shown.at(0);
}

std::vector<count::Pattern> sum(const std::vector<count::BatchSealed>& batches) {
    std::vector<count::Pattern> all;
    for (const auto& batch : batches) {
        for (const auto& pattern : batch.patterns) {
            const auto same = std::ranges::find(all, pattern.marks, &count::Pattern::marks);
            if (same == all.end()) {
                all.push_back(pattern);
            } else {
                same->papers += pattern.papers;
            }
        }
    }
    return all;
}

}  // namespace

TEST_CASE("each way to write a mark is read") {
    CHECK(marks("1,0,,+,-,?,,") == "+./+-?");
    CHECK(marks("√,×,,x,X,,,no") == "+-/--.");
    CHECK(marks(" 1 ,　,,？,＋,０,,否") == "+./?+.");
}

TEST_CASE("a blank paper has no mark, and a void one is a single sign") {
    CHECK(marks(",,,,,,,") == "../...");
    CHECK(marks(",,,,,,,yes") == "#");
    CHECK(marks("0,0,,0,0,0,,是") == "#");
}

TEST_CASE("columns may stand in any order") {
    const auto votes = accepted_votes(
        "member:p05,chair:p02,member:p03,chair:p01,member:p04\n1,1,0,0,0\n", joint());
    CHECK(votes.batches.at(0).patterns.at(0).marks == ".+/..+");
}

TEST_CASE("written names get ids by sorted spelling, and stand sorted in the part") {
    const auto votes = accepted_votes(joint_header +
                                          "0,0,李四,0,0,0,张三;王五,\n"
                                          "0,0,,0,0,0,王五； 李四 ;;王五,\n",
                                      joint());
    CHECK(votes.write_ins ==
          std::vector<WriteIn>{{{"w1"}, "张三"}, {{"w2"}, "李四"}, {{"w3"}, "王五"}});
    CHECK(votes.batches.at(0).patterns ==
          std::vector<count::Pattern>{{"../...~w2~w3", {1}}, {"..~w2/...~w1~w3", {1}}});
}

TEST_CASE("a spelling of earlier batches keeps its id, and no id is given twice") {
    CastVoteSetting setting = joint();
    setting.known_write_ins = {{{"w2"}, "王五"}, {{"w7"}, "赵六"}};
    const auto votes = accepted_votes(joint_header + "0,0,李四;王五;张三;孙七,0,0,0,,\n", setting);
    CHECK(votes.write_ins ==
          std::vector<WriteIn>{{{"w1"}, "孙七"}, {{"w3"}, "张三"}, {{"w4"}, "李四"}});
    CHECK(votes.batches.at(0).patterns.at(0).marks == "..~w1~w2~w3~w4/...");
}

TEST_CASE("papers of several styles and stations come in batches of their own") {
    const auto votes = accepted_votes(
        "station,style,chair:p01,chair:p02,member:p03,member:p04,member:p05\n"
        "west,member,,,1,0,0\n"
        "east,chair,1,0,,,\n"
        "west,chair,0,1,,,\n"
        "east,chair,1,0,,,\n",
        separate());
    REQUIRE(votes.batches.size() == 3);
    CHECK(votes.batches[0].batch.text == "b1");
    CHECK(votes.batches[0].station.text == "east");
    CHECK(votes.batches[0].style.text == "chair");
    CHECK(votes.batches[0].patterns == std::vector<count::Pattern>{{"+.", {2}}});
    CHECK(votes.batches[1].station.text == "west");
    CHECK(votes.batches[1].style.text == "chair");
    CHECK(votes.batches[2].style.text == "member");
    CHECK(votes.batches[2].batch.text == "b3");
}

TEST_CASE("a file may hold papers of one style only, without the columns of the others") {
    const auto votes =
        accepted_votes("station,style,chair:p01,chair:p02\neast,chair,1,0\n", separate());
    CHECK(votes.papers.value == 1);
    const InputError missing =
        refused_votes("station,style,chair:p01,chair:p02\neast,member,,\n", separate()).shown.at(0);
    CHECK(missing.code == InputCode::ColumnMissing);
    CHECK(missing.column_name == "member:p03");
    CHECK(missing.row == 2);
}

TEST_CASE("what cannot be read is refused by row, column and value") {
    const InputError mark = wrong_paper("1,2,,0,0,0,,");
    CHECK(mark.code == InputCode::MarkUnreadable);
    CHECK(mark.column == 2);
    CHECK(mark.column_name == "chair:p02");
    CHECK(mark.value == "2");

    CHECK(wrong_paper("1,0,,0,0,0,,maybe").code == InputCode::ValueUnknown);
    CHECK(wrong_paper("1,0,,0,0,0,,yes").code == InputCode::MarkOnVoidPaper);
    CHECK(wrong_paper("0,0,张三,0,0,0,,yes").code == InputCode::MarkOnVoidPaper);
    CHECK(wrong_paper("1,0,,0,0,0,").code == InputCode::WrongCells);
    CHECK(wrong_paper("").code == InputCode::WrongCells);
    CHECK(wrong_paper("1,0,\"张\n三\",0,0,0,,").code == InputCode::LineBreakInCell);
    CHECK(wrong_paper("1,0,张\"三,0,0,0,,").code == InputCode::StrayQuote);
    CHECK(wrong_paper("1,0," + std::string(61, 'a') + ",0,0,0,,").code == InputCode::ValueTooLong);
    CHECK(marks("1,0," + std::string(60, 'a') + ",0,0,0,,") == "+.~w1/...");
}

TEST_CASE("a station or a style that is not in the election is refused") {
    const std::string header = "station,style,chair:p01,chair:p02\n";
    const auto code = [&](const std::string& row) {
        return refused_votes(header + row, separate()).shown.at(0).code;
    };
    CHECK(code("north,chair,1,0\n") == InputCode::StationUnknown);
    CHECK(code("east,deputy,1,0\n") == InputCode::StyleUnknown);
    CHECK(code(",chair,1,0\n") == InputCode::ValueMissing);
    CHECK(code("east,,1,0\n") == InputCode::ValueMissing);
    CHECK(refused_votes("style,chair:p01,chair:p02\nchair,1,0\n", separate()).shown.at(0).code ==
          InputCode::ValueMissing);
}

TEST_CASE("a mark for an office that is not on the paper is refused") {
    const InputError error =
        refused_votes(
            "station,style,chair:p01,chair:p02,member:p03,member:p04,member:p05\n"
            "east,chair,1,0,,1,\n",
            separate())
            .shown.at(0);
    CHECK(error.code == InputCode::MarkOnOtherPaper);
    CHECK(error.column_name == "member:p04");
}

TEST_CASE("a column for a person who is no candidate, or none for one who is, is refused") {
    const InputErrors errors =
        refused_votes("chair:p01,chair:p09,member:p03,member:p04,member:p05\n", joint());
    REQUIRE(errors.total == 2);
    CHECK(errors.shown[0].code == InputCode::ColumnUnknown);
    CHECK(errors.shown[0].value == "chair:p09");
    CHECK(errors.shown[1].code == InputCode::ColumnMissing);
    CHECK(errors.shown[1].column_name == "chair:p02");
}

TEST_CASE("a file without papers is refused") {
    CHECK(refused_votes(joint_header, joint()).shown.at(0).code == InputCode::EmptyFile);
    CHECK(refused_votes("", joint()).shown.at(0).code == InputCode::EmptyFile);
}

TEST_CASE("equal wrong rows are each counted as an error") {
    const InputErrors errors = refused_votes(
        joint_header + "9,0,,0,0,0,,\n1,0,,0,0,0,,\n9,0,,0,0,0,,\n9,8,,0,0,0,,\n", joint());
    CHECK(errors.total == 4);
    CHECK(errors.shown.at(0).row == 2);
    CHECK(errors.shown.at(1).row == 5);
}

TEST_CASE("no batch is larger than allowed, and they differ by one paper at the utmost") {
    for (const std::int64_t papers : {1, 99, 100, 101, 199, 200, 201, 1234}) {
        const auto batches = split_into_batches({{"+", {papers}}}, {100});
        CHECK(batches.size() == static_cast<std::size_t>((papers + 99) / 100));
        std::int64_t sum_of_papers = 0;
        for (const auto& batch : batches) {
            CHECK(batch.papers.value <= 100);
            CHECK(batch.papers.value >= batches.front().papers.value - 1);
            sum_of_papers += batch.papers.value;
        }
        CHECK(sum_of_papers == papers);
    }
    CHECK(split_into_batches({}, {100}).empty());
}

TEST_CASE("batches add up to the papers of the file, sorted, each pattern once in a batch") {
    std::mt19937 random(20'261'220);
    for (int round = 0; round < 50; ++round) {
        std::vector<count::Pattern> patterns;
        for (const char* text : {"+.", "+-", "-+", ".+", "..", "?."}) {
            patterns.push_back({text, {std::int64_t(random() % 300 + 1)}});
        }
        std::ranges::sort(patterns);
        const auto batches = split_into_batches(patterns, {std::int64_t(random() % 120 + 1)});
        for (const auto& batch : batches) {
            base::Papers papers;
            for (const auto& pattern : batch.patterns) {
                papers += pattern.papers;
            }
            REQUIRE(papers == batch.papers);
            REQUIRE(std::ranges::is_sorted(batch.patterns, {}, &count::Pattern::marks));
            REQUIRE(std::ranges::adjacent_find(batch.patterns, {}, &count::Pattern::marks) ==
                    batch.patterns.end());
        }
        REQUIRE(sum(batches) == patterns);
    }
}

TEST_CASE("the order of the rows leaves no trace in the batches") {
    std::mt19937 random(1'990);
    const std::vector<std::string> kinds = {"1,0,,0,0,0,,",     "0,1,,1,0,1,,", "0,0,张三,0,0,0,,",
                                            "0,0,,0,0,0,王五,", ",,,,,,,yes",   "+,,,,,,,"};
    std::vector<std::string> rows;
    for (int i = 0; i < 730; ++i) {
        rows.push_back(kinds[random() % kinds.size()]);
    }
    const auto read = [&] {
        std::string text = joint_header;
        for (const auto& row : rows) {
            text += row + "\n";
        }
        return accepted_votes(text, joint());
    };
    const CastVotes one = read();
    std::ranges::shuffle(rows, random);
    const CastVotes other = read();
    CHECK(one.papers.value == 730);
    CHECK(one.write_ins == other.write_ins);
    REQUIRE(one.batches.size() == other.batches.size());
    for (std::size_t i = 0; i < one.batches.size(); ++i) {
        CHECK(one.batches[i].batch == other.batches[i].batch);
        CHECK(one.batches[i].patterns == other.batches[i].patterns);
    }
}
