// SPDX-License-Identifier: Apache-2.0
// Bounds that a ruleset sets.
#pragma once

namespace douxuan::law {

/// Lower and upper bound, both allowed.
template <class Quantity>
struct Range {
    Quantity least{};
    Quantity most{};

    bool contains(Quantity value) const { return least <= value && value <= most; }
    friend bool operator==(const Range&, const Range&) = default;
};

}  // namespace douxuan::law
