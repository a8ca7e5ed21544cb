// SPDX-License-Identifier: Apache-2.0
#include "engine/election/event.h"

namespace douxuan::election {

Fact::Fact() = default;
Fact::Fact(const Fact& other) = default;
Fact::Fact(Fact&& other) noexcept = default;
Fact& Fact::operator=(const Fact& other) = default;
Fact& Fact::operator=(Fact&& other) noexcept = default;
Fact::~Fact() = default;

std::string_view Event::kind() const {
    return std::visit([](const auto& stated) { return stated.kind; }, fact);
}

}  // namespace douxuan::election
