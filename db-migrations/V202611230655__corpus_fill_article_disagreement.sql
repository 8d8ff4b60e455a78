-- What was submitted by several before their likeness was kept is measured as it is measured since.
UPDATE article b
JOIN (
    SELECT k.article_id,
        coalesce(1 - sum(m.held * (m.held - 1)) / ((k.sets - 1) * sum(m.held)), 0) AS unlike
    FROM (
        SELECT t.article_id, count(*) AS sets FROM annotation_set t
        WHERE t.kind = 'ANNOTATOR' AND t.state IN ('SUBMITTED', 'ADJUDICATED')
        GROUP BY t.article_id HAVING count(*) > 1
    ) k
    LEFT JOIN (
        SELECT w.article_id, count(DISTINCT w.set_id) AS held
        FROM (
            SELECT t.article_id, s.set_id, s.layer_id, s.label_id,
                group_concat(f.begin_at, '-', f.end_at ORDER BY f.ordinal) AS place
            FROM annotation_set t
            JOIN span s ON s.set_id = t.id
            JOIN fragment f ON f.set_id = s.set_id AND f.span_id = s.id
            WHERE t.kind = 'ANNOTATOR' AND t.state IN ('SUBMITTED', 'ADJUDICATED')
            GROUP BY t.article_id, s.set_id, s.id
        ) w
        GROUP BY w.article_id, w.layer_id, w.label_id, w.place
    ) m ON m.article_id = k.article_id
    GROUP BY k.article_id, k.sets
) d ON d.article_id = b.id
SET b.disagreement = d.unlike;
