// SPDX-License-Identifier: Apache-2.0
// Judging who works at the poll: how many at each place, by when, and who adopts them.
#include "engine/poll/staff.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "engine/poll/admit.h"
#include "engine/poll/election_day.h"

namespace douxuan::poll {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

namespace {

/// So many people do that at that place.
using Crew = std::map<std::pair<Duty, base::StationId>, std::int64_t>;

Crew crew_of(const std::vector<StaffMember>& staff) {
    Crew crew;
    for (const StaffMember& each : staff) {
        ++crew[{each.duty, each.station}];
    }
    return crew;
}

/// Nothing in time; later, if `staff` only replaces people, of those duties that `counts`.
template <class Counts>
Judgement judge_in_time(const State& state, const StaffAppointed& stated,
                        const law::Cited<std::optional<base::Days>>& rule, RefusalCode code,
                        const law::Setting& setting, const Counts& counts) {
    if (!*rule || !setting.election_day) {
        return {};
    }
    const base::Date last = *setting.election_day - **rule;
    if (setting.today <= last) {
        return {};
    }
    const Crew before = crew_of(state.staff);
    for (const auto& [post, people] : crew_of(stated.staff)) {
        const auto had = before.find(post);
        if (counts(post.first) && people > (had == before.end() ? 0 : had->second)) {
            return refuse(code, rule,
                          {fact("duty", post.first), fact("station", post.second),
                           fact("today", setting.today), fact("last_day", last)});
        }
    }
    return {};
}

/// Different scrutineers of a place.
base::Members scrutineers_at(const StaffAppointed& staff, const base::StationId& station) {
    std::int64_t all = 0;
    for (const StaffMember& each : staff.staff) {
        all += each.station == station && each.duty == Duty::Scrutineer ? 1 : 0;
    }
    return {all};
}

Judgement judge_number(RefusalCode code, const law::Citation& cite, base::Members least,
                       base::Members staff, const base::StationId& station) {
    if (staff >= least) {
        return {};
    }
    return refuse(code, cite,
                  {fact("station", station), fact("staff", staff), fact("needed", least)});
}

/// Enough people at a station and with a mobile box, and among them enough scrutineers. The centre
/// is where everybody is.
// Law: 北京市村民委员会选举办法(2012) art. 23; 四川省村民委员会选举条例(2025) art. 28;
// 海南省村民委员会选举办法(2025) art. 25
Judgement judge_staffing(const Place& place, const StaffAppointed& stated,
                         const law::PollRules& rules) {
    if (place.station.kind == StationKind::Centre) {
        return {};
    }
    const bool is_mobile = place.station.kind == StationKind::MobileBox;
    const base::StationId& station = place.station.station;
    const auto least = is_mobile ? std::optional(*rules.mobile_box_staff) : *rules.station_staff;
    if (auto refusal = judge_number(
            is_mobile ? RefusalCode::MobileBoxUnderstaffed : RefusalCode::StationUnderstaffed,
            is_mobile ? rules.mobile_box_staff.cite : rules.station_staff.cite,
            least.value_or(base::Members{}), staff_at(stated, station), station)) {
        return refusal;
    }
    const auto& scrutineers = is_mobile ? rules.mobile_box_scrutineers : rules.station_scrutineers;
    return judge_number(RefusalCode::TooFewScrutineers, scrutineers.cite,
                        scrutineers->value_or(base::Members{}), scrutineers_at(stated, station),
                        station);
}

/// Somebody keeps every mobile box, and enough scrutineers watch the count.
// Law: 河南省实施办法(2011) art. 31: 设置专人保管流动投票箱; 天津市村民委员会选举办法(2019) art.
// 31: 在两名监票人员的监督下
Judgement judge_keepers(const State& state, const StaffAppointed& stated,
                        const law::PollRules& rules) {
    std::set<base::PersonId> scrutineers;
    std::set<base::StationId> kept;
    for (const StaffMember& each : stated.staff) {
        if (each.duty == Duty::Scrutineer) {
            scrutineers.insert(each.person);
        } else if (each.duty == Duty::MobileBoxKeeper) {
            kept.insert(each.station);
        }
    }
    for (const Place& each : state.places) {
        if (*rules.mobile_keeper && each.station.kind == StationKind::MobileBox &&
            !kept.contains(each.station.station)) {
            return refuse(RefusalCode::MobileBoxKeeperMissing, rules.mobile_keeper,
                          {fact("station", each.station.station)});
        }
    }
    const base::Members watching{std::ssize(scrutineers)};
    const auto& least = rules.count_scrutineers;
    return *least && watching < **least ? refuse(RefusalCode::CountScrutineersTooFew, least,
                                                 {fact("staff", watching), fact("needed", **least)})
                                        : Judgement{};
}

/// Whether a place is part of the election meeting (选举大会), and not one of the stations.
bool is_meeting(const Station& place, const law::Setting& setting) {
    return place.kind == StationKind::Centre && setting.plan != nullptr &&
           setting.plan->voting_form != law::VotingForm::Stations;
}

const Approvers& approvers_of(const Station& place, const law::Setting& setting) {
    return is_meeting(place, setting) ? setting.rules.poll.staff_list_by
                                      : setting.rules.poll.station_staff_list_by;
}

bool is_by_show_of_hands(const Approvers& rule) {
    return *rule && std::ranges::find(**rule, law::Body::VotersPresent) != (*rule)->end();
}

}  // namespace

Judgement admit(const State& state, const StaffAppointed& stated, const law::Setting& setting) {
    if (state.poll_began()) {
        return refuse(RefusalCode::OutOfPhase);
    }
    std::set<std::tuple<Duty, base::PersonId, base::StationId>> duties;
    for (const StaffMember& each : stated.staff) {
        if (state.place(each.station) == State::unknown) {
            return refuse(RefusalCode::StationUnknown, {fact("station", each.station)});
        }
        if (!duties.emplace(each.duty, each.person, each.station).second) {
            return refuse(RefusalCode::PersonTwice,
                          {fact("person", each.person), fact("duty", each.duty),
                           fact("station", each.station)});
        }
    }
    for (const Place& each : state.places) {
        if (Judgement refusal = judge_staffing(each, stated, setting.rules.poll)) {
            return refusal;
        }
    }
    if (Judgement refusal = judge_keepers(state, stated, setting.rules.poll)) {
        return refusal;
    }
    // Law: 浙江省村民委员会选举办法(2020) art. 22; 海南省村民委员会选举办法(2025) art. 27.
    if (Judgement refusal =
            judge_in_time(state, stated, setting.rules.poll.staff_days, RefusalCode::StaffTooLate,
                          setting, [](Duty) { return true; })) {
        return refusal;
    }
    return judge_in_time(state, stated, setting.rules.poll.scribe_days, RefusalCode::ScribesTooLate,
                         setting, [](Duty duty) { return duty == Duty::Scribe; });
}

// Law: 天津市村民委员会选举办法(2019) art. 26; 河北省村民委员会选举办法(2020) art. 24;
// 海南省村民委员会选举办法(2025) art. 27
std::vector<const Approvers*> approvals_asked(const State& state, const StaffAppointed& stated,
                                              const law::Setting& setting) {
    std::vector<const Approvers*> asked;
    for (const StaffMember& each : stated.staff) {
        const std::size_t at = state.place(each.station);
        if (at == State::unknown || state.has_duty(each.person, each.duty)) {
            continue;
        }
        const bool is_writing = each.duty == Duty::Scribe;
        if (!is_writing && !counts_papers(each.duty)) {
            continue;
        }
        const Approvers& rule = is_writing ? setting.rules.poll.scribe_list_by
                                           : approvers_of(state.places[at].station, setting);
        if (*rule && !is_by_show_of_hands(rule) && std::ranges::find(asked, &rule) == asked.end()) {
            asked.push_back(&rule);
        }
    }
    return asked;
}

const Approvers* adoption_rule(const State& state, const law::Setting& setting) {
    for (const Place& each : state.places) {
        if (is_by_show_of_hands(approvers_of(each.station, setting))) {
            return &approvers_of(each.station, setting);
        }
    }
    return nullptr;
}

// Law: 海南省村民委员会选举办法(2025) art. 25; 河南省实施办法(2011) art. 32;
// 河北省村民委员会选举办法(2020) art. 24
Judgement admit(const State& state, const StaffAdopted& stated, const law::Setting& setting) {
    const Approvers* rule = adoption_rule(state, setting);
    if (rule == nullptr) {
        return refuse(RefusalCode::StaffAdoptionNotKnown, setting.rules.poll.staff_list_by);
    }
    if (state.staff.empty()) {
        return refuse(RefusalCode::StaffMissing, *rule);
    }
    if (Judgement refusal = judge_election_day(setting)) {
        return refusal;
    }
    if (stated.resolution.body != law::Body::VotersPresent) {
        return refuse(RefusalCode::BodyNotCompetent, *rule, {fact("body", stated.resolution.body)});
    }
    return {};
}

Judgement judge_adopted(const State& state, const Station& place, const law::Setting& setting) {
    const Approvers& rule = approvers_of(place, setting);
    return is_by_show_of_hands(rule) && state.staff_adopted != setting.today
               ? refuse(RefusalCode::StaffNotAdopted, rule, {fact("station", place.station)})
               : Judgement{};
}

}  // namespace douxuan::poll
