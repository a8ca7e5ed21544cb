// SPDX-License-Identifier: Apache-2.0
// Every reader meets its whole corpus: our own samples, and what the fuzzer once broke it with.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/audit/scratch.h"
#include "tests/fuzz/readers.h"
#include "tests/support/catch.h"

namespace douxuan::fuzz {
namespace {

std::vector<std::filesystem::path> files(std::string_view reader) {
    std::vector<std::filesystem::path> found;
    const auto folder = std::filesystem::path(DOUXUAN_CORPUS) / reader;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        found.push_back(entry.path());
    }
    std::ranges::sort(found);
    return found;
}

}  // namespace

TEST_CASE("fuzz: every reader survives its corpus, and the corpus cut short") {
    for (const Reader& reader : readers()) {
        const auto corpus = files(reader.name);
        CHECK_FALSE(corpus.empty());
        for (const auto& file : corpus) {
            INFO(file);
            const std::string bytes = test::contents(file);
            CHECK_NOTHROW(reader.read(bytes));
            for (std::size_t part = 0; part < 8; ++part) {
                CHECK_NOTHROW(
                    reader.read(std::string_view(bytes).substr(0, bytes.size() * part / 8)));
            }
        }
    }
}

TEST_CASE("fuzz: every folder of the corpus has its reader") {
    for (const auto& entry : std::filesystem::directory_iterator(DOUXUAN_CORPUS)) {
        INFO(entry.path());
        CHECK(find_reader(entry.path().filename().string()) != nullptr);
    }
}

}  // namespace douxuan::fuzz
