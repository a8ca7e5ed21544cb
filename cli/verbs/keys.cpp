// SPDX-License-Identifier: Apache-2.0
// `keys`: the public key of the log, a policy for observers, and an observer's own key.
#include "audit/keys.h"

#include "audit/policy.h"
#include "cli/desk.h"
#include "cli/files.h"
#include "cli/json.h"
#include "cli/messages/complaint.h"
#include "cli/options.h"
#include "cli/passphrase.h"
#include "cli/says.h"
#include "cli/verbs/tables.h"
#include "cli/witness_key.h"
#include "cli/write_file.h"

namespace douxuan::cli {

namespace {

/// The fingerprint in groups of eight, to be read out.
std::string grouped(const audit::Digest& digest) {
    std::string text;
    for (const char digit : audit::hex(digest)) {
        text += text.size() % 9 == 8 ? " " : "";
        text += digit;
    }
    return text;
}

void say_key(const Call& call, const audit::VerifierKey& key, std::string_view member) {
    static constexpr Text shown{"公钥  {key}\n指纹  {fingerprint}",
                                "key          {key}\nfingerprint  {fingerprint}"};
    if (call.json()) {
        Json json;
        json.add("key", key.text()).add("fingerprint", audit::hex(key.fingerprint()));
        call.out << Json().add(member, json).text() << '\n';
        return;
    }
    call.out << fill(call.say(shown),
                     std::vector<law::Fact>{{"key", key.text()},
                                            {"fingerprint", grouped(key.fingerprint())}})
             << '\n';
}

ExitCode keys_show(const Call& call) {
    if (const auto values = read_options(call, {}); !values) {
        return values.error();
    }
    const auto desk = Desk::open(call, audit::LedgerMode::Read);
    if (!desk) {
        return desk.error();
    }
    say_key(call, audit::VerifierKey::parse(desk->state().opened->log_key).value(), "log_key");
    return ExitCode::Done;
}

ExitCode policy(const Call& call) {
    static constexpr Text pairs{"--witness 写成 名字=公钥", "--witness takes NAME=KEY"};
    const auto values = read_options(
        call, {{"witness",
                {"见证人：名字=公钥（可以给几个）", "a witness as NAME=KEY; may be repeated"},
                Times::Many},
               {"quorum",
                {"至少要几个见证人加签（不填为全部）", "how many must cosign (else all of them)"},
                Times::Optional}});
    if (!values) {
        return values.error();
    }
    const auto desk = Desk::open(call, audit::LedgerMode::Read);
    if (!desk) {
        return desk.error();
    }
    const election::LogOpened& opened = *desk->state().opened;
    std::string text = "# " + opened.committee.name + " " + std::to_string(opened.committee.term) +
                       "\nlog " + opened.log_key + '\n';
    std::string names;
    for (const std::string& each : values->all("witness")) {
        const std::size_t at = each.find('=');
        if (at == each.npos) {
            return misunderstood(call, call.say(pairs));
        }
        text += "witness " + each.substr(0, at) + ' ' + each.substr(at + 1) + '\n';
        names += ' ' + each.substr(0, at);
    }
    text += names.empty() ? "quorum none\n"
                          : "group observers " + values->optional("quorum").value_or("all") +
                                names + "\nquorum observers\n";
    if (const auto read = audit::Policy::parse(text); !read) {
        return say_fault(call, ExitCode::Usage, base::word(read.error().fault),
                         complaint(call.language, read.error()));
    }
    if (call.json()) {
        call.out << Json().add("policy", text).text() << '\n';
    } else {
        call.out << text;
    }
    return ExitCode::Done;
}

ExitCode keys_make(const Call& call) {
    static constexpr Text bad_name{"--name 里不能有空格和加号",
                                   "--name must have neither spaces nor '+'"};
    static constexpr Text done{
        "✓ 见证密钥已生成：{path}。公钥交给举办方，密钥自己留好。",
        "✓ Your key was made: {path}. Hand out the public key, keep the file."};
    const auto values = read_options(
        call,
        {{"file", {"密钥写到哪个文件", "file for the key"}, Times::Place},
         {"name", {"名称，如 observer.example/wang", "its name, e.g. observer.example/wang"}},
         passphrase_option(),
         {"no_passphrase",
          {"不设口令（拿到文件的人就能签名）", "no passphrase: whoever has the file can sign"},
          Times::Flag}});
    if (!values) {
        return values.error();
    }
    if (!audit::is_key_name((*values)["name"])) {
        return misunderstood(call, call.say(bad_name));
    }
    std::expected<audit::Passphrase, ExitCode> passphrase;
    if (!values->given("no_passphrase")) {
        passphrase = read_passphrase(call, *values, Asking::New);
    }
    if (!passphrase) {
        return passphrase.error();
    }
    const auto key = audit::SigningKey::generate();
    const audit::VerifierKey name{(*values)["name"], audit::KeyUse::Cosigner, key.public_key()};
    const std::string& path = (*values)["file"];
    if (const auto failed =
            write_file(call, path, witness_key_file(name, key, *passphrase), WriteAs::Secret)) {
        return *failed;
    }
    if (!call.json()) {
        call.talk << fill(call.say(done), std::vector<law::Fact>{{"path", path}}) << '\n';
    }
    say_key(call, name, "witness_key");
    return ExitCode::Done;
}

ExitCode read(const Call& call) {
    static constexpr Text none{"这不是见证密钥的文件。", "This is no file of a witness's key."};
    static constexpr Text remedy{"用 douxuan keys make 生成见证密钥。",
                                 "Make a witness's key with douxuan keys make."};
    const auto values =
        read_options(call, {{"file", {"密钥文件", "file of the key"}, Times::Place}});
    if (!values) {
        return values.error();
    }
    const auto bytes = read_file(call, (*values)["file"]);
    if (!bytes) {
        return bytes.error();
    }
    const auto name = witness_name(*bytes);
    if (!name) {
        return say_fault(call, ExitCode::BadInput, "no_witness_key",
                         {.place = (*values)["file"],
                          .reason = std::string(call.say(none)),
                          .remedy = std::string(call.say(remedy))});
    }
    say_key(call, *name, "witness_key");
    return ExitCode::Done;
}

constexpr auto keys_table = std::to_array<Action>({
    {"show", {"显示本次选举的公钥和指纹", "show the public key of this election"}, keys_show},
    {"policy", {"打印给观察员的信任文件", "print a policy for observers"}, policy},
    {"make", {"观察员：生成自己的见证密钥", "observer: make a key of your own"}, keys_make},
    {"read", {"观察员：显示自己的公钥", "observer: show your public key"}, read},
});

}  // namespace

std::span<const Action> keys_actions() {
    return keys_table;
}

}  // namespace douxuan::cli
