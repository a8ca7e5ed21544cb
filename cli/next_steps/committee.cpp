// SPDX-License-Identifier: Apache-2.0
// The election committee: chosen, whole, and nobody on it who has to leave.
#include "cli/next_steps/phases.h"
#include "engine/election/between.h"
#include "engine/election/queries.h"

namespace douxuan::cli {

void exit_audit(const election::State& state, base::Date today, Steps& steps) {
    const law::ExitAudit asked = *state.rules->committee.exit_audit;
    if (asked == law::ExitAudit::NotAsked || state.is_later_round() ||
        state.reached.contains(law::Milestone::ExitAuditPublished)) {
        return;
    }
    if (asked == law::ExitAudit::BeforeCommittee) {
        const bool late = assembly::chosen(state.assembly);
        add(steps, Need::Missing,
            late ? Text{"离任审计结果应当在推选选举委员会之前公布，现在补办",
                        "the exit audit had to be posted before the election committee was chosen: "
                        "post it now"}
                 : Text{"推选选举委员会之前，公布离任审计结果",
                        "post the exit audit before the election committee is chosen"},
            "committee audit");
        return;
    }
    if (!state.election_day) {
        return;
    }
    const base::Date last =
        law::exit_audit_day(*state.rules, *state.election_day, std::nullopt)->last;
    add(steps, today > last ? Need::Missing : Need::Next,
        {"公布离任审计结果，最迟 {last}", "post the exit audit, by {last}"}, "committee audit",
        {law::fact("last", last)});
}

void election_committee(const election::State& state, Steps& steps) {
    const auto& committee = state.assembly;
    if (!assembly::chosen(committee)) {
        // Law: 海南省村民委员会选举办法(2025) art. 50
        if (*state.rules->election_committee.representatives_first && !committee.dissolved) {
            add(steps, Need::May,
                {"新一届村民代表应当先推选产生（不在本程序办理）",
                 "the new representatives are chosen first (outside of this program)"},
                "committee choose");
        }
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

}  // namespace douxuan::cli
