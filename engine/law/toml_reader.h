// SPDX-License-Identifier: Apache-2.0
// Reads each type of value that a ruleset holds out of TOML, and says where and what it expected
// instead. Part of the loader and included by nothing else, because it brings toml++ in.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <toml++/toml.h>

#include "engine/base/date.h"
#include "engine/base/describe.h"
#include "engine/base/quantity.h"
#include "engine/base/threshold.h"
#include "engine/law/load.h"
#include "engine/law/ruleset.h"
#include "engine/law/value_text.h"

namespace douxuan::law {

/// Reads one file and collects its defects. What a `read` leaves in `out` means something only
/// if it found no defect. `key` is the full key, for messages.
class TomlReader {
  public:
    explicit TomlReader(std::string_view file) : file_(file) {}

    LoadErrors take_errors() { return std::move(errors_); }
    /// How many defects were found so far.
    std::size_t defects() const { return errors_.size(); }

    void fail(LoadErrorCode code, const toml::source_region& where, std::string key,
              std::string expected);

    /// The node as a table, or null and a defect.
    const toml::table* as_table(const toml::node& node, const std::string& key);

    /// A defect for each key of `table` for which not `known(key)`. `prefix`: of the full keys.
    template <class Known>
    void refuse_unknown(const toml::table& table, const std::string& prefix, Known known) {
        for (const auto& [name, node] : table) {
            if (!known(name.str())) {
                fail_unknown(name, prefix);
            }
        }
    }

    void read(const toml::node& node, const std::string& key, bool& out);
    /// One line without control characters: it goes to terminals and into files.
    void read(const toml::node& node, const std::string& key, std::string& out);
    void read(const toml::node& node, const std::string& key, base::Date& out);
    void read(const toml::node& node, const std::string& key, base::Threshold& out);

    template <class Unit>
    void read(const toml::node& node, const std::string& key, base::Quantity<Unit>& out) {
        out = {read_number(node, key)};
    }

    template <base::Worded Enum>
    void read(const toml::node& node, const std::string& key, Enum& out) {
        std::string expected = "one of";
        for (const auto& [value, word] : base::words_of<Enum>) {
            expected += " " + std::string(word);
        }
        read_word(node, key, out, base::from_word<Enum>, std::move(expected));
    }

    template <class T>
    void read(const toml::node& node, const std::string& key, Range<T>& out) {
        const toml::table* table = as_table(node, key);
        if (table == nullptr) {
            return;
        }
        const std::size_t before = defects();
        read_member(*table, key, "least", out.least);
        read_member(*table, key, "most", out.most);
        refuse_unknown(*table, key + ".",
                       [](std::string_view name) { return name == "least" || name == "most"; });
        if (defects() == before && out.least > out.most) {
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
            const std::size_t before = defects();
            T value{};
            read(entry, key, value);
            if (defects() == before && std::ranges::find(out, value) != out.end()) {
                fail(LoadErrorCode::Twice, entry.source(), key, "each entry once");
            } else if (defects() == before) {
                out.push_back(value);
            }
        }
    }

    /// "none", or a value.
    template <class T>
    void read(const toml::node& node, const std::string& key, std::optional<T>& out) {
        if (const auto* text = node.as_string(); text != nullptr && text->get() == none_word) {
            out.reset();
            return;
        }
        read(node, key, out.emplace());
    }

    /// The member `name` of `table`, which must be there.
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
    void fail_unknown(const toml::key& name, const std::string& prefix);
    std::int64_t read_number(const toml::node& node, const std::string& key);

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
