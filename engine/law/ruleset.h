// SPDX-License-Identifier: Apache-2.0
// A ruleset: every number, period, threshold and choice of reading of one instrument, cited.
// The section and member names are those of the TOML files under rulesets/.
// Long: one table for each section of the TOML files.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/describe.h"
#include "engine/base/quantity.h"
#include "engine/base/threshold.h"
#include "engine/law/choices.h"
#include "engine/law/range.h"
#include "engine/law/residents_rules.h"
#include "engine/law/source.h"

namespace douxuan::law {

/// A text of law that values cite.
struct Instrument {
    std::string id;  ///< "OL-2025"
    std::string name_zh;
    std::string name_en;
    base::Date in_force;  ///< first day

    friend bool operator==(const Instrument&, const Instrument&) = default;
};

/// The committee itself.
struct CommitteeRules {
    Cited<base::Years> term;  ///< length of a term
    Cited<BeyondShift> beyond_shift;
    Cited<bool> minority_seat;  ///< of a smaller nationality, where several live
    Cited<bool> odd;            ///< the number of its members
    /// Of all members, from which those who live elsewhere are too many. Residents only.
    Cited<std::optional<base::Threshold>> nonresident_share;
    Cited<ShiftApproval> shift_approval;                       ///< of an early or late one
    Cited<std::optional<std::vector<Body>>> shift_consent_by;  ///< to an early or late one
    Cited<std::optional<base::Months>> shift_months;   ///< early or late, from the end of the term
    Cited<base::Months> timely_months;                 ///< from it, neither early nor late
    Cited<Range<base::Seats>> size;                    ///< all offices together
    Cited<bool> size_by_approval;                      ///< another one with approval
    Cited<base::Seats> chairs;                         ///< seats of the chair
    Cited<base::Days> handover_days;                   ///< from the day the new committee exists
    Cited<std::vector<Body>> size_decided_by;          ///< who fixes seats and method
    Cited<ExitAudit> exit_audit;                       ///< of those who go out of office
    Cited<std::optional<base::Days>> exit_audit_days;  ///< posted before election day
    Cited<bool> kin_declares;        ///< one of two relatives elected may leave first
    Cited<KinScope> kin_avoidance;   ///< among members of the committee
    Cited<KinYields> kin_yields;     ///< which of two relatives elected
    Cited<base::Seats> women_least;  ///< women in the committee
    Cited<WomenSeat> women_seat;     ///< how a woman comes to a seat
    Cited<bool> woman_office_fixed;  ///< an office is reserved beforehand

    static constexpr auto fields() {
        using base::field;
        using C = CommitteeRules;
        return describe(
            field("beyond_shift", &C::beyond_shift,
                  "what becomes of an election further from the end of the term than shift_months"),
            field("chairs", &C::chairs, "seats of the chair"),
            field("exit_audit", &C::exit_audit,
                  "by when the exit audit of those who go out of office is posted"),
            field("exit_audit_days", &C::exit_audit_days,
                  "days before election day until which it is posted"),
            field("handover_days", &C::handover_days, "days for the handover to the new committee"),
            field("kin_avoidance", &C::kin_avoidance, "relatives who may not sit together"),
            field("kin_declares", &C::kin_declares,
                  "whether one of two relatives elected may declare to leave, before the order of "
                  "kin_yields decides"),
            field("kin_yields", &C::kin_yields,
                  "which of two relatives elected yields, and to whom"),
            field("minority_seat", &C::minority_seat,
                  "whether, where several nationalities live, a member is of a smaller one"),
            field("nonresident_share", &C::nonresident_share,
                  "members who live elsewhere are too many from this share of all members"),
            field("odd", &C::odd, "whether the number of its members is odd"),
            field("shift_approval", &C::shift_approval,
                  "who approves that an election is early or late"),
            field("shift_consent_by", &C::shift_consent_by,
                  "bodies whose consent an early or late election needs"),
            field("shift_months", &C::shift_months,
                  "months before or after the end of the term within which it is elected"),
            field("size", &C::size, "members of the committee, chair and deputies included"),
            field("size_by_approval", &C::size_by_approval,
                  "whether the district may approve another number of members"),
            field("size_decided_by", &C::size_decided_by, "bodies that fix seats and method"),
            field("term", &C::term, "length of a term, in years"),
            field("timely_months", &C::timely_months,
                  "months before or after the end of the term within which an election is neither "
                  "early nor late"),
            field("woman_office_fixed", &C::woman_office_fixed,
                  "whether the office of the woman is fixed beforehand"),
            field("women_least", &C::women_least, "least number of women in the committee"),
            field("women_seat", &C::women_seat, "how a woman comes to a seat"));
    }
    friend bool operator==(const CommitteeRules&, const CommitteeRules&) = default;
};

/// 村民选举委员会, 居民选举委员会.
struct ElectionCommitteeRules {
    Cited<std::optional<base::Meetings>> absences;  ///< without reason, which end a seat
    Cited<std::vector<Body>> chosen_by;
    Cited<base::Threshold> decision;               ///< in favour, of `decision_base`
    Cited<DecisionBase> decision_base;             ///< of whom that share is
    Cited<std::optional<base::Members>> deputies;  ///< besides the chair
    Cited<bool> dismissal;                         ///< may the body that chose it dismiss a member
    Cited<KinScope> kin;                           ///< who may not sit on it together
    Cited<bool> odd;                               ///< the number of its members
    Cited<bool> own_end;  ///< does a seat end with the capacity of its holder
    Cited<std::optional<base::Threshold>> quorum;  ///< members present, of all
    Cited<Succession> replacement;
    Cited<Range<base::Members>> size;
    Cited<WithdrawalTrigger> withdrawal;
    Cited<WithdrawalMoment> withdrawal_moment;
    Cited<base::Members> women_least;

