// SPDX-License-Identifier: Apache-2.0
// The loader refuses whatever is not a whole, cited ruleset, and says where.
#include "engine/law/load.h"

#include <algorithm>
#include <string>

#include "tests/support/catch.h"
#include "tests/support/rules.h"

using namespace douxuan;
using law::LoadErrorCode;

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// The ruleset of 2026 with one piece of its text replaced.
std::string edited(const std::string& from, const std::string& to) {
    return replaced(std::string(*law::find_built_in("cn-village-2026")), from, to);
}

law::LoadErrors errors_of(const std::string& text) {
    const auto ruleset = law::load({.file = "x.toml", .text = text}, law::find_built_in);
    return ruleset ? law::LoadErrors{} : ruleset.error();
}

/// The one defect of that text.
law::LoadError error_of(const std::string& text) {
    const law::LoadErrors errors = errors_of(text);
    for (const law::LoadError& each : errors) {
        UNSCOPED_INFO(base::word(each.code) << " " << each.key << ": " << each.expected);
    }
    REQUIRE(errors.size() == 1);
    CHECK(errors.front().file == "x.toml");
    return errors.front();
}

void check(const std::string& text, LoadErrorCode code, const std::string& key) {
    const law::LoadError error = error_of(text);
    CHECK(error.code == code);
    CHECK(error.key == key);
    CHECK(error.line > 0);
    CHECK(error.column > 0);
    CHECK_FALSE(error.expected.empty());
}

const std::string turnout =
    "turnout = { value = \"more than 1/2\", cite = \"OL-2025\", article = \"18\", sure = \"text\" "
    "}";

std::string with_turnout(const std::string& value) {
    return edited(turnout, replaced(turnout, "\"more than 1/2\"", value));
}

}  // namespace

TEST_CASE("a key that rulesets do not have is refused with its line and column") {
    const law::LoadError error = error_of(edited("[count]\n", "[count]\ncolour = true\n"));
    CHECK(error.code == LoadErrorCode::Unknown);
    CHECK(error.key == "count.colour");
    CHECK(error.line == 81);
    CHECK(error.column == 1);
}

TEST_CASE("an unknown key is refused at every depth") {
    check(edited("[closing]", "colour = 1\n[closing]"), LoadErrorCode::Unknown,
          "instrument.colour");
    check("colour = 1\n" + edited("", ""), LoadErrorCode::Unknown, "colour");
    check(edited("{ least = 3, most = 7 }", "{ least = 3, most = 7, step = 2 }"),
          LoadErrorCode::Unknown, "committee.size.value.step");
    check(edited("term = { value = 5", "term = { value = 5, unit = \"years\""),
          LoadErrorCode::Unknown, "committee.term.unit");
}

TEST_CASE("an unknown key with control characters is not repeated in the message") {
    check("\"a\\u001b[2J\" = 1\n" + edited("", ""), LoadErrorCode::Unknown, "?");
}

TEST_CASE("a missing value, or a missing part of one, is refused") {
    check(edited(turnout, ""), LoadErrorCode::Missing, "count.turnout");
    check(edited("name_en = ", "# "), LoadErrorCode::Missing, "name_en");
    check(edited("{ least = 3, most = 7 }", "{ least = 3 }"), LoadErrorCode::Missing,
          "committee.size.value.most");
}

TEST_CASE("a missing section is one defect") {
    const std::string whole(*law::find_built_in("cn-village-2026"));
    const std::size_t from = whole.find("[further]");
    const std::size_t to = whole.find("[meetings]");
    check(whole.substr(0, from) + whole.substr(to), LoadErrorCode::Missing, "further");
}

TEST_CASE("a ruleset without instruments is refused, and so is a single one") {
    const std::string whole(*law::find_built_in("cn-village-2026"));
    const std::size_t from = whole.find("[[instrument]]");
    const std::size_t to = whole.find("[committee]");
    const law::LoadErrors none = errors_of(whole.substr(0, from) + whole.substr(to));
    REQUIRE_FALSE(none.empty());
    CHECK(none.front().code == LoadErrorCode::Missing);
    CHECK(none.front().key == "instrument");
    const law::LoadErrors one =
        errors_of(whole.substr(0, from) + "instrument = 1\n" + whole.substr(to));
    REQUIRE_FALSE(one.empty());
    CHECK(one.front().code == LoadErrorCode::WrongType);
    CHECK(one.front().key == "instrument");
}

