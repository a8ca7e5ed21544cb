// SPDX-License-Identifier: Apache-2.0
// Verification: the village is accepted, and whatever is changed is rejected at its place.
#include "audit/verify.h"

#include <algorithm>

#include "audit/canonical.h"
#include "tests/audit/bundle_files.h"

using namespace douxuan;
using namespace douxuan::test;
using audit::Gap;

namespace {

Files with(std::string name, const std::string& bytes) {
    Files files = village_files();
    files[std::move(name)] = bytes;
    return files;
}

Files with_lines(const std::vector<std::string>& lines) {
    return with("events.jsonl", text_of(lines));
}

/// "… N" with the number of a record.
std::string at(const std::string& fault, std::size_t seq) {
    return fault + ' ' + std::to_string(seq);
}

bool names_gap(const std::vector<Gap>& gaps, Gap gap) {
    return std::ranges::count(gaps, gap) == 1;
}

/// The checkpoint over the first `size` records, as an observer would have kept it.
audit::KeptCheckpoint kept(std::size_t size) {
    std::vector<std::string> lines = records();
    lines.resize(size);
    return {"kept", signed_head(lines)};
}

}  // namespace

TEST_CASE("the village is accepted, with who signed and what was not checked") {
    const audit::Report report = verified(village_files());
    CHECK(outcome(report) == "accepted");
    const std::vector<std::string> lines = records();
    CHECK(report.size == static_cast<std::int64_t>(lines.size()));
    CHECK(report.records == report.size);
    CHECK(report.root == audit::base64(head_of_lines(lines).root));
    CHECK(report.origin == village_origin);
    CHECK(report.log_key == village_log().text());
    REQUIRE(report.witnesses.size() == 2);
    CHECK(report.witnesses[0].name == "alice");
    CHECK(report.committee->name == "石桥村民委员会");
    CHECK(report.result.has_value());
    CHECK(names_gap(report.not_checked, Gap::Rules));
    CHECK(names_gap(report.not_checked, Gap::PaperAgainstRecord));
    CHECK(names_gap(report.not_checked, Gap::Rollback));
    CHECK_FALSE(names_gap(report.not_checked, Gap::Witnesses));
    CHECK(report.warnings.empty());
    CHECK(audit::encode_value(report).starts_with(R"({"check":"verify","committee":{"code":)"));
}

TEST_CASE("one byte of a record is noticed, and the record is named") {
    const std::size_t batch = record_with("batch.sealed");
    std::vector<std::string> lines = records();
    lines[batch] = replaced(lines[batch], R"(+-/.+/+++.)", R"(+./.+/+++.)");
    CHECK(outcome(verified(with_lines(lines))) == at("stored_checkpoint_differs", batch));

    // Without the leaf hashes, the checkpoints before and after say where it must be.
    Files files = with_lines(lines);
    files.erase("proofs/leaves");
    const std::string between = outcome(verified(files));
    CHECK(between.starts_with("stored_checkpoint_differs "));
    CHECK(between.contains('-'));

    // Leaf hashes that fit the changed record, but not the signed root, are not believed.
    files = with_lines(lines);
    std::vector<std::string> leaves = lines_of(files["proofs/leaves"]);
    leaves[batch] = audit::hex(audit::Hasher().leaf(lines[batch]));
    files["proofs/leaves"] = text_of(leaves);
    CHECK(outcome(verified(files)) == between);

    // Without any other checkpoint, the signed root alone.
    files = with_lines(lines);
    std::erase_if(files, [](const auto& each) { return each.first.starts_with("checkpoints/"); });
    CHECK(outcome(verified(files)) == at("root_differs", batch));
}

TEST_CASE("every byte of one record matters") {
    const std::size_t place = record_with("paper.issued");
    const std::vector<std::string> lines = records();
    const WrittenBundle written(village_files());
    const audit::Policy policy = policy_of(village_policy());
    for (std::size_t i = 0; i < lines[place].size(); ++i) {
        std::vector<std::string> changed = lines;
        changed[place][i] = static_cast<char>(changed[place][i] ^ (1 << i % 7));
        put(written.path() + "/events.jsonl", text_of(changed));
        const auto report = audit::verify_bundle(written.open(), policy);
        REQUIRE(report.has_value());
        INFO(changed[place]);
        REQUIRE(report->verdict == audit::Verdict::Rejected);
        REQUIRE(report->finding->seq == static_cast<std::int64_t>(place));
    }
}

