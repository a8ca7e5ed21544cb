#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# with_postgres.sh FOLDER COMMAND...: a PostgreSQL 15 of its own in FOLDER while the command runs,
# which finds it by PGHOST and PGUSER. It answers on a socket in FOLDER and on no network.
set -eu
folder=$1
shift
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
PGHOST=$folder PGUSER=bench PGDATABASE=postgres
export PGHOST PGUSER PGDATABASE
as_server "$bin/initdb" -D "$folder/data" -A trust -U bench -E UTF8 --locale=C.UTF-8 --no-sync \
    >/dev/null
as_server "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w start \
    -o "-k $folder -c listen_addresses='' -c shared_buffers=512MB -c max_parallel_workers_per_gather=0" \
    >/dev/null
trap 'as_server "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null; rm -rf "$folder"' EXIT
"$@"
