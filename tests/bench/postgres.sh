#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# postgres.sh FOLDER FILE.csv SQL RUNS: a PostgreSQL 15 of its own in FOLDER, the papers in an
# unlogged table, the statement so often. Prints what it answers, then the milliseconds of each run.
set -eu
folder=$1 file=$2 sql=$3 runs=$4
bin=/usr/lib/postgresql/15/bin

# The server refuses to run as root.
as_server() {
    if [ "$(id -u)" = 0 ]; then
        setpriv --reuid=postgres --regid=postgres --clear-groups "$@"
    else
        "$@"
    fi
}

rm -rf "$folder"
mkdir -p "$folder"
[ "$(id -u)" != 0 ] || chown postgres "$folder"
as_server "$bin/initdb" -D "$folder/data" -A trust -U bench -E UTF8 --no-sync >/dev/null
as_server "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w start \
    -o "-k $folder -c listen_addresses='' -c shared_buffers=512MB -c max_parallel_workers_per_gather=0" \
    >/dev/null
trap 'as_server "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null; rm -rf "$folder"' EXIT

ask() { psql -h "$folder" -U bench -d postgres -qAt -F ' ' "$@"; }
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
