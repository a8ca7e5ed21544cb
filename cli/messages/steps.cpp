// SPDX-License-Identifier: Apache-2.0
#include "cli/messages/steps.h"

#include <array>
#include <vector>

#include "cli/messages/terms.h"

namespace douxuan::cli {
namespace {

using count::StepCode;

constexpr auto steps_table = entries<StepCode>({
    {StepCode::OvercountAbsent,
     {"{style}：收回的选票没有超过{right_name}（{comparison}），有效。",
      "{style}: not more papers were returned than {right_name} ({comparison}): valid."}},
    {StepCode::OvercountFound,
     {"{style}：收回的选票多于{right_name}（{comparison}），这次投票无效。",
      "{style}: more papers were returned than {right_name} ({comparison}): this vote is void."}},
    {StepCode::TurnoutMet,
     {"{style}：投票人数达到法定比例（{comparison}），有效。",
      "{style}: enough voters took part ({comparison}): valid."}},
    {StepCode::TurnoutMissed,
     {"{style}：投票人数没有达到法定比例（{comparison}），这次投票无效。",
      "{style}: too few voters took part ({comparison}): this vote is void."}},
    {StepCode::PapersVoid,
     {"{style}：收回 {returned} 张，其中整张无效 {void_papers} 张。",
      "{style}: {returned} papers were returned, {void_papers} of them void as a whole."}},
    {StepCode::OfficeBase,
     {"{office}：应选 {seats} 名；以{base_of} {base} 张为基数，过半数至少要 {needed} "
      "票；本职务无效 "
      "{parts_void} 张，弃权 {parts_blank} 张。",
      "{office}: {seats} to elect; of {base} {base_of}, more than half is {needed} votes or more; "
      "void for this office {parts_void}, blank {parts_blank}."}},
    {StepCode::VotersBase,
     {"{office}：应选 {seats} 名；以{base_of} {base} 人为基数，过半数至少要 {needed} "
      "票；本职务无效 {parts_void} 张，弃权 {parts_blank} 张。",
      "{office}: {seats} to elect; of {base} {base_of}, more than half is {needed} votes or more; "
      "void for this office {parts_void}, blank {parts_blank}."}},
    {StepCode::Barred,
     {"{person}不能当选{office}：{bar}。", "{person} cannot be elected {office}: {bar}."}},
    {StepCode::ElectedHigher,
     {"{person}已经当选{higher}，不再计入{office}。",
      "{person} is elected {higher} and no longer counts as {office}."}},
    {StepCode::NotAWoman,
     {"{office}的这个名额由妇女担任，{person}不计入。",
      "{office} is reserved for a woman: {person} does not count."}},
    {StepCode::MajorityReached,
     {"{person}得票过半数（{comparison}）。", "{person} has a majority ({comparison})."}},
    {StepCode::MajorityMissed,
     {"{person}得票没有过半数（{comparison}）。", "{person} has no majority ({comparison})."}},
    {StepCode::AllQualifiedElected,
     {"{office}：得票够数的有 {qualified} 名，不超过应选的 {seats} 名，全部当选。",
      "{office}: {qualified} have enough votes, not more than the {seats} to elect: all are "
      "elected."}},
    {StepCode::MostVotesElected,
     {"{office}：得票够数的有 {qualified} 名，多于应选的 {seats} 名，得票多的当选。",
      "{office}: {qualified} have enough votes, more than the {seats} to elect: the most votes "
      "win."}},
    {StepCode::Elected,
     {"{person}当选{office}，得 {votes} 票。", "{person} is elected {office} with {votes} votes."}},
    {StepCode::Outvoted,
     {"{person}得 {votes} 票，名额已由得票更多的人取得。",
      "{person} has {votes} votes; the seats go to those with more."}},
    {StepCode::TiedAtLastSeat,
     {"{person}得 {votes} 票，与他人票数相等，不能确定余下的 {seats} 个名额，应当再次投票。",
      "{person} has {votes} votes, equal with others for the last {seats}: a tie vote decides."}},
    {StepCode::SeatsOpen,
     {"{office}：还缺 {open} 名，不足的名额另行选举。",
      "{office}: {open} left open, to be filled by a further election."}},
    {StepCode::Next, {"下一步：{next}。", "Next: {next}."}},
    {StepCode::WomenTooFew,
     {"注意：当选的妇女 {women} 名，依法至少 {needed} 名（未定名额 {pending} 个）。",
      "Note: {women} women are elected where the law asks for {needed} ({pending} seats are not "
      "filled yet)."}},
    {StepCode::RelativesElected,
     {"注意：{person}（{office}）与{other}（{other_office}）是应当回避的亲属，请依法处理。",
      "Note: {person} ({office}) and {other} ({other_office}) are relatives who may not sit "
      "together: decide by law who yields."}},
    {StepCode::WriteInElected,
     {"注意：{person}不是经过资格审查的候选人，请先审查。",
      "Note: {person} was never reviewed as a candidate: review before confirming."}},
    {StepCode::WriteInToReview,
     {"注意：{person}不是经过资格审查的候选人，待审查资格[（{days} 日内）]，合格的才确认当选。",
      "Note: {person} was never reviewed as a candidate and is to be reviewed before the election "
      "is confirmed[ (days for it: {days})]."}},
    {StepCode::TiedHigher,
     {"注意：{person}当选{office}，同时与他人竞选{higher}"
      "票数相等；再次投票以前，不能确定担任哪个职务。",
      "Note: {person} is elected {office} and tied for {higher}: the tie vote decides which it "
      "is."}},
    {StepCode::VotesAdded,
     {"{person}在更高职务上得的 {added} 票计入{office}，共 {votes} 票。",
      "{person}: {added} votes for higher offices count for {office}, {votes} in all."}},
    {StepCode::WomanFirst,
     {"{office}：还没有妇女当选，{person}是得票最多的妇女（{votes} 票），首先当选。",
      "{office}: no woman is elected yet; {person} is the woman with most votes ({votes}) and is "
      "seated first."}},
    {StepCode::WomanSeatKept,
     {"{office}：还没有妇女当选，也没有妇女得票够数，保留一个名额，由妇女另行选举。",
      "{office}: no woman is elected and none has enough votes: a seat is kept for a further "
      "election of a woman."}},
    {StepCode::RelativeYields,
     {"{person}（{office}）与{other}（{other_office}）是应当回避的亲属，{person}退出。",
      "{person} ({office}) and {other} ({other_office}) are relatives who may not sit together: "
      "{person} yields."}},
    {StepCode::RelativeDeclared,
     {"{person}（{office}）与{other}是应当回避的亲属，同时当选；{person}声明退出。",
      "{person} ({office}) and {other} are relatives who may not sit together: {person} declared "
      "to leave."}},
    {StepCode::RelativesDecided,
     {"{person}与{other}是应当回避的亲属，同为{office}，票数相等；会议决定由{other}留任，{person}"
      "退出。",
      "{person} and {other} are relatives with equal votes for {office}: a meeting decided that "
      "{other} stays and {person} leaves."}},
    {StepCode::RelativesUndecided,
     {"{person}与{other}是应当回避的亲属，同为{office}，票数相等：由会议决定由谁留任，决定以前不能"
      "宣布结果。",
      "{person} and {other} are relatives with equal votes for {office}: a meeting decides who "
      "stays; until then no result can be announced."}},
    {StepCode::DecidedOut,
     {"会议已决定{person}退出，不再计入{office}。",
      "By the decision of the meeting {person} left and is out of {office}."}},
    {StepCode::IllegibleVoid,
     {"{style}：有无法辨认或者不按规定填写的标识，整张作废 {papers} 张。",
      "{style}: {papers} papers are void because of a mark that cannot be made out or is not a "
      "prescribed one."}},
    {StepCode::IllegiblePart,
     {"{style}：{papers} 张有无法辨认或者不按规定填写的标识，该部分作废，其余照计。",
      "{style}: on {papers} papers a mark cannot be made out or is not a prescribed one: it is "
      "void, and the rest counts."}},
    {StepCode::IllegibleDecided,
     {"{style}：画写为“{marks}”的选票，选举委员会认定按“{meaning}”计。",
      "{style}: papers marked \"{marks}\" count as \"{meaning}\", as the election committee "
      "decided."}},
    {StepCode::HasDeclared,
     {"{person}已声明退出，不再计入{office}。",
      "{person} has declared to leave and is out of {office}."}},
    {StepCode::RelativesEqual,
     {"{person}与{other}是应当回避的亲属，同为{office}，票数相等，就二人再次投票。",
      "{person} and {other} are relatives with equal votes for {office}: the two are voted on."}},
    {StepCode::NextTakesSeat,
     {"空出的{office}名额由票数其次的{person}（{votes} 票）取得。",
      "{person} comes next with {votes} votes and takes the seat as {office}."}},
    {StepCode::TurnoutNotAsked,
     {"{style}：这一轮不要求投票人数。", "{style}: this round needs no turnout."}},
    {StepCode::FurtherBase,
     {"{office}：应选 {seats} 名；另行选举以{base_of} {base} 张为基数，至少要 {needed} "
      "票；本职务无效 {parts_void} 张，弃权 {parts_blank} 张。",
      "{office}: {seats} to elect; a further election asks for {needed} votes or more of {base} "
      "{base_of}; void for this office {parts_void}, blank {parts_blank}."}},
    {StepCode::TieVoteBase,
     {"{office}：再次投票选 {seats} 名，得票多的当选；本职务无效 {parts_void} 张，弃权 "
      "{parts_blank} 张。",
      "{office}: a tie vote for {seats}: the most votes win; void for this office {parts_void}, "
      "blank {parts_blank}."}},
    {StepCode::FloorReached,
     {"{person}的得票达到另行选举的最低得票（{comparison}）。",
      "{person} has enough votes for a further election ({comparison})."}},
    {StepCode::FloorMissed,
     {"{person}的得票没有达到另行选举的最低得票（{comparison}）。",
      "{person} has too few votes for a further election ({comparison})."}},
    {StepCode::NotTied,
     {"{person}不在票数相等的人之中，不计入{office}。",
      "{person} is not one of those tied and does not count as {office}."}},
    {StepCode::ElectedBefore,
     {"{person}在前几轮已经当选{higher}，不计入{office}。",
      "{person} was elected {higher} in an earlier round and does not count as {office}."}},
    {StepCode::NotOnCommittee,
     {"{person}没有当选委员，不计入{office}。",
      "{person} was not elected a member and does not count as {office}."}},
    {StepCode::PapersExcluded,
     {"{style}：查实伪造的选票 {excluded} 张已先行剔除，收回的选票按 {returned} 张计算。",
      "{style}: {excluded} papers proven to be forged were taken out; {returned} count as "
      "returned."}},
    {StepCode::MobileBoxVoid,
     {"{style}：流动票箱 {station} 的 {returned} 张选票无效[（{comparison}）]，仍计入收回的选票。",
      "{style}: the {returned} papers of mobile box {station} are void[ ({comparison})]; they "
      "still count as returned."}},
});

constexpr auto bases = std::to_array<Named>({
    {"papers_returned", {"收回选票", "papers returned"}},
    {"valid_papers", {"有效选票", "valid papers"}},
    {"people_voting", {"投票人数", "people who voted"}},
    {"papers_issued", {"发出选票", "papers issued"}},
    {"registered", {"登记选民", "registered voters"}},
    {"entitled", {"有选举权的代表", "representatives who elect"}},
    {"votes", {"得票", "votes"}},
    {"papers_in_box", {"箱内选票", "papers in the box"}},
    {"on_its_list", {"名单上的人可投", "papers of those on its list"}},
});

std::string named(Language language, const std::string& name) {
    const Text text = find(bases, name);
    return text.empty() ? name : std::string(text.in(language));
}

std::string side_text(Language language, const count::Side& side) {
    const std::string factor = side.factor == 1 ? "" : std::to_string(side.factor) + " × ";
    return named(language, side.name) + " " + factor + std::to_string(side.value);
}

std::string comparison_text(Language language, const count::Comparison& comparison) {
    std::string_view sign;
    switch (comparison.relation) {
        case count::Relation::More:
            sign = " > ";
            break;
        case count::Relation::AtLeast:
            sign = " ≥ ";
            break;
        case count::Relation::AtMost:
            sign = " ≤ ";
            break;
        case count::Relation::Less:
            sign = " < ";
            break;
    }
    return side_text(language, comparison.left) + std::string(sign) +
           side_text(language, comparison.right);
}

std::string shown(Language language, const law::Fact& fact, const NameOf& name_of) {
    if (fact.name == "style") {
        return std::string(style_text(fact.value).in(language));
    }
    if (fact.name == "higher" || fact.name == "other_office") {
        return std::string(office_text(fact.value).in(language));
    }
    if (fact.name == "other") {
        return name_of(base::PersonId{fact.value});
    }
    if (fact.name == "base_of") {
        return named(language, fact.value);
    }
    if (fact.name == "bar") {
        const auto bar = base::from_word<count::Bar>(fact.value);
        return bar ? std::string(text_of(*bar).in(language)) : fact.value;
    }
    if (fact.name == "next") {
        const auto next = base::from_word<count::NextStep>(fact.value);
        return next ? std::string(text_of(*next).in(language)) : fact.value;
    }
    return fact.value;
}

}  // namespace

std::string step_sentence(Language language, const count::Step& step, const NameOf& name_of) {
    std::vector<law::Fact> facts;
    if (step.office) {
        facts.push_back({"office", std::string(office_text(step.office->text).in(language))});
    }
    if (step.person) {
        facts.push_back({"person", name_of(*step.person)});
    }
    if (step.comparison) {
        facts.push_back({"comparison", comparison_text(language, *step.comparison)});
        facts.push_back({"right_name", named(language, step.comparison->right.name)});
    }
    for (const law::Fact& each : step.facts) {
        facts.push_back({each.name, shown(language, each, name_of)});
    }
    return fill(find(steps_table, step.code).in(language), facts);
}

}  // namespace douxuan::cli
