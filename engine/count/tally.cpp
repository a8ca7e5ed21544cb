// SPDX-License-Identifier: Apache-2.0
// Every person that can be named on a paper gets a number, so that a pattern is counted without
// comparing names.
// Long: a plain paper and any other are judged beside each other, so that one can be held against
// the other, and are added to the same sums.
#include "engine/count/tally.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "engine/base/ensure.h"
#include "engine/count/batch_tally.h"
#include "engine/count/marks.h"
#include "engine/count/plain_marks.h"

namespace douxuan::count {

namespace {

using Number = std::size_t;

/// The names marked on one part: each person once.
struct Named {
    std::vector<Number> printed;  ///< marked "for"
    std::vector<Number> written;  ///< written in, and not marked "for" beside
    std::int64_t nobody = 0;      ///< different written names that mean nobody
    std::vector<Number> against;  ///< marked "against": no names of this part
    bool is_blank = true;         ///< nothing is marked or written
    bool is_legible = false;      ///< something is that can be made out
    bool is_illegible = false;    ///< a mark cannot be made out
    std::int64_t count() const {
        return static_cast<std::int64_t>(printed.size() + written.size()) + nobody;
    }
    bool names(Number person) const {
        return std::ranges::find(printed, person) != printed.end() ||
               std::ranges::find(written, person) != written.end();
    }
    void remove(Number person) {
        std::erase(printed, person);
        std::erase(written, person);
    }
};

/// What becomes of a part after the test of its names.
enum class PartVerdict : std::uint8_t { Valid, Void };

/// Adds up the papers of one ballot.
class BallotTally {
  public:
    BallotTally(const State& state, const Ballot& ballot, const law::CountRules& rules,
                const WomensColumn& column)
        : ballot_(ballot), rules_(rules), column_(column), named_(ballot.parts.size()) {
        std::size_t names = 0;
        for (const BallotPart& part : ballot.parts) {
            std::vector<Number>& numbers = candidates_.emplace_back();
            for (const base::PersonId& each : part.candidates) {
                numbers.push_back(number(each));
            }
            names += part.candidates.size();
        }
        printed_once_ = names == persons_.size();
        for (const auto& [id, decision] : state.write_ins) {
            if (decision && decision->person) {
                meant_.emplace(id, number(*decision->person));
            }
        }
        for (const BallotPart& part : ballot.parts) {
            tally_.offices.push_back({.office = part.office,
                                      .seats = part.seats,
                                      .parts_void = {},
                                      .parts_blank = {},
                                      .persons = std::vector<PersonTally>(persons_.size())});
        }
        tally_.style = ballot.style;
        if (const auto at = state.illegible.find(ballot.style); at != state.illegible.end()) {
            decisions_ = &at->second;
        }
        verdicts_.resize(ballot.parts.size());
        plain_ = printed_once_ && !column.office;
        for (const BallotPart& part : ballot.parts) {
            plain_parts_.push_back(
                {.candidates = part.candidates.size(), .is_last = &part == &ballot.parts.back()});
            plain_ = plain_ && part.candidates.size() <= 64;
        }
    }

    void add(const Patterns& patterns) {
        patterns.for_each(
            [this](std::string_view marks, base::Papers papers) { add(marks, papers); });
    }

    void add(const std::vector<Pattern>& patterns) {
        for (const Pattern& each : patterns) {
            add(each.marks, each.papers);
        }
    }

    StyleTally finish() {
        for (std::size_t part = 0; part < candidates_.size(); ++part) {
            finish_part(candidates_[part], tally_.offices[part].persons);
        }
        return std::move(tally_);
    }

  private:
    void add(std::string_view text, base::Papers papers) {
        tally_.papers += papers;
        text = as_decided(text);
        if (plain_ && add_plain(text, papers)) {
            return;
        }
        base::ensure(read_marks(text, ballot_, marks_) == Reading::Readable);
        if (marks_.kind == PaperKind::Void) {
            tally_.void_papers += papers;
            return;
        }
        const auto [is_legible, is_illegible] = read_paper();
        if (note_illegible(is_legible, is_illegible, papers)) {
            return;
        }
        if (judge() == PaperKind::Void) {
            tally_.void_papers += papers;
            return;
        }
        for (std::size_t part = 0; part < named_.size(); ++part) {
            add_part(part, papers);
        }
    }

