// SPDX-License-Identifier: Apache-2.0
// bench_rows ROWS COMMITTEES > FILE.csv: cast-vote records of a city, one paper a row, marked as in
// tests/simulate; the rows of a committee stand together.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "tests/bench/paper.h"
#include "tests/simulate/marks.h"

using namespace douxuan;

namespace {

/// The cells of a paper; a name written in is left out.
void write_cells(std::string& text, std::string_view marks) {
    if (marks == "#") {
        text += ",yes" + std::string(bench::candidates, ',') + "\n";
        return;
    }
    text += ',';
    while (!marks.empty()) {
        const std::string_view part = marks.substr(0, marks.find('/'));
        marks.remove_prefix(std::min(marks.size(), part.size() + 1));
        for (const char sign : part.substr(0, part.find('~'))) {
            text += ',';
            if (sign != '.') {
                text += sign == '+' ? '1' : sign;
            }
        }
    }
    text += '\n';
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::fputs("bench_rows ROWS COMMITTEES\n", stderr);
        return 2;
    }
    const long long rows = std::atoll(arguments[1]);
    const long long committees = std::atoll(arguments[2]);
    const count::Ballot paper = bench::paper();
    const simulate::Habits habits{.liked = 880};
    tests::Random random(42);
    std::string text(bench::header);
    for (long long i = 0; i < rows; ++i) {
        text += 'c' + std::to_string(100'000 + i * committees / rows);
        write_cells(text, simulate::any_marks(paper, habits, random));
        if (text.size() > (1U << 20U)) {
            std::fwrite(text.data(), 1, text.size(), stdout);
            text.clear();
        }
    }
    std::fwrite(text.data(), 1, text.size(), stdout);
    return 0;
}
