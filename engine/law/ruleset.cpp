// SPDX-License-Identifier: Apache-2.0
#include "engine/law/ruleset.h"

namespace douxuan::law {

Ruleset::Ruleset() = default;
Ruleset::Ruleset(const Ruleset& other) = default;
Ruleset::Ruleset(Ruleset&& other) noexcept = default;
Ruleset& Ruleset::operator=(const Ruleset& other) = default;
Ruleset& Ruleset::operator=(Ruleset&& other) noexcept = default;
Ruleset::~Ruleset() = default;

}  // namespace douxuan::law
