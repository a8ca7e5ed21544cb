// SPDX-License-Identifier: Apache-2.0
// Figures of many committees added up for reports: by the database, or as its rows are read.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "audit/archive/connection.h"

namespace douxuan::archive {

/// Which elections: of committees whose code begins with `of`, in that term; without one in the
/// last term that is due to each committee, less `terms_back`.
struct Asked {
    std::string of;
    std::optional<std::int64_t> term;
    std::int64_t terms_back = 0;
};

/// A sum over the counted elections of one place.
struct SummedFigure {
    std::string place;  ///< first digits of the committees' codes
    std::string kind;   ///< word of law::CommitteeKind
    std::string code;
    std::string breakdown;
    std::int64_t value = 0;
    std::int64_t committees = 0;  ///< that gave the number
};

/// The places whose sums are asked for.
enum class By : std::uint8_t { District, Street };

/// All figures by district or by street, in no order. One pass over the rows of the elections;
/// memory for the sums, not for the rows.
std::vector<SummedFigure> summed_by(By by, Connection& store, const Asked& asked);

/// The figures of these codes, not broken down, by street, in no order.
std::vector<SummedFigure> summed_by_street(Connection& store, const Asked& asked,
                                           std::span<const std::string_view> codes);

/// Two numbers of each committee that gave both, not broken down, in order of committees.
struct Pair {
    std::string committee;
    std::string kind;
    std::int64_t first = 0;
    std::int64_t second = 0;
};
std::vector<Pair> pairs(Connection& store, const Asked& asked, const std::string& first,
                        const std::string& second);

}  // namespace douxuan::archive
