// SPDX-License-Identifier: Apache-2.0
// Read off the dictionary and the forms of the returns, so that the sheet asks for what they use.
#include "engine/statistics/registry_items.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "engine/base/ensure.h"
#include "engine/statistics/collected.h"
#include "engine/statistics/returns.h"

namespace douxuan::statistics {

namespace {

using Kind = std::optional<law::CommitteeKind>;

constexpr Kind residents = law::CommitteeKind::Residents;
constexpr Kind village = law::CommitteeKind::Village;

bool is_registry(Code code) {
    return meaning_of(code).source == Source::Registry;
}

/// One reading in its place: an indicator of some kind, or a field of a form.
struct Use {
    std::string id;
    std::vector<Kind> kinds;  ///< of which kinds it is asked; empty: of both together
    const Reading& reading;
    std::vector<std::string_view> keys;

    std::vector<Code> codes() const {
        std::vector<Code> all;
        for (const auto* addends : {&reading.numerator, &reading.denominator}) {
            for (const Addend& each : *addends) {
                all.push_back(each.code);
            }
        }
        return all;
    }
};

/// An indicator of both kinds that sets its number beside those of logs is asked of each kind.
std::vector<Kind> kinds_of(const Indicator& indicator) {
    if (indicator.kind) {
        return {indicator.kind};
    }
    const bool with_others = std::ranges::any_of(indicator.readings, [](const Reading& each) {
        const auto sources = sources_of(each);
        return std::ranges::any_of(sources, [](Source from) { return from != Source::Registry; });
    });
    return with_others ? std::vector<Kind>{village, residents} : std::vector<Kind>{};
}

std::vector<Use> all_uses() {
    std::vector<Use> uses;
    for (const Indicator& each : indicators()) {
        for (const Reading& reading : each.readings) {
            uses.push_back({std::string(each.id), kinds_of(each), reading, each.keys});
        }
    }
    for (const auto& [form, kind] :
         {std::pair{ReturnForm::Village, village}, std::pair{ReturnForm::Residents, residents}}) {
        for (const ReturnField& field : fields_of(form)) {
            uses.push_back({field.id, {kind}, field.reading, {}});
        }
    }
    return uses;
}

/// What a code counts where no indicator is that number alone.
Unit unit_of(Code code, const std::vector<Use>& uses) {
    for (const Use& use : uses) {
        if (use.reading.denominator.empty() && use.reading.numerator.size() == 1 &&
            use.reading.numerator.front().code == code) {
            return use.reading.unit;
        }
    }
    static constexpr std::array persons{Code::PartyBodyMembers, Code::EligibleEstimate};
    static constexpr std::array committees{Code::PremisesKnown, Code::FundedCommittees};
    return std::ranges::find(persons, code) != persons.end()         ? Unit::Persons
           : std::ranges::find(committees, code) != committees.end() ? Unit::Committees
                                                                     : Unit::Units;
}

/// The breakdowns that a use of the code asks for: the one it names, else those of its keys.
std::vector<std::string> breakdowns_of(const Use& use, Code code) {
    std::set<std::string> found;
    for (const auto* addends : {&use.reading.numerator, &use.reading.denominator}) {
        for (const Addend& each : *addends) {
            if (each.code == code) {
                found.insert(std::string(each.breakdown));
            }
        }
    }
    for (const BreakdownKey& key : breakdown_keys()) {
        for (const std::string_view word : key.words) {
            std::string name = part(key.key, word);
            if (std::ranges::find(use.keys, key.key) != use.keys.end() &&
                may_break_down(code, name)) {
                found.insert(std::move(name));
            }
        }
    }
    return {found.begin(), found.end()};
}

void add_items(std::vector<RegistryItem>& all, Code code, const std::vector<Use>& uses) {
    std::set<Kind> kinds;
    std::map<std::string, std::vector<const Use*>> asked;
    for (const Use& use : uses) {
        const std::vector<Code> codes = use.codes();
        if (std::ranges::find(codes, code) == codes.end()) {
            continue;
        }
        kinds.insert(use.kinds.begin(), use.kinds.end());
        for (std::string& breakdown : breakdowns_of(use, code)) {
            asked[std::move(breakdown)].push_back(&use);
        }
    }
    base::ensure(!asked.empty());
    const std::vector<Kind> rows =
        kinds.empty() ? std::vector<Kind>{Kind{}} : std::vector<Kind>(kinds.begin(), kinds.end());
    for (const Kind& kind : rows) {
        for (const auto& [breakdown, users] : asked) {
            RegistryItem item{.code = code,
                              .kind = kind,
                              .breakdown = breakdown,
                              .unit = unit_of(code, uses),
                              .used_in = {}};
            for (const Use* use : users) {
                const bool is_of_kind =
                    use->kinds.empty() || std::ranges::find(use->kinds, kind) != use->kinds.end();
                if (is_of_kind && std::ranges::find(item.used_in, use->id) == item.used_in.end()) {
                    item.used_in.push_back(use->id);
                }
            }
            if (!item.used_in.empty()) {
                all.push_back(std::move(item));
            }
        }
    }
}

std::vector<RegistryItem> made() {
    const std::vector<Use> uses = all_uses();
    std::vector<RegistryItem> all;
    for (const CodeMeaning& each : codes()) {
        if (is_registry(each.code)) {
            add_items(all, each.code, uses);
        }
    }
    return all;
}

}  // namespace

const std::vector<RegistryItem>& registry_items() {
    static const std::vector<RegistryItem> all = made();
    return all;
}

}  // namespace douxuan::statistics
