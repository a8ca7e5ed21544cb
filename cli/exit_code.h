// SPDX-License-Identifier: Apache-2.0
// How the program ends. DO NOT CHANGE the numbers: scripts rely on them (docs/formats/cli.md).
#pragma once

#include <cstdint>

namespace douxuan::cli {

enum class ExitCode : std::uint8_t {
    Done = 0,
    Refused = 1,      ///< refused by law, or a check failed
    Usage = 2,        ///< the command was not understood
    BadInput = 3,     ///< a file that cannot be read or is not valid
    Unverified = 4,   ///< the evidence does not hold
    NeedsPerson = 5,  ///< a person must decide
    OurFault = 70,
};

}  // namespace douxuan::cli
