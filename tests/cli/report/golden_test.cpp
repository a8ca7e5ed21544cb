// SPDX-License-Identifier: Apache-2.0
// A small document through every renderer, byte for byte. `report_test "[.update]"` writes the
// files anew, to be read in the diff.
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "cli/report/csv.h"
#include "cli/report/html.h"
#include "cli/report/json.h"
#include "cli/report/text.h"
#include "tests/cli/report/sample.h"
#include "tests/support/catch.h"

using namespace douxuan;
using cli::Language;

namespace {

const std::string folder = DOUXUAN_GOLDEN_REPORT;

std::map<std::string, std::string> rendered() {
    const report::Document document = test::small_document();
    std::map<std::string, std::string> files{
        {"report.zh.txt", report::text(document, {.language = Language::Chinese})},
        {"report.en.txt", report::text(document, {.language = Language::English})},
        {"report.json", report::json(document) + "\n"},
        {"report.html", report::html(document, report::Speaks::Both)}};
    for (const Language language : {Language::Chinese, Language::English}) {
        std::string& all =
            files[language == Language::Chinese ? "report.zh.csv.txt" : "report.en.csv.txt"];
        for (const report::NamedFile& each : report::csv(document, language)) {
            all += "== " + each.name + "\n" + each.bytes;
        }
    }
    return files;
}

}  // namespace

TEST_CASE("a small document is drawn as it was reviewed") {
    for (const auto& [name, bytes] : rendered()) {
        INFO(name);
        std::ifstream in(folder + "/" + name, std::ios::binary);
        const std::string reviewed{std::istreambuf_iterator<char>(in), {}};
        CHECK(bytes == reviewed);
    }
}

TEST_CASE("the reviewed files are written anew", "[.update]") {
    for (const auto& [name, bytes] : rendered()) {
        std::ofstream(folder + "/" + name, std::ios::binary) << bytes;
    }
}
