-- Whoever opens a submitted set again says why; the annotator reads it beside the text.
CREATE TABLE reopening (
    id        BIGINT      NOT NULL AUTO_INCREMENT,
    set_id    BIGINT      NOT NULL,
    author_id BIGINT      NOT NULL,
    note      TEXT        NOT NULL,
    made      DATETIME(6) NOT NULL,
    CONSTRAINT reopening_pk PRIMARY KEY (id),
    CONSTRAINT reopening_of_set FOREIGN KEY (set_id) REFERENCES annotation_set (id) ON DELETE CASCADE,
    CONSTRAINT reopening_by_author FOREIGN KEY (author_id) REFERENCES account (id)
);
