// SPDX-License-Identifier: Apache-2.0
// Reading records: what is written is read back, and nothing else is read.
#include "audit/codec.h"

#include <string>

#include "audit/canonical.h"
#include "audit/shape.h"
#include "engine/count/result.h"
#include "engine/roll/record.h"
#include "tests/support/any_fact.h"
#include "tests/support/arbitrary.h"
#include "tests/support/catch.h"

using namespace douxuan;
using audit::DecodeFault;

namespace {

constexpr std::uint64_t seed = 20261123;

const std::string issued =
    R"({"at":"2026-05-10T01:02:00Z","by":"station_staff","data":{"proxy":"00000000000000ab",)"
    R"("station":"s-1","style":"joint","voter":"0123456789abcdef"},"kind":"paper.issued",)"
    R"("seq":7,"site":"s-1","v":1})";

std::string changed(std::string_view what, std::string_view into) {
    std::string line = issued;
    const std::size_t at = line.find(what);
    REQUIRE(at != line.npos);
    return line.replace(at, what.size(), into);
}

struct Refused {
    std::string_view what;
    std::string_view into;
    DecodeFault fault;
    std::string_view path;
    std::string_view at;  ///< the error points to the first of these in the changed line
};

void check_refused(const Refused& each) {
    const std::string line = changed(each.what, each.into);
    INFO(line);
    const auto read = audit::decode(line);
    REQUIRE_FALSE(read.has_value());
    CHECK(base::word(read.error().fault) == base::word(each.fault));
    CHECK(read.error().path == each.path);
    if (!each.at.empty()) {
        CHECK(line.substr(read.error().offset).starts_with(each.at));
    }
}

/// Calls `check(event)` for several random records of every kind.
template <class Check>
void for_every_kind(std::size_t times, Check&& check) {
    tests::Random random(seed);
    for (std::size_t kind = 0; kind < tests::kinds; ++kind) {
        for (std::size_t i = 0; i < times; ++i) {
            check(tests::arbitrary_event(random, kind));
        }
    }
}

}  // namespace

TEST_CASE("a record is read into its typed fact") {
    const auto read = audit::decode(issued);
    REQUIRE(read.has_value());
    CHECK(read->seq == 7);
    CHECK(read->by == election::Role::StationStaff);
    CHECK(read->at.text() == "2026-05-10T01:02:00Z");
    const auto& fact = std::get<poll::PaperIssued>(read->fact);
    CHECK(fact.voter.value == 0x0123456789abcdefULL);
    CHECK(fact.proxy == base::Handle{0xab});
    CHECK(fact.style.text == "joint");
}

TEST_CASE("a random record of every kind is read back as it was written") {
    audit::Decoder decoder;
    for_every_kind(40, [&](const election::Event& event) {
        const std::string line = audit::encode(event);
        INFO(line);
        const auto read = decoder.event(line);
        REQUIRE(read.has_value());
        REQUIRE(tests::same(*read, event));
    });
}

TEST_CASE("a statement is a record without its number") {
    audit::Decoder decoder;
    for_every_kind(5, [&](election::Event event) {
        event.seq = 0;
        std::string line;
        audit::encode_statement_to(line, event);
        const auto read = decoder.statement(line);
        REQUIRE(read.has_value());
        REQUIRE(tests::same(*read, event));
        REQUIRE(decoder.event(line).error().path == "seq");
        REQUIRE(decoder.statement(audit::encode(event)).error().path == "seq");
    });
}

TEST_CASE("a person's record and a result are read back as they were written") {
    tests::Random random(seed);
    audit::Decoder decoder;
    for (int i = 0; i < 200; ++i) {
        const auto person = tests::arbitrary<roll::PersonRecord>(random);
        CHECK(decoder.value<roll::PersonRecord>(audit::encode_value(person)) == person);
        const auto result = tests::arbitrary<count::Result>(random);
        CHECK(decoder.value<count::Result>(audit::encode_value(result)) == result);
    }
    const auto missing = decoder.value<roll::PersonRecord>("{}");
    CHECK(missing.error().fault == DecodeFault::MemberMissing);
    CHECK(missing.error().path == "birth");
}

TEST_CASE("one flipped bit is refused or makes another record") {
    audit::Decoder decoder;
    for_every_kind(1, [&](const election::Event& event) {
        const std::string line = audit::encode(event);
        for (std::size_t i = 0; i < line.size(); ++i) {
            std::string flipped = line;
            flipped[i] = static_cast<char>(flipped[i] ^ (1 << i % 8));
            const auto read = decoder.event(flipped);
            if (read.has_value()) {
                INFO(flipped);
                REQUIRE_FALSE(tests::same(*read, event));
            }
        }
    });
}

