// SPDX-License-Identifier: Apache-2.0
// Answers for programs (`--json`): one object on one line.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace douxuan::cli {

/// A JSON object in the order in which its members are added. Names need no escapes.
class Json {
  public:
    Json& add(std::string_view name, std::string_view text);
    Json& add(std::string_view name, const char* text) { return add(name, std::string_view(text)); }
    Json& add(std::string_view name, std::int64_t number);
    Json& add(std::string_view name, const Json& object);
    Json& add(std::string_view name, const std::vector<Json>& objects);
    Json& add(std::string_view name, const std::vector<std::string>& texts);
    /// A value that is JSON already.
    Json& raw(std::string_view name, std::string_view value);
    /// true or false.
    Json& flag(std::string_view name, std::same_as<bool> auto value) {
        return raw(name, value ? "true" : "false");
    }

    /// `{…}` without a line feed.
    std::string text() const { return text_ + "}"; }

  private:
    std::string text_ = "{";
};

}  // namespace douxuan::cli
