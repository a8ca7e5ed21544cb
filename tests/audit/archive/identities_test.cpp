// SPDX-License-Identifier: Apache-2.0
// Somebody on two rolls is found by the bureau's key; nothing else leaves the sealed annex.
#include "audit/archive/identities.h"

#include "audit/archive/archive.h"
#include "audit/archive/ingest.h"
#include "audit/archive/questions.h"
#include "audit/archive/registry.h"
#include "tests/audit/archive/listed.h"
#include "tests/audit/bundle_files.h"
#include "tests/support/catch.h"
#include "tests/support/certificates.h"

using namespace douxuan;
using namespace douxuan::archive;
using namespace douxuan::test;

namespace {

const std::string east = "110101001201";
const std::string west = "110101001202";
const audit::SealedIdentity person{.identity = "11010119900307123X", .telephone = "13800000000"};
const audit::SealedIdentity other{.identity = "110101199003071256", .telephone = ""};

/// A key with its certificate.
struct BureauPapers {
    Key key = ec_key();
    audit::BureauCertificate certificate =
        audit::BureauCertificate::parse(
            pem_of(certificate_of(key.get(), nullptr, EVP_sha256()).get()))
            .value();
    audit::BureauKey opener = audit::BureauKey::parse(private_pem(key.get()), {}).value();
};

/// Lines of the sealed annex, for the first voters of the village.
std::string sealed_lines(const audit::BureauCertificate& certificate,
                         const std::vector<audit::SealedIdentity>& identities) {
    const auto lines = lines_of(village_files(audit::Release::Bureau).at("annex/identity.jsonl"));
    std::string text;
    for (std::size_t i = 0; i < identities.size(); ++i) {
        const std::string voter = lines[i].substr(lines[i].find("\"voter\""));
        text += "{\"cms\":\"" + audit::base64(audit::bytes_of(certificate.seal(identities[i]))) +
                "\"," + voter + '\n';
    }
    return text;
}

/// The village under another committee's code, with its own sealed annex.
Files village_of(const std::string& code, const std::string& sealed) {
    auto lines = lines_of(village_files().at("events.jsonl"));
    const std::size_t at = lines[0].find(east);
    REQUIRE(at != std::string::npos);
    lines[0].replace(at, code.size(), code);
    Files files = with_records(village_files(), lines);
    files["annex/identity.jsonl"] = sealed;
    return files;
}

/// An archive with two villages on its list.
class TwoVillages {
  public:
    TwoVillages() {
        make(path("a"), {.aside = "", .made = {}});
        const auto store = open(path("a"), Use::Change);
        for (const std::string& code : {east, west}) {
            const ListedCommittee village = listed_village(code);
            list_committees(*store, std::span(&village, 1));
            register_policy(*store, code, village_policy());
        }
    }
    std::string path(const std::string& name) const { return scratch_.path(name); }

    Taken take(const std::string& name, const Files& files, const audit::BureauKey& key) const {
        for (const auto& [file, bytes] : files) {
            put(path("in/" + name + "/" + file), bytes);
        }
        Taken last;
        IngestOptions options;
        options.now = *base::Instant::parse("2026-12-25T00:00:00Z");
        options.making.identities = identities_by(key);
        options.tell = [&](const Taken& taken, const Progress&) { last = taken; };
        ingest(path("a"), find_bundles({path("in/" + name)}), options);
        return last;
    }

    Answer doubles(const std::string& code = "") const {
        return ask_named(*open(path("a"), Use::Look), "double-registered", code);
    }

  private:
    Scratch scratch_;
};

}  // namespace

TEST_CASE("somebody registered in two places is reported as a pair, once") {
    const BureauPapers bureau;
    const TwoVillages archive;
    archive.take("east", village_of(east, sealed_lines(bureau.certificate, {person, other})),
                 bureau.opener);
    CHECK(archive.doubles().rows.empty());
    const Taken taken = archive.take(
        "west", village_of(west, sealed_lines(bureau.certificate, {{}, person})), bureau.opener);
    CHECK(taken.outcome == Outcome::Counted);
    CHECK(taken.identities == 1);  // who has no number has nothing to compare
    CHECK(taken.unopened == 0);

    const Answer pairs = archive.doubles();
    REQUIRE(pairs.rows.size() == 1);
    const auto voter = [](std::size_t i) {
        const auto lines =
            lines_of(village_files(audit::Release::Bureau).at("annex/identity.jsonl"));
        return lines[i].substr(lines[i].find("\"voter\":\"") + 9, 16);
    };
    CHECK(pairs.rows[0] == Row{east, std::int64_t{12}, voter(0), west, std::int64_t{12}, voter(1)});
    // Asked about one committee, it is there from either side.
    CHECK(archive.doubles(east).rows.size() == 1);
    CHECK(archive.doubles(west).rows.size() == 1);
    CHECK(archive.doubles("110101001").rows.size() == 1);

    // Neither number, nor telephone, nor the digest that anybody could compute is in the file.
    open(archive.path("a"), Use::Change)->ask("VACUUM");
    const std::string bytes = contents(archive.path("a")) + contents(archive.path("a-wal"));
    CHECK_FALSE(bytes.contains(person.identity));
    CHECK_FALSE(bytes.contains(person.telephone));
    CHECK_FALSE(bytes.contains(audit::hex(audit::sha256(person.identity))));
    CHECK(bytes.contains(audit::hex(bureau.opener.digest(person.identity))));
}

TEST_CASE("what another key sealed does not open, and is counted") {
    const BureauPapers bureau;
    const BureauPapers stranger;
    const TwoVillages archive;
    const Taken taken = archive.take(
        "east", village_of(east, sealed_lines(bureau.certificate, {person, other}) + "no\n"),
        stranger.opener);
    CHECK(taken.outcome == Outcome::Counted);
    CHECK(taken.identities == 0);
    CHECK(taken.unopened == 3);
    CHECK(archive.doubles().rows.empty());
}

TEST_CASE("a bureau's key of either kind opens, and another gives other digests") {
    const Key rsa(EVP_RSA_gen(2048), EVP_PKEY_free);
    const Key ec = ec_key();
    std::vector<std::string> digests;
    for (EVP_PKEY* key : {rsa.get(), ec.get()}) {
        const auto certificate = audit::BureauCertificate::parse(
            pem_of(certificate_of(key, nullptr, EVP_sha256()).get()));
        const auto opener = audit::BureauKey::parse(private_pem(key), {});
        REQUIRE(opener.has_value());
        CHECK(opener->open(certificate->seal(person)) == person);
        CHECK_FALSE(opener->open("nothing").has_value());
        digests.push_back(opener->id() + audit::hex(opener->digest(person.identity)));
        CHECK(digests.back() == audit::BureauKey::parse(private_pem(key), {})->id() +
                                    audit::hex(opener->digest(person.identity)));
    }
    CHECK(digests[0] != digests[1]);
    CHECK_FALSE(audit::BureauKey::parse("no key", {}).has_value());
}
