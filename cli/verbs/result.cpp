// SPDX-License-Identifier: Apache-2.0
// `result`: what follows from the papers, why, and its announcement.
#include <array>
#include <charconv>
#include <expected>
#include <string>

#include "cli/json.h"
#include "cli/messages/citation.h"
#include "cli/messages/steps.h"
#include "cli/messages/terms.h"
#include "cli/messages/width.h"
#include "cli/next_steps/next_steps.h"
#include "cli/says.h"
#include "cli/stating.h"
#include "cli/verbs/tables.h"
#include "engine/count/admit.h"
#include "engine/count/explain.h"
#include "engine/election/queries.h"

namespace douxuan::cli {

namespace {

// The record may have no result yet: then what is missing is said.
std::optional<ExitCode> not_yet(const Desk& desk) {
    static constexpr Text text{"还没有开始计票，没有结果。",
                               "Counting has not begun: no result yet."};
    if (desk.state().plan && desk.state().phase >= election::Phase::Counting) {
        return {};
    }
    return say_fault(
        desk.call(), ExitCode::Refused, "not_counted",
        {.place = "", .reason = std::string(desk.call().say(text)), .remedy = "douxuan status"});
}

void show_office(const Call& call, const election::State& state,
                 const count::OfficeResult& office) {
    static constexpr Text title{"{office}（应选 {seats} 名[，至少 {needed} 票]）",
                                "{office} ({seats} to elect[, {needed} votes or more])"};
    static constexpr Text elected{"当选", "elected"};
    static constexpr Text tied{"票数相等", "tied"};
    std::vector<law::Fact> facts{{"office", std::string(call.say(office_text(office.office.text)))},
                                 {"seats", std::to_string(office.seats.value)}};
    // In a tie vote any number may be enough.
    if (office.needed > base::Votes{}) {
        facts.push_back({"needed", std::to_string(office.needed.value)});
    }
    call.out << fill(call.say(title), facts) << "\n";
    const bool has_against = count::has_against(*state.rules, state.plan->nomination);
    std::vector<Column> columns{
        {.title = ""},
        {.title = std::string(call.say(label("name")))},
        {.title = std::string(call.say(label("total"))), .align = Align::Right}};
    if (has_against) {
        columns.push_back(
            {.title = std::string(call.say(label("against"))), .align = Align::Right});
    }
    columns.push_back({.title = std::string(call.say(label("write_ins"))), .align = Align::Right});
    columns.push_back({.title = ""});
    Table table(std::move(columns));
    for (const count::PersonTally& each : office.tallies) {
        const bool won = std::ranges::find(office.elected, each.person) != office.elected.end();
        const bool tie = office.tie && std::ranges::find(office.tie->persons, each.person) !=
                                           office.tie->persons.end();
        std::vector<std::string> cells{"", person_text(state, each.person),
                                       std::to_string(each.total.value)};
        if (has_against) {
            cells.push_back(std::to_string(each.against.value));
        }
        cells.push_back(std::to_string(each.write_ins.value));
        cells.emplace_back(won ? call.say(elected) : tie ? call.say(tied) : "");
        table.add(std::move(cells));
    }
    call.out << table.text(call.ink);
}

// Who left a seat to a relative by their own declaration.
void show_declared(const Call& call, const election::State& state, const count::Result& result) {
    static constexpr Text left{"{person}与当选的人是应当回避的亲属，声明退出。",
                               "{person} is a relative of somebody elected and declared to leave."};
    if (!result.declared) {
        return;
    }
    call.out << "\n";
    for (const base::PersonId& each : *result.declared) {
        const std::vector<law::Fact> facts{{"person", person_text(state, each)}};
        call.out << fill(call.say(left), facts) << "\n";
    }
}

// The seats of earlier rounds that are left to a relative.
void show_yielded(const Call& call, const election::State& state, const count::Result& result) {
    static constexpr Text left{
        "{person}因与当选的亲属回避，退出{office}[，由{next}取得|，名额空缺]。",
        "{person} leaves the seat as {office} to a relative elected now[; {next} takes it|; it is "
        "open]."};
    if (!result.yielded) {
        return;
    }
    call.out << "\n";
    for (const count::YieldedSeat& each : *result.yielded) {
        std::vector<law::Fact> facts{
            {"person", person_text(state, each.person)},
            {"office", std::string(call.say(office_text(each.office.text)))}};
        if (each.next) {
            facts.push_back({"next", person_text(state, *each.next)});
        }
        call.out << fill(call.say(left), facts) << "\n";
    }
}

void show_result(const Call& call, const election::State& state, const count::Result& result) {
    static constexpr Text papers{
        "{style}：发出 {issued} 张，收回 {returned} 张，整张无效 {void_papers} 张[ · {outcome}]",
        "{style}: issued {issued}, returned {returned}, void {void_papers}[; {outcome}]"};
    static constexpr Text summary{
        "登记选民 {registered}，投票 {voting} 人 · {outcome} · 下一步：{next}",
        "{registered} registered, {voting} voting: {outcome}; next: {next}"};
    for (const count::StyleResult& each : result.styles) {
        std::vector<law::Fact> facts{{"style", std::string(call.say(style_text(each.style.text)))},
                                     {"issued", std::to_string(each.issued.value)},
                                     {"returned", std::to_string(each.returned.value)},
                                     {"void_papers", std::to_string(each.void_papers.value)}};
        if (each.outcome != count::Outcome::Valid) {
            facts.push_back({"outcome", std::string(text_of(call.language, each.outcome))});
        }
        call.out << fill(call.say(papers), facts) << "\n";
    }
    for (const count::OfficeResult& each : result.offices) {
        call.out << "\n";
        show_office(call, state, each);
    }
    show_declared(call, state, result);
    show_yielded(call, state, result);
    call.out << "\n"
             << fill(call.say(summary),
                     std::vector<law::Fact>{
                         {"registered", std::to_string(result.registered.value)},
                         {"voting", std::to_string(result.people_voting.value)},
                         {"outcome", std::string(text_of(call.language, result.outcome))},
                         {"next", std::string(text_of(call.language, result.next))}})
             << "\n";
}

void explain(const Call& call, const election::State& state) {
    const NameOf name_of = [&](const base::PersonId& id) { return person_name(state, id); };
    std::vector<Json> steps;
    std::size_t number = 0;
    for (const count::Step& each : election::explanation(state)) {
        const std::string sentence = step_sentence(call.language, each, name_of);
        const std::string article = short_citation(call.language, each.cite, *state.rules);
        steps.push_back(Json()
                            .add("code", base::word(each.code))
                            .add("text", sentence)
                            .add("article", article));
        if (!call.json()) {
            const std::string counter = std::to_string(++number);
            call.out << std::string(counter.size() < 3 ? 3 - counter.size() : 0, ' ') << counter
                     << "  " << sentence << (article.empty() ? "" : "  [" + article + "]") << "\n";
        }
    }
    if (call.json()) {
        call.out << Json()
                        .raw("result", audit::encode_value(election::result(state)))
                        .add("steps", steps)
                        .text()
                 << "\n";
    }
}

// The number of a round whose result was announced.
std::expected<std::optional<election::State>, ExitCode> state_of_round(const Desk& desk,
                                                                       const std::string& text) {
    static constexpr Text unknown{"没有这一轮的结果：{round}", "no result of that round: {round}"};
    std::size_t number = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    auto state = read.ec == std::errc{} && read.ptr == end ? desk.recorder().state_of_round(number)
                                                           : std::nullopt;
    if (!state) {
        return std::unexpected(misunderstood(
            desk.call(),
            fill(desk.call().say(unknown), std::vector<law::Fact>{{"round", printable(text)}})));
    }
    return state;
}

ExitCode result_show(const Call& call) {
    static constexpr Text with{"逐步说明理由", "say step by step why"};
    static constexpr Text of_round{"第几轮的结果（不写：最后一轮）",
                                   "of which round (absent: the last)"};
    static constexpr Text preliminary{"（票还没有计完，这是目前的情况）",
                                      "(not everything is counted: this is how it stands)"};
    Values values;
    auto desk = open_to_show(
        call, {{"explain", with, Times::Flag}, {"round", of_round, Times::Optional}}, &values);
    if (!desk) {
        return desk.error();
    }
    std::optional<election::State> earlier;
    if (const auto round = values.optional("round")) {
        auto found = state_of_round(*desk, *round);
        if (!found) {
            return found.error();
        }
        earlier = std::move(*found);
    } else if (const auto code = not_yet(*desk)) {
        return *code;
    }
    const election::State& state = earlier ? *earlier : desk->state();
    const count::Result result = election::result(state);
    if (values.given("explain")) {
        explain(call, state);
    } else if (call.json()) {
        call.out << audit::encode_value(result) << "\n";
    } else {
        show_result(call, state, result);
    }
    if (!call.json() && state.phase == election::Phase::Counting && !count_is_complete(state)) {
        call.talk << call.say(preliminary) << "\n";
    }
    return ExitCode::Done;
}

/// What a person has to decide before there is a result to announce.
std::optional<ExitCode> must_decide(Desk& desk) {
    static constexpr Text unread{
        "还有无法辨认的标识没有认定怎样计（第一种：{marks}）。请先认定：douxuan count illegible",
        "It is not decided yet what marks mean that cannot be made out (the first: {marks}). "
        "Decide "
        "first: douxuan count illegible"};
    static constexpr Text equal{
        "{person}和{other}是亲属，同职且票数相等：由会议决定由谁留任。请先记录会议的决定：douxuan "
        "count decide",
        "{person} and {other} are relatives with equal votes for one office: a meeting decides who "
        "stays. Record its decision first: douxuan count decide"};
    const election::State& state = desk.state();
    if (const std::string* marks = count::marks_to_decide(state.count, *state.rules)) {
        return say_decision(
            desk.call(), "illegible_undecided",
            fill(desk.call().say(unread), std::vector<law::Fact>{{"marks", *marks}}));
    }
    if (const auto pairs = election::undecided_relatives(state); !pairs.empty()) {
        return say_decision(
            desk.call(), "relatives_undecided",
            fill(desk.call().say(equal),
                 std::vector<law::Fact>{{"person", person_text(state, pairs.front().person)},
                                        {"other", person_text(state, pairs.front().other)}}));
    }
    return {};
}

// The whole result follows from the record; a number that is typed is compared with it.
ExitCode result_announce(const Call& call) {
    static constexpr Text undecided{
        "还有票上写的名字没有认定是谁：{ids}。请先认定：douxuan count adjudicate",
        "It is not decided yet whom these written names mean: {ids}. Decide first: douxuan count "
        "adjudicate"};
    Stating how;
    base::for_each_field<count::Result>(
        [&](const auto& field) { how.computed.push_back(field.name); });
    how.fill = [](Desk& desk, Values& values) -> std::optional<ExitCode> {
        if (const auto code = not_yet(desk)) {
            return code;
        }
        std::string ids;
        for (const auto& [id, decision] : desk.state().count.write_ins) {
            ids += decision ? "" : (ids.empty() ? "" : ", ") + id;
        }
        if (!ids.empty()) {
            return say_decision(
                desk.call(), "write_in_undecided",
                fill(desk.call().say(undecided), std::vector<law::Fact>{{"ids", ids}}));
        }
        if (const auto code = must_decide(desk)) {
            return code;
        }
        add_computed(values, election::result(desk.state()));
        return {};
    };
    return state_fact<count::ResultAnnounced>(call, how);
}

ExitCode result_file(const Call& call) {
    Stating how;
    how.places = {"authority"};
    return state_fact<closing::ResultFiled>(call, how);
}

constexpr auto result_table = std::to_array<Action>({
    {"",
     {"目前的结果；--explain 逐步说明理由", "the result; --explain says why, step by step"},
     result_show},
    {"announce",
     {"当场宣布结果（结果自动得出）", "announce the result (it follows from the record)"},
     result_announce,
     count::ResultAnnounced::kind},
    {"file",
     {"把结果报送备案（township 乡镇，sub_district 街道…）", "file the result with an authority"},
     result_file,
     closing::ResultFiled::kind},
});

}  // namespace

std::span<const Action> result_actions() {
    return result_table;
}

}  // namespace douxuan::cli
