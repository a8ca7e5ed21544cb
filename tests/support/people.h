// SPDX-License-Identifier: Apache-2.0
// Made-up people: their commitments, and an annex that holds their records in memory.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/handle.h"
#include "engine/roll/record.h"

namespace douxuan::test {

/// A date that must be one.
inline base::Date day(std::string_view text) {
    return base::Date::parse(text).value();
}

/// The commitment of the person of that number.
inline base::Commitment commitment(std::uint64_t number) {
    base::Commitment made;
    for (std::size_t i = 0; i < 8; ++i) {
        made.bytes[i] = static_cast<std::uint8_t>(number >> (8 * (7 - i)));
    }
    return made;
}

/// The handle of the person of that number.
inline base::Handle handle(std::uint64_t number) {
    return commitment(number).handle();
}

/// A man born in 1980 who lives where his household is registered.
inline roll::PersonRecord resident(std::uint64_t number) {
    roll::PersonRecord record;
    record.birth = day("1980-06-15");
    record.category = roll::VoterClass::Resident;
    record.identity = "person-" + std::to_string(number);
    record.migrant = roll::YesNo::No;
    record.name = "王建国";
    record.no = std::to_string(number);
    record.sex = roll::Sex::Male;
    return record;
}

/// A woman from another province who has everything that the law asks of her.
inline roll::PersonRecord outsider(std::uint64_t number) {
    roll::PersonRecord record = resident(number);
    record.application = roll::YesNo::Yes;
    record.basis = law::ResidenceBasis::Living;
    record.category = roll::VoterClass::Outsider;
    record.certificate = roll::YesNo::Yes;
    record.declared_not_elsewhere = roll::YesNo::Yes;
    record.migrant = roll::YesNo::Yes;
    record.sex = roll::Sex::Female;
    record.since = day("2020-01-01");
    return record;
}

/// The annex, in memory.
class Annex final : public roll::Records {
  public:
    roll::PersonRecord& operator[](std::uint64_t number) {
        return records_[commitment(number).handle()];
    }

    const roll::PersonRecord* find(base::Handle handle) const override {
        const auto at = records_.find(handle);
        return at == records_.end() ? nullptr : &at->second;
    }

    std::vector<base::Handle> same_person(base::Handle handle) const override {
        std::vector<base::Handle> same;
        const roll::PersonRecord* record = find(handle);
        for (const auto& [other, of_other] : records_) {
            if (record != nullptr && !record->identity.empty() && other != handle &&
                of_other.identity == record->identity) {
                same.push_back(other);
            }
        }
        return same;
    }

  private:
    std::map<base::Handle, roll::PersonRecord> records_;
};

}  // namespace douxuan::test
