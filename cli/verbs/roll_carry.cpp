// SPDX-License-Identifier: Apache-2.0
// The roll of the last election is opened as any election is: every record is judged again, every
// person's record compared with its commitment. Then the people who need no new decision are
// entered with fresh keys, so that the two logs cannot be compared by whoever sees only them.
#include "cli/verbs/roll_carry.h"

#include <algorithm>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "audit/bytes.h"
#include "audit/canonical.h"
#include "audit/checkpoint.h"
#include "audit/evidence.h"
#include "ballots/chinese_words.h"
#include "ballots/roll_csv.h"
#include "cli/desk.h"
#include "cli/json.h"
#include "cli/messages/width.h"
#include "cli/options.h"
#include "cli/report/csv.h"
#include "cli/says.h"
#include "cli/write_file.h"
#include "engine/roll/queries.h"

namespace douxuan::cli {

namespace {

/// Who stands on the last roll, and what is said of it.
struct LastRoll {
    roll::RollCarriedOver fact;
    std::vector<audit::AnnexRecord> taken;  ///< as the last election has them
    std::vector<roll::PersonRecord> rest;   ///< who has to say or to be decided on anew
    std::int64_t erased = 0;                ///< whose record was deleted since
    bool is_signed = false;
    std::string bureau;  ///< digest of its bureau's certificate, or empty
};

std::vector<Option> carry_options() {
    return with_time_and_site({
        {"file",
         {"上届选举的文件（.election）", "the file of the last election (.election)"},
         Times::Place},
        {"log_key",
         {"上届选举的公钥（keys show 所示），核对是不是那次选举",
          "the public key of that election (as keys show has it), to be sure which one it is"},
         Times::Optional},
        {"rest",
         {"把需要重新表示、申请或者同意的人写成名单（CSV），补齐后用 roll import 导入",
          "write those who have to say so, apply or be consented to anew as a list (CSV), to be "
          "completed and imported"},
         Times::Optional},
    });
}

/// A fault of the file of the last election.
ExitCode say_unfit(const Call& call, ExitCode code, std::string_view word, Text reason,
                   Text remedy) {
    return say_fault(call, code, word,
                     {.place = printable(call.arguments.empty() ? "" : call.arguments.front()),
                      .reason = std::string(call.say(reason)),
                      .remedy = std::string(call.say(remedy))});
}

/// The newest head that the log signed is a head of its records; nothing if it never signed one.
std::expected<bool, ExitCode> check_signature(const Call& call, const audit::Ledger& ledger,
                                              const std::string& log_key) {
    const std::vector<audit::StoredCheckpoint> stored = ledger.checkpoints();
    if (stored.empty()) {
        return false;
    }
    const auto newest = std::ranges::max_element(stored, {}, &audit::StoredCheckpoint::size);
    const auto key = audit::VerifierKey::parse(log_key);
    const auto note = audit::Note::parse(newest->note);
    const auto head = note ? audit::Checkpoint::parse(note->text) : std::unexpected(note.error());
    const std::vector<audit::Digest> leaves = ledger.leaves();
    const bool holds =
        key && head && audit::is_signed_by(*note, *key) && head->head.size <= leaves.size() &&
        audit::head_of([&](std::uint64_t at) { return leaves[at]; }, head->head.size) == head->head;
    if (!holds) {
        return std::unexpected(
            say_unfit(call, ExitCode::Unverified, "last_roll_not_signed",
                      {"上届选举的记录与它签名的记录头不符，可能被改动过。",
                       "The records of that election do not fit the head that its key signed: they "
                       "may have been changed."},
                      {"从备份或者观察员处取原来的文件；用 verify 核对证据包。",
                       "Get the original from a backup; check the bundle with verify."}));
    }
    return true;
}

LastRoll gather(const audit::Recorder& last, const law::Ruleset& rules) {
    const election::State& state = last.state();
    LastRoll found;
    found.bureau = state.opened->bureau_sha256;
    found.fact = {.committee = state.opened->committee.code,
                  .origin = state.opened->origin,
                  .root = audit::hex(last.ledger().root()),
                  .size = static_cast<std::int64_t>(last.ledger().size()),
                  .term = state.opened->committee.term,
                  .voters = roll::registered(state.roll)};
    for (std::uint32_t at = 0; at < state.roll.known.size(); ++at) {
        if (!state.roll.listed[at]) {
            continue;
        }
        const base::Handle voter = state.roll.known.at(at);
        const roll::PersonRecord* person = last.annex().find(voter);
        if (person == nullptr) {
            ++found.erased;
        } else if (roll::carries_over(*person, rules)) {
            found.taken.push_back(*last.ledger().find_annex(voter));
        } else {
            found.rest.push_back(*person);
        }
    }
    return found;
}

std::expected<LastRoll, ExitCode> read_last(const Call& call, const Values& values,
                                            const law::Ruleset& rules) {
    const auto last = audit::Recorder::open(values["file"], audit::LedgerMode::Read);
    if (!last) {
        return std::unexpected(say_ledger(call, last.error()));
    }
    const election::State& state = last->state();
    if (!state.roll.finalised) {
        return std::unexpected(say_unfit(
            call, ExitCode::BadInput, "last_roll_missing",
            {"那次选举没有最后确定的选民名单。", "That election has no final roll."},
            {"用已经办完的上届选举的文件；没有的，用 roll import 登记。",
             "Choose the file of an election that was held, or register with roll import."}));
    }
    const auto wanted = values.optional("log_key");
    if (wanted && *wanted != state.opened->log_key) {
        return std::unexpected(say_unfit(
            call, ExitCode::Unverified, "last_roll_other_key",
            {"文件的公钥与给出的不同：不是那次选举。",
             "The key of that file is another: it is not that election."},
            {"核对文件和公钥（keys show）。", "Check the file and the key (keys show)."}));
    }
    const auto is_signed = check_signature(call, last->ledger(), state.opened->log_key);
    if (!is_signed) {
        return std::unexpected(is_signed.error());
    }
    LastRoll found = gather(*last, rules);
    found.is_signed = *is_signed;
    return found;
}

/// The sealed numbers go along where the same bureau can open them. The digest of an identity
/// number is made with a secret of each election, and the number itself is not known here.
class Carrier {
  public:
    Carrier(Desk& desk, const Values& values) : desk_(desk), values_(values) {}

