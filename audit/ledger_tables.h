// SPDX-License-Identifier: Apache-2.0
// The tables of an election file. DO NOT CHANGE a statement: a file whose tables differ by one
// character is refused. A change is a new version beside this one.
#pragma once

#include <array>
#include <string_view>

namespace douxuan::audit {

inline constexpr auto ledger_tables = std::to_array<std::string_view>({
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE event (seq INTEGER PRIMARY KEY, line TEXT NOT NULL, "
    "leaf BLOB NOT NULL CHECK (length(leaf) = 32)) STRICT",
    "CREATE TABLE head (id INTEGER PRIMARY KEY CHECK (id = 0), frontier BLOB NOT NULL) STRICT",
    "CREATE TABLE checkpoint (size INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT",
    "CREATE TABLE annex (commitment BLOB PRIMARY KEY CHECK (length(commitment) = 32), "
    "key BLOB NOT NULL CHECK (length(key) = 32), record TEXT NOT NULL, sealed BLOB NOT NULL) "
    "STRICT, WITHOUT ROWID",

    // Guards against slips, not against attackers: those are the tree's and the checkpoints' part.
    // An insertion is guarded too, because INSERT OR REPLACE deletes without a DELETE.
    "CREATE TRIGGER meta_once BEFORE INSERT ON meta "
    "WHEN EXISTS (SELECT 1 FROM meta WHERE name = NEW.name) "
    "BEGIN SELECT RAISE(ABORT, 'meta is written once'); END",
    "CREATE TRIGGER meta_fixed BEFORE UPDATE ON meta "
    "BEGIN SELECT RAISE(ABORT, 'meta is written once'); END",
    "CREATE TRIGGER meta_kept BEFORE DELETE ON meta "
    "BEGIN SELECT RAISE(ABORT, 'meta is never deleted'); END",
    "CREATE TRIGGER event_next BEFORE INSERT ON event "
    "WHEN NEW.seq <> (SELECT coalesce(max(seq) + 1, 0) FROM event) "
    "BEGIN SELECT RAISE(ABORT, 'events are appended one after the other'); END",
    "CREATE TRIGGER event_fixed BEFORE UPDATE ON event "
    "BEGIN SELECT RAISE(ABORT, 'events are never edited'); END",
    "CREATE TRIGGER event_kept BEFORE DELETE ON event "
    "BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END",
    "CREATE TRIGGER head_grows BEFORE UPDATE ON head "
    "WHEN substr(NEW.frontier, 1, 8) <= substr(OLD.frontier, 1, 8) "
    "BEGIN SELECT RAISE(ABORT, 'the tree only grows'); END",
    "CREATE TRIGGER head_kept BEFORE DELETE ON head "
    "BEGIN SELECT RAISE(ABORT, 'the tree is never deleted'); END",
    "CREATE TRIGGER checkpoint_once BEFORE INSERT ON checkpoint "
    "WHEN EXISTS (SELECT 1 FROM checkpoint WHERE size = NEW.size) "
    "BEGIN SELECT RAISE(ABORT, 'one checkpoint a size'); END",
    "CREATE TRIGGER checkpoint_extended BEFORE UPDATE ON checkpoint "
    "WHEN NEW.size <> OLD.size OR substr(NEW.note, 1, length(OLD.note)) <> OLD.note "
    "BEGIN SELECT RAISE(ABORT, 'a checkpoint only gains signatures'); END",
    "CREATE TRIGGER checkpoint_kept BEFORE DELETE ON checkpoint "
    "BEGIN SELECT RAISE(ABORT, 'checkpoints are never deleted'); END",
    "CREATE TRIGGER annex_fixed BEFORE UPDATE ON annex "
    "BEGIN SELECT RAISE(ABORT, 'records are erased, never edited'); END",
});

}  // namespace douxuan::audit
