// SPDX-License-Identifier: Apache-2.0
// RFC 8785 in our restricted form: what its reference vectors say, and where we are stricter.
// Origin of the texts: github.com/cyberphone/json-canonicalization, testdata/ (Apache-2.0), cut
// to one idea a row.
#include <string>

#include "audit/lint.h"
#include "tests/support/catch.h"

namespace douxuan::audit {
namespace {

struct Row {
    std::string_view from;     ///< the vector's file, and what of it
    std::string_view text;     ///< in the canonical form of RFC 8785
    std::string_view verdict;  ///< "canonical" or the fault by which we refuse it
};

constexpr Row rows[] = {
    {"arrays: whole", R"([56,{"1":[],"10":null,"d":true}])", "null_forbidden"},
    {"arrays: without null", R"([56,{"1":[],"10":5,"d":true}])", "boolean_forbidden"},
    {"arrays: without literals", R"([56,{"1":[],"10":5,"d":"yes"}])", "canonical"},
    {"french: whole",
     R"({"peach":"This sorting order","péché":"is wrong according to French",)"
     R"("pêche":"but canonicalization MUST","sin":"ignore locale"})",
     "name_malformed"},
    {"french: in ASCII", R"({"peach":"This sorting order","sin":"ignore locale"})", "canonical"},
    {"structures: whole",
     R"({"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],)"
     R"("A":{},"a":{}})",
     "name_malformed"},
    {"structures: our names", R"({"1":{"f":{"f":"hi"}},"10":{},"111":[{"e":"yes"}],"a":{}})",
     "canonical"},
    {"structures: capital name", R"({"A":{}})", "name_malformed"},
    {"structures: control in a name", R"({"\n":56})", "name_malformed"},
    {"unicode: not normalised, kept as it is", "{\"unnormalized\":\"A\u030A\"}", "canonical"},
    {"values: literals", R"({"literals":[null,true,false]})", "null_forbidden"},
    {"values: true", R"({"literals":[true]})", "boolean_forbidden"},
    {"values: false", R"({"literals":[false]})", "boolean_forbidden"},
    {"values: 333333333.3333333", R"([333333333.3333333])", "fraction_forbidden"},
    {"values: 1e+30", R"([1e+30])", "fraction_forbidden"},
    {"values: 4.5", R"([4.5])", "fraction_forbidden"},
    {"values: 0.002", R"([0.002])", "fraction_forbidden"},
    {"values: 1e-27", R"([1e-27])", "fraction_forbidden"},
    {"values: string", R"({"string":"€$\u000f\nA'B\"\\\\\"/"})", "canonical"},
    {"values: as it came in: solidus", R"({"string":"\/"})", "string_not_canonical"},
    {"values: as it came in: \\u20ac", R"({"string":"\u20ac"})", "string_not_canonical"},
    {"values: as it came in: \\u000F", R"({"string":"\u000F"})", "string_not_canonical"},
    {"values: as it came in: \\u000a", R"({"string":"\u000a"})", "string_not_canonical"},
    {"values: as it came in: 56.0", R"({"a":56.0})", "fraction_forbidden"},
    {"weird: carriage return", R"({"\r":"Carriage Return"})", "name_malformed"},
    {"weird: one", R"({"1":"One"})", "canonical"},
    {"weird: markup", R"({"</script>":"Browser Challenge"})", "name_malformed"},
    {"weird: control as a value, as it is", "{\"1\":\"Control\x7F\"}", "canonical"},
    {"weird: U+0080", "{\"\u0080\":\"Control\x7F\"}", "name_malformed"},
    {"weird: umlaut", R"({"ö":"Latin Small Letter O With Diaeresis"})", "name_malformed"},
    {"weird: euro", R"({"€":"Euro Sign"})", "name_malformed"},
    {"weird: smiley", R"({"😂":"Smiley"})", "name_malformed"},
    {"weird: smiley as a value", R"({"smiley":"😂"})", "canonical"},
    {"weird: dalet", R"({"דּ":"Hebrew Letter Dalet With Dagesh"})", "name_malformed"},
    {"order: 1 before 10 before 111", R"({"1":1,"10":1,"111":1})", "canonical"},
    {"order: 10 before 1", R"({"10":1,"1":1})", "names_unsorted"},
    {"order: a name twice", R"({"a":1,"a":1})", "name_twice"},
    {"space: after a colon", R"({"a": 1})", "space_forbidden"},
    {"space: at the end", "[56]\n", "space_forbidden"},
    {"numbers: the largest", R"([9007199254740991,-9007199254740991])", "canonical"},
    {"numbers: beyond it", R"([9007199254740992])", "number_too_large"},
    {"numbers: beyond 64 bits", R"([333333333333333333333333])", "number_too_large"},
    {"numbers: minus nought", R"([-0])", "number_not_canonical"},
    {"numbers: leading nought", R"([056])", "number_not_canonical"},
};

}  // namespace

TEST_CASE("canonical: the vectors of RFC 8785 are read or refused as the restricted form says") {
    for (const Row& row : rows) {
        INFO(row.from << ": " << row.text);
        const Lint found = lint(row.text, "");
        const std::string verdict =
            found.error ? std::string(base::word(found.error->fault)) : "canonical";
        CHECK(verdict == row.verdict);
    }
}

}  // namespace douxuan::audit
