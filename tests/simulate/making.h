// SPDX-License-Identifier: Apache-2.0
// How a history is made: the people first, then phase after phase. Only for history.cpp.
#pragma once

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
    /// Moves on to 9 o'clock of a day before election day.
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

    void open();
    assembly::Resolution representatives() const;
    void found();
    /// A public person: the id is made of the number on the list.
    static base::PersonId id_of(const Voter& voter) { return {"p" + voter.person->row.record.no}; }

    void name(const Voter& voter, std::optional<base::Handle> handle);
    void choose_election_committee();
    void make_people();
    Voter committed(const Villager& villager);
    void choose_public_persons();
    void register_voters();
    void consent();
    roll::RollNumbers roll_numbers() const;
    void nominate();
    void prepare_poll();
    void appoint_staff();
    void approve_proxies();
    void vote();
    void issue(const Voter& voter, const base::StationId& station,
               std::optional<base::Handle> proxy);
    void close_poll();
    void count();
    void count_box(const base::StationId& station, const count::Ballot& ballot);
    void decide_write_ins();
    void announce();

    const HistoryPlan& plan_;
    const law::Ruleset& rules_;
    std::int64_t spoilt_;
    tests::Random random_;
    Chronicle chronicle_;
    audit::CommitmentKey identity_secret_{};
    std::vector<Villager> villagers_;
    std::vector<Voter> voters_;
    std::vector<Voter> refused_;
    std::vector<const Voter*> committee_;  ///< the ranking
    std::vector<const Voter*> staff_;
    std::vector<const Voter*> helpers_;  ///< residents without a public duty
    std::map<std::string, std::vector<const Voter*>> nominees_;
    std::map<base::Handle, std::vector<const Voter*>> principals_;  ///< by proxy
    std::set<base::Handle> mobile_;
    std::int64_t batches_ = 0;
};

}  // namespace douxuan::simulate
