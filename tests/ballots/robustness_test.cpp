// SPDX-License-Identifier: Apache-2.0
// Whatever bytes come, a reader answers: with everything, or with at least one error.
#include <random>

#include "ballots/cast_vote_records.h"
#include "ballots/roll_csv.h"
#include "ballots/text.h"
#include "tests/ballots/described.h"
#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::ballots;
using test::latest_birth;

namespace {

const std::string roll_file =
    "\xEF\xBB\xBF编号,姓名,性别,出生日期,村民小组,类别,身份证号,居住起始,结果\r\n"
    "1,\"张, 三\",女,1949年12月31日,一组,在村,11010519491231002X,,登记\r\n"
    "2,\"𠮷\"\"田\",男,1990/1/5,二组,外来,,2024.3.1,待同意\r\n"
    "3,李四,男,2010-05-06,二组,在村,,,不予登记：未满十八周岁\r\n";

const std::string papers_file =
    "station,void,chair:p01,chair:p02,chair:write_in\n"
    "hall,,1,0,\nhall,是,,,\nhall,,,,\"张三;李四\"\nhall,no,-,?,王五\n";

const CastVoteSetting setting = {.layouts = {{{"joint"}, {{{"chair"}, {{"p01"}, {"p02"}}}}}},
                                 .stations = {{"hall"}},
                                 .batch_most = {100}};

void check_errors(const InputErrors& errors) {
    REQUIRE(errors.shown.size() >= 1);
    REQUIRE(errors.shown.size() <= std::min(errors.total, InputErrors::most_shown));
    for (const InputError& error : errors.shown) {
        REQUIRE_FALSE(base::word(error.code).empty());
        // A message can be shown: what it quotes is clean text again.
        REQUIRE(decode_text(error.value).has_value());
    }
}

// Whether the bytes are a roll; every answer is checked.
bool roll_is_read(const std::string& bytes) {
    const auto text = decode_text(bytes);
    if (!text) {
        check_errors(InputErrors(text.error()));
        return false;
    }
    const auto rows = read_roll(text->utf8, latest_birth);
    if (!rows) {
        check_errors(rows.error());
        return false;
    }
    REQUIRE_FALSE(rows->empty());
    return true;
}

bool papers_are_read(const std::string& bytes) {
    const auto text = decode_text(bytes);
    if (!text) {
        check_errors(InputErrors(text.error()));
        return false;
    }
    const auto votes = read_cast_votes(text->utf8, setting);
    if (!votes) {
        check_errors(votes.error());
        return false;
    }
    base::Papers papers;
    for (const auto& batch : votes->batches) {
        papers += batch.papers;
    }
    REQUIRE(papers == votes->papers);
    REQUIRE(papers.value > 0);
    return true;
}

std::string mutated(std::string bytes, std::mt19937& random) {
    static constexpr std::string_view favourites = "\",\r\n;\0\xFF\x81x1";
    for (unsigned changes = random() % 4 + 1; changes > 0; --changes) {
        const std::size_t at = random() % bytes.size();
        switch (random() % 4) {
            case 0:
                bytes[at] = static_cast<char>(random() % 256);
                break;
            case 1:
                bytes.erase(at, random() % 8);
                break;
            case 2:
                bytes.insert(at, 1, favourites[random() % favourites.size()]);
                break;
            default:
                bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 40));
                break;
        }
        bytes += bytes.empty() ? "x" : "";
    }
    return bytes;
}

}  // namespace

TEST_CASE("a file cut after any byte is read or refused, never half read") {
    REQUIRE(roll_is_read(roll_file));
    REQUIRE(papers_are_read(papers_file));
    for (std::size_t size = 0; size < roll_file.size(); ++size) {
        roll_is_read(roll_file.substr(0, size));
    }
    for (std::size_t size = 0; size < papers_file.size(); ++size) {
        papers_are_read(papers_file.substr(0, size));
    }
}

TEST_CASE("files changed at random are read or refused") {
    std::mt19937 random(16'180'339);
    int refused = 0;
    for (int i = 0; i < 20'000; ++i) {
        refused += roll_is_read(mutated(roll_file, random)) ? 0 : 1;
        refused += papers_are_read(mutated(papers_file, random)) ? 0 : 1;
    }
    CHECK(refused > 20'000);
}
