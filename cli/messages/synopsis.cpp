// SPDX-License-Identifier: Apache-2.0
#include "cli/messages/synopsis.h"

#include <algorithm>
#include <utility>

#include "ballots/text.h"
#include "cli/messages/citation.h"
#include "cli/messages/rule_values.h"
#include "cli/messages/terms.h"
#include "cli/messages/values.h"

namespace douxuan::cli {
namespace {

std::string label_of(Language language, const law::Ruleset& rules, const law::RuleLine& line) {
    const std::string path = std::string(line.section) + "." + std::string(line.member);
    return std::string(rule_label(rules.kind, path).in(language));
}

/// One line of the head: the letter, the name, and from when until when.
std::string synopsis_heading(Language language, std::string_view letter,
                             const law::Ruleset& rules) {
    static constexpr Text ended{"（选举日 {from} 至 {to} 前）",
                                " (election days from {from}, before {to})"};
    static constexpr Text open{"（选举日 {from} 起）", " (election days from {from})"};
    std::vector<law::Fact> facts{
        {"from", shown(language, law::Fact{"date", rules.in_force.text()})}};
    if (rules.out_of_force) {
        facts.push_back({"to", shown(language, law::Fact{"date", rules.out_of_force->text()})});
    }
    const std::string& name = language == Language::Chinese ? rules.name_zh : rules.name_en;
    return std::string(letter) + "  " + rules.id + "  " + name +
           fill((rules.out_of_force ? ended : open).in(language), facts) + "\n";
}

/// One side of a difference: value, article, and the note below it.
std::string side(Language language, std::string_view letter, const law::Ruleset& rules,
                 const law::RuleLine& line) {
    std::string text = "    " + std::string(letter) + "  " +
                       rule_value(language, rules, line.section, line.member) + "\n       " +
                       citation(language, line.cite, rules);
    if (line.confidence != law::Confidence::Text) {
        text += " · " + std::string(text_of(language, line.confidence));
    }
    text += "\n";
    const bool chinese = language == Language::Chinese && !line.note_zh.empty();
    const auto note = ballots::trimmed(chinese ? line.note_zh : line.note);
    return note.empty() ? text : text + "       " + std::string(note) + "\n";
}

std::string differences(Language language, const law::Ruleset& ours, const law::Ruleset& theirs,
                        const std::vector<law::RulePair>& pairs) {
    std::string text;
    std::string_view section;
    for (const law::RulePair& pair : pairs) {
        if (pair.ours.section != section) {
            section = pair.ours.section;
            text += "\n" + std::string(rule_label(ours.kind, section).in(language)) + "\n";
        }
        text += "  " + label_of(language, ours, pair.ours) + "\n" +
                side(language, "A", ours, pair.ours) + side(language, "B", theirs, pair.theirs);
    }
    return text;
}

/// One line for each pair of articles, in the order in which the first is met.
std::string concordance(Language language, const law::Ruleset& ours, const law::Ruleset& theirs,
                        const std::vector<law::RulePair>& pairs) {
    static constexpr Text comma{"、", "; "};
    std::vector<std::pair<std::pair<law::Citation, law::Citation>, std::string>> rows;
    for (const law::RulePair& pair : pairs) {
        const std::pair cites{pair.ours.cite, pair.theirs.cite};
        auto row =
            std::ranges::find_if(rows, [&](const auto& each) { return each.first == cites; });
        if (row == rows.end()) {
            row = rows.insert(rows.end(), {cites, ""});
        } else {
            row->second += comma.in(language);
        }
        row->second += label_of(language, ours, pair.ours);
    }
    std::string text;
    for (const auto& [cites, labels] : rows) {
        text += "  A  " + citation(language, cites.first, ours) + "\n  B  " +
                citation(language, cites.second, theirs) + "\n     " + labels + "\n";
    }
    return text;
}

}  // namespace

std::string synopsis(Language language, const law::Ruleset& ours, const law::Ruleset& theirs,
                     const std::vector<law::RulePair>& differing,
                     const std::vector<law::RulePair>& renumbered) {
    static constexpr Text same{"两套规则的值完全相同。\n",
                               "The two rulesets have the same values.\n"};
    static constexpr Text moved{"\n内容相同，条文不同\n", "\nThe same, under another article\n"};
    std::string text =
        synopsis_heading(language, "A", ours) + synopsis_heading(language, "B", theirs);
    text += differing.empty() ? "\n" + std::string(same.in(language))
                              : differences(language, ours, theirs, differing);
    if (!renumbered.empty()) {
        text += std::string(moved.in(language)) + concordance(language, ours, theirs, renumbered);
    }
    return text;
}

}  // namespace douxuan::cli
