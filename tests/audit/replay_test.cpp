// SPDX-License-Identifier: Apache-2.0
// Replay: every record is judged again by the rules, whoever signed it.
#include "audit/replay.h"

#include <algorithm>
#include <clocale>

#include "audit/annex_line.h"
#include "audit/canonical.h"
#include "tests/audit/bundle_files.h"

using namespace douxuan;
using namespace douxuan::test;
using audit::Gap;
using audit::People;
using audit::Release;

namespace {

/// What a replay says of the village with one record written otherwise, properly signed.
std::string replayed_with(std::string_view record, std::string_view what, std::string_view into) {
    std::vector<std::string> lines = records();
    std::string& line = lines[record_with(record)];
    line = replaced(line, what, into);
    return outcome(replayed(with_records(village_files(), lines)));
}

std::string refused(const std::string& words, std::string_view record) {
    return "law_refuses " + words + ' ' + std::to_string(record_with(record));
}

bool names(const audit::Report& report, Gap gap) {
    return std::ranges::count(report.not_checked, gap) == 1;
}

}  // namespace

TEST_CASE("a public replay comes to the announced result without anybody's record") {
    const audit::Report report = replayed(village_files());
    CHECK(outcome(report) == "accepted");
    CHECK(report.annex == People::Public);
    CHECK(report.people == 0);
    CHECK(report.ruleset == "cn-village-2026");
    REQUIRE(report.result.has_value());
    CHECK(audit::encode_value(*report.result) == village_files().at("result.json"));
    REQUIRE_FALSE(report.names.empty());
    CHECK(report.names.front() == audit::ReportedName{"王a", {"a"}});
    CHECK(names(report, Gap::People));
    CHECK(names(report, Gap::Signatures));
}

TEST_CASE("an accredited replay judges every person") {
    const audit::Report report = replayed(village_files(Release::Accredited), People::Accredited);
    CHECK(outcome(report) == "accepted");
    CHECK(report.people == 60);
    CHECK(report.erased == 0);
    CHECK_FALSE(names(report, Gap::People));
    // The same bundle can be replayed as the public would.
    CHECK(outcome(replayed(village_files(Release::Accredited))) == "accepted");
}

TEST_CASE("a replay answers as the live election did, under either ruleset") {
    const Scratch scratch;
    for (const law::Ruleset* rules : {&cn_village_2026(), &beijing_village_2012()}) {
        const audit::Recorder recorder = record_village(scratch.path(rules->id), *rules);
        const std::string path = scratch.path(rules->id + ".bundle");
        REQUIRE(
            audit::export_bundle(recorder.ledger(), {.path = path, .release = Release::Accredited})
                .has_value());
        const audit::Report report = replayed(files_in(path), People::Accredited);
        CHECK(outcome(report) == "accepted");
        CHECK(report.size == recorder.state().size);
        CHECK(report.result == recorder.state().count.announced);
    }
}

TEST_CASE("a replay knows no locale and no time zone") {
    const std::string usual = audit::encode_value(replayed(village_files()));
    const std::string before = std::setlocale(LC_ALL, nullptr);
    for (const char* name : {"C", "C.UTF-8", "zh_CN.UTF-8", "tr_TR.UTF-8"}) {
        std::setlocale(LC_ALL, name);  // where the machine has it
        ::setenv("TZ", "Asia/Shanghai", 1);
        CHECK(audit::encode_value(replayed(village_files())) == usual);
    }
    ::unsetenv("TZ");
    std::setlocale(LC_ALL, before.c_str());
}

TEST_CASE("every prefix of a lawful record replays, whatever would follow") {
    const std::vector<std::string> lines = records();
    Files files = with_records(village_files(), lines);
    files.erase("result.json");
    const WrittenBundle written(files);
    for (std::size_t size = 1; size < lines.size(); size += 7) {
        const std::vector<std::string> prefix(lines.begin(),
                                              lines.begin() + static_cast<std::ptrdiff_t>(size));
        put(written.path() + "/checkpoint", signed_head(prefix));
        const auto report = audit::replay_bundle(written.open(), People::Public);
        REQUIRE(report.has_value());
        INFO(size << " " << outcome(*report));
        REQUIRE(report->verdict == audit::Verdict::Accepted);
        REQUIRE(report->records == static_cast<std::int64_t>(size));
        REQUIRE(report->unsigned_records == static_cast<std::int64_t>(lines.size() - size));
        REQUIRE_FALSE(report->result.has_value());
    }
}

