// SPDX-License-Identifier: Apache-2.0
// The determination writes its own derivation: `determine` and `explain` are two halves of one
// answer, so that what is read out in the room cannot differ from what was computed.
// Long: one derivation, step by step.
#include "engine/count/determine.h"

#include <algorithm>
#include <map>

#include "engine/base/ensure.h"
#include "engine/count/concerns.h"
#include "engine/count/explain.h"
#include "engine/count/measure.h"
#include "engine/count/seating.h"
#include "engine/count/steps.h"
#include "engine/count/tally.h"
#include "engine/count/validity.h"
#include "engine/law/voting_method.h"

namespace douxuan::count {

using law::fact;

namespace {

class Derivation {
  public:
    Derivation(const State& state, const law::Ruleset& rules, const law::Plan& plan,
               const Books& books)
        : rules_(rules),
          plan_(plan),
          books_(books),
          declared_(state.declared.begin(), state.declared.end()),
          before_(books.round.before.offices.empty() ? nothing_voted(plan) : books.round.before),
          tallies_(tally(state, rules.count, womens_column(rules, plan, books.women))),
          earlier_(before_.held()),
          held_(earlier_) {
        result.registered = books.registered;
        result.people_voting = books.people_voting;
        result.styles = test_styles(tallies_, rules, plan, books, steps);
        result.outcome = outcome_of_all(result.styles);
        leave_earlier();
        for (const law::OfficeSeats& each : plan.offices) {
            determine_office(state, each.office);
        }
        after_ = after(before_, Round{.kind = books.round.kind,
                                      .day = {},
                                      .plan = plan,
                                      .result = result,
                                      .unseated = {},
                                      .seated = {}});
        if (result.outcome == Outcome::Valid) {
            name_concerns(state, rules, books, result, after_, steps);
        }
        determine_next();
    }

    Result result;
    Steps steps;
    std::vector<Yielding> conflicts;  ///< relatives of whom one gives way

  private:
    template <class... About>
    Step& write(StepCode code, const law::Citation& cite, const About&... about) {
        return steps.write(code, cite, about...);
    }

    void determine_office(const State& state, const base::OfficeId& office) {
        for (std::size_t at = 0; at < tallies_.size(); ++at) {
            for (OfficeTally& each : tallies_[at].offices) {
                if (each.office == office && result.styles[at].outcome == Outcome::Valid) {
                    determine_office(result.styles[at], each, state.ballots[at]);
                    return;
                }
            }
        }
    }

    void determine_office(const StyleResult& style, const OfficeTally& votes,
                          const Ballot& ballot) {
        OfficeResult& office = result.offices.emplace_back();
        office.office = votes.office;
        office.seats = votes.seats;
        office.parts_void = votes.parts_void;
        office.parts_blank = votes.parts_blank;
        office.tallies = votes.persons;
        if (books_.round.kind == RoundKind::TieVote) {
            write(StepCode::TieVoteBase, rules_.count.tie.cite, office.office).facts = {
                fact("seats", office.seats), fact("parts_void", office.parts_void),
                fact("parts_blank", office.parts_blank)};
            seat_qualified(office, tied_again(office, ballot));
            return;
        }
        add_above(style, office);
        const Measure measure = measure_of(books_.round.kind, rules_);
        office.base = measure.base == law::MajorityBase::PapersReturned
                          ? style.returned
                          : style.returned - style.void_papers - votes.parts_void;
        office.needed = {measure.share->least(office.base.value)};
        write(measure.base_step, *measure.base_cite, office.office).facts = {
            fact("base", office.base),
            fact("base_of", measure.base),
            fact("needed", office.needed),
            fact("seats", office.seats),
            fact("parts_void", office.parts_void),
            fact("parts_blank", office.parts_blank)};
        seat_qualified(office, qualified(office, measure));
    }

    /// Votes for a higher office of the same paper, where the rules add them for a lower one.
    // Law: 海南省村民委员会选举办法(2025) art. 31.
    void add_above(const StyleResult& style, OfficeResult& office) {
        const auto& rule = rules_.count.cascade;
        const auto votes = std::ranges::find(tallies_, style.style, &StyleTally::style);
        if (*rule != law::Cascade::HigherToLower || votes == tallies_.end()) {
            return;
        }
        for (const auto& [person, added] :
             add_votes_above(*votes, office.office, held_, office.tallies)) {
            const auto row = std::ranges::find(office.tallies, person, &PersonTally::person);
            write(StepCode::VotesAdded, rule.cite, office.office, person).facts = {
                fact("added", added), fact("votes", row->total)};
        }
    }

