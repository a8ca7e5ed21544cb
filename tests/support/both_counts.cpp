// SPDX-License-Identifier: Apache-2.0
// Long: both are asked the same and brought into the same words.
#include "tests/support/both_counts.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/count/admit.h"
#include "engine/count/explain.h"
#include "engine/election/admit.h"
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/roll/queries.h"
#include "tests/support/catch.h"
#include "tests/support/people.h"
#include "tests/support/verdict.h"

namespace douxuan::test {

namespace {

const base::Date first_day = day("2026-12-20");

/// Written at the end of a text, one after the other: no other way is fast enough for every small
/// election.
class Text {
  public:
    Text() { all_.reserve(1024); }

    template <class... Pieces>
    Text& add(const Pieces&... pieces) {
        (put(pieces), ...);
        return *this;
    }
    std::string all_;

  private:
    void put(std::string_view piece) { all_ += piece; }
    void put(std::int64_t number) { all_ += std::to_string(number); }
    template <class Unit>
    void put(base::Quantity<Unit> number) {
        put(number.value);
    }
    void put(const std::set<std::string>& names) { put_all(names); }
    void put(const std::vector<std::string>& names) { put_all(names); }
    void put(const std::vector<base::PersonId>& names) {
        for (const base::PersonId& each : names) {
            add(" ", each.text);
        }
    }
    template <class Names>
    void put_all(const Names& names) {
        for (const std::string& each : names) {
            add(" ", each);
        }
    }
};

const std::vector<base::PersonId> nobody;

/// What the engine says of a round.
void tell(Text& text, const count::Result& result) {
    text.add(base::word(result.outcome), ", then ", base::word(result.next), "\n");
    for (const count::StyleResult& each : result.styles) {
        text.add(each.style.text, " issued ", each.issued, " returned ", each.returned, " forged ",
                 each.excluded.value_or(base::Papers{}), " void ", each.void_papers, " ",
                 base::word(each.outcome), "\n");
    }
    for (const count::OfficeResult& each : result.offices) {
        text.add(each.office.text, " base ", each.base, " needed ", each.needed, " seats ",
                 each.seats, " open ", each.open, " blank ", each.parts_blank, " void ",
                 each.parts_void, "\n");
        std::vector<const count::PersonTally*> rows;
        for (const count::PersonTally& one : each.tallies) {
            rows.push_back(&one);
        }
        std::ranges::sort(rows, {}, [](const auto* one) { return one->person; });
        for (const count::PersonTally* one : rows) {
            text.add(" ", one->person.text, " ", one->total - one->for_person - one->write_ins, "+",
                     one->for_person, "+", one->write_ins, "-", one->against, "\n");
        }
        text.add("elected", each.elected, "; tied", each.tie ? each.tie->persons : nobody, "\n");
    }
    for (const count::YieldedSeat& each :
         result.yielded.value_or(std::vector<count::YieldedSeat>{})) {
        text.add("leaves ", each.office.text, "/", each.person.text, " to ",
                 each.next ? each.next->text : "", "\n");
    }
    std::vector<base::PersonId> declared = result.declared.value_or(nobody);
    std::ranges::sort(declared);
    text.add("declared", declared, "\n");
}

/// The papers of a round in the order of their offices.
std::vector<std::string> styles(const SlowRound& round, const SlowOutcome& outcome) {
    if (outcome.papers.contains("joint")) {
        return {"joint"};
    }
    std::vector<std::string> all;
    for (const SlowOffice& each : round.offices) {
        all.push_back(each.name);
    }
    return all;
}

/// The same of the second count.
void tell(Text& text, const SlowOutcome& outcome, const SlowRound& round, const SlowBoxes& boxes,
          const law::Ruleset& rules) {
    static const std::vector<std::string> none;
    text.add(outcome.outcome, ", then ", outcome.next, "\n");
    for (const std::string& style : styles(round, outcome)) {
        const SlowResult& paper = outcome.papers.at(style);
        const bool taken_out = *rules.count.forged_out && boxes.forged.contains(style);
        text.add(style, " issued ", boxes.issued.at(style), " returned ", paper.returned,
                 " forged ", taken_out ? boxes.forged.at(style) : 0, " void ", paper.void_papers,
                 " ", paper.outcome, "\n");
    }
    for (const SlowOffice& voted : round.offices) {
        if (!outcome.offices.contains(voted.name)) {
            continue;
        }
        const SlowOfficeResult& each = outcome.offices.at(voted.name);
        text.add(voted.name, " base ", each.base, " needed ", each.needed, " seats ", voted.seats,
                 " open ", each.open, " blank ", each.blank, " void ", each.void_parts, "\n");
        for (const auto& [person, votes] : each.tallies) {
            text.add(" ", person, " ", votes.added, "+", votes.marked, "+", votes.written, "-",
                     votes.against, "\n");
        }
        const auto ranked = outcome.ranked.find(voted.name);
        text.add("elected", ranked == outcome.ranked.end() ? none : ranked->second, "; tied",
                 each.tied, "\n");
    }
    for (const SlowPassed& each : outcome.passed) {
        text.add("leaves ", each.office, "/", each.person, " to ", each.next, "\n");
    }
    text.add("declared", outcome.declared, "\n");
}

void tell(Text& text, const count::Standing& standing) {
    for (const count::OfficeStanding& each : standing.offices) {
        text.add(each.office.text, " of ", each.seats, ":", each.elected, "; tied",
                 each.tie ? each.tie->persons : nobody, " for ",
                 each.tie ? each.tie->seats : base::Seats{}, "; open ", each.open(),
                 each.is_called ? " called" : "", each.is_voted ? " voted" : "", "\n");
    }
}

void tell(Text& text, const std::vector<SlowSeats>& board) {
    for (const SlowSeats& each : board) {
        text.add(each.name, " of ", each.seats, ":", each.elected, "; tied", each.tied, " for ",
                 each.tied_seats, "; open ", each.open(), each.is_called ? " called" : "",
                 each.is_voted ? " voted" : "", "\n");
    }
}

std::string value_of(const count::Step& step, const std::string& name) {
    const auto at = std::ranges::find(step.facts, name, &law::Fact::name);
    return at == step.facts.end() ? "" : at->value;
}

/// Why: every step about a person or a paper. What is arithmetic only stands in the figures.
std::multiset<std::string> reasons(const std::vector<count::Step>& steps) {
    using count::StepCode;
    static const std::set<StepCode> arithmetic{
        StepCode::PapersVoid,          StepCode::OfficeBase,
        StepCode::FurtherBase,         StepCode::TieVoteBase,
        StepCode::SeatsOpen,           StepCode::MostVotesElected,
        StepCode::AllQualifiedElected, StepCode::VotesAdded,
        StepCode::VotersBase,          StepCode::Next};
    std::multiset<std::string> all;
    for (const count::Step& each : steps) {
        const std::string word(base::word(each.code));
        if (each.code == StepCode::RelativesElected) {
            // The engine names a pair once, in order of id.
            all.insert(each.office->text + "+" + value_of(each, "other_office") + "/" +
                       each.person->text + "+" + value_of(each, "other") + " " + word);
        } else if (!arithmetic.contains(each.code)) {
            all.insert((each.office ? each.office->text : value_of(each, "style")) + "/" +
                       (each.person ? each.person->text : "") + " " + word);
        }
    }
    return all;
}

law::Plan law_plan(const SlowPlan& plan) {
    law::Plan all{.ballot_scheme = plan.scheme,
                  .method = plan.method,
                  .offices = {},
                  .voting_form = law::VotingForm::Meeting,
                  .woman_office = {}};
    for (const SlowOffice& each : plan.offices) {
        all.offices.push_back({{each.name}, {each.seats}, {plan.surplus}});
    }
    if (!plan.woman_office.empty()) {
        all.woman_office = base::OfficeId{plan.woman_office};
    }
    return all;
}

std::set<std::string> everybody(const SlowPlan& plan, const SlowPeople& people) {
    std::set<std::string> all = people.off_roll;
    all.insert(people.women.begin(), people.women.end());
    all.insert({"x", "y"});
    for (const auto& [one, other] : people.kin) {
        all.insert({one, other});
    }
    for (const SlowOffice& each : plan.offices) {
        all.insert(each.candidates.begin(), each.candidates.end());
    }
    return all;
}

/// The roll and the formal list, as far as a count asks for them.
election::State founded(const law::Ruleset& rules, const law::Plan& adopted, const SlowPlan& plan,
                        const SlowPeople& people) {
    election::State state(rules);
    state.plan = adopted;
    state.nominated = adopted.nominated();
    state.first_vote = adopted.first_vote();
    state.election_day = first_day;
    std::uint64_t number = 0;
    for (const std::string& each : everybody(plan, people)) {
        ++number;
        roll::PersonNamed named{
            .name = each,
            .person = {each},
            .sex = people.women.contains(each) ? roll::Sex::Female : roll::Sex::Male,
            .voter = {}};
        if (!people.off_roll.contains(each)) {
            roll::apply(state.roll, roll::VoterRegistered{.commitment = commitment(number)});
            named.voter = commitment(number).handle();
        }
        roll::apply(state.roll, named);
    }
    for (const auto& [one, other] : people.kin) {
        roll::apply(state.roll,
                    roll::KinshipDeclared{
                        .other = {other}, .person = {one}, .relation = roll::Kinship::Spouse});
    }
    for (const SlowOffice& each : plan.offices) {
        if (each.candidates.empty()) {
            continue;
        }
        law::OfficePersons list{.office = {each.name}, .persons = {}};
        for (const std::string& name : each.candidates) {
            list.persons.push_back({name});
            state.nomination.nominees[{name}] = {.finding = nomination::Finding::Eligible,
                                                 .accepted = base::OfficeId{each.name}};
        }
        state.nomination.list.push_back(std::move(list));
    }
    return state;
}

/// A paper that names nobody yet, handed in by those who may.
election::NomineesAdded nomination_paper(const election::State& state) {
    election::NomineesAdded paper{.committee_votes = {},
                                  .group = {},
                                  .in_favour = {4},
                                  .meeting = {},
                                  .nominators = {},
                                  .offices = {},
                                  .source = law::NominationSource::SelfNomination,
                                  .took_part = {}};
    if (state.further_mode == law::NominationMode::SelfNominated) {
        paper.nominators = {handle(1)};
        return paper;
    }
    paper.source = state.rules->nomination.sources->front();
    switch (paper.source) {
        case law::NominationSource::RegisteredVoters:
            paper.took_part = roll::registered(state.roll);
            break;
        case law::NominationSource::ElectionCommittee:
            paper.committee_votes = base::Members{4};
            break;
        case law::NominationSource::PartyOrganisation:
        case law::NominationSource::JointElectors:
        case law::NominationSource::HouseholdRepresentatives:
        case law::NominationSource::GroupRepresentatives:
        case law::NominationSource::ResidentsGroup:
        case law::NominationSource::SelfNomination:
            for (std::uint64_t elector = 1; elector <= 30; ++elector) {
                paper.nominators.push_back(handle(elector));
            }
            break;
    }
    return paper;
}

}  // namespace

BothCounts::BothCounts(const law::Ruleset& rules, const SlowPlan& plan, const SlowPeople& people)
    : plan_(law_plan(plan)),
      state_(founded(rules, plan_, plan, people)),
      slow_(rules, plan, people) {}

std::optional<SlowRound> BothCounts::next_round() {
    const std::optional<SlowRound> slow = slow_.next_round();
    if (state_.rounds.empty()) {
        return slow;
    }
    const auto fast = election::next_round(state_);
    Text calls;
    Text slowly;
    calls.add(fast ? base::word(fast->kind) : "nothing");
    for (const election::RoundOffice& each :
         fast ? fast->offices : std::vector<election::RoundOffice>{}) {
        calls.add("\n", each.office.text, " ", each.seats, ":", each.candidates);
    }
    slowly.add(slow ? slow->kind : "nothing");
    for (const SlowOffice& each : slow ? slow->offices : std::vector<SlowOffice>{}) {
        slowly.add("\n", each.name, " ", each.seats, ":", each.candidates);
    }
    if (calls.all_ != slowly.all_) {
        CAPTURE(past_);
        CHECK(calls.all_ == slowly.all_);
        return std::nullopt;
    }
    return slow;
}

void BothCounts::open(election::State& state, const SlowRound& round, bool is_same_day) {
    if (state.rounds.empty()) {
        state.rounds.push_back({.kind = count::RoundKind::First,
                                .day = first_day,
                                .plan = *state.first_vote,
                                .result = {},
                                .unseated = {},
                                .seated = {}});
        count::print_ballots(state.count, election::ballots(state));
        return;
    }
    election::RoundOpened opened{.day = state.rounds.back().day + base::Days{is_same_day ? 0 : 1},
                                 .in_favour = {3},
                                 .offices = {},
                                 .round = *base::from_word<count::RoundKind>(round.kind)};
    for (const SlowOffice& each : round.offices) {
        election::RoundOffice& office = opened.offices.emplace_back();
        office.office = {each.name};
        office.seats = {each.seats};
        for (const std::string& name : each.candidates) {
            office.candidates.push_back({name});
        }
    }
    state.phase = election::Phase::Announced;
    apply(state, {.at = {}, .by = {}, .fact = opened, .seq = state.size, .site = "centre"});
}

void BothCounts::record(election::Fact fact) {
    apply(state_,
          {.at = {}, .by = {}, .fact = std::move(fact), .seq = state_.size, .site = "centre"});
}

void BothCounts::fill(election::State& state, const SlowRound& round,
                      const SlowBoxes& boxes) const {
    open(state, round, boxes.is_same_day);
    for (const auto& [style, papers] : boxes.papers) {
        std::map<std::string, std::int64_t> patterns;
        for (const std::string& each : papers) {
            ++patterns[each];
        }
        if (!*state.rules->count.forged_out && boxes.forged.contains(style)) {
            patterns["#"] += boxes.forged.at(style);
        }
        count::BatchSealed batch{.batch = {"b-" + style},
                                 .papers = {},
                                 .patterns = {},
                                 .station = {"hall"},
                                 .style = {style}};
        for (const auto& [marks, number] : patterns) {
            batch.patterns.push_back({.marks = marks, .papers = {number}});
            batch.papers += base::Papers{number};
        }
        if (!patterns.empty()) {
            count::apply(state.count, batch);
        }
    }
    const law::Setting setting{*state.rules, {}, {}, &plan_};
    for (const auto& [id, person] : boxes.written) {
        if (!state.count.write_ins.contains(id)) {
            continue;
        }
        count::WriteInAdjudicated decided{
            .in_favour = {4}, .person = {}, .spelling = id, .write_in = {id}};
        if (!person.empty()) {
            decided.person = base::PersonId{person};
            const auto& named = state.roll.persons.at({person});
            const auto verdict =
                test::verdict(admit(state.count, decided, setting,
                                    named.voter ? count::OnRoll::Yes : count::OnRoll::No));
            if (verdict != "admitted") {
                CHECK(verdict == "write_in_not_on_roll");
                decided.person.reset();
            }
        }
        count::apply(state.count, decided);
    }
    for (const auto& [style, papers] : boxes.made_out) {
        for (const auto& [marks, meaning] : papers) {
            const count::IllegibleAdjudicated decided{
                .in_favour = {4}, .marks = marks, .meaning = meaning, .style = {style}};
            CHECK(test::verdict(admit(state.count, decided, setting)) == "admitted");
            count::apply(state.count, decided);
        }
    }
    for (const auto& [who, other] : boxes.declared) {
        state.count.declared.push_back({{who}, {other}});
    }
    for (const auto& [who, other] : boxes.by_meeting) {
        state.count.decided.push_back({{who}, {other}});
    }
}

count::Books BothCounts::books(election::State& state, const SlowBoxes& boxes) {
    count::Books books = election::books(state);
    books.registered = {boxes.registered};
    books.people_voting = {boxes.people_voting};
    books.styles.clear();
    for (const auto& [style, papers] : boxes.papers) {
        const base::Papers forged{boxes.forged.contains(style) ? boxes.forged.at(style) : 0};
        const bool is_out = *state.rules->count.forged_out;
        books.styles.push_back(
            {.style = {style},
             .issued = {boxes.issued.at(style)},
             .returned = base::Papers{std::ssize(papers)} + (is_out ? base::Papers{} : forged),
             .excluded = is_out ? forged : base::Papers{}});
        if (const auto box = boxes.void_boxes.find(style); box != boxes.void_boxes.end()) {
            count::StyleBooks& book = books.styles.back();
            book.returned += base::Papers{box->second.returned};
            book.void_boxes = {{.station = {"mobile"},
                                .issued = {box->second.issued},
                                .most = {box->second.returned - 1},
                                .returned = {box->second.returned}}};
        }
    }
    return books;
}

std::vector<std::pair<std::string, std::string>> BothCounts::may_declare(
    const SlowRound& round, const SlowBoxes& boxes) const {
    election::State state = state_;
    fill(state, round, boxes);
    std::vector<std::pair<std::string, std::string>> all;
    for (const count::Yielding& each :
         count::yielding_now(state.count, *state.rules, *state.round_plan(), books(state, boxes))) {
        all.emplace_back(each.person.text, each.other.text);
        all.emplace_back(each.other.text, each.person.text);
    }
    return all;
}

std::vector<std::pair<std::string, std::string>> BothCounts::undecided(
    const SlowRound& round, const SlowBoxes& boxes) const {
    election::State state = state_;
    fill(state, round, boxes);
    std::vector<std::pair<std::string, std::string>> all;
    for (const count::Yielding& each : count::undecided_now(
             state.count, *state.rules, *state.round_plan(), books(state, boxes))) {
        all.emplace_back(each.person.text, each.other.text);
    }
    return all;
}

std::string BothCounts::compare(const SlowRound& round, const SlowBoxes& boxes) {
    fill(state_, round, boxes);
    const count::Books books = BothCounts::books(state_, boxes);
    const law::Plan& plan = *state_.round_plan();
    const count::Result result = count::determine(state_.count, *state_.rules, plan, books);
    const auto fast_reasons = reasons(count::explain(state_.count, *state_.rules, plan, books));
    state_.rounds.back().result = result;
    state_.phase = election::Phase::Announced;
    const SlowOutcome slow = slow_.hold(round, boxes);
    Text fast;
    tell(fast, result);
    tell(fast, election::standing(state_));
    Text slowly;
    tell(slowly, slow, round, boxes, *state_.rules);
    tell(slowly, slow_.board());
    Text past;
    past.add(past_, round.kind, boxes.is_same_day ? ", the same day:" : ":");
    for (const auto& [style, papers] : boxes.papers) {
        past.add("\n  ", style, papers);
    }
    past_ = past.add("\n").all_;
    if (fast.all_ != slowly.all_ || fast_reasons != slow.reasons) {
        CAPTURE(past_, boxes.registered, boxes.people_voting, base::word(plan_.ballot_scheme));
        CHECK(fast.all_ == slowly.all_);
        CHECK(fast_reasons == slow.reasons);
        return "";
    }
    return slow.next;
}

std::string BothCounts::hold(const SlowRound& round, const SlowBoxes& boxes) {
    std::string next = compare(round, boxes);
    record(count::ResultAnnounced{*state_.rounds.back().result});
    return next;
}

std::string BothCounts::try_out(const SlowRound& round, const SlowBoxes& boxes) {
    const SlowElection slow = slow_;
    const std::string past = past_;
    std::string next = compare(round, boxes);
    state_.rounds.pop_back();
    slow_ = slow;
    past_ = past;
    return next;
}

void BothCounts::unseat(const std::string& person, bool for_good) {
    count::Round& round = state_.rounds.back();
    const count::Held held = election::standing(state_).held();
    round.unseated.push_back({.office = held.at({person}), .person = {person}});
    if (for_good) {
        round.barred.emplace(base::PersonId{person}, count::Bar::WonByFoulPlay);
    }
    slow_.unseat(person, for_good);
    past_ += person + (for_good ? " loses the seat for foul play\n" : " gives the seat back\n");
}

void BothCounts::nullify() {
    state_.rounds.back().nullified = true;
    slow_.nullify();
    past_ += "the round is declared void\n";
}

bool BothCounts::agree(bool fast, bool slow, const std::string& what) {
    if (fast != slow) {
        CAPTURE(past_, what);
        CHECK(fast == slow);
    }
    past_ += fast && slow ? what + "\n" : "";
    return fast && slow;
}

bool BothCounts::leave_open() {
    // Where a meeting decides, it would decide so.
    const std::string answer =
        test::verdict(admit(state_, election::SeatsLeftOpen{}, state_.setting({})));
    const bool may = answer == "admitted" || answer == "resolution_missing";
    if (!agree(may, slow_.may_leave_open(), "open seats stay open")) {
        return false;
    }
    record(election::SeatsLeftOpen{});
    slow_.leave_open();
    return true;
}

bool BothCounts::seat_runners_up() {
    const bool may =
        *state_.rules->further.runners_up_by &&
        count::next_step(election::standing(state_)) == count::NextStep::FurtherElection;
    election::RunnersUpSeated seated{
        .offices = may ? election::runners_up(state_) : std::vector<law::OfficePersons>{},
        .resolution = {}};
    std::map<std::string, std::vector<std::string>> fast;
    for (const law::OfficePersons& each : seated.offices) {
        for (const base::PersonId& person : each.persons) {
            fast[each.office.text].push_back(person.text);
        }
    }
    const auto slow = slow_.runners_up();
    if (fast != slow) {
        CAPTURE(past_);
        CHECK(fast == slow);
    }
    if (!agree(!fast.empty(), !slow.empty(), "runners-up are seated")) {
        return false;
    }
    record(std::move(seated));
    slow_.seat_runners_up();
    return true;
}

bool BothCounts::choose(bool self_nominated) {
    const election::RoundModeChosen chosen{.in_favour = {4},
                                           .nomination = self_nominated
                                                             ? law::NominationMode::SelfNominated
                                                             : law::NominationMode::Nominated};
    const bool may = !admit(state_, chosen, state_.setting({}));
    if (!agree(may, slow_.may_choose(self_nominated),
               self_nominated ? "people nominate themselves" : "people no longer do")) {
        return false;
    }
    record(chosen);
    slow_.choose(self_nominated);
    return true;
}

bool BothCounts::nominate(const std::string& person, const std::string& office) {
    election::NomineesAdded added = nomination_paper(state_);
    added.offices = {{.office = {office}, .persons = {{person}}}};
    const bool may = !admit(state_, added, state_.setting({}));
    if (!agree(may, slow_.may_nominate(person, office), person + " is nominated for " + office)) {
        return false;
    }
    record(std::move(added));
    slow_.nominate(person, office);
    return true;
}

}  // namespace douxuan::test
