// SPDX-License-Identifier: Apache-2.0
// The two lists that are posted: of the nominees, and the formal one.
#include "cli/verbs/nominate_lists.h"

#include <algorithm>
#include <string>
#include <vector>

#include "cli/messages/terms.h"
#include "cli/says.h"
#include "cli/stating.h"
#include "cli/strokes.h"
#include "engine/election/queries.h"
#include "engine/nomination/queries.h"

namespace douxuan::cli {

namespace {

// "chair:wang,li" as an object.
std::string spelt_persons(const std::string& text) {
    const std::size_t colon = text.find(':');
    if (text.starts_with('{') || colon == std::string::npos) {
        return text;
    }
    std::string persons = text.substr(colon + 1);
    std::ranges::replace(persons, ',', '+');
    return "office=" + text.substr(0, colon) + ",persons=" + persons;
}

/// The offices that are written as "chair:wang,li"; an object is not looked into.
std::vector<law::OfficePersons> named_offices(const Values& values) {
    std::vector<law::OfficePersons> offices;
    for (const std::string& text : values.all("offices")) {
        const std::size_t colon = text.find(':');
        if (!text.starts_with('{') && colon != std::string::npos) {
            offices.push_back({.office = {text.substr(0, colon)}, .persons = {}});
            for (const std::string& each : split(std::string_view(text).substr(colon + 1), ',')) {
                offices.back().persons.push_back({each});
            }
        }
    }
    return offices;
}

// The record takes any order where strokes rule; people are told where to look again.
void advise_on_strokes(const Desk& desk, const std::vector<law::OfficePersons>& offices) {
    static constexpr Text later{
        "  请核对次序：{office}按姓氏笔画排列，{name}（{strokes} 画）排在笔画更多的人后面。",
        "  Check the order: {office} is listed by strokes, and {name} ({strokes}) stands after "
        "somebody with more."};
    static constexpr Text unknown{
        "  请核对次序：{office}按姓氏笔画排列，不知道{name}的笔画数。",
        "  Check the order: {office} is listed by strokes, and those of {name} are not known."};
    const Call& call = desk.call();
    if (call.json() || !desk.state().nominated) {
        return;
    }
    for (const StrokeFault& each : stroke_faults(desk.state(), offices)) {
        call.talk << fill(call.say(each.strokes ? later : unknown),
                          std::vector<law::Fact>{
                              {"office", std::string(call.say(office_text(each.office.text)))},
                              {"name", each.name},
                              {"strokes", each.strokes ? std::to_string(*each.strokes) : ""}})
                  << "\n";
    }
}

// Names tied at the cut of an office, who have to be voted on again first.
std::optional<std::string> tied_names(const Desk& desk) {
    static constexpr Text text{
        "{office}：{names} 票数相等，还剩 {places} 个名额。请再次投票并记录：douxuan nominate "
        "{vote} "
        "{id} 人=票 …",
        "{office}: {names} have equal nominations, and {places} places are left. Let a vote decide "
        "and record it: douxuan nominate {vote} {id} who=votes …"};
    static constexpr Text too_many{
        "{office}：提名了 {names} ，多于还剩的 {places} 个名额。请预选并记录：douxuan nominate "
        "{vote} {id} 人=票 … --took-part 人数",
        "{office}: {names} are named, and {places} places are left. Hold a primary and record it: "
        "douxuan nominate {vote} {id} who=votes … --took-part NUMBER"};
    const election::State& state = desk.state();
    for (const law::OfficeSeats& office : state.nominated->offices) {
        const auto cut = nomination::cut_before_list(state.nomination, office);
        if (cut.tied.empty()) {
            continue;
        }
        std::string names;
        for (const base::PersonId& each : cut.tied) {
            names += (names.empty() ? "" : "、") + person_text(state, each);
        }
        const bool decides = state.nomination.primary_when == law::PrimaryWhen::TooManyNames &&
                             !nomination::was_voted_on(state.nomination, office.office);
        return fill(desk.call().say(decides ? too_many : text),
                    std::vector<law::Fact>{
                        {"office", std::string(desk.call().say(office_text(office.office.text)))},
                        {"id", office.office.text},
                        {"vote", state.rules->kind == law::CommitteeKind::Residents ||
                                         nomination::needs_primary(state.nomination, office.office,
                                                                   state.rules->nomination)
                                     ? "preselect"
                                     : "tie"},
                        {"names", names},
                        {"places", std::to_string(cut.places)}});
    }
    return std::nullopt;
}

}  // namespace

void spell_offices(Values& values) {
    std::vector<std::string> offices = values.all("offices");
    std::ranges::transform(offices, offices.begin(), spelt_persons);
    values.set("offices", std::move(offices));
}

namespace {

/// A list as the record has it, unless it is given, by strokes where the ruleset has it. `tied`:
/// what a vote has to decide before there is one; `proposed`: its offices.
template <class List>
ExitCode post_list(const Call& call, std::optional<std::string> (*tied)(const Desk&),
                   std::vector<law::OfficePersons> (*proposed)(const election::State&)) {
    Stating how;
    how.computed = {"offices"};
    how.fill = [=](Desk& desk, Values& values) -> std::optional<ExitCode> {
        if (!desk.state().nominated || values.given("offices")) {
            advise_on_strokes(desk, named_offices(values));
            spell_offices(values);
            return {};
        }
        if (const auto tie = tied(desk)) {
            return say_decision(desk.call(), "nomination_tie", *tie);
        }
        const auto offices = by_strokes(desk.state(), proposed(desk.state()));
        advise_on_strokes(desk, offices);
        add_computed(values, List{offices});
        return {};
    };
    return state_fact<List>(call, how);
}

}  // namespace

ExitCode post_nominees(const Call& call) {
    return post_list<nomination::NomineesPublished>(
        call, [](const Desk&) { return std::optional<std::string>{}; },
        [](const election::State& state) {
            return nomination::nominee_list(state.nomination, *state.nominated);
        });
}

ExitCode publish_candidates(const Call& call) {
    return post_list<nomination::CandidatesPublished>(call, tied_names, election::proposed_list);
}

}  // namespace douxuan::cli
