// SPDX-License-Identifier: Apache-2.0
// Sections of a ruleset: the committee, the election committee and the bodies that decide.
// Member names are those of the TOML files.
// Long: three sections, each with its table.
#pragma once

#include <optional>
#include <vector>

#include "engine/base/describe.h"
#include "engine/base/quantity.h"
#include "engine/base/threshold.h"
#include "engine/law/choices/committee.h"
#include "engine/law/range.h"
#include "engine/law/source.h"

namespace douxuan::law {

/// The committee itself.
struct CommitteeRules {
    Cited<base::Years> term;  ///< length of a term
    Cited<BeyondShift> beyond_shift;
    Cited<bool> minority_seat;            ///< of a smaller nationality, where several live
    Cited<bool> odd;                      ///< the number of its members
    Cited<ShiftApproval> shift_approval;  ///< of an early or late one
    Cited<std::optional<std::vector<Body>>> shift_consent_by;  ///< to an early or late one
    Cited<std::optional<base::Months>> shift_months;  ///< early or late, from the end of the term
    Cited<base::Months> timely_months;                ///< from it, neither early nor late
    Cited<Range<base::Seats>> size;                   ///< all offices together
    Cited<bool> size_by_approval;                     ///< another one with approval
    Cited<bool> size_fixed_above;                     ///< proposed by a meeting, fixed above
    Cited<std::optional<Range<base::Seats>>> size_usual;  ///< of a village that is not large
    Cited<base::Seats> chairs;                            ///< seats of the chair
    Cited<base::Days> handover_days;                      ///< from the day the new committee exists
    Cited<std::vector<Body>> size_decided_by;             ///< who fixes seats and method
    Cited<ExitAudit> exit_audit;                          ///< of those who go out of office
    Cited<std::optional<base::Days>> exit_audit_days;     ///< posted before election day
    Cited<bool> kin_declares;       ///< one of two relatives elected may leave first
    Cited<KinScope> kin_avoidance;  ///< among members of the committee
    /// Who decides which of two relatives with equal votes stays; none: they are voted on again.
    Cited<std::optional<std::vector<Body>>> kin_equal_by;
    Cited<KinYields> kin_yields;     ///< which of two relatives elected
    Cited<base::Seats> women_least;  ///< women in the committee
    Cited<WomenSeat> women_seat;     ///< how a woman comes to a seat
    Cited<bool> youth_seat;          ///< should a young person be among the members
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
            field("kin_equal_by", &C::kin_equal_by,
                  "bodies that decide which of two relatives stays who have equal votes for one "
                  "office; none: they are voted on again"),
            field("kin_yields", &C::kin_yields,
                  "which of two relatives elected yields, and to whom"),
            field("minority_seat", &C::minority_seat,
                  "whether, where several nationalities live, a member is of a smaller one"),
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
            field("size_fixed_above", &C::size_fixed_above,
                  "whether the meeting proposes the number of members and the township fixes it"),
            field("size_usual", &C::size_usual,
                  "members of a committee without a ground for more: a populous village that lives "
                  "apart, or a developed economy"),
            field("term", &C::term, "length of a term, in years"),
            field("timely_months", &C::timely_months,
                  "months before or after the end of the term within which an election is neither "
                  "early nor late"),
            field("woman_office_fixed", &C::woman_office_fixed,
                  "whether the office of the woman is fixed beforehand"),
            field("women_least", &C::women_least, "least number of women in the committee"),
            field("women_seat", &C::women_seat, "how a woman comes to a seat"),
            field("youth_seat", &C::youth_seat,
                  "whether a young person should be among the members"));
    }
    friend bool operator==(const CommitteeRules&, const CommitteeRules&) = default;
};

