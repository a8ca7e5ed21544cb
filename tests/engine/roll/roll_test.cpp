// SPDX-License-Identifier: Apache-2.0
// The roll by itself: each refusal in the order of its contract, and what the state remembers.
// Long: one case for each refusal of the room, in the order of its contract.
#include "engine/roll/admit.h"
#include "engine/roll/queries.h"
#include "tests/support/catch.h"
#include "tests/support/facts.h"
#include "tests/support/people.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"

using namespace douxuan;
using roll::Consent;
using roll::RollCorrected;
using roll::VoterClass;
using roll::VoterRegistered;
using test::Annex;
using test::commitment;
using test::handle;
using test::verdict;

namespace {

const base::Date election_day = test::day("2026-12-20");
const base::Date posted_on = test::day("2026-11-20");

law::Setting on(std::string_view today, const law::Ruleset& rules = test::cn_village_2026()) {
    return {
        .rules = rules, .today = test::day(today), .election_day = election_day, .plan = nullptr};
}

/// Voters 1 to `voters` are on the roll.
roll::State roll_of(std::uint64_t voters) {
    roll::State state;
    for (std::uint64_t n = 1; n <= voters; ++n) {
        apply(state, VoterRegistered{.commitment = commitment(n)});
    }
    return state;
}

roll::State posted(std::uint64_t voters) {
    roll::State state = roll_of(voters);
    apply(state, roll::RollPublished{}, posted_on);
    return state;
}

Annex residents(std::uint64_t voters) {
    Annex annex;
    for (std::uint64_t n = 1; n <= voters; ++n) {
        annex[n] = test::resident(n);
    }
    return annex;
}

}  // namespace

TEST_CASE("a registration is judged in the order of the contract") {
    roll::State state = posted(1);
    Annex annex = residents(1);
    law::Setting setting = on("2026-10-01");
    setting.election_day.reset();
    Consent consent = Consent::Missing;
    const auto record = [&]() -> roll::PersonRecord& { return annex[2]; };
    test::mend_one_by_one<VoterRegistered>(
        {.commitment = commitment(1)},
        {{"out_of_phase", [&](auto&) { state = roll_of(1); }},
         {"voter_twice", [](auto& fact) { fact.commitment = commitment(2); }},
         {"day_not_fixed", [&](auto&) { setting.election_day = election_day; }},
         {"record_missing",
          [&](auto&) {
              record() = test::outsider(2);
              record().name.clear();
              record().birth = test::day("2010-01-01");
              record().category = VoterClass::FormerFarmer;
              record().application.reset();
              record().basis.reset();
              record().declared_not_elsewhere.reset();
              record().identity = "person-1";
              record().since = test::day("2026-09-01");
          }},
         {"record_incomplete", [&](auto&) { record().name = "王秀英"; }},
         {"under_age", [&](auto&) { record().birth = test::day("1990-01-01"); }},
         {"class_not_in_ruleset", [&](auto&) { record().category = VoterClass::Away; }},
         {"own_word_missing", [&](auto&) { record().category = VoterClass::Outsider; }},
         {"application_missing", [&](auto&) { record().application = roll::YesNo::Yes; }},
         {"record_incomplete", [&](auto&) { record().basis = law::ResidenceBasis::Working; }},
         {"basis_not_in_ruleset", [&](auto&) { record().basis = law::ResidenceBasis::Living; }},
         {"residence_too_short", [&](auto&) { record().since = test::day("2025-10-01"); }},
         {"consent_missing", [&](auto&) { consent = Consent::Given; }},
         {"declaration_missing",
          [&](auto&) { record().declared_not_elsewhere = roll::YesNo::Yes; }},
         {"same_person_twice", [&](auto&) { record().identity = "person-2"; }}},
        [&](const VoterRegistered& fact) { return admit(state, fact, consent, &annex, setting); });
}

TEST_CASE("a public replay judges what needs no record") {
    const roll::State state = roll_of(1);
    CHECK(verdict(admit(state, VoterRegistered{.commitment = commitment(1)}, Consent::Missing,
                        nullptr, on("2026-10-01"))) == "voter_twice");
    CHECK(verdict(admit(state, VoterRegistered{.commitment = commitment(2)}, Consent::Missing,
                        nullptr, on("2026-10-01"))) == "admitted");
}