    /// Whether the person may hold the office now; if not, why is written.
    bool may_hold(const OfficeResult& office, const base::PersonId& person) {
        if (has_left(person)) {
            write(StepCode::HasDeclared, rules_.committee.kin_declares.cite, office.office, person);
            return false;
        }
        const auto held = held_.find(person);
        if (held != held_.end() && !before_.is_above(office.office, held->second)) {
            const auto earlier = earlier_.find(person);
            const bool is_earlier = earlier != earlier_.end() && earlier->second == held->second;
            write(is_earlier ? StepCode::ElectedBefore : StepCode::ElectedHigher, {}, office.office,
                  person)
                .facts = {fact("higher", held->second)};
            return false;
        }
        if (before_.of_members_first && office.office != before_.offices.back().office &&
            held == held_.end()) {
            write(StepCode::NotOnCommittee, rules_.poll.ballot_schemes.cite, office.office, person);
            return false;
        }
        if (plan_.woman_office == office.office && !books_.women.contains(person)) {
            write(StepCode::NotAWoman, rules_.committee.woman_office_fixed.cite, office.office,
                  person);
            return false;
        }
        return true;
    }

    /// Those with the votes that the round asks for who may hold the office, most votes first.
    // Law: 村委会组织法(2025) art. 18: more than half of the votes of those voting; in a further
    // election at least a third.
    std::vector<PersonTally> qualified(const OfficeResult& office, const Measure& measure) {
        std::vector<PersonTally> all;
        for (const PersonTally& each : office.tallies) {
            if (!may_hold(office, each.person)) {
                continue;
            }
            const bool is_met = measure.share->met(each.total.value, office.base.value);
            Step& step = write(is_met ? measure.reached : measure.missed, *measure.share_cite,
                               office.office, each.person);
            step.comparison = compared(
                *measure.share, {.name = "votes", .value = each.total.value},
                {.name = std::string(base::word(measure.base)), .value = office.base.value});
            if (is_met) {
                all.push_back(each);
            }
        }
        return all;
    }

    /// In a tie vote, those tied: they have had their majority.
    // Law: 北京市村民委员会选举办法(2012) art. 29.
    std::vector<PersonTally> tied_again(const OfficeResult& office, const Ballot& ballot) {
        const auto part = std::ranges::find(ballot.parts, office.office, &BallotPart::office);
        std::vector<PersonTally> all;
        for (const PersonTally& each : office.tallies) {
            if (std::ranges::find(part->candidates, each.person) == part->candidates.end()) {
                write(StepCode::NotTied, rules_.count.tie.cite, office.office, each.person);
            } else if (may_hold(office, each.person)) {
                all.push_back(each);
            }
        }
        return all;
    }

    void seat_qualified(OfficeResult& office, const std::vector<PersonTally>& qualified) {
        if (needs_woman(office)) {
            fill_with_woman(office, qualified);
        } else {
            fill(office, qualified);
        }
        settle_relatives(office, qualified);
        settle_earlier(office);
    }

    /// Whether a seat of this office is a woman's because no higher office has one.
    bool needs_woman(const OfficeResult& office) const {
        return *rules_.committee.women_seat == law::WomenSeat::BestPlacedFirst &&
               books_.round.kind != RoundKind::TieVote &&
               office.office == before_.offices.back().office &&
               std::ranges::none_of(
                   held_, [&](const auto& each) { return books_.women.contains(each.first); });
    }

