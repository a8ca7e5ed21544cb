// SPDX-License-Identifier: Apache-2.0
// Facts of the preparation of election day: places, staff, mandates, lists, papers. DO NOT CHANGE
// kinds and member names: on disk.
// Long: every fact of the preparation, with its table.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/describe.h"
#include "engine/base/handle.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/law/choices/poll.h"
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
    std::optional<law::Approval> approval = {};  ///< of the mobile boxes
    base::Members in_favour;
    std::vector<Station> stations;

    static constexpr auto fields() {
        return describe(field("approval", &StationsFixed::approval,
                              "who approved the mobile boxes, where somebody has to"),
                        field("in_favour", &StationsFixed::in_favour, "members in favour"),
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

/// Those who came to vote adopted, by a show of hands, the people who count that were appointed
/// last (通过监票人、计票人). Law: 海南省村民委员会选举办法(2025) art. 25;
/// 河南省实施办法(2011) art. 32; 河北省村民委员会选举办法(2020) art. 24
struct StaffAdopted {
    static constexpr std::string_view kind = "staff.adopted";
    law::Resolution resolution;

    static constexpr auto fields() {
        return describe(field("resolution", &StaffAdopted::resolution, "the show of hands"));
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

/// What became of the voter card of the principal.
enum class CardOf : std::uint8_t {
    TakenBack,
    Kept,  ///< or never given
};

struct ProxyApproved {
    static constexpr std::string_view kind = "proxy.approved";
    std::optional<base::Date> applied = {};  ///< absent: on the day of the fact
    std::optional<CardOf> card = {};
    base::Handle principal;
    base::Handle proxy;
    std::optional<law::MandateReason> reason = {};  ///< absent: they are away
    ProxyTie relation{};

    static constexpr auto fields() {
        using E = ProxyApproved;
        return describe(
            field("applied", &E::applied,
                  "the day on which the mandate was asked for; absent: this day"),
            field("card", &E::card,
                  "what became of the voter card of who gives it; absent: not said"),
            field("principal", &E::principal, "who gives the mandate"),
            field("proxy", &E::proxy, "who votes for them"),
            field("reason", &E::reason, "why they do not vote in person; absent: they are away"),
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

/// How many people on a list vote at a mobile box on that ground. Who is ill is nobody's business:
/// the log has numbers only.
struct GroundVoters {
    law::MobileGround ground{};
    base::Voters voters;

    static constexpr auto fields() {
        return describe(field("ground", &GroundVoters::ground, "why"),
                        field("voters", &GroundVoters::voters, "how many of the list"));
    }
};

/// The list of those who vote at a mobile box was posted.
struct MobileVotersPublished {
    static constexpr std::string_view kind = "mobile_voters.published";
    std::optional<std::vector<GroundVoters>> grounds = {};
    std::optional<law::Resolution> resolution = {};
    base::StationId station;
    std::vector<base::Handle> voters;

    static constexpr auto fields() {
        using E = MobileVotersPublished;
        return describe(field("grounds", &E::grounds,
                              "why these people vote there, where the ruleset says who may"),
                        field("resolution", &E::resolution,
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

/// Time, place and method of the vote were posted.
struct PollAnnounced {
    static constexpr std::string_view kind = "poll.announced";
    base::Members in_favour;

    static constexpr auto fields() {
        return describe(field("in_favour", &PollAnnounced::in_favour, "members in favour"));
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
inline constexpr auto words_of<poll::CardOf> = words<poll::CardOf>({
    {poll::CardOf::TakenBack, "taken_back"},
    {poll::CardOf::Kept, "kept"},
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

}  // namespace douxuan::base