    std::expected<std::vector<audit::Statement>, WishError> make(const LastRoll& last,
                                                                 bool is_same_bureau) {
        std::vector<audit::Statement> statements;
        auto first = wish(roll::RollCarriedOver::kind, audit::encode_value(last.fact));
        if (!first) {
            return std::unexpected(first.error());
        }
        statements.push_back(std::move(*first));
        for (const audit::AnnexRecord& each : last.taken) {
            auto record = renewed(each);
            if (!record) {
                return std::unexpected(record.error());
            }
            record->sealed = is_same_bureau ? each.sealed : "";
            std::string data = "{\"commitment\":";
            audit::write(data, record->commitment);
            auto statement = wish(roll::VoterRegistered::kind, data + "}", std::move(*record));
            if (!statement) {
                return std::unexpected(statement.error());
            }
            statements.push_back(std::move(*statement));
        }
        return statements;
    }

  private:
    std::expected<audit::AnnexRecord, WishError> renewed(const audit::AnnexRecord& before) {
        auto person = audit::Decoder().value<roll::PersonRecord>(before.record);
        if (!person) {
            return std::unexpected(person.error());
        }
        person->identity.clear();
        return desk_.annex_record(audit::encode_value(*person), "", "");
    }

    std::expected<audit::Statement, WishError> wish(
        std::string_view kind, std::string data,
        std::optional<audit::AnnexRecord> annex = std::nullopt) {
        Wish wish{.kind = std::string(kind), .data = std::move(data), .annex = std::move(annex)};
        wish.at = values_.optional("at");
        wish.site = values_.optional("site").value_or(wish.site);
        return desk_.statement(wish);
    }

