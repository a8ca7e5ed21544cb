// SPDX-License-Identifier: Apache-2.0
#include "engine/count/relatives.h"

#include <algorithm>
#include <optional>

#include "engine/count/explain.h"
#include "engine/count/filling.h"

namespace douxuan::count {

using law::fact;

namespace {

/// `person` leaves a seat to a relative, by their own declaration or the decision of a meeting.
void note_declared(Derivation& derivation, const base::OfficeId& office,
                   const base::PersonId& person) {
    const law::CommitteeRules& rules = derivation.rules.committee;
    const bool is_decided = derivation.decided.contains(person);
    derivation
        .write(is_decided ? StepCode::RelativesDecided : StepCode::RelativeDeclared,
               is_decided ? rules.kin_equal_by.cite : rules.kin_declares.cite, office, person)
        .facts = {fact("other", derivation.declared.at(person))};
    if (!derivation.result.declared) {
        derivation.result.declared.emplace();
    }
    derivation.result.declared->push_back(person);
}

/// Without those who declared to leave or may hold no seat: they take none that a relative frees.
std::vector<PersonTally> able(const Derivation& derivation, std::vector<PersonTally> people) {
    const auto& barred = derivation.books.round.barred;
    std::erase_if(people, [&](const PersonTally& each) {
        return derivation.declared.contains(each.person) || barred.contains(each.person);
    });
    return people;
}

bool is_tied(const OfficeResult& office, const PersonTally& person) {
    return office.tie &&
           std::ranges::find(office.tie->persons, person.person) != office.tie->persons.end();
}

/// The seat of a relative who yields: for the next, or open.
void fill_left(Derivation& derivation, OfficeResult& office, const base::PersonId& leaving,
               const std::vector<PersonTally>& qualified) {
    std::vector<PersonTally> next;
    if (*derivation.rules.committee.kin_yields == law::KinYields::NextTakes) {
        next = next_to_sit(able(derivation, qualified), derivation.held, leaving,
                           derivation.books.kin);
        std::erase_if(next, [&](const PersonTally& each) { return is_tied(office, each); });
    }
    fill_freed(derivation, office, next);
}

/// Until the meeting has decided, the one of the two who is named first keeps the seat: nobody
/// announces that.
// Law: 海南省村民委员会选举办法(2025) art. 33
void await_decision(Derivation& derivation, OfficeResult& office, const Yielding& equal,
                    const std::vector<PersonTally>& qualified) {
    derivation
        .write(StepCode::RelativesUndecided, derivation.rules.committee.kin_equal_by.cite,
               office.office, equal.person)
        .facts = {fact("other", equal.other)};
    leave(derivation, office, equal.person);
    fill_left(derivation, office, equal.person, qualified);
}

/// Those elected now who declared to leave do so before the order of the rules is asked: the
/// relative may be elected to a lower office, so nobody waits for that.
// Law: 四川省村民委员会选举条例(2025) art. 35.
void leave_by_declaration(Derivation& derivation, OfficeResult& office,
                          const std::vector<PersonTally>& qualified) {
    const std::vector<base::PersonId> elected = office.elected;
    for (const base::PersonId& each : elected) {
        if (derivation.declared.contains(each)) {
            note_declared(derivation, office.office, each);
            leave(derivation, office, each);
            fill_left(derivation, office, each, qualified);
        }
    }
}

/// Who holds an office that is not lower, those elected to it now excepted.
Held held_above(const Derivation& derivation, const OfficeResult& office) {
    Held above;
    for (const OfficeStanding& each : derivation.before.offices) {
        for (const auto& [person, held] : derivation.held) {
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

/// Who takes the seat of an earlier round that a relative leaves; nobody: it is open.
std::optional<base::PersonId> next_waiting(Derivation& derivation, const Yielding& left) {
    const Books& books = derivation.books;
    const auto& rule = derivation.rules.committee.kin_yields;
    const auto waiting = books.round.waiting.find(left.office);
    std::vector<PersonTally> next;
    if (*rule == law::KinYields::NextTakes && waiting != books.round.waiting.end()) {
        next =
            next_to_sit(able(derivation, waiting->second), derivation.held, left.person, books.kin);
        std::erase_if(next, [&](const PersonTally& each) {
            const bool is_hers = derivation.plan.woman_office == left.office;
            return tied_for(derivation.before, each.person) != nullptr ||
                   (is_hers && !books.women.contains(each.person));
        });
    }
    if (next.size() != 1) {
        derivation.write(StepCode::SeatsOpen, derivation.rules.further.floor.cite, left.office)
            .facts = {fact("open", base::Seats{1})};
        return std::nullopt;
    }
    const PersonTally& one = next.front();
    derivation.write(StepCode::NextTakesSeat, rule.cite, left.office, one.person).facts = {
        fact("votes", one.total)};
    derivation.held.emplace(one.person, left.office);
    derivation.earlier.emplace(one.person, left.office);
    return one.person;
}

/// The seat of an earlier round goes to who waits for it, or stays open.
void pass_on(Derivation& derivation, const Yielding& left) {
    derivation.held.erase(left.person);
    derivation.earlier.erase(left.person);
    if (!derivation.result.yielded) {
        derivation.result.yielded.emplace();
    }
    derivation.result.yielded->push_back(
        {.next = next_waiting(derivation, left), .office = left.office, .person = left.person});
}

}  // namespace

bool has_left(const Derivation& derivation, const base::PersonId& person) {
    const auto& declared = derivation.result.declared;
    return declared && std::ranges::find(*declared, person) != declared->end();
}

void leave_earlier(Derivation& derivation) {
    const Held before = derivation.earlier;
    for (const auto& [person, office] : before) {
        if (derivation.result.outcome == Outcome::Valid && derivation.declared.contains(person)) {
            note_declared(derivation, office, person);
            pass_on(derivation, {.person = person,
                                 .office = office,
                                 .other = derivation.declared.at(person),
                                 .other_office = {}});
        }
    }
}

void settle_relatives(Derivation& derivation, OfficeResult& office,
                      const std::vector<PersonTally>& qualified) {
    const auto& rule = derivation.rules.committee.kin_yields;
    if (*rule == law::KinYields::NotStated) {
        return;
    }
    leave_by_declaration(derivation, office, qualified);
    for (const Yielding& each :
         yielding(office, held_above(derivation, office), derivation.books.kin)) {
        derivation.conflicts.push_back(each);
        if (each.way == Way::Equal && *derivation.rules.committee.kin_equal_by) {
            await_decision(derivation, office, each, qualified);
            continue;
        }
        if (each.way == Way::Equal && office.tie) {
            continue;  // one tie at a time: named as a concern
        }
        const bool is_equal = each.way == Way::Equal;
        derivation
            .write(is_equal ? StepCode::RelativesEqual : StepCode::RelativeYields, rule.cite,
                   office.office, each.person)
            .facts = {fact("other", each.other), fact("other_office", each.other_office)};
        leave(derivation, office, each.person);
        if (is_equal) {
            office.tie = Tie{.persons = {each.other, each.person}, .seats = base::Seats{1}};
            std::ranges::sort(office.tie->persons);
        }
        fill_left(derivation, office, each.person, qualified);
        if (is_equal) {
            leave(derivation, office, each.other);
        }
    }
}

void settle_earlier(Derivation& derivation, const OfficeResult& office) {
    const auto& rule = derivation.rules.committee.kin_yields;
    if (*rule == law::KinYields::NotStated) {
        return;
    }
    Held below;
    for (const auto& [person, held] : derivation.earlier) {
        const auto now = derivation.held.find(person);
        if (now != derivation.held.end() && now->second == held &&
            derivation.before.is_above(office.office, held)) {
            below.emplace(person, held);
        }
    }
    for (const Yielding& each : yielding_below(office, below, derivation.books.kin)) {
        derivation.conflicts.push_back(each);
        derivation.write(StepCode::RelativeYields, rule.cite, each.office, each.person).facts = {
            fact("other", each.other), fact("other_office", each.other_office)};
        pass_on(derivation, each);
    }
}

}  // namespace douxuan::count
