// SPDX-License-Identifier: Apache-2.0
// Which values of a ruleset fall behind the national law. One line a member: when it is looser.
#include <algorithm>
#include <functional>
#include <type_traits>

#include "engine/base/describe.h"
#include "engine/base/ensure.h"
#include "engine/base/threshold.h"
#include "engine/law/rules.h"

namespace douxuan::law {

namespace {

/// Whether `ours` can be met by a part that does not meet `national`.
bool easier(const base::Threshold& ours, const base::Threshold& national) {
    const auto left = ours.numerator * national.denominator;
    const auto right = national.numerator * ours.denominator;
    return left < right || (left == right && ours.bound == base::Bound::AtLeast &&
                            national.bound == base::Bound::MoreThan);
}

/// Whether `ours` reaches below or above `national`.
constexpr auto outside = [](const auto& ours, const auto& national) {
    return ours.least < national.least || ours.most > national.most;
};

/// Whether `ours` names something that `national` does not.
constexpr auto beyond = [](const auto& ours, const auto& national) {
    return !std::ranges::all_of(ours, [&](const auto& each) {
        return std::ranges::find(national, each) != national.end();
    });
};

/// Whether `ours` lacks something that `national` names.
constexpr auto short_of = [](const auto& ours, const auto& national) {
    return beyond(national, ours);
};

bool ever_together(const Ruleset& a, const Ruleset& b) {
    return (!a.out_of_force || b.in_force < *a.out_of_force) &&
           (!b.out_of_force || a.in_force < *b.out_of_force);
}

class Comparison {
  public:
    Comparison(const Ruleset& rules, const Ruleset& national)
        : rules_(rules), national_(national), ours_(lines(rules)), theirs_(lines(national)) {}

    /// Warns of that member if `looser(ours, national)` and the national value is law.
    template <class Section, class T, class Looser>
    void warn_if(Section Ruleset::* section, Cited<T> Section::* member, Looser looser) {
        const Cited<T>& ours = rules_.*section.*member;
        const Cited<T>& national = national_.*section.*member;
        if (national.confidence != Confidence::Assumed && looser(*ours, *national)) {
            add(name_of(section), name_of(member));
        }
    }

    std::vector<RulePair> take() { return std::move(pairs_); }

  private:
    template <class Struct, class Member>
    static std::string_view name_of(Member Struct::* place) {
        std::string_view name;
        base::for_each_field<Struct>([&](const auto& field) {
            if constexpr (std::is_same_v<decltype(field.place), Member Struct::*>) {
                name = field.place == place ? field.name : name;
            }
        });
        return name;
    }

    void add(std::string_view section, std::string_view member) {
        const auto at = std::ranges::find_if(ours_, [&](const RuleLine& line) {
            return line.section == section && line.member == member;
        });
        base::ensure(at != ours_.end());
        pairs_.push_back({*at, theirs_[static_cast<std::size_t>(at - ours_.begin())]});
    }

