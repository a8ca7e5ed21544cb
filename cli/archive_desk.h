// SPDX-License-Identifier: Apache-2.0
// What the actions of `bureau` have in common: the archive by its name, and one place where a
// database that fails becomes a sentence.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "audit/archive/archive.h"
#include "audit/archive/examine.h"
#include "cli/call.h"
#include "cli/options.h"
#include "engine/election/state.h"
#include "engine/roll/record.h"

namespace douxuan::cli {

/// `--archive`, which every action of `bureau` takes.
extern const Option archive_option;

/// The figures of an election as the archive keeps them. What they mean is known to
/// engine/statistics.
archive::MadeFigures figure_rows(const election::State& state, const roll::Records* records);

/// The name of an archive without the password that a URL may hold.
std::string without_password(const std::string& name);

/// Runs `work`. Where the database of the archive fails, says what is wrong and what to do;
/// Refused if something stands in the way, OurFault if the disk is full or the pages are damaged,
/// Usage for a question that the database does not understand, else BadInput.
ExitCode with_archive(const Call& call, const std::string& name,
                      const std::function<ExitCode()>& work);

}  // namespace douxuan::cli
