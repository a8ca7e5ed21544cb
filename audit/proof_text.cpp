// SPDX-License-Identifier: Apache-2.0
#include "audit/proof_text.h"

#include <utility>

#include "audit/checkpoint.h"

namespace douxuan::audit {

namespace {

constexpr std::size_t most_proof_lines = 63;

/// The line up to the next newline, taken off `rest`; nothing without a newline.
std::optional<std::string_view> take_line(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    if (end == rest.npos) {
        return std::nullopt;
    }
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return line;
}

}  // namespace

std::string format_proof(std::string_view heading, const ProofText& parts) {
    std::string out = std::string(heading) + std::to_string(parts.number) + '\n';
    for (const Digest& digest : parts.proof) {
        out += base64(digest) + '\n';
    }
    return out + '\n' + parts.checkpoint.format();
}

std::optional<ProofText> parse_proof(std::string_view heading, std::string_view bytes) {
    if (!bytes.starts_with(heading)) {
        return std::nullopt;
    }
    bytes.remove_prefix(heading.size());
    const auto first = take_line(bytes);
    const auto number = first ? read_decimal(*first) : std::nullopt;
    if (!number) {
        return std::nullopt;
    }
    ProofText parts{.number = *number, .proof = {}, .checkpoint = {}};
    for (auto line = take_line(bytes); !line || !line->empty(); line = take_line(bytes)) {
        const auto digest = line ? digest_from_base64(*line) : std::nullopt;
        if (!digest || parts.proof.size() == most_proof_lines) {
            return std::nullopt;
        }
        parts.proof.push_back(*digest);
    }
    auto note = Note::parse(bytes);
    if (!note || !Checkpoint::parse(note->text)) {
        return std::nullopt;
    }
    parts.checkpoint = std::move(*note);
    return parts;
}

}  // namespace douxuan::audit
