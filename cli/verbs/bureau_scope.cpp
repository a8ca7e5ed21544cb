// SPDX-License-Identifier: Apache-2.0
#include "cli/verbs/bureau_scope.h"

#include <algorithm>
#include <charconv>
#include <ostream>

#include "audit/archive/registry.h"
#include "ballots/input_error.h"
#include "cli/archive_desk.h"
#include "cli/messages/complaint.h"
#include "cli/report/json.h"
#include "cli/report/text.h"
#include "cli/says.h"

namespace douxuan::cli {

namespace {

const Option any_term_option{
    "term", {"届次（默认：每一届）", "the term (every one)"}, Times::Optional};

bool is_digits(const std::string& text) {
    return text.size() <= 12 &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

const Option of_option{"of",
                       {"只看代码这样开头的委员会：区县 6 位、街道 9 位、委员会 12 位",
                        "only committees whose code begins so: 6 digits of a district, 9 of a "
                        "street, 12"},
                       Times::Optional};

std::optional<std::int64_t> number_in(const std::string& text, std::int64_t least,
                                      std::int64_t most) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

std::expected<std::string, ExitCode> place_asked(const Call& call, const Values& values) {
    static constexpr Text bad_of{"--of 是代码开头的数字，最多 12 位",
                                 "--of takes the first digits of codes, at most 12"};
    std::string of = values.optional("of").value_or("");
    if (!is_digits(of)) {
        return std::unexpected(misunderstood(call, call.say(bad_of)));
    }
    return of;
}

std::optional<ExitCode> refuse_unlisted(const Call& call, archive::Connection& store,
                                        const std::string& of) {
    if (of.empty() || archive::is_place_listed(store, of)) {
        return std::nullopt;
    }
    const Complaint what =
        complaint(call.language, ballots::InputError{.code = ballots::InputCode::PlaceUnlisted});
    return say_fault(call, ExitCode::BadInput, base::word(ballots::InputCode::PlaceUnlisted),
                     {.place = "--of " + of, .reason = what.reason, .remedy = what.remedy});
}

std::expected<report::BureauReportOptions, ExitCode> scope_of(const Call& call,
                                                              const Values& values) {
    static constexpr Text bad_term{"--term 是 1 到 99 的数", "--term takes a number from 1 to 99"};
    const auto of = place_asked(call, values);
    if (!of) {
        return std::unexpected(of.error());
    }
    report::BureauReportOptions options{.of = *of,
                                        .term = std::nullopt,
                                        .today = call.now.date_in_china(),
                                        .archive = without_password(values["archive"])};
    if (const auto term = values.optional("term")) {
        options.term = number_in(*term, 1, 99);
        if (!options.term) {
            return std::unexpected(misunderstood(call, call.say(bad_term)));
        }
    }
    return options;
}

ExitCode look_at_scope(const Call& call, const Look& look) {
    const auto values = read_options(call, {archive_option, of_option, any_term_option});
    if (!values) {
        return values.error();
    }
    const auto scope = scope_of(call, *values);
    if (!scope) {
        return scope.error();
    }
    const std::string& name = (*values)["archive"];
    return with_archive(call, name, [&] {
        const auto store = archive::open(name, archive::Use::Look);
        const auto unlisted = refuse_unlisted(call, *store, scope->of);
        return unlisted ? *unlisted : look(*store, *scope);
    });
}

void show(const Call& call, const report::Document& document) {
    call.out << (call.json()
                     ? report::json(document) + "\n"
                     : report::text(document, {.language = call.language, .ink = call.ink}));
}

}  // namespace douxuan::cli
