// SPDX-License-Identifier: Apache-2.0
// The papers of one box and style, each way of marking once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/quantity.h"
#include "engine/base/text_index.h"

namespace douxuan::count {

/// Papers by how they are marked, in no order that means anything.
class Patterns {
  public:
    /// Whether papers marked like that were there before.
    enum class Met : std::uint8_t { First, Again };

    /// Adds papers marked like this. Constant time on average, linear in the marks.
    Met add(std::string_view marks, base::Papers papers) {
        const std::uint32_t at =
            index_.insert(marks, [this](std::uint32_t position) { return text(kept_[position]); });
        const Met met = at == kept_.size() ? Met::First : Met::Again;
        if (met == Met::First) {
            kept_.push_back({texts_.size(), marks.size(), {}});
            texts_ += marks;
        }
        kept_[at].papers += papers;
        return met;
    }

    /// Calls `visit(marks, papers)` once for each way of marking.
    template <class Visit>
    void for_each(Visit&& visit) const {
        for (const Kept& each : kept_) {
            visit(text(each), each.papers);
        }
    }

  private:
    struct Kept {
        std::size_t start = 0;
        std::size_t length = 0;
        base::Papers papers;
    };
    std::string_view text(const Kept& kept) const {
        return std::string_view(texts_).substr(kept.start, kept.length);
    }

    std::string texts_;  ///< of all, one behind the other
    std::vector<Kept> kept_;
    base::TextIndex index_;
};

}  // namespace douxuan::count
