// SPDX-License-Identifier: Apache-2.0
// The tables of an archive: the same statements for SQLite and PostgreSQL. DO NOT CHANGE one: a
// change is a new version beside this one. The code of the committee leads every key of what grows
// with committees, so that a server may be divided by it (docs/formats/archive.md).
#pragma once

#include <array>
#include <string_view>

namespace douxuan::archive {

inline constexpr std::string_view archive_version = "3";

inline constexpr auto archive_tables = std::to_array<std::string_view>({
    // What the archive is: "version", "made", "aside" (folder of bundles kept aside), …
    "CREATE TABLE archive (name TEXT PRIMARY KEY, value TEXT NOT NULL)",

    // The list of committees. A date is YYYY-MM-DD, or empty.
    "CREATE TABLE district (district TEXT PRIMARY KEY, name TEXT NOT NULL)",
    "CREATE TABLE street (street TEXT PRIMARY KEY, name TEXT NOT NULL, district TEXT NOT NULL)",
    "CREATE TABLE committee (committee TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, "
    "street TEXT NOT NULL, district TEXT NOT NULL, founded TEXT NOT NULL, ended TEXT NOT NULL, "
    "ending TEXT NOT NULL, successor TEXT NOT NULL)",
    // Which term is to be elected, and the last day to report it.
    "CREATE TABLE due (committee TEXT NOT NULL, term BIGINT NOT NULL, due TEXT NOT NULL, "
    "PRIMARY KEY (committee, term))",
    // Whom the bureau trusts to sign for a committee; "" is for those without a policy of their
    // own.
    "CREATE TABLE policy (committee TEXT PRIMARY KEY, sha256 TEXT NOT NULL, policy TEXT NOT NULL)",

    // One row for each log that was verified and replayed: its standing is counted, under_way,
    // superseded (a later state of the same log is there) or forked. Only what is counted has rows
    // in elected and figure.
    "CREATE TABLE election (committee TEXT NOT NULL, term BIGINT NOT NULL, root TEXT NOT NULL, "
    "size BIGINT NOT NULL, origin TEXT NOT NULL, note TEXT NOT NULL, standing TEXT NOT NULL, "
    "ruleset TEXT NOT NULL, people TEXT NOT NULL, policy TEXT NOT NULL, "
    "election_day TEXT NOT NULL, outcome TEXT NOT NULL, next_step TEXT NOT NULL, "
    "registered BIGINT NOT NULL, people_voting BIGINT NOT NULL, result TEXT NOT NULL, "
    "source TEXT NOT NULL, taken_in TEXT NOT NULL, PRIMARY KEY (committee, term, root))",
    // Every state of a log that somebody signed and a bundle showed.
    "CREATE TABLE head (committee TEXT NOT NULL, term BIGINT NOT NULL, size BIGINT NOT NULL, "
    "root TEXT NOT NULL, PRIMARY KEY (committee, term, size, root))",
    "CREATE TABLE elected (committee TEXT NOT NULL, term BIGINT NOT NULL, office TEXT NOT NULL, "
    "place BIGINT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL, votes BIGINT NOT NULL, "
    "PRIMARY KEY (committee, term, office, place))",
    "CREATE TABLE figure (committee TEXT NOT NULL, term BIGINT NOT NULL, code TEXT NOT NULL, "
    "breakdown TEXT NOT NULL, value BIGINT NOT NULL, "
    "PRIMARY KEY (committee, term, code, breakdown))",
    // Bundles that were not believed, with the first thing that does not hold. seq is -1 where no
    // record is meant; committee and term are what the bundle claims, "" and 0 where it cannot be
    // read.
    "CREATE TABLE failure (committee TEXT NOT NULL, bundle TEXT NOT NULL, term BIGINT NOT NULL, "
    "stage TEXT NOT NULL, fault TEXT NOT NULL, detail TEXT NOT NULL, seq BIGINT NOT NULL, "
    "report TEXT NOT NULL, source TEXT NOT NULL, aside TEXT NOT NULL, failed TEXT NOT NULL, "
    "PRIMARY KEY (committee, bundle))",

    // Which paths were given and what became of them; stamp tells whether the file is still the
    // same.
    "CREATE TABLE work (path TEXT PRIMARY KEY, stamp TEXT NOT NULL, outcome TEXT NOT NULL)",

    // Keyed digests of identity numbers out of the sealed annex, by handle of the voter. Without
    // the bureau's key nothing follows from them.
    "CREATE TABLE identity (committee TEXT NOT NULL, term BIGINT NOT NULL, voter TEXT NOT NULL, "
    "key_id TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (committee, term, voter))",
    "CREATE INDEX identity_digest ON identity (key_id, digest)",

    // What the bureau knows besides the logs. A place is the first digits of committees' codes, ""
    // the whole; kind is "" where a number is of both.
    "CREATE TABLE registry (place TEXT NOT NULL, kind TEXT NOT NULL, term BIGINT NOT NULL, "
    "code TEXT NOT NULL, breakdown TEXT NOT NULL, value BIGINT NOT NULL, source TEXT NOT NULL, "
    "PRIMARY KEY (place, kind, term, code, breakdown))",
});

/// What version 2 has beyond version 1. An archive of version 1 gets it when it is opened.
inline constexpr auto archive_additions_2 = std::to_array<std::string_view>({
    // The file, and of a workbook the sheet, in which a number of the registry stood, and the day
    // on which it was taken in; both empty where that was before version 2.
    "ALTER TABLE registry ADD COLUMN sheet TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE registry ADD COLUMN taken_in TEXT NOT NULL DEFAULT ''",
    // The papers of each place to vote, of counted elections: they add up to those in figure.
    // An election that was taken in before version 2 has none.
    "CREATE TABLE station (committee TEXT NOT NULL, term BIGINT NOT NULL, station TEXT NOT NULL, "
    "channel TEXT NOT NULL, issued BIGINT NOT NULL, spoiled BIGINT NOT NULL, "
    "returned BIGINT NOT NULL, void_papers BIGINT NOT NULL, blank BIGINT NOT NULL, "
    "PRIMARY KEY (committee, term, station))",
});

/// What version 3 has beyond version 2, in the same way.
inline constexpr auto archive_additions_3 = std::to_array<std::string_view>({
    // What was written down under a code that takes words, whose value is 1; else empty.
    "ALTER TABLE registry ADD COLUMN words TEXT NOT NULL DEFAULT ''",
});

}  // namespace douxuan::archive