TEST_CASE("whatever is read would be written as the very same bytes") {
    static constexpr std::string_view signs = "\"\\{}[]:,-+.0179aeZ_ \t\n\x01\xC3\xA9\xED\xA0";
    audit::Decoder decoder;
    tests::Random random(seed);
    std::size_t read_all = 0;
    for_every_kind(60, [&](const election::Event& event) {
        std::string line = audit::encode(event);
        const std::size_t at = random.below(line.size());
        const char sign = signs[random.below(signs.size())];
        switch (random.below(3)) {
            case 0:
                line[at] = sign;
                break;
            case 1:
                line.insert(at, 1, sign);
                break;
            default:
                line.erase(at, 1 + random.below(3));
        }
        if (const auto read = decoder.event(line)) {
            INFO(line);
            ++read_all;
            REQUIRE(audit::encode(*read) == line);
        }
    });
    CHECK(read_all > 100);
}

TEST_CASE("a record cut off anywhere is refused") {
    audit::Decoder decoder;
    for_every_kind(1, [&](const election::Event& event) {
        const std::string line = audit::encode(event);
        for (std::size_t length = 0; length < line.size(); ++length) {
            const auto read = decoder.event(std::string_view(line).substr(0, length));
            REQUIRE_FALSE(read.has_value());
            REQUIRE(read.error().offset <= length);
        }
    });
}

TEST_CASE("a decoder reads on after a refusal") {
    audit::Decoder decoder;
    CHECK_FALSE(decoder.event("{").has_value());
    CHECK(decoder.event(issued).has_value());
    CHECK_FALSE(decoder.event("").has_value());
    CHECK(decoder.event(issued).has_value());
}

TEST_CASE("a text that is not canonical is refused with its place") {
    const auto each = GENERATE(values<Refused>({
        {"\"by\"", " \"by\"", DecodeFault::SpaceForbidden, "", " \"by\""},
        {"\"v\":1", "\"v\": 1", DecodeFault::SpaceForbidden, "v", " 1"},
        {"\"v\":1}", "\"v\":1} ", DecodeFault::SpaceForbidden, "", " "},
        {"\"v\":1}", "\"v\":1}x", DecodeFault::TrailingBytes, "", "x"},
        {"\"v\":1}", "\"v\":1,}", DecodeFault::Malformed, "", "}"},
        {"\"seq\":7", "\"seq\":7,\"seq\":7", DecodeFault::NameTwice, "", "\"seq\":7,\"site"},
        {"\"seq\":7,\"site\":\"s-1\"", "\"site\":\"s-1\",\"seq\":7", DecodeFault::NamesUnsorted, "",
         "\"seq\""},
        {"\"seq\"", "\"Seq\"", DecodeFault::NameMalformed, "", "Seq"},
        {"\"seq\"", "\"s\\u0065q\"", DecodeFault::NameMalformed, "", "\\u"},
        {"\"seq\"", "\"\"", DecodeFault::NameMalformed, "", "\""},
        {"\"seq\":7", "\"seq\":7.0", DecodeFault::FractionForbidden, "seq", "7.0"},
        {"\"seq\":7", "\"seq\":7e0", DecodeFault::FractionForbidden, "seq", "7e0"},
        {"\"seq\":7", "\"seq\":07", DecodeFault::NumberNotCanonical, "seq", "07"},
        {"\"seq\":7", "\"seq\":-0", DecodeFault::NumberNotCanonical, "seq", "-0"},
        {"\"seq\":7", "\"seq\":-", DecodeFault::Malformed, "seq", ","},
        {"\"seq\":7", "\"seq\":+7", DecodeFault::Malformed, "seq", "+7"},
        {"\"seq\":7", "\"seq\":null", DecodeFault::NullForbidden, "seq", "null"},
        {"\"seq\":7", "\"seq\":true", DecodeFault::BooleanForbidden, "seq", "true"},
        {"\"site\":\"s-1\"", "\"site\":\"s-\\u0031\"", DecodeFault::StringNotCanonical, "site",
         "\\u0031"},
        {"\"site\":\"s-1\"", "\"site\":\"\\/\"", DecodeFault::StringNotCanonical, "site", "\\/"},
        {"\"site\":\"s-1\"", "\"site\":\"\\u000A\"", DecodeFault::StringNotCanonical, "site",
         "\\u"},
        {"\"site\":\"s-1\"", "\"site\":\"\\u0009\"", DecodeFault::StringNotCanonical, "site",
         "\\u"},
        {"\"site\":\"s-1\"", "\"site\":\"\\ud800\"", DecodeFault::StringNotCanonical, "site",
         "\\u"},
        {"\"site\":\"s-1\"", "\"site\":\"\x01\"", DecodeFault::StringNotCanonical, "site", "\x01"},
        {"\"site\":\"s-1\"", "\"site\":\"\xC0\x80\"", DecodeFault::NotUtf8, "", "\xC0"},
        {"\"site\":\"s-1\"", "\"site\":\"\xED\xA0\x80\"", DecodeFault::NotUtf8, "", "\xED"},
        {"{\"at\"", "\xEF\xBB\xBF{\"at\"", DecodeFault::Malformed, "", "\xEF"},
    }));
    check_refused(each);
}

