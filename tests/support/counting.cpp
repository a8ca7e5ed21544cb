// SPDX-License-Identifier: Apache-2.0
// Papers are sealed as `admit` would want them, though a batch here may be of any size.
#include "tests/support/counting.h"

#include <algorithm>
#include <map>

#include "tests/support/catch.h"

namespace douxuan::test {

Counting::Counting(law::Ruleset ruleset, law::BallotScheme scheme,
                   const std::vector<Office>& offices)
    : rules(std::move(ruleset)) {
    plan.ballot_scheme = scheme;
    std::map<std::string, count::BallotPart> parts;
    for (const Office& each : offices) {
        plan.offices.push_back({{each.name}, {each.seats}, {1}});
        count::BallotPart& part = parts[each.name];
        part.office = {each.name};
        part.seats = {each.seats};
        for (const std::string& candidate : each.candidates) {
            part.candidates.push_back({candidate});
        }
    }
    std::vector<count::Ballot> ballots;
    for (const law::Style& style : plan.styles()) {
        count::Ballot& ballot = ballots.emplace_back(count::Ballot{style.style, {}});
        for (const base::OfficeId& each : style.offices) {
            ballot.parts.push_back(parts[each.text]);
        }
        books.styles.push_back({.style = style.style, .issued = {}, .returned = {}});
    }
    count::print_ballots(state, std::move(ballots));
}

count::StyleBooks& Counting::book(const std::string& style) {
    return *std::ranges::find(books.styles, base::StyleId{style}, &count::StyleBooks::style);
}

void Counting::put(const std::string& style, const std::string& marks, std::int64_t papers) {
    if (papers == 0) {
        return;
    }
    count::apply(state, count::BatchSealed{.batch = {"b" + std::to_string(++batches_)},
                                           .papers = {papers},
                                           .patterns = {{marks, {papers}}},
                                           .station = {"hall"},
                                           .style = {style}});
    book(style).issued += base::Papers{papers};
    book(style).returned += base::Papers{papers};
    books.people_voting = std::max(books.people_voting, base::Voters{book(style).returned.value});
}

void Counting::put(const std::string& style, const Votes& votes) {
    const auto& candidates = state.ballots[state.ballot({style})].parts.front().candidates;
    const auto readable = static_cast<std::size_t>(votes.returned - votes.void_papers);
    std::vector<std::string> signs(readable, std::string(candidates.size(), '.'));
    std::vector<std::string> written(readable);
    std::size_t paper = 0;
    for (const auto& [person, marks] : votes.for_person) {
        const auto at = std::ranges::find(candidates, base::PersonId{person});
        for (std::int64_t i = 0; i < marks; ++i, paper = (paper + 1) % readable) {
            if (at != candidates.end()) {
                signs[paper][static_cast<std::size_t>(at - candidates.begin())] = '+';
            } else {
                written[paper] += "~" + person;
            }
        }
    }
    std::map<std::string, std::int64_t> patterns;
    for (std::size_t i = 0; i < readable; ++i) {
        ++patterns[signs[i] + written[i]];
    }
    patterns["#"] += votes.void_papers;
    for (const auto& [marks, papers] : patterns) {
        put(style, marks, papers);
    }
    for (const auto& [person, marks] : votes.for_person) {
        if (state.write_ins.contains(person)) {
            decide(person, person);
        }
    }
}

void Counting::decide(const std::string& write_in, const std::string& person) {
    count::WriteInAdjudicated decided{
        .in_favour = {4}, .person = {}, .spelling = write_in, .write_in = {write_in}};
    if (!person.empty()) {
        decided.person = base::PersonId{person};
    }
    count::apply(state, decided);
}

count::Standing Counting::standing() const {
    count::Standing before =
        books.round.before.offices.empty() ? count::nothing_voted(plan) : books.round.before;
    return count::after(std::move(before), count::Round{.kind = books.round.kind,
                                                        .day = {},
                                                        .plan = plan,
                                                        .result = result(),
                                                        .unseated = {},
                                                        .seated = {}});
}

Counting Counting::next(count::RoundKind kind, const std::vector<Office>& offices) const {
    Counting round(rules, plan.ballot_scheme, offices);
    round.plan.method = plan.method;
    round.books.registered = books.registered;
    round.books.women = books.women;
    round.books.kin = books.kin;
    round.books.round = {.kind = kind, .before = standing()};
    return round;
}

const count::OfficeResult& office(const count::Result& result, std::string_view name) {
    const auto at = std::ranges::find_if(
        result.offices, [&](const auto& each) { return each.office.text == name; });
    REQUIRE(at != result.offices.end());
    return *at;
}

std::vector<std::string> names(const std::vector<base::PersonId>& persons) {
    std::vector<std::string> texts;
    for (const base::PersonId& each : persons) {
        texts.push_back(each.text);
    }
    return texts;
}

std::int64_t total(const count::OfficeResult& office, const std::string& person) {
    const auto at =
        std::ranges::find(office.tallies, base::PersonId{person}, &count::PersonTally::person);
    return at == office.tallies.end() ? -1 : at->total.value;
}

}  // namespace douxuan::test
