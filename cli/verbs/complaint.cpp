// SPDX-License-Identifier: Apache-2.0
// `complaint`: complaints and their answers. The record never says who complained.
#include <array>
#include <string>

#include "cli/json.h"
#include "cli/messages/terms.h"
#include "cli/stating.h"
#include "cli/verbs/tables.h"

namespace douxuan::cli {

namespace {

ExitCode complaint_file(const Call& call) {
    Stating how;
    how.places = {"complaint"};
    return state_fact<closing::ComplaintFiled>(call, how);
}

ExitCode answer(const Call& call) {
    Stating how;
    how.places = {"complaint"};
    return state_fact<closing::ComplaintAnswered>(call, how);
}

ExitCode complaint_appeal(const Call& call) {
    Stating how;
    how.places = {"complaint"};
    return state_fact<closing::ComplaintAppealed>(call, how);
}

std::string answer_text(const Call& call, const closing::Complaint& complaint) {
    static constexpr Text open{"没有答复", "no answer yet"};
    static constexpr Text appealed{"；{filed} 申请{authority}复查：{answer}",
                                   "; appealed to {authority} on {filed}: {answer}"};
    if (!complaint.answer) {
        return std::string(call.say(open));
    }
    std::string text =
        std::string(text_of(call.language, *complaint.answer)) + " " + complaint.answered->text();
    if (const auto& appeal = complaint.appeal) {
        text += fill(
            call.say(appealed),
            std::vector<law::Fact>{
                {"filed", appeal->filed.text()},
                {"authority", std::string(text_of(call.language, appeal->authority))},
                {"answer", appeal->answer ? std::string(text_of(call.language, *appeal->answer)) +
                                                " " + appeal->answered->text()
                                          : std::string(call.say(open))}});
    }
    return text;
}

/// The members of an appeal, for programs.
void add_appeal(Json& row, const closing::Appeal& appeal) {
    row.add("appealed", appeal.filed.text()).add("appeal_authority", base::word(appeal.authority));
    if (appeal.answer) {
        row.add("appeal_answer", base::word(*appeal.answer))
            .add("appeal_answered", appeal.answered->text());
    }
}

ExitCode complaint_list(const Call& call) {
    static constexpr Text none{"没有举报或者投诉。", "No complaints."};
    static constexpr Text filed{"收到", "received"};
    static constexpr Text due{"答复期限", "due"};
    auto desk = open_to_show(call, {});
    if (!desk) {
        return desk.error();
    }
    const auto& complaints = desk->state().closing.complaints;
    if (complaints.empty() && !call.json()) {
        call.out << call.say(none) << "\n";
        return ExitCode::Done;
    }
    Table table({{.title = std::string(call.say(label("complaint")))},
                 {.title = std::string(call.say(filed))},
                 {.title = std::string(call.say(label("authority")))},
                 {.title = std::string(call.say(label("subject")))},
                 {.title = std::string(call.say(due))},
                 {.title = std::string(call.say(label("answer")))}});
    std::vector<Json> rows;
    for (const auto& [id, complaint] : complaints) {
        const auto last = closing::answer_last_day(complaint, desk->rules());
        table.add({id.text, complaint.filed.text(),
                   std::string(text_of(call.language, complaint.authority)),
                   std::string(text_of(call.language, complaint.subject)), last ? last->text() : "",
                   answer_text(call, complaint)});
        Json row;
        row.add("complaint", id.text)
            .add("filed", complaint.filed.text())
            .add("authority", base::word(complaint.authority))
            .add("subject", base::word(complaint.subject));
        if (last) {
            row.add("last", last->text());
        }
        if (complaint.answer) {
            row.add("answer", base::word(*complaint.answer))
                .add("answered", complaint.answered->text());
        }
        if (complaint.appeal) {
            add_appeal(row, *complaint.appeal);
        }
        rows.push_back(std::move(row));
    }
    if (call.json()) {
        call.out << Json().add("complaints", rows).text() << "\n";
    } else {
        call.out << table.text(call.ink);
    }
    return ExitCode::Done;
}

constexpr auto complaint_table = std::to_array<Action>({
    {"", {"全部举报、投诉和答复", "every complaint and its answer"}, complaint_list},
    {"file",
     {"收到举报或者投诉", "a complaint came in"},
     complaint_file,
     closing::ComplaintFiled::kind},
    {"appeal",
     {"不服答复，向上一级申请复查", "the answer was appealed against at the next level"},
     complaint_appeal,
     closing::ComplaintAppealed::kind},
    {"answer",
     {"已书面答复（有复查申请的，是对复查的答复）",
      "it was answered in writing, or the appeal was"},
     answer,
     closing::ComplaintAnswered::kind},
});

}  // namespace

std::span<const Action> complaint_actions() {
    return complaint_table;
}

}  // namespace douxuan::cli
