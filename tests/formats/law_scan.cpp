// SPDX-License-Identifier: Apache-2.0
#include "tests/formats/law_scan.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/law/ruleset.h"
#include "tests/audit/scratch.h"

namespace douxuan::formats {

namespace {

constexpr std::size_t nowhere = std::string_view::npos;

/// The names of instruments in lines "Law:", and their ids; the longer of two names first.
constexpr auto instruments = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"村委会组织法(2025)", "OL-2025"},
    {"村委会组织法(2010)", "OL-2010"},
    {"居委会组织法(2025)", "ROL-2025"},
    {"四川省城市居民委员会选举条例", "SC-RC-2025"},
    {"北京市村民委员会选举办法", "BJ-2012"},
    {"村民委员会选举规程(2013)", "GC-2013"},
    {"民法典", "CC-2020"},
    {"四川省村民委员会选举条例", "SC-2025"},
    {"海南省村民委员会选举办法", "HI-2025"},
    {"浙江省村民委员会选举办法", "ZJ-2020"},
    {"河北省村民委员会选举办法", "HB-2020"},
    {"天津市村民委员会选举办法", "TJ-2019"},
    {"上海市村民委员会选举办法", "SH-2020"},
    {"河南省实施村民委员会组织法办法", "HN-2011"},
    {"河南省实施办法", "HN-2011"},
    {"海南省实施村民委员会组织法办法", "HI-IMP-2025"},
    {"居委会组织法(1989)", "ROL-1989"},
    {"北京市实施居委会组织法办法", "BJ-RC-1991"},
    {"四川省居委会组织法实施办法", "SC-RC-2020"},
    {"广西壮族自治区实施居委会组织法办法", "GX-RC-1996"},
    {"北京市居民委员会选举办法", "BJ-RC-2000"},
    {"重庆市城市居民委员会选举办法", "CQ-RC-2025"},
});

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// The sections and members of a ruleset, and the section of each struct: "CountRules".
struct Names {
    std::map<std::string, std::set<std::string>, std::less<>> members;
    std::map<std::string, std::string, std::less<>> section_of_struct;

    Names() {
        base::for_each_field<law::Ruleset>([&](const auto& section) {
            const std::string name(section.name);
            using Section =
                std::remove_cvref_t<decltype(std::declval<law::Ruleset>().*section.place)>;
            base::for_each_field<Section>(
                [&](const auto& field) { members[name].insert(std::string(field.name)); });
            std::string of_struct;
            bool upper = true;
            for (const char c : name) {
                if (c != '_') {
                    of_struct += upper ? static_cast<char>(std::toupper(c)) : c;
                }
                upper = c == '_';
            }
            section_of_struct[of_struct + "Rules"] = name;
        });
    }
    bool has(std::string_view section, std::string_view member) const {
        const auto at = members.find(section);
        return at != members.end() && at->second.contains(std::string(member));
    }
};

/// One file and the questions that are asked of it.
class Source {
  public:
    Source(std::string name, std::string text, const Names& names)
        : name_(std::move(name)), text_(std::move(text)), names_(names) {}

    void scan_engine(LawScan& scan) const {
        for (std::size_t at = text_.find_first_of(".>"); at != nowhere;
             at = text_.find_first_of(".>", at + 1)) {
            const std::string member = word_from(at + 1);
            if (const auto path = member.empty() ? std::nullopt : path_of(before(at), member, at)) {
                scan.functions[*path].insert(function_at(at));
            }
        }
        for (std::size_t at = text_.find("Law: "); at != nowhere;
             at = text_.find("Law: ", at + 1)) {
            for (const Article& each : articles(text_.substr(at, text_.find('\n', at) - at))) {
                scan.named_functions[each].insert(function_after(at));
            }
        }
        constexpr std::string_view code = "RefusalCode::";
        for (std::size_t at = text_.find(code); at != nowhere; at = text_.find(code, at + 1)) {
            const std::string name = word_from(at + code.size());
            const std::size_t comma = at + code.size() + name.size();
            if (text_.compare(comma, 1, ",") != 0) {
                continue;
            }
            if (const auto path = path_of_expression(text_.find_first_not_of(" \n", comma + 1))) {
                scan.refusals.emplace(name, *path);
            }
        }
    }

