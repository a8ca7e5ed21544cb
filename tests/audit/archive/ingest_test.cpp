// SPDX-License-Identifier: Apache-2.0
// Bundles of one village in every state, taken into an archive: what counts, what is known, what
// forks, what fails. Each story is told to SQLite; the last one also to a real PostgreSQL.
// Long: the stories share one bureau, one village and the ways in which its history can be told.
#include "audit/archive/ingest.h"

#include <csignal>
#include <map>
#include <set>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

#include "audit/archive/archive.h"
#include "audit/archive/registry.h"
#include "audit/bundle_writer.h"
#include "audit/codec.h"
#include "tests/audit/archive/listed.h"
#include "tests/audit/bundle_files.h"
#include "tests/support/catch.h"
#include "tests/support/postgres_server.h"

using namespace douxuan;
using namespace douxuan::archive;
using namespace douxuan::test;

namespace {

const base::Instant now = *base::Instant::parse("2026-12-25T00:00:00Z");
const std::string code = "110101001201";

/// The village's records, and what was signed over the first `count` of them.
std::vector<std::string> first_lines(std::size_t count) {
    auto lines = lines_of(village_files().at("events.jsonl"));
    lines.resize(std::min(count, lines.size()));
    return lines;
}

/// The bundle that the village could have handed in when it had only so many records.
Files early(std::size_t count) {
    Files files = with_records(village_files(), first_lines(count));
    files.erase("result.json");
    return files;
}

/// A size that the log signed on the way.
std::size_t signed_on_the_way() {
    std::size_t size = 0;
    for (const auto& [name, bytes] : village_files()) {
        if (name.starts_with("checkpoints/") && size == 0 && name != "checkpoints/1") {
            size = std::stoul(name.substr(12));
        }
    }
    return size;
}

/// The first records of the election told otherwise, signed by the same key: the last of them
/// happened another minute later.
Files told_otherwise(std::size_t count) {
    auto lines = first_lines(count);
    auto& last = lines.back();
    const std::size_t minute = last.find("\"at\":\"") + 6 + 15;
    REQUIRE(last.at(minute) != '9');
    ++last.at(minute);
    return with_records(village_files(), lines);
}

/// An archive in a scratch folder, and what it says.
class Bureau {
  public:
    explicit Bureau(std::string name = {}) {
        name_ = name.empty() ? scratch_.path("a") : std::move(name);
        make(name_, {.aside = scratch_.path("aside"), .made = now});
        const auto store = open(name_, Use::Change);
        const ListedCommittee village = listed_village(code);
        list_committees(*store, std::span(&village, 1));
        register_policy(*store, code, village_policy());
    }

    std::string put_bundle(const std::string& name, const Files& files) const {
        for (const auto& [file, bytes] : files) {
            put(scratch_.path("in/" + name + "/" + file), bytes);
        }
        return scratch_.path("in/" + name);
    }

    /// Takes in one bundle; its outcome, and the first fault.
    std::string take(const std::string& path) const {
        std::string said;
        IngestOptions options;
        options.now = now;
        options.making.figures = [](const election::State& state, const roll::Records*) {
            return MadeFigures{
                .figures = {{"electors", "", state.roll.registered.value},
                            {"electors", "kind=village", state.roll.registered.value}},
                .stations = {{.station = "hall", .channel = "centre", .issued = 60}}};
        };
        options.tell = [&](const Taken& taken, const Progress&) { said += words(taken); };
        const Ingested ingested = ingest(name_, find_bundles({path}), options);
        return said + (ingested.before > 0 ? "before" : "");
    }
    std::string take(const std::string& name, const Files& files) const {
        return take(put_bundle(name, files));
    }

    static std::string words(const Taken& taken) {
        std::string text(base::word(taken.outcome));
        if (taken.outcome == Outcome::Failed || taken.outcome == Outcome::Unreadable) {
            text += ' ' + std::string(base::word(taken.stage));
        }
        if (taken.finding) {
            text += ' ' + std::string(base::word(taken.finding->fault));
            text += taken.finding->seq ? ' ' + std::to_string(*taken.finding->seq) : "";
        }
        return taken.unreadable ? text + ' ' + std::string(base::word(taken.unreadable->fault))
                                : text;
    }

