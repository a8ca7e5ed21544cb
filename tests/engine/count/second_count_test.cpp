// SPDX-License-Identifier: Apache-2.0
// The count against the slow second count: every small election, under every switch of the rules,
// then random large ones. The seeds are fixed and printed with a failure.
// Long: one harness, and every kind of box.
#include "tests/support/second_count.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <span>

#include "engine/count/admit.h"
#include "engine/count/determine.h"
#include "tests/support/catch.h"
#include "tests/support/counting.h"
#include "tests/support/rules.h"

using namespace douxuan;
using test::SlowVote;

namespace {

/// The answer of the engine in the words of the second count.
test::SlowOfficeResult told_slowly(const count::OfficeResult& result) {
    test::SlowOfficeResult office;
    office.base = result.base.value;
    office.needed = result.needed.value;
    office.blank = result.parts_blank.value;
    office.void_parts = result.parts_void.value;
    for (const count::PersonTally& row : result.tallies) {
        office.tallies[row.person.text] = {
            .added = (row.total - row.for_person - row.write_ins).value,
            .against = row.against.value,
            .marked = row.for_person.value,
            .written = row.write_ins.value};
    }
    office.elected = test::names(result.elected);
    std::ranges::sort(office.elected);
    office.open = result.open.value;
    if (result.tie) {
        office.tied = test::names(result.tie->persons);
        office.tied_seats = result.tie->seats.value;
    }
    return office;
}

test::SlowResult told_slowly(const count::Result& result) {
    test::SlowResult told;
    told.outcome = base::word(result.outcome);
    told.next = base::word(result.next);
    told.returned = result.styles.front().returned.value;
    told.void_papers = result.styles.front().void_papers.value;
    for (const count::OfficeResult& each : result.offices) {
        told.offices.push_back(told_slowly(each));
    }
    return told;
}

/// Counts the same papers with the engine. One ruleset is kept and switched, because copying it
/// costs more than a count.
class Engine {
  public:
    explicit Engine(const std::vector<test::SlowOffice>& offices)
        : counting_(test::cn_village_2026(), law::BallotScheme::Joint, counted(offices)),
          printed_(counting_.state) {}

    law::CountRules& rules() { return counting_.rules.count; }

    count::Result count(const SlowVote& vote) {
        counting_.state = printed_;
        std::map<std::string, std::int64_t> patterns;
        for (const std::string& each : vote.papers) {
            ++patterns[each];
        }
        count::BatchSealed batch{.batch = {"b"},
                                 .papers = {std::ssize(vote.papers)},
                                 .patterns = {},
                                 .station = {"hall"},
                                 .style = {"joint"}};
        for (const auto& [marks, papers] : patterns) {
            batch.patterns.push_back({.marks = marks, .papers = {papers}});
        }
        count::apply(counting_.state, batch);
        for (const auto& [id, person] : vote.meaning) {
            if (counting_.state.write_ins.contains(id)) {
                counting_.decide(id, person);
            }
        }
        for (const auto& [marks, meaning] : vote.decided) {
            if (counting_.state.illegible.contains({"joint"}) &&
                counting_.state.illegible.at({"joint"}).contains(marks)) {
                count::apply(
                    counting_.state,
                    count::IllegibleAdjudicated{
                        .in_favour = {4}, .marks = marks, .meaning = meaning, .style = {"joint"}});
            }
        }
        counting_.books = {
            .registered = {vote.registered},
            .people_voting = {vote.people_voting},
            .styles = {{.style = {"joint"}, .issued = {vote.issued}, .returned = batch.papers}},
            .sealed = {},
            .women = {},
            .kin = {},
            .round = {}};
        if (vote.void_returned > 0) {
            count::StyleBooks& book = counting_.books.styles.front();
            book.returned += base::Papers{vote.void_returned};
            book.void_boxes = {{.station = {"mobile"},
                                .issued = {vote.void_issued},
                                .most = {vote.void_returned - 1},
                                .returned = {vote.void_returned}}};
        }
        for (const std::string& each : vote.women) {
            counting_.books.women.insert({each});
        }
        for (const auto& [one, other] : vote.kin) {
            counting_.books.kin.push_back({{one}, {other}});
        }
        counting_.rules.committee.women_seat.value = vote.women_seat;
        counting_.rules.committee.kin_yields.value = vote.kin_yields;
        return counting_.result();
    }

