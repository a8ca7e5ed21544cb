// SPDX-License-Identifier: Apache-2.0
// Why the words of a person are not a fact. The sentences are made in cli/messages.
#pragma once

#include <cstdint>
#include <expected>
#include <string>

#include "engine/base/describe.h"

namespace douxuan::cli {

/// Why words are not a fact.
enum class StatementFault : std::uint8_t {
    NotAnObject,    ///< a line that is not a JSON object
    MemberUnknown,  ///< a member that this fact does not have
    NumberUnknown,  ///< nobody on the list has this number
    PairExpected,   ///< name=value,name=value is due
};

struct StatementError {
    StatementFault fault{};
    std::string member;  ///< which
    std::string value;   ///< what was found
};

template <class T>
using StatementResult = std::expected<T, StatementError>;

}  // namespace douxuan::cli

namespace douxuan::base {

template <>
inline constexpr auto words_of<cli::StatementFault> = words<cli::StatementFault>({
    {cli::StatementFault::NotAnObject, "not_an_object"},
    {cli::StatementFault::MemberUnknown, "member_unknown"},
    {cli::StatementFault::NumberUnknown, "number_unknown"},
    {cli::StatementFault::PairExpected, "pair_expected"},
});

}  // namespace douxuan::base