TEST_CASE("records taken away, swapped, doubled or added are noticed") {
    std::vector<std::string> lines = records();
    const std::size_t size = lines.size();
    lines.pop_back();
    CHECK(outcome(verified(with_lines(lines))) == at("records_missing", size - 1));

    lines = records();
    std::swap(lines[40], lines[41]);
    CHECK(outcome(verified(with_lines(lines))) == "sequence_broken 40");

    lines = records();
    lines.insert(lines.begin() + 40, lines[40]);
    CHECK(outcome(verified(with_lines(lines))) == "sequence_broken 41");

    lines = records();
    lines.erase(lines.begin() + 40);
    CHECK(outcome(verified(with_lines(lines))) == "sequence_broken 40");

    CHECK(outcome(verified(with("events.jsonl", ""))) == "records_missing 0");
}

TEST_CASE("what stands behind the checkpoint is counted and shown as unsigned") {
    std::vector<std::string> lines = records();
    lines.push_back("anything");
    lines.push_back("else");
    const audit::Report report = verified(with_lines(lines));
    CHECK(outcome(report) == "accepted");
    CHECK(report.unsigned_records == 2);
    CHECK(std::ranges::count(report.warnings, audit::Warning::UnsignedRecords) == 1);
}

TEST_CASE("a second spelling of a record is refused even if it was signed") {
    const std::size_t place = record_with("papers.printed");
    const auto resigned = [&](std::string_view what, std::string_view into) {
        std::vector<std::string> lines = records();
        lines[place] = replaced(lines[place], what, into);
        return outcome(verified(with_records(village_files(), lines)));
    };
    const auto malformed = [&](const std::string& word) {
        return at("record_malformed " + word, place);
    };
    CHECK(resigned("80", "80.0") == malformed("fraction_forbidden"));
    CHECK(resigned("80", "8e1") == malformed("fraction_forbidden"));
    CHECK(resigned(R"("papers":80)", R"("papers":80,"papers":81)") == malformed("name_twice"));
    CHECK(resigned(R"("papers":80)", R"("extra":1,"papers":80)") == malformed("member_unknown"));
    CHECK(resigned(R"("papers":80,)", "") == malformed("member_missing"));
    CHECK(resigned(R"("v":1)", R"("v":2)") == malformed("version_unknown"));
    CHECK(resigned("papers.printed", "papers.burnt") == malformed("kind_unknown"));
    CHECK(resigned(":80", ": 80") == malformed("space_forbidden"));
    CHECK(resigned("80", "null") == malformed("null_forbidden"));
    CHECK(resigned("80", std::string(40, '[') + std::string(40, ']')) == malformed("too_deep"));
    CHECK(resigned("joint", "\xff") == malformed("not_utf8"));
    CHECK(resigned("joint", std::string(70'000, 'x')) == malformed("too_long"));
}

TEST_CASE("a file that ends within a record is refused there") {
    const std::string& all = village_files().at("events.jsonl");
    const std::size_t size = records().size();
    CHECK(outcome(verified(with("events.jsonl", all.substr(0, all.size() - 1)))) ==
          at("record_unfinished", size - 1));
    CHECK(outcome(verified(with("events.jsonl", all.substr(0, all.size() - 40)))) ==
          at("record_unfinished", size - 1));
}

TEST_CASE("signatures: each known one must verify, and enough of them must be there") {
    const std::vector<std::string> note = lines_of(village_files().at("checkpoint"));
    REQUIRE(note.size() == 7);  // three lines, a blank one, the log, alice, bo
    const auto changed = [&](std::size_t line, auto change) {
        std::vector<std::string> copy = note;
        change(copy[line]);
        return outcome(verified(with("checkpoint", text_of(copy))));
    };
    const auto flip = [](std::string& line) {
        auto signature = audit::NoteSignature::parse(line);
        REQUIRE(signature.has_value());
        signature->bytes.back() = static_cast<char>(signature->bytes.back() ^ 1);
        line = signature->line();
        line.pop_back();
    };
    CHECK(changed(4, flip) == "checkpoint_refused log_signature_bad");
    CHECK(changed(6, flip) == "checkpoint_refused witness_signature_bad");
    CHECK(changed(1, [](std::string& line) { line += "0"; }) ==
          "checkpoint_refused log_signature_bad");
    CHECK(changed(1, [](std::string& line) { line = "0" + line; }) ==
          "checkpoint_refused checkpoint_malformed");

    std::vector<std::string> without = note;
    without.erase(without.begin() + 6);
    CHECK(outcome(verified(with("checkpoint", text_of(without)))) ==
          "checkpoint_refused quorum_missed");
    without = note;
    without.erase(without.begin() + 4);
    CHECK(outcome(verified(with("checkpoint", text_of(without)))) ==
          "checkpoint_refused log_signature_missing");
    CHECK(outcome(verified(with("checkpoint", "nothing"))) == "checkpoint_refused note_malformed");
}

TEST_CASE("a bundle signed by keys that the observer does not know is refused") {
    const audit::VerifierKey other = fixed_verifier(99, village_origin, audit::KeyUse::Log);
    const std::string policy = "log " + other.text() + "\nquorum none\n";
    CHECK(outcome(verified(village_files(), {}, policy)) ==
          "checkpoint_refused log_signature_missing");

    // Signed by the trusted key, but the log itself names another: they are not one log.
    std::vector<std::string> lines = records();
    lines[0] = replaced(lines[0], village_log().text(), other.text());
    CHECK(outcome(verified(with_records(village_files(), lines))) == "key_differs 0");
    lines = records();
    lines[0] =
        replaced(lines[0], R"("origin":"douxuan.example/1)", R"("origin":"douxuan.example/2)");
    CHECK(outcome(verified(with_records(village_files(), lines))) == "origin_differs 0");
    lines = records();
    lines[0] = replaced(lines[1], R"("seq":1)", R"("seq":0)");
    CHECK(outcome(verified(with_records(village_files(), lines))) == "not_opened 0");
}

TEST_CASE("a policy without witnesses is followed, and that is said") {
    const std::string policy = "log " + village_log().text() + "\nquorum none\n";
    const audit::Report report = verified(village_files(), {}, policy);
    CHECK(outcome(report) == "accepted");
    CHECK(names_gap(report.not_checked, Gap::Witnesses));
}

TEST_CASE("a checkpoint kept from before shows a rollback, a fork, or growth") {
    const std::size_t size = records().size();
    const audit::Report grown = verified(village_files(), {.kept = {kept(40), kept(size)}});
    CHECK(outcome(grown) == "accepted");
    CHECK_FALSE(names_gap(grown.not_checked, Gap::Rollback));

    // Put back to an older, signed state: it verifies for somebody without memory.
    std::vector<std::string> older = records();
    older.resize(100);
    Files rolled_back = with_records(village_files(), older);
    rolled_back.erase("result.json");
    CHECK(outcome(verified(rolled_back)) == "accepted");
    CHECK(outcome(verified(rolled_back, {.kept = {kept(size)}})) == "rolled_back");
    // The log's own checkpoints betray it too.
    rolled_back["checkpoints/" + std::to_string(size)] =
        village_files().at("checkpoints/" + std::to_string(size));
    CHECK(outcome(verified(rolled_back)) == "stored_checkpoint_beyond");

    // Other records under the same number of records, or earlier on.
    std::vector<std::string> other = records();
    other[size - 2] = replaced(other[size - 2], R"("in_favour":5)", R"("in_favour":4)");
    const Files fork = with_records(village_files(), other);
    CHECK(outcome(verified(fork, {.kept = {kept(size)}})) == "forked");
    CHECK(outcome(verified(fork, {.kept = {kept(size - 1)}})).starts_with("forked "));
    CHECK(outcome(verified(fork, {.kept = {kept(size - 2)}})) == "accepted");
}

TEST_CASE("a kept checkpoint that is none, or of another log, is refused") {
    const auto judged = [](const std::string& note) {
        return outcome(verified(village_files(), {.kept = {{"kept", note}}}));
    };
    CHECK(judged("nothing") == "old_checkpoint_malformed no_blank_line");
    const auto other = audit::sign_checkpoint(
        fixed_key(98), fixed_verifier(98, "other.example/log", audit::KeyUse::Log),
        {"other.example/log", {1, {}}});
    CHECK(judged(other.format()) == "old_checkpoint_foreign");
    const auto unsigned_by_log = audit::sign_checkpoint(
        fixed_key(98), fixed_verifier(98, village_origin, audit::KeyUse::Log),
        {std::string(village_origin), {1, {}}});
    CHECK(judged(unsigned_by_log.format()) == "old_checkpoint_unsigned");
}

TEST_CASE("checkpoints of the bundle must be the log's, and of these records") {
    const std::string& first = village_files().at("checkpoints/1");
    CHECK(outcome(verified(with("checkpoints/1", "nothing"))) ==
          "stored_checkpoint_malformed no_blank_line");
    CHECK(outcome(verified(with("checkpoints/2", first))) == "stored_checkpoint_malformed");
    std::vector<std::string> other = records();
    other.resize(1);
    other[0] = replaced(other[0], "douxuan 0.1.0", "douxuan 0.1.1");
    CHECK(outcome(verified(with("checkpoints/1", signed_head(other)))) ==
          "stored_checkpoint_differs 0-0");
    std::vector<std::string> lines = lines_of(first);
    lines.back() =
        lines_of(village_files().at("checkpoints/" + std::to_string(records().size())))[4];
    CHECK(outcome(verified(with("checkpoints/1", text_of(lines)))) == "stored_checkpoint_unsigned");
}

TEST_CASE("files that event 0 names must be there and be those") {
    CHECK(outcome(verified(with("rules.toml", "id = \"mine\"\n"))) == "file_differs 0");
    CHECK(outcome(verified(with("schema.json", "{}"))) == "file_differs 0");
    Files files = village_files();
    files.erase("rules.toml");
    CHECK(outcome(verified(files)) == "file_missing 0");
    files = village_files();
    files.erase("schema.json");
    CHECK(outcome(verified(files)) == "file_missing 0");
}

TEST_CASE("result.json must be the announced result") {
    const std::string& result = village_files().at("result.json");
    CHECK(outcome(verified(with("result.json", replaced(result, "60", "61")))) == "result_differs");
    CHECK(outcome(verified(with("result.json", result + "\n"))) == "result_differs");
    Files files = village_files();
    files.erase("result.json");
    CHECK(outcome(verified(files)) == "file_missing");
    std::vector<std::string> lines = records();
    lines.pop_back();
    CHECK(outcome(verified(with_records(village_files(), lines))) == "result_unannounced");
}

TEST_CASE("proofs must prove what they say") {
    const std::string name = "proofs/record-0.tlog-proof";
    const std::string& proof = village_files().at(name);
    CHECK(outcome(verified(with(name, "nothing"))) == "proof_malformed");
    CHECK(outcome(verified(with(name, replaced(proof, "index 0", "index 1")))) == "proof_differs");
    CHECK(outcome(verified(with(name, replaced(proof, "index 0", "index 99999")))) ==
          "proof_differs");
}

TEST_CASE("files that no record vouches for are listed, not used") {
    const audit::Report report = verified(with("attach/minutes.txt", "…"));
    CHECK(outcome(report) == "accepted");
    CHECK(report.unaccounted == std::vector<std::string>{"attach/minutes.txt"});
}

TEST_CASE("times: backwards only after clock.changed, and no cosignature long before its records") {
    std::vector<std::string> lines = records();
    const std::size_t place = record_with("roll.finalised");
    lines[place] = replaced(lines[place], "2026-11-26", "2026-11-01");
    CHECK(outcome(verified(with_records(village_files(), lines))) == at("time_backwards", place));

    const auto cosigned_at = [&](std::string_view time) {
        std::string note =
            audit::sign_checkpoint(fixed_key(log_key_number), village_log(),
                                   {std::string(village_origin), head_of_lines(records())})
                .format();
        for (const TestWitness& each : test_witnesses()) {
            note = cosigned(note, each, *base::Instant::parse(time));
        }
        Files files = with("checkpoint", note);
        std::erase_if(files, [](const auto& each) { return each.first.starts_with("proofs/"); });
        return verified(files, {.kept = {}, .now = base::Instant::parse("2026-12-25T00:00:00Z")});
    };
    CHECK(outcome(cosigned_at("2026-12-20T00:00:00Z")) == "accepted");
    CHECK(outcome(cosigned_at("2026-12-18T00:00:00Z")) == "cosigned_too_early alice");
    const audit::Report later = cosigned_at("2026-12-26T00:00:00Z");
    CHECK(outcome(later) == "accepted");
    CHECK(later.warnings == std::vector{audit::Warning::CosignedInFuture});
}
