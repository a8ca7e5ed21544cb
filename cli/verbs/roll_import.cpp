// SPDX-License-Identifier: Apache-2.0
// One list does for the whole registration. Its first import takes everybody but those on whom a
// meeting, or in a community the election committee, has still to decide; the second, with that
// vote, takes exactly those.
// Nothing has to be kept in between, because the list is the clerk's own file.
#include "cli/verbs/roll_import.h"

#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "audit/bytes.h"
#include "audit/canonical.h"
#include "ballots/roll_csv.h"
#include "cli/desk.h"
#include "cli/input_faults.h"
#include "cli/json.h"
#include "cli/messages/width.h"
#include "cli/options.h"
#include "cli/says.h"
#include "cli/sheet_file.h"
#include "engine/assembly/events.h"
#include "engine/roll/queries.h"

namespace douxuan::cli {

namespace {

using ballots::RollDecision;
using ballots::RollRow;
using Rows = std::vector<RollRow>;

// A list of a whole village has the same number twice only by mistake, or is imported twice.
ballots::InputErrors listed_already(const Desk& desk, const Rows& rows) {
    ballots::InputErrors errors;
    for (const RollRow& row : rows) {
        const auto known = desk.annex().by_number(row.record.no);
        if (known && roll::on_roll(desk.state().roll, known->handle())) {
            errors.add({.code = ballots::InputCode::NumberRepeated,
                        .row = row.row,
                        .column = 0,
                        .column_name = "no",
                        .value = row.record.no,
                        .facts = {}});
        }
    }
    return errors;
}

/// Whether this run is about those who need a consent: of a meeting, or of the election committee.
enum class Run : std::uint8_t { WithoutVote, WithVote, WithCommitteeVote };

/// What an import will record, and which row each statement is about (0: none).
struct Import {
    std::vector<audit::Statement> statements;
    std::vector<const RollRow*> rows;
    std::int64_t registered = 0;
    std::int64_t refused = 0;
    std::vector<const RollRow*> waiting;
};

class Importer {
  public:
    Importer(Desk& desk, const Values& values) : desk_(desk), values_(values) {}

    std::expected<Import, WishError> make(const Rows& rows, Run run) {
        std::vector<std::pair<const RollRow*, audit::AnnexRecord>> people;
        Import import;
        for (const RollRow& row : rows) {
            const bool consent = row.decision == RollDecision::ConsentNeeded;
            if (consent != (run != Run::WithoutVote)) {
                if (consent) {
                    import.waiting.push_back(&row);
                }
                continue;
            }
            auto annex =
                desk_.annex_record(audit::encode_value(row.record), row.identity_number, "");
            if (!annex) {
                return std::unexpected(annex.error());
            }
            people.emplace_back(&row, std::move(*annex));
        }
        if (run != Run::WithoutVote && !people.empty()) {
            if (auto problem = run == Run::WithVote ? add_consent(import, people)
                                                    : add_confirmation(import, people)) {
                return std::unexpected(std::move(*problem));
            }
        }
        for (auto& [row, annex] : people) {
            if (auto problem = add_person(import, *row, std::move(annex))) {
                return std::unexpected(std::move(*problem));
            }
        }
        return import;
    }

  private:
    using Problem = std::optional<WishError>;

    Problem add(Import& import, const RollRow* row, Wish wish) {
        wish.at = values_.optional("at");
        wish.site = values_.optional("site").value_or(wish.site);
        auto statement = desk_.statement(wish);
        if (!statement) {
            return statement.error();
        }
        import.statements.push_back(std::move(*statement));
        import.rows.push_back(row);
        return {};
    }

    template <class People>
    Problem add_consent(Import& import, const People& people) {
        StatementWriter writer = desk_.writer();
        const auto resolution = writer.object<assembly::Resolution>(values_);
        if (!resolution) {
            return resolution.error();
        }
        Wish wish;
        wish.kind = assembly::OutsidersConsented::kind;
        wish.data = "{\"resolution\":" + *resolution + ",\"voters\":" + voters(people) + "}";
        return add(import, nullptr, std::move(wish));
    }

