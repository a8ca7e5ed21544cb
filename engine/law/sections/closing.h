// SPDX-License-Identifier: Apache-2.0
// Sections of a ruleset: what follows the count. Member names are those of the TOML files.
#pragma once

#include <optional>
#include <vector>

#include "engine/base/describe.h"
#include "engine/base/quantity.h"
#include "engine/law/choices/closing.h"
#include "engine/law/choices/committee.h"
#include "engine/law/source.h"

namespace douxuan::law {

/// What follows the count.
struct ClosingRules {
    Cited<std::optional<base::Days>> answer_days;  ///< from receipt of a complaint
    Cited<bool> appeal_any_time;                   ///< an appeal, where it has no last day
    Cited<std::optional<base::Days>> appeal_days;  ///< from the answer
    Cited<std::vector<ArchiveContent>> archive_contents;
    Cited<std::optional<base::Days>> archive_days;  ///< from the day the new committee exists
    /// Who issues the certificates, any of them; none: not stated.
    Cited<std::optional<std::vector<Issuer>>> certificates_by;
    Cited<std::optional<base::Days>> complaint_days;  ///< from the result, of the vote or result
    Cited<std::optional<base::Days>> elected_days;    ///< from the result, the list of the elected
    /// Who may post it, where the election committee does not; none: nobody else.
    Cited<std::optional<std::vector<Authority>>> elected_instead_by;
    /// Who approves a late one; none: nobody need.
    Cited<std::optional<std::vector<Authority>>> elected_late_by;
    /// With whom the result is filed, all of them; none: not stated.
    Cited<std::optional<std::vector<Authority>>> filed_with;
    Cited<std::vector<HandoverItem>> handover_items;
    Cited<std::optional<base::Days>> leaders_days;  ///< from the day the new committee exists
    Cited<bool> papers_until_next;  ///< the papers are kept until the next election is over
    Cited<std::optional<base::Years>> papers_years;         ///< how long the papers are kept
    Cited<std::optional<base::Days>> representatives_days;  ///< from the same day
    Cited<std::optional<base::Days>> seal_days;             ///< from the same day
    Cited<std::optional<base::Days>> supervisors_days;      ///< from the same day

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
            field("certificates_by", &C::certificates_by,
                  "who may issue the certificates of election; none: not stated"),
            field("complaint_days", &C::complaint_days,
                  "days after the result to object to the procedure or the result"),
            field("elected_days", &C::elected_days,
                  "days after the result within which the list of the elected is posted"),
            field("elected_instead_by", &C::elected_instead_by,
                  "authorities that may post it where the election committee does not"),
            field("elected_late_by", &C::elected_late_by,
                  "authorities that approve a late list; none: nobody need"),
            field("filed_with", &C::filed_with,
                  "authorities with each of which the result is filed; none: not stated"),
            field("handover_items", &C::handover_items, "what must be handed over"),
            field("leaders_days", &C::leaders_days,
                  "days for the new committee to have group leaders chosen, outside of this "
                  "election"),
            field("papers_until_next", &C::papers_until_next,
                  "whether the papers are kept until the next election is over"),
            field("papers_years", &C::papers_years, "years for which the papers are kept"),
            field("representatives_days", &C::representatives_days,
                  "days for it to have representatives chosen, outside of this election"),
            field("seal_days", &C::seal_days, "days for the handover of the seal"),
            field("supervisors_days", &C::supervisors_days,
                  "days for it to have the supervisory body chosen, outside of this election"));
    }
    friend bool operator==(const ClosingRules&, const ClosingRules&) = default;
};

}  // namespace douxuan::law
