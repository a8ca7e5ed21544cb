// SPDX-License-Identifier: Apache-2.0
// Signed notes and checkpoints: the example of C2SP signed-note, and the limits of the grammar.
#include "audit/note.h"

#include <string>

#include "audit/checkpoint.h"
#include "tests/support/catch.h"

namespace douxuan::audit {
namespace {

// Origin: github.com/C2SP/C2SP, signed-note.md (CC BY 4.0).
const std::string c2sp_note =
    "This is an example message.\n\n— example.com/foo "
    "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncA"
    "lTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
const std::string c2sp_key =
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

const std::string signature_line = "— a AAAAAAE=\n";

NoteFault note_fault(const std::string& bytes) {
    INFO(bytes);
    const auto note = Note::parse(bytes);
    REQUIRE_FALSE(note);
    return note.error();
}

NoteFault checkpoint_fault(const std::string& text) {
    INFO(text);
    const auto checkpoint = Checkpoint::parse(text);
    REQUIRE_FALSE(checkpoint);
    return checkpoint.error();
}

std::string lines(std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        out += signature_line;
    }
    return out;
}

const std::string root = base64(sha256("root"));

}  // namespace

TEST_CASE("note: the example of C2SP verifies and is written again byte by byte") {
    const auto note = Note::parse(c2sp_note);
    const auto key = VerifierKey::parse(c2sp_key);
    REQUIRE(note);
    REQUIRE(key);
    CHECK(note->text == "This is an example message.\n");
    REQUIRE(note->signatures.size() == 1);
    CHECK(is_by(note->signatures[0], *key));
    CHECK(verify_note(note->signatures[0], *key, note->text));
    CHECK_FALSE(verify_note(note->signatures[0], *key, "This is an example message"));
    CHECK(note->format() == c2sp_note);
}

TEST_CASE("note: a signature counts for its name, use and key only") {
    const SigningKey signer = SigningKey::generate();
    const VerifierKey key{"log.example", KeyUse::Log, signer.public_key()};
    const NoteSignature signature = sign_note(signer, key, "text\n");
    CHECK(verify_note(signature, key, "text\n"));
    CHECK_FALSE(verify_note(signature, {"other.example", key.use, key.key}, "text\n"));
    CHECK_FALSE(verify_note(signature, {key.name, KeyUse::Cosigner, key.key}, "text\n"));
    NoteSignature bent = signature;
    ++bent.key_id;
    CHECK_FALSE(verify_note(bent, key, "text\n"));
    bent = signature;
    bent.bytes.pop_back();
    CHECK_FALSE(verify_note(bent, key, "text\n"));
}

TEST_CASE("note: the text is divided from its signatures at the last blank line") {
    const auto note = Note::parse("one\n\ntwo\n\n" + signature_line);
    REQUIRE(note);
    CHECK(note->text == "one\n\ntwo\n");
    CHECK(note->format() == "one\n\ntwo\n\n" + signature_line);
}

TEST_CASE("note: every deviation from the grammar is named") {
    CHECK(note_fault("") == NoteFault::NoBlankLine);
    CHECK(note_fault("text\n" + signature_line) == NoteFault::NoBlankLine);
    CHECK(note_fault("text\n\n") == NoteFault::NoSignature);
    CHECK(note_fault("te\txt\n\n" + signature_line) == NoteFault::NotText);
    CHECK(note_fault("text\r\n\n" + signature_line) == NoteFault::NotText);
    CHECK(note_fault("te\xFFxt\n\n" + signature_line) == NoteFault::NotText);
    CHECK(note_fault(std::string("te\0xt\n\n", 7) + signature_line) == NoteFault::NotText);
    CHECK(note_fault("text\n\n" + signature_line + "x") == NoteFault::SignatureMalformed);
    CHECK(note_fault("text\n\n" + signature_line.substr(0, signature_line.size() - 1)) ==
          NoteFault::SignatureMalformed);
    for (const std::string bad :
         {"- a AAAAAAE=\n", "—a AAAAAAE=\n", "— AAAAAAE=\n", "—  AAAAAAE=\n", "— a\n", "— a \n",
          "— a AAAAAAE\n", "— a AAAAAAF=\n", "— a AAAAAA==\n", "— a AAAAAAE= \n", "— a  AAAAAAE=\n",
          "— a+b AAAAAAE=\n", "— a AAAA AAE=\n", " — a AAAAAAE=\n"}) {
        CHECK(note_fault("text\n\n" + bad) == NoteFault::SignatureMalformed);
    }
}

TEST_CASE("note: 100 signatures are read, 101 are not") {
    const auto most = Note::parse("text\n\n" + lines(100));
    REQUIRE(most);
    CHECK(most->signatures.size() == 100);
    CHECK(note_fault("text\n\n" + lines(101)) == NoteFault::TooManySignatures);
}

TEST_CASE("checkpoint: three lines are read and written the same") {
    const std::string text = "log.example/1\n20\n" + root + "\n";
    const auto checkpoint = Checkpoint::parse(text);
    REQUIRE(checkpoint);
    CHECK(checkpoint->origin == "log.example/1");
    CHECK(checkpoint->head == TreeHead{20, sha256("root")});
    CHECK(checkpoint->text() == text);
}

TEST_CASE("checkpoint: every deviation from the three lines is named") {
    const std::string tail = "\n" + root + "\n";
    CHECK(checkpoint_fault("") == NoteFault::NotThreeLines);
    CHECK(checkpoint_fault("o\n1\n") == NoteFault::NotThreeLines);
    CHECK(checkpoint_fault("o\n1\n" + root) == NoteFault::NotThreeLines);
    CHECK(checkpoint_fault("o\n1" + tail + "extension\n") == NoteFault::NotThreeLines);
    CHECK(checkpoint_fault("o\n1" + tail + "\n") == NoteFault::NotThreeLines);
    CHECK(checkpoint_fault("\n1" + tail) == NoteFault::OriginMalformed);
    CHECK(checkpoint_fault("o p\n1" + tail) == NoteFault::OriginMalformed);
    CHECK(checkpoint_fault("o\n01" + tail) == NoteFault::SizeMalformed);
    CHECK(checkpoint_fault("o\n-1" + tail) == NoteFault::SizeMalformed);
    CHECK(checkpoint_fault("o\n" + tail) == NoteFault::SizeMalformed);
    CHECK(checkpoint_fault("o\n9007199254740992" + tail) == NoteFault::SizeMalformed);
    CHECK(checkpoint_fault("o\n1\n" + root.substr(1) + "\n") == NoteFault::RootMalformed);
    CHECK(checkpoint_fault("o\n1\n" + hex(sha256("root")) + "\n") == NoteFault::RootMalformed);
    CHECK(checkpoint_fault("o\n0" + tail) == NoteFault::RootMalformed);
    CHECK(Checkpoint::parse("o\n0\n" + base64(empty_root()) + "\n"));
}

TEST_CASE("checkpoint: the log signs it under its origin") {
    const SigningKey signer = SigningKey::generate();
    const VerifierKey key{"log.example/1", KeyUse::Log, signer.public_key()};
    const Checkpoint checkpoint{key.name, {7, sha256("root")}};
    const Note note = sign_checkpoint(signer, key, checkpoint);
    REQUIRE(note.signatures.size() == 1);
    CHECK(verify_note(note.signatures[0], key, checkpoint.text()));
    CHECK(Note::parse(note.format()) == note);
}

}  // namespace douxuan::audit
