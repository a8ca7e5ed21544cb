// SPDX-License-Identifier: Apache-2.0
// An article that nobody wrote down is found.
#include "tests/formats/articles.h"

#include "tests/support/catch.h"

namespace {

using namespace douxuan::formats;

using Rules = std::map<std::string, Articles>;
using Sentences = std::vector<std::string>;

/// A law of four articles: a rule rests on 2, and the measures of a province have it in 3.
const Rules ruled{{"OL", {{"2", {"count.turnout"}}}}, {"PR", {{"3(1)", {"poll.proxy_cap"}}}}};

const std::string law =
    "OL\t1-4\twhole\n"
    "OL\t1, 4\tother\t目的、施行\taim and entry into force\n"
    "OL\t3\tno rule\t党的领导\tthe Party's lead\n";

Sentences wrong(const std::string& list, const std::string& uncovered = "") {
    return wrong_places(read_articles(list), ruled, uncovered);
}

}  // namespace

TEST_CASE("articles: every article of a law that was read whole has its place") {
    CHECK(wrong(law) == Sentences{});
    CHECK(wrong("OL\t1-3\twhole\nOL\t1\tother\t目的\taim\n", "OL\t3\t罢免\trecall\n") ==
          Sentences{});
}

TEST_CASE("articles: one that nobody wrote down is named") {
    CHECK(wrong("OL\t1-4\twhole\nOL\t1, 4\tother\t目的、施行\taim\n") ==
          Sentences{"OL 3 has no place: no value, function or test rests on it, and no line says "
                    "why"});
}

TEST_CASE("articles: one beyond the last is named, of a rule, a line or what is not covered") {
    CHECK(wrong("OL\t1\twhole\nOL\t1\tother\t目的\taim\n") ==
          Sentences{"OL 2: the last article is 1"});
    CHECK(wrong(law + "OL\t5\tother\t附则\tclosing\n") == Sentences{"OL 5: the last article is 4"});
    CHECK(wrong(law, "OL\t6\t罢免\trecall\n") == Sentences{"OL 6: the last article is 4"});
}

TEST_CASE("articles: none holds a rule and is said to hold none") {
    CHECK(wrong(law + "OL\t2\tother\t目的\taim\n") ==
          Sentences{"OL 2 is said to hold no rule, and a value, function or test rests on it: take "
                    "it out of the line"});
    CHECK(wrong(law, "OL\t3-4\t罢免\trecall\n").size() == 2);
    CHECK(wrong(law + "OL\t4\tno rule\t施行\tentry\n") == Sentences{"OL 4 has two lines"});
}

TEST_CASE("articles: a rule that is that of another article stands there") {
    const std::string province = "PR\t1-3\twhole\nPR\t1\tsame\tOL 2\n";
    CHECK(wrong(law + province + "PR\t2\tsame\tOL\n") == Sentences{});
    CHECK(wrong(law + province + "PR\t2\tsame\tOL 3\n") ==
          Sentences{"PR 2: no rule rests on OL 3"});
    CHECK(wrong(law + province + "PR\t2\tsame\tOL art\n") ==
          Sentences{"PR 2: not an article: OL art"});
    CHECK(wrong(law + province + "PR\t2\tsame\tXX\n") ==
          Sentences{"PR 2: nothing is known of XX 2"});
}

TEST_CASE("articles: a line that says nothing is not passed over") {
    CHECK(wrong(law + "OL\tthird\tother\t目的\taim\n").size() == 1);
    CHECK(wrong(law + "OL\t3\tsomewhere\t目的\taim\n").size() == 1);
    CHECK(wrong(law + "OL\t2-5\twhole\n").size() == 1);
    CHECK(wrong("PR\t1\tother\t目的\taim\n") ==
          Sentences{"PR has lines and no number of its articles (whole)"});
}

TEST_CASE("articles: the page lists them in order, in ranges") {
    const ArticleList list = read_articles(law + "PR\t1-4\twhole\nPR\t4, 1-2\tsame\tOL\n");
    CHECK(article_paragraphs(list, "OL") ==
          "\n不涉及选举 Not of an election: **1, 4** 目的、施行 aim and entry into force.\n"
          "\n涉及选举，没有可以判断的规则 Of elections, with nothing to judge: **3** 党的领导 the "
          "Party's lead.\n");
    CHECK(article_paragraphs(list, "PR") == "\n规则同 The rule is that of: **1, 2, 4** OL.\n");
    CHECK(article_paragraphs(list, "XX").empty());
}