  private:
    static std::vector<test::Office> counted(const std::vector<test::SlowOffice>& offices) {
        std::vector<test::Office> counted;
        for (const test::SlowOffice& each : offices) {
            counted.push_back({each.name, each.seats, each.candidates});
        }
        return counted;
    }

    test::Counting counting_;
    count::State printed_;
};

void check(Engine& engine, const SlowVote& vote) {
    const test::SlowResult slow = test::count_slowly(vote, engine.rules());
    const test::SlowResult fast = told_slowly(engine.count(vote));
    if (fast != slow) {
        std::string papers;
        for (const std::string& each : vote.papers) {
            papers += each + " ";
        }
        CAPTURE(papers, base::word(*engine.rules().overvote_scope),
                base::word(*engine.rules().two_offices), base::word(*engine.rules().majority_base),
                fast.outcome, slow.outcome, fast.next, slow.next);
        CHECK(fast == slow);
    }
}

/// The bases that depend on what is marked: the others are the same whatever stands on the papers.
constexpr std::array bases_of_marks{law::MajorityBase::PapersReturned,
                                    law::MajorityBase::ValidPapers};
constexpr std::array every_base{law::MajorityBase::PapersReturned, law::MajorityBase::ValidPapers,
                                law::MajorityBase::PapersIssued, law::MajorityBase::Registered};
static_assert(every_base.size() == base::words_of<law::MajorityBase>.size());

/// Every choice of overvote, of one person in two offices, and of those bases.
void for_every_switch(law::CountRules& rules, std::span<const law::MajorityBase> bases,
                      const std::function<void()>& count) {
    for (const auto& [overvote, overvote_word] : base::words_of<law::OvervoteScope>) {
        for (const auto& [two, two_word] : base::words_of<law::TwoOfficesOnPaper>) {
            for (const law::MajorityBase base : bases) {
                rules.overvote_scope.value = overvote;
                rules.two_offices.value = two;
                rules.majority_base.value = base;
                count();
            }
        }
    }
}

/// Every text of `length` signs.
std::vector<std::string> words_of_length(std::size_t length, std::string_view signs) {
    std::vector<std::string> words{""};
    for (std::size_t i = 0; i < length; ++i) {
        std::vector<std::string> longer;
        for (const std::string& word : words) {
            for (const char sign : signs) {
                longer.push_back(word + sign);
            }
        }
        words = std::move(longer);
    }
    return words;
}

/// Every choice of up to `most` of the patterns, in any number, order not regarded.
void for_every_box(const std::vector<std::string>& patterns, std::size_t most, SlowVote& vote,
                   const std::function<void()>& count, std::size_t from = 0) {
    count();
    if (vote.papers.size() == most) {
        return;
    }
    for (std::size_t i = from; i < patterns.size(); ++i) {
        vote.papers.push_back(patterns[i]);
        for_every_box(patterns, most, vote, count, i);
        vote.papers.pop_back();
    }
}

SlowVote two_offices() {
    return {.offices = {{"chair", 1, {"a", "b"}}, {"member", 2, {"c", "d", "e"}}},
            .papers = {},
            .meaning = {{"wa", "a"}, {"wc", "c"}, {"wx", "x"}},
            .registered = 1,
            .people_voting = 9,
            .issued = 9};
}

}  // namespace

TEST_CASE("both counts agree on every paper with two candidates for each of two offices") {
    SlowVote vote = two_offices();
    vote.offices[1] = {"member", 1, {"c", "d"}};
    Engine engine(vote.offices);
    std::vector<std::string> papers{"#"};
    for (const std::string& chair : words_of_length(2, "+-.?")) {
        for (const char* chair_written : {"", "~wc"}) {
            for (const std::string& member : words_of_length(2, "+-.")) {
                for (const char* member_written : {"", "~wa", "~wc~wn"}) {
                    papers.push_back(chair + chair_written + "/" + member + member_written);
                }
            }
        }
    }
    CHECK(papers.size() == 865);
    for_every_switch(engine.rules(), bases_of_marks, [&] {
        for (const std::string& each : papers) {
            vote.papers = {each};
            check(engine, vote);
        }
    });
}

