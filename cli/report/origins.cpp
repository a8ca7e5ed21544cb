// SPDX-License-Identifier: Apache-2.0
#include "cli/report/origins.h"

#include <algorithm>
#include <string>

#include "cli/messages/text.h"

namespace douxuan::report {
namespace {

using cli::Text;
using statistics::Reading;

bool asks_for(const Reading& reading, const archive::RegistryFigure& row) {
    for (const auto* addends : {&reading.numerator, &reading.denominator}) {
        for (const statistics::Addend& each : *addends) {
            if (base::word(each.code) == row.code && each.breakdown == row.breakdown) {
                return true;
            }
        }
    }
    return false;
}

Words origin_of(const archive::RegistryFigure& row) {
    static constexpr Text pattern{"台账[“{sheet}”]：{source}[，{day} 收到]",
                                  "registry sheet[ \"{sheet}\"]: {source}[, taken in {day}]"};
    std::vector<law::Fact> facts{{"source", row.source}};
    if (!row.sheet.empty()) {
        facts.push_back({"sheet", row.sheet});
    }
    if (!row.taken_in.empty()) {
        facts.push_back({"day", row.taken_in});
    }
    return {cli::fill(pattern.zh, facts), cli::fill(pattern.en, facts)};
}

}  // namespace

std::vector<Words> origins_of(const Gathered& gathered, const Reading& reading,
                              std::optional<law::CommitteeKind> kind) {
    std::vector<Words> all;
    for (const archive::RegistryFigure& row : gathered.registry) {
        const bool of_kind = !kind || row.kind == base::word(*kind);
        if (of_kind && asks_for(reading, row)) {
            Words origin = origin_of(row);
            if (std::ranges::find(all, origin) == all.end()) {
                all.push_back(std::move(origin));
            }
        }
    }
    return all;
}

Words beside_of(const std::vector<Words>& origins) {
    static constexpr std::size_t most = 2;
    Words line;
    for (std::size_t i = 0; i < std::min(most, origins.size()); ++i) {
        line.zh += (i == 0 ? "" : "；") + origins[i].zh;
        line.en += (i == 0 ? "" : "; ") + origins[i].en;
    }
    if (origins.size() > most) {
        const std::string more = std::to_string(origins.size() - most);
        line.zh += "；另有 " + more + " 处，见数据来源";
        line.en += "; and " + more + " more, see the sources";
    }
    return line;
}

Words sources_in_words(const Gathered& gathered, const Reading& reading,
                       std::optional<law::CommitteeKind> kind) {
    Words line;
    const auto add = [&line](const Words& words) {
        line.zh += (line.zh.empty() ? "" : "；") + words.zh;
        line.en += (line.en.empty() ? "" : "; ") + words.en;
    };
    for (const statistics::Source each : statistics::sources_of(reading)) {
        switch (each) {
            case statistics::Source::Log:
                add({"选举日志", "logs of elections"});
                break;
            case statistics::Source::List:
                add({"委员会名单", "list of committees"});
                break;
            case statistics::Source::Registry: {
                const Words beside = beside_of(origins_of(gathered, reading, kind));
                add(beside.empty() ? Words{"台账（没有报）", "registry sheet (not given)"}
                                   : beside);
                break;
            }
        }
    }
    return line;
}

}  // namespace douxuan::report
