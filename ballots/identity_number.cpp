// SPDX-License-Identifier: Apache-2.0
// The tests run from the coarse to the fine, so that the first fault named is the one to mend.
#include "ballots/identity_number.h"

#include <algorithm>
#include <array>

#include "ballots/text.h"
#include "engine/base/ensure.h"

namespace douxuan::ballots {
namespace {

bool digit(char c) {
    return c >= '0' && c <= '9';
}

// GB/T 2260, first two digits; 81 to 83 stand for holders of a residence permit from Hong Kong,
// Macao and Taiwan.
bool province(std::string_view code) {
    static constexpr std::array<std::string_view, 35> codes = {
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34",
        "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52",
        "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83"};
    return std::ranges::find(codes, code) != codes.end();
}

}  // namespace

std::expected<IdentityNumber, InputCode> read_identity_number(std::string_view text,
                                                              base::Date latest) {
    std::string number = folded_width(trimmed(text));
    if (number.find_first_of(".+eE") != std::string::npos) {
        return std::unexpected(InputCode::IdentityRounded);
    }
    if (number.size() == 15 && std::ranges::all_of(number, digit)) {
        return std::unexpected(InputCode::IdentityFifteen);
    }
    if (characters(number) != 18) {
        return std::unexpected(InputCode::IdentityLength);
    }
    if (number.back() == 'x') {
        number.back() = 'X';
    }
    const std::string_view body = std::string_view(number).substr(0, 17);
    if (number.size() != 18 || !std::ranges::all_of(body, digit) ||
        !(digit(number.back()) || number.back() == 'X')) {
        return std::unexpected(InputCode::IdentityCharacter);
    }
    if (!province(body.substr(0, 2))) {
        return std::unexpected(InputCode::IdentityRegion);
    }
    const auto birth = base::Date::parse(number.substr(6, 4) + '-' + number.substr(10, 2) + '-' +
                                         number.substr(12, 2));
    if (!birth || *birth < earliest_birth || *birth > latest) {
        return std::unexpected(InputCode::IdentityBirth);
    }
    if (number.back() != identity_check(body)) {
        return std::unexpected(InputCode::IdentityCheckDigit);
    }
    const roll::Sex sex = (number[16] - '0') % 2 == 1 ? roll::Sex::Male : roll::Sex::Female;
    std::string region = number.substr(0, 6);
    return IdentityNumber{std::move(number), std::move(region), *birth, sex};
}

char identity_check(std::string_view digits) {
    base::ensure(digits.size() == 17 && std::ranges::all_of(digits, digit));
    // The weight of place i from the right is 2^i mod 11: Horner's rule gives all of them.
    int sum = 0;
    for (const char c : digits) {
        sum = (sum + (c - '0')) * 2 % 11;
    }
    const int check = (12 - sum) % 11;
    return check == 10 ? 'X' : static_cast<char>('0' + check);
}

bool from_another_county(const IdentityNumber& number, std::string_view committee_code) {
    return number.region != committee_code.substr(0, 6);
}

}  // namespace douxuan::ballots
