// SPDX-License-Identifier: Apache-2.0
// Built-in rulesets, and a day under one of them.
#pragma once

#include <string_view>

#include "engine/law/built_in.h"
#include "engine/law/setting.h"

namespace douxuan::test {

/// The built-in ruleset of that id, which must be one.
inline const law::Ruleset& rules_of(std::string_view id) {
    return *law::built_in(id);
}
inline bool is_village(const law::Ruleset& rules) {
    return rules.kind == law::CommitteeKind::Village;
}

/// On that day, while no election day is fixed and no plan adopted.
inline law::Setting on_day(const law::Ruleset& rules, base::Date today) {
    return {.rules = rules, .today = today, .election_day = {}, .plan = nullptr};
}
inline law::Setting on_day(const law::Ruleset& rules, std::string_view today) {
    return on_day(rules, base::Date::parse(today).value());
}

inline const law::Ruleset& cn_village_2026() {
    return *law::built_in("cn-village-2026");
}
inline const law::Ruleset& beijing_village_2012() {
    return *law::built_in("beijing-village-2012");
}

inline const law::Ruleset& hainan_village_2026() {
    return *law::built_in("hainan-village-2026");
}
inline const law::Ruleset& henan_village_2011() {
    return *law::built_in("henan-village-2011");
}
inline const law::Ruleset& shanghai_village_2020() {
    return *law::built_in("shanghai-village-2020");
}
inline const law::Ruleset& sichuan_village_2026() {
    return *law::built_in("sichuan-village-2026");
}
inline const law::Ruleset& tianjin_village_2019() {
    return *law::built_in("tianjin-village-2019");
}
inline const law::Ruleset& zhejiang_village_2020() {
    return *law::built_in("zhejiang-village-2020");
}

inline const law::Ruleset& cn_residents_2026() {
    return *law::built_in("cn-residents-2026");
}
inline const law::Ruleset& cn_residents_1990() {
    return *law::built_in("cn-residents-1990");
}
inline const law::Ruleset& beijing_residents_2012() {
    return *law::built_in("beijing-residents-2012");
}
inline const law::Ruleset& sichuan_residents_2026() {
    return *law::built_in("sichuan-residents-2026");
}

}  // namespace douxuan::test
