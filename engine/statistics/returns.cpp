// SPDX-License-Identifier: Apache-2.0
// The fields of the two returns, block by block.
#include "engine/statistics/returns.h"

#include <string>
#include <utility>

namespace douxuan::statistics {

namespace {

/// Numbers the fields as they are added.
class Form {
  public:
    explicit Form(char letter) : letter_(1, letter) {}
    void block(Words name) {
        block_ = name;
        ++blocks_;
        fields_in_block_ = 0;
    }
    void count(Words name, Code code, std::string_view breakdown = {}, Unit unit = Unit::Persons) {
        add(name,
            {.id = {},
             .name = {},
             .unit = unit,
             .numerator = {{code, breakdown}},
             .denominator = {}},
            {});
    }
    void share(Words name, Addend part, Addend whole) {
        add(name,
            {.id = {},
             .name = {},
             .unit = Unit::Percent,
             .numerator = {part},
             .denominator = {whole}},
            {});
    }
    void not_known(Words name, NotInLogs why) { add(name, {}, why); }
    std::vector<ReturnField> done() && { return std::move(fields_); }

  private:
    void add(Words name, Reading reading, std::optional<NotInLogs> why) {
        fields_.push_back(
            {.id = letter_ + std::to_string(blocks_) + '.' + std::to_string(++fields_in_block_),
             .block = block_,
             .name = name,
             .reading = std::move(reading),
             .why = why});
    }

