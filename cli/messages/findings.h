// SPDX-License-Identifier: Apache-2.0
// What verification and replay say, in sentences for observers.
#pragma once

#include <string>

#include "audit/report.h"
#include "cli/messages/complaint.h"
#include "cli/messages/language.h"
#include "cli/messages/text.h"

namespace douxuan::cli {

/// Where the fault lies, what it is, and what to do. For a record that the rules refuse the
/// reason and remedy are those of the refusal (refusals.h) and are left out here.
Complaint complaint(Language language, const audit::Finding& finding);

/// What an answer says nothing about, as a short phrase.
Text text_of(audit::Gap gap);
/// What should be looked at, as a sentence.
Text text_of(audit::Warning warning);

}  // namespace douxuan::cli
