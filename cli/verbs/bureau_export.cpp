// SPDX-License-Identifier: Apache-2.0
// `bureau export`: the numbers behind a report, a row a number.
#include <optional>
#include <ostream>
#include <string>
#include <variant>
#include <vector>

#include "cli/json.h"
#include "cli/report/csv.h"
#include "cli/verbs/bureau.h"
#include "cli/verbs/bureau_scope.h"

namespace douxuan::cli {

namespace {

const std::vector<std::string> export_columns{"committee", "name",  "kind", "term", "code",
                                              "breakdown", "value", "size", "root"};

/// The counted figures of one district, or of what `of` leaves of it.
archive::Answer figures_of(archive::Connection& store, const std::string& of,
                           std::optional<std::int64_t> term) {
    return store.ask(
        "SELECT f.committee, c.name, c.kind, f.term, f.code, f.breakdown, f.value, e.size, e.root "
        "FROM figure f JOIN election e ON e.committee = f.committee AND e.term = f.term AND "
        "e.standing = 'counted' JOIN committee c ON c.committee = f.committee "
        "WHERE f.committee LIKE $1 AND (f.term = $2 OR $2 = 0) "
        "ORDER BY f.committee, f.term, f.code, f.breakdown",
        {of + '%', term.value_or(0)});
}

std::string row_of(const Call& call, const archive::Row& row) {
    if (call.json()) {
        Json json;
        for (std::size_t i = 0; i < row.size(); ++i) {
            std::visit([&](const auto& value) { json.add(export_columns[i], value); }, row[i]);
        }
        return json.text() + "\n";
    }
    std::string line;
    for (const archive::Value& each : row) {
        line += (line.empty() ? "" : ",") + report::csv_field(archive::text_of(each));
    }
    return line + "\r\n";
}

}  // namespace

ExitCode bureau_export(const Call& call) {
    return look_at_scope(call, [&](archive::Connection& store, const auto& scope) {
        if (!call.json()) {
            call.out << report::CsvFile(export_columns).bytes();
        }
        // District by district, so that memory does not grow with the city.
        const archive::Answer districts = store.ask(
            "SELECT DISTINCT district FROM committee WHERE committee LIKE $1 ORDER BY district",
            {scope.of + '%'});
        for (const archive::Row& district : districts.rows) {
            const std::string code = archive::text_of(district.front());
            const archive::Answer figures =
                figures_of(store, scope.of.size() > code.size() ? scope.of : code, scope.term);
            for (const archive::Row& row : figures.rows) {
                call.out << row_of(call, row);
            }
        }
        return ExitCode::Done;
    });
}

}  // namespace douxuan::cli
