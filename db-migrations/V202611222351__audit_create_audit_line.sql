-- What was done must be told even when the account or project is gone: no foreign keys, and nothing ever updates a line.
CREATE TABLE audit_line (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    happened   DATETIME(6)  NOT NULL,
    act        VARCHAR(32)  NOT NULL,
    account_id BIGINT       NULL,
    project_id BIGINT       NULL,
    detail     VARCHAR(500) NOT NULL,
    CONSTRAINT audit_line_pk PRIMARY KEY (id),
    INDEX audit_line_of_project (project_id, id),
    INDEX audit_line_of_account (account_id, id)
);
