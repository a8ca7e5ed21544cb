// SPDX-License-Identifier: Apache-2.0
// The archive of a town on PostgreSQL: on one server, by several processes at once, and divided
// between two real servers that a third database reads through postgres_fdw. Every question and the
// report answer as in a file.
#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include <sys/wait.h>
#include <unistd.h>

#include "audit/archive/questions.h"
#include "tests/cli/program.h"
#include "tests/simulate/city/town.h"
#include "tests/support/postgres_server.h"

using namespace douxuan;
using namespace douxuan::simulate;

namespace {

/// In which order rows are compared.
enum class Order : std::uint8_t {
    AsGiven,
    Any,  ///< another locale sorts the words of a breakdown otherwise
};

/// The rows of a JSON answer, each up to its brace, sorted.
std::string sorted_rows(const std::string& text) {
    std::vector<std::string> rows;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('}', at), text.size() - 1);
        // A comma before the row or a line feed after it says nothing of it.
        const std::size_t begin = std::min(text.find_first_not_of(",[\n", at), end);
        rows.push_back(text.substr(begin, end + 1 - begin));
        at = end + 1;
    }
    std::ranges::sort(rows);
    std::string all;
    for (const std::string& each : rows) {
        all += each + '\n';
    }
    return all;
}

/// The program's answers about an archive, without its name.
class Answers {
  public:
    explicit Answers(std::string archive) : archive_(std::move(archive)) {}

    std::string operator()(std::vector<std::string> words) const {
        words.insert(words.begin(), "bureau");
        words.insert(words.end(), {"--archive", archive_});
        const test::Ended ended = program_.run(words);
        INFO(words[1] << " " << words[2] << " on " << archive_ << ": " << ended.talk);
        CHECK((ended.code == 0 || ended.code == 4));
        std::string out = ended.out;
        for (auto at = out.find(archive_); at != std::string::npos; at = out.find(archive_)) {
            out.replace(at, archive_.size(), "ARCHIVE");
        }
        return out;
    }

    /// Gives it the registry sheet.
    void register_sheet() const {
        program_.put("sheet.csv",
                     "kind,term,code,value,source\nvillage,12,supervisory_committees,5,somebody\n"
                     "village,12,supervisory_members,16,somebody\n");
        (*this)({"register", "--registry", program_.path("sheet.csv")});
    }

  private:
    std::string archive_;
    test::Program program_;
};

/// From the first line that differs, of both; empty if all are the same.
std::string difference(const std::string& expected, const std::string& found) {
    const auto [one, other] = std::ranges::mismatch(expected, found);
    if (one == expected.end() && other == found.end()) {
        return "";
    }
    const auto from = static_cast<std::size_t>(one - expected.begin());
    const std::size_t begin = from < 200 ? 0 : from - 200;
    return "expected …" + expected.substr(begin, 400) + "\nfound …" +
           (begin < found.size() ? found.substr(begin, 400) : "");
}

void compare(const Answers& file, const Answers& other, const std::string& district,
             Order order = Order::AsGiven) {
    const auto in_order = [&](const std::string& rows) {
        return order == Order::AsGiven ? rows : sorted_rows(rows);
    };
    for (const archive::Question& each : archive::questions()) {
        INFO(each.name);
        const std::string question(each.name);
        const std::string expected = file({"query", question, "--json"});
        CHECK(difference(in_order(expected), in_order(other({"query", question, "--json"}))) == "");
        CHECK((question == "forks" || !expected.empty()));
        CHECK(difference(in_order(file({"query", question, "--json", "--of", district})),
                         in_order(other({"query", question, "--json", "--of", district}))) == "");
    }
    for (const std::string& of : {std::string(), district}) {
        INFO(of);
        std::vector<std::string> words{"report", "--json"};
        std::vector<std::string> figures{"export", "--json"};
        if (!of.empty()) {
            words.insert(words.end(), {"--of", of});
            figures.insert(figures.end(), {"--of", of});
        }
        const std::string expected = file(words);
        CHECK(expected.contains("I16"));
        CHECK(difference(expected, other(words)) == "");
        CHECK(difference(in_order(file(figures)), in_order(other(figures))) == "");
    }
    CHECK(difference(file({"status", "--json"}), other({"status", "--json"})) == "");
    CHECK(difference(file({"report", "--returns", "--json"}),
                     other({"report", "--returns", "--json"})) == "");
    const std::string check = file({"check", "--json"});
    CHECK(check.contains("All of them agree."));
    CHECK(difference(check, other({"check", "--json"})) == "");
}

