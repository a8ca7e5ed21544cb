// SPDX-License-Identifier: Apache-2.0
// What the law has done besides the election itself, without which it goes on: what is posted or
// filed, and what the record does not say of the meetings.
#include "cli/messages/terms.h"
#include "cli/next_steps/phases.h"
#include "engine/election/made_known.h"

namespace douxuan::cli {

void make_known(const election::State& state, Steps& steps) {
    const bool of_village = state.rules->kind == law::CommitteeKind::Village;
    for (const election::Unknown& each : election::to_make_known(state)) {
        const Text filed = of_village ? Text{"报备案（--authority township）：{matter}",
                                             "file (--authority township): {matter}"}
                                      : Text{"报备案（--authority sub_district）：{matter}",
                                             "file (--authority sub_district): {matter}"};
        const bool is_posted = each.how == election::Publicity::Posted;
        add(steps, Need::Next, is_posted ? Text{"公告：{matter}", "post: {matter}"} : filed,
            "committee notify", {law::fact("matter", each.matter)});
    }
    // Law: 海南省村民委员会选举办法(2025) art. 10
    if (*state.rules->election_committee.day_fixed_above && state.election_day &&
        !state.day_fixed_by && state.phase == election::Phase::Preparation) {
        add(steps, Need::Next,
            {"选举日由乡镇的选举工作指导机构确定，记录里没有写（--fixed-by township）",
             "election day is fixed by the guiding body of the township; the record does not say "
             "so "
             "(--fixed-by township)"},
            "calendar fix");
    }
    // Law: 河北省村民委员会选举办法(2020) art. 2
    if (*state.rules->committee.size_fixed_above && state.plan && !state.size_fixed_by) {
        add(steps, Need::Next,
            {"人数报乡镇人民政府确定，记录里没有写（--size-approved-by township）",
             "the township fixes the number of members; the record does not say so "
             "(--size-approved-by township)"},
            "method adopt");
    }
}

void untold_meetings(const election::State& state, Steps& steps) {
    for (const std::string_view kind : state.untold) {
        add(steps, Need::May,
            {"“{event}”：会议没有写全（通知日期写 --notified，代表会议的代表人数写 "
             "--representatives）；通知和名册应当归档",
             "\"{event}\": the meeting is not told in full (the day of the notice: --notified; of "
             "a "
             "representatives' meeting how many are representatives: --representatives); keep the "
             "notice and the list"},
            "archive index", {law::fact("event", kind)});
    }
}

}  // namespace douxuan::cli
