// SPDX-License-Identifier: Apache-2.0
// A ruleset that extends another states only what differs, each value with its own citation.
#include <map>
#include <string>

#include "engine/law/load.h"
#include "engine/law/rules.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"

using namespace douxuan;
using law::LoadErrorCode;

namespace {

const std::string head = R"(
id = "heir"
name_zh = "某省"
name_en = "A province"
kind = "village"
in_force = 2026-05-01
)";

const std::string instrument = R"(
[[instrument]]
id = "PROVINCE"
name_zh = "某省办法"
name_en = "Measures of a province"
in_force = 2026-05-01
)";

/// Loads `text`; bases are the built-in rulesets and `others`.
std::expected<law::Ruleset, law::LoadErrors> load(
    const std::string& text, const std::map<std::string, std::string>& others) {
    return law::load({.file = "heir.toml", .text = text},
                     [&](std::string_view id) -> std::optional<std::string_view> {
                         const auto at = others.find(std::string(id));
                         return at == others.end() ? law::find_built_in(id) : at->second;
                     });
}

law::LoadError error_of_heir(const std::string& text,
                             const std::map<std::string, std::string>& others = {}) {
    const auto ruleset = load(text, others);
    REQUIRE_FALSE(ruleset);
    REQUIRE(ruleset.error().size() == 1);
    return ruleset.error().front();
}

std::string extending(const std::string& id, const std::string& own_id) {
    std::string text = head;
    text.replace(text.find("heir"), 4, own_id);
    return text + "extends = \"" + id + "\"\n";
}

}  // namespace

TEST_CASE("what the heir does not state is the base's, what it states is its own") {
    const auto heir = load(extending("cn-village-2026", "heir") + instrument + R"([poll]
proxy_cap = { value = 2, cite = "PROVINCE", article = "26", sure = "text" })",
                           {});
    REQUIRE(heir);
    const law::Ruleset& base = test::cn_village_2026();
    CHECK(heir->id == "heir");
    CHECK(*heir->poll.proxy_cap == base::Voters{2});
    CHECK(heir->poll.proxy_cap.cite == law::Citation{"PROVINCE", "26"});
    CHECK(heir->poll.proxy_circle == base.poll.proxy_circle);
    CHECK(heir->instruments.size() == base.instruments.size() + 1);
    CHECK(law::diff(base, *heir).size() == 1);
}

TEST_CASE("the whole cited value is replaced: nothing of the base's note or article remains") {
    const auto heir = load(extending("cn-village-2026", "heir") + R"([count]
tie = { value = "vote_again", cite = "OL-2025", sure = "assumed", note = "Other readings." })",
                           {});
    REQUIRE(heir);
    CHECK(heir->count.tie.note == "Other readings.");
}

TEST_CASE("the days of force are never the base's") {
    const auto heir = load(extending("beijing-village-2012", "heir"), {});
    REQUIRE(heir);
    CHECK(heir->in_force == base::Date::parse("2026-05-01"));
    CHECK_FALSE(heir->out_of_force);
}

TEST_CASE("a heir repeats no instrument of its base") {
    const law::LoadError error = error_of_heir(extending("cn-village-2026", "heir") + R"(
[[instrument]]
id = "OL-2025"
name_zh = "法"
name_en = "Law"
in_force = 2026-01-01
)");
    CHECK(error.code == LoadErrorCode::Twice);
    CHECK(error.key == "instrument.id");
}

TEST_CASE("a base that is not there is refused") {
    const law::LoadError error = error_of_heir(extending("cn-village-2027", "heir"));
    CHECK(error.code == LoadErrorCode::BaseUnknown);
    CHECK(error.key == "extends");
    CHECK(error.line == 7);
}

TEST_CASE("the name of a base is a text") {
    CHECK(error_of_heir(head + "extends = 1\n").code == LoadErrorCode::WrongType);
}

TEST_CASE("a base under another id than its own is refused") {
    const std::map<std::string, std::string> others{
        {"alias", std::string(*law::find_built_in("cn-village-2026"))}};
    CHECK(error_of_heir(extending("alias", "heir"), others).code == LoadErrorCode::WrongId);
}

TEST_CASE("rulesets that extend each other in a ring are refused") {
    const std::map<std::string, std::string> others{{"one", extending("two", "one")},
                                                    {"two", extending("one", "two")}};
    CHECK(error_of_heir(others.at("one"), others).code == LoadErrorCode::BaseCircular);
    CHECK(error_of_heir(extending("heir", "heir"), {{"heir", extending("heir", "heir")}}).code ==
          LoadErrorCode::BaseCircular);
}

TEST_CASE("a defect of the base is told with the name of the base") {
    const law::LoadError error = error_of_heir(extending("base", "heir"), {{"base", "id = = 1"}});
    CHECK(error.code == LoadErrorCode::Syntax);
    CHECK(error.file == "base");
}

TEST_CASE("a ruleset for residents' committees cannot extend one for villages") {
    std::string text = extending("cn-village-2026", "heir");
    text.replace(text.find("\"village\""), 9, "\"residents\"");
    CHECK(error_of_heir(text).code == LoadErrorCode::BaseWrongKind);
}
