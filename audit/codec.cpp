// SPDX-License-Identifier: Apache-2.0
// Reads with simdjson, then writes what was read and compares the bytes. The comparison is the
// check of the canonical form: unsorted or repeated names, other spellings of strings and numbers
// and white space cannot survive it, and no second parser has to be trusted for that.
#include "audit/codec.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "audit/annex_line.h"
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
};

template <class T>
bool read_as(dom::element from, election::Fact& into, Mistake& mistake) {
    return read(from, into.emplace<T>(), mistake);
}

consteval auto sorted_kinds() {
    std::array<Kind, std::variant_size_v<election::AnyFact>> kinds{};
    auto next = kinds.begin();
    for_each_fact([&]<class T>() { *next++ = {T::kind, read_as<T>}; });
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
