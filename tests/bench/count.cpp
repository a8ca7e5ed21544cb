// SPDX-License-Identifier: Apache-2.0
// Counting the papers of a whole city, committee after committee, in constant memory.
// bench_count tally FILE.csv: reads the cast-vote records as `count import` does and counts them.
// bench_count seal FILE.csv: writes them as the sealed batches that a record holds instead.
// bench_count stored FILE.jsonl: counts those.
// bench_count turnout FILE.jsonl: papers and valid votes for chair, by committee.
// Prints the votes of all candidates; or committees, papers, valid votes for chair.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "audit/canonical.h"
#include "audit/codec.h"
#include "ballots/cast_vote_records.h"
#include "engine/base/ensure.h"
#include "engine/count/batch_tally.h"
#include "engine/count/state.h"
#include "engine/law/built_in.h"
#include "tests/bench/paper.h"

using namespace douxuan;

namespace {

using TakeLine = std::function<void(std::string_view line)>;

void for_each_line(const char* path, const TakeLine& take) {
    std::ifstream file(path, std::ios::binary);
    std::vector<char> piece(1U << 18U);
    std::string begun;
    while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) ||
           file.gcount() > 0) {
        std::string_view rest(piece.data(), static_cast<std::size_t>(file.gcount()));
        for (std::size_t end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
            if (begun.empty()) {
                take(rest.substr(0, end));
            } else {
                begun += rest.substr(0, end);
                take(begun);
                begun.clear();
            }
            rest.remove_prefix(end + 1);
        }
        begun += rest;
    }
}

/// The counts of the city.
class Counts {
  public:
    Counts() : rules_(law::built_in("cn-village-2026")->count) {
        count::print_ballots(printed_, {bench::paper()});
    }

    /// One batch, behind the others of its committee.
    void take(const count::BatchSealed& batch) {
        if (batch.station != committee_) {
            finish();
            committee_ = batch.station;
            tally_.emplace(printed_, 0, rules_, column_);
        }
        tally_->add(batch);
    }

    /// What the batches of one committee come to.
    void finish() {
        if (!tally_) {
            return;
        }
        const count::StyleTally counted = tally_->finish();
        tally_.reset();
        ++committees_;
        papers_ += counted.papers;
        for (const count::PersonTally& each : counted.offices.front().persons) {
            valid_ += each.total;
        }
        votes_.resize(bench::candidates);
        auto sum = votes_.begin();
        const count::Ballot& paper = printed_.ballots.front();
        for (std::size_t part = 0; part < paper.parts.size(); ++part) {
            for (const base::PersonId& person : paper.parts[part].candidates) {
                *sum++ += std::ranges::find(counted.offices[part].persons, person,
                                            &count::PersonTally::person)
                              ->total;
            }
        }
    }

    void print_votes() const {
        for (std::size_t i = 0; i < votes_.size(); ++i) {
            std::printf("%s%lld", i == 0 ? "" : " ", static_cast<long long>(votes_[i].value));
        }
        std::puts("");
    }
    void print_turnout() const {
        std::printf("%lld %lld %lld\n", committees_, static_cast<long long>(papers_.value),
                    static_cast<long long>(valid_.value));
    }

  private:
    const law::CountRules& rules_;
    count::State printed_;  ///< the paper, and nothing that was counted
    count::WomensColumn column_;
    base::StationId committee_;
    std::optional<count::BatchTally> tally_;
    long long committees_ = 0;
    base::Papers papers_;
    base::Votes valid_;
    std::vector<base::Votes> votes_;
};

using TakeBatches = std::function<void(std::vector<count::BatchSealed> batches)>;

/// Where the row behind the one at `at` begins.
std::size_t next_row(std::string_view rows, std::size_t at) {
    return std::min(rows.find('\n', at), rows.size() - 1) + 1;
}

/// Where the rows of another station begin; the end of `rows` if none does. The rows of a station
/// stand together, so it is looked for by halves.
std::size_t end_of_station(std::string_view rows) {
    const std::string_view station = rows.substr(0, rows.find(',') + 1);
    std::size_t inside = 0;
    std::size_t behind = rows.size();
    while (next_row(rows, inside) < behind) {
        const std::size_t middle = next_row(rows, inside + (behind - inside) / 2);
        const std::size_t at = middle < behind ? middle : next_row(rows, inside);
        (rows.substr(at).starts_with(station) ? inside : behind) = at;
    }
    return behind;
}

/// Reads the rows of one committee after another, with the product's own reader: to it each is a
/// polling station.
void read_rows(const char* path, const TakeBatches& take) {
    ballots::CastVoteSetting setting{
        .layouts = {bench::layout(bench::paper())}, .stations = {{}}, .batch_most = {100}};
    const auto read_one = [&](std::string_view rows) {
        setting.stations.front().text = rows.substr(0, rows.find(','));
        auto votes = ballots::read_cast_votes(std::string(bench::header) += rows, setting);
        base::ensure(votes.has_value());
        take(std::move(votes->batches));
    };
    std::ifstream file(path, std::ios::binary);
    std::string rows(bench::header.size(), '\0');
    file.read(rows.data(), static_cast<std::streamsize>(rows.size()));
    rows.clear();
    std::vector<char> piece(1U << 20U);
    while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) ||
           file.gcount() > 0) {
        rows.append(piece.data(), static_cast<std::size_t>(file.gcount()));
        // The last station of a piece may go on in the next.
        std::string_view rest = std::string_view(rows).substr(0, rows.rfind('\n') + 1);
        for (std::size_t end = end_of_station(rest); end < rest.size();
             end = end_of_station(rest)) {
            read_one(rest.substr(0, end));
            rest.remove_prefix(end);
        }
        rows.erase(0, static_cast<std::size_t>(rest.data() - rows.data()));
    }
    read_one(rows);
}

void seal(const char* path) {
    election::Event event{
        .at = {}, .by = election::Role::Tellers, .fact = {}, .seq = 0, .site = "centre"};
    std::string line;
    read_rows(path, [&](std::vector<count::BatchSealed> batches) {
        for (count::BatchSealed& each : batches) {
            event.fact = std::move(each);
            line.clear();
            audit::encode_to(line, event);
            line += '\n';
            std::fwrite(line.data(), 1, line.size(), stdout);
            ++event.seq;
        }
    });
}

void read_sealed(const char* path, Counts& counts) {
    audit::Decoder decoder;
    for_each_line(path, [&](std::string_view line) {
        const auto event = decoder.event(line);
        base::ensure(event.has_value());
        counts.take(std::get<count::BatchSealed>(event->fact));
    });
    counts.finish();
}

}  // namespace

int main(int count, char** arguments) {
    const std::string what = count == 3 ? arguments[1] : "";
    Counts counts;
    if (what == "tally") {
        read_rows(arguments[2], [&](const std::vector<count::BatchSealed>& batches) {
            for (const count::BatchSealed& each : batches) {
                counts.take(each);
            }
        });
        counts.finish();
        counts.print_votes();
    } else if (what == "seal") {
        seal(arguments[2]);
    } else if (what == "stored") {
        read_sealed(arguments[2], counts);
        counts.print_votes();
    } else if (what == "turnout") {
        read_sealed(arguments[2], counts);
        counts.print_turnout();
    } else {
        std::fputs("bench_count tally|seal|stored|turnout FILE\n", stderr);
        return 2;
    }
    return 0;
}