    Desk& desk_;
    const Values& values_;
};

std::string word_in(const Call& call, const auto& value) {
    return std::string(ballots::sheet_word(value, call.language == Language::Chinese));
}

/// The list of those who were not carried over: what they have to say themselves stays empty.
std::string rest_list(const Call& call, const law::Ruleset& rules,
                      const std::vector<roll::PersonRecord>& rest) {
    std::vector<std::string> headings;
    for (const ballots::ColumnName& each : ballots::roll_columns()) {
        headings.push_back(call.language == Language::Chinese ? each.chinese : each.english);
    }
    report::CsvFile file(headings);
    for (const roll::PersonRecord& each : rest) {
        const bool is_open = roll::agreement_needed(each, rules) != roll::Agreement::NotNeeded;
        const std::string decision =
            is_open ? word_in(call, ballots::RollDecision::ConsentNeeded) : std::string();
        for (const std::string& cell :
             {each.no, each.name, word_in(call, each.sex), each.birth.text(), each.group,
              word_in(call, each.category), std::string(), std::string(), std::string(),
              each.since ? each.since->text() : std::string(), word_in(call, each.basis),
              std::string(), word_in(call, each.migrant), decision, std::string(),
              word_in(call, each.permit), word_in(call, each.home)}) {
            file.text(cell);
        }
        file.end_row();
    }
    return file.bytes();
}

void say_carried(const Call& call, const LastRoll& last, bool is_same_bureau) {
    static constexpr Text done{"✓ 已沿用第 {term} 届的选民名单：{taken} 人，共 {voters} 人。",
                               "✓ Carried over from the roll of term {term}: {taken} of {voters} "
                               "people."};
    static constexpr Text check{
        "  请核对：死亡、迁出、被剥夺政治权利的用 roll correct 除名，"
        "新满十八周岁、迁入的用 roll register 或者 roll import 补登。",
        "  Now go through it: strike off who died, moved away or lost the "
        "rights (roll correct), register who came of age or moved in (roll "
        "register, roll import)."};
    static constexpr Text unsigned_log{
        "! 上届选举的记录没有签名，只能证明它前后一致。",
        "! That election was never signed: its records agree with each other, and that is all."};
    static constexpr Text erased{"! 有 {erased} 人的登记材料已经删除，没有沿用。",
                                 "! The records of {erased} people were erased; they were left."};
    static constexpr Text numbers{
        "! 公民身份号码没有一起沿用（{why}），这些人不能按号码查重。",
        "! Their identity numbers did not come along ({why}): nobody can be found twice by them."};
    static constexpr Text sealed{"仍由民政部门封存", "they stay sealed for the bureau"};
    static constexpr Text other{"民政部门的证书不同", "the bureau's certificate is another"};
    static constexpr Text waiting{
        "! 下列 {rest} 人要重新表示、申请或者经同意，没有沿用（--rest 文件 可以写成名单）：",
        "! These {rest} have to say so, apply or be consented to anew and were left (--rest FILE "
        "writes the list):"};
    const std::vector<law::Fact> facts{
        {"term", std::to_string(last.fact.term)},
        {"taken", std::to_string(last.taken.size())},
        {"voters", std::to_string(last.fact.voters.value)},
        {"erased", std::to_string(last.erased)},
        {"rest", std::to_string(last.rest.size())},
        {"why", std::string(call.say(is_same_bureau ? sealed : other))}};
    if (call.json()) {
        std::vector<Json> people;
        for (const roll::PersonRecord& each : last.rest) {
            people.push_back(Json().add("no", each.no).add("name", each.name));
        }
        Json json;
        json.add("carried", static_cast<std::int64_t>(last.taken.size()))
            .add("erased", last.erased)
            .add("rest", people)
            .add("root", last.fact.root)
            .flag("signed", last.is_signed);
        call.out << json.text() << "\n";
        return;
    }
    call.out << fill(call.say(done), facts) << "\n" << call.say(check) << "\n";
    call.out << fill(call.say(numbers), facts) << "\n";
    if (!last.is_signed) {
        call.out << call.say(unsigned_log) << "\n";
    }
    if (last.erased > 0) {
        call.out << fill(call.say(erased), facts) << "\n";
    }
    if (!last.rest.empty()) {
        call.out << fill(call.say(waiting), facts) << "\n";
        Table table({{.title = ""}, {.title = ""}, {.title = ""}});
        for (const roll::PersonRecord& each : last.rest) {
            table.add({"  " + each.no, each.name, each.group});
        }
        call.out << table.text(call.ink);
    }
}

}  // namespace

ExitCode carry_roll(const Call& call) {
    const auto values = read_options(call, carry_options());
    if (!values) {
        return values.error();
    }
    auto desk = Desk::open(call, audit::LedgerMode::Write);
    if (!desk) {
        return desk.error();
    }
    const auto last = read_last(call, *values, desk->rules());
    if (!last) {
        return last.error();
    }
    const bool is_same_bureau = !desk->state().opened->bureau_sha256.empty() &&
                                desk->state().opened->bureau_sha256 == last->bureau;
    auto statements = Carrier(*desk, *values).make(*last, is_same_bureau);
    if (!statements) {
        return desk->say(statements.error());
    }
    if (const auto path = values->optional("rest")) {
        if (const auto failed =
                write_file(call, *path, rest_list(call, desk->rules(), last->rest), WriteAs::New)) {
            return *failed;
        }
    }
    if (const auto seq = desk->record(std::move(*statements)); !seq) {
        return desk->say(seq.error());
    }
    say_carried(call, *last, is_same_bureau);
    return ExitCode::Done;
}

}  // namespace douxuan::cli
