// SPDX-License-Identifier: Apache-2.0
// `record`: facts out of a file, one a line, each admitted or refused (docs/formats/record.md).
#include <array>
#include <charconv>
#include <fstream>
#include <istream>
#include <map>
#include <string>

#include "ballots/identity_number.h"
#include "ballots/input_error.h"
#include "cli/computed.h"
#include "cli/json.h"
#include "cli/milestones.h"
#include "cli/record_line.h"
#include "cli/says.h"
#include "cli/stating.h"
#include "cli/verbs/tables.h"

namespace douxuan::cli {

namespace {

/// A line longer than any fact can be.
constexpr std::size_t longest_line = 1'048'576;

enum class Together : std::uint8_t { Batches, AllOrNothing };
enum class OnRefusal : std::uint8_t { Stop, GoOn };

struct How {
    std::size_t batch = 1;
    Together together = Together::Batches;
    OnRefusal on_refusal = OnRefusal::Stop;
};

/// Where a member of that name belongs in a canonical object: before the first greater name, or
/// before the closing brace.
std::size_t place_of(std::string_view object, std::string_view name) {
    bool in_text = false;
    int depth = 0;
    for (std::size_t at = 0; at < object.size(); ++at) {
        const char sign = object[at];
        if (in_text && sign == '\\') {
            ++at;
            continue;
        }
        const bool starts_text = sign == '"' && !in_text;
        const bool is_name =
            starts_text && depth == 1 && (object[at - 1] == '{' || object[at - 1] == ',');
        if (is_name && object.substr(at + 1, object.find('"', at + 1) - at - 1) > name) {
            return at;
        }
        in_text ^= sign == '"';
        if (!in_text) {
            depth += sign == '{' || sign == '[' ? 1 : sign == '}' || sign == ']' ? -1 : 0;
        }
    }
    return object.size() - 1;
}

/// Members that follow from a record beside `data` are put where the canonical order wants them.
std::string with_commitment(std::string_view kind, std::string data,
                            const base::Commitment& commitment) {
    std::string hex;
    audit::write(hex, commitment);
    const std::string member = R"("commitment":)" + hex;
    if (data.find(R"("commitment":)") != std::string::npos ||
        data.find(R"("voters":)") != std::string::npos) {
        return data;
    }
    const bool is_list =
        kind == assembly::OutsidersConsented::kind || kind == assembly::WorkersConfirmed::kind;
    std::string added = is_list ? R"("voters":[)" + hex + "]" : member;
    const std::size_t place = place_of(data, is_list ? "voters" : "commitment");
    if (place + 1 < data.size()) {
        added += ",";
    } else if (data[place - 1] != '{') {
        added = "," + added;
    }
    return data.insert(place, added);
}

/// The number on the list in the canonical form of a person's record.
std::string number_in(const std::string& record) {
    static constexpr std::string_view name = R"("no":")";
    const std::size_t start = record.find(name) + name.size();
    return record.substr(start, record.find('"', start) - start);
}

class Intake {
  public:
    Intake(Desk& desk, How how) : desk_(desk), how_(how) {}

    /// Takes a line; whether to go on.
    bool line(std::int64_t number, const std::string& text);
    /// Records what is waiting; whether to go on.
    bool flush();
    void say_end() const;

    ExitCode code() const { return code_; }
    /// Whether nothing is to be recorded any more.
    void give_up() { waiting_.clear(); }

  private:
    struct Waiting {
        std::int64_t line;
        std::string kind;
        audit::Statement statement;
    };

    std::expected<Wish, WishError> wish_of(const RecordLine& line);
    bool record(std::size_t number);
    bool bad(std::int64_t line, const WishError& error);
    bool refused(std::int64_t line, const law::Refusal& refusal);
    bool stop(ExitCode code) {
        code_ = code_ == ExitCode::Done ? code : code_;
        return how_.on_refusal == OnRefusal::GoOn && how_.together == Together::Batches;
    }
    std::optional<base::Commitment> find(std::string_view number) const {
        const auto ahead = ahead_.find(number);
        return ahead != ahead_.end() ? std::optional(ahead->second)
                                     : desk_.annex().by_number(number);
    }

