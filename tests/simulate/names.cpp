// SPDX-License-Identifier: Apache-2.0
// Given names put together from characters that were usual for men and women, before and after
// about 1980. The tables are ours.
#include "tests/simulate/names.h"

#include <array>

namespace douxuan::simulate {

namespace {

struct Character {
    std::string_view text;
    std::string_view latin;
};

using Characters = std::array<Character, 20>;

/// The first and the second character of a given name.
struct Usage {
    Characters first;
    Characters second;
};

// clang-format off
constexpr Usage men_before_1980{
    {{{"国", "guo"}, {"建", "jian"}, {"志", "zhi"}, {"文", "wen"}, {"永", "yong"},
      {"长", "chang"}, {"德", "de"}, {"福", "fu"}, {"贵", "gui"}, {"宝", "bao"},
      {"春", "chun"}, {"玉", "yu"}, {"金", "jin"}, {"振", "zhen"}, {"万", "wan"},
      {"广", "guang"}, {"树", "shu"}, {"连", "lian"}, {"海", "hai"}, {"庆", "qing"}}},
    {{{"华", "hua"}, {"强", "qiang"}, {"民", "min"}, {"军", "jun"}, {"林", "lin"},
      {"山", "shan"}, {"生", "sheng"}, {"祥", "xiang"}, {"才", "cai"}, {"成", "cheng"},
      {"义", "yi"}, {"明", "ming"}, {"和", "he"}, {"海", "hai"}, {"田", "tian"}, {"顺", "shun"},
      {"来", "lai"}, {"水", "shui"}, {"旺", "wang"}, {"友", "you"}}},
};
constexpr Usage women_before_1980{
    {{{"秀", "xiu"}, {"桂", "gui"}, {"玉", "yu"}, {"淑", "shu"}, {"凤", "feng"},
      {"春", "chun"}, {"素", "su"}, {"月", "yue"}, {"兰", "lan"}, {"金", "jin"},
      {"翠", "cui"}, {"爱", "ai"}, {"改", "gai"}, {"文", "wen"}, {"小", "xiao"},
      {"美", "mei"}, {"红", "hong"}, {"瑞", "rui"}, {"景", "jing"}, {"连", "lian"}}},
    {{{"英", "ying"}, {"兰", "lan"}, {"珍", "zhen"}, {"芳", "fang"}, {"荣", "rong"},
      {"华", "hua"}, {"云", "yun"}, {"香", "xiang"}, {"琴", "qin"}, {"梅", "mei"},
      {"花", "hua"}, {"霞", "xia"}, {"芝", "zhi"}, {"敏", "min"}, {"玲", "ling"}, {"娥", "e"},
      {"平", "ping"}, {"仙", "xian"}, {"清", "qing"}, {"芬", "fen"}}},
};
constexpr Usage men_since_1980{
    {{{"伟", "wei"}, {"磊", "lei"}, {"鹏", "peng"}, {"浩", "hao"}, {"宇", "yu"}, {"子", "zi"},
      {"俊", "jun"}, {"晓", "xiao"}, {"天", "tian"}, {"嘉", "jia"}, {"思", "si"},
      {"博", "bo"}, {"梓", "zi"}, {"佳", "jia"}, {"明", "ming"}, {"立", "li"}, {"雨", "yu"},
      {"振", "zhen"}, {"家", "jia"}, {"一", "yi"}}},
    {{{"涛", "tao"}, {"超", "chao"}, {"杰", "jie"}, {"轩", "xuan"}, {"豪", "hao"},
      {"然", "ran"}, {"阳", "yang"}, {"凯", "kai"}, {"斌", "bin"}, {"飞", "fei"},
      {"鑫", "xin"}, {"泽", "ze"}, {"辰", "chen"}, {"航", "hang"}, {"龙", "long"},
      {"磊", "lei"}, {"峰", "feng"}, {"宁", "ning"}, {"洋", "yang"}, {"毅", "yi"}}},
};
constexpr Usage women_since_1980{
    {{{"雪", "xue"}, {"婷", "ting"}, {"静", "jing"}, {"晓", "xiao"}, {"佳", "jia"},
      {"雨", "yu"}, {"梦", "meng"}, {"欣", "xin"}, {"思", "si"}, {"子", "zi"}, {"诗", "shi"},
      {"嘉", "jia"}, {"艳", "yan"}, {"丽", "li"}, {"海", "hai"}, {"文", "wen"},
      {"春", "chun"}, {"雅", "ya"}, {"若", "ruo"}, {"一", "yi"}}},
    {{{"婷", "ting"}, {"雪", "xue"}, {"丹", "dan"}, {"莹", "ying"}, {"倩", "qian"},
      {"涵", "han"}, {"琪", "qi"}, {"瑶", "yao"}, {"萱", "xuan"}, {"怡", "yi"}, {"洁", "jie"},
      {"娜", "na"}, {"颖", "ying"}, {"妍", "yan"}, {"璐", "lu"}, {"宁", "ning"},
      {"菲", "fei"}, {"悦", "yue"}, {"彤", "tong"}, {"琳", "lin"}}},
};
// clang-format on

const Usage& usage(roll::Sex sex, int year) {
    if (sex == roll::Sex::Female) {
        return year < 1980 ? women_before_1980 : women_since_1980;
    }
    return year < 1980 ? men_before_1980 : men_since_1980;
}

}  // namespace

const Surname& any_surname(tests::Random& random) {
    static const std::uint64_t all = [] {
        std::uint64_t sum = 0;
        for (const Surname& each : surnames()) {
            sum += each.bearers;
        }
        return sum;
    }();
    std::uint64_t at = random.below(all);
    for (const Surname& each : surnames()) {
        if (at < each.bearers) {
            return each;
        }
        at -= each.bearers;
    }
    return surnames().front();
}

Name name_of(const Surname& surname, roll::Sex sex, int year, tests::Random& random) {
    const Usage& usual = usage(sex, year);
    Name name{std::string(surname.text), std::string(surname.latin) + "-"};
    // Given names of one character are most usual among those born from 1975 to 1995.
    const bool two = !random.happens(year >= 1975 && year < 1996 ? 300 : 80);
    if (two) {
        const Character& first = random.pick(usual.first);
        name.text += first.text;
        name.latin += first.latin;
    }
    const Character& last = random.pick(usual.second);
    name.text += last.text;
    name.latin += last.latin;
    return name;
}

}  // namespace douxuan::simulate
