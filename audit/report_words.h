// SPDX-License-Identifier: Apache-2.0
// The words of a report. DO NOT CHANGE them: `--json` shows them. New ones go to the end.
#pragma once

#include <cstdint>

#include "engine/base/describe.h"

namespace douxuan::audit {

enum class Check : std::uint8_t {
    Verify,  ///< are these the records that were signed?
    Replay,  ///< does the result follow from them?
};

enum class Verdict : std::uint8_t { Accepted, Rejected };

/// Whether a replay judges people.
enum class People : std::uint8_t {
    Public,      ///< without their records
    Accredited,  ///< with them
};

/// What does not hold.
enum class CheckFault : std::uint8_t {
    CheckpointRefused,          ///< the policy does not believe it; detail: a TrustFault
    CheckpointMalformed,        ///< replay: not a signed checkpoint; detail: a NoteFault
    RecordMalformed,            ///< not a record; detail: a DecodeFault
    RecordUnfinished,           ///< the last line does not end
    SequenceBroken,             ///< a record that is not where its number says
    NotOpened,                  ///< the first record is not log.opened
    OriginDiffers,              ///< event 0 and the checkpoint name different logs
    KeyDiffers,                 ///< event 0 does not name the key that signed
    RecordsMissing,             ///< fewer records than the checkpoint covers
    RootDiffers,                ///< a record is not the one that was signed
    StoredCheckpointMalformed,  ///< a file of checkpoints/; detail: a NoteFault
    StoredCheckpointUnsigned,   ///< a file of checkpoints/ without the log's valid signature
    StoredCheckpointDiffers,    ///< the records are not those that it signed
    StoredCheckpointBeyond,     ///< the log signed more records than the bundle shows
    OldCheckpointMalformed,     ///< a checkpoint kept by the observer; detail: a NoteFault
    OldCheckpointUnsigned,      ///< a kept checkpoint without the log's valid signature
    OldCheckpointForeign,       ///< a kept checkpoint of another log
    RolledBack,                 ///< the observer has seen more records than the bundle shows
    Forked,                     ///< the observer has seen other records
    ProofMalformed,             ///< a file of proofs/ that is no proof
    ProofDiffers,               ///< a proof that does not prove what it says
    FileMissing,                ///< a file that event 0 names
    FileDiffers,                ///< not the file that event 0 names
    ResultDiffers,              ///< result.json is not the announced result
    ResultUnannounced,          ///< result.json without an announcement
    TimeBackwards,              ///< a record earlier than the one before
    CosignedTooEarly,           ///< cosigned long before its last record happened
    RulesUnreadable,            ///< rules.toml is no ruleset; detail: a LoadErrorCode
    LawRefuses,                 ///< a record that the rules do not allow
    AnnexMalformed,             ///< a line of annex/roll.jsonl; seq counts its lines from 0
    CommitmentDiffers,          ///< a record and key that do not give their commitment
    PersonTwice,                ///< two lines with one handle
};

/// What an answer says nothing about.
enum class Gap : std::uint8_t {
    PaperAgainstRecord,  ///< whether the papers were marked as recorded
    WhoVoted,            ///< whether those who drew papers were those they said
    EverythingRecorded,  ///< whether every act was recorded
    ClockTruth,          ///< whether the times are true
    Rules,               ///< verify: whether the result follows; replay does that
    Signatures,          ///< replay: who signed; verify does that, with your policy
    Rollback,            ///< verify: without an older checkpoint a rollback cannot be seen
    Witnesses,           ///< verify: the policy asks for no witness
    People,              ///< eligibility of each person; only with the annex
    ErasedPeople,        ///< eligibility of people whose record is not there
    Identity,            ///< annex/identity.jsonl; only the bureau can open it
};

/// What should be looked at, though nothing is broken.
enum class Warning : std::uint8_t {
    CosignedInFuture,  ///< a cosignature later than the observer's clock
    UnsignedRecords,   ///< records behind the checkpoint
    UnaccountedFiles,  ///< files that no record vouches for
};

}  // namespace douxuan::audit

