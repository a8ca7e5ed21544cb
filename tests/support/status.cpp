// SPDX-License-Identifier: Apache-2.0
#include "tests/support/status.h"

#include "cli/calendar_lines.h"
#include "cli/next_steps/next_steps.h"

namespace douxuan::test {

std::string need_of(const Walk& walk, std::string_view command) {
    for (const cli::NextStep& each : cli::next_steps(walk.state, walk.now.date_in_china())) {
        if (each.command == command) {
            return each.need == cli::Need::Missing ? "missing"
                   : each.need == cli::Need::Next  ? "next"
                                                   : "may";
        }
    }
    return "";
}

bool status_offers(const Walk& walk, std::string_view command) {
    return !need_of(walk, command).empty();
}

std::string calendar_line(const Walk& walk, law::Milestone milestone) {
    for (const cli::CalendarLine& each :
         cli::calendar_lines(walk.state, walk.now.date_in_china())) {
        if (each.day.milestone == milestone) {
            return each.day.last.text() + " " +
                   std::string(text_of(each.standing).in(cli::Language::English));
        }
    }
    return "none";
}

}  // namespace douxuan::test
