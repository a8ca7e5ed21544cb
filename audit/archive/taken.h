// SPDX-License-Identifier: Apache-2.0
// What became of a bundle that was given to an archive. DO NOT CHANGE the words: they are stored.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "audit/bundle.h"
#include "audit/report.h"
#include "engine/base/describe.h"

namespace douxuan::archive {

enum class Outcome : std::uint8_t {
    Counted,     ///< verified and replayed, with a result: its figures count
    UnderWay,    ///< verified and replayed, no result yet
    Known,       ///< an earlier state of what is counted; nothing changed
    Forked,      ///< holds by itself and contradicts what the same committee handed in before
    Failed,      ///< not believed: kept aside and not counted
    Unreadable,  ///< no bundle that can be read
    Unlisted,    ///< of a committee that is not on the list: not judged
    NoPolicy,    ///< of a committee for which no policy is registered: not judged
};

/// At which question a bundle failed.
enum class Stage : std::uint8_t {
    Read,    ///< can it be read?
    Claim,   ///< does it say which election it is?
    Trust,   ///< may this key speak for that committee, and did nobody decide against this log?
    Verify,  ///< are these the records that were signed?
    Replay,  ///< does the result follow?
};

/// Which election a bundle says that it is, before anything of it is believed.
struct Claim {
    std::string committee;  ///< code; empty if it cannot be read
    std::int64_t term = 0;
    std::string origin;
};

/// Why a log may not speak for a committee.
enum class Distrust : std::uint8_t {
    KeyOfAnother,  ///< the name of the log is not that of the committee
    Rejected,      ///< the bureau decided for another log
};

/// One bundle, done.
struct Taken {
    std::string path;
    Outcome outcome{};
    Claim claim;
    std::int64_t records = 0;     ///< judged
    std::int64_t identities = 0;  ///< of its sealed annex that were opened
    std::int64_t unopened = 0;    ///< and that the bureau's key does not open
    Stage stage{};                ///< where it failed
    Distrust distrust{};          ///< at Stage::Trust
    std::optional<audit::BundleError> unreadable;
    std::optional<audit::Finding> finding;  ///< the first thing that does not hold
    std::string aside;                      ///< where a failing bundle is kept, or empty
};

}  // namespace douxuan::archive

namespace douxuan::base {

template <>
inline constexpr auto words_of<archive::Outcome> = words<archive::Outcome>({
    {archive::Outcome::Counted, "counted"},
    {archive::Outcome::UnderWay, "under_way"},
    {archive::Outcome::Known, "known"},
    {archive::Outcome::Forked, "forked"},
    {archive::Outcome::Failed, "failed"},
    {archive::Outcome::Unreadable, "unreadable"},
    {archive::Outcome::Unlisted, "unlisted"},
    {archive::Outcome::NoPolicy, "no_policy"},
});
template <>
inline constexpr auto words_of<archive::Stage> = words<archive::Stage>({
    {archive::Stage::Read, "read"},
    {archive::Stage::Claim, "claim"},
    {archive::Stage::Trust, "trust"},
    {archive::Stage::Verify, "verify"},
    {archive::Stage::Replay, "replay"},
});
template <>
inline constexpr auto words_of<archive::Distrust> = words<archive::Distrust>({
    {archive::Distrust::KeyOfAnother, "key_of_another"},
    {archive::Distrust::Rejected, "rejected"},
});

}  // namespace douxuan::base
