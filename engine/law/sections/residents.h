// SPDX-License-Identifier: Apache-2.0
// What only the rulesets of residents' committees hold. The two organic laws differ in more than
// they look, so nothing here is shared with the villages.
// Long: six sections, each with its table.
#pragma once

#include <optional>
#include <vector>

#include "engine/base/describe.h"
#include "engine/base/quantity.h"
#include "engine/base/threshold.h"
#include "engine/law/choices/committee.h"
#include "engine/law/choices/residents.h"
#include "engine/law/range.h"
#include "engine/law/source.h"

namespace douxuan::law {

/// 居民小组 and their representatives, where those elect.
struct ResidentsGroupRules {
    Cited<std::optional<Range<base::Households>>> households;       ///< of a group
    Cited<std::optional<Range<base::Households>>> households_each;  ///< for each representative
    Cited<base::Threshold> quorum_electors;                         ///< if electors vote
    Cited<base::Threshold> quorum_households;                       ///< if households vote
    Cited<std::optional<Range<base::Seats>>> representatives;       ///< of a group

    static constexpr auto fields() {
        using base::field;
        using R = ResidentsGroupRules;
        return describe(
            field("households", &R::households, "households of a group"),
            field("households_each", &R::households_each, "households for each representative"),
            field("quorum_electors", &R::quorum_electors,
                  "voting for a representative, of the electors of the group"),
            field("quorum_households", &R::quorum_households,
                  "or: households voting, of those of the group"),
            field("representatives", &R::representatives, "representatives of a group"));
    }
    friend bool operator==(const ResidentsGroupRules&, const ResidentsGroupRules&) = default;
};

/// Households that elect through one of their electors.
struct ResidentsHouseholdRules {
    Cited<base::Threshold> agreement;  ///< of the electors of the household

    static constexpr auto fields() {
        using base::field;
        using R = ResidentsHouseholdRules;
        return describe(
            field("agreement", &R::agreement,
                  "electors who agree to the representative, of those of the household"));
    }
    friend bool operator==(const ResidentsHouseholdRules&,
                           const ResidentsHouseholdRules&) = default;
};

/// Quorum and majority of 居民会议 and 居民代表会议.
struct ResidentsMeetingRules {
    Cited<base::Threshold> adults_quorum;          ///< of residents of 18 or more
    Cited<std::vector<Caller>> called_by;          ///< who may have one called
    Cited<base::Threshold> decision;               ///< in favour, of those present
    Cited<base::Threshold> households_quorum;      ///< or of the household representatives
    Cited<std::optional<base::Days>> notice_days;  ///< before a residents' meeting
    Cited<std::optional<base::Days>> representatives_notice_days;
    Cited<base::Threshold> representatives_quorum;                ///< of all members
    Cited<std::optional<base::Threshold>> representatives_share;  ///< who are representatives
    Cited<bool> short_notice;  ///< of a residents' meeting, in special circumstances

    static constexpr auto fields() {
        using base::field;
        using R = ResidentsMeetingRules;
        return describe(
            field("adults_quorum", &R::adults_quorum,
                  "present, of the residents of 18 years or more"),
            field("called_by", &R::called_by, "who may have a meeting called"),
            field("decision", &R::decision, "votes in favour, of those present"),
            field("households_quorum", &R::households_quorum,
                  "or: household representatives present, of all"),
            field("notice_days", &R::notice_days,
                  "days between the notice and the residents' meeting"),
            field("representatives_notice_days", &R::representatives_notice_days,
                  "days between the notice and the representatives' meeting"),
            field("representatives_quorum", &R::representatives_quorum,
                  "present, of all members of the representatives' meeting"),
            field("representatives_share", &R::representatives_share,
                  "representatives, of all members of their meeting"),
            field("short_notice", &R::short_notice,
                  "whether special circumstances allow shorter notice of the residents' "
                  "meeting"));
    }
    friend bool operator==(const ResidentsMeetingRules&, const ResidentsMeetingRules&) = default;
};

/// The three methods, and what each changes. With all electors the turnout is `count.turnout`.
struct ResidentsMethodRules {
    Cited<std::vector<Body>> decided_by;
    Cited<std::vector<VotingMethod>> methods;
    Cited<bool> mobile_boxes;
    Cited<std::vector<VotingMethod>> opinion_needed;  ///< methods that need the residents' opinion
    Cited<base::Threshold> opinion_share;             ///< for the method, of those who answered
    Cited<std::vector<VotingMethod>> proxies;         ///< methods in which a proxy may vote
    Cited<std::vector<VotingMethod>> stations;        ///< methods that may vote at stations
    Cited<base::Threshold> turnout_households;        ///< papers returned, of representatives
    Cited<base::Threshold> turnout_representatives;   ///< papers returned, of representatives

