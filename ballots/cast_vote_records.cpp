// SPDX-License-Identifier: Apache-2.0
// Rows are first sorted out by their bytes: in an election of a few candidates most papers are
// marked like another one, and only one of each kind has to be read.
#include "ballots/cast_vote_records.h"

#include <algorithm>
#include <set>
#include <utility>

#include "ballots/batches.h"
#include "ballots/cast_paper.h"
#include "ballots/sheet_rows.h"
#include "engine/base/ensure.h"
#include "engine/base/text_index.h"

namespace douxuan::ballots {
namespace {

// Equal rows of the file.
struct Rows {
    std::string_view record;
    std::size_t first = 0;  ///< row number
    std::int64_t number = 1;
};

// The distinct rows after the header, in order of their first appearance.
std::expected<std::vector<Rows>, InputError> distinct_rows(CsvReader& reader) {
    std::vector<Rows> distinct;
    base::TextIndex known;
    for (;;) {
        const auto record = reader.next();
        if (!record) {
            return std::unexpected(record.error());
        }
        if (!*record) {
            return distinct;
        }
        const std::size_t place = known.insert(
            **record, [&](std::uint32_t position) { return distinct[position].record; });
        if (place == distinct.size()) {
            distinct.push_back({**record, reader.row()});
        } else {
            ++distinct[place].number;
        }
    }
}

class CastVoteReader {
  public:
    CastVoteReader(const CastVoteSetting& setting, const Columns& columns)
        : setting_(setting), columns_(columns), paper_reader_(setting, columns, errors_) {}
    // paper_reader_ refers to errors_.
    CastVoteReader(const CastVoteReader&) = delete;
    CastVoteReader& operator=(const CastVoteReader&) = delete;

    std::expected<CastVotes, InputErrors> read(const std::vector<Rows>& distinct) {
        name_write_ins(distinct);
        for (const Rows& rows : distinct) {
            read_rows(rows);
        }
        if (distinct.empty()) {
            errors_.add({.code = InputCode::EmptyFile});
        }
        if (!errors_.empty()) {
            return std::unexpected(std::move(errors_));
        }
        make_batches();
        return std::move(votes_);
    }

  private:
    using CountedPaper = std::pair<CastPaper, base::Papers>;

    void name_write_ins(const std::vector<Rows>& distinct) {
        if (!paper_reader_.has_write_ins()) {
            return;
        }
        for (const Rows& rows : distinct) {
            if (cells_.split(rows.record, rows.first) &&
                cells_.size() == columns_.meanings.size()) {
                paper_reader_.collect_spellings(cells_, spellings_);
            }
        }
        std::set<std::string> taken;
        for (const WriteIn& known : setting_.known_write_ins) {
            taken.insert(known.id.text);
            spellings_[known.spelling] = known.id;
        }
        std::size_t number = 0;
        for (auto& [spelling, id] : spellings_) {
            while (id.text.empty()) {
                std::string next = "w" + std::to_string(++number);
                if (!taken.contains(next)) {
                    id.text = std::move(next);
                    votes_.write_ins.push_back({id, spelling});
                }
            }
        }
    }

    void read_rows(const Rows& rows) {
        const std::size_t errors_before = errors_.total;
        if (split_row(cells_, rows.record, rows.first, errors_) &&
            fits_header(cells_, columns_, rows.first, errors_)) {
            if (auto paper = paper_reader_.read(cells_, rows.first, spellings_)) {
                papers_.emplace_back(*std::move(paper), base::Papers{rows.number});
            }
        }
        // What is wrong with one of the equal rows is wrong with all of them.
        errors_.total +=
            (errors_.total - errors_before) * static_cast<std::size_t>(rows.number - 1);
    }

    void make_batches() {
        std::ranges::sort(papers_);
        for (auto box = papers_.begin(); box != papers_.end();) {
            const CastPaper& first = box->first;
            const auto end = std::find_if(box, papers_.end(), [&](const CountedPaper& paper) {
                return paper.first.station != first.station || paper.first.style != first.style;
            });
            std::vector<count::Pattern> patterns;
            for (auto paper = box; paper != end; ++paper) {
                // Two spellings of a mark give equal patterns: `+` and `1`.
                if (patterns.empty() || patterns.back().marks != paper->first.marks) {
                    patterns.push_back({paper->first.marks, {}});
                }
                patterns.back().papers += paper->second;
                votes_.papers += paper->second;
            }
            append(split_into_batches(patterns, setting_.batch_most), first);
            box = end;
        }
    }

    void append(std::vector<count::BatchSealed> batches, const CastPaper& box) {
        for (count::BatchSealed& batch : batches) {
            batch.station = setting_.stations[box.station];
            batch.style = setting_.layouts[box.style].style;
            batch.batch.text = "b" + std::to_string(setting_.first_batch + votes_.batches.size());
            votes_.batches.push_back(std::move(batch));
        }
    }

    const CastVoteSetting& setting_;
    const Columns& columns_;
    InputErrors errors_;
    CastPaperReader paper_reader_;
    Cells cells_;
    Spellings spellings_;
    std::vector<CountedPaper> papers_;
    CastVotes votes_;
};

}  // namespace

std::expected<CastVotes, InputErrors> read_cast_votes(std::string_view text,
                                                      const CastVoteSetting& setting) {
    base::ensure(!setting.layouts.empty() && !setting.stations.empty());
    CsvReader lines(text);
    const auto columns = read_header(lines, cast_vote_columns(setting));
    if (!columns) {
        return std::unexpected(columns.error());
    }
    const auto distinct = distinct_rows(lines);
    if (!distinct) {
        return std::unexpected(InputErrors(distinct.error()));
    }
    return CastVoteReader(setting, *columns).read(*distinct);
}

}  // namespace douxuan::ballots