    /// What the election committee holds these marks to be; else the marks.
    // Law: 海南省村民委员会选举办法(2025) art. 30
    std::string_view as_decided(std::string_view text) const {
        if (decisions_ == nullptr || !has_illegible(text)) {
            return text;
        }
        const auto at = decisions_->find(text);
        return at != decisions_->end() && at->second ? std::string_view(*at->second) : text;
    }

    /// Counts papers with a mark that cannot be made out; whether they are void for it.
    // Law: 河南省实施村民委员会组织法办法(2011) art. 35; 河北省村民委员会选举办法(2020) art. 28
    bool note_illegible(bool is_legible, bool is_illegible, base::Papers papers) {
        if (!is_illegible) {
            return false;
        }
        const law::IllegibleMark rule = *rules_.illegible;
        const bool is_void = rule == law::IllegibleMark::Paper ||
                             (rule == law::IllegibleMark::PaperIfNothingElse && !is_legible);
        (is_void ? tally_.illegible_void : tally_.illegible_kept) += papers;
        tally_.void_papers += is_void ? papers : base::Papers{};
        return is_void;
    }

    /// A paper on which no name is written and nobody stands in two parts: most papers. Its marks
    /// are counted without a choice for each, for which a processor cannot guess. False, and
    /// nothing is added, for any other paper.
    bool add_plain(std::string_view text, base::Papers papers) {
        std::int64_t names = 0;
        std::int64_t seats = 0;
        bool is_void = false;
        bool is_legible = false;
        bool is_illegible = false;
        for (std::size_t part = 0; part < plain_parts_.size(); ++part) {
            PlainPart& marked = plain_parts_[part];
            if (!take_plain(text, marked)) {
                return false;
            }
            const std::int64_t own = ballot_.parts[part].seats.value;
            marked.is_over = marked.names > own;
            is_void = is_void || marked.is_over;
            is_legible = is_legible || (marked.named | marked.against) != 0;
            is_illegible = is_illegible || marked.illegible != 0;
            names += marked.names;
            seats += own;
        }
        if (!text.empty()) {
            return false;
        }
        if (note_illegible(is_legible, is_illegible, papers)) {
            return true;
        }
        const law::OvervoteScope scope = *rules_.overvote_scope;
        if ((scope == law::OvervoteScope::AnyOffice && is_void) ||
            (scope == law::OvervoteScope::WholePaper && names > seats)) {
            tally_.void_papers += papers;
            return true;
        }
        add_plain_parts(papers, scope);
        return true;
    }
    /// The parts of a plain paper that is not void as a whole.
    void add_plain_parts(base::Papers papers, law::OvervoteScope scope) {
        const base::Votes votes{papers.value};
        for (std::size_t part = 0; part < plain_parts_.size(); ++part) {
            const PlainPart& marked = plain_parts_[part];
            OfficeTally& office = tally_.offices[part];
            const bool nothing_else = marked.illegible != 0 && (marked.named | marked.against) == 0;
            if (nothing_else || (marked.is_over && scope == law::OvervoteScope::PerOffice)) {
                office.parts_void += papers;
            } else if (marked.is_blank) {
                office.parts_blank += papers;
            } else {
                for (std::uint64_t rest = marked.named; rest != 0; rest &= rest - 1) {
                    office.persons[person_at(part, rest)].for_person += votes;
                }
                for (std::uint64_t rest = marked.against; rest != 0; rest &= rest - 1) {
                    office.persons[person_at(part, rest)].against += votes;
                }
            }
        }
    }
    /// The person of the lowest bit.
    Number person_at(std::size_t part, std::uint64_t bits) const {
        return candidates_[part][static_cast<std::size_t>(std::countr_zero(bits))];
    }
    Number number(const base::PersonId& person) {
        const auto [at, is_new] = numbers_.emplace(person, persons_.size());
        if (is_new) {
            persons_.push_back(person);
        }
        return at->second;
    }

    void read_names(std::size_t part) {
        const MarkedPart& marked = marks_.parts[part];
        Named& named = named_[part];
        named.printed.clear();
        named.written.clear();
        named.against.clear();
        named.nobody = 0;
        named.is_blank = marked.written.empty();
        named.is_legible = !marked.written.empty();
        named.is_illegible = false;
        for (std::size_t i = 0; i < marked.marks.size(); ++i) {
            const Mark mark = marked.marks[i];
            named.is_blank = named.is_blank && mark == Mark::None;
            named.is_illegible = named.is_illegible || mark == Mark::Illegible;
            named.is_legible = named.is_legible || mark == Mark::For || mark == Mark::Against;
            if (mark == Mark::For) {
                named.printed.push_back(candidates_[part][i]);
            } else if (mark == Mark::Against) {
                named.against.push_back(candidates_[part][i]);
            }
        }
        for (std::size_t i = 0; i < marked.written.size(); ++i) {
            if (i != 0 && marked.written[i] == marked.written[i - 1]) {
                continue;
            }
            const auto meant = meant_.find(marked.written[i]);
            if (meant == meant_.end()) {
                ++named.nobody;
            } else if (!named.names(meant->second)) {
                named.written.push_back(meant->second);
            }
        }
    }

