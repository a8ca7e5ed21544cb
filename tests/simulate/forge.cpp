// SPDX-License-Identifier: Apache-2.0
// One vote changed, as a forger would who knows the format: the record stays well formed.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "audit/canonical.h"
#include "audit/codec.h"
#include "tests/simulate/story.h"

namespace douxuan::simulate {

namespace {

/// The marks with one more for the third candidate for member, or the last if there are fewer;
/// nothing if the paper has none to give.
std::optional<std::string> with_one_more(const std::string& marks) {
    const std::size_t part = marks.rfind('/');
    if (part == std::string::npos || marks.find('~', part) != std::string::npos) {
        return std::nullopt;
    }
    std::string changed = marks;
    char& sign = changed.at(std::min(part + 3, changed.size() - 1));
    const auto names =
        std::count(changed.begin() + static_cast<std::ptrdiff_t>(part), changed.end(), '+');
    if (sign != '.' || names >= 3) {
        return std::nullopt;
    }
    sign = '+';
    return changed;
}

bool change(count::BatchSealed& batch) {
    for (count::Pattern& each : batch.patterns) {
        const auto changed = with_one_more(each.marks);
        if (!changed) {
            continue;
        }
        each.papers -= base::Papers{1};
        const auto same = std::ranges::find(batch.patterns, *changed, &count::Pattern::marks);
        if (same != batch.patterns.end()) {
            same->papers += base::Papers{1};
        } else {
            batch.patterns.push_back({*changed, {1}});
        }
        std::erase_if(batch.patterns,
                      [](const count::Pattern& any) { return any.papers == base::Papers{}; });
        std::ranges::sort(batch.patterns, {}, &count::Pattern::marks);
        return true;
    }
    return false;
}

}  // namespace

std::optional<std::string> with_one_vote_changed(const std::string& events) {
    std::string text;
    bool changed = false;
    for (std::size_t from = 0; from < events.size();) {
        const std::size_t end = std::min(events.find('\n', from), events.size() - 1);
        std::string line = events.substr(from, end - from);
        if (auto event = audit::decode(line); event && !changed) {
            if (auto* batch = std::get_if<count::BatchSealed>(&event->fact)) {
                changed = change(*batch);
                line = audit::encode(*event);
            }
        }
        text += line + "\n";
        from = end + 1;
    }
    return changed ? std::optional(text) : std::nullopt;
}

}  // namespace douxuan::simulate
