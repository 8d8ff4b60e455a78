-- Whoever leaves a disagreement for later leaves it for themselves, until something of it changes; others find it where it was.
CREATE TABLE postponement (
    account_id      BIGINT      NOT NULL,
    disagreement_id BIGINT      NOT NULL,
    revision        BIGINT      NOT NULL,
    made            DATETIME(6) NOT NULL,
    CONSTRAINT postponement_pk PRIMARY KEY (account_id, disagreement_id),
    CONSTRAINT postponement_by_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT postponement_of_disagreement FOREIGN KEY (disagreement_id) REFERENCES disagreement (id) ON DELETE CASCADE
);
