-- Spans of one set lie together on disk: opening an article reads one range of the table.
CREATE TABLE span (
    set_id    BIGINT NOT NULL,
    id        UUID   NOT NULL,
    layer_id  BIGINT NOT NULL,
    label_id  BIGINT NOT NULL,
    author_id BIGINT NOT NULL,
    revision  BIGINT NOT NULL,
    CONSTRAINT span_pk PRIMARY KEY (set_id, id),
    CONSTRAINT span_of_set FOREIGN KEY (set_id) REFERENCES annotation_set (id) ON DELETE CASCADE,
    CONSTRAINT span_of_layer FOREIGN KEY (layer_id) REFERENCES layer (id),
    CONSTRAINT span_of_label FOREIGN KEY (label_id) REFERENCES label (id),
    CONSTRAINT span_of_author FOREIGN KEY (author_id) REFERENCES account (id)
);