    static constexpr auto fields() {
        using base::field;
        using C = ElectionCommitteeRules;
        return describe(
            field("absences", &C::absences,
                  "absences without reason by which the seat of a member ends"),
            field("chosen_by", &C::chosen_by, "bodies that may choose it"),
            field("decision", &C::decision, "votes in favour, of decision_base"),
            field("decision_base", &C::decision_base,
                  "of whom its decisions need that share: of all members, or of those present"),
            field("deputies", &C::deputies, "deputies of its chair"),
            field("dismissal", &C::dismissal,
                  "whether the body that chose it may dismiss a member"),
            field("kin", &C::kin, "relatives who may not sit on it together"),
            field("odd", &C::odd, "whether the number of its members is odd"),
            field("own_end", &C::own_end,
                  "whether a seat ends by itself when a member loses capacity, is sentenced or "
                  "detained"),
            field("quorum", &C::quorum, "members present, of all its members"),
            field("replacement", &C::replacement, "who follows a member that leaves"),
            field("size", &C::size, "members, chair included"),
            field("withdrawal", &C::withdrawal, "whose nomination makes a member leave"),
            field("withdrawal_moment", &C::withdrawal_moment,
                  "from when a nomination counts for that"),
            field("women_least", &C::women_least, "least number of women on it"));
    }
    friend bool operator==(const ElectionCommitteeRules&, const ElectionCommitteeRules&) = default;
};

/// Quorum and majority of the bodies that decide.
struct MeetingRules {
    Cited<base::Threshold> decision;                     ///< in favour, of those present
    Cited<base::Threshold> group_quorum;                 ///< of a group's adults
    Cited<base::Threshold> representatives_quorum;       ///< of all members
    Cited<base::Threshold> villagers_quorum;             ///< of villagers of 18 or more
    Cited<base::Threshold> villagers_quorum_households;  ///< or of the households

    static constexpr auto fields() {
        using base::field;
        using C = MeetingRules;
        return describe(
            field("decision", &C::decision, "votes in favour, of those present"),
            field("group_quorum", &C::group_quorum, "present, of the adults of a group"),
            field("representatives_quorum", &C::representatives_quorum,
                  "present, of all members of the representatives' meeting"),
            field("villagers_quorum", &C::villagers_quorum,
                  "present, of the villagers of 18 years or more"),
            field("villagers_quorum_households", &C::villagers_quorum_households,
                  "or: households represented, of all households"));
    }
    friend bool operator==(const MeetingRules&, const MeetingRules&) = default;
};

struct RegistrationRules {
    Cited<std::optional<base::Days>> appeal_days;           ///< from the decision, to the township
    Cited<std::optional<base::Days>> appeal_decision_days;  ///< from receipt of the appeal
    Cited<bool> count_first_day;                            ///< is the day of posting day 1
    Cited<base::Days> decision_days;                        ///< from receipt of an objection
    Cited<std::vector<Exclusion>> exclusions;
    Cited<std::optional<std::vector<ExtraClass>>> extra_classes;
    Cited<std::optional<std::vector<Body>>> extra_consent_by;  ///< none: the election committee
    Cited<bool> former_farmers;        ///< the extra class of Beijing art. 13(3)
    Cited<base::Years> minimum_age;    ///< on election day
    Cited<bool> last_roll;             ///< is the roll of the last election gone through
    Cited<base::Days> objection_days;  ///< from posting
    Cited<std::vector<ResidenceBasis>> outsider_basis;
    Cited<bool> outsider_certificate;  ///< of not being registered at home
    Cited<std::vector<Body>> outsider_consent_by;
    Cited<base::Months> outsider_months;
    Cited<base::Days> posting_days;                ///< before election day
    Cited<std::optional<base::Days>> repost_days;  ///< by which election day may move
    Cited<VoterCards> voter_cards;

