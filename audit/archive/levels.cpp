// SPDX-License-Identifier: Apache-2.0
#include "audit/archive/levels.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace douxuan::archive {
namespace {

constexpr std::string_view counted_figures =
    "FROM figure f JOIN election e ON e.committee = f.committee AND e.term = f.term AND "
    "e.standing = 'counted' ";

constexpr std::size_t committee_digits = 12;
constexpr std::size_t street_digits = 9;
constexpr std::size_t district_digits = 6;

/// The parameters of what is asked, of codes with so many digits: $1 and $2 are the first and the
/// last of them, $3 is the term. A range of codes is found by an index, a LIKE is not.
std::vector<Value> parameters_of(const LevelsOf& asked, std::size_t digits = committee_digits) {
    const std::size_t free = digits - std::min(digits, asked.of.size());
    return {asked.of + std::string(free, '0'), asked.of + std::string(free, '9'), asked.term};
}

std::vector<LevelFigure> figures(Connection& store, const std::string& sql, const LevelsOf& asked,
                                 std::size_t digits = committee_digits) {
    std::vector<LevelFigure> all;
    for (const Row& row : store.ask(sql, parameters_of(asked, digits)).rows) {
        all.push_back({.place = text_of(row[0]),
                       .kind = text_of(row[1]),
                       .code = text_of(row[2]),
                       .breakdown = text_of(row[3]),
                       .value = number_of(row[4])});
    }
    return all;
}

/// Sums by a place of the list. Its committees are looked up first: without that every figure of
/// the archive would be walked through for each of them.
std::vector<LevelFigure> listed_sums(Connection& store, const std::string& place,
                                     std::size_t digits, const LevelsOf& asked) {
    return figures(store,
                   "SELECT c." + place + ", c.kind, f.code, '', CAST(sum(f.value) AS BIGINT) " +
                       std::string(counted_figures) +
                       "JOIN committee c ON c.committee = f.committee WHERE f.committee IN "
                       "(SELECT l.committee FROM committee l WHERE l." +
                       place +
                       " BETWEEN $1 AND $2) AND f.term = $3 AND f.breakdown = '' GROUP BY 1, 2, 3",
                   asked, digits);
}

}  // namespace

std::vector<std::int64_t> counted_terms(Connection& store) {
    std::vector<std::int64_t> terms;
    for (const Row& row :
         store.ask("SELECT DISTINCT term FROM election WHERE standing = 'counted' ORDER BY term")
             .rows) {
        terms.push_back(number_of(row.front()));
    }
    return terms;
}

std::vector<std::string> counted_districts(Connection& store, const LevelsOf& asked) {
    std::vector<std::string> districts;
    for (const Row& row :
         store
             .ask(
                 "SELECT DISTINCT substr(committee, 1, 6) FROM election WHERE standing = 'counted' "
                 "AND committee BETWEEN $1 AND $2 AND term = $3 ORDER BY 1",
                 parameters_of(asked))
             .rows) {
        districts.push_back(text_of(row.front()));
    }
    return districts;
}

std::vector<LevelFigure> of_committees(Connection& store, const LevelsOf& asked) {
    return figures(store,
                   "SELECT f.committee, COALESCE(c.kind, ''), f.code, f.breakdown, f.value " +
                       std::string(counted_figures) +
                       "LEFT JOIN committee c ON c.committee = f.committee "
                       "WHERE f.committee BETWEEN $1 AND $2 AND f.term = $3 "
                       "ORDER BY f.committee, f.code, f.breakdown",
                   asked);
}

std::vector<LevelFigure> of_stations(Connection& store, const LevelsOf& asked) {
    static constexpr std::array<std::string_view, 5> codes{
        "papers_issued", "papers_spoiled", "papers_returned", "papers_void", "papers_blank"};
    const Answer answer = store.ask(
        "SELECT s.committee, s.station, COALESCE(c.kind, ''), s.channel, s.issued, s.spoiled, "
        "s.returned, s.void_papers, s.blank FROM station s JOIN election e "
        "ON e.committee = s.committee AND e.term = s.term AND e.standing = 'counted' "
        "LEFT JOIN committee c ON c.committee = s.committee "
        "WHERE s.committee BETWEEN $1 AND $2 AND s.term = $3 ORDER BY s.committee, s.station",
        parameters_of(asked));
    std::vector<LevelFigure> all;
    for (const Row& row : answer.rows) {
        for (std::size_t i = 0; i < codes.size(); ++i) {
            for (const std::string& breakdown : {std::string(), "channel=" + text_of(row[3])}) {
                all.push_back({.place = text_of(row[0]) + '/' + text_of(row[1]),
                               .kind = text_of(row[2]),
                               .code = std::string(codes[i]),
                               .breakdown = breakdown,
                               .value = number_of(row[4 + i])});
            }
        }
    }
    return all;
}

std::vector<LevelFigure> of_streets(Connection& store, const LevelsOf& asked) {
    return listed_sums(store, "street", street_digits, asked);
}

std::vector<LevelFigure> of_districts(Connection& store, const LevelsOf& asked) {
    return listed_sums(store, "district", district_digits, asked);
}

std::vector<LevelFigure> of_all(Connection& store, const LevelsOf& asked) {
    return figures(store,
                   "SELECT '', COALESCE(c.kind, ''), f.code, '', CAST(sum(f.value) AS BIGINT) " +
                       std::string(counted_figures) +
                       "LEFT JOIN committee c ON c.committee = f.committee WHERE f.committee "
                       "BETWEEN $1 AND $2 AND f.term = $3 AND f.breakdown = '' GROUP BY 2, 3",
                   asked);
}

std::vector<LevelFigure> of_results(Connection& store, const LevelsOf& asked) {
    std::vector<LevelFigure> all;
    for (const std::string column : {"registered", "people_voting"}) {
        for (LevelFigure& each :
             figures(store,
                     "SELECT e.committee, COALESCE(c.kind, ''), '" +
                         std::string(column == "registered" ? "entitled" : "voting") + "', '', e." +
                         column +
                         " FROM election e LEFT JOIN committee c ON c.committee = e.committee "
                         "WHERE e.standing = 'counted' AND e.committee BETWEEN $1 AND $2 AND "
                         "e.term = $3 "
                         "ORDER BY e.committee",
                     asked)) {
            all.push_back(std::move(each));
        }
    }
    return all;
}

std::int64_t elections_without_stations(Connection& store, const LevelsOf& asked) {
    return number_of(
        store
            .ask("SELECT count(*) FROM election e WHERE e.standing = 'counted' AND e.committee "
                 "BETWEEN $1 AND $2 AND e.term = $3 AND NOT EXISTS (SELECT 1 FROM station s WHERE "
                 "s.committee = "
                 "e.committee AND s.term = e.term)",
                 parameters_of(asked))
            .rows.front()
            .front());
}

}  // namespace douxuan::archive
