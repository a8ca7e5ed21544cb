// SPDX-License-Identifier: Apache-2.0
// A town with a bureau, for tests of its archive: bundles of every kind of committee, some of them
// tampered with, late, or with people who stand on another roll as well.
#pragma once

#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "audit/archive/archive.h"
#include "audit/archive/identities.h"
#include "audit/archive/ingest.h"
#include "audit/archive/registry.h"
#include "cli/archive_desk.h"
#include "tests/audit/bundle_files.h"
#include "tests/simulate/city/city.h"
#include "tests/support/catch.h"
#include "tests/support/certificates.h"

namespace douxuan::simulate {

/// A town of twelve small committees of both kinds and every method.
inline const Profile twelve_committees{.name = "town",
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
inline std::vector<Cells> table(const std::string& path) {
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

inline std::string text_in(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The town, written with its bureau's certificate.
class Town {
  public:
    /// With an archive in a file that knows all its committees.
    explicit Town(std::uint64_t seed)
        : plan_(plan_city({.profile = &twelve_committees,
                           .seed = seed,
                           .tampered = 4,
                           .late = 2,
                           .doubles = 3})) {
        for (CommitteePlan& each : plan_.committees) {
            each.history.bureau = &certificate_;
        }
        write_city(plan_, {.path = path("town"), .release = audit::Release::Bureau, .workers = 2},
                   [](std::size_t) {});
        make_archive(archive(), "", "~");
    }

    std::string path(const std::string& name) const { return scratch_.path(name); }
    std::string archive() const { return path("archive"); }
    const CityPlan& plan() const { return plan_; }
    std::unique_ptr<archive::Connection> store() const {
        return archive::open(archive(), archive::Use::Look);
    }

    /// An archive that knows the committees from a code up to another, which it has not.
    void make_archive(const std::string& name, const std::string& from,
                      const std::string& to) const {
        archive::make(name, {.aside = path("aside"), .made = {}});
        const auto store = archive::open(name, archive::Use::Change);
        archive::register_policy(*store, "", text_in(path("town/policy")));
        std::vector<archive::ListedCommittee> listed;
        for (const Cells& row : table(path("town/tree.csv"))) {
            if (row[0] >= from && row[0] < to) {
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
        }
        archive::list_committees(*store, listed);
    }

    /// What became of each bundle, by code.
    std::map<std::string, archive::Taken> take_in() const {
        return take_in(archive(), archive::find_bundles({path("town/bundles")}));
    }
    std::map<std::string, archive::Taken> take_in(const std::string& name,
                                                  const archive::FoundBundles& bundles) const {
        std::map<std::string, archive::Taken> taken;
        archive::IngestOptions options;
        options.workers = 2;
        options.now = *base::Instant::parse("2027-04-01T00:00:00Z");
        options.making.figures = cli::figure_rows;
        options.making.identities = archive::identities_by(opener_);
        options.tell = [&](const archive::Taken& each, const archive::Progress&) {
            taken[code_of(each.path)] = each;
        };
        archive::ingest(name, bundles, options);
        return taken;
    }

    static std::string code_of(const std::string& path) {
        return path.substr(path.size() - 16, 12);
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

}  // namespace douxuan::simulate
