// SPDX-License-Identifier: Apache-2.0
#include "cli/taken_text.h"

#include "cli/messages/citation.h"
#include "cli/messages/findings.h"
#include "cli/messages/refusals.h"
#include "cli/messages/text.h"

namespace douxuan::cli {

namespace {

using archive::Outcome;
using archive::Stage;

Complaint said(Language language, const Text& reason, const Text& remedy) {
    return {.place = {},
            .reason = std::string(reason.in(language)),
            .remedy = std::string(remedy.in(language))};
}

Complaint finding_complaint(Language language, const audit::Finding& finding) {
    Complaint what = complaint(language, finding);
    if (finding.refusal) {
        const law::Refusal refusal = audit::refusal_of(*finding.refusal);
        what.reason = reason(language, refusal);
        if (!refusal.cite.article.empty()) {
            what.reason += language == Language::Chinese ? "" : " ";
            what.reason += '[' + refusal.cite.instrument + ' ' + refusal.cite.article + ']';
        }
    }
    return what;
}

Complaint failed(Language language, const archive::Taken& taken) {
    static constexpr Text another{
        "签名的密钥不是这个委员会的：记录名称里没有它的代码和届次。",
        "The key is not that of this committee: the name of the log lacks its code and term."};
    static constexpr Text own_policy{
        "确认以后，用 douxuan bureau register --policies 为它单独登记信任文件，再收一次。",
        "If it is right, register a policy of its own with \"douxuan bureau register --policies\" "
        "and take it in again."};
    static constexpr Text rejected{"民政部门已经认定这份记录不是真的。",
                                   "The bureau has decided against this log."};
    static constexpr Text nothing_to_do{"另存备查，不用再收。",
                                        "It is kept for the inquiry; no need to take it in again."};
    if (taken.stage == Stage::Trust && taken.distrust == archive::Distrust::Rejected) {
        return said(language, rejected, nothing_to_do);
    }
    if (taken.unreadable) {
        return complaint(language, *taken.unreadable);
    }
    return taken.finding ? finding_complaint(language, *taken.finding)
                         : said(language, another, own_policy);
}

}  // namespace

Complaint taken_complaint(Language language, const archive::Taken& taken) {
    static constexpr Text forked{
        "与这个委员会先前上报的记录互相矛盾，两份都有签名，现在都不计入。",
        "It contradicts what this committee handed in before; both are signed, and neither counts "
        "now."};
    static constexpr Text inquire{
        "保留两份材料，向委员会和见证人查明哪一份是真的，再用 douxuan bureau settle 确定。",
        "Keep both. Find out from the committee and its witnesses which is true, then say so with "
        "\"douxuan bureau settle\"."};
    static constexpr Text unlisted{"名单里没有这个委员会，没有核验。",
                                   "The committee is not on the list; the bundle was not judged."};
    static constexpr Text list_it{
        "核对代码；确有这个委员会时，用 douxuan bureau register --committees 补上，再收一次。",
        "Check the code; add the committee with \"douxuan bureau register --committees\" and take "
        "the bundle in again."};
    static constexpr Text no_policy{
        "没有为这个委员会登记信任文件，没有核验。",
        "No policy is registered for the committee; the bundle was not judged."};
    static constexpr Text register_it{
        "当面或者凭公函取得信任文件，用 douxuan bureau register --policies 登记，再收一次。",
        "Get it in person or by letter, register it with \"douxuan bureau register --policies\" "
        "and "
        "take the bundle in again."};
    switch (taken.outcome) {
        case Outcome::Counted:
        case Outcome::UnderWay:
        case Outcome::Known:
            return {};
        case Outcome::Forked:
            return said(language, forked, inquire);
        case Outcome::Unlisted:
            return said(language, unlisted, list_it);
        case Outcome::NoPolicy:
            return said(language, no_policy, register_it);
        case Outcome::Failed:
        case Outcome::Unreadable:
            return failed(language, taken);
    }
    return {};
}

}  // namespace douxuan::cli
