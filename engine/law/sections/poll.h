// SPDX-License-Identifier: Apache-2.0
// Sections of a ruleset: election day. Member names are those of the TOML files.
#pragma once

#include <optional>
#include <vector>

#include "engine/base/describe.h"
#include "engine/base/quantity.h"
#include "engine/law/choices/committee.h"
#include "engine/law/choices/nomination.h"
#include "engine/law/choices/poll.h"
#include "engine/law/source.h"

namespace douxuan::law {

struct PollRules {
    Cited<std::vector<NominationMode>> against;  ///< modes in which papers have marks against
    Cited<std::vector<BallotScheme>> ballot_schemes;
    Cited<bool> booth;                                           ///< a place to mark papers unseen
    Cited<std::optional<base::Members>> box_watchers;            ///< who see a box to the count
    Cited<std::optional<base::Members>> count_scrutineers;       ///< over the count, of all places
    Cited<std::optional<Authority>> mobile_approved_by;          ///< who approves a mobile box
    Cited<std::optional<base::Members>> mobile_box_scrutineers;  ///< at each mobile box
    Cited<base::Members> mobile_box_staff;                       ///< at each mobile box
    Cited<std::optional<std::vector<MobileGround>>> mobile_grounds;  ///< who may vote there
    Cited<std::optional<std::vector<Body>>> mobile_list_by;          ///< who approves its list
    Cited<bool> mobile_keeper;                          ///< does somebody keep each of them
    Cited<std::optional<base::Days>> mobile_list_days;  ///< its list, before election day
    Cited<bool> mobile_official;   ///< does an official of the township go along
    Cited<bool> mobile_or_proxy;   ///< who gave a mandate does not vote there
    Cited<bool> mobile_overcount;  ///< void: one that holds more papers than its list has people
    Cited<std::optional<base::Days>> notice_days;  ///< time, place and method before election day
    Cited<bool> opened_same_day;                   ///< are the boxes opened on election day
    Cited<std::optional<base::Days>> proxy_apply_days;  ///< asked for before election day
    Cited<bool> proxy_candidate_ban;
    Cited<base::Voters> proxy_cap;  ///< principals per proxy
    Cited<bool> proxy_card_back;    ///< is the voter card of the principal taken back
    Cited<ProxyCircle> proxy_circle;
    Cited<base::Days> proxy_days;                                    ///< before election day
    Cited<std::optional<std::vector<MandateReason>>> proxy_reasons;  ///< why one may be given
    Cited<bool> proxy_sub_ban;                                       ///< a proxy gives no mandate
    Cited<bool> proxy_unposted_void;                         ///< is a mandate void unless posted
    Cited<std::optional<base::Voters>> scribe_cap;           ///< voters per scribe
    Cited<std::optional<base::Days>> scribe_days;            ///< before election day
    Cited<std::optional<std::vector<Body>>> scribe_list_by;  ///< who approves the scribes
    Cited<bool> scribe_place;  ///< a public place where somebody writes for voters
    Cited<ScribeCircle> scribes;
    Cited<std::optional<std::vector<Shown>>> shown_for_paper;  ///< what a paper is drawn against
    Cited<std::optional<base::Days>> staff_days;               ///< before election day
    Cited<KinScope> staff_kin;                                 ///< relatives of candidates as staff
    Cited<BarredWork> staff_kin_work;                          ///< what these relatives may not do
    Cited<std::optional<std::vector<Body>>> staff_list_by;     ///< who approves whoever counts
    Cited<std::optional<base::Members>> station_scrutineers;   ///< at each station
    Cited<std::optional<base::Members>> station_staff;         ///< at each station
    Cited<std::optional<std::vector<Body>>> station_staff_list_by;  ///< the same of stations
    Cited<bool> unissued_destroyed;  ///< are papers not issued destroyed when the poll closes
    Cited<std::vector<VotingForm>> voting_forms;

