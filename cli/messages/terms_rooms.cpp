// SPDX-License-Identifier: Apache-2.0
// The words of the rooms (roll, nomination, poll, count, assembly, election), the offices and
// the papers as people call them.
#include "cli/messages/terms.h"

namespace douxuan::cli {
namespace {

constexpr auto corrections = entries<roll::Correction>({
    {roll::Correction::Added, {"补登", "added"}},
    {roll::Correction::Amended, {"更改", "amended"}},
    {roll::Correction::StruckOff, {"除名", "struck off"}},
});
constexpr auto group_forms = entries<roll::GroupForm>({
    {roll::GroupForm::Electors, {"全组选民投票", "the electors of the group"}},
    {roll::GroupForm::Households, {"每户派代表投票", "the households of the group"}},
});
constexpr auto household_forms = entries<roll::HouseholdForm>({
    {roll::HouseholdForm::Collective, {"集体户", "a collective household"}},
    {roll::HouseholdForm::Own, {"家庭户", "a household of its own"}},
});
constexpr auto vacancy_causes = entries<roll::VacancyCause>({
    {roll::VacancyCause::Died, {"去世", "died"}},
    {roll::VacancyCause::LeftTheRoll, {"不再是选民", "is no longer on the roll"}},
    {roll::VacancyCause::RecalledByGroup, {"被居民小组撤换", "was replaced by the group"}},
    {roll::VacancyCause::Resigned, {"辞去居民代表", "resigned"}},
});
constexpr auto kinships = entries<roll::Kinship>({
    {roll::Kinship::Spouse, {"配偶", "spouse"}},
    {roll::Kinship::Parent, {"父母", "parent"}},
    {roll::Kinship::Child, {"子女", "child"}},
    {roll::Kinship::Sibling, {"兄弟姐妹", "brother or sister"}},
    {roll::Kinship::Grandparent, {"祖父母、外祖父母", "grandparent"}},
    {roll::Kinship::Grandchild, {"孙子女、外孙子女", "grandchild"}},
});
constexpr auto objection_claims = entries<roll::ObjectionClaim>({
    {roll::ObjectionClaim::LeftOut, {"漏登", "somebody was left out"}},
    {roll::ObjectionClaim::WronglyListed, {"错登", "somebody is wrongly listed"}},
    {roll::ObjectionClaim::WrongDetail, {"登记内容有误", "a detail is wrong"}},
});
constexpr auto own_words = entries<roll::OwnWord>({
    {roll::OwnWord::InPerson, {"本人当面表示", "in person"}},
    {roll::OwnWord::Reply, {"答复通知", "by a reply to the notice"}},
    {roll::OwnWord::WrittenProxy, {"书面委托", "by a written mandate"}},
});
constexpr auto rulings = entries<roll::Ruling>({
    {roll::Ruling::Dismissed, {"申诉不成立", "dismissed"}},
    {roll::Ruling::Upheld, {"申诉成立", "upheld"}},
});
constexpr auto sexes = entries<roll::Sex>({
    {roll::Sex::Female, {"女", "female"}},
    {roll::Sex::Male, {"男", "male"}},
});
constexpr auto voter_classes = entries<roll::VoterClass>({
    {roll::VoterClass::Resident,
     {"户籍在本村并且在本村居住", "household registered here, living here"}},
    {roll::VoterClass::Away,
     {"户籍在本村、不在本村居住", "household registered here, living elsewhere"}},
    {roll::VoterClass::Outsider,
     {"户籍不在本村、在本村居住", "household registered elsewhere, living here"}},
    {roll::VoterClass::FormerFarmer,
     {"转为城镇户口、仍在本村居住的原农民", "former farmer, living here"}},
    {roll::VoterClass::RegisteredHere, {"户籍在本社区", "household registered in this community"}},
    {roll::VoterClass::HabitualResident,
     {"户籍不在本社区、在本社区常住",
      "household registered elsewhere, habitually resident in this community"}},
    {roll::VoterClass::CommunityWorker,
     {"户籍不在本社区的社区工作者", "community worker whose household is registered elsewhere"}},
    {roll::VoterClass::SpousesVillage,
     {"户籍不在本村、住在配偶户籍所在的本村",
      "household registered elsewhere, living in the village of the spouse"}},
    {roll::VoterClass::FormerVillager,
     {"对本村集体经济享有权益的原村民", "former villager with rights in the collective economy"}},
    {roll::VoterClass::ComesToStand,
     {"自愿到本村工作、生活并参加竞选的人", "comes to work and live here and to stand"}},
});
constexpr auto yes_no = entries<roll::YesNo>({
    {roll::YesNo::No, {"否", "no"}},
    {roll::YesNo::Yes, {"是", "yes"}},
});
constexpr auto findings = entries<nomination::Finding>({
    {nomination::Finding::Disqualified, {"不合格", "disqualified"}},
    {nomination::Finding::Eligible, {"合格", "eligible"}},
});
constexpr auto scribe_places = entries<poll::ScribePlace>({
    {poll::ScribePlace::SetUp, {"已设立", "set up"}},
    {poll::ScribePlace::Missing, {"没有设立", "missing"}},
});
constexpr auto booths = entries<poll::Booth>({
    {poll::Booth::SetUp, {"已设立", "set up"}},
    {poll::Booth::Missing, {"没有设立", "missing"}},
});
constexpr auto cards_of = entries<poll::CardOf>({
    {poll::CardOf::TakenBack, {"已收回", "taken back"}},
    {poll::CardOf::Kept, {"没有收回", "kept"}},
});
constexpr auto officials = entries<poll::Official>({
    {poll::Official::Along, {"随行", "along"}},
    {poll::Official::Missing, {"没有随行", "missing"}},
});
constexpr auto duties = entries<poll::Duty>({
    {poll::Duty::Scrutineer, {"监票人", "scrutineer"}},
    {poll::Duty::Teller, {"计票人", "teller"}},
    {poll::Duty::Caller, {"唱票人", "caller"}},
    {poll::Duty::Issuer, {"发票人", "issuer"}},
    {poll::Duty::Scribe, {"代书人", "scribe"}},
    {poll::Duty::MobileBoxKeeper, {"流动票箱管理人", "keeper of a mobile box"}},
});
constexpr auto proxy_ties = entries<poll::ProxyTie>({
    {poll::ProxyTie::Spouse, {"配偶", "spouse"}},
    {poll::ProxyTie::Parent, {"父母", "parent"}},
    {poll::ProxyTie::Child, {"子女", "child"}},
    {poll::ProxyTie::Sibling, {"兄弟姐妹", "brother or sister"}},
    {poll::ProxyTie::Grandparent, {"祖父母、外祖父母", "grandparent"}},
    {poll::ProxyTie::Grandchild, {"孙子女、外孙子女", "grandchild"}},
    {poll::ProxyTie::OtherVillager, {"其他村民", "another villager"}},
    {poll::ProxyTie::OtherElector, {"其他选民", "another elector"}},
});
constexpr auto station_kinds = entries<poll::StationKind>({
    {poll::StationKind::Centre, {"中心会场", "meeting place"}},
    {poll::StationKind::Station, {"投票站", "polling station"}},
    {poll::StationKind::MobileBox, {"流动票箱", "mobile box"}},
});
constexpr auto stock_reasons = entries<poll::StockReason>({
    {poll::StockReason::TakenAwayByVoter, {"选民把选票带走", "taken away by a voter"}},
    {poll::StockReason::LostAtStation, {"选票在投票地点遗失", "lost at the station"}},
    {poll::StockReason::MiscountedAtDelivery, {"送票时点错", "miscounted at delivery"}},
    {poll::StockReason::FoundForeignPapers, {"发现不是本次选举的选票", "foreign papers found"}},
    {poll::StockReason::Unexplained, {"原因不明", "unexplained"}},
});
constexpr auto turned_away = entries<poll::TurnedAwayFor>({
    {poll::TurnedAwayFor::NotOnRoll, {"不在选民名单上", "not on the roll"}},
    {poll::TurnedAwayFor::PaperAlreadyDrawn, {"选票已经领过", "the paper was drawn before"}},
    {poll::TurnedAwayFor::MandateNotPosted, {"委托没有公布", "the mandate was not posted"}},
    {poll::TurnedAwayFor::MandatesExhausted,
     {"受委托的人数已满", "the proxy has as many mandates as allowed"}},
    {poll::TurnedAwayFor::ProxyIsCandidate, {"受委托人是候选人", "the proxy is a candidate"}},
});
constexpr auto next_steps = entries<count::NextStep>({
    {count::NextStep::Nothing, {"名额已经选满", "every seat is filled"}},
    {count::NextStep::TieVote, {"对票数相等的人再次投票", "a tie vote"}},
    {count::NextStep::FurtherElection, {"就不足的名额另行选举", "a further election"}},
    {count::NextStep::FreshElection, {"重新选举", "a fresh election"}},
    {count::NextStep::NextOffice, {"投票选举下一职务", "a vote on the next office"}},
});
constexpr auto outcomes = entries<count::Outcome>({
    {count::Outcome::Valid, {"选举有效", "the election is valid"}},
    {count::Outcome::VoidOvercount,
     {"收回的选票过多，选举无效", "void: too many papers were returned"}},
    {count::Outcome::VoidTurnout,
     {"投票的人没有过半数，选举无效", "void: too few papers were returned"}},
});
constexpr auto leaving_causes = entries<assembly::LeavingCause>({
    {assembly::LeavingCause::Nominated, {"本人被提名", "was nominated"}},
    {assembly::LeavingCause::RelativeNominated, {"近亲属被提名", "a near relative was nominated"}},
    {assembly::LeavingCause::Resigned, {"辞去职务", "resigned"}},
    {assembly::LeavingCause::Died, {"去世", "died"}},
    {assembly::LeavingCause::RelativeSits,
     {"亲属同在选举委员会", "a relative sits on the committee too"}},
    {assembly::LeavingCause::Absent, {"无故缺席", "was absent without reason"}},
    {assembly::LeavingCause::Dismissed, {"会议免去职务", "was dismissed by the meeting"}},
    {assembly::LeavingCause::LostCapacity,
     {"丧失行为能力、被判处刑罚或者被羁押", "lost capacity, was sentenced or is detained"}},
});
constexpr auto variants_of_names = entries<count::NameVariant>({
    {count::NameVariant::Nickname, {"外号、小名", "a nickname"}},
    {count::NameVariant::GivenName, {"只有名、没有姓", "the given name alone"}},
    {count::NameVariant::SameSound, {"同音字", "other characters of the same sound"}},
    {count::NameVariant::OtherCharacters, {"错别字或者其他写法", "wrong characters, or otherwise"}},
});
constexpr auto nationalities = entries<election::Nationalities>({
    {election::Nationalities::One, {"一个民族", "one"}},
    {election::Nationalities::Several, {"多民族", "several"}},
});
constexpr auto conveners = entries<assembly::Convener>({
    {assembly::Convener::Committee, {"本届委员会", "the committee in office"}},
    {assembly::Convener::Township, {"乡镇（街道）", "the township"}},
});
constexpr auto failures = entries<assembly::Failure>({
    {assembly::Failure::NotActing, {"不依法履行职责", "it does not do its duty"}},
    {assembly::Failure::Late, {"拖延换届选举", "the election is put off for too long"}},
});
constexpr auto occasions = entries<law::Occasion>({
    {law::Occasion::Ordinary, {"一般情况", "ordinary"}},
    {law::Occasion::Special, {"特殊情况，临时通知", "special circumstances"}},
});
constexpr auto move_causes = entries<election::MoveCause>({
    {election::MoveCause::ForceMajeure, {"不可抗力", "force majeure"}},
    {election::MoveCause::Other, {"其他原因", "another cause"}},
});
constexpr auto committee_posts = entries<assembly::CommitteePost>({
    {assembly::CommitteePost::Chair, {"主任", "chair"}},
    {assembly::CommitteePost::Deputy, {"副主任", "deputy chair"}},
});
constexpr auto quorum_bases = entries<assembly::QuorumBasis>({
    {assembly::QuorumBasis::Adults, {"十八周岁以上的人", "people of 18 years or more"}},
    {assembly::QuorumBasis::Households, {"户的代表", "households"}},
    {assembly::QuorumBasis::Representatives, {"代表", "representatives"}},
    {assembly::QuorumBasis::NoMeeting, {"不开会", "no meeting"}},
    {assembly::QuorumBasis::Voters, {"选民", "voters"}},
});
constexpr auto foul_plays = entries<election::FoulPlay>({
    {election::FoulPlay::Force, {"暴力", "force"}},
    {election::FoulPlay::Threat, {"威胁", "threats"}},
    {election::FoulPlay::Deceit, {"欺骗", "deceit"}},
    {election::FoulPlay::Bribery, {"贿赂", "bribery"}},
    {election::FoulPlay::ForgedPapers, {"伪造选票", "forged papers"}},
    {election::FoulPlay::FalseCounts, {"虚报选举票数", "false numbers of votes"}},
});
constexpr auto incidents = entries<election::Incident>({
    {election::Incident::PowerCut, {"停电", "the power was cut"}},
    {election::Incident::DeviceReplaced, {"更换电脑", "the computer was replaced"}},
    {election::Incident::PollInterrupted, {"投票中断", "the poll was interrupted"}},
    {election::Incident::PollResumed, {"投票恢复", "the poll was resumed"}},
    {election::Incident::DisturbanceEnded, {"扰乱秩序已制止", "a disturbance was ended"}},
    {election::Incident::ObserverComplaint, {"观察员提出意见", "an observer complained"}},
    {election::Incident::VotesBought,
     {"发现以财物或者许诺拉票", "something was given or promised for votes"}},
    {election::Incident::TownshipPresides,
     {"乡镇主持完成选举大会", "the township brings the vote to its end"}},
});
constexpr auto method_proposers = entries<election::MethodProposer>({
    {election::MethodProposer::ElectionCommittee, {"居民选举委员会", "the election committee"}},
    {election::MethodProposer::PartyOrganisation,
     {"社区党组织", "the community's Party organisation"}},
    {election::MethodProposer::ResidentsCommittee,
     {"本届居民委员会", "the outgoing residents' committee"}},
    {election::MethodProposer::Residents, {"居民联名", "residents jointly"}},
});
constexpr auto opinion_forms = entries<election::OpinionForm>({
    {election::OpinionForm::GroupMeetings, {"居民小组会议", "meetings of the groups"}},
    {election::OpinionForm::HouseVisits, {"入户征求意见", "visits to the households"}},
    {election::OpinionForm::ResidentsMeeting, {"居民会议", "residents' meeting"}},
    {election::OpinionForm::WrittenPoll, {"书面征求意见", "a written poll"}},
});
constexpr auto roles = entries<election::Role>({
    {election::Role::Assembly, {"会议", "the meeting"}},
    {election::Role::ElectionCommittee, {"选举委员会", "the election committee"}},
    {election::Role::StationStaff, {"投票工作人员", "the station staff"}},
    {election::Role::Tellers, {"计票工作人员", "the tellers"}},
    {election::Role::System, {"本程序", "this program"}},
});

}  // namespace

Text text_of(roll::Correction value) {
    return find(corrections, value);
}
Text text_of(roll::GroupForm value) {
    return find(group_forms, value);
}
Text text_of(roll::HouseholdForm value) {
    return find(household_forms, value);
}
Text text_of(roll::VacancyCause value) {
    return find(vacancy_causes, value);
}
Text text_of(roll::Kinship value) {
    return find(kinships, value);
}
Text text_of(roll::ObjectionClaim value) {
    return find(objection_claims, value);
}
Text text_of(roll::OwnWord value) {
    return find(own_words, value);
}
Text text_of(roll::Ruling value) {
    return find(rulings, value);
}
Text text_of(roll::Sex value) {
    return find(sexes, value);
}
Text text_of(roll::VoterClass value) {
    return find(voter_classes, value);
}
Text text_of(roll::YesNo value) {
    return find(yes_no, value);
}
Text text_of(nomination::Finding value) {
    return find(findings, value);
}
Text text_of(poll::ScribePlace value) {
    return find(scribe_places, value);
}
Text text_of(poll::Booth value) {
    return find(booths, value);
}
Text text_of(poll::CardOf value) {
    return find(cards_of, value);
}
Text text_of(poll::Official value) {
    return find(officials, value);
}
Text text_of(poll::Duty value) {
    return find(duties, value);
}
Text text_of(poll::ProxyTie value) {
    return find(proxy_ties, value);
}
Text text_of(poll::StationKind value) {
    return find(station_kinds, value);
}
Text text_of(poll::StockReason value) {
    return find(stock_reasons, value);
}
Text text_of(poll::TurnedAwayFor value) {
    return find(turned_away, value);
}
Text text_of(count::NameVariant value) {
    return find(variants_of_names, value);
}
Text text_of(count::NextStep value) {
    return find(next_steps, value);
}
Text text_of(count::Outcome value) {
    return find(outcomes, value);
}
Text text_of(election::Nationalities value) {
    return find(nationalities, value);
}
Text text_of(assembly::Convener value) {
    return find(conveners, value);
}
Text text_of(assembly::Failure value) {
    return find(failures, value);
}
Text text_of(law::Occasion value) {
    return find(occasions, value);
}
Text text_of(election::MoveCause value) {
    return find(move_causes, value);
}
Text text_of(assembly::CommitteePost value) {
    return find(committee_posts, value);
}
Text text_of(assembly::LeavingCause value) {
    return find(leaving_causes, value);
}
Text text_of(assembly::QuorumBasis value) {
    return find(quorum_bases, value);
}
Text text_of(election::FoulPlay value) {
    return find(foul_plays, value);
}
Text text_of(election::Incident value) {
    return find(incidents, value);
}
Text text_of(election::MethodProposer value) {
    return find(method_proposers, value);
}
Text text_of(election::OpinionForm value) {
    return find(opinion_forms, value);
}
Text text_of(election::Role value) {
    return find(roles, value);
}

Text office_text(std::string_view office) {
    static constexpr auto offices = std::to_array<Named>({
        {"chair", {"主任", "chair"}},
        {"deputy", {"副主任", "deputy chair"}},
        {"woman_member", {"妇女委员", "woman member"}},
        {"member", {"委员", "member"}},
    });
    return find(offices, office);
}

Text style_text(std::string_view style) {
    static constexpr auto styles = std::to_array<Named>({
        {"chair", {"主任选票", "paper for the chair"}},
        {"deputy", {"副主任选票", "paper for the deputy chairs"}},
        {"joint", {"各职务合一的选票", "paper for all offices"}},
        {"woman_member", {"妇女委员选票", "paper for the woman member"}},
        {"member", {"委员选票", "paper for the members"}},
    });
    return find(styles, style);
}

}  // namespace douxuan::cli
