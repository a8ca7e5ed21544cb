// SPDX-License-Identifier: Apache-2.0
// The choices of the law as people call them.
// Long: a table for each choice.
#include "cli/messages/terms.h"

namespace douxuan::cli {
namespace {

constexpr auto ballot_schemes = entries<law::BallotScheme>({
    {law::BallotScheme::Joint, {"一次投票，各职务印在一张选票上", "all offices on one paper"}},
    {law::BallotScheme::SeparatePapers,
     {"一次投票，每个职务一张选票", "one paper for each office, cast together"}},
    {law::BallotScheme::Sequential,
     {"分次投票，先主任，再副主任，后委员", "office after office, chair first"}},
    {law::BallotScheme::MembersFirst,
     {"先选全体委员，再从委员中选主任、副主任",
      "all members first, then the officers from among them"}},
});
constexpr auto bodies = entries<law::Body>({
    {law::Body::VillagersMeeting, {"村民会议", "villagers' meeting"}},
    {law::Body::RepresentativesMeeting, {"村民代表会议", "representatives' meeting"}},
    {law::Body::GroupMeetings, {"村民小组会议", "meetings of the groups"}},
    {law::Body::ResidentsMeeting, {"居民会议", "residents' meeting"}},
    {law::Body::ResidentsRepresentativesMeeting,
     {"居民代表会议", "meeting of the residents' representatives"}},
    {law::Body::ResidentsGroupMeetings, {"居民小组会议", "meetings of the residents' groups"}},
    {law::Body::SubDistrict, {"街道办事处", "the sub-district office"}},
    {law::Body::VotersPresent, {"到场选民举手表决", "the voters present, by a show of hands"}},
});
constexpr auto cascades = entries<law::Cascade>({
    {law::Cascade::None, {"不计入", "not added"}},
    {law::Cascade::HigherToLower,
     {"同一张票上，高职务的票计入低职务", "added downwards, of one paper"}},
});
constexpr auto committee_kinds = entries<law::CommitteeKind>({
    {law::CommitteeKind::Village, {"村民委员会", "village committee"}},
    {law::CommitteeKind::Residents, {"居民委员会", "residents' committee"}},
});
constexpr auto confidences = entries<law::Confidence>({
    {law::Confidence::Text, {"已核对原文", "the text was read"}},
    {law::Confidence::Excerpt, {"已核对摘录", "an excerpt was read"}},
    {law::Confidence::Practice, {"依据通行做法", "official practice"}},
    {law::Confidence::Assumed, {"法律未写明，本规则的理解", "our reading where the law is silent"}},
});
constexpr auto disqualifiers = entries<law::Disqualifier>({
    {law::Disqualifier::ExpelledFromParty, {"被开除中国共产党党籍", "expelled from the Party"}},
    {law::Disqualifier::CriminallyPunished,
     {"因犯罪受过刑事处罚", "criminally punished for a crime"}},
    {law::Disqualifier::ClanOrGangForce,
     {"利用宗族势力、黑恶势力从事违法活动", "used clan or gang force for illegal acts"}},
    {law::Disqualifier::IllegalReligionOrCult,
     {"组织、参加非法宗教活动或者邪教活动",
      "organised or joined illegal religious activity or a cult"}},
    {law::Disqualifier::LostCapacity, {"丧失行为能力", "has lost legal capacity"}},
    {law::Disqualifier::NotOnRoll, {"不是登记参加选举的选民", "not on the roll"}},
    {law::Disqualifier::ConditionsNotMet,
     {"不符合规定的候选人条件", "does not meet the conditions for candidates"}},
    {law::Disqualifier::GangForce,
     {"利用黑恶势力从事违法活动", "used gang forces for illegal acts"}},
    {law::Disqualifier::AuditBreach,
     {"经济责任审计发现严重违法违纪违规", "an audit found grave breaches"}},
    {law::Disqualifier::RatedNotCompetentTwice,
     {"任期内两次被评为不称职", "was rated not competent twice in the term"}},
});
constexpr auto exclusions = entries<law::Exclusion>({
    {law::Exclusion::UnderAge, {"到选举日未满法定年龄", "under age on election day"}},
    {law::Exclusion::DeprivedOfPoliticalRights,
     {"依照法律被剥夺政治权利", "deprived of political rights"}},
    {law::Exclusion::NoOwnWord, {"本人未表示参加选举", "did not say that they take part"}},
    {law::Exclusion::TooShortResidence, {"在本地未满规定的时间", "here for too short a time"}},
    {law::Exclusion::NoApplication, {"本人未申请参加选举", "did not apply"}},
    {law::Exclusion::NoConsent, {"村民会议或者村民代表会议未同意", "the meeting did not consent"}},
    {law::Exclusion::RegisteredElsewhere,
     {"已在别处登记参加选举", "registered as a voter elsewhere"}},
    {law::Exclusion::LostCapacity, {"丧失行为能力", "has lost legal capacity"}},
    {law::Exclusion::Unreachable,
     {"登记期间多种方式联系不上", "could not be reached during registration"}},
    {law::Exclusion::Deceased, {"死亡", "died"}},
    {law::Exclusion::SamePersonTwice, {"同一人重复登记", "entered twice"}},
    {law::Exclusion::NotOfThisVillage, {"不属于本村的选民", "not of this village"}},
    {law::Exclusion::NotOfThisCommunity, {"不属于本社区的选民", "not of this community"}},
    {law::Exclusion::NotConfirmed,
     {"居民选举委员会未确认", "not confirmed by the election committee"}},
    {law::Exclusion::AwayOnElectionDay,
     {"本人提前说明选举日不能参加", "said in time that they cannot come"}},
});
constexpr auto candidate_orders = entries<law::CandidateOrder>({
    {law::CandidateOrder::ByVotes, {"按提名票多少", "by nominations, most first"}},
    {law::CandidateOrder::StrokesUnlessVoted,
     {"按姓氏笔画，经过预选的按得票多少",
      "by strokes of the surname; by votes where a primary was held"}},
});
constexpr auto candidates_meetings = entries<law::CandidatesMeeting>({
    {law::CandidatesMeeting::NotStated, {"没有规定", "not stated"}},
    {law::CandidatesMeeting::Offered, {"可以组织", "may be held"}},
    {law::CandidatesMeeting::Required, {"应当组织", "has to be held"}},
});
constexpr auto beyond_shifts = entries<law::BeyondShift>({
    {law::BeyondShift::Refused, {"不允许", "refused"}},
    {law::BeyondShift::TownshipConvenes,
     {"由乡镇（街道）召集会议推选选举委员会",
      "the township calls the meeting that chooses the election committee"}},
});
constexpr auto callers = entries<law::Caller>({
    {law::Caller::Committee, {"本届委员会", "the committee in office"}},
    {law::Caller::Adults, {"十八周岁以上的人联名", "so many people of 18 or more"}},
    {law::Caller::Households, {"户的代表", "so many households"}},
    {law::Caller::Representatives, {"代表联名", "so many representatives"}},
    {law::Caller::Groups, {"居民小组", "so many groups"}},
    {law::Caller::Township, {"乡镇（街道）", "the township"}},
});
constexpr auto matters = entries<law::Matter>({
    {law::Matter::Committee, {"选举委员会成员名单", "who sits on the election committee"}},
    {law::Matter::Posts, {"选举委员会成员的分工", "who does what on the election committee"}},
    {law::Matter::Change, {"选举委员会成员的变动", "a change of its members"}},
    {law::Matter::ElectionDay, {"选举日", "election day"}},
    {law::Matter::Elected, {"当选人名单", "the list of the elected"}},
    {law::Matter::SelfNominations,
     {"审查同意的自我推荐", "the self-nominations that were agreed to"}},
    {law::Matter::Method, {"职数和选举方式", "the number of members and the method"}},
});
constexpr auto size_grounds = entries<law::SizeGround>({
    {law::SizeGround::PopulousAndScattered,
     {"人口较多且居住分散", "many people, who live far apart"}},
    {law::SizeGround::DevelopedEconomy, {"经济发达", "a developed economy"}},
});
constexpr auto renewals = entries<law::Renewal>({
    {law::Renewal::NotStated, {"没有规定", "not stated"}},
    {law::Renewal::Township,
     {"不能履行职责的，乡镇召集会议重新推选",
      "the township calls a meeting that chooses another when it cannot act"}},
    {law::Renewal::AfterWarning,
     {"责令限期改正，逾期不改的，乡镇召集会议另行推选",
      "the township does, once the time it gave to mend is over"}},
    {law::Renewal::CountyApproves,
     {"不履行职责的，县级批准后重新推选",
      "another is chosen, with the approval of the county, when it does not act"}},
    {law::Renewal::WhenLate,
     {"拖延换届的，由乡镇推选产生",
      "the township has one chosen when the election is put off for too long"}},
});
constexpr auto decision_bases = entries<law::DecisionBase>({
    {law::DecisionBase::AllMembers, {"全体成员", "all members"}},
    {law::DecisionBase::Present, {"到会的成员", "the members present"}},
});
constexpr auto primaries = entries<law::PrimaryWhen>({
    {law::PrimaryWhen::TieOfSources,
     {"几种提名的人数过多、无法比较时", "when the names of several sources are too many"}},
    {law::PrimaryWhen::TooManyNames,
     {"提名人数多于规定的候选人人数时", "whenever more are named than may stand"}},
});
constexpr auto shift_approvals = entries<law::ShiftApproval>({
    {law::ShiftApproval::NotStated, {"没有规定", "not stated"}},
    {law::ShiftApproval::County, {"县级人民政府（区人民政府）", "the county or district"}},
    {law::ShiftApproval::OneLevelUp, {"乡镇的上一级人民政府", "the government above the township"}},
});
constexpr auto voter_cards = entries<law::VoterCards>({
    {law::VoterCards::NotStated, {"没有规定", "not stated"}},
    {law::VoterCards::WithRoll, {"公布名单时", "when the roll is posted"}},
    {law::VoterCards::BeforePoll, {"选举日以前", "before election day"}},
});
constexpr auto exit_audits = entries<law::ExitAudit>({
    {law::ExitAudit::NotAsked, {"没有规定", "not asked for"}},
    {law::ExitAudit::BeforeElection, {"选举之前", "before the election"}},
    {law::ExitAudit::BeforeCommittee,
     {"推选选举委员会之前", "before the election committee is chosen"}},
});
constexpr auto extra_classes = entries<law::ExtraClass>({
    {law::ExtraClass::SpousesVillage,
     {"结婚后住在配偶户籍所在村的人", "who lives in the village of the spouse"}},
    {law::ExtraClass::FormerVillager,
     {"对本村集体经济享有权益的原村民", "former villagers with rights in the collective"}},
    {law::ExtraClass::ComesToStand,
     {"自愿到本村工作、生活并参加竞选的人", "who comes to work, live and stand here"}},
});
constexpr auto kin_scopes = entries<law::KinScope>({
    {law::KinScope::None, {"不要求回避", "nobody"}},
    {law::KinScope::SpouseAndLineal, {"配偶、直系亲属", "spouse and lineal relatives"}},
    {law::KinScope::SpouseParentsSiblings,
     {"配偶、父母子女、兄弟姐妹", "spouse, parents and children, brothers and sisters"}},
    {law::KinScope::SpouseLinealSiblings,
     {"配偶、直系亲属、兄弟姐妹", "spouse, lineal relatives, brothers and sisters"}},
    {law::KinScope::NearRelatives, {"近亲属", "near relatives"}},
});
constexpr auto kin_yields = entries<law::KinYields>({
    {law::KinYields::NotStated, {"没有规定由谁退出", "not stated who yields"}},
    {law::KinYields::SeatOpens,
     {"职务低的、得票少的退出，名额另行选举",
      "the lower office, then the fewer votes; the seat stays open"}},
    {law::KinYields::NextTakes,
     {"职务低的、得票少的退出，由票数其次的够格者当选",
      "the lower office, then the fewer votes; the next who qualifies takes the seat"}},
});
constexpr auto majority_bases = entries<law::MajorityBase>({
    {law::MajorityBase::PapersReturned, {"收回的选票", "papers returned"}},
    {law::MajorityBase::ValidPapers, {"有效选票", "valid papers"}},
    {law::MajorityBase::PapersIssued, {"发出的选票", "papers issued"}},
    {law::MajorityBase::Registered, {"全体选民", "everybody who may vote"}},
});
constexpr auto name_variants = entries<law::NameVariants>({
    {law::NameVariants::CommitteeDecides,
     {"由选举委员会认定是谁", "the election committee decides who is meant"}},
    {law::NameVariants::PartVoid, {"该职务的部分无效", "the part of that office is void"}},
});
constexpr auto surplus_scopes = entries<law::SurplusScope>({
    {law::SurplusScope::EachOffice, {"每一职务", "in each office"}},
    {law::SurplusScope::AllOffices, {"各职务合计", "in all offices together"}},
});
constexpr auto turnout_counts = entries<law::TurnoutCounts>({
    {law::TurnoutCounts::PapersReturned, {"收回的选票", "papers returned"}},
    {law::TurnoutCounts::PeopleVoting, {"领票的选民", "people who drew papers"}},
    {law::TurnoutCounts::PapersIssued, {"发出的选票", "papers issued"}},
});
constexpr auto nomination_modes = entries<law::NominationMode>({
    {law::NominationMode::Nominated, {"提名产生候选人", "people are nominated"}},
    {law::NominationMode::SelfNominated, {"自荐产生候选人", "people nominate themselves"}},
    {law::NominationMode::NoCandidates, {"没有候选人，一次投票", "no candidates, one vote"}},
});
constexpr auto woman_candidates = entries<law::WomanCandidate>({
    {law::WomanCandidate::NotAsked, {"没有规定", "not asked for"}},
    {law::WomanCandidate::BestPlacedAdded,
     {"增补提名票最多的妇女", "the woman with most nominations is added"}},
    {law::WomanCandidate::EachOffice,
     {"每一职务的候选人中都应当有妇女", "each office has a woman among its candidates"}},
});
constexpr auto nomination_sources = entries<law::NominationSource>({
    {law::NominationSource::RegisteredVoters, {"登记参加选举的村民提名", "registered voters"}},
    {law::NominationSource::PartyOrganisation, {"党组织提名", "the Party organisation"}},
    {law::NominationSource::JointElectors, {"选民联名提名", "electors jointly"}},
    {law::NominationSource::HouseholdRepresentatives,
     {"户代表联名提名", "household representatives jointly"}},
    {law::NominationSource::GroupRepresentatives,
     {"居民小组的代表联合提名", "the representatives of one group"}},
    {law::NominationSource::ResidentsGroup, {"居民小组提名", "a group in its meeting"}},
    {law::NominationSource::ElectionCommittee, {"选举委员会提名", "the election committee"}},
    {law::NominationSource::SelfNomination, {"选民自荐", "an elector themselves"}},
});
constexpr auto scribe_circles = entries<law::ScribeCircle>({
    {law::ScribeCircle::AnyPerson, {"选民信任的人", "whom the voter trusts"}},
    {law::ScribeCircle::NotInvolved,
     {"候选人和选举委员会成员以外的人",
      "neither a candidate nor a member of the election committee"}},
    {law::ScribeCircle::Appointed,
     {"选举委员会确定的代书人", "a scribe whom the election committee appointed"}},
});
constexpr auto barred_works = entries<law::BarredWork>({
    {law::BarredWork::WhoCounts, {"监票、唱票、计票", "scrutineers, callers and tellers"}},
    {law::BarredWork::Everything, {"各种选举工作", "every work at the poll"}},
});
constexpr auto presiders = entries<law::Presider>({
    {law::Presider::Committee, {"本届委员会", "the committee in office"}},
    {law::Presider::PartyOrganisation, {"党组织", "the Party organisation"}},
    {law::Presider::Township, {"乡级（街道）派人", "somebody of the township or sub-district"}},
});
constexpr auto overcount_references = entries<law::OvercountReference>({
    {law::OvercountReference::PeopleVoting, {"投票人数", "people voting"}},
    {law::OvercountReference::PapersIssued, {"发出的选票", "papers issued"}},
});
constexpr auto equal_numbers = entries<law::EqualNumber>({
    {law::EqualNumber::Never, {"不可以", "never"}},
    {law::EqualNumber::NomineesEqual,
     {"被提名人正好等于应选名额的可以", "where no more are nominated than there are seats"}},
    {law::EqualNumber::ElectorsAgree,
     {"被提名人正好等于应选名额，选民也同意的可以",
      "where no more are nominated than there are seats, and the electors agree"}},
});
constexpr auto illegible_marks = entries<law::IllegibleMark>({
    {law::IllegibleMark::Part, {"该部分作废，其余有效", "void itself; the rest stands"}},
    {law::IllegibleMark::PaperIfNothingElse,
     {"该部分作废；全部无法辨认的，整张无效",
      "void itself; the whole paper, if nothing on it can be made out"}},
    {law::IllegibleMark::Paper, {"整张作废", "the whole paper is void"}},
    {law::IllegibleMark::CommitteeDecides, {"由选举委员会认定", "the election committee decides"}},
});
constexpr auto overvote_scopes = entries<law::OvervoteScope>({
    {law::OvervoteScope::PerOffice, {"该职务的部分无效", "the part for that office"}},
    {law::OvervoteScope::WholePaper,
     {"所选总人数多于总名额的，整张选票无效", "the whole paper, by all names and all seats"}},
    {law::OvervoteScope::AnyOffice,
     {"任一职务多选的，整张选票无效", "the whole paper, by the names for any office"}},
});
constexpr auto mandate_reasons = entries<law::MandateReason>({
    {law::MandateReason::Away, {"外出", "away"}},
    {law::MandateReason::Special, {"其他特殊原因", "another special reason"}},
});
constexpr auto mobile_grounds = entries<law::MobileGround>({
    {law::MobileGround::Elderly, {"年老", "old"}},
    {law::MobileGround::Frail, {"体弱", "frail"}},
    {law::MobileGround::Ill, {"患病", "ill"}},
    {law::MobileGround::Disabled, {"残疾", "disabled"}},
    {law::MobileGround::HardToMove, {"行动困难", "hardly able to come"}},
    {law::MobileGround::Remote, {"居住分散、交通不便", "living far off"}},
    {law::MobileGround::Other, {"其他原因", "another reason"}},
});
constexpr auto shown_papers = entries<law::Shown>({
    {law::Shown::VoterCard, {"选民证", "voter card"}},
    {law::Shown::ProxyCard, {"委托投票证", "card of a proxy"}},
    {law::Shown::Document, {"本人有效证件", "document of the person"}},
});
constexpr auto proxy_circles = entries<law::ProxyCircle>({
    {law::ProxyCircle::NearRelatives, {"近亲属", "near relatives"}},
    {law::ProxyCircle::AnyVillager, {"近亲属或者其他村民", "near relatives or other villagers"}},
    {law::ProxyCircle::AnyElector, {"本社区的其他选民", "any other elector of the community"}},
});
constexpr auto reckoning_days = entries<law::ReckoningDay>({
    {law::ReckoningDay::RegistrationDay, {"登记当天", "the day of registration"}},
    {law::ReckoningDay::ElectionDay, {"选举日", "election day"}},
});
constexpr auto residence_bases = entries<law::ResidenceBasis>({
    {law::ResidenceBasis::Living, {"在本村居住", "living here"}},
    {law::ResidenceBasis::Working, {"在本村工作", "working here"}},
    {law::ResidenceBasis::VillageWork, {"在本村从事村务工作", "doing village work here"}},
});
constexpr auto successions = entries<law::Succession>({
    {law::Succession::NextInRanking, {"按原推选结果依次递补", "the next in the ranking"}},
    {law::Succession::NewChoice, {"另行推选", "a new choice"}},
    {law::Succession::Either,
     {"按原推选结果依次递补，也可以另行推选", "the next in the ranking, or a new choice"}},
});
constexpr auto tie_rules = entries<law::TieRule>({
    {law::TieRule::VoteAgain, {"就票数相等的人再次投票", "vote again on those tied"}},
});
constexpr auto two_offices = entries<law::TwoOfficesOnPaper>({
    {law::TwoOfficesOnPaper::CountsInEach, {"两个职务分别计票", "counts in each"}},
    {law::TwoOfficesOnPaper::CountsInHighest, {"只计较高的职务", "counts in the higher one"}},
    {law::TwoOfficesOnPaper::VoidsPaper, {"整张选票无效", "voids the paper"}},
});
constexpr auto voting_forms = entries<law::VotingForm>({
    {law::VotingForm::Meeting, {"召开选举大会投票", "an election meeting"}},
    {law::VotingForm::MeetingWithStations,
     {"召开选举大会并设投票站", "an election meeting with stations besides"}},
    {law::VotingForm::Stations, {"设投票站投票", "stations only"}},
});
constexpr auto voting_methods = entries<law::VotingMethod>({
    {law::VotingMethod::AllElectors, {"由全体有选举权的居民选举", "elected by all electors"}},
    {law::VotingMethod::HouseholdRepresentatives,
     {"由每户派代表选举", "elected by a representative of each household"}},
    {law::VotingMethod::ResidentsRepresentatives,
     {"由居民代表选举", "elected by the residents' representatives"}},
});
constexpr auto withdrawal_triggers = entries<law::WithdrawalTrigger>({
    {law::WithdrawalTrigger::OwnNomination, {"本人被提名", "the member is nominated"}},
    {law::WithdrawalTrigger::OwnOrCloseRelativeNomination,
     {"本人或者配偶、父母子女、兄弟姐妹被提名",
      "the member, a spouse, parent, child, brother or sister is nominated"}},
    {law::WithdrawalTrigger::OwnOrNearRelativeNomination,
     {"本人或者近亲属被提名", "the member or a near relative is nominated"}},
});
constexpr auto withdrawal_moments = entries<law::WithdrawalMoment>({
    {law::WithdrawalMoment::Nominated, {"被提名的", "once nominated"}},
    {law::WithdrawalMoment::Accepted,
     {"被提名并且愿意接受的", "once nominated and willing to stand"}},
    {law::WithdrawalMoment::Listed, {"被确定为正式候选人的", "once on the formal list"}},
});
constexpr auto acting_chairs = entries<law::ActingChair>({
    {law::ActingChair::DeputyElseChosen,
     {"副主任；没有副主任的，会议推选一名委员",
      "a deputy; if there is none, a member whom a meeting chooses"}},
    {law::ActingChair::DeputyElseMember,
     {"得票最多的副主任；没有副主任的，得票最多的委员",
      "the deputy with most votes; if there is none, the member with most votes"}},
});
constexpr auto tie_turnouts = entries<law::TieTurnout>({
    {law::TieTurnout::Never, {"不要求", "never"}},
    {law::TieTurnout::OnAnotherDay, {"另日投票的要求", "on another day only"}},
    {law::TieTurnout::Always, {"要求", "always"}},
});
constexpr auto women_seats = entries<law::WomenSeat>({
    {law::WomenSeat::NoMethod, {"没有规定办法", "no method is given"}},
    {law::WomenSeat::OwnColumn, {"选票上单列妇女委员一栏", "a column of her own on the paper"}},
    {law::WomenSeat::BestPlacedFirst,
     {"得票过半数的妇女中得票最多的首先当选，没有的保留一个名额",
      "the best-placed woman first; if none qualifies, a seat is kept for a woman"}},
});
constexpr auto write_in_scopes = entries<law::WriteInScope>({
    {law::WriteInScope::AnyPerson, {"任何人", "anybody"}},
    {law::WriteInScope::RegisteredVoter, {"登记的选民", "a registered voter"}},
});

}  // namespace

Text text_of(law::ActingChair value) {
    return find(acting_chairs, value);
}
Text text_of(law::TieTurnout value) {
    return find(tie_turnouts, value);
}
Text text_of(law::BallotScheme value) {
    return find(ballot_schemes, value);
}
Text text_of(law::Body value) {
    return find(bodies, value);
}
Text text_of(law::Cascade value) {
    return find(cascades, value);
}
Text text_of(law::CommitteeKind value) {
    return find(committee_kinds, value);
}
Text text_of(law::Confidence value) {
    return find(confidences, value);
}
Text text_of(law::Disqualifier value) {
    return find(disqualifiers, value);
}
Text text_of(law::Exclusion value) {
    return find(exclusions, value);
}
Text text_of(law::KinScope value) {
    return find(kin_scopes, value);
}
Text text_of(law::KinYields value) {
    return find(kin_yields, value);
}
Text text_of(law::MajorityBase value) {
    return find(majority_bases, value);
}
Text text_of(law::NameVariants value) {
    return find(name_variants, value);
}
Text text_of(law::SizeGround value) {
    return find(size_grounds, value);
}
Text text_of(law::SurplusScope value) {
    return find(surplus_scopes, value);
}
Text text_of(law::TurnoutCounts value) {
    return find(turnout_counts, value);
}
Text text_of(law::NominationMode value) {
    return find(nomination_modes, value);
}
Text text_of(law::NominationSource value) {
    return find(nomination_sources, value);
}
Text text_of(law::OvercountReference value) {
    return find(overcount_references, value);
}
Text text_of(law::EqualNumber value) {
    return find(equal_numbers, value);
}
Text text_of(law::IllegibleMark value) {
    return find(illegible_marks, value);
}
Text text_of(law::OvervoteScope value) {
    return find(overvote_scopes, value);
}
Text text_of(law::MandateReason value) {
    return find(mandate_reasons, value);
}
Text text_of(law::MobileGround value) {
    return find(mobile_grounds, value);
}
Text text_of(law::Shown value) {
    return find(shown_papers, value);
}
Text text_of(law::ProxyCircle value) {
    return find(proxy_circles, value);
}
Text text_of(law::ReckoningDay value) {
    return find(reckoning_days, value);
}
Text text_of(law::ResidenceBasis value) {
    return find(residence_bases, value);
}
Text text_of(law::Succession value) {
    return find(successions, value);
}
Text text_of(law::TieRule value) {
    return find(tie_rules, value);
}
Text text_of(law::TwoOfficesOnPaper value) {
    return find(two_offices, value);
}
Text text_of(law::VotingForm value) {
    return find(voting_forms, value);
}
Text text_of(law::VotingMethod value) {
    return find(voting_methods, value);
}
Text text_of(law::ScribeCircle value) {
    return find(scribe_circles, value);
}
Text text_of(law::BarredWork value) {
    return find(barred_works, value);
}
Text text_of(law::Presider value) {
    return find(presiders, value);
}
Text text_of(law::WithdrawalMoment value) {
    return find(withdrawal_moments, value);
}
Text text_of(law::WithdrawalTrigger value) {
    return find(withdrawal_triggers, value);
}
Text text_of(law::WomanCandidate value) {
    return find(woman_candidates, value);
}
Text text_of(law::WomenSeat value) {
    return find(women_seats, value);
}
Text text_of(law::WriteInScope value) {
    return find(write_in_scopes, value);
}
Text text_of(law::CandidateOrder value) {
    return find(candidate_orders, value);
}
Text text_of(law::CandidatesMeeting value) {
    return find(candidates_meetings, value);
}
Text text_of(law::DecisionBase value) {
    return find(decision_bases, value);
}
Text text_of(law::PrimaryWhen value) {
    return find(primaries, value);
}
Text text_of(law::ShiftApproval value) {
    return find(shift_approvals, value);
}
Text text_of(law::VoterCards value) {
    return find(voter_cards, value);
}
Text text_of(law::Caller value) {
    return find(callers, value);
}
Text text_of(law::Matter value) {
    return find(matters, value);
}
Text text_of(law::Renewal value) {
    return find(renewals, value);
}
Text text_of(law::BeyondShift value) {
    return find(beyond_shifts, value);
}
Text text_of(law::ExitAudit value) {
    return find(exit_audits, value);
}
Text text_of(law::ExtraClass value) {
    return find(extra_classes, value);
}

}  // namespace douxuan::cli
