// SPDX-License-Identifier: Apache-2.0
// The loose form of a fact is turned into the strict one by the table of its kind. Whether the
// values are right is found by the strict reader.
#include "cli/record_line.h"

#include <simdjson.h>

#include "audit/shape.h"

namespace douxuan::cli {

namespace dom = simdjson::dom;

namespace {

using Problem = std::optional<StatementError>;

/// Writes a parsed object as the canonical text of a described struct.
class Rewriter {
  public:
    explicit Rewriter(StatementWriter& writer) : writer_(writer) {}

    template <base::Described T>
    Problem object(dom::element from, std::string& out) {
        dom::object members;
        if (from.get(members) != simdjson::SUCCESS) {
            out += simdjson::minify(from);
            return {};
        }
        if (auto problem = strangers<T>(members)) {
            return problem;
        }
        Problem problem;
        out += '{';
        base::for_each_field<T>([&](const auto& field) {
            using Member = std::remove_cvref_t<decltype(std::declval<T>().*field.place)>;
            dom::element value;
            if (problem || members[field.name].get(value) != simdjson::SUCCESS) {
                return;
            }
            out += out.back() == '{' ? "" : ",";
            audit::write_name(out, field.name);
            if constexpr (audit::Optional<Member>) {
                problem = any<typename Member::value_type>(field.name, value, out);
            } else {
                problem = any<Member>(field.name, value, out);
            }
        });
        out += '}';
        return problem;
    }

  private:
    template <base::Described T>
    static Problem strangers(dom::object members) {
        for (const auto [name, value] : members) {
            bool known = false;
            base::for_each_field<T>([&](const auto& field) { known |= field.name == name; });
            if (!known) {
                return StatementError{StatementFault::MemberUnknown, std::string(name), ""};
            }
        }
        return {};
    }

    template <class T>
    Problem any(std::string_view member, dom::element from, std::string& out) {
        if constexpr (base::Described<T>) {
            return object<T>(from, out);
        } else if constexpr (audit::List<T>) {
            return list<typename T::value_type>(member, from, out);
        } else {
            std::string_view text;
            constexpr bool voter =
                std::is_same_v<T, base::Handle> || std::is_same_v<T, base::Commitment>;
            if (voter && from.get(text) == simdjson::SUCCESS) {
                return writer_.value<T>(member, text, out);
            }
            if (from.get(text) == simdjson::SUCCESS) {
                audit::write(out, text);
            } else {
                out += simdjson::minify(from);
            }
            return {};
        }
    }

    template <class T>
    Problem list(std::string_view member, dom::element from, std::string& out) {
        dom::array values;
        if (from.get(values) != simdjson::SUCCESS) {
            out += simdjson::minify(from);
            return {};
        }
        out += '[';
        for (const dom::element each : values) {
            out += out.back() == '[' ? "" : ",";
            if (auto problem = any<T>(member, each, out)) {
                return problem;
            }
        }
        out += ']';
        return {};
    }

    StatementWriter& writer_;
};

Problem read_data(dom::object line, StatementWriter& writer, RecordLine& into) {
    dom::element data;
    into.data = "{}";
    if (line["data"].get(data) != simdjson::SUCCESS) {
        return {};
    }
    // A kind that is none is left to the strict reader, which says so.
    Problem problem;
    audit::for_each_fact([&]<class Fact>() {
        if (Fact::kind == into.kind) {
            into.data.clear();
            problem = Rewriter(writer).object<Fact>(data, into.data);
        }
    });
    return problem;
}

void read_text(dom::object line, const char* name, std::optional<std::string>& into) {
    std::string_view text;
    if (line[name].get(text) == simdjson::SUCCESS) {
        into = text;
    }
}

// A person's record stands in the file with the numbers that are not part of it.
Problem read_person(dom::object line, StatementWriter& writer, RecordLine& into) {
    dom::object record;
    if (line["record"].get(record) == simdjson::SUCCESS) {
        // The digest of the identity number is made here, not by whoever wrote the file; a village
        // may have no groups.
        dom::element group;
        const bool grouped = record["group"].get(group) == simdjson::SUCCESS;
        const std::string text = simdjson::minify(record);
        const std::string whole = std::string(R"({"identity":"")") +
                                  (grouped ? "" : R"(,"group":"")") +
                                  (text == "{}" ? "}" : "," + text.substr(1));
        dom::parser parser;
        if (auto problem = Rewriter(writer).object<roll::PersonRecord>(
                parser.parse(simdjson::padded_string(whole)), into.record.emplace())) {
            return problem;
        }
    }
    read_text(line, "identity_number", into.identity_number);
    read_text(line, "telephone", into.telephone);
    return {};
}

}  // namespace

StatementResult<RecordLine> read_record_line(std::string_view line, StatementWriter& writer) {
    dom::parser parser;
    dom::element parsed;
    dom::object object;
    if (parser.parse(simdjson::padded_string(line)).get(parsed) != simdjson::SUCCESS ||
        parsed.get(object) != simdjson::SUCCESS) {
        return std::unexpected(StatementError{StatementFault::NotAnObject, "", ""});
    }
    static constexpr std::string_view known[] = {"at",   "by",     "data", "identity_number",
                                                 "kind", "record", "site", "telephone"};
    for (const auto [name, value] : object) {
        if (std::ranges::find(known, name) == std::end(known)) {
            return std::unexpected(
                StatementError{StatementFault::MemberUnknown, std::string(name), ""});
        }
    }
    RecordLine result;
    std::optional<std::string> kind;
    read_text(object, "kind", kind);
    result.kind = kind.value_or("");
    read_text(object, "at", result.at);
    read_text(object, "by", result.by);
    read_text(object, "site", result.site);
    if (auto problem = read_data(object, writer, result)) {
        return std::unexpected(std::move(*problem));
    }
    if (auto problem = read_person(object, writer, result)) {
        return std::unexpected(std::move(*problem));
    }
    return result;
}

}  // namespace douxuan::cli
