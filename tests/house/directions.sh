#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Fails on any include that breaks the directions of docs/architecture.md, and on any include by
# which engine/ would reach a clock, a file, randomness or the terminal.
# $1: the top of the source tree.
set -eu
cd "$1"
fail=0

# room, and the folders whose headers it may include
check() {
    room=$1
    allowed=$2
    [ -d "$room" ] || return 0
    bad=$(find "$room" -name '*.h' -o -name '*.cpp' | grep "^$room/" | sort | xargs -r \
        grep -nHoE '#include "[^"]+"' | grep -vE "\"($allowed)/((choices|sections)/)?[^/\"]+\"" || true)
    if [ -n "$bad" ]; then
        echo "$room may include only $allowed:"
        echo "$bad"
        fail=1
    fi
}

law='law|law/choices|law/sections'
check engine/base 'engine/base'
check engine/law "engine/(base|$law)"
for room in roll nomination poll count assembly closing; do
    check engine/$room "engine/(base|$law|$room)"
done
above_election="base|$law|roll|nomination|poll|count|assembly|closing|election"
check engine/election "engine/($above_election)"
check engine/statistics "engine/($above_election|statistics)"
check ballots 'engine/[a-z/]+|ballots'
check audit/archive 'engine/[a-z/]+|audit|audit/archive'
# The room beneath may be used by cli alone.
check audit 'engine/[a-z/]+|audit|audit/archive'
above=$(grep -nHE '#include "audit/archive/' audit/*.h audit/*.cpp || true)
if [ -n "$above" ]; then
    echo 'audit may not include audit/archive:'
    echo "$above"
    fail=1
fi

impure=$(find engine -name '*.h' -o -name '*.cpp' | sort | xargs grep -nHE \
    '#include *[<"](sqlite3|openssl/|filesystem|fstream|iostream|cstdio|random|ctime|locale)|system_clock|steady_clock|getenv|\b(double|float)\b' |
    grep -vE ':[0-9]+: *//' || true)
if [ -n "$impure" ]; then
    echo "engine/ is pure; these lines are not:"
    echo "$impure"
    fail=1
fi
exit $fail
