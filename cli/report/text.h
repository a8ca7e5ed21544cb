// SPDX-License-Identifier: Apache-2.0
// A document for the terminal.
#pragma once

#include <cstddef>
#include <string>

#include "cli/messages/table.h"
#include "cli/report/document.h"

namespace douxuan::report {

struct TextOptions {
    cli::Language language = cli::Language::Chinese;
    cli::Ink ink = cli::Ink::Plain;
    std::size_t columns = 80;  ///< sentences are wrapped to this; tables are as wide as they are
};

/// The whole document as lines: figures with the id of their source in brackets, charts as bars
/// of signs, the sources at the end. What could steer a terminal is made visible.
std::string text(const Document& document, const TextOptions& options);

}  // namespace douxuan::report
