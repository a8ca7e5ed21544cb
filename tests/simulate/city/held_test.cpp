// SPDX-License-Identifier: Apache-2.0
// The published figures of 2012 out of elections held: a hundredth of the city's committees, with
// an eighth of the voters, is held, handed in, taken in and reported by the real program. Every
// number is compared with what was counted while the elections were held; the shares are near the
// published ones. (`./dev bench` does the same with the whole city.)
#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>
#include <utility>

#include "audit/archive/archive.h"
#include "audit/archive/questions.h"
#include "tests/cli/program.h"
#include "tests/simulate/city/city.h"
#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::simulate;

namespace {

/// One of each kind for each course besides the usual one, more than a hundredth of the city would
/// have.
const Profile hundredth{.name = "hundredth",
                        .first_day = *base::Date::parse("2012-11-01"),
                        .term = 8,
                        .communities = {.ruleset = "beijing-residents-2012",
                                        .committees = 27,
                                        .voters = 27 * 380,
                                        .members = 27 * 6 + 4,
                                        .turnout = 866,
                                        .proxies = 200},
                        .villages = {.ruleset = "beijing-village-2012",
                                     .committees = 40,
                                     .voters = 40 * 380,
                                     .members = 40 * 3 + 8,
                                     .turnout = 897,
                                     .proxies = 104},
                        .by_all_electors = 3,
                        .by_households = 5,
                        .groups = 27 * 20,
                        .representatives = 1274,
                        .migrants = 27 * 22,
                        .migrant_representatives = 28,
                        .chair_secretaries = 25,
                        .cross_holders = 91,
                        .split = 8,
                        .stuck = 2,
                        .tied = 2,
                        .too_few_come = 2};

using Truth = std::map<std::string, std::string>;  // by name of the column

std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream row(line);
    for (std::string cell; std::getline(row, cell, ',');) {
        cells.push_back(cell);
    }
    return cells;
}

std::vector<Truth> truths_of(const std::string& path) {
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    const std::vector<std::string> names = cells_of(line);
    std::vector<Truth> all;
    while (std::getline(file, line)) {
        const std::vector<std::string> cells = cells_of(line);
        Truth& truth = all.emplace_back();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            truth[names[i]] = cells[i];
        }
    }
    return all;
}

std::int64_t sum(const std::vector<Truth>& truths, const std::string& kind,
                 const std::string& column) {
    std::int64_t total = 0;
    for (const Truth& each : truths) {
        total += each.at("kind") == kind ? std::stoll(each.at(column)) : 0;
    }
    return total;
}

std::int64_t how_many(const std::vector<Truth>& truths, const std::string& kind,
                      const std::function<bool(const Truth&)>& holds) {
    return std::ranges::count_if(
        truths, [&](const Truth& each) { return each.at("kind") == kind && holds(each); });
}

