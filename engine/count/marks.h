// SPDX-License-Identifier: Apache-2.0
// The written form of the marks on one paper (`Pattern::marks`), read and written in one place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/count/state.h"

namespace douxuan::count {

/// The sign beside one printed name.
enum class Mark : std::uint8_t {
    For,
    Against,
    None,
    Illegible,  ///< cannot be made out, or is none that the paper prescribes
};

/// The marks on the part of one office.
struct MarkedPart {
    std::vector<Mark> marks;                ///< one a candidate, in the order of the paper
    std::vector<std::string_view> written;  ///< write-in ids, ascending; the same may stand twice

    friend bool operator==(const MarkedPart&, const MarkedPart&) = default;
};

/// What kind of paper it is.
enum class PaperKind : std::uint8_t {
    Readable,
    Void,  ///< "#": not official, torn, or wholly illegible; it has no parts
};

/// One paper. Keep an object and read into it again: its memory is reused.
struct Marks {
    PaperKind kind{};
    std::vector<MarkedPart> parts;  ///< one an office; those of a void paper mean nothing
};

/// Whether a text was read.
enum class Reading : std::uint8_t { Readable, Unreadable };

/// Reads `text` as the marks on a paper printed like `ballot`. `marks` views `text` afterwards;
/// after Unreadable its content means nothing.
Reading read_marks(std::string_view text, const Ballot& ballot, Marks& marks);

/// Whether a text that can be read has a mark "?".
bool has_illegible(std::string_view text);

/// The canonical text: `read_marks` of it gives `marks` again, and the only text that does.
std::string write_marks(const Marks& marks);

}  // namespace douxuan::count