TEST_CASE("a person is not registered for a ground of the ruleset that the record bears out") {
    roll::State state = posted(1);
    Annex annex = residents(1);
    law::Setting setting = on("2026-10-01");
    setting.election_day.reset();
    test::mend_one_by_one<roll::RegistrationRefused>(
        {.commitment = commitment(1), .ground = law::Exclusion::Unreachable},
        {{"out_of_phase", [&](auto&) { state = roll_of(1); }},
         {"voter_twice", [](auto& fact) { fact.commitment = commitment(2); }},
         {"ground_not_in_ruleset", [](auto& fact) { fact.ground = law::Exclusion::UnderAge; }},
         {"day_not_fixed", [&](auto&) { setting.election_day = election_day; }},
         {"record_missing", [&](auto&) { annex[2] = test::resident(2); }},
         {"ground_contradicted", [&](auto&) { annex[2].birth = test::day("2009-01-01"); }}},
        [&](const roll::RegistrationRefused& fact) {
            return admit(state, fact, Consent::Missing, &annex, setting);
        });
}

TEST_CASE("a ground is contradicted by a record that shows the opposite") {
    using law::Exclusion;
    using Row = std::tuple<Exclusion, VoterClass, std::string>;
    const auto [ground, category, answer] = GENERATE(values<Row>({
        {Exclusion::NoOwnWord, VoterClass::Away, "admitted"},
        {Exclusion::NoOwnWord, VoterClass::Resident, "ground_contradicted"},
        {Exclusion::TooShortResidence, VoterClass::Outsider, "ground_contradicted"},
        {Exclusion::TooShortResidence, VoterClass::Resident, "ground_contradicted"},
        {Exclusion::NoApplication, VoterClass::Outsider, "ground_contradicted"},
        {Exclusion::NoConsent, VoterClass::Outsider, "admitted"},
        {Exclusion::NoConsent, VoterClass::Resident, "ground_contradicted"},
        {Exclusion::SamePersonTwice, VoterClass::Resident, "ground_contradicted"},
        {Exclusion::DeprivedOfPoliticalRights, VoterClass::Resident, "admitted"},
        {Exclusion::RegisteredElsewhere, VoterClass::Outsider, "admitted"},
        {Exclusion::Deceased, VoterClass::Resident, "admitted"},
        {Exclusion::NotOfThisVillage, VoterClass::Resident, "admitted"},
    }));
    Annex annex;
    annex[2] = category == VoterClass::Outsider ? test::outsider(2) : test::resident(2);
    annex[2].category = category;
    CAPTURE(base::word(ground), base::word(category));
    CHECK(verdict(admit(roll::State{},
                        roll::RegistrationRefused{.commitment = commitment(2), .ground = ground},
                        Consent::Missing, &annex, on("2026-10-01"))) == answer);
}

TEST_CASE("the roll is posted once, in time, with its own numbers") {
    roll::State state = posted(0);
    Annex annex = residents(3);
    law::Setting setting = on("2026-12-01");
    setting.election_day.reset();
    test::mend_one_by_one<roll::RollPublished>(
        {},
        {{"out_of_phase", [&](auto&) { state = roll_of(0); }},
         {"roll_empty", [&](auto&) { state = roll_of(3); }},
         {"day_not_fixed", [&](auto&) { setting.election_day = election_day; }},
         {"roll_posted_too_late", [&](auto&) { setting.today = test::day("2026-11-30"); }},
         {"roll_numbers_differ",
          [&](auto& fact) { fact.numbers = roll::numbers(state, election_day, &annex); }}},
        [&](const roll::RollPublished& fact) { return admit(state, fact, &annex, setting); });
}

TEST_CASE("every number of the roll is compared, or without records what the log shows") {
    const roll::State state = roll_of(3);
    const Annex annex = residents(3);
    const law::Setting setting = on("2026-11-20");
    base::for_each_field<roll::RollNumbers>([&](const auto& field) {
        roll::RollPublished wrong{.numbers = roll::numbers(state, election_day, &annex)};
        wrong.numbers.*field.place = base::Voters{7};
        const law::Judgement judged = admit(state, wrong, &annex, setting);
        CHECK(verdict(judged) == "roll_numbers_differ");
        CHECK(test::detail(judged, "member") == field.name);
        CHECK(verdict(admit(state, wrong, nullptr, setting)) ==
              (field.name == "voters" || field.name == "representatives" ? "roll_numbers_differ"
                                                                         : "admitted"));
    });
}

