// SPDX-License-Identifier: Apache-2.0
#include "tests/simulate/cast.h"

#include <algorithm>

#include "engine/base/ensure.h"

namespace douxuan::simulate {

namespace {

class Casting {
  public:
    Casting(const std::vector<Villager>& villagers, base::Date election_day, tests::Random& random)
        : villagers_(villagers), day_(election_day), random_(random) {}

    Cast choose() {
        for (const Villager& each : villagers_) {
            if (each.row.decision != ballots::RollDecision::Refuse) {
                cast_.voters.push_back(&each);
            }
        }
        free_ = cast_.voters;
        std::erase_if(free_, [](const Villager* each) {
            return each->row.record.category != roll::VoterClass::Resident;
        });
        random_.shuffle(free_);
        const auto [husband, wife] = couple();
        add(cast_.committee, 2);
        cast_.committee.push_back(role(*wife));
        add(cast_.committee, 7);
        add(cast_.chair, 1);
        cast_.chair.push_back(role(*husband));
        add(cast_.chair, 1);
        add(cast_.deputy, 2);
        add(cast_.member, 6);
        add(cast_.staff, 14);
        cast_.written_in = role(*take([](const Villager&) { return true; }));
        choose_mobile();
        choose_mandates();
        cast_.forgotten = take([&](const Villager& each) {
            return each.place == Place::Spouse && each.row.record.sex == roll::Sex::Female &&
                   age(each) < base::Years{40};
        });
        cast_.died = take([&](const Villager& each) { return age(each) > base::Years{70}; });
        std::erase(cast_.voters, cast_.died);
        return std::move(cast_);
    }

  private:
    base::Years age(const Villager& each) const {
        return base::full_years(each.row.record.birth, day_);
    }

    /// Takes somebody without a part in the story yet.
    template <class Wanted>
    const Villager* take(Wanted wanted) {
        const auto at =
            std::ranges::find_if(free_, [&](const Villager* each) { return wanted(*each); });
        base::ensure(at != free_.end());
        const Villager* found = *at;
        free_.erase(at);
        return found;
    }

    /// Different people have different ids, also if they have one name.
    Role role(const Villager& who) {
        std::string id = who.latin;
        for (int i = 2; !ids_.insert(id).second; ++i) {
            id = who.latin + "-" + std::to_string(i);
        }
        return {&who, id};
    }

    /// People of working age from households that have no other part.
    void add(std::vector<Role>& list, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            list.push_back(role(*take([&](const Villager& each) {
                return age(each) >= base::Years{28} && age(each) <= base::Years{62} &&
                       households_.insert(each.household).second;
            })));
        }
    }

    std::pair<const Villager*, const Villager*> couple() {
        const Villager* wife = take([&](const Villager& each) {
            return each.place == Place::Spouse && each.row.record.sex == roll::Sex::Female &&
                   age(each) >= base::Years{35} && age(each) <= base::Years{55} &&
                   std::ranges::any_of(free_, [&](const Villager* other) {
                       return other->household == each.household && other->place == Place::Head;
                   });
        });
        households_.insert(wife->household);
        const Villager* husband = take([&](const Villager& each) {
            return each.household == wife->household && each.place == Place::Head;
        });
        return {husband, wife};
    }

    void choose_mobile() {
        for (int i = 0; i < 14; ++i) {
            cast_.mobile.push_back(
                take([&](const Villager& each) { return age(each) >= base::Years{74}; }));
        }
    }

    /// Half of those living elsewhere ask somebody here; the last of them is the fourth to ask
    /// the first proxy.
    void choose_mandates() {
        std::vector<const Villager*> away;
        for (const Villager* each : cast_.voters) {
            if (each->row.record.category == roll::VoterClass::Away) {
                away.push_back(each);
            }
        }
        random_.shuffle(away);
        const std::size_t asked = away.size() / 2;
        const Villager* proxy = nullptr;
        std::size_t left = 0;
        for (std::size_t i = 0; i < asked; ++i, --left) {
            if (left == 0) {
                proxy = take([&](const Villager& each) { return age(each) < base::Years{70}; });
                left = i == 0 ? 3 : 1 + random_.below(3);
            }
            cast_.mandates.push_back({away[i], proxy});
        }
        cast_.fourth = away[asked];
    }

    const std::vector<Villager>& villagers_;
    base::Date day_;
    tests::Random& random_;
    Cast cast_;
    std::vector<const Villager*> free_;
    std::set<std::string> ids_;
    std::set<std::size_t> households_;  ///< that have a part in public
};

}  // namespace

Cast choose_cast(const std::vector<Villager>& villagers, base::Date election_day,
                 tests::Random& random) {
    return Casting(villagers, election_day, random).choose();
}

}  // namespace douxuan::simulate