    static constexpr auto fields() {
        using base::field;
        using C = RegistrationRules;
        return describe(
            field("appeal_days", &C::appeal_days,
                  "days to appeal to the township against the decision of an objection"),
            field("appeal_decision_days", &C::appeal_decision_days, "days to decide the appeal"),
            field("count_first_day", &C::count_first_day,
                  "whether the day itself is counted as day 1 of a period"),
            field("decision_days", &C::decision_days, "days to decide an objection"),
            field("exclusions", &C::exclusions, "who is not registered, or is struck off"),
            field("extra_classes", &C::extra_classes,
                  "classes that a province registers besides those of the organic law"),
            field("extra_consent_by", &C::extra_consent_by,
                  "bodies whose consent they need; none: the election committee confirms"),
            field("former_farmers", &C::former_farmers,
                  "whether former farmers living here may register"),
            field("last_roll", &C::last_roll,
                  "whether the roll of the last election is gone through and corrected"),
            field("minimum_age", &C::minimum_age, "full years on election day"),
            field("objection_days", &C::objection_days, "days to object after posting"),
            field("outsider_basis", &C::outsider_basis,
                  "what a person registered elsewhere must have done here"),
            field("outsider_certificate", &C::outsider_certificate,
                  "whether a person registered elsewhere shows a certificate of no registration "
                  "there"),
            field("outsider_consent_by", &C::outsider_consent_by,
                  "bodies whose consent a person registered elsewhere needs"),
            field("outsider_months", &C::outsider_months, "and for how many months"),
            field("posting_days", &C::posting_days, "days the roll is posted before the poll"),
            field("repost_days", &C::repost_days,
                  "days by which election day may move without the roll being posted again"),
            field("voter_cards", &C::voter_cards, "by when voters have a card"));
    }
    friend bool operator==(const RegistrationRules&, const RegistrationRules&) = default;
};

struct NominationRules {
    Cited<std::optional<base::Threshold>> attendance;  ///< taking part, of registered voters
    Cited<bool> by_proxy;      ///< may nomination papers be handed in for others
    Cited<bool> cancellation;  ///< does foul play before the vote end a candidacy
    Cited<Cascade> cascade;    ///< nominations for a higher office, in the ranking of a lower one
    /// Whose decision it takes that somebody does not meet the conditions; none: the review's.
    Cited<std::optional<std::vector<Body>>> conditions_by;
    Cited<std::vector<Disqualifier>> disqualifiers;
    Cited<CandidatesMeeting> meeting;               ///< of candidates and voters
    Cited<std::optional<base::Days>> meeting_days;  ///< the last day for it, before election day
    Cited<std::vector<NominationMode>> modes;
    Cited<bool> names_at_most_seats;                 ///< names per nominator
    Cited<std::optional<base::Days>> nominees_days;  ///< list of nominees before election day
    Cited<CandidateOrder> order;                     ///< of the names on a list
    Cited<bool> one_office;                          ///< of one person, on one nomination paper
    Cited<std::optional<base::Threshold>> primary;   ///< voting in a primary, of registered voters
    Cited<PrimaryWhen> primary_when;
    Cited<base::Days> publish_days;                      ///< formal list before election day
    Cited<std::optional<base::Days>> publish_days_self;  ///< of self-nominated; none: the same
    Cited<std::optional<base::Days>> review_days;  ///< from the nominations, result of the review
    Cited<std::optional<base::Days>> review_decision_days;   ///< from receipt of an objection to it
    Cited<std::optional<base::Days>> review_objection_days;  ///< from its posting
    Cited<std::optional<base::Days>> self_days;  ///< last self-nomination before election day
    Cited<std::vector<NominationSource>> sources;
    Cited<Range<base::Seats>> surplus_chair;  ///< candidates more than seats
    Cited<Range<base::Seats>> surplus_deputy;
    Cited<Range<base::Seats>> surplus_member;
    Cited<std::optional<base::Days>> withdrawal_after_days;  ///< from the formal list
    Cited<std::optional<base::Days>> withdrawal_days;        ///< last day before election day
    Cited<WomanCandidate> woman_candidate;

