// SPDX-License-Identifier: Apache-2.0
#include "tests/formats/instruments.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "engine/law/built_in.h"
#include "engine/law/rules.h"

namespace douxuan::formats {

std::string whole(const std::string& article) {
    return article.substr(0, article.find('('));
}

bool ByNumber::operator()(const std::string& a, const std::string& b) const {
    const auto number = [](const std::string& text) {
        std::int64_t value = 100'000;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    };
    return number(a) != number(b) ? number(a) < number(b) : a < b;
}

Instruments::Instruments(const LawScan& scan) {
    for (const law::BuiltIn& each : law::built_in_texts()) {
        const law::Ruleset& rules = *law::built_in(each.id);
        for (const law::Instrument& instrument : rules.instruments) {
            if (std::ranges::find(in_order, instrument.id, &law::Instrument::id) ==
                in_order.end()) {
                in_order.push_back(instrument);
            }
        }
        for (const law::RuleLine& line : law::lines(rules)) {
            if (!line.cite.article.empty()) {
                articles[line.cite.instrument][line.cite.article].insert(
                    std::string(line.section) + "." + std::string(line.member));
            }
        }
    }
    for (const auto* known : {&scan.named_functions, &scan.tests}) {
        for (const auto& [article, names] : *known) {
            articles[article.first].try_emplace(article.second);
        }
    }
    std::ranges::sort(in_order, {}, &law::Instrument::id);
}

}  // namespace douxuan::formats
