// SPDX-License-Identifier: Apache-2.0
// Households first, because names, ages and relations hang together in them.
#include "tests/simulate/people.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "ballots/identity_number.h"
#include "engine/base/ensure.h"
#include "tests/simulate/names.h"

namespace douxuan::simulate {

namespace {

using roll::Sex;
using roll::YesNo;

// Miyun was a county, 110228, until 2015: the number keeps the code of the first registration.
constexpr std::string_view county_here = "110228";
constexpr std::array<std::string_view, 12> counties_elsewhere{
    "130828", "411528", "341226", "370724", "210922", "230221",
    "150426", "420922", "511923", "140922", "620522", "222403"};
constexpr std::array<std::string_view, 10> numerals{"一", "二", "三", "四", "五",
                                                    "六", "七", "八", "九", "十"};

/// The number in Chinese, from 1 to 99.
std::string numeral(std::size_t number) {
    if (number <= numerals.size()) {
        return std::string(numerals[number - 1]);
    }
    const std::size_t ones = number % 10;
    return (number < 20 ? "" : std::string(numerals.at(number / 10 - 1))) + "十" +
           (ones == 0 ? "" : std::string(numerals[ones - 1]));
}

Sex other(Sex sex) {
    return sex == Sex::Female ? Sex::Male : Sex::Female;
}

// Draws are never two arguments of one call: which is drawn first would be the compiler's choice,
// and the village of a seed another one on another machine.
class Village {
  public:
    Village(const Composition& composition, base::Date election_day, law::ResidenceBasis basis,
            tests::Random& random)
        : composition_(composition), day_(election_day), basis_(basis), random_(random) {
        for (int i = 0; i < 4; ++i) {
            clans_.push_back(&any_surname(random_));
        }
    }

    std::vector<Villager> make() {
        const std::size_t registered_here = composition_.residents + composition_.away +
                                            composition_.deprived_of_rights +
                                            composition_.no_own_word;
        while (people_.size() < registered_here) {
            household(registered_here - people_.size());
        }
        send_away();
        for (std::size_t i = 0; i < composition_.under_age; ++i) {
            seventeen();
        }
        for (std::size_t i = 0; i < composition_.outsiders; ++i) {
            ballots::RollRow& row = outsider();
            if (!is_community()) {
                row.decision = ballots::RollDecision::ConsentNeeded;
            }
        }
        refuse_outsiders();
        number();
        return std::move(people_);
    }

  private:
    /// Exactly so many full years old on election day.
    base::Date born(std::int64_t age) {
        return day_ - base::Days{age * 1461 / 4 + random_.between(1, 360)};
    }

    std::string identity(std::string_view county, const roll::PersonRecord& record) {
        for (;;) {
            std::string digits(composition_.area.empty() ? county : county.substr(0, 2));
            digits += composition_.area;
            for (const char c : record.birth.text()) {
                digits += c == '-' ? "" : std::string(1, c);
            }
            // Order numbers from 900 on are hardly ever given out; the last digit tells the sex.
            const std::int64_t pair = random_.between(450, 499);
            digits += std::to_string(2 * pair + (record.sex == Sex::Male ? 1 : 0));
            digits += ballots::identity_check(digits);
            if (used_.insert(digits).second) {
                return digits;
            }
        }
    }

    Villager& add(const Surname& surname, Sex sex, base::Date birth, Place place) {
        const Name name = name_of(surname, sex, birth.year(), random_);
        Villager& person = people_.emplace_back();
        person.latin = name.latin;
        person.household = households_;
        person.group = group_;
        person.place = place;
        roll::PersonRecord& record = person.row.record;
        record.birth = birth;
        record.category = lives_here();
        record.group = group_name(group_);
        record.migrant = YesNo::No;
        record.name = name.text;
        record.sex = sex;
        if (is_community()) {
            record.own_word = roll::OwnWord::InPerson;
        }
        person.row.identity_number = identity(county_here, record);
        return person;
    }

