-- What members talk about: an article, or one span of a set. The span's id leads nowhere, since a span may go and come back while its thread stays.
CREATE TABLE thread (
    id         UUID         NOT NULL,
    article_id BIGINT       NOT NULL,
    set_id     BIGINT       NULL,
    span_id    UUID         NULL,
    quote      VARCHAR(400) NULL,
    opened_by  BIGINT       NOT NULL,
    opened     DATETIME(6)  NOT NULL,
    resolved   BOOLEAN      NOT NULL,
    settled_by BIGINT       NULL,
    settled    DATETIME(6)  NULL,
    CONSTRAINT thread_pk PRIMARY KEY (id),
    CONSTRAINT thread_on_span_names_set CHECK ((set_id IS NULL) = (span_id IS NULL)),
    CONSTRAINT thread_settled_by_somebody CHECK ((settled_by IS NULL) = (settled IS NULL)),
    CONSTRAINT thread_resolved_by_somebody CHECK (NOT resolved OR settled_by IS NOT NULL),
    CONSTRAINT thread_of_article FOREIGN KEY (article_id) REFERENCES article (id) ON DELETE CASCADE,
    CONSTRAINT thread_of_set FOREIGN KEY (set_id) REFERENCES annotation_set (id) ON DELETE CASCADE,
    CONSTRAINT thread_of_opener FOREIGN KEY (opened_by) REFERENCES account (id),
    CONSTRAINT thread_of_settler FOREIGN KEY (settled_by) REFERENCES account (id)
);
