// SPDX-License-Identifier: Apache-2.0
// `cosign`: the log asks, the observer checks and signs on a machine of their own, the log keeps
// the answer. Three files go back and forth; docs/formats/checkpoint.md has their form.
#include "audit/cosign.h"

#include <algorithm>
#include <filesystem>

#include "audit/policy.h"
#include "cli/desk.h"
#include "cli/files.h"
#include "cli/json.h"
#include "cli/log_key.h"
#include "cli/messages/complaint.h"
#include "cli/options.h"
#include "cli/passphrase.h"
#include "cli/policy_file.h"
#include "cli/says.h"
#include "cli/verbs/tables.h"
#include "cli/witness_key.h"
#include "cli/write_file.h"

namespace douxuan::cli {

namespace {

constexpr Option policy_option{
    "policy",
    {"信任文件：写有选举记录和见证人的公钥", "a policy with the keys of log and witnesses"}};

ExitCode say_cosign(const Call& call, audit::CosignFault fault) {
    const ExitCode code =
        fault == audit::CosignFault::RequestMalformed ? ExitCode::BadInput : ExitCode::Unverified;
    return say_fault(call, code, base::word(fault), complaint(call.language, fault));
}

// --- request ------------------------------------------------------------------------------------

ExitCode request(const Call& call) {
    static constexpr Text number{"--old 填观察员上次见到的记录条数",
                                 "--old takes the number of records that the observer has seen"};
    static constexpr Text done{"✓ 已写成请求：{path}（{size} 条记录）。交给观察员加签。",
                               "✓ The request was written: {path} ({size} records). Hand it to the "
                               "observer."};
    const auto values =
        read_options(call, {{"to", {"请求写到哪个文件", "file for the request"}, Times::Place},
                            {"old",
                             {"观察员上次见到的记录条数（第一次为 0）",
                              "records that the observer has seen before (0 the first time)"},
                             Times::Optional},
                            passphrase_option()});
    if (!values) {
        return values.error();
    }
    const auto old = audit::read_decimal(values->optional("old").value_or("0"));
    auto desk = Desk::open(call, audit::LedgerMode::Write);
    if (!desk) {
        return desk.error();
    }
    audit::Ledger& ledger = desk->recorder().ledger();
    if (!old || *old > ledger.size()) {
        return misunderstood(call, call.say(number));
    }
    const auto text = signed_checkpoint(call, *values, ledger);
    if (!text) {
        return text.error();
    }
    const std::vector<audit::Digest> leaves = ledger.leaves();
    const audit::CosignRequest made{
        .old_size = *old,
        .proof = audit::consistency_proof([&](std::uint64_t at) { return leaves[at]; },
                                          {.from = *old, .to = ledger.size()}),
        .checkpoint = audit::Note::parse(*text).value()};
    const std::string& path = (*values)["to"];
    if (const auto failed = write_file(call, path, made.format(), WriteAs::Replace)) {
        return *failed;
    }
    if (call.json()) {
        Json json;
        json.add("path", path).add("size", static_cast<std::int64_t>(ledger.size()));
        call.out << Json().add("requested", json).text() << '\n';
    } else {
        call.out << fill(call.say(done),
                         std::vector<law::Fact>{{"path", path},
                                                {"size", std::to_string(ledger.size())}})
                 << '\n';
    }
    return ExitCode::Done;
}

// --- sign ---------------------------------------------------------------------------------------

/// What the observer stored of this log, and where.
struct Memory {
    std::string path;
    std::optional<audit::TreeHead> seen;
};

std::expected<Memory, ExitCode> memory_of(const Call& call, const Values& values,
                                          const std::string& origin) {
    static constexpr Text damaged{"留存的签名损坏了，不能加签。",
                                  "What you stored of this log is damaged; nothing is signed."};
    static constexpr Text restore{
        "从备份恢复这个文件；不要删掉它，它是防止记录被退回的凭据。",
        "Restore the file from a copy. Do not delete it: it is what shows "
        "a rollback."};
    namespace fs = std::filesystem;
    const std::string folder =
        values.optional("seen").value_or(fs::path(values["key"]).parent_path().string());
    // The name of a log may hold slashes; its digest is a fine file name.
    const std::string name =
        "seen-" + audit::hex(audit::sha256(origin)).substr(0, 16) + ".checkpoint";
    Memory memory{.path = (fs::path(folder) / name).string(), .seen = {}};
    std::error_code error;
    if (!fs::exists(memory.path, error)) {
        return memory;
    }
    const auto bytes = read_file(call, memory.path);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    const auto note = audit::Note::parse(*bytes);
    const auto head = note ? audit::Checkpoint::parse(note->text) : std::unexpected(note.error());
    if (!head || head->origin != origin) {
        return std::unexpected(say_fault(call, ExitCode::BadInput, "memory_damaged",
                                         {.place = memory.path,
                                          .reason = std::string(call.say(damaged)),
                                          .remedy = std::string(call.say(restore))}));
    }
    memory.seen = head->head;
    return memory;
}

/// The checks of a witness, then the memory, then the signature: in this order, so that no crash
/// can make an observer sign two histories.
std::expected<std::string, ExitCode> signature_line(const Call& call, const Values& values,
                                                    const audit::CosignRequest& asked,
                                                    const WitnessKey& witness, base::Instant at) {
    const auto policy = read_policy(call, values["policy"]);
    if (!policy) {
        return std::unexpected(policy.error());
    }
    const auto origin = audit::Checkpoint::parse(asked.checkpoint.text).value().origin;
    const auto log = std::ranges::find(policy->logs(), origin, &audit::VerifierKey::name);
    if (log == policy->logs().end()) {
        return std::unexpected(say_cosign(call, audit::CosignFault::OriginUnknown));
    }
    const auto memory = memory_of(call, values, origin);
    if (!memory) {
        return std::unexpected(memory.error());
    }
    if (const auto judged = audit::judge_request(asked, *log, memory->seen); !judged) {
        return std::unexpected(say_cosign(call, judged.error()));
    }
    if (const auto failed =
            write_file(call, memory->path, asked.checkpoint.format(), WriteAs::Replace)) {
        return std::unexpected(*failed);
    }
    return audit::cosign(witness.key, witness.name, asked.checkpoint.text, at).line();
}

ExitCode cosign_sign(const Call& call) {
    static constexpr Text done{
        "✓ 已核对并加签：{origin}，{size} 条记录。请留好这台电脑上的签名副本。",
        "✓ Checked and signed: {origin}, {size} records. Keep what was stored "
        "on this computer."};
    const auto values = read_options(
        call, {{"request", {"收到的请求文件", "the request that was handed to you"}, Times::Place},
               policy_option,
               {"key", {"您的见证密钥（由 keys make 生成）", "your own key, made with keys make"}},
               {"to",
                {"加签写到哪个文件（不填则显示）", "file for the signature (else it is shown)"},
                Times::Optional},
               {"seen",
                {"留存签名的文件夹（不填则和密钥同一文件夹）",
                 "folder for what you have seen (else the folder of the key)"},
                Times::Optional},
               {"at",
                {"加签的时间（如 2026-12-20T18:00，北京时间；不填为现在）",
                 "when (2026-12-20T18:00, Beijing time; else now)"},
                Times::Optional},
               passphrase_option()});
    if (!values) {
        return values.error();
    }
    const auto at = values->given("at") ? parse_moment((*values)["at"]) : std::optional(call.now);
    if (!at || at->seconds_since_epoch <= 0) {
        return misunderstood(call, (*values)["at"]);
    }
    const auto bytes = read_file(call, (*values)["request"]);
    if (!bytes) {
        return bytes.error();
    }
    const auto asked = audit::parse_cosign_request(*bytes);
    if (!asked) {
        return say_cosign(call, asked.error());
    }
    const auto witness = read_witness_key(call, *values, (*values)["key"]);
    if (!witness) {
        return witness.error();
    }
    const auto line = signature_line(call, *values, *asked, *witness, *at);
    if (!line) {
        return line.error();
    }
    if (const auto to = values->optional("to")) {
        if (const auto failed = write_file(call, *to, *line, WriteAs::Replace)) {
            return *failed;
        }
    }
    const auto head = audit::Checkpoint::parse(asked->checkpoint.text).value();
    if (call.json()) {
        Json json;
        json.add("origin", head.origin)
            .add("size", static_cast<std::int64_t>(head.head.size))
            .add("signature", *line);
        call.out << Json().add("cosigned", json).text() << '\n';
        return ExitCode::Done;
    }
    call.talk << fill(call.say(done),
                      std::vector<law::Fact>{{"origin", head.origin},
                                             {"size", std::to_string(head.head.size)}})
              << '\n';
    if (!values->given("to")) {
        call.out << *line;
    }
    return ExitCode::Done;
}

// --- add ----------------------------------------------------------------------------------------

/// The witness of the policy whose line this is, over one of the stored checkpoints.
struct Match {
    const audit::Policy::Witness* witness = nullptr;
    audit::StoredCheckpoint* stored = nullptr;
};

Match match_of(const audit::NoteSignature& line, const audit::Policy& policy,
               std::vector<audit::StoredCheckpoint>& stored) {
    for (audit::StoredCheckpoint& each : stored) {
        const auto note = audit::Note::parse(each.note);
        for (const audit::Policy::Witness& witness : policy.witnesses()) {
            if (note && audit::verify_cosignature(line, witness.key, note->text)) {
                return {&witness, &each};
            }
        }
    }
    return {};
}

ExitCode add_line(const Call& call, audit::Ledger& ledger, const audit::Policy& policy,
                  const std::string& path) {
    static constexpr Text done{"✓ 已加签：见证人 {witness}，{size} 条记录",
                               "✓ Cosigned by {witness}: {size} records"};
    static constexpr Text strange{"这不是信任文件里的见证人对本记录的加签。",
                                  "This is no signature of a witness of the policy on this log."};
    static constexpr Text again{"核对文件，或者请观察员重新加签。",
                                "Check the file, or ask the observer to sign again."};
    const auto bytes = read_file(call, path);
    if (!bytes) {
        return bytes.error();
    }
    const bool ends = bytes->ends_with('\n');
    const auto line = audit::NoteSignature::parse(
        std::string_view(*bytes).substr(0, bytes->size() - (ends ? 1U : 0U)));
    std::vector<audit::StoredCheckpoint> stored = ledger.checkpoints();
    const Match match = line ? match_of(*line, policy, stored) : Match{};
    if (match.stored == nullptr) {
        return say_fault(call, ExitCode::Unverified, "signature_strange",
                         {.place = path,
                          .reason = std::string(call.say(strange)),
                          .remedy = std::string(call.say(again))});
    }
    if (!match.stored->note.contains(line->line())) {
        const std::string note = match.stored->note + line->line();
        if (const auto added = ledger.add_signatures(match.stored->size, note); !added) {
            return say_ledger(call, added.error());
        }
    }
    if (call.json()) {
        Json json;
        json.add("witness", match.witness->name)
            .add("size", static_cast<std::int64_t>(match.stored->size));
        call.out << Json().add("added", json).text() << '\n';
    } else {
        call.out << fill(call.say(done),
                         std::vector<law::Fact>{{"witness", match.witness->name},
                                                {"size", std::to_string(match.stored->size)}})
                 << '\n';
    }
    return ExitCode::Done;
}

ExitCode add(const Call& call) {
    const auto values = read_options(
        call, {{"file", {"观察员交回的加签文件", "signatures that came back"}, Times::Places},
               policy_option});
    if (!values) {
        return values.error();
    }
    const auto policy = read_policy(call, (*values)["policy"]);
    if (!policy) {
        return policy.error();
    }
    auto desk = Desk::open(call, audit::LedgerMode::Write);
    if (!desk) {
        return desk.error();
    }
    for (const std::string& path : values->all("file")) {
        const ExitCode code = add_line(call, desk->recorder().ledger(), *policy, path);
        if (code != ExitCode::Done) {
            return code;
        }
    }
    return ExitCode::Done;
}

constexpr auto cosign_table = std::to_array<Action>({
    {"request", {"请观察员加签：写一份请求", "ask an observer: write a request"}, request},
    {"sign",
     {"观察员：核对以后加签（在自己的电脑上）", "observer: check and sign, on your own computer"},
     cosign_sign},
    {"add", {"收进观察员交回的加签", "take in the signatures that came back"}, add},
});

}  // namespace

std::span<const Action> cosign_actions() {
    return cosign_table;
}

}  // namespace douxuan::cli
