// SPDX-License-Identifier: Apache-2.0
// What `bureau init` and `bureau register` are given to be registered.
#pragma once

#include <cstddef>
#include <expected>
#include <map>
#include <string>
#include <vector>

#include "audit/archive/registry.h"
#include "cli/call.h"
#include "cli/options.h"

namespace douxuan::cli {

/// What is to be registered: read and judged before the archive is touched.
struct Registering {
    std::vector<archive::ListedCommittee> committees;
    std::map<std::string, std::string> policies;  ///< text by code; "": for all others
    std::vector<archive::RegistryFigure> figures;
    std::vector<std::size_t> figure_rows;  ///< of each of them, in its sheet
    std::string registry_label;            ///< the sheet, for whoever is told of a fault in it

    bool empty() const { return committees.empty() && policies.empty() && figures.empty(); }
};

/// The options of what is to be registered, and of the archive, behind `options`.
std::vector<Option> with_registering(std::vector<Option> options);

/// Reads every file that they name. What is wrong with one is told; nothing is returned then.
std::expected<Registering, ExitCode> read_registering(const Call& call, const Values& values);

}  // namespace douxuan::cli
