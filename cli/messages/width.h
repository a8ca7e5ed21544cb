// SPDX-License-Identifier: Apache-2.0
// How wide a text stands on a terminal, and texts that a terminal can be shown safely.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace douxuan::cli {

/// Columns that UTF-8 `text` takes on a terminal: wide and fullwidth characters two, combining
/// and invisible ones none, any other (and each broken sequence of bytes) one. For a single line.
std::size_t display_width(std::string_view text);

/// `text` with every control character and broken sequence shown as "·", so that a name or a mark
/// out of a file cannot steer the terminal.
std::string printable(std::string_view text);

/// `text` as lines of at most `columns`, broken where the rules of its script allow it; at least
/// one line. A word that is longer stands on a line of its own.
std::vector<std::string> wrapped(std::string_view text, std::size_t columns);

}  // namespace douxuan::cli
