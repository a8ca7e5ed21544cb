// SPDX-License-Identifier: Apache-2.0
// `rules`: the rulesets for lawyers. Everything is told from the tables of engine/law.
#include "engine/law/rules.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "ballots/text.h"
#include "cli/files.h"
#include "cli/input_faults.h"
#include "cli/json.h"
#include "cli/messages/citation.h"
#include "cli/messages/rule_values.h"
#include "cli/messages/synopsis.h"
#include "cli/messages/terms.h"
#include "cli/messages/values.h"
#include "cli/options.h"
#include "cli/verbs/tables.h"
#include "engine/law/built_in.h"
#include "engine/law/load.h"

namespace douxuan::cli {

namespace {

std::string day_text(Language language, base::Date day) {
    return shown(language, law::Fact{"date", day.text()});
}

std::string name_of(const Call& call, const law::Ruleset& rules) {
    return call.language == Language::Chinese ? rules.name_zh : rules.name_en;
}

/// A built-in ruleset by its id, or one out of a file; says what is wrong with it.
std::expected<law::Ruleset, ExitCode> ruleset(const Call& call, const std::string& id_or_file) {
    std::string text;
    if (const auto found = law::find_built_in(id_or_file)) {
        text = *found;
    } else if (auto read = read_file(call, id_or_file)) {
        text = std::move(*read);
    } else {
        return std::unexpected(read.error());
    }
    auto rules = law::load({.file = id_or_file, .text = text}, law::find_built_in);
    if (!rules) {
        return std::unexpected(say_load_errors(call, rules.error()));
    }
    return std::move(*rules);
}

Json head_json(const law::Ruleset& rules) {
    Json json;
    json.add("id", rules.id)
        .add("name_zh", rules.name_zh)
        .add("name_en", rules.name_en)
        .add("kind", base::word(rules.kind))
        .add("in_force", rules.in_force.text());
    if (rules.out_of_force) {
        json.add("out_of_force", rules.out_of_force->text());
    }
    return json;
}

Json line_json(const law::RuleLine& line) {
    Json json;
    json.add("section", line.section)
        .add("member", line.member)
        .add("value", line.value)
        .add("instrument", line.cite.instrument)
        .add("article", line.cite.article)
        .add("sure", base::word(line.confidence))
        .add("note", line.note)
        .add("note_zh", line.note_zh)
        .add("meaning", line.meaning);
    return json;
}

std::string path_of(const law::RuleLine& line) {
    return std::string(line.section) + "." + std::string(line.member);
}

ExitCode rules_list(const Call& call) {
    static constexpr Text id{"编号", "id"};
    static constexpr Text name{"名称", "name"};
    static constexpr Text from{"选举日自", "election days from"};
    static constexpr Text until{"至（不含）", "until (not included)"};
    if (const auto values = read_options(call, {}); !values) {
        return values.error();
    }
    std::vector<Json> members;
    Table table({{.title = std::string(call.say(id))},
                 {.title = std::string(call.say(from))},
                 {.title = std::string(call.say(until))},
                 {.title = std::string(call.say(name))}});
    for (const law::BuiltIn& each : law::built_in_texts()) {
        const law::Ruleset& rules = *law::built_in(each.id);
        members.push_back(head_json(rules));
        table.add({rules.id, day_text(call.language, rules.in_force),
                   rules.out_of_force ? day_text(call.language, *rules.out_of_force) : "",
                   name_of(call, rules)});
    }
    call.out << (call.json() ? Json().add("rulesets", members).text() + "\n"
                             : table.text(call.ink));
    return ExitCode::Done;
}

/// In Chinese the English note if there is no other: a file of one's own need not have both.
void print_note(const Call& call, const law::RuleLine& line) {
    static constexpr Text note{"    说明：", "    note: "};
    const bool chinese = call.language == Language::Chinese && !line.note_zh.empty();
    const auto text = ballots::trimmed(chinese ? line.note_zh : line.note);
    if (!text.empty()) {
        call.out << call.say(note) << text << "\n";
    }
}

void print_line(const Call& call, const law::Ruleset& rules, const law::RuleLine& line) {
    const std::string path = path_of(line);
    call.out << "  " << rule_label(rules.kind, path).in(call.language) << "  "
             << rule_value(call.language, rules, line.section, line.member) << "\n    "
             << citation(call.language, line.cite, rules) << " · "
             << text_of(call.language, line.confidence) << " · " << path << "\n";
    print_note(call, line);
}

void print_rules(const Call& call, const law::Ruleset& rules) {
    static constexpr Text in_force{"选举日在 {in_force} 以后适用",
                                   "for election days from {in_force}"};
    static constexpr Text until{"，{out_of_force} 起不再适用", ", not from {out_of_force} on"};
    std::vector<law::Fact> facts{{"in_force", day_text(call.language, rules.in_force)}};
    call.out << name_of(call, rules) << " (" << rules.id << ")\n"
             << fill(call.say(in_force), facts);
    if (rules.out_of_force) {
        facts = {{"out_of_force", day_text(call.language, *rules.out_of_force)}};
        call.out << fill(call.say(until), facts);
    }
    call.out << "\n";
    std::string_view section;
    for (const law::RuleLine& line : law::lines(rules)) {
        if (line.section != section) {
            section = line.section;
            call.out << "\n" << rule_label(rules.kind, section).in(call.language) << "\n";
        }
        print_line(call, rules, line);
    }
}

ExitCode rules_show(const Call& call) {
    const auto values = read_options(
        call, {{"ruleset", {"规则的编号或文件", "id of a ruleset, or a file"}, Times::Place},
               {"toml", {"输出完整的规则文件", "print the whole ruleset as a file"}, Times::Flag}});
    if (!values) {
        return values.error();
    }
    const auto rules = ruleset(call, (*values)["ruleset"]);
    if (!rules) {
        return rules.error();
    }
    if (values->given("toml")) {
        call.out << law::resolved_toml(*rules);
    } else if (call.json()) {
        std::vector<Json> members;
        for (const law::RuleLine& line : law::lines(*rules)) {
            members.push_back(line_json(line));
        }
        call.out << head_json(*rules).add("values", members).text() << "\n";
    } else {
        print_rules(call, *rules);
    }
    return ExitCode::Done;
}

/// What `rules` allows and a national law does not, whose days it shares; each value once.
std::vector<std::pair<const law::Ruleset*, law::RulePair>> all_warnings(const law::Ruleset& rules) {
    std::vector<std::pair<const law::Ruleset*, law::RulePair>> all;
    for (const law::BuiltIn& each : law::built_in_texts()) {
        const law::Ruleset* national = law::built_in(each.id);
        if (each.id == rules.id || !each.id.starts_with("cn-")) {
            continue;
        }
        for (law::RulePair& pair : law::warnings(rules, *national)) {
            const bool is_told = std::ranges::any_of(all, [&](const auto& before) {
                return path_of(before.second.ours) == path_of(pair.ours);
            });
            if (!is_told) {
                all.emplace_back(national, std::move(pair));
            }
        }
    }
    return all;
}

void print_pair(const Call& call, std::pair<const law::Ruleset&, const law::Ruleset&> rules,
                const law::RulePair& pair) {
    call.out << "  " << rule_label(rules.first.kind, path_of(pair.ours)).in(call.language) << "\n";
    const auto side = [&](const law::Ruleset& whose, const law::RuleLine& line) {
        call.out << "    " << whose.id << ": "
                 << rule_value(call.language, whose, line.section, line.member) << "  ("
                 << citation(call.language, line.cite, whose) << ")\n";
    };
    side(rules.first, pair.ours);
    side(rules.second, pair.theirs);
}

Json pair_json(const law::RulePair& pair) {
    Json json;
    json.add("ours", line_json(pair.ours)).add("theirs", line_json(pair.theirs));
    return json;
}

std::vector<Json> pairs_json(const std::vector<law::RulePair>& pairs) {
    std::vector<Json> all;
    for (const law::RulePair& pair : pairs) {
        all.push_back(pair_json(pair));
    }
    return all;
}

ExitCode check(const Call& call) {
    static constexpr Text good{"✓ {name}（{id}）：没有错误。", "✓ {name} ({id}): no faults."};
    static constexpr Text allows{"! 下列各项允许了国家法律所不允许的，请核对：",
                                 "! Here it allows what the national law does not; please check:"};
    const auto values =
        read_options(call, {{"file", {"规则文件", "a file of rules"}, Times::Place}});
    if (!values) {
        return values.error();
    }
    const auto rules = ruleset(call, (*values)["file"]);
    if (!rules) {
        return rules.error();
    }
    const auto warnings = all_warnings(*rules);
    if (call.json()) {
        std::vector<Json> members;
        for (const auto& [national, pair] : warnings) {
            members.push_back(pair_json(pair).add("national", national->id));
        }
        call.out << head_json(*rules).add("warnings", members).text() << "\n";
    } else {
        const std::vector<law::Fact> facts{{"name", name_of(call, *rules)}, {"id", rules->id}};
        call.out << fill(call.say(good), facts) << "\n";
        if (!warnings.empty()) {
            call.out << call.say(allows) << "\n";
        }
        for (const auto& [national, pair] : warnings) {
            print_pair(call, {*rules, *national}, pair);
        }
    }
    return ExitCode::Done;
}

ExitCode diff(const Call& call) {
    static constexpr Text place_a{"一套规则（编号或文件）", "one ruleset (id or file)"};
    static constexpr Text place_b{"另一套规则", "the other"};
    const auto values =
        read_options(call, {{"a", place_a, Times::Place}, {"b", place_b, Times::Place}});
    if (!values) {
        return values.error();
    }
    const auto ours = ruleset(call, (*values)["a"]);
    const auto theirs = ours ? ruleset(call, (*values)["b"]) : ours;
    if (!theirs) {
        return theirs.error();
    }
    const auto differing = law::diff(*ours, *theirs);
    const auto renumbered = law::renumbered(*ours, *theirs);
    if (call.json()) {
        call.out << Json()
                        .add("a", ours->id)
                        .add("b", theirs->id)
                        .add("differ", pairs_json(differing))
                        .add("renumbered", pairs_json(renumbered))
                        .text()
                 << "\n";
        return ExitCode::Done;
    }
    call.out << synopsis(call.language, *ours, *theirs, differing, renumbered);
    return ExitCode::Done;
}

constexpr auto rules_table = std::to_array<Action>({
    {"list", {"列出程序自带的规则", "list the rulesets of the program"}, rules_list},
    {"show", {"显示一套规则的每个值和出处", "show every value with its article"}, rules_show},
    {"check", {"检查规则文件", "check a file of rules"}, check},
    {"diff", {"对照两套规则", "set two rulesets beside each other"}, diff},
});

}  // namespace

std::span<const Action> rules_actions() {
    return rules_table;
}

}  // namespace douxuan::cli
