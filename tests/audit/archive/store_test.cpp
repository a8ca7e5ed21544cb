// SPDX-License-Identifier: Apache-2.0
// What an archive promises whichever database keeps it: each case is asked of SQLite and of a real
// PostgreSQL.
#include <optional>
#include <stdexcept>

#include "audit/archive/archive.h"
#include "audit/archive/registry.h"
#include "tests/audit/scratch.h"
#include "tests/support/catch.h"
#include "tests/support/postgres_server.h"

using namespace douxuan;
using namespace douxuan::archive;
using namespace douxuan::test;

namespace {

const base::Instant made = *base::Instant::parse("2026-12-25T00:00:00Z");

std::optional<StoreFault> fault_of(const auto& work) {
    try {
        work();
        return std::nullopt;
    } catch (const StoreFailure& failure) {
        return failure.fault;
    }
}

std::string joined(const Answer& answer) {
    std::string text;
    for (const Row& row : answer.rows) {
        for (const Value& value : row) {
            text += text_of(value) + '|';
        }
        text += '\n';
    }
    return text;
}

const std::vector<ListedCommittee>& two_villages() {
    static const std::vector<ListedCommittee> list = {
        {.code = "110101001201",
         .name = "东村",
         .kind = "village",
         .street_name = "城关镇",
         .district_name = "东城区",
         .founded = "1990-01-01",
         .ended = "",
         .ending = "",
         .successor = "",
         .term = 12,
         .due = "2026-12-31"},
        {.code = "110101001202",
         .name = "西\t村\\",  // what COPY has to escape
         .kind = "village",
         .street_name = "城关镇",
         .district_name = "东城区",
         .founded = "",
         .ended = "2026-03-01",
         .ending = "merged",
         .successor = "110101001201",
         .term = 0,
         .due = ""},
    };
    return list;
}

/// The archive has one committee. Rows are shown as they come, and what is thrown in between leaves
/// the connection as it was.
void check_walk(Connection& store) {
    std::string shown;
    const Value wanted[] = {"110101001201"};
    store.walk(
        "SELECT c.name, d.term FROM committee c JOIN due d ON d.committee = c.committee "
        "WHERE c.committee = $1",
        wanted, [&](const WalkedRow& row) {
            shown += std::string(row.text(0)) + '|' + std::string(row.text(1)) + '|' +
                     std::to_string(row.number(1)) + '|' + std::to_string(row.number(0)) + '\n';
        });
    CHECK(shown == "东新村|12|12|0\n");
    CHECK_THROWS_AS(store.walk("SELECT name FROM committee", {},
                               [](const WalkedRow&) { throw std::runtime_error("enough"); }),
                    std::runtime_error);
    CHECK(joined(store.ask("SELECT count(*) FROM committee")) == "1|\n");
    CHECK(fault_of([&] {
              store.walk("SELECT nothing FROM nowhere", {}, [](const WalkedRow&) {});
          }) == StoreFault::Refused);
}

void check_archive(const std::string& name, const std::string& aside) {
    CHECK(fault_of([&] { open(name, Use::Look); }) != std::nullopt);
    make(name, {.aside = aside, .made = made});
    CHECK(fault_of([&] { make(name, {.aside = aside, .made = made}); }) == StoreFault::Exists);
    {
        const auto store = open(name, Use::Change);
        CHECK(aside_of(*store) == aside);
        list_committees(*store, two_villages());
        CHECK(is_listed(*store, "110101001201"));
        CHECK_FALSE(is_listed(*store, "110101001203"));
        CHECK(joined(store->ask("SELECT committee, name, street, district, ended, successor "
                                "FROM committee ORDER BY committee")) ==
              "110101001201|东村|110101001|110101|||\n"
              "110101001202|西\t村\\|110101001|110101|2026-03-01|110101001201|\n");
        CHECK(joined(store->ask("SELECT term, due FROM due")) == "12|2026-12-31|\n");

        // What is listed again takes the place of what was there; the rest stays.
        ListedCommittee again = two_villages().front();
        again.name = "东新村";
        again.street_name = "";
        list_committees(*store, std::span(&again, 1));
        CHECK(joined(store->ask("SELECT name FROM committee ORDER BY committee")) ==
              "东新村|\n西\t村\\|\n");
        CHECK(joined(store->ask("SELECT name FROM street")) == "城关镇|\n");
        CHECK(joined(store->ask("SELECT count(*), sum(term) FROM due")) == "1|12|\n");

        register_policy(*store, "", "for all");
        register_policy(*store, "110101001201", "old");
        register_policy(*store, "110101001201", "new");
        CHECK(policy_of(*store, "110101001201")->text == "new");
        CHECK(policy_of(*store, "")->text == "for all");
        CHECK_FALSE(policy_of(*store, "110101001202").has_value());

        // What is not committed was not done.
        {
            Unit unit(*store);
            store->ask("DELETE FROM committee");
        }
        CHECK(joined(store->ask("SELECT count(*) FROM committee")) == "2|\n");
        {
            Unit unit(*store);
            store->ask("DELETE FROM committee WHERE committee = $1", {"110101001202"});
            unit.commit();
        }
        CHECK(joined(store->ask("SELECT count(*) FROM committee")) == "1|\n");
        CHECK(fault_of([&] { store->ask("SELECT nothing FROM nowhere"); }) == StoreFault::Refused);
        check_walk(*store);
        CHECK(is_place_listed(*store, ""));
        CHECK(is_place_listed(*store, "110101"));
        CHECK(is_place_listed(*store, "110101001201"));
        CHECK_FALSE(is_place_listed(*store, "110102"));
        CHECK_FALSE(is_place_listed(*store, "110101001202"));
    }
    {
        const auto looking = open(name, Use::Look);
        CHECK(joined(looking->ask("SELECT name FROM committee")) == "东新村|\n");
        CHECK(fault_of([&] { looking->ask("DELETE FROM committee"); }) == StoreFault::ReadOnly);
        CHECK(joined(looking->ask("SELECT count(*) FROM committee")) == "1|\n");
    }
    {
        const auto store = open(name, Use::Change);
        store->ask("UPDATE archive SET value = '9' WHERE name = 'version'");
    }
    CHECK(fault_of([&] { open(name, Use::Look); }) == StoreFault::OtherVersion);
}

/// Makes it an archive as the first version of the program left it.
void make_version_1(Connection& store) {
    store.ask("UPDATE archive SET value = '1' WHERE name = 'version'");
    store.ask("ALTER TABLE registry DROP COLUMN sheet");
    store.ask("ALTER TABLE registry DROP COLUMN taken_in");
    store.ask("ALTER TABLE registry DROP COLUMN words");
    store.ask("DROP TABLE station");
}

/// The same of the second version.
void make_version_2(Connection& store) {
    store.ask("UPDATE archive SET value = '2' WHERE name = 'version'");
    store.ask("ALTER TABLE registry DROP COLUMN words");
}

void check_upgrade(const std::string& name, const std::string& aside) {
    const RegistryFigure figure{.place = "",
                                .kind = "",
                                .term = 12,
                                .code = "volunteers",
                                .breakdown = "",
                                .value = 7,
                                .source = "platform",
                                .sheet = "sheet.xlsx",
                                .taken_in = "2026-12-25",
                                .words = "in words"};
    make(name, {.aside = aside, .made = made});
    register_figures(*open(name, Use::Change), std::span(&figure, 1));
    CHECK(registered_figures(*open(name, Use::Look), 12) == std::vector{figure});
    make_version_1(*open(name, Use::Change));
    // Even to look at it: the numbers stay, nobody knows out of which sheet they were.
    RegistryFigure old = figure;
    old.sheet.clear();
    old.taken_in.clear();
    old.words.clear();
    CHECK(registered_figures(*open(name, Use::Look), 12) == std::vector{old});
    register_figures(*open(name, Use::Change), std::span(&figure, 1));
    CHECK(registered_figures(*open(name, Use::Look), 12) == std::vector{figure});
    CHECK(joined(open(name, Use::Look)->ask("SELECT count(*) FROM station")) == "0|\n");
    make_version_2(*open(name, Use::Change));
    old = figure;
    old.words.clear();
    CHECK(registered_figures(*open(name, Use::Look), 12) == std::vector{old});
}

}  // namespace

