#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs the commands of the guides, as a reader types them: every block that begins with "```sh run",
# in one shell and one folder. A command ends with exit code 0, or with the one that stands behind
# "# 退出码 exit code:" on its line. $1: the program; $2: docs/; $3: an empty folder.
set -eu
program=$1
docs=$2
rm -rf "$3"
mkdir -p "$3"
cp "$docs"/practice/* "$3"
cd "$3"
# Looking for leaks at every exit would double the time; the other tests do.
export ASAN_OPTIONS=detect_leaks=0 DOUXUAN_LANG=zh
unset DOUXUAN_ELECTION
douxuan() {
    "$program" "$@"
}
# One command a line: continued lines are joined.
commands() {
    awk '/^```sh run$/ { inside = 1; next }
         /^```$/ { inside = 0; next }
         inside && /\\$/ { sub(/ *\\$/, ""); held = held $0; next }
         inside { print held $0; held = "" }' "$1"
}
failed=0
number=0
for guide in guide-working-group guide-observers; do
    commands "$docs/$guide.md" >"$guide.commands"
    while IFS= read -r line <&3; do
        wanted=$(printf '%s\n' "$line" | sed -n 's/.*# 退出码 exit code: *\([0-9][0-9]*\)$/\1/p')
        number=$((number + 1))
        code=0
        eval "$line" >said 2>&1 || code=$?
        [ "$code" = "${wanted:-0}" ] || {
            echo "$guide.md: exit code $code, not ${wanted:-0}: $line"
            cat said
            failed=1
        }
    done 3<"$guide.commands"
done
[ "$number" -gt 80 ] || {
    echo "only $number commands were found"
    failed=1
}
exit "$failed"
