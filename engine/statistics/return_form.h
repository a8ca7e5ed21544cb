// SPDX-License-Identifier: Apache-2.0
// A return while it is written down: blocks, and fields that are numbered as they come. Inside this
// room only.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/statistics/returns.h"

namespace douxuan::statistics {

class Form {
  public:
    explicit Form(ReturnForm which) : which_(which) {}

    ReturnForm which() const { return which_; }
    bool is_village() const { return which_ == ReturnForm::Village; }

    /// Fields after it stand in this block.
    void block(Words name);
    /// A count, of persons unless a unit is named.
    void count(Words name, Code code, std::string_view breakdown = {}, Unit unit = Unit::Persons);
    void share(Words name, Addend part, Addend whole);

    /// A part of a code, by its breakdown.
    struct Part {
        std::string_view breakdown;
        Words name;
    };
    /// The code by parts, one field each.
    void parts(Code code, Unit unit, std::initializer_list<Part> all);

    std::vector<ReturnField> done() && { return std::move(fields_); }

  private:
    void add(Words name, Reading reading);

    ReturnForm which_;
    Words block_;
    int blocks_ = 0;
    int fields_in_block_ = 0;
    std::vector<ReturnField> fields_;
};

// The blocks in their order.
void add_preparation(Form& form);
void add_nomination(Form& form);
void add_voting(Form& form);
void add_result(Form& form);
void add_elected(Form& form);
void add_groups(Form& form);

}  // namespace douxuan::statistics
