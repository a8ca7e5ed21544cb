// SPDX-License-Identifier: Apache-2.0
#include "audit/evidence.h"

#include <algorithm>
#include <utility>

#include "audit/bytes.h"
#include "audit/canonical.h"
#include "audit/sha256.h"

namespace douxuan::audit {

namespace {

std::optional<Finding> judge_digest(const Bundle& bundle, std::string_view name,
                                    const std::string& digest) {
    const std::string* bytes = bundle.find(name);
    if (bytes == nullptr) {
        return in_file(CheckFault::FileMissing, name);
    }
    const std::string found = hex(sha256(*bytes));
    if (found != digest) {
        Finding finding = in_file(CheckFault::FileDiffers, name);
        finding.facts = {{"sha256", found}, {"expected", digest}};
        return finding;
    }
    return {};
}

}  // namespace

Finding in_file(CheckFault fault, std::string_view file, std::string_view detail) {
    Finding finding;
    finding.detail = detail;
    finding.fault = fault;
    finding.file = file;
    return finding;
}

std::expected<std::vector<Stored>, Finding> stored_checkpoints(const Bundle& bundle,
                                                               const Checkpoint& last) {
    std::vector<Stored> all;
    for (const std::string& name : bundle.names()) {
        const std::string* bytes = bundle.find(name);
        if (bytes == nullptr || !name.starts_with(bundle_name::checkpoints)) {
            continue;
        }
        auto note = Note::parse(*bytes);
        auto head = note ? Checkpoint::parse(note->text) : std::unexpected(note.error());
        if (!head) {
            return std::unexpected(
                in_file(CheckFault::StoredCheckpointMalformed, name, base::word(head.error())));
        }
        const std::string size = std::to_string(head->head.size);
        if (head->origin != last.origin || name.substr(bundle_name::checkpoints.size()) != size) {
            return std::unexpected(in_file(CheckFault::StoredCheckpointMalformed, name));
        }
        if (head->head.size > last.head.size) {
            Finding beyond = in_file(CheckFault::StoredCheckpointBeyond, name);
            beyond.facts = {{"kept", size}, {"size", std::to_string(last.head.size)}};
            return std::unexpected(std::move(beyond));
        }
        all.push_back({name, std::move(*note), std::move(*head)});
    }
    return all;
}

void expect(Walk& walk, const Stored& stored) {
    if (stored.checkpoint.head.size > 0) {
        walk.expect({.head = stored.checkpoint.head,
                     .fault = CheckFault::StoredCheckpointDiffers,
                     .file = stored.file});
    }
}

bool is_signed_by(const Note& note, const VerifierKey& log) {
    bool any = false;
    for (const NoteSignature& each : note.signatures) {
        if (is_by(each, log)) {
            any = true;
            if (!verify_note(each, log, note.text)) {
                return false;
            }
        }
    }
    return any;
}

std::optional<Finding> judge_named_files(const Bundle& bundle, const election::LogOpened& opened,
                                         const std::string& origin) {
    if (opened.origin != origin) {
        Finding finding = in_file(CheckFault::OriginDiffers, bundle_name::events);
        finding.facts = {{"origin", opened.origin}, {"expected", origin}};
        return finding;
    }
    if (auto finding = judge_digest(bundle, bundle_name::rules, opened.rules_sha256)) {
        return finding;
    }
    return judge_digest(bundle, bundle_name::schema, opened.schema_sha256);
}

std::optional<Finding> judge_result_file(const Bundle& bundle,
                                         const std::optional<count::Result>& result) {
    const std::string* file = bundle.find(bundle_name::result);
    if (!result) {
        return file == nullptr
                   ? std::nullopt
                   : std::optional(in_file(CheckFault::ResultUnannounced, bundle_name::result));
    }
    if (file == nullptr) {
        return in_file(CheckFault::FileMissing, bundle_name::result);
    }
    if (*file != encode_value(*result)) {
        return in_file(CheckFault::ResultDiffers, bundle_name::result);
    }
    return {};
}

void describe_head(Report& report, const Checkpoint& checkpoint) {
    report.origin = checkpoint.origin;
    report.root = base64(checkpoint.head.root);
    report.size = static_cast<std::int64_t>(checkpoint.head.size);
}

void count_records(Report& report, const Walk& walk) {
    report.records = static_cast<std::int64_t>(walk.records());
    report.unsigned_records = static_cast<std::int64_t>(walk.unsigned_records());
    if (report.unsigned_records > 0) {
        warn(report, Warning::UnsignedRecords);
    }
}

void warn(Report& report, Warning warning) {
    if (std::ranges::find(report.warnings, warning) == report.warnings.end()) {
        report.warnings.push_back(warning);
    }
}

Report complete(Report report, const Bundle& bundle) {
    std::ranges::copy_if(bundle.names(), std::back_inserter(report.unaccounted),
                         [](const std::string& each) { return !is_bundle_file(each); });
    if (!report.unaccounted.empty()) {
        warn(report, Warning::UnaccountedFiles);
    }
    if (bundle.has(bundle_name::identity)) {
        report.not_checked.push_back(Gap::Identity);
    }
    if (report.check == Check::Verify && bundle.has(bundle_name::roll)) {
        report.not_checked.push_back(Gap::People);
    }
    return report;
}

}  // namespace douxuan::audit