/// The first district of the second half of the town's committees.
std::string border_of(const Town& town) {
    std::vector<std::string> districts;
    for (const CommitteePlan& each : town.plan().committees) {
        districts.push_back(each.code.substr(0, 6));
    }
    std::ranges::sort(districts);
    const std::string border = districts[districts.size() / 2];
    REQUIRE(border != districts.front());
    return border;
}

/// The bundles of committees from a code up to another.
archive::FoundBundles bundles_of(const Town& town, const std::string& from, const std::string& to) {
    archive::FoundBundles found = archive::find_bundles({town.path("town/bundles")});
    std::erase_if(found.bundles, [&](const archive::FoundBundle& each) {
        const std::string code = Town::code_of(each.path);
        return code < from || code >= to;
    });
    REQUIRE_FALSE(found.bundles.empty());
    return found;
}

/// So many processes that take the town's bundles in at once: the code of each bundle that one of
/// them judged, as often as one did.
std::multiset<std::string> judged_at_once(const Town& town, const std::string& url, int processes) {
    std::vector<pid_t> children;
    for (int i = 0; i < processes; ++i) {
        children.push_back(::fork());
        if (children.back() == 0) {
            std::string codes;
            for (const auto& [code, taken] : town.take_in(url, bundles_of(town, "", "~"))) {
                codes += code + '\n';
            }
            test::put(town.path("judged" + std::to_string(i)), codes);
            ::_exit(0);
        }
    }
    std::multiset<std::string> judged;
    for (int i = 0; i < processes; ++i) {
        int status = 0;
        ::waitpid(children[static_cast<std::size_t>(i)], &status, 0);
        CHECK(status == 0);
        std::istringstream codes(text_in(town.path("judged" + std::to_string(i))));
        for (std::string code; std::getline(codes, code);) {
            judged.insert(code);
        }
    }
    return judged;
}

}  // namespace

TEST_CASE("several processes take a town into one PostgreSQL, each bundle judged by one of them") {
    const Town town(16);
    std::multiset<std::string> each_once;
    for (const auto& [code, taken] : town.take_in()) {
        each_once.insert(code);
    }
    REQUIRE(each_once.size() == 10);
    const Answers file(town.archive());
    file.register_sheet();
    const test::PostgresServer server;
    const std::string url = server.database("bureau");
    town.make_archive(url, "", "~");
    CHECK(judged_at_once(town, url, 4) == each_once);
    const Answers other(url);
    other.register_sheet();
    compare(file, other, border_of(town));
    // Whoever comes later finds everything done.
    CHECK(judged_at_once(town, url, 2).empty());
}

TEST_CASE("questions and report are answered by PostgreSQL as by a file, however it sorts") {
    const Town town(14);
    town.take_in();
    const Answers file(town.archive());
    file.register_sheet();
    const test::PostgresServer server;
    server.run("postgres",
               "CREATE DATABASE bureau TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'zh-CN'");
    const std::string url = "postgresql://douxuan@/bureau?host=" + server.host();
    town.make_archive(url, "", "~");
    town.take_in(url, bundles_of(town, "", "~"));
    const Answers other(url);
    other.register_sheet();
    compare(file, other, border_of(town), Order::Any);
}

TEST_CASE("a town divided between two servers is reported as one") {
    const Town town(15);
    town.take_in();
    const Answers file(town.archive());
    file.register_sheet();

    const test::PostgresServer first;
    const test::PostgresServer second;
    const std::string border = border_of(town);
    const std::string north = first.database("north");
    const std::string south = second.database("south");
    town.make_archive(north, "", border);
    town.make_archive(south, border, "~");
    const auto taken = town.take_in(north, bundles_of(town, "", border));
    CHECK_FALSE(taken.empty());
    CHECK_FALSE(town.take_in(south, bundles_of(town, border, "~")).empty());

    const std::string province = first.database("province");
    first.run_file("province", DOUXUAN_PROVINCE_SQL,
                   {{"border", border},
                    {"owner", "douxuan"},
                    {"north_host", first.host()},
                    {"north_port", "5432"},
                    {"north_database", "north"},
                    {"south_host", second.host()},
                    {"south_port", "5432"},
                    {"south_database", "south"}});
    const Answers other(province);
    other.register_sheet();
    compare(file, other, border);

    // What one server takes in later is seen at once.
    const auto store = archive::open(north, archive::Use::Change);
    store->ask("UPDATE committee SET name = $1 WHERE committee = $2",
               {"新名", taken.begin()->first});
    CHECK(other({"query", "committees", "--json"}).contains("新名"));
}
