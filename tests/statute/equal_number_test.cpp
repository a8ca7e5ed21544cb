// SPDX-License-Identifier: Apache-2.0
// As many candidates as seats. Before 2026 Beijing and Sichuan allow it where no more are nominated
// than there are seats, Guangxi where the electors agree; else there is a surplus, in Beijing one
// or two of all offices together. Since 2026, and in villages, never. Source:
// 北京市实施居委会组织法办法(1991) art. 13; 四川省居委会组织法实施办法(2020) art. 22;
// 广西壮族自治区实施居委会组织法办法(1996) art. 11; 居委会组织法(2025) art. 18.
#include "engine/nomination/equal_number.h"

#include "engine/law/built_in.h"
#include "engine/nomination/admit.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using nomination::EqualNumberAgreed;

namespace {

/// A chair and two members are elected; the plan has that surplus for each.
class EqualNomination {
  public:
    EqualNomination(std::string_view ruleset, base::Seats of_chair, base::Seats of_member)
        : rules_(*law::built_in(ruleset)) {
        plan_.offices = {{{"chair"}, {1}, of_chair}, {{"member"}, {2}, of_member}};
    }

    /// Nominated for that office, found eligible, and willing.
    EqualNomination& stands(std::string_view office, std::string_view person) {
        is_nominated(office, person);
        apply(state, nomination::NomineeReviewed{.finding = nomination::Finding::Eligible,
                                                 .ground = {},
                                                 .in_favour = {4},
                                                 .person = {std::string(person)}});
        apply(state, nomination::NomineeAccepted{.office = {std::string(office)},
                                                 .person = {std::string(person)}});
        return *this;
    }
    EqualNomination& is_nominated(std::string_view office, std::string_view person) {
        apply(state, nomination::NominationProposed{
                         .committee_votes = {},
                         .group = {},
                         .meeting = {},
                         .nominators = {},
                         .offices = {{{std::string(office)}, {{std::string(person)}}}},
                         .source = law::NominationSource::JointElectors});
        return *this;
    }
    EqualNomination& withdraws(std::string_view person) {
        apply(state, nomination::NomineeWithdrew{.person = {std::string(person)}});
        return *this;
    }

    law::Judgement list(const std::vector<std::string>& chairs,
                        const std::vector<std::string>& members) const {
        return admit(state, made(chairs, members), setting());
    }
    void post(const std::vector<std::string>& chairs, const std::vector<std::string>& members) {
        CHECK(test::verdict(list(chairs, members)) == "admitted");
        apply(state, made(chairs, members), test::day("2012-05-01"));
    }
    law::Judgement agreed(const EqualNumberAgreed& fact) const {
        return admit(state, fact, setting());
    }

    nomination::State state;

  private:
    law::Setting setting() const {
        return {.rules = rules_,
                .today = test::day("2012-05-01"),
                .election_day = test::day("2012-05-19"),
                .plan = &plan_};
    }
    static nomination::CandidatesPublished made(const std::vector<std::string>& chairs,
                                                const std::vector<std::string>& members) {
        nomination::CandidatesPublished list{.offices = {{{"chair"}, {}}, {{"member"}, {}}}};
        for (const std::string& each : chairs) {
            list.offices[0].persons.push_back({each});
        }
        for (const std::string& each : members) {
            list.offices[1].persons.push_back({each});
        }
        return list;
    }

    const law::Ruleset& rules_;
    law::Plan plan_;
};

EqualNumberAgreed agreement_of_electors(std::int64_t asked, std::int64_t replied,
                                        std::int64_t in_favour) {
    return {.asked = {asked},
            .for_equal_number = {in_favour},
            .form = law::OpinionForm::HouseVisits,
            .replied = {replied}};
}

}  // namespace

TEST_CASE("residents example 31: as many candidates as seats, if no more are nominated",
          "[law:BJ-RC-1991/13]") {
    EqualNomination beijing("beijing-residents-2012", {0}, {1});
    beijing.stands("chair", "a").stands("member", "c").stands("member", "d");
    CHECK(test::verdict(beijing.list({"a"}, {"c", "d"})) == "admitted");
    // A third is nominated for member: equal means equal.
    beijing.is_nominated("member", "e");
    CHECK(test::verdict(beijing.list({"a"}, {"c", "d"})) == "more_nominees_than_seats");
    CHECK(test::article(beijing.list({"a"}, {"c", "d"})) == "BJ-RC-1991 13");
    CHECK(test::detail(beijing.list({"a"}, {"c", "d"}), "nominees") == "3");
    EqualNomination gone = beijing;
    CHECK(test::verdict(gone.withdraws("e").list({"a"}, {"c", "d"})) == "admitted");
    beijing.stands("member", "e");
    CHECK(test::verdict(beijing.list({"a"}, {"c", "d"})) == "candidates_too_few");
    CHECK(test::verdict(beijing.list({"a"}, {"c", "d", "e"})) == "admitted");
}

