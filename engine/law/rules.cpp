// SPDX-License-Identifier: Apache-2.0
// What can be told of any ruleset from the tables of ruleset.h alone.
#include "engine/law/rules.h"

#include <cstddef>

#include "engine/base/describe.h"
#include "engine/law/value_text.h"

namespace douxuan::law {

namespace {

/// Calls `visit(section, field, cited)` for every value that rulesets of this kind have.
template <class Visit>
void for_each_value(const Ruleset& rules, Visit visit) {
    base::for_each_field<Ruleset>([&](const auto& section) {
        const auto& values = rules.*section.place;
        base::for_each_field<std::remove_cvref_t<decltype(values)>>([&](const auto& field) {
            if (has_rule(rules.kind, section.name, field.name)) {
                visit(section.name, field, values.*field.place);
            }
        });
    });
}

void put(std::string& out, std::string_view key, const std::string& value) {
    out += key;
    out += " = " + value + "\n";
}

void put_head(std::string& out, const Ruleset& rules) {
    put(out, "id", toml_string(rules.id));
    put(out, "name_zh", toml_string(rules.name_zh));
    put(out, "name_en", toml_string(rules.name_en));
    put(out, "kind", toml_value(rules.kind));
    put(out, "in_force", rules.in_force.text());
    if (rules.out_of_force) {
        put(out, "out_of_force", rules.out_of_force->text());
    }
    for (const Instrument& each : rules.instruments) {
        out += "\n[[instrument]]\n";
        put(out, "id", toml_string(each.id));
        put(out, "name_zh", toml_string(each.name_zh));
        put(out, "name_en", toml_string(each.name_en));
        put(out, "in_force", each.in_force.text());
    }
}

template <class T>
std::string cited_toml(const Cited<T>& cited) {
    std::string text = "{ value = " + toml_value(cited.value);
    text += ", cite = " + toml_string(cited.cite.instrument);
    if (!cited.cite.article.empty()) {
        text += ", article = " + toml_string(cited.cite.article);
    }
    text += ", sure = " + toml_value(cited.confidence);
    if (!cited.note.empty()) {
        text += ", note = " + toml_string(cited.note);
    }
    if (!cited.note_zh.empty()) {
        text += ", note_zh = " + toml_string(cited.note_zh);
    }
    return text + " }";
}

/// The lines of members that `other` has as well.
std::vector<RuleLine> lines_shared_with(const Ruleset& other, const Ruleset& rules) {
    std::vector<RuleLine> shared = lines(rules);
    std::erase_if(shared, [&](const RuleLine& each) {
        return !has_rule(other.kind, each.section, each.member);
    });
    return shared;
}

/// The members that two rulesets have, for which `wanted(ours, theirs)`.
template <class Wanted>
std::vector<RulePair> pairs_if(const Ruleset& ours, const Ruleset& theirs, Wanted wanted) {
    const std::vector<RuleLine> left = lines_shared_with(theirs, ours);
    const std::vector<RuleLine> right = lines_shared_with(ours, theirs);
    std::vector<RulePair> pairs;
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (wanted(left[i], right[i])) {
            pairs.push_back({left[i], right[i]});
        }
    }
    return pairs;
}

}  // namespace

std::vector<RuleLine> lines(const Ruleset& rules) {
    std::vector<RuleLine> all;
    for_each_value(rules, [&](std::string_view section, const auto& field, const auto& cited) {
        all.push_back({.section = section,
                       .member = field.name,
                       .value = value_text(cited.value),
                       .cite = cited.cite,
                       .confidence = cited.confidence,
                       .note = cited.note,
                       .note_zh = cited.note_zh,
                       .meaning = field.meaning});
    });
    return all;
}

std::vector<RulePair> diff(const Ruleset& ours, const Ruleset& theirs) {
    return pairs_if(ours, theirs, [](const RuleLine& left, const RuleLine& right) {
        return left.value != right.value;
    });
}

std::vector<RulePair> renumbered(const Ruleset& ours, const Ruleset& theirs) {
    return pairs_if(ours, theirs, [](const RuleLine& left, const RuleLine& right) {
        return left.value == right.value && left.cite != right.cite && !left.cite.article.empty() &&
               !right.cite.article.empty();
    });
}

std::string resolved_toml(const Ruleset& rules) {
    std::string out;
    put_head(out, rules);
    std::string_view open;
    for_each_value(rules, [&](std::string_view section, const auto& field, const auto& cited) {
        if (section != open) {
            out += "\n[" + std::string(section) + "]\n";
            open = section;
        }
        put(out, field.name, cited_toml(cited));
    });
    return out;
}

}  // namespace douxuan::law
