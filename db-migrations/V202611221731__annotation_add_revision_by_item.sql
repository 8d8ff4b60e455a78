-- Who changed a mark last, and when it was changed, is told from its own revisions and not from all those of its set.
CREATE INDEX revision_by_item ON revision (set_id, item, number);
