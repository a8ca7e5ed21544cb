// SPDX-License-Identifier: Apache-2.0
// A scanner of the canonical form that knows the name of every deviation.
#include "audit/lint.h"

#include <algorithm>
#include <charconv>

#include "audit/bytes.h"
#include "engine/base/quantity.h"

namespace douxuan::audit {

namespace {

constexpr std::size_t deepest_nesting = 16;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_name_sign(char c) {
    return (c >= 'a' && c <= 'z') || is_digit(c) || c == '_';
}
bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

class Scanner {
  public:
    Scanner(std::string_view text, std::string_view sought) : text_(text), sought_(sought) {}

    Lint run() {
        if (text_.size() > longest_record) {
            at_ = longest_record;
            fail(DecodeFault::TooLong, "at most 65535 bytes");
        } else if (well_encoded() && value() && at_ != text_.size()) {
            fail(is_space() ? DecodeFault::SpaceForbidden : DecodeFault::TrailingBytes, "the end");
        }
        return {error_, found_};
    }

  private:
    bool fail(DecodeFault fault, std::string_view expected) {
        error_ = DecodeError{fault, at_, path_, std::string(expected)};
        return false;
    }

    bool at_end() const { return at_ == text_.size(); }
    char next() const { return at_end() ? '\0' : text_[at_]; }
    bool is_space() const { return std::string_view(" \t\r\n").contains(next()) && !at_end(); }
    bool take(char c) {
        const bool there = !at_end() && text_[at_] == c;
        at_ += there ? 1 : 0;
        return there;
    }
    /// Whether `c` stands next, and is passed over.
    bool expect(char c) {
        return take(c) || fail(is_space() ? DecodeFault::SpaceForbidden : DecodeFault::Malformed,
                               std::string_view(&c, 1));
    }

    bool well_encoded() {
        while (!at_end()) {
            std::size_t end = at_ + 1;
            while (end < text_.size() && is_continuation(text_[end])) {
                ++end;
            }
            if (!is_utf8(text_.substr(at_, end - at_))) {
                return fail(DecodeFault::NotUtf8, "UTF-8");
            }
            at_ = end;
        }
        at_ = 0;
        return true;
    }

    /// Whether the path so far is the one sought, or holds it.
    bool on_the_way() const {
        return sought_.starts_with(path_) &&
               (path_.empty() || sought_.size() == path_.size() || sought_[path_.size()] == '.' ||
                sought_[path_.size()] == '[');
    }

    bool value() {
        if (on_the_way()) {
            found_ = at_;
        }
        switch (next()) {
            case '{':
                return nested([this] { return object(); });
            case '[':
                return nested([this] { return array(); });
            case '"':
                return string();
            default:
                return is_digit(next()) || next() == '-' ? number() : other();
        }
    }

    template <class Read>
    bool nested(Read read) {
        if (depth_ == deepest_nesting) {
            return fail(DecodeFault::TooDeep, "at most 16 levels");
        }
        ++depth_;
        const bool good = read();
        --depth_;
        return good;
    }

    bool other() {
        const std::string_view rest = text_.substr(at_);
        if (rest.starts_with("null")) {
            return fail(DecodeFault::NullForbidden, "a value, or no member at all");
        }
        if (rest.starts_with("true") || rest.starts_with("false")) {
            return fail(DecodeFault::BooleanForbidden, "a word");
        }
        return fail(is_space() ? DecodeFault::SpaceForbidden : DecodeFault::Malformed, "a value");
    }

    bool object() {
        expect('{');
        if (take('}')) {
            return true;
        }
        const std::string outer = path_;
        std::string_view before;
        do {
            std::string_view name;
            path_ = outer;
            if (!member_name(name, before)) {
                return false;
            }
            before = name;
            path_ += (outer.empty() ? "" : ".");
            path_ += name;
            if (!expect(':') || !value()) {
                return false;
            }
        } while (take(','));
        path_ = outer;
        return expect('}');
    }

