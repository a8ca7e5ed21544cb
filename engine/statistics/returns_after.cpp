// SPDX-License-Identifier: Apache-2.0
// The blocks of the returns from the result on. What comes from the registry sheet is what no log
// knows.
#include "engine/statistics/return_form.h"

namespace douxuan::statistics {

namespace {

void add_composition(Form& form) {
    form.parts(Code::Winners, Unit::Persons,
               {{"party=member", {"党员", "Party members"}},
                {"ethnicity=minority", {"少数民族", "of a minority"}},
                {"standing=re_elected", {"连任", "re-elected"}},
                {"standing=new", {"新任", "new"}},
                {"years=under_30", {"30 周岁以下", "under 30"}},
                {"years=30_to_59", {"30 至 59 周岁", "30 to 59"}},
                {"years=60_or_more", {"60 周岁以上", "60 and over"}},
                {"education=college", {"大专以上", "college and above"}},
                {"education=senior_school_or_below", {"高中以下", "senior school and below"}}});
    form.count({"有交叉任职的委员会", "committees with cross-holding"}, Code::CrossHolding, {},
               Unit::Committees);
    form.count({"主任、书记一肩挑的委员会", "committees whose chair is the Party secretary"},
               Code::ChairSecretary, {}, Unit::Committees);
    form.parts(Code::Winners, Unit::Persons,
               {{"origin=resident", {"来源：本村村民、本社区居民", "origin: villager or resident"}},
                {"origin=economic_organisation", {"来源：经济组织负责人", "origin: business head"}},
                {"origin=trade_association", {"来源：行业协会负责人", "origin: association head"}},
                {"origin=returned", {"来源：返乡人员", "origin: returned"}},
                {"origin=seconded", {"来源：下派干部", "origin: seconded"}},
                {"origin=graduate", {"来源：大学毕业生", "origin: graduate"}},
                {"origin=graduate_official", {"来源：大学生村官", "origin: graduate official"}},
                {"origin=retired", {"来源：退休人员", "origin: retired"}}});
}

void add_party_body(Form& form) {
    form.count({"党组织班子成员", "members of the Party body"}, Code::PartyBodyMembers);
    form.parts(Code::PartyBodyMembers, Unit::Persons,
               {{"sex=female", {"党组织班子：妇女", "Party body: women"}},
                {"standing=re_elected", {"党组织班子：连任", "Party body: re-elected"}},
                {"standing=new", {"党组织班子：新任", "Party body: new"}},
                {"years=under_30", {"党组织班子：30 周岁以下", "Party body: under 30"}},
                {"years=30_to_59", {"党组织班子：30 至 59 周岁", "Party body: 30 to 59"}},
                {"years=60_or_more", {"党组织班子：60 周岁以上", "Party body: 60 and over"}},
                {"education=college", {"党组织班子：大专以上", "Party body: college and above"}},
                {"education=senior_school_or_below",
                 {"党组织班子：高中以下", "Party body: senior school and below"}}});
}

void add_recall(Form& form) {
    form.count({"罢免表决", "votes on a recall"}, Code::RecallVotes, {}, Unit::Units);
    form.count({"其中罢免的", "of which recalled"}, Code::RecallVotes, "recalled=yes", Unit::Units);
    form.count({"罢免：参加投票的人", "recall: voters"}, Code::RecallVoting);
    form.share({"罢免：参选率", "recall: turnout"}, {Code::RecallVoting}, {Code::RecallEntitled});
    form.parts(Code::ByElections, Unit::Units,
               {{"filled_by=meeting", {"村民会议补选", "by-elections by a villagers' meeting"}},
                {"filled_by=representatives",
                 {"代表会议补选", "by-elections by a representatives' meeting"}}});
    form.count({"补选的职数", "seats put to a by-election"}, Code::ByElectionSeats, {},
               Unit::Units);
    form.count({"补选：参加投票的人", "by-election: voters"}, Code::ByElectionVoting);
    form.share({"补选：参选率", "by-election: turnout"}, {Code::ByElectionVoting},
               {Code::ByElectionEntitled});
    form.count({"补选当选的人", "elected in a by-election"}, Code::ByElectionWinners);
    form.count({"补选的原因", "why there was a by-election"}, Code::ByElectionReasons, {},
               Unit::Committees);
}

void add_sub_committees(Form& form) {
    form.parts(Code::SubCommitteeMembers, Unit::Persons,
               {{"task=mediation", {"人民调解委员会成员", "mediation committee: members"}},
                {"task=security", {"治安保卫委员会成员", "security committee: members"}},
                {"task=health", {"公共卫生委员会成员", "health committee: members"}},
                {"task=welfare", {"民政（福利）委员会成员", "welfare committee: members"}}});
    form.count({"下属委员会", "sub-committees"}, Code::SubCommittees, {}, Unit::Units);
    form.count({"其中由村委会成员任主任的", "of which chaired by a member of the committee"},
               Code::SubCommitteesChaired, {}, Unit::Units);
    form.count({"会计", "accountants"}, Code::Accountants);
    form.count({"其中有会计资格证书的", "of whom certified"}, Code::Accountants, "certificate=yes");
}

/// Whose composition the registry sheet has, in the same three parts.
void add_by_registry(Form& form, Words name, Code code) {
    form.count(name, code);
    form.parts(code, Unit::Persons,
               {{"sex=female", {"其中妇女", "of whom women"}},
                {"party=member", {"其中党员", "of whom Party members"}},
                {"ethnicity=minority", {"其中少数民族", "of whom of a minority"}}});
}

void add_residents_representatives(Form& form) {
    form.count({"居民小组（居民代表选举的社区）", "groups, where residents' representatives elect"},
               Code::Groups, {}, Unit::Groups);
    form.count({"居民代表（同上）", "representatives, the same"}, Code::Representatives);
    form.parts(Code::Representatives, Unit::Persons,
               {{"sex=female", {"其中妇女", "of whom women"}},
                {"migrant=yes", {"其中流动人口", "of whom migrants"}},
                {"party=member", {"其中申报为党员的", "of whom declared Party members"}}});
}

void add_supervisory(Form& form) {
    form.count({"监督委员会（台账）", "supervisory committees, by the registry sheet"},
               Code::SupervisoryCommittees, {}, Unit::Units);
    form.count({"监督委员会成员（台账）", "their members, by the registry sheet"},
               Code::SupervisoryMembers);
    if (!form.is_village()) {
        return;
    }
    form.parts(Code::SupervisoryChoices, Unit::Committees,
               {{"chosen_by=meeting",
                 {"监督委员会由村民会议推选", "supervisory committee chosen by a meeting"}},
                {"chosen_by=representatives",
                 {"监督委员会由代表会议推选", "chosen by a representatives' meeting"}}});
    form.count({"有权推选监督委员会的人", "people entitled to choose it"},
               Code::SupervisoryEntitled);
    form.count({"参加推选监督委员会的人", "people who took part"}, Code::SupervisoryAttending);
    form.parts(Code::SupervisoryVotes, Unit::Units,
               {{"vote=for", {"推选监督委员会：赞成票", "votes for it"}},
                {"vote=against", {"推选监督委员会：反对票", "votes against it"}},
                {"vote=abstained", {"推选监督委员会：弃权票", "abstentions"}}});
}

}  // namespace

void add_result(Form& form) {
    form.block({"结果", "result"});
    form.count({"应换届的委员会", "committees due"}, Code::Due, {}, Unit::Committees);
    form.count({"一次成功的", "completed by one poll"}, Code::CompletedOnce, {}, Unit::Committees);
    form.count({"有过另行选举的", "with a further election"}, Code::WithFurther, {},
               Unit::Committees);
    form.count({"有过重新选举的", "with a fresh election"}, Code::WithFresh, {}, Unit::Committees);
    form.count({"没有选满的", "unfinished"}, Code::Incomplete, {}, Unit::Committees);
    form.count({"空缺的职数", "seats not filled"}, Code::SeatsOpen, {}, Unit::Units);
    form.count({"另行选举：参加投票的人", "further election: voters"}, Code::LaterVoting,
               "round=further");
    form.share({"另行选举：参选率", "further election: turnout"},
               {Code::LaterVoting, "round=further"}, {Code::LaterEntitled, "round=further"});
    form.count({"另行选举当选的人", "elected in a further election"}, Code::LaterElected,
               "round=further");
    if (!form.is_village()) {
        return;
    }
    form.parts(Code::RollAdditions, Unit::Persons,
               {{"added=came_of_age", {"再选前补登：满 18 周岁", "added: came of age"}},
                {"added=moved_in", {"再选前补登：迁入", "added: moved in"}},
                {"added=married_in", {"再选前补登：婚嫁、收养", "added: marriage or adoption"}},
                {"added=rights_restored", {"再选前补登：恢复权利", "added: rights restored"}}});
    form.parts(Code::RollRemovals, Unit::Persons,
               {{"removed=moved_out", {"再选前除名：迁出", "struck off: moved out"}},
                {"removed=married_out", {"再选前除名：婚嫁迁走", "struck off: married out"}},
                {"removed=died", {"再选前除名：死亡", "struck off: died"}},
                {"removed=rights_lost", {"再选前除名：丧失权利", "struck off: rights lost"}}});
}

void add_elected(Form& form) {
    form.block({"当选人", "elected"});
    form.count({"成员", "members"}, Code::Winners);
    form.count({"妇女", "women"}, Code::Winners, "sex=female");
    form.count({"女主任", "women chairs"}, Code::Winners, "office=chair;sex=female");
    form.count({"构成已经申报的", "whose composition was declared"}, Code::WinnersDeclared);
    add_composition(form);
    add_party_body(form);
    if (form.is_village()) {
        add_recall(form);
        add_sub_committees(form);
    }
}

void add_groups(Form& form) {
    form.block({"小组和代表", "groups and representatives"});
    if (!form.is_village()) {
        add_residents_representatives(form);
    }
    form.count({"小组（台账）", "groups, by the registry sheet"}, Code::RegisteredGroups, {},
               Unit::Groups);
    add_by_registry(form, {"代表（台账）", "representatives, by the registry sheet"},
                    Code::RegisteredRepresentatives);
    add_by_registry(form, {"小组长", "group leaders"}, Code::GroupLeaders);
    if (form.is_village()) {
        form.count({"有权推选小组长的人", "people entitled to choose the group leaders"},
                   Code::GroupMeetingEntitled);
        form.count({"参加推选小组长的人", "people who took part"}, Code::GroupMeetingAttending);
        form.count({"参加推选小组长的户", "households that took part"},
                   Code::GroupMeetingHouseholds, {}, Unit::Units);
    }
    add_supervisory(form);
    form.count({"已经移交的委员会", "committees that handed over"}, Code::HandedOver, {},
               Unit::Committees);
}

}  // namespace douxuan::statistics