    /// What can be made out on the paper.
    struct Legibility {
        bool is_legible = false;
        bool is_illegible = false;
    };

    /// Reads the names of every part.
    Legibility read_paper() {
        Legibility paper;
        for (std::size_t part = 0; part < named_.size(); ++part) {
            read_names(part);
            paper.is_legible = paper.is_legible || named_[part].is_legible;
            paper.is_illegible = paper.is_illegible || named_[part].is_illegible;
        }
        return paper;
    }

    /// Whether the part is the women's column and names somebody else.
    bool names_no_woman(std::size_t part) const {
        const auto is_no_woman = [&](Number each) {
            return !column_.women.contains(persons_[each]);
        };
        const Named& named = named_[part];
        return column_.office == ballot_.parts[part].office &&
               (std::ranges::any_of(named.printed, is_no_woman) ||
                std::ranges::any_of(named.written, is_no_woman));
    }

    /// Whether somebody may be named in two parts of the paper.
    bool may_repeat() const {
        return !printed_once_ || std::ranges::any_of(marks_.parts, [](const MarkedPart& part) {
            return !part.written.empty();
        });
    }

    bool names_in_two_parts() const {
        for (std::size_t high = 0; high < named_.size(); ++high) {
            for (std::size_t low = high + 1; low < named_.size(); ++low) {
                const auto stands_below = [&](Number each) { return named_[low].names(each); };
                if (std::ranges::any_of(named_[high].printed, stands_below) ||
                    std::ranges::any_of(named_[high].written, stands_below)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A person who counts in this part does not count in those below it.
    void remove_below(std::size_t part) {
        for (std::size_t low = part + 1; low < named_.size(); ++low) {
            for (const Number each : named_[part].printed) {
                named_[low].remove(each);
            }
            for (const Number each : named_[part].written) {
                named_[low].remove(each);
            }
        }
    }

    /// Sets the verdict of each part by its names, and returns that of the paper.
    // Law: 村委会组织法(2025) art. 18; 北京市村民委员会选举办法(2012) art. 28.
    PaperKind judge() {
        const bool repeats = may_repeat();
        if (repeats && *rules_.two_offices == law::TwoOfficesOnPaper::VoidsPaper &&
            names_in_two_parts()) {
            return PaperKind::Void;
        }
        std::int64_t names = 0;
        std::int64_t seats = 0;
        for (std::size_t part = 0; part < named_.size(); ++part) {
            const std::int64_t own = ballot_.parts[part].seats.value;
            const bool is_over = named_[part].count() > own;
            if (is_over && *rules_.overvote_scope == law::OvervoteScope::AnyOffice) {
                return PaperKind::Void;
            }
            const bool is_void =
                names_no_woman(part) || (named_[part].is_illegible && !named_[part].is_legible) ||
                (named_[part].nobody > 0 && *rules_.name_variants == law::NameVariants::PartVoid) ||
                (is_over && *rules_.overvote_scope == law::OvervoteScope::PerOffice);
            verdicts_[part] = is_void ? PartVerdict::Void : PartVerdict::Valid;
            names += named_[part].count();
            seats += own;
            // A name in a void part counts nowhere, so it may still count below.
            if (repeats && *rules_.two_offices == law::TwoOfficesOnPaper::CountsInHighest &&
                verdicts_[part] == PartVerdict::Valid) {
                remove_below(part);
            }
        }
        return *rules_.overvote_scope == law::OvervoteScope::WholePaper && names > seats
                   ? PaperKind::Void
                   : PaperKind::Readable;
    }

    void add_part(std::size_t part, base::Papers papers) {
        const Named& named = named_[part];
        OfficeTally& office = tally_.offices[part];
        if (verdicts_[part] == PartVerdict::Void) {
            office.parts_void += papers;
            return;
        }
        if (named.is_blank) {
            office.parts_blank += papers;
            return;
        }
        const base::Votes votes{papers.value};
        for (const Number each : named.printed) {
            office.persons[each].for_person += votes;
        }
        for (const Number each : named.written) {
            office.persons[each].write_ins += votes;
        }
        for (const Number each : named.against) {
            office.persons[each].against += votes;
        }
    }

    /// Names the rows, leaves out whoever was neither printed nor written in here, and sorts.
    void finish_part(const std::vector<Number>& candidates, std::vector<PersonTally>& rows) {
        for (Number each = 0; each < rows.size(); ++each) {
            rows[each].person = persons_[each];
            rows[each].total = rows[each].for_person + rows[each].write_ins;
        }
        std::vector<PersonTally> kept;
        for (Number each = 0; each < rows.size(); ++each) {
            if (rows[each].write_ins > base::Votes{} ||
                std::ranges::find(candidates, each) != candidates.end()) {
                kept.push_back(rows[each]);
            }
        }
        std::ranges::sort(kept, [](const PersonTally& a, const PersonTally& b) {
            return a.total != b.total ? a.total > b.total : a.person < b.person;
        });
        rows = std::move(kept);
    }

    const Ballot& ballot_;
    const law::CountRules& rules_;
    const WomensColumn& column_;
    std::vector<base::PersonId> persons_;  ///< by number
    std::map<base::PersonId, Number> numbers_;
    std::vector<std::vector<Number>> candidates_;       ///< by part, in the order of the paper
    std::map<std::string, Number, std::less<>> meant_;  ///< write-ins that mean a person
    bool printed_once_ = true;                          ///< nobody stands in two parts
    bool plain_ = false;                                ///< papers may be plain, see add_plain
    /// Of marks that cannot be made out; or null.
    const std::map<std::string, std::optional<std::string>, std::less<>>* decisions_ = nullptr;
    StyleTally tally_;
    // Of the paper being read:
    Marks marks_;
    std::vector<Named> named_;
    std::vector<PartVerdict> verdicts_;
    std::vector<PlainPart> plain_parts_;
};

/// Papers that bear no mark at all.
base::Papers blank_papers(const Patterns& patterns) {
    base::Papers all;
    patterns.for_each([&](std::string_view marks, base::Papers papers) {
        if (marks.find_first_not_of("./") == std::string_view::npos) {
            all += papers;
        }
    });
    return all;
}

}  // namespace

struct BatchTally::Machine {
    BallotTally tally;
};

BatchTally::BatchTally(const State& state, std::size_t ballot, const law::CountRules& rules,
                       const WomensColumn& column)
    : machine_(new Machine{BallotTally(state, state.ballots.at(ballot), rules, column)}) {}
BatchTally::BatchTally(BatchTally&&) noexcept = default;
BatchTally& BatchTally::operator=(BatchTally&&) noexcept = default;
BatchTally::~BatchTally() = default;

void BatchTally::add(const BatchSealed& batch) {
    machine_->tally.add(batch.patterns);
}

StyleTally BatchTally::finish() {
    return machine_->tally.finish();
}

WomensColumn womens_column(const law::Ruleset& rules, const law::Plan& plan,
                           const std::set<base::PersonId>& women) {
    if (*rules.committee.women_seat != law::WomenSeat::OwnColumn) {
        return {};
    }
    return {.office = plan.woman_office, .women = women};
}

std::vector<StyleTally> tally(const State& state, const law::CountRules& rules,
                              const WomensColumn& column) {
    std::vector<StyleTally> all;
    for (std::size_t at = 0; at < state.ballots.size(); ++at) {
        BallotTally ballot(state, state.ballots[at], rules, column);
        for (const auto& [station, styles] : state.boxes) {
            ballot.add(styles[at]);
        }
        all.push_back(ballot.finish());
    }
    return all;
}

std::vector<BoxTally> tally_boxes(const State& state, const law::CountRules& rules,
                                  const WomensColumn& column) {
    std::vector<BoxTally> all;
    for (const auto& [station, styles] : state.boxes) {
        BoxTally& box = all.emplace_back();
        box.station = station;
        for (std::size_t at = 0; at < styles.size(); ++at) {
            BallotTally ballot(state, state.ballots[at], rules, column);
            ballot.add(styles[at]);
            const StyleTally found = ballot.finish();
            box.counted += found.papers;
            box.void_papers += found.void_papers;
            box.blank += blank_papers(styles[at]);
        }
    }
    return all;
}

}  // namespace douxuan::count
