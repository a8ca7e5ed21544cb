// SPDX-License-Identifier: Apache-2.0
// Every cell of a row is looked at even after a wrong one, so that a clerk mends the file once.
#include "ballots/roll_row.h"

#include <utility>

#include "ballots/chinese_words.h"
#include "ballots/identity_number.h"
#include "ballots/spreadsheet_date.h"
#include "ballots/text.h"

namespace douxuan::ballots {
namespace {

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

}  // namespace

RollRowReader::RollRowReader(const Cells& cells, const Columns& columns, base::Date latest,
                             InputErrors& errors)
    : cells_(cells), columns_(columns), latest_(latest), errors_(errors) {}

RollRow RollRowReader::read(std::size_t row) {
    row_ = row;
    RollRow result;
    result.row = row;
    roll::PersonRecord& record = result.record;
    record.no = text(RollColumn::No, roll_no_characters_most);
    record.name = text(RollColumn::Name, roll_name_characters_most);
    const auto sex = word<roll::Sex>(RollColumn::Sex);
    record.sex = needed(RollColumn::Sex, sex);
    const auto birth = date(RollColumn::Birth);
    record.birth = needed(RollColumn::Birth, birth);
    record.group = text(RollColumn::Group, roll_name_characters_most);
    record.category = needed(RollColumn::Category, word<roll::VoterClass>(RollColumn::Category));
    identity(result, birth, sex);
    record.own_word = word<roll::OwnWord>(RollColumn::OwnWord);
    record.application = word<roll::YesNo>(RollColumn::Application);
    record.since = date(RollColumn::Since);
    record.basis = word<law::ResidenceBasis>(RollColumn::Basis);
    record.declared_not_elsewhere = word<roll::YesNo>(RollColumn::DeclaredNotElsewhere);
    record.migrant = word<roll::YesNo>(RollColumn::Migrant);
    record.certificate = word<roll::YesNo>(RollColumn::Certificate);
    record.permit = word<roll::YesNo>(RollColumn::Permit);
    record.home = word<roll::YesNo>(RollColumn::Home);
    decision(result);
    return result;
}

void RollRowReader::wrong(InputCode code, RollColumn column, std::vector<law::Fact> facts) {
    errors_.add({.code = code,
                 .row = row_,
                 .column = place(column) ? *place(column) + 1 : 0,
                 .column_name = roll_columns()[static_cast<std::size_t>(column)].english,
                 .value = excerpt(cell(column)),
                 .facts = std::move(facts)});
}

std::optional<std::size_t> RollRowReader::place(RollColumn column) const {
    return columns_.places[static_cast<std::size_t>(column)];
}

// Empty if the file has no such column.
std::string_view RollRowReader::cell(RollColumn column) const {
    return place(column) ? trimmed(cells_[*place(column)]) : std::string_view();
}

std::string RollRowReader::text(RollColumn column, std::size_t most) {
    const std::string_view value = cell(column);
    if (value.empty()) {
        wrong(InputCode::ValueMissing, column);
    } else if (value.find_first_of("\r\n\t") != std::string_view::npos) {
        wrong(InputCode::LineBreakInCell, column);
    } else if (characters(value) > most) {
        wrong(InputCode::ValueTooLong, column, {fact("most", most)});
    }
    return std::string(value);
}

// Nothing for an empty cell, and for a wrong one, which is noted.
template <class Enum>
std::optional<Enum> RollRowReader::word(RollColumn column) {
    const std::string value = folded_width(cell(column));
    if (value.empty()) {
        return std::nullopt;
    }
    const auto known = from_either_word<Enum>(value);
    if (!known) {
        wrong(InputCode::ValueUnknown, column, {fact("allowed", allowed_words<Enum>())});
    }
    return known;
}

// Nothing for an empty cell, and for a wrong one, which is noted.
std::optional<base::Date> RollRowReader::date(RollColumn column) {
    const std::string value = folded_width(cell(column));
    if (value.empty()) {
        return std::nullopt;
    }
    const auto day = read_spreadsheet_date(value);
    if (!day) {
        wrong(InputCode::DateUnreadable, column);
        return std::nullopt;
    }
    if (*day < earliest_birth || *day > latest_) {
        wrong(InputCode::DateOutOfRange, column,
              {fact("earliest", earliest_birth), fact("latest", latest_)});
        return std::nullopt;
    }
    return day;
}

// A value that may not be absent. A cell that says something else was noted already.
template <class Value>
Value RollRowReader::needed(RollColumn column, const std::optional<Value>& value) {
    if (cell(column).empty()) {
        wrong(InputCode::ValueMissing, column);
    }
    return value.value_or(Value{});
}

// `register`, `consent_needed`, or `refuse:` and a ground; nothing stands for `register`.
void RollRowReader::decision(RollRow& result) {
    const std::string value = folded_width(cell(RollColumn::Decision));
    if (value.empty()) {
        return;
    }
    const auto unknown = [&](std::string_view allowed) {
        wrong(InputCode::ValueUnknown, RollColumn::Decision, {fact("allowed", allowed)});
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

void RollRowReader::identity(RollRow& result, std::optional<base::Date> birth,
                             std::optional<roll::Sex> sex) {
    const std::string_view value = cell(RollColumn::IdentityNumber);
    if (value.empty()) {
        return;
    }
    const auto number = read_identity_number(value, latest_);
    if (!number) {
        wrong(number.error(), RollColumn::IdentityNumber, identity_facts(number.error(), value));
        return;
    }
    result.identity_number = number->digits;
    if (birth && number->birth != *birth) {
        wrong(InputCode::IdentityContradictsBirth, RollColumn::Birth,
              {fact("identity_birth", number->birth)});
    }
    if (sex && number->sex != *sex) {
        wrong(InputCode::IdentityContradictsSex, RollColumn::Sex,
              {fact("identity_sex", number->sex)});
    }
}

}  // namespace douxuan::ballots
