// SPDX-License-Identifier: Apache-2.0
// Reading bundles: folders and tars, good and hostile.
#include "audit/bundle.h"

#include <filesystem>
#include <memory>

#include <archive.h>
#include <archive_entry.h>

#include "audit/lines.h"
#include "tests/audit/bundle_files.h"

using namespace douxuan;
using namespace douxuan::test;
using audit::Bundle;
using audit::BundleFault;

namespace {

/// An entry of a tar that a test makes.
struct Entry {
    std::string name;
    std::string bytes;
    unsigned kind = AE_IFREG;
    std::string target;  ///< of a link
};

void write_tar(const std::string& path, const std::vector<Entry>& entries) {
    std::unique_ptr<archive, int (*)(archive*)> tar(archive_write_new(), archive_write_free);
    archive_write_set_format_pax_restricted(tar.get());
    REQUIRE(archive_write_open_filename(tar.get(), path.c_str()) == ARCHIVE_OK);
    for (const Entry& each : entries) {
        std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(),
                                                                       archive_entry_free);
        archive_entry_set_pathname(entry.get(), each.name.c_str());
        archive_entry_set_filetype(entry.get(), each.kind);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(each.bytes.size()));
        if (each.kind == AE_IFLNK) {
            archive_entry_set_symlink(entry.get(), each.target.c_str());
        } else if (!each.target.empty()) {
            archive_entry_set_hardlink(entry.get(), each.target.c_str());
        }
        REQUIRE(archive_write_header(tar.get(), entry.get()) == ARCHIVE_OK);
        archive_write_data(tar.get(), each.bytes.data(), each.bytes.size());
    }
    REQUIRE(archive_write_close(tar.get()) == ARCHIVE_OK);
}

std::vector<Entry> entries_of(const Files& files, const std::string& before = "") {
    std::vector<Entry> entries;
    for (const auto& [name, bytes] : files) {
        entries.push_back({before + name, bytes, AE_IFREG, ""});
    }
    return entries;
}

/// "opened", or the fault and where.
std::string opening(const std::string& path) {
    const auto bundle = Bundle::open(path);
    return bundle ? "opened"
                  : std::string(base::word(bundle.error().fault)) + ' ' + bundle.error().path;
}

std::string opening(const std::vector<Entry>& entries) {
    const Scratch scratch;
    write_tar(scratch.path("t"), entries);
    const std::string answer = opening(scratch.path("t"));
    return answer.ends_with(scratch.path("t")) ? answer.substr(0, answer.find(' ')) : answer;
}

std::vector<Entry> village_and(Entry entry) {
    std::vector<Entry> entries = entries_of(village_files());
    entries.push_back(std::move(entry));
    return entries;
}

}  // namespace

TEST_CASE("a folder and its tar are one bundle") {
    const Scratch scratch;
    const audit::Recorder recorder = record_village(scratch.path("e"), cn_village_2026());
    for (const auto form : {audit::BundleForm::Folder, audit::BundleForm::Tar}) {
        const std::string path = scratch.path(form == audit::BundleForm::Tar ? "b.tar" : "b");
        REQUIRE(audit::export_bundle(recorder.ledger(), {.path = path, .form = form}).has_value());
        const auto bundle = Bundle::open(path);
        REQUIRE(bundle.has_value());
        CHECK(bundle->has("events.jsonl"));
        CHECK(bundle->find("events.jsonl") == nullptr);
        CHECK(*bundle->find("checkpoint") == village_files().at("checkpoint"));
        std::string events;
        REQUIRE(bundle->read("events.jsonl", [&](std::string_view piece) {
            events += piece;
            return true;
        }));
        CHECK(events == village_files().at("events.jsonl"));
        const auto verified = audit::verify_bundle(*bundle, policy_of(village_policy()));
        REQUIRE(verified.has_value());
        CHECK(outcome(*verified) == "accepted");
        const auto replayed = audit::replay_bundle(*bundle, audit::People::Public);
        REQUIRE(replayed.has_value());
        CHECK(outcome(*replayed) == "accepted");
    }
}

TEST_CASE("a tar may have a folder around everything, or start with ./") {
    CHECK(opening(entries_of(village_files())) == "opened");
    CHECK(opening(entries_of(village_files(), "village.bundle/")) == "opened");
    CHECK(opening(entries_of(village_files(), "./")) == "opened");
    std::vector<Entry> folders = entries_of(village_files(), "./b/");
    folders.insert(folders.begin(), {"./b/", "", AE_IFDIR, ""});
    CHECK(opening(folders) == "opened");
    // Two folders are none around everything.
    std::vector<Entry> two = entries_of(village_files(), "one/");
    two.push_back({"two/README.txt", "", AE_IFREG, ""});
    CHECK(opening(two) == "not_a_bundle");
}

