// SPDX-License-Identifier: Apache-2.0
// One row of the roll: from cells to a record, with everything that is wrong in it. Private to
// the reader of the roll.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ballots/columns.h"
#include "ballots/csv.h"
#include "ballots/input_error.h"
#include "ballots/roll_csv.h"
#include "engine/base/date.h"

namespace douxuan::ballots {

/// The columns in the order of roll_columns().
enum class RollColumn : std::uint8_t {
    No,
    Name,
    Sex,
    Birth,
    Group,
    Category,
    IdentityNumber,
    OwnWord,
    Application,
    Since,
    Basis,
    DeclaredNotElsewhere,
    Migrant,
    Decision,
    Certificate,
    Permit,
    Home,
};

/// Reads the cells of one row; the row must have as many cells as the header.
class RollRowReader {
  public:
    /// Keeps references to `cells`, `columns` and `errors`.
    RollRowReader(const Cells& cells, const Columns& columns, base::Date latest,
                  InputErrors& errors);

    /// The row; what is wrong with it is added to the errors.
    RollRow read(std::size_t row);

    /// Adds an error about one cell of the row read last.
    void wrong(InputCode code, RollColumn column, std::vector<law::Fact> facts = {});

  private:
    std::optional<std::size_t> place(RollColumn column) const;
    std::string_view cell(RollColumn column) const;
    std::string text(RollColumn column, std::size_t most);
    template <class Enum>
    std::optional<Enum> word(RollColumn column);
    std::optional<base::Date> date(RollColumn column);
    template <class Value>
    Value needed(RollColumn column, const std::optional<Value>& value);
    void decision(RollRow& result);
    void identity(RollRow& result, std::optional<base::Date> birth, std::optional<roll::Sex> sex);

    const Cells& cells_;
    const Columns& columns_;
    base::Date latest_;
    InputErrors& errors_;
    std::size_t row_ = 0;
};

}  // namespace douxuan::ballots
