// SPDX-License-Identifier: Apache-2.0
// Cast-vote records: papers read elsewhere, one a row (docs/formats/cast-vote-records.md), as
// batches of mark patterns. What the marks mean is determined by engine/count.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "ballots/input_error.h"
#include "ballots/paper_layout.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/count/events.h"

namespace douxuan::ballots {

/// A name written on papers, and how the patterns call it.
struct WriteIn {
    base::WriteInId id;
    std::string spelling;

    friend bool operator==(const WriteIn&, const WriteIn&) = default;
};

/// The most characters of a written name.
inline constexpr std::size_t write_in_characters_most = 60;

/// What the file is read against.
struct CastVoteSetting {
    std::vector<PaperLayout> layouts;        ///< at least one
    std::vector<base::StationId> stations;   ///< at least one
    base::Papers batch_most;                 ///< of the ruleset, at least 1
    std::vector<WriteIn> known_write_ins{};  ///< of earlier batches of this count
    std::size_t first_batch = 1;             ///< number of the first new batch
};

/// The papers of a file. They do not depend on the order of its rows.
struct CastVotes {
    /// By station and style in the order of the setting; ids b1, b2, … from `first_batch`.
    std::vector<count::BatchSealed> batches;
    /// Spellings that were not known, sorted; ids w1, w2, … that were free.
    std::vector<WriteIn> write_ins;
    base::Papers papers;
};

/// Reads a file out of decoded text. A missing `station` or `style`, or an empty cell, stands
/// for the only one there is. Equal rows are read once. O(n log n) in the distinct rows.
/// Errors: EmptyFile without any row; those of read_header, CsvReader, Cells; WrongCells,
/// ValueMissing, ValueUnknown, ValueTooLong, LineBreakInCell, StyleUnknown, StationUnknown,
/// MarkUnreadable, MarkOnOtherPaper, MarkOnVoidPaper; ColumnMissing at the first paper of a
/// style whose columns are not in the file.
std::expected<CastVotes, InputErrors> read_cast_votes(std::string_view text,
                                                      const CastVoteSetting& setting);

}  // namespace douxuan::ballots
