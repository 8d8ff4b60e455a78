-- A layer is a kind of mark with its own rule for marks that meet.
CREATE TABLE layer (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    project_id   BIGINT       NOT NULL,
    position     INT          NOT NULL,
    code         VARCHAR(32)  NOT NULL COLLATE utf8mb4_bin,
    name_ar      VARCHAR(120) NOT NULL,
    name_en      VARCHAR(120) NOT NULL,
    overlap_rule VARCHAR(16)  NOT NULL,
    CONSTRAINT layer_pk PRIMARY KEY (id),
    CONSTRAINT layer_code_is_unique UNIQUE (project_id, code),
    CONSTRAINT layer_overlap_rule_is_known CHECK (overlap_rule IN ('DISJOINT', 'NESTED', 'FREE')),
    CONSTRAINT layer_of_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE
);
