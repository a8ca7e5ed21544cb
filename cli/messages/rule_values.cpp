// SPDX-License-Identifier: Apache-2.0
// One overload for each type of value that a ruleset holds.
#include "cli/messages/rule_values.h"

#include <optional>
#include <vector>

#include "cli/messages/terms.h"
#include "engine/law/value_text.h"

namespace douxuan::cli {
namespace {

class Shower {
  public:
    explicit Shower(Language language) : language_(language) {}

    std::string show(bool value) const {
        static constexpr Text yes{"是", "yes"};
        static constexpr Text no{"否", "no"};
        return std::string((value ? yes : no).in(language_));
    }
    std::string show(const base::Threshold& value) const {
        static constexpr Text more{"超过 ", "more than "};
        static constexpr Text at_least{"不少于 ", "at least "};
        const Text& bound = value.bound == base::Bound::MoreThan ? more : at_least;
        return std::string(bound.in(language_)) + std::to_string(value.numerator) + "/" +
               std::to_string(value.denominator);
    }
    template <class Unit>
    std::string show(const base::Quantity<Unit>& value) const {
        return std::to_string(value.value);
    }
    template <base::Worded Enum>
    std::string show(const Enum& value) const {
        return std::string(text_of(language_, value));
    }
    template <class T>
    std::string show(const law::Range<T>& value) const {
        static constexpr Text to{" 至 ", " to "};
        if (value.least == value.most) {
            return show(value.least);
        }
        return show(value.least) + std::string(to.in(language_)) + show(value.most);
    }
    template <class T>
    std::string show(const std::vector<T>& values) const {
        static constexpr Text comma{"、", ", "};
        std::string text;
        for (const T& each : values) {
            text += (text.empty() ? "" : std::string(comma.in(language_))) + show(each);
        }
        return text;
    }
    template <class T>
    std::string show(const std::optional<T>& value) const {
        static constexpr Text none{"没有规定", "not fixed"};
        return value ? show(*value) : std::string(none.in(language_));
    }

  private:
    Language language_;
};

}  // namespace

std::string rule_value(Language language, const law::Ruleset& rules, std::string_view section,
                       std::string_view member) {
    const Shower shower(language);
    std::string text;
    base::for_each_field<law::Ruleset>([&](const auto& part) {
        if (part.name != section) {
            return;
        }
        const auto& values = rules.*part.place;
        base::for_each_field<std::remove_cvref_t<decltype(values)>>([&](const auto& field) {
            if (field.name == member) {
                text = shower.show((values.*field.place).value);
            }
        });
    });
    return text;
}

}  // namespace douxuan::cli
