-- What gold sets have now; what they had before and lost is not known by its id.
INSERT IGNORE INTO gold_mark (mark_id, disagreement_id, found)
SELECT held.id, d.id, coalesce(held.found, 0)
FROM disagreement d JOIN json_table(d.gold, '$[*]' COLUMNS (id CHAR(36) PATH '$.id', found INT PATH '$.found')) held;
