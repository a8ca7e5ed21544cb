// SPDX-License-Identifier: Apache-2.0
// The poll, the count and the result of a history.
#include <algorithm>
#include <utility>

#include "ballots/batches.h"
#include "engine/base/ensure.h"
#include "engine/election/rounds.h"
#include "engine/nomination/queries.h"
#include "engine/poll/admit.h"
#include "engine/poll/books.h"
#include "engine/roll/queries.h"
#include "tests/simulate/making.h"
#include "tests/simulate/marks.h"
#include "tests/support/crew.h"
#include "tests/support/formalities.h"

namespace douxuan::simulate {

namespace {

constexpr std::int64_t poll_opens = 8 * 60;
constexpr std::int64_t poll_minutes = 10 * 60;

const base::StationId centre{"centre"};
const base::StationId east{"east"};
const base::StationId mobile{"mobile"};

}  // namespace

/// The representatives of the residents meet once; all others have a second place, and a box is
/// brought to the old.
std::vector<base::StationId> Making::places() const {
    if (is_one_meeting()) {
        return {centre};
    }
    if (is_community() && !*rules_.residents_method.mobile_boxes) {
        return {centre, east};
    }
    return {centre, east, mobile};
}

std::vector<poll::Station> Making::places_with_kinds() const {
    std::vector<poll::Station> all;
    for (const base::StationId& each : places()) {
        all.push_back({each == centre ? poll::StationKind::Centre
                       : each == east ? poll::StationKind::Station
                                      : poll::StationKind::MobileBox,
                       each});
    }
    return all;
}

void Making::prepare_poll() {
    day_before(9);
    const bool has_box = places().back() == mobile;
    state(poll::StationsFixed{
        .approval = has_box ? test::boxes_approved(rules_.poll, chronicle_.at().date_in_china())
                            : std::nullopt,
        .in_favour = {7},
        .stations = places_with_kinds()});
    if (*rules_.poll.notice_days) {
        state(poll::PollAnnounced{.in_favour = {7}});
    }
    appoint_staff();
    if (has_proxies()) {
        approve_proxies();
    }
    list_mobile_voters();
    day_before(3);
    state(poll::ProxiesPublished{now().poll.mandates.standing});
    day_before(1);
    print_papers();
}

void Making::list_mobile_voters() {
    if (places().back() != mobile) {
        return;
    }
    poll::MobileVotersPublished list{.station = mobile, .voters = {}};
    for (const Voter& each : voters_) {
        const bool old = each.person->row.record.birth < plan_.election_day - base::Days{27'000};
        if (old && list.voters.size() < 40 && !principals_.contains(each.handle()) &&
            !now().poll.proxy_of(each.handle()) && election::is_entitled(now(), each.handle())) {
            list.voters.push_back(each.handle());
            mobile_.insert(each.handle());
        }
    }
    list.grounds = test::grounds(rules_.poll, std::ssize(list.voters));
    if (list.voters.empty()) {
        list.grounds.reset();
    }
    state(std::move(list));
}

/// Prints and delivers them.
void Making::print_papers() {
    const std::vector<base::StationId> stations = places();
    const auto shares = static_cast<std::int64_t>(stations.size());
    const base::Papers printed{static_cast<std::int64_t>(voters_.size()) * shares + spoilt_ + 600};
    for (const law::Style& each : now().round_plan()->styles()) {
        state(poll::PapersPrinted{printed, each.style});
    }
    for (const law::Style& each : now().round_plan()->styles()) {
        for (const base::StationId& station : stations) {
            state(poll::PapersDelivered{{printed.value / shares}, station, each.style});
        }
    }
}

void Making::appoint_staff() {
    static constexpr poll::Duty duties[] = {poll::Duty::Scrutineer, poll::Duty::Issuer,
                                            poll::Duty::Teller, poll::Duty::Scribe,
                                            poll::Duty::Caller};
    const std::vector<base::StationId> stations = places();
    poll::StaffAppointed appointed{.in_favour = {7}, .staff = {}};
    for (std::size_t i = 0; i < staff_.size(); ++i) {
        const bool carries_box = i >= 2 * std::size(duties);
        if (carries_box && stations.back() != mobile) {
            break;
        }
        name(*staff_[i], staff_[i]->handle());
        appointed.staff.push_back(
            carries_box ? poll::StaffMember{poll::Duty::MobileBoxKeeper, id_of(*staff_[i]), mobile}
                        : poll::StaffMember{duties[i / 2], id_of(*staff_[i]),
                                            stations[i % 2 % stations.size()]});
    }
    std::vector<base::PersonId> pool;
    for (const poll::StaffMember& each : appointed.staff) {
        pool.push_back(each.person);
    }
    test::fill_crew(appointed, places_with_kinds(), rules_.poll, pool);
    state(std::move(appointed));
}

/// Those who live elsewhere ask somebody here, then others too; some are asked by three.
void Making::approve_proxies() {
    const std::size_t wanted = voters_.size() * plan_.habits.proxies / 1000;
    const poll::ProxyTie tie =
        is_community() ? poll::ProxyTie::OtherElector : poll::ProxyTie::Sibling;
    std::vector<const Voter*> principals;
    for (const Voter& each : voters_) {
        if (each.person->row.record.category == roll::VoterClass::Away) {
            principals.push_back(&each);
        }
    }
    random_.shuffle(principals);
    const auto helpers = std::ssize(helpers_) / 3;
    principals.insert(principals.end(), helpers_.begin() + helpers, helpers_.end() - 1);
    std::size_t helper = 0;
    std::size_t given = 0;
    for (const Voter* each : principals) {
        if (given == wanted || std::cmp_equal(helper, helpers)) {
            break;
        }
        if (!election::is_entitled(now(), each->handle())) {
            continue;
        }
        ++given;
        const Voter& proxy = *helpers_[helper];
        std::vector<const Voter*>& held = principals_[proxy.handle()];
        state(poll::ProxyApproved{.card = test::card(rules_.poll),
                                  .principal = each->handle(),
                                  .proxy = proxy.handle(),
                                  .relation = tie});
        held.push_back(each);
        if (std::ssize(held) >= rules_.poll.proxy_cap->value || random_.happens(400)) {
            ++helper;
        }
    }
}

std::vector<const Voter*> Making::visits() {
    std::vector<const Voter*> coming;
    for (const Voter& each : voters_) {
        const base::Handle handle = each.handle();
        if (now().poll.proxy_of(handle) || (!all_vote() && !election::is_entitled(now(), handle) &&
                                            !principals_.contains(handle))) {
            continue;
        }
        if (principals_.contains(handle) || mobile_.contains(handle) ||
            random_.happens(habits_.turnout)) {
            coming.push_back(&each);
        }
    }
    random_.shuffle(coming);
    return coming;
}

const base::StationId& Making::place_of(const Voter& voter) const {
    if (mobile_.contains(voter.handle())) {
        return mobile;
    }
    return voter.person->household % 3 == 0 && !is_one_meeting() ? east : centre;
}

void Making::vote() {
    chronicle_.go_to(poll_day_, poll_opens);
    if (poll::adoption_rule(now().poll, now().round_setting(chronicle_.at())) != nullptr) {
        const base::Voters all = election::entitled(now());
        state(test::raised_hands(all.value / 3 + 1, all.value));
    }
    for (const poll::Station& place : places_with_kinds()) {
        const bool is_mobile = place.kind == poll::StationKind::MobileBox;
        state_at(
            poll::PollOpened{.booth = is_mobile ? std::nullopt : std::optional(poll::Booth::SetUp),
                             .official = test::official(rules_.poll, place.kind),
                             .station = place.station});
    }
    const std::vector<const Voter*> coming = visits();
    const auto all = static_cast<std::int64_t>(coming.size());
    std::int64_t done = 0;
    std::int64_t spoilt = 0;
    for (const Voter* voter : coming) {
        ++done;
        chronicle_.go_to(poll_day_, poll_opens + done * poll_minutes / (all + 1));
        const base::StationId& station = place_of(*voter);
        if (all_vote() || election::is_entitled(now(), voter->handle())) {
            issue(*voter, station, std::nullopt);
        }
        if (const auto held = principals_.find(voter->handle()); held != principals_.end()) {
            for (const Voter* each : held->second) {
                // In a later round the mandate may have lapsed.
                if (now().poll.proxy_of(each->handle()) == voter->handle()) {
                    issue(*each, station, voter->handle());
                }
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
    for (const poll::Printed& each : now().poll.styles) {
        state_at(poll::PaperIssued{
            .proxy = proxy, .station = station, .style = each.style, .voter = voter.handle()});
    }
}

void Making::close_poll() {
    chronicle_.go_to(poll_day_, poll_opens + poll_minutes);
    for (const poll::PlaceBook& place : poll::books(now().poll).places) {
        const poll::State& room = now().poll;
        poll::PollClosed closed{
            .reason = {},
            .station = place.station,
            .stock = {},
            .watchers =
                test::watchers(rules_.poll, room.places[room.place(place.station)].station.kind)};
        for (const poll::StyleBook& each : place.styles) {
            closed.stock.push_back({each.left_over, each.spoiled, each.style});
        }
        state_at(std::move(closed));
        if (*rules_.poll.unissued_destroyed) {
            state_at(test::all_destroyed(now().poll, place.station));
        }
    }
}

/// A box with too few papers is put together with the centre's before any is opened.
void Making::count() {
    chronicle_.go_to(poll_day_, poll_opens + poll_minutes + 10);
    for (const poll::StyleBook& each : poll::books(now().poll).totals) {
        base::ensure(each.balanced());
    }
    poll::BoxesMerged merged{.from = {}, .into = centre};
    for (const base::StationId& each : places()) {
        const poll::Place& place = now().poll.places[now().poll.place(each)];
        if (each != centre && place.stock.front().issued < *rules_.count.batch_least) {
            merged.from.push_back(each);
        }
    }
    if (!merged.from.empty()) {
        state(std::move(merged));
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
    decide_illegible();
}

void Making::count_box(const base::StationId& station, const count::Ballot& ballot) {
    std::map<std::string, base::Papers> found;
    const base::Papers papers = *poll::returned(now().poll, station, ballot.style);
    for (std::string& marks : all_marks(ballot, papers, habits_, random_)) {
        found[std::move(marks)] += base::Papers{1};
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
            if (roll::person(now().roll, id_of(person)) == nullptr) {
                name(person, person.handle());
            }
            decided.person = id_of(person);
            decided.spelling = person.person->row.record.name;
        }
        state(std::move(decided));
    }
}

/// Nothing is read into a mark that cannot be made out: it alone is void.
void Making::decide_illegible() {
    if (*rules_.count.illegible != law::IllegibleMark::CommitteeDecides) {
        return;
    }
    const auto all = now().count.illegible;
    for (const auto& [style, papers] : all) {
        for (const auto& [marks, meaning] : papers) {
            state(count::IllegibleAdjudicated{
                .in_favour = {7}, .marks = marks, .meaning = marks, .style = style});
        }
    }
}

void Making::announce() {
    chronicle_.go_to(poll_day_, poll_opens + poll_minutes + 180);
    state(count::ResultAnnounced{election::result(now())});
    const count::Standing standing = election::standing(now());
    for (const count::OfficeStanding& office : standing.offices) {
        for (const base::PersonId& elected : office.elected) {
            // Whoever is tied for a higher office waits for the vote on it.
            if (count::tied_for(standing, elected) == nullptr &&
                !now().certified.contains({office.office, elected})) {
                state(election::CertificateIssued{.office = office.office, .person = elected});
            }
        }
    }
}

}  // namespace douxuan::simulate
