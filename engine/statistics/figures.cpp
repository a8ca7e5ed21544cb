// SPDX-License-Identifier: Apache-2.0
#include "engine/statistics/figures.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

#include "engine/assembly/state.h"
#include "engine/base/describe.h"
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/nomination/queries.h"
#include "engine/poll/books.h"
#include "engine/roll/groups.h"
#include "engine/roll/households.h"
#include "engine/roll/queries.h"
#include "engine/statistics/collected.h"

namespace douxuan::statistics {

namespace {

std::string sex_part(roll::Sex sex) {
    return part("sex", base::word(sex));
}

// A number of each sex, so that nobody of one sex is 0 and not unknown.
void open_sexes(Collected& out, Code code) {
    for (const auto& [sex, word] : base::words_of<roll::Sex>) {
        out.add(code, 0, sex_part(sex));
    }
}

void add_person(Collected& out, Code code, const election::State& state,
                const base::PersonId& person) {
    out.add(code, 1);
    if (const roll::Person* named = roll::person(state.roll, person)) {
        out.add(code, 1, sex_part(named->sex));
    }
}

/// The composition of a roll under the same breakdowns, whoever counted it.
void add_roll(Collected& out, Code code, const roll::RollNumbers& numbers) {
    const auto add = [&](std::string_view key, std::string_view word, base::Voters value) {
        out.add(code, value, part(key, word));
    };
    const auto known = [](const std::optional<base::Voters>& value) {
        return value.value_or(base::Voters{});
    };
    add("sex", "female", numbers.women);
    add("sex", "male", numbers.men);
    add("age", "18_to_35", numbers.aged_18_to_35);
    add("age", "36_to_59", numbers.aged_36_to_59);
    add("age", "60_or_more", numbers.aged_60_or_more);
    add("migrant", "yes", numbers.migrants);
    add("migrant", "no", numbers.voters - numbers.migrants);
    add("class", "resident", numbers.residents);
    add("class", "away", numbers.away);
    add("class", "outsider", numbers.outsiders);
    add("class", "former_farmer", numbers.former_farmers);
    add("class", "registered_here", known(numbers.registered_here));
    add("class", "habitual_resident", known(numbers.habitual_residents));
    add("class", "community_worker", known(numbers.community_workers));
    add("class", "of_the_province", known(numbers.of_the_province));
}

void the_roll(Collected& out, const election::State& state, const roll::Records* records) {
    out.add(Code::Registered, state.roll.registered);
    const roll::RollNumbers numbers = roll::numbers(state.roll, *state.election_day, records);
    if (records != nullptr && numbers.women + numbers.men == numbers.voters) {
        add_roll(out, Code::Registered, numbers);
    }
    if (state.roll.posted_numbers) {
        out.add(Code::Posted, state.roll.posted_numbers->voters);
        add_roll(out, Code::Posted, *state.roll.posted_numbers);
    }
    std::array<std::int64_t, 3> objections{};
    for (const auto& [id, each] : state.roll.objections) {
        ++objections[!each.ruling ? 1U : *each.ruling == roll::Ruling::Upheld ? 2U : 0U];
    }
    out.add(Code::Objections, std::ssize(state.roll.objections));
    out.add(Code::Objections, objections[0], part("ruling", "dismissed"));
    out.add(Code::Objections, objections[1], part("ruling", "open"));
    out.add(Code::Objections, objections[2], part("ruling", "upheld"));
}

void turnout(Collected& out, const election::State& state, const count::Result& main) {
    const std::string method = part("method", base::word(state.plan->method));
    out.add(Code::Entitled, main.registered);
    out.add(Code::Entitled, main.registered, method);
    out.add(Code::Voting, main.people_voting);
    out.add(Code::Voting, main.people_voting, method);
    for (const count::StyleResult& each : main.styles) {
        out.add(Code::PapersIssued, each.issued);
        out.add(Code::PapersReturned, each.returned);
        out.add(Code::PapersVoid, each.void_papers);
    }
    for (const count::OfficeResult& each : main.offices) {
        const std::string office = part("office", each.office.text);
        out.add(Code::PartsVoid, each.parts_void);
        out.add(Code::PartsVoid, each.parts_void, office);
        out.add(Code::PartsBlank, each.parts_blank);
        out.add(Code::PartsBlank, each.parts_blank, office);
    }
}

void poll_day(Collected& out, const election::State& state) {
    for (const auto& [kind, word] : base::words_of<poll::StationKind>) {
        // So that a channel which nobody used is 0 and not unknown.
        const std::string channel = part("channel", word);
        for (const Code code : {Code::PapersIssued, Code::PapersReturned, Code::PapersSpoiled,
                                Code::PapersVoid, Code::PapersBlank, Code::Stations}) {
            out.add(code, 0, channel);
        }
    }
    for (const PlaceFigures& each : places(state)) {
        const std::string channel = part("channel", base::word(each.kind));
        out.add(Code::PapersIssued, each.issued, channel);
        out.add(Code::PapersReturned, each.returned, channel);
        out.add(Code::PapersVoid, each.void_papers, channel);
        out.add(Code::PapersSpoiled, each.spoiled);
        out.add(Code::PapersSpoiled, each.spoiled, channel);
        out.add(Code::PapersBlank, each.blank);
        out.add(Code::PapersBlank, each.blank, channel);
        out.add(Code::Stations, 1);
        out.add(Code::Stations, 1, channel);
    }
    out.add(Code::PapersSpoiled, 0);
    out.add(Code::PapersBlank, 0);
    out.add(Code::Stations, 0);
    out.add(Code::VotingByProxy, state.main_poll->by_proxy);
    out.add(Code::VotingByScribe, state.main_poll->by_scribe);
    out.add(Code::MobileVoters, state.main_poll->mobile_voters);
    out.add(Code::TurnedAway, state.main_poll->turned_away);
}

void winners(Collected& out, const election::State& state) {
    open_sexes(out, Code::Winners);
    out.add(Code::Winners, 0);
    for (const count::OfficeStanding& office : election::standing(state).offices) {
        const std::string name = part("office", office.office.text);
        const base::Seats filled{std::ssize(office.elected)};
        out.add(Code::Seats, office.seats);
        out.add(Code::Seats, office.seats, name);
        out.add(Code::SeatsOpen, office.seats - filled);
        out.add(Code::SeatsOpen, office.seats - filled, name);
        out.add(Code::Winners, filled, name);
        for (const base::PersonId& each : office.elected) {
            add_person(out, Code::Winners, state, each);
            if (const roll::Person* named = roll::person(state.roll, each)) {
                out.add(Code::Winners, 1, both(name, sex_part(named->sex)));
            }
        }
    }
}

void standing_people(Collected& out, const election::State& state) {
    open_sexes(out, Code::Nominees);
    out.add(Code::Nominees, 0);
    for (const base::PersonId& each : nomination::nominated_persons(state.nomination)) {
        add_person(out, Code::Nominees, state, each);
    }
    open_sexes(out, Code::Candidates);
    out.add(Code::Candidates, 0);
    for (const law::OfficePersons& office : nomination::candidates(state.nomination)) {
        out.add(Code::Candidates, std::ssize(office.persons), part("office", office.office.text));
        for (const base::PersonId& each : office.persons) {
            add_person(out, Code::Candidates, state, each);
        }
    }
    open_sexes(out, Code::ElectionCommittee);
    out.add(Code::ElectionCommittee, 0);
    for (const base::PersonId& each : state.assembly.members) {
        add_person(out, Code::ElectionCommittee, state, each);
    }
}

/// Whether the person was declared a migrant; nothing where nobody said.
std::optional<bool> declared_migrant(const election::State& state, const base::PersonId& person) {
    const auto found =
        state.closing.compositions.find({closing::PublicBody::Representatives, person});
    if (found == state.closing.compositions.end() || !found->second.migration) {
        return std::nullopt;
    }
    return *found->second.migration == closing::Migration::Migrant;
}

void groups(Collected& out, const election::State& state, const roll::Records* records) {
    const roll::Groups& groups = state.roll.groups;
    out.add(Code::Groups, std::ssize(groups.all));
    out.add(Code::GroupHouseholds, 0);
    out.add(Code::Representatives, 0);
    open_sexes(out, Code::Representatives);
    // By the records; without them by what was declared. Left out unless known of everybody.
    std::int64_t migrants = 0;
    bool are_known = true;
    for (const auto& [id, group] : groups.all) {
        out.add(Code::GroupHouseholds, group.households);
        for (const base::PersonId& each : group.sitting) {
            add_person(out, Code::Representatives, state, each);
            const auto voter = roll::voter_of(state.roll, each);
            const roll::PersonRecord* record =
                records != nullptr && voter ? records->find(*voter) : nullptr;
            const std::optional<bool> is_migrant =
                record != nullptr ? std::optional(record->migrant == roll::YesNo::Yes)
                                  : declared_migrant(state, each);
            are_known = are_known && is_migrant.has_value();
            migrants += is_migrant.value_or(false) ? 1 : 0;
        }
    }
    if (are_known) {
        out.add(Code::Representatives, migrants, part("migrant", "yes"));
    }
}

void communities(Collected& out, const election::State& state, const roll::Records* records) {
    switch (state.plan->method) {
        case law::VotingMethod::AllElectors:
            return;
        case law::VotingMethod::HouseholdRepresentatives:
            out.add(Code::Households, std::ssize(state.roll.households.all));
            out.add(Code::HouseholdRepresentatives, roll::household_representatives(state.roll));
            return;
        case law::VotingMethod::ResidentsRepresentatives:
            groups(out, state, records);
            return;
    }
}

}  // namespace

std::vector<PlaceFigures> places(const election::State& state) {
    std::vector<PlaceFigures> all;
    if (!state.main_poll) {
        return all;
    }
    for (const poll::PlacePapers& each : state.main_poll->places) {
        PlaceFigures place{.station = each.station.text,
                           .kind = each.kind,
                           .issued = each.issued.value,
                           .spoiled = each.spoiled.value,
                           .returned = each.returned.value};
        const auto box =
            std::ranges::find(state.main_boxes, each.station, &count::BoxTally::station);
        if (box != state.main_boxes.end()) {
            place.void_papers = box->void_papers.value;
            place.blank = box->blank.value;
        }
        all.push_back(std::move(place));
    }
    return all;
}

std::vector<Figure> figures(const election::State& state, const roll::Records* records) {
    const count::Result* main = election::main_result(state);
    if (main == nullptr || !state.plan || !state.election_day) {
        return {};
    }
    Collected out;
    add_course(out, state);
    the_roll(out, state, records);
    turnout(out, state, *main);
    if (state.main_poll) {
        poll_day(out, state);
    }
    winners(out, state);
    standing_people(out, state);
    communities(out, state, records);
    add_compositions(out, state);
    return out.figures();
}

}  // namespace douxuan::statistics
