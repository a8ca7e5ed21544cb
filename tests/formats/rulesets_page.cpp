// SPDX-License-Identifier: Apache-2.0
#include "tests/formats/rulesets_page.h"

#include <optional>
#include <vector>

#include "cli/messages/terms.h"
#include "engine/law/built_in.h"
#include "engine/law/ruleset.h"
#include "engine/law/value_text.h"

namespace douxuan::formats {

namespace {

constexpr std::string_view rulesets_head = R"(# 规则集 Rulesets

规则文件（TOML）的每一项。本页由程序的表格生成；怎样写、怎样继承见 [docs/law/README.md](../law/README.md)，
检查用 `douxuan rules check 文件`。例子取自 `cn-village-2026`，只有居民委员会才有的取自 `cn-residents-2026`。

Every key of a ruleset file. This page is made from the program's own tables. How a value is cited and how a ruleset extends
another is in [docs/law/README.md](../law/README.md); `douxuan rules check FILE` checks one. The examples are those of
`cn-village-2026`, or of `cn-residents-2026` for what only residents' committees have. A ruleset has the sections and keys of its
kind and no others: where only one of the two kinds has a key, its row says which.

Before the sections stand `id`, `name_zh`, `name_en`, `kind` (`village` or `residents`), `in_force` and, if it has ended, `out_of_force` (the
first election day that may, and may not, use the ruleset); `extends`, if it states only what differs from another; and an
`[[instrument]]` with `id`, `name_zh`, `name_en` and `in_force` for each text of law that is cited. In the sections every key is

    key = { value = …, cite = "instrument", article = "18", sure = "text", note = "…", note_zh = "…" }
)";

std::string type_of(const bool&) {
    return "true or false";
}
std::string type_of(const base::Threshold&) {
    return "a share";
}
template <class Unit>
std::string type_of(const base::Quantity<Unit>&) {
    return "a number";
}
template <base::Worded Enum>
std::string type_of(const Enum&) {
    std::string words;
    for (const auto& [value, word] : base::words_of<Enum>) {
        words += (words.empty() ? "`" : ", `") + std::string(word) + "`";
    }
    return "one of " + words;
}
template <class T>
std::string type_of(const law::Range<T>&) {
    return "bounds, both allowed";
}
template <class T>
std::string type_of(const std::vector<T>&) {
    return "a list; " + type_of(T{});
}
template <class T>
std::string type_of(const std::optional<T>&) {
    return type_of(T{}) + "; or `\"none\"`";
}

/// Behind the meaning of what only one kind of committee has: which.
std::string only_of(std::string_view section, std::string_view key) {
    const bool of_village = law::has_rule(law::CommitteeKind::Village, section, key);
    const bool of_residents = law::has_rule(law::CommitteeKind::Residents, section, key);
    return of_village && of_residents ? ""
           : of_village               ? " (`village` only)"
                                      : " (`residents` only)";
}

}  // namespace

std::string rulesets_page() {
    const law::Ruleset& village = *law::built_in("cn-village-2026");
    const law::Ruleset& residents = *law::built_in("cn-residents-2026");
    std::string page(rulesets_head);
    base::for_each_field<law::Ruleset>([&](const auto& section) {
        const std::string name(section.name);
        page += "\n## [" + name + "]\n\n" + std::string(cli::rule_label(village.kind, name).zh) +
                "。 " + std::string(section.meaning) + ".\n\n" +
                "| key | 中文 | meaning | type | example |\n| --- | --- | --- | --- | --- |\n";
        using Section = std::remove_cvref_t<decltype(village.*section.place)>;
        base::for_each_field<Section>([&](const auto& field) {
            const bool of_village = law::has_rule(village.kind, section.name, field.name);
            const law::Ruleset& rules = of_village ? village : residents;
            const auto& value = (rules.*section.place.*field.place).value;
            const std::string key(field.name);
            page += "| `" + key + "` | " +
                    std::string(cli::rule_label(rules.kind, name + "." + key).zh) + " | " +
                    std::string(field.meaning) + only_of(name, key) + " | " + type_of(value) +
                    " | `" + law::toml_value(value) + "` |\n";
        });
    });
    return page;
}

}  // namespace douxuan::formats
