// SPDX-License-Identifier: Apache-2.0
#include "engine/statistics/returns.h"

#include "engine/statistics/return_form.h"

namespace douxuan::statistics {

void Form::block(Words name) {
    block_ = name;
    ++blocks_;
    fields_in_block_ = 0;
}

void Form::count(Words name, Code code, std::string_view breakdown, Unit unit) {
    add(name,
        {.id = {}, .name = {}, .unit = unit, .numerator = {{code, breakdown}}, .denominator = {}});
}

void Form::share(Words name, Addend part, Addend whole) {
    add(name,
        {.id = {}, .name = {}, .unit = Unit::Percent, .numerator = {part}, .denominator = {whole}});
}

void Form::parts(Code code, Unit unit, std::initializer_list<Part> all) {
    for (const Part& each : all) {
        count(each.name, code, each.breakdown, unit);
    }
}

void Form::add(Words name, Reading reading) {
    fields_.push_back({.id = (is_village() ? "N" : "C") + std::to_string(blocks_) + '.' +
                             std::to_string(++fields_in_block_),
                       .block = block_,
                       .name = name,
                       .reading = std::move(reading)});
}

namespace {

std::vector<ReturnField> made(ReturnForm which) {
    Form form(which);
    add_preparation(form);
    add_nomination(form);
    add_voting(form);
    add_result(form);
    add_elected(form);
    add_groups(form);
    return std::move(form).done();
}

}  // namespace

bool is_in_words(const ReturnField& field) {
    return meaning_of(field.reading.numerator.front().code).takes == Takes::Words;
}

const std::vector<ReturnField>& fields_of(ReturnForm form) {
    static const std::vector<ReturnField> village = made(ReturnForm::Village);
    static const std::vector<ReturnField> residents = made(ReturnForm::Residents);
    return form == ReturnForm::Village ? village : residents;
}

}  // namespace douxuan::statistics
