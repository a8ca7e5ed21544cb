// SPDX-License-Identifier: Apache-2.0
#include "cli/log_key.h"

#include "cli/passphrase.h"
#include "cli/says.h"

namespace douxuan::cli {

std::expected<audit::SigningKey, ExitCode> open_key(const Call& call, const Values& values,
                                                    const std::string& pem) {
    static constexpr Text no_key{"这不是签名密钥。", "This is no signing key."};
    static constexpr Text get_key{"核对密钥文件。", "Check the file of the key."};
    static constexpr Text wrong{"口令不对，打不开密钥。",
                                "The key does not open with this passphrase."};
    static constexpr Text again{"核对口令，再试一次。", "Check the passphrase and try again."};
    if (auto key = audit::SigningKey::from_pem(pem, {})) {
        return std::move(*key);
    }
    if (!pem.contains("ENCRYPTED PRIVATE KEY")) {
        return std::unexpected(say_fault(call, ExitCode::BadInput, "no_key",
                                         {.place = "",
                                          .reason = std::string(call.say(no_key)),
                                          .remedy = std::string(call.say(get_key))}));
    }
    const auto passphrase = read_passphrase(call, values, Asking::Known);
    if (!passphrase) {
        return std::unexpected(passphrase.error());
    }
    if (auto key = audit::SigningKey::from_pem(pem, *passphrase)) {
        return std::move(*key);
    }
    return std::unexpected(say_fault(call, ExitCode::Refused, "passphrase_wrong",
                                     {.place = "",
                                      .reason = std::string(call.say(wrong)),
                                      .remedy = std::string(call.say(again))}));
}

std::expected<std::string, ExitCode> signed_checkpoint(const Call& call, const Values& values,
                                                       audit::Ledger& ledger) {
    const auto stored = ledger.checkpoints();
    if (!stored.empty() && stored.back().size == ledger.size()) {
        return stored.back().note;
    }
    const auto key = open_key(call, values, ledger.founding().log_key_pem);
    if (!key) {
        return std::unexpected(key.error());
    }
    auto note = ledger.checkpoint(*key);
    if (!note) {
        return std::unexpected(say_ledger(call, note.error()));
    }
    return std::move(*note);
}

}  // namespace douxuan::cli
