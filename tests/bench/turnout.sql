-- Committees, papers, and valid votes for chair, after sums by committee (the station of the file).
SELECT count(*), sum(papers), sum(valid) FROM (
    SELECT station, count(*) AS papers,
        sum(CASE WHEN NOT void AND a::int + b::int = 1 THEN 1 ELSE 0 END) AS valid
    FROM papers GROUP BY station) AS committees;
