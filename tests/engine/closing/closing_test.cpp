// SPDX-License-Identifier: Apache-2.0
// Complaints, handover and archive: each refusal, and what a state remembers.
#include "engine/closing/admit.h"
#include "tests/support/catch.h"
#include "tests/support/people.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"

using namespace douxuan;
using closing::ArchiveIndexed;
using closing::ComplaintAnswered;
using closing::ComplaintFiled;
using closing::HandoverCompleted;
using test::detail;
using test::verdict;

namespace {

constexpr base::Seats somebody{5};

law::Setting now(const law::Ruleset& rules = test::cn_village_2026()) {
    return test::on_day(rules, "2026-12-21");
}

/// The rules of the nation with a period for answers, as some provinces have it.
law::Ruleset answering_within(std::int64_t days) {
    law::Ruleset rules = test::cn_village_2026();
    rules.closing.answer_days.value = base::Days{days};
    return rules;
}

HandoverCompleted whole_handover() {
    return {.items = *test::cn_village_2026().closing.handover_items,
            .supervisor = closing::Authority::Township};
}

ArchiveIndexed whole_archive() {
    ArchiveIndexed index;
    for (const law::ArchiveContent each : *test::cn_village_2026().closing.archive_contents) {
        index.parts.push_back({.content = each, .pieces = {1}});
    }
    return index;
}

ComplaintFiled complaint(const std::string& id) {
    return {.authority = closing::Authority::Township,
            .complaint = {id},
            .subject = closing::ComplaintSubject::Count};
}

}  // namespace

TEST_CASE("a complaint is filed once and answered once") {
    closing::State state;
    CHECK(verdict(admit(state, complaint("t1"), now())) == "admitted");
    const ComplaintAnswered answer{.answer = closing::Answer::Unfounded, .complaint = {"t1"}};
    CHECK(verdict(admit(state, answer, now())) == "complaint_unknown");
    apply(state, complaint("t1"), test::day("2026-12-21"));
    CHECK(verdict(admit(state, complaint("t1"), now())) == "complaint_filed_twice");
    CHECK(closing::open_complaints(state) == std::vector<base::ComplaintId>{{"t1"}});
    CHECK(verdict(admit(state, answer, now())) == "admitted");
    apply(state, answer, test::day("2026-12-24"));
    CHECK(closing::open_complaints(state).empty());
    const auto again = admit(state, answer, now());
    CHECK(verdict(again) == "complaint_answered_twice");
    CHECK(detail(again, "answered") == "2026-12-24");
}

TEST_CASE("an answer is late after its days, and where the rules set none it never is") {
    const law::Ruleset rules = answering_within(30);
    closing::State state;
    apply(state, complaint("t1"), test::day("2026-12-21"));
    CHECK(closing::late_complaints(state, rules, test::day("2027-01-20")).empty());
    CHECK(closing::late_complaints(state, rules, test::day("2027-01-21")).size() == 1);
    CHECK(
        closing::late_complaints(state, test::cn_village_2026(), test::day("2030-01-01")).empty());
    apply(state, ComplaintAnswered{.answer = closing::Answer::Founded, .complaint = {"t1"}},
          test::day("2027-01-20"));
    CHECK(closing::late_complaints(state, rules, test::day("2030-01-01")).empty());
    CHECK(closing::answer_last_day(state.complaints.at({"t1"}), rules) == test::day("2027-01-20"));
}

TEST_CASE("a handover names every item once, and happens once") {
    closing::State state;
    HandoverCompleted handover = whole_handover();
    CHECK(verdict(admit(state, handover, base::Seats{0}, now())) == "nobody_elected");
    CHECK(verdict(admit(state, handover, somebody, now())) == "admitted");
    handover.items.push_back(law::HandoverItem::Seal);
    CHECK(verdict(admit(state, handover, somebody, now())) == "item_twice");
    for (const law::HandoverItem left_out : whole_handover().items) {
        handover = whole_handover();
        std::erase(handover.items, left_out);
        const auto refusal = admit(state, handover, somebody, now());
        CHECK(verdict(refusal) == "handover_incomplete");
        CHECK(detail(refusal, "item") == base::word(left_out));
        CHECK(test::article(refusal) == "OL-2025 24");
    }
    apply(state, whole_handover(), test::day("2026-12-30"));
    const auto again = admit(state, whole_handover(), somebody, now());
    CHECK(verdict(again) == "handed_over_twice");
    CHECK(detail(again, "handed_over") == "2026-12-30");
}

