// SPDX-License-Identifier: Apache-2.0
// A town's bundles taken into an archive: what is counted, kept aside, late and registered twice is
// exactly what was planted.
#include <map>
#include <set>

#include "audit/archive/questions.h"
#include "audit/archive/reporting.h"
#include "tests/simulate/city/town.h"

using namespace douxuan;
using namespace douxuan::archive;
using namespace douxuan::simulate;

namespace {

/// Where a bundle with that fault fails.
Stage stage_of(const std::string& planted) {
    return planted == "wrong_result" ? Stage::Replay : Stage::Verify;
}

}  // namespace

TEST_CASE("the archive finds exactly the bundles that were tampered with and those that are late") {
    const Town bureau(11);
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
            CHECK_FALSE(text_in(bundle.aside).empty());
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
    const Town bureau(12);
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
    const Town bureau(13);
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
