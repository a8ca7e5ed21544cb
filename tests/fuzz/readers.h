// SPDX-License-Identifier: Apache-2.0
// Every reader of bytes from outside, behind one door: the fuzzer sends them anything, the test
// suite sends them what the fuzzer found worth keeping.
#pragma once

#include <span>
#include <string_view>

namespace douxuan::fuzz {

/// A reader under test. `read` may refuse, and must not do anything worse; what it accepts it
/// must be able to write again. A promise that does not hold throws base::BrokenPromise.
struct Reader {
    std::string_view name;  ///< of its corpus folder too
    void (*read)(std::string_view bytes);
};

/// All of them, in order of name.
std::span<const Reader> readers();

/// The reader of that name, or null.
const Reader* find_reader(std::string_view name);

}  // namespace douxuan::fuzz
