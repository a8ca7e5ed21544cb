// SPDX-License-Identifier: Apache-2.0
// How a cell is written, the same in every renderer, and sentences with their figures put in.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "cli/report/document.h"

namespace douxuan::report {

/// Tenths of a percent, rounded half up once: 0.2936 is 294. Exact.
std::int64_t per_mille_half_up(const Share& share);

/// A whole number of the last decimal place as text: {294, 1} is "29.4", {-3, 1} is "-0.3".
std::string decimal_text(std::int64_t scaled, int decimals);

/// Digits of a whole number in groups of three or as they are.
enum class Digits : std::uint8_t { Grouped, Plain };
std::string count_text(std::int64_t value, Digits digits);

/// What stands for an absence.
inline constexpr std::string_view suppressed_sign = "*";
inline constexpr std::string_view not_known_sign = "—";

/// Over the list of sources, and before the source of one figure.
inline constexpr cli::Text sources_title{"数据来源", "Sources"};
inline constexpr cli::Text source_label{"来源：", "Source: "};

/// "29.4%", "13,281", "-0.3 个百分点", "*".
std::string shown(const Cell& cell, cli::Language language, Digits digits);

/// Who says so, in brackets as it stands behind the figure; empty where nothing is to be said.
std::string said_beside(const Figure& figure, cli::Language language);

/// Several texts in one line, a semicolon between them.
std::string joined(const std::vector<Words>& all, cli::Language language);

/// Whether it is a number, or stands for one that is missing.
bool is_number(const Cell& cell);

/// The sentence with `text` called for what stands between figures, and `figure` for each figure,
/// in the order of that language. A name in braces that is no figure is text.
void walk(const Sentence& sentence, cli::Language language,
          const std::function<void(std::string_view text)>& text,
          const std::function<void(const Figure& figure)>& figure);

/// What stands between two sentences of a paragraph.
constexpr std::string_view between_sentences(cli::Language language) {
    return language == cli::Language::Chinese ? "" : " ";
}

}  // namespace douxuan::report
