// SPDX-License-Identifier: Apache-2.0
// The blocks of the returns up to the count. What comes from the registry sheet is what no log
// knows.
#include "engine/statistics/return_form.h"

namespace douxuan::statistics {

namespace {

void add_the_place(Form& form) {
    form.count({"选举试点村", "pilot villages"}, Code::PilotVillages, {}, Unit::Committees);
    form.count({"难点村", "difficult villages"}, Code::DifficultVillages, {}, Unit::Committees);
    form.parts(Code::DifficultVillages, Unit::Committees,
               {{"reason=not_re_elected", {"难点：上届没有换届", "no election last term"}},
                {"reason=incomplete_team", {"难点：班子不全", "incomplete team"}},
                {"reason=weak_team", {"难点：班子软弱涣散", "weak team"}},
                {"reason=tense_relations", {"难点：干群关系紧张", "tense relations"}},
                {"reason=opaque_affairs", {"难点：村务不公开", "opaque affairs"}},
                {"reason=poor_village", {"难点：穷村没人愿干", "poor village nobody wants"}},
                {"reason=fierce_competition", {"难点：富村竞争激烈", "rich village, many compete"}},
                {"reason=weak_cadre", {"难点：缺少合适人选", "no suitable people"}},
                {"reason=legacy_issues", {"难点：历史遗留问题", "legacy issues"}},
                {"reason=demolition_or_merger", {"难点：拆迁、合并", "demolition or merger"}},
                {"reason=harsh_style", {"难点：工作作风粗暴", "harsh style of work"}},
                {"reason=petitions", {"难点：上访", "petitions"}},
                {"reason=clans", {"难点：宗族、派性", "clans and factions"}},
                {"reason=other", {"难点：其他", "other reasons"}}});
    form.count({"难点原因的说明", "the reasons in words"}, Code::DifficultyInWords, {},
               Unit::Committees);
    form.count({"离任审计结果已经公布的村", "villages whose exit audit was posted"},
               Code::ExitAudited, {}, Unit::Committees);
    form.parts(Code::ContactOfficials, Unit::Persons,
               {{"sent_by=county", {"县级联系干部", "contact officials of the county"}},
                {"sent_by=township", {"乡镇联系干部", "contact officials of the township"}}});
    form.count({"联系干部的姓名", "their names"}, Code::ContactNames, {}, Unit::Committees);
    form.count({"讨论过选民资格和职数的村", "villages that discussed eligibility and seats"},
               Code::EligibilityDiscussions, {}, Unit::Committees);
    form.parts(
        Code::EligibilityDiscussions, Unit::Committees,
        {{"topic=seats", {"讨论：职数", "discussed: seats"}},
         {"topic=graduate_officials", {"讨论：大学生村官", "discussed: graduate officials"}},
         {"topic=residents_of_a_year",
          {"讨论：居住一年以上的外来人员", "discussed: outsiders who lived there for a year"}},
         {"topic=retirees", {"讨论：退休回村的人", "discussed: retirees"}}});
    form.count({"村民总数", "villagers in all"}, Code::Inhabitants);
}

void add_election_committee(Form& form) {
    form.parts(Code::CommitteeChoices, Unit::Committees,
               {{"chosen_by=meeting",
                 {"选举委员会由村民、居民会议推选",
                  "election committee chosen by a meeting of villagers or residents"}},
                {"chosen_by=representatives",
                 {"选举委员会由代表会议推选", "chosen by a representatives' meeting"}},
                {"chosen_by=groups", {"选举委员会由小组推选", "chosen by the groups"}}});
    form.count({"有权参加推选的人", "people entitled to choose it"}, Code::ChoiceEntitled);
    form.count({"参加推选的人", "people who took part"}, Code::ChoiceAttending);
    form.count({"选举委员会成员", "members of the election committee"}, Code::ElectionCommittee);
    form.count({"其中妇女", "of whom women"}, Code::ElectionCommittee, "sex=female");
    form.count({"其中申报为党员的", "of whom declared Party members"}, Code::ElectionCommittee,
               "party=member");
}

/// Party members and minorities among people whom logs know without that.
void add_by_lists(Form& form, Code code) {
    form.parts(code, Unit::Persons,
               {{"party=member", {"其中党员", "of whom Party members"}},
                {"ethnicity=minority", {"其中少数民族", "of whom of a minority"}}});
}

}  // namespace

void add_preparation(Form& form) {
    form.block({"准备", "preparation"});
    if (form.is_village()) {
        add_the_place(form);
    }
    form.count({"选民总数（应当登记的）", "people who may register"}, Code::EligibleEstimate);
    form.count({"本届登记的选民", "registered this term"}, Code::Registered);
    add_by_lists(form, Code::ElectorsByLists);
    form.count({"其中张榜时的妇女", "of those posted, women"}, Code::Posted, "sex=female");
    form.count({"其中张榜时的流动人口", "of those posted, migrants"}, Code::Posted, "migrant=yes");
    add_election_committee(form);
    form.count({"对名单的申诉", "objections against the roll"}, Code::Objections, {}, Unit::Units);
}

void add_nomination(Form& form) {
    form.block({"提名", "nomination"});
    form.parts(Code::NominationWays, Unit::Committees,
               {{"way=nomination", {"候选人由提名产生", "candidates by nomination"}},
                {"way=nomination_and_primary",
                 {"候选人由提名和预选产生", "candidates by nomination and a primary"}},
                {"way=primary", {"候选人由预选产生", "candidates by a primary"}}});
    form.count({"参加提名或者预选的人", "people who took part"}, Code::NominationAttending);
    form.count({"初步候选人（被提名的人）", "preliminary candidates (people nominated)"},
               Code::Nominees);
    form.count({"其中妇女", "of whom women"}, Code::Nominees, "sex=female");
    add_by_lists(form, Code::NomineesByLists);
    form.count({"应选职数", "posts to fill"}, Code::Seats, {}, Unit::Units);
    form.parts(Code::Seats, Unit::Units,
               {{"office=chair", {"其中主任", "of which chairs"}},
                {"office=deputy", {"其中副主任", "of which deputies"}},
                {"office=member", {"其中委员", "of which members"}}});
    form.count({"正式候选人", "formal candidates"}, Code::Candidates);
    form.count({"其中妇女", "of whom women"}, Code::Candidates, "sex=female");
    add_by_lists(form, Code::CandidatesByLists);
    form.count({"组织过见面、演讲的委员会", "committees whose candidates met the voters and spoke"},
               Code::CandidatesMet, {}, Unit::Committees);
}

void add_voting(Form& form) {
    form.block({"投票", "voting"});
    form.count({"有权投票的人", "people who elect"}, Code::Entitled);
    form.count({"参加投票的人", "voters"}, Code::Voting);
    form.share({"参选率", "turnout"}, {Code::Voting}, {Code::Entitled});
    form.parts(
        Code::PapersIssued, Unit::Units,
        {{"channel=centre", {"中心会场发出的选票", "papers handed out at the meeting place"}},
         {"channel=station", {"投票站发出的选票", "papers handed out at stations"}},
         {"channel=mobile_box", {"流动票箱发出的选票", "papers handed out at mobile boxes"}}});
    form.count({"委托投票的人", "votes by proxy"}, Code::VotingByProxy);
    form.count({"由人代写的人", "votes written by a scribe"}, Code::VotingByScribe);
    form.count({"函投", "postal votes"}, Code::PostalPapers, {}, Unit::Units);
    form.count({"收回的选票", "papers returned"}, Code::PapersReturned, {}, Unit::Units);
    form.count({"无效票", "void papers"}, Code::PapersVoid, {}, Unit::Units);
    form.count({"空白票", "blank papers"}, Code::PapersBlank, {}, Unit::Units);
    form.count({"投票的地方", "places to vote"}, Code::Stations, {}, Unit::Units);
    form.count({"秘密写票处", "secret booths"}, Code::SecretBooths, {}, Unit::Units);
    form.count({"票箱", "ballot boxes"}, Code::BallotBoxes, {}, Unit::Units);
}

}  // namespace douxuan::statistics
