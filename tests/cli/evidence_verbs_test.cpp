// SPDX-License-Identifier: Apache-2.0
// The verbs of the evidence, called as the program calls them.
#include <algorithm>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "audit/bytes.h"
#include "cli/verbs.h"
#include "tests/audit/scratch.h"
#include "tests/support/catch.h"
#include "tests/support/recorded_village.h"
#include "tests/support/rules.h"

using namespace douxuan;
using namespace douxuan::test;
using cli::ExitCode;

namespace {

struct Answer {
    ExitCode code{};
    std::string out;
    std::string talk;
};

enum class How { Chinese, English, Json };

/// A village on disk, and calls of the program about it.
class Desktop {
  public:
    Desktop() {
        static const std::string village = [] {
            const Scratch scratch;
            {
                record_village(scratch.path("e"), cn_village_2026());
            }
            return contents(scratch.path("e"));
        }();
        put(file("village.election"), village);
        put(file("policy"), village_policy());
    }

    std::string file(std::string_view name) const { return scratch_.path(name); }

    /// Calls "verb" or "verb action" with the words behind it.
    Answer run(const std::string& command, std::vector<std::string> words,
               How how = How::English) const {
        const std::size_t space = std::min(command.find(' '), command.size());
        const std::string action = command.substr(std::min(space + 1, command.size()));
        const auto verb =
            std::ranges::find(cli::verbs(), command.substr(0, space), &cli::Verb::name);
        REQUIRE(verb != cli::verbs().end());
        const auto found = std::ranges::find(verb->actions, action, &cli::Action::name);
        REQUIRE(found != verb->actions.end());
        std::istringstream nothing;
        std::ostringstream out;
        std::ostringstream talk;
        const cli::Call call{
            .language = how == How::Chinese ? cli::Language::Chinese : cli::Language::English,
            .form = how == How::Json ? cli::Form::Json : cli::Form::Text,
            .ink = cli::Ink::Plain,
            .election = file("village.election"),
            .arguments = std::move(words),
            .command = command,
            .summary = found->summary,
            .now = *base::Instant::parse("2026-12-25T00:00:00Z"),
            .in = nothing,
            .out = out,
            .talk = talk};
        const ExitCode code = found->run(call);
        return {code, out.str(), talk.str()};
    }

    /// The public bundle.
    std::string bundle() const {
        REQUIRE(run("export", {file("b")}).code == ExitCode::Done);
        return file("b");
    }

  private:
    Scratch scratch_;
};

void change(const std::string& path, std::string_view what, std::string_view into) {
    std::string bytes = contents(path);
    const std::size_t at = bytes.find(what);
    REQUIRE(at != bytes.npos);
    put(path, bytes.replace(at, what.size(), into));
}

}  // namespace

TEST_CASE("export, verify and replay end with 0 and say what was not checked") {
    const Desktop desktop;
    const std::string bundle = desktop.bundle();
    const Answer verified = desktop.run("verify", {bundle, "--policy", desktop.file("policy")});
    INFO(verified.out);
    CHECK(verified.code == ExitCode::Done);
    CHECK(verified.out.starts_with("✓ Verified"));
    CHECK(verified.out.contains("alice"));
    CHECK(verified.out.contains("Not checked:"));
    CHECK(verified.out.contains("whether the log was put back"));
    const Answer replayed = desktop.run("replay", {bundle}, How::Chinese);
    INFO(replayed.out);
    CHECK(replayed.code == ExitCode::Done);
    CHECK(replayed.out.starts_with("✓ 重演通过"));
    CHECK(replayed.out.contains("当选主任：王a"));
    CHECK(replayed.out.contains("没有核对的："));
}

TEST_CASE("a changed vote ends both with 4 and names the record and what to do") {
    const Desktop desktop;
    const std::string bundle = desktop.bundle();
    change(bundle + "/events.jsonl", "+-/.+/+++.", "-+/.+/+++.");
    const Answer verified = desktop.run("verify", {bundle, "--policy", desktop.file("policy")});
    INFO(verified.out);
    CHECK(verified.code == ExitCode::Unverified);
    CHECK(verified.out.starts_with("✗ Not verified"));
    CHECK(verified.out.contains("events.jsonl, line "));
    CHECK(verified.out.contains("not the record that was signed"));
    CHECK(verified.out.contains("to do"));
    const Answer replayed = desktop.run("replay", {bundle}, How::Chinese);
    INFO(replayed.out);
    CHECK(replayed.code == ExitCode::Unverified);
    CHECK(replayed.out.contains("问题"));
    const Answer json =
        desktop.run("verify", {bundle, "--policy", desktop.file("policy")}, How::Json);
    CHECK(json.code == ExitCode::Unverified);
    CHECK(json.out.contains(R"("verdict":"rejected")"));
    CHECK(json.out.contains(R"("seq":)"));
}

