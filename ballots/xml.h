// SPDX-License-Identifier: Apache-2.0
// Elements of an XML text one after the other, as a workbook needs them. Private to this room.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace douxuan::ballots {

/// Attributes by name, without the prefix of their name space.
using XmlAttributes = std::map<std::string, std::string, std::less<>>;

/// The value of an attribute; empty if it is not there.
std::string_view attribute(const XmlAttributes& all, std::string_view name);

/// The whole number that a value begins with, or -1.
int number_of(std::string_view text);

/// What is called while reading; names come without the prefix of their name space.
struct XmlVisitor {
    std::function<void(std::string_view name, const XmlAttributes& attributes)> begin;
    std::function<void(std::string_view text)> text;
    std::function<void(std::string_view name)> end;
};

/// Reads the whole text; false where it is not well-formed, or declares a document type: no
/// workbook has one, and entities could make it grow without bound. Linear.
bool read_xml(std::string_view text, const XmlVisitor& visitor);

/// Text of an element that may be in several pieces, without its readings in kana.
class PiecedText {
  public:
    void begin(std::string_view name) {
        phonetic_ = phonetic_ || name == "rPh";
        inside_ = name == "t" && !phonetic_;
    }
    void text(std::string_view part) {
        if (inside_) {
            text_ += part;
        }
    }
    void end(std::string_view name) {
        inside_ = inside_ && name != "t";
        phonetic_ = phonetic_ && name != "rPh";
    }
    std::string take() { return std::exchange(text_, {}); }

  private:
    std::string text_;
    bool inside_ = false;
    bool phonetic_ = false;
};

}  // namespace douxuan::ballots