    bool is_community() const { return composition_.kind == law::CommitteeKind::Residents; }
    roll::VoterClass lives_here() const {
        return is_community() ? roll::VoterClass::RegisteredHere : roll::VoterClass::Resident;
    }
    std::string group_name(std::size_t group) const {
        return "第" + numeral(group + 1) + (is_community() ? "居民小组" : "村民小组");
    }

    /// A household of at most `most` adults.
    void household(std::size_t most) {
        ++households_;
        const std::size_t group = random_.below(composition_.groups);
        group_ = group;
        const Surname& surname =
            random_.happens(600) ? *clans_[group % clans_.size()] : any_surname(random_);
        const Sex sex = random_.happens(850) ? Sex::Male : Sex::Female;
        const std::int64_t age = random_.between(28, 84);
        std::size_t left = most;
        const auto room = [&] { return left > 0 && left-- > 0; };
        room();
        add(surname, sex, born(age), Place::Head);
        const Surname& spouse = any_surname(random_);
        if (random_.happens(age < 72 ? 860 : 550) && room()) {
            add(spouse, other(sex), born(std::max<std::int64_t>(22, age + random_.between(-4, 4))),
                Place::Spouse);
        }
        const Surname& fathers = sex == Sex::Male ? surname : spouse;
        for (std::int64_t child = age - random_.between(23, 29); child >= 18 && child < 62;
             child -= random_.between(2, 6)) {
            if (random_.happens(480) && room()) {
                const base::Date birth = born(child);
                add(fathers, random_.happens(520) ? Sex::Male : Sex::Female, birth, Place::Child);
            }
        }
        if (age < 58 && random_.happens(260) && room()) {
            const Sex old = random_.happens(380) ? Sex::Male : Sex::Female;
            const base::Date birth = born(age + random_.between(22, 30));
            add(old == Sex::Male ? surname : any_surname(random_), old, birth, Place::Parent);
        }
    }

    /// Younger people more often live elsewhere; some of them did not say that they take part.
    void send_away() {
        std::vector<std::size_t> young;
        std::vector<std::size_t> here;
        for (std::size_t i = 0; i < people_.size(); ++i) {
            const auto years = base::full_years(people_[i].row.record.birth, day_);
            (years < base::Years{45} ? young : here).push_back(i);
        }
        random_.shuffle(young);
        random_.shuffle(here);
        base::ensure(young.size() >= composition_.away + composition_.no_own_word);
        static constexpr std::array words{roll::OwnWord::InPerson, roll::OwnWord::Reply,
                                          roll::OwnWord::Reply, roll::OwnWord::WrittenProxy};
        for (std::size_t i = 0; i < composition_.away + composition_.no_own_word; ++i) {
            ballots::RollRow& row = people_[young[i]].row;
            row.record.category = is_community() ? lives_here() : roll::VoterClass::Away;
            if (i < composition_.away) {
                row.record.own_word = random_.pick(words);
            } else {
                row.record.own_word.reset();
                refuse(row, law::Exclusion::NoOwnWord);
            }
        }
        for (std::size_t i = 0; i < composition_.deprived_of_rights; ++i) {
            refuse(people_[here[i]].row, law::Exclusion::DeprivedOfPoliticalRights);
        }
    }

    /// A man of that age at the head of a household that has no child of seventeen yet, or end.
    auto father(base::Years youngest, base::Years oldest) {
        return std::ranges::find_if(people_, [&](const Villager& each) {
            const auto age = base::full_years(each.row.record.birth, day_);
            return each.place == Place::Head && each.row.record.sex == Sex::Male &&
                   age >= youngest && age <= oldest && parents_.insert(each.household).second;
        });
    }

    /// A child of a household who comes of age soon after election day. A small committee may have
    /// no household for one more.
    void seventeen() {
        auto head = father(base::Years{40}, base::Years{50});
        if (head == people_.end()) {
            head = father(base::Years{36}, base::Years{60});
        }
        if (head == people_.end()) {
            return;
        }
        const std::size_t household = head->household;
        const auto surname = std::ranges::find_if(surnames(), [&](const Surname& each) {
            return head->row.record.name.starts_with(each.text);
        });
        group_ = head->group;
        const base::Date birth = day_ - base::Days{18 * 1461 / 4 - random_.between(3, 300)};
        Villager& child =
            add(*surname, random_.happens(500) ? Sex::Male : Sex::Female, birth, Place::Child);
        child.household = household;
        refuse(child.row, law::Exclusion::UnderAge);
    }

