// SPDX-License-Identifier: Apache-2.0
#include "tests/simulate/marks.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "engine/base/ensure.h"
#include "engine/count/marks.h"

namespace douxuan::simulate {

namespace {

constexpr std::array<std::string_view, 4> write_ins{"w1", "w2", "w3", "w4"};

// Of those tied each is left out by so many of a thousand voters, another by the rest.
constexpr std::uint64_t leave_out_one_tied = 400;

/// Of the candidates for the seats, the later ones are a little less liked; the surplus is half
/// as much. Split votes leave the last seat to nobody, and where they are stuck even in a further
/// election.
std::uint64_t likes(const Habits& habits, std::size_t place, std::size_t seats, Course course) {
    if (place + 1 >= seats && course == Course::Split) {
        return 400;
    }
    if (place + 1 >= seats && course == Course::Stuck) {
        return 120;
    }
    return place < seats ? habits.liked - 30 * std::min<std::size_t>(place, 4) : 380;
}

/// Everybody but one is marked; the last two are left out most often.
void leave_one_out(count::MarkedPart& marked, tests::Random& random) {
    const std::size_t all = marked.marks.size();
    const std::uint64_t drawn = random.below(1000);
    const std::size_t out = drawn < leave_out_one_tied       ? all - 1
                            : drawn < 2 * leave_out_one_tied ? all - 2
                                                             : random.below(all - 2);
    std::ranges::fill(marked.marks, count::Mark::For);
    marked.marks[out] = count::Mark::None;
}

count::MarkedPart any_part(const count::BallotPart& part, const Habits& habits, Course course,
                           tests::Random& random) {
    count::MarkedPart marked;
    marked.marks.assign(part.candidates.size(), count::Mark::None);
    if (random.happens(habits.blank_parts)) {
        return marked;  // a blank part
    }
    const auto seats = static_cast<std::size_t>(part.seats.value);
    if (course == Course::Tied) {
        base::ensure(seats > 1 && marked.marks.size() == seats + 1);
        leave_one_out(marked, random);
        return marked;
    }
    // An overvote marks everybody.
    const bool overvote = random.happens(8);
    std::size_t names = 0;
    for (std::size_t i = 0; i < marked.marks.size(); ++i) {
        const std::uint64_t liked = likes(habits, i, seats, course);
        if (overvote || (names < seats && random.happens(liked))) {
            marked.marks[i] = count::Mark::For;
            ++names;
        } else if (random.happens(25)) {
            marked.marks[i] = count::Mark::Against;
        } else if (random.happens(4)) {
            marked.marks[i] = count::Mark::Illegible;
        }
    }
    if (habits.write_in && names < seats && random.happens(40)) {
        marked.written.push_back(random.pick(write_ins));
    }
    return marked;
}

count::Marks any_paper(const count::Ballot& ballot, const Habits& habits, tests::Random& random) {
    count::Marks marks;
    if (random.happens(habits.void_papers)) {
        marks.kind = count::PaperKind::Void;
        return marks;
    }
    for (const count::BallotPart& part : ballot.parts) {
        const bool is_last = &part == &ballot.parts.back();
        marks.parts.push_back(
            any_part(part, habits, is_last ? habits.course : Course::Decided, random));
    }
    return marks;
}

/// The same paper with the last two candidates of the last office in each other's place.
count::Marks mirrored(count::Marks marks) {
    if (!marks.parts.empty()) {
        std::vector<count::Mark>& last = marks.parts.back().marks;
        std::swap(last[last.size() - 1], last[last.size() - 2]);
    }
    return marks;
}

}  // namespace

std::string any_marks(const count::Ballot& ballot, const Habits& habits, tests::Random& random) {
    return count::write_marks(any_paper(ballot, habits, random));
}

std::vector<std::string> all_marks(const count::Ballot& ballot, base::Papers papers,
                                   const Habits& habits, tests::Random& random) {
    std::vector<std::string> all;
    while (std::cmp_less(all.size(), papers.value)) {
        count::Marks marks = any_paper(ballot, habits, random);
        if (habits.course == Course::Tied) {
            if (std::cmp_equal(all.size() + 1, papers.value)) {
                // The odd one is void.
                marks = {.kind = count::PaperKind::Void, .parts = {}};
            } else {
                all.push_back(count::write_marks(mirrored(marks)));
            }
        }
        all.push_back(count::write_marks(marks));
    }
    return all;
}

}  // namespace douxuan::simulate
