// SPDX-License-Identifier: Apache-2.0
// Every ruleset for residents' committees in the hands of the engine: each of its numbers binds
// from one side to the other. Sources: docs/law/coverage.md names the articles.
#include <algorithm>
#include <string>
#include <vector>

#include "engine/assembly/admit.h"
#include "engine/count/admit.h"
#include "engine/election/found.h"
#include "engine/law/built_in.h"
#include "engine/law/voting_method.h"
#include "engine/nomination/admit.h"
#include "engine/poll/admit.h"
#include "engine/roll/admit.h"
#include "engine/roll/groups.h"
#include "engine/roll/households.h"
#include "tests/support/catch.h"
#include "tests/support/community.h"
#include "tests/support/each_ruleset.h"
#include "tests/support/plans.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using law::NominationSource;
using test::verdict;

namespace {

law::Setting setting_in_force(const law::Ruleset& rules, const law::Plan* plan = nullptr) {
    const base::Date day = rules.in_force + base::Days{100};
    return {.rules = rules, .today = rules.in_force, .election_day = day, .plan = plan};
}

/// A vote of the first body that may decide, all in favour.
assembly::Resolution decided_by(const std::vector<law::Body>& competent) {
    assembly::Resolution resolution{.basis = assembly::QuorumBasis::Adults,
                                    .body = competent.front(),
                                    .entitled = {100},
                                    .in_favour = {90},
                                    .present = {90}};
    if (resolution.body == law::Body::ResidentsRepresentativesMeeting) {
        resolution.basis = assembly::QuorumBasis::Representatives;
    } else if (resolution.body == law::Body::SubDistrict) {
        resolution = {.basis = assembly::QuorumBasis::NoMeeting,
                      .body = law::Body::SubDistrict,
                      .entitled = {},
                      .in_favour = {},
                      .present = {}};
    }
    return resolution;
}

std::string adopting_residents(const law::Ruleset& rules,
                               const std::vector<law::OfficeSeats>& offices) {
    election::State state(rules);
    state.voting_method = rules.residents_method.methods->front();
    return verdict(
        admit(state,
              election::MethodAdopted{.ballot_scheme = rules.poll.ballot_schemes->front(),
                                      .nomination = {},
                                      .offices = offices,
                                      .resolution = decided_by(*rules.committee.size_decided_by),
                                      .voting_form = rules.poll.voting_forms->front(),
                                      .woman_office = {}},
              setting_in_force(rules)));
}

/// A paper that so many people sign.
std::string signed_by(const law::Ruleset& rules, NominationSource source, std::int64_t signers) {
    const law::Plan plan = test::plan_of_one_seat(law::VotingForm::Meeting);
    nomination::NominationProposed proposed{.committee_votes = {},
                                            .group = {},
                                            .meeting = {},
                                            .nominators = {},
                                            .offices = {{{"chair"}, {{"a"}}}},
                                            .source = source};
    if (source == NominationSource::GroupRepresentatives) {
        proposed.group = base::GroupId{"g1"};
    }
    for (std::int64_t n = 1; n <= signers; ++n) {
        proposed.nominators.push_back(test::handle(static_cast<std::uint64_t>(n)));
    }
    return verdict(admit(nomination::State{}, proposed, setting_in_force(rules, &plan)));
}

bool may_nominate(const law::Ruleset& rules, NominationSource source) {
    return std::ranges::find(*rules.nomination.sources, source) != rules.nomination.sources->end();
}

std::string formed(const law::Ruleset& rules, std::int64_t households, std::int64_t seats) {
    return verdict(admit(
        roll::State{},
        roll::GroupFormed{.group = {"g1"}, .households = {households}, .representatives = {seats}},
        setting_in_force(rules)));
}

}  // namespace

