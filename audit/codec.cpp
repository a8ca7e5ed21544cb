// SPDX-License-Identifier: Apache-2.0
// A record as the writer writes it is read by the writer's mirror, in one pass. What the mirror
// does not take (an escape, or a fault) is read with simdjson, written again and compared: unsorted
// or repeated names, other spellings and white space cannot survive that, and what does not is
// explained.
#include "audit/codec.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "audit/annex_line.h"
#include "audit/canonical_reader.h"
#include "audit/lint.h"
#include "audit/reader.h"
#include "engine/count/result.h"
#include "engine/roll/record.h"

namespace douxuan::audit {

namespace {

/// How to read the data of one kind.
struct Kind {
    std::string_view name;
    bool (*read)(dom::element, election::Fact&, Mistake&) = nullptr;
    bool (*read_canonical)(CanonicalReader&, election::Fact&) = nullptr;
};

template <class T>
bool read_as(dom::element from, election::Fact& into, Mistake& mistake) {
    return read(from, into.emplace<T>(), mistake);
}

template <class T>
bool read_canonical_as(CanonicalReader& from, election::Fact& into) {
    return read(from, into.emplace<T>());
}

consteval auto sorted_kinds() {
    std::array<Kind, std::variant_size_v<election::AnyFact>> kinds{};
    auto next = kinds.begin();
    for_each_fact([&]<class T>() { *next++ = {T::kind, read_as<T>, read_canonical_as<T>}; });
    std::ranges::sort(kinds, {}, &Kind::name);
    return kinds;
}
constexpr auto kinds = sorted_kinds();

/// Finds kinds. Facts of one kind follow each other, so the last one found is tried first.
class Kinds {
  public:
    const Kind* find(std::string_view name) {
        if (last_ != nullptr && last_->name == name) {
            return last_;
        }
        const auto found = std::ranges::lower_bound(kinds, name, {}, &Kind::name);
        if (found == kinds.end() || found->name != name) {
            return nullptr;
        }
        return last_ = &*found;
    }

  private:
    const Kind* last_ = nullptr;
};

bool read_fact(dom::element kind, dom::element data, Kinds& known, election::Fact& into,
               Mistake& mistake) {
    std::string_view name;
    if (!read(kind, name, mistake)) {
        return mistake.within("kind");
    }
    const Kind* const found = known.find(name);
    if (found == nullptr) {
        mistake.is(DecodeFault::KindUnknown, "a kind of docs/formats/events.md");
        return mistake.within("kind");
    }
    return found->read(data, into, mistake) || mistake.within("data");
}

bool read_version(dom::element from, Mistake& mistake) {
    std::int64_t version = 0;
    return read(from, version, mistake) &&
           (version == election::Event::version ||
            mistake.is(DecodeFault::VersionUnknown, std::to_string(election::Event::version)));
}

bool read_site(dom::element from, std::string& into, Mistake& mistake) {
    base::StationId site;  // written like one, and "centre" is one too
    const bool good = read(from, site, mistake);
    into = std::move(site.text);
    return good;
}

bool read_seq(dom::element from, std::int64_t& into, Mistake& mistake) {
    base::Quantity<struct RecordsUnit> seq;
    const bool good = read(from, seq, mistake);
    into = seq.value;
    return good;
}

/// Whether the envelope has a seq.
enum class Envelope : std::uint8_t { Placed, Unplaced };

/// The envelope's members; see the writer for their order.
bool read_event(dom::element from, Envelope envelope, Kinds& known, election::Event& into,
                Mistake& mistake) {
    dom::object object;
    if (from.get(object) != simdjson::SUCCESS) {
        return mistake.is(DecodeFault::WrongType, "an object");
    }
    Members members(object);
    const auto member = [&](std::string_view name, auto read_it) {
        const auto found = members.take(name);
        return found ? read_it(*found) || mistake.within(name) : members.missing(name, mistake);
    };
    dom::element data;
    dom::element kind;
    const auto keep = [](dom::element& place) {
        return [&place](dom::element each) {
            place = each;
            return true;
        };
    };
    return member("at", [&](auto each) { return read(each, into.at, mistake); }) &&
           member("by", [&](auto each) { return read(each, into.by, mistake); }) &&
           member("data", keep(data)) && member("kind", keep(kind)) &&
           (envelope == Envelope::Unplaced ||
            member("seq", [&](auto each) { return read_seq(each, into.seq, mistake); })) &&
           member("site", [&](auto each) { return read_site(each, into.site, mistake); }) &&
           member("v", [&](auto each) { return read_version(each, mistake); }) &&
           members.finished(mistake) && read_fact(kind, data, known, into.fact, mistake);
}

/// Where the kind stands behind the data: the last place that looks like it, or npos.
std::size_t place_of_kind(std::string_view line, std::string_view before_kind) {
    // Few bytes stand behind it, and few of them are a k: whole texts are compared only there.
    const std::size_t letter = before_kind.find('k');
    for (std::size_t at = line.rfind('k'); at != line.npos && at >= letter;
         at = line.rfind('k', at - 1)) {
        if (line.substr(at - letter).starts_with(before_kind)) {
            return at - letter;
        }
    }
    return line.npos;
}

/// An event in canonical form; what it is else is not found out here. The kind stands behind the
/// data and decides how they are read: in a record, nothing after it looks like a kind.
bool read_canonical(std::string_view line, Kinds& known, election::Event& into) {
    static constexpr std::string_view before_kind = ",\"kind\":\"";
    const std::size_t place = place_of_kind(line, before_kind);
    if (place == line.npos || line.size() > longest_record) {
        return false;
    }
    const std::string_view behind = line.substr(place + before_kind.size());
    const Kind* const kind = known.find(behind.substr(0, behind.find('"')));
    CanonicalReader from(line);
    base::StationId site;
    base::Quantity<struct RecordsUnit> seq;
    const bool good = kind != nullptr && from.take_name('{', "at") && read(from, into.at) &&
                      from.take_name(',', "by") && read(from, into.by) &&
                      from.take_name(',', "data") && kind->read_canonical(from, into.fact) &&
                      from.rest().size() == line.size() - place && from.take(before_kind) &&
                      from.take(kind->name) && from.take('"') && from.take_name(',', "seq") &&
                      read(from, seq) && from.take_name(',', "site") && read(from, site) &&
                      from.take(",\"v\":1}") && from.rest().empty();
    into.seq = seq.value;
    into.site = std::move(site.text);
    return good;
}
static_assert(election::Event::version == 1, "the mirror above reads version 1");

}  // namespace

struct Decoder::Machine {
    dom::parser parser{longest_record};
    std::vector<char> padded = std::vector<char>(longest_record + simdjson::SIMDJSON_PADDING);
    std::string again;
    Kinds known;

