// SPDX-License-Identifier: Apache-2.0
// The numbers of a ruleset, each tried at its boundary: one below, at it, one above. A `Probe` is
// one number and the situation in which the engine judges it; a `Trial` is what a probe works with.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "engine/base/threshold.h"
#include "engine/law/calendar.h"
#include "engine/law/range.h"
#include "engine/law/resolution.h"
#include "engine/law/ruleset.h"
#include "tests/support/community.h"
#include "tests/support/village.h"

namespace douxuan::test {

/// The lawful election of one ruleset, walked no further than asked, and kept at each phase: a
/// probe starts from a copy. Where the ruleset has no joint paper, it is walked with one.
class Walked {
  public:
    explicit Walked(const law::Ruleset& rules);
    Walked(const Walked&) = delete;
    Walked& operator=(const Walked&) = delete;

    const Village& village(election::Phase phase);
    const Community& community(election::Phase phase,
                               law::VotingMethod method = law::VotingMethod::AllElectors);
    /// The village or the community, by the kind of the ruleset.
    const Walk& at(election::Phase phase);

  private:
    law::Ruleset rules_;
    std::map<election::Phase, Village> villages_;
    std::map<std::pair<law::VotingMethod, election::Phase>, Community> communities_;
};

/// What the engine answers to a number, to a part of a whole, or on a day: "admitted", or the word
/// of the refusal.
using Answer = std::function<std::string(std::int64_t)>;
using AnswerOfPart = std::function<std::string(std::int64_t part, std::int64_t whole)>;
using AnswerOn = std::function<std::string(base::Date)>;

/// One ruleset, the election walked under it, and what is checked of one of its numbers.
class Trial {
  public:
    /// `ruleset` may differ from that of the walk in the number that is tried.
    Trial(const law::Ruleset& ruleset, Walked& walked) : rules(ruleset), walked_(walked) {}

    const law::Ruleset& rules;

    /// Copies of the election as it stands at that phase, under these rules. Their clocks stand
    /// where the walk left them and may be set to any day, an earlier one too.
    Walk at(election::Phase phase) const;
    Village village(election::Phase phase) const;
    Community community(election::Phase phase, law::VotingMethod method) const;

    /// The election as it stood before a fact of that kind was first stated, and that fact. Some
    /// fact of that kind must be part of the walk.
    template <class Fact>
    Walk before() const {
        return replayed_until(
            [](const election::Event& each) { return std::holds_alternative<Fact>(each.fact); });
    }
    template <class Fact>
    Fact stated() const {
        for (const election::Event& each : whole().log) {
            if (const Fact* fact = std::get_if<Fact>(&each.fact)) {
                return *fact;
            }
        }
        return missing<Fact>();
    }
    /// Whether the walk states such a fact.
    template <class Fact>
    bool states() const {
        return std::ranges::any_of(whole().log, [](const election::Event& each) {
            return std::holds_alternative<Fact>(each.fact);
        });
    }

    /// The last day of a period that something on `from` began.
    base::Date end_of(base::Date from, base::Days days) const;

    /// Too few below `least`; from `least` on as it should be.
    void from(std::int64_t least, std::string_view refusal, const Answer& answer,
              std::string_view well = "admitted");
    /// Too many above `most`.
    void up_to(std::int64_t most, std::string_view refusal, const Answer& answer);
    /// Too few below the range and too many above it.
    template <class Quantity>
    void within(const law::Range<Quantity>& range, std::string_view refusal, const Answer& answer) {
        for (const std::int64_t bound : {range.least.value, range.most.value}) {
            for (const std::int64_t number : {bound - 1, bound, bound + 1}) {
                if (number >= 0) {
                    says(std::to_string(number), answer(number),
                         range.contains({number}) ? "admitted" : refusal);
                }
            }
        }
    }
    /// The least part of the whole that meets the share.
    void share_of(std::int64_t whole, const base::Threshold& share, std::string_view refusal,
                  const Answer& answer, std::string_view well = "admitted");
    /// The same, of a whole that the usual shares divide and of one that they do not.
    void share(const base::Threshold& share, std::string_view refusal, const AnswerOfPart& answer,
               std::string_view well = "admitted");
    /// In time until that day, too late from the day after.
    void until(base::Date last, std::string_view refusal, const AnswerOn& answer);
    /// The same, of one fact of that election, stated on each day.
    void states_until(base::Date last, std::string_view refusal, Walk walk,
                      const election::Fact& fact);
    /// Too early until the day before that day.
    void since(base::Date first, std::string_view refusal, const AnswerOn& answer);
    /// The calendar's line is due on that day: kept when `done` happens until then, missed when it
    /// happens a day later or has not happened by then.
    template <class Election>
    void duty(law::Milestone milestone, base::Date last, const Election& before,
              const std::function<void(Election&)>& done) {
        const base::Date begins = before.now.date_in_china();
        for (const std::int64_t day : {-1, 0, 1}) {
            if (last + base::Days{day} < begins) {
                continue;
            }
            Election now = before;
            now.on(last + base::Days{day});
            now.state.last_at = {};  // not later than nine o'clock of that day
            done(now);
            line(now, milestone, last, day <= 0 ? "kept" : "missed");
        }
        runs_out(milestone, last, before, "missed");
    }
    /// The calendar's line is open until that day, and then `after` ("missed", "over").
    void runs_out(law::Milestone milestone, base::Date last, Walk now, std::string_view after);
    /// One answer by itself. `where`: of what, for the message.
    void says(const std::string& where, const std::string& got, std::string_view expected);
    /// Under these rules nothing leads to that number, for that reason.
    void out_of_reach(std::string_view why) { unreached_ = why; }

    std::int64_t answers() const { return answers_; }
    const std::string& unreached() const { return unreached_; }

  private:
    Walk replayed_until(const std::function<bool(const election::Event&)>& is_last) const;
    const Walk& whole() const { return walked_.at(election::Phase::Announced); }
    void line(const Walk& now, law::Milestone milestone, base::Date last, std::string_view word);
    template <class Fact>
    [[noreturn]] static Fact missing() {
        throw std::logic_error(std::string(Fact::kind) + " is not part of the walk");
    }

    Walked& walked_;
    std::int64_t answers_ = 0;
    std::string unreached_;
};

/// A number of the rulesets and how it is tried.
struct Probe {
    std::string_view field;  ///< "poll.proxy_cap"
    void (*run)(Trial& trial);
};

/// A meeting of that body to which all of sixty came, and all agreed; the word of an office.
law::Resolution unanimous(law::Body body);

}  // namespace douxuan::test
