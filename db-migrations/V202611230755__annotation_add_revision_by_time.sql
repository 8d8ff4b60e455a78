-- For how long members work is told from the instants of their changes, without reading what they changed.
CREATE INDEX revision_by_time ON revision (set_id, made, author_id);
