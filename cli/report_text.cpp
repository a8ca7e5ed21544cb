// SPDX-License-Identifier: Apache-2.0
#include "cli/report_text.h"

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "audit/canonical.h"
#include "cli/desk.h"
#include "cli/messages/citation.h"
#include "cli/messages/complaint.h"
#include "cli/messages/findings.h"
#include "cli/messages/refusals.h"
#include "cli/messages/terms.h"
#include "cli/messages/width.h"
#include "cli/says.h"
#include "engine/law/built_in.h"
#include "engine/law/load.h"

namespace douxuan::cli {

namespace {

using audit::Check;
using audit::Report;
using Facts = std::vector<law::Fact>;

/// Lines of a report, each under its label.
class Lines {
  public:
    Lines(const Call& call, const Report& report) : call_(call), report_(report) {}

    void write(const audit::Bundle& bundle) {
        headline();
        if (report_.finding) {
            finding(*report_.finding, bundle);
        }
        if (report_.committee) {
            line({"  选举  {name}第 {term} 届", "  election   {name}, term {term}"},
                 {{"name", printable(report_.committee->name)},
                  {"term", std::to_string(report_.committee->term)}});
        }
        line(
            {"  记录  共 {size} 条，核对了 {records} 条",
             "  records    {size}, of which {records} were checked"},
            {{"size", std::to_string(report_.size)}, {"records", std::to_string(report_.records)}});
        line({"  名称  {origin}", "  log        {origin}"},
             {{"origin", printable(report_.origin)}});
        line({"  树根  {root}", "  root       {root}"}, {{"root", report_.root}});
        report_.check == Check::Verify ? signers() : people();
        if (!report_.finding) {
            outcome();
            committee();
        }
        notes();
    }

  private:
    void line(const Text& pattern, const Facts& facts) {
        call_.out << fill(call_.say(pattern), facts) << '\n';
    }

    void headline() {
        static constexpr Text verified{"✓ 核验通过：这些就是签过名的记录。",
                                       "✓ Verified: these are the records that were signed."};
        static constexpr Text not_verified{"✗ 核验未通过。", "✗ Not verified."};
        static constexpr Text replayed{
            "✓ 重演通过：每一条都合乎规则，结果由这些记录得出。",
            "✓ Replayed: every record follows the rules, and the result follows from them."};
        static constexpr Text so_far{"✓ 重演通过：每一条都合乎规则。",
                                     "✓ Replayed: every record follows the rules."};
        static constexpr Text not_replayed{"✗ 重演未通过。", "✗ The replay does not hold."};
        const bool good = report_.verdict == audit::Verdict::Accepted;
        if (report_.check == Check::Verify) {
            line(good ? verified : not_verified, {});
        } else {
            line(!good ? not_replayed : (report_.result ? replayed : so_far), {});
        }
    }

    void finding(const audit::Finding& found, const audit::Bundle& bundle) {
        Complaint what = complaint(call_.language, found);
        std::string article;
        if (found.refusal) {
            const law::Refusal refusal = audit::refusal_of(*found.refusal);
            what.reason = reason(call_.language, refusal);
            what.remedy = remedy(call_.language, refusal) + ' ' + what.remedy;
            article = article_of(refusal.cite, bundle);
        }
        line({"  位置  {place}", "  where      {place}"}, {{"place", printable(what.place)}});
        if (const Text kind = event_text(found.detail); found.refusal && !kind.empty()) {
            line({"  事项  {kind}", "  record     {kind}"},
                 {{"kind", std::string(call_.say(kind))}});
        }
        line({"  问题  {reason}", "  what       {reason}"}, {{"reason", printable(what.reason)}});
        if (!article.empty()) {
            line({"  依据  {article}", "  law        {article}"}, {{"article", article}});
        }
        line({"  办法  {remedy}", "  to do      {remedy}"}, {{"remedy", what.remedy}});
    }

    std::string article_of(const law::Citation& cite, const audit::Bundle& bundle) const {
        const std::string* text = bundle.find(audit::bundle_name::rules);
        const auto rules =
            text == nullptr
                ? std::unexpected(law::LoadErrors{})
                : law::load({.file = audit::bundle_name::rules, .text = *text}, law::find_built_in);
        return rules ? citation(call_.language, cite, *rules)
                     : cite.instrument + ' ' + cite.article;
    }