    const Ruleset& rules_;
    const Ruleset& national_;
    std::vector<RuleLine> ours_;
    std::vector<RuleLine> theirs_;
    std::vector<RulePair> pairs_;
};

void compare_bodies(Comparison& compare) {
    using C = CommitteeRules;
    compare.warn_if(&Ruleset::committee, &C::chairs, std::not_equal_to{});
    compare.warn_if(&Ruleset::committee, &C::handover_days, std::greater{});
    compare.warn_if(&Ruleset::committee, &C::kin_avoidance, std::less{});
    compare.warn_if(&Ruleset::committee, &C::size, outside);
    compare.warn_if(&Ruleset::committee, &C::term, std::not_equal_to{});
    compare.warn_if(&Ruleset::committee, &C::women_least, std::less{});
    using E = ElectionCommitteeRules;
    compare.warn_if(&Ruleset::election_committee, &E::chosen_by, beyond);
    compare.warn_if(&Ruleset::election_committee, &E::withdrawal, std::less{});
    compare.warn_if(&Ruleset::election_committee, &E::withdrawal_moment, std::greater{});
    using M = MeetingRules;
    for (const auto member : {&M::decision, &M::group_quorum, &M::representatives_quorum,
                              &M::villagers_quorum, &M::villagers_quorum_households}) {
        compare.warn_if(&Ruleset::meetings, member, easier);
    }
}

void compare_voters(Comparison& compare) {
    using R = RegistrationRules;
    compare.warn_if(&Ruleset::registration, &R::decision_days, std::greater{});
    compare.warn_if(&Ruleset::registration, &R::exclusions, beyond);
    compare.warn_if(&Ruleset::registration, &R::minimum_age, std::not_equal_to{});
    compare.warn_if(&Ruleset::registration, &R::objection_days, std::less{});
    compare.warn_if(&Ruleset::registration, &R::outsider_basis, beyond);
    compare.warn_if(&Ruleset::registration, &R::outsider_consent_by, beyond);
    compare.warn_if(&Ruleset::registration, &R::outsider_months, std::less{});
    compare.warn_if(&Ruleset::registration, &R::posting_days, std::less{});
}

void compare_votes(Comparison& compare) {
    compare.warn_if(&Ruleset::count, &CountRules::majority, easier);
    compare.warn_if(&Ruleset::count, &CountRules::turnout, easier);
    compare.warn_if(&Ruleset::further, &FurtherRules::floor, easier);
    compare.warn_if(&Ruleset::further, &FurtherRules::runners_up_by, std::greater{});
    compare.warn_if(&Ruleset::further, &FurtherRules::stop_before, std::greater{});
    compare.warn_if(&Ruleset::nomination, &NominationRules::disqualifiers, short_of);
    compare.warn_if(&Ruleset::nomination, &NominationRules::equal_number, std::greater{});
    compare.warn_if(&Ruleset::nomination, &NominationRules::sources, beyond);
    compare.warn_if(&Ruleset::poll, &PollRules::proxy_candidate_ban, std::less{});
    compare.warn_if(&Ruleset::poll, &PollRules::proxy_cap, std::greater{});
    compare.warn_if(&Ruleset::poll, &PollRules::proxy_circle, std::greater{});
}

void compare_residents(Comparison& compare) {
    using M = ResidentsMeetingRules;
    for (const auto member :
         {&M::adults_quorum, &M::decision, &M::households_quorum, &M::representatives_quorum}) {
        compare.warn_if(&Ruleset::residents_meetings, member, easier);
    }
    using G = ResidentsGroupRules;
    compare.warn_if(&Ruleset::residents_groups, &G::quorum_electors, easier);
    compare.warn_if(&Ruleset::residents_groups, &G::quorum_households, easier);
    using T = ResidentsMethodRules;
    compare.warn_if(&Ruleset::residents_method, &T::methods, beyond);
    compare.warn_if(&Ruleset::residents_method, &T::opinion_needed, short_of);
    compare.warn_if(&Ruleset::residents_method, &T::proxies, beyond);
    compare.warn_if(&Ruleset::residents_method, &T::turnout_households, easier);
    compare.warn_if(&Ruleset::residents_method, &T::turnout_representatives, easier);
    compare.warn_if(&Ruleset::residents_nomination, &ResidentsNominationRules::joint_least,
                    std::less{});
    compare.warn_if(&Ruleset::residents_roll, &ResidentsRollRules::own_word, std::less{});
    compare.warn_if(&Ruleset::residents_roll, &ResidentsRollRules::worker_months, std::less{});
}

}  // namespace

std::vector<RulePair> warnings(const Ruleset& rules, const Ruleset& national) {
    if (rules.kind != national.kind || !ever_together(rules, national)) {
        return {};
    }
    Comparison compare(rules, national);
    compare_bodies(compare);
    compare_voters(compare);
    compare_votes(compare);
    compare_residents(compare);
    return compare.take();
}

}  // namespace douxuan::law
