#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Fails when tests/statute/README.md does not say truly which worked examples of the law are tests
# and which are not: a row names the file of its tests ("village example 7: …"), or says after a
# dash why there is none. $1: the top of the source tree.
set -eu
cd "$1/tests/statute"
fail=0
wrong() {
    echo "tests/statute/README.md: $1"
    fail=1
}
for example in $(seq -f 'village/%g' 1 19) $(seq -f 'village/%g' 22 27) \
    $(seq -f 'residents/%g' 1 20) residents/27 residents/31 residents/33 residents/34 \
    residents/35 residents/38 residents/39; do
    law=${example%/*}
    number=${example#*/}
    row=$(grep "^| $law $number |" README.md || true)
    tests=$(grep -l "\"$law example $number:" -- *.cpp | tr '\n' ' ' || true)
    case $row in
        '') wrong "no row for $law example $number" ;;
        *'| – '*) [ -z "$tests" ] || wrong "$law example $number is a test by now: $tests" ;;
        *)
            [ -n "$tests" ] || wrong "no test of $law example $number"
            for file in $tests; do
                case $row in
                    *" $file"*) ;;
                    *) wrong "$law example $number is also in $file" ;;
                esac
            done
            ;;
    esac
done
exit $fail
