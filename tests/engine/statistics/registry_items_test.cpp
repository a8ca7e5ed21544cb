// SPDX-License-Identifier: Apache-2.0
#include "engine/statistics/registry_items.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "engine/statistics/returns.h"
#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::statistics;

namespace {

std::vector<RegistryItem> items_of(Code code) {
    std::vector<RegistryItem> found;
    std::ranges::copy_if(registry_items(), std::back_inserter(found),
                         [&](const RegistryItem& each) { return each.code == code; });
    return found;
}

}  // namespace

TEST_CASE("every number of the registry sheet is asked for, once, and for something") {
    std::set<Code> asked;
    std::set<std::tuple<Code, std::optional<law::CommitteeKind>, std::string>> names;
    for (const RegistryItem& each : registry_items()) {
        INFO(base::word(each.code) << ' ' << each.breakdown);
        CHECK(meaning_of(each.code).source == Source::Registry);
        CHECK(may_break_down(each.code, each.breakdown));
        CHECK_FALSE(each.used_in.empty());
        CHECK(names.insert({each.code, each.kind, each.breakdown}).second);
        asked.insert(each.code);
    }
    for (const CodeMeaning& each : codes()) {
        INFO(base::word(each.code));
        CHECK(asked.contains(each.code) == (each.source == Source::Registry));
    }
}

TEST_CASE("a number is asked of the kinds of committees that it is about") {
    const auto village = law::CommitteeKind::Village;
    const auto residents = law::CommitteeKind::Residents;
    // By the indicator I26, of residents' committees; by I29, of both together.
    CHECK(items_of(Code::LargePremises) ==
          std::vector<RegistryItem>{{Code::LargePremises, residents, "", Unit::Units, {"I26"}}});
    CHECK(items_of(Code::OfficeFunds) ==
          std::vector<RegistryItem>{{Code::OfficeFunds, {}, "", Unit::Yuan, {"I29"}}});
    // I17 sets it beside the roll of each kind, and each return asks for it.
    const auto eligible = items_of(Code::EligibleEstimate);
    REQUIRE(eligible.size() == 2);
    CHECK(eligible[0].kind == village);
    REQUIRE(eligible[0].used_in.size() == 2);
    CHECK(eligible[0].used_in.front() == "I17");
    CHECK(eligible[0].used_in.back().starts_with("N1."));
    CHECK(eligible[1].kind == residents);
    CHECK(eligible[1].used_in.back().starts_with("C1."));
    // I11 asks villages only, the return of residents' committees asks them as well.
    const auto supervisory = items_of(Code::SupervisoryCommittees);
    REQUIRE(supervisory.size() == 2);
    CHECK(supervisory[0].kind == village);
    CHECK(supervisory[0].used_in.front() == "I11");
    CHECK(supervisory[0].used_in.back().starts_with("N"));
    CHECK(supervisory[1].kind == residents);
    REQUIRE(supervisory[1].used_in.size() == 1);
    CHECK(supervisory[1].used_in.back().starts_with("C"));
}

TEST_CASE("what no log can know of a return has a row in the registry sheet, of its kind") {
    for (const auto& [form, kind] :
         {std::pair{ReturnForm::Village, law::CommitteeKind::Village},
          std::pair{ReturnForm::Residents, law::CommitteeKind::Residents}}) {
        for (const ReturnField& field : fields_of(form)) {
            INFO(field.id);
            REQUIRE_FALSE(field.reading.numerator.empty());
            for (const auto* addends : {&field.reading.numerator, &field.reading.denominator}) {
                for (const Addend& each : *addends) {
                    CHECK(may_break_down(each.code, each.breakdown));
                    if (meaning_of(each.code).source != Source::Registry) {
                        continue;
                    }
                    const auto items = items_of(each.code);
                    const auto asked = std::ranges::find_if(items, [&](const RegistryItem& item) {
                        return item.kind == kind && item.breakdown == each.breakdown &&
                               std::ranges::find(item.used_in, field.id) != item.used_in.end();
                    });
                    CHECK(asked != items.end());
                }
            }
        }
    }
}

TEST_CASE("words are asked for by the registry sheet alone, and as a whole") {
    std::size_t codes_in_words = 0;
    for (const CodeMeaning& each : codes()) {
        if (each.takes == Takes::Words) {
            INFO(base::word(each.code));
            ++codes_in_words;
            CHECK(each.source == Source::Registry);
            CHECK(each.keys.empty());
            for (const RegistryItem& item : items_of(each.code)) {
                CHECK(item.kind);
            }
        }
    }
    CHECK(codes_in_words == 3);
}

TEST_CASE("the parts that an indicator shows are asked for, and no others") {
    std::vector<std::string> parts;
    for (const RegistryItem& each : items_of(Code::Workers)) {
        parts.push_back(each.breakdown);
    }
    CHECK(parts == std::vector<std::string>{"", "staff=committee", "staff=party", "staff=station"});
    // It may be broken down by migrants, but nothing that is printed does so.
    CHECK(may_break_down(Code::EligibleEstimate, "migrant=yes"));
    CHECK(items_of(Code::EligibleEstimate).size() == 2);
}
