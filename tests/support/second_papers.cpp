// SPDX-License-Identifier: Apache-2.0
// The papers of the second count: what stands on each, and whose heap it goes to.
#include "tests/support/second_papers.h"

#include <algorithm>

namespace douxuan::test {

namespace {

/// What stands on the part of one office: who is named, and the plain marks.
struct Part {
    std::set<std::string> named;    ///< persons; a written name that means nobody is "~" + its id
    std::set<std::string> printed;  ///< of those, the ones marked on their printed name
    std::vector<std::string> against;
    bool blank = true;
    bool is_void = false;
    int clear = 0;    ///< marks and names that can be made out
    int unclear = 0;  ///< marks that cannot
};

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> pieces(1);
    for (const char c : text) {
        if (c == at) {
            pieces.emplace_back();
        } else {
            pieces.back() += c;
        }
    }
    return pieces;
}

Part read_part(const std::string& text, const SlowOffice& office, const SlowVote& vote) {
    Part part;
    const std::vector<std::string> pieces = split(text, '~');
    for (std::size_t i = 0; i < office.candidates.size(); ++i) {
        part.blank = part.blank && pieces[0].at(i) == '.';
        part.clear += pieces[0].at(i) == '+' || pieces[0].at(i) == '-' ? 1 : 0;
        part.unclear += pieces[0].at(i) == '?' ? 1 : 0;
        if (pieces[0].at(i) == '+') {
            part.named.insert(office.candidates[i]);
            part.printed.insert(office.candidates[i]);
        }
        if (pieces[0].at(i) == '-') {
            part.against.push_back(office.candidates[i]);
        }
    }
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        part.blank = false;
        ++part.clear;
        const auto means = vote.meaning.find(pieces[i]);
        const bool somebody = means != vote.meaning.end() && !means->second.empty();
        part.named.insert(somebody ? means->second : "~" + pieces[i]);
    }
    return part;
}

bool in_two_parts(const std::vector<Part>& parts) {
    std::map<std::string, int> times;
    for (const Part& part : parts) {
        for (const std::string& name : part.named) {
            if (name[0] != '~' && ++times[name] > 1) {
                return true;
            }
        }
    }
    return false;
}

/// Whether marks that cannot be made out void the whole paper.
bool is_void_for_marks(const std::vector<Part>& parts, const law::CountRules& rules) {
    int clear = 0;
    int unclear = 0;
    for (const Part& part : parts) {
        clear += part.clear;
        unclear += part.unclear;
    }
    if (*rules.illegible == law::IllegibleMark::Paper) {
        return unclear > 0;
    }
    return *rules.illegible == law::IllegibleMark::PaperIfNothingElse && unclear > 0 && clear == 0;
}

/// Whether a written name in the part means nobody.
bool names_nobody(const Part& part) {
    return std::ranges::any_of(part.named, [](const auto& name) { return name[0] == '~'; });
}

/// Whether somebody else than a woman is named in the women's own column.
// Law: 浙江省村民委员会选举办法(2020) art. 21: only women stand in the column (专职专选).
bool names_man_in_column(const Part& part, const SlowOffice& office, const SlowVote& vote) {
    if (vote.women_seat != law::WomenSeat::OwnColumn || vote.woman_office != office.name) {
        return false;
    }
    for (const std::string& name : part.named) {
        if (name[0] != '~' && !vote.women.contains(name)) {
            return true;
        }
    }
    return false;
}

/// Whether the paper is valid as a whole; marks its void parts.
bool judge(std::vector<Part>& parts, const SlowVote& vote, const law::CountRules& rules) {
    if (is_void_for_marks(parts, rules)) {
        return false;
    }
    const bool per_office = *rules.overvote_scope == law::OvervoteScope::PerOffice;
    if (*rules.two_offices == law::TwoOfficesOnPaper::VoidsPaper && in_two_parts(parts)) {
        return false;
    }
    std::size_t names = 0;
    std::size_t seats = 0;
    std::set<std::string> counted_above;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (*rules.two_offices == law::TwoOfficesOnPaper::CountsInHighest) {
            for (const std::string& name : counted_above) {
                parts[i].named.erase(name);
                parts[i].printed.erase(name);
            }
        }
        const auto own = static_cast<std::size_t>(vote.offices[i].seats);
        if (*rules.overvote_scope == law::OvervoteScope::AnyOffice && parts[i].named.size() > own) {
            return false;
        }
        parts[i].is_void =
            (per_office && parts[i].named.size() > own) ||
            (parts[i].unclear > 0 && parts[i].clear == 0) ||
            (*rules.name_variants == law::NameVariants::PartVoid && names_nobody(parts[i])) ||
            names_man_in_column(parts[i], vote.offices[i], vote);
        names += parts[i].named.size();
        seats += own;
        if (!parts[i].is_void) {
            for (const std::string& name : parts[i].named) {
                if (name[0] != '~') {
                    counted_above.insert(name);
                }
            }
        }
    }
    return *rules.overvote_scope != law::OvervoteScope::WholePaper || names <= seats;
}

void add_part(SlowOfficeResult& office, const Part& part) {
    office.void_parts += part.is_void ? 1 : 0;
    office.blank += !part.is_void && part.blank ? 1 : 0;
    if (part.is_void) {
        return;
    }
    for (const std::string& name : part.named) {
        if (name[0] != '~') {
            ++(part.printed.contains(name) ? office.tallies[name].marked
                                           : office.tallies[name].written);
        }
    }
    for (const std::string& name : part.against) {
        ++office.tallies[name].against;
    }
}

}  // namespace

/// Every paper into its heap, and every mark onto the sheet.
void read_papers(SlowResult& result, const SlowVote& vote, const law::CountRules& rules,
                 SlowBefore& before) {
    before.illegible_void = 0;
    before.illegible_kept = 0;
    result.offices.resize(vote.offices.size());
    for (std::size_t i = 0; i < vote.offices.size(); ++i) {
        for (const std::string& each : vote.offices[i].candidates) {
            result.offices[i].tallies[each] = {};
        }
    }
    for (const std::string& sealed : vote.papers) {
        const auto decided = vote.decided.find(sealed);
        const std::string& paper = decided == vote.decided.end() ? sealed : decided->second;
        std::vector<Part> parts;
        if (paper != "#") {
            const std::vector<std::string> texts = split(paper, '/');
            for (std::size_t i = 0; i < vote.offices.size(); ++i) {
                parts.push_back(read_part(texts.at(i), vote.offices[i], vote));
            }
        }
        const bool unclear =
            std::ranges::any_of(parts, [](const Part& part) { return part.unclear > 0; });
        if (unclear) {
            ++(is_void_for_marks(parts, rules) ? before.illegible_void : before.illegible_kept);
        }
        if (paper == "#" || !judge(parts, vote, rules)) {
            ++result.void_papers;
            continue;
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            add_part(result.offices[i], parts[i]);
        }
    }
}

}  // namespace douxuan::test