    /// The woman with most votes is seated first; if none is qualified, her seat is kept. If
    /// several have as many, they are voted on for it, unless others are for a seat of theirs: her
    /// seat is kept then.
    // Law: 四川省村民委员会选举条例(2025) art. 34; 海南省村民委员会选举办法(2025) art. 32.
    void fill_with_woman(OfficeResult& office, std::vector<PersonTally> qualified) {
        const std::vector<PersonTally> best = best_placed(qualified, books_.women);
        const auto as_good = std::ranges::count_if(qualified, [&](const PersonTally& each) {
            return !best.empty() && each.total >= best.front().total;
        });
        if (!best.empty() && as_good <= office.seats.value) {
            fill(office, qualified);
            return;
        }
        std::erase_if(qualified, [&](const PersonTally& each) {
            return std::ranges::find(best, each) != best.end();
        });
        const auto& rule = rules_.committee.women_seat;
        const base::Seats seats = office.seats;
        if (best.size() == 1) {
            write(StepCode::WomanFirst, rule.cite, office.office, best.front().person).facts = {
                fact("votes", best.front().total)};
        } else if (best.empty()) {
            write(StepCode::WomanSeatKept, rule.cite, office.office);
        }
        office.seats = seats - base::Seats{1};
        fill(office, qualified);
        office.seats = seats;
        if (best.size() == 1) {
            seat(office, best.front());
            sort_elected(office);
        } else if (best.size() > 1 && !office.tie) {
            for (const PersonTally& each : best) {
                tie_for(office, each, base::Seats{1});
            }
        } else {
            leave_open(office);
        }
    }

    static void sort_elected(OfficeResult& office) {
        const auto place = [&](const base::PersonId& person) {
            return std::ranges::find(office.tallies, person, &PersonTally::person);
        };
        std::ranges::sort(office.elected, {}, place);
    }

    /// Relatives who may not sit together, where the rules say who yields.
    // Law: 浙江省村民委员会选举办法(2020) art. 31; 四川省村民委员会选举条例(2025) art. 35.
    void settle_relatives(OfficeResult& office, const std::vector<PersonTally>& qualified) {
        const auto& rule = rules_.committee.kin_yields;
        if (*rule == law::KinYields::NotStated) {
            return;
        }
        leave_by_declaration(office, qualified);
        for (const Yielding& each : yielding(office, held_above(office), books_.kin)) {
            conflicts.push_back(each);
            if (each.way == Way::Equal && office.tie) {
                continue;  // one tie at a time: named as a concern
            }
            const bool is_equal = each.way == Way::Equal;
            write(is_equal ? StepCode::RelativesEqual : StepCode::RelativeYields, rule.cite,
                  office.office, each.person)
                .facts = {fact("other", each.other), fact("other_office", each.other_office)};
            leave(office, each.person);
            if (is_equal) {
                office.tie = Tie{.persons = {each.other, each.person}, .seats = base::Seats{1}};
                std::ranges::sort(office.tie->persons);
            }
            fill_freed(office, each.person, qualified);
            if (is_equal) {
                leave(office, each.other);
            }
        }
    }

    bool has_left(const base::PersonId& person) const {
        return result.declared &&
               std::ranges::find(*result.declared, person) != result.declared->end();
    }

    /// `person` leaves a seat to the relative for whom they declared it.
    void note_declared(const base::OfficeId& office, const base::PersonId& person) {
        write(StepCode::RelativeDeclared, rules_.committee.kin_declares.cite, office, person)
            .facts = {fact("other", declared_.at(person))};
        if (!result.declared) {
            result.declared.emplace();
        }
        result.declared->push_back(person);
    }

    /// Those elected now who declared to leave do so before the order of the rules is asked: the
    /// relative may be elected to a lower office, so nobody waits for that.
    // Law: 四川省村民委员会选举条例(2025) art. 35.
    void leave_by_declaration(OfficeResult& office, const std::vector<PersonTally>& qualified) {
        const std::vector<base::PersonId> elected = office.elected;
        for (const base::PersonId& each : elected) {
            if (declared_.contains(each)) {
                note_declared(office.office, each);
                leave(office, each);
                fill_freed(office, each, qualified);
            }
        }
    }

    /// Those who hold a seat of an earlier round and declared to leave it to somebody elected now.
    // Law: 四川省村民委员会选举条例(2025) art. 35.
    void leave_earlier() {
        const Held before = earlier_;
        for (const auto& [person, office] : before) {
            if (result.outcome == Outcome::Valid && declared_.contains(person)) {
                note_declared(office, person);
                leave_earlier({.person = person,
                               .office = office,
                               .other = declared_.at(person),
                               .other_office = {}});
            }
        }
    }

    /// The seat of an earlier round goes to who waits for it, or stays open.
    void leave_earlier(const Yielding& left) {
        held_.erase(left.person);
        earlier_.erase(left.person);
        if (!result.yielded) {
            result.yielded.emplace();
        }
        result.yielded->push_back(
            {.next = next_waiting(left), .office = left.office, .person = left.person});
    }

