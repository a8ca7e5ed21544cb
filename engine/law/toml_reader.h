// SPDX-License-Identifier: Apache-2.0
// Reads each type of value that a ruleset holds out of TOML, and says where and what it expected
// instead. Part of the loader: only load.cpp includes it, because it brings toml++ in.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <toml++/toml.h>

#include "engine/base/date.h"
#include "engine/base/describe.h"
#include "engine/law/load.h"
#include "engine/law/value_text.h"

namespace douxuan::law {

/// No control characters: the text goes to terminals and into files.
inline bool is_plain(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool c1 =
            byte == 0xC2U && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0U;
        if (byte < 0x20U || byte == 0x7FU || c1) {
            return false;
        }
    }
    return true;
}

template <class Enum>
std::string one_of() {
    std::string text = "one of";
    for (const auto& [value, word] : base::words_of<Enum>) {
        text += ' ';
        text += word;
    }
    return text;
}

/// Reads one file and collects its defects. Every `read` leaves `out` alone when it fails.
class TomlReader {
  public:
    explicit TomlReader(std::string_view file) : file_(file) {}

    LoadErrors take_errors() { return std::move(errors_); }
    /// How many defects were found so far.
    std::size_t defects() const { return errors_.size(); }

    void fail(LoadErrorCode code, const toml::source_region& where, std::string key,
              std::string expected) {
        errors_.push_back({.code = code,
                           .file = file_,
                           .line = where.begin.line,
                           .column = where.begin.column,
                           .key = std::move(key),
                           .expected = std::move(expected)});
    }

    /// The table at `name`, or null; `fail`s unless it is there.
    const toml::table* child(const toml::table& table, const std::string& key,
                             std::string_view name) {
        const toml::node* node = table.get(name);
        if (node == nullptr) {
            fail(LoadErrorCode::Missing, table.source(), key, "a table");
            return nullptr;
        }
        return as_table(*node, key);
    }

    const toml::table* as_table(const toml::node& node, const std::string& key) {
        if (!node.is_table()) {
            fail(LoadErrorCode::WrongType, node.source(), key, "a table");
        }
        return node.as_table();
    }

    template <class Known>
    void refuse_unknown(const toml::table& table, const std::string& key, Known known) {
        for (const auto& [name, node] : table) {
            if (!known(name.str())) {
                const std::string shown = is_plain(name.str()) ? std::string(name.str()) : "?";
                fail(LoadErrorCode::Unknown, name.source(), key + shown,
                     "a key that rulesets have");
            }
        }
    }

    void read(const toml::node& node, const std::string& key, bool& out) {
        if (const auto* value = node.as_boolean()) {
            out = value->get();
        } else {
            fail(LoadErrorCode::WrongType, node.source(), key, "true or false");
        }
    }

    template <class Unit>
    void read(const toml::node& node, const std::string& key, base::Quantity<Unit>& out) {
        const std::string expected =
            "a whole number from 0 to " + std::to_string(largest_rule_number);
        const auto* value = node.as_integer();
        if (value == nullptr) {
            fail(LoadErrorCode::WrongType, node.source(), key, expected);
        } else if (value->get() < 0 || value->get() > largest_rule_number) {
            fail(LoadErrorCode::OutOfRange, node.source(), key, expected);
        } else {
            out = {value->get()};
        }
    }

    void read(const toml::node& node, const std::string& key, std::string& out) {
        const std::string expected = "a text on one line";
        const auto* value = node.as_string();
        if (value == nullptr) {
            fail(LoadErrorCode::WrongType, node.source(), key, expected);
        } else if (value->get().empty()) {
            fail(LoadErrorCode::Empty, node.source(), key, expected);
        } else if (!is_plain(value->get())) {
            fail(LoadErrorCode::WrongForm, node.source(), key, expected);
        } else {
            out = value->get();
        }
    }

    void read(const toml::node& node, const std::string& key, base::Threshold& out) {
        read_word(node, key, out, parse_threshold,
                  "\"more than 1/2\" or \"at least 2/3\", the denominator at most 1000");
    }

    template <base::Worded Enum>
    void read(const toml::node& node, const std::string& key, Enum& out) {
        read_word(node, key, out, base::from_word<Enum>, one_of<Enum>());
    }

    void read(const toml::node& node, const std::string& key, base::Date& out) {
        const std::string expected = "a date, 1800-01-01 to 2999-12-31";
        const auto* value = node.as_date();
        if (value == nullptr) {
            fail(LoadErrorCode::WrongType, node.source(), key, expected);
            return;
        }
        const std::chrono::year_month_day date{std::chrono::year{value->get().year},
                                               std::chrono::month{value->get().month},
                                               std::chrono::day{value->get().day}};
        if (!date.ok() || value->get().year < 1800 || value->get().year > 2999) {
            fail(LoadErrorCode::OutOfRange, node.source(), key, expected);
            return;
        }
        out = {static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count())};
    }

    template <class T>
    void read(const toml::node& node, const std::string& key, Range<T>& out) {
        const toml::table* table = as_table(node, key);
        if (table == nullptr) {
            return;
        }
        const std::size_t before = errors_.size();
        read_member(*table, key, "least", out.least);
        read_member(*table, key, "most", out.most);
        refuse_unknown(*table, key + ".",
                       [](std::string_view name) { return name == "least" || name == "most"; });
        if (errors_.size() == before && out.least > out.most) {
            fail(LoadErrorCode::Inverted, node.source(), key, "least not greater than most");
        }
    }

    template <class T>
    void read(const toml::node& node, const std::string& key, std::vector<T>& out) {
        const toml::array* array = node.as_array();
        if (array == nullptr) {
            fail(LoadErrorCode::WrongType, node.source(), key, "a list");
            return;
        }
        if (array->empty()) {
            fail(LoadErrorCode::Empty, node.source(), key, "a list with an entry");
        }
        for (const toml::node& entry : *array) {
            const std::size_t before = errors_.size();
            T value{};
            read(entry, key, value);
            if (errors_.size() == before && std::ranges::find(out, value) != out.end()) {
                fail(LoadErrorCode::Twice, entry.source(), key, "each entry once");
            }
            out.push_back(value);
        }
    }

    template <class T>
    void read(const toml::node& node, const std::string& key, std::optional<T>& out) {
        if (const auto* text = node.as_string(); text != nullptr && text->get() == none_word) {
            out.reset();
            return;
        }
        read(node, key, out.emplace());
    }

    /// Reads the member `name` of `table`, which must be there.
    template <class T>
    void read_member(const toml::table& table, const std::string& key, std::string_view name,
                     T& out) {
        const std::string path = key.empty() ? std::string(name) : key + "." + std::string(name);
        if (const toml::node* node = table.get(name)) {
            read(*node, path, out);
        } else {
            fail(LoadErrorCode::Missing, table.source(), path, "this key");
        }
    }

  private:
    template <class T, class Parse>
    void read_word(const toml::node& node, const std::string& key, T& out, Parse parse,
                   std::string expected) {
        const auto* text = node.as_string();
        if (text == nullptr) {
            fail(LoadErrorCode::WrongType, node.source(), key, std::move(expected));
        } else if (const auto value = parse(text->get())) {
            out = *value;
        } else {
            fail(LoadErrorCode::WrongForm, node.source(), key, std::move(expected));
        }
    }

    std::string file_;
    LoadErrors errors_;
};

}  // namespace douxuan::law