TEST_CASE("what the rules do not allow is refused at its record, with the rule") {
    CHECK(replayed_with("batch.sealed", R"("marks":"#","papers":1)", R"("marks":"#","papers":2)") ==
          refused("batch.sealed batch_miscounted", "batch.sealed"));
    CHECK(replayed_with("batch.sealed", R"("by":"tellers")", R"("by":"system")") ==
          refused("batch.sealed role_not_competent", "batch.sealed"));
    CHECK(replayed_with("papers.printed", R"("at":"2026-12-18)", R"("at":"2026-12-01)") ==
          refused("papers.printed time_backwards", "papers.printed"));
    CHECK(replayed_with("paper.issued", ":00Z", ":01Z") ==
          refused("paper.issued time_not_whole_minute", "paper.issued"));
}

TEST_CASE("an announcement that does not follow from the papers is refused") {
    std::vector<std::string> lines = records();
    std::string& last = lines.back();
    last = replaced(last, R"("people_voting":60)", R"("people_voting":59)");
    const audit::Report report = replayed(with_records(village_files(), lines));
    CHECK(outcome(report) ==
          "law_refuses result.announced result_differs " + std::to_string(lines.size() - 1));
    REQUIRE(report.finding->refusal.has_value());
    CHECK_FALSE(report.finding->refusal->facts.empty());
    const law::Refusal refusal = audit::refusal_of(*report.finding->refusal);
    CHECK(audit::reported(refusal) == *report.finding->refusal);
}

TEST_CASE("a replay compares the root, the checkpoints and the files too") {
    Files files = village_files();
    std::vector<std::string> lines = records();
    const std::size_t place = record_with("person.named");
    lines[place] = replaced(lines[place], "李", "王");
    files["events.jsonl"] = text_of(lines);
    CHECK(outcome(replayed(files)) == "stored_checkpoint_differs " + std::to_string(place));
    files = village_files();
    files["checkpoint"] = "nothing";
    CHECK(outcome(replayed(files)) == "checkpoint_malformed no_blank_line");
    files = village_files();
    files["rules.toml"] += "\n";
    CHECK(outcome(replayed(files)) == "file_differs 0");
    files = village_files();
    files["result.json"] = replaced(files["result.json"], "60", "61");
    CHECK(outcome(replayed(files)) == "result_differs");
    files = with_records(village_files(), records());
    files["checkpoint"] = audit::sign_checkpoint(
                              fixed_key(98), fixed_verifier(98, village_origin, audit::KeyUse::Log),
                              {std::string(village_origin), head_of_lines(records())})
                              .format();
    CHECK(outcome(replayed(files)) == "key_differs 0");
}

TEST_CASE("a changed record of a person is noticed") {
    const auto with_people = [](const std::vector<std::string>& people) {
        Files files = village_files(Release::Accredited);
        files["annex/roll.jsonl"] = text_of(people);
        return outcome(replayed(files, People::Accredited));
    };
    const std::vector<std::string> all =
        lines_of(village_files(Release::Accredited).at("annex/roll.jsonl"));
    std::vector<std::string> people = all;
    people[3] = replaced(people[3], "1980-06-15", "1980-06-16");
    CHECK(with_people(people) == "commitment_differs commitment_differs 3");
    people = all;
    people.insert(people.begin() + 5, people[4]);
    CHECK(with_people(people) == "person_twice handle_twice 5");
    people = all;
    people[7] = "{}";
    CHECK(with_people(people) == "annex_malformed member_missing 7");
    people = all;
    people[0] = replaced(people[0], R"("key":")", R"("key":"0)");
    CHECK(with_people(people) == "annex_malformed digest_malformed 0");
    people = all;
    people.back() += std::string(70'000, ' ');
    CHECK(with_people(people) == "annex_malformed 59");
}

TEST_CASE("a person too young is found in an accredited replay, and only there") {
    // The working group recorded a child, committed to it, and everybody signed.
    std::vector<std::string> people =
        lines_of(village_files(Release::Accredited).at("annex/roll.jsonl"));
    audit::Decoder decoder;
    auto line = decoder.value<audit::AnnexLine>(people[0]);
    REQUIRE(line.has_value());
    const base::Commitment before = line->commitment;
    line->record.birth = *base::Date::parse("2012-01-01");
    audit::CommitmentKey key{};
    REQUIRE(audit::read_hex(line->key, key));
    line->commitment = audit::commit(key, audit::encode_value(line->record));
    people[0] = audit::encode_value(*line);

    std::string text = village_files().at("events.jsonl");
    const auto rename = [&](const std::string& old, const std::string& now) {
        for (std::size_t at = text.find(old); at != text.npos; at = text.find(old, at)) {
            text.replace(at, old.size(), now);
        }
    };
    const std::string old_digits = audit::hex(before.bytes);
    const std::string new_digits = audit::hex(line->commitment.bytes);
    const std::size_t registered = record_with(old_digits);
    rename(old_digits, new_digits);
    rename(old_digits.substr(0, 16), new_digits.substr(0, 16));
    Files files = with_records(village_files(), lines_of(text));
    CHECK(outcome(replayed(files)) == "accepted");
    files["annex/roll.jsonl"] = text_of(people);
    CHECK(outcome(replayed(files, People::Accredited)) ==
          "law_refuses voter.registered under_age " + std::to_string(registered));
}

TEST_CASE("people whose record was erased are counted, and the rest is judged") {
    Files files = village_files(Release::Accredited);
    std::vector<std::string> people = lines_of(files["annex/roll.jsonl"]);
    people.erase(people.begin() + 10);
    files["annex/roll.jsonl"] = text_of(people);
    const audit::Report report = replayed(files, People::Accredited);
    CHECK(outcome(report) == "accepted");
    CHECK(report.people == 59);
    CHECK(report.erased == 1);
    CHECK(names(report, Gap::ErasedPeople));
}

TEST_CASE("an accredited replay of a bundle without people's records is not possible") {
    const WrittenBundle bundle(village_files());
    CHECK(audit::released_people(bundle.open()) == People::Public);
    const auto report = audit::replay_bundle(bundle.open(), People::Accredited);
    REQUIRE_FALSE(report.has_value());
    CHECK(report.error().fault == audit::BundleFault::Missing);
}
