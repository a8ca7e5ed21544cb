// SPDX-License-Identifier: Apache-2.0
#include "tests/simulate/city/share_out.h"

#include <algorithm>
#include <numeric>

#include "engine/base/ensure.h"

namespace douxuan::simulate {

std::vector<std::int64_t> share_out(std::int64_t total, std::span<const std::int64_t> weights) {
    base::ensure(!weights.empty() && total >= 0);
    const std::int64_t all = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    std::vector<std::int64_t> parts(weights.size());
    if (all == 0) {
        return parts;
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::int64_t left = total;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i] = total * weights[i] / all;
        left -= parts[i];
    }
    std::ranges::stable_sort(order, std::greater{},
                             [&](std::size_t i) { return total * weights[i] % all; });
    for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i) {
        ++parts[order[i]];
    }
    return parts;
}

std::vector<std::int64_t> share_evenly(std::int64_t total, std::size_t parts) {
    const auto count = static_cast<std::int64_t>(parts);
    const auto rest = static_cast<std::size_t>(total % count);
    std::vector<std::int64_t> shares(parts, total / count);
    for (std::size_t i = 0; i < parts; ++i) {
        shares[i] += is_chosen(i, rest, parts) ? 1 : 0;
    }
    return shares;
}

bool is_chosen(std::size_t place, std::size_t chosen, std::size_t all) {
    return (place + 1) * chosen / all > place * chosen / all;
}

}  // namespace douxuan::simulate
