// SPDX-License-Identifier: Apache-2.0
// What verification and replay ask alike of the files beside the records. Only for verify.cpp,
// replay.cpp and the archive.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/bundle.h"
#include "audit/checkpoint.h"
#include "audit/report.h"
#include "audit/walk.h"
#include "engine/count/result.h"
#include "engine/election/events.h"

namespace douxuan::audit {

/// A finding without a record.
Finding in_file(CheckFault fault, std::string_view file, std::string_view detail = {});

/// A checkpoint of checkpoints/.
struct Stored {
    std::string file;
    Note note;
    Checkpoint checkpoint;
};

/// All of them, by name. Errors: StoredCheckpointMalformed (also for another log, or a name that
/// is not its size), StoredCheckpointBeyond.
std::expected<std::vector<Stored>, Finding> stored_checkpoints(const Bundle& bundle,
                                                               const Checkpoint& last);
/// The walk has to pass it.
void expect(Walk& walk, const Stored& stored);

/// Whether the log signed it: at least one line by its key, and each such line valid.
bool is_signed_by(const Note& note, const VerifierKey& log);

/// The files that event 0 names, and the log. Errors: OriginDiffers, FileMissing, FileDiffers.
std::optional<Finding> judge_named_files(const Bundle& bundle, const election::LogOpened& opened,
                                         const std::string& origin);

/// result.json against the result that follows from the records. Errors: ResultUnannounced,
/// FileMissing, ResultDiffers.
std::optional<Finding> judge_result_file(const Bundle& bundle,
                                         const std::optional<count::Result>& result);

void describe_head(Report& report, const Checkpoint& checkpoint);
void count_records(Report& report, const Walk& walk);
void warn(Report& report, Warning warning);
/// Adds what is said of every bundle: files that no record vouches for.
Report complete(Report report, const Bundle& bundle);

}  // namespace douxuan::audit
