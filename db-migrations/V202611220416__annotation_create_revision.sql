-- The history of a set, only ever added to: undo, "what is new since" and a batch sent twice are answered from here.
CREATE TABLE revision (
    set_id       BIGINT      NOT NULL,
    number       BIGINT      NOT NULL,
    batch        BIGINT      NOT NULL,
    digest       BINARY(32)  NULL,
    kind         VARCHAR(8)  NOT NULL,
    reverts      BIGINT      NULL,
    author_id    BIGINT      NOT NULL,
    made         DATETIME(6) NOT NULL,
    item         UUID        NOT NULL,
    item_kind    VARCHAR(8)  NOT NULL,
    state_before MEDIUMTEXT      NULL,
    state_after  MEDIUMTEXT      NULL,
    CONSTRAINT revision_pk PRIMARY KEY (set_id, number),
    CONSTRAINT revision_batch_is_unique UNIQUE (set_id, digest),
    CONSTRAINT revision_kind_is_known CHECK (kind IN ('EDIT', 'UNDO', 'REDO')),
    CONSTRAINT revision_item_kind_is_known CHECK (item_kind IN ('SPAN', 'RELATION')),
    CONSTRAINT revision_changes_something CHECK (state_before IS NOT NULL OR state_after IS NOT NULL),
    CONSTRAINT revision_of_set FOREIGN KEY (set_id) REFERENCES annotation_set (id) ON DELETE CASCADE
);
