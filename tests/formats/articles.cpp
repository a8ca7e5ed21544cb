// SPDX-License-Identifier: Apache-2.0
#include "tests/formats/articles.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>
#include <string_view>

namespace douxuan::formats {

namespace {

/// By instrument.
using Numbers = std::map<std::string, std::set<std::int64_t>>;

std::vector<std::string> split(const std::string& text, char at) {
    std::istringstream in(text);
    std::vector<std::string> parts;
    for (std::string part; std::getline(in, part, at);) {
        parts.push_back(part);
    }
    return parts;
}

std::optional<std::int64_t> number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && value > 0
               ? std::optional(value)
               : std::nullopt;
}

std::optional<ArticlePlace> place_of(std::string_view word) {
    if (word == "same") {
        return ArticlePlace::Same;
    }
    if (word == "other") {
        return ArticlePlace::Other;
    }
    return word == "no rule" ? std::optional(ArticlePlace::NoRule) : std::nullopt;
}

/// Adds what the line says; false if it says nothing.
bool read_line(ArticleList& list, const std::string& line) {
    const std::vector<std::string> cells = split(line, '\t');
    const std::set<std::int64_t> numbers =
        cells.size() > 1 ? numbers_of(cells[1]) : std::set<std::int64_t>{};
    if (cells.size() < 3 || numbers.empty()) {
        return false;
    }
    if (cells[2] == "whole") {
        const auto last = static_cast<std::int64_t>(numbers.size());
        return cells.size() == 3 && *numbers.begin() == 1 && *numbers.rbegin() == last &&
               list.whole.emplace(cells[0], last).second;
    }
    const auto place = place_of(cells[2]);
    if (!place || cells.size() != (*place == ArticlePlace::Same ? 4 : 5)) {
        return false;
    }
    list.lines.push_back({.instrument = cells[0],
                          .numbers = numbers,
                          .place = *place,
                          .zh = cells[3],
                          .en = cells.size() == 5 ? cells[4] : ""});
    return true;
}

Numbers of_rules(const std::map<std::string, Articles>& ruled) {
    Numbers all;
    for (const auto& [instrument, articles] : ruled) {
        for (const auto& [article, paths] : articles) {
            all[instrument].merge(numbers_of(article));
        }
    }
    return all;
}

Numbers of_uncovered(const std::string& uncovered) {
    Numbers all;
    for (const std::string& line : split(uncovered, '\n')) {
        if (const auto cells = split(line, '\t'); cells.size() > 1) {
            all[cells[0]].merge(numbers_of(cells[1]));
        }
    }
    return all;
}

bool has(const Numbers& all, const std::string& instrument, std::int64_t article) {
    const auto at = all.find(instrument);
    return at != all.end() && at->second.contains(article);
}

std::string name(const std::string& instrument, std::int64_t article) {
    return instrument + " " + std::to_string(article);
}

/// The checks, one after another on the same things.
class Places {
  public:
    Places(const ArticleList& list, const std::map<std::string, Articles>& ruled,
           const std::string& uncovered)
        : list_(list), ruled_(of_rules(ruled)), uncovered_(of_uncovered(uncovered)) {}

    std::vector<std::string> wrong() {
        for (const std::string& line : list_.malformed) {
            say("cannot be read: " + line);
        }
        for (const ArticleLine& line : list_.lines) {
            judge(line);
        }
        for (const auto& [instrument, last] : list_.whole) {
            judge(instrument, last);
        }
        return wrong_;
    }

  private:
    void say(std::string sentence) { wrong_.push_back(std::move(sentence)); }

    void judge(const ArticleLine& line) {
        if (!list_.whole.contains(line.instrument)) {
            say(line.instrument + " has lines and no number of its articles (whole)");
        }
        for (const std::int64_t each : line.numbers) {
            if (!listed_[line.instrument].insert(each).second) {
                say(name(line.instrument, each) + " has two lines");
            }
            if (line.place == ArticlePlace::Same) {
                judge_same(line, each);
            } else if (has(ruled_, line.instrument, each)) {
                say(name(line.instrument, each) +
                    " is said to hold no rule, and a value, function or test rests on it: "
                    "take it out of the line");
            } else if (has(uncovered_, line.instrument, each)) {
                say(name(line.instrument, each) + " is said to hold no rule, and is not covered");
            }
        }
    }

