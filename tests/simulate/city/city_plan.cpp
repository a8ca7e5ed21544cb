// SPDX-License-Identifier: Apache-2.0
#include "tests/simulate/city/city_plan.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "ballots/identity_number.h"
#include "engine/base/ensure.h"
#include "tests/simulate/city/share_out.h"
#include "tests/simulate/names.h"

namespace douxuan::simulate {

namespace {

constexpr std::int64_t least_migrants = 6;  // of a community

/// The sizes of committees against the mean, in a hundred.
constexpr std::array<std::int64_t, 10> sizes{60, 68, 75, 82, 90, 98, 105, 117, 135, 170};

std::size_t number_in(std::string_view text) {
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// The last three digits of all committees of a street that are of the kind.
std::vector<std::size_t> numbers_of(const Street& street, law::CommitteeKind kind) {
    std::vector<std::size_t> numbers;
    for (std::string_view rest = street.committees; !rest.empty();) {
        const std::string_view range = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(rest.size(), range.size() + 1));
        const std::size_t dash = range.find('-');
        const std::size_t first = number_in(range);
        const std::size_t last = dash == range.npos ? first : number_in(range.substr(dash + 1));
        for (std::size_t i = first; i <= last; ++i) {
            if ((kind == law::CommitteeKind::Village) == (i >= 200)) {
                numbers.push_back(i);
            }
        }
    }
    return numbers;
}

std::string four_digits(std::size_t number) {
    const std::string digits = std::to_string(number);
    return std::string(4 - digits.size(), '0') + digits;
}

std::string three_digits(std::size_t number) {
    const std::string digits = std::to_string(number);
    return std::string(3 - digits.size(), '0') + digits;
}

class Planning {
  public:
    explicit Planning(const CityWishes& wishes)
        : wishes_(wishes), profile_(*wishes.profile), random_(wishes.seed) {}

    CityPlan plan() {
        list(law::CommitteeKind::Residents, profile_.communities, communities_);
        list(law::CommitteeKind::Village, profile_.villages, villages_);
        describe(communities_, profile_.communities);
        describe(villages_, profile_.villages);
        choose_methods();
        form_groups();
        settle_migrants();
        choose_courses();
        declare();
        choose_part();
        plant();
        register_doubles();
        return std::move(city_);
    }

  private:
    using List = std::vector<CommitteePlan>;

    /// As many committees as the profile has: each street its share of them, its real codes first,
    /// then the numbers after them.
    static void list(law::CommitteeKind kind, const KindProfile& profile, List& all) {
        const bool village = kind == law::CommitteeKind::Village;
        std::vector<std::int64_t> real;
        for (const Street& each : streets()) {
            real.push_back(std::ssize(numbers_of(each, kind)));
        }
        const auto wanted = share_out(static_cast<std::int64_t>(profile.committees), real);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const Street& street = streets()[i];
            std::vector<std::size_t> numbers = numbers_of(street, kind);
            while (std::cmp_less(numbers.size(), wanted[i])) {
                numbers.push_back(numbers.back() + 1);
            }
            numbers.resize(static_cast<std::size_t>(wanted[i]));
            for (const std::size_t number : numbers) {
                CommitteePlan& committee = all.emplace_back();
                committee.code = std::string(street.code) + three_digits(number);
                committee.name = std::string(street.name) + "第" +
                                 std::to_string(village ? number - 199 : number) +
                                 (village ? "村村民委员会" : "社区居民委员会");
                committee.kind = kind;
                committee.street = &street;
            }
        }
    }

    void describe(List& all, const KindProfile& profile) {
        std::vector<std::int64_t> weights;
        for (std::size_t i = 0; i < all.size(); ++i) {
            weights.push_back(random_.pick(sizes));
        }
        const auto voters = share_out(profile.voters, weights);
        const auto members = share_evenly(profile.members, all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i].term = profile_.term;
            HistoryPlan& plan = all[i].history;
            plan.seed = random_.below(1ULL << 53U);
            plan.area = four_digits(++areas_);
            plan.voters = static_cast<std::size_t>(voters[i]);
            plan.migrants = plan.voters / 120;
            plan.ruleset = profile.ruleset;
            plan.election_day = profile_.first_day + base::Days{7 * district_of(all[i])};
            plan.members = members[i];
            set_turnout(plan.habits, profile);
            plan.habits.void_papers = static_cast<std::uint64_t>(random_.between(5, 20));
            plan.habits.blank_parts = static_cast<std::uint64_t>(random_.between(2, 8));
            plan.habits.liked = 880;
        }
    }

