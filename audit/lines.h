// SPDX-License-Identifier: Apache-2.0
// The lines of a long file of a bundle, one after another, without holding the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "audit/bundle.h"
#include "audit/canonical.h"

namespace douxuan::audit {

/// How the reading of lines ended.
enum class LinesEnd : std::uint8_t {
    Complete,    ///< after the newline of the last line
    Stopped,     ///< nobody wanted more
    TooLong,     ///< at a line longer than a record can be; it was not handed over
    Unfinished,  ///< after a last line without a newline; it was not handed over
};

/// Calls `take(line)` with each line, its newline excluded, until it answers false. A line is a
/// view into the piece just read, or, where two pieces meet, into a buffer of one line.
/// Errors: those of Bundle::read.
template <class TakeLine>
BundleResult<LinesEnd> for_each_line(const Bundle& bundle, std::string_view name, TakeLine&& take) {
    std::string begun;  // a line whose end is in the next piece
    auto end = LinesEnd::Complete;
    const auto take_line = [&](std::string_view line) {
        if (line.size() > longest_record) {
            end = LinesEnd::TooLong;
        } else if (!take(line)) {
            end = LinesEnd::Stopped;
        }
        return end == LinesEnd::Complete;
    };
    const auto read = bundle.read(name, [&](std::string_view piece) {
        while (!piece.empty()) {
            const std::size_t at = piece.find('\n');
            if (at == piece.npos) {
                begun += piece;
                if (begun.size() > longest_record) {
                    end = LinesEnd::TooLong;
                }
                return end == LinesEnd::Complete;
            }
            std::string_view line = piece.substr(0, at);
            if (!begun.empty()) {
                begun += line;
                line = begun;
            }
            if (!take_line(line)) {
                return false;
            }
            begun.clear();
            piece.remove_prefix(at + 1);
        }
        return true;
    });
    if (!read) {
        return std::unexpected(read.error());
    }
    return end == LinesEnd::Complete && !begun.empty() ? LinesEnd::Unfinished : end;
}

}  // namespace douxuan::audit
