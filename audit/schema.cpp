// SPDX-License-Identifier: Apache-2.0
// One answer for every shape of a member (audit/shape.h), so that a new fact needs no line here.
#include "audit/schema.h"

#include <string_view>
#include <type_traits>
#include <utility>

#include "audit/canonical.h"
#include "audit/shape.h"
#include "engine/base/date.h"
#include "engine/base/describe.h"
#include "engine/base/handle.h"

namespace douxuan::audit {

namespace {

/// `"name":` with the comma before it where one is due.
void name(std::string& out, std::string_view text) {
    out += out.ends_with('{') ? "" : ",";
    write(out, text);
    out += ':';
}

void reference(std::string& out, std::string_view definition) {
    name(out, "$ref");
    write(out, "#/$defs/" + std::string(definition));
}

/// What a value of that type must be, as the members of a schema that is open already.
template <class T>
void shape(std::string& out);

template <base::Worded Enum>
void words(std::string& out) {
    name(out, "enum");
    char before = '[';
    for (const auto& [value, word] : base::words_of<Enum>) {
        out += before;
        write(out, word);
        before = ',';
    }
    out += ']';
}

template <base::Described T>
void object(std::string& out) {
    name(out, "type");
    out += R"("object")";
    name(out, "properties");
    out += '{';
    std::string required;
    base::for_each_field<T>([&](const auto& field) {
        using Member = std::remove_cvref_t<decltype(std::declval<T>().*field.place)>;
        name(out, field.name);
        out += '{';
        name(out, "description");
        write(out, field.meaning);
        if constexpr (Optional<Member>) {
            shape<typename Member::value_type>(out);
        } else {
            shape<Member>(out);
            required += required.empty() ? "" : ",";
            write(required, field.name);
        }
        out += '}';
    });
    out += '}';
    name(out, "required");
    out += '[' + required + ']';
    name(out, "additionalProperties");
    out += "false";
}

template <class T>
void shape(std::string& out) {
    if constexpr (base::Described<T>) {
        object<T>(out);
    } else if constexpr (base::Worded<T>) {
        words<T>(out);
    } else if constexpr (List<T>) {
        name(out, "type");
        out += R"("array")";
        name(out, "items");
        out += '{';
        shape<typename T::value_type>(out);
        out += '}';
    } else if constexpr (Counted<T>) {
        reference(out, "count");
    } else if constexpr (Identifier<T>) {
        reference(out, "id");
    } else if constexpr (std::is_same_v<T, base::Date>) {
        reference(out, "date");
    } else if constexpr (std::is_same_v<T, base::Instant>) {
        reference(out, "instant");
    } else if constexpr (std::is_same_v<T, base::Handle>) {
        reference(out, "handle");
    } else if constexpr (std::is_same_v<T, base::Commitment>) {
        reference(out, "commitment");
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
        reference(out, "integer");
    } else {
        static_assert(std::is_same_v<T, std::string>);
        name(out, "type");
        out += R"("string")";
    }
}

/// The definitions that the shapes refer to.
constexpr std::string_view definitions =
    R"("commitment":{"type":"string","pattern":"^[0-9a-f]{64}$"},)"
    R"("count":{"type":"integer","minimum":0,"maximum":9007199254740991},)"
    R"("date":{"type":"string","format":"date","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},)"
    R"("handle":{"type":"string","pattern":"^[0-9a-f]{16}$"},)"
    R"("id":{"type":"string","pattern":"^[a-z0-9_-]{1,32}$"},)"
    R"("instant":{"type":"string","format":"date-time",)"
    R"("pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"},)"
    R"("integer":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991})";

void envelope(std::string& out) {
    out +=
        R"("type":"object","properties":{"at":{"description":"when, in UTC; a whole minute while )"
        R"(the poll is open","$ref":"#/$defs/instant"},"by":{"description":"the role that states )"
        R"(it")";
    words<election::Role>(out);
    out += R"(},"data":{"description":"the members of the fact, by its kind","type":"object"},)"
           R"("kind":{"description":"what happened","enum":[)";
    char before = ' ';
    for_each_fact([&]<class Fact>() {
        out += before == ' ' ? "" : ",";
        before = ',';
        write(out, Fact::kind);
    });
    out += R"(]},"seq":{"description":"number of records before this one","$ref":"#/$defs/count"},)"
           R"("site":{"description":"centre, or the id of a station","$ref":"#/$defs/id"},)"
           R"("v":{"description":"version of the format","const":1}},)"
           R"("required":["at","by","data","kind","seq","site","v"],"additionalProperties":false)";
}

void choices(std::string& out) {
    name(out, "oneOf");
    char before = '[';
    for_each_fact([&]<class Fact>() {
        out += before;
        before = ',';
        out += R"({"properties":{"data":{)";
        reference(out, Fact::kind);
        out += R"(},"kind":{"const":)";
        write(out, Fact::kind);
        out += "}}}";
    });
    out += ']';
}

/// The same JSON on lines, two spaces a level.
std::string on_lines(std::string_view json) {
    std::string out;
    std::size_t level = 0;
    bool in_text = false;
    bool escaped = false;
    const auto new_line = [&] { out += '\n' + std::string(2 * level, ' '); };
    for (const char c : json) {
        const bool closes = !in_text && (c == '}' || c == ']');
        const bool opened = out.ends_with('{') || out.ends_with('[');
        if (closes) {
            --level;
        }
        if (!in_text && (closes != opened)) {
            new_line();
        }
        out += c;
        if (in_text) {
            in_text = c != '"' || escaped;
            escaped = c == '\\' && !escaped;
            continue;
        }
        in_text = c == '"';
        if (c == '{' || c == '[') {
            ++level;
        } else if (c == ',') {
            new_line();
        } else if (c == ':') {
            out += ' ';
        }
    }
    return out + '\n';
}

}  // namespace

std::string schema_json() {
    std::string out =
        R"({"$schema":"https://json-schema.org/draft/2020-12/schema",)"
        R"("title":"A record of a Douxuan log",)"
        R"("description":"One line of events.jsonl. Names are sorted, and nothing may be written )"
        R"(in two ways: see docs/formats/canonical.md.",)";
    envelope(out);
    choices(out);
    name(out, "$defs");
    out += '{';
    out += definitions;
    for_each_fact([&]<class Fact>() {
        name(out, Fact::kind);
        out += '{';
        object<Fact>(out);
        out += '}';
    });
    out += "}}";
    return on_lines(out);
}

}  // namespace douxuan::audit
