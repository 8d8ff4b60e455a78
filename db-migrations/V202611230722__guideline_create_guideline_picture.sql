-- Pictures lie beside the guidelines that show them, and are shown to nobody outside of the project.
CREATE TABLE guideline_picture (
    id         BIGINT        NOT NULL AUTO_INCREMENT,
    project_id BIGINT        NOT NULL,
    kind       VARCHAR(8)    NOT NULL,
    words      VARCHAR(300)  NOT NULL,
    bytes      INT           NOT NULL,
    content    LONGBLOB      NOT NULL,
    added      DATETIME(6)   NOT NULL,
    CONSTRAINT guideline_picture_pk PRIMARY KEY (id),
    CONSTRAINT guideline_picture_kind_is_known CHECK (kind IN ('PNG', 'JPEG', 'GIF', 'WEBP')),
    CONSTRAINT guideline_picture_of_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE,
    INDEX guideline_picture_by_project (project_id, id)
);
