// SPDX-License-Identifier: Apache-2.0
// What is known of filing, complaints, handover and archive. `apply` records and judges nothing.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/id.h"
#include "engine/closing/composition_events.h"
#include "engine/closing/events.h"
#include "engine/law/ruleset.h"

namespace douxuan::closing {

/// An appeal against an answer.
struct Appeal {
    Authority authority{};
    base::Date filed;
    std::optional<Answer> answer;
    std::optional<base::Date> answered;
};

struct Complaint {
    Authority authority{};
    ComplaintSubject subject{};
    base::Date filed;
    std::optional<Answer> answer;
    std::optional<base::Date> answered;
    std::optional<Appeal> appeal = {};

    /// Neither the complaint nor an appeal waits for an answer.
    bool is_answered() const { return answered && (!appeal || appeal->answered); }
};

struct State {
    std::map<Authority, base::Date> filed;  ///< the last day of each
    std::map<base::ComplaintId, Complaint> complaints;
    std::optional<base::Date> announced;         ///< the result announced last
    std::optional<base::Date> seal_handed_over;  ///< alone, or with everything
    std::optional<base::Date> handed_over;
    std::vector<ArchivePart> archive;    ///< in the order of the index; empty before it
    std::optional<base::Date> archived;  ///< when it was indexed last
    /// What stands of each person; they may have lost the seat since.
    std::map<std::pair<PublicBody, base::PersonId>, CompositionDeclared> compositions;
    std::set<DeclarationId> declarations;  ///< every one ever made
};

/// Records an admitted fact; `today` is the civil date of the fact.
void apply(State& state, const ResultFiled& fact, base::Date today);
void apply(State& state, const ComplaintFiled& fact, base::Date today);
void apply(State& state, const ComplaintAnswered& fact, base::Date today);
void apply(State& state, const ComplaintAppealed& fact, base::Date today);
void apply(State& state, const HandoverCompleted& fact, base::Date today);
void apply(State& state, const ArchiveIndexed& fact, base::Date today);
void apply(State& state, const CompositionDeclared& fact, base::Date today);

/// Whether only the seal is named: a part of the handover.
bool is_seal_alone(const HandoverCompleted& fact);

/// With whom the result is to be filed and is not, in the order of the ruleset; where that names
/// nobody, nothing. Law: 天津市村民委员会选举办法(2019) art. 35; 四川省村民委员会选举条例(2025)
/// art. 39; 河北省村民委员会选举办法(2020) art. 32
std::vector<Authority> to_file_with(const State& state, const law::Ruleset& rules);

/// The last day on which a complaint is answered in time; nothing when the rules set no period.
/// Law: 四川省村民委员会选举条例(2025) art. 51.
std::optional<base::Date> answer_last_day(const Complaint& complaint, const law::Ruleset& rules);

/// Complaints without an answer, or with an appeal without one, in order of their number. Linear in
/// the complaints.
std::vector<base::ComplaintId> open_complaints(const State& state);

/// Complaints that were answered late, or are not answered and their days are over on `today`.
/// The answer stands, because to refuse it would leave the complaint open for ever.
std::vector<base::ComplaintId> late_complaints(const State& state, const law::Ruleset& rules,
                                               base::Date today);

}  // namespace douxuan::closing
