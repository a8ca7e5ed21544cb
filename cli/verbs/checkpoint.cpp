// SPDX-License-Identifier: Apache-2.0
// `checkpoint`: sign the record as it stands, and show what was signed.
#include "audit/checkpoint.h"

#include <vector>

#include "cli/desk.h"
#include "cli/json.h"
#include "cli/log_key.h"
#include "cli/options.h"
#include "cli/passphrase.h"
#include "cli/says.h"
#include "cli/verbs/tables.h"

namespace douxuan::cli {

namespace {

Json json_of(const audit::StoredCheckpoint& stored) {
    Json json;
    json.add("size", static_cast<std::int64_t>(stored.size)).add("note", stored.note);
    return json;
}

/// Names of those who signed beside the log.
std::vector<std::string> cosigners(const Desk& desk, const std::string& text) {
    std::vector<std::string> names;
    if (const auto note = audit::Note::parse(text)) {
        for (const audit::NoteSignature& each : note->signatures) {
            if (each.name != desk.recorder().ledger().founding().origin) {
                names.push_back(each.name);
            }
        }
    }
    return names;
}

ExitCode checkpoint_sign(const Call& call) {
    static constexpr Text done{
        "✓ 已签名：共 {size} 条记录。下面的文字可以张贴，观察员可以抄下、拍照。",
        "✓ Signed: {size} records. Post this text; observers may copy it or "
        "take a picture."};
    const auto values = read_options(call, {passphrase_option()});
    if (!values) {
        return values.error();
    }
    auto desk = Desk::open(call, audit::LedgerMode::Write);
    if (!desk) {
        return desk.error();
    }
    audit::Ledger& ledger = desk->recorder().ledger();
    const auto note = signed_checkpoint(call, *values, ledger);
    if (!note) {
        return note.error();
    }
    if (call.json()) {
        call.out << Json().add("checkpoint", json_of({ledger.size(), *note})).text() << '\n';
        return ExitCode::Done;
    }
    call.talk << fill(call.say(done),
                      std::vector<law::Fact>{{"size", std::to_string(ledger.size())}})
              << "\n\n";
    call.out << *note;
    return ExitCode::Done;
}

ExitCode checkpoint_list(const Call& call) {
    static constexpr Text size{"记录条数", "records"};
    static constexpr Text root{"树根", "root"};
    static constexpr Text witnesses{"加签的见证人", "cosigned by"};
    if (const auto values = read_options(call, {}); !values) {
        return values.error();
    }
    const auto desk = Desk::open(call, audit::LedgerMode::Read);
    if (!desk) {
        return desk.error();
    }
    const auto stored = desk->recorder().ledger().checkpoints();
    if (call.json()) {
        std::vector<Json> all;
        for (const audit::StoredCheckpoint& each : stored) {
            all.push_back(json_of(each));
        }
        call.out << Json().add("checkpoints", all).text() << '\n';
        return ExitCode::Done;
    }
    Table table({{.title = std::string(call.say(size)), .align = Align::Right},
                 {.title = std::string(call.say(root))},
                 {.title = std::string(call.say(witnesses))}});
    for (const audit::StoredCheckpoint& each : stored) {
        const auto note = audit::Note::parse(each.note);
        const auto head =
            note ? audit::Checkpoint::parse(note->text) : std::unexpected(note.error());
        std::string names;
        for (const std::string& name : cosigners(*desk, each.note)) {
            names += (names.empty() ? "" : ", ") + name;
        }
        table.add({std::to_string(each.size), head ? audit::base64(head->head.root) : "", names});
    }
    call.out << table.text(call.ink);
    return ExitCode::Done;
}

constexpr auto checkpoint_table = std::to_array<Action>({
    {"",
     {"给目前的记录签名，并显示签名", "sign the record as it stands, and show it"},
     checkpoint_sign},
    {"list", {"列出已有的签名和见证人", "list what was signed, and who cosigned"}, checkpoint_list},
});

}  // namespace

std::span<const Action> checkpoint_actions() {
    return checkpoint_table;
}

}  // namespace douxuan::cli
