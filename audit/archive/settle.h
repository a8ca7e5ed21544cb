// SPDX-License-Identifier: Apache-2.0
// The bureau's decision which of two contradicting histories is the true one.
#pragma once

#include <cstdint>
#include <string>

#include "audit/archive/connection.h"
#include "engine/base/describe.h"

namespace douxuan::archive {

/// Which log of which election is to count.
struct Choice {
    std::string committee;
    std::int64_t term = 0;
    std::string root;  ///< base64
};

enum class Settled : std::uint8_t {
    Done,    ///< the others are rejected; the chosen one counts when its bundle is taken in again
    NoFork,  ///< there are no contradicting histories of that election
    NoSuchLog,  ///< none of them has that root
};

/// Decides a fork. The rejected logs stay in the archive, and are refused when they come again. The
/// bundle of the chosen one is marked to be judged anew: its figures are made from it. One
/// transaction.
Settled settle(Connection& store, const Choice& choice);

}  // namespace douxuan::archive

namespace douxuan::base {

template <>
inline constexpr auto words_of<archive::Settled> = words<archive::Settled>({
    {archive::Settled::Done, "done"},
    {archive::Settled::NoFork, "no_fork"},
    {archive::Settled::NoSuchLog, "no_such_log"},
});

}  // namespace douxuan::base
