// SPDX-License-Identifier: Apache-2.0
// A document as one page of HTML that needs nothing beside itself: no script, no other file. Light
// or dark as the reader's system is, ready to print on A4.
#pragma once

#include <cstdint>
#include <string>

#include "cli/report/document.h"

namespace douxuan::report {

/// Which languages the page speaks.
enum class Speaks : std::uint8_t {
    Chinese,
    English,
    Both,  ///< the whole document in Chinese, then the whole in English
};

/// The page. It is well-formed XML as well. Every text is escaped.
std::string html(const Document& document, Speaks speaks);

}  // namespace douxuan::report
