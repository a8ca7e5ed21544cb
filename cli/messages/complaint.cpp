// SPDX-License-Identifier: Apache-2.0
// From a fault with its place and values to sentences.
#include "cli/messages/complaint.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "ballots/committee_csv.h"
#include "ballots/roll_csv.h"
#include "cli/messages/fault_texts.h"
#include "cli/messages/values.h"
#include "cli/messages/width.h"

namespace douxuan::cli {
namespace {

using Facts = std::vector<law::Fact>;

template <class Code>
Complaint worded(Language language, Code code, std::string&& place, const Facts& facts) {
    const FaultText<Code>& text = fault_text(code);
    return {.place = std::move(place),
            .reason = fill(text.reason.in(language), facts),
            .remedy = fill(text.remedy.in(language), facts)};
}

// Adds a fact whose value is shown as it is; none for an empty value.
void add(Facts& facts, std::string_view name, std::string_view value) {
    if (!value.empty()) {
        facts.push_back({std::string(name), printable(value)});
    }
}

// As the sheet at hand calls it: another sheet may have a column of the same English name.
std::string column_of(Language language, const ballots::InputError& error) {
    return language == Language::Chinese && !error.column_zh.empty()
               ? error.column_zh
               : column_text(language, error.column_name);
}

std::string place_of(Language language, const ballots::InputError& error) {
    static constexpr Text pattern{"[第 {row} 行][第 {column} 列][（{name}）]",
                                  "[row {row}][, column {column}][ ({name})]"};
    Facts facts;
    if (error.row != 0) {
        add(facts, "row", std::to_string(error.row));
    }
    if (error.row != 0 && error.column != 0) {
        add(facts, "column", std::to_string(error.column));
    }
    if (error.row != 0) {
        add(facts, "name", column_of(language, error));
    }
    return fill(pattern.in(language), facts);
}

Facts facts_of(Language language, const ballots::InputError& error) {
    Facts facts;
    add(facts, "value", error.value);
    if (!error.column_name.empty()) {
        add(facts, "column_name", column_of(language, error));
    }
    for (const law::Fact& fact : error.facts) {
        if (fact.name == "zh") {
            // The other name that the column may have: in Chinese it is called by that already.
            if (language == Language::English && !facts.empty()) {
                facts.back().value += " (" + printable(fact.value) + ")";
            }
        } else if (fact.name == "code_point") {
            add(facts, fact.name, fmt::format("U+{:04X}", std::stoul(fact.value)));
        } else {
            add(facts, fact.name, shown(language, fact));
        }
    }
    return facts;
}

std::string place_of(const law::LoadError& error) {
    std::string place = printable(error.file);
    if (error.line != 0) {
        place += fmt::format(":{}:{}", error.line, error.column);
    }
    return place;
}

}  // namespace

std::string Complaint::text(Language language) const {
    const bool chinese = language == Language::Chinese;
    std::string all = place.empty() ? "" : place + (chinese ? "：" : ": ");
    return all + reason + (chinese ? "" : " ") + remedy;
}

Complaint complaint(Language language, const ballots::InputError& error) {
    return worded(language, error.code, place_of(language, error), facts_of(language, error));
}

Complaint complaint(Language language, const law::LoadError& error) {
    Facts facts;
    add(facts, "key", error.key);
    add(facts, "expected", expected_text(language, error.expected));
    return worded(language, error.code, place_of(error), facts);
}

Complaint complaint(Language language, const audit::LedgerError& error) {
    Facts facts;
    if (error.seq) {
        add(facts, "seq", std::to_string(*error.seq));
    }
    return worded(language, error.fault, printable(error.path), facts);
}

Complaint complaint(Language language, const audit::BundleError& error) {
    return worded(language, error.fault, printable(error.path), {});
}

Complaint complaint(Language language, const audit::DecodeError& error) {
    Facts facts;
    add(facts, "expected", expected_text(language, error.expected));
    static constexpr Text offset{"第 {offset} 个位置", "position {offset}"};
    std::string place = printable(error.path);
    if (place.empty()) {
        place = fill(offset.in(language), Facts{{"offset", std::to_string(error.offset)}});
    }
    return worded(language, error.fault, std::move(place), facts);
}

Complaint complaint(Language language, const audit::PolicyError& error) {
    static constexpr Text pattern{"[第 {line} 行]", "[line {line}]"};
    Facts facts;
    if (error.line != 0) {
        add(facts, "line", std::to_string(error.line));
    }
    return worded(language, error.fault, fill(pattern.in(language), facts), {});
}

Complaint complaint(Language language, const StatementError& error) {
    Facts facts;
    add(facts, "member", error.member);
    add(facts, "value", error.value);
    return worded(language, error.fault, "", facts);
}

Complaint complaint(Language language, audit::AnnexFault fault) {
    return worded(language, fault, "", {});
}

Complaint complaint(Language language, audit::SealFault fault) {
    return worded(language, fault, "", {});
}

Complaint complaint(Language language, audit::NoteFault fault) {
    return worded(language, fault, "", {});
}

Complaint complaint(Language language, audit::TrustFault fault) {
    return worded(language, fault, "", {});
}

Complaint complaint(Language language, audit::CosignFault fault) {
    return worded(language, fault, "", {});
}

Complaint complaint(Language language, archive::StoreFault fault, const std::string& detail) {
    std::string line = detail.substr(0, detail.find_last_not_of('\n') + 1);
    std::ranges::replace_if(line, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    Facts facts;
    add(facts, "detail", line);
    return worded(language, fault, "", facts);
}

std::string column_text(Language language, std::string_view english) {
    if (language == Language::English) {
        return std::string(english);
    }
    static const std::vector<ballots::ColumnName> paper_columns = {
        {"station", "投票站"}, {"style", "票种"}, {"void", "废票"}};
    for (const auto* columns :
         {&ballots::roll_columns(), &ballots::committee_columns(), &paper_columns}) {
        for (const ballots::ColumnName& column : *columns) {
            if (column.english == english) {
                return column.chinese;
            }
        }
    }
    constexpr std::string_view write_in = ":write_in";
    if (english.ends_with(write_in)) {
        return std::string(english.substr(0, english.size() - write_in.size())) + ":另选他人";
    }
    return std::string(english);
}

}  // namespace douxuan::cli
