// SPDX-License-Identifier: Apache-2.0
#include "tests/simulate/marks.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/count/marks.h"

namespace douxuan::simulate {

namespace {

constexpr std::array<std::string_view, 4> write_ins{"w1", "w2", "w3", "w4"};

/// Of the candidates for the seats, the later ones are a little less liked; the surplus is half
/// as much. Split votes leave the last seat to nobody.
std::uint64_t likes(const Habits& habits, std::size_t place, std::size_t seats, bool split) {
    if (split && place + 1 >= seats) {
        return 400;
    }
    return place < seats ? habits.liked - 30 * std::min<std::size_t>(place, 4) : 380;
}

count::MarkedPart any_part(const count::BallotPart& part, const Habits& habits, bool split,
                           tests::Random& random) {
    count::MarkedPart marked;
    marked.marks.assign(part.candidates.size(), count::Mark::None);
    if (random.happens(habits.blank_parts)) {
        return marked;  // a blank part
    }
    const auto seats = static_cast<std::size_t>(part.seats.value);
    // An overvote marks everybody.
    const bool overvote = random.happens(8);
    std::size_t names = 0;
    for (std::size_t i = 0; i < marked.marks.size(); ++i) {
        const std::uint64_t liked = likes(habits, i, seats, split);
        if (overvote || (names < seats && random.happens(liked))) {
            marked.marks[i] = count::Mark::For;
            ++names;
        } else if (random.happens(25)) {
            marked.marks[i] = count::Mark::Against;
        } else if (random.happens(4)) {
            marked.marks[i] = count::Mark::Illegible;
        }
    }
    if (names < seats && random.happens(40)) {
        marked.written.push_back(random.pick(write_ins));
    }
    return marked;
}

}  // namespace

std::string any_marks(const count::Ballot& ballot, const Habits& habits, tests::Random& random) {
    count::Marks marks;
    if (random.happens(habits.void_papers)) {
        marks.kind = count::PaperKind::Void;
        return count::write_marks(marks);
    }
    for (const count::BallotPart& part : ballot.parts) {
        const bool split = habits.split && &part == &ballot.parts.back();
        marks.parts.push_back(any_part(part, habits, split, random));
    }
    return count::write_marks(marks);
}

}  // namespace douxuan::simulate
