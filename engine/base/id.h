// SPDX-License-Identifier: Apache-2.0
// Short names for things in the log: persons, stations, motions. Never a voter's name.
#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace douxuan::base {

/// Whether `text` may stand as an id: 1 to 32 characters of a-z, 0-9, '_' and '-'.
constexpr bool is_id(std::string_view text) {
    if (text.empty() || text.size() > 32) {
        return false;
    }
    for (const char c : text) {
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-')) {
            return false;
        }
    }
    return true;
}

/// One kind of id. The codec refuses a text that `is_id` denies, so an Id out of a record is
/// valid; an empty one means "not set" nowhere but in a default-constructed value.
template <class Kind>
struct Id {
    std::string text;

    friend auto operator<=>(const Id&, const Id&) = default;
};

using PersonId = Id<struct PersonKind>;        ///< a named person: member, candidate, staff
using StationId = Id<struct StationKind>;      ///< a polling station or the meeting place
using OfficeId = Id<struct OfficeKind>;        ///< "chair", "deputy", "member"
using StyleId = Id<struct StyleKind>;          ///< a ballot style: one printed paper
using WriteInId = Id<struct WriteInKind>;      ///< one spelling written on papers
using BatchId = Id<struct BatchKind>;          ///< a counted batch of papers
using ObjectionId = Id<struct ObjectionKind>;  ///< an objection against the posted roll
using ComplaintId = Id<struct ComplaintKind>;  ///< a complaint of the election
using HouseholdId = Id<struct HouseholdKind>;  ///< a household that elects by a representative
using GroupId = Id<struct GroupKind>;          ///< a residents' group

}  // namespace douxuan::base