    std::string letter_;
    Words block_;
    int blocks_ = 0;
    int fields_in_block_ = 0;
    std::vector<ReturnField> fields_;
};

void preparation(Form& form, ReturnForm which) {
    form.block({"准备", "preparation"});
    if (which == ReturnForm::Village) {
        form.not_known({"是否难点村及原因", "difficult village, and why"}, NotInLogs::OfPlaces);
        form.not_known({"离任审计是否完成", "exit audit done"}, NotInLogs::OfPeople);
        form.not_known({"乡镇、县联系干部", "contact officials of township and county"},
                       NotInLogs::OfPlaces);
    }
    form.not_known({"选民总数（应当登记的）", "people who may register"}, NotInLogs::OfPeople);
    form.count({"本届登记的选民", "registered this term"}, Code::Registered);
    form.count({"其中张榜时的妇女", "of those posted, women"}, Code::Posted, "sex=female");
    form.count({"其中张榜时的流动人口", "of those posted, migrants"}, Code::Posted, "migrant=yes");
    form.not_known({"其中党员、少数民族选民", "of those, Party members and minorities"},
                   NotInLogs::OfPeople);
    form.count({"选举委员会成员", "members of the election committee"}, Code::ElectionCommittee);
    form.count({"其中妇女", "of whom women"}, Code::ElectionCommittee, "sex=female");
    form.count({"其中申报为党员的", "of whom declared Party members"}, Code::ElectionCommittee,
               "party=member");
    form.count({"对名单的申诉", "objections against the roll"}, Code::Objections, {}, Unit::Units);
}

void nomination(Form& form) {
    form.block({"提名", "nomination"});
    form.count({"初步候选人（被提名的人）", "preliminary candidates (people nominated)"},
               Code::Nominees);
    form.count({"其中妇女", "of whom women"}, Code::Nominees, "sex=female");
    form.not_known({"其中党员、少数民族", "of whom Party members and minorities"},
                   NotInLogs::OfPeople);
    form.count({"应选职数", "posts to fill"}, Code::Seats, {}, Unit::Units);
    form.count({"正式候选人", "formal candidates"}, Code::Candidates);
    form.count({"其中妇女", "of whom women"}, Code::Candidates, "sex=female");
    form.not_known({"是否组织见面、演讲", "speeches held"}, NotInLogs::OfPeople);
}

void voting(Form& form) {
    form.block({"投票", "voting"});
    form.count({"有权投票的人", "people who elect"}, Code::Entitled);
    form.count({"参加投票的人", "voters"}, Code::Voting);
    form.share({"参选率", "turnout"}, {Code::Voting}, {Code::Entitled});
    form.count({"中心会场发出的选票", "papers handed out at the meeting place"}, Code::PapersIssued,
               "channel=centre", Unit::Units);
    form.count({"投票站发出的选票", "papers handed out at stations"}, Code::PapersIssued,
               "channel=station", Unit::Units);
    form.count({"流动票箱发出的选票", "papers handed out at mobile boxes"}, Code::PapersIssued,
               "channel=mobile_box", Unit::Units);
    form.count({"委托投票的人", "votes by proxy"}, Code::VotingByProxy);
    form.count({"由人代写的人", "votes written by a scribe"}, Code::VotingByScribe);
    form.not_known({"函投", "postal votes"}, NotInLogs::OtherEvent);
    form.count({"收回的选票", "papers returned"}, Code::PapersReturned, {}, Unit::Units);
    form.count({"无效票", "void papers"}, Code::PapersVoid, {}, Unit::Units);
    form.count({"空白票", "blank papers"}, Code::PapersBlank, {}, Unit::Units);
    form.count({"投票的地方", "places to vote"}, Code::Stations, {}, Unit::Units);
}

void result(Form& form) {
    form.block({"结果", "result"});
    form.count({"应换届的委员会", "committees due"}, Code::Due, {}, Unit::Committees);
    form.count({"一次成功的", "completed by one poll"}, Code::CompletedOnce, {}, Unit::Committees);
    form.count({"有过另行选举的", "with a further election"}, Code::WithFurther, {},
               Unit::Committees);
    form.count({"有过重新选举的", "with a fresh election"}, Code::WithFresh, {}, Unit::Committees);
    form.count({"没有选满的", "unfinished"}, Code::Incomplete, {}, Unit::Committees);
    form.count({"空缺的职数", "seats not filled"}, Code::SeatsOpen, {}, Unit::Units);
}

void elected(Form& form, ReturnForm which) {
    form.block({"当选人", "elected"});
    form.count({"成员", "members"}, Code::Winners);
    form.count({"妇女", "women"}, Code::Winners, "sex=female");
    form.count({"女主任", "women chairs"}, Code::Winners, "office=chair;sex=female");
    form.count({"构成已经申报的", "whose composition was declared"}, Code::WinnersDeclared);
    form.count({"党员", "Party members"}, Code::Winners, "party=member");
    form.count({"少数民族", "of a minority"}, Code::Winners, "ethnicity=minority");
    form.count({"连任", "re-elected"}, Code::Winners, "standing=re_elected");
    form.count({"新任", "new"}, Code::Winners, "standing=new");
    form.count({"30 周岁以下", "under 30"}, Code::Winners, "years=under_30");
    form.count({"30 至 59 周岁", "30 to 59"}, Code::Winners, "years=30_to_59");
    form.count({"60 周岁以上", "60 and over"}, Code::Winners, "years=60_or_more");
    form.count({"大专以上", "college and above"}, Code::Winners, "education=college");
    form.count({"高中以下", "senior school and below"}, Code::Winners,
               "education=senior_school_or_below");
    form.count({"有交叉任职的委员会", "committees with cross-holding"}, Code::CrossHolding, {},
               Unit::Committees);
    form.count({"主任、书记一肩挑的委员会", "committees whose chair is the Party secretary"},
               Code::ChairSecretary, {}, Unit::Committees);
    for (const auto& [word, name] :
         {std::pair{std::string_view("origin=resident"),
                    Words{"来源：本村村民、本社区居民", "origin: villager or resident"}},
          {"origin=economic_organisation", {"来源：经济组织负责人", "origin: business head"}},
          {"origin=trade_association", {"来源：行业协会负责人", "origin: association head"}},
          {"origin=returned", {"来源：返乡人员", "origin: returned"}},
          {"origin=seconded", {"来源：下派干部", "origin: seconded"}},
          {"origin=graduate", {"来源：大学毕业生", "origin: graduate"}},
          {"origin=graduate_official", {"来源：大学生村官", "origin: graduate official"}},
          {"origin=retired", {"来源：退休人员", "origin: retired"}}}) {
        form.count(name, Code::Winners, word);
    }
    form.not_known({"党组织班子的构成", "composition of the Party body"}, NotInLogs::OtherBody);
    if (which == ReturnForm::Village) {
        form.not_known({"罢免、补选", "recall and by-election"}, NotInLogs::OtherEvent);
        form.not_known({"下属委员会、会计", "sub-committees and accountants"},
                       NotInLogs::OtherBody);
    }
}

void others(Form& form, ReturnForm which) {
    form.block({"小组和代表", "groups and representatives"});
    if (which == ReturnForm::Residents) {
        form.count(
            {"居民小组（居民代表选举的社区）", "groups, where residents' representatives elect"},
            Code::Groups, {}, Unit::Groups);
        form.count({"居民代表（同上）", "representatives, the same"}, Code::Representatives);
        form.count({"其中妇女", "of whom women"}, Code::Representatives, "sex=female");
        form.count({"其中流动人口", "of whom migrants"}, Code::Representatives, "migrant=yes");
        form.count({"其中申报为党员的", "of whom declared Party members"}, Code::Representatives,
                   "party=member");
    }
    form.count({"小组（台账）", "groups, by the registry sheet"}, Code::RegisteredGroups, {},
               Unit::Groups);
    form.count({"代表（台账）", "representatives, by the registry sheet"},
               Code::RegisteredRepresentatives);
    form.not_known({"小组长", "group leaders"}, NotInLogs::OtherBody);
    form.count({"监督委员会（台账）", "supervisory committees, by the registry sheet"},
               Code::SupervisoryCommittees, {}, Unit::Units);
    form.count({"监督委员会成员（台账）", "their members, by the registry sheet"},
               Code::SupervisoryMembers);
    form.count({"已经移交的委员会", "committees that handed over"}, Code::HandedOver, {},
               Unit::Committees);
}

std::vector<ReturnField> made(ReturnForm which) {
    Form form(which == ReturnForm::Village ? 'N' : 'C');
    preparation(form, which);
    nomination(form);
    voting(form);
    result(form);
    elected(form, which);
    others(form, which);
    return std::move(form).done();
}

}  // namespace

const std::vector<ReturnField>& fields_of(ReturnForm form) {
    static const std::vector<ReturnField> village = made(ReturnForm::Village);
    static const std::vector<ReturnField> residents = made(ReturnForm::Residents);
    return form == ReturnForm::Village ? village : residents;
}

}  // namespace douxuan::statistics