    Desk& desk_;
    How how_;
    std::vector<Waiting> waiting_;
    std::map<std::string, base::Commitment, std::less<>> ahead_;  ///< numbers that are waiting
    std::int64_t recorded_ = 0;
    std::int64_t refused_ = 0;
    ExitCode code_ = ExitCode::Done;
};

std::expected<Wish, WishError> Intake::wish_of(const RecordLine& line) {
    Wish wish{.kind = line.kind, .data = line.data, .at = line.at};
    wish.site = line.site.value_or("centre");
    if (line.by) {
        wish.by = base::from_word<election::Role>(*line.by);
        if (!wish.by) {
            return std::unexpected(BadRole{*line.by});
        }
    }
    if (line.record) {
        std::string digits = line.identity_number.value_or("");
        if (!digits.empty()) {
            const auto number =
                ballots::read_identity_number(digits, desk_.call().now.date_in_china());
            if (!number) {
                return std::unexpected(
                    complaint(desk_.call().language, ballots::InputError{.code = number.error()}));
            }
            digits = number->digits;
        }
        auto annex = desk_.annex_record(*line.record, digits, line.telephone.value_or(""));
        if (!annex) {
            return std::unexpected(annex.error());
        }
        wish.data = with_commitment(line.kind, wish.data, annex->commitment);
        wish.annex = std::move(*annex);
    }
    return wish;
}

bool Intake::line(std::int64_t number, const std::string& text) {
    if (text.size() > longest_line) {
        return bad(number, audit::DecodeError{audit::DecodeFault::TooLong, 0, "", ""});
    }
    StatementWriter writer([this](std::string_view no) { return find(no); });
    auto read = read_record_line(text, writer);
    if (!read) {
        return bad(number, read.error());
    }
    if (read->data == "{}" && how_.together == Together::Batches) {
        if (!flush()) {
            return false;
        }
        read->data = computed_data(desk_, read->kind).value_or(read->data);
    }
    auto wish = wish_of(*read);
    if (!wish) {
        return bad(number, wish.error());
    }
    auto statement = desk_.statement(*wish);
    if (!statement) {
        return bad(number, statement.error());
    }
    if (statement->annex) {
        ahead_.insert_or_assign(number_in(statement->annex->record), statement->annex->commitment);
    }
    waiting_.push_back({number, std::string(read->kind), std::move(*statement)});
    return how_.together == Together::AllOrNothing || waiting_.size() < how_.batch || flush();
}

bool Intake::flush() {
    while (!waiting_.empty()) {
        if (!record(waiting_.size())) {
            return false;
        }
    }
    return true;
}

// Records the first `number` of those waiting. If one is refused, those before it are recorded,
// it is taken out, and the rest goes on waiting.
bool Intake::record(std::size_t number) {
    std::vector<audit::Statement> statements;
    for (std::size_t i = 0; i < number; ++i) {
        statements.push_back(waiting_[i].statement);
    }
    const auto first = desk_.record(std::move(statements));
    if (first) {
        std::string_view milestone;
        for (std::size_t i = 0; i < number; ++i) {
            if (desk_.call().json()) {
                desk_.call().out << Json()
                                        .add("line", waiting_[i].line)
                                        .add("seq", *first + static_cast<std::int64_t>(i))
                                        .text()
                                 << "\n";
            }
            milestone = is_milestone(waiting_[i].kind) ? waiting_[i].kind : milestone;
        }
        if (!milestone.empty()) {
            sign_milestone(desk_, milestone);
        }
        desk_.call().out.flush();
        recorded_ += static_cast<std::int64_t>(number);
        waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(number));
        if (waiting_.empty()) {
            ahead_.clear();
        }
        return true;
    }
    const auto* refusal = std::get_if<audit::Refused>(&first.error());
    if (refusal == nullptr) {
        waiting_.clear();
        return stop(desk_.say(first.error()));
    }
    if (how_.together == Together::Batches && refusal->statement > 0) {
        const audit::Refused again = *refusal;
        record(again.statement);
        const bool goes_on = refused(waiting_.front().line, again.refusal);
        waiting_.erase(waiting_.begin());
        return goes_on;
    }
    const std::size_t which = refusal->statement;
    const bool goes_on = refused(waiting_[which].line, refusal->refusal);
    waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(which));
    return goes_on;
}

bool Intake::bad(std::int64_t number, const WishError& error) {
    static constexpr Text line{"第 {line} 行：", "line {line}: "};
    // What stands before a bad line is recorded as if the line were refused.
    if (how_.together == Together::Batches && !flush()) {
        return false;
    }
    const Call& call = desk_.call();
    ++refused_;
    if (!call.json()) {
        call.talk << fill(call.say(line), std::vector<law::Fact>{{"line", std::to_string(number)}});
        desk_.say(error);
        return stop(ExitCode::BadInput);
    }
    const WishFault fault = desk_.fault_of(error);
    call.out
        << Json().add("line", number).add("fault", fault_json(fault.word, fault.complaint)).text()
        << "\n";
    return stop(ExitCode::BadInput);
}

