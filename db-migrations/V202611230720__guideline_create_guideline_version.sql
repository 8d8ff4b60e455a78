-- What annotators go by is published in versions that never change, so that it can be told by which of them a mark was made.
CREATE TABLE guideline_version (
    project_id   BIGINT        NOT NULL,
    number       INT           NOT NULL,
    text         LONGTEXT      NOT NULL,
    note         VARCHAR(500)  NOT NULL,
    published    DATETIME(6)   NOT NULL,
    published_by BIGINT        NOT NULL,
    CONSTRAINT guideline_version_pk PRIMARY KEY (project_id, number),
    CONSTRAINT guideline_version_of_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE,
    CONSTRAINT guideline_version_by_account FOREIGN KEY (published_by) REFERENCES account (id)
);
