// SPDX-License-Identifier: Apache-2.0
// From marks to votes: which papers and parts are valid, and what each person received.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/count/result.h"
#include "engine/count/state.h"
#include "engine/law/plan.h"
#include "engine/law/ruleset.h"

namespace douxuan::count {

/// The votes of one office.
struct OfficeTally {
    base::OfficeId office;
    base::Seats seats;
    base::Papers parts_void;           ///< papers void for this office, but not as a whole
    base::Papers parts_blank;          ///< papers, not void, without any mark for this office
    std::vector<PersonTally> persons;  ///< candidates and persons written in; most votes first,
                                       ///< equal ones in order of id
};

/// The papers of one style.
struct StyleTally {
    base::StyleId style;
    base::Papers papers;               ///< counted
    base::Papers void_papers;          ///< void as a whole, of those counted
    base::Papers illegible_void;       ///< of those void, for a mark that cannot be made out
    base::Papers illegible_kept;       ///< with such a mark, and not void for it
    std::vector<OfficeTally> offices;  ///< in the order of the paper
};

/// The part of a paper on which only women may be named (专职专选).
struct WomensColumn {
    std::optional<base::OfficeId> office;  ///< absent: there is none
    std::set<base::PersonId> women;
};

/// Law: 浙江省村民委员会选举办法(2020) art. 21.
WomensColumn womens_column(const law::Ruleset& rules, const law::Plan& plan,
                           const std::set<base::PersonId>& women);

/// Reads every sealed pattern once and adds up. In each part, k different names are marked "for"
/// or written in (a name that means nobody is a name; one that means a printed candidate is that
/// candidate); k may not exceed the seats, or the part (PerOffice) is void; or all names may not
/// exceed all seats, or the paper (WholePaper) is; or k may not exceed the seats in any part, or
/// the paper (AnyOffice) is. One person marked in two parts counts as `two_offices` says, before
/// that test. A name that means nobody voids its part where `name_variants` says so. In the women's
/// column the name of anybody else voids the part. A mark that cannot be made out gives no vote and
/// is no name; a part on which nothing else is marked is void; and what becomes of the paper,
/// `illegible` says. Where the election committee decides, the paper is judged as it decided.
/// Law: 村委会组织法(2025) art. 18.
std::vector<StyleTally> tally(const State& state, const law::CountRules& rules,
                              const WomensColumn& column);

/// What came out of one box, all styles together.
struct BoxTally {
    base::StationId station;
    base::Papers counted;
    base::Papers void_papers;  ///< void as a whole
    base::Papers blank;        ///< without any mark

    friend bool operator==(const BoxTally&, const BoxTally&) = default;
};

/// The boxes out of which papers were sealed, in order of id, each judged as `tally` judges.
std::vector<BoxTally> tally_boxes(const State& state, const law::CountRules& rules,
                                  const WomensColumn& column);

}  // namespace douxuan::count
