// SPDX-License-Identifier: Apache-2.0
// Who is expected to report, and whom the bureau trusts to sign for them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "audit/archive/connection.h"
#include "audit/policy.h"

namespace douxuan::archive {

/// A committee as the bureau lists it. Dates are YYYY-MM-DD, or empty.
struct ListedCommittee {
    std::string code;  ///< 12 digits: the first 6 are the district, the first 9 the street
    std::string name;
    std::string kind;           ///< word of law::CommitteeKind
    std::string street_name;    ///< may be empty: then it stays as it is
    std::string district_name;  ///< the same
    std::string founded;
    std::string ended;      ///< the first day on which it was no more
    std::string ending;     ///< "merged", "revoked", or empty
    std::string successor;  ///< code, or empty
    std::int64_t term = 0;  ///< to be elected; 0: none is due
    std::string due;        ///< last day to report it
};

/// Whether the text has the form of a committee's code: 12 digits.
bool is_committee_code(std::string_view text);

/// The code of the street and of the district of a committee.
inline std::string street_of(std::string_view code) {
    return std::string(code.substr(0, 9));
}
inline std::string district_of(std::string_view code) {
    return std::string(code.substr(0, 6));
}

/// Takes committees into the list, each in place of what it said of the same code; the others
/// stay. One transaction, linear.
void list_committees(Connection& store, std::span<const ListedCommittee> committees);

/// Whether the committee is on the list.
bool is_listed(Connection& store, const std::string& code);

/// Whether a committee is on the list whose code begins so; any with "". `place` is at most 12
/// digits.
bool is_place_listed(Connection& store, const std::string& place);

/// Registers the text of a policy for a committee, or with "" for all that have none of their
/// own. It takes the place of an earlier one, for bundles that are still to come.
void register_policy(Connection& store, const std::string& code, const std::string& text);

/// A policy as it was registered.
struct RegisteredPolicy {
    std::string committee;  ///< its code, or "": for all
    std::string sha256;     ///< of its text, hexadecimal
    std::string text;
};

/// The policy of that committee alone; nothing if there is none. "": that for all.
std::optional<RegisteredPolicy> policy_of(Connection& store, const std::string& code);

/// A number of the registry sheet, under a code that the archive does not understand.
struct RegistryFigure {
    std::string place;  ///< first digits of the codes of its committees; empty: all of them
    std::string kind;   ///< word of law::CommitteeKind, or empty: of both
    std::int64_t term = 0;
    std::string code;
    std::string breakdown;
    std::int64_t value = 0;
    std::string source;    ///< who says so
    std::string sheet;     ///< the file, and of a workbook the sheet, in which it stood
    std::string taken_in;  ///< the day on which it was taken in, YYYY-MM-DD
    std::string words;     ///< what was written down in place of a number, whose value is then 1

    friend bool operator==(const RegistryFigure&, const RegistryFigure&) = default;
};

/// Takes numbers in, each in place of what was said under the same place, kind, term, code and
/// breakdown; the others stay. One transaction, linear.
void register_figures(Connection& store, std::span<const RegistryFigure> figures);

/// The numbers of a term whose place begins so, and with "" those of the whole too; in order of
/// place, kind, code and breakdown.
std::vector<RegistryFigure> registered_figures(Connection& store, std::int64_t term,
                                               const std::string& place = {});

}  // namespace douxuan::archive