TEST_CASE("a record with a wrong member is refused with its path") {
    const auto each = GENERATE(values<Refused>({
        {"\"v\":1", "\"v\":2", DecodeFault::VersionUnknown, "v", "2"},
        {"\"v\":1", "\"v\":\"1\"", DecodeFault::WrongType, "v", "\"1\""},
        {"paper.issued", "paper.lost", DecodeFault::KindUnknown, "kind", "\"paper.lost"},
        {"\"kind\":\"paper.issued\"", "\"kind\":3", DecodeFault::WrongType, "kind", "3"},
        {"\"seq\":7,", "", DecodeFault::MemberMissing, "seq", "{\"at"},
        {"\"seq\":7", "\"seq\":7,\"shape\":1", DecodeFault::MemberUnknown, "shape", "1"},
        {"\"v\":1", "\"v\":1,\"w\":1", DecodeFault::MemberUnknown, "w", "1}"},
        {"\"seq\":7", "\"seq\":-1", DecodeFault::NumberNegative, "seq", "-1"},
        {"station_staff", "mayor", DecodeFault::WordUnknown, "by", "\"mayor"},
        {"2026-05-10T01", "2026-05-32T01", DecodeFault::TimeMalformed, "at", "\"2026"},
        {"\"station\":\"s-1\",", "", DecodeFault::MemberMissing, "data.station", "{\"proxy"},
        {"\"station\":\"s-1\"", "\"station\":\"S\"", DecodeFault::IdMalformed, "data.station",
         "\"S\""},
        {"\"site\":\"s-1\"", "\"site\":\"\"", DecodeFault::IdMalformed, "site", "\"\""},
        {"0123456789abcdef", "0123456789abcdeF", DecodeFault::DigestMalformed, "data.voter",
         "\"01"},
        {"0123456789abcdef", "0123456789abcde", DecodeFault::DigestMalformed, "data.voter", "\"01"},
        {"\"voter\":\"0123456789abcdef\"", "\"voter\":[]", DecodeFault::WrongType, "data.voter",
         "[]"},
        {"\"style\":\"joint\"", "\"style\":\"joint\",\"time\":1", DecodeFault::MemberUnknown,
         "data.time", "1"},
    }));
    check_refused(each);
}

TEST_CASE("a mistake inside a list is named by its place in the list") {
    const std::string line =
        R"({"at":"2026-05-10T01:02:00Z","by":"election_committee","data":{"offices":[)"
        R"({"office":"chair","persons":["p1"]},{"office":"member","persons":["p2","P3"]}]},)"
        R"("kind":"candidates.published","seq":7,"site":"centre","v":1})";
    const auto read = audit::decode(line);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().path == "data.offices[1].persons[1]");
    CHECK(read.error().fault == DecodeFault::IdMalformed);
    CHECK(read.error().offset == line.find("\"P3\""));
}

TEST_CASE("a date that does not exist is refused") {
    const auto read =
        audit::decode(R"({"at":"2026-05-10T01:02:00Z","by":"election_committee","data":)"
                      R"({"election_day":"2026-02-29","in_favour":5},"kind":"day.fixed","seq":1,)"
                      R"("site":"centre","v":1})");
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().fault == DecodeFault::DateMalformed);
    CHECK(read.error().path == "data.election_day");
}

TEST_CASE("the largest number is 2^53 - 1") {
    CHECK(audit::decode(changed("\"seq\":7", "\"seq\":9007199254740990")).has_value());
    CHECK(audit::decode(changed("\"seq\":7", "\"seq\":9007199254740991")).has_value());
    for (const auto* above : {"9007199254740992", "9223372036854775808", "18446744073709551616"}) {
        const auto read = audit::decode(changed("\"seq\":7", std::string("\"seq\":") + above));
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().fault == DecodeFault::NumberTooLarge);
    }
}

TEST_CASE("the longest record has 65,535 bytes") {
    tests::Random random(seed);
    auto event = tests::arbitrary_event(random, election::Fact(roll::PersonNamed{}).index());
    auto& name = std::get<roll::PersonNamed>(event.fact).name;
    name.clear();
    name.assign(audit::longest_record - audit::encode(event).size(), 'x');
    CHECK(audit::encode(event).size() == 65'535);
    CHECK(audit::decode(audit::encode(event)).has_value());
    name.pop_back();
    CHECK(audit::decode(audit::encode(event)).has_value());
    name += "xx";
    const auto read = audit::decode(audit::encode(event));
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().fault == DecodeFault::TooLong);
}

TEST_CASE("at most 16 objects and arrays stand within each other") {
    const auto nested = [](std::size_t levels) {
        return changed("\"seq\":7", "\"deep\":" + std::string(levels, '[') + "1" +
                                        std::string(levels, ']') + ",\"seq\":7");
    };
    CHECK(audit::decode(nested(14)).error().fault == DecodeFault::NamesUnsorted);
    const auto sorted = [&](std::size_t levels) {
        std::string line = nested(levels);
        return line.replace(line.find("\"deep\""), 6, "\"lies\"");
    };
    CHECK(audit::decode(sorted(15)).error().fault == DecodeFault::MemberUnknown);
    CHECK(audit::decode(sorted(16)).error().fault == DecodeFault::TooDeep);
    CHECK(audit::decode(sorted(20'000)).error().fault == DecodeFault::TooDeep);
}
