// SPDX-License-Identifier: Apache-2.0
// Every reason for which a fact is refused, as a closed list.
#pragma once

#include <cstdint>

#include "engine/base/describe.h"

namespace douxuan::law {

/// Why a fact may not be. Append only.
enum class RefusalCode : std::uint8_t {
    MarksUnreadable,   ///< a pattern of marks that is not written as the format says
    PatternsUnsorted,  ///< patterns of a batch out of order, or one twice
    BatchTooLarge,     ///< more papers than the ruleset allows in a batch
    BatchMiscounted,   ///< the patterns do not add up to the papers of the batch
};

}  // namespace douxuan::law

namespace douxuan::base {

template <>
inline constexpr auto words_of<law::RefusalCode> = words<law::RefusalCode>({
    {law::RefusalCode::MarksUnreadable, "marks_unreadable"},
    {law::RefusalCode::PatternsUnsorted, "patterns_unsorted"},
    {law::RefusalCode::BatchTooLarge, "batch_too_large"},
    {law::RefusalCode::BatchMiscounted, "batch_miscounted"},
});

}  // namespace douxuan::base
