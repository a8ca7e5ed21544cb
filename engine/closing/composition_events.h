// SPDX-License-Identifier: Apache-2.0
// What is declared of people in public office, for the statistics of the civil affairs bureau.
// DO NOT CHANGE the kind, member names and words: they are on disk.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/base/describe.h"
#include "engine/base/id.h"

namespace douxuan::closing {

using base::field;

/// Whose members are described.
enum class PublicBody : std::uint8_t {
    Committee,          ///< who was elected
    ElectionCommittee,  ///< 选举委员会
    Representatives,    ///< 居民代表
};

/// Age on election day.
enum class AgeBand : std::uint8_t { Under30, From30To59, From60 };
enum class Education : std::uint8_t { College, SeniorSchoolOrBelow };
enum class Ethnicity : std::uint8_t { Han, Minority };
/// Whether from another county or province.
enum class Migration : std::uint8_t { Local, Migrant };
enum class Background : std::uint8_t {
    Resident,              ///< 本村村民, 本社区居民
    EconomicOrganisation,  ///< 经济组织负责人
    TradeAssociation,      ///< 行业协会负责人
    Returned,              ///< 返乡人员
    Seconded,              ///< 下派干部
    Graduate,              ///< 大学毕业生
    GraduateOfficial,      ///< 大学生村官
    Retired,               ///< 退休人员
};
enum class Party : std::uint8_t { Member, NotMember };
/// In the Party body of the same village or community (交叉任职).
enum class PartyPost : std::uint8_t { Secretary, DeputySecretary, Member, None };
enum class Service : std::uint8_t { New, ReElected };

using DeclarationId = base::Id<struct DeclarationKind>;  ///< a declaration in this log

/// The categories of somebody who holds a public seat. Never more than the bureau's forms ask for,
/// and never of anybody else.
struct CompositionDeclared {
    static constexpr std::string_view kind = "composition.declared";
    std::optional<AgeBand> age;
    std::optional<Background> background;
    std::optional<DeclarationId> corrects;  ///< the declaration that stood so far
    DeclarationId declaration;
    std::optional<Education> education;
    std::optional<Ethnicity> ethnicity;
    std::optional<Migration> migration;
    std::optional<Party> party;
    std::optional<PartyPost> party_post;
    base::PersonId person;
    PublicBody seat_in{};
    std::optional<Service> service;

    static constexpr auto fields() {
        using E = CompositionDeclared;
        return describe(
            field("age", &E::age, "age band on election day"),
            field("background", &E::background, "where the person comes from"),
            field("corrects", &E::corrects,
                  "the declaration of the same person that it takes the place of"),
            field("declaration", &E::declaration, "its name in this log"),
            field("education", &E::education, "education"),
            field("ethnicity", &E::ethnicity, "whether of a minority"),
            field("migration", &E::migration, "whether from another county or province"),
            field("party", &E::party, "whether a member of the Party"),
            field("party_post", &E::party_post,
                  "seat in the Party body of the same village or community"),
            field("person", &E::person, "who"),
            field("seat_in", &E::seat_in, "whose member the person is"),
            field("service", &E::service, "re-elected or new"));
    }
    friend bool operator==(const CompositionDeclared&, const CompositionDeclared&) = default;
};

}  // namespace douxuan::closing

namespace douxuan::base {

template <>
inline constexpr auto words_of<closing::PublicBody> = words<closing::PublicBody>({
    {closing::PublicBody::Committee, "committee"},
    {closing::PublicBody::ElectionCommittee, "election_committee"},
    {closing::PublicBody::Representatives, "representatives"},
});
template <>
inline constexpr auto words_of<closing::AgeBand> = words<closing::AgeBand>({
    {closing::AgeBand::Under30, "under_30"},
    {closing::AgeBand::From30To59, "30_to_59"},
    {closing::AgeBand::From60, "60_or_more"},
});
template <>
inline constexpr auto words_of<closing::Education> = words<closing::Education>({
    {closing::Education::College, "college"},
    {closing::Education::SeniorSchoolOrBelow, "senior_school_or_below"},
});
template <>
inline constexpr auto words_of<closing::Ethnicity> = words<closing::Ethnicity>({
    {closing::Ethnicity::Han, "han"},
    {closing::Ethnicity::Minority, "minority"},
});
template <>
inline constexpr auto words_of<closing::Migration> = words<closing::Migration>({
    {closing::Migration::Local, "local"},
    {closing::Migration::Migrant, "migrant"},
});
template <>
inline constexpr auto words_of<closing::Background> = words<closing::Background>({
    {closing::Background::Resident, "resident"},
    {closing::Background::EconomicOrganisation, "economic_organisation"},
    {closing::Background::TradeAssociation, "trade_association"},
    {closing::Background::Returned, "returned"},
    {closing::Background::Seconded, "seconded"},
    {closing::Background::Graduate, "graduate"},
    {closing::Background::GraduateOfficial, "graduate_official"},
    {closing::Background::Retired, "retired"},
});
template <>
inline constexpr auto words_of<closing::Party> = words<closing::Party>({
    {closing::Party::Member, "member"},
    {closing::Party::NotMember, "not_member"},
});
template <>
inline constexpr auto words_of<closing::PartyPost> = words<closing::PartyPost>({
    {closing::PartyPost::Secretary, "secretary"},
    {closing::PartyPost::DeputySecretary, "deputy_secretary"},
    {closing::PartyPost::Member, "member"},
    {closing::PartyPost::None, "none"},
});
template <>
inline constexpr auto words_of<closing::Service> = words<closing::Service>({
    {closing::Service::New, "new"},
    {closing::Service::ReElected, "re_elected"},
});

}  // namespace douxuan::base
