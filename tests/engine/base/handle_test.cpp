// SPDX-License-Identifier: Apache-2.0
#include "engine/base/handle.h"

#include <cstdint>

#include "tests/support/catch.h"

using namespace douxuan::base;

TEST_CASE("the handle is the first eight bytes of the commitment, big end first") {
    Commitment commitment;
    for (std::size_t i = 0; i < 32; ++i) {
        commitment.bytes[i] = static_cast<std::uint8_t>(i + 1);
    }
    CHECK(commitment.handle().value == 0x0102'0304'0506'0708ULL);
}

TEST_CASE("an index finds what was inserted, once each, and nothing else") {
    HandleIndex index;
    CHECK(index.find({7}) == HandleIndex::absent);
    for (std::uint64_t i = 0; i < 5'000; ++i) {
        REQUIRE(index.insert({i << 40U}) == i);
        REQUIRE(index.insert({i << 40U}) == i);
    }
    CHECK(index.size() == 5'000);
    CHECK(index.find({1}) == HandleIndex::absent);
    CHECK(index.at(17) == Handle{17ULL << 40U});
}
