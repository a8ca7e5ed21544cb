// SPDX-License-Identifier: Apache-2.0
// How a history is made: the people first, then phase after phase. Only for history.cpp and the
// sources making_*.cpp.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/election/queries.h"
#include "tests/simulate/history.h"
#include "tests/simulate/people.h"

namespace douxuan::simulate {

inline constexpr std::size_t election_committee_size = 7;

/// A voter on the roll, by what the log knows.
struct Voter {
    const Villager* person = nullptr;
    audit::AnnexRecord record;
    base::Handle handle() const { return record.commitment.handle(); }
};

class Making {
  public:
    /// Keeps a reference to `plan`. So many papers are spoilt.
    Making(const HistoryPlan& plan, std::int64_t spoilt, Take take);

    void make();

  private:
    /// Moves on to 9 o'clock of a day before the poll.
    void day_before(std::int64_t days);
    const election::State& now() const { return chronicle_.now(); }
    template <class Fact>
    void state(Fact fact) {
        chronicle_.state(std::move(fact));
    }
    template <class Fact>
    void state_at(Fact fact) {
        const std::string site = fact.station.text;
        chronicle_.state(std::move(fact), site);
    }

    bool is_community() const { return rules_.kind == law::CommitteeKind::Residents; }
    law::VotingMethod method() const { return plan_.community.method; }
    bool all_vote() const { return method() == law::VotingMethod::AllElectors; }
    /// Whether proxies may vote.
    bool has_proxies() const;
    /// Whether people vote at one place only.
    bool is_one_meeting() const { return method() == law::VotingMethod::ResidentsRepresentatives; }

    void open();
    /// A vote of the representatives' meeting or, where it may not decide, of the meeting of all.
    assembly::Resolution decision_of(const std::vector<law::Body>& bodies) const;
    void choose_method();
    base::Seats deputies() const { return {plan_.members < 7 ? 1 : 2}; }
    base::Seats seats_of_members() const { return base::Seats{plan_.members - 1} - deputies(); }
    void found();
    /// A public person: the id is made of the number on the list.
    static base::PersonId id_of(const Voter& voter) { return {"p" + voter.person->row.record.no}; }

    void name(const Voter& voter, std::optional<base::Handle> handle);
    void choose_election_committee();
    void make_people();
    void take_in_guests();
    Voter committed(const Villager& villager);
    void choose_public_persons();
    void register_voters();
    void consent();
    void name_household_representatives();
    base::Households size_of_group(base::Seats seats) const;
    void elect_representatives();
    roll::RollNumbers roll_numbers() const;
    void name_nominees();
    void nominate();
    void count_nominations();
    void propose();
    void publish_candidates();
    void prepare_poll();
    std::vector<base::StationId> places() const;
    std::vector<poll::Station> places_with_kinds() const;
    void list_mobile_voters();
    void print_papers();
    void appoint_staff();
    void approve_proxies();
    /// Who comes to vote in person, in the order of coming.
    std::vector<const Voter*> visits();
    const base::StationId& place_of(const Voter& voter) const;
    void vote();
    void issue(const Voter& voter, const base::StationId& station,
               std::optional<base::Handle> proxy);
    void close_poll();
    void count();
    void count_box(const base::StationId& station, const count::Ballot& ballot);
    void decide_write_ins();
    void decide_illegible();
    void announce();
    /// From the opening of the poll to the certificates.
    void hold_poll();
    /// Round after round, until nothing more is asked for or the seats are left open.
    void hold_later_rounds();
    void open_round();
    void declare_compositions();
    struct Holder {
        bool is_chair = false;
        const Voter* voter = nullptr;
    };
    std::vector<Holder> holders() const;
    const Voter& public_person(const base::PersonId& person) const;
    void declare_committee();
    void declare_representatives();

    const HistoryPlan& plan_;
    const law::Ruleset& rules_;
    std::int64_t spoilt_;
    tests::Random random_;
    Chronicle chronicle_;
    base::Date poll_day_;  ///< of the round that is held
    Habits habits_;        ///< of its voters
    audit::CommitmentKey identity_secret_{};
    std::vector<Villager> villagers_;
    std::vector<Voter> voters_;
    std::vector<Voter> refused_;
    std::vector<const Voter*> committee_;  ///< the ranking
    std::vector<const Voter*> staff_;
    std::vector<const Voter*> helpers_;  ///< residents without a public duty
    std::map<std::string, std::vector<const Voter*>> nominees_;
    std::vector<const Voter*> representatives_;                     ///< of the residents
    std::map<base::Handle, std::vector<const Voter*>> principals_;  ///< by proxy
    std::set<base::Handle> mobile_;
    std::int64_t batches_ = 0;
};

}  // namespace douxuan::simulate
