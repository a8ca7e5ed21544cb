// SPDX-License-Identifier: Apache-2.0
// The help page, laid out from one table of verbs.
#include "cli/messages/help.h"

#include <array>
#include <cstddef>

namespace douxuan::cli {
namespace {

constexpr auto election_verbs = std::to_array<Named>({
    {"new", {"建立一次选举", "make the file of an election"}},
    {"status",
     {"现在到哪一步、下一步做什么、还缺什么", "where we are, what is next, what is missing"}},
    {"calendar",
     {"确定选举日，列出法定日期和依据", "fix election day; every statutory date and why"}},
    {"committee", {"选举委员会：推选、退出、递补", "the election committee and its changes"}},
    {"roll", {"选民登记、公布名单、申诉、更正", "register voters, post the roll, objections"}},
    {"method", {"职数、差额、选票方式和投票形式", "seats, surplus, papers and form of voting"}},
    {"nominate", {"提名、资格审查、正式候选人", "nominations, review, the formal list"}},
    {"poll",
     {"投票地点、工作人员、委托、发票、收票", "stations, staff, proxies, papers, the poll"}},
    {"count", {"开箱、分批计票、认定另选人", "open boxes, count batches, decide write-ins"}},
    {"result", {"判定结果、说明理由、当场宣布", "determine, explain and announce the result"}},
    {"round", {"再次投票、另行选举、重新选举、空缺", "later rounds, seats left open"}},
    {"certify", {"颁发当选证书", "issue the certificates of election"}},
    {"declare", {"申报当选人等的构成", "declare the categories of those who hold a seat"}},
    {"complaint", {"举报、投诉和答复", "complaints and their answers"}},
    {"handover", {"工作移交", "the handover to the new committee"}},
    {"archive", {"选举档案目录", "the index of the election's archive"}},
});
constexpr auto evidence_verbs = std::to_array<Named>({
    {"keys", {"生成和查看签名密钥", "make and show the signing keys"}},
    {"checkpoint", {"给目前的记录签名", "sign the record as it stands"}},
    {"cosign", {"见证人加签", "a witness signs a checkpoint too"}},
    {"export", {"导出给观察员核验的证据包", "write the bundle that observers check"}},
});
constexpr auto observer_verbs = std::to_array<Named>({
    {"verify", {"核验证据包：记录是否就是签过名的记录", "are these the records that were signed?"}},
    {"replay",
     {"重演：按规则逐条重判，结果是否成立", "judge every record again: does the result follow?"}},
});
constexpr auto bureau_verbs = std::to_array<Named>({
    {"bureau", {"汇总许多委员会的选举", "the archive of many committees, and its figures"}},
});
constexpr auto other_verbs = std::to_array<Named>({
    {"rules", {"列出、查看、检查、比较选举规则", "list, show, check and compare rules"}},
    {"doctor", {"检查选举文件和电脑", "examine the file and the computer"}},
    {"record", {"从文件逐条录入（供其他系统使用）", "enter facts from a file, one a line"}},
});

constexpr auto groups = std::to_array<VerbGroup>({
    {{"办理选举（按先后顺序）", "Run an election, in this order"}, election_verbs},
    {{"保全证据", "Keep the evidence"}, evidence_verbs},
    {{"观察员核验", "Check it as an observer"}, observer_verbs},
    {{"民政部门汇总", "Sum up as the bureau"}, bureau_verbs},
    {{"其他", "Other"}, other_verbs},
});

constexpr auto exit_codes = std::to_array<Named>({
    {"0", {"完成", "done"}},
    {"1", {"依法不能办理，或者检查未通过", "refused by law, or a check that fails"}},
    {"2", {"命令写法不对", "the command is not written as it should be"}},
    {"3", {"输入的文件读不了或者有错误", "unreadable or invalid input"}},
    {"4", {"核验未通过", "verification failed"}},
    {"5", {"需要由人来决定", "a person must decide"}},
    {"70", {"本程序自身的错误", "our own fault"}},
});

constexpr auto variables = std::to_array<Named>({
    {"DOUXUAN_ELECTION", {"选举文件，相当于 -e", "the election's file, as with -e"}},
    {"DOUXUAN_LANG", {"语言 zh 或 en，相当于 --lang", "zh or en, as with --lang"}},
    {"NO_COLOR", {"设置后不用颜色", "set: no colours"}},
});

constexpr Text heading{
    "豆选：村民委员会、居民委员会选举的办理、计票和核验\n\n"
    "用法：douxuan [-e 选举文件] [--json] [--lang zh|en] 命令 [动作] …\n",
    "Douxuan (the bean vote): run, count and verify a committee election\n\n"
    "Usage: douxuan [-e FILE.election] [--json] [--lang zh|en] VERB [ACTION] …\n"};
constexpr Text closing{
    "\n不知道该做什么，先运行 douxuan status。某个命令的用法：douxuan 命令 --help。\n",
    "\nIf in doubt, run \"douxuan status\". For one verb: \"douxuan VERB --help\".\n"};

constexpr std::size_t text_column = 20;

std::string section(Language language, Text title, std::span<const Named> lines) {
    std::string text = "\n" + std::string(title.in(language)) + "\n";
    for (const Named& each : lines) {
        std::string line = "  " + std::string(each.name);
        line.resize(text_column, ' ');
        text += line + std::string(each.text.in(language)) + "\n";
    }
    return text;
}

}  // namespace

std::span<const VerbGroup> verb_groups() {
    return groups;
}

Text verb_summary(std::string_view verb) {
    for (const VerbGroup& group : groups) {
        if (const Text text = find(group.verbs, verb); !text.empty()) {
            return text;
        }
    }
    return {};
}

std::string general_help(Language language) {
    std::string page(heading.in(language));
    for (const VerbGroup& group : groups) {
        page += section(language, group.title, group.verbs);
    }
    page += section(language, {"退出码", "Exit codes"}, exit_codes);
    page += section(language, {"环境变量", "Environment variables"}, variables);
    page += closing.in(language);
    return page;
}

}  // namespace douxuan::cli
