// SPDX-License-Identifier: Apache-2.0
// Putting the sentences of a refusal together.
#include "cli/messages/refusals.h"

#include <algorithm>
#include <vector>

#include "cli/messages/refusal_texts.h"
#include "cli/messages/values.h"
#include "engine/base/ensure.h"

namespace douxuan::cli {

namespace {

const RefusalText* find_text(law::RefusalCode code) {
    for (const auto table :
         {record_refusals(), plan_refusals(), assembly_refusals(), roll_refusals(),
          representation_refusals(), nomination_refusals(), poll_refusals(), count_refusals(),
          closing_refusals(), rounds_refusals(), polling_refusals(), provinces_refusals()}) {
        const auto found = std::ranges::find(table, code, &RefusalText::code);
        if (found != table.end()) {
            return &*found;
        }
    }
    return nullptr;
}

}  // namespace

const RefusalText& refusal_text(law::RefusalCode code) {
    const RefusalText* text = find_text(code);
    base::ensure(text != nullptr);
    return *text;
}

std::string reason(Language language, const law::Refusal& refusal) {
    const std::string_view pattern = refusal_text(refusal.code).reason.in(language);
    const std::vector<law::Fact> facts = shown(language, refusal.facts);
    return insert_before_stop(fill(pattern, facts), remainder(language, pattern, facts));
}

std::string remedy(Language language, const law::Refusal& refusal) {
    return fill(refusal_text(refusal.code).remedy.in(language), shown(language, refusal.facts));
}

}  // namespace douxuan::cli
