// SPDX-License-Identifier: Apache-2.0
// From an archive to the sums that a report is made of.
#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <tuple>

#include "audit/archive/registry.h"
#include "cli/report/bureau_report.h"

namespace douxuan::report {
namespace {

using statistics::Code;
using statistics::Sums;

std::optional<law::CommitteeKind> kind_of(const std::string& word) {
    return base::from_word<law::CommitteeKind>(word);
}

/// Codes that this program does not know were stored by a newer one: they are passed over.
void add(Sums& sums, const std::vector<archive::SummedFigure>& rows) {
    for (const archive::SummedFigure& each : rows) {
        if (const auto code = base::from_word<Code>(each.code)) {
            sums.add_total(each.place, kind_of(each.kind), *code, each.breakdown,
                           {.value = each.value, .committees = each.committees});
        }
    }
}

using RegistryRows = std::vector<archive::RegistryFigure>;

/// The rows by number and place, so that the place around one is looked up and not searched for: a
/// bureau may have a number of each of its committees.
class Stated {
  public:
    explicit Stated(const RegistryRows& rows) {
        for (const archive::RegistryFigure& each : rows) {
            known_.emplace(each.kind, each.code, each.breakdown, each.place);
        }
    }

    /// The nearest place around that of the row of which the same number is stated.
    std::optional<std::string> around(const archive::RegistryFigure& row) const {
        static constexpr std::array<std::size_t, 3> levels{9, 6, 0};
        for (const std::size_t digits : levels) {
            const std::string_view place = std::string_view(row.place).substr(0, digits);
            if (digits < row.place.size() &&
                known_.contains({row.kind, row.code, row.breakdown, place})) {
                return std::string(place);
            }
        }
        return std::nullopt;
    }

