// SPDX-License-Identifier: Apache-2.0
// Facts of election day and its preparation. DO NOT CHANGE kinds and member names: on disk.
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
#include "engine/law/resolution.h"

namespace douxuan::poll {

using base::field;

enum class StationKind : std::uint8_t { Centre, Station, MobileBox };

struct Station {
    StationKind kind{};
    base::StationId station;

    static constexpr auto fields() {
        return describe(field("kind", &Station::kind, "meeting place, station or mobile box"),
                        field("station", &Station::station, "its id"));
    }
};

struct StationsFixed {
    static constexpr std::string_view kind = "stations.fixed";
    base::Members in_favour;
    std::vector<Station> stations;

    static constexpr auto fields() {
        return describe(field("in_favour", &StationsFixed::in_favour, "members in favour"),
                        field("stations", &StationsFixed::stations, "every place with a box"));
    }
};

enum class Duty : std::uint8_t { Scrutineer, Teller, Caller, Issuer, Scribe, MobileBoxKeeper };

struct StaffMember {
    Duty duty{};
    base::PersonId person;
    base::StationId station;

    static constexpr auto fields() {
        return describe(field("duty", &StaffMember::duty, "what the person does"),
                        field("person", &StaffMember::person, "who"),
                        field("station", &StaffMember::station, "where"));
    }
};

/// The staff was appointed and posted.
struct StaffAppointed {
    static constexpr std::string_view kind = "staff.appointed";
    base::Members in_favour;
    std::optional<law::Resolution> resolution = {};  ///< of the meeting that approved the list
    std::vector<StaffMember> staff;

    static constexpr auto fields() {
        using E = StaffAppointed;
        return describe(field("in_favour", &E::in_favour, "members in favour"),
                        field("resolution", &E::resolution,
                              "the meeting that approved the scribes or those who count, where "
                              "one has to"),
                        field("staff", &E::staff, "all of them"));
    }
};

/// What the proxy is to the principal.
enum class ProxyTie : std::uint8_t {
    Spouse,
    Parent,
    Child,
    Sibling,
    Grandparent,
    Grandchild,
    OtherVillager,
    OtherElector,  ///< of the same community
};

struct ProxyApproved {
    static constexpr std::string_view kind = "proxy.approved";
    base::Handle principal;
    base::Handle proxy;
    ProxyTie relation{};

    static constexpr auto fields() {
        using E = ProxyApproved;
        return describe(field("principal", &E::principal, "who gives the mandate"),
                        field("proxy", &E::proxy, "who votes for them"),
                        field("relation", &E::relation, "what the proxy is to the principal"));
    }
};

/// The list of proxies was posted; no mandate is accepted afterwards.
struct ProxiesPublished {
    static constexpr std::string_view kind = "proxies.published";
    base::Voters principals;

    static constexpr auto fields() {
        return describe(field("principals", &ProxiesPublished::principals, "mandates on the list"));
    }
};

/// The list of those who vote at a mobile box was posted.
struct MobileVotersPublished {
    static constexpr std::string_view kind = "mobile_voters.published";
    std::optional<law::Resolution> resolution = {};
    base::StationId station;
    std::vector<base::Handle> voters;

    static constexpr auto fields() {
        using E = MobileVotersPublished;
        return describe(field("resolution", &E::resolution,
                              "the meeting that approved the list, where one has to"),
                        field("station", &E::station, "the mobile box"),
                        field("voters", &E::voters, "who votes there"));
    }
};

struct PapersPrinted {
    static constexpr std::string_view kind = "papers.printed";
    base::Papers papers;
    base::StyleId style;

    static constexpr auto fields() {
        return describe(field("papers", &PapersPrinted::papers, "how many"),
                        field("style", &PapersPrinted::style, "which paper"));
    }
};

struct PapersDelivered {
    static constexpr std::string_view kind = "papers.delivered";
    base::Papers papers;
    base::StationId station;
    base::StyleId style;

