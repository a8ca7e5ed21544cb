// SPDX-License-Identifier: Apache-2.0
// Every ruleset of the program in the hands of the engine: it is refused for an election day on
// which it is not in force, and its numbers bind from one side to the other.
// Sources: docs/law/coverage.md names the articles.
#include <string>

#include "engine/assembly/admit.h"
#include "engine/count/admit.h"
#include "engine/election/found.h"
#include "engine/law/built_in.h"
#include "engine/law/calendar.h"
#include "engine/poll/admit.h"
#include "tests/support/catch.h"
#include "tests/support/formalities.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using test::verdict;

namespace {

/// What is said to that election day under these rules, long before it.
std::string fixing(const law::Ruleset& rules, base::Date day, std::int64_t days_before = 60) {
    const election::State state(rules);
    const law::Setting setting{.rules = rules,
                               .today = day - base::Days{days_before},
                               .election_day = {},
                               .plan = nullptr};
    return verdict(
        admit(state, election::DayFixed{.election_day = day, .in_favour = {3}}, setting));
}

/// What is said to so many seats, surplus and their papers.
std::string adopting(const law::Ruleset& rules, const std::vector<law::OfficeSeats>& offices) {
    const election::State state(rules);
    const law::Setting setting{
        .rules = rules, .today = rules.in_force, .election_day = {}, .plan = nullptr};
    election::MethodAdopted method{.ballot_scheme = rules.poll.ballot_schemes->front(),
                                   .nomination = {},
                                   .offices = offices,
                                   .resolution = test::Village::meeting(),
                                   .voting_form = rules.poll.voting_forms->front(),
                                   .woman_office = {}};
    method.resolution.body = rules.committee.size_decided_by->front();
    method.resolution.basis = method.resolution.body == law::Body::VillagersMeeting
                                  ? assembly::QuorumBasis::Adults
                                  : assembly::QuorumBasis::Representatives;
    base::Seats all{};
    for (const law::OfficeSeats& each : offices) {
        all += each.seats;
    }
    if (const auto& usual = *rules.committee.size_usual; usual && !usual->contains(all)) {
        method.size_ground = law::SizeGround::DevelopedEconomy;
    }
    if (*rules.committee.woman_office_fixed) {
        method.woman_office = base::OfficeId{"member"};
    }
    if (*rules.committee.women_seat == law::WomenSeat::OwnColumn) {
        law::OfficeSeats& members = method.offices.back();
        const law::OfficeSeats column{
            {"woman_member"}, *rules.committee.women_least, members.surplus};
        members.seats = members.seats - column.seats;
        method.offices.insert(method.offices.end() - 1, column);
        method.woman_office = column.office;
    }
    return verdict(admit(state, method, setting));
}

}  // namespace

TEST_CASE("every ruleset is refused the day before its first election day and after its last") {
    for (const law::BuiltIn& each : law::built_in_texts()) {
        CAPTURE(each.id);
        const law::Ruleset& rules = *law::built_in(each.id);
        CHECK(fixing(rules, rules.in_force - base::Days{1}) == "ruleset_not_in_force");
        CHECK(fixing(rules, rules.in_force) == "admitted");
        if (rules.out_of_force) {
            CHECK(fixing(rules, *rules.out_of_force - base::Days{1}) == "admitted");
            CHECK(fixing(rules, *rules.out_of_force) == "ruleset_not_in_force");
        }
    }
}

TEST_CASE("no ruleset lets the day come before its roll can be posted long enough") {
    for (const law::BuiltIn& each : law::built_in_texts()) {
        CAPTURE(each.id);
        const law::Ruleset& rules = *law::built_in(each.id);
        const base::Date day = rules.in_force + base::Days{100};
        const std::int64_t least = rules.registration.posting_days->value;
        CHECK(fixing(rules, day, least + 1) == "admitted");
        CHECK(fixing(rules, day, least) == "admitted");
        CHECK(fixing(rules, day, least - 1) == "day_too_soon");
    }
}

TEST_CASE("every ruleset for villages bounds its committee and its surplus from both sides") {
    for (const law::BuiltIn& each : law::built_in_texts()) {
        const law::Ruleset& rules = *law::built_in(each.id);
        if (rules.kind != law::CommitteeKind::Village) {
            continue;
        }
        CAPTURE(each.id);
        const auto& chair = *rules.nomination.surplus_chair;
        const auto& member = *rules.nomination.surplus_member;
        const auto with = [&](base::Seats seats, base::Seats of_chair, base::Seats of_member) {
            return adopting(rules, {{{"chair"}, *rules.committee.chairs, of_chair},
                                    {{"member"}, seats - *rules.committee.chairs, of_member}});
        };
        const base::Seats one{1};
        const auto& size = *rules.committee.size;
        CHECK(with(size.least, chair.least, member.least) == "admitted");
        CHECK(with(size.most, chair.most, member.most) == "admitted");
        CHECK(with(size.least - one, chair.least, member.least) == "seats_out_of_range");
        CHECK(with(size.most + one, chair.least, member.least) == "seats_out_of_range");
        CHECK(with(size.least, chair.least - one, member.least) == "surplus_out_of_range");
        CHECK(with(size.least, chair.most + one, member.least) == "surplus_out_of_range");
        CHECK(with(size.least, chair.least, member.least - one) == "surplus_out_of_range");
        CHECK(with(size.least, chair.least, member.most + one) == "surplus_out_of_range");
    }
}

