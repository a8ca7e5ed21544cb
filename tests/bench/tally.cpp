// SPDX-License-Identifier: Apache-2.0
// bench_tally FILE.csv: reads cast-vote records as `count import` does, seals the batches in a
// state of the count, and tallies them. Prints "name votes" for each candidate, in order of the
// paper: the whole way from the file to the totals, without a ledger.
#include "engine/count/tally.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "ballots/cast_vote_records.h"
#include "ballots/text.h"
#include "engine/count/admit.h"
#include "engine/count/state.h"
#include "engine/law/built_in.h"
#include "tests/bench/paper.h"

using namespace douxuan;

namespace {

const count::Ballot paper = bench::paper();

std::string contents(const char* path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    std::string bytes(static_cast<std::size_t>(std::max<std::streamoff>(file.tellg(), 0)), '\0');
    file.seekg(0);
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return bytes;
}

void print(const count::StyleTally& tally) {
    for (std::size_t i = 0; i < paper.parts.size(); ++i) {
        for (const base::PersonId& person : paper.parts[i].candidates) {
            const auto row =
                std::ranges::find(tally.offices[i].persons, person, &count::PersonTally::person);
            std::printf("%s %lld\n", person.text.c_str(), static_cast<long long>(row->total.value));
        }
    }
}

}  // namespace

int main(int arguments, char** argument) {
    if (arguments != 2) {
        std::fputs("bench_tally FILE.csv\n", stderr);
        return 2;
    }
    const law::CountRules& rules = law::built_in("cn-village-2026")->count;
    const auto text = ballots::decode_text(contents(argument[1]));
    const auto votes =
        text ? ballots::read_cast_votes(
                   text->utf8,
                   {.layouts = {bench::layout(paper)}, .stations = {{"hall"}}, .batch_most = {100}})
             : std::unexpected(ballots::InputErrors(text.error()));
    if (!votes) {
        return 1;
    }
    count::State state;
    count::print_ballots(state, {paper});
    for (const count::BatchSealed& batch : votes->batches) {
        count::apply(state, batch);
    }
    print(count::tally(state, rules, {}).front());
    return 0;
}
