// SPDX-License-Identifier: Apache-2.0
#include "engine/closing/state.h"

#include <algorithm>

#include "engine/law/calendar.h"

namespace douxuan::closing {

void apply(State& state, const ResultFiled& fact, base::Date today) {
    state.filed[fact.authority] = today;
}

void apply(State& state, const ComplaintFiled& fact, base::Date today) {
    state.complaints[fact.complaint] = {.authority = fact.authority,
                                        .subject = fact.subject,
                                        .filed = today,
                                        .answer = {},
                                        .answered = {}};
}

void apply(State& state, const ComplaintAnswered& fact, base::Date today) {
    Complaint& complaint = state.complaints[fact.complaint];
    if (complaint.appeal) {
        complaint.appeal->answer = fact.answer;
        complaint.appeal->answered = today;
        return;
    }
    complaint.answer = fact.answer;
    complaint.answered = today;
}

void apply(State& state, const ComplaintAppealed& fact, base::Date today) {
    state.complaints[fact.complaint].appeal = {
        .authority = fact.authority, .filed = today, .answer = {}, .answered = {}};
}

void apply(State& state, const HandoverCompleted& fact, base::Date today) {
    const bool has_seal =
        std::ranges::find(fact.items, law::HandoverItem::Seal) != fact.items.end();
    if (has_seal && !state.seal_handed_over) {
        state.seal_handed_over = today;
    }
    if (!is_seal_alone(fact)) {
        state.handed_over = today;
    }
}

bool is_seal_alone(const HandoverCompleted& fact) {
    return fact.items == std::vector{law::HandoverItem::Seal};
}

void apply(State& state, const ArchiveIndexed& fact, base::Date today) {
    state.archive = fact.parts;
    state.archived = today;
}

void apply(State& state, const CompositionDeclared& fact, base::Date /*today*/) {
    state.declarations.insert(fact.declaration);
    state.compositions.insert_or_assign({fact.seat_in, fact.person}, fact);
}

std::vector<Authority> to_file_with(const State& state, const law::Ruleset& rules) {
    std::vector<Authority> open;
    for (const Authority each : rules.closing.filed_with->value_or(std::vector<Authority>{})) {
        if (!state.filed.contains(each)) {
            open.push_back(each);
        }
    }
    return open;
}

std::optional<base::Date> answer_last_day(const Complaint& complaint, const law::Ruleset& rules) {
    const auto day = law::answer_day(rules, complaint.filed);
    return day ? std::optional(day->last) : std::nullopt;
}

std::vector<base::ComplaintId> open_complaints(const State& state) {
    std::vector<base::ComplaintId> open;
    for (const auto& [id, complaint] : state.complaints) {
        if (!complaint.is_answered()) {
            open.push_back(id);
        }
    }
    return open;
}

std::vector<base::ComplaintId> late_complaints(const State& state, const law::Ruleset& rules,
                                               base::Date today) {
    std::vector<base::ComplaintId> late;
    for (const auto& [id, complaint] : state.complaints) {
        const auto last = answer_last_day(complaint, rules);
        if (last && complaint.answered.value_or(today) > *last) {
            late.push_back(id);
        }
    }
    return late;
}

}  // namespace douxuan::closing
