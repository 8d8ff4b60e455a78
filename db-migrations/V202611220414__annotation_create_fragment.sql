-- A span covers one stretch of text or several; the two indexes find the neighbours that an overlap rule asks about.
CREATE TABLE fragment (
    set_id   BIGINT   NOT NULL,
    span_id  UUID     NOT NULL,
    ordinal  SMALLINT NOT NULL,
    layer_id BIGINT   NOT NULL,
    begin_at INT      NOT NULL,
    end_at   INT      NOT NULL,
    exact    MEDIUMTEXT NOT NULL COLLATE utf8mb4_bin,
    CONSTRAINT fragment_pk PRIMARY KEY (set_id, span_id, ordinal),
    CONSTRAINT fragment_is_not_empty CHECK (begin_at >= 0 AND end_at > begin_at),
    CONSTRAINT fragment_of_span FOREIGN KEY (set_id, span_id) REFERENCES span (set_id, id) ON DELETE CASCADE,
    INDEX fragment_by_begin (set_id, layer_id, begin_at, end_at),
    INDEX fragment_by_end (set_id, layer_id, end_at, begin_at)
);
