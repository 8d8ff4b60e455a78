-- A team works in a project; the mode says whether members mark alone or together.
CREATE TABLE project (
    id       BIGINT       NOT NULL AUTO_INCREMENT,
    name     VARCHAR(200) NOT NULL,
    mode     VARCHAR(16)  NOT NULL,
    overlap  INT          NOT NULL,
    language VARCHAR(16)  NOT NULL,
    created  DATETIME(6)  NOT NULL,
    CONSTRAINT project_pk PRIMARY KEY (id),
    CONSTRAINT project_mode_is_known CHECK (mode IN ('INDEPENDENT', 'SHARED')),
    CONSTRAINT project_overlap_is_possible CHECK (overlap BETWEEN 1 AND 50)
);
