// SPDX-License-Identifier: Apache-2.0
#include "cli/policy_file.h"

#include "cli/files.h"
#include "cli/messages/complaint.h"
#include "cli/says.h"

namespace douxuan::cli {

std::expected<audit::Policy, ExitCode> read_policy(const Call& call, const std::string& path) {
    const auto text = read_file(call, path);
    if (!text) {
        return std::unexpected(text.error());
    }
    auto policy = audit::Policy::parse(*text);
    if (!policy) {
        Complaint what = complaint(call.language, policy.error());
        what.place = what.place.empty() ? path : path + ' ' + what.place;
        return std::unexpected(
            say_fault(call, ExitCode::BadInput, base::word(policy.error().fault), what));
    }
    return std::move(*policy);
}

}  // namespace douxuan::cli
