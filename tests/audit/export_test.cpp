// SPDX-License-Identifier: Apache-2.0
// Exporting: the same election gives the same bytes, and nothing of anybody's is overwritten.
#include "audit/export.h"

#include <sys/stat.h>

#include "audit/annex_line.h"
#include "audit/codec.h"
#include "audit/tlog_proof.h"
#include "tests/audit/bundle_files.h"

using namespace douxuan;
using namespace douxuan::test;
using audit::BundleFault;
using audit::BundleForm;
using audit::Release;

namespace {

/// A recorded village and where its bundles go.
struct Exporting {
    Scratch scratch;
    audit::Recorder recorder =
        record_village(scratch.path("village.election"), cn_village_2026(), "sealed");

    audit::BundleResult<audit::Exported> run(const std::string& name, BundleForm form,
                                             Release release = Release::Public) {
        return audit::export_bundle(recorder.ledger(),
                                    {.path = scratch.path(name), .form = form, .release = release});
    }
    std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const auto& each : std::filesystem::directory_iterator(scratch.path())) {
            names.push_back(each.path().filename());
        }
        std::ranges::sort(names);
        return names;
    }
};

}  // namespace

TEST_CASE("the same election gives the same bundle, byte for byte") {
    Exporting exporting;
    for (const auto release : {Release::Public, Release::Bureau}) {
        REQUIRE(exporting.run("one", BundleForm::Folder, release).has_value());
        REQUIRE(exporting.run("two", BundleForm::Folder, release).has_value());
        CHECK(files_in(exporting.scratch.path("one")) == files_in(exporting.scratch.path("two")));
        REQUIRE(exporting.run("one.tar", BundleForm::Tar, release).has_value());
        REQUIRE(exporting.run("two.tar", BundleForm::Tar, release).has_value());
        const std::string tar = contents(exporting.scratch.path("one.tar"));
        CHECK(tar == contents(exporting.scratch.path("two.tar")));
        CHECK(tar.size() % 512 == 0);
    }
}

TEST_CASE("a bundle holds the records, every checkpoint, rules, schema, result and proofs") {
    const Files& files = village_files();
    const std::vector<std::string> lines = lines_of(files.at("events.jsonl"));
    CHECK(files.at("checkpoint") == files.at("checkpoints/" + std::to_string(lines.size())));
    CHECK(files.contains("checkpoints/1"));
    CHECK(files.contains("rules.toml"));
    CHECK(files.contains("schema.json"));
    CHECK(files.contains("README.txt"));
    CHECK(files.contains("proofs/record-0.tlog-proof"));
    CHECK(lines_of(files.at("proofs/leaves")).size() == lines.size());
    const auto last = audit::decode(lines.back());
    REQUIRE(last.has_value());
    CHECK(files.at("result.json") ==
          audit::encode_value(std::get<count::ResultAnnounced>(last->fact).result));
    for (const auto& [name, bytes] : files) {
        INFO(name);
        CHECK(audit::is_bundle_file(name));
    }
}

TEST_CASE("nobody's record leaves with a public bundle") {
    const std::string all = [] {
        std::string text;
        for (const auto& [name, bytes] : village_files()) {
            text += name + bytes;
        }
        return text;
    }();
    CHECK_FALSE(all.contains("annex/roll.jsonl:"));
    CHECK_FALSE(village_files().contains("annex/roll.jsonl"));
    CHECK_FALSE(village_files().contains("annex/identity.jsonl"));
    CHECK_FALSE(all.contains("王建国"));
    CHECK_FALSE(all.contains("1980-06-15"));
}

TEST_CASE("accredited observers get the records and keys, the bureau the sealed identities too") {
    const Files& accredited = village_files(Release::Accredited);
    CHECK_FALSE(accredited.contains("annex/identity.jsonl"));
    const std::vector<std::string> people = lines_of(accredited.at("annex/roll.jsonl"));
    CHECK(people.size() == 60);
    for (const std::string& each : people) {
        CHECK(audit::Decoder().value<audit::AnnexLine>(each).has_value());
    }
    const std::vector<std::string> sealed =
        lines_of(village_files(Release::Bureau).at("annex/identity.jsonl"));
    CHECK(sealed.size() == 60);
    const auto first = audit::Decoder().value<audit::IdentityLine>(sealed.front());
    REQUIRE(first.has_value());
    CHECK(audit::read_base64(first->cms) == "sealed bytes");
}

