// SPDX-License-Identifier: Apache-2.0
// What an observer checks before signing, and in which order; and what the signature says.
#include "audit/cosign.h"

#include <string>
#include <vector>

#include "tests/audit/samples.h"
#include "tests/support/catch.h"

namespace douxuan::audit {
namespace {

using test::noon;

/// A log of so many records with its key, and what it hands to an observer.
struct SampleLog {
    SigningKey signer = SigningKey::generate();
    VerifierKey key{"log.example/1", KeyUse::Log, signer.public_key()};
    std::vector<Digest> leaves;

    explicit SampleLog(std::uint64_t size, const std::string& flavour = "record ") {
        Hasher hasher;
        for (std::uint64_t i = 0; i < size; ++i) {
            leaves.push_back(hasher.leaf(flavour + std::to_string(i)));
        }
    }

    LeafSource source() const {
        return [this](std::uint64_t index) { return leaves.at(index); };
    }
    TreeHead head(std::uint64_t size) const { return head_of(source(), size); }
    CosignRequest request(Growth growth) const {
        return {growth.from, consistency_proof(source(), growth),
                sign_checkpoint(signer, key, {key.name, head(growth.to)})};
    }
};

CosignFault request_fault(const CosignRequest& request, const VerifierKey& key,
                          const std::optional<TreeHead>& seen) {
    const auto judged = judge_request(request, key, seen);
    REQUIRE_FALSE(judged);
    return judged.error();
}

std::string digests(std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        out += base64(sha256("x")) + '\n';
    }
    return out;
}

}  // namespace

TEST_CASE("cosign: a request is written and read as the body of add-checkpoint") {
    const SampleLog log(11);
    const CosignRequest request = log.request({5, 11});
    const std::string bytes = request.format();
    CHECK(bytes.starts_with("old 5\n" + base64(request.proof.at(0)) + '\n'));
    CHECK(bytes.ends_with("\n\n" + request.checkpoint.format()));
    CHECK(parse_cosign_request(bytes) == request);
}

TEST_CASE("cosign: a request of another form is not read") {
    const SampleLog log(3);
    const std::string note = log.request({0, 3}).checkpoint.format();
    CHECK(parse_cosign_request("old 0\n\n" + note));
    CHECK(parse_cosign_request("old 1\n" + digests(63) + "\n" + note));
    const std::string bad = GENERATE_COPY(
        as<std::string>(), "", "old 0\n", "old 0\n\n", "old 0\n" + note, "0\n\n" + note,
        "old \n\n" + note, "old 00\n\n" + note, "old -1\n\n" + note, "old 0 \n\n" + note,
        "Old 0\n\n" + note, "old 0\nAAAA\n\n" + note, "old 0\n" + digests(64) + "\n" + note,
        "old 0\n\n" + note + "x", "old 0\n\ntext\n\n— a AAAAAAE=\n",
        "old 0\n\n" + note.substr(0, note.size() - 1), "old 0\r\n\r\n" + note);
    INFO(bad);
    CHECK(parse_cosign_request(bad) == std::unexpected(CosignFault::RequestMalformed));
}

TEST_CASE("cosign: growth from what was seen is judged good, from nothing too") {
    const SampleLog log(11);
    CHECK(judge_request(log.request({0, 11}), log.key, std::nullopt));
    for (std::uint64_t from = 1; from <= 11; ++from) {
        INFO(from);
        const auto judged = judge_request(log.request({from, 11}), log.key, log.head(from));
        REQUIRE(judged);
        CHECK(judged->head == log.head(11));
        CHECK(judged->origin == log.key.name);
    }
}

