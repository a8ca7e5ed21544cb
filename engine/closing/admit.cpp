// SPDX-License-Identifier: Apache-2.0
#include "engine/closing/admit.h"

#include <algorithm>
#include <set>

#include "engine/law/calendar.h"

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

// Buying votes, force and forgery are reported at any time.
// Law: 天津市村民委员会选举办法(2019) art. 46
bool is_of_offence(ComplaintSubject subject) {
    return subject == ComplaintSubject::Bribery || subject == ComplaintSubject::Coercion ||
           subject == ComplaintSubject::Forgery;
}

}  // namespace

// Law: 四川省村民委员会选举条例(2025) art. 39; 四川省城市居民委员会选举条例(2025) art. 37;
// Law: 北京市村民委员会选举办法(2012) art. 31; 上海市村民委员会选举办法(2020) art. 22;
// Law: 天津市村民委员会选举办法(2019) art. 35; 河北省村民委员会选举办法(2020) art. 32;
// Law: 海南省村民委员会选举办法(2025) art. 35; 河南省实施村民委员会组织法办法(2011) art. 37
Judgement admit(const State& /*state*/, const ResultFiled& /*fact*/,
                const law::Setting& /*setting*/) {
    return {};
}

// Law: 村委会组织法(2025) art. 21; 村委会组织法(2010) art. 17; 居委会组织法(2025) art. 22;
// Law: 四川省村民委员会选举条例(2025) art. 47; 四川省城市居民委员会选举条例(2025) art. 45;
// Law: 北京市村民委员会选举办法(2012) art. 38; 上海市村民委员会选举办法(2020) art. 30, 31;
// Law: 天津市村民委员会选举办法(2019) art. 45, 46; 浙江省村民委员会选举办法(2020) art. 40;
// Law: 河北省村民委员会选举办法(2020) art. 41; 海南省村民委员会选举办法(2025) art. 9;
// Law: 河南省实施村民委员会组织法办法(2011) art. 44
Judgement admit(const State& state, const ComplaintFiled& filed, const law::Setting& setting) {
    if (state.complaints.contains(filed.complaint)) {
        return refuse(RefusalCode::ComplaintFiledTwice, {fact("complaint", filed.complaint)});
    }
    const auto& days = setting.rules.closing.complaint_days;
    if (!*days || !state.announced || is_of_offence(filed.subject)) {
        return {};
    }
    const base::Date last = law::complaint_day(setting.rules, *state.announced)->last;
    if (setting.today > last) {
        return refuse(RefusalCode::ComplaintTooLate, days,
                      {fact("complaint", filed.complaint), fact("today", setting.today),
                       fact("last_day", last), fact("days", **days)});
    }
    return {};
}

Judgement admit(const State& state, const ComplaintAnswered& answered,
                const law::Setting& /*setting*/) {
    const auto place = state.complaints.find(answered.complaint);
    if (place == state.complaints.end()) {
        return refuse(RefusalCode::ComplaintUnknown, {fact("complaint", answered.complaint)});
    }
    const Complaint& complaint = place->second;
    if (complaint.is_answered()) {
        const base::Date last =
            complaint.appeal ? *complaint.appeal->answered : *complaint.answered;
        return refuse(RefusalCode::ComplaintAnsweredTwice,
                      {fact("complaint", answered.complaint), fact("answered", last)});
    }
    return {};
}

// Law: 四川省村民委员会选举条例(2025) art. 51; 四川省城市居民委员会选举条例(2025) art. 49;
// Law: 天津市村民委员会选举办法(2019) art. 45
Judgement admit(const State& state, const ComplaintAppealed& appealed,
                const law::Setting& setting) {
    const auto place = state.complaints.find(appealed.complaint);
    if (place == state.complaints.end()) {
        return refuse(RefusalCode::ComplaintUnknown, {fact("complaint", appealed.complaint)});
    }
    const auto& days = setting.rules.closing.appeal_days;
    if (!*days && !*setting.rules.closing.appeal_any_time) {
        return refuse(RefusalCode::AppealNotKnown, days, {fact("complaint", appealed.complaint)});
    }
    const Complaint& complaint = place->second;
    if (!complaint.answered) {
        return refuse(RefusalCode::ComplaintNotAnswered, days,
                      {fact("complaint", appealed.complaint)});
    }
    if (complaint.appeal) {
        return refuse(
            RefusalCode::AppealedTwice, days,
            {fact("complaint", appealed.complaint), fact("appealed", complaint.appeal->filed)});
    }
    const auto day = law::appeal_day(setting.rules, *complaint.answered);
    if (day && setting.today > day->last) {
        return refuse(RefusalCode::AppealedTooLate, days,
                      {fact("complaint", appealed.complaint), fact("today", setting.today),
                       fact("last_day", day->last), fact("answered", *complaint.answered),
                       fact("days", **days)});
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
    std::vector<law::HandoverItem> handed = handover.items;
    if (state.seal_handed_over) {
        handed.push_back(law::HandoverItem::Seal);
        if (const auto item = twice(handed)) {
            return refuse(RefusalCode::ItemTwice, {fact("item", *item)});
        }
    }
    // Law: 上海市村民委员会选举办法(2020) art. 24; 河南省实施村民委员会组织法办法(2011) art. 40;
    // 海南省村民委员会选举办法(2025) art. 38: the seal goes first
    if (*setting.rules.closing.seal_days && is_seal_alone(handover)) {
        return {};
    }
    const auto& asked = setting.rules.closing.handover_items;
    if (const auto item = missing(handed, *asked)) {
        return refuse(RefusalCode::HandoverIncomplete, asked, {fact("item", *item)});
    }
    return {};
}

// Law: 村委会组织法(2025) art. 39; 村委会组织法(2010) art. 34; 居委会组织法(2025) art. 39;
// Law: 四川省村民委员会选举条例(2025) art. 40; 四川省城市居民委员会选举条例(2025) art. 38;
// Law: 海南省村民委员会选举办法(2025) art. 37; 海南省实施村民委员会组织法办法(2025) art. 30;
// Law: 河南省实施村民委员会组织法办法(2011) art. 60: the papers of the election are kept
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
