// SPDX-License-Identifier: Apache-2.0
// Facts about the review of the nominees as a whole: its result is posted, and nominees object. DO
// NOT CHANGE kinds and member names: they are on disk.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/base/describe.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/law/choices/nomination.h"
#include "engine/nomination/events.h"

namespace douxuan::nomination {

/// Somebody nominated who may not stand, and why.
struct RefusedNominee {
    law::Disqualifier ground{};
    base::PersonId person;

    static constexpr auto fields() {
        return describe(field("ground", &RefusedNominee::ground, "why"),
                        field("person", &RefusedNominee::person, "who"));
    }
    friend bool operator==(const RefusedNominee&, const RefusedNominee&) = default;
};

/// The result of the review was posted: the last finding on everybody who was examined. Posted
/// again when a finding was added or changed.
/// Law: 海南省村民委员会选举办法(2025) art. 21
struct ReviewPublished {
    static constexpr std::string_view kind = "review.published";
    std::vector<RefusedNominee> disqualified;  ///< in order of id
    std::vector<base::PersonId> eligible;      ///< in order of id

    static constexpr auto fields() {
        using E = ReviewPublished;
        return describe(field("disqualified", &E::disqualified, "who may not stand, and why"),
                        field("eligible", &E::eligible, "who may stand"));
    }
    friend bool operator==(const ReviewPublished&, const ReviewPublished&) = default;
};

/// A nominee objected to what was posted of somebody, as a rule of themselves. The day of the fact
/// is that of its receipt. Law: 海南省村民委员会选举办法(2025) art. 21
struct ReviewObjected {
    static constexpr std::string_view kind = "review.objected";
    base::PersonId objector;
    base::PersonId person;

    static constexpr auto fields() {
        return describe(field("objector", &ReviewObjected::objector, "the nominee who objects"),
                        field("person", &ReviewObjected::person, "to whose finding"));
    }
};

/// The election committee examined that person again, answered, and posted what it found.
/// Law: 海南省村民委员会选举办法(2025) art. 21
struct ReviewDecided {
    static constexpr std::string_view kind = "review.decided";
    Finding finding{};
    std::optional<law::Disqualifier> ground;
    base::Members in_favour;
    base::PersonId person;

    static constexpr auto fields() {
        using E = ReviewDecided;
        return describe(field("finding", &E::finding, "eligible or disqualified"),
                        field("ground", &E::ground, "the ground, if disqualified"),
                        field("in_favour", &E::in_favour, "committee members in favour"),
                        field("person", &E::person, "who was examined again"));
    }
};

}  // namespace douxuan::nomination
