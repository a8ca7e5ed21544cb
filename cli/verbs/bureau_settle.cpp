// SPDX-License-Identifier: Apache-2.0
// `bureau settle`: which of two contradicting histories was found to be true.
#include <algorithm>
#include <ostream>
#include <string>

#include "audit/archive/settle.h"
#include "cli/archive_desk.h"
#include "cli/json.h"
#include "cli/says.h"
#include "cli/verbs/bureau.h"
#include "cli/verbs/bureau_scope.h"

namespace douxuan::cli {

ExitCode bureau_settle(const Call& call) {
    static constexpr Text done{
        "记下了。把认定的那份证据包再收一次（douxuan bureau ingest），它就计入。",
        "Noted. Take the bundle of that log in again (\"douxuan bureau ingest\"), and it counts."};
    static constexpr Text no_fork{"这次选举没有互相矛盾的记录。",
                                  "There are no contradicting histories of that election."};
    static constexpr Text no_log{"这次选举没有这个树根的记录。",
                                 "No history of that election has that root."};
    static constexpr Text look{"查看：douxuan bureau query forks。",
                               "See \"douxuan bureau query forks\"."};
    const auto values = read_options(
        call,
        {archive_option,
         {"committee", {"委员会代码", "code of the committee"}, Times::Once},
         {"term", {"届次", "number of the term"}, Times::Once},
         {"root", {"认定为真的那份记录的树根", "root of the log found to be true"}, Times::Once}});
    if (!values) {
        return values.error();
    }
    const std::string& name = (*values)["archive"];
    const std::string& term = (*values)["term"];
    if (term.size() > 2 ||
        !std::ranges::all_of(term, [](char c) { return c >= '0' && c <= '9'; })) {
        return misunderstood(call, "--term");
    }
    return with_archive(call, name, [&] {
        const archive::Turn turn(name);
        const auto store = archive::open(name, archive::Use::Change);
        const auto settled = archive::settle(*store, {.committee = (*values)["committee"],
                                                      .term = std::stoll('0' + term),
                                                      .root = (*values)["root"]});
        if (settled != archive::Settled::Done) {
            const bool none = settled == archive::Settled::NoFork;
            return say_fault(call, ExitCode::Refused, base::word(settled),
                             {.place = (*values)["committee"],
                              .reason = std::string(call.say(none ? no_fork : no_log)),
                              .remedy = std::string(call.say(look))});
        }
        if (call.json()) {
            Json json;
            json.add("committee", (*values)["committee"]).add("root", (*values)["root"]);
            call.out << Json().add("settled", json).text() << '\n';
        } else {
            call.out << "✓ " << call.say(done) << '\n';
        }
        return ExitCode::Done;
    });
}

}  // namespace douxuan::cli