TEST_CASE("paths out of the bundle and links are refused") {
    CHECK(opening(village_and({"../evil", "x", AE_IFREG, ""})) == "path_forbidden ../evil");
    CHECK(opening(village_and({"/etc/evil", "x", AE_IFREG, ""})) == "path_forbidden /etc/evil");
    CHECK(opening(village_and({"proofs/../../evil", "x", AE_IFREG, ""})) ==
          "path_forbidden proofs/../../evil");
    CHECK(opening(village_and({"a\nb", "x", AE_IFREG, ""})).starts_with("path_forbidden"));
    CHECK(opening(village_and({"../", "", AE_IFDIR, ""})).starts_with("path_forbidden"));
    CHECK(opening(village_and({"link", "", AE_IFLNK, "/etc/passwd"})) == "not_a_file link");
    CHECK(opening(village_and({"hard", "", AE_IFREG, "checkpoint"})) == "not_a_file hard");
    CHECK(opening(village_and({"pipe", "", AE_IFIFO, ""})) == "not_a_file pipe");
    CHECK(opening(village_and({"checkpoint", "x", AE_IFREG, ""})) == "file_twice checkpoint");
}

TEST_CASE("a link in a folder is refused, wherever it points") {
    const WrittenBundle bundle(village_files());
    std::filesystem::create_symlink("checkpoint", bundle.path() + "/copy");
    CHECK(opening(bundle.path()) == "not_a_file copy");
    std::filesystem::remove(bundle.path() + "/copy");
    std::filesystem::create_directory_symlink("/", bundle.path() + "/attach");
    CHECK(opening(bundle.path()) == "not_a_file attach");
}

TEST_CASE("what is no bundle is told apart from what cannot be read") {
    const Scratch scratch;
    CHECK(opening(scratch.path("none")) == "missing " + scratch.path("none"));
    std::filesystem::create_directory(scratch.path("empty"));
    CHECK(opening(scratch.path("empty")) == "not_a_bundle " + scratch.path("empty"));
    put(scratch.path("text"), "a letter");
    CHECK(opening(scratch.path("text")) == "not_a_bundle " + scratch.path("text"));
    put(scratch.path("nothing"), "");
    CHECK(opening(scratch.path("nothing")) == "not_a_bundle " + scratch.path("nothing"));
    Files files = village_files();
    files.erase("checkpoint");
    const WrittenBundle without(files);
    CHECK(opening(without.path()) == "not_a_bundle " + without.path());
}

TEST_CASE("a tar cut off or damaged is refused, never half believed") {
    const Scratch scratch;
    write_tar(scratch.path("whole"), entries_of(village_files()));
    const std::string whole = contents(scratch.path("whole"));
    const audit::Policy policy = policy_of(village_policy());
    std::vector<std::size_t> accepted;
    for (std::size_t size = 0; size < whole.size(); size += 997) {
        put(scratch.path("cut"), std::string_view(whole).substr(0, size));
        const auto bundle = Bundle::open(scratch.path("cut"));
        const auto report =
            bundle ? audit::verify_bundle(*bundle, policy) : std::unexpected(bundle.error());
        // Only the padding behind the last file may be missing.
        if (report && report->verdict == audit::Verdict::Accepted && size + 20'000 < whole.size()) {
            accepted.push_back(size);
        }
    }
    CHECK(accepted.empty());
}

TEST_CASE("files too large and too many are refused before they are read") {
    Files files = village_files();
    files["checkpoint"] = std::string(70'000, 'x');
    const WrittenBundle large(files);
    CHECK(opening(large.path()) == "file_too_large checkpoint");
    files = village_files();
    files["rules.toml"] = std::string(Bundle::largest_small_file + 1, '#');
    const WrittenBundle rules(files);
    CHECK(opening(rules.path()) == "file_too_large rules.toml");
    CHECK(opening(entries_of(files)) == "file_too_large rules.toml");
    std::vector<Entry> many = entries_of(village_files());
    for (std::size_t i = 0; i <= Bundle::most_files; ++i) {
        many.push_back({"x" + std::to_string(i), "", AE_IFREG, ""});
    }
    CHECK(opening(many).starts_with("too_many_files"));
}

TEST_CASE("lines are the same however the pieces fall") {
    const std::string long_line(audit::longest_record, 'x');
    const WrittenBundle written(
        {{"checkpoint", "x"}, {"events.jsonl", "a\n\n" + long_line + "\nlast\n"}});
    std::vector<std::string> lines;
    const auto read = [&](std::string_view stop_at) {
        lines.clear();
        return audit::for_each_line(written.open(), "events.jsonl", [&](std::string_view line) {
            lines.emplace_back(line);
            return line != stop_at;
        });
    };
    CHECK(read("none").value() == audit::LinesEnd::Complete);
    CHECK(lines == std::vector<std::string>{"a", "", long_line, "last"});
    CHECK(read("").value() == audit::LinesEnd::Stopped);
    CHECK(lines.size() == 2);

    put(written.path() + "/events.jsonl",
        long_line + long_line + long_line + long_line + long_line + "\n" + long_line + "x\nnext\n");
    CHECK(read("none").value() == audit::LinesEnd::TooLong);
    CHECK(lines.empty());
    put(written.path() + "/events.jsonl", "whole\nhalf");
    CHECK(read("none").value() == audit::LinesEnd::Unfinished);
    CHECK(lines == std::vector<std::string>{"whole"});
}