TEST_CASE("both counts agree on every reading of marks that cannot be made out") {
    SlowVote vote = two_offices();
    vote.offices[1] = {"member", 1, {"c", "d"}};
    Engine engine(vote.offices);
    std::vector<std::string> papers{"#"};
    for (const std::string& chair : words_of_length(2, "+.?")) {
        for (const char* written : {"", "~wc"}) {
            for (const std::string& member : words_of_length(2, "-+.?")) {
                papers.push_back(chair + written + "/" + member);
            }
        }
    }
    CHECK(papers.size() == 289);
    for (const auto& [illegible, word] : base::words_of<law::IllegibleMark>) {
        CAPTURE(word);
        engine.rules().illegible.value = illegible;
        for_every_switch(engine.rules(), bases_of_marks, [&] {
            for (std::size_t at = 0; at < papers.size(); ++at) {
                vote.papers = {papers[at]};
                vote.decided.clear();
                if (illegible == law::IllegibleMark::CommitteeDecides &&
                    papers[at].find('?') != std::string::npos) {
                    // Each mark as for, as none, as it stands, or the paper as void.
                    std::string meaning = papers[at];
                    std::ranges::replace(meaning, '?', "+.?#"[at % 4]);
                    vote.decided[papers[at]] = at % 4 == 3 ? "#" : meaning;
                }
                check(engine, vote);
            }
        });
    }
}

TEST_CASE("both counts agree on every box of two papers, and of three, with two offices") {
    SlowVote vote = two_offices();
    Engine engine(vote.offices);
    std::vector<std::string> patterns{"#"};
    for (const char* chair : {"..", "+.", ".+", "++", "..~wc"}) {
        for (const char* member : {"...", "++.", "+++", "..+~wa"}) {
            patterns.push_back(std::string(chair) + "/" + member);
        }
    }
    for_every_switch(engine.rules(), every_base,
                     [&] { for_every_box(patterns, 2, vote, [&] { check(engine, vote); }); });
    engine.rules() = test::beijing_village_2012().count;
    for_every_box(patterns, 3, vote, [&] { check(engine, vote); });
}

TEST_CASE("both counts agree on every box of up to four papers with three candidates") {
    const std::int64_t seats = GENERATE(1, 2, 3);
    SlowVote vote{.offices = {{"member", seats, {"a", "b", "c"}}},
                  .papers = {},
                  .meaning = {{"wx", "x"}},
                  .registered = 1,
                  .people_voting = 9,
                  .issued = 9};
    Engine engine(vote.offices);
    engine.rules().majority.value = GENERATE(base::Threshold{base::Bound::MoreThan, 1, 2},
                                             base::Threshold{base::Bound::AtLeast, 1, 3});
    std::vector<std::string> patterns = words_of_length(3, "+.");
    patterns.push_back("#");
    patterns.push_back("...~wx");
    for_every_box(patterns, 4, vote, [&] { check(engine, vote); });
}

TEST_CASE("both counts agree on turnout and overcount around every boundary") {
    SlowVote vote = two_offices();
    Engine engine(vote.offices);
    for (const law::OvercountReference reference :
         {law::OvercountReference::PeopleVoting, law::OvercountReference::PapersIssued}) {
        engine.rules().overcount_reference.value = reference;
        for (std::int64_t papers = 0; papers <= 6; ++papers) {
            vote.papers.assign(static_cast<std::size_t>(papers), "+./++.");
            for (vote.registered = 0; vote.registered <= 13; ++vote.registered) {
                for (vote.people_voting = 4; vote.people_voting <= 6; ++vote.people_voting) {
                    for (vote.issued = 4; vote.issued <= 6; ++vote.issued) {
                        check(engine, vote);
                    }
                }
            }
        }
    }
}

TEST_CASE("both counts agree on what a void box does to turnout, overcount and majority") {
    SlowVote vote = two_offices();
    vote.void_returned = 2;
    Engine engine(vote.offices);
    for (const auto& [reference, base] :
         {std::pair{law::OvercountReference::PeopleVoting, law::MajorityBase::PapersReturned},
          std::pair{law::OvercountReference::PapersIssued, law::MajorityBase::ValidPapers}}) {
        engine.rules().overcount_reference.value = reference;
        engine.rules().majority_base.value = base;
        for (std::size_t papers = 0; papers <= 5; ++papers) {
            vote.papers.assign(papers, "+./++.");
            for (vote.registered = 8; vote.registered <= 13; ++vote.registered) {
                for (vote.void_issued = 0; vote.void_issued <= 2; ++vote.void_issued) {
                    for (vote.issued = 4; vote.issued <= 7; ++vote.issued) {
                        vote.people_voting = vote.issued - 1;
                        check(engine, vote);
                    }
                }
            }
        }
    }
}

