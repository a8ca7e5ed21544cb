// SPDX-License-Identifier: Apache-2.0
// From the words of a person to a fact: the options of an action and the lines of `record` are
// both turned into the text of a statement, by the tables of the facts, and read by the one
// strict reader (audit/codec.h).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/canonical.h"
#include "audit/codec.h"
#include "audit/shape.h"
#include "cli/choices.h"
#include "cli/messages/terms.h"
#include "cli/options.h"
#include "cli/statement_error.h"
#include "engine/base/describe.h"
#include "engine/base/ensure.h"
#include "engine/base/handle.h"

namespace douxuan::cli {

/// Finds the person with this number on the posted list.
using FindByNumber = std::function<std::optional<base::Commitment>(std::string_view number)>;

/// Writes values as the strict reader wants them. Voters may be named `#12`: by their number on
/// the list.
class StatementWriter {
  public:
    explicit StatementWriter(FindByNumber find) : find_(std::move(find)) {}

    /// The object of a fact's members from the options given.
    template <base::Described T>
    StatementResult<std::string> object(const Values& values) {
        std::string out = "{";
        if (auto error = members<T>(values, out)) {
            return std::unexpected(std::move(*error));
        }
        return out + "}";
    }
    /// One value as it is written on the command line; appended to `out`.
    template <class T>
    std::optional<StatementError> value(std::string_view member, std::string_view text,
                                        std::string& out);

  private:
    using Problem = std::optional<StatementError>;

    template <base::Described T>
    Problem members(const Values& values, std::string& out);
    template <base::Described T>
    Problem pairs(std::string_view text, std::string& out);
    template <class T>
    Problem list(std::string_view member, const std::vector<std::string>& texts, std::string& out);
    /// `#12` as what `part` takes of the person with that number, anything else as it is.
    template <class Part>
    Problem numbered(std::string_view member, std::string_view text, std::string& out,
                     Part part) const;
    Problem commitment(std::string_view member, std::string_view text, std::string& out) const;
    Problem handle(std::string_view member, std::string_view text, std::string& out) const;

    FindByNumber find_;
};

/// "a,b" as {"a", "b"}; nothing for an empty text.
std::vector<std::string> split(std::string_view text, char separator);
/// The value of `name` in "name=value,…", if it is there.
std::optional<std::string_view> value_in_pairs(std::string_view text, std::string_view name);
/// A name in "name=value,…" that is not among `names`, or a part that is no pair.
std::optional<std::string> stranger_in_pairs(std::string_view text,
                                             const std::vector<std::string_view>& names);

/// The options that a fact is stated by, one a member; the members of a struct within it (a
/// meeting's vote) stand beside the others.
template <base::Described T>
void add_options_of(std::vector<Option>& options, Times times) {
    base::for_each_field<T>([&](const auto& field) {
        using Member = std::remove_cvref_t<decltype(std::declval<T>().*field.place)>;
        if constexpr (base::Described<Member>) {
            add_options_of<Member>(options, times);
        } else if constexpr (audit::Optional<Member>) {
            options.push_back({field.name, label(field.name), Times::Optional,
                               choices_of<typename Member::value_type>()});
        } else if constexpr (audit::List<Member>) {
            options.push_back({field.name, label(field.name), Times::Many,
                               choices_of<typename Member::value_type>()});
        } else {
            options.push_back({field.name, label(field.name), times, choices_of<Member>()});
        }
    });
}

template <class T>
std::optional<StatementError> StatementWriter::value(std::string_view member, std::string_view text,
                                                     std::string& out) {
    if constexpr (std::is_same_v<T, base::Commitment>) {
        return commitment(member, text, out);
    } else if constexpr (std::is_same_v<T, base::Handle>) {
        return handle(member, text, out);
    } else if constexpr (audit::Counted<T> || std::is_integral_v<T>) {
        out += text;  // what is not a number is found by the reader
        return {};
    } else if constexpr (base::Described<T>) {
        if (text.starts_with('{')) {
            out += text;  // an object is taken as it is; the reader judges it
            return {};
        }
        return pairs<T>(text, out);
    } else if constexpr (audit::List<T>) {
        return list<typename T::value_type>(member, split(text, '+'), out);
    } else {
        audit::write(out, text);
        return {};
    }
}

template <class T>
std::optional<StatementError> StatementWriter::list(std::string_view member,
                                                    const std::vector<std::string>& texts,
                                                    std::string& out) {
    out += '[';
    for (std::size_t i = 0; i < texts.size(); ++i) {
        out += i == 0 ? "" : ",";
        if (auto problem = value<T>(member, texts[i], out)) {
            return problem;
        }
    }
    out += ']';
    return {};
}

template <base::Described T>
std::optional<StatementError> StatementWriter::pairs(std::string_view text, std::string& out) {
    std::vector<std::string_view> names;
    base::for_each_field<T>([&](const auto& field) { names.push_back(field.name); });
    if (const auto stranger = stranger_in_pairs(text, names)) {
        return StatementError{StatementFault::PairExpected, std::string(text), *stranger};
    }
    Problem problem;
    out += '{';
    base::for_each_field<T>([&](const auto& field) {
        using Member = std::remove_cvref_t<decltype(std::declval<T>().*field.place)>;
        const auto found = value_in_pairs(text, field.name);
        if (problem || !found) {
            return;  // a missing member is found by the reader
        }
        out += out.back() == '{' ? "" : ",";
        audit::write_name(out, field.name);
        problem = value<Member>(field.name, *found, out);
    });
    out += '}';
    return problem;
}

template <base::Described T>
std::optional<StatementError> StatementWriter::members(const Values& values, std::string& out) {
    Problem problem;
    base::for_each_field<T>([&](const auto& field) {
        using Member = std::remove_cvref_t<decltype(std::declval<T>().*field.place)>;
        if (problem) {
            return;
        }
        const std::vector<std::string>& given = values.all(field.name);
        if constexpr (audit::Optional<Member>) {
            if (given.empty()) {
                return;
            }
        }
        out += out.back() == '{' ? "" : ",";
        audit::write_name(out, field.name);
        if constexpr (base::Described<Member>) {
            out += '{';
            problem = members<Member>(values, out);
            out += '}';
        } else if constexpr (audit::Optional<Member>) {
            problem = value<typename Member::value_type>(field.name, given.front(), out);
        } else if constexpr (audit::List<Member>) {
            problem = list<typename Member::value_type>(field.name, given, out);
        } else {
            base::ensure(!given.empty());  // an option that must be given always is
            problem = value<Member>(field.name, given.front(), out);
        }
    });
    return problem;
}

}  // namespace douxuan::cli
