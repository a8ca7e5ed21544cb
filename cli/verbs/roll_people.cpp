// SPDX-License-Identifier: Apache-2.0
// Entering people: their record goes beside the log, its digest into it.
#include <string>

#include "cli/stating.h"
#include "cli/verbs/roll.h"

namespace douxuan::cli {

namespace {

/// A fact that commits to one person's record: the options are those of the record, and the
/// member `commitment` follows from it.
Stating about_record(Times times, std::string_view member) {
    Stating how;
    add_record_options(how.more, times);
    how.computed = {member};
    how.fill = [member](Desk& desk, Values& values) -> std::optional<ExitCode> {
        if (values.given(member)) {
            return {};
        }
        auto record = given_record(desk, values);
        if (!record) {
            return record.error();
        }
        values.add(member, typed(record->commitment));
        desk.pending_annex = std::move(record->annex);
        return {};
    };
    return how;
}

}  // namespace

ExitCode roll_register(const Call& call) {
    return state_fact<roll::VoterRegistered>(call, about_record(Times::Optional, "commitment"));
}

ExitCode roll_refuse(const Call& call) {
    return state_fact<roll::RegistrationRefused>(call, about_record(Times::Optional, "commitment"));
}

ExitCode roll_consent(const Call& call) {
    Stating how = about_record(Times::Optional, "voters");
    // Both the meeting and the record have a basis; the record's is told by another name here.
    for (Option& each : how.more) {
        if (each.name == "basis") {
            each.name = "residence_basis";
        }
    }
    const auto fill = how.fill;
    how.fill = [fill](Desk& desk, Values& values) -> std::optional<ExitCode> {
        Values record = values;
        record.set("basis", values.all("residence_basis"));
        if (const auto code = fill(desk, record)) {
            return code;
        }
        values.set("voters", record.all("voters"));
        return {};
    };
    return state_fact<assembly::OutsidersConsented>(call, how);
}

ExitCode roll_confirm(const Call& call) {
    return state_fact<assembly::WorkersConfirmed>(call, about_record(Times::Optional, "voters"));
}

// Somebody struck off needs no record; somebody added or amended does.
ExitCode roll_correct(const Call& call) {
    Stating how;
    add_record_options(how.more, Times::Optional);
    how.fill = [](Desk& desk, Values& values) -> std::optional<ExitCode> {
        const bool has_record = values.given("name") || values.given("no");
        if (values.given("commitment") || !has_record) {
            return {};
        }
        auto record = given_record(desk, values);
        if (!record) {
            return record.error();
        }
        values.add("commitment", typed(record->commitment));
        desk.pending_annex = std::move(record->annex);
        return {};
    };
    return state_fact<roll::RollCorrected>(call, how);
}

// Whoever is on the list has a name and a sex there already.
ExitCode roll_name(const Call& call) {
    Stating how;
    how.places = {"person"};
    how.computed = {"name", "sex"};
    how.fill = [](Desk& desk, Values& values) -> std::optional<ExitCode> {
        static constexpr Text missing{"缺少 --name 和 --sex（名单上的人可以只填 --voter '#序号'）",
                                      "missing: --name and --sex (--voter '#number' is enough for "
                                      "somebody on the list)"};
        const std::string voter = values.optional("voter").value_or("");
        const auto commitment =
            voter.starts_with('#') ? desk.annex().by_number(voter.substr(1)) : std::nullopt;
        if (const auto* record = commitment ? desk.annex().find(commitment->handle()) : nullptr) {
            if (!values.given("name")) {
                values.add("name", record->name);
            }
            if (!values.given("sex")) {
                values.add("sex", typed(record->sex));
            }
        }
        if (!values.given("name") || !values.given("sex")) {
            return misunderstood(desk.call(), desk.call().say(missing));
        }
        return {};
    };
    return state_fact<roll::PersonNamed>(call, how);
}

ExitCode roll_kin(const Call& call) {
    Stating how;
    how.places = {"person", "other"};
    return state_fact<roll::KinshipDeclared>(call, how);
}

}  // namespace douxuan::cli
