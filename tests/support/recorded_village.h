// SPDX-License-Identifier: Apache-2.0
// The village of the tests as an election on disk: recorded through the Recorder, with the
// records of its people, a checkpoint at each phase, and three witnesses.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "audit/keys.h"
#include "audit/policy.h"
#include "audit/recorder.h"
#include "engine/law/ruleset.h"

namespace douxuan::test {

/// A key that is the same in every run. `number` tells keys apart.
audit::SigningKey fixed_key(std::uint8_t number);

/// The name and public half of a fixed key.
audit::VerifierKey fixed_verifier(std::uint8_t number, std::string_view name, audit::KeyUse use);

/// A witness of the recorded village.
struct TestWitness {
    std::string name;
    std::uint8_t key = 0;

    audit::VerifierKey verifier() const {
        return fixed_verifier(key, "observer.example/" + name, audit::KeyUse::Cosigner);
    }
};

inline constexpr std::uint8_t log_key_number = 1;
inline constexpr std::string_view village_origin = "douxuan.example/110101001201-12";

/// alice, bo and chen.
std::vector<TestWitness> test_witnesses();
audit::VerifierKey village_log();
/// The log, the three witnesses, and two of them as quorum.
std::string village_policy();

/// Records the whole village, up to its announced result, in a new file; alice and bo cosigned
/// the last checkpoint. `sealed` is kept for every person as what only the bureau can read.
audit::Recorder record_village(const std::string& path, const law::Ruleset& rules,
                               const std::string& sealed = {});

/// The note with the cosignature of the witness, at that moment.
std::string cosigned(const std::string& note, const TestWitness& witness, base::Instant at);

}  // namespace douxuan::test
