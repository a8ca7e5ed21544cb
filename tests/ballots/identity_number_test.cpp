// SPDX-License-Identifier: Apache-2.0
// Numbers marked (*) are test vectors of jxlwqq/id-validator (MIT); no living person is meant.
#include "ballots/identity_number.h"

#include "tests/ballots/described.h"
#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::ballots;
using test::latest_birth;

namespace {

InputCode refused_number(std::string_view text) {
    const auto number = read_identity_number(text, latest_birth);
    REQUIRE_FALSE(number.has_value());
    return number.error();
}

// 17 digits with the check character that belongs to them.
std::string with_check(const std::string& digits) {
    return digits + identity_check(digits);
}

}  // namespace

TEST_CASE("a valid number tells region, date of birth and sex") {
    const auto number = read_identity_number("11010519491231002X", latest_birth);
    REQUIRE(number.has_value());
    CHECK(number->region == "110105");
    CHECK(number->birth.text() == "1949-12-31");
    CHECK(number->sex == roll::Sex::Female);
    CHECK(read_identity_number("440308199901101512", latest_birth)->sex == roll::Sex::Male);
}

TEST_CASE("valid numbers of every kind are accepted") {
    for (const char* text :
         {"110101199003078670", "440308199901101512", "500154199804106120", "500154199301135886",
          "411082198901010002", "610104196209276908", "810000199408230021", "830000199201300022",
          "44040119580101000X", "140120197901010008", "441282198101011230",
          "362324198001010014"}) {  // (*)
        INFO(text);
        CHECK(read_identity_number(text, latest_birth).has_value());
    }
}

TEST_CASE("invalid numbers are refused for the first thing that is wrong") {
    CHECK(refused_number("44030819990110") == InputCode::IdentityLength);          // (*)
    CHECK(refused_number("111111199901101512") == InputCode::IdentityCheckDigit);  // (*)
    CHECK(refused_number("440308199902301512") == InputCode::IdentityBirth);       // (*)
    CHECK(refused_number("440308199901101513") == InputCode::IdentityCheckDigit);  // (*)
    CHECK(refused_number("11010119900307867X") == InputCode::IdentityCheckDigit);  // (*)
    CHECK(refused_number("610104620927690") == InputCode::IdentityFifteen);        // (*)
    CHECK(refused_number("99010519491231002X") == InputCode::IdentityRegion);
    CHECK(refused_number("1101051949123100XX") == InputCode::IdentityCharacter);
    CHECK(refused_number("11010519491231002Y") == InputCode::IdentityCharacter);
    CHECK(refused_number("1.10105E+17") == InputCode::IdentityRounded);
    CHECK(refused_number("") == InputCode::IdentityLength);
}

TEST_CASE("a number of 17 or 19 characters is no number") {
    CHECK(refused_number("1101051949123100") == InputCode::IdentityLength);
    CHECK(refused_number("11010519491231002") == InputCode::IdentityLength);
    CHECK(refused_number("11010519491231002X1") == InputCode::IdentityLength);
}

TEST_CASE("full-width digits and a small x are taken as meant") {
    CHECK(read_identity_number(" １１０１０５１９４９１２３１００２ｘ ", latest_birth)->digits ==
          "11010519491231002X");
}

TEST_CASE(
    "a birth before 1900 or after the latest_birth day is refused, both days themselves are not") {
    const auto born = [](const std::string& day) {
        return read_identity_number(with_check("110105" + day + "001"), latest_birth).has_value();
    };
    CHECK_FALSE(born("18991231"));
    CHECK(born("19000101"));
    CHECK(born("19000102"));
    CHECK(born("20261219"));
    CHECK(born("20261220"));
    CHECK_FALSE(born("20261221"));
}

TEST_CASE("one wrong digit anywhere is always noticed") {
    const std::string good = "110101199003078670";
    for (std::size_t i = 0; i < good.size(); ++i) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string bad = good;
            bad[i] = digit;
            REQUIRE(read_identity_number(bad, latest_birth).has_value() == (bad == good));
        }
    }
}

TEST_CASE("two neighbouring digits exchanged are always noticed") {
    const std::string good = "110101199003078670";
    for (std::size_t i = 0; i + 1 < good.size(); ++i) {
        std::string bad = good;
        std::swap(bad[i], bad[i + 1]);
        REQUIRE(read_identity_number(bad, latest_birth).has_value() == (bad == good));
    }
}

TEST_CASE("a number from another county hints at a migrant") {
    const auto number = *read_identity_number("110101199003078670", latest_birth);
    CHECK_FALSE(from_another_county(number, "110101001201"));
    CHECK(from_another_county(number, "110119203212"));
}
