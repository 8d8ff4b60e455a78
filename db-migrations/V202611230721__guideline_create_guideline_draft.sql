-- Managers write together on one draft for each project; the revision tells who went on from which state of it.
CREATE TABLE guideline_draft (
    project_id BIGINT      NOT NULL,
    text       LONGTEXT    NOT NULL,
    revision   BIGINT      NOT NULL,
    changed    DATETIME(6) NOT NULL,
    changed_by BIGINT      NOT NULL,
    CONSTRAINT guideline_draft_pk PRIMARY KEY (project_id),
    CONSTRAINT guideline_draft_of_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE,
    CONSTRAINT guideline_draft_by_account FOREIGN KEY (changed_by) REFERENCES account (id)
);
