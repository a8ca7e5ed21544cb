// SPDX-License-Identifier: Apache-2.0
// Facts that need more than a line.
#include "engine/law/refusal.h"

namespace douxuan::law {

Fact fact(std::string_view name, base::Handle value) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = 0; i < 16; ++i) {
        text[15 - i] = hex[value.value >> (4 * i) & 0xFU];
    }
    return {std::string(name), text};
}

}  // namespace douxuan::law
