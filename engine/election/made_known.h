// SPDX-License-Identifier: Apache-2.0
// What of the election committee and of election day is posted to the people and filed.
#pragma once

#include <vector>

#include "engine/election/state.h"
#include "engine/law/refusal.h"

namespace douxuan::election {

/// Something that is to be made known, and is not yet.
struct Unknown {
    law::Matter matter{};
    Publicity how{};
    law::Citation cite;
};

/// Whether there is anything of that kind: a committee, a change of its members, a day, somebody
/// elected who waits for no review, a self-nomination that was agreed to.
bool is_there(const State& state, law::Matter matter);

/// What the ruleset has posted or filed, is there, and was not. No law counts days for it (及时),
/// and none makes an election void for it, so nothing is refused. In the order of the ruleset. Law:
/// 北京市村民委员会选举办法(2012) art. 9; 浙江省村民委员会选举办法(2020) art. 8;
/// 天津市村民委员会选举办法(2019) art. 9; 河南省实施村民委员会组织法办法(2011) art. 13, 15;
/// 四川省村民委员会选举条例(2025) art. 12, 14; 四川省城市居民委员会选举条例(2025) art. 12, 14;
/// 海南省村民委员会选举办法(2025) art. 11, 13, 35; 浙江省村民委员会选举办法(2020) art. 32;
/// 河北省村民委员会选举办法(2020) art. 20
std::vector<Unknown> to_make_known(const State& state);

/// The list of the elected is posted in time, or late with the approval that the ruleset asks for,
/// or by whom it names in place of the election committee.
/// Errors: NothingToMakeKnown, AuthorityNotCompetent, ElectedPostedTooLate.
/// Law: 浙江省村民委员会选举办法(2020) art. 32
law::Judgement admit(const State& state, const NoticeGiven& fact, const law::Setting& setting);

/// Notes what a fact of that day changes of what was made known, and of whose meetings too little
/// is said.
void note_made_known(State& state, const Fact& fact, base::Date today);

}  // namespace douxuan::election
