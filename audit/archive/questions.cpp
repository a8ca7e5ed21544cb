// SPDX-License-Identifier: Apache-2.0
#include "audit/archive/questions.h"

#include <algorithm>
#include <array>

#include "engine/base/ensure.h"

namespace douxuan::archive {
namespace {

constexpr auto all = std::to_array<Question>({
    {"elections",
     "SELECT e.committee, c.name, e.term, e.standing, e.election_day, e.registered, "
     "e.people_voting, e.outcome, e.next_step, e.size, e.root, e.source "
     "FROM election e JOIN committee c ON c.committee = e.committee "
     "WHERE e.committee LIKE $1 AND e.standing <> 'superseded' "
     "ORDER BY e.committee, e.term, e.root"},
    {"elected",
     "SELECT w.committee, c.name AS committee_name, w.term, w.office, w.place, w.name, w.votes, "
     "e.size, e.root FROM elected w JOIN committee c ON c.committee = w.committee "
     "JOIN election e ON e.committee = w.committee AND e.term = w.term "
     "WHERE w.committee LIKE $1 AND e.standing = 'counted' "
     "ORDER BY w.committee, w.term, w.office, w.place"},
    {"figures",
     "SELECT f.committee, f.term, f.code, f.breakdown, f.value, e.size, e.root "
     "FROM figure f JOIN election e ON e.committee = f.committee AND e.term = f.term "
     "WHERE f.committee LIKE $1 AND e.standing = 'counted' "
     "ORDER BY f.committee, f.term, f.code, f.breakdown"},
    {"stations",
     "SELECT s.committee, s.term, s.station, s.channel, s.issued, s.spoiled, s.returned, "
     "s.void_papers, s.blank, e.size, e.root "
     "FROM station s JOIN election e ON e.committee = s.committee AND e.term = s.term "
     "WHERE s.committee LIKE $1 AND e.standing = 'counted' "
     "ORDER BY s.committee, s.term, s.station"},
    {"failed",
     "SELECT f.committee, f.term, f.stage, f.fault, f.detail, f.seq, f.failed, f.source, f.aside "
     "FROM failure f WHERE f.committee LIKE $1 ORDER BY f.committee, f.bundle"},
    {"forks",
     "SELECT e.committee, c.name, e.term, e.standing, e.origin, e.size, e.root, e.taken_in, "
     "e.source FROM election e JOIN committee c ON c.committee = e.committee "
     "WHERE e.committee LIKE $1 AND e.standing IN ('forked', 'rejected') "
     "ORDER BY e.committee, e.term, e.root"},
    {"committees",
     "SELECT c.committee, c.name, c.kind, d.name AS district_name, s.name AS street_name, "
     "c.founded, c.ended, c.ending, c.successor FROM committee c "
     "LEFT JOIN street s ON s.street = c.street LEFT JOIN district d ON d.district = c.district "
     "WHERE c.committee LIKE $1 ORDER BY c.committee"},
    {"registry",
     "SELECT r.place, r.kind, r.term, r.code, r.breakdown, r.value, r.source, "
     "r.sheet, r.taken_in, r.words FROM registry r "
     "WHERE r.place LIKE $1 ORDER BY r.term, r.place, r.kind, r.code, r.breakdown"},
    // Only the last term of each committee: who moved between two elections stands on one roll.
    {"double-registered",
     "SELECT a.committee, a.term, a.voter, b.committee AS other_committee, b.term AS other_term, "
     "b.voter AS other_voter FROM identity a JOIN identity b ON b.key_id = a.key_id "
     "AND b.digest = a.digest AND b.committee <> a.committee "
     "WHERE a.committee LIKE $1 AND (a.committee < b.committee OR b.committee NOT LIKE $1) "
     "AND a.term = (SELECT max(m.term) FROM identity m WHERE m.committee = a.committee) "
     "AND b.term = (SELECT max(n.term) FROM identity n WHERE n.committee = b.committee) "
     "ORDER BY a.committee, a.voter, b.committee"},
});

}  // namespace

std::span<const Question> questions() {
    return all;
}

Answer ask_named(Connection& store, std::string_view name, const std::string& code) {
    const auto question = std::ranges::find(all, name, &Question::name);
    base::ensure(question != all.end());
    return store.ask(question->sql, {code + '%'});
}

}  // namespace douxuan::archive
