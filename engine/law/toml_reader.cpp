// SPDX-License-Identifier: Apache-2.0
// The plain types. The bounds here are those of the program, not of the law: they keep sums of
// dates and numbers from overflowing and control characters out of terminals.
#include "engine/law/toml_reader.h"

#include <chrono>

namespace douxuan::law {

namespace {

bool is_plain(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        // U+0080 to U+009F are control characters too; in UTF-8 they are C2 80 to C2 9F.
        const bool c1 =
            byte == 0xC2U && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0U;
        if (byte < 0x20U || byte == 0x7FU || c1) {
            return false;
        }
    }
    return true;
}

}  // namespace

void TomlReader::fail(LoadErrorCode code, const toml::source_region& where, std::string key,
                      std::string expected) {
    errors_.push_back({.code = code,
                       .file = file_,
                       .line = where.begin.line,
                       .column = where.begin.column,
                       .key = std::move(key),
                       .expected = std::move(expected)});
}

void TomlReader::fail_unknown(const toml::key& name, const std::string& prefix) {
    const std::string shown = is_plain(name.str()) ? std::string(name.str()) : "?";
    fail(LoadErrorCode::Unknown, name.source(), prefix + shown, "a key that rulesets have");
}

const toml::table* TomlReader::as_table(const toml::node& node, const std::string& key) {
    if (!node.is_table()) {
        fail(LoadErrorCode::WrongType, node.source(), key, "a table");
    }
    return node.as_table();
}

void TomlReader::read(const toml::node& node, const std::string& key, bool& out) {
    if (const auto* value = node.as_boolean()) {
        out = value->get();
    } else {
        fail(LoadErrorCode::WrongType, node.source(), key, "true or false");
    }
}

void TomlReader::read(const toml::node& node, const std::string& key, std::string& out) {
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

void TomlReader::read(const toml::node& node, const std::string& key, base::Date& out) {
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

void TomlReader::read(const toml::node& node, const std::string& key, base::Threshold& out) {
    read_word(node, key, out, parse_threshold,
              "\"more than 1/2\" or \"at least 2/3\", the denominator at most 1000");
}

std::int64_t TomlReader::read_number(const toml::node& node, const std::string& key) {
    const std::string expected = "a whole number from 0 to " + std::to_string(largest_rule_number);
    const auto* value = node.as_integer();
    if (value == nullptr) {
        fail(LoadErrorCode::WrongType, node.source(), key, expected);
        return 0;
    }
    if (value->get() < 0 || value->get() > largest_rule_number) {
        fail(LoadErrorCode::OutOfRange, node.source(), key, expected);
        return 0;
    }
    return value->get();
}

}  // namespace douxuan::law
