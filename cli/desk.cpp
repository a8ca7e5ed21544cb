// SPDX-License-Identifier: Apache-2.0
#include "cli/desk.h"

#include <algorithm>
#include <array>

#include "audit/canonical.h"
#include "audit/hmac.h"
#include "audit/seal.h"
#include "ballots/identity_number.h"
#include "cli/messages/terms.h"
#include "cli/messages/values.h"
#include "cli/milestones.h"
#include "cli/says.h"
#include "engine/election/phase.h"

namespace douxuan::cli {

namespace {

constexpr std::int64_t minute = 60;

base::Instant down_to_minute(base::Instant at) {
    return {at.seconds_since_epoch - at.seconds_since_epoch % minute};
}

base::Instant up_to_minute(base::Instant at) {
    return down_to_minute({at.seconds_since_epoch + minute - 1});
}

std::optional<election::Role> role_of(std::string_view kind) {
    const auto row = std::ranges::find(election::life_cycle(), kind, &election::Step::kind);
    if (row == election::life_cycle().end()) {
        return std::nullopt;
    }
    return row->any_role ? election::Role::ElectionCommittee : row->by;
}

// The facts of the poll itself are rounded even before the record knows that it is open: several
// facts may be recorded together.
bool during_the_poll(const election::State& state, std::string_view kind) {
    static constexpr std::array kinds{poll::PollOpened::kind, poll::PaperIssued::kind,
                                      poll::PaperSpoiled::kind, poll::VoterTurnedAway::kind,
                                      poll::PollClosed::kind};
    return state.phase == election::Phase::Polling || std::ranges::find(kinds, kind) != kinds.end();
}

Complaint no_election(Language language) {
    static constexpr Text reason{"没有说明是哪一个选举文件。", "No election file is named."};
    static constexpr Text remedy{"用 -e 文件名 指明，或者设置 DOUXUAN_ELECTION。",
                                 "Name it with -e FILE, or set DOUXUAN_ELECTION."};
    return {.place = "",
            .reason = std::string(reason.in(language)),
            .remedy = std::string(remedy.in(language))};
}

Complaint bad_time(Language language, const std::string& text) {
    static constexpr Text reason{"时间写法不对：", "This is not a time: "};
    static constexpr Text remedy{"应写成 2026-11-20T09:30（北京时间）。",
                                 "Write it as 2026-11-20T09:30, in Beijing time."};
    return {.place = "",
            .reason = std::string(reason.in(language)) + text +
                      (language == Language::Chinese ? "。" : "."),
            .remedy = std::string(remedy.in(language))};
}

Complaint bad_role(Language language, const std::string& text) {
    static constexpr Text reason{"没有这个角色：", "There is no such role: "};
    std::string roles;
    for (const auto& [role, word] : base::words_of<election::Role>) {
        roles += (roles.empty() ? "" : ", ") + std::string(word);
    }
    const bool chinese = language == Language::Chinese;
    return {.place = "",
            .reason = std::string(reason.in(language)) + text + (chinese ? "。" : "."),
            .remedy = (chinese ? "可用的：" : "Use one of: ") + roles + (chinese ? "。" : ".")};
}

}  // namespace

std::optional<base::Instant> parse_moment(std::string_view text) {
    if (const auto instant = base::Instant::parse(text)) {
        return instant;
    }
    std::string utc(text);
    if (utc.size() == 16) {
        utc += ":00";
    }
    if (utc.size() != 19 || (utc[10] != 'T' && utc[10] != ' ')) {
        return std::nullopt;
    }
    utc[10] = 'T';
    auto instant = base::Instant::parse(utc + "Z");
    if (instant) {
        instant->seconds_since_epoch -=
            std::int64_t{8} * 60 * minute;  // China is eight hours ahead
    }
    return instant;
}

std::string moment_text(Language language, base::Instant at) {
    return shown(language, law::Fact{"at", at.text()});
}

std::string date_text(Language language, base::Date date) {
    return shown(language, law::Fact{"date", date.text()});
}

const roll::PersonRecord* People::find(base::Handle handle) const {
    const roll::PersonRecord* known = annex_->find(handle);
    return known != nullptr ? known : refused_->find(handle);
}

std::vector<base::Handle> People::same_person(base::Handle handle) const {
    return annex_->same_person(handle);
}

Desk::Desk(const Call& call, audit::Recorder recorder)
    : call_(&call), recorder_(std::move(recorder)) {}

std::expected<Desk, ExitCode> Desk::open(const Call& call, audit::LedgerMode mode) {
    if (call.election.empty()) {
        return std::unexpected(
            say_fault(call, ExitCode::Usage, "no_election", no_election(call.language)));
    }
    auto recorder = audit::Recorder::open(call.election, mode);
    if (!recorder) {
        return std::unexpected(say_ledger(call, recorder.error()));
    }
    return Desk(call, std::move(*recorder));
}

StatementWriter Desk::writer() const {
    return StatementWriter([this](std::string_view number) { return annex().by_number(number); });
}

// The clock may lag behind the last record by less than a minute: times of the poll are rounded.
base::Instant Desk::moment(const std::string& kind) const {
    const base::Instant now = call().now;
    const base::Instant last = state().last_at;
    const bool lags = now < last && last.seconds_since_epoch - now.seconds_since_epoch < minute;
    const base::Instant at = lags ? last : now;
    if (!during_the_poll(state(), kind)) {
        return at;
    }
    const base::Instant rounded = down_to_minute(at);
    return rounded < last && at >= last ? up_to_minute(last) : rounded;
}

std::expected<audit::Statement, WishError> Desk::statement(const Wish& wish) {
    base::Instant at = moment(wish.kind);
    if (wish.at) {
        const auto given = parse_moment(*wish.at);
        if (!given) {
            return std::unexpected(BadTime{*wish.at});
        }
        at = during_the_poll(state(), wish.kind) ? down_to_minute(*given) : *given;
    } else if (at < state().last_at && wish.kind != election::ClockChanged::kind) {
        clock_was_ = state().last_at;
    }
    const auto by = wish.by ? wish.by : role_of(wish.kind);
    std::string line = R"({"at":")" + at.text() + R"(","by":")" +
                       std::string(base::word(by.value_or(election::Role::System))) +
                       R"(","data":)" + wish.data + R"(,"kind":)";
    audit::write(line, wish.kind);
    line += R"(,"site":)";
    audit::write(line, wish.site);
    line += R"(,"v":1})";
    auto event = decoder_.statement(line);
    if (!event) {
        return std::unexpected(event.error());
    }
    return audit::Statement{.at = event->at,
                            .by = event->by,
                            .fact = std::move(event->fact),
                            .site = std::move(event->site),
                            .annex = wish.annex};
}

