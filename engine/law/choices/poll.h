// SPDX-License-Identifier: Apache-2.0
// Choices of a ruleset: election day. Each enumerator is a reading that some instrument has;
// the written words are those of the TOML files.
#pragma once

#include <cstdint>

#include "engine/base/describe.h"

namespace douxuan::law {

enum class VotingForm : std::uint8_t { Meeting, MeetingWithStations, Stations };

/// How the offices are voted on.
enum class BallotScheme : std::uint8_t {
    Joint,           ///< all on one paper
    SeparatePapers,  ///< a paper for each, all at once
    Sequential,      ///< one after the other, highest first, each in a round of its own
    MembersFirst,    ///< every seat as a member's, then the officers from among those elected
};

/// Who may be a proxy, the narrower circle first.
enum class ProxyCircle : std::uint8_t { NearRelatives, AnyVillager, AnyElector };

/// Who may write for a voter who cannot (代书), the wider circle first.
enum class ScribeCircle : std::uint8_t {
    AnyPerson,    ///< whom the voter trusts
    NotInvolved,  ///< neither a candidate nor a member of the election committee
    Appointed,    ///< only whom the election committee appointed
};

/// Which work at the poll is barred to relatives of candidates, the narrower rule first.
enum class BarredWork : std::uint8_t {
    WhoCounts,  ///< 监票, 唱票, 计票: scrutineers, callers and tellers
    Everything,
};

/// Why somebody votes at a mobile box.
enum class MobileGround : std::uint8_t {
    Elderly,     ///< 老
    Frail,       ///< 弱
    Ill,         ///< 病
    Disabled,    ///< 残
    HardToMove,  ///< 行动困难, 不便前往: kept from coming by their body in another way
    Remote,      ///< 居住分散, 交通不便: they live far off
    Other,       ///< 其他原因
};

/// Why somebody gives a mandate.
enum class MandateReason : std::uint8_t {
    Away,     ///< 外出
    Special,  ///< 其他特殊原因: another reason for which they cannot come
};

/// What is shown when a paper is drawn.
enum class Shown : std::uint8_t {
    VoterCard,  ///< 选民证
    ProxyCard,  ///< 委托投票证: of whom the paper is drawn for
    Document,   ///< 本人有效证件
};

}  // namespace douxuan::law

namespace douxuan::base {

template <>
inline constexpr auto words_of<law::VotingForm> = words<law::VotingForm>({
    {law::VotingForm::Meeting, "meeting"},
    {law::VotingForm::MeetingWithStations, "meeting_with_stations"},
    {law::VotingForm::Stations, "stations"},
});
template <>
inline constexpr auto words_of<law::BallotScheme> = words<law::BallotScheme>({
    {law::BallotScheme::Joint, "joint"},
    {law::BallotScheme::SeparatePapers, "separate_papers"},
    {law::BallotScheme::Sequential, "sequential"},
    {law::BallotScheme::MembersFirst, "members_first"},
});
template <>
inline constexpr auto words_of<law::ProxyCircle> = words<law::ProxyCircle>({
    {law::ProxyCircle::NearRelatives, "near_relatives"},
    {law::ProxyCircle::AnyVillager, "any_villager"},
    {law::ProxyCircle::AnyElector, "any_elector"},
});
template <>
inline constexpr auto words_of<law::ScribeCircle> = words<law::ScribeCircle>({
    {law::ScribeCircle::AnyPerson, "any_person"},
    {law::ScribeCircle::NotInvolved, "not_involved"},
    {law::ScribeCircle::Appointed, "appointed"},
});
template <>
inline constexpr auto words_of<law::BarredWork> = words<law::BarredWork>({
    {law::BarredWork::WhoCounts, "who_counts"},
    {law::BarredWork::Everything, "everything"},
});
template <>
inline constexpr auto words_of<law::MobileGround> = words<law::MobileGround>({
    {law::MobileGround::Elderly, "elderly"},
    {law::MobileGround::Frail, "frail"},
    {law::MobileGround::Ill, "ill"},
    {law::MobileGround::Disabled, "disabled"},
    {law::MobileGround::HardToMove, "hard_to_move"},
    {law::MobileGround::Remote, "remote"},
    {law::MobileGround::Other, "other"},
});
template <>
inline constexpr auto words_of<law::MandateReason> = words<law::MandateReason>({
    {law::MandateReason::Away, "away"},
    {law::MandateReason::Special, "special"},
});
template <>
inline constexpr auto words_of<law::Shown> = words<law::Shown>({
    {law::Shown::VoterCard, "voter_card"},
    {law::Shown::ProxyCard, "proxy_card"},
    {law::Shown::Document, "document"},
});

}  // namespace douxuan::base
