// SPDX-License-Identifier: Apache-2.0
// How the log names a voter: by a commitment to a record that stays outside the log.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace douxuan::base {

/// The first 8 bytes of a person's commitment, as one number (big end first). In records it is
/// written as 16 lower-case hexadecimal digits. It says nothing about the person.
struct Handle {
    std::uint64_t value = 0;

    friend constexpr auto operator<=>(Handle, Handle) = default;
};

/// HMAC-SHA-256 over the canonical record of a person, keyed with a fresh secret that is kept
/// with the record in the annex. Written as 64 lower-case hexadecimal digits; its first 16 are
/// the handle.
struct Commitment {
    std::array<std::uint8_t, 32> bytes{};

    constexpr Handle handle() const {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < 8; ++i) {
            value = value << 8U | bytes[i];
        }
        return {value};
    }

    friend auto operator<=>(const Commitment&, const Commitment&) = default;
};

/// Handle -> position, by open addressing: 8 to 16 bytes a voter, so that a replay of a large
/// log stays small. Handles cannot be taken out again (an elector struck off stays known).
class HandleIndex {
  public:
    static constexpr std::uint32_t absent = 0xFFFF'FFFF;

    /// Position given at `insert`, or `absent`. Constant time on average.
    std::uint32_t find(Handle handle) const {
        if (slots_.empty()) {
            return absent;
        }
        for (std::size_t i = start(handle);; i = (i + 1) & (slots_.size() - 1)) {
            const std::uint32_t at = slots_[i];
            if (at == absent || handles_[at] == handle) {
                return at;
            }
        }
    }

    bool contains(Handle handle) const { return find(handle) != absent; }

    /// The position of `handle`, which is new afterwards if it was absent.
    std::uint32_t insert(Handle handle) {
        if (const std::uint32_t known = find(handle); known != absent) {
            return known;
        }
        if (slots_.size() < (handles_.size() + 1) * 2) {
            grow();
        }
        handles_.push_back(handle);
        place(static_cast<std::uint32_t>(handles_.size() - 1));
        return static_cast<std::uint32_t>(handles_.size() - 1);
    }

    std::size_t size() const { return handles_.size(); }
    Handle at(std::uint32_t position) const { return handles_[position]; }

  private:
    std::size_t start(Handle handle) const {
        // A handle is already uniform, unless somebody chose it; mix for that case.
        std::uint64_t mixed = handle.value * 0x9E37'79B9'7F4A'7C15ULL;
        mixed ^= mixed >> 32U;
        return static_cast<std::size_t>(mixed) & (slots_.size() - 1);
    }

    void place(std::uint32_t position) {
        std::size_t i = start(handles_[position]);
        while (slots_[i] != absent) {
            i = (i + 1) & (slots_.size() - 1);
        }
        slots_[i] = position;
    }

    void grow() {
        slots_.assign(slots_.empty() ? 64 : slots_.size() * 2, absent);
        for (std::uint32_t i = 0; i < handles_.size(); ++i) {
            place(i);
        }
    }

    std::vector<Handle> handles_;
    std::vector<std::uint32_t> slots_;
};

}  // namespace douxuan::base
