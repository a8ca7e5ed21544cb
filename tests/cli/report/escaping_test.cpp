// SPDX-License-Identifier: Apache-2.0
// Whatever stands in a name, a page stays a page, a field a field and a cell a text.
#include <string>
#include <vector>

#include "cli/report/csv.h"
#include "cli/report/escape.h"
#include "cli/report/html.h"
#include "cli/report/text.h"
#include "tests/cli/report/sample.h"
#include "tests/support/catch.h"
#include "tests/support/random.h"

using namespace douxuan;
using namespace douxuan::report;
using cli::Language;

namespace {

/// Whether every element is closed in its turn, and no sign of XML stands by itself.
bool is_well_formed(const std::string& page) {
    std::vector<std::string> open;
    std::size_t at = page.find("<html");
    while (at < page.size()) {
        const char c = page[at];
        if (c == '&') {
            const std::size_t end = page.find(';', at);
            const std::string name = page.substr(at + 1, end - at - 1);
            if (name != "amp" && name != "lt" && name != "gt" && name != "quot" && name != "#39") {
                return false;
            }
        }
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n') {
            return false;
        }
        if (c != '<') {
            ++at;
            continue;
        }
        const std::size_t end = page.find('>', at);
        if (end == page.npos || page.find('<', at + 1) < end) {
            return false;
        }
        const std::string tag = page.substr(at + 1, end - at - 1);
        if (tag.starts_with('/')) {
            if (open.empty() || open.back() != tag.substr(1)) {
                return false;
            }
            open.pop_back();
        } else if (!tag.ends_with('/')) {
            open.push_back(tag.substr(0, tag.find_first_of(" \n")));
        }
        at = end + 1;
    }
    return open.empty();
}

const std::vector<std::string> awkward{"<script>alert(1)</script>",
                                       "\"><img src=x onerror=alert(1)>",
                                       "a & b &amp; c",
                                       "'; drop",
                                       "]]>",
                                       "<!--",
                                       "\x1b[31m\x07",
                                       "\xff\xfe\xc0",
                                       "\xE2\x80\xAE反",
                                       "{a}",
                                       "{",
                                       std::string("a\0b", 3),
                                       "买买提·艾力江",
                                       "𠮷",
                                       "a\r\nb\tc",
                                       ""};

}  // namespace

TEST_CASE("signs of HTML are written as references") {
    CHECK(escaped("<a b=\"c\">'&'</a>") == "&lt;a b=&quot;c&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
    CHECK(escaped("王\x01小\xff") == "王·小·");
}

TEST_CASE("a page is well-formed whatever its texts are") {
    REQUIRE(is_well_formed(html(test::city_document(), Speaks::Both)));
    REQUIRE_FALSE(is_well_formed("<html><p></html>"));
    tests::Random random(20'261'128);
    std::vector<std::string> texts = awkward;
    for (int i = 0; i < 200; ++i) {
        std::string text;
        for (std::size_t length = random.below(20); text.size() < length;) {
            text += static_cast<char>(random.below(256));
        }
        texts.push_back(text);
    }
    for (const std::string& text : texts) {
        INFO(text);
        const std::string page = html(test::document_of(text), Speaks::Both);
        CHECK(is_well_formed(page));
        CHECK_FALSE(page.contains("<script"));
        CHECK_FALSE(page.contains("<img"));
    }
}

TEST_CASE("a page asks for nothing beside itself") {
    const std::string page = html(test::city_document(), Speaks::Both);
    for (const std::string word : {"src=", "url(", "@import", "<link", "<script", "href=\"http"}) {
        INFO(word);
        CHECK_FALSE(page.contains(word));
    }
    CHECK(page.contains("default-src 'none'"));
    CHECK(page.contains("<html lang=\"zh-CN\""));
    CHECK(page.contains("<main id=\"en\" lang=\"en\">"));
    CHECK_FALSE(html(test::small_document(), Speaks::English).contains("居民委员会"));
}

TEST_CASE("no field of CSV is a formula, and quotation marks are doubled") {
    CHECK(csv_field("=1+1") == "'=1+1");
    CHECK(csv_field("+1") == "'+1");
    CHECK(csv_field("-1") == "'-1");
    CHECK(csv_field("@SUM(A1)") == "'@SUM(A1)");
    CHECK(csv_field("\t=1") == "'\t=1");
    CHECK(csv_field("\r=1") == "\"'\r=1\"");
    CHECK(csv_field("a=1") == "a=1");
    CHECK(csv_field("a,\"b\"") == "\"a,\"\"b\"\"\"");
    CHECK(csv_field("a\nb") == "\"a\nb\"");
    CHECK(csv_field("").empty());
}

TEST_CASE("nothing in a text steers the terminal") {
    for (const std::string& text : awkward) {
        INFO(text);
        const std::string drawn = report::text(test::document_of(text), {});
        for (const char c : drawn) {
            CHECK((static_cast<unsigned char>(c) >= 0x20 || c == '\n'));
        }
    }
}