    static constexpr auto fields() {
        using base::field;
        using R = ResidentsMethodRules;
        return describe(field("decided_by", &R::decided_by, "bodies that choose the method"),
                        field("methods", &R::methods, "by whom the committee may be elected"),
                        field("mobile_boxes", &R::mobile_boxes, "whether mobile boxes may be used"),
                        field("opinion_needed", &R::opinion_needed,
                              "methods that need evidence of the residents' opinion"),
                        field("opinion_share", &R::opinion_share,
                              "residents for the method, of those who answered"),
                        field("proxies", &R::proxies, "methods in which a proxy may vote"),
                        field("stations", &R::stations, "methods in which stations may be set up"),
                        field("turnout_households", &R::turnout_households,
                              "papers returned, of the household representatives"),
                        field("turnout_representatives", &R::turnout_representatives,
                              "papers returned, of the residents' representatives"));
    }
    friend bool operator==(const ResidentsMethodRules&, const ResidentsMethodRules&) = default;
};

struct ResidentsNominationRules {
    Cited<std::optional<base::Voters>> household_least;  ///< representatives, jointly
    Cited<base::Voters> joint_least;                     ///< electors who nominate jointly
    Cited<bool> preselection_at_turnout;                 ///< taking part as in the election itself
    Cited<std::optional<Range<base::Seats>>> surplus_all;  ///< candidates more than seats

    static constexpr auto fields() {
        using base::field;
        using R = ResidentsNominationRules;
        return describe(
            field("household_least", &R::household_least,
                  "household representatives who nominate somebody jointly"),
            field("joint_least", &R::joint_least, "electors who nominate somebody jointly"),
            field("preselection_at_turnout", &R::preselection_at_turnout,
                  "whether a pre-selection needs the turnout of the election"),
            field("surplus_all", &R::surplus_all,
                  "candidates more than seats, of all offices together"));
    }
    friend bool operator==(const ResidentsNominationRules&,
                           const ResidentsNominationRules&) = default;
};

struct ResidentsRollRules {
    Cited<std::optional<base::Days>> absence_days;  ///< before election day, to leave the roll
    Cited<bool> away_own_word;         ///< of who is registered here and lives elsewhere
    Cited<bool> birthday_counts;       ///< of age on the birthday itself
    Cited<bool> declaration;           ///< of no second registration
    Cited<bool> habitual_application;  ///< a habitual resident applies in writing
    Cited<bool> habitual_certificate;  ///< and shows one of the place of household registration
    Cited<bool> habitual_confirmed;    ///< and is confirmed by the election committee
    Cited<bool> habitual_home;         ///< and has a lawful fixed home here
    Cited<bool> habitual_permit;       ///< and a residence permit
    Cited<std::optional<base::Months>> habitual_months;
    Cited<bool> own_word;  ///< of those registered here too
    Cited<ReckoningDay> reckoned_until;
    Cited<bool> worker_certificate;                    ///< of the place of household registration
    Cited<std::optional<base::Months>> worker_months;  ///< "none": workers do not register

    static constexpr auto fields() {
        using base::field;
        using R = ResidentsRollRules;
        return describe(
            field("absence_days", &R::absence_days,
                  "days before election day until which who cannot come may leave the roll"),
            field("away_own_word", &R::away_own_word,
                  "whether those registered here who live elsewhere are a class of their own, "
                  "which must say that they take part"),
            field("birthday_counts", &R::birthday_counts,
                  "whether somebody is of age on the birthday itself"),
            field("declaration", &R::declaration,
                  "whether a person registered elsewhere declares no second registration"),
            field("habitual_application", &R::habitual_application,
                  "whether a habitual resident registered elsewhere applies in writing"),
            field("habitual_certificate", &R::habitual_certificate,
                  "whether a habitual resident shows a certificate of the place of registration"),
            field("habitual_confirmed", &R::habitual_confirmed,
                  "whether the election committee confirms a habitual resident"),
            field("habitual_home", &R::habitual_home,
                  "whether a habitual resident has a lawful fixed home here"),
            field("habitual_months", &R::habitual_months,
                  "months after which somebody registered elsewhere lives here habitually"),
            field("habitual_permit", &R::habitual_permit,
                  "whether a habitual resident has a residence permit"),
            field("own_word", &R::own_word,
                  "whether a person whose household is here must say that they take part"),
            field("reckoned_until", &R::reckoned_until,
                  "the day until which residence and work are reckoned"),
            field("worker_certificate", &R::worker_certificate,
                  "whether a worker shows a certificate of the place of registration"),
            field("worker_months", &R::worker_months,
                  "months that a community worker has worked here"));
    }
    friend bool operator==(const ResidentsRollRules&, const ResidentsRollRules&) = default;
};

}  // namespace douxuan::law
