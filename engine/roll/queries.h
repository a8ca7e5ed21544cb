// SPDX-License-Identifier: Apache-2.0
// Answers that follow from the roll.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/handle.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/law/choices/committee.h"
#include "engine/law/ruleset.h"
#include "engine/roll/record.h"
#include "engine/roll/state.h"

namespace douxuan::roll {

/// Whether the person of this handle is on the roll now. Constant time on average.
bool on_roll(const State& state, base::Handle voter);

/// People on the roll now: the base of every turnout. Law: 村委会组织法(2025) art. 18
base::Voters registered(const State& state);

/// The composition of the roll, with ages on `election_day`. Without records only `voters` and
/// `representatives` are counted, the other members are 0; so is a voter whose record is missing.
RollNumbers numbers(const State& state, base::Date election_day, const Records* records);

/// Whether somebody on the roll of the last election is on this one without a new word, application
/// or consent: household registered here, living here; in a community whoever is registered here,
/// where the ruleset does not have them say so each time.
/// Law: 四川省村民委员会选举条例(2025) art. 17; 村委会组织法(2025) art. 16
bool carries_over(const PersonRecord& record, const law::Ruleset& rules);

/// Who has to agree before somebody of another place or class registers.
enum class Agreement : std::uint8_t {
    NotNeeded,
    Meeting,            ///< a meeting consents
    ElectionCommittee,  ///< the election committee confirms
};

/// Whose agreement this person needs, by their class. Constant time.
/// Law: 村委会组织法(2025) art. 16; 上海市村民委员会选举办法(2020) art. 9
Agreement agreement_needed(const PersonRecord& record, const law::Ruleset& rules);

/// The named person, or null.
const Person* person(const State& state, const base::PersonId& id);
/// The person's handle, if they were named as a voter; they may be off the roll since.
std::optional<base::Handle> voter_of(const State& state, const base::PersonId& id);
/// The person named for this voter, if there is one.
std::optional<base::PersonId> person_of(const State& state, base::Handle voter);

/// Whether the two are declared relatives within `scope`; symmetric.
/// Law: 民法典 art. 1045
bool related(const State& state, const base::PersonId& one, const base::PersonId& other,
             law::KinScope scope);
/// The declared relatives of a person within `scope`, in order of id.
std::vector<base::PersonId> relatives_of(const State& state, const base::PersonId& id,
                                         law::KinScope scope);

/// The last day of a period of `days` that runs from an event on `from`: the day itself is day 1
/// only where the ruleset says so. Law: 民法典 art. 201
base::Date last_day(base::Date from, base::Days days, const law::Ruleset& rules);
/// The last lawful day to post the roll. Law: 村委会组织法(2025) art. 17
base::Date last_posting_day(base::Date election_day, const law::Ruleset& rules);
/// The last day to object; nothing before the roll is posted.
std::optional<base::Date> last_objection_day(const State& state, const law::Ruleset& rules);
/// Objections not decided yet, in order of id. Linear in the objections.
std::vector<base::ObjectionId> open_objections(const State& state);
/// The ruling that stands: that of the appeal, or else the committee's; nothing before.
std::optional<Ruling> standing_ruling(const Objection& objection);
/// The last day to appeal against the decision of an objection; nothing before it is decided, or
/// where the ruleset knows no appeal. Law: 海南省村民委员会选举办法(2025) art. 17
std::optional<base::Date> last_appeal_day(const Objection& objection, const law::Ruleset& rules);
/// The last day to decide an appeal; nothing if there is none.
std::optional<base::Date> last_appeal_decision_day(const Objection& objection,
                                                   const law::Ruleset& rules);
/// Decided objections that may still be appealed on that day, in order of id. Linear in the
/// objections.
std::vector<base::ObjectionId> appealable(const State& state, base::Date today,
                                          const law::Ruleset& rules);
/// Appeals not decided yet whose days are not over on that day, in order of id. The same.
std::vector<base::ObjectionId> open_appeals(const State& state, base::Date today,
                                            const law::Ruleset& rules);
/// Objections whose standing ruling the roll does not follow yet: upheld, and no correction came;
/// or dismissed on appeal, and the correction still stands. In order of id. Linear in the
/// objections.
std::vector<base::ObjectionId> uncorrected_objections(const State& state);

/// An objection that was decided after its days were over. The decision stands, because to refuse
/// it would stop the election for ever; the irregularity is shown.
struct LateDecision {
    base::ObjectionId objection;
    base::Date due;
    base::Date decided;

    friend bool operator==(const LateDecision&, const LateDecision&) = default;
};

/// All such objections, in order of id. Linear in the objections.
std::vector<LateDecision> irregularities(const State& state, const law::Ruleset& rules);

}  // namespace douxuan::roll
