-- What one span says of another within the same set.
CREATE TABLE relation (
    set_id    BIGINT NOT NULL,
    id        UUID   NOT NULL,
    type_id   BIGINT NOT NULL,
    from_span UUID   NOT NULL,
    to_span   UUID   NOT NULL,
    author_id BIGINT NOT NULL,
    revision  BIGINT NOT NULL,
    CONSTRAINT relation_pk PRIMARY KEY (set_id, id),
    CONSTRAINT relation_joins_two CHECK (from_span <> to_span),
    CONSTRAINT relation_of_type FOREIGN KEY (type_id) REFERENCES relation_type (id),
    CONSTRAINT relation_from_span FOREIGN KEY (set_id, from_span) REFERENCES span (set_id, id) ON DELETE CASCADE,
    CONSTRAINT relation_to_span FOREIGN KEY (set_id, to_span) REFERENCES span (set_id, id) ON DELETE CASCADE,
    CONSTRAINT relation_of_author FOREIGN KEY (author_id) REFERENCES account (id)
);
