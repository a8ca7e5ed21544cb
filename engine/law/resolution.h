// SPDX-License-Identifier: Apache-2.0
// The vote of a meeting and the approval of an authority, as every room states them. DO NOT CHANGE
// member names and words: on disk.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/date.h"
#include "engine/base/describe.h"
#include "engine/base/quantity.h"
#include "engine/law/choices/committee.h"

namespace douxuan::law {

/// How a quorum is counted.
enum class QuorumBasis : std::uint8_t {
    Adults,
    Households,
    Representatives,
    NoMeeting,  ///< an office decided: nobody is counted
    Voters,     ///< those who may vote
};

/// Whether a meeting was called in the ordinary course.
enum class Occasion : std::uint8_t {
    Ordinary,
    Special,  ///< 特殊情况: notice of it may be given at any time where the law says so
};

/// A vote of a meeting. How it was called, and who makes up a representatives' meeting, may be left
/// out: then nothing is judged of it.
struct Resolution {
    QuorumBasis basis{};
    Body body{};
    std::optional<Caller> called_by = {};     ///< who asked for the meeting or called it
    base::Members entitled;                   ///< adults, households, representatives or voters
    base::Members in_favour;                  ///< of those present
    std::optional<base::Date> notified = {};  ///< the day of the notice
    std::optional<Occasion> occasion = {};    ///< absent: ordinary
    base::Members present;
    std::optional<base::Members> representatives = {};  ///< of `entitled`; the others sit by office

    static constexpr auto fields() {
        using R = Resolution;
        return base::describe(
            base::field("basis", &R::basis, "who was counted; no_meeting for an office"),
            base::field("body", &R::body, "who met"),
            base::field("called_by", &R::called_by,
                        "who asked for the meeting or called it; absent: not said"),
            base::field("entitled", &R::entitled, "all who could have come"),
            base::field("in_favour", &R::in_favour, "votes in favour"),
            base::field("notified", &R::notified,
                        "the day on which notice of it was given; absent: not said"),
            base::field("occasion", &R::occasion,
                        "whether special circumstances allowed shorter notice; absent: ordinary"),
            base::field("present", &R::present, "who came"),
            base::field("representatives", &R::representatives,
                        "of a representatives' meeting: how many of all are representatives; "
                        "absent: not said"));
    }
};

/// An authority approved something, in a document.
struct Approval {
    Authority authority{};
    base::Date day;
    std::string document;  ///< its number

    static constexpr auto fields() {
        return base::describe(
            base::field("authority", &Approval::authority, "who approved"),
            base::field("day", &Approval::day, "when"),
            base::field("document", &Approval::document, "number of the document"));
    }
};

}  // namespace douxuan::law

namespace douxuan::base {

template <>
inline constexpr auto words_of<law::QuorumBasis> = words<law::QuorumBasis>({
    {law::QuorumBasis::Adults, "adults"},
    {law::QuorumBasis::Households, "households"},
    {law::QuorumBasis::Representatives, "representatives"},
    {law::QuorumBasis::NoMeeting, "no_meeting"},
    {law::QuorumBasis::Voters, "voters"},
});
template <>
inline constexpr auto words_of<law::Occasion> = words<law::Occasion>({
    {law::Occasion::Ordinary, "ordinary"},
    {law::Occasion::Special, "special"},
});

}  // namespace douxuan::base
