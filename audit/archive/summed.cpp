// SPDX-License-Identifier: Apache-2.0
#include "audit/archive/summed.h"

#include <utility>

namespace douxuan::archive {
namespace {

/// The rows of the elections that are asked for, with the committee of each. $1 is the beginning of
/// the code, $2 the term or how many terms back: asked of elections, of which there are fewer.
std::string rows_of(const Asked& asked) {
    return "FROM figure f JOIN election e ON e.committee = f.committee AND e.term = f.term AND "
           "e.standing = 'counted' JOIN committee c ON c.committee = f.committee "
           "WHERE e.committee LIKE $1 AND e.term = " +
           std::string(asked.term ? "$2 "
                                  : "(SELECT max(d.term) FROM due d WHERE d.committee = "
                                    "e.committee) - $2 ");
}

std::vector<Value> parameters_of(const Asked& asked) {
    return {asked.of + '%', asked.term.value_or(asked.terms_back)};
}

std::vector<SummedFigure> summed(Connection& store, const Asked& asked, const std::string& place,
                                 const std::string& condition) {
    const Answer answer =
        store.ask("SELECT " + place +
                      ", c.kind, f.code, f.breakdown, CAST(sum(f.value) AS BIGINT), count(*) " +
                      rows_of(asked) + condition + "GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4",
                  parameters_of(asked));
    std::vector<SummedFigure> all;
    for (const Row& row : answer.rows) {
        all.push_back({.place = text_of(row[0]),
                       .kind = text_of(row[1]),
                       .code = text_of(row[2]),
                       .breakdown = text_of(row[3]),
                       .value = number_of(row[4]),
                       .committees = number_of(row[5])});
    }
    return all;
}

}  // namespace

std::vector<SummedFigure> summed_by(By by, Connection& store, const Asked& asked) {
    return summed(store, asked, by == By::District ? "c.district" : "c.street", "");
}

std::vector<SummedFigure> summed_by_street(Connection& store, const Asked& asked,
                                           std::span<const std::string_view> codes) {
    std::string list;
    for (const std::string_view code : codes) {
        list += (list.empty() ? "'" : ", '") + std::string(code) + "'";
    }
    return summed(store, asked, "c.street", "AND f.code IN (" + list + ") AND f.breakdown = '' ");
}

std::vector<Pair> pairs(Connection& store, const Asked& asked, const std::string& first,
                        const std::string& second) {
    const Answer answer = store.ask(
        // Ordered by the election's committee: then its rows are walked through, not the figures.
        "SELECT e.committee, c.kind, f.code, f.value " + rows_of(asked) + "AND f.code IN ('" +
            first + "', '" + second + "') AND f.breakdown = '' ORDER BY e.committee, f.code",
        parameters_of(asked));
    std::vector<Pair> all;
    for (std::size_t i = 0; i + 1 < answer.rows.size(); ++i) {
        const Row& one = answer.rows[i];
        const Row& other = answer.rows[i + 1];
        if (text_of(one[0]) == text_of(other[0])) {
            Pair pair{.committee = text_of(one[0]),
                      .kind = text_of(one[1]),
                      .first = number_of(one[3]),
                      .second = number_of(other[3])};
            if (text_of(one[2]) != first) {
                std::swap(pair.first, pair.second);
            }
            all.push_back(std::move(pair));
        }
    }
    return all;
}

}  // namespace douxuan::archive
