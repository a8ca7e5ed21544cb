#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# postgres.sh FILE.csv SQL RUNS: the papers in an unlogged table of the server of with_postgres.sh,
# the statement so often. Prints what it answers, then the milliseconds of each run.
set -eu
file=$1 sql=$2 runs=$3

ask() { psql -qAt -F ' ' "$@"; }
ask -c "CREATE UNLOGGED TABLE raw (station text, void text, a text, b text, c text, d text,
    e text, f text, g text, h text)"
ask -c "\copy raw FROM '$file' WITH (FORMAT csv, HEADER)"
ask -c "CREATE UNLOGGED TABLE papers AS SELECT station, coalesce(void, '') = 'yes' AS void,
    coalesce(a, '') = '1' AS a, coalesce(b, '') = '1' AS b, coalesce(c, '') = '1' AS c,
    coalesce(d, '') = '1' AS d, coalesce(e, '') = '1' AS e, coalesce(f, '') = '1' AS f,
    coalesce(g, '') = '1' AS g, coalesce(h, '') = '1' AS h FROM raw"
ask -c "DROP TABLE raw" -c "VACUUM ANALYZE papers"
ask -f "$sql"
i=0
while [ "$i" -lt "$runs" ]; do
    ask -c '\timing on' -f "$sql" | sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p'
    i=$((i + 1))
done
