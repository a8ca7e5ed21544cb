// SPDX-License-Identifier: Apache-2.0
// Long: every fact of the roll, from the entry to the appeal. DO NOT CHANGE kinds and members.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/describe.h"
#include "engine/base/handle.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/law/choices/registration.h"
#include "engine/roll/words.h"

namespace douxuan::roll {

using base::field;

/// A person was entered in the roll.
struct VoterRegistered {
    static constexpr std::string_view kind = "voter.registered";
    base::Commitment commitment;

    static constexpr auto fields() {
        return describe(field("commitment", &VoterRegistered::commitment,
                              "digest of the person's record; its first half is the handle"));
    }
};

/// A person asked, or was looked at, and was not entered, for a lawful ground.
struct RegistrationRefused {
    static constexpr std::string_view kind = "registration.refused";
    std::optional<base::Date> away_since = {};  ///< of who cannot be reached, where months count
    base::Commitment commitment;
    law::Exclusion ground{};

    static constexpr auto fields() {
        return describe(
            field("away_since", &RegistrationRefused::away_since,
                  "of who cannot be reached: away since then"),
            field("commitment", &RegistrationRefused::commitment, "digest of the person's record"),
            field("ground", &RegistrationRefused::ground, "why the person is not registered"));
    }
};

/// The composition of a roll. Every number counts people on it.
struct RollNumbers {
    base::Voters aged_18_to_35;
    base::Voters aged_36_to_59;
    base::Voters aged_60_or_more;
    base::Voters away;
    std::optional<base::Voters> community_workers;  ///< absent: none, as in every village
    base::Voters former_farmers;
    std::optional<base::Voters> habitual_residents;  ///< absent: none
    base::Voters men;
    base::Voters migrants;
    std::optional<base::Voters> of_the_province;  ///< absent: none
    base::Voters outsiders;
    std::optional<base::Voters> registered_here;  ///< absent: none
    std::optional<base::Voters> representatives;  ///< absent: none
    base::Voters residents;
    base::Voters voters;
    base::Voters women;

    static constexpr auto fields() {
        using N = RollNumbers;
        return describe(
            field("aged_18_to_35", &N::aged_18_to_35, "aged 18 to 35 on election day"),
            field("aged_36_to_59", &N::aged_36_to_59, "aged 36 to 59"),
            field("aged_60_or_more", &N::aged_60_or_more, "aged 60 or more"),
            field("away", &N::away, "registered household here, living elsewhere"),
            field("community_workers", &N::community_workers,
                  "residents' committee: household registered elsewhere, working here"),
            field("former_farmers", &N::former_farmers, "former farmers living here"),
            field("habitual_residents", &N::habitual_residents,
                  "residents' committee: household registered elsewhere, living here"),
            field("men", &N::men, "men"),
            field("migrants", &N::migrants, "people from another county or province"),
            field("of_the_province", &N::of_the_province,
                  "classes that only the measures of the province register"),
            field("outsiders", &N::outsiders, "household registered elsewhere, admitted here"),
            field("registered_here", &N::registered_here,
                  "residents' committee: household registered here"),
            field("representatives", &N::representatives,
                  "household or residents' representatives on the list posted with the roll"),
            field("residents", &N::residents, "household registered here, living here"),
            field("voters", &N::voters, "all people on the roll"),
            field("women", &N::women, "women"));
    }
    friend bool operator==(const RollNumbers&, const RollNumbers&) = default;
};

/// The electors of the last election's roll were taken over, to be gone through. Whoever was taken
/// over is in a `voter.registered` of their own; what changed since is in the facts that correct.
/// Law: 四川省村民委员会选举条例(2025) art. 17; 天津市村民委员会选举办法(2019) art. 15
struct RollCarriedOver {
    static constexpr std::string_view kind = "roll.carried_over";
    std::string committee;  ///< code of the committee, as of the last election
    std::string origin;     ///< name of the last election's log
    std::string root;       ///< its tree head, 64 hex digits: whoever has that log can compare
    std::int64_t size = 0;  ///< records under it
    std::int64_t term = 0;  ///< which term that election was for
    base::Voters voters;    ///< people on its roll

    static constexpr auto fields() {
        using E = RollCarriedOver;
        return describe(field("committee", &E::committee, "12-digit code of its committee"),
                        field("origin", &E::origin, "name of the last election's log"),
                        field("root", &E::root, "root of its log, 64 hex digits"),
                        field("size", &E::size, "records of that log under the root"),
                        field("term", &E::term, "number of the term it elected for"),
                        field("voters", &E::voters, "people on its roll"));
    }
};

/// The roll was posted.
struct RollPublished {
    static constexpr std::string_view kind = "roll.published";
    RollNumbers numbers;

