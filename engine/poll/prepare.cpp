// SPDX-License-Identifier: Apache-2.0
// Judging what happens before the poll: places and papers. Staff, mandates and what is posted have
// files of their own.
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "engine/law/voting_method.h"
#include "engine/poll/admit.h"

namespace douxuan::poll {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

namespace {

// Law: 村民委员会选举规程(2013) ch. 6: a meeting, a meeting with stations, or stations.
Judgement judge_form(const StationsFixed& stated, law::VotingForm form,
                     const law::Cited<std::vector<law::VotingForm>>& rule) {
    const auto of_kind = [&](StationKind kind) {
        return std::ranges::count(stated.stations, kind, &Station::kind);
    };
    const auto centres = of_kind(StationKind::Centre);
    const auto stations = of_kind(StationKind::Station);
    if (form != law::VotingForm::Stations && centres != 1) {
        return refuse(RefusalCode::CentreMissing, rule,
                      {fact("form", form), fact("centres", std::to_string(centres))});
    }
    if (form == law::VotingForm::Meeting && stations != 0) {
        return refuse(RefusalCode::StationNotInForm, rule,
                      {fact("form", form), fact("stations", std::to_string(stations))});
    }
    if (form != law::VotingForm::Meeting && stations == 0) {
        return refuse(RefusalCode::StationMissing, rule, {fact("form", form)});
    }
    return {};
}

/// Mobile boxes are approved, where somebody has to, on a day that has come; nothing else is.
// Law: 浙江省村民委员会选举办法(2020) art. 24
Judgement judge_approval(const StationsFixed& stated, bool has_mobile_box,
                         const law::Setting& setting) {
    const auto& rule = setting.rules.poll.mobile_approved_by;
    if (!*rule || !has_mobile_box) {
        return stated.approval ? refuse(RefusalCode::MobileApprovalNotKnown, rule) : Judgement{};
    }
    if (!stated.approval) {
        return refuse(RefusalCode::MobileApprovalMissing, rule, {fact("competent", **rule)});
    }
    if (stated.approval->authority != **rule) {
        return refuse(RefusalCode::MobileApprovedByOther, rule,
                      {fact("authority", stated.approval->authority), fact("competent", **rule)});
    }
    if (stated.approval->day > setting.today) {
        return refuse(RefusalCode::ShiftApprovedLater, rule,
                      {fact("approved", stated.approval->day), fact("today", setting.today)});
    }
    return {};
}

}  // namespace

Judgement admit(const State& state, const StationsFixed& stated, const law::Setting& setting) {
    if (setting.plan == nullptr) {
        return refuse(RefusalCode::MethodNotAdopted);
    }
    if (!state.places.empty()) {
        return refuse(RefusalCode::StationsFixedTwice);
    }
    std::set<base::StationId> ids;
    for (const Station& each : stated.stations) {
        if (!ids.insert(each.station).second) {
            return refuse(RefusalCode::StationTwice, {fact("station", each.station)});
        }
    }
    const auto mobile = std::ranges::find(stated.stations, StationKind::MobileBox, &Station::kind);
    const auto* bar = law::bars_mobile_boxes(setting.rules);
    if (bar != nullptr && mobile != stated.stations.end()) {
        return refuse(RefusalCode::MobileBoxNotAllowed, *bar, {fact("station", mobile->station)});
    }
    if (Judgement refusal = judge_approval(stated, mobile != stated.stations.end(), setting)) {
        return refusal;
    }
    return judge_form(stated, setting.plan->voting_form, setting.rules.poll.voting_forms);
}

Judgement admit(const State& state, const PapersPrinted& stated, const law::Setting& setting) {
    if (setting.plan == nullptr) {
        return refuse(RefusalCode::MethodNotAdopted);
    }
    const std::vector<law::Style> styles = setting.plan->styles();
    if (std::ranges::find(styles, stated.style, &law::Style::style) == styles.end()) {
        return refuse(RefusalCode::StyleUnknown, {fact("style", stated.style)});
    }
    const std::size_t style = state.style(stated.style);
    const base::Papers before =
        style == State::unknown ? base::Papers{} : state.styles[style].papers;
    if (before.value + stated.papers.value > base::largest_recorded_number) {
        return refuse(
            RefusalCode::NumberTooLarge,
            {fact("style", stated.style), fact("printed", before), fact("papers", stated.papers)});
    }
    return {};
}

Judgement admit(const State& state, const PapersDelivered& stated, const law::Setting&) {
    const std::size_t place = state.place(stated.station);
    if (place == State::unknown) {
        return refuse(RefusalCode::StationUnknown, {fact("station", stated.station)});
    }
    const std::size_t style = state.style(stated.style);
    if (style == State::unknown) {
        return refuse(RefusalCode::StyleUnknown, {fact("style", stated.style)});
    }
    if (state.places[place].stage == Stage::Closed) {
        return refuse(RefusalCode::OutOfPhase, {fact("station", stated.station)});
    }
    const Printed& stock = state.styles[style];
    if (stated.papers > stock.papers - stock.delivered) {
        return refuse(RefusalCode::DeliveredMoreThanPrinted,
                      {fact("style", stated.style), fact("printed", stock.papers),
                       fact("delivered", stock.delivered), fact("papers", stated.papers)});
    }
    return {};
}

}  // namespace douxuan::poll
