// SPDX-License-Identifier: Apache-2.0
#include "ballots/workbook_sheet.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "ballots/csv.h"
#include "ballots/text.h"
#include "ballots/workbook.h"
#include "ballots/xml.h"

namespace douxuan::ballots {
namespace {

class SheetReader {
  public:
    explicit SheetReader(const Book& book) : book_(book) {}

    SheetText read(std::string_view xml) && {
        const bool well_formed = read_xml(
            xml,
            {.begin = [this](std::string_view name, const XmlAttributes& all) { begin(name, all); },
             .text =
                 [this](std::string_view part) {
                     value_.append(in_value_ ? part : std::string_view());
                     inline_.text(part);
                 },
             .end = [this](std::string_view name) { end(name); }});
        made_.is_sound = made_.is_sound && well_formed;
        return std::move(made_);
    }

  private:
    void begin(std::string_view name, const XmlAttributes& all) {
        inline_.begin(name);
        if (name == "row") {
            const std::string_view number = attribute(all, "r");
            const auto place =
                number.empty() ? std::nullopt : read_cell_name('A' + std::string(number));
            begin_row(number.empty() ? row_ + 1 : place ? place->row : 0);
        } else if (name == "c") {
            const std::string_view cell = attribute(all, "r");
            const auto place = read_cell_name(cell);
            begin_cell(cell.empty()                  ? column_ + 1
                       : place && place->row == row_ ? place->column
                                                     : 0);
            type_ = attribute(all, "t");
            style_ = number_of(attribute(all, "s"));
        } else if (name == "v") {
            in_value_ = true;
        }
    }
    void end(std::string_view name) {
        inline_.end(name);
        if (name == "v") {
            in_value_ = false;
        } else if (name == "c") {
            end_cell();
        } else if (name == "row") {
            end_row();
        }
    }
    void begin_row(std::size_t number) {
        made_.is_sound = made_.is_sound && number > row_ && made_.csv.size() < workbook_bytes_most;
        if (made_.is_sound) {
            made_.csv.append(number - row_ - 1, '\n');
            row_ = number;
            column_ = 0;
            cells_.clear();
        }
    }
    void begin_cell(std::size_t number) {
        made_.is_sound = made_.is_sound && row_ > 0 && number > column_;
        column_ = made_.is_sound ? number : column_;
        value_.clear();
        inline_.take();
    }
    void end_cell() {
        if (!made_.is_sound || column_ > row_cells_most) {
            too_many();
            return;
        }
        std::string text = value();
        if (text.empty()) {
            return;
        }
        made_.has_text = true;
        cells_.resize(column_);
        cells_.back() = std::move(text);
    }
    void too_many() {
        if (made_.is_sound && !value_.empty()) {
            made_.errors.add({.code = InputCode::TooManyCells,
                              .row = row_,
                              .facts = {fact("most", row_cells_most)}});
        }
    }
    std::string value() {
        if (type_ == "s") {
            const int at = number_of(value_);
            made_.is_sound =
                made_.is_sound && at >= 0 && static_cast<std::size_t>(at) < book_.strings.size();
            return made_.is_sound ? book_.strings[static_cast<std::size_t>(at)] : std::string();
        }
        if (type_ == "inlineStr") {
            return inline_.take();
        }
        if (type_ == "b") {
            return value_ == "1" ? "yes" : "no";
        }
        if (type_ == "e") {
            made_.errors.add({.code = InputCode::CellFault,
                              .row = row_,
                              .column = column_,
                              .value = excerpt(value_),
                              .facts = {}});
            return value_;
        }
        if (type_ == "str" || type_ == "d") {
            return value_;
        }
        const auto style = static_cast<std::size_t>(style_);
        if (style_ >= 0 && style < book_.shows_day.size() && book_.shows_day[style]) {
            return read_day_number(value_, book_.day_one).value_or(value_);
        }
        return plain_number(value_);
    }
    void end_row() {
        if (width_ == 0) {
            width_ = cells_.size();
        }
        cells_.resize(std::max(cells_.size(), cells_.empty() ? 0 : width_));
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            made_.csv += i == 0 ? "\"" : ",\"";
            for (const char c : cells_[i]) {
                made_.csv += c;
                made_.csv.append(c == '"' ? 1 : 0, '"');
            }
            made_.csv += '"';
        }
        made_.csv += '\n';
    }

    const Book& book_;
    SheetText made_;
    std::vector<std::string> cells_;
    std::size_t width_ = 0;  ///< of the first row with any text
    std::size_t row_ = 0;
    std::size_t column_ = 0;
    std::string type_;
    int style_ = -1;
    std::string value_;
    PiecedText inline_;
    bool in_value_ = false;
};

}  // namespace

SheetText read_sheet_part(std::string_view xml, const Book& book) {
    return SheetReader(book).read(xml);
}

}  // namespace douxuan::ballots
