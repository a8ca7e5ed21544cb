// SPDX-License-Identifier: Apache-2.0
// Election day: who is at each place, who votes for others, by when it is posted.
#include "engine/poll/admit.h"
#include "tests/statute/boundaries/probes.h"
#include "tests/support/formalities.h"
#include "tests/support/rules.h"

namespace douxuan::test {

namespace {

using election::Phase;
using law::Milestone;

base::Date day_before(const Walk& walk, base::Days days) {
    return walk.election_day() - days;
}

/// With the vote of the meeting that the rules may ask for such a list.
poll::StaffAppointed approved(const Walk& walk, poll::StaffAppointed list) {
    list.resolution.reset();
    if (!poll::approvals_asked(walk.state.poll, list, walk.state.setting(walk.now)).empty()) {
        list.resolution = Village::meeting();
    }
    return list;
}

/// How many work at a place, and how many of them as scrutineers.
struct Crew {
    std::int64_t people;
    std::int64_t scrutineers;
};

/// As many as the rules ask for at a place; who watches the count works in the hall.
Crew asked_for(const law::PollRules& rules, poll::StationKind kind) {
    const bool is_mobile = kind == poll::StationKind::MobileBox;
    const auto& scrutineers = is_mobile ? rules.mobile_box_scrutineers : rules.station_scrutineers;
    Crew crew{.people = is_mobile ? rules.mobile_box_staff->value
                                  : rules.station_staff->value_or(base::Members{1}).value,
              .scrutineers = scrutineers->value_or(base::Members{}).value};
    if (kind == poll::StationKind::Centre) {
        crew.scrutineers =
            std::max(crew.scrutineers, rules.count_scrutineers->value_or(base::Members{}).value);
    }
    crew.people = std::max(crew.people, crew.scrutineers);
    return crew;
}

bool bars_mobile_boxes(const law::Ruleset& rules) {
    return !is_village(rules) && !*rules.residents_method.mobile_boxes;
}

/// There are a hall, a station and, where there may be one, a mobile box; nobody works there yet.
Walk unstaffed(const Trial& trial) {
    Walk walk = trial.before<poll::StationsFixed>();
    walk.days_before(6);
    poll::StationsFixed places{.in_favour = {5},
                               .stations = {{poll::StationKind::Centre, {"hall"}},
                                            {poll::StationKind::Station, {"east"}}}};
    if (!bars_mobile_boxes(trial.rules)) {
        places.approval = boxes_approved(trial.rules.poll, walk.now.date_in_china());
        places.stations.push_back({poll::StationKind::MobileBox, {"mobile"}});
    }
    walk.state_fact(places);
    return walk;
}

/// The list of those who work at the poll, with these at that place.
poll::StaffAppointed list_with(const Trial& trial, const Walk& walk, poll::StationKind kind,
                               Crew crew) {
    poll::StaffAppointed list{.in_favour = {5}, .staff = {}};
    const std::string of = is_village(trial.rules) ? "s" : "p";
    for (const poll::Place& place : walk.state.poll.places) {
        const Crew here =
            place.station.kind == kind ? crew : asked_for(trial.rules.poll, place.station.kind);
        for (std::int64_t i = 1; i <= here.people; ++i) {
            list.staff.push_back(
                {i <= here.scrutineers ? poll::Duty::Scrutineer : poll::Duty::Issuer,
                 {of + std::to_string(i)},
                 place.station.station});
        }
        if (*trial.rules.poll.mobile_keeper && place.station.kind == poll::StationKind::MobileBox) {
            list.staff.push_back({poll::Duty::MobileBoxKeeper, {of + "1"}, place.station.station});
        }
    }
    return approved(walk, list);
}

void try_staff(Trial& trial, poll::StationKind kind, base::Members least) {
    const Walk walk = unstaffed(trial);
    const Crew crew = asked_for(trial.rules.poll, kind);
    trial.from(
        least.value,
        kind == poll::StationKind::MobileBox ? "mobile_box_understaffed" : "station_understaffed",
        [&](std::int64_t people) {
            return walk.verdict(
                list_with(trial, walk, kind,
                          {.people = people, .scrutineers = std::min(people, crew.scrutineers)}));
        });
}

void try_scrutineers(Trial& trial, poll::StationKind kind, base::Members least) {
    const Walk walk = unstaffed(trial);
    const Crew crew = asked_for(trial.rules.poll, kind);
    trial.from(least.value, "too_few_scrutineers", [&](std::int64_t scrutineers) {
        return walk.verdict(
            list_with(trial, walk, kind,
                      {.people = std::max(crew.people, scrutineers), .scrutineers = scrutineers}));
    });
}

void try_count_scrutineers(Trial& trial) {
    const Walk walk = unstaffed(trial);
    const Crew crew = asked_for(trial.rules.poll, poll::StationKind::Centre);
    trial.from((*trial.rules.poll.count_scrutineers)->value, "count_scrutineers_too_few",
               [&](std::int64_t scrutineers) {
                   return walk.verdict(list_with(
                       trial, walk, poll::StationKind::Centre,
                       {.people = std::max(crew.people, scrutineers), .scrutineers = scrutineers}));
               });
}

/// A station closes, and so many see its box to the count.
void try_box_watchers(Trial& trial) {
    const Walk walk = trial.before<poll::PollClosed>();
    const auto& places = walk.state.poll.places;
    const auto place = std::ranges::find_if(places, [](const poll::Place& each) {
        return each.station.kind != poll::StationKind::Centre;
    });
    poll::PollClosed closed{.reason = {}, .station = place->station.station, .stock = {}};
    for (std::size_t at = 0; at < place->stock.size(); ++at) {
        const poll::Stock& stock = place->stock[at];
        closed.stock.push_back({stock.on_hand(), stock.spoiled, walk.state.poll.styles[at].style});
    }
    trial.from((*trial.rules.poll.box_watchers)->value, "box_watchers_too_few",
               [&](std::int64_t watchers) {
                   closed.watchers = base::Members{watchers};
                   return walk.verdict(closed);
               });
}

void try_mobile_staff(Trial& trial) {
    if (bars_mobile_boxes(trial.rules)) {
        trial.out_of_reach("there are no mobile boxes");
        return;
    }
    try_staff(trial, poll::StationKind::MobileBox, *trial.rules.poll.mobile_box_staff);
}

// Lists before election day.

void try_mobile_list_days(Trial& trial) {
    Walk walk = trial.before<poll::MobileVotersPublished>();
    const auto list = trial.stated<poll::MobileVotersPublished>();
    const base::Date last = day_before(walk, **trial.rules.poll.mobile_list_days);
    trial.states_until(last, "mobile_list_too_late", walk, list);
    trial.runs_out(Milestone::MobileListPosted, last, walk, "missed");
}

void try_poll_notice_days(Trial& trial) {
    Walk walk = trial.before<poll::PollAnnounced>();
    const base::Date last = day_before(walk, **trial.rules.poll.notice_days);
    trial.states_until(last, "poll_announced_too_late", walk,
                       poll::PollAnnounced{.in_favour = {5}});
    trial.runs_out(Milestone::PollAnnounced, last, walk, "missed");
}

void try_proxy_days(Trial& trial) {
    Walk walk = trial.before<poll::ProxiesPublished>();
    const auto list = trial.stated<poll::ProxiesPublished>();
    const base::Date last = day_before(walk, *trial.rules.poll.proxy_days);
    trial.states_until(last, "proxies_published_too_late", walk, list);
    trial.runs_out(Milestone::ProxiesPublished, last, walk, "missed");
}

void try_staff_days(Trial& trial) {
    Walk walk = trial.before<poll::StaffAppointed>();
    const auto list = trial.stated<poll::StaffAppointed>();
    const base::Date last = day_before(walk, **trial.rules.poll.staff_days);
    trial.states_until(last, "staff_too_late", walk, list);
    trial.runs_out(Milestone::StaffAppointed, last, walk, "missed");
}

/// s8 writes for voters, besides those who were appointed.
poll::StaffAppointed with_scribe(const Trial& trial, const Walk& walk) {
    auto list = trial.stated<poll::StaffAppointed>();
    list.staff.push_back({poll::Duty::Scribe, {"s8"}, {"hall"}});
    return approved(walk, list);
}

void try_scribe_days(Trial& trial) {
    Walk walk = trial.before<poll::StaffAppointed>();
    walk.days_before(6);
    walk.state_fact(trial.stated<poll::StaffAppointed>());
    const auto list = with_scribe(trial, walk);
    const base::Date last = day_before(walk, **trial.rules.poll.scribe_days);
    walk.state.last_at = {};
    trial.states_until(last, "scribes_too_late", walk, list);
    trial.runs_out(Milestone::ScribesAppointed, last, walk, "missed");
}

// Who votes, or writes, for others.

poll::ProxyApproved mandate_of(const Trial& trial, std::uint64_t principal, std::uint64_t proxy) {
    return {
        .card = card(trial.rules.poll),
        .principal = handle(principal),
        .proxy = handle(proxy),
        .relation = is_village(trial.rules) ? poll::ProxyTie::Child : poll::ProxyTie::OtherElector};
}

/// 45 votes for so many.
void try_proxy_cap(Trial& trial) {
    const Walk listed = trial.at(Phase::Listed);
    trial.up_to(trial.rules.poll.proxy_cap->value, "proxy_has_too_many",
                [&](std::int64_t principals) {
                    Walk walk = listed;
                    for (std::int64_t i = 1; i < principals; ++i) {
                        walk.state_fact(mandate_of(trial, 36 + static_cast<std::uint64_t>(i), 45));
                    }
                    return walk.verdict(mandate_of(trial, 46, 45));
                });
}

void try_proxy_apply_days(Trial& trial) {
    Walk walk = trial.before<poll::ProxiesPublished>();
    const base::Date last = day_before(walk, **trial.rules.poll.proxy_apply_days);
    trial.states_until(last, "mandate_asked_too_late", walk, mandate_of(trial, 46, 45));
    // What counts is the day on which it was asked for, not that of the approval.
    walk.on(walk.election_day());
    trial.until(last, "mandate_asked_too_late", [&](base::Date day) {
        poll::ProxyApproved asked = mandate_of(trial, 46, 45);
        asked.applied = day;
        return walk.verdict(asked);
    });
    trial.runs_out(Milestone::MandatesAsked, last, walk, "over");
}

/// s8 writes for so many.
void try_scribe_cap(Trial& trial) {
    Walk walk = trial.before<poll::PollOpened>();
    walk.days_before(6);
    walk.state_fact(with_scribe(trial, walk));
    walk.days_before(0);
    if (poll::adoption_rule(walk.state.poll, walk.state.round_setting(walk.now)) != nullptr) {
        walk.state_fact(raised_hands(30, 60));
    }
    walk.state_fact(poll::PollOpened{.station = {"hall"}});
    trial.up_to(
        (*trial.rules.poll.scribe_cap)->value, "scribe_has_too_many", [&](std::int64_t voters) {
            const auto writes_for = [](std::int64_t voter) {
                return poll::PaperIssued{.proxy = {},
                                         .scribe = base::PersonId{"s8"},
                                         .station = {"hall"},
                                         .style = {"joint"},
                                         .voter = handle(static_cast<std::uint64_t>(voter))};
            };
            Walk now = walk;
            for (std::int64_t i = 1; i < voters; ++i) {
                now.state_fact(writes_for(i));
            }
            return now.verdict(writes_for(voters));
        });
}

}  // namespace

std::vector<Probe> poll_probes() {
    using poll::StationKind;
    return {
        {"poll.box_watchers", try_box_watchers},
        {"poll.count_scrutineers", try_count_scrutineers},
        {"poll.mobile_box_scrutineers",
         [](Trial& trial) {
             try_scrutineers(trial, StationKind::MobileBox,
                             **trial.rules.poll.mobile_box_scrutineers);
         }},
        {"poll.mobile_box_staff", try_mobile_staff},
        {"poll.mobile_list_days", try_mobile_list_days},
        {"poll.notice_days", try_poll_notice_days},
        {"poll.proxy_apply_days", try_proxy_apply_days},
        {"poll.proxy_cap", try_proxy_cap},
        {"poll.proxy_days", try_proxy_days},
        {"poll.scribe_cap", try_scribe_cap},
        {"poll.scribe_days", try_scribe_days},
        {"poll.staff_days", try_staff_days},
        {"poll.station_scrutineers",
         [](Trial& trial) {
             try_scrutineers(trial, StationKind::Station, **trial.rules.poll.station_scrutineers);
         }},
        {"poll.station_staff",
         [](Trial& trial) {
             try_staff(trial, StationKind::Station, **trial.rules.poll.station_staff);
         }},
    };
}

}  // namespace douxuan::test
