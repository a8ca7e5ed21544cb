#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Fails when a refusal of engine/law/refusal_code.h is provoked by no test of the engine or of the
# statutes: its word must stand there as an expected answer; or met by no golden election, but for
# those that the README of these names. Usage: refusals.sh SOURCE_DIR
set -eu
cd "$1"
codes=$(sed -n 's/^ *{law::RefusalCode::[A-Za-z]*, *"\([a-z_]*\)"},*$/\1/p' \
    engine/law/refusal_code.h)
[ "$(echo "$codes" | wc -l)" -gt 100 ] || { echo "no codes found"; exit 1; }
met=$(cat tests/golden/*/transcript | sed -n 's/^[a-z0-9 -]*✗ \([a-z_]*\).*/\1/p' | sort -u)
missing=0
for code in $codes; do
    if ! echo "$met" | grep -qx "$code" && ! grep -qF "\`$code\`" tests/golden/README.md; then
        echo "no golden election meets: $code"
        missing=1
    fi
    if ! grep -rqF "\"$code\"" tests/engine tests/statute; then
        echo "no test provokes: $code"
        missing=1
    fi
done
exit $missing
