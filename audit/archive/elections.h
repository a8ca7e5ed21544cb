// SPDX-License-Identifier: Apache-2.0
// The rows of verified elections. Every function runs within the caller's transaction.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "audit/archive/connection.h"
#include "audit/archive/taken.h"
#include "audit/checkpoint.h"

namespace douxuan::archive {

/// Where a verified log stands. DO NOT CHANGE the words: they are stored.
enum class Standing : std::uint8_t {
    Counted,
    UnderWay,    ///< no result yet
    Superseded,  ///< a later state of the same log is there
    Forked,      ///< another log of the same election holds as well
    Rejected,    ///< the bureau decided for another one
};

/// A whole number of one election under a code that the archive does not understand.
struct FigureRow {
    std::string code;
    std::string breakdown;
    std::int64_t value = 0;
};

/// The papers of one place to vote, all styles together.
struct StationRow {
    std::string station;
    std::string channel;  ///< what kind of place it is
    std::int64_t issued = 0;
    std::int64_t spoiled = 0;
    std::int64_t returned = 0;
    std::int64_t void_papers = 0;
    std::int64_t blank = 0;
};

/// Somebody who holds a seat after every round.
struct ElectedRow {
    std::string office;
    std::int64_t place = 0;  ///< from 1; earlier rounds first, then most votes
    std::string person;      ///< id in the log
    std::string name;        ///< as published
    std::int64_t votes = 0;
};

/// A voter's identity under the bureau's key.
struct IdentityRow {
    std::string voter;  ///< handle
    std::string key_id;
    std::string digest;
};

/// A log that was verified and replayed.
struct VerifiedElection {
    Claim claim;
    std::int64_t size = 0;
    std::string root;  ///< base64
    std::string note;  ///< the signed checkpoint
    std::string ruleset;
    std::string people;  ///< "public" or "accredited"
    std::string policy;  ///< SHA-256 of the policy that it was verified by
    std::string election_day;
    std::string outcome;    ///< of the first round or the last fresh election, or empty
    std::string next_step;  ///< after every round, or empty
    std::int64_t registered = 0;
    std::int64_t people_voting = 0;  ///< in the round of `outcome`
    std::string result;              ///< of the last round: canonical JSON, or empty
    std::string source;
    std::string taken_in;                ///< date in China
    std::vector<audit::TreeHead> heads;  ///< every state that the log signed
    std::vector<FigureRow> figures;
    std::vector<StationRow> stations;
    std::vector<ElectedRow> elected;
    std::vector<IdentityRow> identities;
};

/// A log that the archive holds, neither superseded nor rejected.
struct HeldElection {
    std::int64_t size = 0;
    std::string root;
    std::string origin;
    std::string note;
    Standing standing{};
};

/// What is held of that election: nothing, one log, or several that contradict each other.
std::vector<HeldElection> held(Connection& store, const Claim& claim);

/// Whether the bureau decided against the log of this root.
bool is_rejected(Connection& store, const Claim& claim, const std::string& root);

/// Whether a bundle of that election showed this state of its log as signed.
bool is_known_head(Connection& store, const Claim& claim, const audit::TreeHead& head);

/// Puts the election in place of what is held of it.
void replace(Connection& store, const VerifiedElection& election);

/// Puts the election beside what is held of it: from now on none of them is counted.
void fork(Connection& store, const VerifiedElection& election);

/// A bundle that was not believed.
struct FailureRow {
    Taken taken;
    std::string bundle;  ///< SHA-256 of its content
    std::string failed;  ///< date in China
};

/// Writes down a failure, in place of an earlier one of the same bundle.
void write(Connection& store, const FailureRow& failure);

}  // namespace douxuan::archive

namespace douxuan::base {

template <>
inline constexpr auto words_of<archive::Standing> = words<archive::Standing>({
    {archive::Standing::Counted, "counted"},
    {archive::Standing::UnderWay, "under_way"},
    {archive::Standing::Superseded, "superseded"},
    {archive::Standing::Forked, "forked"},
    {archive::Standing::Rejected, "rejected"},
});

}  // namespace douxuan::base
