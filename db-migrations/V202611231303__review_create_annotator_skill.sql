-- How often annotators are right, so that what the better ones say can count more where a project merges by itself.
CREATE TABLE annotator_skill (
    project_id BIGINT      NOT NULL,
    account_id BIGINT      NOT NULL,
    rate       DOUBLE      NOT NULL,
    units      INT         NOT NULL,
    estimated  DATETIME(6) NOT NULL,
    CONSTRAINT annotator_skill_pk PRIMARY KEY (project_id, account_id),
    CONSTRAINT annotator_skill_rate_is_a_share CHECK (rate BETWEEN 0 AND 1),
    CONSTRAINT annotator_skill_of_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE,
    CONSTRAINT annotator_skill_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);
