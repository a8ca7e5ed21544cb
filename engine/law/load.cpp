// SPDX-License-Identifier: Apache-2.0
// Walks a ruleset file along the tables of ruleset.h, so that no key is written twice. It goes on
// after a defect: the author of a ruleset sees all of them at once.
#include "engine/law/load.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "engine/base/id.h"
#include "engine/law/toml_reader.h"

namespace douxuan::law {

namespace {

constexpr std::size_t largest_text = 262'144;
// Every level of nesting costs one of ". [ {". The parser's tables are destroyed recursively, so
// the depth must be bounded before it runs, and counting signs needs no parser.
constexpr std::ptrdiff_t most_nesting_signs = 4'000;
constexpr std::size_t most_bases = 8;

/// The ids of the rulesets that led here, each extending the next.
using Asked = std::vector<std::string>;

std::expected<Ruleset, LoadErrors> load_over(const RulesetText& source, const FindBase& find_base,
                                             const Asked& asked);

/// Whether the section (or the ruleset, if `section` is empty) has that key, for its kind.
template <class Section>
bool has_field(CommitteeKind kind, std::string_view section, std::string_view name) {
    bool found = false;
    base::for_each_field<Section>([&](const auto& field) {
        found |= field.name == name &&
                 (section.empty() ? has_rule(kind, name) : has_rule(kind, section, name));
    });
    return found;
}

/// A value with its citation, at the key `key`.
template <class T>
void read_cited(TomlReader& reader, const toml::node& node, const std::string& key,
                const std::vector<Instrument>& instruments, Cited<T>& out) {
    out = {};
    out.confidence = Confidence::Text;
    const toml::table* table = reader.as_table(node, key);
    if (table == nullptr) {
        return;
    }
    reader.read_member(*table, key, "value", out.value);
    reader.read_member(*table, key, "cite", out.cite.instrument);
    reader.read_member(*table, key, "sure", out.confidence);
    const bool assumed = out.confidence == Confidence::Assumed;
    if (table->contains("article") || !assumed) {
        reader.read_member(*table, key, "article", out.cite.article);
    }
    if (table->contains("note")) {
        reader.read_member(*table, key, "note", out.note);
    } else if (assumed) {
        reader.fail(LoadErrorCode::NoteMissing, node.source(), key + ".note",
                    "a note on the other readings of an assumed value");
    }
    if (table->contains("note_zh")) {
        reader.read_member(*table, key, "note_zh", out.note_zh);
    }
    reader.refuse_unknown(*table, key + ".", [](std::string_view name) {
        return name == "value" || name == "cite" || name == "article" || name == "sure" ||
               name == "note" || name == "note_zh";
    });
    if (!out.cite.instrument.empty() &&
        std::ranges::find(instruments, out.cite.instrument, &Instrument::id) == instruments.end()) {
        reader.fail(LoadErrorCode::InstrumentUnknown, table->get("cite")->source(), key + ".cite",
                    "the id of an [[instrument]]");
    }
}

/// The instruments of the file, after those of the base.
void read_instruments(TomlReader& reader, const toml::table& root, bool inherits,
                      std::vector<Instrument>& out) {
    const toml::node* node = root.get("instrument");
    if (node == nullptr) {
        if (!inherits) {
            reader.fail(LoadErrorCode::Missing, root.source(), "instrument", "[[instrument]]");
        }
        return;
    }
    if (!node->is_array_of_tables()) {
        reader.fail(LoadErrorCode::WrongType, node->source(), "instrument", "[[instrument]]");
        return;
    }
    for (const toml::node& entry : *node->as_array()) {
        const toml::table& table = *entry.as_table();
        Instrument each;
        reader.read_member(table, "instrument", "id", each.id);
        reader.read_member(table, "instrument", "name_zh", each.name_zh);
        reader.read_member(table, "instrument", "name_en", each.name_en);
        reader.read_member(table, "instrument", "in_force", each.in_force);
        reader.refuse_unknown(table, "instrument.", [](std::string_view name) {
            return name == "id" || name == "name_zh" || name == "name_en" || name == "in_force";
        });
        if (!each.id.empty() && std::ranges::find(out, each.id, &Instrument::id) != out.end()) {
            reader.fail(LoadErrorCode::Twice, table.source(), "instrument.id",
                        "each instrument once, those of the base included");
        }
        out.push_back(std::move(each));
    }
}

/// What stands before the sections.
void read_head(TomlReader& reader, const toml::table& root, Ruleset& out) {
    reader.read_member(root, "", "id", out.id);
    if (!out.id.empty() && !base::is_id(out.id)) {
        reader.fail(LoadErrorCode::WrongForm, root.get("id")->source(), "id",
                    "1 to 32 of a-z, 0-9, - and _");
    }
    reader.read_member(root, "", "name_zh", out.name_zh);
    reader.read_member(root, "", "name_en", out.name_en);
    reader.read_member(root, "", "kind", out.kind);
    reader.read_member(root, "", "in_force", out.in_force);
    out.out_of_force.reset();
    if (const toml::node* node = root.get("out_of_force")) {
        const std::size_t before = reader.defects();
        reader.read(*node, "out_of_force", out.out_of_force.emplace());
        if (reader.defects() == before && *out.out_of_force <= out.in_force) {
            reader.fail(LoadErrorCode::Inverted, node->source(), "out_of_force",
                        "a date after in_force");
        }
    }
    reader.refuse_unknown(root, "", [&](std::string_view name) {
        constexpr std::array<std::string_view, 8> head{"id",      "name_zh",   "name_en",
                                                       "kind",    "in_force",  "out_of_force",
                                                       "extends", "instrument"};
        return std::ranges::find(head, name) != head.end() ||
               has_field<Ruleset>(out.kind, "", name);
    });
}

/// A section that rulesets of `kind` have.
template <class Section>
void read_section(TomlReader& reader, const toml::table& root, std::string_view name, bool inherits,
                  CommitteeKind kind, const std::vector<Instrument>& instruments, Section& out) {
    const std::string key(name);
    const toml::node* node = root.get(name);
    if (node == nullptr) {
        if (!inherits) {
            reader.fail(LoadErrorCode::Missing, root.source(), key, "a table");
        }
        return;
    }
    const toml::table* table = reader.as_table(*node, key);
    if (table == nullptr) {
        return;
    }
    base::for_each_field<Section>([&](const auto& field) {
        const std::string path = key + "." + std::string(field.name);
        if (!has_rule(kind, name, field.name)) {
            return;
        }
        if (const toml::node* member = table->get(field.name)) {
            read_cited(reader, *member, path, instruments, out.*field.place);
        } else if (!inherits) {
            reader.fail(LoadErrorCode::Missing, node->source(), path, "a cited value");
        }
    });
    reader.refuse_unknown(*table, key + ".", [&](std::string_view member) {
        return has_field<Section>(kind, name, member);
    });
}

/// Whether a list of bodies names one that the other kind of committee has.
bool names_other_body(CommitteeKind kind, const std::vector<Body>& bodies) {
    return std::ranges::any_of(bodies, [&](Body each) {
        const bool of_residents = each == Body::ResidentsMeeting ||
                                  each == Body::ResidentsRepresentativesMeeting ||
                                  each == Body::ResidentsGroupMeetings || each == Body::SubDistrict;
        return each != Body::VotersPresent && of_residents != (kind == CommitteeKind::Residents);
    });
}

/// What no single value shows.
void refuse_contradictions(TomlReader& reader, const toml::table& root, const Ruleset& rules) {
    const auto fail = [&](std::string key, std::string expected) {
        reader.fail(LoadErrorCode::Contradiction, root.source(), std::move(key),
                    std::move(expected));
    };
    if (rules.committee.size->most < *rules.committee.chairs) {
        fail("committee.size", "at least as many members as chairs");
    }
    if (rules.committee.size->most < *rules.committee.women_least) {
        fail("committee.women_least", "no more women than members");
    }
    if (names_other_body(rules.kind, *rules.committee.size_decided_by)) {
        fail("committee.size_decided_by", "bodies of this kind of committee");
    }
    if (const auto& bodies = *rules.committee.shift_consent_by;
        bodies && names_other_body(rules.kind, *bodies)) {
        fail("committee.shift_consent_by", "bodies of this kind of committee");
    }
    if (names_other_body(rules.kind, *rules.election_committee.chosen_by)) {
        fail("election_committee.chosen_by", "bodies of this kind of committee");
    }
    if (names_other_body(rules.kind, *rules.residents_method.decided_by)) {
        fail("residents_method.decided_by", "bodies of this kind of committee");
    }
    for (const auto& [key, bodies] :
         {std::pair{"further.stop_decided_by", &rules.further.stop_decided_by},
          std::pair{"further.runners_up_by", &rules.further.runners_up_by},
          std::pair{"further.by_election_waived_by", &rules.further.by_election_waived_by}}) {
        if (**bodies && names_other_body(rules.kind, ***bodies)) {
            fail(key, "bodies of this kind of committee");
        }
    }
    if (rules.further.by_election_waived_by->has_value() !=
        rules.further.by_election_waived_elected->has_value()) {
        fail("further.by_election_waived_elected", "how many, where somebody may waive it");
    }
    if (*rules.count.batch_most < base::Papers{1}) {
        fail("count.batch_most", "at least one paper");
    }
    const std::vector<NominationSource>& sources = *rules.nomination.sources;
    if (rules.kind == CommitteeKind::Residents && !*rules.residents_nomination.household_least &&
        std::ranges::find(sources, NominationSource::HouseholdRepresentatives) != sources.end()) {
        fail("residents_nomination.household_least", "how many, where they may nominate");
    }
    if (*rules.nomination.equal_number == EqualNumber::ElectorsAgree &&
        !*rules.nomination.equal_share) {
        fail("nomination.equal_share", "a share, where the electors have to agree");
    }
    if (const auto& bodies = *rules.committee.kin_equal_by;
        bodies && names_other_body(rules.kind, *bodies)) {
        fail("committee.kin_equal_by", "bodies of this kind of committee");
    }
    // One voter would be counted twice for one person.
    if (*rules.count.cascade == Cascade::HigherToLower &&
        *rules.count.two_offices == TwoOfficesOnPaper::CountsInEach) {
        fail("count.cascade", "no cascade where one person counts in two offices of a paper");
    }
}

/// The ruleset that `root` extends, or an empty one.
std::expected<Ruleset, LoadErrors> load_base(TomlReader& reader, const toml::table& root,
                                             const FindBase& find_base, Asked asked) {
    const toml::node* node = root.get("extends");
    if (node == nullptr) {
        return Ruleset{};
    }
    const auto fail = [&](LoadErrorCode code, std::string expected) {
        reader.fail(code, node->source(), "extends", std::move(expected));
        return std::unexpected(reader.take_errors());
    };
    std::string id;
    reader.read(*node, "extends", id);
    if (reader.defects() > 0) {
        return std::unexpected(reader.take_errors());
    }
    if (std::ranges::find(asked, id) != asked.end() || asked.size() >= most_bases) {
        return fail(LoadErrorCode::BaseCircular, "a ruleset that does not lead back here");
    }
    const auto text = find_base(id);
    if (!text) {
        return fail(LoadErrorCode::BaseUnknown, "the id of a known ruleset");
    }
    asked.push_back(id);
    auto base = load_over({.file = id, .text = *text}, find_base, asked);
    if (base && base->id != id) {
        return fail(LoadErrorCode::WrongId, "a ruleset that has this id itself");
    }
    return base;
}

std::expected<Ruleset, LoadErrors> read_ruleset(TomlReader& reader, const toml::table& root,
                                                const FindBase& find_base, const Asked& asked) {
    auto rules = load_base(reader, root, find_base, asked);
    if (!rules) {
        return rules;
    }
    const bool inherits = root.contains("extends");
    const CommitteeKind kind_of_base = rules->kind;
    read_head(reader, root, *rules);
    if (inherits && rules->kind != kind_of_base) {
        reader.fail(LoadErrorCode::BaseWrongKind, root.source(), "kind", "the kind of the base");
    }
    read_instruments(reader, root, inherits, rules->instruments);
    base::for_each_field<Ruleset>([&](const auto& section) {
        if (has_rule(rules->kind, section.name)) {
            read_section(reader, root, section.name, inherits, rules->kind, rules->instruments,
                         (*rules).*section.place);
        }
    });
    if (reader.defects() == 0) {
        refuse_contradictions(reader, root, *rules);
    }
    if (reader.defects() > 0) {
        return std::unexpected(reader.take_errors());
    }
    return rules;
}

bool fits(std::string_view text) {
    const auto nests = [](char c) { return c == '.' || c == '[' || c == '{'; };
    return text.size() <= largest_text && std::ranges::count_if(text, nests) <= most_nesting_signs;
}

std::expected<Ruleset, LoadErrors> load_over(const RulesetText& source, const FindBase& find_base,
                                             const Asked& asked) {
    TomlReader reader(source.file);
    if (!fits(source.text)) {
        reader.fail(LoadErrorCode::TooLarge, {}, "", "a text of the size of a ruleset");
        return std::unexpected(reader.take_errors());
    }
    try {
        const toml::table root = toml::parse(source.text);
        return read_ruleset(reader, root, find_base, asked);
    } catch (const toml::parse_error& error) {
        reader.fail(LoadErrorCode::Syntax, error.source(), "", std::string(error.description()));
        return std::unexpected(reader.take_errors());
    }
}

}  // namespace

std::expected<Ruleset, LoadErrors> load(const RulesetText& source, const FindBase& find_base) {
    return load_over(source, find_base, {});
}

}  // namespace douxuan::law
