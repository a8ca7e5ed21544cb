// SPDX-License-Identifier: Apache-2.0
// Why a text is not canonical JSON, and where a member stands in it. Slow and plain: it runs only
// when reading has failed.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "audit/codec.h"

namespace douxuan::audit {

/// What `lint` found.
struct Lint {
    std::optional<DecodeError> error;  ///< the first fault of the text, from its beginning
    std::size_t offset = 0;            ///< of the value at the path sought, or of what holds it
};

/// Reads one JSON value as the canonical form has it, and looks for a path such as
/// "data.offices[2].seats" on the way.
Lint lint(std::string_view text, std::string_view path_sought);

}  // namespace douxuan::audit
