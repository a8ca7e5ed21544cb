// SPDX-License-Identifier: Apache-2.0
#include "cli/stating.h"

#include "engine/base/ensure.h"

namespace douxuan::cli {

std::vector<Option> arranged(std::vector<Option> options, const Stating& how) {
    for (Option& each : options) {
        const bool computed = std::ranges::find(how.computed, each.name) != how.computed.end();
        if (computed && each.times == Times::Once) {
            each.times = Times::Optional;
        }
    }
    std::vector<Option> sorted;
    for (const std::string_view place : how.places) {
        const auto found = std::ranges::find(options, place, &Option::name);
        base::ensure(found != options.end());
        found->times = found->times == Times::Many ? Times::Places : Times::Place;
        sorted.push_back(*found);
        options.erase(found);
    }
    sorted.insert(sorted.end(), options.begin(), options.end());
    return with_time_and_site(std::move(sorted));
}

std::expected<Desk, ExitCode> open_to_show(const Call& call, std::vector<Option> options,
                                           Values* values) {
    auto given = read_options(call, options);
    if (!given) {
        return std::unexpected(given.error());
    }
    if (values != nullptr) {
        *values = std::move(*given);
    }
    return Desk::open(call, audit::LedgerMode::Read);
}

}  // namespace douxuan::cli
