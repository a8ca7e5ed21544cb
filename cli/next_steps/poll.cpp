// SPDX-License-Identifier: Apache-2.0
// Election day: what has to be ready, the places, the boxes and their papers.
#include <algorithm>

#include "cli/next_steps/phases.h"
#include "engine/count/admit.h"
#include "engine/election/queries.h"
#include "engine/poll/admit.h"
#include "engine/poll/books.h"

namespace douxuan::cli {

namespace {

// Fewer papers were issued there than may be counted alone.
bool is_small(const election::State& state, const base::StationId& station) {
    const poll::Books books = poll::books(state.poll);
    const auto place = std::ranges::find(books.places, station, &poll::PlaceBook::station);
    return place != books.places.end() &&
           std::ranges::any_of(place->styles, [&](const poll::StyleBook& each) {
               return each.issued < *state.rules->count.batch_least;
           });
}

// Whoever asked to speak and has not yet.
// Law: 浙江省村民委员会选举办法(2020) art. 23
void speeches(const election::State& state, Steps& steps) {
    for (const base::PersonId& each : state.nomination.to_speak) {
        add(steps, Need::Missing,
            {"{person}要求发表竞职演说：由选举委员会统一组织",
             "{person} asked to speak: have them speak to the voters"},
            "nominate meet", {law::fact("person", each)});
    }
}

// Law: 村委会组织法(2025) art. 18; 居委会组织法(2025) art. 18
void meeting(const election::State& state, base::Date today, Steps& steps) {
    const law::CandidatesMeeting asked = *state.rules->nomination.meeting;
    if (asked == law::CandidatesMeeting::NotStated || state.is_later_round() ||
        state.plan->nomination == law::NominationMode::NoCandidates ||
        state.reached.contains(law::Milestone::CandidatesMet)) {
        return;
    }
    const base::Date last = law::meeting_last_day(*state.rules, *state.election_day);
    if (asked == law::CandidatesMeeting::Offered && today > last) {
        return;
    }
    add(steps, asked == law::CandidatesMeeting::Required ? Need::Missing : Need::May,
        {"组织候选人与选民见面，最迟 {last}", "have the candidates meet the voters, by {last}"},
        "nominate meet", {law::fact("last", last)});
}

/// Relatives elected together of whom one leaves.
void elected_relatives(const election::State& state, Steps& steps) {
    // Law: 海南省村民委员会选举办法(2025) art. 33
    for (const count::Yielding& each : election::undecided_relatives(state)) {
        add(steps, Need::Missing,
            {"{other}和{person}是亲属，同职且票数相等：由会议决定由谁留任",
             "{other} and {person} are relatives with equal votes for one office: a meeting "
             "decides who stays"},
            "count decide", {law::fact("other", each.other), law::fact("person", each.person)});
    }
    // Law: 四川省村民委员会选举条例(2025) art. 35
    for (const count::Yielding& each : election::may_declare(state)) {
        add(steps, Need::May,
            {"{other}和{person}是亲属，同时当选；二人中可以有一人先声明退出。无人声明的，{person}"
             "退出（职务低、得票少），票数相等的再次投票",
             "{other} and {person} are relatives, both elected: one of them may declare to leave. "
             "If neither does, {person} leaves (lower office, fewer votes) or, with equal votes, "
             "the two are voted on"},
            "count withdraw", {law::fact("other", each.other), law::fact("person", each.person)});
    }
}

// Law: 四川省村民委员会选举条例(2025) art. 31; 四川省城市居民委员会选举条例(2025) art. 29
void watched(const election::State& state, const poll::Place& place, Steps& steps) {
    const auto& least = state.rules->poll.box_watchers;
    if (*least && place.station.kind != poll::StationKind::Centre) {
        add(steps, Need::Next,
            {"{station} 结束投票后，票箱在 {needed} 名以上工作人员监督下送去计票，结束时写明人数"
             "（--watchers）",
             "when {station} closes, {needed} or more of the staff see its box to the count: say "
             "how many (--watchers)"},
            "poll close",
            {law::fact("station", place.station.station), law::fact("needed", **least)});
    }
}

}  // namespace

void listed(const election::State& state, base::Date today, Steps& steps) {
    const poll::State& poll = state.poll;
    meeting(state, today, steps);
    speeches(state, steps);
    if (poll.places.empty()) {
        add(steps, Need::Missing, {"确定投票地点", "fix the polling places"}, "poll stations");
    }
    if (*state.rules->poll.notice_days && !poll.announced) {
        add(steps, Need::Missing,
            {"公布投票时间、地点和方式", "post time, place and method of the vote"},
            "poll announce");
    }
    if (poll.staff.empty()) {
        add(steps, Need::Missing, {"确定工作人员", "appoint the staff"}, "poll staff");
    }
    if (!poll.mandates.published) {
        add(steps, poll.mandates.standing > base::Voters{0} ? Need::Missing : Need::May,
            {"办理委托投票并公布名单（已办 {number} 件）",
             "approve proxies and post their list ({number} so far)"},
            "poll proxies", {{"number", std::to_string(poll.mandates.standing.value)}});
    }
    for (const poll::Place& each : poll.places) {
        if (each.station.kind == poll::StationKind::MobileBox && !each.mobile) {
            add(steps, Need::Missing,
                {"公布使用流动票箱 {station} 的选民", "post the list of mobile box {station}"},
                "poll mobile", {law::fact("station", each.station.station)});
        }
    }
    if (poll.styles.empty()) {
        add(steps, Need::Missing, {"印制选票，送到各投票地点", "print papers and deliver them"},
            "poll print");
    } else if (std::ranges::any_of(poll.styles, [](const poll::Printed& each) {
                   return each.delivered == base::Papers{0};
               })) {
        add(steps, Need::Missing, {"把选票送到各投票地点", "deliver the papers"}, "poll deliver");
    }
    // Law: 海南省村民委员会选举办法(2025) art. 25; 河南省实施办法(2011) art. 32
    const law::Setting setting{*state.rules, today, state.election_day, state.round_plan()};
    if (poll::adoption_rule(poll, setting) != nullptr && poll.staff_adopted != today) {
        add(steps, Need::Next,
            {"选举日投票前，清点到场选民，由他们举手通过监票人、计票人",
             "on election day before the vote, count the voters present and let them adopt the "
             "people who count by a show of hands"},
            "poll adopt");
    }
    const law::PollRules& day = state.rules->poll;
    add(steps, Need::Next,
        *day.booth && *day.scribe_place
            ? Text{"选举日设好秘密写票处和代书处，查验票箱，开始投票",
                   "on election day, set up the booths and the place for scribes, show the boxes "
                   "and open"}
        : *day.booth ? Text{"选举日设好秘密写票处，查验票箱，开始投票",
                            "on election day, set up the booths, show the boxes and open"}
                     : Text{"选举日查验票箱，开始投票", "on election day, show the boxes and open"},
        "poll open");
}

void polling(const election::State& state, Steps& steps) {
    for (const poll::Place& each : state.poll.places) {
        const std::vector<law::Fact> facts{law::fact("station", each.station.station)};
        if (each.stage == poll::Stage::Fixed) {
            add(steps, Need::Next,
                {"{station} 还没有开始投票；不再开放的，清点选票后结束投票",
                 "{station} is not open yet; if it stays shut, count its papers and close it"},
                "poll open", facts);
        } else if (each.stage == poll::Stage::Open) {
            add(steps, Need::Next,
                {"{station} 正在投票：发票；到时间后结束投票",
                 "{station} is open: hand out papers, close in time"},
                "poll issue", facts);
            watched(state, each, steps);
        }
    }
}

void counting(const election::State& state, Steps& steps) {
    // Law: 四川省村民委员会选举条例(2025) art. 31; 四川省城市居民委员会选举条例(2025) art. 29
    for (const poll::Place& each : state.poll.places) {
        if (*state.rules->poll.unissued_destroyed && !each.destroyed) {
            add(steps, Need::Missing,
                {"{station} 的票箱当众密封，没有发出的选票当众销毁",
                 "seal the box of {station} and destroy its papers not issued, in public"},
                "poll destroy", {law::fact("station", each.station.station)});
        }
    }
    const auto sealed = poll::sealed_boxes(state.poll);
    for (const base::StationId& each : sealed) {
        const std::vector<law::Fact> facts{law::fact("station", each)};
        if (sealed.size() > 1 && is_small(state, each)) {
            const auto& place = state.poll.places[state.poll.place(each)];
            const bool is_bounded = *state.rules->poll.mobile_overcount &&
                                    place.station.kind == poll::StationKind::MobileBox;
            add(steps, Need::Next,
                is_bounded ? Text{"{station} 的票少，先清点张数，不超过名单的并入另一个箱，不看票",
                                  "the box of {station} is small: count its papers face down; if "
                                  "its list allows so many, put it into another, unread"}
                           : Text{"{station} 的票少，先并入另一个箱，不看票",
                                  "the box of {station} is small: put it into another, unread"},
                "count merge", facts);
        } else {
            add(steps, Need::Next, {"{station} 的票箱还没有开", "the box of {station} is sealed"},
                "count open", facts);
        }
    }
    for (const poll::Place& place : state.poll.places) {
        for (const poll::Printed& style : state.poll.styles) {
            const auto returned = poll::returned(state.poll, place.station.station, style.style);
            const auto counted = state.count.counted_of(place.station.station, style.style);
            if (returned && counted < *returned) {
                add(steps, Need::Next,
                    {"{station} 还有 {papers} 张没有计", "{papers} papers of {station} to count"},
                    "count batch",
                    {law::fact("station", place.station.station),
                     law::fact("papers", *returned - counted)});
            }
        }
    }
    if (state.count.undecided() != nullptr) {
        add(steps, Need::Missing,
            {"票上写的名字要认定是谁（第一个：{write_in}）",
             "decide whom written names mean (the first: {write_in})"},
            "count adjudicate", {law::fact("write_in", *state.count.undecided())});
    }
    if (const std::string* marks = count::marks_to_decide(state.count, *state.rules)) {
        add(steps, Need::Missing,
            {"无法辨认的标识要由选举委员会认定（第一种：{marks}）",
             "decide what marks mean that cannot be made out (the first: {marks})"},
            "count illegible", {law::fact("marks", *marks)});
    }
    elected_relatives(state, steps);
    if (count_is_complete(state) && election::undecided_relatives(state).empty()) {
        add(steps, Need::Next, {"核对结果，当场宣布", "check the result and announce it"},
            "result announce");
    }
}

bool count_is_complete(const election::State& state) {
    if (!poll::sealed_boxes(state.poll).empty() || state.count.undecided() != nullptr ||
        count::marks_to_decide(state.count, *state.rules) != nullptr) {
        return false;
    }
    return std::ranges::all_of(state.poll.places, [&](const poll::Place& place) {
        return std::ranges::all_of(state.poll.styles, [&](const poll::Printed& style) {
            const auto returned = poll::returned(state.poll, place.station.station, style.style);
            return !returned ||
                   state.count.counted_of(place.station.station, style.style) == *returned;
        });
    });
}

}  // namespace douxuan::cli