TEST_CASE("both counts agree on random large elections") {
    const std::uint64_t seed = GENERATE(20120928U, 20151220U, 20251028U, 20261220U);
    INFO("seed " << seed);
    std::mt19937_64 random(seed);
    const auto below = [&](std::uint64_t count) { return random() % count; };
    for (int election = 0; election < 12; ++election) {
        SlowVote vote{.offices = {{"chair", 1, {}}, {"deputy", 1, {}}, {"member", 3, {}}},
                      .papers = {},
                      .meaning = {},
                      .registered = 0,
                      .people_voting = 0,
                      .issued = 0};
        std::vector<std::string> everybody{"outsider", ""};
        for (std::size_t i = 0; i < 3; ++i) {
            const std::uint64_t candidates = 2 + below(5);
            for (std::uint64_t n = 0; n < candidates; ++n) {
                vote.offices[i].candidates.push_back(vote.offices[i].name.substr(0, 1) +
                                                     std::to_string(n));
                everybody.push_back(vote.offices[i].candidates.back());
            }
        }
        for (int n = 0; n < 6; ++n) {
            vote.meaning["w" + std::to_string(n)] = everybody[below(everybody.size())];
        }
        const std::uint64_t papers = 1 + below(400);
        for (std::uint64_t n = 0; n < papers; ++n) {
            std::string marks;
            for (const test::SlowOffice& office : vote.offices) {
                marks += marks.empty() ? "" : "/";
                for (std::size_t i = 0; i < office.candidates.size(); ++i) {
                    // The first are liked, so that some are elected.
                    marks += below(10) < 9
                                 ? (i < static_cast<std::size_t>(office.seats) ? '+' : '.')
                                 : "+-.?"[below(4)];
                }
                if (below(12) == 0) {
                    marks += "~w" + std::to_string(below(6));
                }
            }
            vote.papers.push_back(below(25) == 0 ? "#" : marks);
        }
        vote.people_voting = vote.issued = static_cast<std::int64_t>(papers + below(3)) - 1;
        vote.registered = static_cast<std::int64_t>(papers + below(papers + 10));
        Engine engine(vote.offices);
        for_every_switch(engine.rules(), every_base, [&] { check(engine, vote); });
    }
}

TEST_CASE("both counts agree on separate papers, each with its own turnout and overcount") {
    const std::uint64_t seed = GENERATE(20121101U, 20260101U);
    INFO("seed " << seed);
    std::mt19937_64 random(seed);
    const auto below = [&](std::uint64_t count) { return random() % count; };
    for (int election = 0; election < 150; ++election) {
        SlowVote chair{.offices = {{"chair", 1, {"a", "b"}}}, .papers = {}, .meaning = {}};
        SlowVote member{.offices = {{"member", 2, {"a", "b", "c"}}}, .papers = {}, .meaning = {}};
        test::Counting counting(test::cn_village_2026(), law::BallotScheme::SeparatePapers,
                                {{"chair", 1, {"a", "b"}}, {"member", 2, {"a", "b", "c"}}});
        for (SlowVote* vote : {&chair, &member}) {
            const std::string style = vote->offices.front().name;
            for (std::uint64_t n = 5 + below(7); n > 0; --n) {
                std::string marks;
                for (std::size_t i = 0; i < vote->offices.front().candidates.size(); ++i) {
                    marks += below(3) == 0 ? '.' : '+';
                }
                vote->papers.push_back(marks);
                counting.put(style, marks, 1);
            }
            vote->issued = std::ssize(vote->papers);
        }
        const auto registered = static_cast<std::int64_t>(10 + below(8));
        const auto voting = static_cast<std::int64_t>(7 + below(6));
        counting.books.registered = {registered};
        counting.books.people_voting = {voting};
        std::set<std::string> elected;
        std::vector<test::SlowOfficeResult> offices;
        std::set<std::string> next;
        std::size_t at = 0;
        const count::Result result = counting.result();
        for (SlowVote* vote : {&chair, &member}) {
            vote->registered = registered;
            vote->people_voting = voting;
            const auto slow = test::count_slowly(*vote, counting.rules.count, elected);
            CHECK(base::word(result.styles[at++].outcome) == slow.outcome);
            next.insert(slow.next);
            offices.insert(offices.end(), slow.offices.begin(), slow.offices.end());
        }
        REQUIRE(result.offices.size() == offices.size());
        for (std::size_t i = 0; i < offices.size(); ++i) {
            CHECK(told_slowly(result.offices[i]) == offices[i]);
        }
        for (const char* word : {"tie_vote", "fresh_election", "further_election", "nothing"}) {
            if (next.contains(word)) {
                CHECK(base::word(result.next) == word);
                break;
            }
        }
    }
}

