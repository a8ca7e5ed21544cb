// SPDX-License-Identifier: Apache-2.0
// The marks of a paper on which no name is written, as bits: read without a choice for each mark,
// for which a processor cannot guess. Inside this room only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace douxuan::count {

/// The marks of one part of a plain paper, a bit for each candidate.
struct PlainPart {
    std::size_t candidates = 0;  ///< at most 64
    bool is_last = false;
    std::uint64_t named = 0;
    std::uint64_t against = 0;
    std::int64_t names = 0;      ///< bits of `named`
    std::int64_t illegible = 0;  ///< marks that cannot be made out
    bool is_blank = false;
    bool is_over = false;  ///< more are named than there are seats
};

/// Takes the signs of a part and the stroke behind it off `text`, or tells that there is more.
inline bool take_plain(std::string_view& text, PlainPart& into) {
    const std::size_t candidates = into.candidates;
    if (text.size() < candidates) {
        return false;
    }
    into.named = 0;
    into.against = 0;
    into.names = 0;
    std::size_t unmarked = 0;
    std::size_t others = 0;
    std::size_t illegible = 0;
    for (std::size_t i = 0; i < candidates; ++i) {
        const bool named = text[i] == '+';
        const bool against = text[i] == '-';
        into.named |= std::uint64_t{named} << i;
        into.against |= std::uint64_t{against} << i;
        into.names += std::int64_t{named};
        unmarked += std::size_t{text[i] == '.'};
        others += std::size_t{against};
        illegible += std::size_t{text[i] == '?'};
    }
    into.illegible = static_cast<std::int64_t>(illegible);
    into.is_blank = unmarked == candidates;
    const std::size_t read = static_cast<std::size_t>(into.names) + unmarked + others + illegible;
    text.remove_prefix(candidates);
    if (read != candidates || (text.empty() != into.is_last)) {
        return false;
    }
    if (!into.is_last) {
        const bool divided = text.front() == '/';
        text.remove_prefix(1);
        return divided;
    }
    return true;
}

}  // namespace douxuan::count
