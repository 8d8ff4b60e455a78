-- Who is given which article may depend on what a member reads and on the group that they work in.
CREATE TABLE member_trait (
    project_id BIGINT       NOT NULL,
    account_id BIGINT       NOT NULL,
    crew       VARCHAR(100) NOT NULL,
    languages  VARCHAR(255) NOT NULL,
    CONSTRAINT member_trait_pk PRIMARY KEY (project_id, account_id),
    CONSTRAINT member_trait_of_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE,
    CONSTRAINT member_trait_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);
