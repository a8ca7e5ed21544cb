// SPDX-License-Identifier: Apache-2.0
// The election until its candidates are known. What the law lets one compute (numbers, lists) is
// asked of the engine, as the program itself does.
#include "tests/simulate/history.h"

#include <algorithm>

#include "audit/bytes.h"
#include "audit/canonical.h"
#include "audit/hmac.h"
#include "engine/law/built_in.h"
#include "engine/nomination/queries.h"
#include "engine/roll/queries.h"
#include "tests/simulate/making.h"

namespace douxuan::simulate {

namespace {

constexpr std::size_t committee_size = 7;
constexpr std::size_t consents_a_fact = 500;  // a record holds fewer than 1,000 commitments
constexpr std::int64_t nine_o_clock = 9 * 60;

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

assembly::Resolution Making::representatives() const {
    return {.basis = assembly::QuorumBasis::Representatives,
            .body = law::Body::RepresentativesMeeting,
            .entitled = {45},
            .in_favour = {36},
            .present = {39}};
}

void Making::found() {
    election::MethodAdopted method{
        .ballot_scheme = plan_.scheme,
        .offices = {{{"chair"}, {1}, {1}}, {{"deputy"}, {1}, {1}}, {{"member"}, {3}, {1}}},
        .resolution = representatives(),
        .voting_form = law::VotingForm::MeetingWithStations,
        .woman_office = {}};
    if (*rules_.committee.woman_office_fixed) {
        method.woman_office = base::OfficeId{"deputy"};
    }
    state(std::move(method));
}

void Making::name(const Voter& voter, std::optional<base::Handle> handle) {
    const roll::PersonRecord& record = voter.person->row.record;
    state(roll::PersonNamed{
        .name = record.name, .person = id_of(voter), .sex = record.sex, .voter = handle});
}

void Making::choose_election_committee() {
    make_people();
    day_before(35);
    assembly::ElectionCommitteeChosen chosen{.chair = id_of(*committee_.front()),
                                             .ranking = {},
                                             .resolution = representatives(),
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
    villagers_ = make_villagers(composition_of(plan_.voters), plan_.election_day,
                                rules_.registration.outsider_basis->back(), random_);
    for (const Villager& each : villagers_) {
        const bool refused = each.row.decision == ballots::RollDecision::Refuse;
        (refused ? refused_ : voters_).push_back(committed(each));
    }
    choose_public_persons();
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
    return {&villager, {commitment, key, std::move(text), {}}};
}

/// Committee, candidates and staff are different people who live here, from all over the list.
void Making::choose_public_persons() {
    std::vector<const Voter*> pool;
    for (const Voter& each : voters_) {
        if (each.person->row.record.category == roll::VoterClass::Resident) {
            pool.push_back(&each);
        }
    }
    random_.shuffle(pool);
    const auto take = [&](std::size_t count, std::vector<const Voter*>& into) {
        into.assign(pool.end() - static_cast<std::ptrdiff_t>(count), pool.end());
        pool.resize(pool.size() - count);
    };
    take(committee_size + 3, committee_);
    take(16, staff_);
    const auto women = std::ranges::stable_partition(
        pool, [](const Voter* each) { return each->person->row.record.sex == roll::Sex::Male; });
    // Where an office is reserved for a woman, it is the deputy's.
    nominees_["deputy"] = {women.begin(), women.begin() + 3};
    nominees_["chair"] = {pool.begin(), pool.begin() + 3};
    nominees_["member"] = {pool.begin() + 3, pool.begin() + 6};
    nominees_["member"].insert(nominees_["member"].end(), women.begin() + 3, women.begin() + 5);
    pool.erase(women.begin(), women.begin() + 5);
    pool.erase(pool.begin(), pool.begin() + 6);
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
        state(assembly::OutsidersConsented{representatives(), {at(from), at(to)}});
    }
}

roll::RollNumbers Making::roll_numbers() const {
    return roll::numbers(now().roll, plan_.election_day, &chronicle_.annex());
}

void Making::nominate() {
    day_before(16);
    for (const Voter* each : committee_) {
        name(*each, each->handle());
    }
    const base::Voters registered = roll::registered(now().roll);
    nomination::NominationCounted counted{.rankings = {},
                                          .source = law::NominationSource::RegisteredVoters,
                                          .took_part = {registered.value * 4 / 5}};
    for (const law::OfficeSeats& office : now().plan->offices) {
        nomination::OfficeRanking& ranking = counted.rankings.emplace_back();
        ranking.office = office.office;
        std::int64_t votes = registered.value / 4;
        for (const Voter* each : nominees_[office.office.text]) {
            name(*each, each->handle());
            ranking.names.push_back({id_of(*each), {votes}});
            votes = votes * 9 / 10;
        }
    }
    state(std::move(counted));
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
