// SPDX-License-Identifier: Apache-2.0
#include "ballots/xml.h"

#include <charconv>
#include <cstddef>
#include <exception>
#include <memory>

#include <expat.h>

namespace douxuan::ballots {
namespace {

std::string_view local(const XML_Char* name) {
    const std::string_view whole(name);
    const std::size_t colon = whole.find(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

/// Hands on what expat finds. No exception may pass through the library: it is kept for later.
class Reading {
  public:
    explicit Reading(const XmlVisitor& visitor) : visitor_(visitor) {
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), begin, end);
        XML_SetCharacterDataHandler(parser_.get(), text);
        XML_SetStartDoctypeDeclHandler(parser_.get(), document_type);
    }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

    bool read(std::string_view all) {
        // The library takes lengths of 31 bits.
        static constexpr std::size_t piece = 1U << 24U;
        std::size_t at = 0;
        bool is_last = false;
        while (!is_last) {
            const std::string_view part = all.substr(at, piece);
            at += part.size();
            is_last = at == all.size();
            const XML_Status status =
                XML_Parse(parser_.get(), part.data(), static_cast<int>(part.size()), is_last);
            if (thrown_) {
                std::rethrow_exception(thrown_);
            }
            if (status != XML_STATUS_OK) {
                return false;
            }
        }
        return true;
    }

  private:
    struct Free {
        void operator()(XML_ParserStruct* parser) const { XML_ParserFree(parser); }
    };

    template <class Visit>
    static void guarded(void* self, Visit&& visit) {
        auto& reading = *static_cast<Reading*>(self);
        try {
            visit(reading.visitor_);
        } catch (...) {
            reading.thrown_ = std::current_exception();
            XML_StopParser(reading.parser_.get(), XML_FALSE);
        }
    }
    static void begin(void* self, const XML_Char* name, const XML_Char** attributes) {
        guarded(self, [&](const XmlVisitor& visitor) {
            XmlAttributes all;
            for (; *attributes != nullptr; attributes += 2) {
                all.insert_or_assign(std::string(local(attributes[0])), attributes[1]);
            }
            visitor.begin(local(name), all);
        });
    }
    static void end(void* self, const XML_Char* name) {
        guarded(self, [&](const XmlVisitor& visitor) { visitor.end(local(name)); });
    }
    static void text(void* self, const XML_Char* part, int size) {
        guarded(self, [&](const XmlVisitor& visitor) {
            visitor.text({part, static_cast<std::size_t>(size)});
        });
    }
    static void document_type(void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) {
        XML_StopParser(static_cast<Reading*>(self)->parser_.get(), XML_FALSE);
    }

    const XmlVisitor& visitor_;
    std::unique_ptr<XML_ParserStruct, Free> parser_{XML_ParserCreate(nullptr)};
    std::exception_ptr thrown_;
};

}  // namespace

std::string_view attribute(const XmlAttributes& all, std::string_view name) {
    const auto found = all.find(name);
    return found == all.end() ? std::string_view() : std::string_view(found->second);
}

int number_of(std::string_view text) {
    int number = -1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

bool read_xml(std::string_view text, const XmlVisitor& visitor) {
    return Reading(visitor).read(text);
}

}  // namespace douxuan::ballots
