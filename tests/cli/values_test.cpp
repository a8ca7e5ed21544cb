// SPDX-License-Identifier: Apache-2.0
// Values as people read them.
#include "cli/messages/values.h"

#include "cli/messages/terms.h"
#include "tests/support/catch.h"

using namespace douxuan;
using cli::Language;
using cli::shown;

TEST_CASE("dates and times are shown in the manner of the language") {
    CHECK(shown(Language::Chinese, {"day", "2026-03-09"}) == "2026年3月9日");
    CHECK(shown(Language::English, {"day", "2026-03-09"}) == "2026-03-09");
    CHECK(shown(Language::Chinese, {"at", "2026-03-09T23:30:00Z"}) == "2026年3月10日 07:30");
    CHECK(shown(Language::English, {"at", "2026-03-09T23:30:00Z"}) == "2026-03-10 07:30");
}

TEST_CASE("a word is translated by the fact that holds it") {
    CHECK(shown(Language::Chinese, {"office", "deputy"}) == "副主任");
    CHECK(shown(Language::Chinese, {"body", "villagers_meeting"}) == "村民会议");
    CHECK(shown(Language::English, {"ground", "not_on_roll"}) == "not on the roll");
    CHECK(shown(Language::Chinese, {"basis", "living"}) == "在本村居住");
    CHECK(shown(Language::Chinese, {"basis", "adults"}) == "十八周岁以上的人");
}

TEST_CASE("any other value stays as it is, but cannot steer the terminal") {
    CHECK(shown(Language::Chinese, {"needed", "811"}) == "811");
    CHECK(shown(Language::Chinese, {"person", "deputy"}) == "deputy");
    CHECK(shown(Language::Chinese, {"office", "x\x1b[0m"}) == "x·[0m");
}

TEST_CASE("facts without a place are listed with their labels") {
    const std::vector<law::Fact> facts{{"needed", "811"}, {"registered", "1620"}, {"zeal", "7"}};
    CHECK(cli::remainder(Language::Chinese, "[{needed}]", facts) == "（登记选民 1620，zeal 7）");
    CHECK(cli::remainder(Language::English, "", facts) ==
          " (needed 811, registered voters 1620, zeal 7)");
    CHECK(cli::remainder(Language::English, "{needed}{registered}{zeal}", facts).empty());
}

TEST_CASE("the place where two results differ is said in words") {
    const auto path = [](std::string_view value) { return law::fact("path", value); };
    CHECK(cli::shown(Language::Chinese, path("next")) == "下一步");
    CHECK(cli::shown(Language::Chinese, path("offices[1].elected[0]")) ==
          "各职务第 2 项 › 当选第 1 项");
    CHECK(cli::shown(Language::English, path("offices[1].elected.length")) ==
          "offices 2 › elected › number");
    CHECK(cli::shown(Language::Chinese, law::fact("determined", "nothing")) ==
          cli::text_of(Language::Chinese, count::NextStep::Nothing));
}

TEST_CASE("an addition goes before the full stop") {
    CHECK(cli::insert_before_stop("太晚。", "（1）") == "太晚（1）。");
    CHECK(cli::insert_before_stop("Late.", " (1)") == "Late (1).");
    CHECK(cli::insert_before_stop("Late", " (1)") == "Late (1)");
}
