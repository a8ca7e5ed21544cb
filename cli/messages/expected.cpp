// SPDX-License-Identifier: Apache-2.0
// The forms that the readers ask for say themselves in English; here they are said in Chinese.
#include <array>

#include "cli/messages/complaint.h"
#include "cli/messages/text.h"
#include "cli/messages/width.h"

namespace douxuan::cli {
namespace {

constexpr auto expected_table = std::to_array<Named>({
    // engine/law
    {"a table", {"一个表 [...] 或 {...}", "a table"}},
    {"a list", {"列表 [...]", "a list"}},
    {"a list with an entry", {"至少有一项的列表", "a list with an entry"}},
    {"each entry once", {"每一项只写一次", "each entry once"}},
    {"true or false", {"true（是）或 false（否）", "true or false"}},
    {"a text on one line", {"写在一行内的文字", "a text on one line"}},
    {"a date, 1800-01-01 to 2999-12-31",
     {"1800-01-01 至 2999-12-31 之间的日期，不加引号", "a date, 1800-01-01 to 2999-12-31"}},
    {"\"more than 1/2\" or \"at least 2/3\", the denominator at most 1000",
     {"\"more than 1/2\"（超过）或 \"at least 2/3\"（不少于），分母不超过 1000",
      "\"more than 1/2\" or \"at least 2/3\", the denominator at most 1000"}},
    {"a whole number from 0 to 10000", {"0 至 10000 的整数", "a whole number from 0 to 10000"}},
    {"least not greater than most",
     {"least（最少）不大于 most（最多）", "least not greater than most"}},
    {"this key", {"这一项", "this key"}},
    {"a key that rulesets have", {"规则中有的项", "a key that rulesets have"}},
    {"a cited value", {"带出处的值", "a cited value"}},
    {"a note on the other readings of an assumed value",
     {"说明其他理解的 note", "a note on the other readings of an assumed value"}},
    {"the id of an [[instrument]]", {"某个 [[instrument]] 的 id", "the id of an [[instrument]]"}},
    {"[[instrument]]", {"[[instrument]]", "[[instrument]]"}},
    {"each instrument once, those of the base included",
     {"每个文件只列一次，连同所继承的在内", "each instrument once, those of the base included"}},
    {"1 to 32 of a-z, 0-9, - and _",
     {"1 至 32 个小写字母、数字、- 或 _", "1 to 32 of a-z, 0-9, - and _"}},
    {"a date after in_force", {"晚于 in_force 的日期", "a date after in_force"}},
    {"at least as many members as chairs",
     {"人数不少于主任人数", "at least as many members as chairs"}},
    {"no more women than members", {"妇女名额不多于总人数", "no more women than members"}},
    {"no cascade where one person counts in two offices of a paper",
     {"一张选票上一人可以在两个职务上计票时，高职务的得票不能计入低职务",
      "no cascade where one person counts in two offices of a paper"}},
    {"at least one paper", {"至少一张选票", "at least one paper"}},
    {"a ruleset that does not lead back here",
     {"不会绕回本规则的规则", "a ruleset that does not lead back here"}},
    {"the id of a known ruleset", {"已有规则的 id", "the id of a known ruleset"}},
    {"a ruleset that has this id itself",
     {"自己的 id 就是这个的规则", "a ruleset that has this id itself"}},
    {"the kind of the base", {"与所继承规则相同的类别", "the kind of the base"}},
    {"a text of the size of a ruleset",
     {"一份规则那么大的文字", "a text of the size of a ruleset"}},
    // audit
    {"a string", {"带引号的文字", "a string"}},
    {"an integer", {"整数", "an integer"}},
    {"an object", {"{...}", "an object"}},
    {"an array", {"[...]", "an array"}},
    {"at most 9007199254740991", {"不超过 9007199254740991", "at most 9007199254740991"}},
    {"YYYY-MM-DD", {"年-月-日，如 2026-03-29", "YYYY-MM-DD"}},
    {"YYYY-MM-DDThh:mm:ssZ", {"如 2026-03-29T01:00:00Z 的时间", "YYYY-MM-DDThh:mm:ssZ"}},
    {"64 hexadecimal digits", {"64 位十六进制数字", "64 hexadecimal digits"}},
    {"16 hexadecimal digits", {"16 位十六进制数字", "16 hexadecimal digits"}},
    {"a number from 0", {"不小于 0 的数", "a number from 0"}},
    {"1 to 32 characters of a-z, 0-9, _ and -",
     {"1 至 32 个小写字母、数字、_ 或 -", "1 to 32 characters of a-z, 0-9, _ and -"}},
    {"a kind of docs/formats/events.md",
     {"docs/formats/events.md 所列的种类", "a kind of docs/formats/events.md"}},
});

}  // namespace

std::string expected_text(Language language, std::string_view english) {
    constexpr std::string_view one_of = "one of ";
    if (language == Language::Chinese && english.starts_with(one_of)) {
        return "下列之一：" + printable(english.substr(one_of.size()));
    }
    const Text known = find(expected_table, english);
    return printable(known.empty() ? english : known.in(language));
}

}  // namespace douxuan::cli
