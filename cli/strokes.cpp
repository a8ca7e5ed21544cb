// SPDX-License-Identifier: Apache-2.0
// Two sources of strokes. Those of the common surnames are written down here, as schools and the
// standard of simplified characters count them. For any other character the collation "stroke" of
// Chinese in ICU (Unicode's CLDR) is asked: before the characters of n strokes it has a mark,
// U+FDD0 and U+2800 + n, so that a comparison tells n. CLDR counts the parts of 陈, 苏, 连, 祝 and
// 魏 as in Taiwan, one more; that is why it is not asked of them.
#include "cli/strokes.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "cli/says.h"
#include "engine/base/ensure.h"
#include "engine/nomination/queries.h"

namespace douxuan::cli {
namespace {

/// The mark after the characters with most strokes: what sorts there has none that are known.
constexpr int after_all = 48;

struct Surnames {
    int strokes;
    std::u32string_view first;  ///< characters
};

constexpr auto surnames = std::to_array<Surnames>({
    {2, U"丁卜刁乜"},
    {3, U"于上卫马万"},
    {4, U"王韦方尹毛孔文尤牛丰车井毋公邓巴戈卞仇云元长"},
    {5, U"冯田叶卢石付白龙史左甘冉包司宁艾兰申古厉皮邝令东"},
    {6, U"刘孙朱许吕任江闫向汤乔庄华齐关安成米伍毕曲纪红权邢阳阮邬全牟匡巩祁那宇"},
    {7, U"李张杨吴何宋肖余杜沈汪严巫岑辛谷沙陈陆邹邱邵苏芦花苌连迟邸陇佟冷"},
    {8, U"周林罗金孟武易季岳卓庞单欧尚官房空冼范郑郁苗苑苟茅郎"},
    {9, U"赵胡姚钟姜侯段贺施洪柳骆柯费项饶养须相查闻郝郜院除荀荣荆俞娄逄郗柏祝皇"},
    {10, U"徐高唐袁贾夏秦顾钱倪殷聂耿涂诸柴益桓党郭陶都陵莫莘晏席"},
    {11, U"梁曹崔龚常康章梅盛符屠巢盖阎麻黄萧隋逯隆尉"},
    {12, U"谢韩彭曾程覃温鲁焦游舒喻黑葛董蒋"},
    {13, U"雷赖路詹鲍裘解简廉蓝蒲蒙蒯蓬虞"},
    {14, U"谭廖熊翟裴管蔡蔺蔚慕"},
    {15, U"潘黎樊颜滕墨"},
    {16, U"霍穆薛薄"},
    {17, U"戴鞠魏藏"},
});

std::optional<int> of_surname(UChar32 character) {
    const auto has = [&](const Surnames& each) {
        return each.first.find(static_cast<char32_t>(character)) != std::u32string_view::npos;
    };
    const auto* const found = std::ranges::find_if(surnames, has);
    return found == surnames.end() ? std::nullopt : std::optional(found->strokes);
}

icu::UnicodeString decoded(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

icu::UnicodeString mark(int strokes) {
    icu::UnicodeString text;
    text.append(static_cast<char16_t>(0xFDD0));
    return text.append(static_cast<char16_t>(0x2800 + strokes));
}

}  // namespace

struct StrokeOrder::Data {
    std::unique_ptr<icu::Collator> collator;

    bool less(const icu::UnicodeString& a, const icu::UnicodeString& b) const {
        UErrorCode status = U_ZERO_ERROR;
        const UCollationResult order = collator->compare(a, b, status);
        base::ensure(U_SUCCESS(status) != 0);
        return order == UCOL_LESS;
    }
};

StrokeOrder::StrokeOrder() : data_(std::make_unique<Data>()) {
    UErrorCode status = U_ZERO_ERROR;
    data_->collator.reset(
        icu::Collator::createInstance(icu::Locale("zh@collation=stroke"), status));
    base::ensure(U_SUCCESS(status) != 0);
}

StrokeOrder::StrokeOrder(StrokeOrder&&) noexcept = default;
StrokeOrder& StrokeOrder::operator=(StrokeOrder&&) noexcept = default;
StrokeOrder::~StrokeOrder() = default;

std::optional<int> StrokeOrder::strokes(std::string_view name) const {
    const icu::UnicodeString text = decoded(name);
    if (text.isEmpty()) {
        return std::nullopt;
    }
    if (const auto known = of_surname(text.char32At(0))) {
        return known;
    }
    const icu::UnicodeString first(text.char32At(0));
    int count = 0;
    for (int each = 1; each <= after_all; ++each) {
        count = data_->less(first, mark(each)) ? count : each;
    }
    return count == 0 || count == after_all ? std::nullopt : std::optional(count);
}

bool StrokeOrder::before(std::string_view a, std::string_view b) const {
    const auto of_a = strokes(a);
    const auto of_b = strokes(b);
    const auto place = [](std::optional<int> count) { return count.value_or(after_all); };
    return of_a != of_b ? place(of_a) < place(of_b) : data_->less(decoded(a), decoded(b));
}

bool is_by_strokes(const election::State& state, const base::OfficeId& office) {
    const bool is_ruled =
        *state.rules->nomination.order == law::CandidateOrder::StrokesUnlessVoted &&
        !nomination::was_voted_on(state.nomination, office);
    return is_ruled || state.nomination.mode == law::NominationMode::SelfNominated;
}

std::vector<law::OfficePersons> by_strokes(const election::State& state,
                                           std::vector<law::OfficePersons> offices) {
    const StrokeOrder order;
    for (law::OfficePersons& each : offices) {
        if (is_by_strokes(state, each.office)) {
            std::ranges::stable_sort(
                each.persons,
                [&](const std::string& a, const std::string& b) { return order.before(a, b); },
                [&](const base::PersonId& person) { return person_name(state, person); });
        }
    }
    return offices;
}

std::vector<StrokeFault> stroke_faults(const election::State& state,
                                       std::span<const law::OfficePersons> offices) {
    const StrokeOrder order;
    std::vector<StrokeFault> faults;
    for (const law::OfficePersons& each : offices) {
        if (!is_by_strokes(state, each.office)) {
            continue;
        }
        int most = 0;
        bool is_found = false;
        for (const base::PersonId& person : each.persons) {
            const std::string name = person_name(state, person);
            const auto count = order.strokes(name);
            if (!count || (*count < most && !is_found)) {
                is_found |= count.has_value();
                faults.push_back({.office = each.office, .name = name, .strokes = count});
            }
            most = std::max(most, count.value_or(most));
        }
    }
    return faults;
}

}  // namespace douxuan::cli
