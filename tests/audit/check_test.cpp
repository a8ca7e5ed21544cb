// SPDX-License-Identifier: Apache-2.0
// Both questions in one walk: word for word what the two give by themselves.
#include "audit/check.h"

#include <algorithm>

#include "audit/canonical.h"
#include "tests/audit/bundle_files.h"

using namespace douxuan;
using namespace douxuan::test;
using audit::People;
using audit::Release;

namespace {

audit::Checked checked(const Files& files, People people, const audit::SeeState& see = {}) {
    const WrittenBundle bundle(files);
    auto both = audit::check_bundle(bundle.open(), policy_of(village_policy()), people, {}, see);
    REQUIRE(both.has_value());
    return std::move(*both);
}

/// Compares with verification and replay each by itself; what they found.
std::string both_of(const Files& files, People people = People::Public) {
    const audit::Checked both = checked(files, people);
    const audit::Report verification = verified(files);
    CHECK(audit::encode_value(both.verified) == audit::encode_value(verification));
    REQUIRE(both.replayed.has_value() == (verification.verdict == audit::Verdict::Accepted));
    if (!both.replayed) {
        return outcome(both.verified);
    }
    CHECK(audit::encode_value(*both.replayed) == audit::encode_value(replayed(files, people)));
    return outcome(both.verified) + ", " + outcome(*both.replayed);
}

Files with_line(Files files, std::string_view record, std::string_view what,
                std::string_view into) {
    std::vector<std::string> lines = lines_of(files.at("events.jsonl"));
    const auto at =
        std::ranges::find_if(lines, [&](const auto& each) { return each.contains(record); });
    REQUIRE(at != lines.end());
    at->replace(at->find(what), what.size(), into);
    files["events.jsonl"] = text_of(lines);
    return files;
}

}  // namespace

TEST_CASE("one walk answers what verification and replay answer") {
    CHECK(both_of(village_files()) == "accepted, accepted");
    CHECK(both_of(village_files(Release::Accredited), People::Accredited) == "accepted, accepted");
}

TEST_CASE("a record that the law does not allow ends the replay, not the verification") {
    const Files files =
        with_line(village_files(), "result.announced", "\"registered\":60", "\"registered\":61");
    Files signed_again = with_records(files, lines_of(files.at("events.jsonl")));
    signed_again["result.json"].replace(signed_again["result.json"].find("\"registered\":60"), 15,
                                        "\"registered\":61");
    CHECK(both_of(signed_again).starts_with("accepted, law_refuses result.announced"));
}

TEST_CASE("what was not signed is not replayed") {
    CHECK(both_of(with_line(village_files(), "result.announced", "\"registered\":60",
                            "\"registered\":61"))
              .starts_with("stored_checkpoint_differs"));
    Files files = village_files();
    files["checkpoint"] = "nothing";
    CHECK(both_of(files) == "checkpoint_refused note_malformed");
    files = village_files();
    files["rules.toml"] += "\n";
    CHECK(both_of(files) == "file_differs 0");
    files = village_files();
    files["checkpoints/1"] = "nothing";
    CHECK(both_of(files).starts_with("stored_checkpoint_malformed"));
}

TEST_CASE("an annex that cannot be read ends the replay before its first record") {
    Files files = village_files(Release::Accredited);
    files["annex/roll.jsonl"] += "nothing\n";
    CHECK(both_of(files, People::Accredited).starts_with("accepted, annex_malformed"));
}

TEST_CASE("the last state is shown where both accept, and nowhere else") {
    std::int64_t size = 0;
    const audit::SeeState see = [&](const election::State& state, const roll::Records*) {
        size = state.size;
    };
    const audit::Checked good = checked(village_files(), People::Public, see);
    CHECK(size == good.verified.size);
    size = 0;
    const Files files =
        with_line(village_files(), "result.announced", "\"registered\":60", "\"registered\":61");
    checked(with_records(files, lines_of(files.at("events.jsonl"))), People::Public, see);
    CHECK(size == 0);
}
