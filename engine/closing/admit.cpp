// SPDX-License-Identifier: Apache-2.0
#include "engine/closing/admit.h"

#include <algorithm>
#include <set>

namespace douxuan::closing {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

namespace {

/// The first word that stands twice.
template <class Word>
std::optional<Word> twice(const std::vector<Word>& listed) {
    std::set<Word> seen;
    for (const Word each : listed) {
        if (!seen.insert(each).second) {
            return each;
        }
    }
    return {};
}

/// The first of the words asked for that is not listed.
template <class Word>
std::optional<Word> missing(const std::vector<Word>& listed, const std::vector<Word>& asked) {
    for (const Word each : asked) {
        if (std::ranges::find(listed, each) == listed.end()) {
            return each;
        }
    }
    return {};
}

}  // namespace

Judgement admit(const State& /*state*/, const ResultFiled& /*fact*/,
                const law::Setting& /*setting*/) {
    return {};
}

Judgement admit(const State& state, const ComplaintFiled& filed, const law::Setting& /*setting*/) {
    if (state.complaints.contains(filed.complaint)) {
        return refuse(RefusalCode::ComplaintFiledTwice, {fact("complaint", filed.complaint)});
    }
    return {};
}

Judgement admit(const State& state, const ComplaintAnswered& answered,
                const law::Setting& /*setting*/) {
    const auto place = state.complaints.find(answered.complaint);
    if (place == state.complaints.end()) {
        return refuse(RefusalCode::ComplaintUnknown, {fact("complaint", answered.complaint)});
    }
    if (place->second.answered) {
        return refuse(
            RefusalCode::ComplaintAnsweredTwice,
            {fact("complaint", answered.complaint), fact("answered", *place->second.answered)});
    }
    return {};
}

Judgement admit(const State& state, const HandoverCompleted& handover, base::Seats elected,
                const law::Setting& setting) {
    if (state.handed_over) {
        return refuse(RefusalCode::HandedOverTwice, {fact("handed_over", *state.handed_over)});
    }
    if (elected < base::Seats{1}) {
        return refuse(RefusalCode::NobodyElected, setting.rules.committee.handover_days);
    }
    if (const auto item = twice(handover.items)) {
        return refuse(RefusalCode::ItemTwice, {fact("item", *item)});
    }
    const auto& asked = setting.rules.closing.handover_items;
    if (const auto item = missing(handover.items, *asked)) {
        return refuse(RefusalCode::HandoverIncomplete, asked, {fact("item", *item)});
    }
    return {};
}

Judgement admit(const State& /*state*/, const ArchiveIndexed& indexed,
                const law::Setting& setting) {
    std::vector<law::ArchiveContent> contents;
    for (const ArchivePart& each : indexed.parts) {
        if (each.pieces < base::Pieces{1}) {
            return refuse(RefusalCode::NumberNegative,
                          {fact("content", each.content), fact("pieces", each.pieces)});
        }
        contents.push_back(each.content);
    }
    if (const auto content = twice(contents)) {
        return refuse(RefusalCode::ItemTwice, {fact("content", *content)});
    }
    const auto& asked = setting.rules.closing.archive_contents;
    if (const auto content = missing(contents, *asked)) {
        return refuse(RefusalCode::ArchiveIncomplete, asked, {fact("content", *content)});
    }
    return {};
}

}  // namespace douxuan::closing
