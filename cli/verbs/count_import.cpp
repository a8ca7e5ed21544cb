// SPDX-License-Identifier: Apache-2.0
#include "cli/verbs/count_import.h"

#include <algorithm>
#include <charconv>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "audit/canonical.h"
#include "ballots/cast_vote_records.h"
#include "cli/desk.h"
#include "cli/input_faults.h"
#include "cli/json.h"
#include "cli/messages/terms.h"
#include "cli/messages/width.h"
#include "cli/options.h"
#include "cli/says.h"
#include "cli/sheet_file.h"
#include "cli/verbs/count_tally.h"
#include "engine/count/admit.h"
#include "engine/election/queries.h"

namespace douxuan::cli {

namespace {

// The first number above those of batches named b1, b2, …
std::size_t first_free_batch(const count::State& state) {
    std::size_t most = 0;
    for (const base::BatchId& batch : state.batches) {
        std::size_t number = 0;
        const std::string& text = batch.text;
        const char* end = text.data() + text.size();
        if (text.front() == 'b' && std::from_chars(text.data() + 1, end, number).ptr == end) {
            most = std::max(most, number);
        }
    }
    return most + 1;
}

ballots::CastVoteSetting setting_of(const Desk& desk) {
    const election::State& state = desk.state();
    ballots::CastVoteSetting setting{.layouts = {},
                                     .stations = {},
                                     .batch_most = *desk.rules().count.batch_most,
                                     .known_write_ins = {},
                                     .first_batch = first_free_batch(state.count)};
    for (const count::Ballot& ballot : state.count.ballots) {
        ballots::PaperLayout& layout = setting.layouts.emplace_back();
        layout.style = ballot.style;
        for (const count::BallotPart& part : ballot.parts) {
            layout.parts.push_back({part.office, part.candidates});
        }
    }
    for (const poll::Place& place : state.poll.places) {
        if (place.box == poll::Box::Opened) {
            setting.stations.push_back(place.station.station);
        }
    }
    for (const auto& [id, decided] : state.count.write_ins) {
        setting.known_write_ins.push_back({{id}, decided ? decided->spelling : ""});
    }
    return setting;
}

std::expected<ballots::CastVotes, ExitCode> read_votes(const Call& call, const std::string& path,
                                                       const ballots::CastVoteSetting& setting) {
    const auto file = read_sheet_file(call, path);
    if (!file) {
        return std::unexpected(file.error());
    }
    auto votes = ballots::read_cast_votes(file->csv, setting);
    if (!votes) {
        return std::unexpected(say_input_errors(call, file->label, votes.error()));
    }
    return std::move(*votes);
}

std::expected<std::vector<audit::Statement>, WishError> statements(
    Desk& desk, const Values& values, const ballots::CastVotes& votes) {
    std::vector<audit::Statement> all;
    for (const count::BatchSealed& batch : votes.batches) {
        Wish wish;
        wish.kind = count::BatchSealed::kind;
        wish.data = audit::encode_value(batch);
        wish.at = values.optional("at");
        wish.site = values.optional("site").value_or(wish.site);
        auto statement = desk.statement(wish);
        if (!statement) {
            return std::unexpected(statement.error());
        }
        all.push_back(std::move(*statement));
    }
    return all;
}

Json tally_json(const count::OfficeTally& office) {
    std::vector<Json> persons;
    for (const count::PersonTally& person : office.persons) {
        Json json;
        json.raw("tally", audit::encode_value(person));
        persons.push_back(std::move(json));
    }
    return Json().add("office", office.office.text).add("persons", persons);
}

void say_imported(const Desk& desk, const ballots::CastVotes& votes) {
    static constexpr Text done{"✓ 已封存 {batches} 批，共 {papers} 张选票。到现在的票数：",
                               "✓ {batches} batches of {papers} papers sealed. Votes so far:"};
    static constexpr Text decide{
        "! 下列另选人要由选举委员会认定，用 douxuan count 的认定操作逐一记录：",
        "! The election committee has to decide who these written names "
        "mean; record each with the actions of douxuan count:"};
    const Call& call = desk.call();
    const auto tallies = election::votes(desk.state());
    if (call.json()) {
        std::vector<Json> offices;
        for (const count::StyleTally& style : tallies) {
            std::ranges::transform(style.offices, std::back_inserter(offices), tally_json);
        }
        std::vector<Json> names;
        for (const ballots::WriteIn& each : votes.write_ins) {
            names.push_back(Json().add("write_in", each.id.text).add("spelling", each.spelling));
        }
        Json json;
        json.add("batches", static_cast<std::int64_t>(votes.batches.size()))
            .add("papers", votes.papers.value)
            .add("offices", offices)
            .add("write_ins", names);
        call.out << Json().add("imported", json).text() << "\n";
        return;
    }
    const std::vector<law::Fact> facts{{"batches", std::to_string(votes.batches.size())},
                                       {"papers", std::to_string(votes.papers.value)}};
    call.out << fill(call.say(done), facts) << "\n";
    for (const count::StyleTally& style : tallies) {
        for (const count::OfficeTally& office : style.offices) {
            print_tally(desk, office);
        }
    }
    if (!votes.write_ins.empty()) {
        call.out << "\n" << call.say(decide) << "\n";
    }
    for (const ballots::WriteIn& each : votes.write_ins) {
        call.out << "  " << each.id.text << "  " << printable(each.spelling) << "\n";
    }
}

}  // namespace

ExitCode import_count(const Call& call) {
    const auto values =
        read_options(call, with_time_and_site({{"file",
                                                {"选票记录（CSV 或 XLSX 文件，一行一张选票）",
                                                 "the papers (CSV or XLSX, one paper a row)"},
                                                Times::Place}}));
    if (!values) {
        return values.error();
    }
    auto desk = Desk::open(call, audit::LedgerMode::Write);
    if (!desk) {
        return desk.error();
    }
    const ballots::CastVoteSetting setting = setting_of(*desk);
    if (setting.layouts.empty() || setting.stations.empty()) {
        return say_refusal(
            call, {law::RefusalCode::OutOfPhase, {}, {law::fact("phase", desk->state().phase)}},
            desk->state(), desk->annex());
    }
    const auto votes = read_votes(call, (*values)["file"], setting);
    if (!votes) {
        return votes.error();
    }
    auto made = statements(*desk, *values, *votes);
    if (!made) {
        return desk->say(made.error());
    }
    if (const auto seq = desk->record(std::move(*made)); !seq) {
        return desk->say(seq.error());
    }
    say_imported(*desk, *votes);
    return ExitCode::Done;
}

}  // namespace douxuan::cli