    static constexpr auto fields() {
        using base::field;
        using C = NominationRules;
        return describe(
            field("attendance", &C::attendance, "voters taking part, of all registered"),
            field("by_proxy", &C::by_proxy,
                  "whether nomination papers may be handed in through a proxy"),
            field("cancellation", &C::cancellation,
                  "whether force, threats, deceit, bribes or forgery before the vote end a "
                  "candidacy"),
            field("cascade", &C::cascade,
                  "whether nominations for a higher office are added for a lower one"),
            field("conditions_by", &C::conditions_by,
                  "bodies that decide that somebody does not meet the conditions; none: the review "
                  "finds it"),
            field("disqualifiers", &C::disqualifiers, "who cannot be a candidate"),
            field("meeting", &C::meeting, "whether candidates meet the voters before the poll"),
            field("meeting_days", &C::meeting_days,
                  "days before election day until which candidates meet the voters"),
            field("modes", &C::modes, "how candidates may come about"),
            field("names_at_most_seats", &C::names_at_most_seats,
                  "whether a nominator may write at most as many names as seats"),
            field("nominees_days", &C::nominees_days,
                  "days between the list of nominees and election day"),
            field("one_office", &C::one_office,
                  "whether one nomination paper may name a person for one office only"),
            field("order", &C::order, "in which order the names of an office are listed"),
            field("primary", &C::primary, "voters who take part in a primary, of all registered"),
            field("primary_when", &C::primary_when, "when nominees are put to a primary"),
            field("publish_days", &C::publish_days,
                  "days between the formal list and election day"),
            field("publish_days_self", &C::publish_days_self,
                  "the same, of people who nominated themselves; none: as publish_days"),
            field("review_days", &C::review_days,
                  "days after the nomination within which the review of the nominees is posted"),
            field("review_decision_days", &C::review_decision_days,
                  "days to decide the objection of a nominee to the review"),
            field("review_objection_days", &C::review_objection_days,
                  "days after that posting within which a nominee may object"),
            field("self_days", &C::self_days,
                  "days before election day until which people nominate themselves"),
            field("sources", &C::sources, "who may nominate"),
            field("surplus_chair", &C::surplus_chair, "candidates more than seats: chair"),
            field("surplus_deputy", &C::surplus_deputy, "candidates more than seats: deputy"),
            field("surplus_member", &C::surplus_member, "candidates more than seats: member"),
            field("withdrawal_after_days", &C::withdrawal_after_days,
                  "days after the formal list within which a candidate may withdraw"),
            field("withdrawal_days", &C::withdrawal_days,
                  "days before election day until which a candidate may withdraw"),
            field("woman_candidate", &C::woman_candidate, "what follows when no woman stands"));
    }
    friend bool operator==(const NominationRules&, const NominationRules&) = default;
};

struct PollRules {
    Cited<std::vector<NominationMode>> against;  ///< modes in which papers have marks against
    Cited<std::vector<BallotScheme>> ballot_schemes;
    Cited<bool> booth;                                           ///< a place to mark papers unseen
    Cited<std::optional<base::Members>> mobile_box_scrutineers;  ///< at each mobile box
    Cited<base::Members> mobile_box_staff;                       ///< at each mobile box
    Cited<std::optional<std::vector<Body>>> mobile_list_by;      ///< who approves its list
    Cited<std::optional<base::Days>> mobile_list_days;           ///< its list, before election day
    Cited<bool> mobile_overcount;  ///< void: one that holds more papers than its list has people
    Cited<std::optional<base::Days>> notice_days;  ///< time, place and method before election day
    Cited<bool> opened_same_day;                   ///< are the boxes opened on election day
    Cited<bool> proxy_candidate_ban;
    Cited<base::Voters> proxy_cap;  ///< principals per proxy
    Cited<ProxyCircle> proxy_circle;
    Cited<base::Days> proxy_days;                            ///< before election day
    Cited<std::optional<base::Voters>> scribe_cap;           ///< voters per scribe
    Cited<std::optional<base::Days>> scribe_days;            ///< before election day
    Cited<std::optional<std::vector<Body>>> scribe_list_by;  ///< who approves the scribes
    Cited<ScribeCircle> scribes;
    Cited<std::optional<base::Days>> staff_days;              ///< before election day
    Cited<KinScope> staff_kin;                                ///< relatives of candidates as staff
    Cited<std::optional<std::vector<Body>>> staff_list_by;    ///< who approves whoever counts
    Cited<std::optional<base::Members>> station_scrutineers;  ///< at each station
    Cited<std::optional<base::Members>> station_staff;        ///< at each station
    Cited<std::vector<VotingForm>> voting_forms;

