// SPDX-License-Identifier: Apache-2.0
// A town's bundles taken into an archive: what is counted, kept aside, late and registered twice is
// exactly what was planted.
#include "audit/archive/archive.h"

#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

#include "audit/archive/identities.h"
#include "audit/archive/ingest.h"
#include "audit/archive/questions.h"
#include "audit/archive/registry.h"
#include "audit/archive/reporting.h"
#include "tests/audit/bundle_files.h"
#include "tests/simulate/city/city.h"
#include "tests/support/catch.h"
#include "tests/support/certificates.h"

using namespace douxuan;
using namespace douxuan::archive;
using namespace douxuan::simulate;

namespace {

/// A town of twelve small committees of both kinds and every method.
const Profile town{.name = "town",
                   .first_day = *base::Date::parse("2027-03-01"),
                   .term = 12,
                   .communities = {.ruleset = "cn-residents-2026",
                                   .committees = 7,
                                   .voters = 7 * 380,
                                   .members = 7 * 5 + 2,
                                   .turnout = 866,
                                   .proxies = 200},
                   .villages = {.ruleset = "cn-village-2026",
                                .committees = 5,
                                .voters = 5 * 380,
                                .members = 5 * 3 + 4,
                                .turnout = 897,
                                .proxies = 104},
                   .by_all_electors = 2,
                   .by_households = 2,
                   .groups = 7 * 20,
                   .representatives = 7 * 20 * 2 + 30,
                   .migrants = 7 * 20,
                   .migrant_representatives = 5,
                   .chair_secretaries = 3,
                   .split = 1};

using Cells = std::vector<std::string>;

/// The lines of a table after its heading. No cell has a comma.
std::vector<Cells> table(const std::string& path) {
    std::ifstream file(path);
    std::vector<Cells> rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        Cells cells;
        std::istringstream row(line);
        for (std::string cell; std::getline(row, cell, ',');) {
            cells.push_back(cell);
        }
        rows.push_back(std::move(cells));
    }
    return rows;
}

std::string text_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The town, written with its bureau's certificate, and an archive that knows its committees.
class Bureau {
  public:
    explicit Bureau(std::uint64_t seed)
        : plan_(
              plan_city({.profile = &town, .seed = seed, .tampered = 4, .late = 2, .doubles = 3})) {
        for (CommitteePlan& each : plan_.committees) {
            each.history.bureau = &certificate_;
        }
        write_city(plan_, {.path = path("town"), .release = audit::Release::Bureau, .workers = 2},
                   [](std::size_t) {});
        make(path("archive"), {.aside = "", .made = {}});
        const auto store = open(path("archive"), Use::Change);
        register_policy(*store, "", text_of(path("town/policy")));
        std::vector<ListedCommittee> listed;
        for (const Cells& row : table(path("town/tree.csv"))) {
            listed.push_back({.code = row[0],
                              .name = row[1],
                              .kind = row[2],
                              .street_name = row[3],
                              .district_name = row[4],
                              .founded = "",
                              .ended = "",
                              .ending = "",
                              .successor = "",
                              .term = std::stoll(row[5]),
                              .due = row[6]});
        }
        list_committees(*store, listed);
    }

    std::string path(const std::string& name) const { return scratch_.path(name); }
    const CityPlan& plan() const { return plan_; }
    std::unique_ptr<Connection> store() const { return open(path("archive"), Use::Look); }

    /// What became of each bundle, by code.
    std::map<std::string, Taken> take_in() const {
        std::map<std::string, Taken> taken;
        IngestOptions options;
        options.workers = 2;
        options.now = *base::Instant::parse("2027-04-01T00:00:00Z");
        options.making.identities = identities_by(opener_);
        options.tell = [&](const Taken& each, const archive::Progress&) {
            taken[each.path.substr(each.path.size() - 16, 12)] = each;
        };
        ingest(path("archive"), find_bundles({path("town/bundles")}), options);
        return taken;
    }

