// SPDX-License-Identifier: Apache-2.0
// Facts of the count. DO NOT CHANGE kinds and member names: they are on disk.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/describe.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/count/result.h"
#include "engine/law/resolution.h"

namespace douxuan::count {

using base::field;

/// How so many papers of a batch were marked. The marks, not the verdict.
/// Grammar of `marks`: "#" for a paper that is not official, torn, or wholly illegible; else one
/// part for each office of the style, in the order of the paper, joined by "/". A part has one
/// sign for each candidate in the order of the list: "+" for, "-" against, "." no mark,
/// "?" one that cannot be made out or is none that the paper prescribes; then "~" and a write-in id
/// for each name written in, sorted.
struct Pattern {
    std::string marks;
    base::Papers papers;

    static constexpr auto fields() {
        return describe(field("marks", &Pattern::marks, "the marks on each of them"),
                        field("papers", &Pattern::papers, "how many papers, at least 1"));
    }
    friend auto operator<=>(const Pattern&, const Pattern&) = default;
};

/// A batch out of an opened and mixed box was counted and sealed. Patterns are sorted by marks
/// and stand once each: neither order nor time of casting is in the log.
struct BatchSealed {
    static constexpr std::string_view kind = "batch.sealed";
    base::BatchId batch;
    base::Papers papers;
    std::vector<Pattern> patterns;
    base::StationId station;
    base::StyleId style;

    static constexpr auto fields() {
        using E = BatchSealed;
        return describe(
            field("batch", &E::batch, "its id"), field("papers", &E::papers, "papers in it"),
            field("patterns", &E::patterns, "sorted, each once"),
            field("station", &E::station, "whose box"), field("style", &E::style, "which paper"));
    }
};

/// How a name is written otherwise than the person is called. DO NOT CHANGE words: on disk.
enum class NameVariant : std::uint8_t {
    Nickname,         ///< 外号, 小名
    GivenName,        ///< without the surname
    SameSound,        ///< 同音字
    OtherCharacters,  ///< 错别字, and any other way
};

/// The election committee decided whom a written name means: a person, or nobody.
struct WriteInAdjudicated {
    static constexpr std::string_view kind = "write_in.adjudicated";
    base::Members in_favour;
    std::optional<base::PersonId> person;
    std::string spelling;
    std::optional<NameVariant> variant = {};  ///< absent: as the person is called, or nobody's name
    base::WriteInId write_in;

    static constexpr auto fields() {
        using E = WriteInAdjudicated;
        return describe(field("in_favour", &E::in_favour, "members in favour"),
                        field("person", &E::person, "who is meant; absent: nobody"),
                        field("spelling", &E::spelling, "as written on the papers"),
                        field("variant", &E::variant,
                              "how it differs from what the person is called; absent: it does not"),
                        field("write_in", &E::write_in, "its id in the patterns"));
    }
};

/// The election committee decided what papers mean that bear a mark nobody can make out.
/// Law: 海南省村民委员会选举办法(2025) art. 30; 北京市村民委员会选举办法(2012) art. 28
struct IllegibleAdjudicated {
    static constexpr std::string_view kind = "illegible.adjudicated";
    base::Members in_favour;
    std::string marks;
    std::string meaning;
    base::StyleId style;

    static constexpr auto fields() {
        using E = IllegibleAdjudicated;
        return describe(
            field("in_favour", &E::in_favour, "members in favour"),
            field("marks", &E::marks, "the marks of the papers in question, as they were sealed"),
            field(
                "meaning", &E::meaning,
                "the same with each ? as it counts: + for, - against, . no mark, ? void; or # for "
                "a paper that is void"),
            field("style", &E::style, "which paper"));
    }
};

/// Two relatives are elected who may not sit together, and one of them declared to leave the seat
/// to the other, before the order of the law decides. Law: 四川省村民委员会选举条例(2025) art. 35
struct RelativeWithdrew {
    static constexpr std::string_view kind = "relative.withdrew";
    base::PersonId other;
    base::PersonId person;

    static constexpr auto fields() {
        return describe(field("other", &RelativeWithdrew::other, "the relative who stays"),
                        field("person", &RelativeWithdrew::person, "who leaves the seat"));
    }
};

/// Two relatives have equal votes for one office, and a meeting decided which of them stays.
/// Law: 海南省村民委员会选举办法(2025) art. 33
struct RelativesDecided {
    static constexpr std::string_view kind = "relatives.decided";
    base::PersonId other;
    base::PersonId person;
    law::Resolution resolution;

    static constexpr auto fields() {
        using E = RelativesDecided;
        return describe(field("other", &E::other, "the relative who stays"),
                        field("person", &E::person, "who leaves the seat"),
                        field("resolution", &E::resolution, "the meeting that decided"));
    }
};

/// The result was announced on the spot. Refused unless it is what the engine determines.
struct ResultAnnounced {
    static constexpr std::string_view kind = "result.announced";
    Result result;

    static constexpr auto fields() {
        return describe(field("result", &ResultAnnounced::result, "the whole result"));
    }
};

}  // namespace douxuan::count

namespace douxuan::base {

template <>
inline constexpr auto words_of<count::NameVariant> = words<count::NameVariant>({
    {count::NameVariant::Nickname, "nickname"},
    {count::NameVariant::GivenName, "given_name"},
    {count::NameVariant::SameSound, "same_sound"},
    {count::NameVariant::OtherCharacters, "other_characters"},
});

}  // namespace douxuan::base