TEST_CASE("every ruleset for residents bounds its committee and its surplus from both sides") {
    const law::Ruleset& rules = test::each_residents_ruleset();
    CAPTURE(rules.id);
    const auto& chair = *rules.nomination.surplus_chair;
    const auto& member = *rules.nomination.surplus_member;
    const auto& all = *rules.residents_nomination.surplus_all;
    const auto with = [&](base::Seats seats, base::Seats of_chair, base::Seats of_member) {
        return adopting_residents(rules,
                                  {{{"chair"}, *rules.committee.chairs, of_chair},
                                   {{"member"}, seats - *rules.committee.chairs, of_member}});
    };
    const base::Seats one{1};
    // With as few more candidates as are allowed, of all offices together where that is bounded.
    const base::Seats few = all ? all->least : member.least;
    const auto& size = *rules.committee.size;
    CHECK(with(size.least, chair.least, few) == "admitted");
    CHECK(with(size.most, chair.least, member.most) == "admitted");
    CHECK(with(size.most, chair.most, member.least) == "admitted");
    CHECK(with(size.least - one, chair.least, few) == "seats_out_of_range");
    CHECK(with(size.most + one, chair.least, few) == "seats_out_of_range");
    CHECK(with(size.least, chair.least - one, few) == "surplus_out_of_range");
    CHECK(with(size.least, chair.most + one, member.least) == "surplus_out_of_range");
    CHECK(with(size.least, chair.least, member.least - one) == "surplus_out_of_range");
    CHECK(with(size.least, chair.least, member.most + one) == "surplus_out_of_range");
    if (all) {
        CHECK(with(size.least, {0}, all->least - one) == "surplus_out_of_range");
        CHECK(with(size.least, one, all->most - one) == "admitted");
        CHECK(with(size.least, one, all->most) == "surplus_out_of_range");
    }
}

TEST_CASE("every ruleset for residents bounds the election committee from both sides") {
    const law::Ruleset& rules = test::each_residents_ruleset();
    CAPTURE(rules.id);
    const auto of = [&](base::Members size) {
        assembly::ElectionCommitteeChosen chosen;
        for (std::int64_t n = 1; n <= size.value; ++n) {
            chosen.ranking.push_back({.person = {"p" + std::to_string(n)}, .votes = {}});
        }
        chosen.chair = {"p1"};
        chosen.size = size;
        chosen.resolution = decided_by(*rules.election_committee.chosen_by);
        return verdict(admit(assembly::State{}, chosen, {}, setting_in_force(rules)));
    };
    const auto& size = *rules.election_committee.size;
    const base::Members one{1};
    CHECK(of(size.least - one) == "committee_size_out_of_range");
    CHECK(of(size.least) == "admitted");
    CHECK(of(size.least + one) == "admitted");
    CHECK(of(size.most) == "admitted");
    CHECK(of(size.most + one) == "committee_size_out_of_range");
}

TEST_CASE("every ruleset for residents bounds the meetings that decide") {
    const law::Ruleset& rules = test::each_residents_ruleset();
    CAPTURE(rules.id);
    const law::Cited<std::vector<law::Body>> bodies{
        .value = {law::Body::ResidentsMeeting, law::Body::ResidentsRepresentativesMeeting,
                  law::Body::ResidentsGroupMeetings},
        .cite = {},
        .confidence = {},
        .note = {},
        .note_zh = {}};
    struct Meeting {
        law::Body body;
        assembly::QuorumBasis basis;
        base::Threshold quorum;
    };
    using assembly::QuorumBasis;
    for (const Meeting& meeting :
         {Meeting{law::Body::ResidentsMeeting, QuorumBasis::Adults,
                  *rules.residents_meetings.adults_quorum},
          Meeting{law::Body::ResidentsMeeting, QuorumBasis::Households,
                  *rules.residents_meetings.households_quorum},
          Meeting{law::Body::ResidentsRepresentativesMeeting, QuorumBasis::Representatives,
                  *rules.residents_meetings.representatives_quorum},
          Meeting{law::Body::ResidentsGroupMeetings, QuorumBasis::Adults,
                  *rules.residents_groups.quorum_electors},
          Meeting{law::Body::ResidentsGroupMeetings, QuorumBasis::Households,
                  *rules.residents_groups.quorum_households}}) {
        const auto with = [&](std::int64_t present, std::int64_t in_favour) {
            return verdict(assembly::judge({.basis = meeting.basis,
                                            .body = meeting.body,
                                            .entitled = {54},
                                            .in_favour = {in_favour},
                                            .present = {present}},
                                           bodies, setting_in_force(rules)));
        };
        const std::int64_t present = meeting.quorum.least(54);
        const std::int64_t votes = rules.residents_meetings.decision->least(present);
        CAPTURE(present, votes);
        CHECK(with(present - 1, votes) == "quorum_missed");
        CHECK(with(present, votes - 1) == "majority_missed");
        CHECK(with(present, votes) == "admitted");
        CHECK(with(present + 1, present + 1) == "admitted");
    }
}

