// SPDX-License-Identifier: Apache-2.0
// Finding one of many texts again without comparing it with the others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/ensure.h"

namespace douxuan::base {

/// Covers `size` bytes with few words that may overlap: `take(word, at, other_at)` is told of
/// two places at a time, `word` being of the type to be read there.
template <class Take>
void for_each_words(std::size_t size, Take&& take) {
    if (size >= 16) {
        for (std::size_t at = 0; at + 16 < size; at += 16) {
            take(std::uint64_t{}, at, at + 8);
        }
        take(std::uint64_t{}, size - 16, size - 8);
    } else if (size >= 8) {
        take(std::uint64_t{}, 0, size - 8);
    } else if (size >= 4) {
        take(std::uint32_t{}, 0, size - 4);
    } else if (size > 0) {
        take(std::uint8_t{}, 0, size / 2);
        take(std::uint8_t{}, 0, size - 1);
    }
}

template <class Word>
std::uint64_t word_at(std::string_view text, std::size_t at) {
    Word word{};
    std::memcpy(&word, text.data() + at, sizeof(word));
    return word;
}

/// Mixes a text into 32 bits: the same everywhere within one run, and never written down.
inline std::uint32_t mixed(std::string_view text) {
    constexpr std::uint64_t factor = 0x9E37'79B9'7F4A'7C15ULL;
    const auto multiply = [](std::uint64_t a, std::uint64_t b) {
        __extension__ using Wide = unsigned __int128;
        const Wide product = Wide{a} * b;
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
    };
    std::uint64_t sum = text.size();
    for_each_words(text.size(), [&]<class Word>(Word, std::size_t at, std::size_t other_at) {
        sum = multiply(word_at<Word>(text, at) ^ factor,
                       word_at<Word>(text, other_at) ^ sum ^ ~factor);
    });
    return static_cast<std::uint32_t>(multiply(sum, factor));
}

/// Whether two texts are the same: for short ones quicker than asking the C library.
inline bool same(std::string_view one, std::string_view other) {
    if (one.size() != other.size()) {
        return false;
    }
    std::uint64_t differing = 0;
    for_each_words(one.size(), [&]<class Word>(Word, std::size_t at, std::size_t other_at) {
        differing |= word_at<Word>(one, at) ^ word_at<Word>(other, at);
        differing |= word_at<Word>(one, other_at) ^ word_at<Word>(other, other_at);
    });
    return differing == 0;
}

/// Text -> position, by open addressing, for texts that the caller keeps: each at the position
/// that it got when it was new, from 0 on. 16 to 32 bytes a text.
///
/// The mixing has no secret, so somebody may choose texts that all want the same slot. Once a text
/// has passed `longest_walk` slots the index goes over to a sorted map of its own copies for good:
/// slower by a constant and a logarithm, never quadratic. The positions are the same either way.
class TextIndex {
  public:
    /// Slots on the way to a free one. At least half of them are free, so that the longest way
    /// among 10^9 texts that nobody chose is about 110.
    static constexpr std::size_t longest_walk = 128;

    /// The position of `text`, which is `size() - 1` if it was new. `text_at(position)` gives the
    /// text kept there; it is asked about no other positions. Constant time on average, and
    /// logarithmic of texts that were chosen to collide.
    template <class TextAt>
    std::uint32_t insert(std::string_view text, TextAt&& text_at) {
        if (!sorted_.empty()) {
            return insert_sorted(text);
        }
        if (slots_.size() < (size_ + 1) * 2) {
            grow();
        }
        const std::uint32_t sum = mixed(text);
        std::size_t i = sum & (slots_.size() - 1);
        std::size_t walked = 0;
        for (; slots_[i].position != free; i = (i + 1) & (slots_.size() - 1)) {
            if (slots_[i].sum == sum && same(text_at(slots_[i].position), text)) {
                return slots_[i].position;
            }
            if (++walked > longest_walk) {
                for (std::uint32_t at = 0; at < size_; ++at) {
                    sorted_.emplace(text_at(at), at);
                }
                slots_ = {};
                return insert_sorted(text);
            }
        }
        slots_[i] = {sum, static_cast<std::uint32_t>(size_)};
        return static_cast<std::uint32_t>(size_++);
    }

    std::size_t size() const { return size_; }
    /// Whether texts were met that collide beyond chance.
    bool is_sorted() const { return !sorted_.empty(); }

  private:
    static constexpr std::uint32_t free = 0xFFFF'FFFF;
    struct Slot {
        std::uint32_t sum = 0;
        std::uint32_t position = free;
    };

    std::uint32_t insert_sorted(std::string_view text) {
        const auto at = sorted_.find(text);
        if (at != sorted_.end()) {
            return at->second;
        }
        base::ensure(size_ < free / 2);
        sorted_.emplace(text, static_cast<std::uint32_t>(size_));
        return static_cast<std::uint32_t>(size_++);
    }

    void grow() {
        base::ensure(size_ < free / 2);
        std::vector<Slot> larger(slots_.empty() ? 64 : slots_.size() * 2);
        for (const Slot& each : slots_) {
            if (each.position != free) {
                std::size_t i = each.sum & (larger.size() - 1);
                while (larger[i].position != free) {
                    i = (i + 1) & (larger.size() - 1);
                }
                larger[i] = each;
            }
        }
        slots_ = std::move(larger);
    }

    std::vector<Slot> slots_;
    std::map<std::string, std::uint32_t, std::less<>> sorted_;  ///< empty, or all of them
    std::size_t size_ = 0;
};

}  // namespace douxuan::base
