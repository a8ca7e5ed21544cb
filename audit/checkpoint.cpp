// SPDX-License-Identifier: Apache-2.0
// Reading and writing the three lines of a checkpoint.
#include "audit/checkpoint.h"

#include <algorithm>
#include <vector>

#include "engine/base/ensure.h"

namespace douxuan::audit {

namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

}  // namespace

std::string Checkpoint::text() const {
    return origin + '\n' + std::to_string(head.size) + '\n' + base64(head.root) + '\n';
}

std::expected<Checkpoint, NoteFault> Checkpoint::parse(std::string_view text) {
    const auto lines = lines_of(text);
    if (lines.size() != 3 || !text.ends_with('\n')) {
        return std::unexpected(NoteFault::NotThreeLines);
    }
    if (!is_key_name(lines[0])) {
        return std::unexpected(NoteFault::OriginMalformed);
    }
    const auto size = read_decimal(lines[1]);
    if (!size) {
        return std::unexpected(NoteFault::SizeMalformed);
    }
    const auto root = digest_from_base64(lines[2]);
    if (!root || (*size == 0 && *root != empty_root())) {
        return std::unexpected(NoteFault::RootMalformed);
    }
    return Checkpoint{std::string(lines[0]), {*size, *root}};
}

Note sign_checkpoint(const SigningKey& signer, const VerifierKey& key,
                     const Checkpoint& checkpoint) {
    base::ensure(key.name == checkpoint.origin);
    Note note{checkpoint.text(), {}};
    note.signatures.push_back(sign_note(signer, key, note.text));
    return note;
}

}  // namespace douxuan::audit