TEST_CASE("cosign: each reason not to sign is named") {
    const SampleLog log(11);
    const SampleLog forged(11, "forged ");
    const CosignRequest request = log.request({5, 11});
    SECTION("another log") {
        CHECK(request_fault(request, {"other.example", KeyUse::Log, log.key.key}, log.head(5)) ==
              CosignFault::OriginUnknown);
    }
    SECTION("no signature of the log") {
        CHECK(request_fault(request, forged.key, log.head(5)) == CosignFault::LogSignatureMissing);
    }
    SECTION("a bad signature of the log") {
        CosignRequest bent = request;
        bent.checkpoint.signatures[0].bytes[3] ^= 1;
        CHECK(request_fault(bent, log.key, log.head(5)) == CosignFault::LogSignatureBad);
    }
    SECTION("a bad signature of the log behind a good one") {
        CosignRequest bent = request;
        bent.checkpoint.signatures.push_back(request.checkpoint.signatures[0]);
        bent.checkpoint.signatures[1].bytes[3] ^= 1;
        CHECK(request_fault(bent, log.key, log.head(5)) == CosignFault::LogSignatureBad);
    }
    SECTION("a rollback, whatever the request claims") {
        CHECK(request_fault(log.request({5, 7}), log.key, log.head(8)) == CosignFault::RolledBack);
        CHECK(request_fault(log.request({7, 7}), log.key, log.head(8)) == CosignFault::RolledBack);
    }
    SECTION("a proof from elsewhere") {
        CHECK(request_fault(request, log.key, log.head(6)) == CosignFault::OldSizeDiffers);
        CHECK(request_fault(request, log.key, std::nullopt) == CosignFault::OldSizeDiffers);
    }
    SECTION("a fork at the same size") {
        CHECK(request_fault(log.request({11, 11}), log.key, forged.head(11)) ==
              CosignFault::Forked);
    }
    SECTION("a fork in between") {
        CHECK(request_fault(request, log.key, forged.head(5)) == CosignFault::Inconsistent);
    }
    SECTION("a changed or missing proof") {
        CosignRequest bent = request;
        bent.proof[0][0] ^= 1;
        CHECK(request_fault(bent, log.key, log.head(5)) == CosignFault::Inconsistent);
        bent.proof.clear();
        CHECK(request_fault(bent, log.key, log.head(5)) == CosignFault::Inconsistent);
    }
    SECTION("a note that is no checkpoint") {
        CosignRequest bent = request;
        bent.checkpoint.text = "hello\n";
        CHECK(request_fault(bent, log.key, log.head(5)) == CosignFault::RequestMalformed);
    }
}

TEST_CASE("cosign: who signed is judged before what was signed") {
    // An unsigned rollback must not be reported as the log's rollback.
    const SampleLog log(11);
    CosignRequest request = log.request({5, 7});
    request.checkpoint.signatures[0].bytes[0] ^= 1;
    CHECK(request_fault(request, log.key, log.head(8)) == CosignFault::LogSignatureBad);
    request.checkpoint.signatures[0].name = "somebody.else";
    CHECK(request_fault(request, log.key, log.head(8)) == CosignFault::LogSignatureMissing);
    CHECK(request_fault(request, {"other", KeyUse::Log, log.key.key}, log.head(8)) ==
          CosignFault::OriginUnknown);
}

TEST_CASE("cosign: a cosignature carries the time and holds for its key, text and time") {
    const SigningKey signer = SigningKey::generate();
    const VerifierKey key{"observer.example/wang", KeyUse::Cosigner, signer.public_key()};
    const std::string text = "log.example/1\n0\n" + base64(empty_root()) + "\n";
    const NoteSignature signature = cosign(signer, key, text, noon);
    CHECK(signature.bytes.size() == 8 + 64);
    CHECK(verify_cosignature(signature, key, text) == noon);
    CHECK_FALSE(verify_cosignature(signature, key, text + "x"));
    CHECK_FALSE(verify_cosignature(signature, {"other", key.use, key.key}, text));
    CHECK_FALSE(verify_cosignature(signature, {key.name, KeyUse::Log, key.key}, text));
    NoteSignature later = signature;
    later.bytes[7] ^= 1;
    CHECK_FALSE(verify_cosignature(later, key, text));
    NoteSignature cut = signature;
    cut.bytes.pop_back();
    CHECK_FALSE(verify_cosignature(cut, key, text));
}

TEST_CASE("cosign: the signed message is that of cosignature/v1") {
    const SigningKey signer = SigningKey::generate();
    const VerifierKey key{"observer.example/wang", KeyUse::Cosigner, signer.public_key()};
    const NoteSignature signature = cosign(signer, key, "a\n1\nb\n", noon);
    Signature bytes{};
    std::copy(signature.bytes.begin() + 8, signature.bytes.end(), bytes.begin());
    CHECK(verify(key.key,
                 "cosignature/v1\ntime " + std::to_string(noon.seconds_since_epoch) + "\na\n1\nb\n",
                 bytes));
}

TEST_CASE("cosign: a plain signature is no cosignature, nor the reverse") {
    const SigningKey signer = SigningKey::generate();
    const VerifierKey log{"x.example", KeyUse::Log, signer.public_key()};
    const VerifierKey cosigner{"x.example", KeyUse::Cosigner, signer.public_key()};
    CHECK_FALSE(verify_cosignature(sign_note(signer, log, "text\n"), cosigner, "text\n"));
    CHECK_FALSE(verify_note(cosign(signer, cosigner, "text\n", noon), log, "text\n"));
}

}  // namespace douxuan::audit
