// SPDX-License-Identifier: Apache-2.0
// The poll, the count and the result of a history.
#include <algorithm>

#include "ballots/batches.h"
#include "engine/base/ensure.h"
#include "engine/nomination/queries.h"
#include "engine/poll/books.h"
#include "tests/simulate/making.h"
#include "tests/simulate/marks.h"

namespace douxuan::simulate {

namespace {

constexpr std::int64_t poll_opens = 8 * 60;
constexpr std::int64_t poll_minutes = 10 * 60;

const base::StationId centre{"centre"};
const base::StationId east{"east"};
const base::StationId mobile{"mobile"};

}  // namespace

void Making::prepare_poll() {
    day_before(9);
    state(poll::StationsFixed{{7},
                              {{poll::StationKind::Centre, centre},
                               {poll::StationKind::Station, east},
                               {poll::StationKind::MobileBox, mobile}}});
    appoint_staff();
    approve_proxies();
    poll::MobileVotersPublished list{mobile, {}};
    for (const Voter& each : voters_) {
        const bool old = each.person->row.record.birth < plan_.election_day - base::Days{27'000};
        if (old && list.voters.size() < 40 && !principals_.contains(each.handle())) {
            list.voters.push_back(each.handle());
            mobile_.insert(each.handle());
        }
    }
    state(std::move(list));
    day_before(3);
    state(poll::ProxiesPublished{now().poll.mandates.standing});
    const base::Papers printed{static_cast<std::int64_t>(voters_.size()) * 3 + spoilt_ + 600};
    day_before(2);
    for (const law::Style& each : now().plan->styles()) {
        state(poll::PapersPrinted{printed, each.style});
    }
    day_before(1);
    for (const law::Style& each : now().plan->styles()) {
        for (const base::StationId& station : {centre, east, mobile}) {
            state(poll::PapersDelivered{{printed.value / 3}, station, each.style});
        }
    }
}

void Making::appoint_staff() {
    static constexpr poll::Duty duties[] = {poll::Duty::Scrutineer, poll::Duty::Issuer,
                                            poll::Duty::Teller, poll::Duty::Scribe,
                                            poll::Duty::Caller};
    poll::StaffAppointed appointed{.in_favour = {7}, .staff = {}};
    for (std::size_t i = 0; i < staff_.size(); ++i) {
        name(*staff_[i], staff_[i]->handle());
        if (i < 2 * std::size(duties)) {
            appointed.staff.push_back(
                {duties[i / 2], id_of(*staff_[i]), i % 2 == 0 ? centre : east});
        } else {
            appointed.staff.push_back({poll::Duty::MobileBoxKeeper, id_of(*staff_[i]), mobile});
        }
    }
    state(std::move(appointed));
}

/// Half of those who live elsewhere ask somebody here, some of whom are asked by three.
void Making::approve_proxies() {
    std::size_t helper = 0;
    for (const Voter& each : voters_) {
        if (each.person->row.record.category != roll::VoterClass::Away || random_.happens(500)) {
            continue;
        }
        const Voter& proxy = *helpers_.at(helper);
        std::vector<const Voter*>& held = principals_[proxy.handle()];
        state(poll::ProxyApproved{each.handle(), proxy.handle(), poll::ProxyTie::Sibling});
        held.push_back(&each);
        if (held.size() == 3 || random_.happens(500)) {
            ++helper;
        }
    }
}

void Making::vote() {
    chronicle_.go_to(plan_.election_day, poll_opens);
    for (const base::StationId& station : {centre, east, mobile}) {
        state_at(poll::PollOpened{station});
    }
    std::set<base::Handle> drawn_by_others;
    for (const auto& [proxy, principals] : principals_) {
        for (const Voter* each : principals) {
            drawn_by_others.insert(each->handle());
        }
    }
    std::vector<const Voter*> visits;
    for (const Voter& each : voters_) {
        const bool sure = principals_.contains(each.handle()) || mobile_.contains(each.handle());
        if (!drawn_by_others.contains(each.handle()) && (sure || random_.happens(870))) {
            visits.push_back(&each);
        }
    }
    random_.shuffle(visits);
    std::int64_t spoilt = 0;
    for (std::size_t i = 0; i < visits.size(); ++i) {
        const auto done = static_cast<std::int64_t>(i) + 1;
        const auto all = static_cast<std::int64_t>(visits.size());
        chronicle_.go_to(plan_.election_day, poll_opens + done * poll_minutes / (all + 1));
        const Voter& voter = *visits[i];
        const base::StationId station = mobile_.contains(voter.handle())   ? mobile
                                        : voter.person->household % 3 == 0 ? east
                                                                           : centre;
        issue(voter, station, std::nullopt);
        if (const auto held = principals_.find(voter.handle()); held != principals_.end()) {
            for (const Voter* each : held->second) {
                issue(*each, station, voter.handle());
            }
        }
        for (; spoilt < spoilt_ * done / all; ++spoilt) {
            const auto& styles = now().poll.styles;
            const auto style = static_cast<std::size_t>(spoilt) % styles.size();
            state_at(poll::PaperSpoiled{station, styles[style].style});
        }
    }
    close_poll();
}

void Making::issue(const Voter& voter, const base::StationId& station,
                   std::optional<base::Handle> proxy) {
    for (const law::Style& each : now().plan->styles()) {
        state_at(poll::PaperIssued{proxy, station, each.style, voter.handle()});
    }
}

void Making::close_poll() {
    chronicle_.go_to(plan_.election_day, poll_opens + poll_minutes);
    for (const poll::PlaceBook& place : poll::books(now().poll).places) {
        poll::PollClosed closed{.reason = {}, .station = place.station, .stock = {}};
        for (const poll::StyleBook& each : place.styles) {
            closed.stock.push_back({each.left_over, each.spoiled, each.style});
        }
        state_at(std::move(closed));
    }
}

/// A mobile box with too few papers is put together with another before any is opened.
void Making::count() {
    chronicle_.go_to(plan_.election_day, poll_opens + poll_minutes + 10);
    for (const poll::StyleBook& each : poll::books(now().poll).totals) {
        base::ensure(each.balanced());
    }
    const std::size_t mobile_at = now().poll.place(mobile);
    if (now().poll.places[mobile_at].stock.front().issued < *rules_.count.batch_least) {
        state(poll::BoxesMerged{{mobile}, centre});
    }
    for (const base::StationId& station : poll::sealed_boxes(now().poll)) {
        poll::BoxOpened opened{.reason = {}, .returned = {}, .station = station};
        const std::size_t box = now().poll.place(station);
        for (std::size_t style = 0; style < now().poll.styles.size(); ++style) {
            base::Papers papers;
            for (std::size_t place = 0; place < now().poll.places.size(); ++place) {
                if (now().poll.box_of(place) == box) {
                    papers += now().poll.places[place].stock[style].issued;
                }
            }
            opened.returned.push_back({papers, now().poll.styles[style].style});
        }
        state(std::move(opened));
        for (const count::Ballot& ballot : now().count.ballots) {
            count_box(station, ballot);
        }
    }
    decide_write_ins();
}

void Making::count_box(const base::StationId& station, const count::Ballot& ballot) {
    std::map<std::string, base::Papers> found;
    const base::Papers papers = *poll::returned(now().poll, station, ballot.style);
    for (std::int64_t i = 0; i < papers.value; ++i) {
        found[any_marks(ballot, random_)] += base::Papers{1};
    }
    std::vector<count::Pattern> patterns;
    for (const auto& [marks, number] : found) {
        patterns.push_back({marks, number});
    }
    for (count::BatchSealed& batch :
         ballots::split_into_batches(patterns, *rules_.count.batch_most)) {
        batch.batch = {"b" + std::to_string(++batches_)};
        batch.station = station;
        batch.style = ballot.style;
        state(std::move(batch));
    }
}

/// One written name is a person who lives here, the others are nobody.
void Making::decide_write_ins() {
    std::vector<std::string> ids;
    for (const auto& [id, decision] : now().count.write_ins) {
        ids.push_back(id);
    }
    for (const std::string& id : ids) {
        count::WriteInAdjudicated decided{
            .in_favour = {7}, .person = {}, .spelling = "看不清", .write_in = {id}};
        if (id == ids.front()) {
            const Voter& person = *helpers_.back();
            name(person, person.handle());
            decided.person = id_of(person);
            decided.spelling = person.person->row.record.name;
        }
        state(std::move(decided));
    }
}

void Making::announce() {
    chronicle_.go_to(plan_.election_day, poll_opens + poll_minutes + 180);
    const count::Result result = election::result(now());
    state(count::ResultAnnounced{result});
    for (const count::OfficeResult& office : result.offices) {
        for (const base::PersonId& elected : office.elected) {
            state(election::CertificateIssued{office.office, elected});
        }
    }
}

}  // namespace douxuan::simulate
