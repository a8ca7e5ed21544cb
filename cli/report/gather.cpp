// SPDX-License-Identifier: Apache-2.0
// From an archive to the sums that a report is made of.
#include <algorithm>
#include <array>
#include <set>

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

void add_registry(Sums& sums, archive::Connection& store, std::int64_t term,
                  const std::string& of) {
    for (const archive::RegistryFigure& each : archive::registered_figures(store, term, of)) {
        if (const auto code = base::from_word<Code>(each.code)) {
            sums.add_of_place(each.place, kind_of(each.kind), *code, each.breakdown, each.value);
        }
    }
}

/// What the list of committees says by itself.
void add_list(Sums& sums, archive::Connection& store, const BureauReportOptions& options) {
    const archive::Answer answer = store.ask(
        "SELECT committee, kind, street, district, ended FROM committee WHERE committee LIKE $1 "
        "ORDER BY committee",
        {options.of + '%'});
    std::set<std::string> streets;
    std::set<std::string> districts;
    for (const archive::Row& row : answer.rows) {
        const std::string ended = archive::text_of(row[4]);
        const auto kind = kind_of(archive::text_of(row[1]));
        if (!kind || (!ended.empty() && ended <= options.today.text())) {
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
    add(all.now, archive::summed_by_district(store, now));
    add(all.before, archive::summed_by_district(store, before));
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
        add_registry(all.now, store, term, options.of);
        add_registry(all.before, store, term - 1, options.of);
    }
    all.term = terms.empty() ? 0 : *terms.rbegin();
    add_list(all.now, store, options);
    return all;
}

}  // namespace douxuan::report
