// SPDX-License-Identifier: Apache-2.0
// What the program's `status` and `calendar` say of an election that a test walks.
#pragma once

#include <string>
#include <string_view>

#include "engine/law/calendar.h"
#include "tests/support/walk.h"

namespace douxuan::test {

/// What `status` says of that command: "missing", "next" or "may"; "" if it says nothing.
std::string need_of(const Walk& walk, std::string_view command);
/// Whether `status` names that command.
bool status_offers(const Walk& walk, std::string_view command);
/// The calendar's first line for that milestone, in English: the last day, and how it stands;
/// "none" if there is no such line.
std::string calendar_line(const Walk& walk, law::Milestone milestone);

}  // namespace douxuan::test
