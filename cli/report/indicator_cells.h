// SPDX-License-Identifier: Apache-2.0
// Values of the dictionary's indicators as cells of a document, with their sources. Inside this
// room only.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "cli/report/bureau_report.h"
#include "cli/report/reading_grid.h"
#include "engine/statistics/indicators.h"

namespace douxuan::report {

inline Words words_of(const statistics::Words& words) {
    return {std::string(words.zh), std::string(words.en)};
}

/// "registered / eligible", in the words of the codes.
Words formula_of(const statistics::Reading& reading);

/// The command that asks the archive so.
std::string query_command(const BureauReportOptions& options, const std::string& sql);

/// Which numbers of a column that ends in its total are hidden.
std::vector<bool> hidden_of(const std::vector<std::int64_t>& column, std::int64_t least);

/// The migrants posted, by district and kind, with those that are not published taken out:
/// one row a district and one for all.
struct Migrants {
    std::vector<std::string> districts;
    std::vector<GridRow> rows;  ///< by Column; as many as districts, and the total
};
Migrants migrants_of(const statistics::Sums& sums, std::int64_t least);

/// Looks readings up, and keeps account of the sources that were used.
class IndicatorCells {
  public:
    IndicatorCells(const Gathered& gathered, const BureauReportOptions& options);

    /// The reading for one kind or both; NotKnown where nobody knows it or it is not asked of that
    /// kind. The indicator and the reading must be there (ensured).
    Cell of(std::string_view id, std::string_view reading, Column column) const;

    /// Who says so, where the reading asks for numbers of the registry sheet; else empty.
    Words beside(std::string_view id, std::string_view reading, Column column) const;
    /// Where the reading's numbers come from, for a table.
    Words sources_in_words(std::string_view id, std::string_view reading) const;

    /// "I03.completed", or "I07" of an only reading; notes that it is a source of the document.
    std::string source(std::string_view id, std::string_view reading);

    /// The id of the numbers of everybody elected, by what they are; notes it as a source.
    std::string composition_source();

    const Migrants& migrants() const { return migrants_; }
    std::int64_t least() const { return options_.min_cell; }
    /// The sources noted, in the order of the dictionary.
    std::vector<Source> sources() const;

  private:
    GridRow row_of(const statistics::Indicator& indicator,
                   const statistics::Reading& reading) const;
    std::string query_of(const statistics::Indicator& indicator,
                         const statistics::Reading& reading) const;
    Source composition() const;

    const Gathered& gathered_;
    const BureauReportOptions& options_;
    Migrants migrants_;
    std::map<law::CommitteeKind, std::int64_t> terms_;
    std::map<std::pair<std::string, std::string>, bool> noted_;
    bool composition_noted_ = false;
};

}  // namespace douxuan::report
