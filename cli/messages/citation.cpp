// SPDX-License-Identifier: Apache-2.0
// Writing citations; Chinese ones spell out their numbers, as the statutes do.
#include "cli/messages/citation.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "engine/base/ensure.h"

namespace douxuan::cli {
namespace {

/// The number at the front of `text`, taken off it; nothing if there is none up to 9999.
std::optional<int> take_number(std::string_view& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || number < 1 || number > 9999) {
        return std::nullopt;
    }
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

constexpr std::string_view chapter_mark = "ch. ";

/// 第十四条第三项 for "14(3)", 第六章 for "ch. 6"; nothing for another form.
std::optional<std::string> chinese_article(std::string_view article) {
    if (article.starts_with(chapter_mark)) {
        article.remove_prefix(chapter_mark.size());
        const auto chapter = take_number(article);
        return chapter && article.empty() ? std::optional("第" + chinese_numeral(*chapter) + "章")
                                          : std::nullopt;
    }
    const auto number = take_number(article);
    if (!number) {
        return std::nullopt;
    }
    std::string text = "第" + chinese_numeral(*number) + "条";
    while (article.starts_with("(")) {
        article.remove_prefix(1);
        const auto item = take_number(article);
        if (!item || !article.starts_with(")")) {
            return std::nullopt;
        }
        article.remove_prefix(1);
        text += "第" + chinese_numeral(*item) + "项";
    }
    return article.empty() ? std::optional(text) : std::nullopt;
}

/// 《选举办法》（2012年修订） for "选举办法(2012年修订)": the version is no part of the title.
std::string in_book_marks(const std::string& name) {
    if (name.starts_with("《")) {
        return name;
    }
    const std::size_t open = name.find('(');
    if (open == std::string::npos || !name.ends_with(')')) {
        return "《" + name + "》";
    }
    return "《" + name.substr(0, open) + "》（" + name.substr(open + 1, name.size() - open - 2) +
           "）";
}

}  // namespace

std::string chinese_numeral(int number) {
    base::ensure(number >= 1 && number <= 9999);
    constexpr std::array digits{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    constexpr std::array units{"千", "百", "十", ""};
    std::string text;
    bool gap = false;
    int place = 1000;
    for (const char* const unit : units) {
        const int digit = number / place % 10;
        if (digit == 0) {
            gap = !text.empty();
        } else {
            text += gap ? digits[0] : "";
            // 十八, but 一百一十八: the one before ten is only left out at the front.
            const bool leading_ten = place == 10 && digit == 1 && text.empty();
            text += leading_ten ? "" : digits[static_cast<std::size_t>(digit)];
            text += unit;
            gap = false;
        }
        place /= 10;
    }
    return text;
}

std::string citation(Language language, const law::Citation& cite, const law::Ruleset& rules) {
    if (cite.instrument.empty()) {
        return {};
    }
    const auto found = std::ranges::find(rules.instruments, cite.instrument, &law::Instrument::id);
    const bool listed = found != rules.instruments.end();
    if (language == Language::English) {
        std::string name = listed ? found->name_en : cite.instrument;
        if (cite.article.empty()) {
            return name;
        }
        const bool chapter = cite.article.starts_with(chapter_mark);
        return name + (chapter ? ", " : ", art. ") + cite.article;
    }
    std::string name = listed ? in_book_marks(found->name_zh) : cite.instrument;
    if (cite.article.empty()) {
        return name;
    }
    return name + chinese_article(cite.article).value_or(" " + cite.article);
}

std::string short_citation(Language language, const law::Citation& cite,
                           const law::Ruleset& rules) {
    static constexpr std::string_view state = "中华人民共和国";
    static constexpr std::string_view opening = "》（";
    static constexpr std::string_view closing = "）";
    std::string text = citation(language, cite, rules);
    if (const std::size_t at = text.find(state); at != std::string::npos) {
        text.erase(at, state.size());
    }
    const std::size_t from = text.find(opening);
    const std::size_t to = text.find(closing, from == std::string::npos ? 0 : from);
    if (from != std::string::npos && to != std::string::npos) {
        const std::size_t bracket = from + std::string_view("》").size();
        text.erase(bracket, to + closing.size() - bracket);
    }
    return text;
}

}  // namespace douxuan::cli
