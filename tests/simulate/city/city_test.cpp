// SPDX-License-Identifier: Apache-2.0
// A made-up city: the published counts, lawful elections, and nothing wrong with them but what was
// planted.
#include "tests/simulate/city/city.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <sstream>

#include "audit/bundle.h"
#include "audit/check.h"
#include "audit/policy.h"
#include "audit/replay.h"
#include "tests/simulate/city/share_out.h"
#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::simulate;

namespace {

namespace fs = std::filesystem;

/// A city of sixteen small committees: communities by each method, and villages.
const Profile small_city{.name = "small",
                         .first_day = *base::Date::parse("2027-03-01"),
                         .term = 12,
                         .communities = {.ruleset = "cn-residents-2026",
                                         .committees = 9,
                                         .voters = 9 * 380,
                                         .members = 9 * 5 + 3,
                                         .turnout = 866,
                                         .proxies = 200},
                         .villages = {.ruleset = "cn-village-2026",
                                      .committees = 7,
                                      .voters = 7 * 380,
                                      .members = 7 * 3 + 6,
                                      .turnout = 897,
                                      .proxies = 104},
                         .by_all_electors = 2,
                         .by_households = 3,
                         .groups = 9 * 20,
                         .representatives = 9 * 20 * 2 + 40,
                         .migrants = 9 * 20,
                         .migrant_representatives = 6,
                         .chair_secretaries = 4,
                         .split = 1};

/// A folder that goes with the test.
class Folder {
  public:
    explicit Folder(const std::string& name)
        : path_((fs::temp_directory_path() / ("douxuan-city-" + name)).string()) {
        fs::remove_all(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    const std::string& path() const { return path_; }

    std::string read(const std::string& name) const {
        std::ifstream file(path_ + "/" + name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    std::map<std::string, std::string> bundles() const {
        std::map<std::string, std::string> found;
        for (const auto& each : fs::recursive_directory_iterator(path_ + "/bundles")) {
            if (each.is_regular_file()) {
                found[each.path().stem().string()] = each.path().string();
            }
        }
        return found;
    }
    /// The cells of a line of truth.csv, by code.
    std::map<std::string, std::vector<std::string>> truth() const {
        std::map<std::string, std::vector<std::string>> rows;
        std::istringstream lines(read("truth.csv"));
        std::string line;
        std::getline(lines, line);
        while (std::getline(lines, line)) {
            std::vector<std::string> cells;
            std::istringstream row(line);
            for (std::string cell; std::getline(row, cell, ',');) {
                cells.push_back(cell);
            }
            rows[cells.front()] = cells;
        }
        return rows;
    }

  private:
    std::string path_;
};

/// So many of its committees, half of them with something planted.
CityPlan small_plan(std::uint64_t seed, std::size_t committees = 16) {
    return plan_city({.profile = &small_city,
                      .seed = seed,
                      .committees = committees,
                      .tampered = committees / 4,
                      .late = committees / 8,
                      .doubles = committees / 8});
}

void write(const CityPlan& plan, const Folder& folder, audit::Release release) {
    write_city(plan, {.path = folder.path(), .release = release, .workers = 2}, [](std::size_t) {});
}

/// "nothing", or what a bureau would say of the bundle: what does not hold, and the record.
std::string found_in(const std::string& path, const audit::Policy& policy) {
    const auto bundle = audit::Bundle::open(path);
    REQUIRE(bundle.has_value());
    const auto of = [](const audit::Report& report) {
        const audit::Finding& finding = *report.finding;
        return std::string(base::word(finding.fault)) +
               (finding.seq ? " " + std::to_string(*finding.seq) : "");
    };
    const auto checked = audit::check_bundle(*bundle, policy, audit::released_people(*bundle));
    REQUIRE(checked.has_value());
    if (!checked->replayed) {
        return of(checked->verified);
    }
    return checked->replayed->verdict == audit::Verdict::Accepted ? "nothing"
                                                                  : of(*checked->replayed);
}

std::string expected_of(const std::vector<std::string>& truth) {
    const std::string& planted = truth.at(3);
    const std::string& record = truth.at(5);
    if (planted == "changed_record") {
        return "stored_checkpoint_differs " + record;
    }
    if (planted == "removed_record") {
        return "sequence_broken " + record;
    }
    if (planted == "wrong_result") {
        return "law_refuses " + record;
    }
    return planted == "other_key" ? "checkpoint_refused" : "nothing";
}

/// How often each thing is planted; each bundle shows that and nothing else.
std::map<std::string, int> planted_and_found(const Folder& folder) {
    const auto policy = audit::Policy::parse(folder.read("policy"));
    REQUIRE(policy.has_value());
    const auto bundles = folder.bundles();
    std::map<std::string, int> planted;
    for (const auto& [code, truth] : folder.truth()) {
        INFO(code << " " << truth.at(3));
        ++planted[truth.at(3)];
        REQUIRE(bundles.contains(code) == (truth.at(3) != "late"));
        if (bundles.contains(code)) {
            CHECK(found_in(bundles.at(code), *policy) == expected_of(truth));
        }
    }
    return planted;
}

}  // namespace

TEST_CASE("a total shared out is that total again") {
    CHECK(share_out(10, std::vector<std::int64_t>{1, 1, 1}) == std::vector<std::int64_t>{4, 3, 3});
    CHECK(share_out(7, std::vector<std::int64_t>{0, 5, 2}) == std::vector<std::int64_t>{0, 5, 2});
    CHECK(share_out(3, std::vector<std::int64_t>{0, 0}) == std::vector<std::int64_t>{0, 0});
    CHECK(share_evenly(7, 5) == std::vector<std::int64_t>{1, 1, 2, 1, 2});
}

TEST_CASE("the city of 2012 has the published counts") {
    const Profile& profile = *find_profile("beijing-2012");
    const CityPlan plan = plan_city({.profile = &profile, .seed = 1});
    std::set<std::string> codes;
    std::set<std::string> districts;
    std::map<law::CommitteeKind, std::int64_t> committees;
    std::map<law::CommitteeKind, std::int64_t> members;
    std::map<law::VotingMethod, std::int64_t> methods;
    std::int64_t groups = 0;
    std::int64_t representatives = 0;
    std::size_t voters = 0;
    std::size_t migrants = 0;
    std::size_t migrant_representatives = 0;
    std::int64_t secretaries = 0;
    std::map<Course, int> courses;
    for (const CommitteePlan& each : plan.committees) {
        codes.insert(each.code);
        districts.insert(each.code.substr(0, 6));
        ++committees[each.kind];
        members[each.kind] += each.winners();
        voters += each.history.voters;
        ++courses[each.history.habits.course];
        secretaries += each.history.declared->chair_is_secretary ? 1 : 0;
        if (each.kind == law::CommitteeKind::Residents) {
            ++methods[each.history.community.method];
            groups += std::ssize(each.history.community.groups);
            for (const base::Seats seats : each.history.community.groups) {
                CHECK((seats == base::Seats{2} || seats == base::Seats{3}));
                representatives += seats.value;
            }
            migrants += *each.history.migrants;
            migrant_representatives += each.history.community.migrant_representatives;
        }
    }
    CHECK(codes.size() == 6'696);
    CHECK(districts.size() == 16);
    CHECK(committees[law::CommitteeKind::Residents] == 2'755);
    CHECK(committees[law::CommitteeKind::Village] == 3'941);
    CHECK(members[law::CommitteeKind::Residents] == 16'961);
    CHECK(members[law::CommitteeKind::Village] == 12'092);
    CHECK(groups == 56'447);
    CHECK(representatives == 133'281);
    CHECK(voters == 13'000'000);
    CHECK(migrants > 60'000);
    CHECK(migrant_representatives == 2'805);
    CHECK(courses == std::map<Course, int>{{Course::Decided, 6'696 - 268 - 40 - 33},
                                           {Course::Split, 241},
                                           {Course::Tied, 40},
                                           {Course::Stuck, 27},
                                           {Course::TooFewCome, 33}});
    // 29.4 % and 62.5 %, rounded half up to one decimal.
    const std::int64_t direct = methods[law::VotingMethod::AllElectors] +
                                methods[law::VotingMethod::HouseholdRepresentatives];
    CHECK((direct * 20'000 / 2'755 + 10) / 20 == 294);
    CHECK((secretaries * 20'000 / 3'941 + 10) / 20 == 625);
}

TEST_CASE("half a city is spread over it, and its committees are those of the whole") {
    const Profile& profile = *find_profile("beijing-2012");
    const CityPlan whole = plan_city({.profile = &profile, .seed = 3});
    const CityPlan half = plan_city({.profile = &profile, .seed = 3, .committees = 3'348});
    CHECK(half.committees.size() == 3'348);
    std::map<std::string, std::uint64_t> seeds;
    for (const CommitteePlan& each : whole.committees) {
        seeds[each.code] = each.history.seed;
    }
    std::set<std::string> districts;
    for (const CommitteePlan& each : half.committees) {
        districts.insert(each.code.substr(0, 6));
        CHECK(seeds.at(each.code) == each.history.seed);
    }
    CHECK(districts.size() == 16);
}

TEST_CASE("verification and replay find what was planted in a city, and nothing else") {
    const Folder folder("planted");
    write(small_plan(5), folder, audit::Release::Public);
    CHECK(planted_and_found(folder) == std::map<std::string, int>{{"changed_record", 1},
                                                                  {"late", 2},
                                                                  {"nothing", 10},
                                                                  {"other_key", 1},
                                                                  {"removed_record", 1},
                                                                  {"wrong_result", 1}});
}

TEST_CASE("the elections of a city stand up to everybody's record too") {
    const Folder folder("people");
    write(small_plan(7, 6), folder, audit::Release::Accredited);
    CHECK(planted_and_found(folder) ==
          std::map<std::string, int>{{"changed_record", 1}, {"nothing", 5}});
}

TEST_CASE("a city of 2012 elects under the measures of Beijing") {
    Profile old = small_city;
    old.first_day = *base::Date::parse("2012-11-01");
    old.term = 8;
    old.communities.ruleset = "beijing-residents-2012";
    old.villages.ruleset = "beijing-village-2012";
    const Folder folder("city-2012");
    write(plan_city({.profile = &old, .seed = 8}), folder, audit::Release::Accredited);
    CHECK(planted_and_found(folder) == std::map<std::string, int>{{"nothing", 16}});
}

TEST_CASE("one seed makes one city, whoever works on it") {
    const Folder one("one");
    const Folder other("other");
    write(small_plan(6, 6), one, audit::Release::Public);
    write_city(small_plan(6, 6), {.path = other.path(), .workers = 1}, [](std::size_t) {});
    for (const char* name : {"policy", "tree.csv", "truth.csv", "doubles.csv"}) {
        CHECK(one.read(name) == other.read(name));
    }
    for (const auto& [code, path] : one.bundles()) {
        CHECK(one.read("bundles/" + code.substr(0, 6) + "/" + code + ".tar") ==
              other.read("bundles/" + code.substr(0, 6) + "/" + code + ".tar"));
    }
    CHECK(small_plan(7).committees.front().history.seed !=
          small_plan(6).committees.front().history.seed);
}

TEST_CASE("who is planned to stand on two rolls stands on both, with one identity number") {
    const CityPlan plan = small_plan(5);
    REQUIRE(plan.doubles.size() == 2);
    for (const DoubleEntry& each : plan.doubles) {
        std::vector<std::string> rolls;
        for (const CommitteePlan& committee : plan.committees) {
            for (const Guest& guest : committee.history.guests) {
                if (guest.identity_number == each.identity_number) {
                    rolls.push_back(committee.code);
                }
            }
        }
        CHECK(rolls == std::vector{each.code, each.other_code});
    }
}
