// SPDX-License-Identifier: Apache-2.0
#include "ballots/roll_row.h"

#include "ballots/identity_number.h"

namespace douxuan::ballots {
namespace {

using RollCells = SheetRow<RollColumn>;

std::vector<law::Fact> identity_facts(InputCode code, std::string_view value) {
    if (code == InputCode::IdentityLength) {
        return {fact("needed", std::size_t{18}), fact("found", characters(value))};
    }
    if (code == InputCode::IdentityCheckDigit) {
        const char check = identity_check(folded_width(value).substr(0, 17));
        return {fact("needed", std::string_view(&check, 1))};
    }
    return {};
}

std::string text(RollCells& row, RollColumn column, std::size_t most) {
    row.need(column);
    return row.line(column, most);
}

// A value that may not be absent. A cell that says something else was noted already.
template <class Value>
Value needed(RollCells& row, RollColumn column, const std::optional<Value>& value) {
    row.need(column);
    return value.value_or(Value{});
}

// `register`, `consent_needed`, or `refuse:` and a ground; nothing stands for `register`.
void decision(RollCells& row, RollRow& result) {
    const std::string value = folded_width(row.cell(RollColumn::Decision));
    if (value.empty()) {
        return;
    }
    const auto unknown = [&](std::string_view allowed) {
        row.wrong(RollColumn::Decision, InputCode::ValueUnknown, {fact("allowed", allowed)});
    };
    static constexpr std::string_view colon = ":";
    const std::size_t split = value.find(colon);
    const auto decided = from_either_word<RollDecision>(value.substr(0, split));
    if (!decided || (*decided != RollDecision::Refuse && split != std::string::npos)) {
        unknown(allowed_words<RollDecision>());
        return;
    }
    result.decision = *decided;
    if (*decided != RollDecision::Refuse) {
        return;
    }
    if (split != std::string::npos) {
        result.ground = from_either_word<law::Exclusion>(value.substr(split + colon.size()));
    }
    if (!result.ground) {
        unknown(allowed_words<law::Exclusion>());
    }
}

/// What the row says beside the identity number, which must fit it.
struct Said {
    std::optional<base::Date> birth;
    std::optional<roll::Sex> sex;
};

void identity(RollCells& row, base::Date latest, RollRow& result, const Said& said) {
    const std::string_view value = row.cell(RollColumn::IdentityNumber);
    if (value.empty()) {
        return;
    }
    const auto number = read_identity_number(value, latest);
    if (!number) {
        row.wrong(RollColumn::IdentityNumber, number.error(),
                  identity_facts(number.error(), value));
        return;
    }
    result.identity_number = number->digits;
    if (said.birth && number->birth != *said.birth) {
        row.wrong(RollColumn::Birth, InputCode::IdentityContradictsBirth,
                  {fact("identity_birth", number->birth)});
    }
    if (said.sex && number->sex != *said.sex) {
        row.wrong(RollColumn::Sex, InputCode::IdentityContradictsSex,
                  {fact("identity_sex", number->sex)});
    }
}

}  // namespace

RollRow read_roll_row(RollCells& row, base::Date latest) {
    const DateRange days{earliest_birth, latest};
    RollRow result;
    result.row = row.number();
    roll::PersonRecord& record = result.record;
    record.no = text(row, RollColumn::No, roll_no_characters_most);
    record.name = text(row, RollColumn::Name, roll_name_characters_most);
    const auto sex = row.word<roll::Sex>(RollColumn::Sex);
    record.sex = needed(row, RollColumn::Sex, sex);
    const auto birth = row.date(RollColumn::Birth, days);
    record.birth = needed(row, RollColumn::Birth, birth);
    record.group = text(row, RollColumn::Group, roll_name_characters_most);
    record.category =
        needed(row, RollColumn::Category, row.word<roll::VoterClass>(RollColumn::Category));
    identity(row, latest, result, {birth, sex});
    record.own_word = row.word<roll::OwnWord>(RollColumn::OwnWord);
    record.application = row.word<roll::YesNo>(RollColumn::Application);
    record.since = row.date(RollColumn::Since, days);
    record.basis = row.word<law::ResidenceBasis>(RollColumn::Basis);
    record.declared_not_elsewhere = row.word<roll::YesNo>(RollColumn::DeclaredNotElsewhere);
    record.migrant = row.word<roll::YesNo>(RollColumn::Migrant);
    record.certificate = row.word<roll::YesNo>(RollColumn::Certificate);
    record.permit = row.word<roll::YesNo>(RollColumn::Permit);
    record.home = row.word<roll::YesNo>(RollColumn::Home);
    decision(row, result);
    return result;
}

}  // namespace douxuan::ballots
