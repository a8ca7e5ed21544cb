// SPDX-License-Identifier: Apache-2.0
// `committee`: who sits on the election committee, and how that changes.
#include <algorithm>
#include <array>
#include <string>

#include "cli/json.h"
#include "cli/messages/terms.h"
#include "cli/says.h"
#include "cli/stating.h"
#include "cli/verbs/tables.h"
#include "engine/election/queries.h"

namespace douxuan::cli {

namespace {

ExitCode committee_choose(const Call& call) {
    Stating how;
    how.places = {"ranking"};
    how.fill = [](Desk&, Values& values) -> std::optional<ExitCode> {
        spell_pairs(values, "ranking", "person", "votes");
        return {};
    };
    return state_fact<assembly::ElectionCommitteeChosen>(call, how);
}

ExitCode committee_leave(const Call& call) {
    Stating how;
    how.places = {"person"};
    return state_fact<assembly::MemberLeft>(call, how);
}

// The next in the ranking who may sit follows from the record.
ExitCode replace(const Call& call) {
    static constexpr Text nobody{"得票顺序里已经没有可以递补的人，请重新推选选举委员会。",
                                 "Nobody is left in the ranking: choose the committee anew."};
    Stating how;
    how.computed = {"enters"};
    how.fill = [](Desk& desk, Values& values) -> std::optional<ExitCode> {
        const auto next = assembly::next_in_ranking(desk.state().assembly,
                                                    election::barred_from_vacancy(desk.state()));
        if (values.given("enters")) {
            return {};
        }
        if (!next) {
            return say_decision(desk.call(), "ranking_exhausted",
                                std::string(desk.call().say(nobody)));
        }
        values.add("enters", next->text);
        return {};
    };
    return state_fact<assembly::MemberReplaced>(call, how);
}

ExitCode chair(const Call& call) {
    Stating how;
    how.places = {"person"};
    return state_fact<assembly::ChairChosen>(call, how);
}

ExitCode sit(const Call& call) {
    Stating how;
    how.places = {"present"};
    return state_fact<assembly::CommitteeSat>(call, how);
}

ExitCode dissolve(const Call& call) {
    return state_fact<assembly::CommitteeDissolved>(call, {});
}

ExitCode notify(const Call& call) {
    Stating how;
    how.places = {"matter"};
    return state_fact<election::NoticeGiven>(call, how);
}

ExitCode end(const Call& call) {
    Stating how;
    how.places = {"ended_by"};
    return state_fact<assembly::MandateEnded>(call, how);
}

ExitCode audit_posted(const Call& call) {
    return state_fact<election::ExitAuditPublished>(call, {});
}

ExitCode committee_show(const Call& call) {
    static constexpr Text none{"选举委员会还没有推选。", "There is no election committee yet."};
    static constexpr Text place{"顺序", "place"};
    static constexpr Text name{"姓名", "name"};
    static constexpr Text votes{"得票", "votes"};
    static constexpr Text role{"身份", "role"};
    static constexpr Text presides{"主任", "chair"};
    static constexpr Text sits{"成员", "member"};
    static constexpr Text assists{"副主任", "deputy"};
    static constexpr Text ended{"职责已于 {day} 终止。", "Its mandate ended on {day}."};
    auto desk = open_to_show(call, {});
    if (!desk) {
        return desk.error();
    }
    const assembly::State& committee = desk->state().assembly;
    if (!assembly::chosen(committee) && !call.json()) {
        call.out << call.say(none) << "\n";
        return ExitCode::Done;
    }
    Table table({{.title = std::string(call.say(place)), .align = Align::Right},
                 {.title = std::string(call.say(name))},
                 {.title = std::string(call.say(votes)), .align = Align::Right},
                 {.title = std::string(call.say(role))}});
    std::vector<Json> rows;
    for (std::size_t i = 0; i < committee.ranking.size(); ++i) {
        const assembly::RankedMember& each = committee.ranking[i];
        const bool member = assembly::is_member(committee, each.person);
        const bool chairs = committee.chair == each.person;
        const bool deputy =
            std::ranges::find(committee.deputies, each.person) != committee.deputies.end();
        table.add({std::to_string(i + 1), person_text(desk->state(), each.person),
                   std::to_string(each.votes.value),
                   std::string(chairs   ? call.say(presides)
                               : deputy ? call.say(assists)
                               : member ? call.say(sits)
                                        : "")});
        rows.push_back(Json()
                           .add("person", each.person.text)
                           .add("votes", each.votes.value)
                           .flag("member", member)
                           .flag("chair", chairs)
                           .flag("deputy", deputy));
    }
    if (call.json()) {
        Json json;
        json.add("size", committee.size.value)
            .add("vacancies", assembly::vacancies(committee).value)
            .add("ranking", rows);
        if (committee.ended) {
            json.add("ended", committee.ended->text());
        }
        call.out << json.text() << "\n";
    } else {
        call.out << table.text(call.ink);
        if (committee.ended) {
            call.out << fill(call.say(ended),
                             std::vector<law::Fact>{{"day", committee.ended->text()}})
                     << "\n";
        }
    }
    return ExitCode::Done;
}

constexpr auto committee_table = std::to_array<Action>({
    {"choose",
     {"推选选举委员会（全部得票：人=票 …）", "it was chosen (whole ranking: who=votes …)"},
     committee_choose,
     assembly::ElectionCommitteeChosen::kind},
    {"leave", {"成员退出", "a member left"}, committee_leave, assembly::MemberLeft::kind},
    {"replace",
     {"按得票顺序递补", "the next in the ranking enters"},
     replace,
     assembly::MemberReplaced::kind},
    {"chair",
     {"重新推选主任或者副主任", "a new chair or deputy was chosen"},
     chair,
     assembly::ChairChosen::kind},
    {"sit",
     {"选举委员会开会：到会几人，当天的决定以此为准",
      "it met: how many came, who decide on that day"},
     sit,
     assembly::CommitteeSat::kind},
    {"notify",
     {"公告名单、分工、变动、选举日、职数和方式、当选人名单；写 --authority 的是报备案",
      "posted, or with --authority filed: list, posts, change, day, method, the elected"},
     notify,
     election::NoticeGiven::kind},
    {"dissolve",
     {"不履行职责，有权机关决定重新推选", "it fails: an authority has it chosen anew"},
     dissolve,
     assembly::CommitteeDissolved::kind},
    {"end",
     {"职责终止：新一届第一次会议，或者监督委员会的移交（规则这样规定的）",
      "its mandate ended otherwise than with the handover, where the rules have it"},
     end,
     assembly::MandateEnded::kind},
    {"audit",
     {"公布上一届成员的离任审计结果", "the exit audit of those going out was posted"},
     audit_posted,
     election::ExitAuditPublished::kind},
    {"show", {"现有成员和得票顺序", "members and ranking"}, committee_show},
});

}  // namespace

std::span<const Action> committee_actions() {
    return committee_table;
}

}  // namespace douxuan::cli
