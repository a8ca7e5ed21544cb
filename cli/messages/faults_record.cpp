// SPDX-License-Identifier: Apache-2.0
// What can be wrong with the text of a record, and with a fact as it was stated.
#include "cli/messages/fault_texts.h"

namespace douxuan::cli {
namespace {

using audit::DecodeFault;

constexpr Text original{"使用未经改动的原始文件。", "Use the original, unchanged file."};
constexpr Text correct_it{"更正后再试。", "Correct it and try again."};

constexpr auto record = fault_table<DecodeFault>({
    {DecodeFault::TooLong,
     {"这条记录太长[，应为{expected}]。", "This record is too long[; expected: {expected}]."},
     {"把内容分成几条。", "Split it into several records."}},
    {DecodeFault::NotUtf8,
     {"这条记录里有认不出的文字[，应为{expected}]。",
      "There is text in this record that cannot be read[; expected: {expected}]."},
     original},
    {DecodeFault::Malformed,
     {"这不是一条记录[，应为{expected}]。", "This is not a record[; expected: {expected}]."},
     original},
    {DecodeFault::SpaceForbidden,
     {"记录里有多余的空格[，应为{expected}]。",
      "There is white space between values[; expected: {expected}]."},
     original},
    {DecodeFault::TooDeep,
     {"括号层次太多[，应为{expected}]。",
      "The brackets are nested too deep[; expected: {expected}]."},
     original},
    {DecodeFault::NameMalformed,
     {"项的名字写法不对[，应为{expected}]。",
      "The name of a member is not written as it should be[; expected: {expected}]."},
     original},
    {DecodeFault::NameTwice,
     {"同一项写了两次[，应为{expected}]。", "A member stands there twice[; expected: {expected}]."},
     original},
    {DecodeFault::NamesUnsorted,
     {"各项没有按顺序排列[，应为{expected}]。",
      "The members are out of order[; expected: {expected}]."},
     original},
    {DecodeFault::NullForbidden,
     {"不能写 null[，应为{expected}]。", "A value may not be null[; expected: {expected}]."},
     original},
    {DecodeFault::BooleanForbidden,
     {"不能写 true 或 false[，应为{expected}]。",
      "A value may not be true or false[; expected: {expected}]."},
     original},
    {DecodeFault::FractionForbidden,
     {"数不能带小数或指数[，应为{expected}]。",
      "A number may have no fraction and no exponent[; expected: {expected}]."},
     original},
    {DecodeFault::NumberNotCanonical,
     {"数的写法不对，例如前面多了 0[，应为{expected}]。",
      "A number is not written as it should be, with leading zeros for example[; expected: "
      "{expected}]."},
     original},
    {DecodeFault::NumberTooLarge,
     {"数太大[，应{expected}]。", "A number is too large[; expected: {expected}]."},
     correct_it},
    {DecodeFault::StringNotCanonical,
     {"文字里的特殊写法不对[，应为{expected}]。",
      "A text is escaped where it need not be, or otherwise than it should be[; expected: "
      "{expected}]."},
     original},
    {DecodeFault::TrailingBytes,
     {"记录后面还有多余的内容[，应为{expected}]。",
      "There is something behind the record[; expected: {expected}]."},
     original},
    {DecodeFault::NotCanonical,
     {"这条记录的写法与程序的写法不同[，应为{expected}]。",
      "This record differs from how the program writes it[; expected: {expected}]."},
     original},
    {DecodeFault::WrongType,
     {"这一项的类型不对[，应为{expected}]。",
      "This value is of the wrong type[; expected: {expected}]."},
     correct_it},
    {DecodeFault::MemberMissing,
     {"缺少这一项[，应为{expected}]。", "This member is missing[; expected: {expected}]."},
     {"补上它。", "Add it."}},
    {DecodeFault::MemberUnknown,
     {"没有这一项[，应为{expected}]。", "There is no such member[; expected: {expected}]."},
     {"检查拼写，或者删掉它。", "Check the spelling, or remove it."}},
    {DecodeFault::WordUnknown,
     {"不在可用的词里[，应为{expected}]。",
      "This word is not on the list[; expected: {expected}]."},
     {"改用其中一个词。", "Use one of the words of the list."}},
    {DecodeFault::IdMalformed,
     {"编号写法不对[，应为{expected}]。",
      "This id is not written as it should be[; expected: {expected}]."},
     correct_it},
    {DecodeFault::DateMalformed,
     {"没有这个日期，或者写法不对[，应为{expected}]。",
      "There is no such day, or it is not written as it should be[; expected: {expected}]."},
     correct_it},
    {DecodeFault::TimeMalformed,
     {"没有这个时间，或者写法不对[，应为{expected}]。",
      "There is no such moment, or it is not written as it should be[; expected: {expected}]."},
     correct_it},
    {DecodeFault::DigestMalformed,
     {"指纹或编号的位数或字符不对[，应为{expected}]。",
      "A fingerprint has the wrong number of digits, or other characters[; expected: "
      "{expected}]."},
     original},
    {DecodeFault::NumberNegative,
     {"数不能小于 0[，应为{expected}]。", "A number may not be below 0[; expected: {expected}]."},
     correct_it},
    {DecodeFault::KindUnknown,
     {"没有这种记录[，应为{expected}]。",
      "There is no such kind of record[; expected: {expected}]."},
     {"检查拼写；记录也可能来自更新版本的程序。",
      "Check the spelling; or the record is from a newer program."}},
    {DecodeFault::VersionUnknown,
     {"记录的格式版本不同[，应为{expected}]。",
      "The record is of another version of the format[; expected: {expected}]."},
     {"换用写成这条记录的程序版本。", "Use the version of the program that wrote it."}},
});

constexpr auto statement = fault_table<StatementFault>({
    {StatementFault::NotAnObject,
     {"这一行不是写在花括号里的一件事[：{member}][，{value}]。",
      "This line is not an object in braces[: {member}][, {value}]."},
     {"一行写一件事，写法见 docs/formats/record.md。",
      "Write one fact a line, as in docs/formats/record.md."}},
    {StatementFault::MemberUnknown,
     {"没有这一项[：{member}][ {value}]。", "There is no such member[: {member}][ {value}]."},
     {"检查拼写，写法见 docs/formats/events.md。",
      "Check the spelling, see docs/formats/events.md."}},
    {StatementFault::NumberUnknown,
     {"名单上没有这个编号的人[：{value}][（{member}）]。",
      "Nobody on the list has this number[: {value}][ ({member})]."},
     {"核对选民名单上的编号。", "Check the number on the roll."}},
    {StatementFault::PairExpected,
     {"写法不对[：{member}][ {value}]。",
      "This is not written as it should be[: {member}][ {value}]."},
     {"按 名称=值,名称=值 填写；可用的名称加 --help 查看。",
      "Write name=value,name=value; see --help for the names."}},
});

}  // namespace

const FaultText<DecodeFault>& fault_text(DecodeFault code) {
    return find(record, code);
}

const FaultText<StatementFault>& fault_text(StatementFault code) {
    return find(statement, code);
}

}  // namespace douxuan::cli
