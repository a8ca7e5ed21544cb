// SPDX-License-Identifier: Apache-2.0
// `poll`: places, staff, mandates and papers before the poll, and what happens on the day. The
// papers themselves are handed out in poll_day.cpp.
#include "cli/verbs/poll.h"

#include <array>
#include <string>

#include "cli/stating.h"
#include "cli/verbs/tables.h"
#include "engine/election/queries.h"

namespace douxuan::cli {

namespace {

ExitCode stations(const Call& call) {
    Stating how;
    how.places = {"stations"};
    how.fill = [](Desk&, Values& values) -> std::optional<ExitCode> {
        spell_pairs(values, "stations", "station", "kind");
        return {};
    };
    return state_fact<poll::StationsFixed>(call, how);
}

// "zhang=teller@east".
std::string spelt_duty(const std::string& text) {
    const std::size_t equals = text.find('=');
    const std::size_t at = text.find('@');
    if (text.find(',') != std::string::npos || equals == std::string::npos ||
        at == std::string::npos || at < equals) {
        return text;
    }
    return "person=" + text.substr(0, equals) +
           ",duty=" + text.substr(equals + 1, at - equals - 1) + ",station=" + text.substr(at + 1);
}

ExitCode staff(const Call& call) {
    Stating how;
    how.places = {"staff"};
    how.fill = [](Desk&, Values& values) -> std::optional<ExitCode> {
        std::vector<std::string> staff = values.all("staff");
        std::ranges::transform(staff, staff.begin(), spelt_duty);
        values.set("staff", std::move(staff));
        return {};
    };
    return state_fact<poll::StaffAppointed>(call, how);
}

ExitCode adopt_staff(const Call& call) {
    Stating how;
    how.computed = {"body", "basis", "entitled"};
    how.fill = [](Desk& desk, Values& values) -> std::optional<ExitCode> {
        const auto add = [&](const char* name, std::string value) {
            if (!values.given(name)) {
                values.add(name, std::move(value));
            }
        };
        add("body", std::string(base::word(law::Body::VotersPresent)));
        add("basis", std::string(base::word(law::QuorumBasis::Voters)));
        add("entitled", std::to_string(election::entitled(desk.state()).value));
        return {};
    };
    return state_fact<poll::StaffAdopted>(call, how);
}

ExitCode proxy(const Call& call) {
    Stating how;
    how.places = {"principal", "proxy"};
    return state_fact<poll::ProxyApproved>(call, how);
}

ExitCode proxies(const Call& call) {
    Stating how;
    how.computed = {"principals"};
    how.fill = [](Desk& desk, Values& values) -> std::optional<ExitCode> {
        add_computed(values, poll::ProxiesPublished{desk.state().poll.mandates.standing});
        return {};
    };
    return state_fact<poll::ProxiesPublished>(call, how);
}

ExitCode mobile(const Call& call) {
    Stating how;
    how.places = {"station"};
    return state_fact<poll::MobileVotersPublished>(call, how);
}

ExitCode print(const Call& call) {
    Stating how;
    how.places = {"style", "papers"};
    return state_fact<poll::PapersPrinted>(call, how);
}

ExitCode deliver(const Call& call) {
    Stating how;
    how.places = {"station", "style", "papers"};
    return state_fact<poll::PapersDelivered>(call, how);
}

ExitCode poll_announce(const Call& call) {
    return state_fact<poll::PollAnnounced>(call, {});
}

ExitCode poll_open(const Call& call) {
    Stating how;
    how.places = {"station"};
    how.place_of_site = "station";
    return state_fact<poll::PollOpened>(call, how);
}

// What was left over at the close, if it is not typed.
ExitCode destroy(const Call& call) {
    Stating how;
    how.places = {"station"};
    how.computed = {"destroyed"};
    how.place_of_site = "station";
    how.fill = [](Desk& desk, Values& values) -> std::optional<ExitCode> {
        const poll::State& poll = desk.state().poll;
        const auto station = values.optional("station");
        const std::size_t at = station ? poll.place({*station}) : poll::State::unknown;
        if (at == poll::State::unknown) {
            return {};
        }
        poll::PapersDestroyed all{.destroyed = {}, .station = {*station}};
        for (std::size_t style = 0; style < poll.styles.size(); ++style) {
            const poll::Stock& stock = poll.places[at].stock[style];
            all.destroyed.push_back({.papers = stock.left_over.value_or(stock.on_hand()),
                                     .style = poll.styles[style].style});
        }
        add_computed(values, all);
        return {};
    };
    return state_fact<poll::PapersDestroyed>(call, how);
}

ExitCode turn_away(const Call& call) {
    Stating how;
    how.places = {"station", "reason"};
    how.place_of_site = "station";
    return state_fact<poll::VoterTurnedAway>(call, how);
}

ExitCode incident(const Call& call) {
    Stating how;
    how.places = {"incident"};
    how.more = {{"by",
                 {"由谁记录（不填为选举委员会）", "who states it (else the election committee)"},
                 Times::Optional}};
    return state_fact<election::IncidentRecorded>(call, how);
}

constexpr auto poll_table = std::to_array<Action>({
    {"stations",
     {"确定投票地点（编号=centre、station 或 mobile_box）",
      "fix the places (id=centre, station or mobile_box)"},
     stations,
     poll::StationsFixed::kind},
    {"staff",
     {"确定工作人员（人=职责@地点）", "appoint the staff (who=duty@place)"},
     staff,
     poll::StaffAppointed::kind},
    {"adopt",
     {"到场选民举手通过监票人、计票人", "those present adopt the people who count"},
     adopt_staff,
     poll::StaffAdopted::kind},
    {"announce",
     {"公布投票时间、地点和方式", "post time, place and method of the vote"},
     poll_announce,
     poll::PollAnnounced::kind},
    {"proxy",
     {"办理委托投票：委托人、受委托人", "approve a proxy: principal, proxy"},
     proxy,
     poll::ProxyApproved::kind},
    {"proxies",
     {"公布委托投票名单", "post the list of proxies"},
     proxies,
     poll::ProxiesPublished::kind},
    {"mobile",
     {"公布使用流动票箱的选民", "post the list of a mobile box"},
     mobile,
     poll::MobileVotersPublished::kind},
    {"print", {"印制选票", "papers were printed"}, print, poll::PapersPrinted::kind},
    {"deliver",
     {"选票送到投票地点", "papers were delivered"},
     deliver,
     poll::PapersDelivered::kind},
    {"open",
     {"查验票箱，开始投票", "show the empty box and open"},
     poll_open,
     poll::PollOpened::kind},
    {"issue", {"发一张选票", "hand out a paper"}, poll_issue, poll::PaperIssued::kind},
    {"spoil",
     {"收回写坏的选票，换一张", "exchange a spoilt paper"},
     poll_spoil,
     poll::PaperSpoiled::kind},
    {"turn-away",
     {"有人领票被拒", "somebody was refused a paper"},
     turn_away,
     poll::VoterTurnedAway::kind},
    {"incident",
     {"记录现场情况", "record an incident"},
     incident,
     election::IncidentRecorded::kind},
    {"close",
     {"结束投票，清点剩余和作废的选票", "close, and count what is left over and spoilt"},
     poll_close,
     poll::PollClosed::kind},
    {"destroy",
     {"密封票箱，当众销毁没有发出的选票", "seal the box and destroy the papers not issued"},
     destroy,
     poll::PapersDestroyed::kind},
    {"stock", {"选票台账", "where every paper is"}, poll_stock},
    {"show", {"投票地点和进度", "the places and how far they are"}, poll_show},
});

}  // namespace

std::span<const Action> poll_actions() {
    return poll_table;
}

}  // namespace douxuan::cli