TEST_CASE("the numbers count class, sex, age and migrants") {
    Annex annex = residents(6);
    annex[2].sex = roll::Sex::Female;
    annex[2].birth = test::day("2008-12-20");
    annex[3].birth = test::day("1990-12-21");
    annex[4].birth = test::day("1990-12-20");
    annex[4].category = VoterClass::Away;
    annex[5].birth = test::day("1966-12-21");
    annex[5].category = VoterClass::Outsider;
    annex[5].migrant = roll::YesNo::Yes;
    annex[6].birth = test::day("1966-12-20");
    annex[6].category = VoterClass::FormerFarmer;
    const roll::RollNumbers numbers = roll::numbers(roll_of(6), election_day, &annex);
    CHECK(numbers.voters == base::Voters{6});
    CHECK(numbers.women == base::Voters{1});
    CHECK(numbers.men == base::Voters{5});
    CHECK(numbers.residents == base::Voters{3});
    CHECK(numbers.away == base::Voters{1});
    CHECK(numbers.outsiders == base::Voters{1});
    CHECK(numbers.former_farmers == base::Voters{1});
    CHECK(numbers.migrants == base::Voters{1});
    CHECK(numbers.aged_18_to_35 == base::Voters{2});
    CHECK(numbers.aged_36_to_59 == base::Voters{3});
    CHECK(numbers.aged_60_or_more == base::Voters{1});
}

TEST_CASE("an objection is filed once and in time, and decided once") {
    roll::State state = roll_of(1);
    law::Setting setting = on("2026-11-26");
    test::mend_one_by_one<roll::ObjectionFiled>(
        {.claim = roll::ObjectionClaim::LeftOut, .objection = {"o1"}},
        {{"out_of_phase",
          [&](auto&) {
              state = posted(1);
              apply(state, roll::ObjectionFiled{.claim = {}, .objection = {"o1"}}, posted_on);
          }},
         {"objection_named_twice", [](auto& fact) { fact.objection = {"o2"}; }},
         {"objection_too_late", [&](auto&) { setting.today = test::day("2026-11-25"); }}},
        [&](const roll::ObjectionFiled& fact) { return admit(state, fact, setting); });
    test::mend_one_by_one<roll::ObjectionDecided>(
        {.in_favour = {4}, .objection = {"o2"}, .ruling = roll::Ruling::Upheld},
        {{"objection_unknown",
          [&](auto& fact) {
              fact.objection = {"o1"};
              apply(state, fact, posted_on);
          }},
         {"objection_decided_twice", [&](auto&) { state.objections[{"o1"}].ruling.reset(); }}},
        [&](const roll::ObjectionDecided& fact) { return admit(state, fact); });
}

TEST_CASE("a late decision of an objection is shown as an irregularity") {
    roll::State state = posted(1);
    apply(state, roll::ObjectionFiled{.claim = {}, .objection = {"o1"}}, test::day("2026-11-22"));
    const auto [decided, late] = GENERATE(table<std::string, bool>(
        {{"2026-11-24", false}, {"2026-11-25", false}, {"2026-11-26", true}}));
    apply(state, roll::ObjectionDecided{.in_favour = {4}, .objection = {"o1"}, .ruling = {}},
          test::day(decided));
    const auto irregular = roll::irregularities(state, test::cn_village_2026());
    REQUIRE(irregular.empty() != late);
    if (late) {
        CHECK(irregular.front() == roll::LateDecision{.objection = {"o1"},
                                                      .due = test::day("2026-11-25"),
                                                      .decided = test::day(decided)});
    }
}

TEST_CASE("a correction has what its change needs, and nothing else") {
    using roll::Correction;
    using Row = std::tuple<Correction, bool, bool, bool, std::string>;
    const auto [change, voter, record, ground, answer] = GENERATE(values<Row>({
        {Correction::Added, false, true, false, "admitted"},
        {Correction::Added, true, true, false, "correction_incomplete"},
        {Correction::Added, false, false, false, "correction_incomplete"},
        {Correction::Added, false, true, true, "correction_incomplete"},
        {Correction::StruckOff, true, false, true, "admitted"},
        {Correction::StruckOff, false, false, true, "correction_incomplete"},
        {Correction::StruckOff, true, false, false, "correction_incomplete"},
        {Correction::StruckOff, true, true, true, "correction_incomplete"},
        {Correction::Amended, true, true, false, "admitted"},
        {Correction::Amended, false, true, false, "correction_incomplete"},
        {Correction::Amended, true, false, false, "correction_incomplete"},
        {Correction::Amended, true, true, true, "correction_incomplete"},
    }));
    RollCorrected fact{.change = change,
                       .commitment = {},
                       .ground = {},
                       .in_favour = {4},
                       .objection = {},
                       .voter = {}};
    if (voter) {
        fact.voter = handle(1);
    }
    if (record) {
        fact.commitment = commitment(9);
    }
    if (ground) {
        fact.ground = law::Exclusion::Deceased;
    }
    CAPTURE(base::word(change), voter, record, ground);
    CHECK(verdict(admit(posted(1), fact, Consent::Missing, nullptr, on("2026-11-25"))) == answer);
}