TEST_CASE("every ruleset for villages bounds the election committee from both sides") {
    for (const law::BuiltIn& each : law::built_in_texts()) {
        const law::Ruleset& rules = *law::built_in(each.id);
        if (rules.kind != law::CommitteeKind::Village) {
            continue;
        }
        CAPTURE(each.id);
        const auto of = [&](base::Members size) {
            assembly::ElectionCommitteeChosen chosen;
            for (std::int64_t n = 1; n <= size.value; ++n) {
                chosen.ranking.push_back({.person = {"p" + std::to_string(n)}, .votes = {50 - n}});
            }
            chosen.chair = {"p1"};
            if (const auto& deputies = *rules.election_committee.deputies) {
                chosen.deputies.emplace();
                for (std::int64_t n = 1; n <= deputies->value; ++n) {
                    chosen.deputies->push_back({"p" + std::to_string(n + 1)});
                }
            }
            chosen.size = size;
            chosen.resolution = {.basis = assembly::QuorumBasis::Adults,
                                 .body = law::Body::VillagersMeeting,
                                 .entitled = {180},
                                 .in_favour = {100},
                                 .present = {120}};
            const law::Setting setting{
                .rules = rules, .today = rules.in_force, .election_day = {}, .plan = nullptr};
            return verdict(admit(assembly::State{}, chosen, {}, setting));
        };
        const auto& size = *rules.election_committee.size;
        const base::Members one{1};
        CHECK(of(size.least - one) == "committee_size_out_of_range");
        CHECK(of(size.least) == "admitted");
        // HI-2025 art. 11, TJ-2019 art. 9: an odd number; both bounds are.
        CHECK(of(size.least + one) ==
              (*rules.election_committee.odd ? "committee_size_even" : "admitted"));
        CHECK(of(size.most) == "admitted");
        CHECK(of(size.most + one) == "committee_size_out_of_range");
    }
}

TEST_CASE("every ruleset for villages bounds the mandates of a proxy, and their day") {
    for (const law::BuiltIn& each : law::built_in_texts()) {
        const law::Ruleset& rules = *law::built_in(each.id);
        if (rules.kind != law::CommitteeKind::Village) {
            continue;
        }
        CAPTURE(each.id);
        const base::Date day = rules.in_force + base::Days{100};
        law::Setting setting{.rules = rules,
                             .today = day - *rules.poll.proxy_days,
                             .election_day = day,
                             .plan = nullptr};
        poll::State state;
        for (std::int64_t n = 1; n <= rules.poll.proxy_cap->value + 1; ++n) {
            const poll::ProxyApproved mandate{
                .applied = law::last_day_before(rules.poll.proxy_apply_days, day),
                .card = test::card(rules.poll),
                .principal = test::handle(100 + static_cast<std::uint64_t>(n)),
                .proxy = test::handle(1),
                .relation = poll::ProxyTie::Child};
            const bool within = n <= rules.poll.proxy_cap->value;
            CHECK(verdict(admit(state, mandate, setting)) ==
                  (within ? "admitted" : "proxy_has_too_many"));
            if (within) {
                apply(state, mandate);
            }
        }
        const poll::ProxiesPublished list{.principals = state.mandates.standing};
        CHECK(verdict(admit(state, list, setting)) == "admitted");
        setting.today = setting.today + base::Days{1};
        CHECK(verdict(admit(state, list, setting)) == "proxies_published_too_late");
        const poll::ProxyApproved neighbour{.principal = test::handle(200),
                                            .proxy = test::handle(2),
                                            .relation = poll::ProxyTie::OtherVillager};
        CHECK(verdict(admit(state, neighbour, setting)) ==
              (*rules.poll.proxy_circle == law::ProxyCircle::AnyVillager ? "admitted"
                                                                         : "proxy_outside_circle"));
    }
}

TEST_CASE("every ruleset for villages bounds a batch of papers") {
    for (const law::BuiltIn& each : law::built_in_texts()) {
        const law::Ruleset& rules = *law::built_in(each.id);
        if (rules.kind != law::CommitteeKind::Village) {
            continue;
        }
        CAPTURE(each.id);
        count::State state;
        count::print_ballots(
            state,
            {{.style = {"chair"},
              .parts = {{.office = {"chair"}, .seats = {1}, .candidates = {{"a"}, {"b"}}}}}});
        const law::Setting setting{
            .rules = rules, .today = rules.in_force, .election_day = {}, .plan = nullptr};
        const auto of = [&](base::Papers papers) {
            return verdict(admit(state,
                                 count::BatchSealed{.batch = {"b"},
                                                    .papers = papers,
                                                    .patterns = {{"+.", papers}},
                                                    .station = {"hall"},
                                                    .style = {"chair"}},
                                 setting, base::Papers{1'000}));
        };
        const base::Papers most = *rules.count.batch_most;
        CHECK(of(most - base::Papers{1}) == "admitted");
        CHECK(of(most) == "admitted");
        CHECK(of(most + base::Papers{1}) == "batch_too_large");
    }
}

TEST_CASE("every ruleset for villages counts to the vote: turnout, majority and overcount") {
    for (const law::BuiltIn& each : law::built_in_texts()) {
        const law::Ruleset& rules = *law::built_in(each.id);
        if (rules.kind != law::CommitteeKind::Village) {
            continue;
        }
        CAPTURE(each.id);
        CHECK_FALSE(rules.count.turnout->met(400, 800));
        CHECK(rules.count.turnout->met(401, 800));
        CHECK_FALSE(rules.count.majority->met(350, 700));
        CHECK(rules.count.majority->met(351, 700));
        CHECK_FALSE(rules.further.floor->met(180, 541));
        CHECK(rules.further.floor->met(180, 540));
        CHECK(rules.further.floor->met(181, 541));
    }
}