TEST_CASE("art. 13: the surplus is one or two of all offices together", "[law:BJ-RC-1991/13]") {
    EqualNomination beijing("beijing-residents-2012", {0}, {1});
    beijing.stands("chair", "a").stands("chair", "b").stands("member", "c").stands("member", "d");
    apply(beijing.state,
          nomination::Preselected{
              .names = {{{"a"}, {30}}, {{"b"}, {10}}}, .office = {"chair"}, .took_part = {40}});
    // Four are nominated for three seats, and three are listed.
    CHECK(test::verdict(beijing.list({"a"}, {"c", "d"})) == "more_nominees_than_seats");
    CHECK(test::detail(beijing.list({"a"}, {"c", "d"}), "nominees") == "4");
    beijing.stands("member", "e");
    CHECK(test::verdict(beijing.list({"a"}, {"c", "d", "e"})) == "admitted");
}

TEST_CASE("art. 22: Sichuan before 2026 tests each office", "[law:SC-RC-2020/22]") {
    EqualNomination sichuan("sichuan-residents-2020", {1}, {1});
    sichuan.stands("chair", "a").stands("member", "c").stands("member", "d");
    CHECK(test::verdict(sichuan.list({"a"}, {"c", "d"})) == "admitted");
    sichuan.is_nominated("member", "e");
    CHECK(test::article(sichuan.list({"a"}, {"c", "d"})) == "SC-RC-2020 22");
    // The one office has a surplus, the other has as many as seats.
    sichuan.stands("member", "e");
    CHECK(test::verdict(sichuan.list({"a"}, {"c", "d", "e"})) == "admitted");
}

TEST_CASE("art. 22: after a withdrawal as many are enough once nobody else may stand",
          "[law:SC-RC-2020/22]") {
    EqualNomination sichuan("sichuan-residents-2020", {1}, {1});
    for (const char* each : {"a", "b"}) {
        sichuan.stands("chair", each);
    }
    for (const char* each : {"c", "d", "e"}) {
        sichuan.stands("member", each);
    }
    sichuan.post({"a", "b"}, {"c", "d", "e"});
    sichuan.withdraws("b");
    CHECK(test::verdict(sichuan.list({"a"}, {"c", "d", "e"})) == "admitted");
    sichuan.is_nominated("chair", "f");
    CHECK(test::verdict(sichuan.list({"a"}, {"c", "d", "e"})) == "more_nominees_than_seats");
}

TEST_CASE("art. 11: in Guangxi the electors have to agree as well", "[law:GX-RC-1996/11]") {
    EqualNomination guangxi("guangxi-residents", {1}, {1});
    guangxi.stands("chair", "a").stands("member", "c").stands("member", "d");
    CHECK(test::verdict(guangxi.list({"a"}, {"c", "d"})) == "equal_number_not_agreed");
    CHECK(test::article(guangxi.list({"a"}, {"c", "d"})) == "GX-RC-1996 11");
    // Of one mind: all who answered.
    CHECK(test::verdict(guangxi.agreed(agreement_of_electors(60, 50, 49))) ==
          "equal_number_opposed");
    CHECK(test::detail(guangxi.agreed(agreement_of_electors(60, 50, 49)), "needed") == "50");
    CHECK(test::verdict(guangxi.agreed(agreement_of_electors(60, 50, 50))) == "admitted");
    apply(guangxi.state, agreement_of_electors(60, 50, 50));
    CHECK(test::verdict(guangxi.list({"a"}, {"c", "d"})) == "admitted");
    // Their agreement leaves nobody out who is nominated.
    guangxi.is_nominated("member", "e");
    CHECK(test::verdict(guangxi.list({"a"}, {"c", "d"})) == "more_nominees_than_seats");
}

TEST_CASE("an agreement is asked for where it counts, of people who are nominated",
          "[law:GX-RC-1996/11]") {
    EqualNomination guangxi("guangxi-residents", {1}, {1});
    CHECK(test::verdict(guangxi.agreed(agreement_of_electors(60, 50, 50))) == "out_of_phase");
    guangxi.stands("chair", "a");
    CHECK(test::verdict(guangxi.agreed(agreement_of_electors(60, 61, 61))) ==
          "more_present_than_entitled");
    CHECK(test::verdict(guangxi.agreed(agreement_of_electors(60, 50, 51))) ==
          "more_votes_than_present");
    EqualNomination beijing("beijing-residents-2012", {0}, {1});
    beijing.stands("chair", "a");
    CHECK(test::verdict(beijing.agreed(agreement_of_electors(60, 50, 50))) ==
          "equal_number_not_known");
}

TEST_CASE("since 2026, and in villages, there is always a surplus",
          "[law:ROL-2025/18][law:OL-2025/18][law:BJ-2012/16]") {
    for (const char* id : {"cn-residents-2026", "sichuan-residents-2026", "cn-village-2026",
                           "cn-village-2010", "beijing-village-2012", "zhejiang-village-2020"}) {
        CAPTURE(id);
        const law::Ruleset& rules = *law::built_in(id);
        CHECK(*rules.nomination.equal_number == law::EqualNumber::Never);
        CHECK(rules.nomination.surplus_chair->least >= base::Seats{1});
        nomination::State state;
        CHECK_FALSE(nomination::allows_equal(state, rules.nomination));
        state.equal_agreed = true;
        CHECK_FALSE(nomination::allows_equal(state, rules.nomination));
    }
    EqualNomination now("cn-residents-2026", {1}, {1});
    now.stands("chair", "a").stands("member", "c").stands("member", "d");
    CHECK(test::verdict(now.list({"a"}, {"c", "d"})) == "candidates_too_few");
}
