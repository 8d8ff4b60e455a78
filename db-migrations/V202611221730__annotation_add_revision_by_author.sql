-- Undo asks for what somebody did last in a set, and must not read past what all others did.
CREATE INDEX revision_by_author ON revision (set_id, author_id, number);
