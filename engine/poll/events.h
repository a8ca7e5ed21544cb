// SPDX-License-Identifier: Apache-2.0
// Facts of election day; those of its preparation come with them. DO NOT CHANGE kinds and member
// names: on disk.
// Long: the facts of one day, each with its table.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/base/describe.h"
#include "engine/base/handle.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/law/choices/poll.h"
#include "engine/poll/preparation_events.h"

namespace douxuan::poll {

using base::field;

/// A place to mark papers unseen (秘密写票处).
enum class Booth : std::uint8_t { SetUp, Missing };

/// A public place where somebody writes for voters who cannot (公共代写处, 代书处).
enum class ScribePlace : std::uint8_t { SetUp, Missing };

/// Whether an official of the township goes along with a mobile box (随行监督).
enum class Official : std::uint8_t { Along, Missing };

/// A station opened: the box was shown empty and sealed.
struct PollOpened {
    static constexpr std::string_view kind = "poll.opened";
    std::optional<Booth> booth = {};
    std::optional<Official> official = {};  ///< of a mobile box
    std::optional<ScribePlace> scribe_place = {};
    base::StationId station;

    static constexpr auto fields() {
        return describe(field("booth", &PollOpened::booth,
                              "whether papers can be marked there unseen; absent: not said"),
                        field("official", &PollOpened::official,
                              "whether an official goes along with the mobile box"),
                        field("scribe_place", &PollOpened::scribe_place,
                              "whether somebody writes there for voters who cannot, in a public "
                              "place; absent: not said"),
                        field("station", &PollOpened::station, "which"));
    }
};

/// One paper was handed out. Where offices have separate papers, one fact for each. Says who
/// writes for the voter, never what.
struct PaperIssued {
    static constexpr std::string_view kind = "paper.issued";
    std::optional<base::Handle> proxy;
    std::optional<base::PersonId> scribe = {};
    std::optional<law::Shown> shown = {};
    base::StationId station;
    base::StyleId style;
    base::Handle voter;

    static constexpr auto fields() {
        using E = PaperIssued;
        return describe(
            field("proxy", &E::proxy, "who draws it for the voter, if a proxy"),
            field("scribe", &E::scribe, "who writes for whoever takes it, if anybody"),
            field("shown", &E::shown, "what whoever takes it showed for it; absent: not said"),
            field("station", &E::station, "where"), field("style", &E::style, "which paper"),
            field("voter", &E::voter, "whose vote it is"));
    }
};

/// A spoilt paper was taken back unread and replaced by a fresh one. Says nothing of the voter.
struct PaperSpoiled {
    static constexpr std::string_view kind = "paper.spoiled";
    base::StationId station;
    base::StyleId style;

    static constexpr auto fields() {
        return describe(field("station", &PaperSpoiled::station, "where"),
                        field("style", &PaperSpoiled::style, "which paper"));
    }
};

enum class TurnedAwayFor : std::uint8_t {
    NotOnRoll,
    PaperAlreadyDrawn,
    MandateNotPosted,
    MandatesExhausted,
    ProxyIsCandidate
};

/// Somebody was refused a paper; recorded because it matters in law.
struct VoterTurnedAway {
    static constexpr std::string_view kind = "voter.turned_away";
    TurnedAwayFor reason{};
    base::StationId station;

    static constexpr auto fields() {
        return describe(field("reason", &VoterTurnedAway::reason, "why"),
                        field("station", &VoterTurnedAway::station, "where"));
    }
};

/// Reasons for stock that does not balance. Fixed phrases, no free text during the poll.
enum class StockReason : std::uint8_t {
    TakenAwayByVoter,
    LostAtStation,
    MiscountedAtDelivery,
    FoundForeignPapers,
    Unexplained
};

struct StyleStock {
    base::Papers left_over;
    base::Papers spoiled;
    base::StyleId style;

    static constexpr auto fields() {
        using S = StyleStock;
        return describe(field("left_over", &S::left_over, "papers not handed out, counted"),
                        field("spoiled", &S::spoiled, "spoilt papers taken back, counted"),
                        field("style", &S::style, "which paper"));
    }
};

/// A station closed and its stock was counted.
struct PollClosed {
    static constexpr std::string_view kind = "poll.closed";
    std::optional<StockReason> reason;
    base::StationId station;
    std::vector<StyleStock> stock;
    std::optional<base::Members> watchers = {};  ///< who see its box to the count

    static constexpr auto fields() {
        using E = PollClosed;
        return describe(field("reason", &E::reason, "why the stock does not balance"),
                        field("station", &E::station, "which"),
                        field("stock", &E::stock, "one row a style"),
                        field("watchers", &E::watchers,
                              "of how many of the staff the sealed box is brought to the count "
                              "before the eyes; absent: not said"));
    }
};

/// So many papers of one style.
struct StylePapers {
    base::Papers papers;
    base::StyleId style;

