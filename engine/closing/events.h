// SPDX-License-Identifier: Apache-2.0
// Facts after the count. DO NOT CHANGE kinds, member names and words: they are on disk.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/base/describe.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/law/choices/closing.h"
#include "engine/law/choices/committee.h"

namespace douxuan::closing {

using base::field;

using law::Authority;

enum class ComplaintSubject : std::uint8_t {
    Registration,
    Nomination,
    Procedure,
    Count,
    Result,
    Bribery,   ///< 贿选
    Coercion,  ///< 暴力、威胁、欺骗
    Forgery,   ///< 伪造选票, 虚报选举票数
};

enum class Answer : std::uint8_t { Unfounded, Founded };

/// The result and the record went to an authority. It may be stated for several of them, and anew.
struct ResultFiled {
    static constexpr std::string_view kind = "result.filed";
    Authority authority{};

    static constexpr auto fields() {
        return describe(field("authority", &ResultFiled::authority, "with whom"));
    }
};

/// Somebody complained. Never who: a complaint is answered, its author is not published.
struct ComplaintFiled {
    static constexpr std::string_view kind = "complaint.filed";
    Authority authority{};
    base::ComplaintId complaint;
    ComplaintSubject subject{};

    static constexpr auto fields() {
        using E = ComplaintFiled;
        return describe(field("authority", &E::authority, "who received it"),
                        field("complaint", &E::complaint, "a number of its own"),
                        field("subject", &E::subject, "of what"));
    }
};

/// The authority answered it in writing, or, after an appeal, the authority above it did.
struct ComplaintAnswered {
    static constexpr std::string_view kind = "complaint.answered";
    Answer answer{};
    base::ComplaintId complaint;

    static constexpr auto fields() {
        using E = ComplaintAnswered;
        return describe(field("answer", &E::answer, "founded or not"),
                        field("complaint", &E::complaint, "which one"));
    }
};

/// Whoever complained does not accept the answer and turns to the next level.
/// Law: 四川省村民委员会选举条例(2025) art. 51
struct ComplaintAppealed {
    static constexpr std::string_view kind = "complaint.appealed";
    Authority authority{};
    base::ComplaintId complaint;

    static constexpr auto fields() {
        using E = ComplaintAppealed;
        return describe(field("authority", &E::authority, "who received the appeal"),
                        field("complaint", &E::complaint, "which one"));
    }
};

/// The outgoing committee handed over to the new one, with a signed list. Where the seal goes
/// before the rest it may be stated alone, and then the rest.
struct HandoverCompleted {
    static constexpr std::string_view kind = "handover.completed";
    std::vector<law::HandoverItem> items;
    Authority supervisor{};

    static constexpr auto fields() {
        using E = HandoverCompleted;
        return describe(field("items", &E::items, "what was handed over"),
                        field("supervisor", &E::supervisor, "who supervised it"));
    }
};

/// One folder of the archive.
struct ArchivePart {
    law::ArchiveContent content{};
    base::Pieces pieces;  ///< papers, books or files in it; 1 or more

    static constexpr auto fields() {
        return describe(field("content", &ArchivePart::content, "what it is"),
                        field("pieces", &ArchivePart::pieces, "how many pieces"));
    }
    friend bool operator==(const ArchivePart&, const ArchivePart&) = default;
};

/// The papers of the election were put in order and their index written. A later index replaces
/// an earlier one.
struct ArchiveIndexed {
    static constexpr std::string_view kind = "archive.indexed";
    std::vector<ArchivePart> parts;

    static constexpr auto fields() {
        return describe(field("parts", &ArchiveIndexed::parts, "the folders"));
    }
};

}  // namespace douxuan::closing

namespace douxuan::base {

template <>
inline constexpr auto words_of<closing::ComplaintSubject> = words<closing::ComplaintSubject>({
    {closing::ComplaintSubject::Registration, "registration"},
    {closing::ComplaintSubject::Nomination, "nomination"},
    {closing::ComplaintSubject::Procedure, "procedure"},
    {closing::ComplaintSubject::Count, "count"},
    {closing::ComplaintSubject::Result, "result"},
    {closing::ComplaintSubject::Bribery, "bribery"},
    {closing::ComplaintSubject::Coercion, "coercion"},
    {closing::ComplaintSubject::Forgery, "forgery"},
});
template <>
inline constexpr auto words_of<closing::Answer> = words<closing::Answer>({
    {closing::Answer::Unfounded, "unfounded"},
    {closing::Answer::Founded, "founded"},
});

}  // namespace douxuan::base