TEST_CASE("a value without a citation is refused") {
    check(edited(turnout,
                 "turnout = { value = \"more than 1/2\", sure = \"text\", "
                 "article = \"18\" }"),
          LoadErrorCode::Missing, "count.turnout.cite");
    check(edited(turnout,
                 "turnout = { value = \"more than 1/2\", sure = \"text\", "
                 "cite = \"OL-2025\" }"),
          LoadErrorCode::Missing, "count.turnout.article");
    check(edited(turnout,
                 "turnout = { value = \"more than 1/2\", article = \"18\", "
                 "cite = \"OL-2025\" }"),
          LoadErrorCode::Missing, "count.turnout.sure");
    check(edited(turnout, "turnout = \"more than 1/2\""), LoadErrorCode::WrongType,
          "count.turnout");
}

TEST_CASE("a citation of an instrument that is not listed is refused") {
    check(edited(turnout, replaced(turnout, "OL-2025", "OL-2010")),
          LoadErrorCode::InstrumentUnknown, "count.turnout.cite");
}

TEST_CASE("an assumed value needs a note on the other readings, and no article") {
    const std::string assumed =
        "turnout = { value = \"more than 1/2\", cite = \"OL-2025\", "
        "sure = \"assumed\"";
    check(edited(turnout, assumed + " }"), LoadErrorCode::NoteMissing, "count.turnout.note");
    CHECK(errors_of(edited(turnout, assumed + ", note = \"Other readings: none.\" }")).empty());
}

TEST_CASE("a value of another type is refused") {
    check(with_turnout("true"), LoadErrorCode::WrongType, "count.turnout.value");
    check(edited("term = { value = 5", "term = { value = 5.0"), LoadErrorCode::WrongType,
          "committee.term.value");
    check(edited("term = { value = 5", "term = { value = \"5\""), LoadErrorCode::WrongType,
          "committee.term.value");
    check(edited("proxy_candidate_ban = { value = true", "proxy_candidate_ban = { value = 1"),
          LoadErrorCode::WrongType, "poll.proxy_candidate_ban.value");
    check(edited("{ least = 3, most = 7 }", "3"), LoadErrorCode::WrongType, "committee.size.value");
    check(edited("[\"registered_voters\", \"party_organisation\"]", "\"registered_voters\""),
          LoadErrorCode::WrongType, "nomination.sources.value");
    check(edited("in_force = 2026-01-01", "in_force = \"2026-01-01\""), LoadErrorCode::WrongType,
          "in_force");
    check(edited("id = \"cn-village-2026\"", "id = 2026"), LoadErrorCode::WrongType, "id");
    check(edited("[further]", "[[further]]"), LoadErrorCode::WrongType, "further");
}

TEST_CASE("a number is from 0 to 10000") {
    const auto with_term = [](const std::string& value) {
        return edited("term = { value = 5", "term = { value = " + value);
    };
    check(with_term("-1"), LoadErrorCode::OutOfRange, "committee.term.value");
    CHECK(errors_of(with_term("0")).empty());
    CHECK(errors_of(with_term("10000")).empty());
    check(with_term("10001"), LoadErrorCode::OutOfRange, "committee.term.value");
}

TEST_CASE("a threshold is read as it is written, and within its bounds") {
    for (const char* good : {"more than 0/1", "at least 1/1", "more than 1/1000", "at least 2/3"}) {
        INFO(good);
        const std::string text = with_turnout('"' + std::string(good) + '"');
        CHECK(errors_of(text).empty());
    }
    for (const char* bad :
         {"1/2", "more than 1/0", "more than 3/2", "more than 1/1001", "at least -1/2",
          "at least 1/-2", "more than 1/2 ", "more than  1/2", "More than 1/2", "more than 01/2",
          "more than /2", "more than 1/", "more than 12", "more than 1/2/3", "",
          "at least 99999999999999999999/99999999999999999999"}) {
        INFO(bad);
        check(with_turnout('"' + std::string(bad) + '"'), LoadErrorCode::WrongForm,
              "count.turnout.value");
    }
}

