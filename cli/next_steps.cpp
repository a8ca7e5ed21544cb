// SPDX-License-Identifier: Apache-2.0
// One function a phase; each adds what the state lacks.
// Long: every phase of both kinds of committee.
#include "cli/next_steps.h"

#include <algorithm>

#include "engine/election/between.h"
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/nomination/queries.h"
#include "engine/poll/books.h"
#include "engine/roll/queries.h"

namespace douxuan::cli {

namespace {

using election::Phase;
using Steps = std::vector<NextStep>;

void add(Steps& steps, Need need, Text text, std::string_view command,
         std::vector<law::Fact> facts = {}) {
    steps.push_back({.need = need, .text = text, .facts = std::move(facts), .command = command});
}

void election_committee(const election::State& state, Steps& steps) {
    const auto& committee = state.assembly;
    if (!assembly::chosen(committee)) {
        add(steps, Need::Missing,
            {"先记下有关人员的编号和姓名（roll name），再推选选举委员会",
             "name the people (roll name), then choose the election committee"},
            "committee choose");
        return;
    }
    const auto conflict = election::judge_committee_conflict(state);
    if (conflict && conflict->code == law::RefusalCode::KinOnElectionCommittee) {
        add(steps, Need::Missing,
            {"{person} 和 {other} 是亲属，不能同在选举委员会，其中一人应当退出",
             "{person} and {other} are relatives and may not sit together: one of them leaves"},
            "committee leave", conflict->facts);
    } else if (conflict) {
        add(steps, Need::Missing,
            {"选举委员会里有人（或者其近亲属）被提名，应当退出",
             "a nominee, or a near relative of one, sits on the election committee: they leave"},
            "committee leave");
    }
    const auto barred = election::barred_from_vacancy(state);
    if (assembly::needs_new_choice(committee, barred, *state.rules)) {
        add(steps, Need::Missing,
            {"选举委员会有空缺，应当重新推选",
             "the election committee has a vacancy: choose it anew"},
            "committee choose");
    } else if (assembly::vacancies(committee) > base::Members{0}) {
        add(steps, Need::Next,
            {"选举委员会有空缺，由得票顺序的下一名递补",
             "the next in the ranking fills the vacancy on the committee"},
            "committee replace");
    }
    if (!committee.chair) {
        add(steps, Need::Next, {"选举委员会主任空缺，重新推选", "choose a chair of the committee"},
            "committee chair");
    }
    if (std::ssize(committee.deputies) < committee.deputy_posts.value) {
        add(steps, Need::Next,
            {"选举委员会副主任空缺，重新推选（--post deputy）",
             "choose a deputy of the committee's chair (--post deputy)"},
            "committee chair");
    }
}

// Those who elect for others are on a list that is posted with the roll.
void representatives(const election::State& state, Steps& steps) {
    switch (state.voting_method.value_or(law::VotingMethod::AllElectors)) {
        case law::VotingMethod::AllElectors:
            break;
        case law::VotingMethod::HouseholdRepresentatives:
            add(steps, Need::Next,
                {"录入各户，推定户代表（已有 {number} 名，未推定 {open} 户）",
                 "enter the households; each names a representative ({number} so far, {open} to "
                 "go)"},
                "roll represent",
                {{"number", std::to_string(election::entitled(state).value)},
                 {"open", std::to_string(roll::unrepresented(state.roll).size())}});
            break;
        case law::VotingMethod::ResidentsRepresentatives:
            add(steps, Need::Next,
                {"划定居民小组，推选居民代表（已有 {number} 名，未选齐 {open} 组）",
                 "form the groups; each elects representatives ({number} so far, {open} to go)"},
                "roll elect",
                {{"number", std::to_string(election::entitled(state).value)},
                 {"open", std::to_string(roll::groups_to_vote(state.roll).size())}});
            break;
    }
}

// The second stage of objections, at the township; whether the roll has to wait for it.
bool add_appeals(const election::State& state, base::Date today, Steps& steps) {
    const auto decided = roll::appealable(state.roll, today, *state.rules);
    for (const base::ObjectionId& each : decided) {
        const auto last = roll::last_appeal_day(state.roll.objections.at(each), *state.rules);
        add(steps, Need::May,
            {"不服申诉 {objection} 的决定，可以向乡镇申诉，到 {last} 为止",
             "the decision of objection {objection} can be appealed until {last}"},
            "roll appeal", {law::fact("objection", each), law::fact("last", *last)});
    }
    const auto open = roll::open_appeals(state.roll, today, *state.rules);
    for (const base::ObjectionId& each : open) {
        std::vector<law::Fact> facts{law::fact("objection", each)};
        if (const auto last =
                roll::last_appeal_decision_day(state.roll.objections.at(each), *state.rules)) {
            facts.push_back(law::fact("last", *last));
        }
        add(steps, Need::Missing,
            {"乡镇还没有对申诉 {objection} 作出决定[，期限 {last}]",
             "the township has not decided the appeal of {objection}[, due {last}]"},
            "roll settle", std::move(facts));
    }
    return !decided.empty() || !open.empty();
}

// Objections, appeals and corrections that wait; whether the roll has to wait for them.
bool add_objections(const election::State& state, base::Date today, Steps& steps) {
    const auto open = roll::open_objections(state.roll);
    if (!open.empty()) {
        add(steps, Need::Missing,
            {"{open} 件申诉还没有作出决定", "{open} objections are undecided"}, "roll decide",
            {{"open", std::to_string(open.size())}});
    }
    const auto to_correct = roll::uncorrected_objections(state.roll);
    for (const base::ObjectionId& each : to_correct) {
        add(steps, Need::Missing,
            {"名单还没有按申诉 {objection} 的决定更正",
             "correct the roll as objection {objection} was decided"},
            "roll correct", {law::fact("objection", each)});
    }
    const bool appeals = add_appeals(state, today, steps);
    return appeals || !open.empty() || !to_correct.empty();
}

void preparation(const election::State& state, base::Date today, Steps& steps) {
    if (state.rules->kind == law::CommitteeKind::Residents && !state.voting_method) {
        add(steps, Need::Missing,
            {"召开会议，确定由全体选民、户代表还是居民代表选举",
             "have a meeting choose who elects: all electors, or representatives"},
            "method choose");
    } else if (!state.plan) {
        add(steps, Need::Missing,
            {"召开会议，通过职数和选举办法", "have a meeting adopt seats and method"},
            "method adopt");
    }
    if (!assembly::chosen(state.assembly)) {
        return;
    }
    if (!state.election_day) {
        add(steps, Need::Missing, {"确定选举日", "fix election day"}, "calendar fix");
        return;
    }
    const std::int64_t voters = roll::registered(state.roll).value;
    add(steps, Need::Next, {"登记选民（已登记 {voters} 人）", "register voters ({voters} so far)"},
        "roll register", {{"voters", std::to_string(voters)}});
    representatives(state, steps);
    // Those of the first posting are settled though the roll is to be posted again.
    add_objections(state, today, steps);
    if (voters > 0 && state.plan) {
        const Text post{"公布选民名单，最迟 {last}", "post the roll, by {last}"};
        const Text again{"选举日推迟：重新核对并公布选民名单，最迟 {last}",
                         "election day was put off: check the roll and post it again, by {last}"};
        add(steps, Need::Next, state.roll.taken_down ? again : post, "roll publish",
            {{"last", roll::last_posting_day(*state.election_day, *state.rules).text()}});
    }
}

void roll_posted(const election::State& state, base::Date today, Steps& steps) {
    const bool waits = add_objections(state, today, steps);
    const auto last = roll::last_objection_day(state.roll, *state.rules);
    if (last && today <= *last) {
        add(steps, Need::May,
            {"接受对名单的申诉，到 {last} 为止", "take objections to the roll, until {last}"},
            "roll object", {{"last", last->text()}});
    } else if (!waits) {
        add(steps, Need::Next, {"最后确定选民名单", "make the roll final"}, "roll finalise");
    }
}

void nomination_opens(const election::State& state, Steps& steps) {
    if (state.rules->kind == law::CommitteeKind::Residents) {
        add(steps, Need::Next,
            {"收受提名：党组织提名，或者选民联名提名",
             "take nominations: of the Party organisation, or of electors jointly"},
            "nominate propose");
        return;
    }
    switch (state.plan ? state.plan->nomination : law::NominationMode::Nominated) {
        case law::NominationMode::Nominated:
            add(steps, Need::Next,
                {"组织提名，当众统计", "hold the nomination, count it in public"},
                "nominate count");
            break;
        case law::NominationMode::SelfNominated:
            add(steps, Need::Next,
                {"收受自荐，每人只报一个职务", "take self-nominations, one office each"},
                "nominate propose");
            break;
        case law::NominationMode::NoCandidates:
            add(steps, Need::Next,
                {"本次选举没有候选人：公布职务和名额",
                 "there are no candidates: post offices and seats"},
                "nominate publish");
            break;
    }
}

void nominated(const election::State& state, Steps& steps) {
    const bool of_residents = state.rules->kind == law::CommitteeKind::Residents;
    if (*state.rules->nomination.nominees_days && !state.nomination.nominees_posted) {
        add(steps, Need::Missing,
            {"公布被提名人名单，最迟 {last}", "post the list of nominees, by {last}"},
            "nominate nominees",
            {{"last", (*state.election_day - **state.rules->nomination.nominees_days).text()}});
    }
    std::size_t to_review = 0;
    std::size_t to_accept = 0;
    for (const auto& [person, nominee] : state.nomination.nominees) {
        const bool stays = nominee.withdrawal == nomination::Withdrawal::None;
        to_review += stays && !nominee.finding ? std::size_t{1} : std::size_t{0};
        to_accept += stays && nominee.finding == nomination::Finding::Eligible && !nominee.accepted
                         ? std::size_t{1}
                         : std::size_t{0};
    }
    if (to_review > 0) {
        add(steps, Need::Next, {"审查资格，还有 {number} 人", "review nominees: {number} left"},
            "nominate review", {{"number", std::to_string(to_review)}});
    }
    if (to_accept > 0) {
        add(steps, Need::Next, {"听取本人意见，还有 {number} 人", "ask nominees: {number} left"},
            "nominate accept", {{"number", std::to_string(to_accept)}});
    }
    for (const law::OfficeSeats& office : state.nominated->offices) {
        if (!nomination::cut(state.nomination, office, nomination::Standing::Ready).tied.empty()) {
            add(steps, Need::Missing,
                {"有人提名票数相等，应当再次投票", "names are tied at the cut: a vote decides"},
                of_residents || nomination::needs_primary(state.nomination, office.office,
                                                          state.rules->nomination)
                    ? "nominate preselect"
                    : "nominate tie");
        }
    }
    if (!nomination::published(state.nomination) || nomination::needs_new_list(state.nomination)) {
        add(steps, Need::Next, {"公布正式候选人名单", "post the formal list"}, "nominate publish");
    }
}

void listed(const election::State& state, Steps& steps) {
    const poll::State& poll = state.poll;
    if (poll.places.empty()) {
        add(steps, Need::Missing, {"确定投票地点", "fix the polling places"}, "poll stations");
    }
    if (*state.rules->poll.notice_days && !poll.announced) {
        add(steps, Need::Missing,
            {"公布投票时间、地点和方式", "post time, place and method of the vote"},
            "poll announce");
    }
    if (poll.staff.empty()) {
        add(steps, Need::Missing, {"确定工作人员", "appoint the staff"}, "poll staff");
    }
    if (!poll.mandates.published) {
        add(steps, poll.mandates.standing > base::Voters{0} ? Need::Missing : Need::May,
            {"办理委托投票并公布名单（已办 {number} 件）",
             "approve proxies and post their list ({number} so far)"},
            "poll proxies", {{"number", std::to_string(poll.mandates.standing.value)}});
    }
    for (const poll::Place& each : poll.places) {
        if (each.station.kind == poll::StationKind::MobileBox && !each.mobile) {
            add(steps, Need::Missing,
                {"公布使用流动票箱 {station} 的选民", "post the list of mobile box {station}"},
                "poll mobile", {law::fact("station", each.station.station)});
        }
    }
    if (poll.styles.empty()) {
        add(steps, Need::Missing, {"印制选票，送到各投票地点", "print papers and deliver them"},
            "poll print");
    } else if (std::ranges::any_of(poll.styles, [](const poll::Printed& each) {
                   return each.delivered == base::Papers{0};
               })) {
        add(steps, Need::Missing, {"把选票送到各投票地点", "deliver the papers"}, "poll deliver");
    }
    add(steps, Need::Next, {"选举日查验票箱，开始投票", "on election day, show the boxes and open"},
        "poll open");
}

void polling(const election::State& state, Steps& steps) {
    for (const poll::Place& each : state.poll.places) {
        const std::vector<law::Fact> facts{law::fact("station", each.station.station)};
        if (each.stage == poll::Stage::Fixed) {
            add(steps, Need::Next,
                {"{station} 还没有开始投票；不再开放的，清点选票后结束投票",
                 "{station} is not open yet; if it stays shut, count its papers and close it"},
                "poll open", facts);
        } else if (each.stage == poll::Stage::Open) {
            add(steps, Need::Next,
                {"{station} 正在投票：发票；到时间后结束投票",
                 "{station} is open: hand out papers, close in time"},
                "poll issue", facts);
        }
    }
}

// Fewer papers were issued there than may be counted alone.
bool is_small(const election::State& state, const base::StationId& station) {
    const poll::Books books = poll::books(state.poll);
    const auto place = std::ranges::find(books.places, station, &poll::PlaceBook::station);
    return place != books.places.end() &&
           std::ranges::any_of(place->styles, [&](const poll::StyleBook& each) {
               return each.issued < *state.rules->count.batch_least;
           });
}

void counting(const election::State& state, Steps& steps) {
    const auto sealed = poll::sealed_boxes(state.poll);
    for (const base::StationId& each : sealed) {
        const std::vector<law::Fact> facts{law::fact("station", each)};
        if (sealed.size() > 1 && is_small(state, each)) {
            const auto& place = state.poll.places[state.poll.place(each)];
            const bool is_bounded = *state.rules->poll.mobile_overcount &&
                                    place.station.kind == poll::StationKind::MobileBox;
            add(steps, Need::Next,
                is_bounded ? Text{"{station} 的票少，先清点张数，不超过名单的并入另一个箱，不看票",
                                  "the box of {station} is small: count its papers face down; if "
                                  "its list allows so many, put it into another, unread"}
                           : Text{"{station} 的票少，先并入另一个箱，不看票",
                                  "the box of {station} is small: put it into another, unread"},
                "count merge", facts);
        } else {
            add(steps, Need::Next, {"{station} 的票箱还没有开", "the box of {station} is sealed"},
                "count open", facts);
        }
    }
    for (const poll::Place& place : state.poll.places) {
        for (const poll::Printed& style : state.poll.styles) {
            const auto returned = poll::returned(state.poll, place.station.station, style.style);
            const auto counted = state.count.counted_of(place.station.station, style.style);
            if (returned && counted < *returned) {
                add(steps, Need::Next,
                    {"{station} 还有 {papers} 张没有计", "{papers} papers of {station} to count"},
                    "count batch",
                    {law::fact("station", place.station.station),
                     law::fact("papers", *returned - counted)});
            }
        }
    }
    if (state.count.undecided() != nullptr) {
        add(steps, Need::Missing,
            {"票上写的名字要认定是谁（第一个：{write_in}）",
             "decide whom written names mean (the first: {write_in})"},
            "count adjudicate", {law::fact("write_in", *state.count.undecided())});
    }
    if (count_is_complete(state)) {
        add(steps, Need::Next, {"核对结果，当场宣布", "check the result and announce it"},
            "result announce");
    }
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
    if (closing.filed.empty()) {
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

// Offices of the next round in which too few are left to stand.
void lacking(const election::State& state, Steps& steps) {
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
                {"不足的名额应当另行选举；依法可以空缺的，会议可以决定空缺（round leave）",
                 "a further election has to be held; where the law lets seats stay open, a "
                 "meeting may decide it (round leave)"},
                "round open");
            break;
        case count::NextStep::FreshElection:
            lacking(state, steps);
            add(steps, Need::Next,
                {"选举无效，应当重新选举", "void: a fresh election has to be held"}, "round open");
            break;
        case count::NextStep::NextOffice:
            add(steps, Need::Next,
                {"接着投票选举下一职务", "the vote on the next office has to be held"},
                "round open");
            break;
    }
    if (now.offices.front().left_open > base::Seats{} && !state.acting_chair) {
        add(steps, Need::Next,
            {"主任空缺，确定由谁主持工作", "no chair is elected: record who leads"}, "round lead");
    }
}

void announced(const election::State& state, base::Date today, Steps& steps) {
    const count::Standing now = election::standing(state);
    if (const std::size_t due = certificates_due(state, now); due > 0) {
        add(steps, Need::Next,
            {"颁发当选证书，还有 {number} 份", "hand over certificates: {number}"}, "certify",
            {{"number", std::to_string(due)}});
    }
    next_round(state, now, steps);
    after_the_count(state, today, steps);
    add(steps, Need::May, {"导出证据包，交观察员核验", "export the bundle for observers"},
        "export");
}

}  // namespace

bool count_is_complete(const election::State& state) {
    if (!poll::sealed_boxes(state.poll).empty() || state.count.undecided() != nullptr) {
        return false;
    }
    return std::ranges::all_of(state.poll.places, [&](const poll::Place& place) {
        return std::ranges::all_of(state.poll.styles, [&](const poll::Printed& style) {
            const auto returned = poll::returned(state.poll, place.station.station, style.style);
            return !returned ||
                   state.count.counted_of(place.station.station, style.style) == *returned;
        });
    });
}

std::vector<NextStep> next_steps(const election::State& state, base::Date today) {
    Steps steps;
    if (state.phase < Phase::Polling) {
        election_committee(state, steps);
    }
    reviews(state, today, steps);
    switch (state.phase) {
        case Phase::Empty:
            break;
        case Phase::Preparation:
            preparation(state, today, steps);
            break;
        case Phase::RollPosted:
            roll_posted(state, today, steps);
            break;
        case Phase::RollFinal:
            nomination_opens(state, steps);
            break;
        case Phase::Nominated:
            nominated(state, steps);
            break;
        case Phase::Listed:
            if (!state.is_later_round()) {
                nominated(state, steps);
            }
            listed(state, steps);
            break;
        case Phase::Polling:
            polling(state, steps);
            break;
        case Phase::Counting:
            counting(state, steps);
            break;
        case Phase::Announced:
            announced(state, today, steps);
            break;
    }
    std::ranges::stable_sort(steps, {}, &NextStep::need);
    return steps;
}

}  // namespace douxuan::cli
