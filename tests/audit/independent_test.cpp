// SPDX-License-Identifier: Apache-2.0
// Somebody else's program (tests/audit/independent) comes to the same answers about bundles.
#include <array>
#include <cstdio>
#include <string>
#include <utility>

#include "tests/audit/bundle_files.h"

using namespace douxuan;
using namespace douxuan::test;

namespace {

/// The first word of what the independent program says.
std::string judged_elsewhere(const Files& files) {
    const WrittenBundle bundle(files);
    const Scratch scratch;
    put(scratch.path("policy"), village_policy());
    const std::string command = std::string("'") + DOUXUAN_INDEPENDENT + "' '" + bundle.path() +
                                "' '" + scratch.path("policy") + "' 2>&1";
    std::FILE* out = ::popen(command.c_str(), "r");
    REQUIRE(out != nullptr);
    std::string said;
    std::array<char, 512> piece{};
    while (std::fgets(piece.data(), static_cast<int>(piece.size()), out) != nullptr) {
        said += piece.data();
    }
    const int status = ::pclose(out);
    INFO(said);
    CHECK((status == 0) == said.starts_with("accepted: "));
    return said.substr(0, said.find(':'));
}

}  // namespace

TEST_CASE("an independent program accepts the bundle and rejects the changed one") {
    CHECK(judged_elsewhere(village_files()) == "accepted");
    CHECK(judged_elsewhere(village_files(audit::Release::Bureau)) == "accepted");

    std::vector<Files> changed;
    const auto change = [&](const std::string& name, std::string_view what, std::string_view into) {
        Files files = village_files();
        const std::size_t at = files[name].find(what);
        REQUIRE(at != std::string::npos);
        files[name].replace(at, what.size(), into);
        changed.push_back(std::move(files));
    };
    change("events.jsonl", R"("marks":"#","papers":1)", R"("marks":"#","papers":2)");
    change("events.jsonl", R"("seq":7)", R"("seq":8)");
    change("checkpoint", "— observer.example/bo", "— observer.example/xx");
    change("checkpoints/1", "\n1\n", "\n2\n");
    change("proofs/record-0.tlog-proof", "index 0", "index 1");
    Files shorter = village_files();
    std::vector<std::string> lines = lines_of(shorter["events.jsonl"]);
    lines.pop_back();
    shorter["events.jsonl"] = text_of(lines);
    changed.push_back(std::move(shorter));
    for (const Files& each : changed) {
        CHECK(judged_elsewhere(each) == "rejected");
        CHECK(verified(each).verdict == audit::Verdict::Rejected);
    }
}
