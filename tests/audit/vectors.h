// SPDX-License-Identifier: Apache-2.0
// The tables in vectors/: other people's test cases, one a row.
#pragma once

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.h"

namespace douxuan::test {

/// What stands between the separators, empty pieces too.
inline std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> pieces;
    for (;;) {
        const std::size_t end = text.find(separator);
        pieces.emplace_back(text.substr(0, end));
        if (end == text.npos) {
            return pieces;
        }
        text.remove_prefix(end + 1);
    }
}

/// The rows of a table, without the lines that begin with '#'.
inline std::vector<std::vector<std::string>> vectors(const std::string& name) {
    std::ifstream file(DOUXUAN_VECTORS "/" + name, std::ios::binary);
    REQUIRE(file);
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with('#')) {
            rows.push_back(split(line, ','));
        }
    }
    return rows;
}

}  // namespace douxuan::test
