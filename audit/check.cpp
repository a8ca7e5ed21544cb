// SPDX-License-Identifier: Apache-2.0
#include "audit/check.h"

#include <utility>

#include "audit/inquiry.h"

namespace douxuan::audit {

BundleResult<Report> ask(const Bundle& bundle, Inquiry& inquiry) {
    auto begun = inquiry.begin();
    if (!begun) {
        return std::unexpected(begun.error());
    }
    if (*begun) {
        return inquiry.conclude(nullptr, *std::move(begun));
    }
    Walk walk(bundle, inquiry.head());
    if (auto finding = inquiry.expect(walk)) {
        return inquiry.conclude(nullptr, std::move(finding));
    }
    auto walked = walk.run([&](const election::Event& event) { return inquiry.judge(event); });
    if (!walked) {
        return std::unexpected(walked.error());
    }
    return inquiry.conclude(&walk, *std::move(walked));
}

BundleResult<Checked> check_bundle(const Bundle& bundle, const Policy& policy, People people,
                                   const VerifyOptions& options, const SeeState& see) {
    const auto signed_records = verification(bundle, policy, options);
    const auto result = replay(bundle, people, Signatures::JustVerified, see);
    auto begun = signed_records->begin();
    if (!begun) {
        return std::unexpected(begun.error());
    }
    if (*begun) {
        return Checked{signed_records->conclude(nullptr, *std::move(begun)), {}};
    }
    auto broken = result->begin();
    if (!broken) {
        return std::unexpected(broken.error());
    }
    const bool replays = !*broken;
    Walk walk(bundle, signed_records->head());
    if (auto finding = signed_records->expect(walk)) {
        return Checked{signed_records->conclude(nullptr, std::move(finding)), {}};
    }
    std::int64_t admitted = 0;
    // A record that the law does not allow ends the replay, and the verification goes on.
    auto walked = walk.run([&](const election::Event& event) {
        auto finding = signed_records->judge(event);
        if (!finding && !*broken) {
            *broken = result->judge(event);
            if (*broken) {
                (*broken)->seq = event.seq;
            } else {
                ++admitted;
            }
        }
        return finding;
    });
    if (!walked) {
        return std::unexpected(walked.error());
    }
    Checked checked{signed_records->conclude(&walk, *std::move(walked)), {}};
    if (checked.verified.verdict == Verdict::Accepted) {
        checked.replayed = result->conclude(replays ? &walk : nullptr, *std::move(broken));
        checked.replayed->records = admitted;
    }
    return checked;
}

}  // namespace douxuan::audit
