// SPDX-License-Identifier: Apache-2.0
// `nominate`: who stands.
// Long: a table of every way to come to stand, and out of it. The lists are in nominate_lists.cpp.
#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "cli/json.h"
#include "cli/messages/terms.h"
#include "cli/says.h"
#include "cli/stating.h"
#include "cli/verbs/nominate_lists.h"
#include "cli/verbs/tables.h"
#include "engine/election/queries.h"
#include "engine/nomination/queries.h"
#include "engine/nomination/review.h"

namespace douxuan::cli {

namespace {

// "chair:wang=300,li=200" as an object, the most nominations first.
std::string spelt_ranking(const std::string& text) {
    const std::size_t colon = text.find(':');
    if (text.starts_with('{') || colon == std::string::npos) {
        return text;
    }
    nomination::OfficeRanking ranking{.names = {}, .office = {text.substr(0, colon)}};
    for (const std::string& each : split(std::string_view(text).substr(colon + 1), ',')) {
        const std::size_t equals = each.find('=');
        base::Votes votes;
        if (equals != std::string::npos) {
            std::from_chars(each.data() + equals + 1, each.data() + each.size(), votes.value);
        }
        ranking.names.push_back({.person = {each.substr(0, equals)}, .votes = votes});
    }
    std::ranges::stable_sort(ranking.names, std::ranges::greater{}, &nomination::RankedName::votes);
    return audit::encode_value(ranking);
}

ExitCode counted(const Call& call) {
    Stating how;
    how.places = {"rankings"};
    how.computed = {"source"};
    how.fill = [](Desk&, Values& values) -> std::optional<ExitCode> {
        std::vector<std::string> rankings = values.all("rankings");
        std::ranges::transform(rankings, rankings.begin(), spelt_ranking);
        values.set("rankings", std::move(rankings));
        if (!values.given("source")) {
            values.add("source", typed(law::NominationSource::RegisteredVoters));
        }
        return {};
    };
    return state_fact<nomination::NominationCounted>(call, how);
}

/// A paper with names; whose it is in a village, and in a community where ten electors sign, need
/// not be said.
Stating with_names(law::NominationSource in_village) {
    Stating how;
    how.places = {"offices"};
    how.computed = {"source"};
    how.fill = [in_village](Desk& desk, Values& values) -> std::optional<ExitCode> {
        spell_offices(values);
        if (!values.given("source")) {
            values.add("source", typed(desk.rules().kind == law::CommitteeKind::Residents
                                           ? law::NominationSource::JointElectors
                                           : in_village));
        }
        return {};
    };
    return how;
}

ExitCode propose(const Call& call) {
    return state_fact<nomination::NominationProposed>(
        call, with_names(law::NominationSource::SelfNomination));
}

// For a later round in which too few are left to stand.
ExitCode add_nominees(const Call& call) {
    return state_fact<election::NomineesAdded>(call,
                                               with_names(law::NominationSource::RegisteredVoters));
}

/// Names of one office with their votes: "li=20 wang=31".
Stating with_votes() {
    Stating how;
    how.places = {"office", "names"};
    how.fill = [](Desk&, Values& values) -> std::optional<ExitCode> {
        spell_pairs(values, "names", "person", "votes");
        return {};
    };
    return how;
}

ExitCode preselect(const Call& call) {
    return state_fact<nomination::Preselected>(call, with_votes());
}

ExitCode nominate_agree(const Call& call) {
    return state_fact<nomination::EqualNumberAgreed>(call, {});
}

ExitCode nominate_settle(const Call& call) {
    return state_fact<nomination::NominationTieSettled>(call, with_votes());
}

ExitCode nominate_review(const Call& call) {
    Stating how;
    how.places = {"person", "finding"};
    return state_fact<nomination::NomineeReviewed>(call, how);
}

ExitCode post_review(const Call& call) {
    Stating how;
    how.computed = {"disqualified", "eligible"};
    how.fill = [](Desk& desk, Values& values) -> std::optional<ExitCode> {
        if (!values.given("disqualified") && !values.given("eligible")) {
            add_computed(values, nomination::review_result(desk.state().nomination));
        }
        return {};
    };
    return state_fact<nomination::ReviewPublished>(call, how);
}

// Whoever objects to their own finding is named once.
ExitCode nominate_object(const Call& call) {
    Stating how;
    how.places = {"person"};
    how.computed = {"objector"};
    how.fill = [](Desk&, Values& values) -> std::optional<ExitCode> {
        if (const auto person = values.all("person");
            !values.given("objector") && !person.empty()) {
            values.add("objector", person.front());
        }
        return {};
    };
    return state_fact<nomination::ReviewObjected>(call, how);
}

ExitCode nominate_decide(const Call& call) {
    Stating how;
    how.places = {"person", "finding"};
    return state_fact<nomination::ReviewDecided>(call, how);
}

ExitCode cancel(const Call& call) {
    Stating how;
    how.places = {"person", "ground"};
    return state_fact<election::CandidacyCancelled>(call, how);
}

ExitCode accept(const Call& call) {
    Stating how;
    how.places = {"person", "office"};
    return state_fact<nomination::NomineeAccepted>(call, how);
}

ExitCode nominate_withdraw(const Call& call) {
    Stating how;
    how.places = {"person"};
    return state_fact<nomination::NomineeWithdrew>(call, how);
}

// The nominations; where they decide nothing, the votes of the primary once it was held.
std::string shown_votes(const nomination::Nomination& name) {
    if (!name.votes.empty()) {
        return std::to_string(name.votes.front().value);
    }
    return name.nominations > base::Votes{} ? std::to_string(name.nominations.value) : "";
}

std::string standing_text(const Call& call, const election::State& state,
                          const base::PersonId& person, const base::OfficeId& office) {
    static constexpr Text candidate{"正式候选人", "candidate"};
    static constexpr Text withdrew{"已退出", "withdrew"};
    static constexpr Text cancelled{"候选人资格已取消", "candidacy cancelled"};
    static constexpr Text out{"不符合条件", "disqualified"};
    static constexpr Text other{"选择了其他职务", "chose another office"};
    static constexpr Text ready{"已同意，审查合格", "accepted, eligible"};
    static constexpr Text review{"待审查", "to be reviewed"};
    static constexpr Text accept{"待本人同意", "has not accepted yet"};
    const auto found = state.nomination.nominees.find(person);
    if (found == state.nomination.nominees.end()) {
        return "";
    }
    const nomination::Nominee& nominee = found->second;
    if (nominee.withdrawal != nomination::Withdrawal::None) {
        return std::string(call.say(
            nominee.withdrawal == nomination::Withdrawal::Declared ? withdrew : cancelled));
    }
    if (nominee.finding == nomination::Finding::Disqualified) {
        return std::string(call.say(out));
    }
    if (nominee.accepted && *nominee.accepted != office) {
        return std::string(call.say(other));
    }
    if (nomination::is_candidate(state.nomination, person)) {
        return std::string(call.say(candidate));
    }
    if (!nominee.finding) {
        return std::string(call.say(review));
    }
    return std::string(call.say(nominee.accepted ? ready : accept));
}

ExitCode ask_to_speak(const Call& call) {
    Stating how;
    how.places = {"person"};
    return state_fact<nomination::SpeechAsked>(call, how);
}

ExitCode meet(const Call& call) {
    Stating how;
    how.places = {"candidates"};
    return state_fact<nomination::CandidatesMet>(call, how);
}

ExitCode nominate_show(const Call& call) {
    static constexpr Text none{"还没有提名。", "Nobody is nominated yet."};
    auto desk = open_to_show(call, {});
    if (!desk) {
        return desk.error();
    }
    const election::State& state = desk->state();
    if (!call.json() && state.nomination.rankings.empty()) {
        call.out << call.say(none) << "\n";
        return ExitCode::Done;
    }
    Table table({{.title = std::string(call.say(label("office")))},
                 {.title = std::string(call.say(label("name")))},
                 {.title = std::string(call.say(label("votes"))), .align = Align::Right},
                 {.title = ""}});
    std::vector<Json> rows;
    for (const auto& [office, names] : state.nomination.rankings) {
        for (const nomination::Nomination& each : names) {
            const std::string votes = shown_votes(each);
            const std::string standing = standing_text(call, state, each.person, office);
            table.add({std::string(call.say(office_text(office.text))),
                       person_text(state, each.person), votes, standing});
            rows.push_back(Json()
                               .add("office", office.text)
                               .add("person", each.person.text)
                               .add("votes", votes)
                               .add("standing", standing));
        }
    }
    std::string list;
    audit::write(list, nomination::candidates(state.nomination));
    call.out << (call.json() ? Json().add("rankings", rows).raw("list", list).text() + "\n"
                             : table.text(call.ink));
    return ExitCode::Done;
}

constexpr auto nominate_table = std::to_array<Action>({
    {"count",
     {"提名结果（chair:人=票,人=票 …）", "the nominations (chair:who=votes,who=votes …)"},
     counted,
     nomination::NominationCounted::kind},
    {"tie",
     {"票数相等的再次投票", "a vote on names with equal nominations"},
     nominate_settle,
     nomination::NominationTieSettled::kind},
    {"propose",
     {"收到一份提名（居民，或者村民自荐；chair:人,人 …）",
      "a nomination paper of residents, or of a villager (chair:who,who …)"},
     propose,
     nomination::NominationProposed::kind},
    {"add",
     {"另行选举、重新选举的候选人不够时补充提名（chair:人,人 …）",
      "nominate for a further or fresh election that lacks people (chair:who,who …)"},
     add_nominees,
     election::NomineesAdded::kind},
    {"nominees",
     {"公布被提名人名单（居民委员会）", "post the list of nominees (residents' committee)"},
     post_nominees,
     nomination::NomineesPublished::kind},
    {"preselect",
     {"被提名人过多时投票预选", "a vote on too many nominees (primary)"},
     preselect,
     nomination::Preselected::kind},
    {"agree",
     {"选民是否同意候选人与应选名额相等", "whether electors agree to as many candidates as seats"},
     nominate_agree,
     nomination::EqualNumberAgreed::kind},
    {"review",
     {"资格审查结论（eligible / disqualified）", "finding on a nominee"},
     nominate_review,
     nomination::NomineeReviewed::kind},
    {"post-review",
     {"公布资格审查结果（按记录列出）", "post the result of the review (as recorded)"},
     post_review,
     nomination::ReviewPublished::kind},
    {"object",
     {"对审查结果提出异议（默认由本人提出）", "an objection to the review of WHO, by themselves"},
     nominate_object,
     nomination::ReviewObjected::kind},
    {"decide",
     {"复核异议的结论（eligible / disqualified）", "finding on an objection to the review"},
     nominate_decide,
     nomination::ReviewDecided::kind},
    {"cancel",
     {"投票前取消候选人资格（有贿赂等行为）", "a candidacy ends before the vote (bribery …)"},
     cancel,
     election::CandidacyCancelled::kind},
    {"accept",
     {"本人同意参选", "a nominee accepted for an office"},
     accept,
     nomination::NomineeAccepted::kind},
    {"withdraw",
     {"退出", "a nominee or candidate withdrew"},
     nominate_withdraw,
     nomination::NomineeWithdrew::kind},
    {"publish",
     {"公布正式候选人（不填则按得票提出）", "post the formal list (as proposed, if not given)"},
     publish_candidates,
     nomination::CandidatesPublished::kind},
    {"speak",
     {"有人要求发表竞职演说", "somebody who stands asks to speak to the voters"},
     ask_to_speak,
     nomination::SpeechAsked::kind},
    {"meet",
     {"候选人与选民见面（到场介绍的人）", "candidates met the voters (who spoke)"},
     meet,
     nomination::CandidatesMet::kind},
    {"show", {"提名、审查和候选人", "nominations, findings, candidates"}, nominate_show},
});

}  // namespace

std::span<const Action> nominate_actions() {
    return nominate_table;
}

}  // namespace douxuan::cli