    ballots::RollRow& outsider() {
        ++households_;
        group_ = random_.below(composition_.groups);
        const base::Date birth = born(random_.between(22, 61));
        const Sex sex = random_.happens(540) ? Sex::Male : Sex::Female;
        Villager& person = add(any_surname(random_), sex, birth, Place::Head);
        roll::PersonRecord& record = person.row.record;
        person.row.identity_number = identity(random_.pick(counties_elsewhere), record);
        record.application = YesNo::Yes;
        if (is_community()) {
            record.category = roll::VoterClass::HabitualResident;
            record.home = YesNo::Yes;
        } else {
            record.category = roll::VoterClass::Outsider;
            record.basis = random_.happens(80) ? basis_ : law::ResidenceBasis::Living;
        }
        record.declared_not_elsewhere = YesNo::Yes;
        record.migrant = YesNo::Yes;
        record.since = day_ - base::Days{random_.between(500, 3600)};
        return person.row;
    }

    void refuse_outsiders() {
        for (std::size_t i = 0; i < composition_.too_short_residence; ++i) {
            ballots::RollRow& row = outsider();
            row.record.since = day_ - base::Days{random_.between(60, 300)};
            refuse(row, law::Exclusion::TooShortResidence);
        }
        for (std::size_t i = 0; i < composition_.no_application; ++i) {
            ballots::RollRow& row = outsider();
            row.record.application = YesNo::No;
            refuse(row, law::Exclusion::NoApplication);
        }
        for (std::size_t i = 0; i < composition_.no_consent; ++i) {
            refuse(outsider(), law::Exclusion::NoConsent);
        }
        for (std::size_t i = 0; i < composition_.registered_elsewhere; ++i) {
            ballots::RollRow& row = outsider();
            row.record.declared_not_elsewhere = YesNo::No;
            refuse(row, law::Exclusion::RegisteredElsewhere);
        }
    }

    static void refuse(ballots::RollRow& row, law::Exclusion ground) {
        row.decision = ballots::RollDecision::Refuse;
        row.ground = ground;
    }

    void number() {
        std::ranges::stable_sort(people_, {}, [](const Villager& each) {
            return std::pair(each.group, each.household);
        });
        for (std::size_t i = 0; i < people_.size(); ++i) {
            people_[i].row.row = i + 2;
            people_[i].row.record.no = std::to_string(i + 1);
        }
    }

    const Composition& composition_;
    base::Date day_;
    law::ResidenceBasis basis_;
    tests::Random& random_;
    std::vector<const Surname*> clans_;
    std::vector<Villager> people_;
    std::set<std::string> used_;
    std::set<std::size_t> parents_;  ///< households that have a child of seventeen
    std::size_t group_ = 0;
    std::size_t households_ = 0;
};

}  // namespace

Composition composition_of(std::size_t voters, std::size_t migrants) {
    base::ensure(voters >= 200);
    Composition composition;
    composition.away = voters / 12;
    composition.outsiders = migrants;
    composition.residents = voters - composition.away - composition.outsiders;
    return composition;
}

Composition community_of(std::size_t voters, std::size_t migrants) {
    Composition composition = composition_of(voters, migrants);
    composition.kind = law::CommitteeKind::Residents;
    composition.too_short_residence = 0;
    composition.no_application = 0;
    composition.no_consent = 0;
    composition.registered_elsewhere = 0;
    return composition;
}

std::vector<Villager> make_villagers(const Composition& composition, base::Date election_day,
                                     law::ResidenceBasis basis, tests::Random& random) {
    return Village(composition, election_day, basis, random).make();
}

}  // namespace douxuan::simulate
