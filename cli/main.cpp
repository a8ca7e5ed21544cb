// SPDX-License-Identifier: Apache-2.0
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string_view>

#include <unistd.h>

#include "cli/program.h"

int main(int count, char** words) {
    using namespace douxuan::cli;
    std::ios::sync_with_stdio(false);
    std::signal(SIGXFSZ, SIG_IGN);  // a file too large is an error to report, not an end
    const char* const no_color = std::getenv("NO_COLOR");
    const bool is_coloured =
        isatty(STDOUT_FILENO) == 1 && (no_color == nullptr || std::string_view(no_color).empty());
    return program(
        {words + 1, words + count},
        {.in = std::cin,
         .out = std::cout,
         .talk = std::cerr,
         .ink = is_coloured ? Ink::Coloured : Ink::Plain,
         .present = {.typing = isatty(STDIN_FILENO) == 1, .watching = isatty(STDERR_FILENO) == 1}});
}