/// 村民选举委员会, 居民选举委员会.
struct ElectionCommitteeRules {
    Cited<std::optional<base::Meetings>> absences;  ///< without reason, which end a seat
    Cited<std::vector<Body>> chosen_by;
    Cited<base::Threshold> decision;               ///< in favour, of `decision_base`
    Cited<DecisionBase> decision_base;             ///< of whom that share is
    Cited<bool> day_fixed_above;                   ///< election day, by an office above
    Cited<std::optional<base::Members>> deputies;  ///< besides the chair
    Cited<bool> dismissal;                         ///< may the body that chose it dismiss a member
    Cited<MandateEnd> ends;                        ///< after that nothing that it decides counts
    Cited<std::optional<std::vector<Matter>>> filed;  ///< with the township
    Cited<bool> force_majeure_only;                   ///< the only cause that moves election day
    Cited<KinScope> kin;                              ///< who may not sit on it together
    Cited<std::optional<base::Months>> late_months;   ///< after the term, see Renewal::WhenLate
    Cited<bool> odd;                                  ///< the number of its members
    Cited<bool> order_first;  ///< the township calls its choice after an order that was not kept
    Cited<bool> own_end;      ///< does a seat end with the capacity of its holder
    Cited<std::optional<std::vector<Matter>>> posted;  ///< to the people
    /// Who presides when it is chosen; none: anybody.
    Cited<std::optional<std::vector<Presider>>> presided_by;
    Cited<std::optional<base::Threshold>> quorum;  ///< members present, of all
    Cited<Renewal> renewal;
    Cited<Succession> replacement;
    Cited<bool> representatives_first;  ///< new ones are chosen before the election committee
    Cited<Range<base::Members>> size;
    Cited<bool> takeover;  ///< may the township bring the vote to its end
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
            field("day_fixed_above", &C::day_fixed_above,
                  "whether the guiding body of the township or county fixes election day"),
            field("decision", &C::decision, "votes in favour, of decision_base"),
            field("decision_base", &C::decision_base,
                  "of whom its decisions need that share: of all members, or of those present"),
            field("deputies", &C::deputies, "deputies of its chair"),
            field("dismissal", &C::dismissal,
                  "whether the body that chose it may dismiss a member"),
            field("ends", &C::ends, "when its mandate ends"),
            field("filed", &C::filed,
                  "what of it, of the method and of election day is filed with the township"),
            field("force_majeure_only", &C::force_majeure_only,
                  "whether election day is moved for force majeure only"),
            field("kin", &C::kin, "relatives who may not sit on it together"),
            field("late_months", &C::late_months,
                  "months after the end of the term from which the township has it chosen"),
            field("odd", &C::odd, "whether the number of its members is odd"),
            field("order_first", &C::order_first,
                  "whether the township has the meeting that chooses it only once it told the "
                  "committee in office to, by a day that has passed"),
            field("own_end", &C::own_end,
                  "whether a seat ends by itself when a member loses capacity, is sentenced or "
                  "detained"),
            field("posted", &C::posted,
                  "what of it, of the method and of election day is posted to the people"),
            field("presided_by", &C::presided_by,
                  "who presides at the meeting that chooses it; none: anybody"),
            field("quorum", &C::quorum, "members present, of all its members"),
            field("renewal", &C::renewal, "how one that fails is chosen anew"),
            field("replacement", &C::replacement, "who follows a member that leaves"),
            field("representatives_first", &C::representatives_first,
                  "whether the new representatives are chosen before it"),
            field("size", &C::size, "members, chair included"),
            field("takeover", &C::takeover,
                  "whether the township may bring the vote to its end when it does not act"),
            field("withdrawal", &C::withdrawal, "whose nomination makes a member leave"),
            field("withdrawal_moment", &C::withdrawal_moment,
                  "from when a nomination counts for that"),
            field("women_least", &C::women_least, "least number of women on it"));
    }
    friend bool operator==(const ElectionCommitteeRules&, const ElectionCommitteeRules&) = default;
};

/// Quorum and majority of the bodies that decide.
struct MeetingRules {
    Cited<std::vector<Caller>> called_by;          ///< who may have one called
    Cited<base::Threshold> decision;               ///< in favour, of those present
    Cited<base::Threshold> group_quorum;           ///< of a group's adults
    Cited<std::optional<base::Days>> notice_days;  ///< before a villagers' meeting
    Cited<std::optional<base::Days>> representatives_notice_days;
    Cited<base::Threshold> representatives_quorum;                ///< of all members
    Cited<std::optional<base::Threshold>> representatives_share;  ///< who are representatives
    Cited<bool> short_notice;                 ///< of a villagers' meeting, in special circumstances
    Cited<base::Threshold> villagers_quorum;  ///< of villagers of 18 or more
    Cited<base::Threshold> villagers_quorum_households;  ///< or of the households

    static constexpr auto fields() {
        using base::field;
        using C = MeetingRules;
        return describe(
            field("called_by", &C::called_by, "who may have a meeting called"),
            field("decision", &C::decision, "votes in favour, of those present"),
            field("group_quorum", &C::group_quorum, "present, of the adults of a group"),
            field("notice_days", &C::notice_days,
                  "days between the notice and the villagers' meeting"),
            field("representatives_notice_days", &C::representatives_notice_days,
                  "days between the notice and the representatives' meeting"),
            field("representatives_quorum", &C::representatives_quorum,
                  "present, of all members of the representatives' meeting"),
            field("representatives_share", &C::representatives_share,
                  "representatives, of all members of their meeting"),
            field("short_notice", &C::short_notice,
                  "whether special circumstances allow shorter notice of the villagers' meeting"),
            field("villagers_quorum", &C::villagers_quorum,
                  "present, of the villagers of 18 years or more"),
            field("villagers_quorum_households", &C::villagers_quorum_households,
                  "or: households represented, of all households"));
    }
    friend bool operator==(const MeetingRules&, const MeetingRules&) = default;
};

}  // namespace douxuan::law
