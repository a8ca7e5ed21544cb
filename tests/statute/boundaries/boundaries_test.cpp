// SPDX-License-Identifier: Apache-2.0
// Every number of every ruleset is judged by the engine exactly at its boundary: one below, at it,
// one above. The tables of engine/law/sections name the numbers; the files beside this one have a
// probe for each. The probes are then run once more with another number in its place, so that none
// passes by a number that only happens to be the same.
// Source: docs/law/coverage.md names the articles.
#include <algorithm>
#include <map>
#include <string>
#include <type_traits>

#include "engine/law/built_in.h"
#include "engine/law/value_text.h"
#include "tests/statute/boundaries/probes.h"
#include "tests/support/catch.h"

using namespace douxuan;
using test::Probe;
using test::Trial;
using test::Walked;

namespace {

// What is a number, and what another one in its place is.

template <class T>
constexpr bool is_number = false;
template <class Unit>
constexpr bool is_number<base::Quantity<Unit>> = true;
template <>
constexpr bool is_number<base::Threshold> = true;
template <class T>
constexpr bool is_number<law::Range<T>> = true;
template <class T>
constexpr bool is_number<std::optional<T>> = is_number<T>;

template <class T>
bool is_given(const T& /*value*/) {
    return true;
}
template <class T>
bool is_given(const std::optional<T>& value) {
    return value.has_value();
}

template <class Unit>
void change(base::Quantity<Unit>& number) {
    ++number.value;
}
void change(base::Threshold& share) {
    const base::Threshold other{base::Bound::AtLeast, 3, 4};
    share = share == other ? base::Threshold{base::Bound::MoreThan, 3, 5} : other;
}
template <class T>
void change(law::Range<T>& range) {
    ++range.least.value;
    ++range.most.value;
}
template <class T>
void change(std::optional<T>& number) {
    if (!number) {
        number = T{};
        change(*number);
    }
    change(*number);
}

/// Calls `visit(path, value)` for every number of a ruleset for that kind of committee.
template <class Rules, class Visit>
void for_each_number(Rules& rules, const Visit& visit) {
    base::for_each_field<law::Ruleset>([&](const auto& section) {
        auto& values = rules.*section.place;
        base::for_each_field<std::remove_cvref_t<decltype(values)>>([&](const auto& field) {
            auto& value = (values.*field.place).value;
            if constexpr (is_number<std::remove_cvref_t<decltype(value)>>) {
                if (law::has_rule(rules.kind, section.name, field.name)) {
                    visit(std::string(section.name) + "." + std::string(field.name), value);
                }
            }
        });
    });
}

/// Whether the rulesets of that kind have the field, and this one gives it a number or does not.
bool has_number(const law::Ruleset& rules, std::string_view field, bool is_one_given) {
    bool has = false;
    for_each_number(rules, [&](const std::string& name, const auto& value) {
        has = has || (name == field && is_given(value) == is_one_given);
    });
    return has;
}

/// The same rules with another number there.
law::Ruleset changed(const law::Ruleset& rules, std::string_view field) {
    law::Ruleset other = rules;
    for_each_number(other, [&](const std::string& name, auto& value) {
        if (name == field) {
            change(value);
        }
    });
    return other;
}

const std::map<std::string, Probe, std::less<>>& probes() {
    static const auto all = [] {
        std::map<std::string, Probe, std::less<>> by_field;
        for (const auto& section :
             {test::closing_probes(), test::committee_probes(), test::count_probes(),
              test::election_committee_probes(), test::further_probes(), test::meetings_probes(),
              test::nomination_probes(), test::poll_probes(), test::registration_probes(),
              test::residents_probes()}) {
            for (const Probe& each : section) {
                CAPTURE(each.field);
                CHECK(by_field.emplace(each.field, each).second);
            }
        }
        return by_field;
    }();
    return all;
}

/// The election of that ruleset, walked once for all probes.
Walked& walked(const law::Ruleset& rules) {
    static std::map<std::string, Walked> all;
    return all.try_emplace(rules.id, rules).first->second;
}

std::vector<const law::Ruleset*> rulesets() {
    std::vector<const law::Ruleset*> all;
    for (const law::BuiltIn& each : law::built_in_texts()) {
        all.push_back(law::built_in(each.id));
    }
    return all;
}

/// Whether the probe gave an answer; if it gave none it says why.
bool is_tried(const Probe& probe, const law::Ruleset& rules, Walked& election) {
    CAPTURE(probe.field, rules.id);
    Trial trial(rules, election);
    probe.run(trial);
    const bool has_reason = !trial.unreached().empty();
    CHECK(has_reason != (trial.answers() > 0));
    return trial.answers() > 0;
}

}  // namespace

TEST_CASE("every number of a ruleset has a probe, and every probe a number") {
    std::map<std::string, bool, std::less<>> fields;
    for (const law::Ruleset* rules : rulesets()) {
        for_each_number(*rules, [&](const std::string& field, const auto& /*value*/) {
            fields[field] = probes().contains(field);
        });
    }
    CHECK(fields.size() >= 100);
    for (const auto& [field, has_probe] : fields) {
        CAPTURE(field);
        CHECK(has_probe);
    }
    for (const auto& [field, probe] : probes()) {
        CAPTURE(field);
        CHECK(fields.contains(field));
    }
}

TEST_CASE("every number of every ruleset: one below, at it, one above") {
    for (const auto& [field, probe] : probes()) {
        DYNAMIC_SECTION(field) {
            bool is_given_anywhere = false;
            bool is_tried_anywhere = false;
            for (const law::Ruleset* rules : rulesets()) {
                for_each_number(*rules, [&](const std::string& name, const auto& value) {
                    if (name == field && is_given(value)) {
                        CAPTURE(law::value_text(value));
                        is_given_anywhere = true;
                        is_tried_anywhere |= is_tried(probe, *rules, walked(*rules));
                    }
                });
            }
            CHECK(is_tried_anywhere == is_given_anywhere);
        }
    }
}

TEST_CASE("another number in its place binds in the same way, and no other does") {
    for (const auto& [field, probe] : probes()) {
        DYNAMIC_SECTION(field) {
            bool is_tried_anywhere = false;
            // Where no ruleset has such a number, one of one's own may.
            for (const bool where_given : {true, false}) {
                for (const law::Ruleset* rules : rulesets()) {
                    if (!is_tried_anywhere && has_number(*rules, field, where_given)) {
                        is_tried_anywhere = is_tried(probe, changed(*rules, field), walked(*rules));
                    }
                }
            }
            CHECK(is_tried_anywhere);
        }
    }
}
