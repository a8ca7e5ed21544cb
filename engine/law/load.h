// SPDX-License-Identifier: Apache-2.0
// From the text of a TOML file to a ruleset. Whoever reads a ruleset may rely on it: every value
// is there, of its type, within its bounds, and cited.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/describe.h"
#include "engine/law/ruleset.h"

namespace douxuan::law {

/// What is wrong with a ruleset.
enum class LoadErrorCode : std::uint8_t {
    TooLarge,           ///< larger, or more deeply nested, than a ruleset can be
    Syntax,             ///< not TOML
    Missing,            ///< a key that must be there; an uncited value lacks `cite`
    Unknown,            ///< a key that a ruleset does not have
    WrongType,          ///< not of the expected type
    WrongForm,          ///< a text, word or date that is not of the expected form
    OutOfRange,         ///< a number outside its bounds
    Inverted,           ///< a range or a period that ends before it begins
    Empty,              ///< a list or a text with nothing in it
    Twice,              ///< an entry of a list that stands there already
    InstrumentUnknown,  ///< a citation of an instrument that is not listed
    NoteMissing,        ///< an assumed value without a note on the other readings
    WrongId,            ///< a base whose id is not the one by which it was asked for
    BaseUnknown,        ///< `extends` a ruleset that is not there
    BaseCircular,       ///< `extends` itself, in the end
    BaseWrongKind,      ///< `extends` a ruleset for the other kind of committee
    Contradiction,      ///< two values that cannot both be followed
};

/// One defect and where it stands.
struct LoadError {
    LoadErrorCode code{};
    std::string file;          ///< as given
    std::uint32_t line = 0;    ///< from 1; 0 when there is no such place
    std::uint32_t column = 0;  ///< from 1; 0 when there is no such place
    std::string key;           ///< e.g. "count.turnout.value"; empty for the whole file
    std::string expected;      ///< the form that is asked for, in English, e.g. "true or false"

    friend bool operator==(const LoadError&, const LoadError&) = default;
};

using LoadErrors = std::vector<LoadError>;

/// The text of a ruleset and the name of its file, for messages.
struct RulesetText {
    std::string_view file;
    std::string_view text;
};

/// The text of the ruleset of that id, for `extends`; nothing if there is none.
using FindBase = std::function<std::optional<std::string_view>(std::string_view id)>;

/// The largest number that a ruleset may hold: dates cannot overflow with it.
inline constexpr std::int64_t largest_rule_number = 10'000;

/// The ruleset in `source`. A ruleset with `extends` states only those values in which it
/// differs from its base, each with its own citation; its instruments are added to the base's.
/// Errors: every defect that was found, in the order of the sections; never an empty list.
/// A file that is not TOML has one error.
std::expected<Ruleset, LoadErrors> load(const RulesetText& source, const FindBase& find_base);

}  // namespace douxuan::law

namespace douxuan::base {

template <>
inline constexpr auto words_of<law::LoadErrorCode> = words<law::LoadErrorCode>({
    {law::LoadErrorCode::TooLarge, "too_large"},
    {law::LoadErrorCode::Syntax, "syntax"},
    {law::LoadErrorCode::Missing, "missing"},
    {law::LoadErrorCode::Unknown, "unknown"},
    {law::LoadErrorCode::WrongType, "wrong_type"},
    {law::LoadErrorCode::WrongForm, "wrong_form"},
    {law::LoadErrorCode::OutOfRange, "out_of_range"},
    {law::LoadErrorCode::Inverted, "inverted"},
    {law::LoadErrorCode::Empty, "empty"},
    {law::LoadErrorCode::Twice, "twice"},
    {law::LoadErrorCode::InstrumentUnknown, "instrument_unknown"},
    {law::LoadErrorCode::NoteMissing, "note_missing"},
    {law::LoadErrorCode::WrongId, "wrong_id"},
    {law::LoadErrorCode::BaseUnknown, "base_unknown"},
    {law::LoadErrorCode::BaseCircular, "base_circular"},
    {law::LoadErrorCode::BaseWrongKind, "base_wrong_kind"},
    {law::LoadErrorCode::Contradiction, "contradiction"},
});

}  // namespace douxuan::base
