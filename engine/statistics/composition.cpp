// SPDX-License-Identifier: Apache-2.0
// The figures of what was declared of people in public office.
#include <optional>

#include "engine/assembly/state.h"
#include "engine/base/describe.h"
#include "engine/election/rounds.h"
#include "engine/roll/groups.h"
#include "engine/statistics/collected.h"

namespace douxuan::statistics {

namespace {

/// A category that was declared; what was not is left out.
template <class Word>
void add_declared(Collected& out, Code code, std::string_view key,
                  const std::optional<Word>& word) {
    if (word) {
        out.add(code, 1, part(key, base::word(*word)));
    }
}

void add_composition(Collected& out, Code code, const closing::CompositionDeclared& declared) {
    add_declared(out, code, "education", declared.education);
    add_declared(out, code, "ethnicity", declared.ethnicity);
    add_declared(out, code, "origin", declared.background);
    add_declared(out, code, "party", declared.party);
    add_declared(out, code, "party_post", declared.party_post);
    add_declared(out, code, "standing", declared.service);
    add_declared(out, code, "years", declared.age);
}

/// What stands of the person in that body, or null.
const closing::CompositionDeclared* declared_of(const election::State& state,
                                                closing::PublicBody body,
                                                const base::PersonId& person) {
    const auto found = state.closing.compositions.find({body, person});
    return found == state.closing.compositions.end() ? nullptr : &found->second;
}

// Where every member's category is declared, the words that nobody has are 0; where one is
// missing, the number of the committee is not known and is left out.
void the_elected(Collected& out, const election::State& state) {
    using closing::PartyPost;
    std::int64_t declared = 0;
    std::int64_t members = 0;
    std::int64_t posts_known = 0;
    bool crosses = false;
    std::optional<bool> chair_is_secretary;
    for (const count::OfficeStanding& office : election::standing(state).offices) {
        for (const base::PersonId& each : office.elected) {
            ++members;
            const auto* found = declared_of(state, closing::PublicBody::Committee, each);
            if (found == nullptr) {
                continue;
            }
            ++declared;
            add_composition(out, Code::Winners, *found);
            if (found->migration) {
                const bool is_migrant = *found->migration == closing::Migration::Migrant;
                out.add(Code::Winners, 1, part("migrant", is_migrant ? "yes" : "no"));
            }
            if (!found->party_post) {
                continue;
            }
            ++posts_known;
            crosses = crosses || *found->party_post != PartyPost::None;
            out.add(Code::Winners, 1,
                    both(part("office", office.office.text),
                         part("party_post", base::word(*found->party_post))));
            if (office.office.text == "chair") {
                chair_is_secretary = *found->party_post == PartyPost::Secretary;
            }
        }
    }
    out.add(Code::WinnersDeclared, declared);
    if (posts_known == members) {
        for (const auto& [post, word] : base::words_of<PartyPost>) {
            out.add(Code::Winners, 0, part("party_post", word));
        }
        out.flag(Code::CrossHolding, crosses);
    }
    if (chair_is_secretary) {
        out.flag(Code::ChairSecretary, *chair_is_secretary);
    }
}

/// The others of whom something may be declared.
void others_declared(Collected& out, const election::State& state) {
    for (const auto& [name, declared] : state.closing.compositions) {
        const auto& [body, person] = name;
        if (body == closing::PublicBody::ElectionCommittee &&
            assembly::is_member(state.assembly, person)) {
            add_declared(out, Code::ElectionCommittee, "party", declared.party);
            add_declared(out, Code::ElectionCommittee, "ethnicity", declared.ethnicity);
        }
        if (body == closing::PublicBody::Representatives &&
            roll::is_residents_representative(state.roll, person)) {
            add_declared(out, Code::Representatives, "party", declared.party);
            add_declared(out, Code::Representatives, "ethnicity", declared.ethnicity);
        }
    }
}

}  // namespace

void add_compositions(Collected& out, const election::State& state) {
    the_elected(out, state);
    others_declared(out, state);
}

}  // namespace douxuan::statistics
