// SPDX-License-Identifier: Apache-2.0
// Names for people who do not exist.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "engine/roll/words.h"
#include "tests/support/random.h"

namespace douxuan::simulate {

struct Surname {
    std::string_view text;
    std::string_view latin;   ///< pinyin without tones
    std::uint64_t bearers{};  ///< in ten thousand people
};

/// The commonest surnames, most bearers first.
std::span<const Surname> surnames();

/// A surname as often as it is borne.
const Surname& any_surname(tests::Random& random);

struct Name {
    std::string text;
    std::string latin;  ///< "wang-guihua": fits an id
};

/// A name as it was given in the year of birth.
Name name_of(const Surname& surname, roll::Sex sex, int year, tests::Random& random);

}  // namespace douxuan::simulate
