-- The things in the world that a project speaks of. Two that are called the same are told apart by what stands in brackets.
CREATE TABLE entity (
    id         UUID         NOT NULL,
    project_id BIGINT       NOT NULL,
    name       VARCHAR(300) NOT NULL COLLATE utf8mb4_bin,
    folded     VARCHAR(600) NOT NULL COLLATE utf8mb4_bin,
    CONSTRAINT entity_pk PRIMARY KEY (id),
    CONSTRAINT entity_name_is_unique UNIQUE (project_id, name),
    CONSTRAINT entity_of_project FOREIGN KEY (project_id) REFERENCES project (id)
);
