// SPDX-License-Identifier: Apache-2.0
// Bytes as text: each has one spelling, and no other one is read.
#include "audit/bytes.h"

#include <string>
#include <vector>

#include "audit/sha256.h"
#include "tests/support/catch.h"

namespace douxuan::audit {

TEST_CASE("bytes: hexadecimal is lower case and exactly as long as the bytes") {
    std::array<std::uint8_t, 4> bytes{};
    CHECK(read_hex("00ff10a9", bytes));
    CHECK(hex(bytes) == "00ff10a9");
    CHECK_FALSE(read_hex("00FF10A9", bytes));
    CHECK_FALSE(read_hex("00ff10a", bytes));
    CHECK_FALSE(read_hex("00ff10a900", bytes));
    CHECK_FALSE(read_hex("00ff10g9", bytes));
    CHECK_FALSE(read_hex("", bytes));
}

TEST_CASE("bytes: base64 by RFC 4648 section 10") {
    const auto [plain, coded] = GENERATE(table<std::string, std::string>({{"", ""},
                                                                          {"f", "Zg=="},
                                                                          {"fo", "Zm8="},
                                                                          {"foo", "Zm9v"},
                                                                          {"foob", "Zm9vYg=="},
                                                                          {"fooba", "Zm9vYmE="},
                                                                          {"foobar", "Zm9vYmFy"}}));
    CHECK(base64(bytes_of(plain)) == coded);
    CHECK(read_base64(coded) == plain);
}

TEST_CASE("bytes: no second spelling of base64 is read") {
    const auto coded =
        GENERATE(as<std::string>(), "Zg", "Zg=", "Zh==", "Zm9=", "Zg==\n", "\nZg==", "Zm 9v",
                 "Zm9v=", "Zm9v====", "====", "=Zg=", "Z===", "Zm9_", "Zm9-", "Zm\n9v",
                 "Zg==Zg==", "Zm9\xE8");
    INFO(coded);
    CHECK_FALSE(read_base64(coded));
}

TEST_CASE("bytes: a digest is 32 bytes of base64") {
    const Digest digest = sha256("abc");
    CHECK(digest_from_base64(base64(digest)) == digest);
    const std::string_view bytes = text_of(digest);
    CHECK_FALSE(digest_from_base64(base64(bytes_of(bytes.substr(1)))));
    CHECK_FALSE(digest_from_base64(base64(bytes_of(std::string(bytes) + 'x'))));
    CHECK_FALSE(digest_from_base64(""));
}

TEST_CASE("bytes: a decimal number has no sign, no leading zero and ends at 2^53 - 1") {
    CHECK(read_decimal("0") == 0);
    CHECK(read_decimal("9007199254740991") == 9007199254740991);
    const auto bad = GENERATE(as<std::string>(), "", "00", "01", "-1", "+1", " 1", "1 ", "1\n",
                              "0x1", "1e3", "1.0", "9007199254740992", "18446744073709551616",
                              "99999999999999999999999999", "１");
    INFO(bad);
    CHECK_FALSE(read_decimal(bad));
}

TEST_CASE("bytes: numbers are written big end first") {
    std::string out;
    put_big_endian(out, 0x0102'0304, 4);
    put_big_endian(out, 0xFFFF'FFFF'FFFF'FFFF, 8);
    CHECK(out == std::string("\x01\x02\x03\x04\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"));
    CHECK(big_endian("\x01\x02\x03\x04") == 0x0102'0304);
    CHECK(big_endian(std::string(8, '\xFF')) == ~0ULL);
}

TEST_CASE("bytes: UTF-8 that is overlong, cut short or a surrogate is none") {
    CHECK(is_utf8("豆选 bean vote 😀"));
    CHECK(is_utf8(""));
    const auto bad = GENERATE(as<std::string>(), "\xC0\x80", "\xE8\xB1", "\xED\xA0\x80",
                              "\xF4\x90\x80\x80", "\xFF", "\x80", "a\xE0\x80\x80z");
    CHECK_FALSE(is_utf8(bad));
}

TEST_CASE("sha256: the examples of FIPS 180-4") {
    CHECK(hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(hex(sha256(std::string(1'000'000, 'a'))) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("sha256: a hasher gives the same digest every time it is used again") {
    Hasher hasher;
    const Digest first = hasher.of("abc");
    CHECK(hasher.leaf("abc") == sha256(std::string("\0abc", 4)));
    CHECK(hasher.of("abc") == first);
    CHECK(hasher.of(std::string(200, 'x')) == sha256(std::string(200, 'x')));
    CHECK(hasher.of("abc") == first);
}

}  // namespace douxuan::audit
