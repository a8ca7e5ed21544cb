// SPDX-License-Identifier: Apache-2.0
// Built-in rulesets, for tests.
#pragma once

#include "engine/law/built_in.h"

namespace douxuan::test {

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