TEST_CASE("people's records are written for their owner alone") {
    Exporting exporting;
    REQUIRE(exporting.run("b", BundleForm::Folder, Release::Accredited).has_value());
    REQUIRE(exporting.run("b.tar", BundleForm::Tar, Release::Accredited).has_value());
    const auto mode = [&](const std::string& name) {
        struct stat about{};
        REQUIRE(::stat(exporting.scratch.path(name).c_str(), &about) == 0);
        return about.st_mode & 0777U;
    };
    CHECK(mode("b/annex/roll.jsonl") == 0600U);
    CHECK(mode("b/annex") == 0700U);
    CHECK(mode("b/events.jsonl") == 0644U);
    CHECK(mode("b.tar") == 0600U);
}

TEST_CASE("an older bundle is replaced, anything else is left alone") {
    Exporting exporting;
    REQUIRE(exporting.run("b", BundleForm::Folder).has_value());
    REQUIRE(exporting.run("b", BundleForm::Folder, Release::Accredited).has_value());
    CHECK(files_in(exporting.scratch.path("b")).contains("annex/roll.jsonl"));

    put(exporting.scratch.path("b/notes.txt"), "mine");
    CHECK(exporting.run("b", BundleForm::Folder).error().fault == BundleFault::Exists);
    CHECK(exporting.run("b", BundleForm::Tar).error().fault == BundleFault::Exists);
    put(exporting.scratch.path("letter"), "dear");
    CHECK(exporting.run("letter", BundleForm::Tar).error().fault == BundleFault::Exists);
    CHECK(exporting.run("letter", BundleForm::Folder).error().fault == BundleFault::Exists);
    CHECK(contents(exporting.scratch.path("letter")) == "dear");
    CHECK(contents(exporting.scratch.path("b/notes.txt")) == "mine");

    std::filesystem::create_directory(exporting.scratch.path("empty"));
    CHECK(exporting.run("empty", BundleForm::Folder).has_value());
    CHECK(exporting.run("no/such/folder", BundleForm::Folder).error().fault ==
          BundleFault::Missing);
    // Nothing of the attempts is left behind.
    CHECK(exporting.names() == std::vector<std::string>{"b", "empty", "letter", "village.election",
                                                        "village.election-wal"});
}

TEST_CASE("records behind the newest checkpoint are left out, and counted") {
    Exporting exporting;
    const audit::Statement incident{.at = exporting.recorder.state().last_at,
                                    .by = election::Role::System,
                                    .fact = election::IncidentRecorded{},
                                    .site = "centre",
                                    .annex = {}};
    REQUIRE(exporting.recorder.record(std::span(&incident, 1)).has_value());
    const auto exported = exporting.run("b", BundleForm::Folder);
    REQUIRE(exported.has_value());
    CHECK(exported->left_out == 1);
    CHECK(exported->size + 1 == exporting.recorder.ledger().size());
    CHECK(outcome(verified(files_in(exporting.scratch.path("b")))) == "accepted");
}

TEST_CASE("a log that nobody signed cannot be exported") {
    const Scratch scratch;
    const Files& files = village_files();
    auto ledger = audit::Ledger::create(scratch.path("e"),
                                        {.bureau_pem = {},
                                         .log_key_pem = {},
                                         .origin = std::string(village_origin),
                                         .rules_toml = files.at("rules.toml"),
                                         .schema_json = files.at("schema.json")},
                                        lines_of(files.at("events.jsonl")).front());
    REQUIRE(ledger.has_value());
    CHECK(audit::export_bundle(*ledger, {.path = scratch.path("b")}).error().fault ==
          BundleFault::NothingSigned);
}

TEST_CASE("the proof files prove their records") {
    const Files& files = village_files();
    const auto proof = audit::TlogProof::parse(files.at("proofs/record-0.tlog-proof"));
    REQUIRE(proof.has_value());
    CHECK(proof->format() == files.at("proofs/record-0.tlog-proof"));
    CHECK(proof->checkpoint.format() == files.at("checkpoint"));
    const std::vector<std::string> lines = lines_of(files.at("events.jsonl"));
    CHECK(audit::verify_inclusion(0, audit::Hasher().leaf(lines[0]), proof->proof,
                                  head_of_lines(lines)));
    for (const std::string& bad :
         {std::string("c2sp.org/tlog-proof@v2\nindex 0\n\n") + files.at("checkpoint"),
          std::string("c2sp.org/tlog-proof@v1\nindex 00\n\n") + files.at("checkpoint"),
          std::string("c2sp.org/tlog-proof@v1\nextra AAAA\nindex 0\n\n") + files.at("checkpoint"),
          std::string("c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n") + files.at("checkpoint"),
          std::string("c2sp.org/tlog-proof@v1\nindex 0\n"), std::string()}) {
        CHECK_FALSE(audit::TlogProof::parse(bad).has_value());
    }
}