TEST_CASE("a correction is judged in the order of the contract") {
    roll::State state = roll_of(2);
    Annex annex = residents(2);
    RollCorrected first = test::struck_off(7, law::Exclusion::UnderAge);
    first.objection = base::ObjectionId{"o1"};
    first.commitment = commitment(9);
    test::mend_one_by_one<RollCorrected>(
        first,
        {{"out_of_phase", [&](auto&) { state = posted(2); }},
         {"correction_incomplete", [](auto& fact) { fact.commitment.reset(); }},
         {"objection_unknown",
          [&](auto&) {
              state.objections[{"o1"}] = {.claim = {},
                                          .filed = posted_on,
                                          .ruling = roll::Ruling::Dismissed,
                                          .decided = {}};
          }},
         {"objection_not_upheld",
          [&](auto&) { state.objections[{"o1"}].ruling = roll::Ruling::Upheld; }},
         {"voter_not_on_roll", [](auto& fact) { fact.voter = handle(2); }},
         {"ground_contradicted", [](auto& fact) { fact.ground = law::Exclusion::Deceased; }}},
        [&](const RollCorrected& fact) {
            return admit(state, fact, Consent::Missing, &annex, on("2026-11-25"));
        });
}

TEST_CASE("an amended record takes the place of the old one and of nobody else") {
    roll::State state = posted(2);
    Annex annex = residents(2);
    annex[9] = test::resident(9);
    annex[9].identity = "person-2";
    RollCorrected amended{.change = roll::Correction::Amended,
                          .commitment = commitment(9),
                          .ground = {},
                          .in_favour = {4},
                          .objection = {},
                          .voter = handle(1)};
    const auto judged = [&] {
        return verdict(admit(state, amended, Consent::Missing, &annex, on("2026-11-25")));
    };
    CHECK(judged() == "same_person_twice");
    amended.voter = handle(2);
    REQUIRE(judged() == "admitted");
    apply(state, roll::PersonNamed{.name = "王", .person = {"w"}, .sex = {}, .voter = handle(2)});
    apply(state, amended);
    CHECK(roll::registered(state) == base::Voters{2});
    CHECK_FALSE(roll::on_roll(state, handle(2)));
    CHECK(roll::voter_of(state, {"w"}) == handle(9));
    CHECK(roll::person_of(state, handle(9)) == base::PersonId{"w"});
    CHECK_FALSE(roll::person_of(state, handle(2)).has_value());
}

TEST_CASE("the roll is final when the days are over and every objection is dealt with") {
    roll::State state = roll_of(2);
    const Annex annex = residents(2);
    law::Setting setting = on("2026-11-25");
    test::mend_one_by_one<roll::RollFinalised>(
        {},
        {{"out_of_phase",
          [&](auto&) {
              state = posted(2);
              apply(state, roll::ObjectionFiled{.claim = {}, .objection = {"o1"}}, posted_on);
              state.finalised = posted_on;
          }},
         {"out_of_phase", [&](auto&) { state.finalised.reset(); }},
         {"objection_days_running",
          [&](auto&) {
              setting.today = test::day("2026-11-26");
              setting.election_day.reset();
          }},
         {"objections_open",
          [&](auto&) { state.objections[{"o1"}].ruling = roll::Ruling::Upheld; }},
         {"objection_not_corrected",
          [&](auto&) { state.objections[{"o1"}].ruling = roll::Ruling::Dismissed; }},
         {"day_not_fixed", [&](auto&) { setting.election_day = election_day; }},
         {"roll_numbers_differ",
          [&](auto& fact) { fact.numbers = roll::numbers(state, election_day, &annex); }}},
        [&](const roll::RollFinalised& fact) { return admit(state, fact, &annex, setting); });
}