    static std::int64_t district_of(const CommitteePlan& committee) {
        const auto district =
            std::ranges::find(districts(), committee.street->code.substr(0, 6), &District::code);
        return district - districts().begin();
    }

    /// Of those who send nobody, so many come that the turnout is that of the profile.
    void set_turnout(Habits& habits, const KindProfile& profile) {
        const auto all = static_cast<std::uint64_t>(static_cast<std::int64_t>(profile.turnout) +
                                                    random_.between(-70, 70));
        habits.proxies = profile.proxies;
        habits.turnout = (all - habits.proxies) * 1000 / (1000 - habits.proxies);
    }

    std::vector<CommitteePlan*> in_any_order(List& all) {
        std::vector<CommitteePlan*> order;
        for (CommitteePlan& each : all) {
            order.push_back(&each);
        }
        random_.shuffle(order);
        return order;
    }

    void choose_methods() {
        const std::vector<CommitteePlan*> order = in_any_order(communities_);
        for (std::size_t i = 0; i < order.size(); ++i) {
            HistoryPlan& plan = order[i]->history;
            if (i < profile_.by_all_electors) {
                continue;
            }
            if (i < profile_.by_all_electors + profile_.by_households) {
                plan.community.method = law::VotingMethod::HouseholdRepresentatives;
                plan.habits.proxies = 50;
                continue;
            }
            plan.community.method = law::VotingMethod::ResidentsRepresentatives;
            plan.habits.turnout = 960;
        }
    }

    static bool by_representatives(const CommitteePlan& committee) {
        return committee.history.community.method == law::VotingMethod::ResidentsRepresentatives;
    }

    /// Every community has its groups; the record of an election tells of them only where their
    /// representatives elect.
    void form_groups() {
        std::vector<std::int64_t> voters;
        for (const CommitteePlan& each : communities_) {
            voters.push_back(static_cast<std::int64_t>(each.history.voters));
        }
        const auto groups = share_out(profile_.groups, voters);
        const auto seats =
            share_evenly(profile_.representatives, static_cast<std::size_t>(profile_.groups));
        std::size_t next = 0;
        for (std::size_t i = 0; i < communities_.size(); ++i) {
            for (std::int64_t group = 0; group < groups[i]; ++group, ++next) {
                communities_[i].history.community.groups.push_back({seats[next]});
            }
        }
    }

    void settle_migrants() {
        std::vector<std::int64_t> weights;
        std::size_t meeting = 0;
        for (const CommitteePlan& each : communities_) {
            weights.push_back(random_.between(1, 9) *
                              static_cast<std::int64_t>(each.history.voters));
            meeting += by_representatives(each) ? 1U : 0U;
        }
        const auto least = least_migrants * std::ssize(communities_);
        const auto migrants = share_out(profile_.migrants - least, weights);
        const auto elected = share_evenly(profile_.migrant_representatives, meeting);
        std::size_t next = 0;
        for (std::size_t i = 0; i < communities_.size(); ++i) {
            HistoryPlan& plan = communities_[i].history;
            plan.migrants = static_cast<std::size_t>(migrants[i] + least_migrants);
            if (by_representatives(communities_[i])) {
                plan.community.migrant_representatives = static_cast<std::size_t>(elected[next++]);
            }
        }
    }

    /// Each kind has its share of what happens in the city.
    void choose_courses() {
        const std::array weights{std::ssize(communities_), std::ssize(villages_)};
        for (List* all : {&communities_, &villages_}) {
            const auto share = [&](std::size_t of_city) {
                const auto parts = share_out(static_cast<std::int64_t>(of_city), weights);
                return static_cast<std::size_t>(parts[all == &communities_ ? 0 : 1]);
            };
            const auto any = [](const CommitteePlan&) { return true; };
            choose_course(*all, Course::Split, share(profile_.split - profile_.stuck), any);
            choose_course(*all, Course::Stuck, share(profile_.stuck), may_leave_a_seat_open);
            choose_course(*all, Course::Tied, share(profile_.tied), may_tie);
            choose_course(*all, Course::TooFewCome, share(profile_.too_few_come), may_stay_away);
        }
    }

    /// So many of those of whom it may be and who have no other course yet.
    template <class May>
    void choose_course(List& all, Course course, std::size_t wanted, May may) {
        for (CommitteePlan* each : in_any_order(all)) {
            if (wanted > 0 && each->history.habits.course == Course::Decided && may(*each)) {
                take_course(*each, course);
                --wanted;
            }
        }
    }

