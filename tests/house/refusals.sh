#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Fails when a refusal of engine/law/refusal_code.h is provoked by no test of the engine or of the
# statutes: its word must stand there as an expected answer. Usage: refusals.sh SOURCE_DIR
set -eu
cd "$1"
codes=$(sed -n 's/^ *{law::RefusalCode::[A-Za-z]*, *"\([a-z_]*\)"},*$/\1/p' \
    engine/law/refusal_code.h)
[ "$(echo "$codes" | wc -l)" -gt 100 ] || { echo "no codes found"; exit 1; }
missing=0
for code in $codes; do
    if ! grep -rqF "\"$code\"" tests/engine tests/statute; then
        echo "no test provokes: $code"
        missing=1
    fi
done
exit $missing