TEST_CASE("both counts agree on women, relatives and votes from above") {
    const std::uint64_t seed = GENERATE(20200731U, 20251126U, 20251127U);
    INFO("seed " << seed);
    std::mt19937_64 random(seed);
    const auto below = [&](std::uint64_t count) { return random() % count; };
    const std::vector<std::string> people{"a", "b", "c", "d", "e", "f"};
    const std::vector<test::SlowOffice> offices{{"chair", 1, {"a", "b"}},
                                                {"deputy", 1, {"b", "c"}},
                                                {"member", 3, {"a", "c", "d", "e", "f"}}};
    Engine engine(offices);
    for (int election = 0; election < 1500; ++election) {
        SlowVote vote{.offices = offices,
                      .papers = {},
                      .meaning = {{"wd", "d"}, {"wx", "x"}},
                      .registered = 1,
                      .people_voting = 99,
                      .issued = 99};
        for (const std::string& each : people) {
            if (below(4) == 0) {
                vote.women.insert(each);
            }
            for (const std::string& other : people) {
                if (each < other && below(4) == 0) {
                    vote.kin.emplace(each, other);
                }
            }
        }
        for (std::uint64_t n = 2 + below(6); n > 0; --n) {
            std::string marks;
            for (const test::SlowOffice& office : offices) {
                marks += marks.empty() ? "" : "/";
                for (std::size_t i = 0; i < office.candidates.size(); ++i) {
                    marks += below(5) < 3 ? '+' : '.';
                }
                marks += below(9) == 0 ? "~wd" : "";
            }
            vote.papers.push_back(marks);
        }
        engine.rules().overvote_scope.value = law::OvervoteScope::WholePaper;
        engine.rules().cascade.value =
            below(2) == 0 ? law::Cascade::None : law::Cascade::HigherToLower;
        engine.rules().two_offices.value = below(2) == 0 ? law::TwoOfficesOnPaper::CountsInHighest
                                                         : law::TwoOfficesOnPaper::VoidsPaper;
        for (const auto& [women, women_word] : base::words_of<law::WomenSeat>) {
            // No column of these papers is the women's own: looked at now and then is enough.
            if (women == law::WomenSeat::OwnColumn && election % 10 != 0) {
                continue;
            }
            for (const auto& [kin, kin_word] : base::words_of<law::KinYields>) {
                vote.women_seat = women;
                vote.kin_yields = kin;
                CAPTURE(women_word, kin_word);
                check(engine, vote);
            }
        }
    }
}

TEST_CASE(
    "both counts agree on names of nobody, on what the turnout counts, on votes added below") {
    SlowVote vote = two_offices();
    vote.registered = 4;
    vote.people_voting = 3;
    vote.issued = 2;
    Engine engine(vote.offices);
    law::CountRules& rules = engine.rules();
    rules.two_offices.value = law::TwoOfficesOnPaper::CountsInHighest;
    const std::vector<std::string> papers{"+./+..",       "+./...~wn", ".+/++.~wa",
                                          "..~wn/.++~wx", "../...~wa", "#"};
    for (const auto& [names, names_word] : base::words_of<law::NameVariants>) {
        for (const auto& [counts, counts_word] : base::words_of<law::TurnoutCounts>) {
            for (const auto& [cascade, needs_lower] :
                 {std::pair{law::Cascade::None, false},
                  std::pair{law::Cascade::HigherToLower, false},
                  std::pair{law::Cascade::HigherToLower, true}}) {
                rules.name_variants.value = names;
                rules.turnout_counts.value = counts;
                rules.cascade.value = cascade;
                rules.cascade_needs_lower_vote.value = needs_lower;
                for_every_box(papers, 3, vote, [&] { check(engine, vote); });
            }
        }
    }
}
