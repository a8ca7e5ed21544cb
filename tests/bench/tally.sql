-- The votes of each candidate, over all papers: an office with more names than seats is void on that
-- paper, a void paper counts for nobody. For DuckDB and PostgreSQL.
SELECT sum(CASE WHEN a::int + b::int <= 1 THEN a::int ELSE 0 END),
    sum(CASE WHEN a::int + b::int <= 1 THEN b::int ELSE 0 END),
    sum(CASE WHEN c::int + d::int <= 1 THEN c::int ELSE 0 END),
    sum(CASE WHEN c::int + d::int <= 1 THEN d::int ELSE 0 END),
    sum(CASE WHEN e::int + f::int + g::int + h::int <= 3 THEN e::int ELSE 0 END),
    sum(CASE WHEN e::int + f::int + g::int + h::int <= 3 THEN f::int ELSE 0 END),
    sum(CASE WHEN e::int + f::int + g::int + h::int <= 3 THEN g::int ELSE 0 END),
    sum(CASE WHEN e::int + f::int + g::int + h::int <= 3 THEN h::int ELSE 0 END)
FROM papers WHERE NOT void;
