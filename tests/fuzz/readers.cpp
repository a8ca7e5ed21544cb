// SPDX-License-Identifier: Apache-2.0
// What is promised of each reader beyond not failing: what it took is written as it was.
#include "tests/fuzz/readers.h"

#include <algorithm>
#include <string>

#include "audit/canonical.h"
#include "audit/codec.h"
#include "audit/cosign.h"
#include "audit/policy.h"
#include "ballots/cast_vote_records.h"
#include "ballots/identity_number.h"
#include "ballots/registry_csv.h"
#include "ballots/roll_csv.h"
#include "ballots/text.h"
#include "ballots/workbook.h"
#include "cli/record_line.h"
#include "engine/base/ensure.h"
#include "engine/count/marks.h"
#include "engine/law/built_in.h"
#include "engine/law/load.h"
#include "tests/fuzz/bundles.h"

namespace douxuan::fuzz {

namespace {

using base::ensure;

const base::Date poll_day = *base::Date::parse("2026-12-20");

void read_event(std::string_view bytes) {
    static audit::Decoder decoder;
    if (const auto event = decoder.event(bytes)) {
        ensure(audit::encode(*event) == bytes);
    }
    if (const auto stated = decoder.statement(bytes)) {
        std::string again;
        audit::encode_statement_to(again, *stated);
        ensure(again == bytes);
    }
}

void read_person(std::string_view bytes) {
    static audit::Decoder decoder;
    if (const auto person = decoder.value<roll::PersonRecord>(bytes)) {
        ensure(audit::encode_value(*person) == bytes);
    }
}

void read_marks(std::string_view bytes) {
    static const count::Ballot ballot{.style = {"joint"},
                                      .parts = {{{"chair"}, {1}, {{"a"}, {"b"}}},
                                                {{"deputy"}, {1}, {{"c"}, {"d"}}},
                                                {{"member"}, {3}, {{"e"}, {"f"}, {"g"}, {"h"}}}}};
    count::Marks marks;
    if (count::read_marks(bytes, ballot, marks) == count::Reading::Readable) {
        ensure(count::write_marks(marks) == bytes);
    }
}

void read_note(std::string_view bytes) {
    const auto note = audit::Note::parse(bytes);
    if (!note) {
        return;
    }
    ensure(note->format() == bytes);
    if (const auto checkpoint = audit::Checkpoint::parse(note->text)) {
        ensure(checkpoint->text() == note->text);
    }
}

void read_key(std::string_view bytes) {
    if (const auto key = audit::VerifierKey::parse(bytes)) {
        ensure(key->text() == bytes);
    }
    static_cast<void>(audit::SigningKey::from_pem(bytes, {}));
}

void read_policy(std::string_view bytes) {
    // The C2SP example: a note that a policy can at most call no checkpoint.
    static constexpr std::string_view note =
        "This is an example message.\n\n— example.com/foo "
        "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQ"
        "M"
        "=\n";
    if (const auto policy = audit::Policy::parse(bytes)) {
        ensure(!audit::verify(note, *policy));
        static_cast<void>(
            policy->satisfied_by(std::vector<bool>(policy->witnesses().size(), true)));
    }
}

void read_cosign_request(std::string_view bytes) {
    const auto request = audit::parse_cosign_request(bytes);
    if (!request) {
        return;
    }
    ensure(request->format() == bytes);
    const audit::VerifierKey nobody{"nobody.example", audit::KeyUse::Log, {}};
    static_cast<void>(audit::judge_request(*request, nobody, std::nullopt));
}

void read_ruleset(std::string_view bytes) {
    const auto rules = law::load({.file = "rules.toml", .text = bytes}, law::find_built_in);
    ensure(rules || !rules.error().empty());
}

void read_text(std::string_view bytes) {
    const auto text = ballots::decode_text(std::string(bytes));
    if (!text) {
        return;
    }
    const auto again = ballots::decode_text(text->utf8);
    ensure(again && again->utf8 == text->utf8 && again->encoding == ballots::Encoding::Utf8);
    static_cast<void>(ballots::folded_width(text->utf8));
    ensure(ballots::characters(text->utf8) <= text->utf8.size());
}

void read_identity_number(std::string_view bytes) {
    const auto text = ballots::decode_text(std::string(bytes));
    if (!text) {
        return;
    }
    if (const auto number = ballots::read_identity_number(text->utf8, poll_day)) {
        ensure(number->digits.size() == 18);
        ensure(ballots::read_identity_number(number->digits, poll_day)->birth == number->birth);
    }
}

void read_roll(std::string_view bytes) {
    const auto text = ballots::decode_text(std::string(bytes));
    if (!text) {
        return;
    }
    const auto rows = ballots::read_roll(text->utf8, poll_day);
    ensure(rows ? !rows->empty() : rows.error().total >= rows.error().shown.size());
}

void read_registry(std::string_view bytes) {
    const auto text = ballots::decode_text(std::string(bytes));
    if (!text) {
        return;
    }
    const auto rows = ballots::read_registry(text->utf8);
    ensure(rows ? !rows->empty() : rows.error().total >= rows.error().shown.size());
}

void read_workbook(std::string_view bytes) {
    const ballots::Sheet sheet = ballots::decode_sheet(std::string(bytes));
    if (sheet.csv) {
        const auto again = ballots::decode_text(*sheet.csv);
        ensure(again && again->utf8 == *sheet.csv);
    } else {
        ensure(!sheet.csv.error().empty());
    }
}

void read_cast_votes(std::string_view bytes) {
    static const ballots::CastVoteSetting setting{
        .layouts = {{{"leaders"}, {{{"chair"}, {{"a"}, {"b"}}}, {{"deputy"}, {{"c"}}}}},
                    {{"member"}, {{{"member"}, {{"e"}, {"f"}, {"g"}}}}}},
        .stations = {{"hall"}, {"east"}},
        .batch_most = {100}};
    const auto text = ballots::decode_text(std::string(bytes));
    if (!text) {
        return;
    }
    const auto votes = ballots::read_cast_votes(text->utf8, setting);
    if (!votes) {
        return;
    }
    base::Papers papers;
    for (const count::BatchSealed& batch : votes->batches) {
        papers += batch.papers;
        ensure(batch.papers <= setting.batch_most && std::ranges::is_sorted(batch.patterns));
    }
    ensure(papers == votes->papers);
}

void read_record_line(std::string_view bytes) {
    cli::StatementWriter writer(
        [](std::string_view) -> std::optional<base::Commitment> { return std::nullopt; });
    static_cast<void>(cli::read_record_line(bytes, writer));
}

constexpr Reader all[] = {
    {"bundle_folder", read_bundle_folder},
    {"bundle_tar", read_bundle_tar},
    {"cast_votes", read_cast_votes},
    {"cosign_request", read_cosign_request},
    {"event", read_event},
    {"identity_number", read_identity_number},
    {"key", read_key},
    {"marks", read_marks},
    {"note", read_note},
    {"person", read_person},
    {"policy", read_policy},
    {"record_line", read_record_line},
    {"registry", read_registry},
    {"roll", read_roll},
    {"ruleset", read_ruleset},
    {"text", read_text},
    {"workbook", read_workbook},
};

}  // namespace

std::span<const Reader> readers() {
    return all;
}

const Reader* find_reader(std::string_view name) {
    const auto* const found = std::ranges::find(all, name, &Reader::name);
    return found == std::end(all) ? nullptr : found;
}

}  // namespace douxuan::fuzz
