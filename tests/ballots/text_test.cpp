// SPDX-License-Identifier: Apache-2.0
#include "ballots/text.h"

#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::ballots;

namespace {

InputError refused_bytes(std::string bytes) {
    const auto text = decode_text(std::move(bytes));
    REQUIRE_FALSE(text.has_value());
    return text.error();
}

}  // namespace

TEST_CASE("UTF-8 is read with and without a byte order mark") {
    CHECK(decode_text("姓名\n张三\n")->utf8 == "姓名\n张三\n");
    CHECK(decode_text("\xEF\xBB\xBF姓名\n张三\n")->utf8 == "姓名\n张三\n");
    CHECK(decode_text("姓名")->encoding == Encoding::Utf8);
    CHECK(decode_text("")->utf8.empty());
}

TEST_CASE("GB18030 is recognised, with characters of two and of four bytes") {
    // 姓名 / 张三 / 𠮷 (outside the basic plane)
    const auto text = decode_text("\xD0\xD5\xC3\xFB\n\xD5\xC5\xC8\xFD\n\x95\x34\xB2\x35\n");
    REQUIRE(text.has_value());
    CHECK(text->utf8 == "姓名\n张三\n𠮷\n");
    CHECK(text->encoding == Encoding::Gb18030);
}

TEST_CASE("a GB18030 text longer than any buffer is decoded whole") {
    std::string bytes;
    std::string utf8;
    for (int i = 0; i < 5'000; ++i) {
        bytes += "a\x95\x34\xB2\x35";
        utf8 += "a𠮷";
    }
    const auto text = decode_text(bytes);
    REQUIRE(text.has_value());
    CHECK(text->utf8 == utf8);
}

TEST_CASE("a composed and a decomposed character are one after reading") {
    CHECK(decode_text("e\xCC\x81")->utf8 == "\xC3\xA9");
}

TEST_CASE("bytes that are neither UTF-8 nor GB18030 are refused with their place") {
    const InputError error = refused_bytes("no,name\n1,\xD5\xC5\n2,\xFF\n");
    CHECK(error.code == InputCode::EncodingUnknown);
    CHECK(error.row == 3);
    CHECK(error.column == 2);
    CHECK(error.facts == std::vector{fact("offset", std::size_t{15})});
}

TEST_CASE("overlong forms, surrogates and cut characters are not UTF-8") {
    for (const char* bad : {"\xC0\x80\xFF", "\xED\xA0\x80\xFF", "\xF4\x90\x80\x80\xFF",
                            "\xE5\xBC\xFF", "\xF8\x88\x80\x80\x80"}) {
        INFO(bad);
        CHECK(refused_bytes(bad).code == InputCode::EncodingUnknown);
    }
}

TEST_CASE("files that are no text are named for what they are") {
    CHECK(refused_bytes(std::string("PK\x03\x04\x14\x00", 6)).code == InputCode::SpreadsheetFile);
    CHECK(refused_bytes("\xD0\xCF\x11\xE0\xA1\xB1").code == InputCode::SpreadsheetFile);
    CHECK(refused_bytes(std::string("\xFF\xFE\x31\x00", 4)).code == InputCode::EncodingUtf16);
    CHECK(refused_bytes(std::string("\xFE\xFF\x00\x31", 4)).code == InputCode::EncodingUtf16);
}

TEST_CASE("control, invisible and direction-turning characters are refused with their cell") {
    const std::string before = "no,name\n1,";
    for (const std::string& bad :
         {std::string(1, '\0'), std::string("\x1B"), std::string("\x7F"), std::string("\xC2\x85"),
          std::string("\xE2\x80\x8B"), std::string("\xE2\x80\xAE"), std::string("\xEF\xBB\xBF"),
          std::string("\xEF\xBF\xBD"), std::string("\xEF\xBF\xBE")}) {
        const InputError error = refused_bytes(before + bad + "x\n");
        CHECK(error.code == InputCode::ForbiddenCharacter);
        CHECK(error.row == 2);
        CHECK(error.column == 2);
    }
    CHECK(refused_bytes(before + "\x1B").facts ==
          std::vector{fact("code_point", std::size_t{0x1B})});
}

TEST_CASE("a forbidden character is found wherever it stands in a long plain text") {
    const std::string plain(1'000, 'a');
    for (std::size_t at = 0; at < plain.size(); at += 7) {
        std::string text = plain;
        text[at] = '\x01';
        REQUIRE(refused_bytes(text).code == InputCode::ForbiddenCharacter);
        text[at] = '\t';
        REQUIRE(decode_text(text).has_value());
    }
}

TEST_CASE("blanks around a cell are taken off, those inside are kept") {
    CHECK(trimmed(" \t\xC2\xA0\xE3\x80\x80张 三\xE3\x80\x80\r ") == "张 三");
    CHECK(trimmed("　　").empty());
}

TEST_CASE("full-width letters and digits are folded, other characters stay") {
    CHECK(folded_width("１１０Ｘ：张") == "110X:张");
    CHECK(folded_width("１\xB0\xA1\xFFX\xE5\xBC") == "1\xB0\xA1\xFFX\xE5\xBC");
}

TEST_CASE("an excerpt ends after 40 characters, not in the middle of one") {
    std::string forty;
    for (int i = 0; i < 40; ++i) {
        forty += "张";
    }
    CHECK(excerpt(forty) == forty);
    CHECK(excerpt(forty + "三") == forty + "…");
    CHECK(characters(forty) == 40);
}