  private:
    /// Views of the rows: kind, code, breakdown, place.
    std::set<std::tuple<std::string_view, std::string_view, std::string_view, std::string_view>>
        known_;
};

/// Adds the numbers of a term, each once at every level; gives those that make the whole.
RegistryRows add_registry(Sums& sums, const RegistryRows& rows) {
    RegistryRows whole;
    const Stated all(rows);
    for (const archive::RegistryFigure& each : rows) {
        if (const auto code = base::from_word<Code>(each.code)) {
            const auto stated = all.around(each);
            sums.add_of_place(each.place, kind_of(each.kind), *code, each.breakdown, each.value,
                              stated);
            if (!stated) {
                whole.push_back(each);
            }
        }
    }
    return whole;
}

std::vector<statistics::Disagreement> disagreements_of(const RegistryRows& rows) {
    std::vector<statistics::PlacedFigure> placed;
    for (const archive::RegistryFigure& each : rows) {
        if (const auto code = base::from_word<Code>(each.code)) {
            placed.push_back({.place = each.place,
                              .kind = kind_of(each.kind),
                              .code = *code,
                              .breakdown = each.breakdown,
                              .value = each.value});
        }
    }
    auto found = statistics::disagreements_of_levels(placed);
    std::ranges::move(statistics::disagreements_of_parts(placed), std::back_inserter(found));
    return found;
}

/// The last day on which residents' committees had to report the term, or the one before: "" where
/// no day was set.
std::string last_due(archive::Connection& store, const BureauReportOptions& options,
                     std::int64_t terms_back) {
    const std::string term =
        options.term ? std::to_string(*options.term)
                     : "(SELECT max(l.term) FROM due l WHERE l.committee = d.committee)";
    const archive::Answer answer = store.ask(
        "SELECT COALESCE(max(d.due), '') FROM due d JOIN committee c ON c.committee = d.committee "
        "WHERE d.committee LIKE $1 AND c.kind = 'residents' AND d.term = " +
            term + " - $2",
        {options.of + '%', terms_back});
    return archive::text_of(answer.rows.front().front());
}

std::optional<statistics::Period> period_of(archive::Connection& store,
                                            const BureauReportOptions& options) {
    const auto before = base::Date::parse(last_due(store, options, 1));
    const auto due = base::Date::parse(last_due(store, options, 0));
    const base::Date to = options.to ? *options.to
                          : due      ? std::min(*due, options.today)
                                     : options.today;
    if (!options.from && !before) {
        return std::nullopt;
    }
    const base::Date from = options.from ? *options.from : *before + base::Days{1};
    return statistics::Period{from.text(), to.text()};
}

/// What the list of committees says by itself.
void add_list(Sums& sums, archive::Connection& store, const BureauReportOptions& options,
              const std::optional<statistics::Period>& period) {
    const archive::Answer answer = store.ask(
        "SELECT committee, kind, street, district, founded, ended FROM committee "
        "WHERE committee LIKE $1 ORDER BY committee",
        {options.of + '%'});
    const std::string day = options.to.value_or(options.today).text();
    std::set<std::string> streets;
    std::set<std::string> districts;
    if (period) {
        sums.add_of_place("", law::CommitteeKind::Residents, Code::Founded, "", 0);
        sums.add_of_place("", law::CommitteeKind::Village, Code::Founded, "", 0);
    }
    for (const archive::Row& row : answer.rows) {
        const auto kind = kind_of(archive::text_of(row[1]));
        const std::string founded = archive::text_of(row[4]);
        const std::string ended = archive::text_of(row[5]);
        if (!kind) {
            continue;
        }
        if (period && founded >= period->from && founded <= period->to) {
            sums.add(archive::text_of(row[0]), *kind, Code::Founded, "", 1);
        }
        if (founded > day || (!ended.empty() && ended <= day)) {
            continue;
        }
        sums.add(archive::text_of(row[0]), *kind, Code::Committees, "", 1);
        if (streets.insert(archive::text_of(row[2])).second) {
            sums.add_of_place(archive::text_of(row[2]), {}, Code::Streets, "", 1);
        }
        if (districts.insert(archive::text_of(row[3])).second) {
            sums.add_of_place(archive::text_of(row[3]), {}, Code::Districts, "", 1);
        }
    }
}

}  // namespace

Gathered gather(archive::Connection& store, const BureauReportOptions& options) {
    Gathered all;
    const archive::Asked now{.of = options.of, .term = options.term};
    const archive::Asked before{
        .of = options.of,
        .term = options.term ? std::optional(*options.term - 1) : std::nullopt,
        .terms_back = 1};
    const auto by = level_below(options.of) == statistics::Level::District ? archive::By::District
                                                                           : archive::By::Street;
    add(all.now, archive::summed_by(by, store, now));
    add(all.before, archive::summed_by(by, store, before));
    static constexpr std::array<std::string_view, 3> of_streets{
        base::word(Code::Completed), base::word(Code::Entitled), base::word(Code::Voting)};
    add(all.streets, archive::summed_by_street(store, now, of_streets));
    all.names = archive::area_names(store);
    all.turnout = archive::pairs(store, now, "voting", "entitled");
    all.reporting = archive::reporting(store, options.today.text());
    std::erase_if(all.reporting, [&](const archive::ReportingCommittee& each) {
        return !each.committee.starts_with(options.of) ||
               (options.term && each.term != *options.term);
    });
    std::set<std::int64_t> terms;
    for (const archive::ReportingCommittee& each : all.reporting) {
        terms.insert(each.term);
        if (const auto kind = kind_of(each.kind)) {
            all.now.add(each.committee, *kind, Code::Due, "", 1);
        }
    }
    for (const std::int64_t term : terms) {
        const RegistryRows rows = archive::registered_figures(store, term, options.of);
        std::ranges::move(add_registry(all.now, rows), std::back_inserter(all.registry));
        std::ranges::move(disagreements_of(rows), std::back_inserter(all.disagreements));
        add_registry(all.before, archive::registered_figures(store, term - 1, options.of));
    }
    all.term = terms.empty() ? 0 : *terms.rbegin();
    all.period = period_of(store, options);
    add_list(all.now, store, options, all.period);
    return all;
}

}  // namespace douxuan::report
