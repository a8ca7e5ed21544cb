// SPDX-License-Identifier: Apache-2.0
// Choices of a ruleset: what follows the count. Each enumerator is a reading that some
// instrument has; the written words are those of the TOML files.
#pragma once

#include <cstdint>

#include "engine/base/describe.h"

namespace douxuan::law {

/// What the outgoing committee hands over. Law: 村委会组织法(2025) art. 24.
enum class HandoverItem : std::uint8_t {
    Seal,
    Premises,
    Accounts,
    FixedAssets,
    ClaimsAndDebts,
    Archives,
    OpenMatters,
};

/// What stands in the archive of an election (选举档案).
enum class ArchiveContent : std::uint8_t {
    ElectionCommittee,  ///< its list and how it was chosen
    Minutes,            ///< of the election committee
    Notices,
    Roll,
    Candidates,  ///< the lists with their votes
    Papers,      ///< the ballot papers, sealed
    Mandates,    ///< of proxies
    Statistics,
    ResultReport,
    Staff,  ///< agenda of the meeting and list of staff
    Elected,
    Summary,
    Record,  ///< the exported bundle of this program
    Other,
    Plan,  ///< 选举实施方案: the plan of the election and its method
};

/// Who issues the certificates of election.
enum class Issuer : std::uint8_t {
    ElectionCommittee,
    Township,
    SubDistrict,
    CivilAffairs,  ///< 县级民政部门
};

}  // namespace douxuan::law

namespace douxuan::base {

template <>
inline constexpr auto words_of<law::HandoverItem> = words<law::HandoverItem>({
    {law::HandoverItem::Seal, "seal"},
    {law::HandoverItem::Premises, "premises"},
    {law::HandoverItem::Accounts, "accounts"},
    {law::HandoverItem::FixedAssets, "fixed_assets"},
    {law::HandoverItem::ClaimsAndDebts, "claims_and_debts"},
    {law::HandoverItem::Archives, "archives"},
    {law::HandoverItem::OpenMatters, "open_matters"},
});
template <>
inline constexpr auto words_of<law::ArchiveContent> = words<law::ArchiveContent>({
    {law::ArchiveContent::ElectionCommittee, "election_committee"},
    {law::ArchiveContent::Minutes, "minutes"},
    {law::ArchiveContent::Notices, "notices"},
    {law::ArchiveContent::Roll, "roll"},
    {law::ArchiveContent::Candidates, "candidates"},
    {law::ArchiveContent::Papers, "papers"},
    {law::ArchiveContent::Mandates, "mandates"},
    {law::ArchiveContent::Statistics, "statistics"},
    {law::ArchiveContent::ResultReport, "result_report"},
    {law::ArchiveContent::Staff, "staff"},
    {law::ArchiveContent::Elected, "elected"},
    {law::ArchiveContent::Summary, "summary"},
    {law::ArchiveContent::Record, "record"},
    {law::ArchiveContent::Other, "other"},
    {law::ArchiveContent::Plan, "plan"},
});
template <>
inline constexpr auto words_of<law::Issuer> = words<law::Issuer>({
    {law::Issuer::ElectionCommittee, "election_committee"},
    {law::Issuer::Township, "township"},
    {law::Issuer::SubDistrict, "sub_district"},
    {law::Issuer::CivilAffairs, "civil_affairs"},
});

}  // namespace douxuan::base
