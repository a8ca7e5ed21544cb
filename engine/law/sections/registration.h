// SPDX-License-Identifier: Apache-2.0
// Sections of a ruleset: who may vote. Member names are those of the TOML files.
#pragma once

#include <optional>
#include <vector>

#include "engine/base/describe.h"
#include "engine/base/quantity.h"
#include "engine/law/choices/committee.h"
#include "engine/law/choices/registration.h"
#include "engine/law/source.h"

namespace douxuan::law {

struct RegistrationRules {
    Cited<std::optional<base::Days>> appeal_days;           ///< from the decision, to the township
    Cited<std::optional<base::Days>> appeal_decision_days;  ///< from receipt of the appeal
    Cited<std::optional<base::Months>> away_months;  ///< who cannot be reached, to election day
    Cited<bool> count_first_day;                     ///< is the day of posting day 1
    Cited<base::Days> decision_days;                 ///< from receipt of an objection
    Cited<std::vector<Exclusion>> exclusions;
    Cited<std::optional<std::vector<ExtraClass>>> extra_classes;
    Cited<std::optional<std::vector<Body>>> extra_consent_by;  ///< none: the election committee
    Cited<std::optional<base::Months>> extra_months;           ///< here, before the registration
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
            field("away_months", &C::away_months,
                  "months away, until election day, from which somebody who cannot be reached is "
                  "left off the roll"),
            field("count_first_day", &C::count_first_day,
                  "whether the day itself is counted as day 1 of a period"),
            field("decision_days", &C::decision_days, "days to decide an objection"),
            field("exclusions", &C::exclusions, "who is not registered, or is struck off"),
            field("extra_classes", &C::extra_classes,
                  "classes that a province registers besides those of the organic law"),
            field("extra_consent_by", &C::extra_consent_by,
                  "bodies whose consent they need; none: the election committee confirms"),
            field("extra_months", &C::extra_months,
                  "months for which they live here; none: no time is asked for"),
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

}  // namespace douxuan::law
