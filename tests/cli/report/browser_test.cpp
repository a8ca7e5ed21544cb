// SPDX-License-Identifier: Apache-2.0
// The page in a real browser: it shows every text, fits its window, can be read in light and dark,
// asks for nothing and says nothing to the console; and it prints.
#include <array>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include <sys/wait.h>

#include "cli/report/escape.h"
#include "cli/report/html.h"
#include "cli/report/shown.h"
#include "tests/audit/scratch.h"
#include "tests/cli/report/sample.h"
#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::report;

namespace {

/// What the browser wrote to both of its outputs.
std::string browse(const std::string& options) {
    // One process and nothing in the background: the page is all that it has to do.
    const std::string command =
        "chromium-headless-shell --no-sandbox --disable-gpu --disable-dev-shm-usage "
        "--hide-scrollbars --enable-logging=stderr --log-level=0 --timeout=20000 " +
        options + " 2>&1";
    std::FILE* const pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string said;
    std::array<char, 4096> part{};
    while (const std::size_t size = std::fread(part.data(), 1, part.size(), pipe)) {
        said.append(part.data(), size);
    }
    const int status = ::pclose(pipe);
    INFO("the tests need chromium-headless-shell: " << said);
    REQUIRE((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    return said;
}

/// Measures the page and leaves "PROBE [what is wrong]" in it: wider than its window; not
/// well-formed; a text whose contrast with what is behind it is below 4.5.
constexpr std::string_view probe = R"js(<script>//<![CDATA[
const wrong = [];
const root = document.documentElement;
if (root.scrollWidth > window.innerWidth) wrong.push("wide " + root.scrollWidth);
const source = new XMLSerializer().serializeToString(document);
if (new DOMParser().parseFromString(source, "application/xhtml+xml").querySelector("parsererror"))
    wrong.push("xml");
const parsed = (text) => (text.match(/[\d.]+/g) || []).map(Number);
const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
const contrast = (a, b) => (Math.max(light(a), light(b)) + .05) / (Math.min(light(a), light(b)) + .05);
const behind = (element) => {
    const backs = [];
    if (element.matches("svg .part")) {
        const rect = element.previousElementSibling;
        return [parsed(getComputedStyle(rect).fill)];
    }
    for (let at = element; at; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.backgroundImage !== "none")
            backs.push(parsed(style.backgroundImage.match(/rgb\([^)]*\)/)[0]));
        const colour = parsed(style.backgroundColor);
        if (colour.length === 3 || colour[3] > 0) { backs.push(colour); return backs; }
    }
    return [[255, 0, 0]];
};
let texts = 0;
for (const element of document.querySelectorAll("body *")) {
    if (![...element.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
    if (element.matches("script, title")) continue;
    const style = getComputedStyle(element);
    const colour = parsed(element.matches("svg text") ? style.fill : style.color);
    for (const back of behind(element)) {
        ++texts;
        if (contrast(colour, back) < 4.5)
            wrong.push(element.className + " " + colour + " on " + back);
    }
}
const dark = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
document.title = "PROBE " + dark + " " + (texts > 100) + " [" + [...new Set(wrong)].join("; ") + "]";
//]]></script>)js";

/// The page as it is, but that the probe may run in it.
std::string with_probe(std::string page) {
    const std::size_t policy = page.find("<meta http-equiv");
    page.erase(policy, page.find('>', policy) + 1 - policy);
    page.insert(page.find("</body>"), probe);
    return page;
}

struct Look {
    Speaks speaks;
    std::string_view theme;
    int width;
};

}  // namespace

TEST_CASE("in a browser the page fits, is well-formed and can be read, in light and dark") {
    const test::Scratch scratch;
    for (const Look& look :
         {Look{Speaks::Chinese, "light", 1100}, Look{Speaks::English, "dark", 1100},
          Look{Speaks::Both, "light", 390}, Look{Speaks::Both, "dark", 390}}) {
        const std::string path = scratch.path("page.html");
        test::put(path, with_probe(html(test::city_document(), look.speaks)));
        const std::string dom = browse(
            "--window-size=" + std::to_string(look.width) +
            ",900 --blink-settings=preferredColorScheme=" + (look.theme == "dark" ? "0" : "1") +
            " --dump-dom file://" + path);
        const std::size_t at = dom.find("<title>PROBE");
        REQUIRE(at != dom.npos);
        CHECK(dom.substr(at + 7, dom.find("</title>", at) - at - 7) ==
              "PROBE " + std::string(look.theme) + " true []");
    }
}

TEST_CASE("the page as it is says nothing to the console, shows every cell, and prints") {
    const test::Scratch scratch;
    const Document document = test::city_document();
    const std::string path = scratch.path("page.html");
    test::put(path, html(document, Speaks::Both));
    const std::string dom =
        browse("--dump-dom --print-to-pdf=" + scratch.path("page.pdf") + " file://" + path);
    CHECK_FALSE(dom.contains("CONSOLE"));
    for (const Table& table : tables_of(document)) {
        for (const Row& row : table.rows) {
            // A bar with a part that is not told is not drawn.
            if (table.name == "methods" && row.cells.at(2) == Cell(Absence::Suppressed)) {
                continue;
            }
            for (const Cell& cell : row.cells) {
                for (const auto language : {cli::Language::Chinese, cli::Language::English}) {
                    const std::string text = shown(cell, language, Digits::Grouped);
                    INFO(table.name << " " << text);
                    CHECK(dom.contains(escaped(text)));
                }
            }
        }
    }
    browse("--no-pdf-header-footer --print-to-pdf=" + scratch.path("page.pdf") + " file://" + path);
    const std::string pdf = test::contents(scratch.path("page.pdf"));
    CHECK(pdf.starts_with("%PDF-"));
    CHECK(pdf.contains("/MediaBox [0 0 594.95996 841.91998]"));
    // A picture of a white page is small.
    browse("--window-size=900,1200 --screenshot=" + scratch.path("page.png") + " file://" + path);
    CHECK(test::contents(scratch.path("page.png")).size() > 30'000);
}