TEST_CASE("an archive holds what the rules ask for; a later index replaces an earlier one") {
    closing::State state;
    ArchiveIndexed index = whole_archive();
    CHECK(verdict(admit(state, index, now())) == "admitted");
    index.parts.front().pieces = {0};
    CHECK(verdict(admit(state, index, now())) == "number_negative");
    index = whole_archive();
    index.parts.push_back(index.parts.front());
    CHECK(verdict(admit(state, index, now())) == "item_twice");
    index = whole_archive();
    index.parts.pop_back();
    const auto refusal = admit(state, index, now());
    CHECK(verdict(refusal) == "archive_incomplete");
    CHECK(detail(refusal, "content") == "summary");
    apply(state, index, test::day("2026-12-30"));
    apply(state, whole_archive(), test::day("2026-12-31"));
    CHECK(state.archive == whole_archive().parts);
}

TEST_CASE("a result is filed with several authorities") {
    closing::State state;
    const closing::ResultFiled filed{.authority = closing::Authority::Township};
    CHECK(verdict(admit(state, filed, now())) == "admitted");
    apply(state, filed, test::day("2026-12-21"));
    CHECK(verdict(admit(state, filed, now())) == "admitted");
    apply(state, closing::ResultFiled{.authority = closing::Authority::CivilAffairs},
          test::day("2026-12-22"));
    CHECK(state.filed.size() == 2);
}

namespace {

/// Something declared of Wang, with nothing in it yet.
closing::CompositionDeclared of_wang(const std::string& declaration, closing::PublicBody seat_in) {
    closing::CompositionDeclared fact;
    fact.declaration = {declaration};
    fact.person = {"wang"};
    fact.seat_in = seat_in;
    return fact;
}

}  // namespace

TEST_CASE("what is declared of somebody: in office, once each, a correction names the old one") {
    using closing::Sits;
    closing::State state;
    closing::CompositionDeclared wang = of_wang("w1", closing::PublicBody::Committee);
    wang.party = closing::Party::Member;
    wang.party_post = closing::PartyPost::Secretary;
    CHECK(verdict(admit(state, wang, Sits::No)) == "not_of_body");
    CHECK(verdict(admit(state, wang, Sits::Yes)) == "admitted");
    apply(state, wang, test::day("2026-12-21"));
    CHECK(verdict(admit(state, wang, Sits::Yes)) == "declaration_twice");
    wang.declaration = {"w2"};
    CHECK(verdict(admit(state, wang, Sits::Yes)) == "composition_declared_twice");
    wang.corrects = closing::DeclarationId{"w9"};
    CHECK(verdict(admit(state, wang, Sits::Yes)) == "correction_unknown");
    wang.corrects = closing::DeclarationId{"w1"};
    wang.party_post = closing::PartyPost::Member;
    CHECK(verdict(admit(state, wang, Sits::Yes)) == "admitted");
    apply(state, wang, test::day("2026-12-22"));
    CHECK(state.compositions.size() == 1);
    CHECK(state.compositions.begin()->second.party_post == closing::PartyPost::Member);
    // The correction stands now; the first declaration cannot be corrected again.
    wang.declaration = {"w3"};
    CHECK(verdict(admit(state, wang, Sits::Yes)) == "correction_unknown");
    // Another body is another seat.
    wang = of_wang("w4", closing::PublicBody::ElectionCommittee);
    wang.party = closing::Party::Member;
    CHECK(verdict(admit(state, wang, Sits::Yes)) == "admitted");
}

TEST_CASE("nothing is declared that no form asks for, nothing empty, nothing that contradicts") {
    using closing::PublicBody;
    using closing::Sits;
    const closing::State state;
    const auto says = [&state](const closing::CompositionDeclared& fact) {
        return verdict(admit(state, fact, Sits::Yes));
    };
    closing::CompositionDeclared fact = of_wang("d1", PublicBody::Committee);
    CHECK(says(fact) == "composition_empty");
    fact.education = closing::Education::College;
    CHECK(says(fact) == "admitted");
    for (const PublicBody body : {PublicBody::ElectionCommittee, PublicBody::Representatives}) {
        fact.seat_in = body;
        const auto refusal = admit(state, fact, Sits::Yes);
        CHECK(verdict(refusal) == "composition_not_asked");
        CHECK(detail(refusal, "member") == "education");
    }
    fact = of_wang("d1", PublicBody::Representatives);
    fact.migration = closing::Migration::Migrant;
    CHECK(says(fact) == "admitted");
    fact.seat_in = PublicBody::ElectionCommittee;
    CHECK(says(fact) == "composition_not_asked");
    fact = of_wang("d1", PublicBody::Committee);
    fact.party = closing::Party::NotMember;
    fact.party_post = closing::PartyPost::Member;
    CHECK(says(fact) == "party_post_without_party");
    fact.party.reset();
    CHECK(says(fact) == "party_post_without_party");
    fact.party_post = closing::PartyPost::None;
    CHECK(says(fact) == "admitted");
}