TEST_CASE("every ruleset for residents bounds those who sign a nomination paper") {
    const law::Ruleset& rules = test::each_residents_ruleset();
    CAPTURE(rules.id);
    std::vector<std::pair<NominationSource, std::int64_t>> sources{
        {NominationSource::JointElectors, rules.residents_nomination.joint_least->value}};
    if (const auto& least = *rules.residents_nomination.household_least) {
        sources.emplace_back(NominationSource::HouseholdRepresentatives, least->value);
    }
    if (const auto& seats = *rules.residents_groups.representatives) {
        sources.emplace_back(NominationSource::GroupRepresentatives, seats->least.value);
    }
    for (const auto& [source, least] : sources) {
        CAPTURE(source, least);
        const bool may = may_nominate(rules, source);
        CHECK(signed_by(rules, source, least) == (may ? "admitted" : "source_not_allowed"));
        if (may) {
            CHECK(signed_by(rules, source, least - 1) == "nominators_too_few");
            CHECK(signed_by(rules, source, least + 1) == "admitted");
        }
    }
}

TEST_CASE("every ruleset for residents bounds its groups and their representatives") {
    const law::Ruleset& rules = test::each_residents_ruleset();
    CAPTURE(rules.id);
    const auto& groups = rules.residents_groups;
    const std::int64_t seats = *groups.representatives ? (*groups.representatives)->least.value : 2;
    if (const auto& share = *groups.households_each) {
        CHECK(formed(rules, share->least.value * seats - 1, seats) == "quota_missed");
        CHECK(formed(rules, share->least.value * seats, seats) == "admitted");
        CHECK(formed(rules, share->most.value * seats, seats) == "admitted");
        CHECK(formed(rules, share->most.value * seats + 1, seats) == "quota_missed");
    }
    if (const auto& bounds = *groups.households) {
        CHECK(formed(rules, bounds->least.value - 1, seats) == "group_size_out_of_range");
        CHECK(formed(rules, bounds->least.value, seats) == "admitted");
        CHECK(formed(rules, bounds->most.value, seats) == "admitted");
        CHECK(formed(rules, bounds->most.value + 1, seats) == "group_size_out_of_range");
    }
    if (const auto& bounds = *groups.representatives) {
        CHECK(formed(rules, 40, bounds->least.value - 1) == "quota_missed");
        CHECK(formed(rules, 40, bounds->least.value) == "admitted");
        CHECK(formed(rules, 40, bounds->most.value) == "admitted");
        CHECK(formed(rules, 40, bounds->most.value + 1) == "quota_missed");
    }
}