    static constexpr auto fields() {
        using base::field;
        using C = PollRules;
        return describe(
            field("against", &C::against,
                  "ways to come to candidates with which papers have marks against"),
            field("ballot_schemes", &C::ballot_schemes, "how offices are put on papers"),
            field("booth", &C::booth,
                  "whether every place but a mobile box has a place to mark papers unseen"),
            field("mobile_box_scrutineers", &C::mobile_box_scrutineers,
                  "least scrutineers of a mobile box"),
            field("mobile_box_staff", &C::mobile_box_staff, "least staff of a mobile box"),
            field("mobile_list_by", &C::mobile_list_by,
                  "bodies that approve who votes at a mobile box"),
            field("mobile_list_days", &C::mobile_list_days,
                  "days before election day until which that list is posted"),
            field("mobile_overcount", &C::mobile_overcount,
                  "whether a mobile box with more papers than people on its list is void"),
            field("notice_days", &C::notice_days,
                  "days before election day until which time, place and method are posted"),
            field("opened_same_day", &C::opened_same_day,
                  "whether the boxes are brought together and opened on election day itself"),
            field("proxy_candidate_ban", &C::proxy_candidate_ban,
                  "whether a candidate may not be a proxy"),
            field("proxy_cap", &C::proxy_cap, "most principals of one proxy"),
            field("proxy_circle", &C::proxy_circle, "who may be a proxy"),
            field("proxy_days", &C::proxy_days,
                  "days before election day until which the list of proxies is posted"),
            field("scribe_cap", &C::scribe_cap, "most voters for whom one scribe writes"),
            field("scribe_days", &C::scribe_days,
                  "days before election day until which the scribes are posted"),
            field("scribe_list_by", &C::scribe_list_by, "bodies that approve the scribes"),
            field("scribes", &C::scribes, "who may write for a voter"),
            field("staff_days", &C::staff_days,
                  "days before election day until which the staff is posted"),
            field("staff_kin", &C::staff_kin, "relatives of candidates who may not be staff"),
            field("staff_list_by", &C::staff_list_by,
                  "bodies that approve scrutineers, callers and tellers"),
            field("station_scrutineers", &C::station_scrutineers,
                  "least scrutineers of each station"),
            field("station_staff", &C::station_staff,
                  "least staff of each station, scrutineers included"),
            field("voting_forms", &C::voting_forms, "how voters come together"));
    }
    friend bool operator==(const PollRules&, const PollRules&) = default;
};

struct CountRules {
    Cited<base::Papers> batch_least;  ///< papers of a station, else merge
    Cited<base::Papers> batch_most;
    Cited<Cascade> cascade;           ///< votes for a higher office, in a lower one
    Cited<bool> forged_out;           ///< proven forged papers are no papers returned
    Cited<base::Threshold> majority;  ///< votes, of the base
    Cited<MajorityBase> majority_base;
    Cited<OvercountReference> overcount_reference;
    Cited<OvervoteScope> overvote_scope;
    Cited<std::optional<base::Days>> review_days;  ///< from the result
    Cited<TieRule> tie;
    Cited<base::Threshold> turnout;  ///< papers returned, of registered voters
    Cited<TwoOfficesOnPaper> two_offices;
    Cited<bool> write_in_review;  ///< before somebody written in is confirmed
    Cited<WriteInScope> write_in_scope;

