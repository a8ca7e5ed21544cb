-- SPDX-License-Identifier: Apache-2.0
-- Two archives on two servers as one, for looking: a third database whose tables are divided by the
-- code of the committee, each part a table of one of the archives (docs/formats/archive.md).
--
--   psql -d province -v ON_ERROR_STOP=1 -v border=110108 -v owner=douxuan
--        -v north_host=… -v north_port=5432 -v north_database=…
--        -v south_host=… -v south_port=5432 -v south_database=… -f archive-province.sql
--
-- North has the committees whose code is before the border, south all others. For a third server one
-- more server, schema and bound.

CREATE EXTENSION postgres_fdw;

CREATE SERVER north FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host :'north_host',
    port :'north_port', dbname :'north_database', fetch_size '10000', use_remote_estimate 'true',
    async_capable 'true');
CREATE SERVER south FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host :'south_host',
    port :'south_port', dbname :'south_database', fetch_size '10000', use_remote_estimate 'true',
    async_capable 'true');
-- Who reads there; a password belongs here, unless the servers let this user in without one.
CREATE USER MAPPING FOR CURRENT_USER SERVER north OPTIONS (user :'owner');
CREATE USER MAPPING FOR CURRENT_USER SERVER south OPTIONS (user :'owner');

CREATE SCHEMA north;
CREATE SCHEMA south;
IMPORT FOREIGN SCHEMA public FROM SERVER north INTO north;
IMPORT FOREIGN SCHEMA public FROM SERVER south INTO south;

-- What grows with committees, and the first column that a part is known by.
CREATE TEMPORARY TABLE divided (name text, key text);
INSERT INTO divided VALUES ('district', 'district'), ('street', 'street'),
    ('committee', 'committee'), ('due', 'committee'), ('election', 'committee'),
    ('head', 'committee'), ('elected', 'committee'), ('figure', 'committee'),
    ('failure', 'committee'), ('identity', 'committee'), ('station', 'committee');
SELECT format('CREATE TABLE %I (LIKE north.%1$I) PARTITION BY RANGE (%I)', name, key) FROM divided
\gexec
SELECT format('ALTER TABLE %I ATTACH PARTITION north.%1$I FOR VALUES FROM (MINVALUE) TO (%L)',
    name, :'border') FROM divided
\gexec
SELECT format('ALTER TABLE %I ATTACH PARTITION south.%1$I FOR VALUES FROM (%L) TO (MAXVALUE)',
    name, :'border') FROM divided
\gexec

-- What the province has of its own: what this is, and its registry sheet.
CREATE TABLE archive (LIKE north.archive, PRIMARY KEY (name));
INSERT INTO archive SELECT * FROM north.archive;
CREATE TABLE registry (LIKE north.registry, PRIMARY KEY (place, kind, term, code, breakdown));

-- Each server joins and adds up its own part.
SELECT format('ALTER DATABASE %I SET enable_partitionwise_join = on', current_database())
\gexec
SELECT format('ALTER DATABASE %I SET enable_partitionwise_aggregate = on', current_database())
\gexec