    static constexpr auto fields() {
        using base::field;
        using C = PollRules;
        return describe(
            field("against", &C::against,
                  "ways to come to candidates with which papers have marks against"),
            field("ballot_schemes", &C::ballot_schemes, "how offices are put on papers"),
            field("booth", &C::booth,
                  "whether every place but a mobile box has a place to mark papers unseen"),
            field("box_watchers", &C::box_watchers,
                  "least staff under whose eyes the sealed box of a place is brought to the count"),
            field("count_scrutineers", &C::count_scrutineers,
                  "least scrutineers over the count, of all places together"),
            field("mobile_approved_by", &C::mobile_approved_by,
                  "who approves that mobile boxes are used"),
            field("mobile_box_scrutineers", &C::mobile_box_scrutineers,
                  "least scrutineers of a mobile box"),
            field("mobile_box_staff", &C::mobile_box_staff, "least staff of a mobile box"),
            field("mobile_grounds", &C::mobile_grounds,
                  "grounds on which somebody may vote at a mobile box; none: any"),
            field("mobile_keeper", &C::mobile_keeper,
                  "whether somebody is appointed to keep each mobile box"),
            field("mobile_list_by", &C::mobile_list_by,
                  "bodies that approve who votes at a mobile box"),
            field("mobile_list_days", &C::mobile_list_days,
                  "days before election day until which that list is posted"),
            field("mobile_official", &C::mobile_official,
                  "whether an official of the township goes along with a mobile box"),
            field("mobile_or_proxy", &C::mobile_or_proxy,
                  "whether a mobile box is only for voters who gave no mandate"),
            field("mobile_overcount", &C::mobile_overcount,
                  "whether a mobile box with more papers than people on its list is void"),
            field("notice_days", &C::notice_days,
                  "days before election day until which time, place and method are posted"),
            field("opened_same_day", &C::opened_same_day,
                  "whether the boxes are brought together and opened on election day itself"),
            field("proxy_apply_days", &C::proxy_apply_days,
                  "days before election day until which a mandate is asked for"),
            field("proxy_candidate_ban", &C::proxy_candidate_ban,
                  "whether a candidate may not be a proxy"),
            field("proxy_cap", &C::proxy_cap, "most principals of one proxy"),
            field("proxy_card_back", &C::proxy_card_back,
                  "whether the voter card of who gives a mandate is taken back"),
            field("proxy_circle", &C::proxy_circle, "who may be a proxy"),
            field("proxy_days", &C::proxy_days,
                  "days before election day until which the list of proxies is posted"),
            field("proxy_reasons", &C::proxy_reasons,
                  "reasons for which a mandate may be given; none: any"),
            field("proxy_sub_ban", &C::proxy_sub_ban, "whether a proxy may give no mandate"),
            field(
                "proxy_unposted_void", &C::proxy_unposted_void,
                "whether mandates that were not posted are void, and the poll opens without them"),
            field("scribe_cap", &C::scribe_cap, "most voters for whom one scribe writes"),
            field("scribe_days", &C::scribe_days,
                  "days before election day until which the scribes are posted"),
            field("scribe_list_by", &C::scribe_list_by, "bodies that approve the scribes"),
            field("scribe_place", &C::scribe_place,
                  "whether every place but a mobile box has a public place where somebody writes "
                  "for voters who cannot"),
            field("scribes", &C::scribes, "who may write for a voter"),
            field("shown_for_paper", &C::shown_for_paper,
                  "what whoever draws a paper shows for it; none: not stated"),
            field("staff_days", &C::staff_days,
                  "days before election day until which the staff is posted"),
            field("staff_kin", &C::staff_kin, "relatives of candidates who may not be staff"),
            field("staff_kin_work", &C::staff_kin_work,
                  "the work at the poll that these relatives may not do"),
            field("staff_list_by", &C::staff_list_by,
                  "bodies that approve scrutineers, callers and tellers at the meeting"),
            field("station_scrutineers", &C::station_scrutineers,
                  "least scrutineers of each station"),
            field("station_staff", &C::station_staff,
                  "least staff of each station, scrutineers included"),
            field("station_staff_list_by", &C::station_staff_list_by,
                  "bodies that approve those of stations and mobile boxes"),
            field(
                "unissued_destroyed", &C::unissued_destroyed,
                "whether papers that were not issued are destroyed in public when the poll closes"),
            field("voting_forms", &C::voting_forms, "how voters come together"));
    }
    friend bool operator==(const PollRules&, const PollRules&) = default;
};

}  // namespace douxuan::law
