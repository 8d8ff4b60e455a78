-- An annotator says once of each version that they have read it.
CREATE TABLE guideline_confirmation (
    project_id BIGINT      NOT NULL,
    account_id BIGINT      NOT NULL,
    number     INT         NOT NULL,
    confirmed  DATETIME(6) NOT NULL,
    CONSTRAINT guideline_confirmation_pk PRIMARY KEY (project_id, account_id, number),
    CONSTRAINT guideline_confirmation_of_version FOREIGN KEY (project_id, number) REFERENCES guideline_version (project_id, number) ON DELETE CASCADE,
    CONSTRAINT guideline_confirmation_by_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);
