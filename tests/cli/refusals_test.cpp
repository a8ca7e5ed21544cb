// SPDX-License-Identifier: Apache-2.0
// Every refusal says what is wrong and what to do instead, in both languages.
#include "cli/messages/refusals.h"

#include <algorithm>
#include <set>

#include "cli/messages/refusal_texts.h"
#include "cli/messages/terms.h"
#include "tests/cli/said.h"

using namespace douxuan;
using cli::Language;
using law::RefusalCode;

namespace {

/// `pattern` without its fragments.
std::string bare(std::string_view pattern) {
    std::string text;
    int depth = 0;
    for (const char c : pattern) {
        depth += c == '[' ? 1 : 0;
        depth -= c == ']' ? 1 : 0;
        REQUIRE((depth == 0 || depth == 1));
        if (depth == 0) {
            text += c;
        }
    }
    REQUIRE(depth == 0);
    return text;
}

void check_sentence(const std::string& text, std::string_view stop) {
    INFO(text);
    CHECK(text.ends_with(stop));
    CHECK(text.find_first_of("{}[]|") == std::string::npos);
    CHECK(text.find("  ") == std::string::npos);
    CHECK_FALSE(cli::has_jargon(text));
}

void check_sentences(const law::Refusal& refusal) {
    for (const auto& speak : {cli::reason, cli::remedy}) {
        const std::string zh = speak(Language::Chinese, refusal);
        const std::string en = speak(Language::English, refusal);
        check_sentence(zh, "。");
        check_sentence(en, ".");
        CHECK(cli::has_chinese(zh));
        CHECK_FALSE(cli::has_chinese(en));
    }
}

}  // namespace

TEST_CASE("every refusal reads well without any fact") {
    for (const auto& [code, word] : base::words_of<RefusalCode>) {
        INFO(word);
        cli::check_said(cli::refusal_text(code).reason);
        cli::check_said(cli::refusal_text(code).remedy);
        check_sentences({code, {}, {}});
    }
}

TEST_CASE("every refusal shows all of its facts") {
    for (const auto& [code, word] : base::words_of<RefusalCode>) {
        INFO(word);
        const cli::RefusalText& texts = cli::refusal_text(code);
        for (const Language language : {Language::Chinese, Language::English}) {
            law::Refusal refusal{code, {}, {}};
            std::string value = "101";
            for (const std::string& name : cli::names_in(texts.reason.in(language))) {
                refusal.facts.push_back({name, value});
                value[2] = static_cast<char>(value[2] + 1);
            }
            check_sentences(refusal);
            for (const law::Fact& fact : refusal.facts) {
                CHECK(cli::reason(language, refusal).find(fact.value) != std::string::npos);
            }
        }
    }
}

TEST_CASE("facts stand in fragments only, and the same ones in both languages") {
    for (const auto& [code, word] : base::words_of<RefusalCode>) {
        INFO(word);
        const cli::RefusalText& texts = cli::refusal_text(code);
        for (const cli::Text& text : {texts.reason, texts.remedy}) {
            CHECK(bare(text.zh).find('{') == std::string::npos);
            CHECK(bare(text.en).find('{') == std::string::npos);
            auto zh = cli::names_in(text.zh);
            auto en = cli::names_in(text.en);
            std::ranges::sort(zh);
            std::ranges::sort(en);
            CHECK(zh == en);
        }
    }
}

TEST_CASE("every fact that a sentence names has a label") {
    for (const auto& [code, word] : base::words_of<RefusalCode>) {
        for (const std::string& name : cli::names_in(cli::refusal_text(code).reason.zh)) {
            INFO(name);
            cli::check_said(cli::label(name));
        }
    }
}

TEST_CASE("no two refusals give the same reason") {
    std::set<std::string_view> zh;
    std::set<std::string_view> en;
    for (const auto& [code, word] : base::words_of<RefusalCode>) {
        INFO(word);
        CHECK(zh.insert(cli::refusal_text(code).reason.zh).second);
        CHECK(en.insert(cli::refusal_text(code).reason.en).second);
    }
}

TEST_CASE("a refusal is told with its numbers") {
    const law::Refusal refusal{RefusalCode::QuorumMissed,
                               {"OL-2025", "26"},
                               {{"entitled", "45"}, {"present", "29"}, {"needed", "30"}}};
    CHECK(cli::reason(Language::Chinese, refusal) ==
          "到会人数不够：应到 45，实到 29，至少要有 30。");
    CHECK(cli::reason(Language::English, refusal) ==
          "Too few came: 45 could have come, 29 came, 30 are needed.");
    CHECK(cli::remedy(Language::Chinese, refusal) ==
          "会议不能作出决定。请另行召集，人数够了再表决。");
}

TEST_CASE("a fact that the sentence has no place for follows with its label") {
    const law::Refusal refusal{RefusalCode::RollEmpty, {}, {{"registered", "801"}}};
    CHECK(cli::reason(Language::Chinese, refusal) == "选民名单上还没有人（登记选民 801）。");
    CHECK(cli::reason(Language::English, refusal) ==
          "Nobody is on the roll yet (registered voters 801).");
}

TEST_CASE("words and dates of the record are told in the reader's language") {
    const law::Refusal refusal{RefusalCode::RollPostedTooLate,
                               {},
                               {{"election_day", "2026-03-29"}, {"last_day", "2026-03-09"}}};
    CHECK(cli::reason(Language::Chinese, refusal) ==
          "公布选民名单太晚，离选举日 2026年3月29日 不足规定的天数，最迟应在 2026年3月9日 公布。");
    CHECK(cli::reason(Language::English, refusal) ==
          "The roll is posted too late, less than the days required before election day, "
          "2026-03-29; 2026-03-09 was the last day.");
}
