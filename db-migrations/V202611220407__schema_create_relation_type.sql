-- What may be said between two spans.
CREATE TABLE relation_type (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    project_id BIGINT       NOT NULL,
    position   INT          NOT NULL,
    code       VARCHAR(32)  NOT NULL COLLATE utf8mb4_bin,
    name_ar    VARCHAR(120) NOT NULL,
    name_en    VARCHAR(120) NOT NULL,
    CONSTRAINT relation_type_pk PRIMARY KEY (id),
    CONSTRAINT relation_type_code_is_unique UNIQUE (project_id, code),
    CONSTRAINT relation_type_of_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE
);
