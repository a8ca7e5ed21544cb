// SPDX-License-Identifier: Apache-2.0
// The words of every breakdown, and how a part is written.
#include <algorithm>
#include <array>
#include <cstddef>

#include "engine/statistics/codes.h"

namespace douxuan::statistics {

namespace {

constexpr auto added_words =
    std::to_array<std::string_view>({"came_of_age", "moved_in", "married_in", "rights_restored"});
constexpr auto age_words = std::to_array<std::string_view>({"18_to_35", "36_to_59", "60_or_more"});
constexpr auto answer_words = std::to_array<std::string_view>({"founded", "open", "unfounded"});
constexpr auto certificate_words = std::to_array<std::string_view>({"no", "yes"});
constexpr auto channel_words = std::to_array<std::string_view>({"centre", "station", "mobile_box"});
constexpr auto chosen_by_words =
    std::to_array<std::string_view>({"meeting", "representatives", "groups"});
constexpr auto class_words = std::to_array<std::string_view>(
    {"resident", "away", "outsider", "former_farmer", "registered_here", "habitual_resident",
     "community_worker", "of_the_province"});
constexpr auto education_words =
    std::to_array<std::string_view>({"college", "senior_school_or_below"});
constexpr auto ethnicity_words = std::to_array<std::string_view>({"han", "minority"});
constexpr auto filled_by_words = std::to_array<std::string_view>({"meeting", "representatives"});
constexpr auto method_words = std::to_array<std::string_view>(
    {"all_electors", "household_representatives", "residents_representatives"});
constexpr auto migrant_words = std::to_array<std::string_view>({"no", "yes"});
constexpr auto office_words =
    std::to_array<std::string_view>({"chair", "deputy", "woman_member", "member"});
constexpr auto origin_words = std::to_array<std::string_view>(
    {"resident", "economic_organisation", "trade_association", "returned", "seconded", "graduate",
     "graduate_official", "retired"});
constexpr auto party_words = std::to_array<std::string_view>({"member", "not_member"});
constexpr auto party_post_words =
    std::to_array<std::string_view>({"secretary", "deputy_secretary", "member", "none"});
constexpr auto reason_words = std::to_array<std::string_view>(
    {"not_re_elected", "incomplete_team", "weak_team", "tense_relations", "opaque_affairs",
     "poor_village", "fierce_competition", "weak_cadre", "legacy_issues", "demolition_or_merger",
     "harsh_style", "petitions", "clans", "other"});
constexpr auto recalled_words = std::to_array<std::string_view>({"no", "yes"});
constexpr auto removed_words =
    std::to_array<std::string_view>({"moved_out", "married_out", "died", "rights_lost"});
constexpr auto round_words =
    std::to_array<std::string_view>({"tie_vote", "further", "next_office"});
constexpr auto ruling_words = std::to_array<std::string_view>({"dismissed", "open", "upheld"});
constexpr auto sent_by_words = std::to_array<std::string_view>({"county", "township"});
constexpr auto sex_words = std::to_array<std::string_view>({"female", "male"});
constexpr auto staff_words = std::to_array<std::string_view>({"committee", "party", "station"});
constexpr auto standing_words = std::to_array<std::string_view>({"new", "re_elected"});
constexpr auto task_words =
    std::to_array<std::string_view>({"mediation", "security", "health", "welfare"});
constexpr auto topic_words = std::to_array<std::string_view>(
    {"seats", "graduate_officials", "residents_of_a_year", "retirees"});
constexpr auto unit_words = std::to_array<std::string_view>(
    {"area_office", "district", "sub_district", "town", "township"});
constexpr auto vote_words = std::to_array<std::string_view>({"for", "against", "abstained"});
constexpr auto way_words =
    std::to_array<std::string_view>({"nomination", "nomination_and_primary", "primary"});
constexpr auto years_words =
    std::to_array<std::string_view>({"under_30", "30_to_59", "60_or_more"});

constexpr auto keys = std::to_array<BreakdownKey>({
    {"added", {"来由", "why added"}, added_words},
    {"age", {"名单的年龄段", "age band of the roll"}, age_words},
    {"answer", {"答复", "answer"}, answer_words},
    {"certificate", {"有没有会计资格证书", "whether certified"}, certificate_words},
    {"channel", {"投票的地方", "where it was cast"}, channel_words},
    {"chosen_by", {"由谁推选", "who chose"}, chosen_by_words},
    {"class", {"登记的类别", "class of voter"}, class_words},
    {"education", {"文化程度", "education"}, education_words},
    {"ethnicity", {"民族", "ethnicity"}, ethnicity_words},
    {"filled_by", {"由谁补选", "who elected"}, filled_by_words},
    {"method", {"选举方式", "who elects"}, method_words},
    {"migrant", {"是否流动人口", "whether a migrant"}, migrant_words},
    {"office", {"职务", "office"}, office_words},
    {"origin", {"来源", "origin"}, origin_words},
    {"party", {"政治面貌", "Party membership"}, party_words},
    {"party_post", {"党组织职务", "post in the Party body"}, party_post_words},
    {"reason", {"难点的原因", "why it is difficult"}, reason_words},
    {"recalled", {"是否罢免", "whether recalled"}, recalled_words},
    {"removed", {"来由", "why struck off"}, removed_words},
    {"round", {"哪一轮", "which round"}, round_words},
    {"ruling", {"申诉的决定", "ruling on an objection"}, ruling_words},
    {"sent_by", {"哪一级派的", "who sent them"}, sent_by_words},
    {"sex", {"性别", "sex"}, sex_words},
    {"staff", {"工作岗位", "post"}, staff_words},
    {"standing", {"连任或者新任", "re-elected or new"}, standing_words},
    {"task", {"管什么", "task"}, task_words},
    {"topic", {"讨论什么", "topic"}, topic_words},
    {"unit", {"种类", "kind of unit"}, unit_words},
    {"vote", {"怎样投的", "vote"}, vote_words},
    {"way", {"产生方式", "way"}, way_words},
    {"years", {"当选人的年龄段", "age band of those elected"}, years_words},
});

/// The parts of a list joined by `sign`.
template <class Visit>
bool all_parts(std::string_view text, char sign, Visit&& visit) {
    while (true) {
        const std::size_t end = text.find(sign);
        if (!visit(text.substr(0, end))) {
            return false;
        }
        if (end == std::string_view::npos) {
            return true;
        }
        text.remove_prefix(end + 1);
    }
}

std::string_view key_of(std::string_view part) {
    return part.substr(0, part.find('='));
}

bool is_part(std::string_view part) {
    const auto key = std::ranges::find(keys, key_of(part), &BreakdownKey::key);
    return key != keys.end() && part.size() > key->key.size() &&
           std::ranges::find(key->words, part.substr(key->key.size() + 1)) != key->words.end();
}

}  // namespace

std::span<const BreakdownKey> breakdown_keys() {
    return keys;
}

bool is_breakdown(std::string_view text) {
    if (text.empty()) {
        return true;
    }
    std::string_view before;
    std::size_t parts = 0;
    return all_parts(text, ';', [&](std::string_view part) {
        const bool ascending = before < key_of(part);
        before = key_of(part);
        return ++parts <= 2 && ascending && is_part(part);
    });
}

bool may_break_down(Code code, std::string_view breakdown) {
    const std::string_view allowed = meaning_of(code).keys;
    return is_breakdown(breakdown) &&
           (breakdown.empty() || all_parts(breakdown, ';', [&](std::string_view part) {
                bool found = false;
                all_parts(allowed, ' ', [&](std::string_view key) {
                    found = found || key == key_of(part);
                    return true;
                });
                return found;
            }));
}

}  // namespace douxuan::statistics
