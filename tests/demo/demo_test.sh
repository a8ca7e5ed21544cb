#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The demonstration runs to its end, and what it tells is what the program said.
# $1: the program; $2: simulate; $3: an empty folder.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
told=$3.told
# Looking for leaks at every exit would double the time; the other tests do.
export ASAN_OPTIONS=detect_leaks=0
rm -rf "$3" "$told"
sh "$here/demo.sh" "$1" "$2" "$3" --lang zh >"$told" 2>&1 || {
    cat "$told"
    exit 1
}
fail=0
tells() {
    grep -q -e "$1" "$told" || {
        echo "not told: $1"
        fail=1
    }
}
tells '已登记 1140 人，不予登记 26 人'
tells '流动人口 *60$'
tells '近亲属还在选举委员会里'
tells '受委托人接受的委托已满.*最多 3 人'
tells '候选人不能接受委托代为投票'
tells '一批最多 100 张（批号 b1）'
tells '发出 1049.*收回 1048'
tells '登记选民 1200，投票 1049 人 · 选举有效 · 下一步：就不足的名额另行选举'
tells '2 × 524 ≤ 收回选票 1048'
tells '逐人核对了 1227 人的资格'
tells '签名以后被改动过'
tells '宣布的结果与记录算出的不一致：下一步，依记录是“名额已经选满”'

# What the README shows of it is what it says.
unlike=$(sed -n '/^```$/,/^```$/p' "$here/../../README.zh-CN.md" | sed -n 's/^  *//p' |
    while read -r line; do
        grep -qF -e "$line" "$told" || echo "$line"
    done)
[ -z "$unlike" ] || {
    echo "README.zh-CN.md shows what is not told: $unlike"
    fail=1
}

cd "$3"
[ -f village.election ] && [ -d bundle ] && [ -f policy ] || fail=1
code_of() {
    code=0
    "$@" >/dev/null 2>&1 || code=$?
    echo "$code"
}
expect() {
    wanted=$1
    shift
    code=$(code_of "$@")
    [ "$code" = "$wanted" ] || {
        echo "exit code $code, not $wanted: $*"
        fail=1
    }
}
expect 0 "$1" verify bundle --policy policy
expect 0 "$1" replay bundle
expect 0 "$1" replay bundle-accredited
expect 4 "$1" verify bundle-forged --policy policy
expect 4 "$1" replay bundle-forged
exit "$fail"