TEST_CASE("every ruleset for residents counts months of residence and work to the day") {
    const law::Ruleset& rules = test::each_residents_ruleset();
    CAPTURE(rules.id);
    law::Setting setting = setting_in_force(rules);
    setting.today = *setting.election_day - base::Days{30};
    const auto answer = [&](roll::PersonRecord record, base::Date since) {
        test::Annex annex;
        record.birth = since - base::Days{20'000};
        record.since = since;
        annex[99] = record;
        return verdict(admit(roll::State{},
                             roll::VoterRegistered{.commitment = test::commitment(99)},
                             roll::Consent::Given, &annex, setting));
    };
    const auto check = [&](const roll::PersonRecord& record, base::Months months) {
        base::Date since = setting.today - base::Days{31 * months.value};
        while (base::add_months(since, months) < setting.today) {
            since = since + base::Days{1};
        }
        CHECK(answer(record, since - base::Days{1}) == "admitted");
        CHECK(answer(record, since) == "admitted");
        CHECK(answer(record, since + base::Days{1}) == "residence_too_short");
    };
    if (const auto& months = *rules.residents_roll.habitual_months) {
        check(test::habitual(99), *months);
    }
    if (const auto& months = *rules.residents_roll.worker_months) {
        check(test::worker(99), *months);
    } else {
        CHECK(answer(test::worker(99), setting.today) == "class_not_in_ruleset");
    }
}

TEST_CASE("every ruleset for residents bounds the mandates of a proxy") {
    const law::Ruleset& rules = test::each_residents_ruleset();
    CAPTURE(rules.id);
    const law::Plan plan = test::plan_of_one_seat(law::VotingForm::Meeting);
    const law::Setting setting = setting_in_force(rules, &plan);
    poll::State state;
    for (std::int64_t n = 1; n <= rules.poll.proxy_cap->value + 1; ++n) {
        const poll::ProxyApproved mandate{
            .principal = test::handle(100 + static_cast<std::uint64_t>(n)),
            .proxy = test::handle(1),
            .relation = poll::ProxyTie::OtherElector};
        const bool within = n <= rules.poll.proxy_cap->value;
        CHECK(verdict(admit(state, mandate, setting)) ==
              (within ? "admitted" : "proxy_has_too_many"));
        if (within) {
            apply(state, mandate);
        }
    }
}

TEST_CASE("every ruleset for residents bounds a batch of papers") {
    const law::Ruleset& rules = test::each_residents_ruleset();
    CAPTURE(rules.id);
    count::State state;
    count::print_ballots(
        state, {{.style = {"chair"},
                 .parts = {{.office = {"chair"}, .seats = {1}, .candidates = {{"a"}, {"b"}}}}}});
    const auto of = [&](base::Papers papers) {
        return verdict(admit(state,
                             count::BatchSealed{.batch = {"b"},
                                                .papers = papers,
                                                .patterns = {{"+.", papers}},
                                                .station = {"hall"},
                                                .style = {"chair"}},
                             setting_in_force(rules), base::Papers{1'000}));
    };
    const base::Papers most = *rules.count.batch_most;
    CHECK(of(most - base::Papers{1}) == "admitted");
    CHECK(of(most) == "admitted");
    CHECK(of(most + base::Papers{1}) == "batch_too_large");
}

TEST_CASE("every ruleset for residents counts the turnout of each of its methods to the paper") {
    const law::Ruleset& rules = test::each_residents_ruleset();
    CAPTURE(rules.id);
    for (const law::VotingMethod method : *rules.residents_method.methods) {
        law::Plan plan = test::plan_of_one_seat(law::VotingForm::Meeting);
        plan.method = method;
        const base::Threshold& share = *law::turnout(rules, plan);
        const bool two_thirds =
            method == law::VotingMethod::ResidentsRepresentatives && share.denominator == 3;
        const std::int64_t least =
            two_thirds ? (share.bound == base::Bound::MoreThan ? 33 : 32) : 25;
        CAPTURE(base::word(method));
        CHECK_FALSE(share.met(least - 1, 48));
        CHECK(share.met(least, 48));
        CHECK(share.met(least + 1, 48));
    }
    CHECK_FALSE(rules.count.majority->met(350, 700));
    CHECK(rules.count.majority->met(351, 700));
    CHECK_FALSE(rules.further.floor->met(300, 901));
    CHECK(rules.further.floor->met(301, 901));
}

TEST_CASE("every ruleset for residents runs through a whole election by each of its methods") {
    const law::Ruleset& rules = test::each_residents_ruleset();
    CAPTURE(rules.id);
    for (const law::VotingMethod method : *rules.residents_method.methods) {
        CAPTURE(base::word(method));
        test::Community community(rules, method);
        community.to(election::Phase::Announced);
        CHECK(community.state.count.announced->next == count::NextStep::Nothing);
    }
}

TEST_CASE("art. 27: in Sichuan all offices at once or in turn, not each on a paper of its own",
          "[law:SC-RC-2025/27][law:ROL-2025]") {
    using Row = std::tuple<const char*, law::BallotScheme, std::string>;
    const auto [id, scheme, answer] = GENERATE(values<Row>({
        {"sichuan-residents-2026", law::BallotScheme::Joint, "admitted"},
        {"sichuan-residents-2026", law::BallotScheme::Sequential, "admitted"},
        {"sichuan-residents-2026", law::BallotScheme::SeparatePapers, "scheme_not_allowed"},
        {"cn-residents-2026", law::BallotScheme::SeparatePapers, "admitted"},
    }));
    const law::Ruleset& rules = *law::built_in(id);
    election::State state(rules);
    state.voting_method = rules.residents_method.methods->front();
    const election::MethodAdopted adopted{
        .ballot_scheme = scheme,
        .nomination = {},
        .offices = {{{"chair"}, {1}, {1}}, {{"member"}, {4}, {1}}},
        .resolution = decided_by(*rules.committee.size_decided_by),
        .voting_form = rules.poll.voting_forms->front(),
        .woman_office = {}};
    CHECK(verdict(admit(state, adopted, setting_in_force(rules))) == answer);
}
