// SPDX-License-Identifier: Apache-2.0
// The articles on which no rule, function or test rests, and where each has its place instead: the
// rule of another article, not of an election, or nothing to judge. Kept by hand in articles.tsv,
// for the instruments that were read whole; the checks here say what it leaves out.
//
// A line of the file: instrument, articles ("1, 4-7"), place, and what the place asks for, with a
// tab between. The places:
//     whole      the instrument was read whole; its articles are 1 to N ("1-50")
//     same       the rule is that of another article, which follows ("OL-2010 14"), or of the
//                articles with the same numbers of another instrument ("OL-2010")
//     other      not of an election: what it is about, in Chinese and in English
//     no rule    of elections, with nothing that a record could be judged by: the same
// What an article asks for and nothing here does stands in uncovered.tsv, not in this file.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/formats/instruments.h"

namespace douxuan::formats {

enum class ArticlePlace : std::uint8_t { Same, Other, NoRule };

struct ArticleLine {
    std::string instrument;
    std::set<std::int64_t> numbers;
    ArticlePlace place = ArticlePlace::Other;
    std::string zh;  ///< of Same, the article that has the rule
    std::string en;  ///< empty for Same
};

struct ArticleList {
    std::map<std::string, std::int64_t> whole;  ///< the last article of what was read whole
    std::vector<ArticleLine> lines;
    std::vector<std::string> malformed;  ///< lines that are none of these
};

/// The text of articles.tsv.
ArticleList read_articles(const std::string& text);

/// The articles in "1, 4-7", in "13(3)" and in "3, 20"; none where it names no numbers: "ch. 6".
std::set<std::int64_t> numbers_of(const std::string& articles);

/// What is wrong, a sentence each; none if every article from 1 to N of every instrument that was
/// read whole has its place: a rule, function or test (`ruled`), a line of the list, a line of
/// `uncovered` (the text of uncovered.tsv). Wrong is too: an article beyond N; one with two lines
/// of the list; one said to hold no rule on which a rule rests or which is not covered; a rule that
/// is said to stand in an article without one; a line of an instrument that was not read whole.
std::vector<std::string> wrong_places(const ArticleList& list,
                                      const std::map<std::string, Articles>& ruled,
                                      const std::string& uncovered);

/// The paragraphs of the page about the articles of one instrument that stand in the list.
std::string article_paragraphs(const ArticleList& list, const std::string& instrument);

}  // namespace douxuan::formats
