// SPDX-License-Identifier: Apache-2.0
#include "engine/election/made_known.h"

#include <algorithm>

#include "engine/assembly/calling.h"

namespace douxuan::election {

using law::Matter;

namespace {

using Matters = law::Cited<std::optional<std::vector<Matter>>>;

/// It stands no more as it was made known.
void forget(State& state, Matter matter) {
    state.known.erase({matter, Publicity::Posted});
    state.known.erase({matter, Publicity::Filed});
}

/// What a fact changes.
struct Noting {
    State& state;

    void operator()(const NoticeGiven& fact) const {
        state.known.insert({fact.matter, fact.authority ? Publicity::Filed : Publicity::Posted});
    }
    void operator()(const assembly::ElectionCommitteeChosen& fact) const {
        forget(state, Matter::Committee);
        forget(state, Matter::Posts);
        forget(state, Matter::Change);
        note(fact.kind, fact.resolution);
    }
    void operator()(const assembly::MemberLeft& fact) const {
        forget(state, Matter::Change);
        note(fact.kind, fact.resolution);
    }
    void operator()(const assembly::MemberReplaced& /*fact*/) const {
        forget(state, Matter::Change);
    }
    void operator()(const assembly::ChairChosen& /*fact*/) const { forget(state, Matter::Posts); }
    void operator()(const DayFixed& fact) const {
        forget(state, Matter::ElectionDay);
        note(fact.kind, fact.consent);
    }
    void operator()(const DayMoved& fact) const {
        forget(state, Matter::ElectionDay);
        note(fact.kind, fact.consent);
    }
    /// Any other fact, which a meeting may have decided.
    template <class Stated>
    void operator()(const Stated& fact) const {
        if constexpr (requires { fact.resolution; }) {
            note(fact.kind, fact.resolution);
        }
    }

  private:
    /// A later fact of the kind takes the place of an earlier one.
    void note(std::string_view kind, const std::optional<law::Resolution>& meeting) const {
        state.untold.erase(kind);
        if (meeting && assembly::is_untold(*meeting, *state.rules)) {
            state.untold.insert(kind);
        }
    }
};

}  // namespace

bool is_there(const State& state, Matter matter) {
    switch (matter) {
        case Matter::Committee:
        case Matter::Posts:
            return assembly::chosen(state.assembly);
        case Matter::Change:
            return !state.assembly.left.empty();
        case Matter::ElectionDay:
            return state.election_day.has_value();
    }
    return false;
}

std::vector<Unknown> to_make_known(const State& state) {
    std::vector<Unknown> all;
    const auto add = [&](const Matters& asked, Publicity how) {
        for (const Matter each : asked->value_or(std::vector<Matter>{})) {
            if (is_there(state, each) && !state.known.contains({each, how})) {
                all.push_back({.matter = each, .how = how, .cite = asked.cite});
            }
        }
    };
    add(state.rules->election_committee.posted, Publicity::Posted);
    add(state.rules->election_committee.filed, Publicity::Filed);
    return all;
}

law::Judgement admit(const State& state, const NoticeGiven& given) {
    return is_there(state, given.matter) ? law::Judgement{}
                                         : law::refuse(law::RefusalCode::NothingToMakeKnown,
                                                       {law::fact("matter", given.matter)});
}

void note_made_known(State& state, const Fact& fact) {
    std::visit(Noting{state}, static_cast<const AnyFact&>(fact));
}

}  // namespace douxuan::election
