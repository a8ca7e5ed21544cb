// SPDX-License-Identifier: Apache-2.0
// A whole lawful election as facts, for tests and measurements: every fact passes admit and apply
// in order, with the records of the people, exactly as live work does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "audit/annex_record.h"
#include "audit/seal.h"
#include "engine/base/date.h"
#include "engine/election/event.h"
#include "engine/law/choices/poll.h"
#include "engine/law/choices/residents.h"
#include "tests/simulate/chronicle.h"
#include "tests/simulate/marks.h"

namespace douxuan::simulate {

/// Who elects a residents' committee where it is not everybody.
struct Communities {
    law::VotingMethod method = law::VotingMethod::AllElectors;
    /// Residents' representatives: how many each group elects; the groups are numbered from 1.
    std::vector<base::Seats> groups{};
    std::size_t migrant_representatives = 0;
};

/// Somebody who stands on this roll and on another one as well.
struct Guest {
    base::Date birth;
    std::string identity_number;  ///< fits birth and sex
    std::string name;
    roll::Sex sex{};
};

/// What is declared of the people elected besides what the roll says of them. Shares are in a
/// thousand.
struct Declarations {
    bool chair_is_secretary = false;
    std::int64_t in_party_body = 0;  ///< of those elected, such a chair among them
    std::uint64_t college = 200;
    std::uint64_t minority = 40;
    std::uint64_t party = 400;  ///< of those who do not sit in the Party body
    std::uint64_t re_elected = 500;
};

/// What election it is. The kind of the committee is that of the ruleset.
struct HistoryPlan {
    std::uint64_t seed = 1;
    std::size_t voters = 1200;              ///< registered; at least 200
    std::optional<std::size_t> migrants{};  ///< of those; nothing: one in twenty
    std::int64_t events_least = 0;          ///< filled up to exactly so many with spoilt papers
    std::string ruleset = "cn-village-2026";
    law::BallotScheme scheme = law::BallotScheme::Joint;
    base::Date election_day{20'807};  ///< 2026-12-20
    std::int64_t members = 5;         ///< seats of the committee, at least 3
    Communities community{};
    Habits habits{};
    std::string area{};                      ///< of its identity numbers, see Composition
    std::vector<Guest> guests{};             ///< on this roll in somebody's place, at most twenty
    std::optional<Declarations> declared{};  ///< nothing: nothing is declared of anybody
    /// Identity numbers are sealed to it, if there is one.
    const audit::BureauCertificate* bureau = nullptr;
    /// The first fact; what is not given is made up. Whoever writes a ledger knows its keys.
    std::optional<election::LogOpened> opened{};
};

/// Calls `take` with each fact of the election, from the opening of the log to the certificates
/// of the last round and what is declared of those elected.
/// The same plan always gives the same facts. Linear in the facts; the memory grows with the
/// voters only.
void write_history(const HistoryPlan& plan, const Take& take);

/// The same, as a list with the records beside it.
struct History {
    std::vector<election::Event> events;
    std::vector<audit::AnnexRecord> records;
};
History make_history(const HistoryPlan& plan);

}  // namespace douxuan::simulate
