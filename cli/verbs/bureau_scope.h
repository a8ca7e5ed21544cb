// SPDX-License-Identifier: Apache-2.0
// Which part of an archive `bureau report`, `bureau check` and `bureau export` are about, and how a
// document made of it is shown.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <string>

#include "audit/archive/connection.h"
#include "cli/call.h"
#include "cli/options.h"
#include "cli/report/bureau_report.h"

namespace douxuan::cli {

/// `--of`.
extern const Option of_option;

/// A whole number from `least` to `most`, or nothing.
std::optional<std::int64_t> number_in(const std::string& text, std::int64_t least,
                                      std::int64_t most);

/// `--archive`, `--of` and `--term`, today beside them. A wrong value is told; Usage.
std::expected<report::BureauReportOptions, ExitCode> scope_of(const Call& call,
                                                              const Values& values);

/// `--of`: digits alone, "" without it. A wrong value is told; Usage.
std::expected<std::string, ExitCode> place_asked(const Call& call, const Values& values);

/// Says that no committee on the list has a code that begins so, and how to find the right one:
/// BadInput. Nothing where there is such a committee, or none is asked for. Errors: StoreFailure.
std::optional<ExitCode> refuse_unlisted(const Call& call, archive::Connection& store,
                                        const std::string& of);

using Look =
    std::function<ExitCode(archive::Connection& store, const report::BureauReportOptions& scope)>;

/// Reads `--archive`, `--of` and `--term` (every term without it) and looks into that archive.
/// Errors: those of scope_of, refuse_unlisted and with_archive.
ExitCode look_at_scope(const Call& call, const Look& look);

/// On the terminal, or as JSON.
void show(const Call& call, const report::Document& document);

}  // namespace douxuan::cli