    /// Parses, reads with `read_it`, writes with `write_it` and compares.
    template <class T, class Read, class Write>
    std::expected<T, DecodeError> decode(std::string_view text, Read read_it, Write write_it) {
        T value{};
        Mistake mistake{DecodeFault::Malformed};
        if (text.size() <= longest_record) {
            std::ranges::copy(text, padded.begin());
            dom::element root;
            if (parser.parse(padded.data(), text.size(), false).get(root) == simdjson::SUCCESS &&
                read_it(root, value, mistake)) {
                again.clear();
                write_it(again, value);
                if (again == text) {
                    return value;
                }
                mistake.fault = DecodeFault::NotCanonical;
            }
        }
        return std::unexpected(explain(text, mistake));
    }

    /// A fault of the text comes before a fault of its members.
    DecodeError explain(std::string_view text, const Mistake& mistake) const {
        const Lint found = lint(text, mistake.path);
        return found.error.value_or(
            DecodeError{mistake.fault, found.offset, mistake.path, mistake.expected});
    }

    std::expected<election::Event, DecodeError> decode_event(std::string_view line,
                                                             Envelope envelope) {
        return decode<election::Event>(
            line,
            [&](dom::element from, election::Event& into, Mistake& mistake) {
                return read_event(from, envelope, known, into, mistake);
            },
            envelope == Envelope::Placed ? encode_to : encode_statement_to);
    }
};

Decoder::Decoder() : machine_(std::make_unique<Machine>()) {}
Decoder::~Decoder() = default;
Decoder::Decoder(Decoder&&) noexcept = default;
Decoder& Decoder::operator=(Decoder&&) noexcept = default;

std::expected<election::Event, DecodeError> Decoder::event(std::string_view line) {
    std::expected<election::Event, DecodeError> event;
    if (read_canonical(line, machine_->known, *event)) {
        return event;
    }
    return machine_->decode_event(line, Envelope::Placed);
}

std::expected<election::Event, DecodeError> Decoder::statement(std::string_view line) {
    return machine_->decode_event(line, Envelope::Unplaced);
}

template <base::Described T>
std::expected<T, DecodeError> Decoder::value(std::string_view text) {
    return machine_->decode<T>(
        text,
        [](dom::element from, T& into, Mistake& mistake) { return read(from, into, mistake); },
        [](std::string& out, const T& value) { write(out, value); });
}

template std::expected<roll::PersonRecord, DecodeError> Decoder::value(std::string_view);
template std::expected<count::Result, DecodeError> Decoder::value(std::string_view);
template std::expected<AnnexLine, DecodeError> Decoder::value(std::string_view);
template std::expected<IdentityLine, DecodeError> Decoder::value(std::string_view);
template std::expected<SealedIdentity, DecodeError> Decoder::value(std::string_view);

std::expected<election::Event, DecodeError> decode(std::string_view line) {
    return Decoder().event(line);
}

}  // namespace douxuan::audit
