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

folders="engine ballots audit cli tests"
sources=$(find $folders -name '*.h' -o -name '*.cpp' | sort)
scripts=$(find tests -name '*.sh' | sort)

none "no licence line (SPDX-License-Identifier) at the top" "$(
    for file in $sources $scripts dev; do
        head -2 "$file" | grep -q 'SPDX-License-Identifier: Apache-2.0' || echo "$file"
    done)"

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
    listed=$(find . -name CMakeLists.txt -not -path './build/*' | xargs cat)
    for file in $sources; do
        case $file in *.cpp) ;; *) continue ;; esac
        echo "$listed" | grep -qwF "$(basename "$file")" || echo "$file"
    done)"

none "a header that nothing includes" "$(
    included=$(grep -ohE '#include "[^"]+"' $sources | sort -u)
    for file in $sources; do
        case $file in *.h) ;; *) continue ;; esac
        echo "$included" | grep -qF "\"$file\"" || echo "$file"
    done)"

none "a page of docs/ that no other page links to" "$(
    for page in $(find docs -name '*.md' | sort); do
        case $page in docs/README.md | docs/decisions/0*) continue ;; esac
        name=$(basename "$page")
        grep -rlF "$name" README.md README.zh-CN.md docs cli --include='*.md' --include='*.cpp' |
            grep -qv "^$page\$" || echo "$page"
    done)"

exit $fail
