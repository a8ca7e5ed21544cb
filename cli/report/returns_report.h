// SPDX-License-Identifier: Apache-2.0
// The statistical returns of a term as forms: N of village committees, C of residents' committees.
#pragma once

#include "cli/report/bureau_report.h"

namespace douxuan::report {

/// A form for each kind of committee that is due or has elected: every field of the return, of the
/// whole and of each district, with where its number comes from or why it has none. Nothing is kept
/// back: a return goes to the office above and is not published.
Document returns_report(const Gathered& gathered, const BureauReportOptions& options);

}  // namespace douxuan::report
