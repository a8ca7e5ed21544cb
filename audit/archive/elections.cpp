// SPDX-License-Identifier: Apache-2.0
#include "audit/archive/elections.h"

#include <set>
#include <utility>

#include "audit/canonical.h"

namespace douxuan::archive {
namespace {

constexpr std::string_view election_columns[] = {
    "committee", "term",       "root",          "size",   "origin",       "note",
    "standing",  "ruleset",    "people",        "policy", "election_day", "outcome",
    "next_step", "registered", "people_voting", "result", "source",       "taken_in"};

Row row_of(const VerifiedElection& e, Standing standing) {
    return {e.claim.committee,
            e.claim.term,
            e.root,
            e.size,
            e.claim.origin,
            e.note,
            std::string(base::word(standing)),
            e.ruleset,
            e.people,
            e.policy,
            e.election_day,
            e.outcome,
            e.next_step,
            e.registered,
            e.people_voting,
            e.result,
            e.source,
            e.taken_in};
}

void remove(Connection& store, std::string_view table, const Claim& claim) {
    store.ask("DELETE FROM " + std::string(table) + " WHERE committee = $1 AND term = $2",
              {claim.committee, claim.term});
}

void set_standing(Connection& store, const Claim& claim, Standing from, Standing to) {
    store.ask(
        "UPDATE election SET standing = $1 WHERE committee = $2 AND term = $3 "
        "AND standing = $4",
        {std::string(base::word(to)), claim.committee, claim.term, std::string(base::word(from))});
}

/// The log itself, in place of the same state of it.
void put(Connection& store, const VerifiedElection& election, Standing standing) {
    const Claim& claim = election.claim;
    store.ask("DELETE FROM election WHERE committee = $1 AND term = $2 AND root = $3",
              {claim.committee, claim.term, election.root});
    const Row row[] = {row_of(election, standing)};
    store.copy("election", election_columns, row);

    std::set<std::pair<std::uint64_t, std::string>> heads;
    for (const audit::TreeHead& head : election.heads) {
        if (!is_known_head(store, claim, head)) {
            heads.emplace(head.size, audit::base64(head.root));
        }
    }
    std::vector<Row> rows;
    for (const auto& [size, root] : heads) {
        rows.push_back({claim.committee, claim.term, static_cast<std::int64_t>(size), root});
    }
    static constexpr std::string_view columns[] = {"committee", "term", "size", "root"};
    store.copy("head", columns, rows);
}

void put_figures(Connection& store, const VerifiedElection& election) {
    const Claim& claim = election.claim;
    std::vector<Row> rows;
    for (const FigureRow& each : election.figures) {
        rows.push_back({claim.committee, claim.term, each.code, each.breakdown, each.value});
    }
    static constexpr std::string_view columns[] = {"committee", "term", "code", "breakdown",
                                                   "value"};
    store.copy("figure", columns, rows);
    rows.clear();
    for (const StationRow& each : election.stations) {
        rows.push_back({claim.committee, claim.term, each.station, each.channel, each.issued,
                        each.spoiled, each.returned, each.void_papers, each.blank});
    }
    static constexpr std::string_view station_columns[] = {"committee", "term",        "station",
                                                           "channel",   "issued",      "spoiled",
                                                           "returned",  "void_papers", "blank"};
    store.copy("station", station_columns, rows);
    rows.clear();
    for (const ElectedRow& each : election.elected) {
        rows.push_back({claim.committee, claim.term, each.office, each.place, each.person,
                        each.name, each.votes});
    }
    static constexpr std::string_view elected_columns[] = {"committee", "term", "office", "place",
                                                           "person",    "name", "votes"};
    store.copy("elected", elected_columns, rows);
}

void put_identities(Connection& store, const VerifiedElection& election) {
    const Claim& claim = election.claim;
    std::vector<Row> rows;
    for (const IdentityRow& each : election.identities) {
        rows.push_back({claim.committee, claim.term, each.voter, each.key_id, each.digest});
    }
    static constexpr std::string_view columns[] = {"committee", "term", "voter", "key_id",
                                                   "digest"};
    store.copy("identity", columns, rows);
}

}  // namespace

std::vector<HeldElection> held(Connection& store, const Claim& claim) {
    const Answer answer = store.ask(
        "SELECT size, root, origin, note, standing FROM election "
        "WHERE committee = $1 AND term = $2 AND standing IN ('counted', 'under_way', 'forked') "
        "ORDER BY root",
        {claim.committee, claim.term});
    std::vector<HeldElection> all;
    for (const Row& row : answer.rows) {
        all.push_back({.size = number_of(row[0]),
                       .root = text_of(row[1]),
                       .origin = text_of(row[2]),
                       .note = text_of(row[3]),
                       .standing = base::from_word<Standing>(text_of(row[4])).value()});
    }
    return all;
}

bool is_rejected(Connection& store, const Claim& claim, const std::string& root) {
    return !store
                .ask(
                    "SELECT root FROM election WHERE committee = $1 AND term = $2 AND root = $3 "
                    "AND standing = 'rejected'",
                    {claim.committee, claim.term, root})
                .rows.empty();
}

bool is_known_head(Connection& store, const Claim& claim, const audit::TreeHead& head) {
    return !store
                .ask(
                    "SELECT size FROM head WHERE committee = $1 AND term = $2 AND size = $3 "
                    "AND root = $4",
                    {claim.committee, claim.term, static_cast<std::int64_t>(head.size),
                     audit::base64(head.root)})
                .rows.empty();
}

void replace(Connection& store, const VerifiedElection& election) {
    set_standing(store, election.claim, Standing::Counted, Standing::Superseded);
    set_standing(store, election.claim, Standing::UnderWay, Standing::Superseded);
    for (const std::string_view table : {"figure", "station", "elected"}) {
        remove(store, table, election.claim);
    }
    const bool counts = !election.result.empty();
    put(store, election, counts ? Standing::Counted : Standing::UnderWay);
    if (counts) {
        put_figures(store, election);
    }
    // Taken in without the bureau's key, it says nothing of identities: those of before stay.
    if (!election.identities.empty()) {
        remove(store, "identity", election.claim);
        put_identities(store, election);
    }
}

void fork(Connection& store, const VerifiedElection& election) {
    set_standing(store, election.claim, Standing::Counted, Standing::Forked);
    set_standing(store, election.claim, Standing::UnderWay, Standing::Forked);
    for (const std::string_view table : {"figure", "station", "elected", "identity"}) {
        remove(store, table, election.claim);
    }
    put(store, election, Standing::Forked);
}

void write(Connection& store, const FailureRow& failure) {
    const Taken& taken = failure.taken;
    store.ask("DELETE FROM failure WHERE committee = $1 AND bundle = $2",
              {taken.claim.committee, failure.bundle});
    const auto& finding = taken.finding;
    const std::string fault = finding            ? std::string(base::word(finding->fault))
                              : taken.unreadable ? std::string(base::word(taken.unreadable->fault))
                                                 : std::string(base::word(taken.distrust));
    const std::string report = finding ? audit::encode_value(*finding) : "";
    const Row row[] = {{taken.claim.committee, failure.bundle, taken.claim.term,
                        std::string(base::word(taken.stage)), fault, finding ? finding->detail : "",
                        finding && finding->seq ? *finding->seq : std::int64_t{-1}, report,
                        taken.path, taken.aside, failure.failed}};
    static constexpr std::string_view columns[] = {"committee", "bundle", "term",  "stage",
                                                   "fault",     "detail", "seq",   "report",
                                                   "source",    "aside",  "failed"};
    store.copy("failure", columns, row);
}

}  // namespace douxuan::archive
