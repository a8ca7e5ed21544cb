// SPDX-License-Identifier: Apache-2.0
// What can be wrong with a ruleset.
#include "cli/messages/fault_texts.h"

namespace douxuan::cli {
namespace {

using law::LoadErrorCode;

constexpr auto faults_ruleset_table = fault_table<LoadErrorCode>({
    {LoadErrorCode::TooLarge,
     {"文件太大，或者层次太深，不会是一份规则[；应为{expected}]。",
      "The file is larger or more deeply nested than a ruleset can be[; expected: {expected}]."},
     {"检查是不是选错了文件。", "Check that it is the right file."}},
    {LoadErrorCode::Syntax,
     {"不合 TOML 的写法[：{expected}]。", "This is not TOML[: {expected}]."},
     {"从所指的行起检查引号、括号和等号。",
      "Check quotation marks, brackets and equals signs from this line on."}},
    {LoadErrorCode::Missing,
     {"缺少[ {key}|一项][（应有{expected}）]。",
      "[{key}|A key] is missing[: {expected} is needed]."},
     {"补上它。每个值都要写 value、cite、article 和 sure；各项的含义见 douxuan rules show。",
      "Add it. Every value needs value, cite, article and sure; \"douxuan rules show\" tells what "
      "each of them means."}},
    {LoadErrorCode::Unknown,
     {"规则里没有[ {key} ]这一项[，应为{expected}]。",
      "Rulesets have no key[ {key}][: expected {expected}]."},
     {"检查拼写；不是规则内容的，写成以 # 开头的注释。",
      "Check the spelling; what is not a rule belongs into a comment after #."}},
    {LoadErrorCode::WrongType,
     {"[{key} |]值的类型不对[，应为{expected}]。",
      "[{key}: the|The] value is of the wrong type[; expected: {expected}]."},
     {"按所要的类型改写；文字加引号，数和日期不加。",
      "Write it as that type: texts in quotation marks, numbers and dates without."}},
    {LoadErrorCode::WrongForm,
     {"[{key} |]写法不对[，应为{expected}]。",
      "[{key}: this|This] is not written as it should be[; expected: {expected}]."},
     {"按所要的写法更正。", "Write it in that form."}},
    {LoadErrorCode::OutOfRange,
     {"[{key} |]超出了允许的范围[，应为{expected}]。",
      "[{key}: this|This] is out of bounds[; expected: {expected}]."},
     {"核对原文后更正。", "Check the instrument and correct it."}},
    {LoadErrorCode::Inverted,
     {"[{key} |]的结束早于开始[，应为{expected}]。",
      "[{key}: this|This] ends before it begins[; expected: {expected}]."},
     {"把两个数或两个日期对调，或者更正其中一个。", "Swap the two, or correct one of them."}},
    {LoadErrorCode::Empty,
     {"[{key} |]是空的[，应为{expected}]。",
      "[{key}: this|This] is empty[; expected: {expected}]."},
     {"填上内容。", "Fill it in."}},
    {LoadErrorCode::Twice,
     {"[{key} |]里有重复的一项[，应{expected}]。",
      "[{key}: an|An] entry stands there twice[; expected: {expected}]."},
     {"删掉其中一个。", "Remove one of the two."}},
    {LoadErrorCode::InstrumentUnknown,
     {"[{key} |]引用的文件没有列出[，应为{expected}]。",
      "[{key}: the|The] cited instrument is not listed[; expected: {expected}]."},
     {"在文件开头用 [[instrument]] 列出它，或者更正编号。",
      "List it under instrument at the top of the file, or correct the id."}},
    {LoadErrorCode::NoteMissing,
     {"推定的值没有说明[：{key}][（{expected}）]。",
      "An assumed value has no note[: {key}][ ({expected})]."},
     {"加上 note，写明还有哪些理解、为什么这样选。",
      "Add a note that gives the other readings and says why this one."}},
    {LoadErrorCode::WrongId,
     {"所继承规则的编号与引用的不同[：{key}][，应为{expected}]。",
      "The base has another id than the one it was asked for by[: {key}][; expected: {expected}]."},
     {"更正 extends，或者更正那份规则的 id。", "Correct extends, or the id of that ruleset."}},
    {LoadErrorCode::BaseUnknown,
     {"找不到所继承的规则[：{key}][，应为{expected}]。",
      "The ruleset that is extended is not there[: {key}][; expected: {expected}]."},
     {"运行 douxuan rules list 看有哪些规则；自己的规则只能继承程序自带的。",
      "See \"douxuan rules list\" for those there are; a file can extend only those."}},
    {LoadErrorCode::BaseCircular,
     {"继承绕回了自己[：{key}][，应为{expected}]。",
      "The ruleset extends itself in the end[: {key}][; expected: {expected}]."},
     {"去掉其中一处 extends。", "Remove extends in one of the rulesets."}},
    {LoadErrorCode::BaseWrongKind,
     {"所继承的规则是另一类委员会的[：{key}][，应为{expected}]。",
      "The base is for the other kind of committee[: {key}][; expected: {expected}]."},
     {"规则只能继承同一类委员会的规则。",
      "Rules can extend only rules of the same kind of committee."}},
    {LoadErrorCode::Contradiction,
     {"[{key} |]与别的值矛盾[，应为{expected}]。",
      "[{key} contradicts|There is a contradiction with] another value[; expected: {expected}]."},
     {"对照原文，更正其中一个。", "Check the instrument and correct one of them."}},
});

}  // namespace

const FaultText<LoadErrorCode>& fault_text(LoadErrorCode code) {
    return find(faults_ruleset_table, code);
}

}  // namespace douxuan::cli