TEST_CASE("an archive in a file keeps the list and the policies, and nothing half done") {
    const Scratch scratch;
    check_archive(scratch.path("bureau.archive"), scratch.path("aside"));
}

TEST_CASE("an archive on PostgreSQL keeps the list and the policies, and nothing half done") {
    const PostgresServer server;
    check_archive(server.database("bureau"), "/somewhere/aside");
    CHECK(fault_of([&] { open("postgresql://douxuan@/none?host=" + server.host(), Use::Look); }) ==
          StoreFault::Unreachable);
    server.run("postgres", "CREATE DATABASE other");
    CHECK(fault_of([&] { open("postgresql://douxuan@/other?host=" + server.host(), Use::Look); }) ==
          StoreFault::NotAnArchive);
}

TEST_CASE("an archive of the first version is brought up to date when it is opened") {
    const Scratch scratch;
    check_upgrade(scratch.path("bureau.archive"), scratch.path("aside"));
    const PostgresServer server;
    check_upgrade(server.database("bureau"), "/somewhere/aside");
}

TEST_CASE("a file that is no archive is told and not touched") {
    const Scratch scratch;
    const std::string path = scratch.path("a");
    CHECK(fault_of([&] { open(path, Use::Look); }) == StoreFault::Missing);
    put(path, "something of somebody else");
    CHECK(fault_of([&] { open(path, Use::Change); }) == StoreFault::NotAnArchive);
    CHECK(fault_of([&] { make(path, {.aside = "", .made = made}); }) == StoreFault::Exists);
    CHECK(contents(path) == "something of somebody else");
    CHECK(fault_of([&] { make(scratch.path("no/folder"), {.aside = "", .made = made}); }) ==
          StoreFault::Missing);
}

TEST_CASE("one process at a time takes bundles into a file") {
    const Scratch scratch;
    const std::string path = scratch.path("a");
    make(path, {.aside = "", .made = made});
    {
        const Turn mine(path);
        CHECK(fault_of([&] { const Turn another(path); }) == StoreFault::Busy);
    }
    CHECK(fault_of([&] { const Turn next(path); }) == std::nullopt);
}
