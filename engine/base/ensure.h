// SPDX-License-Identifier: Apache-2.0
// A promise of ours, checked in every build. Never used for input.
#pragma once

#include <source_location>
#include <stdexcept>
#include <string>

namespace douxuan::base {

/// We are wrong: a state that the program rules out was reached. Ends the program with code 70.
struct BrokenPromise : std::logic_error {
    using std::logic_error::logic_error;
};

inline void ensure(bool holds, std::source_location where = std::source_location::current()) {
    if (!holds) {
        throw BrokenPromise(std::string(where.file_name()) + ":" + std::to_string(where.line()) +
                            ": " + where.function_name());
    }
}

}  // namespace douxuan::base
