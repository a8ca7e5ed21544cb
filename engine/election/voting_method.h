// SPDX-License-Identifier: Apache-2.0
// By whom a residents' committee is elected: who proposed the method, what the residents said, who
// decided. DO NOT CHANGE kinds and member names: they are on disk.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/assembly/events.h"
#include "engine/base/describe.h"
#include "engine/base/quantity.h"
#include "engine/law/choices/residents.h"
#include "engine/law/refusal.h"
#include "engine/law/setting.h"

namespace douxuan::election {

enum class MethodProposer : std::uint8_t {
    ElectionCommittee,   ///< 居民选举委员会
    PartyOrganisation,   ///< 社区党组织
    ResidentsCommittee,  ///< the outgoing one
    Residents,           ///< residents together
};

using law::OpinionForm;

/// What the residents said of the method. Law: 居委会组织法(2025) art. 14
struct ResidentsOpinion {
    base::Members asked;
    base::Members for_method;
    OpinionForm form{};
    base::Members replied;

    static constexpr auto fields() {
        using base::field;
        using O = ResidentsOpinion;
        return describe(field("asked", &O::asked, "residents or households that were asked"),
                        field("for_method", &O::for_method, "of those, for this method"),
                        field("form", &O::form, "how they were asked"),
                        field("replied", &O::replied, "residents or households that answered"));
    }
    friend bool operator==(const ResidentsOpinion&, const ResidentsOpinion&) = default;
};

/// The method was chosen. Only for a residents' committee.
struct VotingMethodChosen {
    static constexpr std::string_view kind = "voting_method.chosen";
    law::VotingMethod method{};
    std::optional<ResidentsOpinion> opinion;
    MethodProposer proposed_by{};
    assembly::Resolution resolution;

    static constexpr auto fields() {
        using base::field;
        using E = VotingMethodChosen;
        return describe(field("method", &E::method, "who elects the committee"),
                        field("opinion", &E::opinion, "what the residents said of it"),
                        field("proposed_by", &E::proposed_by, "who proposed it"),
                        field("resolution", &E::resolution, "the meeting that decided"));
    }
};

/// It may be chosen anew until the roll is posted; seats and forms are then adopted anew too.
/// Errors: VotingMethodNotAllowed, those of the meeting's
/// vote; OpinionMissing, MorePresentThanEntitled (more answers than asked), MoreVotesThanPresent,
/// OpinionMissed.
/// Law: 居委会组织法(2025) art. 14
law::Judgement admit(const VotingMethodChosen& fact, const law::Setting& setting);

}  // namespace douxuan::election

namespace douxuan::base {

template <>
inline constexpr auto words_of<election::MethodProposer> = words<election::MethodProposer>({
    {election::MethodProposer::ElectionCommittee, "election_committee"},
    {election::MethodProposer::PartyOrganisation, "party_organisation"},
    {election::MethodProposer::ResidentsCommittee, "residents_committee"},
    {election::MethodProposer::Residents, "residents"},
});

}  // namespace douxuan::base