TEST_CASE("a record that the law refuses is shown with its rule and article") {
    const Desktop desktop;
    const std::string bundle = desktop.bundle();
    change(bundle + "/events.jsonl", R"("marks":"#","papers":1)", R"("marks":"#","papers":2)");
    const Answer replayed = desktop.run("replay", {bundle});
    INFO(replayed.out);
    CHECK(replayed.code == ExitCode::Unverified);
    CHECK(replayed.out.contains("A batch of papers was counted and sealed"));
    CHECK(replayed.out.contains("to do"));
}

TEST_CASE("what cannot be read ends with 3, what was not understood with 2") {
    const Desktop desktop;
    const std::string bundle = desktop.bundle();
    CHECK(desktop.run("verify", {desktop.file("none"), "--policy", desktop.file("policy")}).code ==
          ExitCode::BadInput);
    CHECK(desktop.run("replay", {desktop.file("policy")}).code == ExitCode::BadInput);
    CHECK(desktop.run("verify", {bundle, "--policy", desktop.file("none")}).code ==
          ExitCode::BadInput);
    put(desktop.file("bad"), "log x\n");
    const Answer bad = desktop.run("verify", {bundle, "--policy", desktop.file("bad")});
    CHECK(bad.code == ExitCode::BadInput);
    CHECK(bad.talk.contains(desktop.file("bad")));
    CHECK(desktop.run("verify", {bundle}).code == ExitCode::Usage);
    CHECK(desktop.run("export", {desktop.file("x"), "--release", "all"}).code == ExitCode::Usage);
    put(desktop.file("mine"), "mine");
    CHECK(desktop.run("export", {desktop.file("mine"), "--tar"}).code == ExitCode::Refused);
}

TEST_CASE("an observer cosigns on a machine of their own, and remembers") {
    const Desktop desktop;
    const std::string key = desktop.file("dan.key");
    const Answer made = desktop.run(
        "keys make", {key, "--name", "observer.example/dan", "--no-passphrase"}, How::Json);
    REQUIRE(made.code == ExitCode::Done);
    const std::size_t at = made.out.find("observer.example/dan+");
    const std::string vkey = made.out.substr(at, made.out.find('"', at) - at);
    CHECK(desktop.run("keys read", {key}).out.contains(vkey));
    CHECK(desktop.run("keys make", {key, "--name", "x", "--no-passphrase"}).code ==
          ExitCode::Refused);
    const Answer policy = desktop.run("keys policy", {"--witness", "dan=" + vkey, "--quorum", "1"});
    REQUIRE(policy.code == ExitCode::Done);
    put(desktop.file("dan.policy"), policy.out);

    REQUIRE(desktop.run("cosign request", {desktop.file("ask")}).code == ExitCode::Done);
    const std::vector<std::string> signing{
        desktop.file("ask"),   "--policy", desktop.file("dan.policy"), "--key", key, "--to",
        desktop.file("answer")};
    const Answer signed_once = desktop.run("cosign sign", signing);
    INFO(signed_once.talk);
    REQUIRE(signed_once.code == ExitCode::Done);
    // The same request does not begin where the observer stands now.
    CHECK(desktop.run("cosign sign", signing).code == ExitCode::Unverified);
    REQUIRE(
        desktop.run("cosign add", {desktop.file("answer"), "--policy", desktop.file("dan.policy")})
            .code == ExitCode::Done);
    // Once more changes nothing.
    CHECK(
        desktop.run("cosign add", {desktop.file("answer"), "--policy", desktop.file("dan.policy")})
            .code == ExitCode::Done);
    CHECK(desktop.run("cosign add", {desktop.file("answer"), "--policy", desktop.file("policy")})
              .code == ExitCode::Unverified);
    CHECK(desktop.run("checkpoint list", {}).out.contains("observer.example/dan"));
    const Answer verified =
        desktop.run("verify", {desktop.bundle(), "--policy", desktop.file("dan.policy")});
    INFO(verified.out);
    CHECK(verified.code == ExitCode::Done);
    CHECK(verified.out.contains("dan"));
}

TEST_CASE("the public key is shown with its fingerprint, a checkpoint as it is signed") {
    const Desktop desktop;
    const Answer shown = desktop.run("keys show", {}, How::Json);
    CHECK(shown.out.contains(village_log().text()));
    CHECK(shown.out.contains(audit::hex(village_log().fingerprint())));
    const Answer signed_head = desktop.run("checkpoint", {});
    CHECK(signed_head.code == ExitCode::Done);
    CHECK(signed_head.out.starts_with(std::string(village_origin) + "\n"));
}
