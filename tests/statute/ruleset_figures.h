// SPDX-License-Identifier: Apache-2.0
// The days and numbers of every ruleset as its texts have them, written down a second time, apart
// from the rulesets: what is compared with these was not read from itself.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace douxuan::test {

/// Days before or after, and a number of members. Nothing: the text names no period.
struct Figures {
    std::string_view ruleset;
    std::int64_t candidates;              ///< before election day, the formal list
    std::int64_t proxies;                 ///< before election day, the list of proxies
    std::optional<std::int64_t> further;  ///< after the round before, a further election
    std::optional<std::int64_t> fresh;    ///< after the void vote
    std::optional<std::int64_t> tie;      ///< after the tie
    std::optional<std::int64_t> answer;   ///< after a complaint
    std::int64_t stop;                    ///< elected from which seats may stay open
    bool stop_chair;                      ///< only if a chair is among them
    bool stop_before;                     ///< before any further election, too
};

/// OL-2010 art. 14, OL-2025 art. 17, ROL-2025 art. 17, and so everywhere (for residents before 2026
/// assumed after them): the roll twenty days before election day, objections within five days, each
/// decided within three.
inline constexpr std::int64_t roll_days = 20;
inline constexpr std::int64_t objection_days = 5;
inline constexpr std::int64_t decision_days = 3;
/// OL-2010 art. 20, OL-2025 art. 24, ROL-2025 art. 25.
inline constexpr std::int64_t handover_days = 10;
/// OL-2010 art. 15, OL-2025 art. 18, ROL-2025 art. 19: not less than a third of the papers.
inline constexpr std::int64_t floor_thirds = 3;

// In each row the articles of the province's own text; what it does not say is the national law's.
// clang-format off
inline constexpr auto figures = std::to_array<Figures>({
    // Villages; no province: assumed five days, one day, and the least committee of three (art. 6, 8)
    {"cn-village-2010", 5, 1, {}, {}, {}, {}, 3, false, false},
    {"cn-village-2018", 5, 1, {}, {}, {}, {}, 3, false, false},
    {"cn-village-2026", 5, 1, {}, {}, {}, {}, 3, false, false},
    // BJ-2012 art. 20, 25, 30: "more than three, and the chair"
    {"beijing-village-2012", 5, 1, 15, {}, {}, {}, 4, true, false},
    // HN-2011 art. 26, 30, 39
    {"henan-village-2011", 5, 1, {}, 30, {}, {}, 3, false, false},
    // ZJ-2020 art. 18, 25, 29, 30
    {"zhejiang-village-2020", 5, 1, 30, {}, {}, {}, 3, false, false},
    // SH-2020 art. 12, 16, 21
    {"shanghai-village-2020", 5, 2, 30, {}, {}, {}, 3, false, true},
    // TJ-2019: formal list three days before; art. 33: seven days, the same or the next day;
    // art. 45; art. 34: any number
    {"tianjin-village-2019", 3, 1, 7, {}, 1, 30, 1, false, false},
    // HB-2020 art. 21, 26, 31
    {"hebei-village-2020", 5, 1, 10, {}, {}, {}, 3, false, false},
    // SC-2025 art. 24, 37, 38, 51
    {"sichuan-village-2026", 5, 1, 10, {}, {}, 30, 3, false, false},
    // HI-2025 art. 22, 27, 34, 32 (on the spot), 9, 34
    {"hainan-village-2026", 5, 3, 15, {}, 0, 15, 3, true, true},
    // Residents; no province: assumed five days, one day, and the least committee of five (art. 7, 8)
    {"cn-residents-1990", 5, 1, {}, {}, {}, {}, 5, false, false},
    {"cn-residents-2018", 5, 1, {}, {}, {}, {}, 5, false, false},
    {"cn-residents-2026", 5, 1, {}, {}, {}, {}, 5, false, false},
    {"beijing-residents-2012", 5, 1, {}, {}, {}, {}, 5, false, false},
    {"guangxi-residents", 5, 1, {}, {}, {}, {}, 5, false, false},
    // SC-RC-2020: three days
    {"sichuan-residents-2020", 3, 1, {}, {}, {}, {}, 5, false, false},
    {"zhejiang-residents-2020", 5, 1, {}, {}, {}, {}, 5, false, false},
    {"gansu-residents-2026", 5, 1, {}, {}, {}, {}, 5, false, false},
    // CQ-RC-2025 art. 33, 35
    {"chongqing-residents-2026", 5, 1, {}, 30, {}, 30, 5, false, false},
    // SC-RC-2025 art. 22, 35, 49, 36
    {"sichuan-residents-2026", 5, 1, 10, {}, {}, 30, 5, false, false},
});
// clang-format on

/// Days before election day until which things are posted, and the voters of one scribe.
struct PostingFigures {
    std::string_view ruleset;
    std::optional<std::int64_t> notice;  ///< time, place and method
    std::optional<std::int64_t> staff;
    std::optional<std::int64_t> scribes;
    std::optional<std::int64_t> mobile_list;
    std::optional<std::int64_t> scribe_voters;
};

/// The texts that say any of it. No other ruleset does.
inline constexpr auto posting_figures = std::to_array<PostingFigures>({
    // BJ-2012 art. 21; ZJ-2020 art. 22; SC-2025 art. 27; SC-RC-2025 art. 25; HI-2025 art. 25, 27;
    // SH-2020 art. 14; TJ-2019 art. 26; HN-2011 art. 31
    {"beijing-village-2012", 1, {}, {}, {}, {}},
    {"zhejiang-village-2020", 5, 5, {}, {}, {}},
    {"sichuan-village-2026", 5, {}, {}, {}, {}},
    {"sichuan-residents-2026", 5, {}, {}, {}, {}},
    {"hainan-village-2026", {}, {}, 3, 3, 3},
    {"shanghai-village-2020", 1, {}, {}, {}, {}},
    {"tianjin-village-2019", 1, {}, {}, {}, {}},
    {"henan-village-2011", {}, {}, {}, 1, {}},
});

}  // namespace douxuan::test