    void scan_tests(LawScan& scan) const {
        constexpr std::string_view tag = "[law:";
        for (std::size_t at = text_.find(tag); at != nowhere; at = text_.find(tag, at + 1)) {
            const std::size_t from = at + tag.size();
            const std::string inside = text_.substr(from, text_.find(']', from) - from);
            const std::size_t slash = inside.find('/');
            if (slash != nowhere) {
                scan.tests[{inside.substr(0, slash), inside.substr(slash + 1)}].insert(name_);
            }
        }
    }

  private:
    std::string word_from(std::size_t from) const {
        std::size_t to = from;
        while (to < text_.size() && is_word(text_[to])) {
            ++to;
        }
        return text_.substr(from, to - from);
    }

    /// The word that ends before `end`, over the sign of "->".
    std::string before(std::size_t end) const {
        if (end > 0 && text_[end] == '>' && text_[end - 1] == '-') {
            --end;
        }
        std::size_t from = end;
        while (from > 0 && is_word(text_[from - 1])) {
            --from;
        }
        return text_.substr(from, end - from);
    }

    /// `owner.member` as a value of the rules, if `owner` is a section or a variable for one.
    std::optional<RulePath> path_of(const std::string& owner, const std::string& member,
                                    std::size_t at) const {
        if (names_.has(owner, member)) {
            // `committee.term` of a record is none of the rules: it must be rules.committee.term.
            const std::size_t from = text_.rfind(owner, at);
            const bool of_rules = from > 0 && before(from - 1).starts_with("rules");
            const bool stands_for_it = text_.find("Rules& " + owner + " = ") != nowhere;
            return of_rules || stands_for_it ? std::optional(owner + "." + member) : std::nullopt;
        }
        for (const auto& [of_struct, section] : names_.section_of_struct) {
            const bool known = names_.has(section, member) && !owner.empty() &&
                               text_.find("law::" + of_struct + "& " + owner) != nowhere;
            if (known) {
                return section + "." + member;
            }
        }
        return std::nullopt;
    }

    /// The value named from `from` on: a.b.section.member, or a variable set to one before.
    std::optional<RulePath> path_of_expression(std::size_t from) const {
        std::size_t to = from;
        while (to < text_.size() && (is_word(text_[to]) || text_[to] == '.' || text_[to] == '*')) {
            ++to;
        }
        const std::string said = text_.substr(from, to - from);
        const std::size_t dot = said.rfind('.');
        if (dot != nowhere) {
            return path_of(before(from + dot), said.substr(dot + 1), from + dot);
        }
        const std::size_t set = text_.rfind("& " + said + " = ", from);
        if (said.empty() || set == nowhere) {
            return std::nullopt;
        }
        const std::size_t value = text_.find("= ", set) + 2;
        return value < from ? path_of_expression(value) : std::nullopt;
    }

    /// "determine" for a line that begins a function of that name; empty for any other.
    static std::string begun_by(std::string_view line) {
        const std::size_t open = line.find('(');
        const std::size_t first = line.find_first_not_of(' ');
        if (open == nowhere || (first != 0 && first != 4) || line.ends_with(';') ||
            line.substr(0, open).find('=') != nowhere) {
            return {};
        }
        for (const std::string_view word :
             {"return", "if", "for", "while", "switch", "else", "//", "}"}) {
            if (line.substr(first).starts_with(word)) {
                return {};
            }
        }
        std::size_t from = open;
        while (from > 0 && is_word(line[from - 1])) {
            --from;
        }
        const bool has_type = from > first && line[from - 1] == ' ';
        return has_type ? std::string(line.substr(from, open - from)) : std::string{};
    }

    std::string_view line_at(std::size_t from) const {
        return std::string_view(text_).substr(from, text_.find('\n', from) - from);
    }

