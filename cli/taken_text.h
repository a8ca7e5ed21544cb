// SPDX-License-Identifier: Apache-2.0
// Why a bundle does not count, in the words of one language.
#pragma once

#include "audit/archive/taken.h"
#include "cli/messages/complaint.h"
#include "cli/messages/language.h"

namespace douxuan::cli {

/// What does not hold, with the record and the rule where one is known, and what to do. For a
/// bundle that counts, or is known, empty.
Complaint taken_complaint(Language language, const archive::Taken& taken);

}  // namespace douxuan::cli