    /// Relatives of those elected now leave a lower office that they hold since an earlier round.
    // Law: 浙江省村民委员会选举办法(2020) art. 31: the higher office stays.
    void settle_earlier(const OfficeResult& office) {
        const auto& rule = rules_.committee.kin_yields;
        if (*rule == law::KinYields::NotStated) {
            return;
        }
        Held below;
        for (const auto& [person, held] : earlier_) {
            const auto now = held_.find(person);
            if (now != held_.end() && now->second == held &&
                before_.is_above(office.office, held)) {
                below.emplace(person, held);
            }
        }
        for (const Yielding& each : yielding_below(office, below, books_.kin)) {
            conflicts.push_back(each);
            write(StepCode::RelativeYields, rule.cite, each.office, each.person).facts = {
                fact("other", each.other), fact("other_office", each.other_office)};
            leave_earlier(each);
        }
    }

    /// Without those who declared to leave: they take no seat that a relative frees.
    std::vector<PersonTally> willing(std::vector<PersonTally> people) const {
        std::erase_if(people,
                      [&](const PersonTally& each) { return declared_.contains(each.person); });
        return people;
    }

    /// Who takes the seat of an earlier round that a relative leaves; nobody: it is open.
    std::optional<base::PersonId> next_waiting(const Yielding& left) {
        const auto& rule = rules_.committee.kin_yields;
        const auto waiting = books_.round.waiting.find(left.office);
        std::vector<PersonTally> next;
        if (*rule == law::KinYields::NextTakes && waiting != books_.round.waiting.end()) {
            next = next_to_sit(willing(waiting->second), held_, left.person, books_.kin);
            std::erase_if(next, [&](const PersonTally& each) {
                const bool is_hers = plan_.woman_office == left.office;
                return tied_for(before_, each.person) != nullptr ||
                       (is_hers && !books_.women.contains(each.person));
            });
        }
        if (next.size() != 1) {
            write(StepCode::SeatsOpen, rules_.further.floor.cite, left.office).facts = {
                fact("open", base::Seats{1})};
            return std::nullopt;
        }
        const PersonTally& one = next.front();
        write(StepCode::NextTakesSeat, rule.cite, left.office, one.person).facts = {
            fact("votes", one.total)};
        held_.emplace(one.person, left.office);
        earlier_.emplace(one.person, left.office);
        return one.person;
    }

    /// Who holds an office that is not lower, those elected to it now excepted.
    Held held_above(const OfficeResult& office) const {
        Held above;
        for (const OfficeStanding& each : before_.offices) {
            for (const auto& [person, held] : held_) {
                const bool now = std::ranges::find(office.elected, person) != office.elected.end();
                if (held == each.office && !now) {
                    above.emplace(person, held);
                }
            }
            if (each.office == office.office) {
                break;
            }
        }
        return above;
    }

    void leave(OfficeResult& office, const base::PersonId& person) {
        std::erase(office.elected, person);
        held_.erase(person);
    }

    /// The seat of a relative who yields: for the next, or open.
    void fill_freed(OfficeResult& office, const base::PersonId& leaving,
                    const std::vector<PersonTally>& qualified) {
        const auto& rule = rules_.committee.kin_yields;
        std::vector<PersonTally> next;
        if (*rule == law::KinYields::NextTakes) {
            next = next_to_sit(willing(qualified), held_, leaving, books_.kin);
            std::erase_if(next, [&](const PersonTally& each) { return is_tied(office, each); });
        }
        if (next.size() == 1) {
            write(StepCode::NextTakesSeat, rule.cite, office.office, next.front().person).facts = {
                fact("votes", next.front().total)};
            seat(office, next.front());
            sort_elected(office);
        } else if (next.size() > 1 && !office.tie) {
            for (const PersonTally& each : next) {
                tie_for(office, each, base::Seats{1});
            }
        } else {
            leave_open(office);
        }
    }

    static bool is_tied(const OfficeResult& office, const PersonTally& person) {
        return office.tie &&
               std::ranges::find(office.tie->persons, person.person) != office.tie->persons.end();
    }

    /// One seat more that nobody has.
    void leave_open(OfficeResult& office) {
        office.open += base::Seats{1};
        write(StepCode::SeatsOpen, rules_.further.floor.cite, office.office).facts = {
            fact("open", office.open)};
    }

