// SPDX-License-Identifier: Apache-2.0
// Documents made by hand, to see what the renderers make of them.
#pragma once

#include <string>

#include "cli/report/document.h"

namespace douxuan::test {

/// Two districts: every kind of cell, row, block and chart once.
report::Document small_document();

/// As large as a city's: sixteen districts with their streets, all charts.
report::Document city_document();

/// A document in which every text that comes from outside is `text`.
report::Document document_of(const std::string& text);

}  // namespace douxuan::test