    static constexpr auto fields() {
        using base::field;
        using C = CountRules;
        return describe(
            field("batch_least", &C::batch_least,
                  "papers below which a station's box is merged before counting"),
            field("batch_most", &C::batch_most, "most papers in one counted batch"),
            field("cascade", &C::cascade,
                  "whether votes for a higher office are added for a lower one"),
            field("forged_out", &C::forged_out,
                  "whether papers proven to be forged are taken out of those returned"),
            field("majority", &C::majority, "votes to be elected, of the base"),
            field("majority_base", &C::majority_base, "the base of the majority"),
            field("overcount_reference", &C::overcount_reference,
                  "what the papers returned may not exceed"),
            field("overvote_scope", &C::overvote_scope, "what too many marks make void"),
            field("review_days", &C::review_days,
                  "days within which somebody written in and elected is reviewed"),
            field("tie", &C::tie, "what follows a tie at the last seat"),
            field("turnout", &C::turnout, "papers returned, of registered voters"),
            field("two_offices", &C::two_offices, "one person marked in two offices"),
            field("write_in_review", &C::write_in_review,
                  "whether somebody written in and elected is reviewed before the certificate"),
            field("write_in_scope", &C::write_in_scope, "who may be written in"));
    }
    friend bool operator==(const CountRules&, const CountRules&) = default;
};

/// The rounds after the first: 再次投票, 另行选举, 重新选举, and when seats may stay open.
struct FurtherRules {
    Cited<ActingChair> acting_chair;
    Cited<std::optional<base::Days>> deadline_days;  ///< after the first round
    Cited<base::Threshold> floor;                    ///< votes, of papers returned
    Cited<std::optional<base::Days>> fresh_days;     ///< after the void vote
    Cited<bool> mandates_stand;
    Cited<bool> runners_up;   ///< a meeting may seat those with most votes and the floor instead
    Cited<bool> stop_before;  ///< with no further election held at all
    Cited<bool> stop_chair;   ///< only if a chair is elected
    Cited<std::vector<Body>> stop_decided_by;
    Cited<std::optional<base::Seats>> stop_elected;  ///< members elected at least
    Cited<std::optional<base::Days>> tie_days;       ///< after the tie
    Cited<TieTurnout> tie_turnout;
    Cited<bool> turnout;  ///< of the further election

    static constexpr auto fields() {
        using base::field;
        using C = FurtherRules;
        return describe(
            field("acting_chair", &C::acting_chair, "who leads while no chair is elected"),
            field("deadline_days", &C::deadline_days, "days within which it is held"),
            field("floor", &C::floor, "votes to be elected in it, of papers returned"),
            field("fresh_days", &C::fresh_days, "days within which a void election is held again"),
            field("mandates_stand", &C::mandates_stand,
                  "whether mandates stand for a tie vote and a further election"),
            field("runners_up", &C::runners_up,
                  "whether a meeting may seat the runners-up instead of a further election"),
            field("stop_before", &C::stop_before,
                  "whether seats may stay open before any further election"),
            field("stop_chair", &C::stop_chair,
                  "whether seats may stay open only if a chair is elected"),
            field("stop_decided_by", &C::stop_decided_by, "bodies that leave seats open"),
            field("stop_elected", &C::stop_elected,
                  "members elected from which seats may stay open"),
            field("tie_days", &C::tie_days, "days within which a tie vote is held"),
            field("tie_turnout", &C::tie_turnout, "whether a tie vote needs the turnout"),
            field("turnout", &C::turnout, "whether it needs the turnout of the first round"));
    }
    friend bool operator==(const FurtherRules&, const FurtherRules&) = default;
};

/// What follows the count.
struct ClosingRules {
    Cited<std::optional<base::Days>> answer_days;  ///< from receipt of a complaint
    Cited<bool> appeal_any_time;                   ///< an appeal, where it has no last day
    Cited<std::optional<base::Days>> appeal_days;  ///< from the answer
    Cited<std::vector<ArchiveContent>> archive_contents;
    Cited<std::optional<base::Days>> archive_days;    ///< from the day the new committee exists
    Cited<std::optional<base::Days>> complaint_days;  ///< from the result, of the vote or result
    Cited<std::vector<HandoverItem>> handover_items;
    Cited<std::optional<base::Years>> papers_years;  ///< how long the papers are kept
    Cited<std::optional<base::Days>> seal_days;      ///< from the day the new committee exists

