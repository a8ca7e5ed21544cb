// SPDX-License-Identifier: Apache-2.0
#include "audit/archive/summed.h"

#include <cstddef>
#include <deque>
#include <functional>
#include <iterator>
#include <unordered_map>
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

/// What one sum is of.
struct Group {
    std::string_view place;
    std::string_view kind;
    std::string_view code;
    std::string_view breakdown;

    friend bool operator==(const Group&, const Group&) = default;
};

struct GroupHash {
    std::size_t operator()(const Group& group) const {
        std::size_t all = 0;
        for (const std::string_view each : {group.place, group.kind, group.code, group.breakdown}) {
            all = all * 31 + std::hash<std::string_view>()(each);
        }
        return all;
    }
};

/// Rows added up under their groups, in whatever order they come.
class Groups {
  public:
    void add(const WalkedRow& row) {
        const Group group{row.text(0), row.text(1), row.text(2), row.text(3)};
        auto found = places_.find(group);
        if (found == places_.end()) {
            const SummedFigure& sum =
                sums_.emplace_back(SummedFigure{.place = std::string(group.place),
                                                .kind = std::string(group.kind),
                                                .code = std::string(group.code),
                                                .breakdown = std::string(group.breakdown)});
            // Views of the sum itself, which stays where it is.
            found =
                places_
                    .emplace(Group{sum.place, sum.kind, sum.code, sum.breakdown}, sums_.size() - 1)
                    .first;
        }
        SummedFigure& sum = sums_[found->second];
        sum.value += row.number(4);
        sum.committees += row.number(5);
    }

    std::vector<SummedFigure> finish() && {
        places_.clear();
        return {std::make_move_iterator(sums_.begin()), std::make_move_iterator(sums_.end())};
    }

  private:
    std::deque<SummedFigure> sums_;
    std::unordered_map<Group, std::size_t, GroupHash> places_;
};

std::vector<SummedFigure> summed(Connection& store, const Asked& asked, const std::string& place,
                                 const std::string& condition) {
    const std::string group = place + ", c.kind, f.code, f.breakdown";
    const std::string rows = rows_of(asked) + condition;
    // SQLite sorts every row before it adds up a group, which takes longer than all the rest.
    const std::string sql = store.is_remote()
                                ? "SELECT " + group + ", CAST(sum(f.value) AS BIGINT), count(*) " +
                                      rows + "GROUP BY 1, 2, 3, 4"
                                : "SELECT " + group + ", f.value, 1 " + rows;
    Groups groups;
    store.walk(sql, parameters_of(asked), [&](const WalkedRow& row) { groups.add(row); });
    return std::move(groups).finish();
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
