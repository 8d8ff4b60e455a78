-- An export is made in the background; what was asked, how far it is and what came of it outlive the server.
CREATE TABLE export_job (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    project_id   BIGINT       NOT NULL,
    requested_by BIGINT       NOT NULL,
    requested    DATETIME(6)  NOT NULL,
    format       VARCHAR(32)  NOT NULL,
    sets         VARCHAR(64)  NOT NULL,
    options      TEXT         NOT NULL,
    state        VARCHAR(16)  NOT NULL,
    progress     DOUBLE       NOT NULL,
    file_name    VARCHAR(255) NULL,
    file_bytes   BIGINT       NULL,
    file_sha256  CHAR(64)     NULL,
    loss         MEDIUMTEXT   NULL,
    problem      TEXT         NULL,
    CONSTRAINT export_job_pk PRIMARY KEY (id),
    CONSTRAINT export_job_state_is_known CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    CONSTRAINT export_job_progress_is_a_share CHECK (progress BETWEEN 0 AND 1),
    CONSTRAINT export_job_of_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE,
    CONSTRAINT export_job_requested_by_account FOREIGN KEY (requested_by) REFERENCES account (id),
    INDEX export_job_by_project (project_id, id)
);
