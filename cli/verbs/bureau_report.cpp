// SPDX-License-Identifier: Apache-2.0
// `bureau report`: what the archive says, on the terminal or in files.
#include "cli/report/bureau_report.h"

#include <filesystem>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "cli/archive_desk.h"
#include "cli/json.h"
#include "cli/report/csv.h"
#include "cli/report/html.h"
#include "cli/report/json.h"
#include "cli/report/returns_report.h"
#include "cli/report/xlsx.h"
#include "cli/says.h"
#include "cli/verbs/bureau.h"
#include "cli/verbs/bureau_scope.h"
#include "cli/write_file.h"

namespace douxuan::cli {

namespace {

const Option term_option{
    "term",
    {"届次（默认：每个委员会应换届的最近一届）", "the term (the last one due to each committee)"},
    Times::Optional};

/// `--from` and `--to`.
std::expected<void, ExitCode> read_period(const Call& call, const Values& values,
                                          report::BureauReportOptions& options) {
    static constexpr Text bad_day{"--from 和 --to 写成 2027-01-31 的样子",
                                  "--from and --to take a day such as 2027-01-31"};
    static constexpr Text turned{"--from 不能晚于 --to", "--from cannot be later than --to"};
    for (const auto& [name, day] : {std::pair{"from", &options.from}, {"to", &options.to}}) {
        if (const auto text = values.optional(name)) {
            *day = base::Date::parse(*text);
            if (!*day) {
                return std::unexpected(misunderstood(call, call.say(bad_day)));
            }
        }
    }
    if (options.from && *options.from > options.to.value_or(options.today)) {
        return std::unexpected(misunderstood(call, call.say(turned)));
    }
    return {};
}

/// Writes what was asked for, one file after the other; stops at the first that cannot be written.
class Writing {
  public:
    explicit Writing(const Call& call) : call_(call) {}

    void add(const std::string& path, const std::string& bytes) {
        if (!failed_) {
            failed_ = write_file(call_, path, bytes, WriteAs::New);
            written_.push_back(path);
        }
    }
    ExitCode end() const {
        static constexpr Text done{"✓ 已写出：", "✓ written: "};
        if (failed_) {
            return *failed_;
        }
        if (call_.json()) {
            call_.out << Json().add("report", Json().add("written", written_)).text() << '\n';
        } else {
            for (const std::string& each : written_) {
                call_.out << call_.say(done) << each << '\n';
            }
        }
        return ExitCode::Done;
    }

  private:
    const Call& call_;
    std::vector<std::string> written_;
    std::optional<ExitCode> failed_;
};

ExitCode write_files(const Call& call, const report::Document& document, const Values& values) {
    Writing writing(call);
    const bool chinese = call.language == Language::Chinese;
    if (const auto path = values.optional("html")) {
        const report::Speaks speaks = values.given("bilingual") ? report::Speaks::Both
                                      : chinese                 ? report::Speaks::Chinese
                                                                : report::Speaks::English;
        writing.add(*path, report::html(document, speaks));
    }
    if (const auto path = values.optional("xlsx")) {
        writing.add(*path, report::xlsx(document, call.language));
    }
    if (const auto folder = values.optional("csv")) {
        // Where it cannot be made, the first file in it says why.
        std::error_code ignored;
        std::filesystem::create_directory(*folder, ignored);
        for (const report::NamedFile& each : report::csv(document, call.language)) {
            writing.add((std::filesystem::path(*folder) / each.name).string(), each.bytes);
        }
    }
    return writing.end();
}

}  // namespace

ExitCode bureau_report(const Call& call) {
    static constexpr Text bad_least{"--min-cell 是 1 到 1000 的数",
                                    "--min-cell takes a number from 1 to 1000"};
    static constexpr Text in_full{"上报的表不遮小数：--returns 不能和 --min-cell 一起用",
                                  "a return is filed in full: --returns and --min-cell do not go "
                                  "together"};
    static constexpr Text only_html{"--bilingual 要和 --html 一起用",
                                    "--bilingual goes with --html"};
    const auto values = read_options(
        call,
        {archive_option,
         of_option,
         term_option,
         {"min_cell",
          {"不到这么多人的数字不公布（默认：5；1：全部公布）",
           "numbers of fewer people than this are not published (5; 1: all are)"},
          Times::Optional},
         {"from",
          {"期间的第一天，算新设立的委员会（默认：上一届上报期限的第二天）",
           "first day of the period, in which committees count as new (the day after the term "
           "before had to be reported)"},
          Times::Optional},
         {"to",
          {"期间的最后一天，名单以这一天为准（默认：这一届上报期限，或者今天）",
           "last day of it, and the day of the list (when this term had to be reported, or today)"},
          Times::Optional},
         {"returns",
          {"出上报用的统计报表（村委会 N、居委会 C），不遮小数",
           "the statistical returns instead (N of villages, C of communities), in full"},
          Times::Flag},
         {"html",
          {"写成一个网页文件，不需要网络", "write one HTML page that needs nothing else"},
          Times::Optional},
         {"bilingual",
          {"网页先中文、后英文（默认：只用一种语言）", "the page in Chinese, then in English"},
          Times::Flag},
         {"xlsx", {"写成 Excel 工作簿", "write a workbook"}, Times::Optional},
         {"csv",
          {"每张表写成一个 CSV，放在这个文件夹", "write each table as CSV into this folder"},
          Times::Optional}});
    if (!values) {
        return values.error();
    }
    auto options = scope_of(call, *values);
    if (!options) {
        return options.error();
    }
    if (const auto least = values->optional("min_cell")) {
        const auto number = number_in(*least, 1, 1000);
        if (!number) {
            return misunderstood(call, call.say(bad_least));
        }
        options->min_cell = *number;
    }
    if (const auto period = read_period(call, *values, *options); !period) {
        return period.error();
    }
    if (values->given("returns") && values->given("min_cell")) {
        return misunderstood(call, call.say(in_full));
    }
    if (values->given("bilingual") && !values->given("html")) {
        return misunderstood(call, call.say(only_html));
    }
    const bool to_files = values->given("html") || values->given("xlsx") || values->given("csv");
    options->with_places = to_files || call.json();
    const std::string& name = (*values)["archive"];
    return with_archive(call, name, [&] {
        const auto store = archive::open(name, archive::Use::Look);
        if (const auto unlisted = refuse_unlisted(call, *store, options->of)) {
            return *unlisted;
        }
        const report::Gathered gathered = report::gather(*store, *options);
        const report::Document document = values->given("returns")
                                              ? report::returns_report(gathered, *options)
                                              : report::bureau_report(gathered, *options);
        if (to_files) {
            return write_files(call, document, *values);
        }
        show(call, document);
        return ExitCode::Done;
    });
}

}  // namespace douxuan::cli