    std::string ask(const std::string& sql) const {
        std::string text;
        for (const Row& row : open(name_, Use::Look)->ask(sql).rows) {
            for (const Value& value : row) {
                text += (text.empty() || text.ends_with('\n') ? "" : " ") + text_of(value);
            }
            text += '\n';
        }
        return text;
    }
    std::string standings() const {
        return ask("SELECT standing, size FROM election ORDER BY standing, size");
    }
    std::string figures() const {
        return ask(
            "SELECT code, breakdown, value FROM figure "
            "ORDER BY code, breakdown");
    }

    std::string path(const std::string& name) const { return scratch_.path(name); }
    const std::string& name() const { return name_; }

  private:
    Scratch scratch_;
    std::string name_;
};

std::string size_text(const Files& files) {
    return std::to_string(lines_of(files.at("events.jsonl")).size());
}

}  // namespace

TEST_CASE("a bundle counts with its figures and those elected, and once only") {
    const Bureau bureau;
    const std::string path = bureau.put_bundle("b", village_files());
    CHECK(bureau.take(path) == "counted");
    const std::string whole = size_text(village_files());
    CHECK(bureau.standings() == "counted " + whole + "\n");
    CHECK(bureau.figures() == "electors  60\nelectors kind=village 60\n");
    CHECK(bureau.ask("SELECT station, channel, issued, blank FROM station") ==
          "hall centre 60 0\n");
    CHECK(bureau.ask("SELECT name, office, place FROM elected WHERE office = 'chair'") ==
          "王a chair 1\n");
    CHECK(bureau.ask("SELECT outcome, registered, people, source FROM election") ==
          "valid 60 public " + path + "\n");

    CHECK(bureau.take(path) == "before");
    CHECK(bureau.take("again", village_files()) == "counted");
    CHECK(bureau.take("accredited", village_files(audit::Release::Accredited)) == "counted");
    CHECK(bureau.standings() == "counted " + whole + "\n");
    CHECK(bureau.figures() == "electors  60\nelectors kind=village 60\n");
    CHECK(bureau.ask("SELECT people FROM election") == "accredited\n");
}

TEST_CASE("a later state of the same log takes the place of the earlier one, never the reverse") {
    const Bureau bureau;
    const std::size_t early_size = signed_on_the_way();
    const std::string whole = size_text(village_files());
    CHECK(bureau.take("early", early(early_size)) == "under_way");
    CHECK(bureau.figures().empty());
    CHECK(bureau.take("late", village_files()) == "counted");
    CHECK(bureau.standings() ==
          "counted " + whole + "\nsuperseded " + std::to_string(early_size) + "\n");
    CHECK(bureau.take("early again", early(early_size)) == "known");
    CHECK(bureau.standings() ==
          "counted " + whole + "\nsuperseded " + std::to_string(early_size) + "\n");
    CHECK_FALSE(bureau.figures().empty());
}

TEST_CASE("two histories that both hold are a fork, and neither counts") {
    const Bureau bureau;
    const std::string whole = size_text(village_files());
    CHECK(bureau.take("one", village_files()) == "counted");
    CHECK(bureau.take("other", told_otherwise(1'000'000)) == "forked");
    CHECK(bureau.standings() == "forked " + whole + "\nforked " + whole + "\n");
    CHECK(bureau.figures().empty());
    CHECK(bureau.ask("SELECT * FROM elected").empty());
    // Neither is forgotten when the first comes once more.
    CHECK(bureau.take("one again", village_files()) == "forked");
    CHECK(bureau.standings() == "forked " + whole + "\nforked " + whole + "\n");
}

TEST_CASE("a longer history that does not begin with the one that is held is a fork") {
    const Bureau bureau;
    Files shorter = told_otherwise(signed_on_the_way());
    shorter.erase("result.json");
    CHECK(bureau.take("shorter", shorter) == "under_way");
    CHECK(bureau.take("whole", village_files()) == "forked");
    CHECK(bureau.ask("SELECT count(*) FROM election WHERE standing = 'forked'") == "2\n");
}

TEST_CASE("a state that the log signed and then did not show is a fork") {
    const Bureau bureau;
    std::size_t unlisted = signed_on_the_way() + 1;
    while (village_files().contains("checkpoints/" + std::to_string(unlisted))) {
        ++unlisted;
    }
    CHECK(bureau.take("whole", village_files()) == "counted");
    CHECK(bureau.take("hidden", early(unlisted)) == "forked");
}