    static constexpr auto fields() {
        using base::field;
        using C = ClosingRules;
        return describe(
            field("answer_days", &C::answer_days, "days to answer a complaint in writing"),
            field("appeal_any_time", &C::appeal_any_time,
                  "whether the answer is appealed against without a last day"),
            field("appeal_days", &C::appeal_days, "days to appeal against the answer"),
            field("archive_contents", &C::archive_contents, "what the archive must hold"),
            field("archive_days", &C::archive_days,
                  "days for the handover of the archive of the election"),
            field("complaint_days", &C::complaint_days,
                  "days after the result to object to the procedure or the result"),
            field("handover_items", &C::handover_items, "what must be handed over"),
            field("papers_years", &C::papers_years, "years for which the papers are kept"),
            field("seal_days", &C::seal_days, "days for the handover of the seal"));
    }
    friend bool operator==(const ClosingRules&, const ClosingRules&) = default;
};

/// A resolved ruleset: every field of its kind of committee set (`has_rule`), the others without
/// any meaning. Objects come from the loader only.
struct Ruleset {
    Ruleset();
    Ruleset(const Ruleset& other);
    Ruleset(Ruleset&& other) noexcept;
    Ruleset& operator=(const Ruleset& other);
    Ruleset& operator=(Ruleset&& other) noexcept;
    ~Ruleset();

    std::string id;  ///< "cn-village-2026"
    std::string name_zh;
    std::string name_en;
    CommitteeKind kind = CommitteeKind::Village;
    base::Date in_force;                     ///< first election day that may use it
    std::optional<base::Date> out_of_force;  ///< first election day that may not
    std::vector<Instrument> instruments;     ///< in file order

    ClosingRules closing;
    CommitteeRules committee;
    CountRules count;
    ElectionCommitteeRules election_committee;
    FurtherRules further;
    MeetingRules meetings;
    NominationRules nomination;
    PollRules poll;
    RegistrationRules registration;
    ResidentsGroupRules residents_groups;
    ResidentsHouseholdRules residents_households;
    ResidentsMeetingRules residents_meetings;
    ResidentsMethodRules residents_method;
    ResidentsNominationRules residents_nomination;
    ResidentsRollRules residents_roll;

    /// The sections, in the order in which they are shown.
    static constexpr auto fields() {
        using base::field;
        using C = Ruleset;
        return describe(
            field("closing", &C::closing, "after the count"),
            field("committee", &C::committee, "the committee"),
            field("count", &C::count, "from marks to winners"),
            field("election_committee", &C::election_committee, "the election committee"),
            field("further", &C::further, "the further election"),
            field("meetings", &C::meetings, "bodies that decide"),
            field("nomination", &C::nomination, "who stands"),
            field("poll", &C::poll, "election day"),
            field("registration", &C::registration, "who may vote"),
            field("residents_groups", &C::residents_groups,
                  "residents' committees: groups and their representatives"),
            field("residents_households", &C::residents_households,
                  "residents' committees: household representatives"),
            field("residents_meetings", &C::residents_meetings,
                  "residents' committees: bodies that decide"),
            field("residents_method", &C::residents_method,
                  "residents' committees: by whom they are elected"),
            field("residents_nomination", &C::residents_nomination,
                  "residents' committees: who stands"),
            field("residents_roll", &C::residents_roll, "residents' committees: who may vote"));
    }
    friend bool operator==(const Ruleset&, const Ruleset&) = default;
};

/// Whether a ruleset for that kind of committee has the section or, if named, the member of it.
/// The two organic laws ask for different things; what only one of them knows is listed here.
constexpr bool has_rule(CommitteeKind kind, std::string_view section,
                        std::string_view member = {}) {
    if (section.starts_with("residents_") ||
        (section == "committee" &&
         (member == "nonresident_share" || member == "size_by_approval"))) {
        return kind == CommitteeKind::Residents;
    }
    const auto is_one_of = [&](std::initializer_list<std::string_view> members) {
        return std::ranges::find(members, member) != members.end();
    };
    const bool of_villages_only =
        section == "meetings" ||
        (section == "nomination" &&
         is_one_of({"attendance", "by_proxy", "cascade", "conditions_by", "modes", "one_office",
                    "primary", "primary_when", "publish_days_self", "self_days",
                    "woman_candidate"})) ||
        (section == "registration" && (member == "former_farmers" || member.starts_with("extra_") ||
                                       member.starts_with("outsider_"))) ||
        (section == "poll" && member == "against");
    return !of_villages_only || kind == CommitteeKind::Village;
}

}  // namespace douxuan::law
