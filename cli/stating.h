// SPDX-License-Identifier: Apache-2.0
// An action that states one fact: its options are the members of the fact, and what follows from
// the record need not be typed.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "cli/desk.h"
#include "cli/options.h"
#include "cli/statement.h"

namespace douxuan::cli {

/// How an action states its fact.
struct Stating {
    std::vector<std::string_view> places = {};    ///< members given by their place, in order
    std::vector<std::string_view> computed = {};  ///< members that `fill` adds if not given
    std::vector<Option> more = {};                ///< options that are no members
    /// Adds what follows from the record; ends the action with the code it returns.
    std::function<std::optional<ExitCode>(Desk&, Values&)> fill = {};
    std::string_view place_of_site = {};  ///< the member that also says where
    Desk::SayMore say_more = {};
};

/// Options sorted by place, computed ones optional, with time and site.
std::vector<Option> arranged(std::vector<Option> options, const Stating& how);

/// A value as it is typed: without quotes; a struct as an object.
template <class T>
std::string typed(const T& value) {
    std::string text;
    audit::write(text, value);
    const bool quoted = text.size() >= 2 && text.front() == '"';
    return quoted ? text.substr(1, text.size() - 2) : text;
}

/// Adds the members of a computed struct that were not typed.
template <base::Described T>
void add_computed(Values& values, const T& computed) {
    base::for_each_field<T>([&](const auto& field) {
        using Member = std::remove_cvref_t<decltype(computed.*field.place)>;
        if (values.given(field.name)) {
            return;
        }
        if constexpr (base::Described<Member>) {
            add_computed(values, computed.*field.place);
        } else if constexpr (audit::List<Member>) {
            for (const auto& each : computed.*field.place) {
                values.add(field.name, typed(each));
            }
        } else if constexpr (audit::Optional<Member>) {
            if (!(computed.*field.place)) {
                return;
            }
            if constexpr (audit::List<typename Member::value_type>) {
                for (const auto& each : *(computed.*field.place)) {
                    values.add(field.name, typed(each));
                }
            } else {
                values.add(field.name, typed(*(computed.*field.place)));
            }
        } else {
            values.add(field.name, typed(computed.*field.place));
        }
    });
}

/// Rewrites the values of a list that are written "id=number" as "first=id,second=number"; what
/// is written otherwise stays.
void spell_pairs(Values& values, std::string_view option, std::string_view first,
                 std::string_view second);

/// The options of a person's record for the annex (all but the digest), with the numbers that are
/// only kept sealed.
void add_record_options(std::vector<Option>& options, Times times);

/// The record of the options given: a new one, or, if only a number is given, the one that the
/// annex has under that number (then `annex` stays empty). Gives the commitment.
struct GivenRecord {
    base::Commitment commitment;
    std::optional<audit::AnnexRecord> annex;
};
std::expected<GivenRecord, ExitCode> given_record(Desk& desk, const Values& values);

/// Runs the action: reads its options, opens the election, and states the fact.
template <base::Described Fact>
ExitCode state_fact(const Call& call, const Stating& how = {}) {
    std::vector<Option> options;
    add_options_of<Fact>(options, Times::Once);
    options.insert(options.end(), how.more.begin(), how.more.end());
    auto values = read_options(call, arranged(std::move(options), how));
    if (!values) {
        return values.error();
    }
    auto desk = Desk::open(call, audit::LedgerMode::Write);
    if (!desk) {
        return desk.error();
    }
    if (how.fill) {
        if (const auto code = how.fill(*desk, *values)) {
            return *code;
        }
    }
    StatementWriter writer = desk->writer();
    auto data = writer.object<Fact>(*values);
    if (!data) {
        return desk->say(data.error());
    }
    Wish wish{.kind = std::string(Fact::kind), .data = std::move(*data)};
    wish.annex = std::move(desk->pending_annex);
    wish.at = values->optional("at");
    wish.site = values->optional("site").value_or(
        how.place_of_site.empty() ? "centre" : (*values)[how.place_of_site]);
    if (const auto by = values->optional("by")) {
        wish.by = base::from_word<election::Role>(*by);
        if (!wish.by) {
            return desk->say(BadRole{*by});
        }
    }
    return desk->state(wish, how.say_more);
}

/// Opens the election to read and shows something of it. `options` may be empty.
std::expected<Desk, ExitCode> open_to_show(const Call& call, std::vector<Option> options,
                                           Values* values = nullptr);

}  // namespace douxuan::cli
