-- What can be known of sets from before: work began with the first revision, and the state they are in came with their last change.
INSERT INTO set_state_change (set_id, state, author_id, made)
SELECT known.id, known.state, known.author_id, known.made
FROM (
    SELECT s.id, 'IN_PROGRESS' AS state, r.author_id, r.made, 1 AS step
    FROM annotation_set s JOIN revision r ON r.set_id = s.id AND r.number = 1
    UNION ALL
    SELECT s.id, s.state, IF(s.state = 'SUBMITTED', s.owner_id, NULL), s.changed, 2
    FROM annotation_set s
    WHERE s.state IN ('SUBMITTED', 'REOPENED', 'ADJUDICATED', 'RETURNED') OR (s.state = 'IN_PROGRESS' AND s.revision = 0)
) known
ORDER BY known.made, known.id, known.step;
