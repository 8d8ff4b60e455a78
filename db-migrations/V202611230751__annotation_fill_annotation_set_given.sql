-- A set was there by its first revision at the latest, and one without any was not touched since it was made or handed in.
UPDATE annotation_set s
SET s.given = coalesce((SELECT r.made FROM revision r WHERE r.set_id = s.id AND r.number = 1), s.changed);
