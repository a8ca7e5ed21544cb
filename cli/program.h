// SPDX-License-Identifier: Apache-2.0
// The program: reads the words before the verb, finds the verb, and turns whatever escapes into
// an exit code.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "cli/call.h"

namespace douxuan::cli {

/// What the program reads and writes, and who is there.
struct Streams {
    std::istream& in;
    std::ostream& out;   ///< what was asked for
    std::ostream& talk;  ///< refusals, and whatever else is said
    Ink ink = Ink::Plain;
    Present present = {};
};

/// Does what the words ask for, which stand without the program's name.
/// @returns the exit code, as `douxuan --help` lists them.
int program(const std::vector<std::string>& words, const Streams& streams);

}  // namespace douxuan::cli
