// SPDX-License-Identifier: Apache-2.0
#include "cli/witness_key.h"

#include "cli/files.h"
#include "cli/log_key.h"
#include "cli/says.h"

namespace douxuan::cli {

std::string witness_key_file(const audit::VerifierKey& name, const audit::SigningKey& key,
                             const audit::Passphrase& passphrase) {
    return "# " + name.text() + '\n' + key.pem(passphrase);
}

std::optional<audit::VerifierKey> witness_name(std::string_view file) {
    const std::string_view first = file.substr(0, file.find('\n'));
    if (!first.starts_with("# ")) {
        return std::nullopt;
    }
    return audit::VerifierKey::parse(first.substr(2));
}

std::expected<WitnessKey, ExitCode> read_witness_key(const Call& call, const Values& values,
                                                     const std::string& path) {
    static constexpr Text no_name{
        "文件第一行应当是这把密钥的公钥，而且要和密钥相符。",
        "The first line must be the public key that belongs to this key."};
    static constexpr Text make{"用 douxuan keys make 生成见证密钥。",
                               "Make a witness's key with douxuan keys make."};
    const auto bytes = read_file(call, path);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    const auto name = witness_name(*bytes);
    auto key = name ? open_key(call, values, *bytes)
                    : std::expected<audit::SigningKey, ExitCode>(std::unexpected(ExitCode::Done));
    if (name && !key) {
        return std::unexpected(key.error());
    }
    if (!name || name->use != audit::KeyUse::Cosigner || key->public_key() != name->key) {
        return std::unexpected(say_fault(call, ExitCode::BadInput, "no_witness_key",
                                         {.place = path,
                                          .reason = std::string(call.say(no_name)),
                                          .remedy = std::string(call.say(make))}));
    }
    return WitnessKey{*name, std::move(*key)};
}

}  // namespace douxuan::cli