    static constexpr auto fields() {
        return describe(field("papers", &StylePapers::papers, "how many"),
                        field("style", &StylePapers::style, "which paper"));
    }
};

/// At the close of a station its box was sealed, and the papers that were not handed out were
/// destroyed, before everybody. Law: 四川省村民委员会选举条例(2025) art. 31;
/// 四川省城市居民委员会选举条例(2025) art. 29
struct PapersDestroyed {
    static constexpr std::string_view kind = "papers.destroyed";
    std::vector<StylePapers> destroyed;
    base::StationId station;

    static constexpr auto fields() {
        return describe(field("destroyed", &PapersDestroyed::destroyed, "one row a style"),
                        field("station", &PapersDestroyed::station, "of which place"));
    }
};

/// Papers of one style that lay in a box, counted face down.
struct BoxContent {
    base::Papers papers;
    base::StationId station;
    base::StyleId style;

    static constexpr auto fields() {
        return describe(field("papers", &BoxContent::papers, "how many"),
                        field("station", &BoxContent::station, "in whose box"),
                        field("style", &BoxContent::style, "which paper"));
    }
};

/// Small boxes were put together unread, so that nobody's vote shows.
struct BoxesMerged {
    static constexpr std::string_view kind = "boxes.merged";
    std::optional<std::vector<BoxContent>> counted = {};  ///< of mobile boxes, before that
    std::vector<base::StationId> from;
    base::StationId into;

    static constexpr auto fields() {
        return describe(field("counted", &BoxesMerged::counted,
                              "what lay in each mobile box, where its list bounds it"),
                        field("from", &BoxesMerged::from, "emptied into the other box"),
                        field("into", &BoxesMerged::into, "the box counted"));
    }
};

/// A box was opened in public and its papers were counted, not yet read.
struct BoxOpened {
    static constexpr std::string_view kind = "box.opened";
    std::optional<StockReason> reason;
    std::vector<StylePapers> returned;
    base::StationId station;

    static constexpr auto fields() {
        using E = BoxOpened;
        return describe(
            field("reason", &E::reason, "why the number differs from the papers issued"),
            field("returned", &E::returned, "one row a style"),
            field("station", &E::station, "whose box"));
    }
};

/// Papers of an opened box were proven to be forged and taken out, unread.
struct PapersExcluded {
    static constexpr std::string_view kind = "papers.excluded";
    base::Members in_favour;
    base::Papers papers;
    base::StationId station;
    base::StyleId style;

    static constexpr auto fields() {
        using E = PapersExcluded;
        return describe(field("in_favour", &E::in_favour, "members in favour"),
                        field("papers", &E::papers, "how many"),
                        field("station", &E::station, "out of whose box"),
                        field("style", &E::style, "which paper"));
    }
};

}  // namespace douxuan::poll

namespace douxuan::base {

template <>
inline constexpr auto words_of<poll::Booth> = words<poll::Booth>({
    {poll::Booth::SetUp, "set_up"},
    {poll::Booth::Missing, "missing"},
});
template <>
inline constexpr auto words_of<poll::Official> = words<poll::Official>({
    {poll::Official::Along, "along"},
    {poll::Official::Missing, "missing"},
});
template <>
inline constexpr auto words_of<poll::ScribePlace> = words<poll::ScribePlace>({
    {poll::ScribePlace::SetUp, "set_up"},
    {poll::ScribePlace::Missing, "missing"},
});
template <>
inline constexpr auto words_of<poll::TurnedAwayFor> = words<poll::TurnedAwayFor>({
    {poll::TurnedAwayFor::NotOnRoll, "not_on_roll"},
    {poll::TurnedAwayFor::PaperAlreadyDrawn, "paper_already_drawn"},
    {poll::TurnedAwayFor::MandateNotPosted, "mandate_not_posted"},
    {poll::TurnedAwayFor::MandatesExhausted, "mandates_exhausted"},
    {poll::TurnedAwayFor::ProxyIsCandidate, "proxy_is_candidate"},
});
template <>
inline constexpr auto words_of<poll::StockReason> = words<poll::StockReason>({
    {poll::StockReason::TakenAwayByVoter, "taken_away_by_voter"},
    {poll::StockReason::LostAtStation, "lost_at_station"},
    {poll::StockReason::MiscountedAtDelivery, "miscounted_at_delivery"},
    {poll::StockReason::FoundForeignPapers, "found_foreign_papers"},
    {poll::StockReason::Unexplained, "unexplained"},
});

}  // namespace douxuan::base