TEST_CASE("a word that the choice does not have is refused with all the words it has") {
    const law::LoadError error = error_of(edited("\"per_office\"", "\"per_paper\""));
    CHECK(error.code == LoadErrorCode::WrongForm);
    CHECK(error.key == "count.overvote_scope.value");
    CHECK(error.expected == "one of per_office whole_paper any_office");
}

TEST_CASE("a range that ends before it begins is refused, one of a single number is not") {
    const std::string range = "{ least = 3, most = 7 }";
    check(edited(range, "{ least = 4, most = 3 }"), LoadErrorCode::Inverted,
          "committee.size.value");
    CHECK(errors_of(edited(range, "{ least = 3, most = 3 }")).empty());
}

TEST_CASE("an empty list and a list entry that stands twice are refused") {
    const std::string list = "[\"registered_voters\", \"party_organisation\"]";
    check(edited(list, "[]"), LoadErrorCode::Empty, "nomination.sources.value");
    check(edited(list, "[\"registered_voters\", \"registered_voters\"]"), LoadErrorCode::Twice,
          "nomination.sources.value");
    check(edited(list, "[\"registered_voters\", 1]"), LoadErrorCode::WrongType,
          "nomination.sources.value");
}

TEST_CASE("an empty text, and one with control characters, are refused") {
    const auto with_name = [](const std::string& name) {
        return edited("name_en = \"Civil Code\"", "name_en = \"" + name + "\"");
    };
    check(with_name(""), LoadErrorCode::Empty, "instrument.name_en");
    for (const char* control : {"\\n", "\\u001f", "\\u007f", "\\u0080", "\\u009f"}) {
        INFO(control);
        check(with_name(control), LoadErrorCode::WrongForm, "instrument.name_en");
    }
    for (const char* plain : {" ", "~", "\\u00a0", "法"}) {
        INFO(plain);
        CHECK(errors_of(with_name(plain)).empty());
    }
}

TEST_CASE("an instrument that is listed twice is refused") {
    const std::string more =
        "[[instrument]]\nid = \"CC-2020\"\nname_zh = \"法\"\nname_en = \"Law\"\n"
        "in_force = 2021-01-01\n\n[committee]";
    check(edited("[committee]", more), LoadErrorCode::Twice, "instrument.id");
}

TEST_CASE("a day that does not exist, or lies outside 1800 to 2999, is refused") {
    const auto with_day = [](const std::string& day) {
        return edited("in_force = 2026-01-01  #", "in_force = " + day + " #");
    };
    CHECK(error_of(with_day("2026-02-29")).code == LoadErrorCode::Syntax);
    check(with_day("1799-12-31"), LoadErrorCode::OutOfRange, "in_force");
    CHECK(errors_of(with_day("1800-01-01")).empty());
    CHECK(errors_of(with_day("2999-12-31")).empty());
    check(with_day("3000-01-01"), LoadErrorCode::OutOfRange, "in_force");
}

TEST_CASE("a ruleset goes out of force only after it came into force") {
    const auto until = [](const std::string& day) {
        return edited("kind = \"village\"", "kind = \"village\"\nout_of_force = " + day);
    };
    check(until("2025-12-31"), LoadErrorCode::Inverted, "out_of_force");
    check(until("2026-01-01"), LoadErrorCode::Inverted, "out_of_force");
    CHECK(errors_of(until("2026-01-02")).empty());
}

TEST_CASE("an id is 1 to 32 small letters, digits, - and _") {
    check(edited("id = \"cn-village-2026\"", "id = \"CN 2026\""), LoadErrorCode::WrongForm, "id");
}

