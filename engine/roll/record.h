// SPDX-License-Identifier: Apache-2.0
// A person's record: kept in the annex beside the log, never in it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/describe.h"
#include "engine/base/handle.h"
#include "engine/base/quantity.h"
#include "engine/law/choices/registration.h"
#include "engine/roll/words.h"

namespace douxuan::roll {

/// What the election committee knows of a person, and what the commitment covers.
struct PersonRecord {
    std::optional<YesNo> application;          ///< outsider: applied in writing
    std::optional<law::ResidenceBasis> basis;  ///< outsider: what they do here
    base::Date birth;
    VoterClass category{};
    std::optional<YesNo> certificate;             ///< from elsewhere: of the place of registration
    std::optional<YesNo> declared_not_elsewhere;  ///< outsider: declares no second registration
    std::string group;                            ///< 村民小组, 居民小组
    std::optional<YesNo> home;     ///< habitual resident: has a lawful fixed home here
    std::string identity;          ///< keyed digest of the identity number, 64 hex digits,
                                   ///< or empty; equal digests are one person
    std::optional<YesNo> migrant;  ///< from another county or province
    std::string name;
    std::string no;                   ///< number on the posted list, unique
    std::optional<OwnWord> own_word;  ///< how they said so: who is away; in a community all
    std::optional<YesNo> permit;      ///< habitual resident: has a residence permit
    Sex sex{};
    std::optional<base::Date> since;  ///< outsider, extra class: living or working here since

    static constexpr auto fields() {
        using base::field;
        using R = PersonRecord;
        return describe(
            field("application", &R::application,
                  "outsider, worker, habitual resident: whether they applied in writing"),
            field("basis", &R::basis, "outsider: what they do here"),
            field("birth", &R::birth, "date of birth"),
            field("category", &R::category, "class of voter"),
            field("certificate", &R::certificate,
                  "outsider, worker, habitual resident: whether a certificate of the place of "
                  "registration was shown"),
            field("declared_not_elsewhere", &R::declared_not_elsewhere,
                  "outsider: declares not to be registered in another committee's roll"),
            field("group", &R::group, "villagers' or residents' group"),
            field("home", &R::home,
                  "habitual resident: whether they have a lawful fixed home here"),
            field("identity", &R::identity, "keyed digest of the identity number, or empty"),
            field("migrant", &R::migrant, "whether from another county or province"),
            field("name", &R::name, "name"), field("no", &R::no, "number on the posted list"),
            field("own_word", &R::own_word, "how they said that they take part"),
            field("permit", &R::permit, "habitual resident: whether they have a residence permit"),
            field("sex", &R::sex, "female or male"),
            field("since", &R::since,
                  "outsider, habitual resident, worker, who comes to stand: here since"));
    }
    friend bool operator==(const PersonRecord&, const PersonRecord&) = default;
};

/// The annex as the engine sees it. A public replay has none: it passes no pointer, and the
/// rules that need a record are then not judged (the replay says so).
class Records {
  public:
    virtual ~Records() = default;
    /// The record behind a handle, or null if it was not released or was deleted.
    virtual const PersonRecord* find(base::Handle handle) const = 0;
    /// All other handles whose records have the same non-empty identity digest, in any order. An
    /// amended record and its predecessor are such a pair, so there may be several.
    virtual std::vector<base::Handle> same_person(base::Handle handle) const = 0;
};

}  // namespace douxuan::roll
