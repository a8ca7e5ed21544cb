// SPDX-License-Identifier: Apache-2.0
// Citizen identity numbers (公民身份号码, GB 11643-1999): is this one, and what does it say?
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

#include "ballots/input_error.h"
#include "engine/base/date.h"
#include "engine/roll/words.h"

namespace douxuan::ballots {

/// What a valid number says of its holder.
struct IdentityNumber {
    std::string digits;  ///< 18 characters: 17 digits, then a digit or X
    std::string region;  ///< the first six: the county of the *first* household registration
    base::Date birth;
    roll::Sex sex{};
};

/// Births before this day are taken for mistakes: nobody alive was born earlier.
inline constexpr base::Date earliest_birth = {-25'567};  // 1900-01-01

/// Reads a number of 18 characters; full-width ones and a small x are taken as meant. The region
/// is only tested for its province, because codes of counties that are gone stay valid.
/// `latest` is the last possible day of birth.
/// Errors: IdentityLength, IdentityFifteen, IdentityCharacter, IdentityRounded, IdentityRegion,
/// IdentityBirth, IdentityCheckDigit.
std::expected<IdentityNumber, InputCode> read_identity_number(std::string_view text,
                                                              base::Date latest);

/// The check character that belongs to 17 digits (ISO 7064, MOD 11-2).
char identity_check(std::string_view digits);

/// A hint, not a verdict: the number was first given out in another county than that of the
/// committee with this 12-digit code. People keep their number when they move their household.
bool from_another_county(const IdentityNumber& number, std::string_view committee_code);

}  // namespace douxuan::ballots
