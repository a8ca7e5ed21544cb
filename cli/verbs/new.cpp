// SPDX-License-Identifier: Apache-2.0
// `new`: the key, the rules and the first record of an election, in one file.
#include <charconv>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "audit/bytes.h"
#include "audit/canonical.h"
#include "audit/codec.h"
#include "audit/keys.h"
#include "audit/schema.h"
#include "audit/seal.h"
#include "audit/sha256.h"
#include "cli/desk.h"
#include "cli/files.h"
#include "cli/json.h"
#include "cli/options.h"
#include "cli/passphrase.h"
#include "cli/says.h"
#include "cli/verbs/tables.h"
#include "cli/version.h"
#include "engine/election/admit.h"
#include "engine/law/built_in.h"
#include "engine/law/load.h"
#include "engine/law/rules.h"

namespace douxuan::cli {

namespace {

template <class T>
using Or = std::expected<T, ExitCode>;

std::vector<Option> new_options() {
    return {
        {"file", {"新建的选举文件", "the file to make, e.g. village.election"}, Times::Place},
        {"ruleset",
         {"选举规则的编号（见 douxuan rules list）", "id of the rules (see douxuan rules list)"},
         Times::Optional},
        {"rules", {"或者：规则文件", "or: a file of rules"}, Times::Optional},
        {"code", {"12 位统计用区划代码", "12-digit statistics code"}, Times::Once},
        {"name", {"委员会名称", "name of the committee"}, Times::Once},
        {"term", {"届次（数字）", "number of the term"}, Times::Once},
        {"origin",
         {"记录名称（不填则由代码和届次组成）", "name of the record (else made of code and term)"},
         Times::Optional},
        {"bureau",
         {"民政部门的证书（有了它才保存身份证号码）",
          "certificate of the bureau (identity numbers are kept only with it)"},
         Times::Optional},
        {"at",
         {"建立的时间（如 2026-09-01T09:00，北京时间；不填为现在）",
          "when (2026-09-01T09:00, Beijing time; else now)"},
         Times::Optional},
        passphrase_option(),
        {"no_passphrase",
         {"签名密钥不设口令（拿到文件的人就能签名）",
          "no passphrase: whoever has the file can sign"},
         Times::Flag},
    };
}

Or<law::Ruleset> rules_of(const Call& call, const Values& values) {
    static constexpr Text one{"--ruleset 和 --rules 要填一个", "give one of --ruleset and --rules"};
    static constexpr Text unknown{"没有这套规则：", "there are no such rules: "};
    const auto id = values.optional("ruleset");
    const auto file = values.optional("rules");
    if (id.has_value() == file.has_value()) {
        return std::unexpected(misunderstood(call, call.say(one)));
    }
    std::string text;
    if (id) {
        const auto found = law::find_built_in(*id);
        if (!found) {
            return std::unexpected(misunderstood(call, std::string(call.say(unknown)) + *id));
        }
        text = *found;
    } else if (auto read = read_file(call, *file)) {
        text = std::move(*read);
    } else {
        return std::unexpected(read.error());
    }
    auto rules = law::load({.file = id ? *id : *file, .text = text}, law::find_built_in);
    if (!rules) {
        return std::unexpected(say_fault(call, ExitCode::BadInput,
                                         base::word(rules.error().front().code),
                                         complaint(call.language, rules.error().front())));
    }
    return std::move(*rules);
}

Or<std::optional<audit::BureauCertificate>> bureau_of(const Call& call, const Values& values) {
    const auto path = values.optional("bureau");
    if (!path) {
        return std::nullopt;
    }
    auto bytes = read_file(call, *path);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    auto bureau = audit::BureauCertificate::parse(*bytes);
    if (!bureau) {
        return std::unexpected(say_fault(call, ExitCode::BadInput, base::word(bureau.error()),
                                         complaint(call.language, bureau.error())));
    }
    return std::optional(std::move(*bureau));
}

Or<audit::Passphrase> passphrase_of(const Call& call, const Values& values) {
    if (values.given("no_passphrase")) {
        return audit::Passphrase{};
    }
    return read_passphrase(call, values, Asking::New);
}

Or<std::int64_t> term_of(const Call& call, const Values& values) {
    static constexpr Text number{"--term 要填数字", "--term takes a number"};
    const std::string& text = values["term"];
    std::int64_t term = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), term);
    if (error != std::errc{} || end != text.data() + text.size()) {
        return std::unexpected(misunderstood(call, call.say(number)));
    }
    return term;
}

/// What is fixed with the first record.
struct Opening {
    audit::Founding founding;
    election::LogOpened fact;
};