TEST_CASE("a person is named once, with the voter then or later") {
    roll::State state = roll_of(2);
    apply(state, roll::PersonNamed{.name = "王", .person = {"a"}, .sex = {}, .voter = handle(1)});
    test::mend_one_by_one<roll::PersonNamed>(
        {.name = "", .person = {"a"}, .sex = {}, .voter = handle(7)},
        {{"person_named_twice", [](auto& fact) { fact.person = {"b"}; }},
         {"record_incomplete", [](auto& fact) { fact.name = "李"; }},
         {"voter_not_on_roll", [](auto& fact) { fact.voter = handle(1); }},
         {"person_named_twice", [](auto& fact) { fact.voter.reset(); }}},
        [&](const roll::PersonNamed& fact) { return admit(state, fact); });
    apply(state, roll::PersonNamed{.name = "李", .person = {"b"}, .sex = {}, .voter = {}});
    CHECK(verdict(admit(
              state,
              roll::PersonNamed{.name = "李", .person = {"b"}, .sex = {}, .voter = handle(2)})) ==
          "admitted");
    CHECK(verdict(admit(
              state,
              roll::PersonNamed{.name = "赵", .person = {"b"}, .sex = {}, .voter = handle(2)})) ==
          "person_named_twice");
}

TEST_CASE("a kinship is declared once, between two named people") {
    roll::State state;
    for (const char* id : {"a", "b"}) {
        apply(state, roll::PersonNamed{.name = id, .person = {id}, .sex = {}, .voter = {}});
    }
    test::mend_one_by_one<roll::KinshipDeclared>(
        {.other = {"x"}, .person = {"a"}, .relation = roll::Kinship::Parent},
        {{"person_unknown", [](auto& fact) { fact.other = {"a"}; }},
         {"relative_of_self", [](auto& fact) { fact.other = {"b"}; }}},
        [&](const roll::KinshipDeclared& fact) { return admit(state, fact); });
    apply(state, roll::KinshipDeclared{
                     .other = {"b"}, .person = {"a"}, .relation = roll::Kinship::Parent});
    CHECK(verdict(admit(state,
                        roll::KinshipDeclared{.other = {"a"}, .person = {"b"}, .relation = {}})) ==
          "kinship_declared_twice");
    CHECK(state.kin[{"b"}][{"a"}] == roll::Kinship::Child);
}

TEST_CASE("relatives are near in the circle of the ruleset") {
    using law::KinScope;
    using roll::Kinship;
    using Row = std::tuple<Kinship, bool, bool, bool, bool>;
    const auto [relation, lineal, close, siblings, near] = GENERATE(values<Row>({
        {Kinship::Spouse, true, true, true, true},
        {Kinship::Parent, true, true, true, true},
        {Kinship::Child, true, true, true, true},
        {Kinship::Sibling, false, true, true, true},
        {Kinship::Grandparent, true, false, true, true},
        {Kinship::Grandchild, true, false, true, true},
    }));
    roll::State state;
    apply(state, roll::KinshipDeclared{.other = {"b"}, .person = {"a"}, .relation = relation});
    CAPTURE(base::word(relation));
    CHECK_FALSE(roll::related(state, {"a"}, {"b"}, KinScope::None));
    CHECK(roll::related(state, {"a"}, {"b"}, KinScope::SpouseAndLineal) == lineal);
    CHECK(roll::related(state, {"b"}, {"a"}, KinScope::SpouseParentsSiblings) == close);
    CHECK(roll::related(state, {"b"}, {"a"}, KinScope::SpouseLinealSiblings) == siblings);
    CHECK(roll::related(state, {"b"}, {"a"}, KinScope::NearRelatives) == near);
    CHECK(roll::relatives_of(state, {"b"}, KinScope::NearRelatives) ==
          std::vector<base::PersonId>{{"a"}});
}

TEST_CASE("who has to agree before somebody registers follows from class and ruleset") {
    using roll::Agreement;
    const auto needed = [](VoterClass category, std::string_view ruleset) {
        roll::PersonRecord person{};
        person.category = category;
        return roll::agreement_needed(person, *law::built_in(ruleset));
    };
    CHECK(needed(VoterClass::Resident, "cn-village-2026") == Agreement::NotNeeded);
    CHECK(needed(VoterClass::Outsider, "cn-village-2026") == Agreement::Meeting);
    CHECK(needed(VoterClass::SpousesVillage, "shanghai-village-2020") ==
          Agreement::ElectionCommittee);
    CHECK(needed(VoterClass::ComesToStand, "henan-village-2011") == Agreement::Meeting);
    CHECK(needed(VoterClass::CommunityWorker, "sichuan-residents-2026") ==
          Agreement::ElectionCommittee);
    CHECK(needed(VoterClass::RegisteredHere, "sichuan-residents-2026") == Agreement::NotNeeded);
}
