// SPDX-License-Identifier: Apache-2.0
// What the actions of `bureau` have in common: the archive by its name, and one place where a
// database that fails becomes a sentence.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "audit/archive/archive.h"
#include "cli/call.h"
#include "cli/options.h"

namespace douxuan::cli {

/// `--archive`, which every action of `bureau` takes.
extern const Option archive_option;

/// Runs `work`. Where the database of the archive fails, says what is wrong and what to do;
/// Refused if something stands in the way, OurFault if the disk is full or the pages are damaged,
/// Usage for a question that the database does not understand, else BadInput.
ExitCode with_archive(const Call& call, const std::string& name,
                      const std::function<ExitCode()>& work);

}  // namespace douxuan::cli
