// SPDX-License-Identifier: Apache-2.0
// A bundle as a table of files, to be changed and written again.
#pragma once

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "audit/bundle.h"
#include "audit/checkpoint.h"
#include "audit/export.h"
#include "audit/merkle.h"
#include "audit/replay.h"
#include "audit/verify.h"
#include "tests/audit/scratch.h"
#include "tests/support/catch.h"
#include "tests/support/recorded_village.h"
#include "tests/support/rules.h"

namespace douxuan::test {

/// Files by name.
using Files = std::map<std::string, std::string>;

inline Files files_in(const std::string& folder) {
    Files files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files[entry.path().lexically_relative(folder).string()] = contents(entry.path());
        }
    }
    return files;
}

/// The exported village, made once a program: its records are never changed, only copied.
inline const Files& village_files(audit::Release release = audit::Release::Public) {
    static const auto all = [] {
        std::map<audit::Release, Files> made;
        const Scratch scratch;
        const audit::Recorder recorder =
            record_village(scratch.path("village.election"), cn_village_2026(), "sealed bytes");
        for (const auto each :
             {audit::Release::Public, audit::Release::Accredited, audit::Release::Bureau}) {
            const std::string path = scratch.path("bundle" + std::to_string(int(each)));
            REQUIRE(audit::export_bundle(recorder.ledger(), {.path = path, .release = each})
                        .has_value());
            made[each] = files_in(path);
        }
        return made;
    }();
    return all.at(release);
}

inline std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

/// The records of the exported village.
inline std::vector<std::string> records() {
    return lines_of(village_files().at("events.jsonl"));
}

/// The place of the first record with this text.
inline std::size_t record_with(std::string_view text) {
    const std::vector<std::string> lines = records();
    const auto found =
        std::ranges::find_if(lines, [&](const auto& each) { return each.contains(text); });
    REQUIRE(found != lines.end());
    return static_cast<std::size_t>(found - lines.begin());
}

/// The text with the first `what` in it made `into`.
inline std::string replaced(std::string text, std::string_view what, std::string_view into) {
    const std::size_t at = text.find(what);
    REQUIRE(at != text.npos);
    return text.replace(at, what.size(), into);
}

inline std::string text_of(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& each : lines) {
        text += each + '\n';
    }
    return text;
}

inline audit::TreeHead head_of_lines(const std::vector<std::string>& lines) {
    audit::Hasher hasher;
    audit::Frontier tree;
    for (const std::string& each : lines) {
        tree.append(hasher.leaf(each), hasher);
    }
    return {tree.size(), tree.root(hasher)};
}

/// A checkpoint over these records, signed by the log and cosigned by alice and bo.
inline std::string signed_head(const std::vector<std::string>& lines) {
    std::string note = audit::sign_checkpoint(fixed_key(log_key_number), village_log(),
                                              {std::string(village_origin), head_of_lines(lines)})
                           .format();
    const base::Instant late = *base::Instant::parse("2026-12-21T00:00:00Z");
    for (const TestWitness& each : {test_witnesses()[0], test_witnesses()[1]}) {
        note = cosigned(note, each, late);
    }
    return note;
}

/// The same bundle with other records, signed as if they were the true ones: what a dishonest
/// operator with willing witnesses could make.
inline Files with_records(Files files, const std::vector<std::string>& lines) {
    std::erase_if(files, [](const auto& each) {
        return each.first.starts_with("checkpoints/") || each.first.starts_with("proofs/");
    });
    files["events.jsonl"] = text_of(lines);
    files["checkpoint"] = signed_head(lines);
    return files;
}

/// A bundle on disk.
class WrittenBundle {
  public:
    explicit WrittenBundle(const Files& files) {
        for (const auto& [name, bytes] : files) {
            put(scratch_.path("b/" + name), bytes);
        }
    }
    std::string path() const { return scratch_.path("b"); }

    audit::Bundle open() const {
        auto bundle = audit::Bundle::open(path());
        REQUIRE(bundle.has_value());
        return std::move(*bundle);
    }

  private:
    Scratch scratch_;
};

inline audit::Policy policy_of(const std::string& text) {
    auto policy = audit::Policy::parse(text);
    REQUIRE(policy.has_value());
    return std::move(*policy);
}

inline audit::Report verified(const Files& files, const audit::VerifyOptions& options = {},
                              const std::string& policy = village_policy()) {
    const WrittenBundle bundle(files);
    auto report = audit::verify_bundle(bundle.open(), policy_of(policy), options);
    REQUIRE(report.has_value());
    return std::move(*report);
}

inline audit::Report replayed(const Files& files, audit::People people = audit::People::Public) {
    const WrittenBundle bundle(files);
    auto report = audit::replay_bundle(bundle.open(), people);
    REQUIRE(report.has_value());
    return std::move(*report);
}

/// "accepted", or "fault detail seq" of the finding; "-" for no record.
inline std::string outcome(const audit::Report& report) {
    if (!report.finding) {
        return std::string(base::word(report.verdict));
    }
    const audit::Finding& finding = *report.finding;
    std::string text(base::word(finding.fault));
    text += finding.detail.empty() ? "" : " " + finding.detail;
    if (finding.refusal) {
        text += " " + std::string(base::word(finding.refusal->code));
    }
    text += finding.seq ? " " + std::to_string(*finding.seq) : "";
    return text + (finding.last_seq ? "-" + std::to_string(*finding.last_seq) : "");
}

}  // namespace douxuan::test
