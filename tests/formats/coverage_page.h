// SPDX-License-Identifier: Apache-2.0
// docs/law/coverage.md: article, value of a ruleset, function that uses it, test; and the articles
// about elections that nothing carries.
#pragma once

#include <string>

#include "tests/formats/articles.h"
#include "tests/formats/law_scan.h"

namespace douxuan::formats {

/// The page. `uncovered`: the text of uncovered.tsv, a line "instrument, article, Chinese, English"
/// for each article that no value carries, sorted as it is to stand. `list`: where the articles
/// without a rule have their place.
std::string coverage_page(const LawScan& scan, const std::string& uncovered,
                          const ArticleList& list);

}  // namespace douxuan::formats
