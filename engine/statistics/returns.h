// SPDX-License-Identifier: Apache-2.0
// The statistical returns of an election to the civil affairs system, field by field: N of a
// village committee, C of a residents' committee.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/statistics/indicators.h"

namespace douxuan::statistics {

enum class ReturnForm : std::uint8_t {
    Village,    ///< N, 农村
    Residents,  ///< C, 城市 (R11)
};

/// One field. Its number is `reading` over the sums of the place; where that comes from the
/// registry sheet no log can know it, and it is not known until somebody says so.
struct ReturnField {
    std::string id;  ///< "C1.1": form, block and number
    Words block;
    Words name;
    Reading reading;
};

/// Whether the field asks for words (see Takes): of one committee they are shown, of several how
/// many wrote some.
bool is_in_words(const ReturnField& field);

/// The fields of the form, in its order.
const std::vector<ReturnField>& fields_of(ReturnForm form);

}  // namespace douxuan::statistics
