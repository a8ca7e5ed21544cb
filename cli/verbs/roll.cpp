// SPDX-License-Identifier: Apache-2.0
// `roll`: who may vote. The table of the verb, and what is said of the posted list; people are
// entered in roll_people.cpp and shown in roll_show.cpp.
#include "cli/verbs/roll.h"

#include <array>
#include <string>

#include "cli/stating.h"
#include "cli/verbs/roll_carry.h"
#include "cli/verbs/roll_import.h"
#include "cli/verbs/tables.h"
#include "engine/roll/queries.h"

namespace douxuan::cli {

namespace {

/// The numbers of the roll follow from the record.
template <class Fact>
Stating with_numbers() {
    Stating how;
    base::for_each_field<roll::RollNumbers>(
        [&](const auto& field) { how.computed.push_back(field.name); });
    how.fill = [](Desk& desk, Values& values) -> std::optional<ExitCode> {
        if (const auto day = desk.state().election_day) {
            add_computed(values, roll::numbers(desk.state().roll, *day, &desk.annex()));
        } else {
            add_computed(values, roll::RollNumbers{});
        }
        return {};
    };
    return how;
}

ExitCode publish(const Call& call) {
    return state_fact<roll::RollPublished>(call, with_numbers<roll::RollPublished>());
}

ExitCode finalise(const Call& call) {
    return state_fact<roll::RollFinalised>(call, with_numbers<roll::RollFinalised>());
}

ExitCode cards(const Call& call) {
    Stating how;
    how.places = {"cards"};
    return state_fact<roll::VoterCardsGiven>(call, how);
}

ExitCode roll_object(const Call& call) {
    Stating how;
    how.places = {"objection"};
    return state_fact<roll::ObjectionFiled>(call, how);
}

ExitCode roll_decide(const Call& call) {
    Stating how;
    how.places = {"objection"};
    return state_fact<roll::ObjectionDecided>(call, how);
}

ExitCode roll_appeal(const Call& call) {
    Stating how;
    how.places = {"objection"};
    return state_fact<roll::ObjectionAppealed>(call, how);
}

ExitCode roll_settle(const Call& call) {
    Stating how;
    how.places = {"objection"};
    return state_fact<roll::AppealDecided>(call, how);
}

constexpr auto roll_table = std::to_array<Action>({
    {"template", {"空的名单表格", "an empty list for a spreadsheet"}, print_roll_template},
    {"carry",
     {"沿用上届选举的选民名单", "carry over the roll of the last election"},
     carry_roll,
     roll::RollCarriedOver::kind},
    {"import", {"按名单文件登记选民", "register the people of a list"}, import_roll},
    {"name",
     {"公开任职、参选的人：编号和姓名", "a person who acts in public: id and name"},
     roll_name,
     roll::PersonNamed::kind},
    {"kin",
     {"两人是亲属", "two named persons are relatives"},
     roll_kin,
     roll::KinshipDeclared::kind},
    {"register", {"登记一名选民", "enter a voter"}, roll_register, roll::VoterRegistered::kind},
    {"refuse",
     {"依法不予登记", "do not register somebody, for a lawful ground"},
     roll_refuse,
     roll::RegistrationRefused::kind},
    {"consent",
     {"会议同意户籍在外地的人登记", "a meeting consented to somebody registered elsewhere"},
     roll_consent,
     assembly::OutsidersConsented::kind},
    {"confirm",
     {"选举委员会确认户籍在外地的人参加选举（居民委员会）",
      "the committee confirmed people from elsewhere (residents' committee)"},
     roll_confirm,
     assembly::WorkersConfirmed::kind},
    {"household",
     {"录入一户和户里的选民（由户代表选举）",
      "a household and its electors (elected by households)"},
     roll_household,
     roll::HouseholdEntered::kind},
    {"represent",
     {"一户推定户代表", "a household named its representative"},
     roll_represent,
     roll::HouseholdRepresentativeNamed::kind},
    {"group",
     {"划定居民小组和代表名额（由居民代表选举）",
      "a residents' group and its quota (elected by representatives)"},
     roll_group,
     roll::GroupFormed::kind},
    {"elect",
     {"居民小组投票推选居民代表", "a group voted for its representatives"},
     roll_elect,
     roll::GroupVoted::kind},
    {"vacate",
     {"居民代表出缺", "a representative left"},
     roll_vacate,
     roll::RepresentativeLeft::kind},
    {"publish",
     {"公布选民名单（人数自动统计）", "post the roll (its numbers are computed)"},
     publish,
     roll::RollPublished::kind},
    {"object",
     {"收到对名单的申诉", "an objection was filed"},
     roll_object,
     roll::ObjectionFiled::kind},
    {"decide",
     {"对申诉作出决定", "an objection was decided"},
     roll_decide,
     roll::ObjectionDecided::kind},
    {"appeal",
     {"有人不服申诉的处理决定，向乡镇申诉", "somebody appealed against a decision to the township"},
     roll_appeal,
     roll::ObjectionAppealed::kind},
    {"settle",
     {"乡镇对申诉作出决定", "the township decided an appeal"},
     roll_settle,
     roll::AppealDecided::kind},
    {"correct",
     {"公布后更正名单", "correct the roll after posting"},
     roll_correct,
     roll::RollCorrected::kind},
    {"cards",
     {"发放选民证：已有证的人数", "voter cards were given: how many have one now"},
     cards,
     roll::VoterCardsGiven::kind},
    {"finalise", {"最后确定名单", "make the roll final"}, finalise, roll::RollFinalised::kind},
    {"list", {"列出名单", "the list"}, roll_list},
    {"show", {"人数统计", "the roll in numbers"}, roll_show},
    {"erase", {"删除一个人的登记材料", "erase the record of a person"}, roll_erase},
});

}  // namespace

std::span<const Action> roll_actions() {
    return roll_table;
}

}  // namespace douxuan::cli
