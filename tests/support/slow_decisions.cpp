// SPDX-License-Identifier: Apache-2.0
// What people decide between two rounds: seats stay open, runners-up are seated, people are
// nominated for the round to come.
#include <algorithm>

#include "tests/support/slow_election.h"

namespace douxuan::test {

/// Seats stay open only where the law knows that, once enough members, and where it says so the
/// chair, are elected, and as a rule after a further election; or with nobody elected at all, where
/// all of it is held again later.
// Law: 北京市村民委员会选举办法(2012) art. 30; 天津市村民委员会选举办法(2019) art. 34.
bool SlowElection::may_leave_open() const {
    const law::FurtherRules& rules = rules_->further;
    if (next_step() != "further_election" || !rules.stop_elected->has_value()) {
        return false;
    }
    if (!*rules.stop_before && !wall_.had_further && !wall_.had_seated) {
        return false;
    }
    std::int64_t elected = 0;
    for (const SlowSeats& each : wall_.board) {
        elected += std::ssize(each.elected);
    }
    if (elected == 0 && rules.again_months->has_value()) {
        return true;
    }
    const bool has_chair = !wall_.board.front().elected.empty();
    return elected >= (*rules.stop_elected)->value && (has_chair || !*rules.stop_chair);
}

void SlowElection::leave_open() {
    for (SlowSeats& each : wall_.board) {
        each.left_open += each.open();
    }
}

/// Those who have a third of the papers of the first round and no seat, best first, as long as
/// whoever has as many votes finds a seat, too.
// Law: 天津市村民委员会选举办法(2019) art. 33.
std::map<std::string, std::vector<std::string>> SlowElection::runners_up() const {
    std::map<std::string, std::vector<std::string>> all;
    if (next_step() != "further_election" || !rules_->further.runners_up_by->has_value() ||
        wall_.had_further) {
        return all;
    }
    for (const SlowSeats& office : wall_.board) {
        if (office.open() == 0 || !wall_.last.contains(office.name)) {
            continue;
        }
        const LastVote& last = wall_.last.at(office.name);
        std::map<std::string, std::int64_t> able;
        for (const auto& [name, votes] : last.votes) {
            if (may_stand(name, office.name) &&
                enough(votes, last.returned, *rules_->further.floor)) {
                able[name] = votes;
            }
        }
        std::vector<std::pair<std::int64_t, std::string>> seated;
        for (const auto& [name, votes] : able) {
            std::int64_t as_good = 0;
            for (const auto& [other, of_other] : able) {
                as_good += of_other >= votes ? 1 : 0;
            }
            if (as_good <= office.open()) {
                seated.emplace_back(-votes, name);
            }
        }
        std::ranges::sort(seated);
        for (const auto& [votes, name] : seated) {
            all[office.name].push_back(name);
        }
    }
    return all;
}

void SlowElection::seat_runners_up() {
    for (const auto& [office, names] : runners_up()) {
        for (SlowSeats& each : wall_.board) {
            if (each.name == office) {
                each.elected.insert(each.elected.end(), names.begin(), names.end());
            } else {
                // An officer is no longer one of the members.
                std::erase_if(each.elected, [&](const auto& name) {
                    return std::ranges::find(names, name) != names.end();
                });
            }
        }
        wall_.had_seated = true;
    }
    count_members();
}

// Law: 浙江省村民委员会选举办法(2020) art. 29.
bool SlowElection::may_choose(bool self_nominated) const {
    return next_step() == "further_election" && self_nominated != self_nominated_ &&
           (!self_nominated || *rules_->further.self_nominated);
}

void SlowElection::choose(bool self_nominated) {
    self_nominated_ = self_nominated;
    drop_nominated();
}

void SlowElection::drop_nominated() {
    std::erase_if(nominated_, [](const Nominated& each) { return each.kind == "further"; });
}

/// More than the seats, so that there is a choice; but one woman is enough for her seat, and where
/// nobody else was nominated, as many as the seats.
// Law: 村委会组织法(2025) art. 18; 北京市实施居委会组织法办法(1991) art. 13.
std::int64_t SlowElection::needed_to_stand(const SlowOffice& office) const {
    const law::NominationRules& rules = rules_->nomination;
    if (*rules.equal_number == law::EqualNumber::NomineesEqual ||
        (office.seats == 1 && is_kept_for_woman(office.name))) {
        return office.seats;
    }
    const base::Seats least = office.name == "chair"    ? rules.surplus_chair->least
                              : office.name == "deputy" ? rules.surplus_deputy->least
                                                        : rules.surplus_member->least;
    return office.seats + least.value;
}

/// Whoever nominates themselves does it for one office. Others are nominated only where too few are
/// left, and no more than the method lets stand.
// Law: 村委会组织法(2025) art. 18; 浙江省村民委员会选举办法(2020) art. 29.
bool SlowElection::may_nominate(const std::string& person, const std::string& office) const {
    const std::optional<SlowRound> round = next_round();
    if (!round || (round->kind != "further" && round->kind != "fresh")) {
        return false;
    }
    const auto at = std::ranges::find(round->offices, office, &SlowOffice::name);
    if (at == round->offices.end()) {
        return false;
    }
    const std::int64_t standing = std::ssize(at->candidates);
    if (self_nominated_ && round->kind == "further") {
        if (std::ranges::find(nominated_, person, &Nominated::person) != nominated_.end()) {
            return false;
        }
    } else if (standing >= needed_to_stand(*at) || standing >= at->seats + plan_.surplus) {
        return false;
    }
    const bool is_hers = at->seats == 1 && is_kept_for_woman(office);
    return may_stand(person, office) && !would_yield(person, office) &&
           std::ranges::find(at->candidates, person) == at->candidates.end() &&
           (!is_hers || people_.women.contains(person));
}

void SlowElection::nominate(const std::string& person, const std::string& office) {
    nominated_.push_back({.person = person, .office = office, .kind = next_kind()});
    examined_.insert(person);
}

/// After those who stand already, in the order in which they were nominated.
void SlowElection::add_nominated(const std::string& office, const std::string& kind,
                                 std::vector<std::string>& names) const {
    for (const Nominated& each : nominated_) {
        if (each.office == office && each.kind == kind && each.voted_in == 0 &&
            may_stand(each.person, office) && !would_yield(each.person, office) &&
            std::ranges::find(names, each.person) == names.end()) {
            names.push_back(each.person);
        }
    }
}

}  // namespace douxuan::test
