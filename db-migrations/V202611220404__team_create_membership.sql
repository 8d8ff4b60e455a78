-- One row a role: who may do what in a project is read with one look at the primary key.
CREATE TABLE membership (
    project_id BIGINT      NOT NULL,
    account_id BIGINT      NOT NULL,
    role       VARCHAR(16) NOT NULL,
    CONSTRAINT membership_pk PRIMARY KEY (project_id, account_id, role),
    CONSTRAINT membership_role_is_known CHECK (role IN ('MANAGER', 'ANNOTATOR', 'REVIEWER')),
    CONSTRAINT membership_of_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE,
    CONSTRAINT membership_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);