    static constexpr auto fields() {
        return describe(field("numbers", &RollPublished::numbers, "composition of the roll"));
    }
};

/// Somebody objected to the posted roll.
struct ObjectionFiled {
    static constexpr std::string_view kind = "objection.filed";
    ObjectionClaim claim{};
    base::ObjectionId objection;

    static constexpr auto fields() {
        return describe(field("claim", &ObjectionFiled::claim, "what is said to be wrong"),
                        field("objection", &ObjectionFiled::objection, "its name in this log"));
    }
};

/// The election committee decided an objection.
struct ObjectionDecided {
    static constexpr std::string_view kind = "objection.decided";
    base::Members in_favour;
    base::ObjectionId objection;
    Ruling ruling{};

    static constexpr auto fields() {
        using E = ObjectionDecided;
        return describe(field("in_favour", &E::in_favour, "committee members in favour"),
                        field("objection", &E::objection, "the objection decided"),
                        field("ruling", &E::ruling, "whether it was upheld"));
    }
};

/// Somebody who does not accept the decision of an objection put it before the township.
/// Law: 海南省村民委员会选举办法(2025) art. 17
struct ObjectionAppealed {
    static constexpr std::string_view kind = "objection.appealed";
    base::ObjectionId objection;

    static constexpr auto fields() {
        return describe(
            field("objection", &ObjectionAppealed::objection, "the objection that was decided"));
    }
};

/// The township decided the appeal: its ruling takes the place of the committee's.
struct AppealDecided {
    static constexpr std::string_view kind = "appeal.decided";
    base::ObjectionId objection;
    Ruling ruling{};

    static constexpr auto fields() {
        using E = AppealDecided;
        return describe(field("objection", &E::objection, "the objection appealed"),
                        field("ruling", &E::ruling, "whether the objection is upheld after all"));
    }
};

/// After posting, the roll changes only by this recorded decision.
struct RollCorrected {
    static constexpr std::string_view kind = "roll.corrected";
    std::optional<base::Date> away_since = {};  ///< as in a refusal
    Correction change{};
    std::optional<base::Commitment> commitment;
    std::optional<law::Exclusion> ground;
    base::Members in_favour;
    std::optional<base::ObjectionId> objection;
    std::optional<base::Handle> voter;

    static constexpr auto fields() {
        using E = RollCorrected;
        return describe(
            field("away_since", &E::away_since, "struck off as unreachable: away since then"),
            field("change", &E::change, "added, struck off, or record amended"),
            field("commitment", &E::commitment, "the new record, if added or amended"),
            field("ground", &E::ground, "why struck off"),
            field("in_favour", &E::in_favour, "committee members in favour"),
            field("objection", &E::objection, "the upheld objection it follows, if any"),
            field("voter", &E::voter, "who was struck off or amended"));
    }
};

/// The roll that the poll uses.
struct RollFinalised {
    static constexpr std::string_view kind = "roll.finalised";
    RollNumbers numbers;

    static constexpr auto fields() {
        return describe(field("numbers", &RollFinalised::numbers, "composition of the roll"));
    }
};

/// Voters were given cards (选民证, 参选证), by which they are known at the polling place.
/// Law: 海南省村民委员会选举办法(2025) art. 17
struct VoterCardsGiven {
    static constexpr std::string_view kind = "voter_cards.given";
    base::Voters cards;

    static constexpr auto fields() {
        return describe(
            field("cards", &VoterCardsGiven::cards, "how many have one now, of those on the roll"));
    }
};

/// A person acts in public (member, nominee, candidate, staff) and is named in the log.
struct PersonNamed {
    static constexpr std::string_view kind = "person.named";
    std::string name;
    base::PersonId person;
    Sex sex{};
    std::optional<base::Handle> voter;

    static constexpr auto fields() {
        using E = PersonNamed;
        return describe(field("name", &E::name, "as published"),
                        field("person", &E::person, "the person's id in this log"),
                        field("sex", &E::sex, "female or male"),
                        field("voter", &E::voter, "the same person on the roll, if there"));
    }
};

/// Two named persons are relatives.
struct KinshipDeclared {
    static constexpr std::string_view kind = "kinship.declared";
    base::PersonId other;
    base::PersonId person;
    Kinship relation{};

    static constexpr auto fields() {
        using E = KinshipDeclared;
        return describe(field("other", &E::other, "the relative"),
                        field("person", &E::person, "of whom"),
                        field("relation", &E::relation, "what `other` is to `person`"));
    }
};

}  // namespace douxuan::roll
