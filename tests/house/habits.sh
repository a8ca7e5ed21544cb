#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Fails on a file that breaks a habit of this house which no compiler sees: a licence line, a room
# with its README, a size that fits a head, nothing left for later, nothing that nobody uses.
# $1: the top of the source tree.
set -eu
cd "$1"
fail=0

# A heading, and the lines found; nothing found is well.
none() {
    [ -n "$2" ] || return 0
    echo "$1:"
    echo "$2" | sed 's/^/    /'
    fail=1
}

# Of the lines behind "--" those that do not stand before it.
strangers() {
    awk '$0 == "--" { behind = 1; next } !behind { known[$0]; next } !($0 in known)'
}

folders="engine ballots audit cli tests"
sources=$(find $folders -name '*.h' -o -name '*.cpp' | sort)
scripts=$(find tests -name '*.sh' | sort)

none "no licence line (SPDX-License-Identifier) at the top" "$(
    awk 'FNR == 1 { licensed = 0 }
        FNR <= 2 && /SPDX-License-Identifier: Apache-2.0/ { licensed = 1 }
        FNR == 2 && !licensed { print FILENAME }' $sources $scripts dev)"

# A longer file says why in a line "// Long: …" of its first ten.
none "longer than 200 lines (header) or 400 (source), without a line '// Long: why'" "$(
    wc -l $sources | awk '$2 != "total" && (($2 ~ /\.h$/ && $1 > 200) || $1 > 400) { print $2 }' |
        while read -r file; do
            head -10 "$file" | grep -q '^// Long: ' || echo "$file"
        done)"

none "left for later" "$(grep -nE '\b(TO''DO|FIX''ME)\b' $sources $scripts dev || true)"

none "a room without a README of its own" "$(
    find engine ballots audit cli -type d | sort | while read -r room; do
        ls "$room"/*.cpp >/dev/null 2>&1 || continue
        case $room in cli/verbs) continue ;; esac
        [ -f "$room/README.md" ] || echo "$room"
    done)"

none "a source that no CMakeLists.txt names" "$(
    {
        find . -name CMakeLists.txt -not -path './build/*' | xargs cat | tr -cs 'A-Za-z0-9_.-' '\n'
        echo --
        printf '%s\n' $sources | sed -n '/\.cpp$/s|.*/||p'
    } | strangers)"

none "a header that nothing includes" "$(
    {
        sed -n 's/^ *#include "\(.*\)".*/\1/p' $sources
        echo --
        printf '%s\n' $sources | grep '\.h$'
    } | strangers)"

none "a page of docs/ that no other page links to" "$(
    for page in $(find docs -name '*.md' | sort); do
        case $page in docs/README.md | docs/decisions/0*) continue ;; esac
        name=$(basename "$page")
        grep -rlF "$name" README.md README.zh-CN.md docs cli --include='*.md' --include='*.cpp' |
            grep -qv "^$page\$" || echo "$page"
    done)"

exit $fail