    /// Seats those qualified; finds the tie at the last seat.
    // Law: 北京市村民委员会选举办法(2012) art. 29.
    void fill(OfficeResult& office, const std::vector<PersonTally>& qualified) {
        const auto seats = static_cast<std::size_t>(office.seats.value);
        const bool is_crowded = qualified.size() > seats;
        if (!qualified.empty()) {
            write(is_crowded ? StepCode::MostVotesElected : StepCode::AllQualifiedElected,
                  is_crowded ? rules_.count.tie.cite : rules_.count.majority.cite, office.office)
                .facts = {fact("qualified", std::to_string(qualified.size())),
                          fact("seats", office.seats)};
        }
        // The first vote that no longer wins, if more are qualified than there are seats.
        const base::Votes last = is_crowded ? qualified[seats].total : base::Votes{-1};
        const bool is_tied = is_crowded && seats > 0 && qualified[seats - 1].total == last;
        for (const PersonTally& each : qualified) {
            if (each.total > last) {
                seat(office, each);
            } else if (is_tied && each.total == last) {
                tie(office, each);
            } else {
                write(StepCode::Outvoted, rules_.count.tie.cite, office.office, each.person)
                    .facts = {fact("votes", each.total)};
            }
        }
        finish(office);
    }

    void seat(OfficeResult& office, const PersonTally& person) {
        office.elected.push_back(person.person);
        held_.insert_or_assign(person.person, office.office);
        write(StepCode::Elected, rules_.count.majority.cite, office.office, person.person).facts = {
            fact("votes", person.total)};
    }

    void tie(OfficeResult& office, const PersonTally& person) {
        const auto taken = static_cast<std::int64_t>(office.elected.size());
        tie_for(office, person, office.seats - base::Seats{taken});
    }

    void tie_for(OfficeResult& office, const PersonTally& person, base::Seats seats) {
        if (!office.tie) {
            office.tie = Tie{.persons = {}, .seats = seats};
        }
        office.tie->persons.push_back(person.person);
        write(StepCode::TiedAtLastSeat, rules_.count.tie.cite, office.office, person.person)
            .facts = {fact("votes", person.total), fact("seats", office.tie->seats)};
    }

    void finish(OfficeResult& office) {
        const auto taken = static_cast<std::int64_t>(office.elected.size());
        office.open = office.tie ? base::Seats{} : office.seats - base::Seats{taken};
        if (office.open > base::Seats{}) {
            write(StepCode::SeatsOpen, rules_.further.floor.cite, office.office).facts = {
                fact("open", office.open)};
        }
    }

    void determine_next() {
        result.next = next_step(after_);
        write(StepCode::Next, cite_of(result.next)).facts = {fact("next", result.next)};
    }

    law::Citation cite_of(NextStep next) const {
        switch (next) {
            case NextStep::Nothing:
                break;
            case NextStep::TieVote:
                return rules_.count.tie.cite;
            case NextStep::FreshElection:
                return is_any(result.styles, Outcome::VoidOvercount)
                           ? rules_.count.overcount_reference.cite
                           : law::turnout(rules_, plan_).cite;
            case NextStep::FurtherElection:
                return rules_.further.floor.cite;
            case NextStep::NextOffice:
                return rules_.poll.ballot_schemes.cite;
        }
        return rules_.count.majority.cite;
    }

    const law::Ruleset& rules_;
    const law::Plan& plan_;
    const Books& books_;
    std::map<base::PersonId, base::PersonId> declared_;  ///< who leaves, and to whom
    Standing before_;                                    ///< of the whole committee
    Standing after_;                                     ///< the same, with this round
    std::vector<StyleTally> tallies_;
    Held earlier_;  ///< who holds a seat of an earlier round, and which
    Held held_;     ///< who is elected, and to what
};

}  // namespace

Result determine(const State& state, const law::Ruleset& rules, const law::Plan& plan,
                 const Books& books) {
    return Derivation(state, rules, plan, books).result;
}

std::vector<Yielding> yielding_now(const State& state, const law::Ruleset& rules,
                                   const law::Plan& plan, const Books& books) {
    return Derivation(state, rules, plan, books).conflicts;
}

std::vector<Step> explain(const State& state, const law::Ruleset& rules, const law::Plan& plan,
                          const Books& books) {
    return Derivation(state, rules, plan, books).steps.written;
}

}  // namespace douxuan::count
