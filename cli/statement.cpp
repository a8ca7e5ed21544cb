// SPDX-License-Identifier: Apache-2.0
#include "cli/statement.h"

#include <algorithm>
#include <functional>

namespace douxuan::cli {

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            break;
        }
        text.remove_prefix(end + 1);
    }
    return parts;
}

std::optional<std::string_view> value_in_pairs(std::string_view text, std::string_view name) {
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const std::string_view pair = text.substr(0, comma);
        const std::size_t equals = pair.find('=');
        if (equals != std::string_view::npos && pair.substr(0, equals) == name) {
            return pair.substr(equals + 1);
        }
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return std::nullopt;
}

std::optional<std::string> stranger_in_pairs(std::string_view text,
                                             const std::vector<std::string_view>& names) {
    for (const std::string& pair : split(text, ',')) {
        const std::size_t equals = pair.find('=');
        if (equals == std::string::npos ||
            std::ranges::find(names, std::string_view(pair).substr(0, equals)) == names.end()) {
            return pair;
        }
    }
    return std::nullopt;
}

template <class Part>
std::optional<StatementError> StatementWriter::numbered(std::string_view member,
                                                        std::string_view text, std::string& out,
                                                        Part part) const {
    if (!text.starts_with('#')) {
        audit::write(out, text);
        return {};
    }
    const auto found = find_(text.substr(1));
    if (!found) {
        return StatementError{StatementFault::NumberUnknown, std::string(member),
                              std::string(text)};
    }
    audit::write(out, std::invoke(part, *found));
    return {};
}

std::optional<StatementError> StatementWriter::commitment(std::string_view member,
                                                          std::string_view text,
                                                          std::string& out) const {
    return numbered(member, text, out, std::identity{});
}

std::optional<StatementError> StatementWriter::handle(std::string_view member,
                                                      std::string_view text,
                                                      std::string& out) const {
    return numbered(member, text, out, &base::Commitment::handle);
}

}  // namespace douxuan::cli