    void judge_same(const ArticleLine& line, std::int64_t article) {
        const std::size_t space = line.zh.find(' ');
        const std::string instrument = line.zh.substr(0, space);
        if (space == std::string::npos) {
            const auto whole = list_.whole.find(instrument);
            if (whole == list_.whole.end() || whole->second < article) {
                say(name(line.instrument, article) + ": nothing is known of " +
                    name(instrument, article));
            }
            return;
        }
        const std::set<std::int64_t> targets = numbers_of(line.zh.substr(space + 1));
        for (const std::int64_t each : targets) {
            if (!has(ruled_, instrument, each)) {
                say(name(line.instrument, article) + ": no rule rests on " +
                    name(instrument, each));
            }
        }
        if (targets.empty()) {
            say(name(line.instrument, article) + ": not an article: " + line.zh);
        }
    }

    void judge(const std::string& instrument, std::int64_t last) {
        for (std::int64_t each = 1; each <= last; ++each) {
            if (!has(ruled_, instrument, each) && !has(uncovered_, instrument, each) &&
                !listed_[instrument].contains(each)) {
                say(name(instrument, each) +
                    " has no place: no value, function or test rests on "
                    "it, and no line says why");
            }
        }
        for (const Numbers* all : {&ruled_, &uncovered_, &listed_}) {
            const auto at = all->find(instrument);
            if (at != all->end() && !at->second.empty() && *at->second.rbegin() > last) {
                say(name(instrument, *at->second.rbegin()) + ": the last article is " +
                    std::to_string(last));
            }
        }
    }

    const ArticleList& list_;
    Numbers ruled_;
    Numbers uncovered_;
    Numbers listed_;
    std::vector<std::string> wrong_;
};

/// "1, 4–7".
std::string ranges(const std::set<std::int64_t>& numbers) {
    std::string text;
    for (auto from = numbers.begin(); from != numbers.end();) {
        auto last = from;
        auto next = std::next(from);
        while (next != numbers.end() && *next == *last + 1) {
            last = next++;
        }
        text += (text.empty() ? "" : ", ") + std::to_string(*from);
        if (last != from) {
            text += (std::next(from) == last ? ", " : "–") + std::to_string(*last);
        }
        from = next;
    }
    return text;
}

/// One paragraph: what each article of that place is, in order of their numbers.
std::string paragraph(const ArticleList& list, const std::string& instrument, ArticlePlace place,
                      std::string_view title) {
    std::map<std::int64_t, std::string> parts;
    for (const ArticleLine& line : list.lines) {
        if (line.instrument == instrument && line.place == place) {
            parts[*line.numbers.begin()] =
                "**" + ranges(line.numbers) + "** " +
                (place == ArticlePlace::Same ? line.zh : line.zh + " " + line.en);
        }
    }
    std::string text;
    for (const auto& [first, part] : parts) {
        text += (text.empty() ? "" : "; ") + part;
    }
    return text.empty() ? "" : "\n" + std::string(title) + ": " + text + ".\n";
}

}  // namespace

std::set<std::int64_t> numbers_of(const std::string& articles) {
    std::set<std::int64_t> numbers;
    for (const std::string& part : split(articles, ',')) {
        const std::string text =
            whole(part.substr(std::min(part.find_first_not_of(' '), part.size())));
        const std::size_t dash = text.find('-');
        const auto from = number(text.substr(0, dash));
        const auto to = dash == std::string::npos ? from : number(text.substr(dash + 1));
        if (!from || !to) {
            return {};
        }
        for (std::int64_t each = *from; each <= *to; ++each) {
            numbers.insert(each);
        }
    }
    return numbers;
}

ArticleList read_articles(const std::string& text) {
    ArticleList list;
    for (const std::string& line : split(text, '\n')) {
        if (!read_line(list, line)) {
            list.malformed.push_back(line);
        }
    }
    return list;
}

std::vector<std::string> wrong_places(const ArticleList& list,
                                      const std::map<std::string, Articles>& ruled,
                                      const std::string& uncovered) {
    return Places(list, ruled, uncovered).wrong();
}

std::string article_paragraphs(const ArticleList& list, const std::string& instrument) {
    return paragraph(list, instrument, ArticlePlace::Same, "规则同 The rule is that of") +
           paragraph(list, instrument, ArticlePlace::Other, "不涉及选举 Not of an election") +
           paragraph(list, instrument, ArticlePlace::NoRule,
                     "涉及选举，没有可以判断的规则 Of elections, with nothing to judge");
}

}  // namespace douxuan::formats
