// SPDX-License-Identifier: Apache-2.0
#include "audit/archive/settle.h"

#include <algorithm>

#include "audit/archive/elections.h"

namespace douxuan::archive {

Settled settle(Connection& store, const Choice& choice) {
    Unit unit(store);
    const auto logs = held(store, {choice.committee, choice.term, {}});
    if (logs.size() < 2) {
        return Settled::NoFork;
    }
    if (std::ranges::find(logs, choice.root, &HeldElection::root) == logs.end()) {
        return Settled::NoSuchLog;
    }
    store.ask(
        "UPDATE election SET standing = 'rejected' WHERE committee = $1 AND term = $2 "
        "AND standing = 'forked' AND root <> $3",
        {choice.committee, choice.term, choice.root});
    // It has no figures before its bundle is read again.
    store.ask(
        "UPDATE election SET standing = 'under_way' WHERE committee = $1 AND term = $2 "
        "AND root = $3",
        {choice.committee, choice.term, choice.root});
    store.ask(
        "UPDATE work SET outcome = '' WHERE path IN (SELECT source FROM election "
        "WHERE committee = $1 AND term = $2 AND root = $3)",
        {choice.committee, choice.term, choice.root});
    unit.commit();
    return Settled::Done;
}

}  // namespace douxuan::archive
