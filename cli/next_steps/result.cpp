// SPDX-License-Identifier: Apache-2.0
// After the result: reviews, certificates, the next round, filing and handover.
#include <algorithm>

#include "cli/next_steps/phases.h"
#include "engine/election/queries.h"
#include "engine/election/rounds.h"

namespace douxuan::cli {

namespace {

// Nothing is refused for it: the laws give no procedure.
// Law: 村委会组织法(2018) art. 6; 居委会组织法(2018) art. 7; 浙江省村民委员会选举办法(2020) art. 2;
// 河北省村民委员会选举办法(2020) art. 2; 天津市村民委员会选举办法(2019) art. 2;
// 河南省实施办法(2011) art. 8
void smaller_nationality(const election::State& state, Steps& steps) {
    const auto& several = state.plan->several_nationalities;
    if (!*state.rules->committee.minority_seat || several == false) {
        return;
    }
    if (!several) {
        add(steps, Need::May,
            {"通过选举办法时没有写明这里是否多民族居住，没有判断是否应当有人数较少的民族的成员",
             "the method does not say whether several nationalities live here, so nobody can tell "
             "whether the committee should have a member of a smaller one"},
            "declare");
        return;
    }
    std::int64_t unknown = 0;
    for (const auto& [person, office] : election::standing(state).held()) {
        const auto found =
            state.closing.compositions.find({closing::PublicBody::Committee, person});
        if (found == state.closing.compositions.end() || !found->second.ethnicity) {
            ++unknown;
        } else if (found->second.ethnicity == closing::Ethnicity::Minority) {
            return;
        }
    }
    if (unknown == 0) {
        add(steps, Need::Missing,
            {"多民族居住：应当有人数较少的民族的成员，当选的人都申报了民族，没有这样的人",
             "several nationalities live here and the committee should have a member of a smaller "
             "one: everybody elected declared theirs, and nobody is"},
            "declare");
        return;
    }
    add(steps, Need::May,
        {"多民族居住：应当有人数较少的民族的成员；当选的人中有 {unknown} "
         "名没有申报民族，其余的都不是",
         "several nationalities live here and the committee should have a member of a smaller one: "
         "of those elected {unknown} declared none, and nobody else is"},
        "declare", {{"unknown", std::to_string(unknown)}});
}

// Nothing is refused for it: the article names no age.
// Law: 四川省城市居民委员会组织法实施办法(2020) art. 6
void young_member(const election::State& state, Steps& steps) {
    if (!*state.rules->committee.youth_seat) {
        return;
    }
    const auto held = election::standing(state).held();
    const bool declared = std::ranges::any_of(held, [&](const auto& seat) {
        const auto found =
            state.closing.compositions.find({closing::PublicBody::Committee, seat.first});
        return found != state.closing.compositions.end() &&
               found->second.age == closing::AgeBand::Under30;
    });
    if (!declared) {
        add(steps, Need::May,
            {"成员中应当有青年（法规没有规定年龄）：当选的人中还没有申报三十岁以下的",
             "a young person should be among the members (no age is named): nobody elected is "
             "declared to be under 30"},
            "declare");
    }
}

// Where the mandate does not end with the handover.
// Law: 天津市村民委员会选举办法(2019) art. 12
void mandate(const election::State& state, Steps& steps) {
    const law::MandateEnd ends = *state.rules->election_committee.ends;
    if (state.assembly.ended || ends == law::MandateEnd::Handover) {
        return;
    }
    add(steps, Need::May,
        ends == law::MandateEnd::FirstMeeting
            ? Text{"新一届委员会召开第一次会议时，选举委员会的职责终止",
                   "the mandate of the election committee ends with the first meeting of the new "
                   "committee"}
            : Text{"监督委员会的移交也完成时，选举委员会的职责终止",
                   "the mandate of the election committee ends once the supervisory body, too, has "
                   "taken over"},
        "committee end");
}

void after_the_count(const election::State& state, base::Date today, Steps& steps) {
    const closing::State& closing = state.closing;
    for (const base::ComplaintId& each : closing::open_complaints(closing)) {
        const closing::Complaint& complaint = closing.complaints.at(each);
        std::vector<law::Fact> facts{law::fact("complaint", each)};
        if (complaint.appeal) {
            add(steps, Need::Next,
                {"投诉 {complaint} 的复查申请还没有答复",
                 "the appeal in complaint {complaint} has no answer yet"},
                "complaint answer", std::move(facts));
            continue;
        }
        if (const auto last = closing::answer_last_day(complaint, *state.rules)) {
            facts.push_back({"last", last->text()});
        }
        const bool late =
            std::ranges::count(closing::late_complaints(closing, *state.rules, today), each) > 0;
        add(steps, late ? Need::Missing : Need::Next,
            {"投诉 {complaint} 还没有答复[，期限 {last}]",
             "complaint {complaint} has no answer yet[, due {last}]"},
            "complaint answer", std::move(facts));
    }
    if (!state.complete) {
        return;
    }
    if (!state.rounds.empty() && election::elected(state) == base::Seats{}) {
        const auto day = law::another_election_day(*state.rules, state.rounds.back().day);
        add(steps, Need::Next,
            {"没有选出任何成员：原委员会继续履行职责[，最迟 {last} 再行选举]（另建选举档案）",
             "nobody was elected: the committee in office goes on[, and another election is held "
             "by "
             "{last}], with a record of its own"},
            "new",
            day ? std::vector<law::Fact>{{"last", day->last.text()}} : std::vector<law::Fact>{});
        return;
    }
    smaller_nationality(state, steps);
    young_member(state, steps);
    mandate(state, steps);
    for (const closing::Authority each : closing::to_file_with(closing, *state.rules)) {
        add(steps, Need::Next,
            {"把选举结果报送{authority}备案", "file the result with {authority}"}, "result file",
            {law::fact("authority", each)});
    }
    if (!*state.rules->closing.filed_with && closing.filed.empty()) {
        add(steps, Need::Next, {"把选举结果报送备案", "file the result"}, "result file");
    }
    if (const auto seal = law::seal_day(*state.rules, *state.complete);
        seal && !closing.seal_handed_over && !closing.handed_over) {
        add(steps, today > seal->last ? Need::Missing : Need::Next,
            {"移交印章（handover seal），期限 {last}",
             "hand over the seal (handover seal), by {last}"},
            "handover", {{"last", seal->last.text()}});
    }
    if (!closing.handed_over) {
        const base::Date last = law::handover_last_day(*state.rules, *state.complete);
        add(steps, today > last ? Need::Missing : Need::Next,
            {"办理工作移交，期限 {last}", "hand over to the new committee, by {last}"}, "handover",
            {{"last", last.text()}});
    }
    if (closing.archive.empty()) {
        add(steps, Need::Next,
            {"整理选举档案，编目录", "put the archive in order, write its index"}, "archive index");
    }
}

// Certificates that can be handed over: the tie vote comes before that of a lower office.
std::size_t certificates_due(const election::State& state, const count::Standing& now) {
    std::size_t due = 0;
    for (const auto& [person, office] : now.held()) {
        const bool is_due = !state.certified.contains({office, person}) &&
                            count::tied_for(now, person) == nullptr &&
                            !election::awaits_review(state, person);
        due += is_due ? std::size_t{1} : std::size_t{0};
    }
    return due;
}

// Offices of the next round in which too few are left to stand.
void lacking(const election::State& state, Steps& steps) {
    if (state.nominates_anew) {
        return;
    }
    const auto next = election::next_round(state);
    for (const election::RoundOffice& each : next ? next->offices : decltype(next->offices){}) {
        const base::Seats needed = election::needed_to_stand(state, each);
        const base::Seats stand{std::ssize(each.candidates)};
        if (stand < needed) {
            add(steps, Need::Missing,
                {"{office}的候选人只有 {candidates} 人，至少要有 {needed} 人：补充提名",
                 "{office}: {candidates} left to stand, {needed} needed: nominate more people"},
                "nominate add",
                {law::fact("office", each.office), law::fact("candidates", stand),
                 law::fact("needed", needed)});
        }
    }
}

// For what is left to be voted on another one is chosen.
void committee_to_choose(const election::State& state, Steps& steps) {
    if (state.assembly.ended && !state.assembly.is_guided && !state.complete) {
        add(steps, Need::Missing,
            {"选举委员会的职责已经终止：重新推选",
             "the mandate of the election committee is over: choose another one"},
            "committee choose");
    }
}

void next_round(const election::State& state, const count::Standing& now, Steps& steps) {
    switch (count::next_step(now)) {
        case count::NextStep::Nothing:
            break;
        case count::NextStep::TieVote:
            add(steps, Need::Next, {"票数相等的应当再次投票", "a tie vote has to be held"},
                "round open");
            break;
        case count::NextStep::FurtherElection:
            lacking(state, steps);
            add(steps, Need::Next,
                *state.rules->further.stop_decided_by
                    ? Text{"不足的名额应当另行选举；依法可以空缺的，会议可以决定空缺（round "
                           "leave）",
                           "a further election has to be held; where the law lets seats stay open, "
                           "a meeting may decide it (round leave)"}
                    : Text{"不足的名额应当另行选举；依法可以空缺的，记录空缺（round leave）",
                           "a further election has to be held; where the law lets seats stay open, "
                           "state that they do (round leave)"},
                "round open");
            if (*state.rules->further.self_nominated &&
                state.further_mode == law::NominationMode::Nominated) {
                add(steps, Need::May,
                    {"另行选举也可以自荐（self_nominated）",
                     "people may nominate themselves for it (self_nominated)"},
                    "round mode");
            }
            break;
        case count::NextStep::FreshElection:
            lacking(state, steps);
            add(steps, Need::Next,
                state.nominates_anew
                    ? Text{"选举无效，应当重新选举：先定日期，再重新提名",
                           "void: a fresh election has to be held: set its day, then nominate anew"}
                    : Text{"选举无效，应当重新选举", "void: a fresh election has to be held"},
                "round open");
            break;
        case count::NextStep::NextOffice:
            add(steps, Need::Next,
                {"接着投票选举下一职务", "the vote on the next office has to be held"},
                "round open");
            break;
    }
    if (now.offices.front().left_open > base::Seats{} && !state.acting_chair &&
        now.elected() > base::Seats{}) {
        add(steps, Need::Next,
            {"主任空缺，确定由谁主持工作", "no chair is elected: record who leads"}, "round lead");
    }
}

}  // namespace

// Whoever was written in and elected is confirmed after a review only.
void reviews(const election::State& state, base::Date today, Steps& steps) {
    for (const base::PersonId& each : election::to_review(state)) {
        const auto day = law::review_day(*state.rules, state.reviews.at(each).elected);
        std::vector<law::Fact> facts{law::fact("person", each)};
        if (day) {
            facts.push_back({"last", day->last.text()});
        }
        add(steps, day && today > day->last ? Need::Missing : Need::Next,
            {"审查{person}的当选资格（另选的人）[，期限 {last}]",
             "review {person}, who was written in and elected[, by {last}]"},
            "round review", std::move(facts));
    }
}

void announced(const election::State& state, base::Date today, Steps& steps) {
    const count::Standing now = election::standing(state);
    if (const std::size_t due = certificates_due(state, now); due > 0) {
        add(steps, Need::Next,
            {"颁发当选证书，还有 {number} 份", "hand over certificates: {number}"}, "certify",
            {{"number", std::to_string(due)}});
    }
    committee_to_choose(state, steps);
    next_round(state, now, steps);
    after_the_count(state, today, steps);
    add(steps, Need::May, {"导出证据包，交观察员核验", "export the bundle for observers"},
        "export");
}

}  // namespace douxuan::cli
