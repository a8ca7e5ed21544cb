// SPDX-License-Identifier: Apache-2.0
// A published total shared out so that the parts make exactly that total again.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace douxuan::simulate {

/// Shares `total` out by weight (largest remainders, the earlier part first among equal ones).
/// The parts sum to `total`; all 0 if every weight is. At least one weight.
std::vector<std::int64_t> share_out(std::int64_t total, std::span<const std::int64_t> weights);

/// The same number for everybody but for the remainder, which is spread evenly over the list.
std::vector<std::int64_t> share_evenly(std::int64_t total, std::size_t parts);

/// Whether the member at `place` is one of `chosen` that are spread evenly over `all`.
bool is_chosen(std::size_t place, std::size_t chosen, std::size_t all);

}  // namespace douxuan::simulate
