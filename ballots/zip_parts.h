// SPDX-License-Identifier: Apache-2.0
// The parts of a ZIP archive that stands in memory. Private to this room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace douxuan::ballots {

/// Parts by name.
using ZipParts = std::map<std::string, std::string, std::less<>>;

enum class ZipFault : std::uint8_t {
    Broken,    ///< no archive, torn, or encrypted
    TooLarge,  ///< the parts asked for are together more than `most` bytes
};

/// Unpacks the parts whose name is `wanted`. Never more than `most` bytes in all, whatever the
/// archive promises. Of two parts of one name the last counts.
std::expected<ZipParts, ZipFault> unzip(std::string_view bytes, std::size_t most,
                                        const std::function<bool(std::string_view)>& wanted);

}  // namespace douxuan::ballots