    template <class People>
    Problem add_confirmation(Import& import, const People& people) {
        Wish wish;
        wish.kind = assembly::WorkersConfirmed::kind;
        wish.data =
            "{\"in_favour\":" + values_["in_favour"] + ",\"voters\":" + voters(people) + "}";
        return add(import, nullptr, std::move(wish));
    }

    template <class People>
    static std::string voters(const People& people) {
        std::string list = "[";
        for (const auto& [row, annex] : people) {
            list += list.size() == 1 ? "" : ",";
            audit::write(list, annex.commitment);
        }
        return list + "]";
    }

    Problem add_person(Import& import, const RollRow& row, audit::AnnexRecord annex) {
        std::string commitment;
        audit::write(commitment, annex.commitment);
        Wish wish;
        wish.kind = roll::VoterRegistered::kind;
        wish.data = "{\"commitment\":" + commitment + "}";
        if (row.decision == RollDecision::Refuse) {
            wish.kind = roll::RegistrationRefused::kind;
            wish.data = "{\"commitment\":" + commitment + ",\"ground\":";
            audit::write(wish.data, *row.ground);
            wish.data += "}";
            ++import.refused;
        } else {
            ++import.registered;
        }
        wish.annex = std::move(annex);
        return add(import, &row, std::move(wish));
    }

