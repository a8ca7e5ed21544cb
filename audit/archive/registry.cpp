// SPDX-License-Identifier: Apache-2.0
#include "audit/archive/registry.h"

#include <algorithm>
#include <map>
#include <utility>

#include "audit/bytes.h"
#include "audit/sha256.h"

namespace douxuan::archive {
namespace {

/// Streets and districts that the list names.
struct Areas {
    std::map<std::string, std::string> streets;
    std::map<std::string, std::string> districts;
};

Areas areas_of(std::span<const ListedCommittee> committees) {
    Areas areas;
    for (const ListedCommittee& each : committees) {
        if (!each.street_name.empty()) {
            areas.streets[street_of(each.code)] = each.street_name;
        }
        if (!each.district_name.empty()) {
            areas.districts[district_of(each.code)] = each.district_name;
        }
    }
    return areas;
}

bool is_empty(Connection& store) {
    return store.ask("SELECT committee FROM committee LIMIT 1").rows.empty() &&
           store.ask("SELECT committee FROM due LIMIT 1").rows.empty();
}

void replace_areas(Connection& store, const Areas& areas) {
    std::vector<Row> rows;
    for (const auto& [code, name] : areas.streets) {
        store.ask("DELETE FROM street WHERE street = $1", {code});
        rows.push_back({code, name, district_of(code)});
    }
    static constexpr std::string_view street_columns[] = {"street", "name", "district"};
    store.copy("street", street_columns, rows);
    rows.clear();
    for (const auto& [code, name] : areas.districts) {
        store.ask("DELETE FROM district WHERE district = $1", {code});
        rows.push_back({code, name});
    }
    static constexpr std::string_view district_columns[] = {"district", "name"};
    store.copy("district", district_columns, rows);
}

}  // namespace

bool is_committee_code(std::string_view text) {
    return text.size() == 12 &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

void list_committees(Connection& store, std::span<const ListedCommittee> committees) {
    Unit unit(store);
    const bool fresh = is_empty(store);
    replace_areas(store, areas_of(committees));
    std::vector<Row> rows;
    std::vector<Row> due;
    for (const ListedCommittee& each : committees) {
        if (!fresh) {
            store.ask("DELETE FROM committee WHERE committee = $1", {each.code});
            store.ask("DELETE FROM due WHERE committee = $1 AND term = $2", {each.code, each.term});
        }
        rows.push_back({each.code, each.name, each.kind, street_of(each.code),
                        district_of(each.code), each.founded, each.ended, each.ending,
                        each.successor});
        if (each.term != 0) {
            due.push_back({each.code, each.term, each.due});
        }
    }
    static constexpr std::string_view columns[] = {"committee", "name",     "kind",
                                                   "street",    "district", "founded",
                                                   "ended",     "ending",   "successor"};
    store.copy("committee", columns, rows);
    static constexpr std::string_view due_columns[] = {"committee", "term", "due"};
    store.copy("due", due_columns, due);
    unit.commit();
}

bool is_listed(Connection& store, const std::string& code) {
    return !store.ask("SELECT committee FROM committee WHERE committee = $1", {code}).rows.empty();
}

bool is_place_listed(Connection& store, const std::string& place) {
    // A range of codes is found by the index, a LIKE is not.
    constexpr std::size_t code_digits = 12;
    const std::size_t free = code_digits - std::min(code_digits, place.size());
    const Answer answer =
        store.ask("SELECT count(*) FROM committee WHERE committee BETWEEN $1 AND $2",
                  {place + std::string(free, '0'), place + std::string(free, '9')});
    return number_of(answer.rows.front().front()) > 0;
}

void register_policy(Connection& store, const std::string& code, const std::string& text) {
    store.ask("DELETE FROM policy WHERE committee = $1", {code});
    const Row row[] = {{code, audit::hex(audit::sha256(text)), text}};
    static constexpr std::string_view columns[] = {"committee", "sha256", "policy"};
    store.copy("policy", columns, row);
}

std::optional<RegisteredPolicy> policy_of(Connection& store, const std::string& code) {
    const Answer found =
        store.ask("SELECT committee, sha256, policy FROM policy WHERE committee = $1", {code});
    if (found.rows.empty()) {
        return std::nullopt;
    }
    const Row& row = found.rows.front();
    return RegisteredPolicy{text_of(row[0]), text_of(row[1]), text_of(row[2])};
}

void register_figures(Connection& store, std::span<const RegistryFigure> figures) {
    Unit unit(store);
    std::vector<Row> rows;
    for (const RegistryFigure& each : figures) {
        store.ask(
            "DELETE FROM registry WHERE place = $1 AND kind = $2 AND term = $3 AND code = $4 AND "
            "breakdown = $5",
            {each.place, each.kind, each.term, each.code, each.breakdown});
        rows.push_back({each.place, each.kind, each.term, each.code, each.breakdown, each.value,
                        each.source, each.sheet, each.taken_in, each.words});
    }
    static constexpr std::string_view columns[] = {"place",     "kind",  "term",   "code",
                                                   "breakdown", "value", "source", "sheet",
                                                   "taken_in",  "words"};
    store.copy("registry", columns, rows);
    unit.commit();
}

std::vector<RegistryFigure> registered_figures(Connection& store, std::int64_t term,
                                               const std::string& place) {
    const Answer answer = store.ask(
        "SELECT place, kind, code, breakdown, value, source, sheet, taken_in, words FROM "
        "registry WHERE term = $1 AND place LIKE $2 ORDER BY place, kind, code, breakdown",
        {term, place + '%'});
    std::vector<RegistryFigure> figures;
    for (const Row& row : answer.rows) {
        figures.push_back({.place = text_of(row[0]),
                           .kind = text_of(row[1]),
                           .term = term,
                           .code = text_of(row[2]),
                           .breakdown = text_of(row[3]),
                           .value = number_of(row[4]),
                           .source = text_of(row[5]),
                           .sheet = text_of(row[6]),
                           .taken_in = text_of(row[7]),
                           .words = text_of(row[8])});
    }
    return figures;
}

}  // namespace douxuan::archive