    static constexpr auto fields() {
        using E = PapersDelivered;
        return describe(field("papers", &E::papers, "how many"),
                        field("station", &E::station, "to which station"),
                        field("style", &E::style, "which paper"));
    }
};

/// A place to mark papers unseen (秘密写票处).
enum class Booth : std::uint8_t { SetUp, Missing };

/// A station opened: the box was shown empty and sealed.
struct PollOpened {
    static constexpr std::string_view kind = "poll.opened";
    std::optional<Booth> booth = {};
    base::StationId station;

    static constexpr auto fields() {
        return describe(field("booth", &PollOpened::booth,
                              "whether papers can be marked there unseen; absent: not said"),
                        field("station", &PollOpened::station, "which"));
    }
};

/// One paper was handed out. Where offices have separate papers, one fact for each. Says who
/// writes for the voter, never what.
struct PaperIssued {
    static constexpr std::string_view kind = "paper.issued";
    std::optional<base::Handle> proxy;
    std::optional<base::PersonId> scribe = {};
    base::StationId station;
    base::StyleId style;
    base::Handle voter;

    static constexpr auto fields() {
        using E = PaperIssued;
        return describe(field("proxy", &E::proxy, "who draws it for the voter, if a proxy"),
                        field("scribe", &E::scribe, "who writes for whoever takes it, if anybody"),
                        field("station", &E::station, "where"),
                        field("style", &E::style, "which paper"),
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

    static constexpr auto fields() {
        using E = PollClosed;
        return describe(field("reason", &E::reason, "why the stock does not balance"),
                        field("station", &E::station, "which"),
                        field("stock", &E::stock, "one row a style"));
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

struct StyleReturn {
    base::Papers papers;
    base::StyleId style;

    static constexpr auto fields() {
        return describe(field("papers", &StyleReturn::papers, "papers found in the box"),
                        field("style", &StyleReturn::style, "which paper"));
    }
};

/// A box was opened in public and its papers were counted, not yet read.
struct BoxOpened {
    static constexpr std::string_view kind = "box.opened";
    std::optional<StockReason> reason;
    std::vector<StyleReturn> returned;
    base::StationId station;

    static constexpr auto fields() {
        using E = BoxOpened;
        return describe(
            field("reason", &E::reason, "why the number differs from the papers issued"),
            field("returned", &E::returned, "one row a style"),
            field("station", &E::station, "whose box"));
    }
};

/// Time, place and method of the vote were posted.
struct PollAnnounced {
    static constexpr std::string_view kind = "poll.announced";
    base::Members in_favour;

    static constexpr auto fields() {
        return describe(field("in_favour", &PollAnnounced::in_favour, "members in favour"));
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
inline constexpr auto words_of<poll::StationKind> = words<poll::StationKind>({
    {poll::StationKind::Centre, "centre"},
    {poll::StationKind::Station, "station"},
    {poll::StationKind::MobileBox, "mobile_box"},
});
template <>
inline constexpr auto words_of<poll::Booth> = words<poll::Booth>({
    {poll::Booth::SetUp, "set_up"},
    {poll::Booth::Missing, "missing"},
});
template <>
inline constexpr auto words_of<poll::Duty> = words<poll::Duty>({
    {poll::Duty::Scrutineer, "scrutineer"},
    {poll::Duty::Teller, "teller"},
    {poll::Duty::Caller, "caller"},
    {poll::Duty::Issuer, "issuer"},
    {poll::Duty::Scribe, "scribe"},
    {poll::Duty::MobileBoxKeeper, "mobile_box_keeper"},
});
template <>
inline constexpr auto words_of<poll::ProxyTie> = words<poll::ProxyTie>({
    {poll::ProxyTie::Spouse, "spouse"},
    {poll::ProxyTie::Parent, "parent"},
    {poll::ProxyTie::Child, "child"},
    {poll::ProxyTie::Sibling, "sibling"},
    {poll::ProxyTie::Grandparent, "grandparent"},
    {poll::ProxyTie::Grandchild, "grandchild"},
    {poll::ProxyTie::OtherVillager, "other_villager"},
    {poll::ProxyTie::OtherElector, "other_elector"},
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
