#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Fails when the sentence of a refusal asks for a {fact} that the engine never gives with it (the
# number would not be shown), or when a fact of a refusal has no label. What the engine gives is
# read from `refuse(RefusalCode::X, …)`: the names in the statement; those of the whole function
# if the facts are passed as a variable; those of the whole file if X is passed to a helper.
# Usage: sentences.sh SOURCE_DIR
set -eu
cd "$1"

# "X name" for every fact `name` that the engine gives with X.
given() {
    find engine -name '*.cpp' -o -name '*.h' ! -name refusal_code.h | sort | while read -r file; do
        awk '
        function names(code, text) {
            while (match(text, /(fact\(|\{)"[a-z_]+",/)) {
                found = substr(text, RSTART, RLENGTH)
                gsub(/[^a-z_"]|fact/, "", found)
                gsub(/"/, "", found)
                print code, found
                text = substr(text, RSTART + RLENGTH)
            }
        }
        function judge(body,    before, rest, code, stop) {
            before = ""
            rest = body
            while (match(rest, /RefusalCode::[A-Za-z]+/)) {
                code = substr(rest, RSTART + 13, RLENGTH - 13)
                before = before substr(rest, 1, RSTART - 1)
                rest = substr(rest, RSTART + RLENGTH)
                stop = index(rest, ";")
                statement = stop ? substr(rest, 1, stop) : rest
                if (before !~ /refuse\([^;]*$/) {
                    names(code, whole)
                } else if (statement ~ /, *(std::move\()?[a-z_]+\)+;$/) {
                    names(code, body)
                } else {
                    names(code, statement)
                }
            }
        }
        { whole = whole $0 " "; body[parts + 0] = body[parts + 0] $0 " " }
        /^}/ { ++parts }
        END { for (i = 0; i <= parts; ++i) { judge(body[i]) } }
        ' "$file"
    done | sort -u
}

# "X name" for every {name} in the sentences of X.
asked() {
    awk '
    /RefusalCode::/ {
        code = $0
        sub(/.*RefusalCode::/, "", code)
        sub(/[^A-Za-z].*/, "", code)
    }
    {
        text = $0
        while (match(text, /\{[a-z_]+\}/)) {
            print code, substr(text, RSTART + 1, RLENGTH - 2)
            text = substr(text, RSTART + RLENGTH)
        }
    }' cli/messages/refusals_*.cpp | sort -u
}

labelled() {
    sed -n 's/^ *{"\([a-z_0-9]*\)", {.*/\1/p' cli/messages/terms_labels.cpp
}

facts=$(given)
sentences=$(asked)
labels=$(labelled)
for list in "$facts" "$sentences" "$labels"; do
    [ "$(echo "$list" | wc -l)" -gt 100 ] || { echo "found too little to judge"; exit 1; }
done
printf '%s\n--\n%s\n--\n%s\n' "$facts" "$labels" "$sentences" | awk '
    $0 == "--" { ++part; next }
    part == 0 { given[$0]; first[$2] = first[$2] ? first[$2] : $1; next }
    part == 1 { label[$0]; next }
    !($0 in given) { print "the engine never gives {" $2 "} with " $1; bad = 1 }
    END {
        for (name in first) {
            if (!(name in label)) { print "no label: \"" name "\", given with " first[name]; bad = 1 }
        }
        exit bad
    }'
