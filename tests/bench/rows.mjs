// SPDX-License-Identifier: Apache-2.0
// node rows.mjs csv|stored|load FILE SQL [DATABASE]: DuckDB on one thread. `load` makes the database
// from the file; `stored` asks it; `csv` asks the file itself. Needs @duckdb/node-api.
import { DuckDBInstance } from '@duckdb/node-api';
import fs from 'node:fs';

const [how, file, sql, database] = process.argv.slice(2);
const instance = await DuckDBInstance.create(how === 'csv' ? ':memory:' : database, { threads: '1' });
const connection = await instance.connect();
const marks = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const columns = ["'station':'VARCHAR'", "'void':'VARCHAR'", ...marks.map((m) => `'${m}':'VARCHAR'`)];
const source = `read_csv('${file}', header=true, auto_detect=false, delim=',', quote='"', columns={${columns}})`;
const typed = marks.map((m) => `coalesce(${m},'') = '1' AS ${m}`);
const query = `SELECT station, coalesce(void,'') = 'yes' AS void, ${typed} FROM ${source}`;
if (how === 'load') {
    await connection.run(`CREATE TABLE papers AS ${query}`);
} else {
    if (how === 'csv') await connection.run(`CREATE VIEW papers AS ${query}`);
    const rows = (await connection.runAndReadAll(fs.readFileSync(sql, 'utf8'))).getRowsJson();
    for (const row of rows) console.log(row.join(' '));
}
