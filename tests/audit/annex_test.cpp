// SPDX-License-Identifier: Apache-2.0
// The records of people: only what was committed to comes in, and erased is erased.
#include "audit/annex.h"

#include <string>

#include "audit/canonical.h"
#include "tests/audit/samples.h"
#include "tests/support/catch.h"
#include "tests/support/people.h"

namespace douxuan::audit {
namespace {

using test::sealed;

base::Handle handle(const AnnexRecord& record) {
    return record.commitment.handle();
}

}  // namespace

TEST_CASE("annex: a record that fits its commitment is found by handle and number") {
    Annex annex;
    const AnnexRecord first = sealed(test::resident(1));
    const AnnexRecord second = sealed(test::outsider(2));
    CHECK_FALSE(annex.add(first));
    CHECK_FALSE(annex.add(second));
    CHECK(annex.size() == 2);
    REQUIRE(annex.find(handle(first)) != nullptr);
    CHECK(*annex.find(handle(first)) == test::resident(1));
    CHECK(annex.by_number("2") == second.commitment);
    CHECK_FALSE(annex.by_number("3"));
    CHECK(annex.find({handle(first).value + 1}) == nullptr);
}

TEST_CASE("annex: a changed record, key or commitment is not taken in") {
    Annex annex;
    const AnnexRecord good = sealed(test::resident(1));
    AnnexRecord bent = good;
    bent.record.replace(bent.record.find("王建国"), 9, "王建军");
    CHECK(annex.add(bent) == AnnexFault::CommitmentDiffers);
    bent = good;
    bent.key[0] ^= 1;
    CHECK(annex.add(bent) == AnnexFault::CommitmentDiffers);
    bent = good;
    bent.commitment.bytes[31] ^= 1;
    CHECK(annex.add(bent) == AnnexFault::CommitmentDiffers);
    CHECK(annex.size() == 0);
    CHECK_FALSE(annex.add(good));
}

TEST_CASE("annex: a record of another form is not taken in though it was committed to") {
    Annex annex;
    for (const std::string text : {"", "{}", "null", "{\"name\":\"王\"}"}) {
        AnnexRecord record = sealed(test::resident(1));
        record.record = text;
        record.commitment = commit(record.key, record.record);
        CHECK(annex.add(record) == AnnexFault::RecordMalformed);
    }
    CHECK(annex.size() == 0);
}

TEST_CASE("annex: one handle has one record") {
    Annex annex;
    const AnnexRecord record = sealed(test::resident(1));
    CHECK_FALSE(annex.add(record));
    CHECK(annex.add(record) == AnnexFault::HandleTwice);
    CHECK(annex.size() == 1);
    CHECK(annex.by_number("1") == record.commitment);
}

TEST_CASE("annex: an erased record is found by nothing any more, and may come again") {
    Annex annex;
    const AnnexRecord record = sealed(test::resident(1));
    CHECK_FALSE(annex.add(record));
    annex.erase(handle(record));
    annex.erase(handle(record));
    CHECK(annex.size() == 0);
    CHECK(annex.find(handle(record)) == nullptr);
    CHECK_FALSE(annex.by_number("1"));
    CHECK(annex.same_person(handle(record)).empty());
    CHECK_FALSE(annex.add(record));
}

TEST_CASE("annex: of an amended record and its predecessor the number means the later") {
    Annex annex;
    const AnnexRecord before = sealed(test::resident(1));
    roll::PersonRecord amended = test::resident(1);
    amended.name = "王建军";
    const AnnexRecord after = sealed(amended);
    CHECK_FALSE(annex.add(before));
    CHECK_FALSE(annex.add(after));
    CHECK(annex.by_number("1") == after.commitment);
    CHECK(annex.same_person(handle(after)) == std::vector{handle(before)});
    annex.erase(handle(after));
    CHECK(annex.by_number("1") == before.commitment);
    CHECK(annex.same_person(handle(before)).empty());
}

TEST_CASE("annex: records without an identity are nobody's second record") {
    Annex annex;
    roll::PersonRecord person = test::resident(1);
    person.identity.clear();
    const AnnexRecord first = sealed(person);
    person.no = "2";
    const AnnexRecord second = sealed(person);
    CHECK_FALSE(annex.add(first));
    CHECK_FALSE(annex.add(second));
    CHECK(annex.same_person(handle(first)).empty());
}

}  // namespace douxuan::audit
