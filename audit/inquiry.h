// SPDX-License-Identifier: Apache-2.0
// A question that is asked of a bundle while its records are walked through. Only for verify.cpp,
// replay.cpp and check.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "audit/bundle.h"
#include "audit/check.h"
#include "audit/policy.h"
#include "audit/report.h"
#include "audit/verify.h"
#include "audit/walk.h"

namespace douxuan::audit {

/// Verification, or replay.
class Inquiry {
  public:
    virtual ~Inquiry() = default;

    /// What is judged before any record is read. Errors: an unreadable bundle.
    virtual BundleResult<std::optional<Finding>> begin() = 0;
    /// The head that the checkpoint signs. After `begin`, if it found nothing.
    virtual TreeHead head() const = 0;
    /// What the walk has to pass on its way.
    virtual std::optional<Finding> expect(Walk& walk) = 0;
    /// Judges a record.
    virtual std::optional<Finding> judge(const election::Event& event) = 0;
    /// The answer, with the first thing found so far. `walk` is null if it was not begun.
    virtual Report conclude(const Walk* walk, std::optional<Finding> finding) = 0;
};

/// Whether the signatures of the log are judged, or were just judged by a verification.
enum class Signatures : std::uint8_t { Judged, JustVerified };

std::unique_ptr<Inquiry> verification(const Bundle& bundle, const Policy& policy,
                                      const VerifyOptions& options);
/// `see` may be empty.
std::unique_ptr<Inquiry> replay(const Bundle& bundle, People people, Signatures signatures,
                                SeeState see);

/// Asks one question in a walk of its own.
BundleResult<Report> ask(const Bundle& bundle, Inquiry& inquiry);

}  // namespace douxuan::audit
