// SPDX-License-Identifier: Apache-2.0
// Display widths, and tables in which Chinese lines up.
#include "cli/messages/table.h"

#include "cli/messages/width.h"
#include "tests/support/catch.h"

using namespace douxuan::cli;

TEST_CASE("a Chinese character takes two columns and a Latin letter one") {
    CHECK(display_width("") == 0);
    CHECK(display_width("abc") == 3);
    CHECK(display_width("主任") == 4);
    CHECK(display_width("主任 chair") == 10);
    CHECK(display_width("（，。）") == 8);
    CHECK(display_width("𠮷") == 2);
}

TEST_CASE("a combining mark takes no column and a broken byte one") {
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("a\u200Bb") == 2);
    CHECK(display_width("a\xFFz") == 3);
    CHECK(display_width("a\xE4\xBD") == 2);
}

TEST_CASE("what could steer the terminal is made visible") {
    CHECK(printable("王\x1b[31m小") == "王·[31m小");
    CHECK(printable("a\nb\tc") == "a·b·c");
    CHECK(printable("a\u202Eb") == "a·b");
    CHECK(printable("\xFF") == "·");
    CHECK(printable("豆选 bean") == "豆选 bean");
}

TEST_CASE("columns line up by display width and numbers end at the right") {
    Table table({{"职务"}, {"name"}, {"votes", Align::Right}});
    table.add({"主任", "李建国", "811"}).add({"副主任", "Wang", "1620"});
    CHECK(table.text(Ink::Plain) ==
          "职务    name    votes\n"
          "主任    李建国    811\n"
          "副主任  Wang     1620\n");
}

TEST_CASE("a table without titles has no heading, and no line ends in spaces") {
    Table table({{""}, {""}});
    table.add({"a", "bb"}).add({"ccc"});
    CHECK(table.text(Ink::Plain) == "a    bb\nccc\n");
}

TEST_CASE("only coloured ink writes escapes, and a cell never does") {
    Table table({{"title"}});
    table.add({"\x1b[31mred"});
    CHECK(table.text(Ink::Plain) == "title\n·[31mred\n");
    CHECK(table.text(Ink::Coloured) == "\x1b[1mtitle\x1b[0m\n·[31mred\n");
}

TEST_CASE("a text is broken between words, and between Chinese characters") {
    CHECK(wrapped("one two three", 7) == std::vector<std::string>{"one two", "three"});
    CHECK(wrapped("主任和委员", 4) == std::vector<std::string>{"主任", "和委", "员"});
    CHECK(wrapped("主任，委员", 5) == std::vector<std::string>{"主", "任，", "委员"});
    CHECK(wrapped("long_identifier", 4) == std::vector<std::string>{"long_identifier"});
    CHECK(wrapped("", 4) == std::vector<std::string>{""});
}
