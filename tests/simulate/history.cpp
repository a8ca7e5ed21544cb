// SPDX-License-Identifier: Apache-2.0
// The election until its candidates are known. What the law lets one compute (numbers, lists) is
// asked of the engine, as the program itself does.
#include "tests/simulate/history.h"

#include <algorithm>

#include "audit/bytes.h"
#include "audit/canonical.h"
#include "audit/hmac.h"
#include "engine/base/ensure.h"
#include "engine/law/built_in.h"
#include "engine/nomination/queries.h"
#include "engine/roll/queries.h"
#include "tests/simulate/making.h"

namespace douxuan::simulate {

namespace {

constexpr std::size_t committee_size = 7;
constexpr std::size_t consents_a_fact = 500;  // a record holds fewer than 1,000 commitments
constexpr std::int64_t nine_o_clock = 9 * 60;

template <class Choice>
bool contains(const law::Cited<std::vector<Choice>>& choices, Choice choice) {
    return std::ranges::find(*choices, choice) != choices->end();
}

}  // namespace

Making::Making(const HistoryPlan& plan, std::int64_t spoilt, Take take)
    : plan_(plan),
      rules_(*law::built_in(plan.ruleset)),
      spoilt_(spoilt),
      random_(plan.seed),
      chronicle_(rules_, std::move(take)) {}

void Making::day_before(std::int64_t days) {
    chronicle_.go_to(plan_.election_day - base::Days{days}, nine_o_clock);
}

void Making::make() {
    open();
    choose_method();
    found();
    choose_election_committee();
    register_voters();
    nominate();
    prepare_poll();
    vote();
    count();
    announce();
}

void Making::open() {
    day_before(40);
    election::LogOpened made{
        .annex = "hmac-sha256/v1",
        .bureau_sha256 = "",
        .committee = {.code = "110118105212", .kind = {}, .name = "豆各庄村民委员会", .term = 13},
        .log_key = "",
        .origin = "douxuan.example/110118105212-13",
        .program = "simulate",
        .rules_sha256 = std::string(64, '0'),
        .ruleset = rules_.id,
        .schema_sha256 = std::string(64, '0')};
    state(plan_.opened.value_or(std::move(made)));
}

bool Making::has_proxies() const {
    return !is_community() || contains(rules_.residents_method.proxies, method());
}

assembly::Resolution Making::decision_of(const std::vector<law::Body>& bodies) const {
    const law::Body body = is_community() ? law::Body::ResidentsRepresentativesMeeting
                                          : law::Body::RepresentativesMeeting;
    if (std::ranges::find(bodies, body) != bodies.end()) {
        return {.basis = assembly::QuorumBasis::Representatives,
                .body = body,
                .entitled = {45},
                .in_favour = {36},
                .present = {39}};
    }
    const auto all = static_cast<std::int64_t>(plan_.voters);
    return {.basis = assembly::QuorumBasis::Adults,
            .body = is_community() ? law::Body::ResidentsMeeting : law::Body::VillagersMeeting,
            .entitled = {all},
            .in_favour = {all * 6 / 10},
            .present = {all * 7 / 10}};
}

void Making::choose_method() {
    if (!is_community()) {
        return;
    }
    const base::Members all{static_cast<std::int64_t>(plan_.voters)};
    state(election::VotingMethodChosen{
        .method = method(),
        .opinion = election::ResidentsOpinion{.asked = all,
                                              .for_method = {all.value * 5 / 10},
                                              .form = election::OpinionForm::HouseVisits,
                                              .replied = {all.value * 7 / 10}},
        .proposed_by = election::MethodProposer::ElectionCommittee,
        .resolution = decision_of(*rules_.residents_method.decided_by)});
}

/// A chair and a deputy, a second deputy from seven seats on, and members.
void Making::found() {
    election::MethodAdopted adopted{.ballot_scheme = plan_.scheme,
                                    .offices = {{{"chair"}, {1}, {1}},
                                                {{"deputy"}, deputies(), {1}},
                                                {{"member"}, seats_of_members(), {1}}},
                                    .resolution = decision_of(*rules_.committee.size_decided_by),
                                    .voting_form = is_one_meeting()
                                                       ? law::VotingForm::Meeting
                                                       : law::VotingForm::MeetingWithStations,
                                    .woman_office = {}};
    if (*rules_.committee.woman_office_fixed) {
        adopted.woman_office = base::OfficeId{"deputy"};
    }
    state(std::move(adopted));
}

void Making::name(const Voter& voter, std::optional<base::Handle> handle) {
    const roll::PersonRecord& record = voter.person->row.record;
    state(roll::PersonNamed{
        .name = record.name, .person = id_of(voter), .sex = record.sex, .voter = handle});
}

void Making::choose_election_committee() {
    make_people();
    day_before(35);
    assembly::ElectionCommitteeChosen chosen{
        .chair = id_of(*committee_.front()),
        .ranking = {},
        .resolution = decision_of(*rules_.election_committee.chosen_by),
        .size = {committee_size}};
    std::int64_t votes = 38;
    for (const Voter* each : committee_) {
        name(*each, std::nullopt);
        chosen.ranking.push_back({id_of(*each), {votes--}});
    }
    state(std::move(chosen));
    state(election::DayFixed{.election_day = plan_.election_day, .in_favour = {7}});
}

void Making::make_people() {
    const std::size_t migrants = plan_.migrants.value_or(plan_.voters / 20);
    if (is_community()) {
        Composition composition = community_of(plan_.voters, migrants);
        if (!plan_.community.groups.empty()) {
            composition.groups = plan_.community.groups.size();
        }
        villagers_ =
            make_villagers(composition, plan_.election_day, law::ResidenceBasis::Living, random_);
    } else {
        villagers_ = make_villagers(composition_of(plan_.voters, migrants), plan_.election_day,
                                    rules_.registration.outsider_basis->back(), random_);
    }
    std::erase_if(villagers_, [&](const Villager& each) {
        return each.row.ground && !contains(rules_.registration.exclusions, *each.row.ground);
    });
    take_in_guests();
    for (std::uint8_t& each : identity_secret_) {
        each = static_cast<std::uint8_t>(random_.below(256));
    }
    for (const Villager& each : villagers_) {
        const bool refused = each.row.decision == ballots::RollDecision::Refuse;
        (refused ? refused_ : voters_).push_back(committed(each));
    }
    choose_public_persons();
}

/// They take the places of people who live elsewhere, who have no public duty.
void Making::take_in_guests() {
    auto guest = plan_.guests.begin();
    for (Villager& each : villagers_) {
        if (guest == plan_.guests.end()) {
            return;
        }
        roll::PersonRecord& record = each.row.record;
        const bool elsewhere = record.category == roll::VoterClass::Away ||
                               (record.category == roll::VoterClass::RegisteredHere &&
                                record.own_word == roll::OwnWord::Reply);
        if (elsewhere && each.row.decision == ballots::RollDecision::Register) {
            record.birth = guest->birth;
            record.name = guest->name;
            record.sex = guest->sex;
            each.row.identity_number = guest->identity_number;
            ++guest;
        }
    }
    base::ensure(guest == plan_.guests.end());
}

Voter Making::committed(const Villager& villager) {
    audit::CommitmentKey key;
    for (auto& byte : key) {
        byte = static_cast<std::uint8_t>(random_.below(256));
    }
    roll::PersonRecord record = villager.row.record;
    record.identity =
        audit::hex(audit::hmac_sha256(identity_secret_, villager.row.identity_number));
    std::string text = audit::encode_value(record);
    const base::Commitment commitment = audit::commit(key, text);
    std::string sealed =
        plan_.bureau == nullptr ? "" : plan_.bureau->seal({villager.row.identity_number, ""});
    return {&villager, {commitment, key, std::move(text), std::move(sealed)}};
}

/// Committee, candidates and staff are different people who live here, from all over the list.
void Making::choose_public_persons() {
    std::vector<const Voter*> pool;
    std::vector<const Voter*> migrants;
    for (const Voter& each : voters_) {
        const roll::PersonRecord& record = each.person->row.record;
        if (record.category == roll::VoterClass::Resident ||
            (record.category == roll::VoterClass::RegisteredHere &&
             record.own_word == roll::OwnWord::InPerson)) {
            pool.push_back(&each);
        } else if (record.category == roll::VoterClass::HabitualResident) {
            migrants.push_back(&each);
        }
    }
    random_.shuffle(pool);
    const auto take = [&](std::size_t count, std::vector<const Voter*>& into) {
        base::ensure(count <= pool.size());
        into.insert(into.end(), pool.end() - static_cast<std::ptrdiff_t>(count), pool.end());
        pool.resize(pool.size() - count);
    };
    take(committee_size + 3, committee_);
    take(16, staff_);
    const auto women = std::ranges::stable_partition(
        pool, [](const Voter* each) { return each->person->row.record.sex == roll::Sex::Male; });
    // Where an office is reserved for a woman, it is the deputy's.
    const auto men = static_cast<std::ptrdiff_t>(seats_of_members().value);
    nominees_["deputy"] = {women.begin(), women.begin() + 4};
    nominees_["member"] = {women.begin() + 4, women.begin() + 6};
    nominees_["chair"] = {pool.begin(), pool.begin() + 3};
    nominees_["member"].insert(nominees_["member"].begin(), pool.begin() + 3,
                               pool.begin() + 3 + men);
    pool.erase(women.begin(), women.begin() + 6);
    pool.erase(pool.begin(), pool.begin() + 3 + men);
    random_.shuffle(pool);
    if (is_one_meeting()) {
        base::ensure(plan_.community.migrant_representatives <= migrants.size());
        representatives_ = {migrants.begin(),
                            migrants.begin() + static_cast<std::ptrdiff_t>(
                                                   plan_.community.migrant_representatives)};
        base::Seats seats{};
        for (const base::Seats each : plan_.community.groups) {
            seats += each;
        }
        take(static_cast<std::size_t>(seats.value) - representatives_.size(), representatives_);
        random_.shuffle(representatives_);
    }
    helpers_ = std::move(pool);
}

void Making::register_voters() {
    day_before(33);
    consent();
    day_before(32);
    for (const Voter& each : voters_) {
        chronicle_.state(roll::VoterRegistered{each.record.commitment}, "centre", &each.record);
    }
    for (const Voter& each : refused_) {
        chronicle_.state(roll::RegistrationRefused{.commitment = each.record.commitment,
                                                   .ground = *each.person->row.ground},
                         "centre", &each.record);
    }
    if (is_community()) {
        name_household_representatives();
        elect_representatives();
    }
    day_before(28);
    state(roll::RollPublished{roll_numbers()});
    state(roll::ObjectionFiled{roll::ObjectionClaim::WronglyListed, {"o1"}});
    day_before(26);
    state(roll::ObjectionDecided{{7}, {"o1"}, roll::Ruling::Dismissed});
    day_before(20);
    state(roll::RollFinalised{roll_numbers()});
}

void Making::consent() {
    std::vector<base::Commitment> outsiders;
    for (const Voter& each : voters_) {
        if (each.person->row.decision == ballots::RollDecision::ConsentNeeded) {
            outsiders.push_back(each.record.commitment);
        }
    }
    for (std::size_t from = 0; from < outsiders.size(); from += consents_a_fact) {
        const std::size_t to = std::min(from + consents_a_fact, outsiders.size());
        const auto at = [&](std::size_t place) {
            return outsiders.begin() + static_cast<std::ptrdiff_t>(place);
        };
        state(assembly::OutsidersConsented{decision_of(*rules_.registration.outsider_consent_by),
                                           {at(from), at(to)}});
    }
}

/// Each household names one of its electors, the one first on the list; the others agree.
void Making::name_household_representatives() {
    if (method() != law::VotingMethod::HouseholdRepresentatives) {
        return;
    }
    std::map<std::size_t, std::vector<base::Handle>> households;
    for (const Voter& each : voters_) {
        households[each.person->household].push_back(each.handle());
    }
    for (const auto& [number, members] : households) {
        const base::HouseholdId id{"h" + std::to_string(number)};
        state(roll::HouseholdEntered{
            .form = roll::HouseholdForm::Own, .household = id, .members = members});
        state(roll::HouseholdRepresentativeNamed{.agreed = {members.begin() + 1, members.end()},
                                                 .household = id,
                                                 .representative = members.front()});
    }
}

/// Twenty households for each representative, or the most that a group may have.
base::Households Making::size_of_group(base::Seats seats) const {
    const base::Households wanted{seats.value * 20};
    const auto& bounds = *rules_.residents_groups.households;
    return bounds ? std::min(wanted, bounds->most) : wanted;
}

/// Each group elects its representatives in one vote.
void Making::elect_representatives() {
    if (!is_one_meeting()) {
        return;
    }
    auto next = representatives_.begin();
    std::size_t number = 0;
    for (const base::Seats seats : plan_.community.groups) {
        const base::GroupId group{"g" + std::to_string(++number)};
        const base::Households households = size_of_group(seats);
        state(
            roll::GroupFormed{.group = group, .households = households, .representatives = seats});
        roll::GroupVoted vote{.entitled = {households.value},
                              .form = roll::GroupForm::Households,
                              .group = group,
                              .names = {},
                              .took_part = {households.value * 4 / 5}};
        for (std::int64_t seat = 0; seat < seats.value; ++seat, ++next) {
            name(**next, (*next)->handle());
            vote.names.push_back({id_of(**next), {vote.took_part.value * 3 / 4 - seat}});
        }
        state(std::move(vote));
    }
}

roll::RollNumbers Making::roll_numbers() const {
    return roll::numbers(now().roll, plan_.election_day, &chronicle_.annex());
}

void Making::nominate() {
    day_before(is_community() ? 18 : 16);
    for (const Voter* each : committee_) {
        name(*each, each->handle());
    }
    for (const law::OfficeSeats& office : now().plan->offices) {
        std::vector<const Voter*>& nominees = nominees_[office.office.text];
        nominees.resize(std::min(
            nominees.size(), static_cast<std::size_t>((office.seats + office.surplus).value) + 1));
        for (const Voter* each : nominees) {
            name(*each, each->handle());
        }
    }
    if (is_community()) {
        propose();
    } else {
        count_nominations();
    }
    publish_candidates();
}

void Making::count_nominations() {
    const base::Voters registered = roll::registered(now().roll);
    nomination::NominationCounted counted{.rankings = {},
                                          .source = law::NominationSource::RegisteredVoters,
                                          .took_part = {registered.value * 4 / 5}};
    for (const law::OfficeSeats& office : now().plan->offices) {
        nomination::OfficeRanking& ranking = counted.rankings.emplace_back();
        ranking.office = office.office;
        std::int64_t votes = registered.value / 4;
        for (const Voter* each : nominees_[office.office.text]) {
            ranking.names.push_back({id_of(*each), {votes}});
            votes = votes * 9 / 10;
        }
    }
    state(std::move(counted));
}

/// A first paper names as many as there are seats, of the Party organisation where it may
/// nominate; electors together name who makes the surplus.
void Making::propose() {
    const auto electors = static_cast<std::size_t>(rules_.residents_nomination.joint_least->value);
    std::size_t next = 0;
    const auto joint_paper = [&] {
        nomination::NominationProposed paper{
            .nominators = {}, .offices = {}, .source = law::NominationSource::JointElectors};
        for (std::size_t i = 0; i < electors; ++i) {
            paper.nominators.push_back(helpers_.at(next++ % helpers_.size())->handle());
        }
        return paper;
    };
    nomination::NominationProposed first =
        contains(rules_.nomination.sources, law::NominationSource::PartyOrganisation)
            ? nomination::NominationProposed{.nominators = {},
                                             .offices = {},
                                             .source = law::NominationSource::PartyOrganisation}
            : joint_paper();
    nomination::NominationProposed second = joint_paper();
    for (const law::OfficeSeats& office : now().plan->offices) {
        std::vector<const Voter*>& nominees = nominees_[office.office.text];
        const auto seats = static_cast<std::size_t>(office.seats.value);
        nominees.resize(seats + static_cast<std::size_t>(office.surplus.value));
        const auto ids = [&](std::size_t from, std::size_t to) {
            nomination::OfficeCandidates named{.office = office.office, .persons = {}};
            for (std::size_t i = from; i < to; ++i) {
                named.persons.push_back(id_of(*nominees[i]));
            }
            return named;
        };
        first.offices.push_back(ids(0, seats));
        second.offices.push_back(ids(seats, nominees.size()));
    }
    state(std::move(first));
    state(std::move(second));
    if (*rules_.residents_nomination.nominees_days) {
        day_before(16);
        state(nomination::NomineesPublished{
            .offices = nomination::nominee_list(now().nomination, *now().plan)});
    }
}

void Making::publish_candidates() {
    day_before(14);
    for (const auto& [office, nominees] : nominees_) {
        for (const Voter* each : nominees) {
            state(nomination::NomineeReviewed{.finding = nomination::Finding::Eligible,
                                              .ground = {},
                                              .in_favour = {6},
                                              .person = id_of(*each)});
            state(nomination::NomineeAccepted{.office = {office}, .person = id_of(*each)});
        }
    }
    day_before(10);
    state(
        nomination::CandidatesPublished{nomination::proposed_list(now().nomination, *now().plan)});
}

void write_history(const HistoryPlan& plan, const Take& take) {
    std::int64_t spoilt = static_cast<std::int64_t>(plan.voters) / 100;
    if (plan.events_least > 0) {
        // The spoilt papers change nothing else, so that a first run tells how many are wanted.
        std::int64_t events = 0;
        Making(plan, 0, [&](const election::Event&, const audit::AnnexRecord*) {
            ++events;
        }).make();
        spoilt = std::max<std::int64_t>(0, plan.events_least - events);
    }
    Making(plan, spoilt, take).make();
}

History make_history(const HistoryPlan& plan) {
    History history;
    write_history(plan, [&](const election::Event& event, const audit::AnnexRecord* record) {
        history.events.push_back(event);
        if (record != nullptr) {
            history.records.push_back(*record);
        }
    });
    return history;
}

}  // namespace douxuan::simulate