    bool member_name(std::string_view& name, std::string_view before) {
        const std::size_t begin = at_;
        if (!expect('"')) {
            return false;
        }
        while (is_name_sign(next())) {
            ++at_;
        }
        name = text_.substr(begin + 1, at_ - begin - 1);
        if (name.empty() || !take('"')) {
            return fail(DecodeFault::NameMalformed, "a name of a-z, 0-9 and _");
        }
        if (name <= before) {
            at_ = begin;
            return fail(name == before ? DecodeFault::NameTwice : DecodeFault::NamesUnsorted,
                        "a name after " + std::string(before));
        }
        return true;
    }

    bool array() {
        expect('[');
        if (take(']')) {
            return true;
        }
        const std::string outer = path_;
        std::size_t index = 0;
        do {
            path_ = outer + '[' + std::to_string(index++) + ']';
            if (!value()) {
                return false;
            }
        } while (take(','));
        path_ = outer;
        return expect(']');
    }

    bool string() {
        expect('"');
        while (!at_end() && next() != '"') {
            if (static_cast<unsigned char>(next()) < 0x20) {
                return fail(DecodeFault::StringNotCanonical, "an escaped control character");
            }
            if (next() == '\\' ? !escape() : (++at_, false)) {
                return false;
            }
        }
        return expect('"');
    }

    /// A backslash and what belongs to it, in the one spelling that the writer uses.
    bool escape() {
        const std::string_view rest = text_.substr(at_);
        if (rest.size() >= 2 && std::string_view("\"\\bfnrt").contains(rest[1])) {
            at_ += 2;
            return true;
        }
        constexpr std::string_view short_forms[] = {"\\u0008", "\\u0009", "\\u000a", "\\u000c",
                                                    "\\u000d"};
        const std::string_view spelt = rest.substr(0, 6);
        const bool canonical = spelt.size() == 6 && spelt.starts_with("\\u00") &&
                               (spelt[4] == '0' || spelt[4] == '1') &&
                               (is_digit(spelt[5]) || (spelt[5] >= 'a' && spelt[5] <= 'f')) &&
                               !std::ranges::count(short_forms, spelt);
        if (!canonical) {
            return fail(DecodeFault::StringNotCanonical,
                        R"(\" \\ \b \t \n \f \r, or \u00xx of another control character)");
        }
        at_ += 6;
        return true;
    }

    bool number() {
        const std::size_t begin = at_;
        take('-');
        const std::size_t first = at_;
        while (is_digit(next())) {
            ++at_;
        }
        const std::string_view written = text_.substr(begin, at_ - begin);
        const std::string_view digits = text_.substr(first, at_ - first);
        const bool fraction = next() == '.' || next() == 'e' || next() == 'E';
        std::int64_t parsed = 0;
        const auto [end, error] =
            std::from_chars(written.data(), written.data() + written.size(), parsed);
        if (digits.empty()) {
            return fail(DecodeFault::Malformed, "a digit");
        }
        at_ = begin;
        if (fraction) {
            return fail(DecodeFault::FractionForbidden, "an integer");
        }
        if (written == "-0" || (digits.size() > 1 && digits[0] == '0')) {
            return fail(DecodeFault::NumberNotCanonical, "no leading zero, and no sign before 0");
        }
        if (error != std::errc{} || parsed > base::largest_recorded_number ||
            parsed < -base::largest_recorded_number) {
            return fail(DecodeFault::NumberTooLarge, "at most 9007199254740991");
        }
        at_ = begin + written.size();
        return true;
    }

    std::string_view text_;
    std::string_view sought_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::size_t found_ = 0;
    std::string path_;
    std::optional<DecodeError> error_;
};

}  // namespace

Lint lint(std::string_view text, std::string_view path_sought) {
    return Scanner(text, path_sought).run();
}

}  // namespace douxuan::audit
