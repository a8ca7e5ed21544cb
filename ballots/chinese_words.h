// SPDX-License-Identifier: Apache-2.0
// The Chinese words that a spreadsheet may use beside the words of the log. One for each value,
// so that a list has one way to say a thing.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "ballots/committee_csv.h"
#include "ballots/roll_csv.h"
#include "engine/base/describe.h"
#include "engine/law/choices/committee.h"
#include "engine/law/choices/registration.h"
#include "engine/roll/words.h"

namespace douxuan::ballots {

/// The Chinese words of an enumeration, one for each value.
template <class Enum>
inline constexpr std::nullptr_t chinese_words_of = nullptr;

template <>
inline constexpr auto chinese_words_of<roll::Sex> = base::words<roll::Sex>({
    {roll::Sex::Female, "女"},
    {roll::Sex::Male, "男"},
});
template <>
inline constexpr auto chinese_words_of<roll::VoterClass> = base::words<roll::VoterClass>({
    {roll::VoterClass::Resident, "在村"},
    {roll::VoterClass::Away, "外出"},
    {roll::VoterClass::Outsider, "外来"},
    {roll::VoterClass::FormerFarmer, "转非"},
    {roll::VoterClass::RegisteredHere, "户籍"},
    {roll::VoterClass::HabitualResident, "常住"},
    {roll::VoterClass::CommunityWorker, "社区工作者"},
    {roll::VoterClass::SpousesVillage, "配偶在村"},
    {roll::VoterClass::FormerVillager, "原村民"},
    {roll::VoterClass::ComesToStand, "回村参选"},
});
template <>
inline constexpr auto chinese_words_of<roll::OwnWord> = base::words<roll::OwnWord>({
    {roll::OwnWord::InPerson, "当面"},
    {roll::OwnWord::Reply, "回复"},
    {roll::OwnWord::WrittenProxy, "书面委托"},
});
template <>
inline constexpr auto chinese_words_of<roll::YesNo> = base::words<roll::YesNo>({
    {roll::YesNo::No, "否"},
    {roll::YesNo::Yes, "是"},
});
template <>
inline constexpr auto chinese_words_of<law::ResidenceBasis> = base::words<law::ResidenceBasis>({
    {law::ResidenceBasis::Living, "居住"},
    {law::ResidenceBasis::Working, "工作"},
    {law::ResidenceBasis::VillageWork, "村务工作"},
});
template <>
inline constexpr auto chinese_words_of<law::Exclusion> = base::words<law::Exclusion>({
    {law::Exclusion::UnderAge, "未满十八周岁"},
    {law::Exclusion::DeprivedOfPoliticalRights, "被剥夺政治权利"},
    {law::Exclusion::NoOwnWord, "本人未表示参加"},
    {law::Exclusion::TooShortResidence, "居住未满期限"},
    {law::Exclusion::NoApplication, "本人未申请"},
    {law::Exclusion::NoConsent, "会议未同意"},
    {law::Exclusion::RegisteredElsewhere, "已在他处登记"},
    {law::Exclusion::LostCapacity, "丧失行为能力"},
    {law::Exclusion::Unreachable, "无法联系"},
    {law::Exclusion::Deceased, "死亡"},
    {law::Exclusion::SamePersonTwice, "重复登记"},
    {law::Exclusion::NotOfThisVillage, "非本村村民"},
    {law::Exclusion::NotOfThisCommunity, "非本社区居民"},
    {law::Exclusion::NotConfirmed, "选举委员会未确认"},
    {law::Exclusion::AwayOnElectionDay, "选举日不能参加"},
});
template <>
inline constexpr auto chinese_words_of<RollDecision> = base::words<RollDecision>({
    {RollDecision::Register, "登记"},
    {RollDecision::ConsentNeeded, "待同意"},
    {RollDecision::Refuse, "不予登记"},
});

template <>
inline constexpr auto chinese_words_of<law::CommitteeKind> = base::words<law::CommitteeKind>({
    {law::CommitteeKind::Village, "村"},
    {law::CommitteeKind::Residents, "社区"},
});
template <>
inline constexpr auto chinese_words_of<CommitteeEnd> = base::words<CommitteeEnd>({
    {CommitteeEnd::Merged, "合并"},
    {CommitteeEnd::Revoked, "撤销"},
});

/// The word that a sheet has for a value, in Chinese or as the log has it.
template <base::Worded Enum>
std::string_view sheet_word(Enum value, bool in_chinese) {
    if (in_chinese) {
        for (const auto& [each, name] : chinese_words_of<Enum>) {
            if (each == value) {
                return name;
            }
        }
    }
    return base::word(value);
}

/// The same of a value that may be absent: nothing then.
template <base::Worded Enum>
std::string_view sheet_word(const std::optional<Enum>& value, bool in_chinese) {
    return value ? sheet_word(*value, in_chinese) : std::string_view();
}

/// The value that a word of the log, or its Chinese word, stands for.
template <base::Worded Enum>
std::optional<Enum> from_either_word(std::string_view text) {
    for (const auto& [value, name] : chinese_words_of<Enum>) {
        if (name == text) {
            return value;
        }
    }
    return base::from_word<Enum>(text);
}

/// The words that `from_either_word` knows, Chinese first: `女/female 男/male`.
template <base::Worded Enum>
std::string_view allowed_words() {
    static const std::string text = [] {
        std::string all;
        for (const auto& [value, name] : chinese_words_of<Enum>) {
            all += all.empty() ? "" : " ";
            all += name;
            all += '/';
            all += base::word(value);
        }
        return all;
    }();
    return text;
}

}  // namespace douxuan::ballots