    void signers() {
        if (!report_.log_key.empty()) {
            line({"  公钥  {key}", "  log key    {key}"}, {{"key", printable(report_.log_key)}});
        }
        for (const audit::ReportedWitness& each : report_.witnesses) {
            line({"  见证  {name}，{at}", "  witness    {name}, {at}"},
                 {{"name", printable(each.name)}, {"at", moment_text(call_.language, each.at)}});
        }
    }

    void people() {
        line({"  规则  {rules}", "  rules      {rules}"}, {{"rules", printable(report_.ruleset)}});
        if (report_.annex == audit::People::Accredited) {
            line(
                {"  选民  逐人核对了 {people} 人的资格", "  voters     {people} judged one by one"},
                {{"people", std::to_string(report_.people)}});
        }
    }

    void outcome() {
        if (!report_.result) {
            line({"  结果  还没有宣布", "  result     not announced yet"}, {});
            return;
        }
        const count::Result& result = *report_.result;
        line({"  结果  {outcome}；登记 {registered} 人，投票 {voting} 人",
              "  result     {outcome}; registered {registered}, voting {voting}"},
             {{"outcome", std::string(text_of(call_.language, result.outcome))},
              {"registered", std::to_string(result.registered.value)},
              {"voting", std::to_string(result.people_voting.value)}});
        for (const count::OfficeResult& office : result.offices) {
            for (const base::PersonId& each : office.elected) {
                const auto tally =
                    std::ranges::find(office.tallies, each, &count::PersonTally::person);
                const Text title = office_text(office.office.text);
                line(
                    {"        当选{office}：{name}，{votes} 票",
                     "             {office}: {name}, {votes} votes"},
                    {{"office", title.empty() ? office.office.text : std::string(call_.say(title))},
                     {"name", name_of(each)},
                     {"votes",
                      std::to_string(tally == office.tallies.end() ? 0 : tally->total.value)}});
            }
        }
    }

    // Once there were several rounds, the last one elected some of them only.
    void committee() {
        std::size_t elected = 0;
        for (const count::OfficeResult& each :
             report_.result ? report_.result->offices : std::vector<count::OfficeResult>{}) {
            elected += each.elected.size();
        }
        if (report_.seats.size() <= elected) {
            return;
        }
        std::string seats;
        for (const audit::ReportedSeat& each : report_.seats) {
            const Text title = office_text(each.office.text);
            seats += (seats.empty() ? "" : "；") +
                     (title.empty() ? each.office.text : std::string(call_.say(title))) + " " +
                     name_of(each.person);
        }
        line({"  各轮投票以后当选的：{seats}", "  elected in all rounds: {seats}"},
             {{"seats", seats}});
    }

    std::string name_of(const base::PersonId& person) const {
        const auto found = std::ranges::find(report_.names, person, &audit::ReportedName::person);
        return found == report_.names.end() ? person.text : printable(found->name);
    }

    void notes() {
        for (const audit::Warning each : report_.warnings) {
            call_.out << "! " << call_.say(text_of(each)) << '\n';
        }
        for (const std::string& each : report_.unaccounted) {
            call_.out << "  · " << printable(each) << '\n';
        }
        line({"没有核对的：", "Not checked:"}, {});
        for (const audit::Gap each : report_.not_checked) {
            call_.out << "  · " << call_.say(text_of(each)) << '\n';
        }
    }

    const Call& call_;
    const Report& report_;
};

}  // namespace

ExitCode say_report(const Call& call, const audit::Report& report, const audit::Bundle& bundle) {
    if (call.json()) {
        call.out << audit::encode_value(report) << '\n';
    } else {
        Lines(call, report).write(bundle);
    }
    return report.verdict == audit::Verdict::Accepted ? ExitCode::Done : ExitCode::Unverified;
}

ExitCode say_bundle(const Call& call, const audit::BundleError& error) {
    using audit::BundleFault;
    const bool in_the_way =
        error.fault == BundleFault::Exists || error.fault == BundleFault::NothingSigned;
    const ExitCode code = in_the_way                             ? ExitCode::Refused
                          : error.fault == BundleFault::DiskFull ? ExitCode::OurFault
                                                                 : ExitCode::BadInput;
    return say_fault(call, code, base::word(error.fault), complaint(call.language, error));
}

}  // namespace douxuan::cli
