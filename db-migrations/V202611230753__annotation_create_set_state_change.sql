-- A set keeps only its last state: when it came into each, and who brought it there, stands here and is only added to.
CREATE TABLE set_state_change (
    id        BIGINT      NOT NULL AUTO_INCREMENT,
    set_id    BIGINT      NOT NULL,
    state     VARCHAR(16) NOT NULL,
    author_id BIGINT      NULL,
    made      DATETIME(6) NOT NULL,
    CONSTRAINT set_state_change_pk PRIMARY KEY (id),
    CONSTRAINT set_state_change_state_is_known
        CHECK (state IN ('IN_PROGRESS', 'SUBMITTED', 'REOPENED', 'ADJUDICATED', 'RETURNED')),
    CONSTRAINT set_state_change_of_set FOREIGN KEY (set_id) REFERENCES annotation_set (id) ON DELETE CASCADE,
    CONSTRAINT set_state_change_of_author FOREIGN KEY (author_id) REFERENCES account (id),
    INDEX set_state_change_of_set_by_time (set_id, made, state)
);
