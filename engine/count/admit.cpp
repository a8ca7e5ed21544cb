// SPDX-License-Identifier: Apache-2.0
// Judging and recording the facts of the count.
#include "engine/count/admit.h"

#include <algorithm>

#include "engine/base/ensure.h"
#include "engine/count/difference.h"
#include "engine/count/marks.h"

namespace douxuan::count {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

namespace {

/// The same before a method is adopted.
bool papers_have_against(const law::Setting& setting) {
    return setting.plan == nullptr || has_against(setting.rules, setting.plan->nomination);
}

/// A sign of a candidate, and not of the id of somebody written in. The marks can be read.
bool has_mark_against(std::string_view text, const Ballot& ballot) {
    Marks marks;
    return read_marks(text, ballot, marks) == Reading::Readable &&
           marks.kind == PaperKind::Readable &&
           std::ranges::any_of(marks.parts, [](const MarkedPart& part) {
               return std::ranges::find(part.marks, Mark::Against) != part.marks.end();
           });
}

/// Nothing if the patterns add up, are in order, and can be read.
Judgement judge_patterns(const State& state, const BatchSealed& stated,
                         const law::Setting& setting) {
    base::Papers all;
    for (const Pattern& each : stated.patterns) {
        all += each.papers;
        // Stops at the first excess, so that the sum cannot leave its range.
        if (each.papers < base::Papers{1} || all > stated.papers) {
            return refuse(RefusalCode::BatchMiscounted,
                          {fact("batch", stated.batch), fact("papers", stated.papers),
                           fact("marks", each.marks), fact("counted", all)});
        }
    }
    if (all != stated.papers) {
        return refuse(
            RefusalCode::BatchMiscounted,
            {fact("batch", stated.batch), fact("papers", stated.papers), fact("counted", all)});
    }
    const std::size_t ballot = state.ballot(stated.style);
    Marks marks;
    for (std::size_t i = 0; i < stated.patterns.size(); ++i) {
        const std::string& text = stated.patterns[i].marks;
        if (i != 0 && text <= stated.patterns[i - 1].marks) {
            return refuse(RefusalCode::PatternsUnsorted,
                          {fact("batch", stated.batch), fact("marks", text)});
        }
        if (read_marks(text, state.ballots[ballot], marks) == Reading::Unreadable) {
            return refuse(
                RefusalCode::MarksUnreadable,
                {fact("batch", stated.batch), fact("style", stated.style), fact("marks", text)});
        }
        if (!papers_have_against(setting) && text.find('-') != std::string::npos &&
            has_mark_against(text, state.ballots[ballot])) {
            return refuse(RefusalCode::AgainstNotAllowed, setting.rules.poll.against,
                          {fact("batch", stated.batch), fact("marks", text),
                           fact("mode", setting.plan->nomination)});
        }
    }
    return {};
}

/// Nothing if every paper in the boxes is counted, and every written name and mark decided that has
/// to be.
Judgement judge_complete(const State& state, const Books& books, const law::Ruleset& rules) {
    if (!books.sealed.empty()) {
        return refuse(RefusalCode::BoxNotOpened, {fact("station", books.sealed.front())});
    }
    for (const StyleBooks& each : books.styles) {
        const std::size_t ballot = state.ballot(each.style);
        const base::Papers counted =
            ballot == State::unknown ? base::Papers{} : state.counted_in_all(ballot);
        const base::Papers to_read = each.returned - each.unread();
        if (counted != to_read) {
            return refuse(
                RefusalCode::PapersUncounted,
                {fact("style", each.style), fact("counted", counted), fact("returned", to_read)});
        }
    }
    if (const std::string* open = state.undecided()) {
        return refuse(RefusalCode::WriteInUndecided, rules.count.write_in_scope,
                      {fact("write_in", *open)});
    }
    if (const std::string* open = marks_to_decide(state, rules)) {
        return refuse(RefusalCode::IllegibleUndecided, rules.count.illegible,
                      {fact("marks", *open)});
    }
    return {};
}

/// Everything is counted, and the result is not announced yet.
Judgement judge_before_announcement(const State& state, const law::Setting& setting,
                                    const Books& books) {
    if (setting.plan == nullptr) {
        return refuse(RefusalCode::MethodNotAdopted);
    }
    if (state.announced) {
        return refuse(RefusalCode::ResultAnnouncedTwice);
    }
    return judge_complete(state, books, setting.rules);
}

/// Whether the decision changes nothing but marks that cannot be made out.
bool reads_only_illegible(const Marks& sealed, const Marks& decided) {
    return decided.kind == PaperKind::Void ||
           std::ranges::equal(
               sealed.parts, decided.parts, [](const MarkedPart& from, const MarkedPart& to) {
                   return from.written == to.written &&
                          std::ranges::equal(from.marks, to.marks, [](Mark one, Mark other) {
                              return one == other || one == Mark::Illegible;
                          });
               });
}

/// Whether the two are among those pairs.
bool is_pair(const std::vector<Yielding>& pairs, const base::PersonId& one,
             const base::PersonId& other) {
    return std::ranges::any_of(pairs, [&](const Yielding& each) {
        return (each.person == one && each.other == other) ||
               (each.person == other && each.other == one);
    });
}

}  // namespace

// Law: 浙江省村民委员会选举办法(2020) art. 20, 21
bool has_against(const law::Ruleset& rules, law::NominationMode mode) {
    const auto& modes = rules.poll.against;
    return rules.kind != law::CommitteeKind::Village ||
           std::ranges::find(*modes, mode) != modes->end();
}

Judgement admit(const State& state, const BatchSealed& stated, const law::Setting& setting,
                std::optional<base::Papers> returned) {
    if (state.ballot(stated.style) == State::unknown) {
        return refuse(RefusalCode::StyleUnknown, {fact("style", stated.style)});
    }
    if (state.batches.contains(stated.batch)) {
        return refuse(RefusalCode::BatchNamedTwice, {fact("batch", stated.batch)});
    }
    if (!returned) {
        return refuse(RefusalCode::BoxNotOpened, {fact("station", stated.station)});
    }
    const auto& most = setting.rules.count.batch_most;
    if (stated.papers > *most) {
        return refuse(
            RefusalCode::BatchTooLarge, most,
            {fact("batch", stated.batch), fact("papers", stated.papers), fact("most", *most)});
    }
    if (stated.papers < base::Papers{1}) {
        return refuse(RefusalCode::BatchMiscounted,
                      {fact("batch", stated.batch), fact("papers", stated.papers)});
    }
    if (Judgement refusal = judge_patterns(state, stated, setting)) {
        return refusal;
    }
    const base::Papers counted = state.counted_of(stated.station, stated.style);
    if (stated.papers > *returned - counted) {
        return refuse(
            RefusalCode::BatchExceedsBox,
            {fact("station", stated.station), fact("style", stated.style),
             fact("returned", *returned), fact("counted", counted), fact("papers", stated.papers)});
    }
    return {};
}

void apply(State& state, const BatchSealed& stated) {
    const std::size_t ballot = state.ballot(stated.style);
    base::ensure(ballot != State::unknown);
    state.batches.insert(stated.batch);
    state.counted[{stated.station, stated.style}] += stated.papers;
    std::vector<Patterns>& box = state.boxes[stated.station];
    box.resize(state.ballots.size());
    Marks marks;
    for (const Pattern& each : stated.patterns) {
        if (box[ballot].add(each.marks, each.papers) == Patterns::Met::Again) {
            continue;
        }
        if (has_illegible(each.marks)) {
            state.illegible[stated.style].try_emplace(each.marks);
        }
        if (each.marks.find('~') == std::string::npos) {
            continue;  // no name is written on it that is not known yet
        }
        base::ensure(read_marks(each.marks, state.ballots[ballot], marks) == Reading::Readable);
        for (const MarkedPart& part : marks.parts) {
            for (const std::string_view id : part.written) {
                state.write_ins.try_emplace(std::string(id));
            }
        }
    }
}

Judgement admit(const State& state, const WriteInAdjudicated& stated, const law::Setting& setting,
                OnRoll on_roll) {
    const auto at = state.write_ins.find(stated.write_in.text);
    if (at == state.write_ins.end()) {
        return refuse(RefusalCode::WriteInUnknown, {fact("write_in", stated.write_in)});
    }
    if (at->second) {
        return refuse(RefusalCode::WriteInDecidedTwice, {fact("write_in", stated.write_in)});
    }
    const auto& scope = setting.rules.count.write_in_scope;
    if (stated.person && *scope == law::WriteInScope::RegisteredVoter && on_roll == OnRoll::No) {
        return refuse(RefusalCode::WriteInNotOnRoll, scope,
                      {fact("write_in", stated.write_in), fact("person", *stated.person)});
    }
    const auto& variants = setting.rules.count.name_variants;
    if (stated.person && stated.variant && *variants == law::NameVariants::PartVoid) {
        return refuse(RefusalCode::NameVariantVoid, variants,
                      {fact("write_in", stated.write_in), fact("person", *stated.person),
                       fact("variant", *stated.variant)});
    }
    return {};
}

void apply(State& state, const WriteInAdjudicated& stated) {
    state.write_ins[stated.write_in.text] = Adjudication{stated.spelling, stated.person};
}

const std::string* marks_to_decide(const State& state, const law::Ruleset& rules) {
    return *rules.count.illegible == law::IllegibleMark::CommitteeDecides ? state.undecided_marks()
                                                                          : nullptr;
}

bool is_counted(const State& state, const law::Ruleset& rules, const Books& books) {
    return !judge_complete(state, books, rules);
}

// Law: 海南省村民委员会选举办法(2025) art. 30
Judgement admit(const State& state, const IllegibleAdjudicated& stated,
                const law::Setting& setting) {
    const auto& rule = setting.rules.count.illegible;
    if (*rule != law::IllegibleMark::CommitteeDecides) {
        return refuse(RefusalCode::IllegibleDecisionNotKnown, rule);
    }
    const std::size_t at = state.ballot(stated.style);
    if (at == State::unknown) {
        return refuse(RefusalCode::StyleUnknown, {fact("style", stated.style)});
    }
    const auto papers = state.illegible.find(stated.style);
    const auto sealed = papers == state.illegible.end() ? decltype(papers->second.end()){}
                                                        : papers->second.find(stated.marks);
    if (papers == state.illegible.end() || sealed == papers->second.end()) {
        return refuse(RefusalCode::IllegibleUnknown,
                      {fact("style", stated.style), fact("marks", stated.marks)});
    }
    if (sealed->second) {
        return refuse(RefusalCode::IllegibleDecidedTwice, rule,
                      {fact("style", stated.style), fact("marks", stated.marks)});
    }
    const Ballot& ballot = state.ballots[at];
    Marks before;
    Marks decided;
    if (read_marks(stated.meaning, ballot, decided) == Reading::Unreadable) {
        return refuse(RefusalCode::MarksUnreadable,
                      {fact("style", stated.style), fact("marks", stated.meaning)});
    }
    if (!papers_have_against(setting) && has_mark_against(stated.meaning, ballot)) {
        return refuse(RefusalCode::AgainstNotAllowed, setting.rules.poll.against,
                      {fact("marks", stated.meaning), fact("mode", setting.plan->nomination)});
    }
    base::ensure(read_marks(stated.marks, ballot, before) == Reading::Readable);
    return reads_only_illegible(before, decided)
               ? Judgement{}
               : refuse(RefusalCode::IllegibleReadOtherwise, rule,
                        {fact("style", stated.style), fact("marks", stated.marks),
                         fact("meaning", stated.meaning)});
}

void apply(State& state, const IllegibleAdjudicated& stated) {
    state.illegible[stated.style][stated.marks] = stated.meaning;
}

namespace {

using FindPairs = std::vector<Yielding>(const State&, const law::Ruleset&, const law::Plan&,
                                        const Books&);

/// Whether one of two relatives can still leave a seat to the other: nothing is announced, and they
/// are among the pairs that are found; if not, what is answered.
template <class Leaving>
Judgement judge_leaving(const State& state, const Leaving& stated, FindPairs& find,
                        const law::Setting& setting, const Books& books, Judgement no_pair) {
    if (Judgement refusal = judge_before_announcement(state, setting, books)) {
        return refusal;
    }
    return is_pair(find(state, setting.rules, *setting.plan, books), stated.person, stated.other)
               ? Judgement{}
               : no_pair;
}

}  // namespace

// Law: 四川省村民委员会选举条例(2025) art. 35
Judgement admit(const State& state, const RelativeWithdrew& stated, const law::Setting& setting,
                const Books& books) {
    const auto& rule = setting.rules.committee.kin_declares;
    if (!*rule) {
        return refuse(RefusalCode::DeclarationNotKnown, rule);
    }
    return judge_leaving(state, stated, yielding_now, setting, books,
                         refuse(RefusalCode::NoRelativeElected, rule,
                                {fact("person", stated.person), fact("other", stated.other)}));
}

void apply(State& state, const RelativeWithdrew& stated) {
    state.declared.emplace_back(stated.person, stated.other);
}

// Law: 海南省村民委员会选举办法(2025) art. 33
Judgement admit(const State& state, const RelativesDecided& stated, const law::Setting& setting,
                const Books& books) {
    const auto& rule = setting.rules.committee.kin_equal_by;
    if (!*rule) {
        return refuse(RefusalCode::RelativesDecisionNotKnown, rule);
    }
    return judge_leaving(state, stated, undecided_now, setting, books,
                         refuse(RefusalCode::NoRelativeElected, rule,
                                {fact("person", stated.person), fact("other", stated.other)}));
}

void apply(State& state, const RelativesDecided& stated) {
    state.decided.emplace_back(stated.person, stated.other);
}

// Law: 村委会组织法(2025) art. 18: the result is announced on the spot.
Judgement admit(const State& state, const ResultAnnounced& stated, const law::Setting& setting,
                const Books& books) {
    if (Judgement refusal = judge_before_announcement(state, setting, books)) {
        return refusal;
    }
    const auto equal = undecided_now(state, setting.rules, *setting.plan, books);
    if (!equal.empty()) {
        return refuse(RefusalCode::RelativesUndecided, setting.rules.committee.kin_equal_by,
                      {fact("person", equal.front().person), fact("other", equal.front().other)});
    }
    const Result determined = determine(state, setting.rules, *setting.plan, books);
    if (const auto found = difference("", stated.result, determined)) {
        return refuse(RefusalCode::ResultDiffers, setting.rules.count.majority,
                      {fact("path", found->path), fact("announced", found->left),
                       fact("determined", found->right)});
    }
    return {};
}

void apply(State& state, const ResultAnnounced& stated) {
    state.announced = stated.result;
}

}  // namespace douxuan::count