  private:
    test::Scratch scratch_;
    test::Key key_ = test::ec_key();
    audit::BureauCertificate certificate_ =
        audit::BureauCertificate::parse(
            test::pem_of(test::certificate_of(key_.get(), nullptr, EVP_sha256()).get()))
            .value();
    audit::BureauKey opener_ = audit::BureauKey::parse(test::private_pem(key_.get()), {}).value();
    CityPlan plan_;
};

/// Where a bundle with that fault fails.
Stage stage_of(const std::string& planted) {
    return planted == "wrong_result" ? Stage::Replay : Stage::Verify;
}

}  // namespace

TEST_CASE("the archive finds exactly the bundles that were tampered with and those that are late") {
    const Bureau bureau(11);
    const auto taken = bureau.take_in();
    std::map<std::string, int> planted;
    for (const Cells& truth : table(bureau.path("town/truth.csv"))) {
        const std::string& code = truth[0];
        INFO(code << " " << truth[3]);
        ++planted[truth[3]];
        REQUIRE(taken.contains(code) == (truth[3] != "late"));
        if (truth[3] == "late") {
            continue;
        }
        const Taken& bundle = taken.at(code);
        if (truth[3] == "nothing") {
            CHECK(bundle.outcome == Outcome::Counted);
            CHECK(std::to_string(bundle.records) == truth[4]);
        } else {
            CHECK(bundle.outcome == Outcome::Failed);
            CHECK(bundle.stage == stage_of(truth[3]));
            REQUIRE(bundle.finding);
            if (!truth[5].empty()) {
                REQUIRE(bundle.finding->seq);
                CHECK(std::to_string(*bundle.finding->seq) == truth[5]);
            }
            CHECK_FALSE(text_of(bundle.aside).empty());
        }
    }
    CHECK(planted == std::map<std::string, int>{{"changed_record", 1},
                                                {"late", 2},
                                                {"nothing", 6},
                                                {"other_key", 1},
                                                {"removed_record", 1},
                                                {"wrong_result", 1}});
}

TEST_CASE("the archive says of every committee what the town did, and counts nothing else") {
    const Bureau bureau(12);
    bureau.take_in();
    const auto store = bureau.store();
    std::map<std::string, Reporting> now;
    for (const ReportingCommittee& each : reporting(*store, "2028-01-01")) {
        now[each.committee] = each.reporting;
    }
    const Answer elections = ask_named(*store, "elections", "");
    const auto column = [&](std::string_view name) {
        return static_cast<std::size_t>(std::ranges::find(elections.columns, name) -
                                        elections.columns.begin());
    };
    std::map<std::string, Row> counted;
    for (const Row& row : elections.rows) {
        counted[std::get<std::string>(row[column("committee")])] = row;
    }
    for (const Cells& truth : table(bureau.path("town/truth.csv"))) {
        INFO(truth[0] << " " << truth[3]);
        const bool is_sound = truth[3] == "nothing";
        CHECK(now.at(truth[0]) == (is_sound             ? Reporting::Reported
                                   : truth[3] == "late" ? Reporting::Late
                                                        : Reporting::Failed));
        REQUIRE(counted.contains(truth[0]) == is_sound);
        if (is_sound) {
            const Row& row = counted.at(truth[0]);
            CHECK(row[column("registered")] == Value{std::stoll(truth[6])});
            CHECK(row[column("people_voting")] == Value{std::stoll(truth[7])});
        }
    }
}

TEST_CASE("the bureau's key finds exactly those who stand on two rolls that count") {
    const Bureau bureau(13);
    bureau.take_in();
    std::set<std::string> sound;
    for (const Cells& truth : table(bureau.path("town/truth.csv"))) {
        if (truth[3] == "nothing") {
            sound.insert(truth[0]);
        }
    }
    std::multiset<std::set<std::string>> expected;
    for (const Cells& pair : table(bureau.path("town/doubles.csv"))) {
        if (sound.contains(pair[0]) && sound.contains(pair[1])) {
            expected.insert({pair[0], pair[1]});
        }
    }
    std::multiset<std::set<std::string>> found;
    for (const Row& row : ask_named(*bureau.store(), "double-registered", "").rows) {
        found.insert({std::get<std::string>(row[0]), std::get<std::string>(row[3])});
    }
    REQUIRE_FALSE(expected.empty());
    CHECK(found == expected);
}
