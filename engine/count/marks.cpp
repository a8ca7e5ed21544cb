// SPDX-License-Identifier: Apache-2.0
// Reading goes once through the text and allocates only when a part has more names than any before.
#include "engine/count/marks.h"

#include <array>

namespace douxuan::count {

namespace {

constexpr std::uint8_t no_sign = 0xFF;

// The mark that a byte means, or no_sign.
constexpr auto marks_of_signs = [] {
    std::array<std::uint8_t, 256> marks{};
    marks.fill(no_sign);
    marks['+'] = static_cast<std::uint8_t>(Mark::For);
    marks['-'] = static_cast<std::uint8_t>(Mark::Against);
    marks['.'] = static_cast<std::uint8_t>(Mark::None);
    marks['?'] = static_cast<std::uint8_t>(Mark::Illegible);
    return marks;
}();

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

// Takes "~" and an id off `text` as often as they stand there.
Reading read_written(std::string_view& text, MarkedPart& part) {
    part.written.clear();
    while (!text.empty() && text.front() == '~') {
        const std::string_view id = text.substr(1, text.find_first_of("~/", 1) - 1);
        if (!base::is_id(id) || (!part.written.empty() && id < part.written.back())) {
            return Reading::Unreadable;
        }
        part.written.push_back(id);
        text.remove_prefix(1 + id.size());
    }
    return Reading::Readable;
}

// Takes the signs of all candidates and the written names off `text`.
Reading read_part(std::string_view& text, std::size_t candidates, MarkedPart& part) {
    if (text.size() < candidates) {
        return Reading::Unreadable;
    }
    part.marks.resize(candidates);
    for (std::size_t i = 0; i < candidates; ++i) {
        const std::uint8_t mark = marks_of_signs[static_cast<std::uint8_t>(text[i])];
        if (mark == no_sign) {
            return Reading::Unreadable;
        }
        part.marks[i] = static_cast<Mark>(mark);
    }
    text.remove_prefix(candidates);
    return read_written(text, part);
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
        if (i != 0) {
            if (text.empty() || text.front() != '/') {
                return Reading::Unreadable;
            }
            text.remove_prefix(1);
        }
        if (read_part(text, ballot.parts[i].candidates.size(), marks.parts[i]) ==
            Reading::Unreadable) {
            return Reading::Unreadable;
        }
    }
    return text.empty() ? Reading::Readable : Reading::Unreadable;
}

// No id of somebody written in holds that sign.
bool has_illegible(std::string_view text) {
    return text.find('?') != std::string_view::npos;
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
