// SPDX-License-Identifier: Apache-2.0
// docs/law/indicators.md: the dictionary of indicators, the codes and the returns, out of
// engine/statistics.
#pragma once

#include <string>

namespace douxuan::formats {

std::string indicators_page();

}  // namespace douxuan::formats
