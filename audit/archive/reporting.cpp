// SPDX-License-Identifier: Apache-2.0
#include "audit/archive/reporting.h"

#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "audit/archive/elections.h"

namespace douxuan::archive {
namespace {

using Key = std::pair<std::string, std::int64_t>;  // committee, term

struct Held {
    Standing standing{};
    std::string taken_in;
    std::int64_t size = 0;
    std::string root;
};

std::map<Key, Held> held_elections(Connection& store) {
    std::map<Key, Held> all;
    const Answer answer = store.ask(
        "SELECT committee, term, standing, taken_in, size, root FROM election "
        "WHERE standing IN ('counted', 'under_way', 'forked')");
    for (const Row& row : answer.rows) {
        all[{text_of(row[0]), number_of(row[1])}] = {
            .standing = base::from_word<Standing>(text_of(row[2])).value(),
            .taken_in = text_of(row[3]),
            .size = number_of(row[4]),
            .root = text_of(row[5])};
    }
    return all;
}

std::set<Key> failures(Connection& store) {
    std::set<Key> all;
    for (const Row& row : store.ask("SELECT DISTINCT committee, term FROM failure").rows) {
        all.emplace(text_of(row[0]), number_of(row[1]));
    }
    return all;
}

Reporting reporting_of(const std::optional<Held>& held, bool failed, const std::string& due,
                       const std::string& today) {
    const auto is_over = [&](const std::string& day) { return !due.empty() && day > due; };
    if (held && held->standing == Standing::Forked) {
        return Reporting::Forked;
    }
    if (held && held->standing == Standing::Counted) {
        return is_over(held->taken_in) ? Reporting::ReportedLate : Reporting::Reported;
    }
    if (failed) {
        return Reporting::Failed;
    }
    if (is_over(today)) {
        return Reporting::Late;
    }
    return held ? Reporting::UnderWay : Reporting::Waiting;
}

std::vector<std::pair<std::string, std::string>> pairs(const Answer& answer) {
    std::vector<std::pair<std::string, std::string>> all;
    for (const Row& row : answer.rows) {
        all.emplace_back(text_of(row[0]), text_of(row[1]));
    }
    return all;
}

}  // namespace

std::vector<ReportingCommittee> reporting(Connection& store, const std::string& today) {
    const auto elections = held_elections(store);
    const auto failed = failures(store);
    const Answer answer = store.ask(
        "SELECT c.committee, c.name, c.kind, c.street, c.district, d.term, d.due, c.ended "
        "FROM committee c JOIN due d ON d.committee = c.committee "
        "WHERE d.term = (SELECT max(l.term) FROM due l WHERE l.committee = c.committee) "
        "ORDER BY c.committee");
    std::vector<ReportingCommittee> all;
    for (const Row& row : answer.rows) {
        ReportingCommittee each{.committee = text_of(row[0]),
                                .name = text_of(row[1]),
                                .kind = text_of(row[2]),
                                .street = text_of(row[3]),
                                .district = text_of(row[4]),
                                .term = number_of(row[5]),
                                .due = text_of(row[6]),
                                .reporting = {},
                                .size = 0,
                                .root = {}};
        const std::string ended = text_of(row[7]);
        const std::string& day = each.due.empty() ? today : each.due;
        if (!ended.empty() && ended <= day) {
            continue;
        }
        const Key key{each.committee, each.term};
        const auto found = elections.find(key);
        const auto held = found == elections.end() ? std::nullopt : std::optional(found->second);
        each.reporting = reporting_of(held, failed.contains(key), each.due, today);
        if (held && held->standing == Standing::Counted) {
            each.size = held->size;
            each.root = held->root;
        }
        all.push_back(std::move(each));
    }
    return all;
}

AreaNames area_names(Connection& store) {
    return {.streets = pairs(store.ask("SELECT street, name FROM street ORDER BY street")),
            .districts = pairs(store.ask("SELECT district, name FROM district ORDER BY district"))};
}

}  // namespace douxuan::archive
