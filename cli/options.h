// SPDX-License-Identifier: Apache-2.0
// The options of one action: read by Boost.Program_options, explained in two languages.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/call.h"
#include "cli/messages/text.h"

namespace douxuan::cli {

/// How often an option may be given.
enum class Times : std::uint8_t {
    Once,      ///< must be given
    Optional,  ///< once or not at all
    Computed,  ///< once or not at all: it follows from the record
    Many,      ///< any number of times
    Flag,      ///< takes no value
    Place,     ///< must be given, by its place instead of its name
    Places,    ///< one or more, by their place
};

/// A word that an option takes, and what it is called.
struct Choice {
    std::string_view word;
    Text text;
};

/// One option.
struct Option {
    std::string_view name;
    Text meaning;
    Times times = Times::Once;
    std::vector<Choice> choices = {};  ///< the only words it takes; empty: any value
};

/// The values that were given.
class Values {
  public:
    void add(std::string_view name, std::string value);
    /// Replaces every value of the option.
    void set(std::string_view name, std::vector<std::string> values);

    bool given(std::string_view name) const;
    /// The value; `name` must have been given (an option that must be given always is).
    const std::string& operator[](std::string_view name) const;
    std::optional<std::string> optional(std::string_view name) const;
    const std::vector<std::string>& all(std::string_view name) const;

  private:
    struct Entry {
        std::string name;
        std::vector<std::string> values;
    };
    std::vector<Entry> entries_;
};

/// The options every action that states a fact knows: `--at`, `--site`.
std::vector<Option> with_time_and_site(std::vector<Option> options);

/// Reads `call.arguments` for `call.command`. On `--help` prints the options and ends with Done; on
/// a mistake says what was not understood and ends with Usage.
std::expected<Values, ExitCode> read_options(const Call& call, const std::vector<Option>& options);

/// Says what was not understood and where the help is; Usage.
ExitCode misunderstood(const Call& call, std::string_view what);

}  // namespace douxuan::cli