TEST_CASE("values that cannot both be followed are refused") {
    check(edited("chairs = { value = 1", "chairs = { value = 8"), LoadErrorCode::Contradiction,
          "committee.size");
    CHECK(errors_of(edited("chairs = { value = 1", "chairs = { value = 7")).empty());
    check(edited("women_least = { value = 1", "women_least = { value = 8"),
          LoadErrorCode::Contradiction, "committee.women_least");
    check(edited("batch_most = { value = 100", "batch_most = { value = 0"),
          LoadErrorCode::Contradiction, "count.batch_most");
    check(edited("cascade = { value = \"none\"", "cascade = { value = \"higher_to_lower\""),
          LoadErrorCode::Contradiction, "count.cascade");
    CHECK(errors_of(edited("batch_most = { value = 100", "batch_most = { value = 1")).empty());
    check(edited("shift_consent_by = { value = \"none\"",
                 "shift_consent_by = { value = [\"residents_meeting\"]"),
          LoadErrorCode::Contradiction, "committee.shift_consent_by");
    CHECK(errors_of(edited("shift_consent_by = { value = \"none\"",
                           "shift_consent_by = { value = [\"villagers_meeting\"]"))
              .empty());
    const std::string waived = edited("by_election_waived_by = { value = \"none\"",
                                      "by_election_waived_by = { value = [\"villagers_meeting\"]");
    check(waived, LoadErrorCode::Contradiction, "further.by_election_waived_elected");
    CHECK(errors_of(replaced(waived, "by_election_waived_elected = { value = \"none\"",
                             "by_election_waived_elected = { value = 3"))
              .empty());
    check(edited("runners_up_by = { value = \"none\"",
                 "runners_up_by = { value = [\"residents_meeting\"]"),
          LoadErrorCode::Contradiction, "further.runners_up_by");
    check(edited("kin_equal_by = { value = \"none\"",
                 "kin_equal_by = { value = [\"residents_meeting\"]"),
          LoadErrorCode::Contradiction, "committee.kin_equal_by");
    check(
        edited("equal_number = { value = \"never\"", "equal_number = { value = \"electors_agree\""),
        LoadErrorCode::Contradiction, "nomination.equal_share");
}

TEST_CASE("what only residents' committees have is no key of a village") {
    check(edited("[committee]\n",
                 "[committee]\nsize_by_approval = { value = false, cite = \"OL-2025\", "
                 "sure = \"assumed\", note = \"none\" }\n"),
          LoadErrorCode::Unknown, "committee.size_by_approval");
}

TEST_CASE("all defects are told at once") {
    const std::string text =
        replaced(with_turnout("1"), "term = { value = 5", "term = { value = -5");
    CHECK(errors_of(text).size() == 2);
}

TEST_CASE("what is not TOML is one defect at its place") {
    const law::LoadError error = error_of("id = \"a\"\nname_zh = = 1\n");
    CHECK(error.code == LoadErrorCode::Syntax);
    CHECK(error.line == 2);
    CHECK(error_of("a = \"\xff\"").code == LoadErrorCode::Syntax);
}

TEST_CASE("an empty file lacks everything") {
    const law::LoadErrors errors = errors_of("");
    CHECK(errors.size() == 15);
    CHECK(std::ranges::all_of(
        errors, [](const auto& each) { return each.code == LoadErrorCode::Missing; }));
}

TEST_CASE("a text beyond the size or the nesting of a ruleset is not even parsed") {
    const std::string whole = edited("", "");
    const std::string room(262'144 - whole.size(), '#');
    CHECK(errors_of(whole + room).empty());
    CHECK(error_of(whole + room + "#").code == LoadErrorCode::TooLarge);
    std::string deep = "a";
    for (int i = 0; i < 4'000; ++i) {
        deep += ".a";
    }
    CHECK(errors_of(deep + " = 1").front().code != LoadErrorCode::TooLarge);
    CHECK(error_of(deep + ".a = 1").code == LoadErrorCode::TooLarge);
}

TEST_CASE("a remark may have a Chinese text beside the English one, and need not") {
    const std::string before = "sure = \"text\" }";
    const auto ruleset = law::load(
        {.file = "x.toml",
         .text =
             edited(turnout, replaced(turnout, before, "sure = \"text\", note_zh = \"过半数\" }"))},
        law::find_built_in);
    REQUIRE(ruleset);
    CHECK(ruleset->count.turnout.note.empty());
    CHECK(ruleset->count.turnout.note_zh == "过半数");
    check(edited(turnout, replaced(turnout, before, "sure = \"text\", note_zh = 5 }")),
          LoadErrorCode::WrongType, "count.turnout.note_zh");
}
