// SPDX-License-Identifier: Apache-2.0
// One row of cast-vote records: from cells to the marks of a paper. Private to their reader.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ballots/cast_vote_records.h"
#include "ballots/columns.h"
#include "ballots/csv.h"
#include "ballots/input_error.h"

namespace douxuan::ballots {

/// Spelling -> id in the patterns.
using Spellings = std::map<std::string, base::WriteInId, std::less<>>;

/// A paper as the count takes it. Ordered by station, style and marks.
struct CastPaper {
    std::size_t station = 0;  ///< place in the setting
    std::size_t style = 0;    ///< place in the setting
    std::string marks;

    friend auto operator<=>(const CastPaper&, const CastPaper&) = default;
};

/// The columns that a file of this setting may have.
std::vector<ColumnName> cast_vote_columns(const CastVoteSetting& setting);

/// Reads rows that have as many cells as the header.
class CastPaperReader {
  public:
    /// Keeps references to all three.
    CastPaperReader(const CastVoteSetting& setting, const Columns& columns, InputErrors& errors);

    /// Whether the file has a column for written names.
    bool has_write_ins() const { return !write_ins_.empty(); }

    /// Adds the names written in a row to `spellings`, without ids. Judges nothing.
    void collect_spellings(const Cells& cells, Spellings& spellings) const;

    /// The paper; nothing if the row is wrong, which is added to the errors.
    std::optional<CastPaper> read(const Cells& cells, std::size_t row, const Spellings& spellings);

  private:
    // Where the cells of one part stand, from 0.
    struct PartPlaces {
        std::vector<std::optional<std::size_t>> candidates;
        std::optional<std::size_t> write_in;
    };
    struct StylePlaces {
        std::vector<PartPlaces> parts;
        std::vector<std::size_t> others;     ///< cells of marks for other papers
        std::optional<std::size_t> missing;  ///< a documented column that is not in the file
    };

    StylePlaces places_of(const PaperLayout& layout, std::size_t first_column) const;
    std::size_t station(const Cells& cells);
    std::size_t style(const Cells& cells);
    bool void_paper(const Cells& cells);
    void part(const Cells& cells, const PartPlaces& places, const Spellings& spellings,
              std::string& marks);
    void write_ins(const Cells& cells, std::size_t place, const Spellings& spellings,
                   std::string& marks);
    void refuse_marks(const Cells& cells, const std::vector<std::size_t>& places, InputCode code);
    void wrong(InputCode code, std::size_t column, std::string_view value,
               std::vector<law::Fact> facts = {});

    const CastVoteSetting& setting_;
    const Columns& columns_;
    InputErrors& errors_;
    std::vector<ColumnName> names_;
    std::vector<StylePlaces> styles_;
    std::vector<std::size_t> marks_;      ///< every cell that holds a mark or written names
    std::vector<std::size_t> write_ins_;  ///< every cell that holds written names
    std::size_t row_ = 0;
};

}  // namespace douxuan::ballots
