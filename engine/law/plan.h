// SPDX-License-Identifier: Apache-2.0
// What the meeting adopted within the ruleset's bounds: offices, seats, papers, places to vote.
#pragma once

#include <optional>
#include <vector>

#include "engine/base/describe.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/law/choices/nomination.h"
#include "engine/law/choices/poll.h"
#include "engine/law/choices/residents.h"

namespace douxuan::law {

/// One office and its seats.
struct OfficeSeats {
    base::OfficeId office;
    base::Seats seats;
    base::Seats surplus;  ///< candidates more than seats (差额)

    static constexpr auto fields() {
        using base::field;
        using O = OfficeSeats;
        return describe(field("office", &O::office, "chair, deputy, woman_member or member"),
                        field("seats", &O::seats, "seats to fill"),
                        field("surplus", &O::surplus, "candidates more than seats"));
    }
    friend bool operator==(const OfficeSeats&, const OfficeSeats&) = default;
};

/// People of one office, in an order that the fact says.
struct OfficePersons {
    base::OfficeId office;
    std::vector<base::PersonId> persons;

    static constexpr auto fields() {
        using base::field;
        using O = OfficePersons;
        return describe(field("office", &O::office, "which office"),
                        field("persons", &O::persons, "in order"));
    }
    friend bool operator==(const OfficePersons&, const OfficePersons&) = default;
};

/// A printed paper and the offices on it.
struct Style {
    base::StyleId style;
    std::vector<base::OfficeId> offices;  ///< highest first

    friend bool operator==(const Style&, const Style&) = default;
};

/// Seats and method (职数, 选举办法). Law: 村委会组织法(2025) art. 8, 18.
struct Plan {
    BallotScheme ballot_scheme{};
    VotingMethod method = VotingMethod::AllElectors;  ///< a village knows no other
    NominationMode nomination = NominationMode::Nominated;
    std::vector<OfficeSeats> offices;  ///< chair, deputy, woman_member, member: those there are
    VotingForm voting_form{};
    std::optional<base::OfficeId> woman_office = {};  ///< reserved for a woman
    std::optional<bool> several_nationalities = {};  ///< live in the place; absent: it was not said

    /// The office of that id, or null.
    const OfficeSeats* find(const base::OfficeId& office) const;
    /// All seats together.
    base::Seats seats() const;
    /// What people are nominated for: every office; with the members first, that of the members,
    /// with every seat of the committee.
    Plan nominated() const;
    /// What the first round votes on: what people are nominated for; in turn, the highest of it.
    Plan first_vote() const;
    /// The papers that a voter draws: one named "joint" (with the members first, too), or one for
    /// each office, named like it.
    std::vector<Style> styles() const;

    friend bool operator==(const Plan&, const Plan&) = default;
};

}  // namespace douxuan::law
