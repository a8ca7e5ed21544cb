// SPDX-License-Identifier: Apache-2.0
// Reading goes once through the text and allocates only when a part has more names than any before.
#include "engine/count/marks.h"

#include <optional>

namespace douxuan::count {

namespace {

std::optional<Mark> mark_of(char sign) {
    switch (sign) {
        case '+':
            return Mark::For;
        case '-':
            return Mark::Against;
        case '.':
            return Mark::None;
        case '?':
            return Mark::Illegible;
        default:
            return std::nullopt;
    }
}

char sign_of(Mark mark) {
    switch (mark) {
        case Mark::For:
            return '+';
        case Mark::Against:
            return '-';
        case Mark::None:
            return '.';
        case Mark::Illegible:
            return '?';
    }
    return '?';
}

/// Reads "~" and an id as often as they follow.
Reading read_written(std::string_view text, MarkedPart& part) {
    part.written.clear();
    while (!text.empty()) {
        if (text.front() != '~') {
            return Reading::Unreadable;
        }
        text.remove_prefix(1);
        const std::string_view id = text.substr(0, text.find('~'));
        if (!base::is_id(id) || (!part.written.empty() && id < part.written.back())) {
            return Reading::Unreadable;
        }
        part.written.push_back(id);
        text.remove_prefix(id.size());
    }
    return Reading::Readable;
}

Reading read_part(std::string_view text, std::size_t candidates, MarkedPart& part) {
    if (text.size() < candidates) {
        return Reading::Unreadable;
    }
    part.marks.clear();
    for (const char sign : text.substr(0, candidates)) {
        const std::optional<Mark> mark = mark_of(sign);
        if (!mark) {
            return Reading::Unreadable;
        }
        part.marks.push_back(*mark);
    }
    return read_written(text.substr(candidates), part);
}

}  // namespace

Reading read_marks(std::string_view text, const Ballot& ballot, Marks& marks) {
    if (text == "#") {
        marks.kind = PaperKind::Void;
        return Reading::Readable;
    }
    marks.kind = PaperKind::Readable;
    marks.parts.resize(ballot.parts.size());
    for (std::size_t i = 0; i < ballot.parts.size(); ++i) {
        const std::size_t end = text.find('/');
        const bool is_last = i + 1 == ballot.parts.size();
        if (is_last != (end == std::string_view::npos) ||
            read_part(text.substr(0, end), ballot.parts[i].candidates.size(), marks.parts[i]) ==
                Reading::Unreadable) {
            return Reading::Unreadable;
        }
        text.remove_prefix(is_last ? text.size() : end + 1);
    }
    return text.empty() ? Reading::Readable : Reading::Unreadable;
}

std::string write_marks(const Marks& marks) {
    if (marks.kind == PaperKind::Void) {
        return "#";
    }
    std::string text;
    for (const MarkedPart& part : marks.parts) {
        if (&part != &marks.parts.front()) {
            text += '/';
        }
        for (const Mark mark : part.marks) {
            text += sign_of(mark);
        }
        for (const std::string_view id : part.written) {
            text += '~';
            text += id;
        }
    }
    return text;
}

}  // namespace douxuan::count