/// Half up, in whole numbers: "29.6".
std::string percent(std::int64_t part, std::int64_t whole) {
    const std::int64_t tenths = (part * 2'000 / whole + 1) / 2;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

/// Without the breaks of lines.
std::string in_one_line(const std::string& text) {
    std::string line;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        line += word + " ";
    }
    return line;
}

/// A bureau that has taken the hundredth in, by the program.
class Office {
  public:
    Office() : plan_(plan_city({.profile = &hundredth, .seed = 2012})) {
        const std::string city = program.path("city");
        write_city(plan_, {.path = city, .workers = 2}, [](std::size_t) {});
        truths = truths_of(city + "/truth.csv");
        REQUIRE(run({"init", "--committees", city + "/tree.csv", "--policy", city + "/policy",
                     "--registry", DOUXUAN_REGISTRY_2012})
                    .code == 0);
        // The Party bodies of so many villages.
        program.put("sheet.csv",
                    "kind,term,code,value,source\nvillage,8,party_body_members,121,simulated\n");
        REQUIRE(run({"register", "--registry", program.path("sheet.csv")}).code == 0);
        const test::Ended taken = run({"ingest", city + "/bundles"});
        INFO(taken.out << taken.talk);
        REQUIRE(taken.code == 0);
    }

    test::Ended run(std::vector<std::string> words) const {
        words.insert(words.begin(), "bureau");
        words.insert(words.end(), {"--archive", archive()});
        return program.run(std::move(words));
    }
    std::string archive() const { return program.path("bureau.archive"); }

    /// The figures of each committee in the archive: "code breakdown".
    std::map<std::string, std::map<std::string, std::int64_t>> figures() const {
        const auto store = archive::open(archive(), archive::Use::Look);
        std::map<std::string, std::map<std::string, std::int64_t>> all;
        for (const archive::Row& row : archive::ask_named(*store, "figures", "").rows) {
            all[archive::text_of(row[0])][archive::text_of(row[2]) + " " +
                                          archive::text_of(row[3])] = archive::number_of(row[4]);
        }
        return all;
    }

    test::Program program;
    std::vector<Truth> truths;

  private:
    CityPlan plan_;
};

/// Which column of the truth a figure of a committee must equal.
constexpr std::pair<const char*, const char*> same[] = {
    {"posted migrant=yes", "migrants"},
    {"rounds ", "polls"},
    {"winners ", "winners"},
    {"winners_declared ", "winners"},
    {"winners sex=female", "women"},
    {"winners years=under_30", "under_30"},
    {"winners years=60_or_more", "from_60"},
    {"winners education=college", "college"},
    {"winners ethnicity=minority", "minority"},
    {"winners party=member", "party"},
    {"winners standing=re_elected", "re_elected"},
    {"winners party_post=secretary", "secretaries"},
    {"entitled ", "registered"},
    {"voting ", "people_voting"},
};
constexpr std::pair<const char*, const char*> same_of_representatives[] = {
    {"groups ", "groups"},
    {"representatives ", "representatives"},
    {"representatives migrant=yes", "migrant_representatives"},
};

void compare(const Truth& truth, std::map<std::string, std::int64_t> figures) {
    INFO(truth.at("code") << " " << truth.at("kind") << " " << truth.at("method"));
    const auto check = [&](const auto& pair) {
        INFO(pair.first);
        CHECK(std::to_string(figures[pair.first]) == truth.at(pair.second));
    };
    std::ranges::for_each(same, check);
    if (truth.at("method") == "residents_representatives") {
        std::ranges::for_each(same_of_representatives, check);
    }
    CHECK(std::to_string(figures["winners party_post=secretary"] +
                         figures["winners party_post=deputy_secretary"] +
                         figures["winners party_post=member"]) == truth.at("in_party_body"));
    CHECK(figures["with_further "] == (truth.at("further") == "0" ? 0 : 1));
    CHECK(figures["with_tie_vote "] == (truth.at("ties") == "0" ? 0 : 1));
    CHECK(figures["with_fresh "] == (truth.at("fresh") == "0" ? 0 : 1));
    CHECK(figures["completed "] == (truth.at("seats_open") == "no" ? 1 : 0));
    CHECK(figures["seats_open "] == (truth.at("left_open") == "yes" ? 1 : 0));
}

}  // namespace

TEST_CASE("a hundredth of the city of 2012, held, handed in, taken in and reported") {
    const Office office;
    const std::vector<Truth>& truths = office.truths;
    REQUIRE(truths.size() == 67);

    const auto figures = office.figures();
    for (const Truth& each : truths) {
        REQUIRE(figures.contains(each.at("code")));
        compare(each, figures.at(each.at("code")));
    }

    // Every way of an election to go on is there.
    for (const char* column : {"further", "ties", "fresh"}) {
        for (const char* kind : {"residents", "village"}) {
            INFO(column << " " << kind);
            CHECK(sum(truths, kind, column) > 0);
        }
    }
    for (const char* kind : {"residents", "village"}) {
        CHECK(how_many(truths, kind, [](const Truth& t) { return t.at("left_open") == "yes"; }) ==
              1);
        CHECK(how_many(truths, kind, [](const Truth& t) { return t.at("seats_open") == "yes"; }) ==
              0);
    }
    CHECK(sum(truths, "residents", "winners") == 166);
    CHECK(sum(truths, "village", "winners") == 128);

    const test::Ended report = office.run({"report", "--min-cell", "1"});
    INFO(report.talk);
    REQUIRE(report.code == 0);
    const std::string told = in_one_line(report.out);
    const auto says = [&](const std::string& text) {
        INFO(text);
        CHECK(told.contains(text));
    };
    const std::int64_t direct = how_many(truths, "residents", [](const Truth& each) {
        return each.at("method") != "residents_representatives";
    });
    const std::int64_t secretaries = sum(truths, "village", "secretaries");
    const std::int64_t in_both = sum(truths, "village", "in_party_body");
    const std::int64_t migrants =
        sum(truths, "residents", "migrants") + sum(truths, "village", "migrants");
    // 29.4 % published.
    CHECK(percent(direct, 27) == "29.6");
    says("29.6%[I03.completed] were elected by all electors");
    // 62.5 % published.
    CHECK(percent(secretaries, 40) == "62.5");
    says("62.5%[I07] of the village committees have a chair");
    // 57.6 % published.
    CHECK(percent(in_both, 128 + 121 - in_both) == "57.6");
    // The size of the Party bodies is of the sheet, and says so.
    says("57.6%[I08.A] (registry sheet \"sheet.csv\": simulated, taken in");
    says(percent(in_both, 128) + "%[I08.B] of the committees' members");
    says(std::to_string(migrants) + "[I05.posted] migrants registered");
    CHECK(sum(truths, "residents", "migrant_representatives") == 28);
    says("28[I06.persons] migrants were elected");
    says("128[I23.logs] members of village committees were elected");
    says("3,862[I11.units] supervisory committees have 14,817[I12.persons] members");
}
