-- Who decided what about a disagreement, when and why; only ever added to, but that one can be taken back.
CREATE TABLE verdict (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    disagreement_id BIGINT      NOT NULL,
    project_id      BIGINT      NOT NULL,
    gesture         UUID        NOT NULL,
    act             VARCHAR(8)  NOT NULL,
    said            LONGTEXT    NOT NULL,
    seen            LONGTEXT    NOT NULL,
    reason          VARCHAR(32) NULL,
    note            TEXT        NOT NULL,
    made_by         BIGINT      NULL,
    made            DATETIME(6) NOT NULL,
    taken_back      DATETIME(6) NULL,
    CONSTRAINT verdict_pk PRIMARY KEY (id),
    CONSTRAINT verdict_act_is_known CHECK (act IN ('CHOSEN', 'NONE', 'OWN', 'MERGED')),
    CONSTRAINT verdict_is_by_somebody_or_merged CHECK ((made_by IS NULL) = (act = 'MERGED')),
    CONSTRAINT verdict_said_is_json CHECK (json_valid(said)),
    CONSTRAINT verdict_seen_is_json CHECK (json_valid(seen)),
    CONSTRAINT verdict_of_disagreement FOREIGN KEY (disagreement_id) REFERENCES disagreement (id) ON DELETE CASCADE,
    CONSTRAINT verdict_of_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE,
    CONSTRAINT verdict_by_account FOREIGN KEY (made_by) REFERENCES account (id),
    INDEX verdict_of_reviewer (project_id, made_by, id)
);
