// SPDX-License-Identifier: Apache-2.0
#include "cli/report/escape.h"

#include "cli/messages/width.h"

namespace douxuan::report {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : cli::printable(text)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

}  // namespace douxuan::report