Or<Opening> opening(const Call& call, const Values& values, const law::Ruleset& rules) {
    static constexpr Text bad_origin{"记录名称里不能有空格和加号",
                                     "the name of the record must have neither spaces nor '+'"};
    const auto term = term_of(call, values);
    if (!term) {
        return std::unexpected(term.error());
    }
    const std::string origin =
        values.optional("origin").value_or("douxuan/" + values["code"] + "-" + values["term"]);
    if (!audit::is_key_name(origin)) {
        return std::unexpected(misunderstood(call, call.say(bad_origin)));
    }
    auto bureau = bureau_of(call, values);
    if (!bureau) {
        return std::unexpected(bureau.error());
    }
    const auto passphrase = passphrase_of(call, values);
    if (!passphrase) {
        return std::unexpected(passphrase.error());
    }
    const auto key = audit::SigningKey::generate();
    Opening made;
    made.founding = {.bureau_pem = *bureau ? (*bureau)->pem() : "",
                     .log_key_pem = key.pem(*passphrase),
                     .origin = origin,
                     .rules_toml = law::resolved_toml(rules),
                     .schema_json = audit::schema_json()};
    const audit::VerifierKey public_key{origin, audit::KeyUse::Log, key.public_key()};
    made.fact = {.annex = "hmac-sha256/v1",
                 .bureau_sha256 = *bureau ? audit::hex((*bureau)->sha256()) : "",
                 .committee = {.code = values["code"],
                               .kind = rules.kind,
                               .name = values["name"],
                               .term = *term},
                 .log_key = public_key.text(),
                 .origin = origin,
                 .program = "douxuan " + std::string(version),
                 .rules_sha256 = audit::hex(audit::sha256(made.founding.rules_toml)),
                 .ruleset = rules.id,
                 .schema_sha256 = audit::hex(audit::sha256(made.founding.schema_json))};
    return made;
}

void say_made(const Call& call, const std::string& file, const Opening& made) {
    static constexpr Text title{"✓ 选举文件已建立：{file}", "✓ The election was made: {file}"};
    static constexpr Text line{"  {name}第 {term} 届 · {rules}", "  {name}, term {term}; {rules}"};
    static constexpr Text key{"  核验公钥（请抄给观察员）：{key}",
                              "  public key (hand it to the observers): {key}"};
    static constexpr Text hint{"  文件里有签名密钥，请妥善保管，并留一份备份。",
                               "  The signing key is in the file: keep it safe, and keep a copy."};
    if (call.json()) {
        Json json;
        json.add("file", file).add("origin", made.fact.origin).add("log_key", made.fact.log_key);
        call.out << Json().add("made", json).text() << "\n";
        return;
    }
    const std::vector<law::Fact> facts{{"file", file},
                                       {"name", made.fact.committee.name},
                                       {"term", std::to_string(made.fact.committee.term)},
                                       {"rules", made.fact.ruleset},
                                       {"key", made.fact.log_key}};
    for (const Text& each : {title, line, key, hint}) {
        call.out << fill(call.say(each), facts) << "\n";
    }
}

ExitCode new_election(const Call& call) {
    const auto values = read_options(call, new_options());
    if (!values) {
        return values.error();
    }
    const auto rules = rules_of(call, *values);
    if (!rules) {
        return rules.error();
    }
    const base::Instant at =
        values->given("at") ? parse_moment((*values)["at"]).value_or(base::Instant{}) : call.now;
    if (at == base::Instant{}) {
        return misunderstood(call, (*values)["at"]);
    }
    auto made = opening(call, *values, *rules);
    if (!made) {
        return made.error();
    }
    const election::Event event{
        .at = at, .by = election::Role::System, .fact = made->fact, .seq = 0, .site = "centre"};
    const election::State empty(*rules);
    const std::string line = audit::encode(event);
    if (const auto read = audit::decode(line); !read) {
        return say_fault(call, ExitCode::Usage, base::word(read.error().fault),
                         complaint(call.language, read.error()));
    }
    if (const auto refusal = election::admit(empty, event, nullptr)) {
        return say_refusal(call, *refusal, empty, audit::Annex{});
    }
    const std::string& file = (*values)["file"];
    if (const auto ledger = audit::Ledger::create(file, made->founding, line); !ledger) {
        return say_ledger(call, ledger.error());
    }
    say_made(call, file, *made);
    return ExitCode::Done;
}

constexpr auto new_table = std::to_array<Action>({
    {"", {"建立一次选举", "make the file of an election"}, new_election},
});

}  // namespace

std::span<const Action> new_actions() {
    return new_table;
}

}  // namespace douxuan::cli