    std::string function_at(std::size_t at) const {
        for (std::size_t line = text_.rfind('\n', at); line != nowhere && line > 0;
             line = text_.rfind('\n', line - 1)) {
            if (const std::string name = begun_by(line_at(line + 1)); !name.empty()) {
                return name_ + ": " + name;
            }
        }
        return name_;
    }

    /// A comment before a function is of that function, one within it of the function around it.
    std::string function_after(std::size_t at) const {
        std::size_t line = text_.find('\n', at);
        while (
            line != nowhere && line_at(line + 1).find_first_not_of(" /") != nowhere &&
            line_at(line + 1).substr(line_at(line + 1).find_first_not_of(' ')).starts_with("//")) {
            line = text_.find('\n', line + 1);
        }
        std::string name = line == nowhere ? "" : begun_by(line_at(line + 1));
        if (name.empty() && line != nowhere) {
            // A declaration ends in a semicolon.
            std::string declared(line_at(line + 1));
            declared = declared.ends_with(';') ? declared.substr(0, declared.size() - 1) : declared;
            name = declared.starts_with(' ') ? "" : begun_by(declared);
        }
        return name.empty() ? function_at(at) : name_ + ": " + name;
    }

    /// The articles in "Law: 村委会组织法(2025) art. 16, 17; 民法典 art. 201".
    static std::vector<Article> articles(const std::string& line) {
        std::vector<Article> all;
        for (const auto& [name, id] : instruments) {
            const std::size_t at = line.find(name);
            std::size_t digits = at == nowhere ? nowhere : line.find("art. ", at);
            if (digits == nowhere || digits > line.find(';', at)) {
                continue;
            }
            digits += std::string_view("art. ").size();
            const std::string list = line.substr(digits, line.find_first_of(";:", digits) - digits);
            for (std::size_t from = 0; from < list.size();) {
                std::size_t to = from;
                while (to < list.size() &&
                       std::isdigit(static_cast<unsigned char>(list[to])) != 0) {
                    ++to;
                }
                if (to > from) {
                    all.emplace_back(std::string(id), list.substr(from, to - from));
                }
                from = std::max(list.find_first_of(", ", to), to + 1);
            }
        }
        return all;
    }

    std::string name_;
    std::string text_;
    const Names& names_;
};

/// The sources under a folder, in order of their names.
std::vector<std::filesystem::path> sources(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const auto extension = entry.path().extension();
        if (entry.is_regular_file() && (extension == ".cpp" || extension == ".h")) {
            all.push_back(entry.path());
        }
    }
    std::ranges::sort(all);
    return all;
}

}  // namespace

std::set<RulePath> unknown_values(const std::string& page) {
    const Names names;
    std::set<RulePath> unknown;
    for (std::size_t at = page.find('`'); at != nowhere; at = page.find('`', at + 1)) {
        const std::size_t end = page.find('`', at + 1);
        const std::string name = page.substr(at + 1, end == nowhere ? end : end - at - 1);
        const std::size_t dot = name.find('.');
        if (dot != nowhere &&
            std::ranges::all_of(name, [](char c) { return is_word(c) || c == '.'; }) &&
            names.members.contains(name.substr(0, dot)) &&
            !names.has(name.substr(0, dot), name.substr(dot + 1))) {
            unknown.insert(name);
        }
    }
    return unknown;
}

LawScan scan_law(const std::string& root) {
    const Names names;
    LawScan scan;
    const std::filesystem::path top(root);
    for (const auto& path : sources(top / "engine")) {
        std::filesystem::path name = path.lexically_relative(top / "engine");
        // The loader and the tables name every value and use none.
        if (name.parent_path() == "law" && name.stem() != "calendar") {
            continue;
        }
        Source(name.replace_extension().string(), test::contents(path), names).scan_engine(scan);
    }
    for (const auto& path : sources(top / "tests")) {
        std::filesystem::path name = path.lexically_relative(top / "tests");
        if (name.begin()->string() != "formats") {
            Source(name.replace_extension().string(), test::contents(path), names).scan_tests(scan);
        }
    }
    return scan;
}

}  // namespace douxuan::formats