    Desk& desk_;
    const Values& values_;
};

std::vector<Option> import_options() {
    std::vector<Option> options{{"file",
                                 {"选民名单（CSV 或 XLSX 文件，空表见 roll template）",
                                  "the list (CSV or XLSX, see roll template)"},
                                 Times::Place}};
    add_options_of<assembly::Resolution>(options, Times::Optional);
    return with_time_and_site(std::move(options));
}

/// The vote of a committee is a number alone.
bool is_number(const std::string& text) {
    return !text.empty() && text.size() <= 6 &&
           text.find_first_not_of("0123456789") == std::string::npos;
}

std::expected<Run, ExitCode> run_of(const Call& call, const Values& values) {
    static constexpr Text all_of_it{
        "会议表决要写全：--body --basis --entitled --present --in-favour；"
        "居民选举委员会确认的只写 --in-favour",
        "a meeting's vote needs all of --body --basis --entitled --present --in-favour; the "
        "election committee of a community needs --in-favour alone"};
    std::size_t given = 0;
    bool is_whole = true;
    base::for_each_field<assembly::Resolution>([&](const auto& field) {
        using Member =
            std::remove_cvref_t<decltype(std::declval<assembly::Resolution>().*field.place)>;
        given += values.given(field.name) ? 1U : 0U;
        // How the meeting was called may be left out.
        is_whole = is_whole && (audit::Optional<Member> || values.given(field.name));
    });
    if (given == 1 && values.given("in_favour") && is_number(values["in_favour"])) {
        return Run::WithCommitteeVote;
    }
    if (given != 0 && !is_whole) {
        return std::unexpected(misunderstood(call, call.say(all_of_it)));
    }
    return given == 0 ? Run::WithoutVote : Run::WithVote;
}

ExitCode say_refused(const Desk& desk, const Import& import, const audit::RecordError& error) {
    static constexpr Text row{"第 {row} 行 {name}（编号 {no}），什么也没有记录：",
                              "row {row}, {name} (number {no}); nothing was recorded:"};
    const auto* refused = std::get_if<audit::Refused>(&error);
    if (refused != nullptr && refused->statement < import.rows.size() &&
        import.rows[refused->statement] != nullptr) {
        const RollRow& person = *import.rows[refused->statement];
        const std::vector<law::Fact> facts{{"row", std::to_string(person.row)},
                                           {"name", printable(person.record.name)},
                                           {"no", printable(person.record.no)}};
        desk.call().talk << fill(desk.call().say(row), facts) << "\n";
    }
    return desk.say(error);
}

void say_imported(const Call& call, const Import& import, law::CommitteeKind kind) {
    static constexpr Text done{"✓ 已登记 {registered} 人，不予登记 {refused} 人。",
                               "✓ {registered} people registered, {refused} refused."};
    static constexpr Text waiting{
        "! 下列 {waiting} 人要由会议同意。表决之后，用同一份名单再导入一次，加上表决结果：",
        "! These {waiting} need the consent of a meeting. After its vote import the same list "
        "again with the result:"};
    static constexpr Text confirming{
        "! 下列 {waiting} "
        "人要由居民选举委员会确认。确认之后，用同一份名单再导入一次，写上赞成人数：",
        "! These {waiting} need the confirmation of the election committee. Then import the same "
        "list again with its votes in favour:"};
    static constexpr std::string_view again =
        "    douxuan roll import … --body … --basis … --entitled … --present … --in-favour …";
    static constexpr std::string_view again_by_committee =
        "    douxuan roll import … --in-favour …";
    if (call.json()) {
        std::vector<Json> people;
        for (const RollRow* row : import.waiting) {
            people.push_back(Json().add("no", row->record.no).add("name", row->record.name));
        }
        Json json;
        json.add("registered", import.registered)
            .add("refused", import.refused)
            .add("waiting", people);
        call.out << Json().add("imported", json).text() << "\n";
        return;
    }
    const std::vector<law::Fact> facts{{"registered", std::to_string(import.registered)},
                                       {"refused", std::to_string(import.refused)},
                                       {"waiting", std::to_string(import.waiting.size())}};
    call.out << fill(call.say(done), facts) << "\n";
    if (import.waiting.empty()) {
        return;
    }
    const bool community = kind == law::CommitteeKind::Residents;
    call.out << fill(call.say(community ? confirming : waiting), facts) << "\n"
             << (community ? again_by_committee : again) << "\n";
    Table table({{.title = ""}, {.title = ""}, {.title = ""}});
    for (const RollRow* row : import.waiting) {
        table.add({"  " + row->record.no, row->record.name, row->record.group});
    }
    call.out << table.text(call.ink);
}

std::expected<Rows, ExitCode> read_list(const Call& call, const std::string& path,
                                        base::Date latest) {
    const auto file = read_sheet_file(call, path);
    if (!file) {
        return std::unexpected(file.error());
    }
    auto rows = ballots::read_roll(file->csv, latest);
    if (!rows) {
        return std::unexpected(say_input_errors(call, file->label, rows.error()));
    }
    return std::move(*rows);
}

}  // namespace

ExitCode import_roll(const Call& call) {
    const auto values = read_options(call, import_options());
    if (!values) {
        return values.error();
    }
    const auto run = run_of(call, *values);
    if (!run) {
        return run.error();
    }
    const std::string& path = (*values)["file"];
    const auto at = values->given("at") ? parse_moment((*values)["at"]) : call.now;
    const auto rows = read_list(call, path, at.value_or(call.now).date_in_china());
    if (!rows) {
        return rows.error();
    }
    auto desk = Desk::open(call, audit::LedgerMode::Write);
    if (!desk) {
        return desk.error();
    }
    Importer importer(*desk, *values);
    auto import = importer.make(*rows, *run);
    if (!import) {
        return desk->say(import.error());
    }
    if (*run == Run::WithoutVote) {
        if (const auto errors = listed_already(*desk, *rows); !errors.empty()) {
            return say_input_errors(call, path, errors);
        }
    }
    if (!import->statements.empty()) {
        if (const auto seq = desk->record(std::move(import->statements)); !seq) {
            return say_refused(*desk, *import, seq.error());
        }
    }
    say_imported(call, *import, desk->state().rules->kind);
    return ExitCode::Done;
}

ExitCode print_roll_template(const Call& call) {
    if (const auto values = read_options(call, {}); !values) {
        return values.error();
    }
    // The mark at the front tells spreadsheet programs that the text is UTF-8.
    std::string header = "\xEF\xBB\xBF";
    std::string_view before;
    for (const ballots::ColumnName& column : ballots::roll_columns()) {
        header += before;
        header += call.language == Language::Chinese ? column.chinese : column.english;
        before = ",";
    }
    call.out << header << "\r\n";
    return ExitCode::Done;
}

}  // namespace douxuan::cli
