// SPDX-License-Identifier: Apache-2.0
// The statistical returns of an election to the civil affairs system, field by field: N of a
// village committee, C of a residents' committee.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/statistics/indicators.h"

namespace douxuan::statistics {

enum class ReturnForm : std::uint8_t {
    Village,    ///< N, 农村
    Residents,  ///< C, 城市 (R11)
};

/// Why a field has no number of its own.
enum class NotInLogs : std::uint8_t {
    OfPeople,    ///< of the election committee's own papers: minutes, lists, forms
    OfPlaces,    ///< premises, contacts, what the place is like
    OtherBody,   ///< a body that this record does not elect
    OtherEvent,  ///< an event of another time: recall, by-election
};

/// One field. Its number is `reading` over the sums of the place; without a numerator no log can
/// know it, and `why` says so.
struct ReturnField {
    std::string id;  ///< "C1.1": form, block and number
    Words block;
    Words name;
    Reading reading;
    std::optional<NotInLogs> why;
};

/// The fields of the form, in its order.
const std::vector<ReturnField>& fields_of(ReturnForm form);

}  // namespace douxuan::statistics

namespace douxuan::base {

template <>
inline constexpr auto words_of<statistics::NotInLogs> = words<statistics::NotInLogs>({
    {statistics::NotInLogs::OfPeople, "own_papers"},
    {statistics::NotInLogs::OfPlaces, "of_the_place"},
    {statistics::NotInLogs::OtherBody, "other_body"},
    {statistics::NotInLogs::OtherEvent, "other_event"},
});

}  // namespace douxuan::base
