// SPDX-License-Identifier: Apache-2.0
// Judging the close of the poll and the opening of the boxes: papers that do not balance need a
// reason, and papers that balance must not have one.
#include <algorithm>
#include <set>

#include "engine/poll/admit.h"
#include "engine/poll/mobile_boxes.h"

namespace douxuan::poll {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

namespace {

/// Nothing if the rows name each style of the plan once and no other. A style of the plan that
/// was never printed is unknown to the stock; no station opened without it.
template <class Row>
Judgement judge_rows(const State& state, const std::vector<Row>& rows,
                     const law::Setting& setting) {
    if (setting.plan == nullptr) {
        return refuse(RefusalCode::MethodNotAdopted);
    }
    std::set<base::StyleId> named;
    for (const Row& row : rows) {
        if (!named.insert(row.style).second) {
            return refuse(RefusalCode::StyleTwice, {fact("style", row.style)});
        }
        if (state.style(row.style) == State::unknown) {
            return refuse(RefusalCode::StyleUnknown, {fact("style", row.style)});
        }
    }
    for (const law::Style& each : setting.plan->styles()) {
        if (!named.contains(each.style)) {
            return refuse(RefusalCode::StyleMissing, {fact("style", each.style)});
        }
    }
    return {};
}

/// Nothing if `papers` can be added to `all` within what a record may hold.
Judgement judge_sum(base::Papers all, base::Papers papers, const base::StyleId& style) {
    if (all.value + papers.value > base::largest_recorded_number) {
        return refuse(RefusalCode::NumberTooLarge, {fact("style", style), fact("papers", papers)});
    }
    return {};
}

/// All that was counted of a style so far, as left over, spoilt or returned.
struct CountedSoFar {
    base::Papers left_over;
    base::Papers spoiled;
    base::Papers returned;
};

CountedSoFar counted_so_far(const State& state, std::size_t style) {
    CountedSoFar all;
    for (const Place& place : state.places) {
        const Stock& stock = place.stock[style];
        all.left_over += stock.left_over.value_or(base::Papers{});
        all.spoiled += stock.spoiled_counted.value_or(base::Papers{});
        all.returned += stock.returned.value_or(base::Papers{});
    }
    return all;
}

/// Papers of a style issued at all places whose papers now lie in that box.
base::Papers issued_into(const State& state, std::size_t box, std::size_t style) {
    base::Papers all;
    for (std::size_t at = 0; at < state.places.size(); ++at) {
        if (state.box_of(at) == box) {
            all += state.places[at].stock[style].issued;
        }
    }
    return all;
}

/// Nothing if the box can still be put together with another, or opened.
Judgement judge_sealed(const Place& place) {
    if (place.box == Box::Opened) {
        return refuse(RefusalCode::BoxOpenedTwice, {fact("station", place.station.station)});
    }
    if (place.box == Box::Merged) {
        return refuse(RefusalCode::BoxMerged, {fact("station", place.station.station)});
    }
    return {};
}

/// Nothing if no paper that was not issued is left anywhere, where they are destroyed.
// Law: 四川省村民委员会选举条例(2025) art. 31; 四川省城市居民委员会选举条例(2025) art. 29
Judgement judge_all_destroyed(const State& state, const law::PollRules& rules) {
    const auto left =
        std::ranges::find_if(state.places, [](const Place& each) { return !each.destroyed; });
    return *rules.unissued_destroyed && left != state.places.end()
               ? refuse(RefusalCode::PapersNotDestroyed, rules.unissued_destroyed,
                        {fact("station", left->station.station)})
               : Judgement{};
}

Judgement judge_all_closed(const State& state) {
    if (const Place* open = state.not_closed()) {
        return refuse(RefusalCode::StationsStillOpen, {fact("station", open->station.station)});
    }
    return {};
}

/// Few papers would betray how few people voted. A small box that is left to the end would find
/// no other to be put together with, so it is asked for at the first opening. The papers of a void
/// box are never read: they betray nobody.
Judgement judge_size(const State& state, std::size_t place, const BoxOpened& stated,
                     const law::Ruleset& rules) {
    const law::Cited<base::Papers>& least = rules.count.batch_least;
    if (std::ranges::count(state.places, Box::Sealed, &Place::box) < 2) {
        return {};
    }
    bool is_void = false;
    for (const StylePapers& row : stated.returned) {
        is_void = is_void || is_over_list(state, place, row.papers, rules.poll);
    }
    if (is_void) {
        return {};
    }
    for (const StylePapers& row : stated.returned) {
        if (row.papers < *least) {
            return refuse(RefusalCode::BoxTooSmall, least,
                          {fact("station", stated.station), fact("style", row.style),
                           fact("returned", row.papers), fact("needed", *least)});
        }
    }
    for (std::size_t at = 0; at < state.places.size(); ++at) {
        for (std::size_t style = 0; style < state.styles.size(); ++style) {
            const base::Papers issued = issued_into(state, at, style);
            if (state.places[at].box == Box::Sealed && issued < *least) {
                return refuse(RefusalCode::BoxTooSmall, least,
                              {fact("station", state.places[at].station.station),
                               fact("style", state.styles[style].style), fact("returned", issued),
                               fact("needed", *least)});
            }
        }
    }
    return {};
}

/// Papers found against papers issued.
// Law: 村委会组织法(2025) art. 18; the test on the whole poll is in the count.
Judgement judge_returned(const State& state, std::size_t place, const BoxOpened& stated) {
    bool differs = false;
    for (const StylePapers& row : stated.returned) {
        const base::Papers issued = issued_into(state, place, state.style(row.style));
        differs = differs || row.papers != issued;
        if (row.papers != issued && !stated.reason) {
            return refuse(row.papers > issued ? RefusalCode::MoreReturnedThanIssued
                                              : RefusalCode::FewerReturnedThanIssued,
                          {fact("station", stated.station), fact("style", row.style),
                           fact("issued", issued), fact("returned", row.papers)});
        }
    }
    if (!differs && stated.reason) {
        return refuse(RefusalCode::ReasonNotNeeded, {fact("station", stated.station)});
    }
    return {};
}

Judgement judge_balance(const Place& place, const State& state, const PollClosed& stated) {
    bool differs = false;
    for (const StyleStock& row : stated.stock) {
        const Stock& stock = place.stock[state.style(row.style)];
        const bool same = row.spoiled == stock.spoiled && row.left_over == stock.on_hand();
        differs = differs || !same;
        if (!same && !stated.reason) {
            return refuse(
                RefusalCode::StockUnbalanced,
                {fact("station", stated.station), fact("style", row.style),
                 fact("delivered", stock.delivered), fact("issued", stock.issued),
                 fact("spoiled_recorded", stock.spoiled), fact("spoiled", row.spoiled),
                 fact("left_over_expected", stock.on_hand()), fact("left_over", row.left_over)});
        }
    }
    if (!differs && stated.reason) {
        return refuse(RefusalCode::ReasonNotNeeded, {fact("station", stated.station)});
    }
    return {};
}

/// The box of a place where people voted goes to the count before enough eyes; at the centre it is
/// there already.
// Law: 四川省村民委员会选举条例(2025) art. 31; 四川省城市居民委员会选举条例(2025) art. 29:
// 票箱应当在三名以上工作人员监督下于当日集中
Judgement judge_watchers(const Place& place, const PollClosed& stated,
                         const law::PollRules& rules) {
    const auto& least = rules.box_watchers;
    if (!*least || place.station.kind == StationKind::Centre || place.stage != Stage::Open ||
        stated.watchers.value_or(base::Members{}) >= **least) {
        return {};
    }
    std::vector<law::Fact> facts{fact("station", stated.station), fact("needed", **least)};
    if (stated.watchers) {
        facts.push_back(fact("watchers", *stated.watchers));
    }
    return refuse(RefusalCode::BoxWatchersTooFew, least, std::move(facts));
}

}  // namespace

Judgement admit(const State& state, const PollClosed& stated, const law::Setting& setting) {
    const std::size_t at = state.place(stated.station);
    if (at == State::unknown) {
        return refuse(RefusalCode::StationUnknown, {fact("station", stated.station)});
    }
    // A place that was never opened is closed with its whole stock left over: nothing else could
    // be, and the count would wait for it for ever.
    if (state.places[at].stage == Stage::Closed) {
        return refuse(RefusalCode::StationNotOpen, {fact("station", stated.station)});
    }
    if (Judgement refusal = judge_rows(state, stated.stock, setting)) {
        return refusal;
    }
    for (const StyleStock& row : stated.stock) {
        const CountedSoFar all = counted_so_far(state, state.style(row.style));
        if (Judgement refusal = judge_sum(all.left_over, row.left_over, row.style)) {
            return refusal;
        }
        if (Judgement refusal = judge_sum(all.spoiled, row.spoiled, row.style)) {
            return refusal;
        }
    }
    if (Judgement refusal = judge_balance(state.places[at], state, stated)) {
        return refusal;
    }
    return judge_watchers(state.places[at], stated, setting.rules.poll);
}

// Law: 四川省村民委员会选举条例(2025) art. 31; 四川省城市居民委员会选举条例(2025) art. 29
Judgement admit(const State& state, const PapersDestroyed& stated, const law::Setting& setting) {
    const auto& rule = setting.rules.poll.unissued_destroyed;
    if (!*rule) {
        return refuse(RefusalCode::DestructionNotKnown, rule, {fact("station", stated.station)});
    }
    const std::size_t at = state.place(stated.station);
    if (at == State::unknown) {
        return refuse(RefusalCode::StationUnknown, {fact("station", stated.station)});
    }
    const Place& place = state.places[at];
    if (place.stage != Stage::Closed) {
        return refuse(RefusalCode::StationsStillOpen, {fact("station", stated.station)});
    }
    if (place.destroyed) {
        return refuse(RefusalCode::PapersDestroyedTwice, rule, {fact("station", stated.station)});
    }
    if (Judgement refusal = judge_rows(state, stated.destroyed, setting)) {
        return refusal;
    }
    for (const StylePapers& row : stated.destroyed) {
        const auto left_over = place.stock[state.style(row.style)].left_over;
        if (row.papers != left_over) {
            return refuse(RefusalCode::PapersDestroyedDiffer, rule,
                          {fact("station", stated.station), fact("style", row.style),
                           fact("papers", row.papers),
                           fact("left_over", left_over.value_or(base::Papers{}))});
        }
    }
    return {};
}

Judgement admit(const State& state, const BoxesMerged& stated, const law::Setting& setting) {
    if (stated.from.empty()) {
        return refuse(RefusalCode::StationMissing, {fact("into", stated.into)});
    }
    std::vector<base::StationId> boxes = stated.from;
    boxes.push_back(stated.into);
    std::set<base::StationId> named;
    for (const base::StationId& each : boxes) {
        if (state.place(each) == State::unknown) {
            return refuse(RefusalCode::StationUnknown, {fact("station", each)});
        }
        if (!named.insert(each).second) {
            return refuse(RefusalCode::StationTwice, {fact("station", each)});
        }
    }
    if (Judgement refusal = judge_all_closed(state)) {
        return refusal;
    }
    if (Judgement refusal = judge_all_destroyed(state, setting.rules.poll)) {
        return refusal;
    }
    for (const base::StationId& each : boxes) {
        if (Judgement refusal = judge_sealed(state.places[state.place(each)])) {
            return refusal;
        }
    }
    return judge_contents(state, stated, named, setting.rules.poll);
}

// Law: 四川省村民委员会选举条例(2025) art. 31; 四川省城市居民委员会选举条例(2025) art. 29;
// Law: 北京市村民委员会选举办法(2012) art. 27; 上海市村民委员会选举办法(2020) art. 18;
// Law: 天津市村民委员会选举办法(2019) art. 31; 浙江省村民委员会选举办法(2020) art. 26;
// Law: 河北省村民委员会选举办法(2020) art. 27; 海南省村民委员会选举办法(2025) art. 28;
// Law: 河南省实施村民委员会组织法办法(2011) art. 37: opened once the poll is closed everywhere
Judgement admit(const State& state, const BoxOpened& stated, const law::Setting& setting) {
    const std::size_t at = state.place(stated.station);
    if (at == State::unknown) {
        return refuse(RefusalCode::StationUnknown, {fact("station", stated.station)});
    }
    if (Judgement refusal = judge_all_closed(state)) {
        return refusal;
    }
    if (Judgement refusal = judge_all_destroyed(state, setting.rules.poll)) {
        return refusal;
    }
    if (Judgement refusal = judge_sealed(state.places[at])) {
        return refusal;
    }
    if (Judgement refusal = judge_rows(state, stated.returned, setting)) {
        return refusal;
    }
    for (const StylePapers& row : stated.returned) {
        const CountedSoFar all = counted_so_far(state, state.style(row.style));
        if (Judgement refusal = judge_sum(all.returned, row.papers, row.style)) {
            return refusal;
        }
    }
    if (Judgement refusal = judge_size(state, at, stated, setting.rules)) {
        return refusal;
    }
    return judge_returned(state, at, stated);
}

}  // namespace douxuan::poll
