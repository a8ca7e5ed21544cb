// SPDX-License-Identifier: Apache-2.0
// Long: every kind of round, from the call to the board.
#include "tests/support/slow_election.h"

#include <algorithm>
#include <utility>

namespace douxuan::test {

namespace {

bool has(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

bool begins_anew(const std::string& kind) {
    return kind == "first" || kind == "fresh" || kind == "next_office";
}

std::string comma(std::string one, const std::string& other) {
    return std::move(one) + "+" + other;
}

/// The share of those entitled who must vote, by the method of voting.
// Law: 居委会组织法(2025) art. 19; 村委会组织法(2025) art. 18.
base::Threshold turnout(const law::Ruleset& rules, law::VotingMethod method) {
    switch (method) {
        case law::VotingMethod::HouseholdRepresentatives:
            return *rules.residents_method.turnout_households;
        case law::VotingMethod::ResidentsRepresentatives:
            return *rules.residents_method.turnout_representatives;
        case law::VotingMethod::AllElectors:
            break;
    }
    return *rules.count.turnout;
}

/// Those places from the top, and whoever has as many votes as the last of them.
std::set<std::string> first_of(const std::vector<std::pair<std::int64_t, std::string>>& ranking,
                               std::int64_t places) {
    std::set<std::string> first;
    for (const auto& [votes, name] : ranking) {
        std::int64_t above = 0;
        for (const auto& [of_other, other] : ranking) {
            above += of_other > votes ? 1 : 0;
        }
        if (above < places) {
            first.insert(name);
        }
    }
    return first;
}

}  // namespace

std::map<std::string, std::vector<SlowOffice>> SlowRound::papers(law::BallotScheme scheme) const {
    const bool one =
        scheme == law::BallotScheme::Joint || scheme == law::BallotScheme::MembersFirst;
    std::map<std::string, std::vector<SlowOffice>> papers;
    for (const SlowOffice& each : offices) {
        papers[one ? "joint" : each.name].push_back(each);
    }
    return papers;
}

SlowElection::SlowElection(const law::Ruleset& rules, SlowPlan plan, SlowPeople people)
    : rules_(&rules), plan_(std::move(plan)), people_(std::move(people)) {
    for (const SlowOffice& each : plan_.offices) {
        wall_.board.push_back({.name = each.name, .seats = each.seats});
    }
    count_members();
}

std::string SlowElection::holds(const std::string& person) const {
    for (const SlowSeats& each : wall_.board) {
        if (has(each.elected, person)) {
            return each.name;
        }
    }
    return "";
}

std::size_t SlowElection::rank(const std::string& office) const {
    std::size_t at = 0;
    while (wall_.board[at].name != office) {
        ++at;
    }
    return at;
}

bool SlowElection::is_available(const std::string& person) const {
    return !people_.off_roll.contains(person) && !wall_.left.contains(person) &&
           !unseated_.contains(person);
}

/// Whoever stands holds nothing yet; but officers are chosen among the members.
// Law: 河北省村民委员会选举办法(2020) art. 23.
bool SlowElection::may_stand(const std::string& person, const std::string& office) const {
    const std::string& last = wall_.board.back().name;
    const bool among_members = plan_.scheme == law::BallotScheme::MembersFirst && office != last;
    return is_available(person) && holds(person) == (among_members ? last : "");
}

/// A relative has a seat that is not lower, so that the person would have to leave theirs at once.
// Law: 浙江省村民委员会选举办法(2020) art. 31; 四川省村民委员会选举条例(2025) art. 35.
bool SlowElection::would_yield(const std::string& person, const std::string& office) const {
    if (*rules_->committee.kin_yields == law::KinYields::NotStated ||
        plan_.scheme == law::BallotScheme::MembersFirst) {
        return false;
    }
    for (std::size_t i = 0; i <= rank(office); ++i) {
        for (const std::string& each : wall_.board[i].elected) {
            if (are_kin(people_.kin, person, each)) {
                return true;
            }
        }
    }
    return false;
}

bool SlowElection::woman_sits() const {
    return std::ranges::any_of(wall_.board, [&](const SlowSeats& office) {
        return std::ranges::any_of(
            office.elected, [&](const std::string& each) { return people_.women.contains(each); });
    });
}

// Law: 四川省村民委员会选举条例(2025) art. 34; 浙江省村民委员会选举办法(2020) art. 29.
bool SlowElection::is_kept_for_woman(const std::string& office) const {
    switch (*rules_->committee.women_seat) {
        case law::WomenSeat::NoMethod:
            return false;
        case law::WomenSeat::BestPlacedFirst:
            return office == wall_.board.back().name && !woman_sits();
        case law::WomenSeat::OwnColumn:
            return office == plan_.woman_office && !woman_sits();
    }
    return false;
}

/// The seat of the women's column is anybody's once a woman has any seat: one more of the members.
// Law: 浙江省村民委员会选举办法(2020) art. 29.
std::int64_t SlowElection::seats_to_fill(const SlowSeats& office) const {
    const bool own_column = *rules_->committee.women_seat == law::WomenSeat::OwnColumn;
    const bool is_free = own_column && !plan_.woman_office.empty() && woman_sits();
    if (is_free && office.name == plan_.woman_office) {
        return 0;
    }
    std::int64_t seats = office.open();
    if (is_free && office.name == wall_.board.back().name) {
        seats += wall_.board[rank(plan_.woman_office)].open();
    }
    return seats;
}

/// Those of the formal list who may still stand; of officers out of the members, the members.
std::vector<std::string> SlowElection::listed(const SlowSeats& office,
                                              const std::string& kind) const {
    std::vector<std::string> names = plan_.offices[rank(office.name)].candidates;
    if (plan_.scheme == law::BallotScheme::MembersFirst && office.name != wall_.board.back().name) {
        names = wall_.board.back().elected;
    }
    std::erase_if(names, [&](const auto& each) { return !may_stand(each, office.name); });
    add_nominated(office.name, kind, names);
    return names;
}

/// Those not elected, by their votes, as many as seats and the surplus; the women for a woman's
/// seat first; then whoever was nominated because they are too few. Or those who nominated
/// themselves, and nobody else.
// Law: 村委会组织法(2025) art. 18; 四川省村民委员会选举条例(2025) art. 34, 37.
std::vector<std::string> SlowElection::further(const SlowSeats& office, std::int64_t seats) const {
    std::vector<std::string> names;
    if (self_nominated_) {
        add_nominated(office.name, "further", names);
        return names;
    }
    std::vector<std::pair<std::int64_t, std::string>> ranking;
    std::vector<std::pair<std::int64_t, std::string>> of_women;
    if (wall_.last.contains(office.name)) {
        for (const auto& [name, votes] : wall_.last.at(office.name).votes) {
            if (may_stand(name, office.name) && !would_yield(name, office.name)) {
                ranking.emplace_back(votes, name);
                if (people_.women.contains(name)) {
                    of_women.emplace_back(votes, name);
                }
            }
        }
    }
    std::ranges::sort(ranking, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::set<std::string> chosen;
    if (is_kept_for_woman(office.name)) {
        chosen = first_of(of_women, 1 + plan_.surplus);
        --seats;
    }
    if (seats > 0) {
        chosen.merge(first_of(ranking, seats + plan_.surplus));
    }
    for (const auto& [votes, name] : ranking) {
        if (chosen.contains(name)) {
            names.push_back(name);
        }
    }
    add_nominated(office.name, "further", names);
    return names;
}

/// Equal votes first; then a vote that was void, for it may be on the higher office; then whatever
/// was not voted on; then what is open. Nobody is chosen among members of whom there are none.
std::string SlowElection::next_step() const {
    bool tied = false;
    bool was_void = false;
    bool uncalled = false;
    bool open = false;
    for (const SlowSeats& each : wall_.board) {
        tied = tied || !each.tied.empty();
        was_void = was_void || (each.is_called && !each.is_voted);
        uncalled = uncalled || !each.is_called;
        open = open || each.open() > 0;
    }
    const bool no_members =
        plan_.scheme == law::BallotScheme::MembersFirst && wall_.board.back().elected.empty();
    return tied                      ? "tie_vote"
           : was_void                ? "fresh_election"
           : uncalled && !no_members ? "next_office"
           : open                    ? "further_election"
                                     : "nothing";
}

std::string SlowElection::next_kind() const {
    const std::string next = next_step();
    return kind_.empty()                ? "first"
           : next == "further_election" ? "further"
           : next == "fresh_election"   ? "fresh"
                                        : next;
}

std::optional<SlowRound> SlowElection::next_round() const {
    SlowRound round{.kind = next_kind(), .offices = {}};
    if (round.kind == "nothing") {
        return std::nullopt;
    }
    const bool members_first = plan_.scheme == law::BallotScheme::MembersFirst;
    bool one_in_turn = false;
    for (const SlowSeats& each : wall_.board) {
        std::int64_t seats = each.seats;
        std::vector<std::string> candidates;
        if (round.kind == "first") {
            const bool is_last = each.name == wall_.board.back().name;
            if ((members_first && !is_last) || one_in_turn) {
                continue;
            }
            candidates = plan_.offices[rank(each.name)].candidates;
            one_in_turn = plan_.scheme == law::BallotScheme::Sequential;
        } else if (round.kind == "tie_vote") {
            seats = each.tied_seats;
            candidates = each.tied;
            std::erase_if(candidates, [&](const auto& name) { return !is_available(name); });
        } else if (round.kind == "fresh" && each.is_called && !each.is_voted) {
            candidates = listed(each, round.kind);
        } else if (round.kind == "next_office" && !each.is_called && !one_in_turn) {
            candidates = listed(each, round.kind);
            one_in_turn = !members_first;
        } else if (round.kind == "further") {
            seats = seats_to_fill(each);
            candidates = further(each, seats);
        } else {
            continue;
        }
        if (seats > 0) {
            round.offices.push_back({.name = each.name, .seats = seats, .candidates = candidates});
        }
    }
    return round;
}

// Law: 河南省实施村民委员会组织法办法(2011) art. 38: a further election needs the turnout.
bool SlowElection::asks_turnout(const SlowRound& round, const SlowBoxes& boxes) const {
    if (round.kind == "further") {
        return *rules_->further.turnout;
    }
    if (round.kind != "tie_vote") {
        return true;
    }
    switch (*rules_->further.tie_turnout) {
        case law::TieTurnout::Never:
            return false;
        case law::TieTurnout::OnAnotherDay:
            return !boxes.is_same_day;
        case law::TieTurnout::Always:
            break;
    }
    return true;
}

SlowBefore SlowElection::before(const SlowRound& round, const SlowBoxes& boxes) const {
    SlowBefore before;
    for (const SlowSeats& office : wall_.board) {
        before.order.push_back(office.name);
        for (const std::string& each : office.elected) {
            before.held[each] = office.name;
        }
        before.tied.insert(office.tied.begin(), office.tied.end());
    }
    for (const auto& [office, vote] : wall_.last) {
        for (const std::string& each : vote.had_enough) {
            if (holds(each).empty() && is_available(each)) {
                before.waiting[office][each] = vote.votes.at(each);
            }
        }
    }
    if (round.kind == "further") {
        before.floor = *rules_->further.floor;
    }
    before.is_tie_vote = round.kind == "tie_vote";
    before.asks_turnout = asks_turnout(round, boxes);
    before.turnout = turnout(*rules_, plan_.method);
    before.officers_are_members = plan_.scheme == law::BallotScheme::MembersFirst;
    return before;
}

/// Where only registered voters may be written in, the name of anybody else is nobody's.
// Law: 浙江省村民委员会选举办法(2020) art. 21; 四川省村民委员会选举条例(2025) art. 30.
std::map<std::string, std::string> SlowElection::meant(const SlowBoxes& boxes) const {
    std::map<std::string, std::string> meant = boxes.written;
    for (auto& [id, person] : meant) {
        if (*rules_->count.write_in_scope == law::WriteInScope::RegisteredVoter &&
            people_.off_roll.contains(person)) {
            person.clear();
        }
    }
    return meant;
}

SlowOutcome SlowElection::hold(const SlowRound& round, const SlowBoxes& boxes) {
    before_ = wall_;
    kind_ = round.kind;
    voted_.clear();
    ++rounds_;
    unseated_now_.clear();
    SlowBefore before = this->before(round, boxes);
    SlowOutcome outcome;
    std::set<std::string> elected;
    const auto papers = round.papers(plan_.scheme);
    // The papers in the order of their offices: of one office each, or one of all.
    std::vector<std::string> in_order;
    for (const SlowOffice& each : round.offices) {
        voted_.push_back(each.name);
        const std::string style = papers.contains("joint") ? "joint" : each.name;
        if (!has(in_order, style)) {
            in_order.push_back(style);
        }
    }
    for (const std::string& style : in_order) {
        SlowVote vote{.offices = papers.at(style),
                      .papers = boxes.papers.at(style),
                      .meaning = meant(boxes),
                      .registered = boxes.registered,
                      .people_voting = boxes.people_voting,
                      .issued = boxes.issued.at(style),
                      .women_seat = *rules_->committee.women_seat,
                      .kin_yields = *rules_->committee.kin_yields,
                      .women = people_.women,
                      .kin = people_.kin,
                      .declared = boxes.declared,
                      .barred = barred_};
        vote.woman_office = plan_.woman_office;
        vote.meeting_decides = rules_->committee.kin_equal_by->has_value();
        vote.by_meeting = boxes.by_meeting;
        if (boxes.made_out.contains(style)) {
            vote.decided = boxes.made_out.at(style);
        }
        if (boxes.void_boxes.contains(style)) {
            vote.void_returned = boxes.void_boxes.at(style).returned;
            vote.void_issued = boxes.void_boxes.at(style).issued;
            before.reasons.insert(style + "/ mobile_box_void");
        }
        vote.forged = boxes.forged.contains(style) ? boxes.forged.at(style) : 0;
        // Law: 海南省村民委员会选举办法(2025) art. 29; elsewhere what lies in the box counts.
        if (!*rules_->count.forged_out) {
            vote.papers.insert(vote.papers.end(), static_cast<std::size_t>(vote.forged), "#");
        }
        const SlowResult result = count_slowly(vote, rules_->count, elected, before);
        for (std::size_t i = 0; i < result.offices.size(); ++i) {
            outcome.offices[vote.offices[i].name] = result.offices[i];
        }
        const bool is_met = has_turnout(vote, rules_->count, before);
        before.reasons.insert(style + "/ turnout_" +
                              (!before.asks_turnout ? "not_asked"
                               : is_met             ? "met"
                                                    : "missed"));
        if (before.illegible_void > 0) {
            before.reasons.insert(style + "/ illegible_void");
        }
        if (before.illegible_kept > 0) {
            before.reasons.insert(style + "/ illegible_part");
        }
        for (std::size_t i = 0; i < vote.decided.size(); ++i) {
            before.reasons.insert(style + "/ illegible_decided");
        }
        const bool is_over = result.outcome == "void_overcount";
        before.reasons.insert(style + "/ overcount_" + (is_over ? "found" : "absent"));
        if (*rules_->count.forged_out && vote.forged > 0) {
            before.reasons.insert(style + "/ papers_excluded");
        }
        outcome.papers[style] = result;
    }
    std::set<std::string> outcomes;
    for (const auto& [style, result] : outcome.papers) {
        outcomes.insert(result.outcome);
    }
    outcome.outcome = outcomes.contains("valid")            ? "valid"
                      : outcomes.contains("void_overcount") ? "void_overcount"
                                                            : "void_turnout";
    outcome.declared = before.left;
    outcome.passed = before.passed;
    outcome.reasons = before.reasons;
    write(round, outcome);
    for (const SlowSeats& each : wall_.board) {
        if (outcome.offices.contains(each.name)) {
            for (const std::string& name : each.elected) {
                if (has(outcome.offices.at(each.name).elected, name)) {
                    outcome.ranked[each.name].push_back(name);
                }
            }
        }
    }
    name_concerns(outcome);
    outcome.next = next_step();
    return outcome;
}

void SlowElection::write(const SlowRound& round, const SlowOutcome& outcome) {
    for (const SlowOffice& voted : round.offices) {
        SlowSeats& office = wall_.board[rank(voted.name)];
        if (begins_anew(round.kind)) {
            office.elected.clear();
            office.tied.clear();
            office.tied_seats = 0;
            office.left_open = 0;
            office.is_called = true;
            office.is_voted = false;
        }
        const auto found = outcome.offices.find(voted.name);
        if (found == outcome.offices.end()) {
            continue;
        }
        // An open seat of the women's column was voted on as one of the members.
        if (round.kind == "further" && voted.seats > office.open()) {
            SlowSeats& column = wall_.board[rank(plan_.woman_office)];
            column.seats -= voted.seats - office.open();
            office.seats += voted.seats - office.open();
        }
        const SlowOfficeResult& result = found->second;
        std::vector<std::string> now = result.elected;
        std::ranges::sort(now, [&](const auto& a, const auto& b) {
            const auto of = [&](const auto& each) { return result.tallies.at(each).votes(); };
            return of(a) != of(b) ? of(a) > of(b) : a < b;
        });
        office.elected.insert(office.elected.end(), now.begin(), now.end());
        office.tied = result.tied;
        office.tied_seats = result.tied_seats;
        office.is_voted = true;
        if (round.kind != "tie_vote") {
            for (Nominated& each : nominated_) {
                if (each.office == voted.name && each.voted_in == 0) {
                    each.voted_in = rounds_;
                }
            }
            LastVote& last = wall_.last[voted.name];
            last = {};
            last.returned =
                outcome.papers.at(outcome.papers.contains("joint") ? "joint" : voted.name).returned;
            for (const auto& [name, tally] : result.tallies) {
                last.votes[name] = tally.votes();
                if (tally.votes() >= result.needed) {
                    last.had_enough.insert(name);
                }
            }
        }
    }
    for (std::size_t high = 0; high < wall_.board.size(); ++high) {
        for (std::size_t low = high + 1; low < wall_.board.size(); ++low) {
            std::erase_if(wall_.board[low].elected,
                          [&](const auto& each) { return has(wall_.board[high].elected, each); });
        }
    }
    for (const SlowPassed& each : outcome.passed) {
        SlowSeats& office = wall_.board[rank(each.office)];
        std::erase(office.elected, each.person);
        if (!each.next.empty()) {
            office.elected.push_back(each.next);
        }
    }
    wall_.left.insert(outcome.declared.begin(), outcome.declared.end());
    wall_.had_further = wall_.had_further || round.kind == "further";
    if (self_nominated_) {
        drop_nominated();
        self_nominated_ = false;
    }
    count_members();
}

/// The members have the seats that no officer has.
// Law: 河北省村民委员会选举办法(2020) art. 23.
void SlowElection::count_members() {
    if (plan_.scheme != law::BallotScheme::MembersFirst) {
        return;
    }
    std::int64_t seats = 0;
    for (const SlowOffice& each : plan_.offices) {
        seats += each.seats;
    }
    for (std::size_t i = 0; i + 1 < wall_.board.size(); ++i) {
        seats -= std::ssize(wall_.board[i].elected);
    }
    wall_.board.back().seats = seats;
}

/// What the law asks for without saying how, once the round is counted.
// Law: 村委会组织法(2025) art. 8; 四川省村民委员会选举条例(2025) art. 35.
void SlowElection::name_concerns(SlowOutcome& outcome) const {
    if (outcome.outcome != "valid") {
        return;
    }
    for (const auto& [office, result] : outcome.offices) {
        for (const std::string& each : result.elected) {
            const bool was_listed = std::ranges::any_of(
                plan_.offices, [&](const SlowOffice& list) { return has(list.candidates, each); });
            if (!was_listed && !examined_.contains(each)) {
                outcome.reasons.insert(
                    office + "/" + each +
                    (*rules_->count.write_in_review ? " write_in_to_review" : " write_in_elected"));
            }
        }
    }
    std::int64_t women = 0;
    for (const SlowSeats& office : wall_.board) {
        for (const std::string& each : office.elected) {
            women += people_.women.contains(each) ? 1 : 0;
            if (std::ranges::any_of(wall_.board,
                                    [&](const auto& other) { return has(other.tied, each); })) {
                outcome.reasons.insert(office.name + "/" + each + " tied_higher");
            }
            for (const SlowSeats& other_office : wall_.board) {
                for (const std::string& other : other_office.elected) {
                    if (each < other && are_kin(people_.kin, each, other)) {
                        outcome.reasons.insert(comma(office.name, other_office.name) + "/" +
                                               comma(each, other) + " relatives_elected");
                    }
                }
            }
        }
    }
    if (women < rules_->committee.women_least->value) {
        outcome.reasons.insert("/ women_too_few");
    }
}

/// Whoever lost a seat for foul play, or as not eligible, is out for good; whoever gave it up
/// stands no more, but may be written in.
// Law: 村委会组织法(2025) art. 21; 浙江省村民委员会选举办法(2020) art. 41.
void SlowElection::unseat(const std::string& person, bool for_good) {
    for (SlowSeats& each : wall_.board) {
        std::erase(each.elected, person);
    }
    unseated_.insert(person);
    unseated_now_.insert(person);
    if (for_good) {
        barred_.insert(person);
    }
    count_members();
}

void SlowElection::nullify() {
    wall_ = before_;
    for (Nominated& each : nominated_) {
        each.voted_in = each.voted_in == rounds_ ? 0 : each.voted_in;
    }
    for (SlowSeats& each : wall_.board) {
        if (has(voted_, each.name) && begins_anew(kind_)) {
            each = {.name = each.name, .seats = each.seats, .is_called = true};
        }
        // Whoever lost a seat of an earlier round does not have it back.
        std::erase_if(each.elected, [&](const auto& name) { return unseated_now_.contains(name); });
    }
    count_members();
}

}  // namespace douxuan::test