    static void take_course(CommitteePlan& committee, Course course) {
        Habits& habits = committee.history.habits;
        habits.course = course;
        if (course == Course::Stuck) {
            ++committee.history.members;  // the seat that stays open
        }
        if (course == Course::TooFewCome) {
            habits.later_turnout = habits.turnout;
            habits.turnout = 20;  // besides proxies and the old at home
        }
    }

    /// Four of five elected in a village, five of six in a community: by every ruleset of the
    /// profiles enough to stop.
    static bool may_leave_a_seat_open(const CommitteePlan& committee) {
        return committee.history.members >= (committee.kind == law::CommitteeKind::Village ? 4 : 5);
    }
    /// Two seats of the last office and more, and hundreds of papers.
    static bool may_tie(const CommitteePlan& committee) {
        return committee.history.members >= 4 && !by_representatives(committee);
    }
    static bool may_stay_away(const CommitteePlan& committee) {
        return committee.history.community.method == law::VotingMethod::AllElectors;
    }

    /// Assumed: more of the members of communities went to college, and a few sit in the Party
    /// body.
    void declare() {
        for (CommitteePlan& each : communities_) {
            each.history.declared = Declarations{.in_party_body = 1, .college = 450, .party = 500};
        }
        const auto in_both = share_evenly(profile_.cross_holders, villages_.size());
        const std::vector<CommitteePlan*> order = in_any_order(villages_);
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i]->history.declared =
                Declarations{.chair_is_secretary = std::cmp_less(i, profile_.chair_secretaries),
                             .in_party_body = in_both[i],
                             .college = 150};
        }
    }

    /// Spread over the city, both kinds as they are in the whole.
    void choose_part() {
        const std::size_t whole = communities_.size() + villages_.size();
        const std::size_t part = wishes_.committees == 0 ? whole : wishes_.committees;
        const std::size_t communities = part * communities_.size() / whole;
        take(communities_, communities);
        take(villages_, part - communities);
        std::ranges::sort(city_.committees, {}, &CommitteePlan::code);
    }

    void take(List& all, std::size_t part) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (is_chosen(i, part, all.size())) {
                city_.committees.push_back(std::move(all[i]));
            }
        }
    }

    void plant() {
        static constexpr std::array kinds{Planted::ChangedRecord, Planted::RemovedRecord,
                                          Planted::OtherKey, Planted::WrongResult};
        for (CommitteePlan& each : city_.committees) {
            sound_.push_back(&each);
        }
        random_.shuffle(sound_);
        base::ensure(wishes_.tampered + wishes_.late <= sound_.size());
        for (std::size_t i = 0; i < wishes_.tampered + wishes_.late; ++i) {
            sound_.back()->planted = i < wishes_.tampered ? kinds[i % kinds.size()] : Planted::Late;
            sound_.pop_back();
        }
    }

    /// Two sound committees share a person; each committee has at most one such person.
    void register_doubles() {
        base::ensure(2 * wishes_.doubles <= sound_.size());
        for (std::size_t i = 0; i < wishes_.doubles; ++i) {
            const Guest person = somebody(i);
            for (CommitteePlan* each : {sound_[2 * i], sound_[2 * i + 1]}) {
                each->history.guests.push_back(person);
            }
            const auto [first, second] = std::minmax(sound_[2 * i]->code, sound_[2 * i + 1]->code);
            city_.doubles.push_back({first, second, person.identity_number});
        }
        std::ranges::sort(city_.doubles, {}, &DoubleEntry::code);
    }

    Guest somebody(std::size_t order) {
        Guest person;
        person.birth = profile_.first_day - base::Days{random_.between(8'000, 20'000)};
        person.sex = order % 2 == 0 ? roll::Sex::Female : roll::Sex::Male;
        person.name = name_of(any_surname(random_), person.sex, person.birth.year(), random_).text;
        // An area of no committee.
        person.identity_number = "119999";
        for (const char c : person.birth.text()) {
            person.identity_number += c == '-' ? "" : std::string(1, c);
        }
        person.identity_number += three_digits(700 + 2 * (order % 50) + (order % 2));
        person.identity_number += ballots::identity_check(person.identity_number);
        return person;
    }

    const CityWishes& wishes_;
    const Profile& profile_;
    tests::Random random_;
    List communities_;
    List villages_;
    std::vector<CommitteePlan*> sound_;
    CityPlan city_;
    std::size_t areas_ = 0;  ///< given out
};

}  // namespace

CityPlan plan_city(const CityWishes& wishes) {
    return Planning(wishes).plan();
}

}  // namespace douxuan::simulate
