// SPDX-License-Identifier: Apache-2.0
// Long: what a meeting may adopt is judged part after part, each with its article.
#include "engine/election/found.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/assembly/admit.h"
#include "engine/election/early_and_late.h"
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/law/calendar.h"
#include "engine/nomination/offices.h"
#include "engine/roll/queries.h"

namespace douxuan::election {

using law::fact;
using law::RefusalCode;
using law::refuse;

namespace {

// The only offices of a committee, highest first.
// Law: 村委会组织法(2025) art. 8; 居委会组织法(2025) art. 8
constexpr std::array<std::string_view, 4> offices{"chair", "deputy", "woman_member", "member"};

// The office of the women's column.
constexpr std::string_view womens_column = "woman_member";

bool is_committee_code(std::string_view code, law::CommitteeKind kind) {
    if (code.size() != 12 || code.find_first_not_of("0123456789") != std::string_view::npos) {
        return false;
    }
    return kind == law::CommitteeKind::Village ? code[9] == '2' : code[9] == '0' || code[9] == '1';
}

bool has_womens_column(const law::Ruleset& rules) {
    return *rules.committee.women_seat == law::WomenSeat::OwnColumn;
}

law::Judgement judge_offices(const MethodAdopted& adopted, const law::Ruleset& rules) {
    std::size_t at = 0;
    for (const law::OfficeSeats& each : adopted.offices) {
        const auto place = std::ranges::find(offices, each.office.text);
        const auto found = static_cast<std::size_t>(place - offices.begin());
        if (place == offices.end() || found < at ||
            (each.office.text == womens_column && !has_womens_column(rules))) {
            return refuse(RefusalCode::OfficesOutOfOrder, {fact("office", each.office)});
        }
        at = found + 1;
    }
    return {};
}

template <class Quantity>
law::Judgement judge_range(RefusalCode code, const law::Cited<law::Range<Quantity>>& range,
                           Quantity value, const base::OfficeId& office) {
    if (range->contains(value)) {
        return {};
    }
    std::vector<law::Fact> facts{fact("given", value), fact("least", range->least),
                                 fact("most", range->most)};
    if (!office.text.empty()) {
        facts.push_back(fact("office", office));
    }
    return refuse(code, range, std::move(facts));
}

// Law: 河南省实施村民委员会组织法办法(2011) art. 8: more than five in a large village only
law::Judgement judge_usual_size(const MethodAdopted& adopted, base::Seats all,
                                const law::CommitteeRules& rules) {
    const auto& usual = rules.size_usual;
    if (adopted.size_ground && !*usual) {
        return refuse(RefusalCode::SizeGroundNotKnown, usual,
                      {fact("size_ground", *adopted.size_ground)});
    }
    if (*usual && !adopted.size_ground && !(*usual)->contains(all)) {
        return refuse(
            RefusalCode::SizeGroundMissing, usual,
            {fact("given", all), fact("least", (*usual)->least), fact("most", (*usual)->most)});
    }
    return {};
}

// An odd number where the rules ask for it, within their bounds or, approved, another one.
// Law: 天津市村民委员会选举办法(2019) art. 2; 北京市实施居委会组织法办法(1991) art. 10
law::Judgement judge_size(const MethodAdopted& adopted, base::Seats all,
                          const law::CommitteeRules& rules) {
    // Law: 河北省村民委员会选举办法(2020) art. 2: the meeting proposes, the township fixes
    if (adopted.size_approved_by && *rules.size_fixed_above) {
        if (*adopted.size_approved_by != law::Authority::Township) {
            return refuse(RefusalCode::SizeFixedByOther, rules.size_fixed_above,
                          {fact("size_approved_by", *adopted.size_approved_by)});
        }
    } else if (adopted.size_approved_by) {
        if (!*rules.size_by_approval) {
            return refuse(RefusalCode::SizeApprovalNotKnown, rules.size_by_approval,
                          {fact("size_approved_by", *adopted.size_approved_by)});
        }
        if (*adopted.size_approved_by != law::Authority::County) {
            return refuse(RefusalCode::SizeApprovedBelow, rules.size_by_approval,
                          {fact("size_approved_by", *adopted.size_approved_by)});
        }
        return {};
    }
    if (auto refusal = judge_range(RefusalCode::SeatsOutOfRange, rules.size, all, {})) {
        return refusal;
    }
    if (*rules.odd && all.value % 2 == 0) {
        return refuse(RefusalCode::SeatsEven, rules.odd, {fact("given", all)});
    }
    return judge_usual_size(adopted, all, rules);
}

// In each office; or in no office more than that, and in all of them together as many more as in
// one. Law: 村委会组织法(2025) art. 18
law::Judgement judge_surplus(const MethodAdopted& adopted, const law::NominationRules& rules) {
    const bool is_of_all = *rules.surplus_scope == law::SurplusScope::AllOffices;
    base::Seats all{};
    law::Range<base::Seats> together{};
    for (const law::OfficeSeats& each : adopted.offices) {
        const auto& own = nomination::surplus(rules, each.office);
        all += each.surplus;
        together.least = std::max(together.least, own->least);
        together.most += own->most;
        const bool is_less = is_of_all && each.surplus >= base::Seats{};
        if (!own->contains(each.surplus) && !(is_less && each.surplus < own->least)) {
            return judge_range(RefusalCode::SurplusOutOfRange, own, each.surplus, each.office);
        }
    }
    if (is_of_all && !together.contains(all)) {
        return refuse(
            RefusalCode::SurplusOutOfRange, rules.surplus_scope,
            {fact("given", all), fact("least", together.least), fact("most", together.most)});
    }
    return {};
}

law::Judgement judge_seats(const MethodAdopted& adopted, const law::Ruleset& rules) {
    base::Seats all{};
    base::Seats chairs{};
    base::Seats surplus{};
    for (const law::OfficeSeats& each : adopted.offices) {
        if (each.seats < base::Seats{1}) {
            return refuse(RefusalCode::SeatsOutOfRange, rules.committee.size,
                          {fact("given", each.seats), fact("office", each.office)});
        }
        if (each.office.text == "chair") {
            chairs = each.seats;
        }
        all += each.seats;
        surplus += each.surplus;
    }
    if (auto refusal = judge_surplus(adopted, rules.nomination)) {
        return refusal;
    }
    // Law: 北京市实施居委会组织法办法(1991) art. 13: one or two more in all
    const auto& of_all = rules.residents_nomination.surplus_all;
    if (rules.kind == law::CommitteeKind::Residents && *of_all && !(*of_all)->contains(surplus)) {
        return refuse(RefusalCode::SurplusOutOfRange, of_all,
                      {fact("given", surplus), fact("least", (*of_all)->least),
                       fact("most", (*of_all)->most)});
    }
    const law::Range<base::Seats> only{*rules.committee.chairs, *rules.committee.chairs};
    if (!only.contains(chairs)) {
        return refuse(RefusalCode::SeatsOutOfRange, rules.committee.chairs,
                      {fact("given", chairs), fact("least", only.least), fact("most", only.most),
                       fact("office", "chair")});
    }
    return judge_size(adopted, all, rules.committee);
}

// Law: 四川省城市居民委员会选举条例(2025) art. 26: the representatives vote in one meeting
law::Judgement judge_form_of_method(const MethodAdopted& adopted, law::VotingMethod method,
                                    const law::ResidentsMethodRules& rules) {
    if (adopted.voting_form != law::VotingForm::Meeting && !lists(rules.stations, method)) {
        return refuse(RefusalCode::FormNotAllowed, rules.stations,
                      {fact("form", adopted.voting_form), fact("method", method)});
    }
    return {};
}

// Law: 上海市村民委员会选举办法(2020) art. 11; 浙江省村民委员会选举办法(2020) art. 20. Residents
// are nominated.
law::Judgement judge_mode(const MethodAdopted& adopted, const law::Ruleset& rules) {
    const auto mode = adopted.nomination.value_or(law::NominationMode::Nominated);
    if (rules.kind == law::CommitteeKind::Residents) {
        return mode == law::NominationMode::Nominated
                   ? law::Judgement{}
                   : refuse(RefusalCode::NominationModeNotAllowed, rules.nomination.sources,
                            {fact("mode", mode)});
    }
    if (!lists(rules.nomination.modes, mode)) {
        return refuse(RefusalCode::NominationModeNotAllowed, rules.nomination.modes,
                      {fact("mode", mode)});
    }
    return {};
}

law::Judgement judge_method(const MethodAdopted& adopted, const law::Ruleset& rules) {
    if (!lists(rules.poll.ballot_schemes, adopted.ballot_scheme)) {
        return refuse(RefusalCode::SchemeNotAllowed, rules.poll.ballot_schemes,
                      {fact("scheme", adopted.ballot_scheme)});
    }
    if (!lists(rules.poll.voting_forms, adopted.voting_form)) {
        return refuse(RefusalCode::FormNotAllowed, rules.poll.voting_forms,
                      {fact("form", adopted.voting_form)});
    }
    return judge_mode(adopted, rules);
}

// Law: 浙江省村民委员会选举办法(2020) art. 21: a column of her own on the paper.
law::Judgement judge_womens_column(const MethodAdopted& adopted, const law::CommitteeRules& rules) {
    const auto column = std::ranges::find(
        adopted.offices, base::OfficeId{std::string(womens_column)}, &law::OfficeSeats::office);
    if (column == adopted.offices.end() || adopted.woman_office != column->office) {
        return refuse(RefusalCode::WomanOfficeMissing, rules.women_seat,
                      {fact("office", womens_column)});
    }
    if (column->seats != *rules.women_least) {
        return refuse(RefusalCode::SeatsOutOfRange, rules.women_seat,
                      {fact("given", column->seats), fact("least", *rules.women_least),
                       fact("most", *rules.women_least), fact("office", column->office)});
    }
    return {};
}

// Law: 北京市村民委员会选举办法 art. 3: an office is reserved beforehand.
law::Judgement judge_woman_office(const MethodAdopted& adopted, const law::Ruleset& rules) {
    if (has_womens_column(rules)) {
        return judge_womens_column(adopted, rules.committee);
    }
    const bool must = *rules.committee.woman_office_fixed;
    const bool known = adopted.woman_office &&
                       std::ranges::find(adopted.offices, *adopted.woman_office,
                                         &law::OfficeSeats::office) != adopted.offices.end();
    if ((must || adopted.woman_office) && !known) {
        return refuse(RefusalCode::WomanOfficeMissing, rules.committee.woman_office_fixed);
    }
    return {};
}

law::Judgement judge_in_force(base::Date day, const law::Ruleset& rules) {
    if (law::in_force_on(rules, day)) {
        return {};
    }
    std::vector<law::Fact> facts{fact("day", day), fact("ruleset", rules.id),
                                 fact("first_day", rules.in_force)};
    if (rules.out_of_force) {
        facts.push_back(fact("last_day", *rules.out_of_force - base::Days{1}));
    }
    return refuse(RefusalCode::RulesetNotInForce, std::move(facts));
}

// Law: 村委会组织法(2025) art. 17: the roll hangs for twenty days.
law::Judgement judge_time_to_post(base::Date day, const law::Setting& setting) {
    const auto& days = setting.rules.registration.posting_days;
    if (setting.today > roll::last_posting_day(day, setting.rules)) {
        return refuse(
            RefusalCode::DayTooSoon, days,
            {fact("day", day), fact("earliest", setting.today + *days), fact("days", *days)});
    }
    return {};
}

}  // namespace

law::Judgement admit(const State& /*state*/, const LogOpened& opened, const law::Setting& setting) {
    const Committee& committee = opened.committee;
    if (committee.kind != setting.rules.kind) {
        return refuse(RefusalCode::RulesetWrongKind,
                      {fact("kind", committee.kind), fact("ruleset", setting.rules.id)});
    }
    if (!is_committee_code(committee.code, committee.kind)) {
        return refuse(RefusalCode::CommitteeCodeInvalid, {fact("code", committee.code)});
    }
    if (committee.term < 1) {
        return refuse(RefusalCode::NumberNegative, {{"term", std::to_string(committee.term)}});
    }
    return {};
}

law::Judgement admit(const State& state, const MethodAdopted& adopted,
                     const law::Setting& setting) {
    const law::Ruleset& rules = setting.rules;
    if (!state.poll.places.empty()) {
        return refuse(RefusalCode::OutOfPhase,
                      {fact("kind", MethodAdopted::kind), fact("phase", state.phase)});
    }
    if (rules.kind == law::CommitteeKind::Residents && !state.voting_method) {
        return refuse(RefusalCode::VotingMethodNotChosen, rules.residents_method.methods);
    }
    if (auto refusal =
            assembly::judge(adopted.resolution, rules.committee.size_decided_by, setting)) {
        return refusal;
    }
    if (auto refusal = judge_offices(adopted, rules)) {
        return refusal;
    }
    if (auto refusal = judge_seats(adopted, rules)) {
        return refusal;
    }
    if (auto refusal = judge_method(adopted, rules)) {
        return refusal;
    }
    if (auto refusal = judge_woman_office(adopted, rules)) {
        return refusal;
    }
    return state.voting_method
               ? judge_form_of_method(adopted, *state.voting_method, rules.residents_method)
               : law::Judgement{};
}

law::Judgement admit(const State& state, const DayFixed& fixed, const law::Setting& setting) {
    const law::Ruleset& rules = setting.rules;
    if (roll::registered(state.roll) > base::Voters{0}) {
        return refuse(RefusalCode::OutOfPhase,
                      {fact("kind", DayFixed::kind), fact("phase", state.phase)});
    }
    if (auto refusal = judge_in_force(fixed.election_day, rules)) {
        return refusal;
    }
    // Law: 海南省村民委员会选举办法(2025) art. 10; elsewhere the election committee fixes the day
    if (const auto& above = rules.election_committee.day_fixed_above; fixed.fixed_by && !*above) {
        return refuse(RefusalCode::DayFixedByOther, above, {fact("authority", *fixed.fixed_by)});
    }
    if (auto refusal = judge_time_to_post(fixed.election_day, setting)) {
        return refusal;
    }
    return judge_shift(state, fixed, setting);
}

law::Judgement admit(const State& state, const DayMoved& moved, const law::Setting& setting) {
    if (!state.election_day) {
        return refuse(RefusalCode::DayNotFixed, setting.rules.registration.posting_days);
    }
    // Law: 河南省实施村民委员会组织法办法(2011) art. 15
    const auto& force_majeure = setting.rules.election_committee.force_majeure_only;
    if (*force_majeure &&
        moved.cause.value_or(MoveCause::ForceMajeure) != MoveCause::ForceMajeure) {
        return refuse(RefusalCode::MovedWithoutForceMajeure, force_majeure,
                      {fact("election_day", *state.election_day)});
    }
    const base::Date day = moved.election_day;
    if (day <= *state.election_day || day < setting.today) {
        return refuse(
            RefusalCode::DayNotLater, setting.rules.registration.repost_days,
            {fact("day", day), fact("election_day", *state.election_day),
             fact("earliest", std::max(*state.election_day + base::Days{1}, setting.today))});
    }
    if (auto refusal = judge_in_force(day, setting.rules)) {
        return refusal;
    }
    if (auto refusal = judge_shift(state, moved, setting)) {
        return refusal;
    }
    const bool is_posted = state.roll.posted && !needs_new_posting(state, day);
    return is_posted ? law::Judgement{} : judge_time_to_post(day, setting);
}

// Law: 海南省村民委员会选举办法(2025) art. 15: while the vote is held
law::Judgement admit(const State& state, const IncidentRecorded& recorded,
                     const law::Setting& setting) {
    if (recorded.incident != Incident::TownshipPresides) {
        return {};
    }
    const auto& takeover = setting.rules.election_committee.takeover;
    if (!*takeover) {
        return refuse(RefusalCode::TakeoverNotKnown, takeover);
    }
    return state.phase == Phase::Polling || state.phase == Phase::Counting
               ? law::Judgement{}
               : refuse(RefusalCode::OutOfPhase,
                        {fact("kind", IncidentRecorded::kind), fact("phase", state.phase)});
}

law::Judgement admit(const State& state, const ExitAuditPublished& /*fact*/,
                     const law::Setting& setting) {
    const auto before = state.reached.find(law::Milestone::ExitAuditPublished);
    return before == state.reached.end()
               ? law::Judgement{}
               : refuse(RefusalCode::ExitAuditTwice, setting.rules.committee.exit_audit,
                        {fact("day", before->second)});
}

// Law: 四川省村民委员会选举条例(2025) art. 39; 四川省城市居民委员会选举条例(2025) art. 37;
// Law: 上海市村民委员会选举办法(2020) art. 22; 天津市村民委员会选举办法(2019) art. 35;
// Law: 河北省村民委员会选举办法(2020) art. 32; 河南省实施村民委员会组织法办法(2011) art. 37
law::Judgement admit(const State& state, const CertificateIssued& certificate,
                     const law::Setting& setting) {
    const count::Standing now = standing(state);
    const count::OfficeStanding* office = now.find(certificate.office);
    if (office == nullptr ||
        std::ranges::find(office->elected, certificate.person) == office->elected.end()) {
        return refuse(RefusalCode::NotElected,
                      {fact("person", certificate.person), fact("office", certificate.office)});
    }
    if (state.certified.contains({certificate.office, certificate.person})) {
        return refuse(RefusalCode::CertificateIssuedTwice,
                      {fact("person", certificate.person), fact("office", certificate.office)});
    }
    if (const base::OfficeId* higher = count::tied_for(now, certificate.person)) {
        return refuse(RefusalCode::TiedForHigherOffice,
                      {fact("person", certificate.person), fact("office", certificate.office),
                       fact("higher", *higher)});
    }
    // Law: 四川省村民委员会选举条例(2025) art. 35; 浙江省村民委员会选举办法(2020) art. 32
    if (awaits_review(state, certificate.person)) {
        return refuse(RefusalCode::WriteInNotReviewed, setting.rules.count.write_in_review,
                      {fact("person", certificate.person), fact("office", certificate.office)});
    }
    // Law: 天津市村民委员会选举办法(2019) art. 35; 河北省村民委员会选举办法(2020) art. 32;
    // 四川省村民委员会选举条例(2025) art. 39; 四川省城市居民委员会选举条例(2025) art. 37;
    // 上海市村民委员会选举办法(2020) art. 22; 河南省实施村民委员会组织法办法(2011) art. 37
    const auto& issuers = setting.rules.closing.certificates_by;
    if (certificate.issued_by && *issuers &&
        std::ranges::find(**issuers, *certificate.issued_by) == (*issuers)->end()) {
        return refuse(RefusalCode::CertificateByOther, issuers,
                      {fact("issued_by", *certificate.issued_by)});
    }
    return {};
}

}  // namespace douxuan::election
