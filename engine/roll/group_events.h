// SPDX-License-Identifier: Apache-2.0
// Facts about residents' groups (居民小组) and the representatives (居民代表) whom they elect. DO
// NOT CHANGE kinds and member names: they are on disk. Law: 居委会组织法(2025) art. 13, 17
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/describe.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"

namespace douxuan::roll {

using base::field;

/// A residents' group and how many representatives it elects.
struct GroupFormed {
    static constexpr std::string_view kind = "group.formed";
    base::GroupId group;
    base::Households households;
    base::Seats representatives;
    std::optional<std::string> roll_name = {};  ///< absent: the id

    static constexpr auto fields() {
        using E = GroupFormed;
        return describe(
            field("group", &E::group, "its name in this log"),
            field("households", &E::households, "households in it"),
            field("representatives", &E::representatives, "representatives that it elects"),
            field("roll_name", &E::roll_name,
                  "its name as the records of its electors have it; absent: the same as group"));
    }
};

using law::GroupForm;

struct GroupName {
    base::PersonId person;
    base::Votes votes;

    static constexpr auto fields() {
        return describe(field("person", &GroupName::person, "who"),
                        field("votes", &GroupName::votes, "votes received"));
    }
};

/// A group voted on its vacant representatives' seats; or again on those tied for the last.
struct GroupVoted {
    static constexpr std::string_view kind = "group.voted";
    base::Voters entitled;
    GroupForm form{};
    base::GroupId group;
    std::vector<GroupName> names;  ///< most votes first
    base::Voters took_part;

    static constexpr auto fields() {
        using E = GroupVoted;
        return describe(field("entitled", &E::entitled, "electors or households of the group"),
                        field("form", &E::form, "whether electors or households voted"),
                        field("group", &E::group, "which"),
                        field("names", &E::names, "everybody who had votes, most first"),
                        field("took_part", &E::took_part, "of those, how many voted"));
    }
};

/// Why a seat of a representative became vacant.
enum class VacancyCause : std::uint8_t { Died, LeftTheRoll, RecalledByGroup, Resigned };

struct RepresentativeLeft {
    static constexpr std::string_view kind = "representative.left";
    VacancyCause cause{};
    base::PersonId person;

    static constexpr auto fields() {
        using E = RepresentativeLeft;
        return describe(field("cause", &E::cause, "why"), field("person", &E::person, "who"));
    }
};

}  // namespace douxuan::roll

namespace douxuan::base {

template <>
inline constexpr auto words_of<roll::VacancyCause> = words<roll::VacancyCause>({
    {roll::VacancyCause::Died, "died"},
    {roll::VacancyCause::LeftTheRoll, "left_the_roll"},
    {roll::VacancyCause::RecalledByGroup, "recalled_by_group"},
    {roll::VacancyCause::Resigned, "resigned"},
});

}  // namespace douxuan::base
