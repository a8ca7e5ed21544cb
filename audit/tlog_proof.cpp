// SPDX-License-Identifier: Apache-2.0
#include "audit/tlog_proof.h"

#include <utility>

namespace douxuan::audit {

namespace {

constexpr std::string_view heading = "c2sp.org/tlog-proof@v1\nindex ";
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

std::string TlogProof::format() const {
    std::string out = std::string(heading) + std::to_string(index) + '\n';
    for (const Digest& digest : proof) {
        out += base64(digest) + '\n';
    }
    return out + '\n' + checkpoint.format();
}

std::optional<TlogProof> TlogProof::parse(std::string_view bytes) {
    if (!bytes.starts_with(heading)) {
        return std::nullopt;
    }
    bytes.remove_prefix(heading.size());
    const auto first = take_line(bytes);
    const auto index = first ? read_decimal(*first) : std::nullopt;
    if (!index) {
        return std::nullopt;
    }
    TlogProof parsed{.index = *index, .proof = {}, .checkpoint = {}};
    for (auto line = take_line(bytes); !line || !line->empty(); line = take_line(bytes)) {
        const auto digest = line ? digest_from_base64(*line) : std::nullopt;
        if (!digest || parsed.proof.size() == most_proof_lines) {
            return std::nullopt;
        }
        parsed.proof.push_back(*digest);
    }
    auto note = Note::parse(bytes);
    if (!note || !Checkpoint::parse(note->text)) {
        return std::nullopt;
    }
    parsed.checkpoint = std::move(*note);
    return parsed;
}

}  // namespace douxuan::audit