bool Intake::refused(std::int64_t number, const law::Refusal& refusal) {
    static constexpr Text line{"第 {line} 行：", "line {line}: "};
    const Call& call = desk_.call();
    ++refused_;
    if (call.json()) {
        const auto words = refusal_words(call.language, refusal, desk_.state(), desk_.people());
        call.out << Json().add("line", number).add("refused", refusal_json(refusal, words)).text()
                 << "\n";
    } else {
        call.talk << fill(call.say(line), std::vector<law::Fact>{{"line", std::to_string(number)}});
        say_refusal(call, refusal, desk_.state(), desk_.people());
    }
    return stop(ExitCode::Refused);
}

void Intake::say_end() const {
    static constexpr Text end{"已记录 {recorded} 条", "{recorded} recorded"};
    static constexpr Text with{"已记录 {recorded} 条，没有记录 {refused} 条",
                               "{recorded} recorded, {refused} not"};
    if (!desk_.call().json()) {
        desk_.call().out << fill(desk_.call().say(refused_ == 0 ? end : with),
                                 std::vector<law::Fact>{{"recorded", std::to_string(recorded_)},
                                                        {"refused", std::to_string(refused_)}})
                         << "\n";
    }
}

std::expected<How, ExitCode> how_of(const Call& call, const Values& values) {
    static constexpr Text number{"--batch 要填 1 到 100000 的数字",
                                 "--batch takes a number from 1 to 100000"};
    How how;
    const std::string batch =
        values.optional("batch").value_or(values["file"] == "-" ? "1" : "1000");
    const char* end = batch.data() + batch.size();
    if (std::from_chars(batch.data(), end, how.batch).ptr != end || how.batch < 1 ||
        how.batch > 100'000) {
        return std::unexpected(misunderstood(call, call.say(number)));
    }
    how.together = values.given("all_or_nothing") ? Together::AllOrNothing : Together::Batches;
    how.on_refusal = values.given("keep_going") ? OnRefusal::GoOn : OnRefusal::Stop;
    return how;
}

ExitCode take(std::istream& in, Desk& desk, How how) {
    Intake intake(desk, how);
    std::string text;
    bool goes_on = true;
    for (std::int64_t number = 1; goes_on && std::getline(in, text); ++number) {
        if (text.find_first_not_of(" \t\r") != std::string::npos) {
            goes_on = intake.line(number, text);
        }
    }
    if (goes_on) {
        intake.flush();
    } else if (how.together == Together::AllOrNothing) {
        intake.give_up();
    }
    intake.say_end();
    return intake.code();
}

std::vector<Option> record_options() {
    return {
        {"file",
         {"每行一条的文件；- 为标准输入", "file with a fact a line; - is standard input"},
         Times::Place},
        {"batch",
         {"多少条一起写入磁盘（文件默认 1000，标准输入默认 1）",
          "how many are written to disk together (a file: 1000; standard input: 1)"},
         Times::Optional},
        {"all_or_nothing",
         {"全部记录，或者一条也不记录", "record all of them, or none"},
         Times::Flag},
        {"keep_going",
         {"遇到不能记录的，继续下一行", "go on after a line that is not recorded"},
         Times::Flag},
    };
}

ExitCode record_file(const Call& call) {
    static constexpr Text unreadable{"文件读不了。", "The file cannot be read."};
    static constexpr Text remedy{"核对文件名和权限。", "Check its name and permissions."};
    const auto values = read_options(call, record_options());
    if (!values) {
        return values.error();
    }
    const auto how = how_of(call, *values);
    if (!how) {
        return how.error();
    }
    const std::string& file = (*values)["file"];
    std::ifstream in;
    if (file != "-") {
        in.open(file, std::ios::binary);
        if (!in) {
            return say_fault(call, ExitCode::BadInput, "unreadable",
                             {.place = file,
                              .reason = std::string(call.say(unreadable)),
                              .remedy = std::string(call.say(remedy))});
        }
    }
    auto desk = Desk::open(call, audit::LedgerMode::Write);
    if (!desk) {
        return desk.error();
    }
    return take(file == "-" ? call.in : in, *desk, *how);
}

constexpr auto record_table = std::to_array<Action>({
    {"", {"从文件逐条录入", "enter facts from a file, one a line"}, record_file},
});

}  // namespace

std::span<const Action> record_actions() {
    return record_table;
}

}  // namespace douxuan::cli
