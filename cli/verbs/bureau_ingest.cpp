// SPDX-License-Identifier: Apache-2.0
// `bureau ingest`: bundles into the archive.
#include <algorithm>
#include <charconv>
#include <map>
#include <ostream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "audit/archive/identities.h"
#include "audit/archive/ingest.h"
#include "cli/archive_desk.h"
#include "cli/files.h"
#include "cli/json.h"
#include "cli/messages/width.h"
#include "cli/passphrase.h"
#include "cli/progress.h"
#include "cli/says.h"
#include "cli/taken_text.h"
#include "cli/verbs/bureau.h"

namespace douxuan::cli {

namespace {

using archive::Outcome;
using archive::Taken;

/// What became of the bundles, kept for the answer.
struct Tally {
    std::map<Outcome, std::int64_t> outcomes;
    std::int64_t identities = 0;
    std::int64_t unopened = 0;
    std::vector<Taken> to_tell;  ///< those that do not count
    std::vector<audit::BundleError> problems;
    std::int64_t passed_over = 0;
    archive::Ingested ingested;

    /// Whether the places given held no bundle at all.
    bool is_empty() const {
        return outcomes.empty() && ingested.before == 0 && ingested.others == 0 && problems.empty();
    }
    std::int64_t of(Outcome outcome) const {
        const auto found = outcomes.find(outcome);
        return found == outcomes.end() ? 0 : found->second;
    }
};

bool is_to_tell(Outcome outcome) {
    return outcome != Outcome::Counted && outcome != Outcome::UnderWay && outcome != Outcome::Known;
}

ExitCode code_of(const Tally& tally) {
    if (tally.of(Outcome::Failed) + tally.of(Outcome::Forked) > 0 ||
        tally.ingested.failed_before > 0) {
        return ExitCode::Unverified;
    }
    const bool unread =
        tally.of(Outcome::Unreadable) + tally.of(Outcome::Unlisted) + tally.of(Outcome::NoPolicy) >
            0 ||
        tally.ingested.unreadable_before > 0;
    return unread || tally.unopened > 0 || !tally.problems.empty() || tally.is_empty()
               ? ExitCode::BadInput
               : ExitCode::Done;
}

Json taken_json(const Call& call, const Taken& taken) {
    Json json;
    json.add("path", taken.path)
        .add("outcome", base::word(taken.outcome))
        .add("committee", taken.claim.committee)
        .add("term", taken.claim.term);
    const std::string code =
        taken.unreadable ? std::string(base::word(taken.unreadable->fault))
        : taken.finding  ? std::string(base::word(taken.finding->fault))
        : taken.stage == archive::Stage::Trust && taken.outcome == Outcome::Failed
            ? std::string(base::word(taken.distrust))
            : std::string(base::word(taken.outcome));
    json.add("fault", fault_json(code, taken_complaint(call.language, taken)))
        .add("aside", taken.aside);
    return json;
}

void answer_json(const Call& call, const Tally& tally) {
    Json json;
    for (const auto& [outcome, word] : base::words_of<Outcome>) {
        json.add(word, tally.of(outcome));
    }
    json.add("before", static_cast<std::int64_t>(tally.ingested.before))
        .add("failed_before", static_cast<std::int64_t>(tally.ingested.failed_before))
        .add("unreadable_before", static_cast<std::int64_t>(tally.ingested.unreadable_before))
        .add("others", static_cast<std::int64_t>(tally.ingested.others))
        .add("passed_over", tally.passed_over)
        .add("identities", tally.identities)
        .add("unopened", tally.unopened);
    std::vector<Json> bundles;
    for (const Taken& each : tally.to_tell) {
        bundles.push_back(taken_json(call, each));
    }
    json.add("bundles", bundles);
    std::vector<Json> problems;
    for (const audit::BundleError& each : tally.problems) {
        problems.push_back(fault_json(base::word(each.fault), complaint(call.language, each)));
    }
    json.add("problems", problems);
    call.out << Json().add("ingested", json).text() << '\n';
}

void tell(const Call& call, const Taken& taken) {
    static constexpr Text aside{"  另存  {aside}", "  kept   {aside}"};
    const Complaint what = taken_complaint(call.language, taken);
    call.talk << "✗ " << taken.claim.committee << (taken.claim.committee.empty() ? "" : "  ")
              << printable(taken.path) << "\n  "
              << (what.place.empty() ? "" : printable(what.place) + call.say({"：", ": "}).data())
              << what.reason << (call.language == Language::Chinese ? "" : " ") << what.remedy
              << '\n';
    if (!taken.aside.empty()) {
        call.talk << fill(call.say(aside),
                          std::vector<law::Fact>{{"aside", printable(taken.aside)}})
                  << '\n';
    }
}

void answer_text(const Call& call, const Tally& tally) {
    static constexpr Text counted{
        "收下  计入 {counted} 份[，还在办理 {under_way} 份][，早先的 "
        "{known} 份][；以前收过的 {before} 份]",
        "taken in  {counted} counted[, {under_way} under way][, {known} "
        "earlier states][; {before} taken in before]"};
    static constexpr Text refused{
        "没有收下[  没有通过 {failed} 份][  互相矛盾 {forked} 份][  读不了 {unreadable} 份][  "
        "不在名单上 {unlisted} 份][  没有信任文件 {no_policy} 份]",
        "not counted[  {failed} failed][  {forked} contradict others][  {unreadable} "
        "unreadable][  {unlisted} not on the list][  {no_policy} without a policy]"};
    static constexpr Text nothing{
        "给出的地方没有证据包。证据包是 douxuan export 写出的文件夹（里面有 checkpoint 和 "
        "events.jsonl）或者 "
        ".tar 文件：检查路径。",
        "There is no bundle in the places given. A bundle is a folder with checkpoint and "
        "events.jsonl, or a .tar, as douxuan export writes it: check the path."};
    static constexpr Text refused_before{
        "以前收过的里面，{refused_before} 份当时没有收下，文件也没有变：用 douxuan bureau query "
        "failed "
        "和 query forks 查看。",
        "Of those taken in before, {refused_before} did not count then and are unchanged: see "
        "\"douxuan bureau query failed\" and \"query forks\"."};
    static constexpr Text others{"其中 {others} 份由另一个程序收了，或者正在收。",
                                 "Another process took in {others} of them, or is at it."};
    static constexpr Text passed{"文件夹里有 {passed} 个不是证据包的文件，没有理会。",
                                 "{passed} files in the folders are no bundles and were passed "
                                 "over."};
    static constexpr Text identities{"打开了 {identities} 人的身份[，另有 {unopened} 份打不开]。",
                                     "{identities} identities were opened[; {unopened} could not "
                                     "be opened with this key]."};
    for (const audit::BundleError& each : tally.problems) {
        call.talk << "✗ " << complaint(call.language, each).text(call.language) << '\n';
    }
    for (const Taken& each : tally.to_tell) {
        tell(call, each);
    }
    std::vector<law::Fact> facts{{"counted", std::to_string(tally.of(Outcome::Counted))}};
    const auto add = [&](std::string_view name, std::int64_t number) {
        if (number > 0) {
            facts.push_back({std::string(name), std::to_string(number)});
        }
    };
    for (const auto& [outcome, word] : base::words_of<Outcome>) {
        if (outcome != Outcome::Counted) {
            add(word, tally.of(outcome));
        }
    }
    add("before", static_cast<std::int64_t>(tally.ingested.before));
    const auto not_counted =
        static_cast<std::int64_t>(tally.ingested.failed_before + tally.ingested.unreadable_before);
    add("refused_before", not_counted);
    add("others", static_cast<std::int64_t>(tally.ingested.others));
    add("passed", tally.passed_over);
    facts.push_back({"identities", std::to_string(tally.identities)});
    add("unopened", tally.unopened);
    if (tally.is_empty()) {
        call.talk << "✗ " << call.say(nothing) << '\n';
    } else {
        call.out << "✓ " << fill(call.say(counted), facts) << '\n';
    }
    if (!tally.to_tell.empty()) {
        call.out << "✗ " << fill(call.say(refused), facts) << '\n';
    }
    if (not_counted > 0) {
        call.out << "✗ " << fill(call.say(refused_before), facts) << '\n';
    }
    if (tally.ingested.others > 0) {
        call.out << "! " << fill(call.say(others), facts) << '\n';
    }
    if (tally.identities + tally.unopened > 0) {
        call.out << (tally.unopened > 0 ? "! " : "✓ ") << fill(call.say(identities), facts) << '\n';
    }
    if (tally.passed_over > 0) {
        call.out << "! " << fill(call.say(passed), facts) << '\n';
    }
}

/// The number of threads; nothing for what is no number from 1 to 256.
std::optional<std::size_t> workers_of(const Values& values) {
    const auto given = values.optional("workers");
    if (!given) {
        return std::max(1U, std::thread::hardware_concurrency());
    }
    std::size_t number = 0;
    const char* end = given->data() + given->size();
    const auto [at, fault] = std::from_chars(given->data(), end, number);
    return fault == std::errc() && at == end && number >= 1 && number <= 256 ? std::optional(number)
                                                                             : std::nullopt;
}

/// The bureau's key; its passphrase is asked for only where it has one.
std::expected<audit::BureauKey, ExitCode> read_bureau_key(const Call& call, const Values& values,
                                                          const std::string& path) {
    static constexpr Text reason{"这不是私钥文件，或者口令不对。",
                                 "This is no private key, or the passphrase is wrong."};
    static constexpr Text remedy{"选做证书时得到的 bureau.key，核对口令。",
                                 "Choose the bureau.key that was made with the certificate, and "
                                 "check the passphrase."};
    const auto pem = read_file(call, path);
    if (!pem) {
        return std::unexpected(pem.error());
    }
    audit::Passphrase passphrase;
    if (pem->contains("ENCRYPTED")) {
        auto read = read_passphrase(call, values, Asking::Known);
        if (!read) {
            return std::unexpected(read.error());
        }
        passphrase = std::move(*read);
    }
    auto key = audit::BureauKey::parse(*pem, passphrase);
    if (!key) {
        return std::unexpected(say_fault(call, ExitCode::BadInput, "bureau_key",
                                         {.place = path,
                                          .reason = std::string(call.say(reason)),
                                          .remedy = std::string(call.say(remedy))}));
    }
    return std::move(*key);
}

Tally take_in(const Call& call, const std::string& name, const std::vector<std::string>& paths,
              archive::IngestOptions options) {
    const archive::Turn turn(name);
    archive::FoundBundles found = archive::find_bundles(paths);
    Tally tally;
    {
        ProgressLine line(call);
        options.tell = [&](const Taken& taken, const archive::Progress& progress) {
            ++tally.outcomes[taken.outcome];
            tally.identities += taken.identities;
            tally.unopened += taken.unopened;
            if (is_to_tell(taken.outcome)) {
                tally.to_tell.push_back(taken);
            }
            line.show({.done = static_cast<std::int64_t>(progress.done),
                       .total = static_cast<std::int64_t>(progress.total),
                       .work_done = progress.bytes_done,
                       .work_total = progress.bytes_total});
        };
        tally.ingested = archive::ingest(name, found, options);
    }
    std::ranges::sort(tally.to_tell, {}, &Taken::path);
    tally.problems = std::move(found.problems);
    tally.passed_over = found.passed_over;
    return tally;
}

}  // namespace

ExitCode bureau_ingest(const Call& call) {
    static constexpr Text bad_workers{"--workers 是 1 到 256 的数",
                                      "--workers takes a number from 1 to 256"};
    const auto values =
        read_options(call, {{"bundles",
                             {"证据包，或者放证据包的文件夹（可以给几个）",
                              "bundles, or folders with bundles below them"},
                             Times::Places},
                            archive_option,
                            {"bureau_key",
                             {"民政部门的私钥，用来比对在两处登记的人（默认：不打开身份）",
                              "the bureau's private key, to find people registered in two places"},
                             Times::Optional},
                            passphrase_option(),
                            {"workers",
                             {"同时核验几份（默认：这台电脑有几个核就几份）",
                              "how many at once (as many as this computer has cores)"},
                             Times::Optional}});
    if (!values) {
        return values.error();
    }
    const auto workers = workers_of(*values);
    if (!workers) {
        return misunderstood(call, call.say(bad_workers));
    }
    std::optional<audit::BureauKey> key;
    if (const auto path = values->optional("bureau_key")) {
        auto read = read_bureau_key(call, *values, *path);
        if (!read) {
            return read.error();
        }
        key = std::move(*read);
    }
    const std::string& name = (*values)["archive"];
    return with_archive(call, name, [&] {
        archive::IngestOptions options;
        options.making.figures = figure_rows;
        if (key) {
            options.making.identities = archive::identities_by(*key);
        }
        options.workers = *workers;
        options.now = call.now;
        const Tally tally = take_in(call, name, values->all("bundles"), std::move(options));
        call.json() ? answer_json(call, tally) : answer_text(call, tally);
        return code_of(tally);
    });
}

}  // namespace douxuan::cli