namespace douxuan::base {

template <>
inline constexpr auto words_of<audit::Check> = words<audit::Check>({
    {audit::Check::Verify, "verify"},
    {audit::Check::Replay, "replay"},
});
template <>
inline constexpr auto words_of<audit::Verdict> = words<audit::Verdict>({
    {audit::Verdict::Accepted, "accepted"},
    {audit::Verdict::Rejected, "rejected"},
});
template <>
inline constexpr auto words_of<audit::People> = words<audit::People>({
    {audit::People::Public, "public"},
    {audit::People::Accredited, "accredited"},
});
template <>
inline constexpr auto words_of<audit::CheckFault> = words<audit::CheckFault>({
    {audit::CheckFault::CheckpointRefused, "checkpoint_refused"},
    {audit::CheckFault::CheckpointMalformed, "checkpoint_malformed"},
    {audit::CheckFault::RecordMalformed, "record_malformed"},
    {audit::CheckFault::RecordUnfinished, "record_unfinished"},
    {audit::CheckFault::SequenceBroken, "sequence_broken"},
    {audit::CheckFault::NotOpened, "not_opened"},
    {audit::CheckFault::OriginDiffers, "origin_differs"},
    {audit::CheckFault::KeyDiffers, "key_differs"},
    {audit::CheckFault::RecordsMissing, "records_missing"},
    {audit::CheckFault::RootDiffers, "root_differs"},
    {audit::CheckFault::StoredCheckpointMalformed, "stored_checkpoint_malformed"},
    {audit::CheckFault::StoredCheckpointUnsigned, "stored_checkpoint_unsigned"},
    {audit::CheckFault::StoredCheckpointDiffers, "stored_checkpoint_differs"},
    {audit::CheckFault::StoredCheckpointBeyond, "stored_checkpoint_beyond"},
    {audit::CheckFault::OldCheckpointMalformed, "old_checkpoint_malformed"},
    {audit::CheckFault::OldCheckpointUnsigned, "old_checkpoint_unsigned"},
    {audit::CheckFault::OldCheckpointForeign, "old_checkpoint_foreign"},
    {audit::CheckFault::RolledBack, "rolled_back"},
    {audit::CheckFault::Forked, "forked"},
    {audit::CheckFault::ProofMalformed, "proof_malformed"},
    {audit::CheckFault::ProofDiffers, "proof_differs"},
    {audit::CheckFault::FileMissing, "file_missing"},
    {audit::CheckFault::FileDiffers, "file_differs"},
    {audit::CheckFault::ResultDiffers, "result_differs"},
    {audit::CheckFault::ResultUnannounced, "result_unannounced"},
    {audit::CheckFault::TimeBackwards, "time_backwards"},
    {audit::CheckFault::CosignedTooEarly, "cosigned_too_early"},
    {audit::CheckFault::RulesUnreadable, "rules_unreadable"},
    {audit::CheckFault::LawRefuses, "law_refuses"},
    {audit::CheckFault::AnnexMalformed, "annex_malformed"},
    {audit::CheckFault::CommitmentDiffers, "commitment_differs"},
    {audit::CheckFault::PersonTwice, "person_twice"},
});
template <>
inline constexpr auto words_of<audit::Gap> = words<audit::Gap>({
    {audit::Gap::PaperAgainstRecord, "paper_against_record"},
    {audit::Gap::WhoVoted, "who_voted"},
    {audit::Gap::EverythingRecorded, "everything_recorded"},
    {audit::Gap::ClockTruth, "clock_truth"},
    {audit::Gap::Rules, "rules"},
    {audit::Gap::Signatures, "signatures"},
    {audit::Gap::Rollback, "rollback"},
    {audit::Gap::Witnesses, "witnesses"},
    {audit::Gap::People, "people"},
    {audit::Gap::ErasedPeople, "erased_people"},
    {audit::Gap::Identity, "identity"},
});
template <>
inline constexpr auto words_of<audit::Warning> = words<audit::Warning>({
    {audit::Warning::CosignedInFuture, "cosigned_in_future"},
    {audit::Warning::UnsignedRecords, "unsigned_records"},
    {audit::Warning::UnaccountedFiles, "unaccounted_files"},
});

}  // namespace douxuan::base
