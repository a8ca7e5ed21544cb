// SPDX-License-Identifier: Apache-2.0
// Every word of the record has a text in both languages.
#include "cli/messages/terms.h"

#include <set>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "engine/law/ruleset.h"
#include "engine/roll/record.h"
#include "tests/cli/said.h"

using namespace douxuan;

namespace {

template <base::Worded Enum>
void check_words() {
    std::set<std::string_view> zh;
    std::set<std::string_view> en;
    for (const auto& [value, word] : base::words_of<Enum>) {
        INFO(word);
        const cli::Text text = cli::text_of(value);
        cli::check_said(text);
        CHECK(zh.insert(text.zh).second);
        CHECK(en.insert(text.en).second);
        CHECK(cli::text_of(cli::Language::Chinese, value) == text.zh);
    }
}

template <class T>
struct Inner {
    using type = T;
};
template <class T>
struct Inner<std::vector<T>> : Inner<T> {};
template <class T>
struct Inner<std::optional<T>> : Inner<T> {};

/// Checks the labels of T's members and, member by member, what they are made of.
template <class T>
void check_described() {
    if constexpr (base::Described<T>) {
        base::for_each_field<T>([](const auto& field) {
            INFO(field.name);
            cli::check_said(cli::label(field.name));
            using Member = std::remove_cvref_t<decltype(std::declval<T>().*field.place)>;
            check_described<typename Inner<Member>::type>();
        });
    } else if constexpr (base::Worded<T>) {
        check_words<T>();
    }
}

template <std::size_t... I>
void check_facts(std::index_sequence<I...>) {
    const auto check = []<class Fact>(std::type_identity<Fact>) {
        INFO(Fact::kind);
        const cli::Text text = cli::event_text(Fact::kind);
        cli::check_said(text);
        CHECK_FALSE(text.zh.ends_with("。"));
        CHECK_FALSE(text.en.ends_with("."));
        check_described<Fact>();
    };
    (check(std::type_identity<std::variant_alternative_t<I, election::AnyFact>>{}), ...);
}

}  // namespace

TEST_CASE("every kind of event, its members and their words have texts") {
    check_facts(std::make_index_sequence<std::variant_size_v<election::AnyFact>>{});
    CHECK(cli::event_text("roll.published").zh == "选民名单已公布");
    CHECK(cli::event_text("no.such").empty());
}

TEST_CASE("every member of a person's record has a label") {
    check_described<roll::PersonRecord>();
    CHECK(cli::label("no_such").empty());
}

TEST_CASE("the choices of the law and the roles have texts") {
    check_words<law::BallotScheme>();
    check_words<law::Body>();
    check_words<law::Cascade>();
    check_words<law::CommitteeKind>();
    check_words<law::Confidence>();
    check_words<law::Disqualifier>();
    check_words<law::Exclusion>();
    check_words<law::KinScope>();
    check_words<law::KinYields>();
    check_words<law::MajorityBase>();
    check_words<law::NominationSource>();
    check_words<law::OvercountReference>();
    check_words<law::OvervoteScope>();
    check_words<law::ProxyCircle>();
    check_words<law::ReckoningDay>();
    check_words<law::ResidenceBasis>();
    check_words<law::Succession>();
    check_words<law::TieRule>();
    check_words<law::TwoOfficesOnPaper>();
    check_words<law::VotingForm>();
    check_words<law::VotingMethod>();
    check_words<law::WithdrawalTrigger>();
    check_words<law::WomenSeat>();
    check_words<law::WriteInScope>();
    check_words<election::Role>();
}

TEST_CASE("every section and value of a ruleset has a label") {
    base::for_each_field<law::Ruleset>([](const auto& section) {
        INFO(section.name);
        cli::check_said(cli::rule_label(law::CommitteeKind::Village, section.name));
        cli::check_said(cli::rule_label(law::CommitteeKind::Residents, section.name));
        using Section = std::remove_cvref_t<decltype(std::declval<law::Ruleset>().*section.place)>;
        base::for_each_field<Section>([&](const auto& value) {
            const std::string path = std::string(section.name) + "." + std::string(value.name);
            INFO(path);
            cli::check_said(cli::rule_label(law::CommitteeKind::Village, path));
        });
    });
    CHECK(cli::rule_label(law::CommitteeKind::Village, "committee.colour").empty());
}

TEST_CASE("labels follow the kind of committee") {
    using law::CommitteeKind;
    CHECK(cli::rule_label(CommitteeKind::Village, "election_committee").zh == "村民选举委员会");
    CHECK(cli::rule_label(CommitteeKind::Residents, "election_committee").zh == "居民选举委员会");
    CHECK(cli::label(CommitteeKind::Village, "group").zh == "村民小组");
    CHECK(cli::label(CommitteeKind::Residents, "group").zh == "居民小组");
    CHECK(cli::label(CommitteeKind::Residents, "office").zh == "职务");
}

TEST_CASE("offices and papers have names") {
    for (const std::string_view office : {"chair", "deputy", "member"}) {
        cli::check_said(cli::office_text(office));
        cli::check_said(cli::style_text(office));
    }
    cli::check_said(cli::style_text("joint"));
    CHECK(cli::office_text("cook").empty());
    CHECK(cli::style_text("cook").empty());
}