std::expected<audit::AnnexRecord, WishError> Desk::annex_record(std::string_view record,
                                                                const std::string& identity_number,
                                                                const std::string& telephone) {
    auto person = decoder_.value<roll::PersonRecord>(record);
    if (!person) {
        return std::unexpected(person.error());
    }
    const auto& ledger = recorder_.ledger();
    if (!identity_number.empty()) {
        person->identity =
            audit::hex(audit::hmac_sha256(ledger.identity_secret(), identity_number));
    }
    audit::AnnexRecord annex;
    annex.record = audit::encode_value(*person);
    annex.key = audit::fresh_commitment_key();
    annex.commitment = audit::commit(annex.key, annex.record);
    if (!ledger.founding().bureau_pem.empty() && !(identity_number + telephone).empty()) {
        const auto bureau = audit::BureauCertificate::parse(ledger.founding().bureau_pem);
        if (!bureau) {
            return std::unexpected(bureau.error());
        }
        annex.sealed = bureau->seal({.identity = identity_number, .telephone = telephone});
    }
    return annex;
}

// Records the statements; of one that is refused the person is kept, for the message.
std::expected<std::int64_t, audit::RecordError> Desk::judged(
    std::span<const audit::Statement> statements) {
    auto first = recorder_.record(statements);
    const auto* refused = first ? nullptr : std::get_if<audit::Refused>(&first.error());
    if (refused != nullptr && statements[refused->statement].annex) {
        refused_ = {};
        refused_.add(*statements[refused->statement].annex);
    }
    return first;
}

