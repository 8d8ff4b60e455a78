-- What a reviewer did at once is known by its key when the same request comes again, be it that what it was about is gone; a split can be taken back.
CREATE TABLE review_gesture (
    id            BIGINT      NOT NULL AUTO_INCREMENT,
    project_id    BIGINT      NOT NULL,
    article_id    BIGINT      NULL,
    made_by       BIGINT      NOT NULL,
    gesture       UUID        NOT NULL,
    did           VARCHAR(8)  NOT NULL,
    disagreements LONGTEXT    NOT NULL,
    of_gesture    UUID        NULL,
    reason        VARCHAR(32) NULL,
    note          TEXT        NOT NULL,
    made          DATETIME(6) NOT NULL,
    taken_back    DATETIME(6) NULL,
    CONSTRAINT review_gesture_pk PRIMARY KEY (id),
    CONSTRAINT review_gesture_once UNIQUE (made_by, gesture, did),
    CONSTRAINT review_gesture_did_is_known CHECK (did IN ('DECIDE', 'SPLIT', 'UNDO')),
    CONSTRAINT review_gesture_disagreements_are_json CHECK (json_valid(disagreements)),
    CONSTRAINT review_gesture_of_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE,
    CONSTRAINT review_gesture_of_article FOREIGN KEY (article_id) REFERENCES article (id) ON DELETE CASCADE,
    CONSTRAINT review_gesture_by_account FOREIGN KEY (made_by) REFERENCES account (id),
    INDEX review_gesture_of_reviewer (project_id, made_by, did, id)
);
