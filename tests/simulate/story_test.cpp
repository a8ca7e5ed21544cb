// SPDX-License-Identifier: Apache-2.0
// The papers of the demonstration. That they make a lawful election is shown by running it.
#include "tests/simulate/story.h"

#include "audit/canonical.h"
#include "audit/codec.h"
#include "ballots/cast_vote_records.h"
#include "ballots/text.h"
#include "tests/simulate/history.h"
#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::simulate;

namespace {

/// The value of a variable of village.sh.
std::string value(const Files& files, const std::string& name) {
    const std::string& text = files.at("village.sh");
    const std::size_t at = text.find("\n" + name + "=");
    REQUIRE(at != std::string::npos);
    const std::size_t from = at + name.size() + 2;
    return text.substr(from, text.find('\n', from) - from);
}

ballots::CastVotes papers(const Files& files) {
    const auto persons = [&](const std::vector<std::string>& names) {
        std::vector<base::PersonId> ids;
        for (const std::string& each : names) {
            ids.push_back({value(files, each)});
        }
        return ids;
    };
    const ballots::CastVoteSetting setting{
        .layouts = {{{"joint"},
                     {{{"chair"}, persons({"chair1", "chair2"})},
                      {{"deputy"}, persons({"deputy1", "deputy2"})},
                      {{"member"}, persons({"member1", "member3", "member4", "member5"})}}}},
        .stations = {{"centre"}, {"east"}},
        .batch_most = {100}};
    const auto text = ballots::decode_text(files.at("votes.csv"));
    REQUIRE(text.has_value());
    const auto votes = ballots::read_cast_votes(text->utf8, setting);
    REQUIRE(votes.has_value());
    return *votes;
}

}  // namespace

TEST_CASE("one seed tells one story") {
    CHECK(tell_story(3) == tell_story(3));
    CHECK(tell_story(3) != tell_story(4));
}

TEST_CASE("the papers are read, and the third candidate for member has exactly half of them") {
    const ballots::CastVotes votes = papers(tell_story(5));
    CHECK(votes.papers == base::Papers{1048});
    CHECK(votes.write_ins.size() == 3);
    std::int64_t third = 0;
    for (const count::BatchSealed& batch : votes.batches) {
        for (const count::Pattern& each : batch.patterns) {
            const std::size_t part = each.marks.rfind('/');
            if (part == std::string::npos || each.marks[part + 3] != '+' ||
                each.marks.find("++++", part) != std::string::npos) {
                continue;
            }
            third += each.papers.value;
        }
    }
    CHECK(third == 524);
}

TEST_CASE("the forger changes one vote, and nothing else of the record") {
    const History history = make_history({.seed = 6, .voters = 240});
    std::string events;
    for (const election::Event& each : history.events) {
        audit::encode_to(events, each);
        events += '\n';
    }
    const auto forged = with_one_vote_changed(events);
    REQUIRE(forged.has_value());
    std::size_t line = 0;
    std::size_t differing = 0;
    for (std::size_t from = 0; from < forged->size(); ++line) {
        const std::size_t end = forged->find('\n', from);
        std::string genuine;
        audit::encode_to(genuine, history.events.at(line));
        const std::string now = forged->substr(from, end - from);
        CHECK(audit::decode(now).has_value());
        differing += now == genuine ? 0U : 1U;
        from = end + 1;
    }
    CHECK(line == history.events.size());
    CHECK(differing == 1);
}