std::expected<std::int64_t, audit::RecordError> Desk::record(
    std::vector<audit::Statement> statements) {
    static constexpr Text set_back{"! 电脑时钟比上一条记录早，已记录“时钟已调整”。请核对时钟。",
                                   "! The clock is behind the last record; this was recorded. "
                                   "Please check the clock."};
    const auto was = std::exchange(clock_was_, std::nullopt);
    if (!was) {
        return judged(statements);
    }
    statements.insert(statements.begin(), audit::Statement{.at = statements.front().at,
                                                           .by = election::Role::System,
                                                           .fact = election::ClockChanged{*was},
                                                           .site = "centre",
                                                           .annex = {}});
    auto first = judged(statements);
    if (!first) {
        if (auto* refused = std::get_if<audit::Refused>(&first.error());
            refused != nullptr && refused->statement > 0) {
            --refused->statement;
        }
        return first;
    }
    call().talk << call().say(set_back) << "\n";
    return *first + 1;
}

ExitCode Desk::state(const Wish& wish, const SayMore& say_more) {
    static constexpr Text number{"第 {seq} 条 · {at}", "record {seq}, {at}"};
    auto made = statement(wish);
    if (!made) {
        return say(made.error());
    }
    const base::Instant at = made->at;
    const election::Fact fact = made->fact;
    const auto seq = record({std::move(*made)});
    if (!seq) {
        return say(seq.error());
    }
    if (call().json()) {
        Json recorded;
        recorded.add("kind", wish.kind).add("seq", *seq).add("at", at.text());
        call().out << Json().add("recorded", recorded).text() << "\n";
    } else {
        const std::vector<law::Fact> facts{{"seq", std::to_string(*seq)},
                                           {"at", moment_text(call().language, at)}};
        call().out << "✓ " << call().say(event_text(wish.kind)) << "  ["
                   << fill(call().say(number), facts) << "]\n";
        if (say_more) {
            say_more(*this, fact);
        }
    }
    sign_milestone(*this, wish.kind);
    return ExitCode::Done;
}

WishFault Desk::fault_of(const WishError& error) const {
    const Language language = call().language;
    return std::visit(
        [&]<class Error>(const Error& each) -> WishFault {
            if constexpr (std::is_same_v<Error, BadTime>) {
                return {ExitCode::Usage, "bad_time", bad_time(language, each.text)};
            } else if constexpr (std::is_same_v<Error, BadRole>) {
                return {ExitCode::Usage, "bad_role", bad_role(language, each.text)};
            } else if constexpr (std::is_same_v<Error, Complaint>) {
                return {ExitCode::Usage, "bad_value", each};
            } else if constexpr (std::is_same_v<Error, audit::SealFault>) {
                return {ExitCode::BadInput, base::word(each), complaint(language, each)};
            } else {
                return {ExitCode::Usage, base::word(each.fault), complaint(language, each)};
            }
        },
        error);
}

ExitCode Desk::say(const WishError& error) const {
    const WishFault fault = fault_of(error);
    return say_fault(call(), fault.code, fault.word, fault.complaint);
}

ExitCode Desk::say(const audit::RecordError& error) const {
    if (const auto* refused = std::get_if<audit::Refused>(&error)) {
        return say_refusal(call(), refused->refusal, state(), people());
    }
    return say_ledger(call(), std::get<audit::LedgerError>(error));
}

}  // namespace douxuan::cli
