// SPDX-License-Identifier: Apache-2.0
#include "cli/stating.h"

#include "ballots/identity_number.h"
#include "ballots/input_error.h"
#include "cli/says.h"
#include "engine/base/ensure.h"

namespace douxuan::cli {

std::vector<Option> arranged(std::vector<Option> options, const Stating& how) {
    for (Option& each : options) {
        const bool computed = std::ranges::find(how.computed, each.name) != how.computed.end();
        if (computed && each.times == Times::Once) {
            each.times = Times::Computed;
        }
    }
    std::vector<Option> sorted;
    for (const std::string_view place : how.places) {
        const auto found = std::ranges::find(options, place, &Option::name);
        base::ensure(found != options.end());
        found->times = found->times == Times::Many ? Times::Places : Times::Place;
        sorted.push_back(*found);
        options.erase(found);
    }
    sorted.insert(sorted.end(), options.begin(), options.end());
    return with_time_and_site(std::move(sorted));
}

std::expected<Desk, ExitCode> open_to_show(const Call& call, std::vector<Option> options,
                                           Values* values) {
    auto given = read_options(call, options);
    if (!given) {
        return std::unexpected(given.error());
    }
    if (values != nullptr) {
        *values = std::move(*given);
    }
    return Desk::open(call, audit::LedgerMode::Read);
}

void spell_pairs(Values& values, std::string_view option, std::string_view first,
                 std::string_view second) {
    std::vector<std::string> spelt = values.all(option);
    for (std::string& each : spelt) {
        const std::size_t equals = each.rfind('=');
        if (each.find(',') == std::string::npos && equals != std::string::npos) {
            each = std::string(first) + "=" + each.substr(0, equals) + "," + std::string(second) +
                   "=" + each.substr(equals + 1);
        }
    }
    values.set(option, std::move(spelt));
}

void add_record_options(std::vector<Option>& options, Times times) {
    add_options_of<roll::PersonRecord>(options, times);
    std::erase_if(options, [](const Option& each) { return each.name == "identity"; });
    options.push_back({"identity_number",
                       {"公民身份号码（不进入公开记录）", "identity number (never made public)"},
                       Times::Optional});
    options.push_back({"telephone",
                       {"电话（不进入公开记录）", "telephone (never made public)"},
                       Times::Optional});
}

namespace {

// The number of an identity card in its one spelling, or why it is none.
std::expected<std::string, ExitCode> identity_digits(const Desk& desk, const std::string& text) {
    if (text.empty()) {
        return text;
    }
    const auto number = ballots::read_identity_number(text, desk.call().now.date_in_china());
    if (number) {
        return number->digits;
    }
    return std::unexpected(
        say_fault(desk.call(), ExitCode::BadInput, base::word(number.error()),
                  complaint(desk.call().language, ballots::InputError{.code = number.error()})));
}

}  // namespace

std::expected<GivenRecord, ExitCode> given_record(Desk& desk, const Values& values) {
    if (!values.given("name") && !values.given("birth")) {
        const auto known = desk.annex().by_number(values.optional("no").value_or(""));
        if (known) {
            return GivenRecord{.commitment = *known, .annex = {}};
        }
    }
    Values with_digest = values;
    for (const std::string_view name : {"group", "identity"}) {
        if (!with_digest.given(name)) {
            with_digest.add(name, "");
        }
    }
    for (const std::string_view name : {"birth", "category", "name", "no", "sex"}) {
        if (!with_digest.given(name)) {
            static constexpr Text missing{"缺少 --", "missing: --"};
            return std::unexpected(misunderstood(
                desk.call(), std::string(desk.call().say(missing)) + std::string(name)));
        }
    }
    const auto digits = identity_digits(desk, values.optional("identity_number").value_or(""));
    if (!digits) {
        return std::unexpected(digits.error());
    }
    StatementWriter writer = desk.writer();
    const auto record = writer.object<roll::PersonRecord>(with_digest);
    if (!record) {
        return std::unexpected(desk.say(record.error()));
    }
    auto annex = desk.annex_record(*record, *digits, values.optional("telephone").value_or(""));
    if (!annex) {
        return std::unexpected(desk.say(annex.error()));
    }
    return GivenRecord{.commitment = annex->commitment, .annex = std::move(*annex)};
}

}  // namespace douxuan::cli
