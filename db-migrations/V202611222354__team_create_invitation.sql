-- A link that lets one person make an account of their own; like a token, it is kept only as its digest.
CREATE TABLE invitation (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    digest     BINARY(32)   NOT NULL,
    name       VARCHAR(120) NOT NULL,
    email      VARCHAR(254) NULL,
    language   VARCHAR(16)  NULL,
    project_id BIGINT       NULL,
    roles      VARCHAR(80)  NOT NULL,
    invited_by BIGINT       NOT NULL,
    created    DATETIME(6)  NOT NULL,
    expires    DATETIME(6)  NOT NULL,
    used       DATETIME(6)  NULL,
    CONSTRAINT invitation_pk PRIMARY KEY (id),
    CONSTRAINT invitation_digest_is_unique UNIQUE (digest),
    CONSTRAINT invitation_of_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE SET NULL,
    CONSTRAINT invitation_by_account FOREIGN KEY (invited_by) REFERENCES account (id) ON DELETE CASCADE
);
