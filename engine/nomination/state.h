// SPDX-License-Identifier: Apache-2.0
// What is known of those who stand: the rankings, the way of each nominee, and the posted list.
// `apply` records and judges nothing.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/handle.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/law/choices/nomination.h"
#include "engine/nomination/events.h"

namespace douxuan::nomination {

/// A name in the ranking of an office.
struct Nomination {
    base::PersonId person;
    /// Only the order of a list of people who all have a place is by these, where a primary decides
    /// among too many names.
    base::Votes nominations = {};
    std::int64_t supplement = 0;  ///< 0: named at first; n: in the n-th supplementary nomination,
                                  ///< after everybody named before
    /// Compared from the front, more is better: the nominations, then the votes of each vote on
    /// names tied at the cut. Empty at first where two sources named people for the office,
    /// because nominations of two sources cannot be compared, and where a primary decides.
    std::vector<base::Votes> votes;
};

enum class Withdrawal : std::uint8_t {
    None,
    Declared,
    Cancelled,  ///< by the election committee, for foul play before the vote
};

/// How far a nominated person has come.
struct Nominee {
    std::optional<Finding> finding = {};           ///< the last
    std::optional<law::Disqualifier> ground = {};  ///< its ground, if disqualified
    std::optional<base::OfficeId> accepted = {};   ///< the one office they chose
    Withdrawal withdrawal = Withdrawal::None;
};

/// What was posted of the review of a nominee.
struct PostedReview {
    Finding finding{};
    base::Date posted;
    std::optional<base::Date> objected = {};  ///< when an objection came in
    std::optional<base::Date> decided = {};   ///< when it was decided and that was posted
};

struct State {
    law::NominationMode mode = law::NominationMode::Nominated;
    law::PrimaryWhen primary_when = law::PrimaryWhen::TieOfSources;  ///< as the ruleset has it
    std::optional<base::Date> nominated;                             ///< the last nomination
    std::optional<base::Date> review_posted;                         ///< the last result
    std::map<base::PersonId, PostedReview> posted_reviews;
    std::set<law::NominationSource> counted;
    std::int64_t supplements = 0;  ///< supplementary nominations counted
    std::map<base::OfficeId, std::set<law::NominationSource>> sources;  ///< that named anybody
    std::map<base::OfficeId, std::vector<Nomination>> rankings;         ///< best first, then by id
    std::map<base::PersonId, Nominee> nominees;
    std::vector<law::OfficePersons> list;         ///< the last posted; empty before the first
    std::map<base::PersonId, base::Date> listed;  ///< since when each stands on a formal list
    bool nominees_posted = false;                 ///< the list of nominees
    bool equal_agreed = false;          ///< the electors agree to as many candidates as seats
    std::set<base::PersonId> to_speak;  ///< asked to speak, and have not met the voters
    /// Names that each elector wrote on the papers of a residents' committee, by office.
    std::map<std::pair<base::OfficeId, base::Handle>, base::Seats> signed_for;
};

/// Records an admitted fact. O(n log n) in the names of an office.
void apply(State& state, const NominationCounted& fact);
void apply(State& state, const NominationTieSettled& fact);
void apply(State& state, const NomineeReviewed& fact);
void apply(State& state, const NomineeAccepted& fact);
void apply(State& state, const NomineeWithdrew& fact);
void apply(State& state, const CandidatesPublished& fact, base::Date today);
void apply(State& state, const NominationProposed& fact);
void apply(State& state, const NomineesPublished& fact);
void apply(State& state, const Preselected& fact);
void apply(State& state, const SpeechAsked& fact);
void apply(State& state, const CandidatesMet& fact);
void apply(State& state, const EqualNumberAgreed& fact);

}  // namespace douxuan::nomination
