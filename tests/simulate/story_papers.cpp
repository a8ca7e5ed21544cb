// SPDX-License-Identifier: Apache-2.0
#include "tests/simulate/story_papers.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "engine/base/ensure.h"

namespace douxuan::simulate {

namespace {

constexpr std::size_t drawn_in_all = 1049;  // one of them is carried away: 1048 are returned
constexpr std::size_t half = 524;
constexpr std::size_t printed_third = 2;  // the candidate for member with exactly half

struct Station {
    std::string id;
    std::int64_t delivered = 0;
    std::int64_t issued = 0;
    std::int64_t spoilt = 0;
    std::size_t left_over() const { return static_cast<std::size_t>(delivered - issued - spoilt); }
};

struct Paper {
    std::string torn;                    ///< "是" for a paper that is void as a whole
    std::array<std::string, 3> parts;    ///< a sign for each printed candidate
    std::array<std::string, 3> written;  ///< a name, or nothing
};

constexpr std::array<std::size_t, 3> seats{1, 1, 3};
const std::array<std::vector<std::uint64_t>, 3> liked{
    {{600, 880}, {570, 860}, {730, 640, 500, 410}}};

std::size_t names(const Paper& paper, std::size_t part) {
    return static_cast<std::size_t>(std::ranges::count(paper.parts[part], '1')) +
           (paper.written[part].empty() ? 0U : 1U);
}

std::string two(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

class Holding {
  public:
    Holding(const Cast& cast, tests::Random& random) : cast_(cast), random_(random) {}

    Poll hold() {
        hand_out();
        mark();
        Poll poll{.facts = std::move(facts_), .votes = {}, .shell = {}};
        poll.votes = votes();
        poll.shell = shell();
        return poll;
    }

  private:
    Station& station_of(const Villager& voter) {
        const auto& mobile = cast_.mobile;
        if (std::ranges::find(mobile, &voter) != mobile.end()) {
            return stations_[2];
        }
        return stations_[voter.household % 3 == 0 ? 1 : 0];
    }

    void state(std::string_view kind, const std::string& data, const Station& at) {
        facts_ += "{\"at\":\"2026-12-20T" + two(minute_ / 60) + ":" + two(minute_ % 60) +
                  "\",\"data\":{" + data + ",\"station\":\"" + at.id + "\"},\"kind\":\"" +
                  std::string(kind) + "\",\"site\":\"" + at.id + "\"}\n";
    }

    void issue(const Villager& voter, const Villager* proxy) {
        Station& at = station_of(proxy != nullptr ? *proxy : voter);
        state("paper.issued",
              (proxy == nullptr ? "" : "\"proxy\":\"#" + proxy->row.record.no + "\",") +
                  "\"style\":\"joint\",\"voter\":\"#" + voter.row.record.no + "\"",
              at);
        ++at.issued;
    }

    /// Those who vote in person: proxies and those at the mobile box surely.
    std::vector<const Villager*> visits() {
        std::set<const Villager*> apart{cast_.fourth, cast_.forgotten};
        std::set<const Villager*> sure(cast_.mobile.begin(), cast_.mobile.end());
        for (const Mandate& each : cast_.mandates) {
            apart.insert(each.principal);
            sure.insert(each.proxy);
        }
        std::vector<const Villager*> others;
        std::vector<const Villager*> all;
        for (const Villager* each : cast_.voters) {
            if (sure.contains(each)) {
                all.push_back(each);
            } else if (!apart.contains(each)) {
                others.push_back(each);
            }
        }
        random_.shuffle(others);
        base::ensure(others.size() + all.size() + cast_.mandates.size() >= drawn_in_all);
        others.resize(drawn_in_all - all.size() - cast_.mandates.size());
        all.insert(all.end(), others.begin(), others.end());
        random_.shuffle(all);
        return all;
    }

    void hand_out() {
        for (const Station& each : stations_) {
            facts_ += "{\"at\":\"2026-12-20T08:00\",\"data\":{\"station\":\"" + each.id +
                      "\"},\"kind\":\"poll.opened\",\"site\":\"" + each.id + "\"}\n";
        }
        const std::vector<const Villager*> all = visits();
        for (std::size_t i = 0; i < all.size(); ++i) {
            minute_ = 8 * 60 + static_cast<int>(i * 599 / all.size());
            issue(*all[i], nullptr);
            for (const Mandate& each : cast_.mandates) {
                if (each.proxy == all[i]) {
                    issue(*each.principal, each.proxy);
                }
            }
            if (i % 150 == 149) {
                Station& at = station_of(*all[i]);
                state("paper.spoiled", "\"style\":\"joint\"", at);
                ++at.spoilt;
            }
            if (i == 400) {
                state("voter.turned_away", "\"reason\":\"not_on_roll\"", stations_[0]);
            }
            if (i == 700) {
                state("voter.turned_away", "\"reason\":\"paper_already_drawn\"", stations_[1]);
            }
        }
    }

    Paper any_paper() {
        Paper paper;
        for (std::size_t part = 0; part < seats.size(); ++part) {
            const bool blank = random_.happens(12);
            for (const std::uint64_t liking : liked[part]) {
                const bool room = names(paper, part) < seats[part];
                std::string& signs = paper.parts[part];
                if (!blank && room && random_.happens(liking)) {
                    signs += '1';
                } else {
                    signs += !blank && random_.happens(20) ? 'x' : ' ';
                }
            }
        }
        return paper;
    }

    /// Papers as no form foresees them.
    void spoil_some() {
        for (std::size_t i = 0; i < 9; ++i) {
            papers_[i] = {.torn = "是", .parts = {"  ", "  ", "    "}, .written = {}};
        }
        for (std::size_t i = 9; i < 15; ++i) {
            papers_[i].parts = {"  ", "  ", "    "};
        }
        for (std::size_t i = 15; i < 20; ++i) {
            papers_[i].parts[2] = "1111";
        }
        for (std::size_t i = 20; i < 26; ++i) {
            papers_[i].parts[i % 2] = "? ";
        }
        const std::string& name = cast_.written_in.who->row.record.name;
        const std::string teacher = cast_.staff.front().who->row.record.name.substr(0, 3) + "老师";
        for (std::size_t i = 26; i < 36; ++i) {
            papers_[i].parts[2] = "11  ";
            papers_[i].written[2] = i < 32 ? name : i < 35 ? teacher : "孙悟空";
        }
        spellings_ = {{name, cast_.written_in.id}, {teacher, ""}, {"孙悟空", ""}};
    }

    /// Whether a mark for the candidate with exactly half counts on this paper.
    static bool counts(const Paper& paper) {
        return paper.torn.empty() && paper.parts[2][printed_third] == '1' &&
               names(paper, 2) <= seats[2];
    }

    /// Takes or gives marks until exactly half of the papers are for that candidate.
    void bring_to_half() {
        auto votes = static_cast<std::size_t>(std::ranges::count_if(papers_, counts));
        for (std::size_t i = 36; i < papers_.size() && votes != half; ++i) {
            Paper& paper = papers_[i];
            char& sign = paper.parts[2][printed_third];
            if (votes > half && counts(paper)) {
                sign = ' ';
                --votes;
            } else if (votes < half && sign == ' ' && names(paper, 2) < seats[2]) {
                sign = '1';
                ++votes;
            }
        }
        base::ensure(votes == half);
    }

    void mark() {
        for (std::size_t i = 0; i < drawn_in_all - 1; ++i) {
            papers_.push_back(any_paper());
        }
        spoil_some();
        bring_to_half();
        random_.shuffle(papers_);
    }

    // The papers of the mobile box lie in the centre's; the one carried away is missing in the
    // east.
    std::size_t found_in_east() const { return static_cast<std::size_t>(stations_[1].issued) - 1; }

    std::string votes() const {
        std::string text = "\xEF\xBB\xBF投票站,废票";
        const std::vector<std::pair<std::string, std::vector<const Role*>>> offices{
            {"chair", {&cast_.chair[0], &cast_.chair[1]}},
            {"deputy", {&cast_.deputy[0], &cast_.deputy[1]}},
            {"member", {&cast_.member[0], &cast_.member[2], &cast_.member[3], &cast_.member[4]}}};
        for (const auto& [office, candidates] : offices) {
            for (const Role* each : candidates) {
                text += "," + office + ":" + each->id;
            }
            text += "," + office + ":另选他人";
        }
        text += "\r\n";
        for (std::size_t i = 0; i < papers_.size(); ++i) {
            text += (i < found_in_east() ? "east," : "centre,") + papers_[i].torn;
            for (std::size_t part = 0; part < seats.size(); ++part) {
                for (const char sign : papers_[i].parts[part]) {
                    text += sign == ' ' ? "," : std::string(",") + sign;
                }
                text += "," + papers_[i].written[part];
            }
            text += "\r\n";
        }
        return text;
    }

    std::string shell() const {
        std::string text;
        for (const Station& each : stations_) {
            text += each.id + "_left=" + std::to_string(each.left_over()) + "\n" + each.id +
                    "_spoilt=" + std::to_string(each.spoilt) + "\n" + each.id +
                    "_issued=" + std::to_string(each.issued) + "\n";
        }
        text += "east_found=" + std::to_string(found_in_east()) + "\n";
        text += "centre_found=" + std::to_string(papers_.size() - found_in_east()) + "\n";
        // The import numbers the spellings in this order.
        int number = 0;
        for (const auto& [spelling, person] : spellings_) {
            const std::string variable = "spelling" + std::to_string(++number);
            text += variable + "=" + spelling + "\n" + variable + "_person=" + person + "\n";
        }
        return text;
    }

    const Cast& cast_;
    tests::Random& random_;
    std::array<Station, 3> stations_{{{"centre", 850}, {"east", 400}, {"mobile", 50}}};
    std::string facts_;
    std::vector<Paper> papers_;
    std::map<std::string, std::string> spellings_;  ///< and who is meant; empty: nobody
    int minute_ = 0;
};

}  // namespace

Poll hold_poll(const Cast& cast, tests::Random& random) {
    return Holding(cast, random).hold();
}

}  // namespace douxuan::simulate
