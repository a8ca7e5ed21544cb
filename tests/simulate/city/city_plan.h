// SPDX-License-Identifier: Apache-2.0
// A whole city before it is made: which committees there are, what each election is like, and what
// is wrong with some of them on purpose.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/describe.h"
#include "tests/simulate/city/profile.h"
#include "tests/simulate/city/streets.h"
#include "tests/simulate/history.h"

namespace douxuan::simulate {

/// What is wrong with a bundle on purpose. The written words are those of the truth file.
enum class Planted : std::uint8_t {
    Nothing,
    ChangedRecord,  ///< one vote changed in the records after they were signed
    RemovedRecord,  ///< one record taken out after they were signed
    OtherKey,       ///< signed with a key that nobody registered
    WrongResult,    ///< signed by the committee's own key, but the result does not follow
    Late,           ///< not delivered
};

struct CommitteePlan {
    std::string code;
    std::string name;
    law::CommitteeKind kind{};
    const Street* street = nullptr;
    std::int64_t term = 0;
    Planted planted = Planted::Nothing;
    HistoryPlan history;

    /// Seats that a meeting leaves open.
    std::int64_t left_open() const { return history.habits.course == Course::Stuck ? 1 : 0; }
    std::int64_t winners() const { return history.members - left_open(); }
};

/// A person on two rolls.
struct DoubleEntry {
    std::string code;
    std::string other_code;
    std::string identity_number;
};

struct CityPlan {
    std::vector<CommitteePlan> committees;  ///< in order of code
    std::vector<DoubleEntry> doubles;
};

struct CityWishes {
    const Profile* profile = nullptr;
    std::uint64_t seed = 1;
    std::size_t committees = 0;  ///< so many of the city, of both kinds; 0: all
    std::size_t tampered = 0;    ///< bundles, the four kinds in turn
    std::size_t late = 0;
    std::size_t doubles = 0;  ///< people on two rolls
};

/// The city. The same wishes give the same plan; a part of a city has the committees of the whole.
/// Linear in the committees of the profile.
CityPlan plan_city(const CityWishes& wishes);

}  // namespace douxuan::simulate

namespace douxuan::base {

template <>
inline constexpr auto words_of<simulate::Planted> = words<simulate::Planted>({
    {simulate::Planted::Nothing, "nothing"},
    {simulate::Planted::ChangedRecord, "changed_record"},
    {simulate::Planted::RemovedRecord, "removed_record"},
    {simulate::Planted::OtherKey, "other_key"},
    {simulate::Planted::WrongResult, "wrong_result"},
    {simulate::Planted::Late, "late"},
});

}  // namespace douxuan::base
