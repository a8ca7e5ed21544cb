-- Committees, papers, and valid votes for chair, after sums by committee.
SELECT count(*), sum(papers), sum(valid) FROM (
    SELECT committee, count(*) AS papers,
        sum(CASE WHEN NOT void AND a::int + b::int = 1 THEN 1 ELSE 0 END) AS valid
    FROM papers GROUP BY committee) AS committees;