TEST_CASE(
    "a bundle that fails is kept aside with its first failing record and counts for nothing") {
    const Bureau bureau;
    Files changed = village_files();
    std::string& events = changed["events.jsonl"];
    const std::size_t at = events.find("+-/.+/+++.");
    REQUIRE(at != events.npos);
    events.replace(at, 10, "-+/.+/+++.");
    const auto seq = std::to_string(std::ranges::count(events.substr(0, at), '\n'));
    CHECK(bureau.take("changed", changed) == "failed verify stored_checkpoint_differs " + seq);
    CHECK(bureau.standings().empty());
    CHECK(bureau.ask("SELECT committee, term, stage, fault, seq FROM failure") ==
          code + " 12 verify stored_checkpoint_differs " + seq + "\n");
    const std::string aside = lines_of(bureau.ask("SELECT aside FROM failure")).at(0);
    CHECK(files_in(aside) == changed);
    CHECK(bureau.take("changed copy", changed) == "failed verify stored_checkpoint_differs " + seq);
    CHECK(bureau.ask("SELECT count(*) FROM failure") == "1\n");
    CHECK(std::distance(std::filesystem::directory_iterator(bureau.path("aside")), {}) == 1);

    CHECK(bureau.take("good", village_files()) == "counted");
    CHECK(bureau.take("changed after", changed) ==
          "failed verify stored_checkpoint_differs " + seq);
    CHECK(bureau.figures() == "electors  60\nelectors kind=village 60\n");

    // Signed by willing hands, but the law does not allow it.
    auto lines = lines_of(village_files().at("events.jsonl"));
    for (std::string& line : lines) {
        const std::size_t mark = line.find(R"("marks":"#","papers":1)");
        if (mark != line.npos) {
            line.replace(mark, 22, R"("marks":"#","papers":2)");
        }
    }
    CHECK(Bureau()
              .take("unlawful", with_records(village_files(), lines))
              .starts_with("failed replay law_refuses "));
}

TEST_CASE("what cannot be judged is told, and judged when it can be") {
    const Bureau bureau;
    put(bureau.path("in/no.tar"), "no tar");
    CHECK(bureau.take(bureau.path("in/no.tar")) == "unreadable read not_a_bundle");
    put(bureau.path("tars/whole"), "");
    Files torn = village_files();
    torn["events.jsonl"] = "nothing\n";
    CHECK(bureau.take("torn", torn).starts_with("failed claim record_malformed 0"));

    const auto store = open(bureau.name(), Use::Change);
    store->ask("DELETE FROM policy");
    CHECK(bureau.take("b", village_files()) == "no_policy");
    // A policy for all does: the name of the log ends in the code and the term.
    register_policy(*store, "", village_policy());
    store->ask("DELETE FROM committee");
    CHECK(bureau.take("b", village_files()) == "unlisted");
    const ListedCommittee village = listed_village(code);
    list_committees(*store, std::span(&village, 1));
    CHECK(bureau.take("b", village_files()) == "counted");
}

TEST_CASE("who lost the seat after the announcement is not counted as elected") {
    const Bureau bureau;
    auto lines = lines_of(village_files().at("events.jsonl"));
    election::Event event = *audit::decode(lines.back());
    event.fact = election::WinnerUnseated{.authority = closing::Authority::County,
                                          .cause = election::UnseatingCause::Fraud,
                                          .office = {"chair"},
                                          .person = {"a"}};
    event.by = election::Role::ElectionCommittee;
    event.site = "centre";
    ++event.seq;
    lines.push_back(audit::encode(event));
    CHECK(bureau.take("all", village_files()) == "counted");
    CHECK(bureau.ask("SELECT count(*) FROM elected") == "5\n");
    CHECK(bureau.take("undone", with_records(village_files(), lines)) == "counted");
    CHECK(bureau.ask("SELECT count(*) FROM elected") == "4\n");
    CHECK(bureau.ask("SELECT next_step FROM election WHERE standing = 'counted'") ==
          "further_election\n");
}

TEST_CASE("under the policy for all, the key of one committee does not speak for another") {
    const Bureau bureau;
    const auto store = open(bureau.name(), Use::Change);
    store->ask("DELETE FROM policy");
    register_policy(*store, "", village_policy());
    auto lines = lines_of(village_files().at("events.jsonl"));
    const std::size_t at = lines[0].find(code);
    REQUIRE(at != std::string::npos);
    lines[0].replace(at, code.size(), "110101001202");
    ListedCommittee other{.code = "110101001202",
                          .name = "西村",
                          .kind = "village",
                          .street_name = "",
                          .district_name = "",
                          .founded = "",
                          .ended = "",
                          .ending = "",
                          .successor = "",
                          .term = 12,
                          .due = ""};
    list_committees(*store, std::span(&other, 1));
    CHECK(bureau.take("other", with_records(village_files(), lines)) == "failed trust");
    CHECK(bureau.ask("SELECT committee, fault FROM failure") == "110101001202 key_of_another\n");
}

TEST_CASE("bundles are found in folders, and what is none is passed over") {
    const Bureau bureau;
    bureau.put_bundle("street/one", village_files());
    put(bureau.path("in/street/two.tar"), "x");
    put(bureau.path("in/street/readme.txt"), "x");
    std::filesystem::create_directory_symlink(bureau.path("in/street"), bureau.path("in/loop"));
    const FoundBundles found =
        find_bundles({bureau.path("in"), bureau.path("in/street/two.tar"), bureau.path("none")});
    REQUIRE(found.bundles.size() == 2);
    CHECK(found.bundles[0].path == bureau.path("in/street/one"));
    CHECK(found.bundles[1].path == bureau.path("in/street/two.tar"));
    CHECK(found.passed_over == 2);
    REQUIRE(found.problems.size() == 1);
    CHECK(found.problems[0].fault == audit::BundleFault::Missing);
}

namespace {

/// Copies of the village's bundle, good ones and changed ones, in one folder.
constexpr int copies = 12;
void put_many(const Bureau& bureau) {
    Files changed = village_files();
    changed["result.json"] += ' ';
    for (int i = 0; i < copies; ++i) {
        Files files = i % 3 == 0 ? changed : village_files();
        files["README.txt"] += std::to_string(i);
        bureau.put_bundle("b" + std::to_string(i), files);
    }
}

Ingested take_all(const std::string& archive, const std::string& folder, std::size_t workers) {
    IngestOptions options;
    options.workers = workers;
    options.now = now;
    return ingest(archive, find_bundles({folder}), options);
}

/// Kills the process that takes bundles in, again and again, a little later each time, until one
/// comes through.
void take_with_kills(const std::string& archive, const std::string& folder) {
    for (useconds_t patience = 20'000;; patience += 60'000) {
        const pid_t child = ::fork();
        if (child == 0) {
            take_all(archive, folder, 2);
            ::_exit(0);
        }
        ::usleep(patience);
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        if (WIFEXITED(status)) {
            break;
        }
    }
}

void check_many(const Bureau& bureau) {
    CHECK(bureau.ask("SELECT outcome, count(*) FROM work GROUP BY outcome ORDER BY outcome") ==
          "counted 8\nfailed 4\n");
    CHECK(bureau.standings() == "counted " + size_text(village_files()) + "\n");
    CHECK(bureau.ask("SELECT count(*) FROM failure") == "4\n");
    int kept = 0;
    for (const auto& entry : std::filesystem::directory_iterator(bureau.path("aside"))) {
        kept += entry.path().filename().string().starts_with(code) ? 1 : 0;
    }
    CHECK(kept == 4);
}

}  // namespace

TEST_CASE("work that is killed goes on where it broke off") {
    const Bureau bureau;
    put_many(bureau);
    take_with_kills(bureau.name(), bureau.path("in"));
    check_many(bureau);
    CHECK(take_all(bureau.name(), bureau.path("in"), 2).before == copies);
}

TEST_CASE("on PostgreSQL many processes take in at once, one is killed, and nothing is lost") {
    const PostgresServer server;
    const Bureau bureau(server.database("bureau"));
    CHECK(bureau.take("alone", village_files()) == "counted");
    std::filesystem::remove_all(bureau.path("in"));
    open(bureau.name(), Use::Change)->ask("DELETE FROM work");
    put_many(bureau);
    std::vector<pid_t> children;
    for (int i = 0; i < 3; ++i) {
        children.push_back(::fork());
        if (children.back() == 0) {
            take_all(bureau.name(), bureau.path("in"), 2);
            ::_exit(0);
        }
    }
    ::usleep(100'000);
    ::kill(children.back(), SIGKILL);
    for (const pid_t child : children) {
        ::waitpid(child, nullptr, 0);
    }
    take_all(bureau.name(), bureau.path("in"), 2);
    check_many(bureau);
}
