// SPDX-License-Identifier: Apache-2.0
// README.txt of every bundle.
#pragma once

#include <string_view>

namespace douxuan::audit {

/// How to check a bundle, with this program and without it, in Chinese and in English.
extern const std::string_view bundle_readme;

}  // namespace douxuan::audit
